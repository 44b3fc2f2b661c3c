# Acties: wat er te doen is, door wie en wanneer.
rail-follow-ups = Acties
follow-ups = Acties
follow-ups-summary =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    } · { $overdue } over tijd · { $undated } zonder datum
follow-ups-empty = Er zijn nog geen acties
follow-ups-empty-help = Acties ontstaan als u een vergadering opneemt. U kunt er hier ook zelf een toevoegen.
follow-ups-none = Niets gevonden met deze keuze
follow-ups-which = Welke
follow-ups-which-open = open en bezig
follow-ups-which-overdue = over tijd
follow-ups-which-undated = zonder datum
follow-ups-which-all = alle
follow-ups-board = Tafel
follow-ups-year = Jaar
follow-ups-all-boards = alle tafels
follow-ups-owner = Wie
follow-ups-all-owners = iedereen
follow-ups-number = Nr.
follow-ups-text = Actie
follow-ups-when = Wanneer
follow-ups-decision = Besluit
follow-ups-state = Stand
follow-ups-by-state = Stand van actie { $number }
follow-up-add = Actie toevoegen
follow-up-added = Actie toegevoegd.
follow-up-named-action = Actie { $number }
follow-up-named-commitment = Toezegging { $number }
follow-up-kind = Soort
follow-up-kind-action = actie
follow-up-kind-commitment = toezegging
follow-up-state-open = open
follow-up-state-active = bezig
follow-up-state-done = gereed
follow-up-state-dropped = vervallen
follow-up-owner = Wie doet het?
follow-up-owner-help = Een tafel, partner of persoon. Een andere naam mag ook.
follow-up-owner-left = zit niet meer aan tafel
follow-up-period = Wanneer?
follow-up-period-help = Zoals u het zegt: “Q4”, “vóór 1 oktober”, “volgende vergadering”.
follow-up-note = Hoe staat het ervoor?
follow-up-parent = Hoort bij
follow-up-parent-none = staat op zichzelf
follow-up-undated = zonder datum
follow-up-overdue = over tijd
follow-up-slipped =
    { $n ->
        [one] 1 keer verschoven
       *[other] { $n } keer verschoven
    }
follow-up-slips = Zo schoof het op
follow-up-slip-line = { $date }: was { $was }
follow-up-slip-none = zonder datum
follow-up-reschedule = Ander moment
follow-up-reason = Waarom later?
follow-up-rescheduled = Het moment is gewijzigd; het oude staat erbij.
follow-up-from = Waar komt het vandaan?
follow-up-from-meeting = Vergadering { $board } { $date }, punt { $label }
follow-up-from-paper = Stuk: { $title }
follow-up-from-hand = Los toegevoegd op { $date }
follow-up-agreed = Afgesproken op { $date }
follow-up-below = Onderdelen
follow-up-back = Naar de acties
follow-up-closed-on = { $state } op { $date }
follow-up-set = Actie { $number } staat op “{ $state }”.
follow-up-save-sheet = Opslaan als Excel (.xlsx)
follow-up-save-csv = Opslaan als .csv
follow-up-export = Opslaan
follow-up-file = Actielijst
follow-up-sheet-agreed = Afgesproken op
follow-up-sheet-last-day = Laatste dag
follow-up-sheet-board = Tafel
follow-up-sheet-note = Toelichting
follow-up-exporting = De actielijst wordt gemaakt
command-go-follow-ups = Acties
follow-ups-list = Lijst
follow-ups-timeline = Tijdlijn
follow-ups-view = Weergave
timeline-by = Naast elkaar per
timeline-by-partner = partner
timeline-by-owner = wie het doet
timeline-by-decision = besluit
timeline-by-topic = onderwerp
timeline-summary =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    } · { $slipped } verschoven · { $overdue } over tijd
timeline-before = eerder
timeline-later = later
timeline-undated = zonder datum
timeline-earlier-quarters = Eerdere kwartalen
timeline-later-quarters = Latere kwartalen
timeline-none-partner = Nog van niemand
timeline-none-owner = Nog van niemand
timeline-none-decision = Zonder besluit
timeline-none-topic = Zonder onderwerp
timeline-n-open = { $n } open
timeline-days-over =
    { $n ->
        [one] 1 dag over tijd
       *[other] { $n } dagen over tijd
    }
timeline-choose = kies een moment
timeline-help = Versleep een actie bij de greep naar een ander kwartaal. Met het toetsenbord: spatie op de greep, pijl naar links of rechts, spatie.
timeline-handle = Verplaats actie { $number }: { $text }
timeline-picked-up = Actie { $name } opgepakt in { $column }.
timeline-over = Actie { $name } boven { $column }.
timeline-dropped = Actie { $name } neergezet in { $column }.
timeline-more = Nog { $n } tonen
timeline-moved = Actie { $number } staat nu op { $period }.
timeline-moved-undated = Actie { $number } staat nu zonder datum.
timeline-why = Actie { $number } later
timeline-why-help = Van “{ $was }” naar “{ $now }”. Het oude moment blijft erbij staan.
timeline-why-do = Verschuiven
timeline-why-given = Verschoven: { $reason }
trace = Herkomst en vervolg
trace-show = Herkomst en vervolg
trace-print = Opslaan als pdf
trace-printing = De pagina wordt gemaakt
trace-before = Wat eraan voorafging
trace-before-none = Hierover is niets eerders vastgelegd.
trace-decided = Wat er besloten is
trace-decided-none = Deze actie volgt niet uit een vastgelegd besluit.
trace-proposed = Voorgesteld was: { $text }
trace-confirmed = Wat de partners thuis besloten
trace-confirmed-none = Nog geen partner is gevraagd.
trace-actions = Wat er te doen is
trace-actions-none = Er zijn geen acties uit voortgekomen.
trace-after = Wat er daarna kwam
trace-after-none = Daarna is hierover nog niets vastgelegd.
trace-topic = Onderwerp: { $title }
trace-this = deze actie
