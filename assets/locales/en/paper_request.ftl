# The call for papers: who writes what, and what comes in.
rail-requests = Call for papers
requests-title = Call for papers
requests-for = For the meeting of { $day }
requests-meeting = Meeting
requests-none = This board has no meeting ahead
requests-none-help = Plan a meeting first. Then you ask for its papers here.
requests-empty = This agenda has no topic yet that asks for a paper
requests-empty-help = Put topics on the agenda. They appear here by themselves, with who writes and when the paper must be in.
requests-summary =
    { $n ->
        [one] 1 topic
       *[other] { $n } topics
    } · { $in } in · { $late } late
requests-list = Topics and authors
request-item = Topic
request-author = Author
request-author-other = Somebody else…
request-author-none = Nobody yet
request-author-name = Author's name
request-due = By
request-state = State
request-noted = still to ask
request-asked = asked
request-promised = promised
request-late =
    { $n ->
        [one] 1 day late
       *[other] { $n } days late
    }
request-in = in
request-no-author = no author yet
request-asked-on = asked on { $day }
request-reminded-on = reminded on { $day }
request-promised-for = promised for { $day }
request-arrived-on = in since { $day }
request-change = Change the state
request-mark-asked = Asked
request-mark-promised = Promised…
request-mark-in = In
request-mark-noted = Back to still to ask
request-marked = { $title }: { $state }
request-promise-title = Promised: { $title }
request-promise-day = For which day
request-promise-save = Keep the promise
request-fill = Take over presenters and date
request-fill-help = Gives each topic without an author its presenter, and the day from the cycle.
request-filled =
    { $n ->
        [one] 1 topic filled in
       *[other] { $n } topics filled in
    }
request-ask =
    { $n ->
        [one] Ask for 1 paper
       *[other] Ask for { $n } papers
    }
request-remind =
    { $n ->
        [one] Reminder for 1 paper
       *[other] Reminder for { $n } papers
    }
request-messages-ask = Ask for papers
request-messages-remind = Remind
request-messages-help = Tafelstuk sends nothing itself. Open the message in your mail program or copy the text, and then confirm what you sent.
request-message-to = To { $name }
request-message-no-address = No e-mail address is known. Copy the text.
request-message-subject = Subject
request-message-text = Message
request-message-copy = Copy the text
request-message-copied = The text for { $name } was copied
request-message-save = Save as mail…
request-message-saved = The mail was saved. Open the file to send it.
request-messages-done-ask = All have been asked
request-messages-done-remind = All have been reminded
request-messages-confirmed-ask =
    { $n ->
        [one] 1 paper is marked as asked
       *[other] { $n } papers are marked as asked
    }
request-messages-confirmed-remind =
    { $n ->
        [one] 1 reminder noted
       *[other] { $n } reminders noted
    }
request-mail-subject-ask = Paper asked for the { $board } of { $day }
request-mail-subject-remind = Reminder: paper for the { $board } of { $day }
request-mail-greeting = Dear { $name },
request-mail-ask = The { $board } meets on { $day }. Would you send a paper for it? It is about:
request-mail-remind = The { $board } meets on { $day }. I have not received a paper from you yet. It is about:
request-mail-line = - item { $label }: { $title }
request-mail-line-due = - item { $label }: { $title } (please by { $day })
request-mail-line-late = - item { $label }: { $title } (this was due on { $day })
request-mail-how = Send the paper as a Word file. Write in it what you ask the board to decide, and who then does what and when.
request-mail-outline =
    { $n ->
        [one] With this message comes an outline in Word, in which title, item and meeting date stand already. Would you write the paper in it? Please say what you ask the board to decide, and who does what afterwards and when.
       *[other] With this message comes an outline in Word for each paper, in which title, item and meeting date stand already. Would you write the papers in them? Please say what you ask the board to decide, and who does what afterwards and when.
    }
outline-board = To: { $value }
outline-item = Item: { $value }
outline-date = Date of the meeting: { $value }
outline-author = Author: { $value }
outline-until = Status: draft, please hand in by { $value }
outline-asks = The { $value } is asked:
request-outlines = Goes along: { $names }
request-outline-save = Save the outline for Word…
request-outline-saved = The outline is saved. When it comes back in the folder for deliveries, Tafelstuk knows which item it is for.
request-mail-question = Can you not make it in time? Then let me know, and we will find a way together.
request-mail-close = Kind regards,
deliveries = Delivery folder
deliveries-none = No folder chosen yet
deliveries-none-help = Choose a folder in which papers come in, such as a shared folder. New files are offered here with their topic. Nothing changes in the folder itself.
deliveries-choose = Choose a folder…
deliveries-other = Another folder…
deliveries-stop = Stop watching
deliveries-stopped = The folder is no longer watched
deliveries-watching = The folder “{ $name }” is watched.
deliveries-gone = The folder “{ $name }” is not there now. The disk or network may be away. Watching goes on by itself once it is back.
deliveries-empty = There is nothing new in the folder.
deliveries-new =
    { $n ->
        [one] 1 file came in
       *[other] { $n } files came in
    }
delivery-meant = Seems to belong to item { $label }: { $title }
delivery-reason-returned = our own outline
delivery-reason-title = by its title
delivery-reason-number = by its number
delivery-reason-author = by its author
delivery-replaces = This replaces what is there. The earlier text is kept as a version.
delivery-item = With which topic
delivery-item-none = Choose a topic
delivery-take = Take in
delivery-replace = Replace
delivery-aside = Not for the agenda
delivery-set-aside = { $name } is no longer offered
delivery-taken = { $name } is with its topic
delivery-replaced = { $name } replaced the text. The earlier text is version { $label }.
delivery-known = { $name } was in already. Nothing changed.
delivery-mail = This is an Outlook mail. Save its attachments in this folder, or keep the mail as .eml.
delivery-untitled = Title not recognised
