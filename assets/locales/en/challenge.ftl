# Challenges and themes of the regional picture.
rail-challenges = Challenges
challenges = Challenges
challenges-summary =
    { $n ->
        [one] 1 challenge or theme
       *[other] { $n } challenges and themes
    } · { $lacking } lacking something
challenges-empty = No challenges yet
challenges-empty-help = Put the challenges of your regional picture here. Link directions, results, efforts, decisions and actions; then you see where something is lacking.
challenge = Challenge
challenge-add = Add a challenge
challenge-kind = What is it?
challenge-kind-challenge = challenge
challenge-kind-challenge-help = What must change.
challenge-kind-challenge-plural = Challenges
challenge-kind-theme = theme
challenge-kind-theme-help = Along which the region takes it up.
challenge-kind-theme-plural = Themes
challenge-title = Name
challenge-text = What is the matter?
challenge-source = Source
challenge-source-help = A report with its year, for example, or a conversation.
challenge-reliability = How certain is it?
challenge-reliability-measured = measured
challenge-reliability-estimated = calculated or estimated
challenge-reliability-experienced = experienced in practice
challenge-reliability-unknown = not known
challenge-directions = Directions
challenge-results = Results
challenge-efforts = Efforts of partners
challenge-topics = Topics
challenge-decisions = Decisions
challenge-actions = Actions
challenge-lacks = What is lacking
challenge-lacks-nothing = nothing is lacking
challenge-done-of = { $n } of { $of } done
challenge-coverage = Overview
challenge-gap-no-direction = no direction
challenge-gap-no-owner = nobody’s
challenge-gap-no-action = no action
challenge-gap-only-finished = all actions finished
challenge-none-direction = No direction yet.
challenge-none-result = No wanted result yet.
challenge-none-effort = No partner’s effort yet.
challenge-none-topic = No topic yet.
challenge-none-decision = No decision yet.
challenge-none-action = No action yet.
challenge-link = Add
challenge-link-to = Add to { $kind }
challenge-unlink = Take away
challenge-unlink-of = Take away: { $title }
challenge-unlinked = Taken away.
challenge-remove = Take the challenge away
challenge-removed = The challenge is gone.
challenge-printing = The page is being made
