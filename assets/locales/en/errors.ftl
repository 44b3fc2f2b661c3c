# One sentence per refusal: what is wrong, and what to do.
error-not-found = This is not there (any more). It may just have been removed; look in the list.
error-conflict = Somebody has just changed this. Your text is still there; look at the new version, then save again.
error-invalid =
    { $value ->
        [length] This text is too long for one section. Divide it over more sections.
       *[other] “{ $value }” cannot stand here ({ $field }). Correct it and try again.
    }
error-missing = Fill in this field first: { $field }.
error-unknown-call = There is no call “{ $name }”. “tafelstuk calls” lists them all.
error-bad-request = The data with “{ $call }” are not right: { $detail }.
error-cancelled = Stopped. Nothing was changed.
error-not-now =
    { $state ->
        [by_hand] This change can only be taken over by hand.
        [sent] This has been sent and stays as it was.
        [closed] This meeting is closed. Set it back to “held” first.
        [planned] An agenda is sent with the “Send” button.
        [drafting] An agenda is sent with the “Send” button.
        [cleared] An agenda is sent with the “Send” button.
        [unchanged] Nothing has changed since this agenda was sent.
        [no_backup] There is no backup yet. Make one first.
        [not_laid] Nothing has been laid ready for this recipient. Lay the messages ready first.
        [stale] The agenda was changed after the sets were laid ready. Lay them ready again.
        [unprepared] The other board has not had this on its agenda yet. Put it there first.
        [held] This meeting has been held; its agenda stays as it was.
        [cancelled] This meeting was cancelled. Set it back to “agenda in the making” first.
        [issued] Versions of this paper have been issued; it is kept. You can take it off the agenda.
        [in_use] This board already has meetings, topics or papers, so it is kept.
        [has_members] There are still people with this partner. Give them another partner first.
        [placed] This paper is still on an agenda. Take it off there first.
        [list_empty] No decision of this meeting was recorded yet. Do that first.
        [list_not_agreed] The chair did not yet agree to the list as it is now. Show it first.
        [list_changed] The decision list has changed meanwhile. Look at it again.
        [list_adopted] This decision list was adopted already.
        [minutes_changed] The minutes were changed meanwhile. Look at them again.
        [minutes_adopted] These minutes are adopted already.
        [no_attendance] Nobody noted who was there. Do that first, or say that you adopt the minutes all the same.
        [round_closed] This written round is closed.
        [answered] This question was answered already; it stays as it was.
        [not_asked_home] The partners take no decision of their own on this.
        [decided] A decision was recorded at this item. Change it under “Record the meeting”.
        [recorded] What became of this item was recorded, so it stays on the agenda.
        [followed] Actions follow from this decision, so it stays. You can still change its outcome.
        [done] This action is closed. Set it to “open” first.
        [typeset] This paper is set by Tafelstuk already.
        [paper_draft] That cannot be done with a draft. Choose one of the buttons beside the paper.
        [paper_sent] This paper was sent. First choose “Work on”.
        [nothing_sent] No set went out to these readers yet. Make and send an ordinary set first.
        [unchanged_set] Nothing changed for these readers since the last set. Late papers are not needed.
        [no_copy_sheets] This pack was made by an earlier version of Tafelstuk. Make it again to make copies by name of it.
        [not_due] Its retention period is not over yet. Nothing was destroyed.
        [open_actions] Actions from this meeting are still open. Finish them first; nothing was destroyed.
        [not_held] This meeting has not been held yet. A dossier is made afterwards.
        [many_lines] This suggestion runs over more than one paragraph. Take it over in the paper by hand.
        [not_asked] Nothing was laid before this person yet. Make a file first.
        [later_writer] This file was overtaken: the writing passed on again after it. Nothing was taken over.
        [ours] You write this yourself, and you did not hand it over. Nothing was taken over.
        [not_theirs] The sender did not write this when it was handed over. Nothing was taken over.
        [own_backup] You write this here already; there is no need to stand in. Nothing was taken over.
        [changed_meanwhile] Something changed while the file was made. Make it again; nothing was handed over.
       *[other] This can no longer be done. Make a new version if something must change.
    }
error-lent = { $name } writes this now; nothing of it can be changed here. What you want otherwise you suggest under “Who writes”.
error-is-handover = “{ $name }” hands over the writing of papers. Open it with a double click, or with “tafelstuk writer accept”.
error-other-edition = “{ $name }” was made with another edition of Tafelstuk. Put the same edition on both computers and have the file made again.
error-not-confirmed = { $name } has not told yet that it was taken over. Ask for “Send how it stands”; after that you can send your reaction. What you wrote stays.
error-label-taken = Number { $label } was already given to “{ $title }”. Choose another; numbers stay with their item.
error-nothing-to-undo = There is nothing left here to undo or redo.
error-moved-on = This can no longer be undone, because it was changed again afterwards.
error-settled =
    { $state ->
        [destroyed] This can no longer be undone, for it was destroyed.
        [sent] This can no longer be undone, as the agenda has been sent. What you change now goes into the next agenda.
        [list_sent] This can no longer be undone, as the decision list was sent. What you change now goes into a next list.
       *[other] This can no longer be undone, as it has gone out since.
    }
error-no-store = The folder { $folder } holds no data of Tafelstuk. Choose another folder, or make new data.
error-store-exists = The folder { $folder } already holds data of Tafelstuk. Choose an empty folder.
error-store-closed = The data are still closed. Open them with your password first.
error-wrong-password = This password does not fit. Try again, or use the code on your recovery sheet.
error-mistyped-code = There is a typing error in the recovery code. Type the groups once more from the recovery sheet.
error-password-needed = The key is not in this computer's keyring. Give your password or the code on your recovery sheet.
error-keyring-locked = This computer's keyring is locked or refuses. Unlock the keyring, or give your password.
error-password-too-short = Choose a password of at least { $minimum } characters.
error-newer-store = These data were made by a newer Tafelstuk. Update the program and open them again; nothing was changed.
error-read-only = The folder { $folder } cannot be written. Choose a folder where you may save, or ask your administrator.
error-disk-full = The disk is full. Make room and try again; what was saved is still there.
error-store-busy = Another window or program is using the data for a moment. Wait a little and try again.
error-damaged = The data are damaged ({ $detail }). Put back a backup; the original stays where it is.
error-io = The computer could not read or write this: { $detail }. Try again.
error-no-file = “{ $name }” was not found. Check the name and the folder.
error-empty-file = “{ $name }” is empty. Check that the right file was chosen.
error-executable = “{ $name }” is a program and not a document. Add a PDF, an Office file or a picture.
error-broken-file = “{ $name }” is damaged or not complete. Open the file, save it again and then add it.
error-not-a-document = “{ $name }” is not a document. Choose a text, Word or PDF file.
error-not-a-backup = “{ $name }” is not a Tafelstuk backup. Choose a file that ends in .backup.
error-folder-exists = “{ $folder }” is there already. Nothing was written over it; choose another place or another name.
error-not-an-export = “{ $name }” is no export of Tafelstuk: its list of files is missing. Choose the folder that holds “manifest-sha256.txt”.
error-damaged-export = This export is no longer as it was written: “{ $name }” was changed, does not belong to it or is missing. Nothing was taken over.
error-too-large = “{ $name }” is too large; the limit is { $limit-mb } MB. Split the file or make it smaller.
error-protected = “{ $name }” is protected by a password. Save the file without a password and try again.
error-damaged-file = “{ $name }” is damaged and cannot be read. Open it in its own program, save it again and try once more.
error-not-word = “{ $name }” is not a Word file. Ask for the file as .docx.
error-other-paper = “{ $name }” belongs to another paper. Open that paper and read the file back there.
error-not-a-picture = “{ $name }” is not a picture that fits a paper. Use PNG, JPEG, GIF or WebP.
error-picture-too-large = “{ $name }” is too large: { $megapixels } megapixels, and a paper can take { $limit }. Make the picture smaller and add it again.
error-cannot-read = The text of “{ $name }” cannot be read ({ $format }). You can still add the file as an attachment.
error-too-many-pages = “{ $name }” has more than { $limit } pages. That many pages are not read.
error-overwhelming-file = “{ $name }” is made in such a way that opening it would fill the memory. It was not opened.
error-not-a-bundle = “{ $name }” is not a file for exchanging papers, or was damaged on its way. Choose a file that ends in .tafelstuk, or ask the sender to send it again.
error-damaged-bundle = “{ $name }” was cut short or damaged on its way. Nothing was taken over; ask for the file again.
error-other-signer = This file from “{ $name }” is signed by someone else than it says. Nothing was taken over; call the sender.
error-unknown-signer = This file names “{ $name }”, but is signed with a key that is not known here yet: { $fingerprint }. Nothing was taken over. Call { $name } and compare the fingerprint; known was { $known }.
error-folder-gone = The folder “{ $name }” is not there now. Maybe the disk or the network is gone; connect it again and try once more.
error-lacks-files =
    { $n ->
        [one] “{ $name }” goes with an attachment that is not here: the file was made for a computer that had it. Ask the sender for a file with a password.
       *[other] “{ $name }” goes with { $n } attachments that are not here: the file was made for a computer that had them. Ask the sender for a file with a password.
    }
error-newer-bundle = “{ $name }” was made with a newer Tafelstuk. Update the program and open it again.
error-exchange-password-needed = This file is closed with a password. Ask the sender for it.
error-wrong-exchange-password = This password does not fit the file. Mind the capitals, or ask the sender.
error-not-a-form = “{ $name }” does not say which papers it answers. Read in the file that you sent out, or copy its text and choose “Paste mail” at the name.
error-flat-form = “{ $name }” has no fields of a form of yours. It was probably printed or scanned. Ask for the filled-in file itself, or choose “Note in their name” at the person and add this file there.
error-not-for-you = “{ $name }” was closed for someone else, or belongs to another region. Open it where the papers were laid out.
error-no-items = The meeting { $meeting } has no agenda items yet. Put an item on the agenda first.
error-not-public = The meetings of { $board } are not public, so there is no public pack. Choose another audience.
error-cannot-set = The pack cannot be set at { $place }: { $detail }.
error-leaks = The pack was not made: it holds something that these readers may not see. It is “{ $words }”, { $place }. Take it out, or change who may see it.

# Fields, as a sentence names them.
field-name = name
field-to = to whom
field-short = abbreviation
field-title = title
field-heading = heading
field-label = number
field-board = board
field-email = e-mail address
field-until = end date
field-accent = colour
field-body = text
field-parent = place on the agenda
field-backup-folder = backup folder
field-reason = reason
field-agreed-by = who agreed
field-sections = sections
field-finding = remark
field-prepares-for = what the board prepares for
field-beside = beside whom
field-cycle = number of days
field-people = number of people
field-partner = organisation
field-author = author
field-delivery-folder = delivery folder
field-shared-folder = shared folder
field-numbering = numbering
field-preparing-board = board that prepares
field-paper = paper
field-meeting = meeting
field-offer = item
field-link = link
field-subject = subject
field-contact = contact person
field-adopted-on = day of adopting
field-decided = decided wording
field-remark = explanation
field-reservation = reservation
field-owner = who does it
field-period = when
field-parent-action = what the action belongs to
field-text = text
field-question = question
field-answer = answer
field-verdict = reaction
field-suggestion = suggestion
field-record = reaction
field-deadline = last day for answers
