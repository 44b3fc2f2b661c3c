# Laying papers before people, and reacting.
review-file = Papers
review-reply-file = Reaction
review-progress-packing = Packing attachments
review-progress-opening = Unpacking attachments
review-message-subject = Papers { $board } { $date }: would you react?
review-message-greeting = Dear { $name },
review-message-text = Here are the papers for { $board } of { $date }. Would you say per point what you think of it?
review-message-due = Please before { $date }.
review-message-how = Open the file with Tafelstuk and choose “Send reaction” when you are done. No internet is needed. Without Tafelstuk? Just answer this mail and begin each line with agenda item and point, for example “4.2 agreed, provided …”. Or call.
review-message-password = I will give you the password of the file by phone.
review-message-no-password = No password is needed: the file opens on the computer on which you answered before. Do you work on another computer now? Then please call.
review-reminder-subject = Reminder: papers { $board } { $date }
review-reminder-text = On { $asked } I sent you the papers for { $board } of { $date }. I have not seen a reaction from you yet. Would you say per point what you think of it?
review-reminder-late = The day was { $date }. Can you still manage?
review-reminder-how = The file was with my earlier message. Can you not find it, or does it not open? Let me know and I will send it again. You can also just answer this mail, or call.
review-reminder-how-mail = The papers were in my earlier message. You can also just answer this mail, or call.
review-message-close =
    Kind regards,
    { $name }
rail-reviews = Reactions
command-go-reviews = Go to reactions

# Words of reactions.
verdict-accept = Agree
verdict-accept-if = Agree, provided that
verdict-reject = Disagree
verdict-question = Question
verdict-no-opinion = No opinion
verdict-seen = Seen
ripeness-yes = Yes
ripeness-after-change = After changes
ripeness-no = No, back to the author
review-outcome-applied = Done
review-outcome-answered = Answered
review-outcome-declined = Not taken over
review-carrier-app = file
review-carrier-word = Word
review-carrier-pdf = PDF
review-carrier-mail = mail
review-carrier-phone = phone
review-carrier-paper = paper
review-standing-kept = in its place
review-standing-moved = moved, now at “{ $heading }”
review-standing-lost = place not found

# The secretary's screen.
reviews-title = Reactions
reviews-sub = What was laid out, and what came back
reviews-empty = Nothing has been laid out yet
reviews-empty-help = Open a meeting and choose “More”, then “Lay out”. What the chair and others answer comes in here.
review-receive = Take a reaction in…
review-round = { $board } { $date }
review-answered = { $done } of { $total } reacted
review-open =
    { $n ->
        [one] 1 to work through
       *[other] { $n } to work through
    }
review-no-open = all worked through
review-due = react before { $date }
review-no-due = without a due date
review-nothing = No reactions yet
review-nothing-help = Make a file for each person and send it. When a reaction comes back, choose “Take a reaction in”. If someone calls or mails, note it with their name.
review-loose = About all papers together
review-paper-gone = paper was removed
review-paper-open = Open paper
review-point = Point { $number }: { $text }
review-point-gone = This point is no longer in the paper.
review-point-now = The point now reads: { $text }
review-two-answers = Someone gave two answers here. Ask which one holds.
review-earlier =
    { $n ->
        [one] said something else before
       *[other] said something else { $n } times before
    }
review-of = (from { $name })
review-apply = Take over
review-apply-not = The text has changed since. Compare the three texts and choose.
review-applied = Taken over in the paper
review-done = Done
review-do-answer = Answer
review-decline = Do not take over
review-answer = Your answer
review-reason = Reason
review-keep-answered = Keep answer
review-keep-declined = Keep
review-reopen = Open again
review-people = To whom
review-asked = asked on { $date }
review-not-asked = not asked yet
review-reminded = reminded on { $date }
review-received-at =
    in { $when }, { $n ->
        [one] 1 point
       *[other] { $n } points
    }
review-file-make = Make file…
review-file-again = New file…
review-file-for = File for { $name }
review-password = Password for this file
review-password-optional = Password for this file (may stay empty)
review-password-optional-help = { $name } answered with Tafelstuk before. If you leave this empty, the file opens on that computer alone, and attachments that are there already do not go along again.
review-password-help = At least 8 characters. Give it to { $name } by phone, not in the same mail.
review-file-made =
    { $n ->
        [one] The file is ready: 1 paper, { $size }.
       *[other] The file is ready: { $n } papers, { $size }.
    }
review-file-save = Save file…
review-mail-save = Save message with file…
review-file-saved = { $name } was saved
review-file-ready = Ready
review-no-address = No mail address known
review-remind = Remind
review-reminder-for = Reminder for { $name }
review-reminded-done = Noted: { $name } was reminded today. Send the message with your own mail program.
review-note = Note for them…
review-note-of = Note a reaction of { $name }
review-note-help = What someone says by phone, mail or on paper counts just as much. You note it in that person's name.
review-note-how = How did it come in?
review-note-on = When (empty is today)
review-note-about = About what
review-note-whole = All papers together
review-note-verdict = Reaction
review-note-text = In their own words
review-note-keep = Note
review-note-next = Note and next
review-noted = Noted for { $name }
lay-out-which = Which papers?
lay-out-all = All papers of this meeting ({ $n })
lay-out-some = Some papers
lay-out-papers = Papers that you lay out
review-some-papers = { $n ->
    [one] 1 chosen paper
   *[other] { $n } chosen papers
}
review-on-page = { $title }, page { $page }
reader-file-read = Read
reader-file-close = Close
reader-pages-of = Pages of { $title }
reader-page-remark = Remark on a page
reader-page-which = Page
reader-page-text = Your remark on this page
review-note-file = Add a scan or file…
review-note-file-other = Another file…
review-note-keeping = Keeping the file
review-came-see = View file
three-texts = Compare three texts
three-texts-of = Three texts with the suggestion of { $name }
three-was = As it was laid out
three-theirs = Suggestion of { $name }
three-now = As it stands now
three-gone = This sentence is no longer in the paper. Work the suggestion in by hand, or do not take it over.
three-take = Put the suggestion of { $name } in the paper
three-write = Write other words
three-keep = Leave it as it is now…
three-own = Text that comes in the paper
three-put = Put in the paper
review-mail-paste = Paste mail…
review-mail-of = Mail from { $name }
review-mail-help = Copy the text from your mail program and paste it here. You first see what is read in it.
review-mail-text = Text of the mail
review-mail-read = Read
review-mail-found = Read per point
review-mail-none = No line begins with a point, such as “4.2 agreed”. You can note what it says as a remark.
review-mail-verdict = Reaction to { $label }
review-mail-words = Words with { $label }
review-mail-skip = do not note
review-mail-remark = remark
review-mail-rest = Rest of the mail, as a remark on all papers (empty is not noted)
review-mail-again = Other text
review-came-in = Came in
review-withdraw = Withdraw
review-withdrawn = withdrawn
review-withdrawn-done = This reaction no longer counts. Take the file in again if it should count after all.

# Beginning a round.
lay-out = Lay out…
lay-out-title = Lay out: { $board } { $date }
lay-out-sub =
    { $n ->
        [one] 1 paper on this agenda
       *[other] { $n } papers on this agenda
    }
lay-out-known = These papers were laid out before.
lay-out-known-go = To that round
lay-out-no-papers = There are no papers on this agenda yet
lay-out-no-papers-help = Put papers with the agenda items first. Then lay them out here.
lay-out-who = Before whom do you lay the papers?
lay-out-question = Your question
lay-out-question-help = For instance: can these papers go on the agenda? Leave it empty for the usual question.
lay-out-due = React before
lay-out-begin = Begin round
lay-out-begun = The round has begun. Now make a file for each person.

# A file that comes in.
exchange-title = Papers to react to
exchange-help = The sender closed this file with a password. After that you read and answer everything on this computer, without internet.
exchange-password = Password
exchange-password-help = You got it from the sender, usually by phone.
exchange-own-help = This file was closed for this computer; no password is needed.
exchange-open = Open papers
exchange-opening = The file is being checked
exchange-leave = Not now
receipt-title = Take a reaction in
receipt-from = From { $name }, made { $when }
receipt-counts = { $new } new, { $known } known already
receipt-papers = About what
receipt-paper = { $reactions } answers, { $remarks } remarks
receipt-changed = the paper has changed meanwhile
receipt-orphaned =
    { $n ->
        [one] The place of 1 remark or answer was not found. You see it with the old text.
       *[other] The place of { $n } remarks or answers was not found. You see them with the old text.
    }
receipt-odd =
    { $n ->
        [one] 1 answer does not fit what is here and stands apart
       *[other] { $n } answers do not fit what is here and stand apart
    }
receipt-unknown =
    { $n ->
        [one] 1 answer comes from a newer Tafelstuk; it is kept.
       *[other] { $n } answers come from a newer Tafelstuk; they are kept.
    }
receipt-help = A backup is made first. The papers themselves do not change; you can withdraw the reaction as a whole.
receipt-take = Take reaction over
receipt-go = Take over again
signer-other = The key is another one than before
signer-other-help = This file names { $name }, but is signed with a key that is not known here yet. That may be a new computer, or somebody who poses as { $name }. Call { $name } and have the fingerprint read out; it stands under Settings, Advanced, or below the overview of the papers.
signer-of-file = Fingerprint of this file
signer-known = Known before
signer-compared = I compared the fingerprint with { $name } and it is the same
signer-first = First message from { $name }. The key is remembered; another key under this name will be told.
receipt-taken = { $n } answers of { $name } taken over

# The screen of whoever reacts.
reader-title = Papers for { $date }
reader-from = From { $name }
reader-due = react before { $date }
reader-progress = { $done } of { $total } points answered
reader-offline = works without internet
reader-overview = All papers
reader-previous = Previous paper
reader-next = Next paper
reader-begin = Begin
reader-send = Send reaction…
reader-preliminary = Your reaction is preliminary; the meeting decides.
reader-your-reaction = Your reaction
reader-question = The question
reader-question-default = Would you say per point what you think of it?
reader-how = What you fill in is kept by itself. You can stop and go on later.
reader-papers =
    { $n ->
        [one] 1 paper
       *[other] { $n } papers
    }
reader-no-points = no decision points
reader-judged = judged
reader-fates = What was done with your earlier remarks
reader-sent = Your reaction was saved ({ $when }). Send the file to { $from }.
reader-received = { $from } has received your reaction.
reader-unsent = You changed something after that; make a new file then.
reader-unknown =
    { $n ->
        [one] 1 part comes from a newer Tafelstuk and cannot be shown here. It is kept and goes back along.
       *[other] { $n } parts come from a newer Tafelstuk and cannot be shown here. They are kept and go back along.
    }
reader-where = Paper { $at } of { $total } · item { $label }
reader-minutes = { $n } minutes
reader-attachments =
    { $n ->
        [one] 1 attachment
       *[other] { $n } attachments
    }
reader-no-text = This paper has no text here; see the attachments.
reader-files = Attachments
reader-file-save = Save…
reader-file-save-of = Save { $title }
reader-ripe = Is this paper ready for the agenda?
reader-ripe-why = What must be different?
reader-treatment = How to treat it?
reader-treatment-same = As on the agenda
reader-minutes-wanted = Minutes
reader-point = Point { $number }: { $text }
reader-words-accept-if = Provided that…
reader-words-reject = Why not?
reader-words-question = Your question
reader-remarks = Remarks
reader-remark = Your remark
reader-remark-help = Select text in the paper to say something about it, or give a remark on a part.
reader-remark-add = Add a remark
reader-remark-on-quote = Remark on this text
reader-suggest = Suggest other text
reader-suggestion = Suggested text
reader-suggestion-why = Explanation (may stay empty)
reader-remark-where = Where?
reader-remark-whole = The whole paper
reader-remark-keep = Keep
reader-remark-remove = Remove
reader-remark-removed = Remark removed
reader-private = Only for myself
reader-goes = goes along to { $name }
reader-stays = stays on this computer
reader-saved-file = { $name } was saved. Send this file to { $from }.

# Forms for those who answer without the app.
review-form-file = Reaction
review-progress-form = Making the form
review-form-title = Reaction to { $board } { $date }
review-form-how = Choose an answer at each point and add what you mean where needed. { $comment } Save the file and send it back{ $name ->
        [none] .
       *[other] {" "}to { $name }.
    } Your reaction is preliminary: nothing is decided before the meeting.
review-form-how-word = Comment on the text as you are used to in Word.
review-form-how-pdf = Fill in this file with a PDF program or in your browser. You may comment on the text too: highlight the words or put a note beside them.
review-form-ask = What do you think?
review-form-answer = Answer:
review-form-choose = Choose an answer
review-form-why = Explanation:
review-form-remark = Remark:
review-form-write = Write here
review-form-moved = Moved, behind “{ $line }”.
review-form-files = Attachments, not in this file: { $files }
review-form-mail-word = The papers are in the Word file with this mail. Choose an answer at each point, save the file and mail it back. Comments on the text are welcome too. Rather not? Answer this mail and begin each line with the point, for example “4.2 agreed, provided …”. Or call.
review-form-mail-pdf = The papers are in the PDF with this mail. Choose an answer at each point, save the file and mail it back. Notes and highlights on the text are welcome too. Do not print the file to a new PDF: the answers would be lost. Rather not? Answer this mail and begin each line with the point, for example “4.2 agreed, provided …”. Or call.
review-form-mail-letter = Answer this mail and begin each line with the number of the point, for example “4.2 agreed”, “4.2 agreed, provided …”, “4.2 not agreed, because …” or “4.2 question: …”. Or call.
review-way = How does { $name } answer?
review-way-word = In a Word file
review-way-word-help = All papers with a list to choose from and room to explain at each point. Comments in Word come back too.
review-way-pdf = In a PDF
review-way-pdf-help = All papers, with round buttons and a box to write in at each point. Opens on any computer, in a browser too. Notes and highlights come back as well.
review-way-mail = To a mail
review-way-mail-help = A message with the points, without a file. You paste the answer here, or note it on the phone.
review-way-app = With Tafelstuk
review-way-app-help = A file with all papers and attachments as they are now. Only who has the password can open it.
review-letter-make = Make message
review-letter-made = The message is ready.
review-letter-save = Save message…
review-came-save = Save file…
receipt-older = { $name } was sent a newer version since. This answers the earlier one.
receipt-edits =
    { $n ->
        [one] The text of a paper was written in at 1 place. That stands here as a suggestion or a remark; the paper itself does not change.
       *[other] The text of the papers was written in at { $n } places. That stands here as suggestions or remarks; the papers themselves do not change.
    }

# Keys.
settings-exchange = Exchange
keys-advanced = Advanced: fingerprints of keys
keys-own-help = Every file that you send is signed with the key of this computer. Does somebody want to know whether a file is really yours? Read these digits out by phone.
keys-own = This computer
keys-own-none = The key is made once you send the first file.

# The shared folder.
shared-folder = Shared folder
shared-none = No folder chosen yet
shared-none-help = Do you and the others share a folder, on the network or by a program that keeps folders alike? Choose it here. Files then go by that folder instead of by mail. Everybody writes into a folder of their own, and nobody changes what is there.
shared-choose = Choose a folder…
shared-other = Another folder…
shared-stop = Use it no longer
shared-stopped = The shared folder is used no longer
shared-watching = The folder “{ $name }” is watched.
shared-gone = The folder “{ $name }” is not there now. Maybe the disk or the network is gone. Watching goes on by itself once it is back.
shared-slow = The folder “{ $name }” does not answer in time. Tafelstuk tries again by itself.
shared-empty = There is nothing new in the folder.
shared-new =
    { $n ->
        [one] 1 new file
       *[other] { $n } new files
    }
shared-from = From { $name }, made { $when }
shared-closed = Closed with a password
shared-look = Look at it…
shared-aside = Not for me
shared-set-aside = { $name } is not offered any more
shared-put = Put into the shared folder
shared-was-put = { $name } stands in the folder “{ $folder }”
reader-send-file = Save as a file…

# Standing in: who writes.
writer = Who writes
writer-somebody = the other
writer-question = Standing in: what { $name } would want otherwise
writer-file-handover = Hand-over
writer-file-report = State
writer-message-handover-subject = You write now: { $board } { $date }
writer-message-handover = Herewith I hand the writing of the papers for { $board } of { $date } over to you.
writer-message-handover-how = Open the file with Tafelstuk, on one computer, and choose “Take over”. From then on you write; I make suggestions. Then send a file back with “Send how it stands”, so that I know that it worked.
writer-message-report-subject = How it stands: { $board } { $date }
writer-message-report = Herewith how the papers for { $board } of { $date } stand now. I still write them.
writer-message-report-how = Open the file with Tafelstuk and choose “Bring up to date”. What you want otherwise you suggest there.
writer-you = You write.
writer-you-as = You write, as { $name }.
writer-other = { $name } writes now
writer-other-agenda = Agenda and papers can be read here. What you want otherwise becomes a suggestion to { $name }.
writer-other-paper = This paper can be read here. What you want otherwise becomes a suggestion to { $name }.
writer-suggest = Read and suggest
writer-round = Suggestions from { $name }
writer-hand-over = Hand over the writing
writer-hand-over-help = Whoever opens the file writes the agenda and the papers from then on. Here you can then only read and suggest, until you get it back.
writer-hand-over-help-paper = Whoever opens the file writes this paper from then on. Here you can then only read and suggest, until you get it back.
writer-to = To whom
writer-password = Password for the file
writer-password-help = At least 8 characters. Pass it on by phone, not in the mail.
writer-password-optional = Password (not needed for { $name })
writer-password-optional-help = Without a password the file opens only on the computer of { $name }.
writer-hand-back = Give back to { $name }
writer-hand-back-help = { $name } writes again from then on. Here you can then only read and suggest.
writer-report = Send how it stands to { $name }
writer-report-help = { $name } sees how it stands now and can make suggestions. You go on writing.
writer-make = Make file
writer-made-handover = The file for { $name } is ready. { $name } writes now; here you can read and suggest.
writer-made-report = The file for { $name } is ready. You go on writing.
writer-turns = How it went
writer-turn-handed = { $from } handed over to { $to }
writer-turn-taken = { $to } stood in without a hand-over, in the place of { $from }
writer-look-handover = { $from } hands over the writing
writer-look-report = How it stands with { $from }
writer-look-agenda = The agenda of { $board } of { $date }, with { $n ->
        [0] no papers
        [one] one paper
       *[other] { $n } papers
    }
writer-look-papers = Papers for { $board } of { $date }
writer-look-ours = If you take this over, you write. { $from } reads along and makes suggestions.
writer-look-theirs = { $holder } writes. Here you read along and make suggestions.
writer-look-replaces = Something of this stands on this computer already that was not handed over from here. It is replaced by what is in the file. A backup is made first.
writer-look-known = This file was taken over before. Nothing changes.
writer-accept-handover = Take over
writer-accept-report = Bring up to date
writer-accept-go = To the meeting
writer-accepted-ours = You write now. Let { $name } know that it worked with “Send how it stands”.
writer-accepted-theirs = Brought up to date: { $name } writes.
writer-stand-in = Stand in from a backup
writer-stand-in-help = Is the one who writes away, and not able to hand over? With a backup and the recovery sheet you go on writing. It is told beside the papers. What the other still writes meanwhile comes to you as a suggestion.
writer-stand-in-file = Backup: { $name }
writer-stand-in-pick = Choose a backup…
writer-stand-in-secret = Recovery code or password of that backup
writer-stand-in-name = Your name
writer-stand-in-look = Look at the backup
writer-stand-in-meeting = Which meeting
writer-stand-in-one = { $board }, { $date }
writer-stand-in-held = { $board }, { $date } ({ $name } writes)
writer-stand-in-none = There is no meeting in this backup.
writer-stand-in-go = Stand in
writer-stood-in = You write now. Tell it with “Send how it stands” as soon as you can.
writer-look-proven = { $holder } stood in with a backup of this computer. If you take this over, { $holder } writes.
writer-look-later = { $n ->
    [one] One thing that you wrote here since becomes a suggestion to { $holder }.
   *[other] { $n } things that you wrote here since become suggestions to { $holder }.
}
writer-look-rival-counts = { $holder } stood in too, or was handed the writing before. Of the two of you { $holder } writes. What you wrote here is not in this file.
writer-look-rival-notes = { $n ->
    [one] One thing that you wrote stays here as a note of your own. Send { $holder } how it stands with you first: it comes there as a suggestion.
   *[other] { $n } things that you wrote stay here as notes of your own. Send { $holder } how it stands with you first: they come there as suggestions.
}
writer-look-rival-yields = { $from } stood in too and does not know yet that you write. You go on writing. Send { $from } how it stands with you afterwards.
writer-look-rival-heard = { $n ->
    [0] { $from } wrote nothing that you do not have.
    [one] One thing that { $from } wrote becomes a suggestion to you.
   *[other] { $n } things that { $from } wrote become suggestions to you.
}
writer-heard = The suggestions of { $name } stand among the reactions. You go on writing.
writer-accept-heard = Take over the suggestions
writer-later-title = New title: { $title }
writer-later-heading = New heading: { $heading }
writer-later-section = New section “{ $heading }”: { $text }
writer-later-section-gone = Section “{ $heading }” taken out
writer-later-text = Added: { $text }
writer-later-file = Attachment added: { $title }
writer-later-file-gone = Attachment taken away: { $title }
writer-later-paper-gone = Paper taken away: { $title }
writer-later-item = Item added: { $title }
writer-later-item-gone = Item taken away: { $title }
writer-later-item-changed = Item changed: { $title }
writer-later-others = { $n ->
    [one] One more thing on this meeting was changed here.
   *[other] { $n } more things on this meeting were changed here.
}
