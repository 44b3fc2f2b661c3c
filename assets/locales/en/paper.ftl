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
