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
follow-ups-year = Year
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
follow-ups-list = List
follow-ups-timeline = Timeline
follow-ups-view = View
timeline-by = Side by side by
timeline-by-partner = partner
timeline-by-owner = who does it
timeline-by-decision = decision
timeline-by-topic = topic
timeline-summary =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    } · { $slipped } put off · { $overdue } overdue
timeline-before = earlier
timeline-later = later
timeline-undated = without a date
timeline-earlier-quarters = Earlier quarters
timeline-later-quarters = Later quarters
timeline-none-partner = Nobody’s yet
timeline-none-owner = Nobody’s yet
timeline-none-decision = Without a decision
timeline-none-topic = Without a topic
timeline-n-open = { $n } open
timeline-days-over =
    { $n ->
        [one] 1 day overdue
       *[other] { $n } days overdue
    }
timeline-choose = choose a moment
timeline-help = Drag an action by its grip to another quarter. By keyboard: space on the grip, arrow left or right, space.
timeline-handle = Move action { $number }: { $text }
timeline-picked-up = Picked up action { $name } in { $column }.
timeline-over = Action { $name } over { $column }.
timeline-dropped = Put down action { $name } in { $column }.
timeline-more = Show { $n } more
timeline-moved = Action { $number } is now due { $period }.
timeline-moved-undated = Action { $number } is now without a date.
timeline-why = Action { $number } later
timeline-why-help = From “{ $was }” to “{ $now }”. The old moment stays beside it.
timeline-why-do = Put off
timeline-why-given = Put off: { $reason }
trace = Where it comes from and what came of it
trace-show = Origin and outcome
trace-print = Save as PDF
trace-printing = The page is being made
trace-before = What led to it
trace-before-none = Nothing earlier is recorded about this.
trace-decided = What was decided
trace-decided-none = This action follows from no recorded decision.
trace-proposed = Proposed was: { $text }
trace-confirmed = What the partners decided at home
trace-confirmed-none = No partner was asked yet.
trace-actions = What is to be done
trace-actions-none = No actions came of it.
trace-after = What came later
trace-after-none = Nothing is recorded about it since.
trace-topic = Topic: { $title }
trace-this = this action
