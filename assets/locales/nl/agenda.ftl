# De agenda van één vergadering.
agenda = Agenda
agenda-items = Agendapunten
agenda-items-below = Onderdelen van { $title }
agenda-empty = De agenda is nog leeg
agenda-empty-help = Voeg punten toe, of sleep een agenda of stukken hierheen. Tafelstuk zet elk stuk bij zijn punt.
agenda-planned = Gepland { $planned } uur
agenda-planned-of = Gepland { $planned } uur van { $available } uur
agenda-over =
    { $n ->
        [one] 1 minuut te veel
       *[other] { $n } minuten te veel
    }
item-add = Agendapunt
item-add-below = Onderdeel toevoegen
item-add-hint = Titel van het punt, daarna Enter
item-added = { $title } toegevoegd
item-title = Titel
item-label = Nummer
item-treatment = Behandeling
item-minutes = Minuten
item-presenter = Wie licht toe
item-marks = Bijzonderheden
item-set-consent = Hamerstuk
item-set-closed = Besloten
item-set-oral = Mondeling
item-set-late = Nagekomen
item-mark-closed = besloten
item-mark-oral = mondeling
item-mark-late = nagekomen
item-consent = hamerstuk
item-no-paper = nog geen stuk
item-panel = Punt { $title } wijzigen
item-edit = Wijzigen
item-more = Meer bij { $title }
item-up = Omhoog
item-down = Omlaag
item-inward = Onderdeel maken van punt hierboven
item-outward = Zelfstandig punt maken
item-moved = { $title } staat nu op plaats { $place }
item-removed = “{ $title }” verwijderd
item-papers = Stukken bij dit punt
item-papers-empty = Nog geen stukken. Sleep ze op dit punt, of kies ze hier.
item-files = Bestanden toevoegen…
item-choose-paper = Stuk kiezen…
item-choose-paper-for = Stuk kiezen voor “{ $title }”
item-placed = “{ $title }” staat op de agenda
item-unplace = Van de agenda halen
item-unplace-name = { $title } van de agenda halen
item-unplaced = “{ $title }” van de agenda gehaald
item-numbered = punt { $label }
treatment-none = geen
treatment-information = ter informatie
treatment-discussion = ter bespreking
treatment-decision = ter besluitvorming
n-minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
n-items =
    { $n ->
        [one] 1 agendapunt
       *[other] { $n } agendapunten
    }
