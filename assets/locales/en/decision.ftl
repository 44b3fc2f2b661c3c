# Recording the meeting, and what was decided.
record = Record the meeting
record-title = Record { $board } { $date }
record-present =
    { $n } of { $of } present{ $deputies ->
        [0] {""}
        [one] , 1 deputy
       *[other] , { $deputies } deputies
    }
record-back = To the agenda
record-project = Show on screen
record-attendance = Attendance
record-next = Next item
record-hold = End the meeting
record-held = The meeting now counts as held. You can still improve what was recorded.
record-closed = This meeting is closed or cancelled. What was recorded stays as it is.
record-empty = This meeting has no items yet
record-empty-help = Put items on the agenda first. Then record here what becomes of them.
record-items = Items in the order of treatment
record-item = Item { $label }: { $title }
record-earlier = Earlier
record-later = Later
record-moved = “{ $title }” is treated at another moment. The agenda itself has not changed.
record-part = { $n } of { $of }
record-no-points = No decision is asked at this item.
record-other = Other…
record-take-back = Clear
record-decision-removed = The decision was taken away.
record-at-table = Decided at the table
record-before = On { $date }: { $outcome }.
record-decided = Decided wording
record-condition = Condition
record-remark = Explanation
record-reserved = With reservation by
record-reserved-by = Reservation: { $name }
record-presence-none = not said yet
record-presence-of = Attendance of { $name }
record-deputy = replaced by { $name }
record-all-present =
    { $n ->
        [one] The other one is present
       *[other] The other { $n } are present
    }
record-no-seats = Nobody sits at this table yet
record-no-seats-help = Add who sits there under “Members and partners”. Then tick here who was there.
record-noted = Note at this item
record-noted-here = Noted at this item
record-line = Action, commitment or decision
record-line-help = Type in one line who does what and when, and press Enter. Begin with “decision:” for a decision.
record-reads-action = Action · who: { $owner } · when: { $when } · Enter keeps it
record-reads-commitment = Commitment · who: { $owner } · when: { $when } · Enter keeps it
record-reads-decision = Decision · Enter keeps it
record-nobody = nobody yet
record-no-day = no date
record-noted-action = Action { $number } is noted.
record-noted-commitment = Commitment { $number } is noted.
record-noted-decision = The decision is noted.
record-take-steps =
    { $n ->
        [one] Take 1 step over as an action
       *[other] Take { $n } steps over as actions
    }
record-steps-taken =
    { $n ->
        [one] 1 step is now an action.
       *[other] { $n } steps are now actions.
    }
presence-present = present
presence-excused = absent with notice
presence-absent = absent
decision-outcome-as-proposed = as proposed
decision-outcome-amended = amended
decision-outcome-conditional = conditional
decision-outcome-with-reservation = with reservation
decision-outcome-remitted = sent back
decision-outcome-deferred = deferred
decision-outcome-rejected = not agreed
decision-outcome-withdrawn = withdrawn
decision-outcome-not-reached = not reached
projection = Screen in the room
projection-wait = The decision will appear here shortly
command-record-next = Next item
command-record-previous = Previous item
command-record-line = Note an action or decision
command-record-project = Show decision on screen
decision-list = Decision list
decision-list-title = Decision list { $board } { $date }
decision-list-file = decision list
decision-list-making = The decision list is being made
decision-list-concept = Draft
decision-list-state-concept = draft
decision-list-state-agreed = agreed by the chair
decision-list-state-sent = sent
decision-list-state-adopted = adopted
decision-list-back = To the record
decision-list-chair = the chair
decision-list-agree = The chair agrees
decision-list-agreed-done = The chair’s agreement is noted. After a change it is a draft again.
decision-list-agreed-by = Agreed by { $name } on { $date }
decision-list-send = Send…
decision-list-send-do = Keep as sent
decision-list-send-help = The list then stays exactly as it is now. What you improve later goes into a next list. Afterwards save it as PDF or Word, or copy its text into a mail.
decision-list-sent-done = The decision list is kept as it goes out.
decision-list-remarks-until = Remarks welcome until
decision-list-remarks = Remarks are welcome until { $date }.
decision-list-empty = No decision of this meeting was recorded yet
decision-list-empty-help = Record first what was decided at each item. The list then makes itself.
decision-list-present = Present:
decision-list-absent = Absent:
decision-list-words = Decision
decision-list-own-words = Own words. Recorded was: “{ $text }”
decision-list-record-changed = The record was changed since, to: “{ $text }”
decision-list-take-recorded = Use the recorded words
decision-list-recorded-again = The recorded words are back.
decision-list-no-attendance = Nobody said yet who was there.
decision-list-unsaid =
    { $n ->
        [one] At item { $label } nothing was said yet of 1 point.
       *[other] At item { $label } nothing was said yet of { $n } points.
    }
decision-list-changed-at = At item { $label } the record was changed after you wrote the decision in your own words.
decision-list-versions = Sent
decision-list-number = List { $number } · { $date }
decision-list-save-number = Save list { $number }
decision-list-adopt = Adopt
decision-list-adopted-day = Adopted at the meeting of
decision-list-amendments = With these amendments
decision-list-adopted-on = Adopted on { $date }.
decision-list-adopted-done = The decision list is adopted.
decision-list-pdf = As PDF
decision-list-word = As a Word file
decision-list-text = As text for a mail
rail-decisions = Decisions
decisions = Decisions
decision = Decision
decisions-all = All decisions
decisions-empty = This table has no decisions yet
decisions-empty-help = Open a meeting and choose “Record the meeting”. What you record there then stands here.
confirmations = Confirmations: own decision needed
confirmations-table = Table: decision and partner
confirmations-complete = confirmed
confirmations-open = under way
confirmations-overdue = overdue
confirmations-count = { $n } of { $of } agreed
confirmations-due = by { $date }
confirmed-by = A decision is confirmed once agreed by:
confirmed-by-all = every partner
confirmed-by-majority = the majority
confirmed-by-municipalities = every municipality
confirmed-by-set = The rule of this table has changed.
confirmation-title = Confirmation by { $name }
confirmation-of = { $name }: { $state } · { $text }
confirmation-said = What was decided at home?
confirmation-none = nothing yet
confirmation-submitted = submitted
confirmation-agreed = agreed
confirmation-agreed-with-remark = agreed with a remark
confirmation-declined = not agreed
confirmation-not-applicable = does not apply
confirmation-contact = Contact person
confirmation-body = Who decides at home?
confirmation-body-help = For instance the college van B en W, the council or the board of directors.
confirmation-day = When?
confirmation-carrier = How did it come in?
confirmation-carrier-mail = by mail
confirmation-carrier-letter = by letter
confirmation-carrier-phone = by phone
confirmation-carrier-meeting = at the table
confirmation-remark = Remark
confirmation-document = Document
confirmation-document-none = No document yet: for instance the decision of the college, or the letter.
confirmation-document-choose = Choose a document
confirmation-document-other = Choose another document
confirmation-has-document = with a document
confirmation-keep = Keep
confirmation-kept = The confirmation by { $name } is kept.
command-go-decisions = Decisions
confirmation-due = By
home-text = Text for home
home-text-for = Text for home: { $text }
home-text-body = the executive or board
home-text-title = Proposal to { $body }
home-text-notice = This is a draft. Fit the text to your own style and rules.
home-text-about = What it is about
home-text-decided = On { $date } { $board } decided:
home-text-outcome = Outcome at the table: { $outcome }.
home-text-paper = The paper is called “{ $title }”.
home-text-question = What is asked
home-text-asked = Of { $body } is asked:
home-text-point-agree = to agree to the decision of the { $board }
home-text-point-tell = to let the secretariat of the { $board } know the outcome, also where there is a reservation
home-text-due = The board would like to hear the outcome by { $date }.
home-text-actions = What we have to do
partner-page = A partner’s page
partner-page-title = Actions and confirmations of { $name }
partner-page-on = As of { $date }
partner-page-help = What this partner has to do and confirms at home. Save it to send along.
partner-page-no-actions = No actions are open.
partner-page-no-confirmations = There are no decisions to confirm at home.
partner-printing = The text is being made
reminders = Reminders
reminders-help = One message for each partner that did not confirm yet. Nothing is sent: copy it or open it in your mail program.
reminders-none = All partners have confirmed.
reminders-close = Close
reminder-subject = Reminder: confirmations for the { $board }
reminder-opening = We did not yet receive your organisation’s confirmation of these decisions of { $board }:
reminder-line-due = by { $date }
reminder-question = Would you let us know whether your organisation agrees, who decided that and on which day?
