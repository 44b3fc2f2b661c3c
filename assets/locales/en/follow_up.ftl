# Actions: what is to be done, by whom and when.
rail-follow-ups = Actions
follow-ups = Actions
follow-ups-summary =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    } · { $overdue } overdue · { $undated } without a date
follow-ups-empty = There are no actions yet
follow-ups-empty-help = Actions come about when you record a meeting. You can also add one here yourself.
follow-ups-none = Nothing found with this choice
follow-ups-which = Which
follow-ups-which-open = open and under way
follow-ups-which-overdue = overdue
follow-ups-which-undated = without a date
follow-ups-which-all = all
follow-ups-board = Board
follow-ups-all-boards = all boards
follow-ups-owner = Who
follow-ups-all-owners = everybody
follow-ups-number = No.
follow-ups-text = Action
follow-ups-when = When
follow-ups-decision = Decision
follow-ups-state = State
follow-ups-by-state = State of action { $number }
follow-up-add = Add an action
follow-up-added = Action added.
follow-up-named-action = Action { $number }
follow-up-named-commitment = Commitment { $number }
follow-up-kind = Kind
follow-up-kind-action = action
follow-up-kind-commitment = commitment
follow-up-state-open = open
follow-up-state-active = under way
follow-up-state-done = done
follow-up-state-dropped = dropped
follow-up-owner = Who does it?
follow-up-owner-help = A board, partner or person. Another name will do as well.
follow-up-owner-left = no longer at the table
follow-up-period = When?
follow-up-period-help = As you say it, in Dutch: “Q4”, “vóór 1 oktober”, “volgende vergadering”.
follow-up-note = How does it stand?
follow-up-parent = Belongs to
follow-up-parent-none = stands by itself
follow-up-undated = no date
follow-up-overdue = overdue
follow-up-slipped =
    { $n ->
        [one] put off once
       *[other] put off { $n } times
    }
follow-up-slips = How it was put off
follow-up-slip-line = { $date }: was { $was }
follow-up-slip-none = no date
follow-up-reschedule = Another moment
follow-up-reason = Why later?
follow-up-rescheduled = The moment has changed; the old one is kept with it.
follow-up-from = Where does it come from?
follow-up-from-meeting = Meeting { $board } { $date }, item { $label }
follow-up-from-paper = Paper: { $title }
follow-up-from-hand = Added by itself on { $date }
follow-up-agreed = Agreed on { $date }
follow-up-below = Parts
follow-up-back = To the actions
follow-up-closed-on = { $state } on { $date }
follow-up-set = Action { $number } is now “{ $state }”.
follow-up-save-sheet = Save as Excel (.xlsx)
follow-up-save-csv = Save as .csv
follow-up-export = Save
follow-up-file = Action list
follow-up-sheet-agreed = Agreed on
follow-up-sheet-last-day = Last day
follow-up-sheet-board = Board
follow-up-sheet-note = Note
follow-up-exporting = The action list is being made
command-go-follow-ups = Actions
