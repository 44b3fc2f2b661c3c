// Made by `cargo xtask types` from the call table. Do not edit.

export type AddItem = { meeting: MeetingId, title: string, kind?: ItemKind, parent?: AgendaItemId, 
/**
 * The item behind which it comes; before the closing items where none is given.
 */
after?: AgendaItemId, treatment?: Treatment, minutes?: number, presenter?: string, 
/**
 * A label given by hand; numbered by itself where none is given.
 */
label?: string, topic?: TopicId, };
export type AddMeeting = { board: BoardId, date: string, starts?: string, ends?: string, place?: string, 
/**
 * Whether the board's standing agenda is taken over.
 */
standing?: boolean, };
export type AddMember = { name: string, function?: string, email?: string, partner?: PartnerId, };
export type AddPartner = { name: string, short: string, kind: PartnerKind, };
export type AddSeat = { board: BoardId, member: MemberId, role: SeatRole, from?: string, until?: string, };
export type AddSection = { paper: PaperId, heading: string, role: SectionRole, 
/**
 * Its place, from 1; at the end where none is given.
 */
position?: number, };
export type AddStanding = { board: BoardId, title: string, kind?: ItemKind, treatment?: Treatment, minutes?: number, presenter?: string, };
export type AgendaAddPaper = { item: AgendaItemId, kind: PaperKind, title: string, };
export type AgendaItemId = string;
export type AgendaRow = { 
/**
 * "HH:MM"
 */
starts_at: string | null, papers: Array<PlacedPaper>, id: AgendaItemId, rev: number, meeting: MeetingId, parent: AgendaItemId | null, 
/**
 * Its place among the items with the same parent, from 1.
 */
position: number, label: string, 
/**
 * Whether the label was given by hand, so that numbering leaves it alone.
 */
own_label: boolean, title: string, kind: ItemKind, treatment: Treatment | null, minutes: number | null, presenter: string, 
/**
 * Hamerstuk.
 */
consent: boolean, 
/**
 * Mondeling.
 */
oral: boolean, 
/**
 * Nagekomen.
 */
late: boolean, 
/**
 * Besloten.
 */
closed: boolean, visibility: Visibility, topic: TopicId | null, };
export type AgendaTakenIn = { meeting: MeetingId, papers: Array<TakenPaper>, 
/**
 * The names of files that are kept as they came.
 */
kept_as_supplied: Array<string>, refused: Array<RefusedFile>, };
export type AgendaView = { meeting: Meeting, board: Board, chair: string | null, secretary: string | null, 
/**
 * In the agenda's order, sub-items behind their parent.
 */
items: Array<AgendaRow>, planned_minutes: number, available_minutes: number | null, packs: Array<Pack>, };
export type AgreementId = string;
export type Attach = { paper: PaperId, offers: Array<string>, };
export type Attached = { attachments: Array<AttachmentId>, 
/**
 * What was not taken, and why; the others are.
 */
refused: Array<RefusedAttachment>, };
export type Attachment = { id: AttachmentId, rev: number, paper: PaperId, position: number, title: string, 
/**
 * The file's own name.
 */
name: string, media_type: string, bytes: number, 
/**
 * Its content address.
 */
blob: string, visibility: Visibility, };
export type AttachmentEdit = { id: AttachmentId, rev: number, title: string, visibility: Visibility, };
export type AttachmentId = string;
export type AttachmentMove = { id: AttachmentId, rev: number, 
/**
 * Its new place, from 1.
 */
position: number, };
export type AttachmentRemove = { id: AttachmentId, rev: number, };
export type AttachmentReplace = { id: AttachmentId, rev: number, offer: string, };
export type Audience = "members" | "public" | "partner" | "chair";
export type BackedUp = { 
/**
 * The file's whole name.
 */
file: string, bytes: number, at: string, 
/**
 * Contents that were not as they were written.
 */
damaged: Array<string>, };
export type BackupFolder = { 
/**
 * An offered folder.
 */
offer: string, };
export type BackupStatus = { folder: string, 
/**
 * When the last one was made.
 */
last: string | null, last_file: string | null, 
/**
 * Why the last try failed.
 */
fault: Error | null, };
export type BackupTo = { 
/**
 * An offered file to write; a new file in the backup folder where none is given.
 */
to?: string, };
export type Block = { "type": "paragraph", content: Array<Inline>, } | { "type": "heading", attrs: HeadingAttrs, content: Array<Inline>, } | { "type": "bulletList", content: Array<ListItem>, } | { "type": "orderedList", attrs: OrderedListAttrs, content: Array<ListItem>, } | { "type": "table", attrs?: TableAttrs, content: Array<TableRow>, } | { "type": "image", attrs: ImageAttrs, } | { "type": "decisionPoint", attrs: PointAttrs, content: Array<Inline>, } | { "type": "step", attrs: StepAttrs, content: Array<Block>, } | { "type": "unknown", attrs: UnknownAttrs, };
export type Board = { id: BoardId, rev: number, name: string, 
/**
 * The name's abbreviation, as people say it: "BST".
 */
short: string, region: string, kind: BoardKind, 
/**
 * The board that this one prepares for.
 */
prepares_for: BoardId | null, 
/**
 * Whether its meetings are public; only then may a public pack be made.
 */
public: boolean, 
/**
 * The house colour, as "#rrggbb".
 */
accent: string, };
export type BoardAdd = { name: string, short: string, region: string, kind: BoardKind, prepares_for?: BoardId, public?: boolean, accent?: string, };
export type BoardById = { id: BoardId, };
export type BoardChoice = BoardId | { name: string, short: string, region: string, };
export type BoardDetail = { board: Board, partners: Array<Partner>, members: Array<Member>, seats: Array<Seat>, standing: Array<StandingItem>, };
export type BoardEdit = { id: BoardId, rev: number, name: string, short: string, region: string, public: boolean, accent: string, };
export type BoardId = string;
export type BoardKind = "decides" | "advises";
export type Change = "same" | "changed" | "added" | "removed" | "moved";
export type ChangeEntry = { seq: number, at: string, call: string, kind: ChangeKind, scope: string, why: string | null, undone: boolean, };
export type ChangeKind = "undoable" | "compensated" | "final" | "undo" | "redo";
export type Comparison = { from: string, to: string, sections: Array<SectionChange>, points: Array<PieceChange>, steps: Array<PieceChange>, };
export type doc = { "type": "doc", content: Array<Block>, };
export type DueStep = { paper: PaperId, paper_title: string, number: string, text: string, owners: Array<string>, 
/**
 * As written.
 */
period: string, end: string | null, };
export type EditItem = { id: AgendaItemId, rev: number, title: string, 
/**
 * Empty, or what numbering gives: numbered by itself. Anything else stays as given.
 */
label: string, treatment: Treatment | null, minutes: number | null, presenter: string, consent: boolean, oral: boolean, late: boolean, closed: boolean, visibility?: Visibility, topic?: TopicId, };
export type Error = { "code": "not_found", "params": { kind: string, id: string, } } | { "code": "conflict", "params": { kind: string, id: string, seen: number, now: number, } } | { "code": "invalid", "params": { field: string, value: string, } } | { "code": "missing", "params": { field: string, } } | { "code": "unknown_call", "params": { name: string, } } | { "code": "bad_request", "params": { call: string, detail: string, } } | { "code": "cancelled", "params": Record<symbol, never> } | { "code": "not_now", "params": { kind: string, state: string, } } | { "code": "nothing_to_undo", "params": Record<symbol, never> } | { "code": "moved_on", "params": { call: string, } } | { "code": "no_store", "params": { folder: string, } } | { "code": "store_exists", "params": { folder: string, } } | { "code": "store_closed", "params": Record<symbol, never> } | { "code": "wrong_password", "params": Record<symbol, never> } | { "code": "mistyped_code", "params": Record<symbol, never> } | { "code": "password_needed", "params": Record<symbol, never> } | { "code": "keyring_locked", "params": { detail: string, } } | { "code": "password_too_short", "params": { minimum: number, } } | { "code": "newer_store", "params": { found: number, known: number, } } | { "code": "read_only", "params": { folder: string, } } | { "code": "disk_full", "params": Record<symbol, never> } | { "code": "store_busy", "params": Record<symbol, never> } | { "code": "damaged", "params": { detail: string, } } | { "code": "io", "params": { detail: string, } } | { "code": "no_file", "params": { name: string, } } | { "code": "empty_file", "params": { name: string, } } | { "code": "executable", "params": { name: string, } } | { "code": "broken_file", "params": { name: string, } } | { "code": "not_a_document", "params": { name: string, } } | { "code": "not_a_backup", "params": { name: string, } } | { "code": "too_large", "params": { name: string, limit_mb: number, } } | { "code": "protected", "params": { name: string, } } | { "code": "damaged_file", "params": { name: string, } } | { "code": "not_a_picture", "params": { name: string, } } | { "code": "picture_too_large", "params": { name: string, megapixels: number, limit: number, } } | { "code": "cannot_read", "params": { name: string, format: string, } } | { "code": "too_many_pages", "params": { name: string, limit: number, } } | { "code": "overwhelming_file", "params": { name: string, } } | { "code": "no_items", "params": { meeting: string, } } | { "code": "not_public", "params": { board: string, } } | { "code": "cannot_set", "params": { place: string, detail: string, } };
export type Event = { "event": "changed", seq: number, scope: string, } | { "event": "progress", job: string, done: number, total: number, what: string, };
export type FieldChange = { field: PieceField, 
/**
 * As written; a verb by its code, a mark as "yes" or nothing.
 */
was: string, now: string, };
export type FigureId = string;
export type FileRead = { offer: string, name: string, 
/**
 * None where the text cannot be read; the file can still be kept as it came.
 */
recognised: Glance | null, 
/**
 * Why the file cannot be taken in at all.
 */
fault: Error | null, };
export type FilesRead = { papers: Array<FileRead>, };
export type Finding = { 
/**
 * Its lasting name, by which it is put aside.
 */
key: string, code: FindingCode, 
/**
 * Where it is; none where it is about the paper as a whole.
 */
section: SectionId | null, 
/**
 * The heading of that section.
 */
heading: string, 
/**
 * The point or step that it is about.
 */
piece: string | null, 
/**
 * The words that it is about.
 */
quote: string, 
/**
 * Where they begin in the section's text, in Unicode scalars; none in a heading or a title.
 */
start: number | null, 
/**
 * What it should be, or what is missing, as the sentence about it needs it.
 */
expected: string, mend: FindingMend | null, 
/**
 * Somebody put it aside for this paper.
 */
aside: boolean, };
export type FindingCode = "page_reference" | "item_number" | "lost_reference" | "abbreviation" | "decision_for_information" | "step_without_owner" | "step_without_period" | "step_without_both" | "missing_source" | "wrong_weekday" | "backward_span" | "step_before_meeting" | "other_meeting_date" | "image_without_description";
export type FindingMend = { "do": "replace", section: SectionId | null, 
/**
 * The section's or the paper's, as it was when the finding was made.
 */
rev: number, quote: string, with: string, 
/**
 * Everywhere in the section, and not the first time only.
 */
all: boolean, } | { "do": "add_section", heading: string, role: SectionRole, };
export type Glance = { kind: PaperKind, title: string, body: string | null, agenda_item: string | null, meeting_date: string | null, n_sections: number, n_points: number, n_steps: number, n_items: number, warnings: Array<string>, };
export type HeadingAttrs = { 
/**
 * 1 is the first level below the section's heading; at most 3.
 */
level: number, };
export type Hello = { version: string, lang: Lang, platform: string, };
export type HistoryList = { scope?: string, };
export type HistoryScope = { 
/**
 * "meeting:ID", "paper:ID", "board:ID" or "topic:ID".
 */
scope: string, };
export type Hit = { 
/**
 * The table: "paper", "section", "topic", "agenda_item", "attachment" or "member".
 */
kind: string, id: string, 
/**
 * The paper that holds it, if any.
 */
paper: string | null, title: string, 
/**
 * Words around the hit, which stands between U+2068 and U+2069.
 */
snippet: string, };
export type ImageAttrs = { 
/**
 * Its lasting id, for references; given on saving where it has none.
 */
id?: FigureId, 
/**
 * The picture's content address (BLAKE3, hex).
 */
blob: string, 
/**
 * What the picture shows, for whoever does not see it; required before a pack is made.
 */
alt: string, 
/**
 * What stands below it, behind "Afbeelding 2".
 */
caption?: string, 
/**
 * Its share of the line in percent, from 10; its own size where none is given.
 */
width?: number, };
export type Inline = { "type": "text", text: string, marks?: Array<Mark>, } | { "type": "hardBreak" } | { "type": "footnote", content: Array<Inline>, } | { "type": "reference", attrs: ReferenceAttrs, };
export type ItemKind = "opening" | "agenda_adoption" | "minutes_approval" | "announcement" | "incoming" | "topic" | "any_other_business" | "closing";
export type Lang = "nl" | "en";
export type LeftOut = { label: string, title: string, 
/**
 * A key of the catalogue.
 */
why: string, };
export type LinkAttrs = { 
/**
 * http, https or mailto; anything else is refused.
 */
href: string, };
export type ListItem = { "type": "listItem", content: Array<Block>, };
export type Made = { id: string, rev: number, };
export type Mark = { "type": "bold" } | { "type": "italic" } | { "type": "link", attrs: LinkAttrs, };
export type Meeting = { id: MeetingId, rev: number, board: BoardId, 
/**
 * The meeting's number in the board's own count.
 */
number: number | null, date: string, 
/**
 * "HH:MM"
 */
starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type MeetingById = { 
/**
 * A meeting's id, or "latest": the next of a deciding board not yet held, else the last.
 */
id: string, };
export type MeetingEdit = { id: MeetingId, rev: number, date: string, starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type MeetingId = string;
export type MeetingOfMeeting = { 
/**
 * A meeting's id, or "latest".
 */
meeting: string, };
export type MeetingRow = { board_name: string, board_short: string, accent: string, n_items: number, n_papers: number, id: MeetingId, rev: number, board: BoardId, 
/**
 * The meeting's number in the board's own count.
 */
number: number | null, date: string, 
/**
 * "HH:MM"
 */
starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type MeetingState = "planned" | "drafting" | "sent" | "held" | "cancelled";
export type Member = { id: MemberId, rev: number, name: string, function: string, email: string, partner: PartnerId | null, };
export type MemberId = string;
export type MoveItem = { id: AgendaItemId, rev: number, 
/**
 * Its place among its new siblings, from 0.
 */
position: number, 
/**
 * The item under which it comes; at the top where none is given.
 */
parent?: AgendaItemId, };
export type MoveSection = { id: SectionId, rev: number, 
/**
 * Its new place, from 1.
 */
position: number, };
export type Nothing = Record<symbol, never>;
export type OneAttachment = { paper: PaperId, id: AttachmentId, 
/**
 * What it was before, in its stead.
 */
past?: PastFileId, };
export type OneItem = { id: AgendaItemId, rev: number, };
export type OneJob = { job: string, };
export type OnePaper = { id: PaperId, rev: number, };
export type OnePicture = { blob: string, };
export type OneProduct = { product: string, };
export type OneSection = { id: SectionId, rev: number, };
export type OneVersion = { id: PaperId, label: string, };
export type Op = "same" | "added" | "removed";
export type OrderedListAttrs = { 
/**
 * The number of the first item.
 */
start: number, };
export type Pack = { id: PackId, rev: number, meeting: MeetingId, audience: Audience, recipient: string | null, made_at: string, pages: number, bytes: number, 
/**
 * Whether the agenda had not been sent yet.
 */
concept: boolean, 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's content address.
 */
blob: string, };
export type PackBuild = { meeting: MeetingId, audience: Audience, 
/**
 * Whose copy it is; the name stands on every page.
 */
recipient?: string, };
export type PackById = { id: PackId, };
export type PackId = string;
export type PackMade = { pack: Pack, product: Product, 
/**
 * What stands in the pack by name only.
 */
left_out: Array<LeftOut>, };
export type PackOfMeeting = { meeting: MeetingId, };
export type Paper = { id: PaperId, rev: number, board: BoardId, topic: TopicId | null, kind: PaperKind, title: string, form: PaperForm, state: PaperState, 
/**
 * Steller, as written.
 */
author: string, 
/**
 * Portefeuillehouder, as written.
 */
portfolio_holder: string, 
/**
 * Kenmerk, as written.
 */
reference: string, visibility: Visibility, 
/**
 * The name of the file that it came as.
 */
source_name: string | null, 
/**
 * That file's content address.
 */
source_blob: string | null, 
/**
 * What reading the file raised, by code.
 */
warnings: Array<string>, 
/**
 * The day of the meeting it is for.
 */
meeting_date: string | null, created_at: string, };
export type PaperAdd = { board: BoardId, topic?: TopicId, kind: PaperKind, title: string, };
export type PaperAddPicture = { paper: PaperId, offer?: string, data?: string, 
/**
 * The name of what was pasted.
 */
name?: string, };
export type PaperAgreement = { id: AgreementId, rev: number, paper: PaperId, agreed_by: string, agreed_on: string, };
export type PaperById = { id: PaperId, };
export type PaperCompare = { id: PaperId, 
/**
 * A version's label, or "working" for the text as it stands.
 */
from: string, to: string, };
export type PaperDetail = { paper: Paper, board: Board, topic: Topic | null, sections: Array<Section>, points: Array<Point>, steps: Array<Step>, versions: Array<Version>, attachments: Array<Attachment>, placed: Array<PaperPlace>, 
/**
 * What can be done with it from here, the likeliest first.
 */
moves: Array<PaperMove>, 
/**
 * How it went from hand to hand, the newest first.
 */
moved: Array<PaperMoved>, 
/**
 * Where it came as a file and is set by us.
 */
agreement: PaperAgreement | null, updated_at: string, };
export type PaperEdit = { id: PaperId, rev: number, title: string, kind: PaperKind, 
/**
 * Stays where it is not named; null takes the paper off its topic.
 */
topic?: TopicId | null, author: string, portfolio_holder: string, reference: string, visibility: Visibility, };
export type PaperFiles = { id: PaperId, };
export type PaperFinding = { paper: PaperId, 
/**
 * The finding's lasting name.
 */
finding: string, };
export type PaperForm = "as_supplied" | "typeset";
export type PaperHandOn = { id: PaperId, rev: number, move: PaperMove, 
/**
 * Needed where a paper is sent back.
 */
reason?: string, };
export type PaperId = string;
export type PaperIssue = { id: PaperId, rev: number, label: string, status: VersionStatus, reason?: string, 
/**
 * The day on the version; today where none is given.
 */
issued_on?: string, };
export type PaperKind = "note" | "cover_note" | "proposal" | "progress" | "agenda" | "decision_list" | "action_list" | "minutes" | "source" | "other";
export type PaperMend = { paper: PaperId, 
/**
 * As the finding gave it.
 */
mend: FindingMend, };
export type PaperMove = "to_author" | "take_in" | "to_chair" | "send_back" | "clear" | "sent" | "reopen";
export type PaperMoveId = string;
export type PaperMoved = { id: PaperMoveId, rev: number, paper: PaperId, 
/**
 * 1, 2, ... in the order in which they were made.
 */
position: number, move: PaperMove, was: PaperState, now: PaperState, reason: string, at: string, };
export type PaperOfBoard = { 
/**
 * Of all boards where none is given.
 */
board?: BoardId, };
export type PaperPlace = { placement: PlacementId, rev: number, item: AgendaItemId, meeting: MeetingId, date: string, board_short: string, label: string, title: string, };
export type PaperReadPeriod = { paper: PaperId, text: string, };
export type PaperReadPoints = { texts: Array<string>, };
export type PaperResetTemplate = { board: BoardId, kind: PaperKind, rev: number, };
export type PaperRestore = { id: PaperId, rev: number, label: string, };
export type PaperRow = { 
/**
 * The labels of its versions, oldest first.
 */
versions: Array<string>, n_points: number, n_steps: number, placed: Array<PaperPlace>, updated_at: string, id: PaperId, rev: number, board: BoardId, topic: TopicId | null, kind: PaperKind, title: string, form: PaperForm, state: PaperState, 
/**
 * Steller, as written.
 */
author: string, 
/**
 * Portefeuillehouder, as written.
 */
portfolio_holder: string, 
/**
 * Kenmerk, as written.
 */
reference: string, visibility: Visibility, 
/**
 * The name of the file that it came as.
 */
source_name: string | null, 
/**
 * That file's content address.
 */
source_blob: string | null, 
/**
 * What reading the file raised, by code.
 */
warnings: Array<string>, 
/**
 * The day of the meeting it is for.
 */
meeting_date: string | null, created_at: string, };
export type PaperSaved = { rev: number, saved_at: string, 
/**
 * The text as it stands now, where ids in what was sent were given or renewed.
 */
body?: doc, };
export type PaperSetTemplate = { board: BoardId, kind: PaperKind, 
/**
 * As `paper.template` gave it.
 */
rev: number, sections: Array<PlannedSection>, };
export type PaperState = "draft" | "with_author" | "returned" | "in_review" | "with_chair" | "ready" | "sent";
export type PaperTemplate = { 
/**
 * 0 where the board has no template of its own.
 */
rev: number, 
/**
 * Whether the board made it; else it is what the program proposes.
 */
own: boolean, sections: Array<PlannedSection>, };
export type PaperTemplateOf = { board: BoardId, kind: PaperKind, };
export type PaperTypeset = { id: PaperId, rev: number, 
/**
 * The steller who agreed.
 */
agreed_by: string, 
/**
 * Today where none is given.
 */
agreed_on?: string, };
export type PaperVersionId = string;
export type PaperVersionText = { version: Version, points: Array<Point>, steps: Array<Step>, schema: number, title: string, kind: PaperKind, author: string, portfolio_holder: string, reference: string, sections: Array<SnapshotSection>, };
export type PaperWord = { id: PaperId, 
/**
 * A version's label; the text as it stands where none is given.
 */
label?: string, };
export type PaperWordings = { id: PaperId, };
export type Partner = { id: PartnerId, rev: number, name: string, short: string, kind: PartnerKind, };
export type PartnerId = string;
export type PartnerKind = "municipality" | "insurer" | "care_office" | "provider" | "clients" | "other";
export type PastFile = { id: PastFileId, rev: number, attachment: AttachmentId, name: string, media_type: string, bytes: number, blob: string, replaced_at: string, };
export type PastFileId = string;
export type Period = { 
/**
 * The words as printed, with single spaces, from the limit word or preposition to the last word.
 */
literal: string, start: string | null, end: string | null, precision: Precision, };
export type PictureAdded = { 
/**
 * The picture's content address, for the text.
 */
blob: string, width: number, height: number, };
export type PieceChange = { id: string, change: Change, 
/**
 * Whether it stands in another place among its like, its text changed or not.
 */
moved: boolean, 
/**
 * Its number in the newer text; none where it went.
 */
number: string | null, 
/**
 * The number that it had before, where that was another.
 */
was_number: string | null, words: Array<Words>, fields: Array<FieldChange>, };
export type PieceField = "verb" | "second_verb" | "home_decision" | "owners" | "period";
export type PlacePaper = { item: AgendaItemId, paper: PaperId, };
export type PlacedPaper = { placement: PlacementId, rev: number, paper: PaperId, title: string, kind: PaperKind, form: PaperForm, state: PaperState, 
/**
 * The label of its last version.
 */
version: string | null, n_points: number, n_steps: number, n_attachments: number, };
export type PlacementId = string;
export type PlannedSection = { heading: string, role: SectionRole, };
export type Point = { id: PointId, paper: PaperId, section: SectionId, position: number, 
/**
 * 1, 2, ... through the paper.
 */
number: number, verb: Verb, second_verb: Verb | null, 
/**
 * The whole sentence, its verb included.
 */
text: string, 
/**
 * What the verb is about, for showing beside the verb; empty where the sentence has no verb of its own.
 */
object: string, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, };
export type PointAttrs = { id: PointId, verb: Verb, secondVerb: Verb | null, 
/**
 * *Eigen besluit nodig*: every partner also decides at home.
 */
needsHomeDecision: boolean, 
/**
 * On what condition, as written ("mits de colleges zijn geraadpleegd"); read behind the sentence.
 */
condition?: string, };
export type PointId = string;
export type PointRead = { verbs: Verbs | null, before: string, words: string, after: string, 
/**
 * The sentence has just opened a point and nothing else: "Kennis te nemen van ".
 */
opened: Verb | null, };
export type PointRow = { paper_title: string, id: PointId, paper: PaperId, section: SectionId, position: number, 
/**
 * 1, 2, ... through the paper.
 */
number: number, verb: Verb, second_verb: Verb | null, 
/**
 * The whole sentence, its verb included.
 */
text: string, 
/**
 * What the verb is about, for showing beside the verb; empty where the sentence has no verb of its own.
 */
object: string, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, };
export type Precision = "day" | "week" | "month" | "quarter" | "half" | "season" | "year" | "range" | "relative" | "open";
export type Product = { product: string, name: string, media_type: string, bytes: number, };
export type ReadFiles = { offers: Array<string>, 
/**
 * The meeting that the papers are for; undated periods are read from it.
 */
meeting_date?: string, };
export type RecoveryCode = { 
/**
 * To be printed and put away; it opens the store without the password. Kept nowhere.
 */
recovery_code: string, };
export type ReferenceAttrs = { kind: ReferenceKind, id: TargetId, 
/**
 * The words as last shown; they stand where the target is gone.
 */
shown: string, };
export type ReferenceKind = "image" | "table" | "section" | "point" | "step" | "attachment" | "item";
export type RefusedAttachment = { name: string, fault: Error, };
export type RefusedFile = { name: string, fault: Error, };
export type Restore = { 
/**
 * An offered backup.
 */
offer: string, 
/**
 * The password or recovery code that the backup was made under.
 */
password?: string, };
export type RouteStage = "asked" | "assigned" | "prepared" | "discussed" | "decided";
export type RouteStop = { stage: RouteStage, 
/**
 * Whether it lies behind us.
 */
done: boolean, on: string | null, board_short: string, 
/**
 * The paper's or the item's title.
 */
title: string, 
/**
 * The version's or the item's label.
 */
label: string, paper: PaperId | null, meeting: MeetingId | null, };
export type SaveSection = { id: SectionId, rev: number, 
/**
 * The stretch of writing that this save belongs to; its saves are one undo step.
 */
sitting: SittingId, heading: string, role: SectionRole, body: doc, };
export type SearchFind = { text: string, };
export type Seat = { id: SeatId, rev: number, board: BoardId, member: MemberId, role: SeatRole, from: string | null, until: string | null, };
export type SeatId = string;
export type SeatRole = "chair" | "secretary" | "member" | "deputy" | "adviser" | "secretariat" | "receiver";
export type Section = { id: SectionId, rev: number, paper: PaperId, position: number, heading: string, role: SectionRole, body: doc, };
export type SectionChange = { heading: string, 
/**
 * The heading that it had before, where that was another.
 */
was: string | null, change: Change, 
/**
 * Whether it stands in another place, its text changed or not.
 */
moved: boolean, words: Array<Words>, };
export type SectionId = string;
export type SectionRole = "background" | "purpose" | "core" | "arguments" | "considerations" | "finance" | "communication" | "process" | "proposal" | "next_steps" | "attachments" | "source" | "custom";
export type Sheet = { 
/**
 * The code that `store.set_password` gave.
 */
code: string, };
export type SittingId = string;
export type SnapshotSection = { id: SectionId, heading: string, role: SectionRole, body: doc, };
export type StandingItem = { id: StandingItemId, rev: number, board: BoardId, position: number, title: string, kind: ItemKind, treatment: Treatment | null, minutes: number | null, presenter: string, };
export type StandingItemId = string;
export type State = "absent" | "lost" | "locked" | "open";
export type Step = { id: StepId, paper: PaperId, section: SectionId, parent: StepId | null, position: number, 
/**
 * "2", "2a", "2a1".
 */
number: string, text: string, owners: Array<string>, period: Period | null, };
export type StepAttrs = { id: StepId, 
/**
 * Who acts, as written.
 */
owners: Array<string>, 
/**
 * When, as written ("in Q4"); its dates are derived when the paper's meeting is known.
 */
period: string | null, };
export type StepId = string;
export type StepRow = { paper_title: string, id: StepId, paper: PaperId, section: SectionId, parent: StepId | null, position: number, 
/**
 * "2", "2a", "2a1".
 */
number: string, text: string, owners: Array<string>, period: Period | null, };
export type StoreCreate = { password?: string, 
/**
 * Whether it is filled with the example region.
 */
example?: boolean, };
export type StoreSetPassword = { password: string, };
export type StoreStatus = { folder: string, state: State, 
/**
 * Why it is not open.
 */
fault: Error | null, has_password: boolean, has_recovery: boolean, 
/**
 * Whether the operating system's keyring keeps the key.
 */
keyring: boolean, backup: BackupStatus, };
export type StoreUnlock = { 
/**
 * The password, or the code of the recovery sheet.
 */
password?: string, };
export type TableAttrs = { 
/**
 * Its lasting id, for references; given on saving where it has none.
 */
id?: FigureId, 
/**
 * What stands above it, behind "Tabel 2".
 */
caption?: string, };
export type TableCell = { "type": "tableHeader", content: Array<Block>, } | { "type": "tableCell", content: Array<Block>, };
export type TableRow = { "type": "tableRow", content: Array<TableCell>, };
export type TakeIn = { offers: Array<string>, 
/**
 * The meeting that gets the papers; a new one where none is given.
 */
meeting?: MeetingId, 
/**
 * The item under which all of them go; each goes to the item that it names where none is given.
 */
item?: AgendaItemId, 
/**
 * For a new meeting: whose.
 */
board?: BoardChoice, 
/**
 * For a new meeting: when.
 */
date?: string, };
export type TakenPaper = { paper: PaperId, title: string, 
/**
 * The item under which it stands; none for an agenda, whose items became the agenda.
 */
item: AgendaItemId | null, label: string | null, };
export type TargetId = string;
export type Topic = { id: TopicId, rev: number, board: BoardId, title: string, summary: string, phase: TopicPhase, };
export type TopicAdd = { board: BoardId, title: string, summary?: string, phase?: TopicPhase, };
export type TopicById = { id: TopicId, };
export type TopicDetail = { topic: Topic, papers: Array<PaperRow>, 
/**
 * The items that treated it, the earliest meeting first.
 */
items: Array<PaperPlace>, };
export type TopicEdit = { id: TopicId, rev: number, title: string, summary: string, phase: TopicPhase, };
export type TopicId = string;
export type TopicPhase = "asked" | "prepared" | "discussed" | "decided" | "followed_up" | "closed";
export type TopicRoute = { 
/**
 * The earliest first; what is still to come last.
 */
stops: Array<RouteStop>, 
/**
 * Steps that its papers propose, the earliest end first, those without an end last.
 */
due: Array<DueStep>, };
export type TopicRow = { n_papers: number, id: TopicId, rev: number, board: BoardId, title: string, summary: string, phase: TopicPhase, };
export type Treatment = "information" | "discussion" | "decision";
export type Undone = { 
/**
 * The call that made it.
 */
call: string, seq: number, };
export type UnknownAttrs = { 
/**
 * Where it came from ("docx").
 */
origin: string, 
/**
 * Its text as far as it has any.
 */
text: string, 
/**
 * The thing itself.
 */
source: string, };
export type UnplacePaper = { placement: PlacementId, rev: number, };
export type Verb = "take_note" | "discuss" | "give_direction" | "advise" | "agree" | "endorse" | "adopt" | "approve" | "resolve" | "request" | "instruct" | "mandate" | "designate" | "allocate" | "submit_to";
export type VerbWords = { verb: Verb, before: string, after: string, };
export type Verbs = { first: Verb, second: Verb | null, };
export type Verified = { rows: number, 
/**
 * The contents that rows name.
 */
blobs: number, 
/**
 * Each begins with its code: `database_...` ([`copy::check_store`]), `key_file`, `key_file_other`,
 * `blob_missing HASH`, `blob_damaged HASH`, `blob_length HASH`, `rows_unreadable`, `index WHAT`.
 */
faults: Array<string>, 
/**
 * What is no fault but worth knowing: `blob_unnamed NAME`, a file that no row names.
 */
notes: Array<string>, };
export type Version = { id: PaperVersionId, paper: PaperId, 
/**
 * "2.0"
 */
label: string, status: VersionStatus, issued_on: string, reason: string, };
export type VersionStatus = "draft" | "for_discussion" | "adopted";
export type Visibility = "public" | "participants" | "confidential" | "personal";
export type WordingDifference = { what: WordingOf, 
/**
 * Of the point or step, from 1.
 */
number: number, 
/**
 * From the file's words to ours.
 */
words: Array<Words>, };
export type WordingOf = "title" | "point" | "step";
export type Words = { op: Op, text: string, };

/** Every call by name: what it takes, what it gives, what kind it is. */
export interface Calls {
  "agenda.add_item": { kind: "write"; request: AddItem; response: Made };
  "agenda.add_paper": { kind: "write"; request: AgendaAddPaper; response: Made };
  "agenda.edit_item": { kind: "write"; request: EditItem; response: Made };
  "agenda.get": { kind: "read"; request: MeetingOfMeeting; response: AgendaView };
  "agenda.move_item": { kind: "write"; request: MoveItem; response: Made };
  "agenda.place_paper": { kind: "write"; request: PlacePaper; response: Made };
  "agenda.remove_item": { kind: "write"; request: OneItem; response: null };
  "agenda.take_in": { kind: "job"; request: TakeIn; response: AgendaTakenIn };
  "agenda.unplace_paper": { kind: "write"; request: UnplacePaper; response: null };
  "app.hello": { kind: "session"; request: Nothing; response: Hello };
  "board.add": { kind: "write"; request: BoardAdd; response: Made };
  "board.add_member": { kind: "write"; request: AddMember; response: Made };
  "board.add_partner": { kind: "write"; request: AddPartner; response: Made };
  "board.add_seat": { kind: "write"; request: AddSeat; response: Made };
  "board.add_standing": { kind: "write"; request: AddStanding; response: Made };
  "board.edit": { kind: "write"; request: BoardEdit; response: Made };
  "board.get": { kind: "read"; request: BoardById; response: BoardDetail };
  "board.list": { kind: "read"; request: Nothing; response: Array<Board> };
  "history.list": { kind: "read"; request: HistoryList; response: Array<ChangeEntry> };
  "history.redo": { kind: "write"; request: HistoryScope; response: Undone };
  "history.undo": { kind: "write"; request: HistoryScope; response: Undone };
  "intake.read": { kind: "job"; request: ReadFiles; response: FilesRead };
  "job.cancel": { kind: "session"; request: OneJob; response: Nothing };
  "meeting.add": { kind: "write"; request: AddMeeting; response: Made };
  "meeting.edit": { kind: "write"; request: MeetingEdit; response: Made };
  "meeting.get": { kind: "read"; request: MeetingById; response: MeetingRow };
  "meeting.list": { kind: "read"; request: Nothing; response: Array<MeetingRow> };
  "pack.build": { kind: "job"; request: PackBuild; response: PackMade };
  "pack.list": { kind: "read"; request: PackOfMeeting; response: Array<Pack> };
  "pack.open": { kind: "job"; request: PackById; response: Product };
  "paper.add": { kind: "write"; request: PaperAdd; response: Made };
  "paper.add_picture": { kind: "job"; request: PaperAddPicture; response: PictureAdded };
  "paper.add_section": { kind: "write"; request: AddSection; response: Made };
  "paper.attach": { kind: "job"; request: Attach; response: Attached };
  "paper.change_sheet": { kind: "job"; request: PaperCompare; response: Product };
  "paper.checks": { kind: "read"; request: PaperById; response: Array<Finding> };
  "paper.compare": { kind: "read"; request: PaperCompare; response: Comparison };
  "paper.edit": { kind: "write"; request: PaperEdit; response: Made };
  "paper.edit_attachment": { kind: "write"; request: AttachmentEdit; response: Made };
  "paper.get": { kind: "read"; request: PaperById; response: PaperDetail };
  "paper.hand_on": { kind: "write"; request: PaperHandOn; response: Made };
  "paper.issue": { kind: "write"; request: PaperIssue; response: Made };
  "paper.list": { kind: "read"; request: PaperOfBoard; response: Array<PaperRow> };
  "paper.mend": { kind: "write"; request: PaperMend; response: null };
  "paper.move_attachment": { kind: "write"; request: AttachmentMove; response: Made };
  "paper.move_section": { kind: "write"; request: MoveSection; response: Made };
  "paper.open_attachment": { kind: "job"; request: OneAttachment; response: Product };
  "paper.open_picture": { kind: "job"; request: OnePicture; response: Product };
  "paper.past_files": { kind: "read"; request: PaperFiles; response: Array<PastFile> };
  "paper.points": { kind: "read"; request: Nothing; response: Array<PointRow> };
  "paper.put_aside": { kind: "write"; request: PaperFinding; response: null };
  "paper.read_period": { kind: "read"; request: PaperReadPeriod; response: Period | null };
  "paper.read_points": { kind: "read"; request: PaperReadPoints; response: Array<PointRead> };
  "paper.remove": { kind: "write"; request: OnePaper; response: null };
  "paper.remove_attachment": { kind: "write"; request: AttachmentRemove; response: null };
  "paper.remove_section": { kind: "write"; request: OneSection; response: null };
  "paper.replace_attachment": { kind: "job"; request: AttachmentReplace; response: Made };
  "paper.reset_template": { kind: "write"; request: PaperResetTemplate; response: null };
  "paper.restore": { kind: "write"; request: PaperRestore; response: Made };
  "paper.save_section": { kind: "write"; request: SaveSection; response: PaperSaved };
  "paper.set_template": { kind: "write"; request: PaperSetTemplate; response: Made };
  "paper.steps": { kind: "read"; request: Nothing; response: Array<StepRow> };
  "paper.take_up": { kind: "write"; request: PaperFinding; response: null };
  "paper.template": { kind: "read"; request: PaperTemplateOf; response: PaperTemplate };
  "paper.typeset": { kind: "write"; request: PaperTypeset; response: Made };
  "paper.verbs": { kind: "read"; request: Nothing; response: Array<VerbWords> };
  "paper.version": { kind: "read"; request: OneVersion; response: PaperVersionText };
  "paper.word": { kind: "job"; request: PaperWord; response: Product };
  "paper.wordings": { kind: "job"; request: PaperWordings; response: Array<WordingDifference> };
  "product.read": { kind: "session"; request: OneProduct; response: ArrayBuffer };
  "search.find": { kind: "read"; request: SearchFind; response: Array<Hit> };
  "store.backup": { kind: "job"; request: BackupTo; response: BackedUp };
  "store.backup_folder": { kind: "session"; request: BackupFolder; response: StoreStatus };
  "store.close": { kind: "session"; request: Nothing; response: StoreStatus };
  "store.create": { kind: "session"; request: StoreCreate; response: StoreStatus };
  "store.recovery_sheet": { kind: "job"; request: Sheet; response: Product };
  "store.restore": { kind: "job"; request: Restore; response: StoreStatus };
  "store.set_password": { kind: "session"; request: StoreSetPassword; response: RecoveryCode };
  "store.status": { kind: "session"; request: Nothing; response: StoreStatus };
  "store.unlock": { kind: "session"; request: StoreUnlock; response: StoreStatus };
  "store.verify": { kind: "job"; request: Nothing; response: Verified };
  "topic.add": { kind: "write"; request: TopicAdd; response: Made };
  "topic.edit": { kind: "write"; request: TopicEdit; response: Made };
  "topic.get": { kind: "read"; request: TopicById; response: TopicDetail };
  "topic.list": { kind: "read"; request: PaperOfBoard; response: Array<TopicRow> };
  "topic.route": { kind: "read"; request: TopicById; response: TopicRoute };
}
