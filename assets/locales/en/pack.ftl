# The meeting pack: what Tafelstuk itself puts on the pages.
pack-title = Meeting pack
pack-document-title = Meeting pack { $board }, { $date }
pack-date = { $day } { $month } { $year }
pack-long-date = { $weekday } { $day } { $month } { $year }
pack-time = { $hour }:{ $minute }
pack-time-at = { $from }
pack-time-range = { $from } – { $until }
pack-minutes = { $minutes } min
pack-month-1 = January
pack-month-2 = February
pack-month-3 = March
pack-month-4 = April
pack-month-5 = May
pack-month-6 = June
pack-month-7 = July
pack-month-8 = August
pack-month-9 = September
pack-month-10 = October
pack-month-11 = November
pack-month-12 = December
pack-weekday-1 = Monday
pack-weekday-2 = Tuesday
pack-weekday-3 = Wednesday
pack-weekday-4 = Thursday
pack-weekday-5 = Friday
pack-weekday-6 = Saturday
pack-weekday-7 = Sunday
pack-cover-time = Time
pack-cover-place = Place
pack-cover-chair = Chair
pack-cover-secretary = Secretary
pack-cover-number = Meeting
pack-cover-set = Set
pack-cover-set-value = { $set }, as of { $date }
pack-audience-members = This pack is for the members of the board.
pack-audience-public = This pack is public.
pack-some-partner = a partner
pack-audience-partner = This pack is for { $name }.
pack-audience-chair = This pack is for the chair. Do not pass it on.
pack-cover-withheld =
    { $count ->
        [one] What belongs to item { $labels } is not in this pack.
       *[other] What belongs to items { $labels } is not in this pack.
    }
pack-cover-closed =
    { $count ->
        [one] Item { $labels } is closed: keep those papers safe and do not share them.
       *[other] Items { $labels } are closed: keep those papers safe and do not share them.
    }
pack-cover-numbering = Pages are numbered per agenda item, such as 3-1 and 3-2, so a late paper moves nothing.
pack-cover-large = Large print: print this pack on A3. Page numbers are those of the ordinary pack.
pack-cover-draft = This is a draft. Items, papers and numbers may still change.
pack-and = { $first } and { $last }
pack-copy-for = Copy of { $name }
pack-draft = DRAFT
pack-agenda = Agenda
pack-column-number = No.
pack-column-time = Time
pack-column-subject = Subject
pack-column-treatment = Treatment
pack-column-page = Page
pack-no-page = –
pack-asked = What is asked of you
pack-home-decision = own decision needed
pack-withheld = Closed
pack-closed = closed
pack-oral = oral
pack-hamerstuk = formality
pack-presenters = presented by: { $names }
pack-item = item { $label }
pack-version = version { $version }
pack-author = Author: { $name }
pack-portfolio-holder = Portfolio holder: { $name }
pack-column-step = Step
pack-column-who = Who
pack-column-when = When
pack-attachments = Attachments
pack-attachment-file = file { $file }
pack-untitled = Untitled paper
pack-supplied = This paper stays as it was supplied, in the file “{ $file }”.
pack-supplied-pages = The pages of that file are not in this pack. Read the file itself, or ask the secretary for it.
pack-attachment = Attachment { $number }
pack-attachment-title = Attachment { $number }: { $title }
pack-attachment-note = attachment { $number }
pack-addendum = Late papers
pack-document-title-addendum = Late papers { $board }, { $date }
pack-cover-since = Belongs to
pack-cover-since-value = set { $set }, as of { $date }
pack-cover-numbering-addendum = Keep the earlier set: its page numbers stay valid. New pages go on counting within their agenda item and say which pages they replace.
pack-cover-numbering-whole = Pages are numbered per agenda item. What was sent before keeps its number; what came later counts on. That is why numbers sometimes jump.
pack-changes = What is new
pack-changes-lead = These late papers belong to set { $set } (as of { $date }). Everything not named here has stayed the same.
pack-column-what = What
pack-column-replaces = Replaces
pack-replaces = replaces { $pages }
pack-supplied-here =
    { $count ->
        [one] This paper is on the next page, as it was supplied in the file “{ $file }”.
       *[other] This paper is on the next { $count } pages, as it was supplied in the file “{ $file }”.
    }
pack-supplied-missing = The pages of the file “{ $file }” are not in this pack: { $why }.
pack-supplied-ask = Ask the secretary for the file.
pack-kept = Taken over from the original file ({ $origin }), without formatting:
pack-image-missing = [Picture missing: { $alt }]
pack-picture = Picture without a description
pack-page-of = set { $set }, page { $page } of { $total }
pack-foot = { $board } · { $date }
pack-label-cover = cover
pack-label-agenda = agenda
pack-label-changes = new
pack-people = Participants
pack-people-name = Name
pack-people-of = Organisation and function
pack-people-role = Role
pack-people-deputy = Deputy
pack-receivers = The pack also goes to
pack-decisions = Decisions of { $date }
pack-decisions-short = Decisions of last time
pack-decisions-draft = This is a draft: this list was not sent yet.
pack-decided-closed = Closed
pack-actions = Open actions
pack-column-action = Action
pack-further = Also in this pack:
pack-separator-papers = Papers for this item
pack-item-word = Agenda item
pack-label-people = participants
pack-label-decisions = decisions
pack-label-actions = actions
pack-beside = { $role } of { $name }
pack-actions-open =
    { $count ->
        [one] 1 open action
       *[other] { $count } open actions
    }
pack-left-out-decided = says what these readers may not see; left out of last time’s decisions
pack-left-out-action = says what these readers may not see; left out of the open actions
pack-document-title-agenda = Agenda { $board }, { $date }
pack-document-title-papers = Paper for { $board }, { $date }
pack-signature = Signature
pack-list-page = { $page } of { $total }
pack-label-of-set = { $name } { $set }
pack-outline-item = { $label } { $title }
pack-place-image = “{ $paper }”, at “{ $section }”
pack-place-paper = “{ $paper }”
pack-place-pack = the whole pack
pack-fault-no-alt = a picture has no description yet. Say in one sentence what it shows
pack-fault-setting = the pages cannot be set ({ $reason })
pack-fault-writing = the file cannot be put together ({ $reason })

# The recovery sheet.
recovery-sheet-title = Tafelstuk recovery sheet
recovery-sheet-lead = This code opens your data when the password is lost, the computer is broken, or somebody else takes over the work.
recovery-sheet-keep = Print this sheet and lock it away, for instance in the secretariat's safe.
recovery-sheet-apart = Do not keep it on the same computer and do not mail it.
recovery-sheet-who = Whoever has this code and a backup can read everything.
recovery-sheet-new = If you choose a new password you get a new sheet. This one stops working then.
recovery-sheet-use = To use it: open Tafelstuk, choose “Put back a backup” if needed, and type this code where the password is asked. Capitals, spaces and dashes do not matter.
recovery-sheet-made = Made on
pack-report-contents = Contents
