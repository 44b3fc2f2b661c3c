# Stukken: soorten, stand, punten, stappen, versies.
paper = Stuk
papers-title = Stukken
papers-empty = Nog geen stukken
papers-empty-help = Sleep stukken op het venster, of kies ze zelf. Tafelstuk leest ze en zet ze bij de goede vergadering.
papers-take-in = Stukken inlezen…
papers-placed = Op de agenda
papers-unplaced = nog niet
paper-new = Nieuw stuk
paper-make = Stuk maken
paper-title = Titel
paper-kind = Soort stuk
paper-state = Stand
paper-author = Steller
paper-holder = Portefeuillehouder
paper-reference = Kenmerk
paper-filter = Zoek op titel
paper-filter-none = Geen stuk met dit woord in de titel.
paper-kind-note = Bespreeknotitie
paper-kind-cover-note = Oplegnotitie
paper-kind-proposal = Voorstel
paper-kind-progress = Voortgang
paper-kind-agenda = Agenda
paper-kind-decision-list = Besluitenlijst
paper-kind-action-list = Actielijst
paper-kind-minutes = Verslag
paper-kind-source = Bron
paper-kind-other = Ander stuk
paper-state-draft = concept
paper-state-with-author = bij steller
paper-state-with-chair = bij voorzitter
paper-state-ready = klaar
paper-state-sent = verzonden
paper-form-as-supplied = zoals aangeleverd
paper-form-typeset = opgemaakt
paper-sheet = Tekst van { $title }
paper-topic = onderwerp { $title }
paper-at-item = agendapunt { $label }
paper-by = Steller: { $author }
paper-held-by = Portefeuillehouder: { $holder }
paper-reference-is = Kenmerk: { $reference }
paper-text-kept = De tekst van dit bestand is niet gelezen. Het bestand is bewaard zoals het is aangeleverd.
paper-text-empty = In dit stuk staat nog geen tekst.
paper-image = Afbeelding: { $alt }
paper-unknown = Dit onderdeel uit het bestand ({ $origin }) is bewaard zoals het was.
paper-fields = Gegevens
paper-updated = Gewijzigd op { $at }
paper-route = Route
paper-route-none = Dit stuk staat nog op geen enkele agenda.
paper-source = ingelezen uit dit bestand
paper-version = Versie
paper-version-is = versie { $label }
paper-issue = Versie uitgeven…
paper-issue-title = Versie uitgeven
paper-issue-help = Een versie die is uitgegeven, verandert nooit meer. U werkt daarna gewoon verder aan de volgende.
paper-issue-do = Versie { $label } uitgeven
paper-issued = Versie { $label } is uitgegeven.
paper-compare-with = Vergelijk met { $from }
paper-attach = Bijlage toevoegen…
attaching = De bijlage wordt toegevoegd
attached =
    { $n ->
        [one] Bijlage toegevoegd
       *[other] { $n } bijlagen toegevoegd
    }
attachments = Bestanden
versions = Versies
versions-none = Er is nog geen versie uitgegeven.
version-status = Waarvoor is deze versie
version-status-draft = concept
version-status-for-discussion = ter bespreking
version-status-adopted = vastgesteld
version-reason = Waarom deze versie
version-known = Deze versie bestaat al. Kies een ander nummer.
version-compare = Vergelijk met { $from }
compare-title = Versie { $to } vergeleken met { $from }
compare-help = Groen is erbij gekomen in { $to }. Rood met een streep stond alleen in { $from }.
compare-was = Heette eerst: { $heading }
change-same = gelijk
change-changed = gewijzigd
change-added = nieuw
change-removed = vervallen
change-moved = verplaatst
points = Beslispunten
point-home-decision = eigen besluit nodig
steps = Vervolgstappen
step-number = Nr
step-what = Stap
step-who = Wie
step-when = Wanneer
period-open = nog te bepalen
period-literal = “{ $literal }”
verb-take-note = kennisnemen van
verb-discuss = bespreken
verb-give-direction = richting geven aan
verb-advise = adviseren over
verb-agree = instemmen met
verb-endorse = onderschrijven
verb-adopt = vaststellen
verb-approve = goedkeuren
verb-resolve = besluiten
verb-request = verzoeken
verb-instruct = opdracht geven
verb-mandate = mandaat geven
verb-designate = aanwijzen
verb-allocate = geld vrijmaken
verb-submit-to = voorleggen aan
warnings = Kijk hier nog naar
warning-date-conflict = In het stuk staan verschillende data voor de vergadering.
warning-page-reference = De tekst verwijst naar een pagina, zoals “zie volgende blz.”. Verwijs liever naar het onderdeel zelf.
warning-agenda-mismatch = Het agendapunt in het stuk is een ander dan waar het nu staat.
warning-unresolved-period = Van een periode is nog niet bekend om welke datum het gaat.
warning-no-text-layer = Een deel van het bestand is een plaatje. De tekst daarvan is niet gelezen.
warning-unknown-heading = Een kop is niet herkend. De tekst is wel bewaard.
warning-read-by-machine = Een deel van de tekst is door de computer van een scan gelezen. Controleer die tekst.
warning-tracked-changes = In het bestand stonden wijzigingen bijgehouden. Ze zijn gelezen alsof ze zijn goedgekeurd.
n-points =
    { $n ->
        [one] 1 beslispunt
       *[other] { $n } beslispunten
    }
n-steps =
    { $n ->
        [one] 1 vervolgstap
       *[other] { $n } vervolgstappen
    }
n-papers =
    { $n ->
        [0] geen stukken
        [one] 1 stuk
       *[other] { $n } stukken
    }
n-attachments =
    { $n ->
        [one] 1 bijlage
       *[other] { $n } bijlagen
    }
version-working = werkversie
attachment-save = { $name } opslaan als
paper-table = Tabel
paper-topic-none = nog geen onderwerp
paper-state-returned = bij steller
paper-state-in-review = concept
paper-move-to-author = Naar de steller
paper-move-take-in = Stuk is binnen
paper-move-to-chair = Naar de voorzitter
paper-move-send-back = Terugsturen…
paper-move-send-back-do = Terugsturen
paper-move-clear = Klaar voor de agenda
paper-move-sent = Is verzonden
paper-move-reopen = Verder werken
paper-moved-to-author = Het stuk ligt bij de steller.
paper-moved-take-in = Het stuk is binnen.
paper-moved-to-chair = Het stuk ligt bij de voorzitter.
paper-moved-send-back = Het stuk is teruggestuurd.
paper-moved-clear = Het stuk is klaar.
paper-moved-sent = Het stuk staat als verzonden.
paper-moved-reopen = U werkt verder aan dit stuk.
paper-moved = Hoe het stuk is rondgegaan
paper-moved-line = Van { $was } naar { $now }
paper-sent-back = Teruggestuurd op { $at }
paper-send-back-title = Terugsturen naar de steller
paper-send-back-reason = Waarom gaat het stuk terug?
paper-send-back-help = De steller leest dit boven het stuk. Het blijft bewaard.
paper-form = Vorm
paper-form-as-supplied-help = Dit stuk houdt in de vergaderset zijn eigen bladzijden. Titel, punten en stappen staan er als gegevens naast.
paper-form-typeset-help = Dit stuk wordt door Tafelstuk opgemaakt.
paper-agreed = { $by } ging daarmee akkoord op { $date }.
paper-typeset = Laten opmaken…
paper-typeset-title = Door Tafelstuk laten opmaken
paper-typeset-help = Het stuk krijgt dan de opmaak van de tafel. Dat kan alleen als de steller het goed vindt; dat wordt bewaard.
paper-typeset-do = Opmaken
paper-typeset-done = Dit stuk wordt voortaan opgemaakt.
paper-agreed-by = Wie ging akkoord (steller)
paper-new-at-item = Nieuw stuk bij dit agendapunt
paper-new-sections = Begint met: { $headings }.
paper-new-empty = Begint zonder onderdelen.
paper-working-after = werkversie na { $label }
attach-refused = Niet toegevoegd: { $name }. { $why }
attachments-empty = Nog geen bijlagen. Sleep een pdf, Office-bestand of afbeelding op dit scherm.
attachment-edit = Naam en wie het mag zien…
attachment-edit-title = Bijlage
attachment-edited = De bijlage is gewijzigd.
attachment-title = Naam van de bijlage
attachment-more = Meer over { $name }
attachment-replace = Vervangen…
attachment-replaced = Vervangen door { $name }. Het vorige bestand is bewaard.
attachment-replaces = Vervangt { $name } ({ $at }).
attachment-removed = { $title } is verwijderd.
version-named = Versie { $label }
version-on-screen = op het scherm
version-chip = versie { $label }, { $status }
version-looking-at = U kijkt naar versie { $label } van { $date }. Deze versie verandert niet meer.
version-to-working = Naar de werkversie
version-restore = Terugzetten in werkversie
version-restored = De tekst van versie { $label } staat weer in de werkversie.
version-compare-working = Vergelijk met werkversie
compare-from = Van versie
compare-to = Naar versie
compare-nothing = Tussen { $from } en { $to } is niets gewijzigd.
compare-point = Beslispunt { $number }
compare-step = Stap { $number }
compare-was-number = Was eerst nummer { $number }.
compare-field-verb = Werkwoord
compare-field-second-verb = Tweede werkwoord
compare-field-home-decision = Eigen besluit nodig
compare-field-owners = Wie
compare-field-period = Wanneer
template-title = Opzet van stukken
template-help = Een nieuw stuk begint met deze onderdelen. Alle zijn vrij: hernoem ze, zet ze in een andere volgorde of laat ze weg. Stukken die er al zijn, veranderen niet.
template-own = eigen opzet
template-proposed = voorstel van Tafelstuk
template-empty = Geen onderdelen
template-empty-help = Een nieuw stuk van deze soort begint leeg. Voeg een onderdeel toe als dat handiger is.
template-sections = Onderdelen
template-heading = Kop van { $heading }
template-role = Waar { $heading } voor is
template-more = Meer over { $heading }
template-add = Onderdeel toevoegen
template-new-heading = Nieuw onderdeel
template-removed = { $heading } staat niet meer in de opzet.
template-reset = Terug naar het voorstel
template-reset-done = De opzet is weer het voorstel van Tafelstuk.
template-edit = Opzet wijzigen
finding-page-reference = “{ $quote }” klopt niet meer als de bladzijden verschuiven. Verwijs naar het onderdeel zelf.
finding-item-number = Er staat “{ $quote }”, maar het stuk staat bij punt { $expected }.
finding-lost-reference = De verwijzing “{ $quote }” heeft geen doel meer.
finding-abbreviation = “{ $quote }” wordt nergens uitgelegd.
finding-decision-for-information = Het stuk is ter informatie, maar punt { $expected } vraagt een besluit.
finding-step-without-owner = Bij stap { $expected } staat niet wie het doet.
finding-step-without-period = Bij stap { $expected } staat niet wanneer.
finding-step-without-both = Bij stap { $expected } staat niet wie het doet en wanneer.
finding-missing-source = Er staan cijfers in, maar geen bron.
finding-wrong-weekday = “{ $quote }” klopt niet: het is een { $expected }.
finding-backward-span = “{ $quote }” eindigt eerder dan het begint.
finding-step-before-meeting = Stap { $expected } (“{ $quote }”) is al voorbij als de vergadering is.
finding-other-meeting-date = Er staat “{ $quote }”, maar de vergadering is op { $expected }.
finding-image-without-description = Afbeelding { $expected } heeft nog geen beschrijving.
finding-at = Naar { $heading }
finding-replace = Maak er “{ $with }” van
finding-add-section = Onderdeel { $heading } toevoegen
finding-mended = Verbeterd.
finding-mend-name = { $what }: { $sentence }
finding-aside = Niet meer melden
finding-aside-name = Niet meer melden: { $sentence }
finding-put-aside = Dit wordt bij dit stuk niet meer gemeld.
finding-take-up = Weer melden
finding-take-up-name = Weer melden: { $sentence }
findings-show-aside =
    { $n ->
        [one] Toon 1 melding die weg is gezet
       *[other] Toon { $n } meldingen die weg zijn gezet
    }
findings-hide-aside = Verberg wat weg is gezet
paper-word = Opslaan als Word
word-progress = Het Word-bestand wordt gemaakt
compare-sheet = Wijzigingsblad (pdf)
compare-sheet-setting = Het wijzigingsblad wordt opgemaakt
change-sheet-help = Onderstreept tussen [+ +] is erbij gekomen in { $to }. Doorgestreept tussen [– –] stond alleen in { $from }. Wat gelijk bleef, staat er alleen bij in onderdelen die zijn gewijzigd.
wordings-same = De woorden zijn gelijk aan die in het bestand.
wordings-differ =
    { $n ->
        [one] Op 1 plaats staan hier andere woorden dan in het bestand:
       *[other] Op { $n } plaatsen staan hier andere woorden dan in het bestand:
    }
wording-title = Titel
wording-point = Beslispunt { $number }
wording-step = Stap { $number }
pages-progress = Pagina’s worden gelezen
paper-original = Pagina’s zoals aangeleverd
returned-title = Teruggekomen Word-bestand
returned-pick = Lees een teruggekomen Word-bestand
returned-other = Kies een ander bestand
returned-progress = Het Word-bestand wordt gelezen
returned-against = vergeleken met versie { $label }, die uitging
returned-against-text = vergeleken met de tekst die uitging
returned-none = Er is niets in gewijzigd dat hier niet al staat.
returned-done = U hebt alles gezien. Wat u liet, blijft hier zoals het was.
returned-help =
    { $n ->
        [one] Er is 1 wijziging. Neem haar over, of laat de tekst zo.
       *[other] Er zijn { $n } wijzigingen. Neem over wat u wilt; de rest van de tekst blijft zoals hij is.
    }
returned-take = Neem over
returned-take-name = Neem over: { $what }
returned-take-all = Neem alle { $n } over
returned-leave = Laat zo
returned-leave-name = Laat zo: { $what }
returned-taken =
    { $n ->
        [one] De wijziging is overgenomen.
       *[other] { $n } wijzigingen zijn overgenomen.
    }
returned-show-left =
    { $n ->
        [one] Toon 1 wijziging die u liet
       *[other] Toon { $n } wijzigingen die u liet
    }
returned-hide-left = Verberg wat u liet
returned-comments = Opmerkingen in het bestand
returned-ours-too = Deze tekst is hier ook gewijzigd nadat het bestand uitging. Overnemen zet er hun woorden.
returned-by-hand = Dit kan het programma niet zelf overnemen. Pas het zo nodig met de hand aan.
returned-what = { $what } { $change }
returned-what-title = Titel
returned-what-section = Onderdeel
returned-what-heading = Tussenkop
returned-what-paragraph = Alinea
returned-what-item = Punt in een lijst
returned-what-point = Beslispunt
returned-what-step = Stap
returned-what-row = Rij in een tabel
returned-what-picture = Afbeelding
returned-what-note = Voetnoot
returned-what-beside = Rond de tekst
findings-at = Meldingen bij { $heading }
finding-show = Toon
finding-show-name = Toon de plek: { $sentence }
table-head-empty = Lege kop van een kolom
attachment-first-page = Eerste pagina van { $name }
attachment-unread = De pagina’s hiervan kunnen niet worden getoond.
finding-why-page-reference = Een paginanummer verandert zodra er een zin bij komt. In de set krijgt elke pagina bovendien een eigen nummer, zoals 3-1.
finding-why-item-number = De lezer zoekt het stuk bij het nummer dat erin staat. De agenda is leidend.
finding-why-lost-reference = Waar naar verwezen wordt, is weggehaald. De lezer zoekt dan vergeefs.
finding-why-abbreviation = Niet iedereen aan tafel kent elke afkorting. Schrijf de eerste keer voluit wat het is.
finding-why-decision-for-information = De tafel leest een stuk ter informatie anders dan een voorstel. Een besluit kan dan ongemerkt voorbijgaan.
finding-why-step-without-owner = Een stap van niemand gebeurt meestal niet. In de actielijst staat hij zonder naam.
finding-why-step-without-period = Een stap zonder moment kan niet over tijd raken, en dus ook niet worden herinnerd.
finding-why-step-without-both = Een stap van niemand en zonder moment blijft liggen.
finding-why-missing-source = Aan tafel wordt gevraagd waar een getal vandaan komt. Noem de bron en het jaar.
finding-why-wrong-weekday = De dag en de datum horen niet bij elkaar. De lezer weet niet welke van de twee klopt.
finding-why-backward-span = Een periode die eindigt voor zij begint, kan niet in de tijdlijn staan.
finding-why-step-before-meeting = De tafel vraagt zich af of het al gedaan is. Noem een later moment, of zeg dat het klaar is.
finding-why-other-meeting-date = Het stuk lijkt voor een andere vergadering geschreven. De lezer twijfelt of dit de goede tekst is.
finding-why-image-without-description = Wie niet ziet, hoort alleen de beschrijving. De wet vraagt die ook voor wat overheden publiceren.
attachment = Bijlage
attachment-see = Bekijken
attachment-to-paper = Naar het stuk
attachment-gone = Deze bijlage hoort niet meer bij het stuk.
attachment-no-pages = Dit bestand heeft geen pagina’s die hier te zien zijn. Sla het op om het te openen in het programma dat erbij hoort.
