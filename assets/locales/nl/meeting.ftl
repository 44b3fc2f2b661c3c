# Vergaderingen en de vergaderset in het venster.
meeting = Vergadering
meetings-title = Vergaderingen
meetings-coming = Komende vergaderingen
meetings-past = Geweest
meetings-empty = Nog geen vergaderingen
meetings-empty-help = Maak een vergadering, of sleep een agenda en stukken op het venster.
meeting-new = Nieuwe vergadering
meeting-new-of = Nieuwe vergadering van { $board }
meeting-make = Vergadering maken
meeting-date = Datum van de vergadering
meeting-edit = Dag en plaats
meeting-edit-title = Dag, tijd en plaats
meeting-state = Stand
meeting-state-planned = gepland
meeting-state-drafting = agenda in opbouw
meeting-state-sent = verzonden
meeting-state-held = geweest
meeting-state-cancelled = gaat niet door
meeting-time = { $time } uur
meeting-number = { $n }e vergadering van de { $board }
meeting-when-unknown = Tijd en plaats zijn nog niet bekend
meeting-standing =
    { $n ->
        [one] Zet het vaste punt op de agenda
       *[other] Zet de { $n } vaste punten op de agenda
    }
meeting-counts =
    { $items ->
        [0] nog geen punten
        [one] 1 punt
       *[other] { $items } punten
    } · { $papers ->
        [0] geen stukken
        [one] 1 stuk
       *[other] { $papers } stukken
    }
pack-make = Proefset maken
pack-make-new = Nieuwe proefset maken
pack-make-help = Een proefset is een concept: u kunt daarna alles nog wijzigen.
pack-making = De set wordt gemaakt
pack-audience = Voor wie is de set?
pack-partner = Welke partner
pack-none = Er is nog geen set gemaakt. Zet punten op de agenda en maak een proefset.
pack-earlier = Eerdere sets
pack-view = Bekijken
pack-concept = concept
pack-for = Voor { $who }
pack-back = Naar de agenda
pack-opening = De pagina’s worden geopend
pack-left-out = Niet alles staat in deze set:
audience-members = Leden
audience-members-help = Alle stukken, ook de vertrouwelijke. Niet wat alleen genoemde personen mogen zien.
audience-chair = Voorzitter
audience-chair-help = De set van de leden, voor de voorzitter.
audience-partner = Eén partner
audience-partner-help = De set van de leden, met de naam van de partner erop.
audience-public = Openbaar
audience-public-help = Alleen stukken die iedereen mag zien.
audience-public-not = Deze tafel vergadert niet in het openbaar.
n-pages =
    { $n ->
        [one] 1 pagina
       *[other] { $n } pagina’s
    }
viewer-bar = Bladeren
viewer-outline = Inhoud
viewer-pages = Pagina’s
viewer-previous = Vorige
viewer-next = Volgende
viewer-page = pagina { $page } van { $pages }
viewer-page-label = Pagina { $label } ({ $page })
viewer-jump = Naar pagina…
viewer-no-page = Er is geen pagina “{ $label }”. Kies een nummer uit de inhoud, zoals 3-1.
viewer-go = Naar pagina { $label }
viewer-smaller = Kleiner
viewer-larger = Groter
