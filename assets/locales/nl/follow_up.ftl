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
