# Papers: kinds, state, points, steps, versions.
paper = Paper
papers-title = Papers
papers-empty = No papers yet
papers-empty-help = Drop papers on the window, or choose them yourself. Tafelstuk reads them and puts them with the right meeting.
papers-take-in = Read in papers…
papers-placed = On the agenda
papers-unplaced = not yet
paper-new = New paper
paper-make = Make paper
paper-title = Title
paper-kind = Kind of paper
paper-state = State
paper-author = Author
paper-holder = Portfolio holder
paper-reference = Reference
paper-filter = Search by title
paper-filter-none = No paper with this word in its title.
paper-kind-note = Discussion note
paper-kind-cover-note = Cover note
paper-kind-proposal = Proposal
paper-kind-progress = Progress note
paper-kind-agenda = Agenda
paper-kind-decision-list = Decision list
paper-kind-action-list = Action list
paper-kind-minutes = Minutes
paper-kind-source = Source
paper-kind-other = Other paper
paper-state-draft = draft
paper-state-with-author = with author
paper-state-with-chair = with chair
paper-state-ready = ready
paper-state-sent = sent
paper-form-as-supplied = as supplied
paper-form-typeset = typeset
paper-sheet = Text of { $title }
paper-topic = topic { $title }
paper-at-item = item { $label }
paper-by = Author: { $author }
paper-held-by = Portfolio holder: { $holder }
paper-reference-is = Reference: { $reference }
paper-text-kept = The text of this file was not read. The file is kept as it was supplied.
paper-text-empty = There is no text in this paper yet.
paper-image = Picture: { $alt }
paper-unknown = This part of the file ({ $origin }) is kept as it was.
paper-fields = Details
paper-updated = Changed on { $at }
paper-route = Route
paper-route-none = This paper is not on any agenda yet.
paper-source = read from this file
paper-version = Version
paper-version-is = version { $label }
paper-issue = Issue version…
paper-issue-title = Issue a version
paper-issue-help = A version that was issued never changes. You simply go on working on the next.
paper-issue-do = Issue version { $label }
paper-issued = Version { $label } has been issued.
paper-compare-with = Compare with { $from }
paper-attach = Add attachment…
attaching = The attachment is being added
attached =
    { $n ->
        [one] Attachment added
       *[other] { $n } attachments added
    }
attachments = Files
versions = Versions
versions-none = No version has been issued yet.
version-status = What this version is for
version-status-draft = draft
version-status-for-discussion = for discussion
version-status-adopted = adopted
version-reason = Why this version
version-known = This version exists already. Choose another number.
version-compare = Compare with { $from }
compare-title = Version { $to } compared with { $from }
compare-help = Green was added in { $to }. Red with a line was only in { $from }.
compare-was = Was called: { $heading }
change-same = same
change-changed = changed
change-added = new
change-removed = dropped
change-moved = moved
points = Decision points
point-home-decision = own decision needed
steps = Next steps
step-number = No
step-what = Step
step-who = Who
step-when = When
period-open = to be determined
period-literal = “{ $literal }”
verb-take-note = take note of
verb-discuss = discuss
verb-give-direction = give direction on
verb-advise = advise on
verb-agree = agree to
verb-endorse = endorse
verb-adopt = adopt
verb-approve = approve
verb-resolve = resolve
verb-request = request
verb-instruct = instruct
verb-mandate = mandate
verb-designate = designate
verb-allocate = allocate
verb-submit-to = submit to
warnings = Please look at this
warning-date-conflict = The paper names different dates for the meeting.
warning-page-reference = The text points to a page, such as “see next page”. Better point to the part itself.
warning-agenda-mismatch = The item named in the paper is another than where it stands now.
warning-unresolved-period = Of one period it is not known yet which date is meant.
warning-no-text-layer = A part of the file is a picture. Its text was not read.
warning-unknown-heading = A heading was not recognised. Its text was kept.
warning-read-by-machine = Part of the text was read off a scan by the computer. Check that text.
warning-tracked-changes = The file held tracked changes. They were read as if accepted.
n-points =
    { $n ->
        [one] 1 decision point
       *[other] { $n } decision points
    }
n-steps =
    { $n ->
        [one] 1 next step
       *[other] { $n } next steps
    }
n-papers =
    { $n ->
        [0] no papers
        [one] 1 paper
       *[other] { $n } papers
    }
n-attachments =
    { $n ->
        [one] 1 attachment
       *[other] { $n } attachments
    }
version-working = working version
attachment-save = Save { $name } as
paper-table = Table
paper-topic-none = no topic yet
paper-state-returned = with author
paper-state-in-review = draft
paper-move-to-author = To the author
paper-move-take-in = Paper is in
paper-move-to-chair = To the chair
paper-move-send-back = Send back…
paper-move-send-back-do = Send back
paper-move-clear = Ready for the agenda
paper-move-sent = Has been sent
paper-move-reopen = Work on
paper-moved-to-author = The paper is with its author.
paper-moved-take-in = The paper is in.
paper-moved-to-chair = The paper is with the chair.
paper-moved-send-back = The paper was sent back.
paper-moved-clear = The paper is ready.
paper-moved-sent = The paper stands as sent.
paper-moved-reopen = You work on with this paper.
paper-moved = How the paper went round
paper-moved-line = From { $was } to { $now }
paper-sent-back = Sent back on { $at }
paper-send-back-title = Send back to the author
paper-send-back-reason = Why does the paper go back?
paper-send-back-help = The author reads this above the paper. It is kept.
paper-form = Form
paper-form-as-supplied-help = In the pack this paper keeps its own pages. Title, points and steps stand beside it as data.
paper-form-typeset-help = This paper is set by Tafelstuk.
paper-agreed = { $by } agreed to that on { $date }.
paper-typeset = Have it set…
paper-typeset-title = Have it set by Tafelstuk
paper-typeset-help = The paper then gets the look of the board. That can only be if its author agrees; that is kept.
paper-typeset-do = Set it
paper-typeset-done = From now on this paper is set by Tafelstuk.
paper-agreed-by = Who agreed (author)
paper-new-at-item = New paper under this item
paper-new-sections = Begins with: { $headings }.
paper-new-empty = Begins without sections.
paper-working-after = working version after { $label }
attach-refused = Not added: { $name }. { $why }
attachments-empty = No attachments yet. Drop a PDF, Office file or picture on this screen.
attachment-edit = Name and who may see it…
attachment-edit-title = Attachment
attachment-edited = The attachment was changed.
attachment-title = Name of the attachment
attachment-more = More about { $name }
attachment-replace = Replace…
attachment-replaced = Replaced by { $name }. The file before it is kept.
attachment-replaces = Replaces { $name } ({ $at }).
attachment-removed = { $title } was removed.
version-named = Version { $label }
version-on-screen = on screen
version-chip = version { $label }, { $status }
version-looking-at = You are looking at version { $label } of { $date }. This version no longer changes.
version-to-working = To the working version
version-restore = Put back into the working version
version-restored = The text of version { $label } is back in the working version.
version-compare-working = Compare with the working version
compare-from = From version
compare-to = To version
compare-nothing = Nothing changed between { $from } and { $to }.
compare-point = Decision point { $number }
compare-step = Step { $number }
compare-was-number = Was number { $number } before.
compare-field-verb = Verb
compare-field-second-verb = Second verb
compare-field-home-decision = Own decision needed
compare-field-owners = Who
compare-field-period = When
template-title = Outline of papers
template-help = A new paper begins with these sections. All are free: rename them, put them in another order or leave them out. Papers that are there already do not change.
template-own = own outline
template-proposed = proposed by Tafelstuk
template-empty = No sections
template-empty-help = A new paper of this kind begins empty. Add a section where that is handier.
template-sections = Sections
template-heading = Heading of { $heading }
template-role = What { $heading } is for
template-more = More about { $heading }
template-add = Add a section
template-new-heading = New section
template-removed = { $heading } is no longer in the outline.
template-reset = Back to the proposal
template-reset-done = The outline is what Tafelstuk proposes again.
template-edit = Change the outline
finding-page-reference = “{ $quote }” no longer holds when pages shift. Refer to the section itself.
finding-item-number = It says “{ $quote }”, but the paper stands under item { $expected }.
finding-lost-reference = The reference “{ $quote }” has lost its target.
finding-abbreviation = “{ $quote }” is explained nowhere.
finding-decision-for-information = The paper is for information, but point { $expected } asks for a decision.
finding-step-without-owner = Step { $expected } does not say who does it.
finding-step-without-period = Step { $expected } does not say when.
finding-step-without-both = Step { $expected } does not say who does it and when.
finding-missing-source = There are figures in it, but no source.
finding-wrong-weekday = “{ $quote }” is not right: it is a { $expected }.
finding-backward-span = “{ $quote }” ends before it begins.
finding-step-before-meeting = Step { $expected } (“{ $quote }”) is over before the meeting.
finding-other-meeting-date = It says “{ $quote }”, but the meeting is on { $expected }.
finding-image-without-description = Picture { $expected } has no description yet.
finding-at = To { $heading }
finding-replace = Make it “{ $with }”
finding-add-section = Add section { $heading }
finding-mended = Mended.
finding-mend-name = { $what }: { $sentence }
finding-aside = Do not tell again
finding-aside-name = Do not tell again: { $sentence }
finding-put-aside = This is no longer told for this paper.
finding-take-up = Tell again
finding-take-up-name = Tell again: { $sentence }
findings-show-aside =
    { $n ->
        [one] Show 1 remark that was put aside
       *[other] Show { $n } remarks that were put aside
    }
findings-hide-aside = Hide what was put aside
paper-word = Save as Word
word-progress = The Word file is being made
compare-sheet = Change sheet (PDF)
compare-sheet-setting = The change sheet is being set
change-sheet-help = Underlined between [+ +] is new in { $to }. Struck through between [– –] was in { $from } only. What stayed the same is shown only in sections that changed.
wordings-same = The words are those of the file.
wordings-differ =
    { $n ->
        [one] In 1 place the words here are others than in the file:
       *[other] In { $n } places the words here are others than in the file:
    }
wording-title = Title
wording-point = Decision point { $number }
wording-step = Step { $number }
pages-progress = Reading pages
paper-original = Pages as supplied
returned-title = Returned Word file
returned-pick = Read a returned Word file
returned-other = Choose another file
returned-progress = The Word file is being read
returned-against = held against version { $label }, which went out
returned-against-text = held against the text that went out
returned-none = Nothing in it was changed that does not stand here already.
returned-done = You have seen everything. What you left stays here as it was.
returned-help =
    { $n ->
        [one] There is 1 change. Take it over, or leave the text as it is.
       *[other] There are { $n } changes. Take over what you want; the rest of the text stays as it is.
    }
returned-take = Take over
returned-take-name = Take over: { $what }
returned-take-all = Take all { $n } over
returned-leave = Leave
returned-leave-name = Leave: { $what }
returned-taken =
    { $n ->
        [one] The change was taken over.
       *[other] { $n } changes were taken over.
    }
returned-show-left =
    { $n ->
        [one] Show 1 change that you left
       *[other] Show { $n } changes that you left
    }
returned-hide-left = Hide what you left
returned-comments = Remarks in the file
returned-ours-too = This text was changed here too after the file went out. Taking over puts their words here.
returned-by-hand = The program cannot take this over by itself. Change it by hand where needed.
returned-what = { $what } { $change }
returned-what-title = Title
returned-what-section = Section
returned-what-heading = Heading within a section
returned-what-paragraph = Paragraph
returned-what-item = Item of a list
returned-what-point = Decision point
returned-what-step = Step
returned-what-row = Row of a table
returned-what-picture = Picture
returned-what-note = Footnote
returned-what-beside = Around the text
findings-at = Findings at { $heading }
finding-show = Show
finding-show-name = Show the place: { $sentence }
table-head-empty = Empty head of a column
attachment-first-page = First page of { $name }
attachment-unread = The pages of this cannot be shown.
finding-why-page-reference = A page number changes with every sentence that is added. In the pack each page also gets a number of its own, such as 3-1.
finding-why-item-number = The reader looks for the paper under the number that it says. The agenda leads.
finding-why-lost-reference = What is referred to was taken away. The reader will look for it in vain.
finding-why-abbreviation = Not everybody at the table knows every abbreviation. Write in full what it is the first time.
finding-why-decision-for-information = The board reads a paper for information otherwise than a proposal. A decision may then pass unnoticed.
finding-why-step-without-owner = A step of nobody usually does not happen. It stands in the action list without a name.
finding-why-step-without-period = A step without a moment cannot become late, and so nobody is reminded of it.
finding-why-step-without-both = A step of nobody and without a moment stays undone.
finding-why-missing-source = At the table somebody asks where a number comes from. Name the source and the year.
finding-why-wrong-weekday = The day and the date do not belong together. The reader does not know which of the two is right.
finding-why-backward-span = A period that ends before it begins cannot stand on the timeline.
finding-why-step-before-meeting = The board wonders whether it was done. Name a later moment, or say that it is done.
finding-why-other-meeting-date = The paper seems to be written for another meeting. The reader doubts whether this is the right text.
finding-why-image-without-description = Who does not see hears only the description. The law asks for it in what public bodies publish.
attachment = Attachment
attachment-see = View
attachment-to-paper = To the paper
attachment-gone = This attachment no longer belongs to the paper.
attachment-no-pages = This file has no pages that can be shown here. Save it to open it in the program that belongs to it.
