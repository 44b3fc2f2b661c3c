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
