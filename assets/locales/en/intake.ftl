# Reading papers.
intake-title = These papers were read
intake-title-empty = A new meeting
intake-files = Files that were read
intake-reading = The papers are being read
intake-taking = The papers are being put on the agenda
intake-kept-as-supplied = is kept as supplied
intake-kind-and-title = { $kind } “{ $title }”
intake-board = For which board?
intake-board-help = The name as you use it, for instance Regional Steering Board.
intake-joins-meeting = There is a meeting on this day already. The papers join it.
intake-make = Make meeting
intake-place = Put on the agenda
intake-taken =
    { $papers ->
        [0] No paper put on the agenda
        [one] 1 paper put on the agenda
       *[other] { $papers } papers put on the agenda
    }{ $kept ->
        [0] {""}
        [one] , 1 of them kept as supplied
       *[other] , { $kept } of them kept as supplied
    }{ $refused ->
        [0] {""}
        [one] . 1 file could not be read
       *[other] . { $refused } files could not be read
    }.
intake-open = Open the paper
intake-choose = Read papers…
intake-look = Look
intake-look-at = Look at { $name } and correct it
intake-stopped = Reading was stopped. Nothing was kept.
intake-again = Read again
intake-for-meeting = The papers go to { $board }, { $day }.
intake-for-topic = The papers go to the topic “{ $title }”.
intake-take-topic = Put with the topic
intake-taken-topic =
    { $papers ->
        [0] No paper put with the topic
        [one] 1 paper put with the topic
       *[other] { $papers } papers put with the topic
    }{ $kept ->
        [0] {""}
        [one] , 1 of them kept as supplied
       *[other] , { $kept } of them kept as supplied
    }{ $refused ->
        [0] {""}
        [one] . 1 file could not be read
       *[other] . { $refused } files could not be read
    }.
intake-fate-of = What becomes of { $name }
intake-fate-paper = Becomes a paper
intake-fate-beside = Attached to { $name }
intake-fate-nothing = Leave out
n-corrections =
    { $n ->
        [one] 1 correction
       *[other] { $n } corrections
    }
look-back = All files
look-kept = The file itself is kept unchanged. Fingerprint: { $hash }
look-take = Take over this paper
look-take-back = Take back a correction
look-previous = Previous
look-next = Next
look-sides = What you see
look-source = As supplied
look-structure = What was recognised
look-lines = Text as supplied
look-on-page = On page { $page }
look-picture = Picture
look-pages-of = Pages of { $name }
look-nth-paper = Paper { $n } in this file
look-kind = Kind of paper
look-field-title = Title
look-field-agenda-item = Agenda item
look-field-author = Author
look-field-portfolio-holder = Portfolio holder
look-field-reference = Reference
look-attachments = Attachments that the paper names: { $names }
look-part-header = Head of the paper
look-part-furniture = Left out of the text
look-part-beside = Beside the text
look-aside-text-box = Box:
look-aside-footnote = Footnote:
look-aside-comment = Comment:
look-aside-deleted = Deleted:
look-aside-picture = Picture:
look-role-of = What “{ $heading }” is for
look-no-heading = no heading
look-no-item = Not an item
look-point = Decision point · { $verb }
look-no-point = Not a decision point
look-step = Next step
look-no-step = Not a next step
look-owners = Who
look-period = When
look-no-owner = nobody yet
look-otherwise = This is something else
look-is-point = This is a decision point
look-is-step = This is a next step
look-is-item = This is an agenda item
look-is-heading = This is a heading…
look-scanned =
    { $n ->
        [one] Page { $pages } is a scan. The computer read its text off the picture, which may hold mistakes.
       *[other] Pages { $pages } are scans. The computer read their text off the pictures, which may hold mistakes.
    }
look-unread =
    { $n ->
        [one] No text was found on page { $pages }. It is kept as a picture.
       *[other] No text was found on pages { $pages }. They are kept as pictures.
    }
look-unread-install =
    { $n ->
        [one] Page { $pages } is a scan and is not read. With the free program Tesseract (with Dutch) on this computer, Tafelstuk reads scans too.
       *[other] Pages { $pages } are scans and are not read. With the free program Tesseract (with Dutch) on this computer, Tafelstuk reads scans too.
    }
