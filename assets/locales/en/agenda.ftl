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
