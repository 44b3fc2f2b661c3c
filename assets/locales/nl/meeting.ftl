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
meeting-state-cleared = agenda akkoord
meeting-state-sent = verzonden
meeting-state-held = geweest
meeting-state-closed = gesloten
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
rail-year = Jaarplanning
year-title = Jaarplanning { $year }
year-turn = Ander jaar
year-boards = Welke tafels
year-boards-all = Alle tafels
year-stages = Toon ook wat eromheen ligt
year-plan = Vergaderingen plannen
year-empty = In { $year } staat nog niets gepland
year-empty-help = Plan de vergaderingen van een heel jaar met één regel. Feestdagen en schoolvakanties worden overgeslagen.
year-meeting = Vergadering { $board }
year-stage = { $stage } ({ $board } van { $day })
cycle-short = Dagen eromheen
cycle-of = Dagen eromheen: vergadering van de { $board } van { $day }
cycle-title = Rond de vergadering van { $day }
cycle-help-meeting = Berekend uit de cyclus van de tafel. Wijzig een dag als het deze keer anders loopt.
cycle-by-hand = zelf gekozen
cycle-astray = ligt aan de verkeerde kant van de vergadering
cycle-back = Weer berekenen
cycle-held = Vergadering van de tafel die voorbereidt
cycle-moved-for = Een dag verzet: { $why }
cycle-in-school = valt in de { $name }
cycle-none = Deze tafel heeft nog geen cyclus
off-weekend = weekend
off-until = { $name } tot en met { $day }
holiday-new-year = Nieuwjaarsdag
holiday-good-friday = Goede Vrijdag
holiday-easter = Eerste paasdag
holiday-easter-monday = Tweede paasdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-pentecost = Eerste pinksterdag
holiday-pentecost-monday = Tweede pinksterdag
holiday-christmas = Eerste kerstdag
holiday-boxing-day = Tweede kerstdag
days-off = Vakanties en vrije dagen
days-off-help = Feestdagen rekent Tafelstuk zelf uit. Schoolvakanties en eigen dagen kunt u hier aanvullen.
days-off-none = Voor dit jaar zijn nog geen vakanties ingevuld.
days-off-until = Na { $day } kent Tafelstuk dit jaar nog geen schoolvakanties. Vul ze hier aan, anders worden ze bij het plannen niet overgeslagen.
days-off-unknown = Voor { $year } kent Tafelstuk nog geen schoolvakanties. Vul ze hier aan, anders worden ze bij het plannen niet overgeslagen.
days-off-other-regions =
    { $n ->
        [one] 1 vakantie van andere regio’s
       *[other] { $n } vakanties van andere regio’s
    }
day-off-add = Dag of vakantie toevoegen
day-off-name = Naam
day-off-from = Eerste dag
day-off-until = Laatste dag
day-off-kind = Wat is het?
day-off-kind-school = Schoolvakantie
day-off-kind-school-help = Vergaderingen mijden deze dagen; termijnen niet.
day-off-kind-own = Eigen vrije dag
day-off-kind-own-help = Vergaderingen en termijnen mijden deze dag, bijvoorbeeld carnaval of een brugdag.
day-off-region = Regio
day-off-region-all = Heel Nederland
day-off-added = { $name } toegevoegd
day-off-remove = Verwijderen
day-off-removed = { $name } is verwijderd
plan-title = Vergaderingen van { $board } plannen
plan-how = Wanneer vergadert de tafel?
plan-how-month = Op een vaste dag in de maand
plan-how-weeks = Om de zoveel weken
plan-how-before = Een aantal weken vóór een andere tafel
plan-nth = Welke
plan-nth-1 = eerste
plan-nth-2 = tweede
plan-nth-3 = derde
plan-nth-4 = vierde
plan-nth-5 = vijfde
plan-nth--1 = laatste
plan-weekday = Dag
plan-months = In welke maanden
plan-months-all = alle maanden
plan-months-even = de even maanden
plan-months-odd = de oneven maanden
plan-months-quarter = eens per kwartaal
plan-months-own = zelf kiezen
plan-weeks = Om de hoeveel weken
plan-first = Eerste keer
plan-before = Vóór welke tafel
plan-before-weeks = Hoeveel weken ervoor
plan-from = Vanaf
plan-until = Tot en met
plan-none = Deze regel geeft geen dagen in deze tijd.
plan-days = Voorgestelde dagen
plan-move = verzetten naar { $day }
plan-off = valt op { $why }
plan-taken = vergadering staat er al
plan-beside = zelfde dag als { $boards }
plan-skip = Deze dag valt weg: er is geen vrije dag in de buurt.
plan-make =
    { $n ->
        [one] 1 vergadering plannen
       *[other] { $n } vergaderingen plannen
    }
plan-made =
    { $n ->
        [0] Er is niets gepland
        [one] 1 vergadering gepland
       *[other] { $n } vergaderingen gepland
    }
plan-standing = Zet de vaste punten op elke agenda
calendar-make = Agendabestand maken
calendar-title = Agendabestand (.ics)
calendar-help = Dit bestand zet de vergadering in Outlook en andere agenda’s. Verandert er iets, stuur dan een nieuw bestand: de agenda past zich aan. Er staat alleen in welke tafel, wanneer en waar.
calendar-ready =
    { $n ->
        [one] Het bestand bevat 1 vergadering.
       *[other] Het bestand bevat { $n } vergaderingen.
    }
calendar-cancelled =
    { $n ->
        [one] 1 daarvan gaat niet door en verdwijnt uit de agenda’s.
       *[other] { $n } daarvan gaan niet door en verdwijnen uit de agenda’s.
    }
calendar-save = Bestand opslaan…
calendar-series = Vergaderingen { $board }
today = Vandaag
today-title =
    { $n ->
        [0] Niets dat vandaag moet
        [one] Eén ding voor deze week
       *[other] { $n } dingen voor deze week
    }
today-sub =
    { $days ->
        [0] { $day } · vandaag vergadert de { $board }
        [one] { $day } · morgen vergadert de { $board }
       *[other] { $day } · volgende vergadering { $board } over { $days } dagen
    }
today-sub-none = { $day } · er staat geen vergadering gepland
today-do = Te doen
today-awaited = Stukken die nog komen
today-awaited-none = Alle stukken zijn binnen.
today-coming = Komende vergaderingen
today-coming-none = Er staat geen vergadering gepland.
today-empty = U bent bij
today-empty-help = Wat deze week moet gebeuren voor een vergadering, komt hier vanzelf te staan: verzenden, stukken navragen, punten een plaats geven.
today-when-overdue = had al gemoeten
today-when-today = vandaag
today-when-this-week = uiterlijk { $date }
today-open-agenda = Agenda openen
today-open-paper = Stuk openen
today-send = Verzenden
today-open-requests = Uitvraag openen
today-chair-talk = Agenda van de { $board } van { $date } met de voorzitter bespreken
today-ask-papers =
    { $n ->
        [one] Eén stuk uitvragen voor de { $board } van { $date }
       *[other] { $n } stukken uitvragen voor de { $board } van { $date }
    }
today-remind =
    { $n ->
        [one] Eén steller herinneren aan een stuk voor de { $board } van { $date }
       *[other] Stellers herinneren aan { $n } stukken voor de { $board } van { $date }
    }
today-promised = toegezegd voor { $date }
today-arrived = Binnengekomen
today-arrived-none = Er kwam deze week niets binnen via de aanlevermap.
today-arrived-on = { $name } · { $day }
today-waits = wacht in de aanlevermap
today-waits-unknown = nog niet bekend voor welk punt
today-take = Bestand innemen
today-begin = Agenda van de { $board } van { $date } opbouwen
today-send-agenda = Agenda van de { $board } van { $date } verzenden
today-send-changes =
    { $n ->
        [one] Eén wijziging na verzending: agenda van de { $board } van { $date } opnieuw verzenden
       *[other] { $n } wijzigingen na verzending: agenda van de { $board } van { $date } opnieuw verzenden
    }
today-take-up =
    { $n ->
        [one] Eén punt wacht op een plaats bij de { $board } van { $date }
       *[other] { $n } punten wachten op een plaats bij de { $board } van { $date }
    }
today-schedule =
    { $n ->
        [one] Eén vraag of advies van de andere tafel voor de { $board } van { $date }
       *[other] { $n } vragen of adviezen van de andere tafel voor de { $board } van { $date }
    }
today-wrap = Vergadering van de { $board } van { $date }: zeg wat er is behandeld
today-from = van { $name }
today-from-nobody = nog van niemand
today-late = te laat
today-item = { $board } { $date }, punt { $label }
send = Verzenden
send-go = Verzenden…
send-title = Verzenden: { $board } { $date }
send-sub = Na verzending staan agenda, nummers en versies vast. Wat later wijzigt, komt in de volgende agenda.
send-back = Terug naar de agenda
send-nobody = Er zit nog niemand aan deze tafel
send-nobody-help = Geef mensen een zetel bij Leden en partners; dan staan ze hier met de set die bij hun rol hoort.
send-recipients = Wie krijgt welke set
send-set-of = Set voor { $name }
send-how-of = Hoe { $name } de set krijgt
send-no-set = Geen set
send-stand-none = krijgt niets
send-stand-planned = nog klaar te zetten
send-stand-drafted = ligt klaar
send-stand-sent = verzonden { $date }
send-no-address = geen e-mailadres
send-no-link = link ontbreekt
send-too-large = { $size }: te groot voor mail, kies een link
send-too-large-link = { $size }: gaat als link
send-message = Bericht
send-message-of = Bericht aan { $name } openen
send-copy = Kopiëren
send-copy-of = Kopiëren: bericht aan { $name }
send-copied = Adres, onderwerp en tekst staan op het klembord
send-one = Verzonden
send-one-of = Verzonden: { $name } heeft de set
send-lay =
    { $n ->
        [one] 1 bericht klaarzetten
       *[other] { $n } berichten klaarzetten
    }
send-laid =
    { $sets ->
        [one] 1 set voor { $n } mensen ligt klaar
       *[other] { $sets } sets voor { $n } mensen liggen klaar
    }
send-save = Alles in een map bewaren…
send-saved =
    { $sets ->
        [0] { $messages } berichten bewaard
        [one] { $messages } berichten en 1 losse set bewaard
       *[other] { $messages } berichten en { $sets } losse sets bewaard
    }
send-confirm =
    { $n ->
        [one] 1 bericht is verzonden
       *[other] Alle { $n } berichten zijn verzonden
    }
send-confirmed =
    { $n ->
        [one] 1 set telt als verzonden
       *[other] { $n } sets tellen als verzonden
    }
send-stale = De agenda of een stuk is gewijzigd nadat de sets zijn klaargezet. Zet ze opnieuw klaar.
send-ready = De sets liggen klaar. Verzend de berichten met uw eigen mailprogramma en zeg daarna hier dat het gebeurd is. Dan pas telt agenda { $agenda } als verzonden.
send-all-sent = Iedereen heeft agenda { $agenda }.
send-message-title = Bericht
send-subject = Onderwerp
send-text = Tekst
send-text-help = Erboven komt “Beste …”, met ieders naam.
send-link = Link naar de map (Teams of SharePoint)
send-link-help = Voor wie een link krijgt, of als een set te groot is voor mail.
send-who-has-what = Wie heeft wat
send-agenda = agenda { $number }
send-hash = kenmerk { $hash }
dispatch-subject = Stukken { $board } { $date }
dispatch-greeting = Beste { $name },
dispatch-text = Hierbij de agenda en de stukken voor de { $board } van { $date }. Wij zien u graag om { $time } uur ({ $place }).
dispatch-link = De stukken staan hier: { $link }
dispatch-saving = De berichten worden bewaard
send-beside = bij { $name }
send-large-print = in grootletter
dispatch-subject-addendum = Nazending { $board } { $date }
dispatch-text-addendum = Hierbij de nazending voor de { $board } van { $date }: alleen wat nieuw of gewijzigd is. Bewaar de eerdere set; de paginanummers daarin blijven gelden. Wij zien u graag om { $time } uur ({ $place }).
send-stand-nothing = niets nieuws
send-whole = Iedereen de volledige set
send-whole-help = Anders krijgt wie al een set heeft de nazending: alleen wat nieuw of gewijzigd is.
send-nothing-new =
    { $n ->
        [one] Voor { $n } ontvanger is er niets nieuws.
       *[other] Voor { $n } ontvangers is er niets nieuws.
    }
pack-addendum-make = Nazending maken
pack-addendum-help = De laatste set die deze lezers kregen blijft gelden. De nazending bevat alleen wat sindsdien nieuw of gewijzigd is, met een overzicht voorop.
pack-edition = Wat komt erin?
pack-edition-whole = Volledige set
pack-edition-whole-help = Alles. Wat al verzonden is, houdt zijn paginanummers.
pack-edition-addendum = Nazending
pack-edition-addendum-help = Alleen wat nieuw of gewijzigd is sinds de laatste set die uitging.
pack-set-number = set { $set }
pack-set-addendum = nazending, set { $set }
pack-make-set = Set maken
send-file = Set opslaan
send-file-of = Set opslaan: exemplaar van { $name }
send-copies = Naam op de sets
send-copies-help = Met een naam is te zien van wie een exemplaar is. Wijzigt u dit, zet de berichten dan opnieuw klaar.
send-copies-same = Geen: iedereen krijgt hetzelfde bestand
send-copies-named = Naam onderaan elke pagina
send-copies-marked = Naam ook dwars over elke pagina
term-agenda = Termijnagenda
term-agenda-help = Wat er wanneer komt bij { $board }
term-agenda-empty = Er staat nog niets gepland
term-agenda-empty-help = Plan vergaderingen, of geef acties een moment. Dan ziet u hier wat er wanneer komt.
term-agenda-meeting = Vergadering van { $date }
term-agenda-undated = Zonder datum
term-agenda-nothing = Nog niets gepland.
term-agenda-printing = De termijnagenda wordt gemaakt
term-kind-item = agendapunt
term-kind-paper = stuk gevraagd
term-kind-assignment = opdracht
term-kind-action = actie
term-kind-step = voorgesteld
