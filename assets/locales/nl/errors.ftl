# Eén zin per weigering: wat er is, en wat u kunt doen.
error-not-found = Dit is er niet (meer). Misschien is het net verwijderd; kijk in de lijst.
error-conflict = Iemand heeft dit net gewijzigd. Uw tekst staat er nog; bekijk de nieuwe versie en sla dan opnieuw op.
error-invalid =
    { $value ->
        [length] Deze tekst is te lang voor één onderdeel. Verdeel hem over meer onderdelen.
       *[other] “{ $value }” kan hier niet ({ $field }). Verbeter het en probeer het opnieuw.
    }
error-missing = Vul eerst dit veld in: { $field }.
error-unknown-call = De opdracht “{ $name }” bestaat niet. Met “tafelstuk calls” ziet u welke er zijn.
error-bad-request = De gegevens bij “{ $call }” kloppen niet: { $detail }.
error-cancelled = Gestopt. Er is niets gewijzigd.
error-not-now =
    { $state ->
        [by_hand] Deze wijziging kan alleen met de hand worden overgenomen.
        [sent] Dit is al verzonden en blijft zoals het was.
        [closed] Deze vergadering is gesloten. Zet haar eerst terug op “geweest”.
        [planned] Een agenda wordt verzonden met de knop “Verzenden”.
        [drafting] Een agenda wordt verzonden met de knop “Verzenden”.
        [cleared] Een agenda wordt verzonden met de knop “Verzenden”.
        [unchanged] Er is niets gewijzigd sinds deze agenda is verzonden.
        [no_backup] Er is nog geen reservekopie. Maak er eerst een.
        [not_laid] Voor deze ontvanger ligt nog niets klaar. Zet de berichten eerst klaar.
        [stale] De agenda is gewijzigd nadat de sets zijn klaargezet. Zet ze opnieuw klaar.
        [unprepared] De andere tafel heeft dit nog niet op de agenda gehad. Zet het daar eerst op.
        [held] Deze vergadering is al geweest; de agenda blijft zoals hij was.
        [cancelled] Deze vergadering gaat niet door. Zet haar eerst weer op “agenda in opbouw”.
        [issued] Van dit stuk zijn al versies uitgegeven; het blijft bewaard. U kunt het wel van de agenda halen.
        [in_use] Deze tafel heeft al vergaderingen, onderwerpen of stukken en blijft daarom bewaard.
        [has_members] Bij deze partner horen nog mensen. Geef hun eerst een andere partner.
        [placed] Dit stuk staat nog op een agenda. Haal het daar eerst af.
        [list_empty] Van deze vergadering is nog geen besluit opgenomen. Doe dat eerst.
        [list_not_agreed] De voorzitter is nog niet akkoord met de lijst zoals hij nu is. Leg hem eerst voor.
        [list_changed] De besluitenlijst is intussen gewijzigd. Bekijk hem nog eens.
        [list_adopted] Deze besluitenlijst is al vastgesteld.
        [minutes_changed] Het verslag is intussen gewijzigd. Bekijk het nog eens.
        [minutes_adopted] Dit verslag is al vastgesteld.
        [no_attendance] Er is niet vastgelegd wie er waren. Doe dat eerst, of zeg erbij dat u het verslag toch vaststelt.
        [round_closed] Deze schriftelijke ronde is afgerond.
        [answered] Er is al geantwoord op deze vraag; zij blijft zoals zij was.
        [not_asked_home] Hierover nemen de partners geen eigen besluit.
        [decided] Bij dit punt is al een besluit opgenomen. Wijzig dat bij “Vergadering opnemen”.
        [recorded] Van dit punt is opgenomen wat ermee gebeurde; het blijft daarom op de agenda staan.
        [followed] Uit dit besluit komen acties voort; het blijft daarom staan. U kunt de uitkomst wel wijzigen.
        [done] Deze actie is afgesloten. Zet haar eerst weer op “open”.
        [typeset] Dit stuk wordt al opgemaakt.
        [paper_draft] Dat kan niet met een concept. Kies een van de knoppen bij het stuk.
        [paper_sent] Dit stuk is verzonden. Kies eerst “Verder werken”.
        [nothing_sent] Er is nog geen set verzonden aan deze lezers. Maak en verzend eerst een gewone set.
        [unchanged_set] Er is voor deze lezers niets gewijzigd sinds de vorige set. Een nazending is niet nodig.
        [no_copy_sheets] Deze set is door een eerdere versie van Tafelstuk gemaakt. Maak hem opnieuw om er exemplaren op naam van te maken.
        [not_due] De bewaartermijn hiervan is nog niet voorbij. Er is niets vernietigd.
        [open_actions] Uit deze vergadering staan nog acties open. Rond die eerst af; er is niets vernietigd.
        [not_held] Deze vergadering is nog niet geweest. Een dossier maakt u daarna.
        [many_lines] Dit voorstel loopt over meer dan één alinea. Neem het met de hand over in het stuk.
        [not_asked] Aan deze persoon is nog niets voorgelegd. Maak eerst een bestand.
        [later_writer] Dit bestand is ingehaald: daarna is het schrijven al verder overgedragen. Er is niets overgenomen.
        [ours] U schrijft dit zelf, en u hebt het niet overgedragen. Er is niets overgenomen.
        [not_theirs] De afzender schreef dit niet toen het werd overgedragen. Er is niets overgenomen.
        [own_backup] U schrijft dit hier al; waarnemen is niet nodig. Er is niets overgenomen.
        [changed_meanwhile] Er veranderde iets terwijl het bestand werd gemaakt. Maak het opnieuw; er is niets overgedragen.
       *[other] Dit kan nu niet meer. Maak een nieuwe versie als er iets moet veranderen.
    }
error-lent = { $name } schrijft dit nu; hier kan niets worden gewijzigd. Wat u anders wilt, stelt u voor bij “Wie schrijft”.
error-is-handover = “{ $name }” draagt het schrijven van stukken over. Open het met dubbelklikken, of met “tafelstuk writer accept”.
error-other-edition = “{ $name }” is gemaakt met een andere uitgave van Tafelstuk. Zet op beide computers dezelfde uitgave en laat het bestand opnieuw maken.
error-not-confirmed = { $name } heeft nog niet laten weten dat het is overgenomen. Vraag om “Stand sturen”; daarna kunt u uw reactie versturen. Wat u schreef, blijft staan.
error-label-taken = Nummer { $label } is al uitgegeven aan “{ $title }”. Kies een ander nummer; nummers blijven van hun punt.
error-nothing-to-undo = Hier is niets meer om ongedaan te maken of opnieuw te doen.
error-moved-on = Ongedaan maken kan niet meer, want dit is daarna opnieuw gewijzigd.
error-settled =
    { $state ->
        [destroyed] Dit kan niet meer ongedaan worden gemaakt, want het is vernietigd.
        [sent] Dit kan niet meer ongedaan worden gemaakt, want de agenda is verzonden. Wat u nu wijzigt, komt in de volgende agenda.
        [list_sent] Dit kan niet meer ongedaan worden gemaakt, want de besluitenlijst is verzonden. Wat u nu wijzigt, komt in een volgende lijst.
       *[other] Dit kan niet meer ongedaan worden gemaakt, want het is daarna uitgegaan.
    }
error-no-store = In de map { $folder } staan geen gegevens van Tafelstuk. Kies een andere map, of maak nieuwe gegevens aan.
error-store-exists = In de map { $folder } staan al gegevens van Tafelstuk. Kies een lege map.
error-store-closed = De gegevens zijn nog gesloten. Open ze eerst met uw wachtwoord.
error-wrong-password = Dit wachtwoord past niet. Probeer het opnieuw, of gebruik de code van uw herstelblad.
error-mistyped-code = Er zit een tikfout in de herstelcode. Typ de groepen nog eens over van het herstelblad.
error-password-needed = De sleutel staat niet in de sleutelbos van deze computer. Geef uw wachtwoord of de code van uw herstelblad.
error-keyring-locked = De sleutelbos van deze computer is op slot of weigert. Ontgrendel de sleutelbos, of geef uw wachtwoord.
error-password-too-short = Kies een wachtwoord van minstens { $minimum } tekens.
error-newer-store = Deze gegevens zijn gemaakt met een nieuwere Tafelstuk. Werk het programma bij en open ze dan opnieuw; er is niets gewijzigd.
error-read-only = In de map { $folder } mag niet worden geschreven. Kies een map waar u mag opslaan, of vraag uw beheerder om rechten.
error-disk-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw; wat was opgeslagen, staat er nog.
error-store-busy = Een ander venster of programma houdt de gegevens even bezet. Wacht even en probeer het opnieuw.
error-damaged = De gegevens zijn beschadigd ({ $detail }). Zet een reservekopie terug; het origineel blijft staan.
error-io = De computer kon dit niet lezen of schrijven: { $detail }. Probeer het opnieuw.
error-no-file = “{ $name }” is niet gevonden. Controleer de naam en de map.
error-empty-file = “{ $name }” is leeg. Controleer of het goede bestand is gekozen.
error-executable = “{ $name }” is een programma en geen document. Voeg een pdf, een Office-bestand of een afbeelding toe.
error-broken-file = “{ $name }” is beschadigd of niet volledig. Open het bestand, sla het opnieuw op en voeg het dan toe.
error-not-a-document = “{ $name }” is geen document. Kies een tekst-, Word- of pdf-bestand.
error-not-a-backup = “{ $name }” is geen reservekopie van Tafelstuk. Kies een bestand dat eindigt op .backup.
error-folder-exists = “{ $folder }” bestaat al. Er is niets overschreven; kies een andere plek of een andere naam.
error-not-an-export = “{ $name }” is geen export van Tafelstuk: de lijst van bestanden ontbreekt. Kies de map waarin “manifest-sha256.txt” staat.
error-damaged-export = Deze export is niet meer zoals hij is geschreven: “{ $name }” is gewijzigd, hoort er niet bij of ontbreekt. Er is niets overgenomen.
error-too-large = “{ $name }” is te groot; de grens is { $limit-mb } MB. Deel het bestand op of maak het kleiner.
error-protected = “{ $name }” is beveiligd met een wachtwoord. Sla het bestand op zonder wachtwoord en probeer het opnieuw.
error-damaged-file = “{ $name }” is beschadigd en kan niet worden gelezen. Open het in het eigen programma, sla het opnieuw op en probeer het nog eens.
error-not-word = “{ $name }” is geen Word-bestand. Vraag om het bestand als .docx.
error-other-paper = “{ $name }” hoort bij een ander stuk. Open dat stuk en lees het bestand daar terug.
error-not-a-picture = “{ $name }” is geen afbeelding die in een stuk past. Gebruik PNG, JPEG, GIF of WebP.
error-picture-too-large = “{ $name }” is te groot: { $megapixels } megapixel, en een stuk kan er { $limit } aan. Maak de afbeelding kleiner en voeg haar opnieuw toe.
error-cannot-read = De tekst van “{ $name }” kan niet worden gelezen ({ $format }). U kunt het bestand wel als bijlage toevoegen.
error-too-many-pages = “{ $name }” heeft meer dan { $limit } pagina’s. Zoveel pagina’s worden niet gelezen.
error-overwhelming-file = “{ $name }” is zo gemaakt dat openen het geheugen zou vullen. Het is niet geopend.
error-not-a-bundle = “{ $name }” is geen bestand om stukken mee uit te wisselen, of is onderweg beschadigd. Kies een bestand dat eindigt op .tafelstuk, of vraag de afzender het opnieuw te sturen.
error-damaged-bundle = “{ $name }” is onderweg afgebroken of beschadigd. Er is niets overgenomen; vraag het bestand opnieuw.
error-other-signer = Dit bestand van “{ $name }” is ondertekend door iemand anders dan het zegt. Er is niets overgenomen; bel de afzender.
error-unknown-signer = Dit bestand noemt “{ $name }”, maar is ondertekend met een sleutel die hier nog niet bekend is: { $fingerprint }. Er is niets overgenomen. Bel { $name } en vergelijk de vingerafdruk; bekend was { $known }.
error-folder-gone = De map “{ $name }” is er nu niet. Misschien is de schijf of het netwerk weg; verbind die opnieuw en probeer het nog eens.
error-lacks-files =
    { $n ->
        [one] Bij “{ $name }” hoort een bijlage die hier niet staat: het bestand is gemaakt voor een computer die haar al had. Vraag de afzender om een bestand met wachtwoord.
       *[other] Bij “{ $name }” horen { $n } bijlagen die hier niet staan: het bestand is gemaakt voor een computer die ze al had. Vraag de afzender om een bestand met wachtwoord.
    }
error-newer-bundle = “{ $name }” is gemaakt met een nieuwere Tafelstuk. Werk het programma bij en open het dan opnieuw.
error-exchange-password-needed = Dit bestand is gesloten met een wachtwoord. Vraag het aan de afzender.
error-wrong-exchange-password = Dit wachtwoord past niet op het bestand. Let op hoofdletters, of vraag het aan de afzender.
error-not-a-form = In “{ $name }” staat niet op welke stukken het antwoordt. Lees het bestand in dat u zelf verstuurde, of kopieer de tekst en kies bij de naam “Mail plakken”.
error-flat-form = In “{ $name }” zitten geen velden van een formulier van u. Waarschijnlijk is het geprint of gescand. Vraag om het ingevulde bestand zelf, of kies bij de naam “Noteren namens” en voeg dit bestand daarbij.
error-not-for-you = “{ $name }” is gesloten voor iemand anders, of hoort bij een andere regio. Open het waar de stukken zijn voorgelegd.
error-no-items = De vergadering { $meeting } heeft nog geen agendapunten. Zet eerst een punt op de agenda.
error-not-public = De vergaderingen van { $board } zijn niet openbaar, dus er is geen openbare set. Kies een andere ontvanger.
error-cannot-set = De set kan niet worden opgemaakt bij { $place }: { $detail }.
error-leaks = De set is niet gemaakt: er staat iets in dat deze lezers niet mogen zien. Het gaat om “{ $words }”, { $place }. Haal dat weg, of verander wie het mag zien.

# Velden, zoals een zin ze noemt.
field-name = naam
field-to = aan wie
field-short = afkorting
field-title = titel
field-heading = kop
field-label = nummer
field-board = tafel
field-email = e-mailadres
field-until = einddatum
field-accent = kleur
field-body = tekst
field-parent = plaats op de agenda
field-backup-folder = map voor reservekopieën
field-reason = reden
field-agreed-by = wie akkoord ging
field-sections = onderdelen
field-finding = melding
field-prepares-for = waarvoor de tafel voorbereidt
field-beside = bij wie
field-cycle = aantal dagen
field-people = aantal mensen
field-partner = organisatie
field-author = steller
field-delivery-folder = aanlevermap
field-shared-folder = gedeelde map
field-numbering = nummering
field-preparing-board = tafel die voorbereidt
field-paper = stuk
field-meeting = vergadering
field-offer = punt
field-link = link
field-subject = onderwerp
field-text = tekst
field-contact = contactpersoon
field-adopted-on = dag van vaststellen
field-decided = besloten tekst
field-remark = toelichting
field-reservation = voorbehoud
field-owner = wie het doet
field-period = wanneer
field-parent-action = waar de actie bij hoort
field-question = vraag
field-answer = antwoord
field-verdict = reactie
field-suggestion = voorstel
field-record = reactie
field-deadline = laatste dag voor antwoorden
