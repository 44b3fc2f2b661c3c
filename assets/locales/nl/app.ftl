# Wat op elk scherm kan staan: het kader, knoppen, opslaan, zoeken, instellingen.
add = Toevoegen
cancel = Annuleren
close = Sluiten
done = Klaar
more = Meer
remove = Verwijderen
stop = Stoppen
undo = Ongedaan maken
undone = Ongedaan gemaakt
redone = Opnieuw gedaan
try-again = Opnieuw proberen
waiting = Even geduld
list-next = Meer tonen
list-more = Nog { $n } tonen (er zijn er nog { $left })
why = Waarom?
save-as = Opslaan als…
saved-as = Opgeslagen als { $name }
saved-at = Opgeslagen { $time }
saved-always = Alles is opgeslagen ({ $time }). Tafelstuk bewaart uw werk vanzelf.
field-needed = Vul dit nog in.
field-date = Datum
field-starts = Begin
field-ends = Einde
field-place = Plaats
day-choose = Kalender
notices = Meldingen
notice-dismiss = Weg
drop-here = Laat los om de bestanden toe te voegen
skip-to-content = Naar de inhoud

conflict-sentence = Dit is net ook ergens anders gewijzigd. Uw tekst staat er nog.
conflict-keep-mine = Mijn tekst bewaren
conflict-take-theirs = De andere tekst gebruiken

rail = Hoofdmenu
rail-today = Vandaag
rail-meetings = Vergaderingen
rail-topics = Onderwerpen
rail-papers = Stukken
rail-search = Zoeken
rail-people = Mensen en partners
rail-settings = Instellingen

sort-handle = Verplaats { $name }
sort-role = verplaatsbaar
sort-instructions = Druk op de spatiebalk om op te pakken. Verplaats met de pijltjes. Druk weer op de spatiebalk om neer te zetten, of op Escape om te stoppen.
sort-picked-up = { $name } opgepakt. Plaats { $place } van { $total }.
sort-over = { $name } staat nu op plaats { $place } van { $total }.
sort-dropped = { $name } neergezet op plaats { $place } van { $total }.
sort-cancelled = Gestopt. { $name } staat weer waar het stond.

start-promise = Vergaderingen voorbereiden, op uw eigen computer. Zonder account en zonder internet.
start-drop = Sleep uw agenda en stukken hierheen
start-drop-help = Word, pdf, tekst of een hele map. Tafelstuk maakt er een vergadering van. U kunt alles daarna nog wijzigen.
start-pick = Bestanden kiezen…
start-example = Rondkijken in een voorbeeld
start-example-help = Een verzonnen regio met twee tafels, stukken en vergaderingen. Niets gaat stuk.
start-example-open = Voorbeeld openen
start-received = Ik kreeg een bestand
start-received-help = Stukken om op te reageren (.tafelstuk), of een stuk per mail? Open het hier en zie wat er van u wordt gevraagd.
start-received-open = Bestand openen…
start-safe = Uw gegevens staan versleuteld op deze computer. Straks kiest u een wachtwoord.
start-empty = Liever leeg beginnen
example-making = Het voorbeeld wordt klaargezet
example-banner = U kijkt rond in een voorbeeld. Alles is verzonnen; u kunt alles proberen. Zelf beginnen? Maak linksboven een nieuwe tafel.

unlock-title = Uw gegevens zijn op slot
unlock-help = Geef uw wachtwoord, of de code van uw herstelblad.
unlock-password = Wachtwoord of herstelcode
unlock-open = Openen
unlock-busy = Wordt geopend…
fault-title = Tafelstuk kan niet verder
lost-title = Uw gegevens zijn weg
lost-help = Op deze computer stond eerder werk van u. De map is nu leeg. Zet een reservekopie terug om verder te gaan.
lost-help-dated = Op deze computer stond eerder werk van u. De map is nu leeg. De laatste reservekopie is van { $at } en staat in { $folder }.
lost-new-help = Is er geen reservekopie meer?
lost-new = Opnieuw beginnen
restore = Terugzetten
restore-pick = Reservekopie kiezen…
restore-other = Een ander bestand kiezen…
restore-chosen = Gekozen: { $name }
restore-password-help = Het wachtwoord dat bij deze reservekopie hoort.
restoring = De reservekopie wordt teruggezet
restored = De reservekopie is teruggezet.

closing-title = Kies nog een wachtwoord
closing-help = De sleutel van uw gegevens staat nu alleen op deze computer. Gaat de computer stuk, dan kan niemand er meer bij. Met een wachtwoord of het herstelblad wel.
closing-later = Nu niet
password-new = Nieuw wachtwoord
password-new-help = Een korte zin onthoudt u makkelijk en is moeilijk te raden.
password-again = Nog een keer
password-differs = De twee wachtwoorden zijn niet gelijk.
password-set = Wachtwoord instellen
password-busy = Wordt ingesteld…
password-choose = Wachtwoord kiezen
password-keyring-locked = De sleutelbos van deze computer is op slot. Kies een wachtwoord: daarmee gaan uw gegevens straks open.
password-change = Wachtwoord wijzigen
password-is-set = wachtwoord ingesteld
password-is-not-set = nog geen wachtwoord
password-recovery-new = U krijgt daarna een nieuw herstelblad. Het oude blad werkt dan niet meer.
recovery-code = Herstelcode
recovery-help = Dit is uw herstelcode. Bewaar het herstelblad op papier, niet op deze computer. Wie de code heeft, kan uw gegevens openen.
recovery-save = Herstelblad opslaan en afdrukken…
recovery-done = Ik heb de code bewaard
recovery-making = Het herstelblad wordt gemaakt

settings-title = Instellingen
settings-version = Tafelstuk { $version }
settings-security = Wachtwoord en herstelblad
settings-backup = Reservekopie
settings-check = Controleren
settings-look = Weergave en taal
settings-programs = Hulpprogramma’s
settings-programs-help = Tafelstuk werkt zonder deze programma’s. Met deze programma’s kan het meer. Ze zijn gratis.
program-office = LibreOffice
program-office-does = Maakt van Word-, Excel- en PowerPointbestanden pagina’s in de vergaderset.
program-office-missing = Vraag uw beheerder om LibreOffice. Tot dan krijgt zo’n bestand een pagina die zegt dat het apart meegaat.
program-scans = Tesseract
program-scans-does = Leest de tekst op gescande pagina’s.
program-scans-missing = Vraag uw beheerder om Tesseract met de taal Nederlands. Tot dan staat bij een scan dat er geen tekst te lezen is.
program-scans-without-dutch = Vraag uw beheerder om de taal Nederlands voor Tesseract (nld).
program-spelling = Nederlandse woordenlijst
program-spelling-does = Zet een streep onder woorden die verkeerd gespeld zijn.
program-spelling-missing = Vraag uw beheerder om het pakket hunspell-nl.
program-stand-installed = gevonden
program-stand-without-dutch = zonder Nederlands
program-stand-missing = niet gevonden
diagnosis = Diagnose maken
diagnosis-title = Diagnose
diagnosis-help = Stuur deze tekst mee als u om hulp vraagt. Er staan alleen aantallen, versies en foutcodes in: geen namen, titels, teksten of mappen.
diagnosis-file = Tafelstuk diagnose
diagnosis-making = De diagnose wordt gemaakt
settings-help = Hulp
security-with-password = Uw gegevens gaan open met uw wachtwoord of met de code van het herstelblad.
security-without-password = Alleen deze computer kan uw gegevens openen. Kies een wachtwoord, dan kunt u er ook op een andere computer bij.
security-keyring = De sleutel staat ook in de sleutelbos van deze computer. Daarom hoeft u hier het wachtwoord niet steeds te geven.
security-no-keyring = Deze computer heeft geen sleutelbos. De sleutel staat in een bestand dat alleen u kunt lezen.
backup-last = De laatste reservekopie is van { $at }.
backup-never = Er is nog geen reservekopie gemaakt.
backup-folder-is = Map: { $folder }
backup-folder-own = De kopieën staan bij uw gegevens op deze computer. Kies liever een map op een andere schijf.
backup-now = Nu een kopie maken
backup-choose-folder = Map kiezen…
backup-tried = Op { $at } is de kopie op proef teruggezet, en alles klopte.
backup-not-tried = De kopie is nog niet op proef teruggezet. Zo weet u zeker dat u er iets aan hebt.
backup-try = Op proef terugzetten
backup-try-good = De kopie is heel: { $rows } regels en { $blobs } bestanden zijn teruggezet en nagelezen. Aan uw eigen gegevens is niets veranderd.
backup-making = De reservekopie wordt gemaakt
backup-done = De reservekopie is gemaakt.
backup-failed = De laatste reservekopie is niet gelukt. { $reason }
check-help = Tafelstuk leest alles na: klopt elke regel en elk bestand nog met wat is opgeslagen?
check-now = Nu controleren
checking = Alles wordt nagelezen
check-good =
    Alles klopt: { $rows ->
        [one] 1 regel
       *[other] { $rows } regels
    } en { $blobs ->
        [one] 1 bestand
       *[other] { $blobs } bestanden
    }.
check-bad =
    { $faults ->
        [one] 1 ding klopt
       *[other] { $faults } dingen kloppen
    } niet. Zet een reservekopie terug, of vraag hulp met deze lijst.
theme = Kleuren
theme-system = Zoals de computer
theme-light = Licht
theme-dark = Donker
contrast = Contrast
contrast-system = Zoals de computer
contrast-more = Meer contrast
language = Taal

search-title = Zoeken
search-label = Waar zoekt u naar?
search-hint = Een woord uit een stuk, een naam, een opdracht
search-count =
    { $n ->
        [0] Niets gevonden
        [one] 1 plek gevonden
       *[other] { $more ->
            [yes] De eerste { $n } plekken; er zijn er meer
           *[no] { $n } plekken gevonden
        }
    }
search-choose = Kies waar u zoekt
search-any = Alle
search-all = Weer overal zoeken
search-by-kind = Soort
search-by-board = Tafel
search-by-year = Jaar
search-by-partner = Partner
search-by-state = Stand
search-more = Meer: { $name }
search-page = pagina { $page }
search-cut = Alleen de eerste twaalf woorden zijn gezocht. Gebruik minder woorden om anders te zoeken.
search-empty = Zoek in alles wat hier staat
search-empty-help = Typ twee letters of meer. Tafelstuk zoekt in stukken, beslispunten, besluiten, acties, opmerkingen, mensen en de tekst van bijlagen, en in de opdrachten van het programma.
search-none = Niets gevonden voor “{ $text }”
search-none-help = Probeer een ander woord of een deel van het woord. Koos u een soort, tafel, jaar of partner? Zoek dan ook eens overal.
search-commands = Doen
search-kind-paper = Stukken
search-kind-section = In de tekst van stukken
search-kind-attachment = Bijlagen
search-kind-agenda-item = Agendapunten
search-kind-topic = Onderwerpen
search-kind-partner = Partners
search-kind-point = Beslispunten
search-kind-decision = Besluiten
search-kind-follow-up = Acties
search-kind-remark = Opmerkingen en reacties
search-kind-challenge = Opgaven en thema’s
search-kind-written-round = Schriftelijke rondes
search-kind-minutes = In verslagen
search-kind-page = In de tekst van bijlagen

shortcut-does = Opdracht
shortcut-keys = Toetsen
command-meeting-new = Nieuwe vergadering
command-files-open = Bestanden inlezen…
command-saved-reassure = Is alles opgeslagen?
command-pack-build = Proefset maken…
command-product-save = Set opslaan als…
command-history-undo = Ongedaan maken
command-history-redo = Opnieuw doen
command-item-add = Agendapunt toevoegen
command-item-up = Agendapunt omhoog
command-item-down = Agendapunt omlaag
command-rename = Naam wijzigen
command-search-open = Zoeken
command-go-today = Naar vandaag
command-go-meetings = Naar vergaderingen
command-go-topics = Naar onderwerpen
command-go-papers = Naar stukken
command-go-people = Naar mensen en partners
command-go-year = Naar jaarplanning
command-go-requests = Naar uitvraag
command-go-settings = Naar instellingen
command-pane-next = Volgend deel van het scherm
command-pane-previous = Vorig deel van het scherm
command-theme-light = Lichte kleuren
command-theme-dark = Donkere kleuren
command-theme-system = Kleuren zoals de computer
command-store-backup = Reservekopie maken
command-help-shortcuts = Sneltoetsen
menu-file = Bestand
menu-edit = Bewerken
menu-view = Beeld
menu-help = Hulp

visibility = Wie mag het zien
visibility-public = Iedereen
visibility-participants = Deelnemers
visibility-confidential = Vertrouwelijk
visibility-personal = Alleen genoemde personen
search-kind-member = Mensen
closing-unsaved-title = Nog niet alles is opgeslagen
closing-unsaved-help = Een tekst die u typte kon niet worden opgeslagen. Ga terug om te zien wat er aan de hand is, of sluit en laat die tekst vervallen.
closing-unsaved-stay = Terug naar de tekst
closing-unsaved-close = Toch sluiten
draft-left = Niet opgeslagen: “{ $text }”.
save = Opslaan
yes = ja

command-help-handbook = Handboek
command-help-tour = Rondleiding
handbook = Handboek
handbook-sub = Vergaderingen van bestuurstafels voorbereiden
handbook-printing = Het handboek wordt gemaakt
handbook-save = Handboek opslaan als…
handbook-chapters = Hoofdstukken
handbook-next = Hierna:
text-size = Grootte van de letters
text-size-normal = Gewoon
text-size-large = Groter
text-size-larger = Veel groter
text-size-largest = Zo groot als kan
motion = Beweging
motion-system = Zoals de computer
motion-less = Zo min mogelijk

tour-count = Stap { $n } van { $of }
tour-stop = Stoppen
tour-back = Vorige
tour-next = Volgende
tour-done = Klaar
tour-1 = Elke week begint hier
tour-1-text = Vandaag zegt wat er deze week moet, voor alle tafels, in de goede volgorde. De knop ernaast brengt u naar het werk.
tour-2 = De agenda
tour-2-text = Nummers en tijden rekent Tafelstuk uit. Verplaats een punt met de muis, of met Alt en een pijltje. Tafelstuk zegt ook wat nog mist voor verzenden.
tour-3 = Een stuk
tour-3-text = Schrijven gaat zoals op papier. Beslispunten en stappen zijn blokken in de tekst, met een trekker en een termijn. Elke versie blijft bewaard.
tour-4 = Reacties
tour-4-text = Leg stukken voor aan de voorzitter of aan anderen. Zij reageren zonder internet, in Word of per mail. Alles komt hier naast elkaar te staan.
tour-5 = Verzenden
tour-5-text = Elke ontvanger krijgt de set die bij hem hoort. Tafelstuk maakt de pdf’s en zet de mails klaar. U verstuurt ze zelf.
tour-6 = Na de vergadering
tour-6-text = Besluiten, wie ze thuis bevestigde en welke acties volgen. Niets raakt zoek. Het handboek (F1) vertelt bij elk scherm meer.
