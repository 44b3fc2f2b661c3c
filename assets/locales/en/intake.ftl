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
