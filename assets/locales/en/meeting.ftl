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
meeting-state-sent = sent
meeting-state-held = held
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
