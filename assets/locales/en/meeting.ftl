# Meetings, and the meeting pack in the window.
meeting = Meeting
meetings-title = Meetings
meetings-coming = Coming meetings
meetings-past = Held
meetings-empty = No meetings yet
meetings-empty-help = Make a meeting, or drop an agenda and papers on the window.
meeting-new = New meeting
meeting-new-of = New meeting of { $board }
meeting-make = Make meeting
meeting-date = Date of the meeting
meeting-edit = Day and place
meeting-edit-title = Day, time and place
meeting-state = State
meeting-state-planned = planned
meeting-state-drafting = agenda being made
meeting-state-cleared = agenda agreed
meeting-state-sent = sent
meeting-state-held = held
meeting-state-closed = closed
meeting-state-cancelled = cancelled
meeting-time = { $time }
meeting-number = meeting { $n } of the { $board }
meeting-when-unknown = Time and place are not known yet
meeting-standing =
    { $n ->
        [one] Put the standing item on the agenda
       *[other] Put the { $n } standing items on the agenda
    }
meeting-counts =
    { $items ->
        [0] no items yet
        [one] 1 item
       *[other] { $items } items
    } · { $papers ->
        [0] no papers
        [one] 1 paper
       *[other] { $papers } papers
    }
pack-make = Make trial pack
pack-make-new = Make new trial pack
pack-make-help = A trial pack is a draft: you can still change everything afterwards.
pack-making = The pack is being made
pack-audience = Who is the pack for?
pack-partner = Which partner
pack-none = No pack has been made yet. Put items on the agenda and make a trial pack.
pack-earlier = Earlier packs
pack-view = View
pack-concept = draft
pack-for = For { $who }
pack-back = To the agenda
pack-opening = The pages are being opened
pack-left-out = Not everything is in this pack:
audience-members = Members
audience-members-help = All papers, confidential ones too. Not what only named persons may see.
audience-chair = Chair
audience-chair-help = The members’ pack, for the chair.
audience-partner = One partner
audience-partner-help = The members’ pack, with the partner’s name on it.
audience-public = Public
audience-public-help = Only papers that everyone may see.
audience-public-not = This board does not meet in public.
n-pages =
    { $n ->
        [one] 1 page
       *[other] { $n } pages
    }
viewer-bar = Turn pages
viewer-outline = Contents
viewer-pages = Pages
viewer-previous = Previous
viewer-next = Next
viewer-page = page { $page } of { $pages }
viewer-page-label = Page { $label } ({ $page })
viewer-jump = To page…
viewer-no-page = There is no page “{ $label }”. Choose a number from the contents, such as 3-1.
viewer-go = To page { $label }
viewer-smaller = Smaller
viewer-larger = Larger
rail-year = Year plan
year-title = Year plan { $year }
year-turn = Another year
year-boards = Which boards
year-boards-all = All boards
year-stages = Also show what lies around them
year-plan = Plan meetings
year-empty = Nothing is planned in { $year } yet
year-empty-help = Plan the meetings of a whole year with one rule. Public and school holidays are skipped.
year-meeting = Meeting { $board }
year-stage = { $stage } ({ $board } of { $day })
cycle-short = Days around it
cycle-of = Days around it: meeting of { $board } of { $day }
cycle-title = Around the meeting of { $day }
cycle-help-meeting = Computed from the board's cycle. Change a day where it goes differently this time.
cycle-by-hand = chosen by you
cycle-astray = lies on the wrong side of the meeting
cycle-back = Compute again
cycle-held = Meeting of the board that prepares
cycle-moved-for = Moved a day: { $why }
cycle-in-school = falls in the { $name }
cycle-none = This board has no cycle yet
off-weekend = weekend
off-until = { $name } up to and including { $day }
holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-kings-day = King's Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-pentecost = Whit Sunday
holiday-pentecost-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day
days-off = Holidays and days off
days-off-help = Tafelstuk computes the public holidays. School holidays and your own days can be added here.
days-off-none = No holidays are known for this year yet.
days-off-until = After { $day } Tafelstuk knows no school holidays this year yet. Add them here; otherwise planning does not skip them.
days-off-unknown = Tafelstuk knows no school holidays for { $year } yet. Add them here; otherwise planning does not skip them.
days-off-other-regions =
    { $n ->
        [one] 1 holiday of other regions
       *[other] { $n } holidays of other regions
    }
day-off-add = Add a day or holiday
day-off-name = Name
day-off-from = First day
day-off-until = Last day
day-off-kind = What is it?
day-off-kind-school = School holiday
day-off-kind-school-help = Meetings avoid these days; deadlines do not.
day-off-kind-own = Your own day off
day-off-kind-own-help = Meetings and deadlines avoid this day, such as a local feast.
day-off-region = Region
day-off-region-all = All of the Netherlands
day-off-added = { $name } added
day-off-remove = Remove
day-off-removed = { $name } was removed
plan-title = Plan meetings of { $board }
plan-how = When does the board meet?
plan-how-month = On a fixed day of the month
plan-how-weeks = Every so many weeks
plan-how-before = Some weeks before another board
plan-nth = Which
plan-nth-1 = first
plan-nth-2 = second
plan-nth-3 = third
plan-nth-4 = fourth
plan-nth-5 = fifth
plan-nth--1 = last
plan-weekday = Day
plan-months = In which months
plan-months-all = all months
plan-months-even = the even months
plan-months-odd = the odd months
plan-months-quarter = once a quarter
plan-months-own = choose
plan-weeks = Every how many weeks
plan-first = First time
plan-before = Before which board
plan-before-weeks = How many weeks before
plan-from = From
plan-until = Up to and including
plan-none = This rule gives no days in this time.
plan-days = Proposed days
plan-move = move to { $day }
plan-off = falls on { $why }
plan-taken = there is a meeting already
plan-beside = same day as { $boards }
plan-skip = This day is left out: there is no free day near it.
plan-make =
    { $n ->
        [one] Plan 1 meeting
       *[other] Plan { $n } meetings
    }
plan-made =
    { $n ->
        [0] Nothing was planned
        [one] 1 meeting planned
       *[other] { $n } meetings planned
    }
plan-standing = Put the standing items on every agenda
calendar-make = Make a calendar file
calendar-title = Calendar file (.ics)
calendar-help = This file puts the meeting in Outlook and other calendars. If something changes, send a new file: the calendar follows. It only tells which board, when and where.
calendar-ready =
    { $n ->
        [one] The file holds 1 meeting.
       *[other] The file holds { $n } meetings.
    }
calendar-cancelled =
    { $n ->
        [one] 1 of them is cancelled and leaves the calendars.
       *[other] { $n } of them are cancelled and leave the calendars.
    }
calendar-save = Save the file…
calendar-series = Meetings { $board }
today = Today
today-title =
    { $n ->
        [0] Nothing has to be done today
        [one] One thing for this week
       *[other] { $n } things for this week
    }
today-sub =
    { $days ->
        [0] { $day } · the { $board } meets today
        [one] { $day } · the { $board } meets tomorrow
       *[other] { $day } · next meeting { $board } in { $days } days
    }
today-sub-none = { $day } · no meeting is planned
today-do = To do
today-awaited = Papers still to come
today-awaited-none = All papers are in.
today-coming = Meetings to come
today-coming-none = No meeting is planned.
today-empty = You are up to date
today-empty-help = What has to be done for a meeting this week appears here by itself: sending, asking for papers, giving items a place.
today-when-overdue = overdue
today-when-today = today
today-when-this-week = by { $date }
today-open-agenda = Open the agenda
today-open-paper = Open the paper
today-send = Send
today-open-requests = Open the call for papers
today-chair-talk = Discuss the agenda of the { $board } of { $date } with the chair
today-ask-papers =
    { $n ->
        [one] Ask for one paper for the { $board } of { $date }
       *[other] Ask for { $n } papers for the { $board } of { $date }
    }
today-remind =
    { $n ->
        [one] Remind one author of a paper for the { $board } of { $date }
       *[other] Remind authors of { $n } papers for the { $board } of { $date }
    }
today-promised = promised for { $date }
today-arrived = Came in
today-arrived-none = Nothing came in through the folder for deliveries this week.
today-arrived-on = { $name } · { $day }
today-waits = waits in the folder for deliveries
today-waits-unknown = not known yet for which item
today-take = Take the file in
today-begin = Make the agenda of the { $board } of { $date }
today-send-agenda = Send the agenda of the { $board } of { $date }
today-send-changes =
    { $n ->
        [one] One change after sending: send the agenda of the { $board } of { $date } again
       *[other] { $n } changes after sending: send the agenda of the { $board } of { $date } again
    }
today-take-up =
    { $n ->
        [one] One item waits for a place at the { $board } of { $date }
       *[other] { $n } items wait for a place at the { $board } of { $date }
    }
today-schedule =
    { $n ->
        [one] One request or advice of the other board for the { $board } of { $date }
       *[other] { $n } requests or advice of the other board for the { $board } of { $date }
    }
today-wrap = Meeting of the { $board } of { $date }: say what was treated
today-from = from { $name }
today-from-nobody = from nobody yet
today-late = late
today-item = { $board } { $date }, item { $label }
send = Send
send-go = Send…
send-title = Send: { $board } { $date }
send-sub = Once sent, agenda, numbers and versions are fixed. What changes later goes into the next agenda.
send-back = Back to the agenda
send-nobody = Nobody sits at this board yet
send-nobody-help = Give people a seat under Members and partners; then they appear here with the set that goes with their role.
send-recipients = Who gets which set
send-set-of = Set for { $name }
send-how-of = How { $name } gets the set
send-no-set = No set
send-stand-none = gets nothing
send-stand-planned = still to be laid ready
send-stand-drafted = laid ready
send-stand-sent = sent { $date }
send-no-address = no mail address
send-no-link = link is missing
send-too-large = { $size }: too large for mail, choose a link
send-too-large-link = { $size }: goes as a link
send-message = Message
send-message-of = Open the message to { $name }
send-copy = Copy
send-copy-of = Copy: message to { $name }
send-copied = Address, subject and text are on the clipboard
send-one = Sent
send-one-of = Sent: { $name } has the set
send-lay =
    { $n ->
        [one] Lay 1 message ready
       *[other] Lay { $n } messages ready
    }
send-laid =
    { $sets ->
        [one] 1 set for { $n } people is ready
       *[other] { $sets } sets for { $n } people are ready
    }
send-save = Save all in a folder…
send-saved =
    { $sets ->
        [0] { $messages } messages saved
        [one] { $messages } messages and 1 separate set saved
       *[other] { $messages } messages and { $sets } separate sets saved
    }
send-confirm =
    { $n ->
        [one] 1 message has been sent
       *[other] All { $n } messages have been sent
    }
send-confirmed =
    { $n ->
        [one] 1 set counts as sent
       *[other] { $n } sets count as sent
    }
send-stale = The agenda or a paper was changed after the sets were laid ready. Lay them ready again.
send-ready = The sets are ready. Send the messages with your own mail program and then say here that it is done. Only then does agenda { $agenda } count as sent.
send-all-sent = Everybody has agenda { $agenda }.
send-message-title = Message
send-subject = Subject
send-text = Text
send-text-help = “Dear …” stands above it, with everybody's own name.
send-link = Link to the folder (Teams or SharePoint)
send-link-help = For those who get a link, or where a set is too large for mail.
send-who-has-what = Who has what
send-agenda = agenda { $number }
send-hash = mark { $hash }
dispatch-subject = Papers { $board } { $date }
dispatch-greeting = Dear { $name },
dispatch-text = Please find the agenda and the papers for the { $board } of { $date }. We look forward to seeing you at { $time } ({ $place }).
dispatch-link = The papers are here: { $link }
dispatch-saving = The messages are being saved
send-beside = with { $name }
send-large-print = in large print
dispatch-subject-addendum = Late papers { $board } { $date }
dispatch-text-addendum = Please find the late papers for the { $board } of { $date }: only what is new or changed. Keep the earlier set; its page numbers stay valid. We look forward to seeing you at { $time } ({ $place }).
send-stand-nothing = nothing new
send-whole = The whole set for everybody
send-whole-help = Otherwise whoever has a set gets the late papers: only what is new or changed.
send-nothing-new =
    { $n ->
        [one] There is nothing new for { $n } recipient.
       *[other] There is nothing new for { $n } recipients.
    }
pack-addendum-make = Make late papers
pack-addendum-help = The last set that these readers got stays valid. The late papers hold only what is new or changed since, with an overview in front.
pack-edition = What goes in?
pack-edition-whole = Whole set
pack-edition-whole-help = Everything. What was sent keeps its page numbers.
pack-edition-addendum = Late papers
pack-edition-addendum-help = Only what is new or changed since the last set that went out.
pack-set-number = set { $set }
pack-set-addendum = late papers, set { $set }
pack-make-set = Make a pack
send-file = Save pack
send-file-of = Save pack: copy of { $name }
send-copies = Names on the packs
send-copies-help = A name shows whose copy it is. If you change this, lay the messages ready again.
send-copies-same = None: everybody gets the same file
send-copies-named = Name at the foot of every page
send-copies-marked = Name also across every page
term-agenda = Forward agenda
term-agenda-help = What comes when at { $board }
term-agenda-empty = Nothing is planned yet
term-agenda-empty-help = Plan meetings, or give actions a moment. Then you see here what comes when.
term-agenda-meeting = Meeting of { $date }
term-agenda-undated = Without a date
term-agenda-nothing = Nothing planned yet.
term-agenda-printing = The forward agenda is being made
term-kind-item = agenda item
term-kind-paper = paper asked for
term-kind-assignment = assignment
term-kind-action = action
term-kind-step = proposed
