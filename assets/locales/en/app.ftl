# What can stand on any screen: the frame, buttons, saving, search, settings.
add = Add
cancel = Cancel
close = Close
done = Done
more = More
remove = Remove
stop = Stop
undo = Undo
undone = Undone
redone = Done again
try-again = Try again
waiting = One moment
list-next = Show more
list-more = Show { $n } more ({ $left } left)
why = Why?
save-as = Save as…
saved-as = Saved as { $name }
saved-at = Saved { $time }
saved-always = Everything is saved ({ $time }). Tafelstuk keeps your work by itself.
field-needed = Please fill this in.
field-date = Date
field-starts = Start
field-ends = End
field-place = Place
day-choose = Calendar
notices = Messages
notice-dismiss = Dismiss
drop-here = Let go to add the files
skip-to-content = To the content

conflict-sentence = This was just changed elsewhere too. Your text is still here.
conflict-keep-mine = Keep my text
conflict-take-theirs = Use the other text

rail = Main menu
rail-today = Today
rail-meetings = Meetings
rail-topics = Topics
rail-papers = Papers
rail-search = Search
rail-people = People and partners
rail-settings = Settings

sort-handle = Move { $name }
sort-role = sortable
sort-instructions = Press space to pick up. Move with the arrow keys. Press space again to put down, or Escape to stop.
sort-picked-up = { $name } picked up. Place { $place } of { $total }.
sort-over = { $name } is now at place { $place } of { $total }.
sort-dropped = { $name } put down at place { $place } of { $total }.
sort-cancelled = Stopped. { $name } is back where it was.

start-promise = Prepare meetings on your own computer. No account and no internet needed.
start-drop = Drop your agenda and papers here
start-drop-help = Word, PDF, text or a whole folder. Tafelstuk makes a meeting of them. You can change everything afterwards.
start-pick = Choose files…
start-example = Look around in an example
start-example-help = A made-up region with two boards, papers and meetings. Nothing can break.
start-example-open = Open the example
start-received = I was sent a file
start-received-help = Papers to react to (.tafelstuk), or a paper by mail? Open it here and see what is asked of you.
start-received-open = Open a file…
start-safe = Your data is encrypted on this computer. You choose a password later.
start-empty = Rather start empty
example-making = The example is being prepared
example-banner = You are looking around in an example. All of it is made up; you can try anything. Start for yourself? Make a new board at the top left.

unlock-title = Your data is locked
unlock-help = Give your password, or the code on your recovery sheet.
unlock-password = Password or recovery code
unlock-open = Open
unlock-busy = Opening…
fault-title = Tafelstuk cannot go on
lost-title = Your data is gone
lost-help = There was work of yours on this computer. The folder is empty now. Put a backup back to go on.
lost-help-dated = There was work of yours on this computer. The folder is empty now. The last backup is of { $at } and is in { $folder }.
lost-new-help = Is there no backup any more?
lost-new = Start again
restore = Put back
restore-pick = Choose a backup…
restore-other = Choose another file…
restore-chosen = Chosen: { $name }
restore-password-help = The password that belongs to this backup.
restoring = The backup is being put back
restored = The backup has been put back.

closing-title = Choose a password first
closing-help = The key to your data is now only on this computer. If the computer breaks, nobody can open your data. With a password or the recovery sheet you can.
closing-later = Not now
password-new = New password
password-new-help = A short sentence is easy to remember and hard to guess.
password-again = Once more
password-differs = The two passwords are not the same.
password-set = Set password
password-busy = Setting…
password-choose = Choose a password
password-keyring-locked = The keyring of this computer is locked. Choose a password: it will open your data.
password-change = Change password
password-is-set = password set
password-is-not-set = no password yet
password-recovery-new = You get a new recovery sheet afterwards. The old sheet no longer works then.
recovery-code = Recovery code
recovery-help = This is your recovery code. Keep the recovery sheet on paper, not on this computer. Whoever has the code can open your data.
recovery-save = Save and print the recovery sheet…
recovery-done = I have kept the code
recovery-making = The recovery sheet is being made

settings-title = Settings
settings-version = Tafelstuk { $version }
settings-security = Password and recovery sheet
settings-backup = Backup
settings-check = Check
settings-look = Appearance and language
settings-programs = Other programs
settings-programs-help = Tafelstuk works without these programs. With them it can do more. They are free.
program-office = LibreOffice
program-office-does = Makes pages of the meeting pack from Word, Excel and PowerPoint files.
program-office-missing = Ask your administrator for LibreOffice. Until then such a file gets a page that says that it comes separately.
program-scans = Tesseract
program-scans-does = Reads the text on scanned pages.
program-scans-missing = Ask your administrator for Tesseract with Dutch. Until then a scan says that no text can be read.
program-scans-without-dutch = Ask your administrator for the Dutch language of Tesseract (nld).
program-spelling = Dutch word list
program-spelling-does = Underlines words that are misspelt.
program-spelling-missing = Ask your administrator for the package hunspell-nl.
program-stand-installed = found
program-stand-without-dutch = without Dutch
program-stand-missing = not found
diagnosis = Make a diagnosis
diagnosis-title = Diagnosis
diagnosis-help = Send this text along when you ask for help. It only holds counts, versions and fault codes: no names, titles, texts or folders.
diagnosis-file = Tafelstuk diagnosis
diagnosis-making = Making the diagnosis
settings-help = Help
security-with-password = Your data opens with your password or with the code on the recovery sheet.
security-without-password = Only this computer can open your data. Choose a password, and you can open it on another computer too.
security-keyring = The key is also in this computer’s keyring, so you are not asked for the password every time.
security-no-keyring = This computer has no keyring. The key is in a file that only you can read.
backup-last = The last backup is of { $at }.
backup-never = No backup has been made yet.
backup-folder-is = Folder: { $folder }
backup-folder-own = The copies are beside your data on this computer. Better choose a folder on another disk.
backup-now = Make a copy now
backup-choose-folder = Choose a folder…
backup-tried = On { $at } the copy was put back on trial, and all was right.
backup-not-tried = The copy was not put back on trial yet. That way you know that it will help you.
backup-try = Put back on trial
backup-try-good = The copy is whole: { $rows } rows and { $blobs } files were put back and read over. Nothing was changed in your own data.
backup-making = The backup is being made
backup-done = The backup has been made.
backup-failed = The last backup did not succeed. { $reason }
check-help = Tafelstuk reads everything again: does every row and every file still match what was stored?
check-now = Check now
checking = Everything is being read
check-good =
    Everything is right: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } and { $blobs ->
        [one] 1 file
       *[other] { $blobs } files
    }.
check-bad =
    { $faults ->
        [one] 1 thing is
       *[other] { $faults } things are
    } not right. Put a backup back, or ask for help with this list.
theme = Colours
theme-system = As the computer
theme-light = Light
theme-dark = Dark
contrast = Contrast
contrast-system = As the computer
contrast-more = More contrast
language = Language

search-title = Search
search-label = What are you looking for?
search-hint = A word from a paper, a name, a command
search-count =
    { $n ->
        [0] Nothing found
        [one] 1 place found
       *[other] { $more ->
            [yes] The first { $n } places; there are more
           *[no] { $n } places found
        }
    }
search-choose = Choose where to search
search-any = All
search-all = Search everywhere again
search-by-kind = Kind
search-by-board = Table
search-by-year = Year
search-by-partner = Partner
search-by-state = State
search-more = More: { $name }
search-page = page { $page }
search-cut = Only the first twelve words were searched for. Use fewer words to search otherwise.
search-empty = Search everything that is here
search-empty-help = Type two letters or more. Tafelstuk searches papers, decision points, decisions, actions, remarks, people and the text of attachments, and the program’s commands.
search-none = Nothing found for “{ $text }”
search-none-help = Try another word or a part of the word. Did you choose a kind, table, year or partner? Then also search everywhere.
search-commands = Do
search-kind-paper = Papers
search-kind-section = In the text of papers
search-kind-attachment = Attachments
search-kind-agenda-item = Agenda items
search-kind-topic = Topics
search-kind-partner = Partners
search-kind-point = Decision points
search-kind-decision = Decisions
search-kind-follow-up = Actions
search-kind-remark = Remarks and reactions
search-kind-challenge = Challenges and themes
search-kind-written-round = Written rounds
search-kind-minutes = In minutes
search-kind-page = In the text of attachments

shortcut-does = Command
shortcut-keys = Keys
command-meeting-new = New meeting
command-files-open = Read in files…
command-saved-reassure = Is everything saved?
command-pack-build = Make trial pack…
command-product-save = Save pack as…
command-history-undo = Undo
command-history-redo = Redo
command-item-add = Add agenda item
command-item-up = Agenda item up
command-item-down = Agenda item down
command-rename = Change name
command-search-open = Search
command-go-today = Go to today
command-go-meetings = To meetings
command-go-topics = To topics
command-go-papers = To papers
command-go-people = To people and partners
command-go-year = To year plan
command-go-requests = To call for papers
command-go-settings = To settings
command-pane-next = Next part of the screen
command-pane-previous = Previous part of the screen
command-theme-light = Light colours
command-theme-dark = Dark colours
command-theme-system = Colours as the computer
command-store-backup = Make a backup
command-help-shortcuts = Keyboard shortcuts
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help

visibility = Who may see it
visibility-public = Everyone
visibility-participants = Participants
visibility-confidential = Confidential
visibility-personal = Named persons only
search-kind-member = People
closing-unsaved-title = Not everything is saved yet
closing-unsaved-help = A text that you typed could not be saved. Go back to see what is the matter, or close and let that text go.
closing-unsaved-stay = Back to the text
closing-unsaved-close = Close anyway
draft-left = Not saved: “{ $text }”.
save = Save
yes = yes

command-help-handbook = Handbook
command-help-tour = Tour
handbook = Handbook
handbook-sub = Preparing the meetings of governance tables
handbook-printing = Making the handbook
handbook-save = Save the handbook as…
handbook-chapters = Chapters
handbook-next = Next:
text-size = Size of the letters
text-size-normal = Normal
text-size-large = Larger
text-size-larger = Much larger
text-size-largest = As large as can be
motion = Motion
motion-system = As the computer
motion-less = As little as possible

tour-count = Step { $n } of { $of }
tour-stop = Stop
tour-back = Back
tour-next = Next
tour-done = Done
tour-1 = Every week begins here
tour-1-text = Today says what has to be done this week, for all tables, in the right order. The button beside it takes you to the work.
tour-2 = The agenda
tour-2-text = Numbers and times are calculated. Move an item with the mouse, or with Alt and an arrow key. Tafelstuk also says what is missing before sending.
tour-3 = A paper
tour-3-text = You write as on paper. Decision points and steps are blocks in the text, with an owner and a period. Every version is kept.
tour-4 = Reactions
tour-4-text = Lay papers before the chair or others. They react without internet, in Word or by mail. Everything comes to stand side by side here.
tour-5 = Sending
tour-5-text = Every recipient gets the pack that belongs to them. Tafelstuk makes the pdfs and drafts the mails. You send them yourself.
tour-6 = After the meeting
tour-6-text = Decisions, who confirmed them at home and which actions follow. Nothing gets lost. The handbook (F1) tells more about each screen.
