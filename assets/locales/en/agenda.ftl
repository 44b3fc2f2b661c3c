# The agenda of one meeting.
agenda = Agenda
agenda-items = Agenda items
agenda-items-below = Parts of { $title }
agenda-empty = The agenda is still empty
agenda-empty-help = Add items, or drop an agenda or papers here. Tafelstuk puts each paper with its item.
agenda-planned = Planned { $planned } hours
agenda-planned-of = Planned { $planned } of { $available } hours
agenda-over =
    { $n ->
        [one] 1 minute too many
       *[other] { $n } minutes too many
    }
item-add = Agenda item
item-add-below = Add a part
item-add-hint = Title of the item, then Enter
item-added = { $title } added
item-title = Title
item-label = Number
item-treatment = Treatment
item-minutes = Minutes
item-presenter = Who presents
item-marks = Particulars
item-set-consent = Without discussion
item-set-closed = Closed
item-set-oral = Oral
item-set-late = Late
item-mark-closed = closed
item-mark-oral = oral
item-mark-late = late
item-consent = without discussion
item-no-paper = no paper yet
item-panel = Change item { $title }
item-edit = Change
item-more = More about { $title }
item-up = Up
item-down = Down
item-inward = Make it part of the item above
item-outward = Make it an item of its own
item-moved = { $title } is now at place { $place }
item-removed = “{ $title }” removed
item-papers = Papers with this item
item-papers-empty = No papers yet. Drop them on this item, or choose them here.
item-files = Add files…
item-choose-paper = Choose a paper…
item-choose-paper-for = Choose a paper for “{ $title }”
item-placed = “{ $title }” is on the agenda
item-unplace = Take off the agenda
item-unplace-name = Take { $title } off the agenda
item-unplaced = “{ $title }” taken off the agenda
item-numbered = item { $label }
treatment-none = none
treatment-information = for information
treatment-discussion = for discussion
treatment-decision = for decision
n-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
n-items =
    { $n ->
        [one] 1 agenda item
       *[other] { $n } agenda items
    }
item-kind = Kind
item-visibility = Who may see this
item-clash = number twice
item-clash-help = Number { $label } stands on the agenda twice. Choose another number.
item-over = runs over
item-issued = This number was issued and stays with this item.
item-outcome = What became of it?
item-outcome-none = not said yet
item-outcome-handled = treated
item-outcome-not-reached = not reached
item-outcome-deferred = put off
item-carried = carried over
item-linked = from board to board
item-to-meeting = To another meeting…
item-to-meeting-title = “{ $title }” to another meeting
item-to-meeting-help = The item goes with its sub-items and papers and gets a number there.
item-to-meeting-none = There is no other meeting of this board that can still change. Make one first.
item-to-meeting-done = “{ $title }” is now on the other agenda
agenda-take-up = Take items up
agenda-take-up-n = Take items up ({ $n })
agenda-take-up-title = What can go on this agenda?
agenda-take-up-help = Choose what to take up. All of it is added at once, before any other business.
agenda-take-up-none = Nothing is waiting. Items that a meeting did not reach, requests and advice of the other board, and papers that are ready appear here by themselves.
agenda-take-up-do =
    { $n ->
        [0] Choose what to take up
        [one] Take 1 item up
       *[other] Take { $n } items up
    }
agenda-taken-up =
    { $n ->
        [one] 1 item taken up
       *[other] { $n } items taken up
    }
offer-not-reached = not reached on { $date }
offer-deferred = put off on { $date }
offer-cancelled = from the meeting of { $date }, which was called off
offer-asked = asked on { $date }
offer-advised = advice of { $date }
offer-topic-ready = topic that has been prepared
offer-paper-ready = paper that is ready
offer-to-adopt = sent out, and not adopted by a meeting yet
offer-open-actions = what is still to be done
offer-standing = standing item of this board
agenda-changed =
    { $n ->
        [one] 1 change since agenda { $number }
       *[other] { $n } changes since agenda { $number }
    }
agenda-changed-help = Members have agenda { $number } of { $date }. Send agenda { $next } to tell them what is different.
agenda-changes = Changes
agenda-sent-on = Agenda { $number } sent on { $date }
agenda-changed-meeting = Day, time or place: from { $from } to { $to }
agenda-changed-added = Item { $label } added: { $title }
agenda-changed-removed = Item { $label } dropped: { $title }
agenda-changed-moved = Item { $label } moved: { $title }
agenda-changed-renamed = Item { $label } is now called “{ $to }” (was “{ $from }”)
agenda-changed-treatment = Item { $label }: other treatment
agenda-changed-minutes =
    { $to ->
        [0] Item { $label }: no time any more
       *[other] Item { $label }: { $to } minutes
    }
agenda-changed-presenter = Item { $label }: presented by { $to }
agenda-changed-marks = Item { $label }: other particulars or other readers
agenda-changed-paper-added = “{ $title }” comes with item { $label }
agenda-changed-paper-removed = “{ $title }” no longer comes with item { $label }
agenda-changed-paper-changed = The text of “{ $title }” at item { $label } has changed
agenda-changed-files-changed = The attachments of “{ $title }” at item { $label } have changed
meeting-cancel = Call the meeting off…
meeting-cancel-title = This meeting is called off
meeting-cancel-help = The items go along to the meeting you choose. If you choose none, they are offered to the next one.
meeting-cancel-to = Take the items to
meeting-cancel-to-none = Not yet; offer them later
meeting-cancel-why = Reason (for yourself)
meeting-cancel-do = Call off
meeting-cancelled = The meeting is called off
meeting-more = More
between = From board to board
between-ask = Ask the { $board }…
between-ask-title = What does the board ask the { $board }?
between-ask-help = The request goes on the agenda of the { $board }. Its advice comes back to this board as a proposal.
between-title = Subject of the request
between-text = What is asked
between-due = Due
between-ask-do = Ask
between-asked = Asked the { $board }
between-withdraw = Withdraw the request
between-withdrawn = The request was withdrawn
between-advise = Record: { $board } agrees with this text
between-advise-again = Record again: { $board } agrees
between-advised = The advice of the { $board } was recorded
between-changed = changed after { $board }
between-line = { $from } asked on { $date }: { $title }
between-at = { $board }, { $date }, item { $label }
assignment-preparing-asked = not on an agenda yet
assignment-preparing-scheduled = on the agenda
assignment-preparing-discussed = discussed, no advice yet
assignment-preparing-advised = agreed on { $date }
assignment-answer-waiting = waits for advice
assignment-answer-proposed = the advice is there, to be put on the agenda
assignment-answer-scheduled = on the agenda
assignment-answer-treated = treated
agenda-send-next = Send agenda { $number }…
script = Script
script-title = Script { $board } { $date }
script-sub = For chair and secretary only. It stands in the chair's set alone.
script-secret = For chair and secretary only
script-asked = Asked
script-positions = Who says what
script-positions-help = For example: the care office asks for more time; municipalities agree.
script-conclusion = Conclusion
script-conclusion-help = Empty means: the text below, from the decision points.
script-drafted = Draft: { $text }
script-use-draft = Take the draft
script-notes = For yourself
script-print = Script as PDF
script-printing = The script is being made
script-empty = There are no items on the agenda yet.
script-back = To the agenda
script-file = script
script-planned = { $planned } of { $available } minutes planned
ready = Ready to send?
ready-yes = ready
ready-stops =
    { $n ->
        [one] 1 keeps it from being sent
       *[other] { $n } keep it from being sent
    }
ready-nothing = Nothing found that could be better.
ready-weight-stops = Keeps it from being sent
ready-weight-look = To look at
ready-no-items = There are no items on the agenda yet
ready-label-twice = Number { $label } stands on the agenda twice
ready-no-recipients = Nobody gets this agenda; give people a seat at the board
ready-paper-missing = Item { $label } has no paper yet: { $title }
ready-paper-not-ready = “{ $title }” (item { $label }) is not ready yet
ready-paper-not-issued = “{ $title }” (item { $label }) becomes version { $version } when sent
ready-paper-doubts =
    { $n ->
        [one] 1 question stayed open when “{ $title }” was read
       *[other] { $n } questions stayed open when “{ $title }” was read
    }
ready-paper-findings =
    { $n ->
        [one] “{ $title }” (item { $label }) has 1 thing to look at
       *[other] “{ $title }” (item { $label }) has { $n } things to look at
    }
ready-changed-after-advice = “{ $title }” (item { $label }) was changed after the { $board }
ready-no-times = Start and end of the meeting are not known
ready-no-place = The place of the meeting is not known
ready-too-long =
    { $n ->
        [one] The agenda takes 1 minute more than the meeting
       *[other] The agenda takes { $n } minutes more than the meeting
    }
ready-minutes-missing =
    { $n ->
        [one] 1 item has no time yet
       *[other] { $n } items have no time yet
    }
ready-presenter-missing = Who presents item { $label }? { $title }
ready-no-chair = Nobody holds the chair's seat on that day
ready-closed-yet-public = Item { $label } is closed and yet visible to everybody
ready-looser-than-above = Sub-item { $label } is less closed than the item above it
ready-personal-paper = “{ $title }” (item { $label }) is for named persons and is in no set
ready-paper-stricter = “{ $title }” is stricter than item { $label }; the item's title stays visible
ready-attachment-stricter = Attachment “{ $file }” is stricter than “{ $title }” and is missing from some sets
ready-consent-for-notice = Item { $label } is for consent, but only asks to take note
ready-information-yet-asks = Item { $label } is for information, but the paper asks for a decision
ready-address-missing = { $name } has no mail address
ready-day-past = The day of the meeting ({ $date }) is past
ready-many-paper-not-ready = { $n } papers are not ready yet
ready-many-paper-not-issued = { $n } papers become a new version when sent
ready-many-paper-findings = { $n } papers have things to look at
ready-many-presenter-missing = { $n } items do not say who presents them
ready-why-no-items = Without items there is nothing to meet about. Who gets the pack would see an empty agenda.
ready-why-label-twice = At the table the chair says “item 4”. Then there must be one item 4, and each of its pages must be called so.
ready-why-no-recipients = Tafelstuk makes a pack for each person. Who is at the board decides who gets what.
ready-why-paper-missing = This item asks something of the board. Without a paper nobody can prepare.
ready-why-paper-not-ready = Who gets a paper that still changes prepares for the wrong text.
ready-why-paper-not-issued = When it is sent the paper gets a version number. After that this text does not change; a correction becomes the next version.
ready-why-paper-doubts = The paper was read from a file. In these places Tafelstuk may have understood it wrongly.
ready-why-paper-findings = Small mistakes are noticed at the table and cost time. Most are mended with one click.
ready-why-changed-after-advice = The advice was about an earlier text. The board must know that something changed since.
ready-why-no-times = Without begin and end nobody can see whether the agenda fits, and the calendar entry has no time.
ready-why-no-place = The place stands on the cover of the pack and in the invitation.
ready-why-too-long = The minutes of all items together are more than the meeting lasts. The last item will then not be reached.
ready-why-minutes-missing = It is not known how long these items take. Then the clock times on the agenda are wrong as well.
ready-why-presenter-missing = Who presents wants to know it beforehand. The name also stands on the agenda.
ready-why-no-chair = The chair gets a pack of their own, with the script. Without a chair it goes to nobody.
ready-why-closed-yet-public = The item is treated behind closed doors, but title and paper would stand in the public pack.
ready-why-looser-than-above = Who may not see the item above would see this part. That gives away what it is about.
ready-why-personal-paper = This paper is only for the people named with it. Give it to them yourself; a pack goes to more people.
ready-why-paper-stricter = The paper is not in every pack, but the item’s title is. That title may say too much.
ready-why-attachment-stricter = Who may not see the attachment gets the paper without it. The text may then refer to something that is not there.
ready-why-consent-for-notice = A consent item is a decision without discussion. Who only brings something to notice asks for no decision.
ready-why-information-yet-asks = The members will then not prepare for a decision, and the chair will not ask for one.
ready-why-address-missing = This pack goes by mail or as a link. Without an address it does not arrive.
ready-why-day-past = The date is probably wrong. All days in the cycle are counted from this date.
