# Archief: dossiers, export, bewaren en vernietigen.
archive = Archief
archive-dossier = dossier
archive-help = Maak een dossier voor het archief van uw organisatie: wat is verzonden en besloten, met metagegevens (MDTO) en controlegetallen.
archive-holds = In het dossier: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
 }, { $papers ->
    [one] 1 stuk
   *[other] { $papers } stukken
 }, { $lists ->
    [0] geen besluitenlijst
    [one] 1 besluitenlijst
   *[other] { $lists } besluitenlijsten
 } en { $minutes ->
    [0] geen verslag
    [one] 1 verslag
   *[other] { $minutes } verslagen
 }.
archive-not-in = Niet in het dossier:
archive-close = Sluit de vergadering daarna
archive-close-help = Een gesloten vergadering verandert niet meer. U kunt haar terugzetten op “geweest”.
archive-make = Dossier maken…
archive-making = Het dossier wordt gemaakt
archive-made = Dossier “{ $name }” is gemaakt: { $files } bestanden.
archive-earlier = Gemaakte dossiers
archive-one = { $name } ({ $files } bestanden, { $at })
archive-progress-papers = De stukken van het dossier worden gemaakt
archive-progress-lists = Besluitenlijst en verslag worden gemaakt
archive-progress-keeping = Het dossier wordt afgesloten
archive-set = Vergaderset { $number },
archive-decision-list = Besluitenlijst { $number }
archive-minutes = Verslag { $number }
archive-data = Besluiten als open data
archive-data-file = besluiten
archive-data-about = Agenda en besluiten als data, naar de standaard ODS Open Raads- en Stateninformatie 2.0, uitgebreid voor een tafel. Van besloten punten staat alleen het nummer erin.
archive-dossier-about = Vergadering van { $value }: wat is verzonden, wat is besloten en wat daarbij hoort.
archive-adopted = Vastgesteld op { $value }.
archive-withheld = niet in dit dossier
archive-withheld-why = Dit punt, of een stuk erbij, is alleen voor genoemde personen. Het is niet opgenomen; vraag de secretaris waar het wordt bewaard.
archive-read-me = LEESMIJ
archive-read-me-about = Dit is een dossier voor het archief, gemaakt met Tafelstuk. Elk stuk heeft een eigen map. Naast elk bestand staat wat ervan bekend is (MDTO 1.0.1, bestanden die eindigen op .mdto.xml).
archive-read-me-check = Of alles er nog is zoals het is geschreven, controleert u met: sha256sum -c manifest-sha256.txt
archive-read-me-holds = In dit dossier:
archive-read-me-missing = Niet in dit dossier:
archive-missing-sets = een verzonden set: er is geen set verzonden met Tafelstuk
archive-missing-decision-list = een besluitenlijst: er is nog geen lijst verzonden
archive-missing-minutes = een verslag: er is nog geen verslag verstuurd
archive-missing-personal = punt { $value }, of een stuk daarbij: alleen voor genoemde personen
archive-readers-public = Openbaar
archive-readers-public-why = Iedereen mag dit lezen.
archive-readers-participants = Deelnemers
archive-readers-participants-why = Voor de deelnemers van de tafel en hun organisaties.
archive-readers-confidential = Vertrouwelijk
archive-readers-confidential-why = Vertrouwelijk; alleen voor de deelnemers van de tafel.
archive-readers-chair = Voorzitter en secretaris
archive-readers-chair-why = Alleen voor de voorzitter en de secretaris: het draaiboek staat erin.
archive-readers-closed = Besloten
archive-readers-closed-why = In beslotenheid behandeld; alleen voor de deelnemers van de tafel.
archive-readers-personal = Genoemde personen
archive-readers-personal-why = Alleen voor personen die bij naam zijn genoemd.

# Alles in een open vorm.
export = Alles exporteren
export-help = Alle gegevens in een open vorm, met uitleg erbij: voor een ander programma, of om elders verder te werken. Hetzelfde programma leest het ook weer in.
export-open = Een export is niet versleuteld. Wie de map heeft, kan alles lezen, ook wat vertrouwelijk is.
export-name = Tafelstuk export
export-make = Exporteren…
export-progress = De gegevens worden geëxporteerd
export-made = “{ $name }” is gemaakt: { $rows } gegevens in { $files } bestanden.
import = Export inlezen
import-pick = Export inlezen…
import-progress = De export wordt gecontroleerd en ingelezen
import-done = De export is ingelezen. Kies bij Instellingen een wachtwoord.

# Bewaren en vernietigen.
retention = Bewaren en vernietigen
retention-sub = Hoe lang gegevens blijven, en wat er mag worden vernietigd
retention-open = Bewaartermijnen…
retention-help = Hoe lang vergaderingen, stukken en acties blijven, en wat er na die tijd wordt vernietigd.
retention-rules = Bewaartermijnen
retention-rules-help = De termijn gaat in op de dag van de vergadering, of op de dag waarop iets is afgerond. Tien jaar is de termijn van de selectielijst voor regionaal overleg; vraag uw archivaris.
retention-kind-meeting = Vergaderingen, met alles wat erbij hoort
retention-kind-written_round = Schriftelijke rondes
retention-kind-paper = Stukken die nooit op een agenda stonden
retention-kind-follow_up = Acties die uit geen vergadering komen
retention-one-meeting = vergadering
retention-one-written_round = schriftelijke ronde
retention-one-paper = stuk
retention-one-follow_up = actie
retention-years = { $n ->
    [one] 1 jaar
   *[other] { $n } jaar
 }
retention-for-ever = Blijft bewaard
retention-due = Termijn voorbij
retention-nothing = Er is niets te vernietigen
retention-nothing-help = Hier komt te staan waarvan de bewaartermijn voorbij is. Er verdwijnt niets vanzelf.
retention-due-since = Te vernietigen vanaf { $day }
retention-open-actions = { $n ->
    [one] nog 1 open actie: rond die eerst af
   *[other] nog { $n } open acties: rond die eerst af
 }
retention-no-dossier = er is geen dossier van gemaakt
retention-done = Vernietigd
retention-done-none = Er is nog niets vernietigd.
retention-done-one = op { $at }, goedgekeurd door { $by } ({ $rows } gegevens, { $files } bestanden)
destroy = { $n ->
    [0] Vernietigen
    [one] Vernietig 1 onderdeel
   *[other] Vernietig { $n } onderdelen
 }
destroy-what = Vernietigen is voorgoed. Weg zijn dan de gegevens, de geschiedenis ervan, de bestanden en de plek in de zoekindex. Ook alle oudere reservekopieën gaan weg, en kopieën die bij bijwerken of terugzetten opzij zijn gezet; er komt één nieuwe reservekopie. Tafels, mensen en onderwerpen blijven.
destroy-elsewhere = Kopieën, exports en dossiers die u elders bewaart, wist Tafelstuk niet. Doe dat zelf.
destroy-approved-by = Goedgekeurd door
destroy-approved-by-help = De naam van wie de lijst heeft goedgekeurd. Die blijft bewaard, met de dag en wat er is vernietigd, zonder inhoud.
destroy-progress-rows = De gegevens worden vernietigd
destroy-progress-pages = Wat ervan in het bestand achterbleef, wordt gewist
destroy-progress-backup = Er komt een nieuwe reservekopie in de plaats van de oude
destroy-done = { $records ->
    [one] 1 onderdeel is vernietigd
   *[other] { $records } onderdelen zijn vernietigd
 }. { $copies ->
    [0] Er waren geen oudere kopieën.
    [one] 1 oudere kopie is gewist.
   *[other] { $copies } oudere kopieën zijn gewist.
 }
destroy-unfinished = Er is iets vernietigd, maar het wissen van oude kopieën is nog niet af.
destroy-finish = Afronden
destroy-cleared = Ook de oude kopieën zijn gewist.
