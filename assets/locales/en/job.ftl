# What long work says of itself, and the names of the files that it makes.
pack-progress-setting = The pages are being set
pack-progress-keeping = The pack is being kept
pack-status-after-version = working text, changed since this version
pack-left-out-item = whole item
pack-left-out-withheld = not for the readers of this pack; it does not go along
pack-file-name = meeting pack
pack-file-addendum = late papers
pack-page-range = { $first } to { $last }
pack-change-title-when = Day, time and place
pack-change-title-times = Times of the items
pack-change-when = changed
pack-change-times = changed
pack-change-item-added = new item
pack-change-item-removed = item dropped
pack-change-item-renamed = another title or number
pack-change-item-closed = now closed
pack-change-item-opened = no longer closed
pack-change-item-facts = treated or presented otherwise
pack-change-added = new
pack-change-replaced = changed
pack-change-removed = dropped
pack-file-members = members
pack-file-public = public
pack-file-partner = partner
pack-file-chair = chair
pack-file-concept = DRAFT
store-progress-backup = The backup is being made
store-progress-restore = The backup is being checked and put back
store-progress-verify = The data are being checked
store-progress-sheet = The recovery sheet is being made
store-recovery-file = Tafelstuk recovery sheet.pdf
intake-progress-reading = The papers are being read
intake-progress-scans = Scanned pages are being read
intake-progress-keeping = The papers get their places on the agenda
pack-left-out-needs-password = the file opens only with a password. Give it with the paper, or ask for a file without one
pack-left-out-wrong-password = the password does not fit the file
pack-left-out-damaged = the file is damaged and cannot be read
pack-left-out-too-many-pages = the file has more pages than go into a pack
pack-left-out-needs-office = the file has to become a PDF first; LibreOffice is not on this computer or could not read it
pack-left-out-no-pages = this kind of file has no pages
pack-remark-page-lost = on these pages something is missing or cannot be read: { $pages }
pack-remark-repaired = the file was damaged and has been repaired
pack-remark-unlocked = the file was locked; in the pack it is not
pack-remark-actions-removed = scripts and actions have been taken out
pack-remark-files-removed = files within the file have been taken out
pack-remark-media-removed = sound or film has been taken out
pack-remark-form-flattened = the form can no longer be filled in
pack-remark-fields-unseen = filled fields cannot be seen on these pages: { $pages }
pack-remark-links-removed = links that lead nowhere have been taken out
pack-remark-layers-hidden = there are hidden layers; they stay hidden
pack-remark-tags-unusable = the structure for screen readers cannot be used; the text is read in order
pack-progress-files = Preparing files
pack-leak-page = on page { $page }
pack-leak-beside = in the file, beside its pages
pack-progress-leaks = Checking for what must not go out
pack-not-conforming = This pack is not fully accessible or archivable, because of these files:
pack-unlock = Give password
pack-unlock-help = “{ $title }” is locked. With the password its pages go into the pack. The password is not kept.
pack-unlock-password = Password of the file
pack-unlocked = “{ $title }” is open. Make the pack again to put its pages in.
pack-file-paper = for printing
pack-file-large = large print
pack-for-paper = To be printed
pack-for-paper-help = On both sides: every item begins on a front. The cover is white, and page numbers stay the same.
pack-large-print = Large print
pack-large-print-help = Every page on A3, almost half as large again. Attachments grow too. Page numbers stay the same, so that everybody has the same page open.
pack-copies = Copies by name
pack-copies-help = Every copy says whose it is. The pages are not made again.
pack-copies-nobody = Nobody gets this pack. Choose under Send who gets which pack; then you can make copies by name here.
pack-copies-marked = Name also across every page
pack-copies-marked-help = Useful with confidential papers: a copy tells whose it was.
pack-copies-make =
    { $n ->
        [one] Save 1 copy
       *[other] Save { $n } copies
    }
pack-copies-saving = The copies are being saved
pack-copies-saved =
    { $n ->
        [one] 1 copy saved
       *[other] { $n } copies saved
    }
pack-leak-accepted = says “{ $pages }”; you saw that it may stand in this file
pack-leak-look = Does “{ $title }” rightly say this? Then you can let it stand there. That holds for this file and these words; anything else still stops the pack.
pack-leak-accept = Let it stand in this file
pack-leak-accepted-now = “{ $words }” may stand in “{ $title }”. Make the pack again.
pack-let-stand = You let this stand in these files
pack-let-stand-one = “{ $words }” in “{ $title }”
pack-let-stand-stop = No longer
pack-let-stand-stop-name = No longer let “{ $words }” stand in “{ $title }”
pack-let-stand-stopped = “{ $words }” in “{ $title }” stops a pack again.
pack-remark-converted = LibreOffice made a PDF of it; look whether all is in place
pack-print = Print…
pack-print-shown = “{ $name }” was saved and opens. Choose Print there.
pack-publication = publication edition
pack-publication-list = About the files.txt
pack-publication-fits = accessible and archivable
pack-publication-about =
    { $n ->
        [one] 1 file belongs to this edition. For each file it says here whether it is accessible and archivable.
       *[other] { $n } files belong to this edition. For each file it says here whether it is accessible and archivable.
    }
pack-problem-no-accessible-claim = does not say of itself that it is accessible (PDF/UA)
pack-problem-no-archive-claim = does not say of itself that it is archivable (PDF/A)
pack-problem-not-tagged = has no structure for screen readers
pack-problem-no-language = does not say what language it is in
pack-problem-font-not-embedded = lacks a typeface
pack-problem-print-colours = has colours for a printing press
pack-problem-not-plain = was locked, or holds scripts or files
pack-problem-picture-only = is a picture without a description
pack-publish = Save publication edition…
pack-publish-help = That is a pack which is wholly accessible and archivable, with these files beside it and for each what is amiss.
pack-published =
    { $n ->
        [0] The publication edition was saved
        [one] The publication edition was saved, with 1 file beside it
       *[other] The publication edition was saved, with { $n } files beside it
    }
pack-print-title = Also to print
pack-print-agenda = Agenda
pack-print-paper = Paper
pack-print-name-cards = Name cards
pack-print-one = Print
pack-print-one-name = Print “{ $title }”
pack-print-attendance = Attendance list
search-progress-index = New and changed texts are made searchable
search-progress-files = Attachments are read so that they can be searched
