# Archive: dossiers, export, retention and destruction.
archive = Archive
archive-dossier = dossier
archive-help = Make a dossier for your organisation’s archive: what was sent and decided, with metadata (MDTO) and checksums.
archive-holds = In the dossier: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
 }, { $papers ->
    [one] 1 paper
   *[other] { $papers } papers
 }, { $lists ->
    [0] no decision list
    [one] 1 decision list
   *[other] { $lists } decision lists
 } and { $minutes ->
    [0] no minutes
    [one] 1 set of minutes
   *[other] { $minutes } sets of minutes
 }.
archive-not-in = Not in the dossier:
archive-close = Close the meeting afterwards
archive-close-help = A closed meeting no longer changes. You can set it back to “held”.
archive-make = Make dossier…
archive-making = The dossier is being made
archive-made = Dossier “{ $name }” was made: { $files } files.
archive-earlier = Dossiers made
archive-one = { $name } ({ $files } files, { $at })
archive-progress-papers = The dossier’s papers are being made
archive-progress-lists = Decision list and minutes are being made
archive-progress-keeping = The dossier is being closed
archive-set = Meeting set { $number },
archive-decision-list = Decision list { $number }
archive-minutes = Minutes { $number }
archive-data = Decisions as open data
archive-data-file = decisions
archive-data-about = Agenda and decisions as data, after the standard ODS Open Raads- en Stateninformatie 2.0, extended for a table. Of closed items only the number is in it.
archive-dossier-about = Meeting of { $value }: what was sent, what was decided and what belongs to it.
archive-adopted = Adopted on { $value }.
archive-withheld = not in this dossier
archive-withheld-why = This item, or a paper under it, is for named persons only. It was not taken in; ask the secretary where it is kept.
archive-read-me = README
archive-read-me-about = This is a dossier for the archive, made with Tafelstuk. Every piece has a folder of its own. Beside every file stands what is known of it (MDTO 1.0.1, files that end in .mdto.xml).
archive-read-me-check = Whether everything is still as it was written is checked with: sha256sum -c manifest-sha256.txt
archive-read-me-holds = In this dossier:
archive-read-me-missing = Not in this dossier:
archive-missing-sets = a set that was sent: no set was sent with Tafelstuk
archive-missing-decision-list = a decision list: no list was sent yet
archive-missing-minutes = minutes: none were sent yet
archive-missing-personal = item { $value }, or a paper under it: for named persons only
archive-readers-public = Public
archive-readers-public-why = Everybody may read this.
archive-readers-participants = Participants
archive-readers-participants-why = For the participants of the table and their organisations.
archive-readers-confidential = Confidential
archive-readers-confidential-why = Confidential; only for the participants of the table.
archive-readers-chair = Chair and secretary
archive-readers-chair-why = Only for the chair and the secretary: it holds the script.
archive-readers-closed = Closed
archive-readers-closed-why = Treated behind closed doors; only for the participants of the table.
archive-readers-personal = Named persons
archive-readers-personal-why = Only for persons who were named.

# Everything in an open form.
export = Export everything
export-help = All data in an open form, explained: for another program, or to go on working elsewhere. This program reads it back as well.
export-open = An export is not encrypted. Whoever has the folder can read everything, also what is confidential.
export-name = Tafelstuk export
export-make = Export…
export-progress = The data are being exported
export-made = “{ $name }” was made: { $rows } records in { $files } files.
import = Read an export
import-pick = Read an export…
import-progress = The export is being checked and read
import-done = The export was read. Choose a password in the settings.

# Keeping and destroying.
retention = Keeping and destroying
retention-sub = How long data stay, and what may be destroyed
retention-open = Retention periods…
retention-help = How long meetings, papers and actions stay, and what is destroyed after that time.
retention-rules = Retention periods
retention-rules-help = The period begins on the day of the meeting, or on the day on which something was closed. Ten years is the period of the selection list for regional consultation; ask your archivist.
retention-kind-meeting = Meetings, with all that belongs to them
retention-kind-written_round = Written rounds
retention-kind-paper = Papers that were never on an agenda
retention-kind-follow_up = Actions that come from no meeting
retention-one-meeting = meeting
retention-one-written_round = written round
retention-one-paper = paper
retention-one-follow_up = action
retention-years = { $n ->
    [one] 1 year
   *[other] { $n } years
 }
retention-for-ever = Kept for ever
retention-due = Period over
retention-nothing = There is nothing to destroy
retention-nothing-help = Here is shown of what the retention period is over. Nothing goes by itself.
retention-due-since = To be destroyed from { $day }
retention-open-actions = { $n ->
    [one] 1 action still open: finish it first
   *[other] { $n } actions still open: finish them first
 }
retention-no-dossier = no dossier of it was made
retention-done = Destroyed
retention-done-none = Nothing was destroyed yet.
retention-done-one = on { $at }, approved by { $by } ({ $rows } records, { $files } files)
destroy = { $n ->
    [0] Destroy
    [one] Destroy 1 record
   *[other] Destroy { $n } records
 }
destroy-what = Destroying is for good. Gone are the data, their history, the files and their place in the search index. All older backups go too, and copies that were set aside by an update or a restore; one new backup takes their place. Tables, people and topics stay.
destroy-elsewhere = Copies, exports and dossiers that you keep elsewhere are not erased by Tafelstuk. Do that yourself.
destroy-approved-by = Approved by
destroy-approved-by-help = The name of whoever approved the list. It is kept, with the day and what was destroyed, without content.
destroy-progress-rows = The data are being destroyed
destroy-progress-pages = What stayed of them in the file is being erased
destroy-progress-backup = A new backup takes the place of the old ones
destroy-done = { $records ->
    [one] 1 record was destroyed
   *[other] { $records } records were destroyed
 }. { $copies ->
    [0] There were no older copies.
    [one] 1 older copy was erased.
   *[other] { $copies } older copies were erased.
 }
destroy-unfinished = Something was destroyed, but old copies have not all been erased yet.
destroy-finish = Finish
destroy-cleared = The old copies have been erased too.
