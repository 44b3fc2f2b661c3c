# Boards, members, partners, standing agenda.
board-new = New board
board-add = Make board
board-switch = Choose another board
board-fields = About this board
board-name = Name of the board
board-short = Abbreviation
board-short-help = Two to four letters, such as BST.
board-region = Region
board-kind = What does the board do?
board-kind-decides = Decides
board-kind-decides-help = Administrators take decisions here.
board-kind-advises = Advises
board-kind-advises-help = Officials prepare decisions here.
numbering = Number of the first agenda item
numbering-help = For example 1, 01 or A.1. The other items follow by themselves.
numbering-example = Gives: { $labels }. Holds for all agendas that did not go out yet.
numbering-refused = End with a number to count on from, such as 1, 01 or A.1.
numbering-kept = The agenda items are numbered again
board-public = Meetings are public
board-public-help = Only then can you make a public pack.
board-accent = Colour
accent-sea = Sea
accent-forest = Forest
accent-night = Night
accent-plum = Plum
accent-brick = Brick
accent-slate = Slate

people-title = People and partners
members = Who sits at the table, who gets what
members-empty = No members yet
members-empty-help = Add who sits at this board. Then Tafelstuk knows who is chair and secretary.
member-add = Add member
member-added = { $name } added
member-name = Name
member-function = Position
member-email = E-mail
member-partner = Partner
member-partner-none = No partner
member-large-print = Gets meeting packs in large print
member-large-print-help = Every page on A3, with the page numbers of the ordinary set.
member-role = Role
role-chair = chair
role-secretary = secretary
role-member = member
role-deputy = deputy
role-adviser = adviser
role-secretariat = secretariat
role-receiver = copy recipient
partners = Partners
partners-empty = No partners yet
partners-empty-help = Partners are the organisations at the board: municipalities, insurer, care office, providers, clients.
partner-add = Add partner
partner-added = { $name } added
partner-name = Name of the organisation
partner-short = Abbreviation
partner-kind = Kind of organisation
partner-kind-municipality = municipality
partner-kind-insurer = care insurer
partner-kind-care-office = care office
partner-kind-provider = provider
partner-kind-clients = clients
partner-kind-other = other
standing = Standing agenda
standing-add = Add standing item
standing-added = “{ $title }” is on the standing agenda
standing-empty = No standing items yet
standing-empty-help = What stands here comes on every new agenda by itself. Opening and round-up, for instance.
standing-title = Title
standing-kind = Kind of item
standing-minutes = Minutes
standing-presenter = Who presents
item-kind-opening = opening
item-kind-agenda-adoption = adoption of the agenda
item-kind-minutes-approval = minutes
item-kind-announcement = announcements
item-kind-incoming = incoming papers
item-kind-topic = topic
item-kind-any-other-business = any other business
item-kind-closing = closing
member-no-seat = not at this board
edit = Edit
board-prepares-for = Prepares for
board-prepares-for-none = No other board
member-edit-of = Edit { $name }
member-remove = Remove
member-removed = { $name } was removed
member-ended =
    { $n ->
        [one] { $name } has sat at the table and is kept for that reason. The seat has ended.
       *[other] { $name } has sat at the table and is kept for that reason. { $n } seats have ended.
    }
member-ended-before = { $name } has a past here and is kept for that reason, without a seat.
member-no-address = no e-mail address
members-elsewhere =
    { $n ->
        [one] 1 known person without a seat at this board
       *[other] { $n } known people without a seat at this board
    }
partner-people =
    { $n ->
        [0] nobody yet
        [one] 1 person
       *[other] { $n } people
    }
partner-remove = Remove
partner-removed = { $name } was removed
standing-remove = Remove
standing-removed = “{ $title }” is off the standing agenda
standing-treatment = Treatment
standing-treatment-none = none
standing-treatment-information = for information
standing-treatment-discussion = for discussion
standing-treatment-decision = for decision
seat = Seat
seat-at = Seat at { $board }
seat-gets = Gets the set
seat-from = From
seat-until = Up to and including
seat-until-day = up to and including { $day }
seat-beside = Goes with
seat-beside-none = Nobody in particular
seat-beside-of = with { $name }
seat-end = End the seat
seat-give = Give a seat
seat-give-to = Give { $name } a seat
seats-ended =
    { $n ->
        [one] 1 seat that has ended
       *[other] { $n } seats that have ended
    }
receiver-help = A receiver gets the set and is asked nothing else.
carrier-mail = by e-mail
carrier-link = by a link
carrier-post = by post
carrier-paper = on paper at the table
carrier-nothing = gets nothing
gap-no-chair = The { $board } has no chair now. Without a chair there is no agenda talk.
gap-two-chairs = The { $board } has more than one chair now. End the seat that is no longer right.
gap-no-secretary = The { $board } has no secretary now.
gap-prepares-for-none = The { $board } advises, but does not prepare for another board yet. Choose it under “About this board”.
gap-no-address =
    { $n ->
        [one] There is no e-mail address for 1 person who gets the set by e-mail.
       *[other] There is no e-mail address for { $n } people who get the set by e-mail.
    }
gap-add-chair = Add a chair
gap-add-secretary = Add a secretary
logo = Logo
logo-choose = Choose a logo…
logo-other = Another logo…
logo-remove = Take away
logo-removed = The logo was taken away
logo-alt = What does it show?
logo-alt-help = In words, for those who do not see it.
cycle = Cycle around a meeting
cycle-help = The year plan counts with this. A single meeting may differ.
cycle-days-before = { $stage }: days before
cycle-days-after = { $stage }: days after
cycle-before =
    days before{ $weeks ->
        [0] {""}
        [one] {" "}(1 week)
       *[other] {" "}({ $weeks } weeks)
    }
cycle-after =
    days after{ $weeks ->
        [0] {""}
        [one] {" "}(1 week)
       *[other] {" "}({ $weeks } weeks)
    }
stage-call-for-items = Call for items
stage-drafts = Drafts are in
stage-preparation = Preparing board
stage-chair-talk = Talk with the chair
stage-sending = Sending
stage-decision-list = Decision list
stage-minutes = Minutes
stage-confirmations = Confirmations
school-region = School holidays of region
school-region-help = The plan avoids these holidays.
school-region-none = None, do not avoid
school-region-north = North
school-region-middle = Middle
school-region-south = South
people-list = Read a list…
people-list-title = People from { $name }
people-summary =
    { $n ->
        [one] 1 line
       *[other] { $n } lines
    } read ({ $form }, { $encoding }){ $known ->
        [0] {""}
       *[other] {", "}{ $known } known already
    }{ $faulty ->
        [0] {""}
       *[other] {", "}{ $faulty } not usable
    }. Nothing has been saved yet.
people-form-semicolon = table with semicolons
people-form-comma = table with commas
people-form-tab = table with tabs
people-form-cards = address cards
people-cut = The list is long. The first { $n } lines were read; split the file for the rest.
people-columns = What is in which column?
people-column = Column { $n }
people-column-none = leave out
people-column-name = name
people-column-given-name = first name
people-column-infix = prefix
people-column-family-name = last name
people-column-function = function
people-column-email = e-mail
people-column-partner = organisation
people-column-role = role
people-role = Role of those who have none
people-role-help = A role in the list comes first.
people-none = No people found
people-none-help = Put the names of the columns in the first line, such as name, function, e-mail and organisation.
people-lines = Lines that were read
people-line = Line
people-becomes = What happens
people-pick = Take { $name }
people-new = new
people-known = known: { $name }
people-repeats = same as line { $line }
people-new-partner = new partner
people-fault-no-name = no name
people-fault-bad-address = e-mail address is wrong
people-fault-open-quote = quote not closed
people-take =
    { $n ->
        [one] Take 1 person
       *[other] Take { $n } people
    }
people-taken =
    { $added ->
        [0] Nobody new
        [one] 1 person new
       *[other] { $added } people new
    }, { $seats ->
        [0] no new seats
        [one] 1 seat given
       *[other] { $seats } seats given
    }
learned = Learned while reading papers
learned-empty = Nothing learned yet
learned-empty-help = When you correct a heading or a name while a paper is read, this board remembers it. You can look it over and erase it here.
learned-heading = heading for { $role }
learned-owner = somebody who carries out next steps
learned-forget = Forget
learned-forget-of = Forget “{ $words }”
learned-forget-all = Forget all
learned-forgotten = Forgotten. Papers that were read before stay as they are.
board-separators = A sheet in front of every item
board-separators-help = In every pack an item with papers begins with a sheet of its own that bears its number. Page numbers stay as they are.
