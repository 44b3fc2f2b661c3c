// Made by `cargo xtask types` from the call table. Do not edit.

export type AcceptedWordsId = string;
export type AddDayOff = { name: string, from: string, until: string, kind: DayOffKind, region: SchoolRegion | null, 
/**
 * The board on whose screen it is done; it can be undone there.
 */
board?: BoardId, };
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
export type AddMember = { name: string, function?: string, email?: string, partner?: PartnerId, large_print?: boolean, 
/**
 * The seat that the person takes at once.
 */
seat?: NewSeat, };
export type AddPartner = { name: string, short: string, kind: PartnerKind, 
/**
 * The board on whose screen it is done; it can be undone there.
 */
board?: BoardId, };
export type AddSeat = { board: BoardId, member: MemberId, role: SeatRole, from?: string, until?: string, beside?: SeatId, carrier?: SeatCarrier, };
export type AddSection = { paper: PaperId, heading: string, role: SectionRole, 
/**
 * Its place, from 1; at the end where none is given.
 */
position?: number, };
export type AddStanding = { board: BoardId, title: string, kind?: ItemKind, treatment?: Treatment, minutes?: number, presenter?: string, };
export type AgendaAddPaper = { item: AgendaItemId, kind: PaperKind, title: string, };
export type AgendaAdvise = { id: AssignmentId, rev: number, 
/**
 * The paper that is cleared; the one under the preparing item where none is given.
 */
paper?: PaperId, };
export type AgendaAsk = { 
/**
 * The item at which the board asks.
 */
item: AgendaItemId, 
/**
 * The board that is asked; the one that prepares for this board where none is given.
 */
board?: BoardId, title: string, text?: string, due?: string, };
export type AgendaCancelMeeting = { id: MeetingId, rev: number, 
/**
 * The meeting that takes the items over. They are offered to the next one where none is given.
 */
to?: MeetingId, why?: string, };
export type AgendaChange = { what: AgendaChangeKind, 
/**
 * The item's label; none for what concerns the meeting.
 */
label: string | null, 
/**
 * The title of the item, or of the paper where it concerns one.
 */
title: string, from: string | null, to: string | null, };
export type AgendaChangeKind = "meeting" | "added" | "removed" | "moved" | "renamed" | "treatment" | "minutes" | "presenter" | "marks" | "paper_added" | "paper_removed" | "paper_changed" | "files_changed";
export type AgendaItem = { id: AgendaItemId, rev: number, meeting: MeetingId, parent: AgendaItemId | null, 
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
export type AgendaItemId = string;
export type AgendaMoveToMeeting = { id: AgendaItemId, rev: number, meeting: MeetingId, };
export type AgendaNumbering = { 
/**
 * The label of a first item: "1", "01", "A.1".
 */
first: string, };
export type AgendaOffer = { source: OfferOf, title: string, why: AgendaOfferWhy, 
/**
 * The day that `why` speaks of: of the meeting, of the request, of the advice.
 */
date: string | null, };
export type AgendaOfferWhy = "not_reached" | "deferred" | "cancelled" | "asked" | "advised" | "topic_ready" | "paper_ready" | "to_adopt" | "open_actions" | "standing";
export type AgendaOneVersion = { meeting: MeetingId, number: number, };
export type AgendaRow = { 
/**
 * "HH:MM"
 */
starts_at: string | null, 
/**
 * Whether it ends after the meeting does.
 */
is_over: boolean, 
/**
 * Whether another item has the same label.
 */
clashes: boolean, 
/**
 * Whether the label was issued: it stays with this item.
 */
issued: boolean, outcome: ItemOutcome | null, 
/**
 * Whether it goes on at another meeting.
 */
carried: boolean, 
/**
 * Whether an assignment leads to it or from it.
 */
linked: boolean, papers: Array<PlacedPaper>, id: AgendaItemId, rev: number, meeting: MeetingId, parent: AgendaItemId | null, 
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
export type AgendaSaveScript = { item: AgendaItemId, 
/**
 * 0 where there is nothing yet.
 */
rev: number, positions: string, conclusion: string, notes: string, };
export type AgendaSend = { meeting: MeetingId, rev: number, 
/**
 * Why there is a next agenda.
 */
reason?: string, };
export type AgendaSetNumbering = { board: BoardId, rev: number, first: string, };
export type AgendaSetOutcome = { item: AgendaItemId, 
/**
 * None takes back what was said.
 */
outcome: ItemOutcome | null, };
export type AgendaTakeUp = { meeting: MeetingId, offers: Array<OfferOf>, };
export type AgendaTakenIn = { 
/**
 * None where the papers came for a topic alone.
 */
meeting: MeetingId | null, papers: Array<TakenPaper>, 
/**
 * The names of files that are kept as they came.
 */
kept_as_supplied: Array<string>, refused: Array<RefusedFile>, };
export type AgendaVersion = { id: AgendaVersionId, meeting: MeetingId, 
/**
 * 1 for the first that was sent, 2 for the one after it.
 */
number: number, sent_on: string, reason: string, 
/**
 * The name of exactly this agenda.
 */
hash: string, };
export type AgendaVersionId = string;
export type AgendaView = { meeting: Meeting, board: Board, chair: string | null, secretary: string | null, 
/**
 * In the agenda's order, sub-items behind their parent.
 */
items: Array<AgendaRow>, planned_minutes: number, available_minutes: number | null, packs: Array<Pack>, 
/**
 * The agendas that went out, the first one first.
 */
versions: Array<AgendaVersion>, 
/**
 * What differs from the last that went out.
 */
changes: Array<AgendaChange>, 
/**
 * The states that a person may say the meeting goes to.
 */
next_states: Array<MeetingState>, 
/**
 * The board that prepares for this one, which it can ask.
 */
prepared_by: string | null, };
export type AgendaWithdraw = { id: AssignmentId, rev: number, };
export type AgreementId = string;
export type AnswerId = string;
export type ArchiveDestroy = { records: Array<RetentionRecord>, 
/**
 * Who approved the list, as a name; it is kept for ever.
 */
approved_by: string, };
export type ArchiveDestroyed = { records: number, 
/**
 * Contents of files that went.
 */
files: number, 
/**
 * Old backups and copies that went.
 */
copies: number, };
export type ArchiveExport = { meeting: MeetingId, 
/**
 * An offered folder, in which the dossier comes as a folder of its own.
 */
folder: string, 
/**
 * The dossier's name; "BST 2026-12-16 dossier" where none is given.
 */
name?: string, 
/**
 * Whether the meeting is closed by it.
 */
close?: boolean, };
export type ArchiveExported = { dossier: Dossier, missing: Array<DossierMissing>, };
export type ArchiveOfMeeting = { meeting: MeetingId, };
export type ArchiveView = { sets: number, papers: number, lists: number, minutes: number, missing: Array<DossierMissing>, dossiers: Array<Dossier>, };
export type Arrived = { name: string, came_on: string, paper: PaperId, board_short: string, meeting: MeetingId, date: string, label: string, title: string, };
export type AskedRow = { 
/**
 * Of the point; of the decision where that has none.
 */
id: string, paper: PaperId | null, paper_title: string | null, number: number | null, verb: Verb | null, second_verb: Verb | null, 
/**
 * The words that were asked, or decided at the table.
 */
text: string, needs_home_decision: boolean, 
/**
 * The last decision on it.
 */
decision: DecisionRow | null, };
export type AssignmentAnswer = "waiting" | "proposed" | "scheduled" | "treated";
export type AssignmentId = string;
export type AssignmentPreparing = "asked" | "scheduled" | "discussed" | "advised";
export type AssignmentRow = { from_short: string, to_short: string, 
/**
 * How far the board is that was asked.
 */
preparing: AssignmentPreparing, 
/**
 * How far the board is that asked.
 */
answer: AssignmentAnswer, asked_place: ItemPlace | null, prepared_place: ItemPlace | null, answered_place: ItemPlace | null, paper_title: string | null, 
/**
 * Whether the text was written on since the preparing board cleared it: *gewijzigd na AST*.
 */
changed_after: boolean, id: AssignmentId, rev: number, from_board: BoardId, to_board: BoardId, topic: TopicId | null, title: string, text: string, asked_on: string, due: string | null, 
/**
 * The item at which it was asked.
 */
asked_at: AgendaItemId | null, 
/**
 * The item at which the other board prepares it.
 */
prepared_at: AgendaItemId | null, paper: PaperId | null, 
/**
 * The day on which the other board cleared the paper's text.
 */
cleared_on: string | null, 
/**
 * The version that was cleared, where the text was issued.
 */
cleared_version: string | null, cleared_hash: string | null, 
/**
 * The item at which it comes back.
 */
answered_at: AgendaItemId | null, };
export type AssignmentsOf = { 
/**
 * Those that a board asks or is asked; of all where none is given.
 */
board?: BoardId, topic?: TopicId, 
/**
 * Those that lead to an item or from it.
 */
item?: AgendaItemId, };
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
export type Awaited = { 
/**
 * From whom; empty where nobody is named.
 */
from: string, 
/**
 * The day that was promised or asked, else the one that the meeting's cycle gives.
 */
due: string, is_late: boolean, 
/**
 * How far the request is; none where nobody was asked.
 */
standing: PaperRequestStanding | null, board_short: string, meeting: MeetingId, date: string, item: AgendaItemId, label: string, title: string, 
/**
 * The paper that is still being written; none where there is none at all.
 */
paper: PaperId | null, };
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
fault: Error | null, 
/**
 * When a backup was last put back to try it, and was whole.
 */
tried: string | null, };
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
accent: string, 
/**
 * What comes before and after each of its meetings.
 */
cycle: Array<CycleOffset>, 
/**
 * The schools whose holidays its meetings avoid.
 */
school_region: SchoolRegion | null, 
/**
 * The house style's picture: its content address, and what it shows in words.
 */
logo: string | null, logo_alt: string, 
/**
 * The label of an agenda's first item, in whose style the others follow: "1", "01", "A.1".
 */
numbering: string, 
/**
 * By whom a decision must be confirmed at home before it stands.
 */
confirmed_by: ConfirmedBy, 
/**
 * Whether its packs have a sheet in front of every item with papers.
 */
separators: boolean, };
export type BoardAdd = { name: string, short: string, region: string, kind: BoardKind, prepares_for?: BoardId, public?: boolean, accent?: string, };
export type BoardById = { id: BoardId, };
export type BoardChoice = BoardId | { name: string, short: string, region: string, };
export type BoardDetail = { board: Board, partners: Array<Partner>, members: Array<Member>, seats: Array<Seat>, standing: Array<StandingItem>, 
/**
 * What is still missing, in the order in which it matters.
 */
gaps: Array<BoardGap>, 
/**
 * The day on which it was asked.
 */
today: string | null, };
export type BoardEdit = { id: BoardId, rev: number, name: string, short: string, region: string, public: boolean, accent: string, };
export type BoardForget = { board: BoardId, 
/**
 * None: all of them.
 */
id?: LearnedWordId, };
export type BoardGap = { "gap": "no_chair" } | { "gap": "two_chairs" } | { "gap": "no_secretary" } | { "gap": "prepares_for_none" } | { "gap": "no_address", member: MemberId, name: string, };
export type BoardId = string;
export type BoardKind = "decides" | "advises";
export type BoardLearned = { board: BoardId, };
export type BoardOneBoard = { id: BoardId, rev: number, };
export type BoardSetConfirmedBy = { id: BoardId, rev: number, rule: ConfirmedBy, };
export type BoardSetCycle = { id: BoardId, rev: number, cycle: Array<CycleOffset>, school_region: SchoolRegion | null, };
export type BoardSetLogo = { id: BoardId, rev: number, 
/**
 * What the picture shows, for who does not see it.
 */
alt: string, 
/**
 * Whether the picture is taken away.
 */
remove?: boolean, };
export type BoardSetPlace = { id: BoardId, rev: number, kind: BoardKind, 
/**
 * The board that this one prepares for.
 */
prepares_for: BoardId | null, };
export type BoardSetSeparators = { id: BoardId, rev: number, separators: boolean, };
export type BundleId = string;
export type CalendarMade = { product: Product, meetings: number, 
/**
 * How many of them tell that they do not take place.
 */
cancelled: number, };
export type ChallengeAdd = { kind?: ChallengeKind, title: string, text?: string, source?: string, reliability?: ChallengeReliability, };
export type ChallengeAddLink = { challenge: ChallengeId, kind: ChallengeLinkKind, text?: string, 
/**
 * The topic, decision or action.
 */
target?: string, partner?: PartnerId, period?: string, };
export type ChallengeById = { id: ChallengeId, };
export type ChallengeDetail = { row: CoverageRow, links: Array<ChallengeLinkRow>, };
export type ChallengeEdit = { id: ChallengeId, rev: number, title: string, text: string, source: string, reliability: ChallengeReliability, };
export type ChallengeId = string;
export type ChallengeKind = "challenge" | "theme";
export type ChallengeLink = { id: ChallengeLinkId, rev: number, challenge: ChallengeId, kind: ChallengeLinkKind, 
/**
 * What it says, where it is written here.
 */
text: string, 
/**
 * The topic, decision or action.
 */
target: string | null, 
/**
 * Who does it, of an effort.
 */
partner: PartnerId | null, 
/**
 * When, as it was said.
 */
period: string, };
export type ChallengeLinkId = string;
export type ChallengeLinkKind = "direction" | "result" | "effort" | "topic" | "decision" | "action";
export type ChallengeLinkRow = { link: ChallengeLink, title: string, who: string, when: string, 
/**
 * Of an action.
 */
state: FollowUpState | null, };
export type ChallengeOne = { id: ChallengeId, rev: number, };
export type ChallengePrint = { 
/**
 * All of them where none is given.
 */
id?: ChallengeId, form: PrintForm, };
export type ChallengeReliability = "measured" | "estimated" | "experienced" | "unknown";
export type ChallengeRemoveLink = { id: ChallengeLinkId, rev: number, };
export type Change = "same" | "changed" | "added" | "removed" | "moved";
export type ChangeEntry = { seq: number, at: string, call: string, kind: ChangeKind, scope: string, why: string | null, undone: boolean, };
export type ChangeKind = "undoable" | "compensated" | "final" | "undo" | "redo";
export type Comparison = { from: string, to: string, sections: Array<SectionChange>, points: Array<PieceChange>, steps: Array<PieceChange>, };
export type Confirmation = { id: ConfirmationId, rev: number, decision: DecisionId, partner: PartnerId, state: ConfirmationState, remark: string, 
/**
 * Who at the partner deals with it.
 */
contact: string, 
/**
 * The body at home: "college van B en W".
 */
body: string, 
/**
 * The day on which it decided, or will.
 */
decided_on: string | null, carrier: ConfirmationCarrier, 
/**
 * The day on which the secretary noted the last word.
 */
noted_on: string, 
/**
 * What the answer rests on: the college's decision, the signed letter.
 */
document: ConfirmationDocument | null, };
export type ConfirmationCarrier = "mail" | "letter" | "phone" | "meeting";
export type ConfirmationCell = { partner: PartnerId, name: string, short: string, kind: PartnerKind, confirmation: Confirmation | null, 
/**
 * Whether the day is past and the partner did not answer.
 */
overdue: boolean, };
export type ConfirmationDocument = { name: string, media_type: string, bytes: number, 
/**
 * The content's BLAKE3 hash.
 */
blob: string, };
export type ConfirmationDocumentAsk = "kept" | "removed" | { "offered": string };
export type ConfirmationDocumentOf = { decision: DecisionId, partner: PartnerId, };
export type ConfirmationId = string;
export type ConfirmationRow = { decision: DecisionRow, 
/**
 * The words that were decided, as the list has them.
 */
wording: string, rule: ConfirmedBy, 
/**
 * Whether it stands by the board's rule.
 */
complete: boolean, 
/**
 * The day by which the partners confirm.
 */
due: string | null, overdue: boolean, agreed: number, 
/**
 * How many partners it applies to.
 */
of: number, cells: Array<ConfirmationCell>, };
export type ConfirmationState = "submitted" | "agreed" | "agreed_with_remark" | "declined" | "not_applicable";
export type ConfirmedBy = "all" | "majority" | "municipalities";
export type Correction = { "what": "kind", paper: number, kind: IntakePaperKind, } | { "what": "field", paper: number, field: HeaderField, text: string, } | { "what": "heading", line: number, role: SectionRole | null, } | { "what": "item", line: number, is: boolean, } | { "what": "point", line: number, text: string, is: boolean, } | { "what": "step", line: number, text: string, is: boolean, } | { "what": "owners", line: number, text: string, owners: Array<string>, } | { "what": "period", line: number, text: string, period: string, };
export type CoverageGap = "no_direction" | "no_owner" | "no_action" | "only_finished";
export type CoverageRow = { n_directions: number, n_results: number, n_efforts: number, n_open: number, n_done: number, gaps: Array<CoverageGap>, id: ChallengeId, rev: number, kind: ChallengeKind, 
/**
 * Its place among those of its kind, from 1.
 */
position: number, title: string, text: string, 
/**
 * Where it is known from.
 */
source: string, reliability: ChallengeReliability, };
export type CycleDay = { stage: CycleStage, date: string, 
/**
 * The day that the board's own cycle gives.
 */
computed: string, 
/**
 * Whether it was set by hand.
 */
by_hand: boolean, 
/**
 * Why the computed day is another than the one counted: nobody works on that.
 */
moved_for: WhyOff | null, 
/**
 * The school holiday in which the day falls.
 */
school: string | null, 
/**
 * The meeting of the preparing board that it is.
 */
meeting: MeetingId | null, 
/**
 * Whether it lies on the wrong side of the meeting, which moved since.
 */
astray: boolean, };
export type CycleOffset = { stage: CycleStage, days: number | null, };
export type CycleStage = "call_for_items" | "drafts" | "preparation" | "chair_talk" | "sending" | "decision_list" | "minutes" | "confirmations";
export type DayOff = { id: DayOffId, rev: number, name: string, from: string, until: string, kind: DayOffKind, 
/**
 * The region whose schools have it; none for all.
 */
region: SchoolRegion | null, };
export type DayOffId = string;
export type DayOffKind = "school" | "own";
export type Decision = { id: DecisionId, rev: number, meeting: MeetingId, item: AgendaItemId, 
/**
 * Its place among the item's decisions, from 1.
 */
position: number, paper: PaperId | null, 
/**
 * The point of the paper; none for what was decided at the table itself.
 */
point: PointId | null, outcome: DecisionOutcome, 
/**
 * The words that were proposed; empty for what was decided at the table itself.
 */
proposed: string, 
/**
 * The words that were decided.
 */
decided: string, 
/**
 * The condition, or why.
 */
remark: string, reservations: Array<Reservation>, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, 
/**
 * The list's own words, where it words the decision otherwise than it was recorded.
 */
own_text: string | null, 
/**
 * The recorded words that these were written for.
 */
own_base: string | null, };
export type DecisionAdd = { item: AgendaItemId, text: string, needs_home_decision?: boolean, };
export type DecisionAllPresent = { meeting: MeetingId, };
export type DecisionAttend = { meeting: MeetingId, seat: SeatId, 
/**
 * None takes back what was said.
 */
presence: Presence | null, deputy?: MemberId, };
export type DecisionConfirm = { decision: DecisionId, partner: PartnerId, 
/**
 * 0 where nothing was noted yet.
 */
rev: number, 
/**
 * None takes back what was noted.
 */
state: ConfirmationState | null, remark: string, contact: string, body: string, decided_on: string | null, carrier: ConfirmationCarrier, document: ConfirmationDocumentAsk, };
export type DecisionEdit = { id: DecisionId, rev: number, outcome: DecisionOutcome, decided: string, remark: string, reservations: Array<Reserve>, needs_home_decision: boolean, };
export type DecisionId = string;
export type DecisionList = { schema: number, board: string, date: string, place: string, present: Array<string>, absent: Array<string>, 
/**
 * In the order in which they were treated; without those of which nothing was decided.
 */
items: Array<DecisionListItem>, 
/**
 * What stood beside the decisions on the day it went out; none before, and in what an earlier program sent.
 * The list's hash is taken without it.
 */
as_sent?: DecisionListAsSent, };
export type DecisionListAction = { number: number, text: string, who: string, 
/**
 * The period in the words in which it was agreed.
 */
when: string, };
export type DecisionListAdopt = { meeting: MeetingId, number: number, adopted_on: string, amendments?: string, };
export type DecisionListAgree = { meeting: MeetingId, 
/**
 * Who agreed, as a name; empty takes it back.
 */
by: string, 
/**
 * The list that was agreed to, by its hash.
 */
hash: string, };
export type DecisionListAsSent = { board_short: string, 
/**
 * The house colour, as "#rrggbb".
 */
accent: string, actions: Array<DecisionListAction>, };
export type DecisionListExport = { meeting: MeetingId, 
/**
 * A list that went out; the one that stands now where none is given.
 */
number?: number, form: DecisionListForm, };
export type DecisionListForm = "pdf" | "word" | "text";
export type DecisionListItem = { item: AgendaItemId, label: string, title: string, lines: Array<DecisionListLine>, };
export type DecisionListLine = { decision: DecisionId, outcome: DecisionOutcome, text: string, remark: string, reservations: Array<string>, needs_home_decision: boolean, };
export type DecisionListOne = { meeting: MeetingId, number: number, };
export type DecisionListSend = { meeting: MeetingId, 
/**
 * The list that the sender saw.
 */
hash: string, remarks_until?: string, };
export type DecisionListState = "concept" | "agreed" | "sent" | "adopted";
export type DecisionListVersion = { id: DecisionListVersionId, meeting: MeetingId, 
/**
 * 1 for the first that was sent, 2 for the one after it.
 */
number: number, sent_on: string, remarks_until: string | null, 
/**
 * The name of exactly this list.
 */
hash: string, adopted_on: string | null, 
/**
 * With which changes it was adopted.
 */
amendments: string, };
export type DecisionListVersionId = string;
export type DecisionListView = { meeting: Meeting, board: Board, chair: string | null, state: DecisionListState, 
/**
 * The name of exactly this list, which agreeing and sending give back.
 */
hash: string, list: DecisionList, 
/**
 * The decisions behind the lines.
 */
decisions: Array<Decision>, actions: Array<FollowUp>, agreed_by: string, agreed_on: string | null, versions: Array<DecisionListVersion>, 
/**
 * What a sender should know first.
 */
warnings: Array<DecisionListWarning>, 
/**
 * The meeting that comes next, which can adopt it.
 */
next: string | null, };
export type DecisionListWarning = { "warning": "no_attendance" } | { "warning": "unsaid", item: AgendaItemId, label: string, n: number, } | { "warning": "record_changed", label: string, recorded: string, };
export type DecisionMoveItem = { item: AgendaItemId, 
/**
 * The item behind which it was treated; none where it came first.
 */
after: AgendaItemId | null, };
export type DecisionOne = { id: DecisionId, rev: number, };
export type DecisionOutcome = "as_proposed" | "amended" | "conditional" | "with_reservation" | "remitted" | "deferred" | "rejected" | "withdrawn" | "not_reached";
export type DecisionRecord = { item: AgendaItemId, 
/**
 * The point of a paper under the item.
 */
point: PointId, 
/**
 * 0 where nothing was recorded yet.
 */
rev: number, 
/**
 * None takes back what was recorded.
 */
outcome: DecisionOutcome | null, 
/**
 * The decided wording; the proposed one where none is given.
 */
decided?: string, remark?: string, reservations?: Array<Reserve>, };
export type DecisionReword = { id: DecisionId, rev: number, 
/**
 * None takes the recorded words again.
 */
text: string | null, };
export type DecisionRow = { board: BoardId, board_short: string, date: string, item_label: string, item_title: string, paper_title: string | null, id: DecisionId, rev: number, meeting: MeetingId, item: AgendaItemId, 
/**
 * Its place among the item's decisions, from 1.
 */
position: number, paper: PaperId | null, 
/**
 * The point of the paper; none for what was decided at the table itself.
 */
point: PointId | null, outcome: DecisionOutcome, 
/**
 * The words that were proposed; empty for what was decided at the table itself.
 */
proposed: string, 
/**
 * The words that were decided.
 */
decided: string, 
/**
 * The condition, or why.
 */
remark: string, reservations: Array<Reservation>, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, 
/**
 * The list's own words, where it words the decision otherwise than it was recorded.
 */
own_text: string | null, 
/**
 * The recorded words that these were written for.
 */
own_base: string | null, };
export type DecisionShow = { meeting: MeetingId, item: AgendaItemId, point: PointId | null, decision: DecisionId | null, };
export type DecisionShown = { board: string, label: string, title: string, 
/**
 * The point's number in its paper.
 */
number: number | null, outcome: DecisionOutcome | null, 
/**
 * The words that are decided, or proposed where nothing was decided yet.
 */
text: string, remark: string, reservations: Array<string>, };
export type DecisionsOf = { 
/**
 * All boards where none is given.
 */
board?: BoardId, 
/**
 * Only those of the meetings of this calendar year.
 */
year?: number, };
export type DeliveredFile = { 
/**
 * Its fingerprint, by which calls name it.
 */
file: string, name: string, bytes: number, 
/**
 * The title in the paper itself.
 */
title: string | null, 
/**
 * The item that it is meant for, as far as can be told.
 */
meant: MeantItem | null, 
/**
 * Whether it is a mail that must be saved in another way first.
 */
is_mail: boolean, 
/**
 * Why it cannot be taken in.
 */
fault: Error | null, };
export type Deliveries = { 
/**
 * The folder's own name; none where none was chosen.
 */
folder: string | null, 
/**
 * Whether it is there now.
 */
is_there: boolean, files: Array<DeliveredFile>, };
export type DeliveryTaken = { paper: PaperId, 
/**
 * The version under which the earlier text is kept, where it replaced one.
 */
replaced: string | null, 
/**
 * Whether it was in already, so that nothing changed.
 */
known: boolean, };
export type Deputy = { member: MemberId, name: string, };
export type Destruction = { id: DestructionId, at: string, approved_by: string, kind: RetentionKind, 
/**
 * The id that it had.
 */
record: string, 
/**
 * "BTM 2014-03-12": board and day.
 */
what: string, rows: number, files: number, };
export type DestructionId = string;
export type Diagnosis = { text: string, product: Product, };
export type Dispatch = { id: DispatchId, rev: number, meeting: MeetingId, agenda: number, member: MemberId, name: string, email: string, audience: Audience | null, carrier: SeatCarrier, state: DispatchState, pack: PackId | null, 
/**
 * The content address of exactly what went out.
 */
pack_hash: string | null, agenda_hash: string | null, 
/**
 * What makes the set this person's own copy, by its content address: it stands behind the set's bytes.
 */
tail: string | null, drafted_at: string | null, sent_on: string | null, };
export type DispatchById = { id: DispatchId, };
export type DispatchChoose = { meeting: MeetingId, member: MemberId, 
/**
 * None sends nothing.
 */
audience: Audience | null, carrier: SeatCarrier, };
export type DispatchConfirm = { meeting: MeetingId, 
/**
 * Who got their set.
 */
members: Array<MemberId>, 
/**
 * Why there is a next agenda.
 */
reason?: string, };
export type DispatchCopies = "same" | "named" | "marked";
export type DispatchId = string;
export type DispatchOfMeeting = { meeting: MeetingId, };
export type DispatchPrepare = { meeting: MeetingId, 
/**
 * Everybody gets a whole set, whatever they have.
 */
whole?: boolean, };
export type DispatchPrepared = { 
/**
 * How many different sets were built.
 */
sets: number, 
/**
 * For how many people.
 */
people: number, 
/**
 * How many have everything already.
 */
nothing_new: number, };
export type DispatchSaveAll = { meeting: MeetingId, 
/**
 * The folder that the user chose.
 */
folder: string, };
export type DispatchSaveMessage = { meeting: MeetingId, 
/**
 * 0 where there is nothing yet.
 */
rev: number, subject: string, text: string, link: string, copies?: DispatchCopies, };
export type DispatchSaved = { messages: number, sets: number, };
export type DispatchState = "planned" | "drafted" | "sent" | "nothing";
export type DispatchText = { to: string, subject: string, text: string, 
/**
 * The set's file, as the message names it; none where a link goes instead.
 */
attachment: string | null, };
export type DispatchView = { meeting: Meeting, board_short: string, 
/**
 * The agenda that is being sent: the next one, or the last one while some have not got it.
 */
agenda: number, recipients: Array<Recipient>, message: Message, 
/**
 * Whether the agenda changed since the sets were laid ready, so that they must be made again.
 */
stale: boolean, 
/**
 * Whether there is something to send at all.
 */
nothing_new: boolean, mail_limit: number, 
/**
 * Every set that counts as sent, of all agendas.
 */
sent: Array<Dispatch>, };
export type Dossier = { id: DossierId, rev: number, meeting: MeetingId, made_at: string, 
/**
 * The folder's name.
 */
name: string, files: number, bytes: number, 
/**
 * Of its list of files; it names exactly this dossier.
 */
sha256: string, };
export type DossierId = string;
export type DossierMissing = { "missing": "sets" } | { "missing": "decision_list" } | { "missing": "minutes" } | { "missing": "personal", label: string, };
export type DueStep = { paper: PaperId, paper_title: string, number: string, text: string, owners: Array<string>, 
/**
 * As written.
 */
period: string, end: string | null, };
export type EditDayOff = { id: DayOffId, rev: number, name: string, from: string, until: string, region: SchoolRegion | null, board?: BoardId, };
export type EditItem = { id: AgendaItemId, rev: number, title: string, 
/**
 * Empty, or what numbering gives: numbered by itself. Anything else stays as given.
 */
label: string, treatment: Treatment | null, minutes: number | null, presenter: string, consent: boolean, oral: boolean, late: boolean, closed: boolean, kind?: ItemKind, visibility?: Visibility, topic?: TopicId, };
export type Error = { "code": "not_found", "params": { kind: string, id: string, } } | { "code": "conflict", "params": { kind: string, id: string, seen: number, now: number, } } | { "code": "invalid", "params": { field: string, value: string, } } | { "code": "missing", "params": { field: string, } } | { "code": "unknown_call", "params": { name: string, } } | { "code": "bad_request", "params": { call: string, detail: string, } } | { "code": "cancelled", "params": Record<symbol, never> } | { "code": "not_now", "params": { kind: string, state: string, } } | { "code": "lent", "params": { name: string, } } | { "code": "is_handover", "params": { name: string, } } | { "code": "other_edition", "params": { name: string, } } | { "code": "not_confirmed", "params": { name: string, } } | { "code": "label_taken", "params": { label: string, title: string, } } | { "code": "nothing_to_undo", "params": Record<symbol, never> } | { "code": "moved_on", "params": { call: string, } } | { "code": "settled", "params": { call: string, state: string, } } | { "code": "no_store", "params": { folder: string, } } | { "code": "store_exists", "params": { folder: string, } } | { "code": "store_closed", "params": Record<symbol, never> } | { "code": "wrong_password", "params": Record<symbol, never> } | { "code": "mistyped_code", "params": Record<symbol, never> } | { "code": "password_needed", "params": Record<symbol, never> } | { "code": "keyring_locked", "params": { detail: string, } } | { "code": "password_too_short", "params": { minimum: number, } } | { "code": "newer_store", "params": { found: number, known: number, } } | { "code": "read_only", "params": { folder: string, } } | { "code": "disk_full", "params": Record<symbol, never> } | { "code": "store_busy", "params": Record<symbol, never> } | { "code": "damaged", "params": { detail: string, } } | { "code": "io", "params": { detail: string, } } | { "code": "no_file", "params": { name: string, } } | { "code": "empty_file", "params": { name: string, } } | { "code": "executable", "params": { name: string, } } | { "code": "broken_file", "params": { name: string, } } | { "code": "not_a_document", "params": { name: string, } } | { "code": "not_a_backup", "params": { name: string, } } | { "code": "folder_exists", "params": { folder: string, } } | { "code": "not_an_export", "params": { name: string, } } | { "code": "damaged_export", "params": { name: string, } } | { "code": "too_large", "params": { name: string, limit_mb: number, } } | { "code": "protected", "params": { name: string, } } | { "code": "damaged_file", "params": { name: string, } } | { "code": "not_a_picture", "params": { name: string, } } | { "code": "picture_too_large", "params": { name: string, megapixels: number, limit: number, } } | { "code": "not_word", "params": { name: string, } } | { "code": "other_paper", "params": { name: string, } } | { "code": "cannot_read", "params": { name: string, format: string, } } | { "code": "too_many_pages", "params": { name: string, limit: number, } } | { "code": "overwhelming_file", "params": { name: string, } } | { "code": "not_a_bundle", "params": { name: string, } } | { "code": "damaged_bundle", "params": { name: string, } } | { "code": "other_signer", "params": { name: string, } } | { "code": "unknown_signer", "params": { name: string, fingerprint: string, known: string, } } | { "code": "folder_gone", "params": { name: string, } } | { "code": "lacks_files", "params": { name: string, n: number, } } | { "code": "newer_bundle", "params": { name: string, } } | { "code": "exchange_password_needed", "params": Record<symbol, never> } | { "code": "wrong_exchange_password", "params": Record<symbol, never> } | { "code": "not_a_form", "params": { name: string, } } | { "code": "flat_form", "params": { name: string, } } | { "code": "not_for_you", "params": { name: string, } } | { "code": "no_items", "params": { meeting: string, } } | { "code": "not_public", "params": { board: string, } } | { "code": "cannot_set", "params": { place: string, detail: string, } } | { "code": "leaks", "params": { words: string, place: string, file: string, title: string, secret: string, } };
export type Event = { "event": "changed", seq: number, scope: string, } | { "event": "progress", job: string, done: number, total: number, what: string, };
export type FieldChange = { field: PieceField, 
/**
 * As written; a verb by its code, a mark as "yes" or nothing.
 */
was: string, now: string, };
export type FigureId = string;
export type FileBeside = { offer: string, 
/**
 * The other file: one of `offers`.
 */
to: string, };
export type FileCorrections = { offer: string, corrections: Array<Correction>, };
export type FilePage = { number: number, 
/**
 * In points.
 */
width: number, height: number, 
/**
 * What stands on it, in reading order.
 */
text: string, 
/**
 * It shows something that cannot be read as text, as a scan does.
 */
is_picture: boolean, damaged: boolean, };
export type FilePages = { name: string, pages: Array<FilePage>, };
export type FileRead = { offer: string, name: string, bytes: number, 
/**
 * The message that it hangs on.
 */
of: string | null, 
/**
 * The file beside whose paper it would stand: what a message brings first stands for the message.
 */
beside: string | null, 
/**
 * None where the text cannot be read; the file can still be kept as it came.
 */
recognised: Glance | null, 
/**
 * Why the file cannot be taken in at all.
 */
fault: Error | null, };
export type FilesRead = { 
/**
 * Each file, and behind a message what hangs on it.
 */
papers: Array<FileRead>, };
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
export type FollowUp = { id: FollowUpId, rev: number, 
/**
 * The board that follows it.
 */
board: BoardId, 
/**
 * Its number in the board's own count; never given twice.
 */
number: number, kind: FollowUpKind, text: string, owner: Owner, period: Period | null, state: FollowUpState, closed_on: string | null, 
/**
 * How it stands, or why it was dropped.
 */
note: string, parent: FollowUpId | null, agreed_on: string, origin: Origin, };
export type FollowUpAdd = { board: BoardId, text: string, kind?: FollowUpKind, 
/**
 * A name; one of ours where it is known.
 */
owner?: string, 
/**
 * As written: "Q4", "vóór 1 oktober".
 */
period?: string, parent?: FollowUpId, };
export type FollowUpById = { id: FollowUpId, };
export type FollowUpCounts = { n_open: number, n_overdue: number, n_undated: number, 
/**
 * The calendar years in which any was agreed, the last one first; empty where there are none.
 */
years: Array<number>, };
export type FollowUpDetail = { row: FollowUpRow, slips: Array<Slip>, below: Array<FollowUp>, };
export type FollowUpEdit = { id: FollowUpId, rev: number, kind: FollowUpKind, text: string, owner: string, note: string, parent: FollowUpId | null, };
export type FollowUpExport = { form: FollowUpForm, 
/**
 * All boards where none is given.
 */
board?: BoardId, };
export type FollowUpForm = "xlsx" | "csv";
export type FollowUpId = string;
export type FollowUpKind = "action" | "commitment";
export type FollowUpNote = { item: AgendaItemId, text: string, 
/**
 * What the line is, where the person says so; otherwise its words do.
 */
kind?: LineKind, };
export type FollowUpReadLine = { meeting: MeetingId, text: string, };
export type FollowUpRow = { board_short: string, 
/**
 * The owner's name as it is today.
 */
owner_now: string, 
/**
 * Whether its owner's record is gone, or the person has no seat any more.
 */
owner_left: boolean, 
/**
 * The decided words that it follows from.
 */
decided: string | null, meeting_date: string | null, item_label: string | null, paper_title: string | null, parent_number: number | null, n_slips: number, overdue: boolean, undated: boolean, id: FollowUpId, rev: number, 
/**
 * The board that follows it.
 */
board: BoardId, 
/**
 * Its number in the board's own count; never given twice.
 */
number: number, kind: FollowUpKind, text: string, owner: Owner, period: Period | null, state: FollowUpState, closed_on: string | null, 
/**
 * How it stands, or why it was dropped.
 */
note: string, parent: FollowUpId | null, agreed_on: string, origin: Origin, };
export type FollowUpSetPeriod = { id: FollowUpId, rev: number, 
/**
 * As written; empty for none.
 */
period: string, 
/**
 * Needed where the last day comes later than it was.
 */
reason?: string, };
export type FollowUpSetState = { id: FollowUpId, rev: number, state: FollowUpState, 
/**
 * Why, where that is said; what was noted stays otherwise.
 */
note?: string, };
export type FollowUpState = "open" | "active" | "done" | "dropped";
export type FollowUpTakeSteps = { meeting: MeetingId, 
/**
 * Those of one item; of all where none is given.
 */
item?: AgendaItemId, };
export type FollowUpsOf = { 
/**
 * All boards where none is given.
 */
board?: BoardId, 
/**
 * By the owner's name.
 */
owner?: string, which?: FollowUpsWhich, 
/**
 * Only those agreed in this calendar year.
 */
year?: number, };
export type FollowUpsWhich = "all" | "open" | "overdue" | "undated";
export type Found = { kind: SearchKind, 
/**
 * Of the record; of the attachment for a page of it.
 */
id: string, 
/**
 * The paper that holds it, if any.
 */
paper: string | null, 
/**
 * What has to be opened for it: the section of a point, the meeting of an item, a decision or minutes, the
 * round of a remark.
 */
within: string | null, 
/**
 * The agenda item at which it was decided or said.
 */
item: string | null, 
/**
 * Counted from 1.
 */
page: number | null, title: string, 
/**
 * The paper's title, where `title` is not that.
 */
of: string | null, 
/**
 * Words around the hit, which stands between U+2068 and U+2069.
 */
snippet: string, board: BoardId | null, board_short: string | null, 
/**
 * The day that it belongs to, YYYY-MM-DD.
 */
day: string | null, state: string | null, };
export type Glance = { kind: PaperKind, title: string, body: string | null, agenda_item: string | null, meeting_date: string | null, n_sections: number, n_points: number, n_steps: number, n_items: number, warnings: Array<string>, };
export type HandbookPrint = { form: PrintForm, };
export type HandlingId = string;
export type HeaderField = "title" | "agenda_item" | "author" | "portfolio_holder" | "reference";
export type HeadingAttrs = { 
/**
 * 1 is the first level below the section's heading; at most 3.
 */
level: number, };
export type HeadingRead = { role: SectionRole, };
export type Hello = { version: string, lang: Lang, platform: string, };
export type HistoryList = { scope?: string, };
export type HistoryScope = { 
/**
 * "meeting:ID", "paper:ID", "board:ID" or "topic:ID".
 */
scope: string, };
export type HomeTextOf = { decision: DecisionId, partner: PartnerId, form: PrintForm, };
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
export type IntakeLook = { offer: string, 
/**
 * The board whose words are known.
 */
board?: BoardId, meeting_date?: string, corrections?: Array<Correction>, };
export type IntakePaperKind = "note" | "proposal" | "agenda" | "decision_list" | "action_list" | "minutes" | "source";
export type ItemKind = "opening" | "agenda_adoption" | "minutes_approval" | "announcement" | "incoming" | "topic" | "any_other_business" | "closing";
export type ItemOutcome = "handled" | "not_reached" | "deferred";
export type ItemPlace = { item: AgendaItemId, meeting: MeetingId, date: string, label: string, };
export type Lang = "nl" | "en";
export type LearnedKind = "heading" | "owner";
export type LearnedWord = { id: LearnedWordId, rev: number, board: BoardId, kind: LearnedKind, 
/**
 * As printed.
 */
words: string, 
/**
 * For a heading: what its section is for.
 */
role: SectionRole | null, learned_on: string, };
export type LearnedWordId = string;
export type LeftOut = { label: string, title: string, 
/**
 * A key of the catalogue.
 */
why: string, 
/**
 * The pages of the file that it is about; none for all of it.
 */
pages: string, 
/**
 * A file that opens with a password, by its content address.
 */
locked: string | null, };
export type Line = { kind: LineKind, text: string, owner: Owner, period: Period | null, };
export type LineKind = "action" | "commitment" | "decision";
export type LinkAttrs = { 
/**
 * http, https or mailto; anything else is refused.
 */
href: string, };
export type ListItem = { "type": "listItem", content: Array<Block>, };
export type ListedPerson = { name: string, function: string, email: string, 
/**
 * The organisation's name or abbreviation.
 */
partner: string, role: SeatRole | null, };
export type LogoOf = { board: BoardId, };
export type Looked = { name: string, 
/**
 * BLAKE3 of its contents, which are kept as they are.
 */
hash: string, 
/**
 * The text as read, line by line.
 */
lines: Array<string>, 
/**
 * The sizes of its pages, in points; empty where the format has none of its own.
 */
pages: Array<LookedPage>, 
/**
 * Where lines stand on the pages.
 */
places: Array<LookedPlace>, 
/**
 * Pages whose text is not read.
 */
unread_pages: Array<number>, 
/**
 * Pages whose text a machine read.
 */
scanned_pages: Array<number>, 
/**
 * Whether this computer can read scanned pages.
 */
reads_scans: boolean, papers: Array<LookedPaper>, };
export type LookedArea = { left: number, top: number, width: number, height: number, };
export type LookedPage = { number: number, width: number, height: number, };
export type LookedPaper = { kind: PaperKind, title: string, body: string | null, agenda_item: string | null, meeting_date: string | null, version: string | null, author: string | null, portfolio_holder: string | null, reference: string | null, attachments: Array<string>, warnings: Array<string>, parts: Array<LookedPart>, };
export type LookedPart = { kind: PartKind, 
/**
 * A heading or an item's title; empty where the part has none.
 */
heading: string, 
/**
 * The lines of the heading.
 */
first: number, last: number, role: SectionRole | null, label: string | null, treatment: Treatment | null, pieces: Array<LookedPiece>, };
export type LookedPiece = { text: string, marker: string | null, level: number, cells: Array<string>, first: number, last: number, 
/**
 * What sort of thing it is where it stands beside the text.
 */
aside: string | null, points: Array<LookedPoint>, steps: Array<LookedStep>, };
export type LookedPlace = { first: number, last: number, page: number, area: LookedArea | null, };
export type LookedPoint = { text: string, verb: Verb, second_verb: Verb | null, remark: string | null, };
export type LookedStep = { text: string, owners: Array<string>, period: Period | null, 
/**
 * The words of the step above it.
 */
parent: string | null, };
export type Made = { id: string, rev: number, };
export type MakeCalendar = { 
/**
 * A meeting's id, or "latest".
 */
meeting: string, 
/**
 * Whether all meetings of its board go in.
 */
series?: boolean, };
export type Mark = { "type": "bold" } | { "type": "italic" } | { "type": "link", attrs: LinkAttrs, };
export type MatchReason = "returned" | "title" | "number" | "author";
export type MeantItem = { item: AgendaItemId, meeting: MeetingId, label: string, title: string, reason: MatchReason, 
/**
 * Whether a paper came in for it before, which this one replaces.
 */
replaces: boolean, };
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
 * A meeting's id, or "latest": the next of a deciding board still to come, else the last.
 */
id: string, };
export type MeetingEdit = { id: MeetingId, rev: number, date: string, starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type MeetingId = string;
export type MeetingList = { 
/**
 * Of all boards where none is given.
 */
board?: BoardId, which?: MeetingsWhich, 
/**
 * Only those of this day.
 */
date?: string, 
/**
 * Only those behind this one.
 */
after?: MeetingId, 
/**
 * No more than this many.
 */
most?: number, };
export type MeetingOfItem = { item: AgendaItemId, };
export type MeetingOfMeeting = { 
/**
 * A meeting's id, or "latest".
 */
meeting: string, };
export type MeetingOfYear = { year: number, };
export type MeetingPlan = { board: BoardId, days: Array<string>, starts: string | null, ends: string | null, place: string, 
/**
 * Whether the board's standing agenda is taken over.
 */
standing: boolean, };
export type MeetingPropose = { board: BoardId, rhythm: Rhythm, from: string, until: string, };
export type MeetingRow = { board_name: string, board_short: string, accent: string, n_items: number, n_papers: number, id: MeetingId, rev: number, board: BoardId, 
/**
 * The meeting's number in the board's own count.
 */
number: number | null, date: string, 
/**
 * "HH:MM"
 */
starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type MeetingSetCycleDay = { meeting: MeetingId, stage: CycleStage, 
/**
 * None lets the board's own cycle give the day again.
 */
date: string | null, };
export type MeetingState = "planned" | "drafting" | "cleared" | "sent" | "held" | "closed" | "cancelled";
export type MeetingsPlanned = { made: Array<MeetingId>, 
/**
 * The days on which the board met already.
 */
taken: Array<string>, };
export type MeetingsWhich = "coming" | "past";
export type Member = { id: MemberId, rev: number, name: string, function: string, email: string, partner: PartnerId | null, 
/**
 * Whether this person's sets are made in large print.
 */
large_print: boolean, };
export type MemberEdit = { id: MemberId, rev: number, name: string, function: string, email: string, partner: PartnerId | null, large_print: boolean, board?: BoardId, };
export type MemberId = string;
export type MemberLeft = { 
/**
 * Whether the person or seat is gone; if not, it was ended, and stays with what it took part in.
 */
removed: boolean, 
/**
 * The number of seats that were ended.
 */
ended: number, };
export type Message = { rev: number, subject: string, text: string, 
/**
 * Where the sets stand, for those who get a link.
 */
link: string, copies: DispatchCopies, };
export type Minutes = { schema: number, board: string, date: string, place: string, present: Array<string>, absent: Array<string>, 
/**
 * All items, in the order in which they were treated.
 */
items: Array<MinutesItem>, };
export type MinutesAction = { number: number, text: string, owner: string, 
/**
 * As it was said.
 */
period: string, };
export type MinutesAddRemark = { meeting: MeetingId, number: number, author: string, text: string, };
export type MinutesAdopt = { meeting: MeetingId, number: number, adopted_on: string, amendments?: string, 
/**
 * Said by who knows that the minutes do not tell who was there, and adopts them all the same.
 */
without_attendance?: boolean, };
export type MinutesAgree = { meeting: MeetingId, 
/**
 * Who agreed, as a name; empty takes it back.
 */
by: string, 
/**
 * The minutes that were agreed to, by their hash.
 */
hash: string, };
export type MinutesExport = { meeting: MeetingId, 
/**
 * Minutes that went out; those that stand now where none are given.
 */
number?: number, form: PrintForm, };
export type MinutesItem = { item: AgendaItemId, label: string, title: string, text: string, lines: Array<DecisionListLine>, actions: Array<MinutesAction>, };
export type MinutesOne = { meeting: MeetingId, number: number, };
export type MinutesRemark = { id: MinutesRemarkId, rev: number, version: MinutesVersionId, 
/**
 * A name, as it was told.
 */
author: string, text: string, noted_on: string, };
export type MinutesRemarkId = string;
export type MinutesRemoveRemark = { id: MinutesRemarkId, rev: number, };
export type MinutesSend = { meeting: MeetingId, 
/**
 * The minutes that the sender saw.
 */
hash: string, remarks_until?: string, };
export type MinutesText = { id: MinutesTextId, rev: number, item: AgendaItemId, text: string, 
/**
 * The draft that stood there when it was written.
 */
base: string, };
export type MinutesTextId = string;
export type MinutesVersion = { id: MinutesVersionId, meeting: MeetingId, number: number, sent_on: string, remarks_until: string | null, hash: string, adopted_on: string | null, 
/**
 * With which changes they were adopted.
 */
amendments: string, };
export type MinutesVersionId = string;
export type MinutesView = { meeting: Meeting, board: Board, chair: string | null, state: DecisionListState, 
/**
 * The name of exactly these minutes, which agreeing and sending give back.
 */
hash: string, minutes: Minutes, 
/**
 * What was written by hand.
 */
texts: Array<MinutesText>, 
/**
 * Items where the draft says something else since they were written.
 */
changed: Array<AgendaItemId>, agreed_by: string, agreed_on: string | null, versions: Array<MinutesVersion>, remarks: Array<MinutesRemark>, 
/**
 * Whether nobody said who was there.
 */
no_attendance: boolean, 
/**
 * The meeting that comes next, which can adopt them.
 */
next: string | null, };
export type MinutesWrite = { item: AgendaItemId, 
/**
 * 0 where nothing was written yet.
 */
rev: number, 
/**
 * None takes the drafted words again.
 */
text: string | null, };
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
export type NewSeat = { board: BoardId, role: SeatRole, from?: string, beside?: SeatId, carrier?: SeatCarrier, };
export type Noted = { kind: LineKind, 
/**
 * Of the decision or the action.
 */
id: string, 
/**
 * The action's number; none for a decision.
 */
number: number | null, };
export type Nothing = Record<symbol, never>;
export type Offer = { offer: string, name: string, bytes: number, };
export type OfferOf = { "kind": "standing", "id": StandingItemId } | { "kind": "carried", "id": AgendaItemId } | { "kind": "assignment", "id": AssignmentId } | { "kind": "advice", "id": AssignmentId } | { "kind": "topic", "id": TopicId } | { "kind": "paper", "id": PaperId } | { "kind": "actions", "id": BoardId } | { "kind": "adoption", "id": MeetingId };
export type OneAttachment = { paper: PaperId, id: AttachmentId, 
/**
 * What it was before, in its stead.
 */
past?: PastFileId, };
export type OneDayOff = { id: DayOffId, rev: number, board?: BoardId, };
export type OneDelivery = { file: string, };
export type OneItem = { id: AgendaItemId, rev: number, };
export type OneJob = { job: string, };
export type OneMember = { id: MemberId, rev: number, board?: BoardId, };
export type OnePaper = { id: PaperId, rev: number, };
export type OnePaperRequest = { id: PaperRequestId, rev: number, };
export type OnePartner = { id: PartnerId, rev: number, board?: BoardId, };
export type OnePicture = { blob: string, };
export type OneProduct = { product: string, };
export type OneSeat = { id: SeatId, rev: number, };
export type OneSection = { id: SectionId, rev: number, };
export type OneStanding = { id: StandingItemId, rev: number, };
export type OneVersion = { id: PaperId, label: string, };
export type Op = "same" | "added" | "removed";
export type OrderedListAttrs = { 
/**
 * The number of the first item.
 */
start: number, };
export type Origin = { meeting: MeetingId | null, item: AgendaItemId | null, decision: DecisionId | null, paper: PaperId | null, 
/**
 * The step of the paper that it was.
 */
step: StepId | null, };
export type Owner = { 
/**
 * What sort of record it is; none for a name alone.
 */
kind: OwnerKind | null, id: string | null, 
/**
 * The name, as it was when it was written down.
 */
name: string, };
export type OwnerKind = "partner" | "board" | "member";
export type Pack = { id: PackId, rev: number, meeting: MeetingId, audience: Audience, recipient: string | null, made_at: string, pages: number, bytes: number, 
/**
 * Whether the agenda had not been sent yet.
 */
concept: boolean, 
/**
 * Whether every page is on A3.
 */
large_print: boolean, 
/**
 * 1 for the first set of a meeting, 2 for the one that goes on from it.
 */
set_number: number, edition: PackEdition, 
/**
 * The set that it goes on from.
 */
since: PackId | null, 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's content address.
 */
blob: string, };
export type PackAcceptWords = { meeting: MeetingId, 
/**
 * As the refusal of the pack gave them.
 */
file: string, title: string, secret: string, words: string, };
export type PackAccepted = { id: AcceptedWordsId, rev: number, meeting: MeetingId, 
/**
 * The file as it came, by its content address.
 */
file: string, title: string, 
/**
 * The words by their hash.
 */
secret: string, words: string, accepted_on: string, };
export type PackBuild = { meeting: MeetingId, audience: Audience, 
/**
 * Whose copy it is; the name stands on every page.
 */
recipient?: string, 
/**
 * To be printed on both sides: items begin on the front of a sheet, and the cover is white.
 */
for_paper?: boolean, 
/**
 * Large print: every page on A3, under the number that it has in the ordinary set.
 */
large_print?: boolean, 
/**
 * The recipient's name also stands across every page.
 */
marked?: boolean, edition?: PackEdition, 
/**
 * The set to go on from; without it the last one of these readers that went out.
 */
since?: PackId, };
export type PackById = { id: PackId, };
export type PackCopiesSaved = { files: Array<string>, };
export type PackEdition = "whole" | "addendum";
export type PackId = string;
export type PackMade = { pack: Pack, product: Product, 
/**
 * What is not in the pack, or not as it came.
 */
left_out: Array<LeftOut>, 
/**
 * Whether the pack claims to be accessible and archivable; else these files stand in the way.
 */
not_conforming: Array<string>, };
export type PackOfMeeting = { meeting: MeetingId, };
export type PackPrint = { meeting: MeetingId, what: PackPrinted, 
/**
 * Which paper, for one by itself.
 */
paper?: PaperId, 
/**
 * For whom; members where nobody says.
 */
audience?: Audience, };
export type PackPrinted = "agenda" | "paper" | "name_cards" | "attendance";
export type PackPublish = { meeting: MeetingId, audience: Audience, 
/**
 * The folder that the user chose.
 */
folder: string, };
export type PackPublished = { 
/**
 * The file that we set.
 */
name: string, pages: number, files: Array<PackPublishedFile>, left_out: Array<LeftOut>, };
export type PackPublishedFile = { name: string, conforms: boolean, 
/**
 * "PDF/A-2a", "PDF/UA-1"
 */
claims: Array<string>, 
/**
 * What stands in the way, in words.
 */
problems: Array<string>, };
export type PackRemarks = { 
/**
 * What is not in the pack, or not as it came.
 */
left_out: Array<LeftOut>, 
/**
 * The files that keep it from claiming that it is accessible and archivable.
 */
not_conforming: Array<string>, };
export type PackSaveCopies = { id: PackId, 
/**
 * Whose copies, by name.
 */
recipients: Array<string>, 
/**
 * The name also stands across every page.
 */
marked?: boolean, 
/**
 * The folder that the user chose.
 */
folder: string, };
export type PackUnlock = { 
/**
 * The file's content address, as the remarks on a pack give it.
 */
file: string, password: string, };
export type PackWithdrawWords = { id: AcceptedWordsId, };
export type PageOf = { paper: PaperId, attachment?: AttachmentId, 
/**
 * Counted from 1.
 */
page: number, 
/**
 * In pixels.
 */
width: number, };
export type PageOfOffer = { offer: string, 
/**
 * Counted from 1.
 */
page: number, 
/**
 * In pixels.
 */
width: number, };
export type PagesOf = { paper: PaperId, attachment?: AttachmentId, };
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
export type PaperAcceptReturned = { id: PaperId, offer: string, 
/**
 * The text that the changes were told of, as the reading gave it.
 */
text: string, 
/**
 * The changes to take over, by id.
 */
changes: Array<string>, };
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
export type PaperList = { 
/**
 * Of all boards where none is given.
 */
board?: BoardId, 
/**
 * Only those whose title holds this, whatever its capitals and accents.
 */
words?: string, 
/**
 * Only those behind this one.
 */
after?: PaperId, 
/**
 * No more than this many.
 */
most?: number, };
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
export type PaperPlace = { placement: PlacementId, rev: number, item: AgendaItemId, meeting: MeetingId, date: string, board_short: string, label: string, title: string, };
export type PaperPoints = { 
/**
 * Only those behind this one.
 */
after?: PointId, 
/**
 * No more than this many.
 */
most?: number, };
export type PaperReadHeading = { text: string, };
export type PaperReadPeriod = { paper: PaperId, text: string, };
export type PaperReadPoints = { texts: Array<string>, };
export type PaperReadReturned = { id: PaperId, offer: string, };
export type PaperRequest = { id: PaperRequestId, rev: number, item: AgendaItemId, 
/**
 * The steller, where it is somebody known.
 */
author: MemberId | null, author_name: string, due: string | null, state: PaperRequestState, asked_on: string | null, 
/**
 * The day that was promised, where it is another than was asked.
 */
promised_for: string | null, reminded_on: string | null, arrived_on: string | null, };
export type PaperRequestDraft = { meeting: MeetingId, ids: Array<PaperRequestId>, kind: PaperRequestMessageKind, };
export type PaperRequestId = string;
export type PaperRequestMark = { ids: Array<PaperRequestId>, mark: PaperRequestMarked, 
/**
 * The day that was promised.
 */
promised_for?: string, };
export type PaperRequestMarked = "noted" | "asked" | "reminded" | "promised" | "in";
export type PaperRequestMessage = { requests: Array<PaperRequestId>, name: string, 
/**
 * None where it is not known; the text can be copied all the same.
 */
address: string | null, subject: string, text: string, 
/**
 * The names of the outlines that go along, one for each paper that nobody began yet.
 */
outlines: Array<string>, 
/**
 * The message as a file that a mail program opens.
 */
product: Product, };
export type PaperRequestMessageKind = "ask" | "remind";
export type PaperRequestOutline = { meeting: MeetingId, id: PaperRequestId, 
/**
 * The kind of paper; a note where none is given.
 */
kind?: PaperKind, };
export type PaperRequestRow = { item: AgendaItemId, label: string, title: string, presenter: string, request: PaperRequest | null, standing: PaperRequestStanding | null, 
/**
 * How many days late; 0 where it is not.
 */
days_late: number, 
/**
 * The steller's mail address.
 */
address: string | null, papers: Array<RequestedPaper>, 
/**
 * How often a file came in for it.
 */
deliveries: number, };
export type PaperRequestSet = { item: AgendaItemId, 
/**
 * The request's rev as it was seen; none where there is none yet.
 */
rev?: number, author: MemberId | null, 
/**
 * The steller's name, where it is nobody known.
 */
author_name: string, due: string | null, };
export type PaperRequestStanding = "noted" | "asked" | "promised" | "late" | "in";
export type PaperRequestState = "noted" | "asked" | "promised" | "in";
export type PaperRequests = { meeting: Meeting, board: Board, 
/**
 * The items that ask for a paper, in the order of the agenda.
 */
rows: Array<PaperRequestRow>, members: Array<Member>, 
/**
 * The day that the meeting's cycle gives for the papers.
 */
due: string | null, };
export type PaperRequestsOf = { meeting: MeetingId, };
export type PaperResetTemplate = { board: BoardId, kind: PaperKind, rev: number, };
export type PaperRestore = { id: PaperId, rev: number, label: string, };
export type PaperReturned = { name: string, 
/**
 * The version that went out, "working" for a text between versions.
 */
against: string, 
/**
 * The text that the changes are told of; taking over names it.
 */
text: string, changes: Array<ReturnedChange>, 
/**
 * What was said beside the text.
 */
comments: Array<string>, };
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
export type PaperSteps = { 
/**
 * Only those behind this one.
 */
after?: StepId, 
/**
 * No more than this many.
 */
most?: number, };
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
export type PartKind = "header" | "opening" | "section" | "item" | "furniture" | "beside";
export type Partner = { id: PartnerId, rev: number, name: string, short: string, kind: PartnerKind, };
export type PartnerConfirmation = { row: ConfirmationRow, cell: ConfirmationCell, };
export type PartnerEdit = { id: PartnerId, rev: number, name: string, short: string, kind: PartnerKind, board?: BoardId, };
export type PartnerId = string;
export type PartnerKind = "municipality" | "insurer" | "care_office" | "provider" | "clients" | "other";
export type PartnerPage = { partner: Partner, 
/**
 * What it or one of its people still has to do, the earliest last day first.
 */
actions: Array<FollowUpRow>, 
/**
 * What it is asked to decide at home, the last meeting first: this year's, and what is not complete.
 */
confirmations: Array<PartnerConfirmation>, };
export type PartnerPageOf = { partner: PartnerId, };
export type PartnerPrint = { partner: PartnerId, form: PrintForm, };
export type PastFile = { id: PastFileId, rev: number, attachment: AttachmentId, name: string, media_type: string, bytes: number, blob: string, replaced_at: string, };
export type PastFileId = string;
export type PeopleColumn = "name" | "given_name" | "infix" | "family_name" | "function" | "email" | "partner" | "role";
export type PeopleHeading = { title: string, is: PeopleColumn | null, };
export type PeopleRead = { name: string, 
/**
 * ";", "," or a tab; none for address cards.
 */
separator: string | null, encoding: string, columns: Array<PeopleHeading>, people: Array<PersonRead>, 
/**
 * Whether the list goes on behind what was read.
 */
cut: boolean, };
export type PeopleTaken = { added: number, 
/**
 * Those who were known already.
 */
known: number, seats: number, partners: number, };
export type Period = { 
/**
 * The words as printed, with single spaces, from the limit word or preposition to the last word.
 */
literal: string, start: string | null, end: string | null, precision: Precision, };
export type PersonFault = "no_name" | "bad_address" | "open_quote";
export type PersonRead = { line: number, person: ListedPerson, 
/**
 * The name of the person who is known already and meant by it.
 */
known: string | null, 
/**
 * The earlier line that says the same person.
 */
repeats: number | null, 
/**
 * Whether the organisation is new.
 */
new_partner: boolean, fault: PersonFault | null, };
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
export type PlacedPaper = { placement: PlacementId, rev: number, paper: PaperId, title: string, kind: PaperKind, form: PaperForm, state: PaperState, visibility: Visibility, 
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
export type Presence = "present" | "excused" | "absent";
export type PrintForm = "pdf" | "word" | "text";
export type Product = { product: string, name: string, media_type: string, bytes: number, };
export type Program = "office" | "scans" | "spelling";
export type ProgramInstalled = { program: Program, stand: ProgramStand, };
export type ProgramStand = "installed" | "without_dutch" | "missing";
export type ProposedDay = { date: string, 
/**
 * Why the board does not meet on it.
 */
off: WhyOff | null, 
/**
 * A day near it, on the same weekday where there is one, on which it can meet.
 */
instead: string | null, 
/**
 * The board's own meeting that stands there already.
 */
taken: MeetingId | null, 
/**
 * Other boards that meet on that day.
 */
beside: Array<string>, };
export type PublicHoliday = "new_year" | "good_friday" | "easter" | "easter_monday" | "kings_day" | "liberation_day" | "ascension" | "pentecost" | "pentecost_monday" | "christmas" | "boxing_day";
export type Quarter = { 
/**
 * As a period is written, so that it can be read again: "Q4 2026".
 */
name: string, start: string, end: string, };
export type ReadFiles = { offers: Array<string>, 
/**
 * The board whose words are known.
 */
board?: BoardId, 
/**
 * The meeting that the papers are for; undated periods are read from it.
 */
meeting_date?: string, };
export type ReadPeople = { offer: string, 
/**
 * What the columns are, where the user says so; recognised by themselves where not.
 */
columns?: Array<PeopleColumn | null>, };
export type Ready = { findings: Array<ReadyFinding>, 
/**
 * How many of them stop it.
 */
stops: number, 
/**
 * How many papers get a version when the agenda goes out.
 */
to_issue: number, };
export type ReadyCode = "no_items" | "label_twice" | "no_recipients" | "paper_missing" | "paper_not_ready" | "paper_not_issued" | "paper_doubts" | "paper_findings" | "changed_after_advice" | "no_times" | "no_place" | "too_long" | "minutes_missing" | "presenter_missing" | "no_chair" | "closed_yet_public" | "looser_than_above" | "personal_paper" | "paper_stricter" | "attachment_stricter" | "consent_for_notice" | "information_yet_asks" | "address_missing" | "day_past";
export type ReadyFinding = { 
/**
 * What it is; the catalogue words it.
 */
code: ReadyCode, weight: ReadyWeight, 
/**
 * The data of its sentence.
 */
params: Record<string, string | number>, 
/**
 * Where it is mended: at an item, in a paper, at a person, or at the meeting where none is given.
 */
item: AgendaItemId | null, paper: PaperId | null, 
/**
 * The section of the paper where the first of several stands.
 */
section: SectionId | null, member: MemberId | null, };
export type ReadyWeight = "stops" | "look";
export type Recipient = { member: MemberId, name: string, function: string, email: string, partner: string | null, role: SeatRole, 
/**
 * Beside whom, for a deputy, adviser or secretariat.
 */
beside: string | null, 
/**
 * None for somebody who gets nothing.
 */
audience: Audience | null, carrier: SeatCarrier, 
/**
 * Whether the set is made in large print, as the person's own field says.
 */
large_print: boolean, 
/**
 * The set's size, where one was made.
 */
bytes: number | null, 
/**
 * Whether the set is too large for the mail that was chosen.
 */
too_large: boolean, 
/**
 * What was planned, drafted or sent.
 */
dispatch: Dispatch | null, };
export type RecordEarlier = { date: string, outcome: DecisionOutcome, };
export type RecordId = string;
export type RecordItem = { item: AgendaItem, outcome: ItemOutcome | null, points: Array<RecordPoint>, noted: Array<FollowUp>, 
/**
 * Steps of its papers that can become actions, as their points were decided.
 */
steps_waiting: number, 
/**
 * What the chair's script has for it.
 */
conclusion: string, notes: string, };
export type RecordPoint = { point: PointId | null, decision: DecisionId | null, 
/**
 * The decision's revision; 0 where there is none.
 */
rev: number, 
/**
 * The point's number in its paper.
 */
number: number | null, paper_title: string, proposed: string, outcome: DecisionOutcome | null, decided: string, 
/**
 * The words that all show: the list's own, where it has some.
 */
wording: string, remark: string, reservations: Array<Reservation>, needs_home_decision: boolean, 
/**
 * What became of it at an earlier meeting.
 */
earlier: RecordEarlier | null, };
export type RecordSeat = { seat: SeatId, name: string, partner: string | null, role: SeatRole, presence: Presence | null, deputy: MemberId | null, deputy_name: string | null, 
/**
 * Who may sit there instead.
 */
deputies: Array<Deputy>, };
export type RecordView = { meeting: Meeting, board: Board, 
/**
 * Whether anything can still be written down.
 */
open: boolean, seats: Array<RecordSeat>, 
/**
 * The partners at the table, who may reserve their position.
 */
partners: Array<Partner>, 
/**
 * In the order in which they are treated.
 */
items: Array<RecordItem>, 
/**
 * The names that actions can be given to.
 */
owners: Array<string>, };
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
export type Reminder = { partner: PartnerId, name: string, 
/**
 * None where it is not known; the text can be copied all the same.
 */
address: string | null, subject: string, text: string, 
/**
 * The message as a file that a mail program opens.
 */
product: Product, };
export type RemindersOf = { board: BoardId, };
export type RequestedPaper = { id: PaperId, title: string, };
export type Reservation = { partner: PartnerId, name: string, 
/**
 * What it reserves, where that was said.
 */
text: string, };
export type Reserve = { partner: PartnerId, text?: string, };
export type Restore = { 
/**
 * An offered backup.
 */
offer: string, 
/**
 * The password or recovery code that the backup was made under.
 */
password?: string, };
export type RetentionDue = { kind: RetentionKind, id: string, 
/**
 * What it is, for whoever approves.
 */
title: string, board_short: string, closed_on: string, due_on: string, 
/**
 * Actions of it that are still open: until they are done, it stays.
 */
open_actions: number, 
/**
 * Whether a dossier of it was made.
 */
has_dossier: boolean, };
export type RetentionKind = "meeting" | "written_round" | "paper" | "follow_up";
export type RetentionRecord = { kind: RetentionKind, id: string, };
export type RetentionRule = { kind: RetentionKind, 
/**
 * After it was closed; none keeps it for ever.
 */
years: number | null, };
export type RetentionSet = { kind: RetentionKind, 
/**
 * None keeps it for ever.
 */
years: number | null, };
export type RetentionView = { rules: Array<RetentionRule>, due: Array<RetentionDue>, 
/**
 * The newest first.
 */
destroyed: Array<Destruction>, 
/**
 * Whether copies of what was destroyed are still to be cleared away.
 */
unfinished: boolean, };
export type ReturnedChange = { 
/**
 * The same for the same change against the same text.
 */
id: string, what: ReturnedPiece, change: Change, 
/**
 * The heading of the section in which it stands.
 */
heading: string, 
/**
 * From our words to theirs.
 */
words: Array<Words>, 
/**
 * Our words here were changed since the file went out as well.
 */
ours_too: boolean, 
/**
 * It can only be taken over by hand; a list of changes may show it and no more.
 */
by_hand: boolean, };
export type ReturnedPiece = "title" | "section" | "heading" | "paragraph" | "item" | "point" | "step" | "row" | "picture" | "note" | "beside";
export type ReviewAnchor = { section: SectionId | null, point: PointId | null, 
/**
 * The words that it is about; empty where it is about the whole section or point.
 */
quote: string, 
/**
 * The words just before them.
 */
before: string, 
/**
 * Where the quote began, in Unicode scalars of the section's plain text.
 */
start: number, 
/**
 * An attachment by the address of its contents, and the page in it, counted from 1.
 */
file?: string, page?: number, };
export type ReviewAnswer = { id: AnswerId, rev: number, package: BundleId, what: ReviewWhat, 
/**
 * For the writer alone; never sent.
 */
private: boolean, 
/**
 * The record that last said it, and what it said.
 */
record: RecordId | null, said: ReviewWhat | null, written_at: string, };
export type ReviewApply = { record: RecordId, };
export type ReviewAsk = { 
/**
 * A meeting's id, or "latest".
 */
meeting: string, 
/**
 * A person's name, or the role of a seat at the meeting's board.
 */
to: string, };
export type ReviewAskAlso = { round: ReviewRoundId, people: Array<MemberId>, };
export type ReviewAsked = { round: ReviewRoundId, person: ReviewPersonId, };
export type ReviewBegin = { meeting: MeetingId, 
/**
 * Which papers it is about; none for all of the meeting's.
 */
papers?: Array<PaperId>, people: Array<MemberId>, question: string, due: string | null, };
export type ReviewBeside = { 
/**
 * As it was laid before the writer.
 */
was: string, 
/**
 * As the writer would have it, and the words in which that differs.
 */
theirs: string, theirs_changed: Array<Words>, 
/**
 * As it stands now; none where nothing there is like it any more.
 */
now: ReviewPresent | null, };
export type ReviewBesideOf = { record: RecordId, };
export type ReviewBundle = { id: BundleId, rev: number, round: ReviewRoundId, person: ReviewPersonId, carrier: ReviewCarrier, is_out: boolean, signer: string | null, 
/**
 * When it was made, as its maker's clock says.
 */
made_at: string, noted_at: string, records: Array<RecordId>, 
/**
 * What could not stand, as it came.
 */
odd: Array<string>, withdrawn: boolean, 
/**
 * The texts that it went out with.
 */
sheets: Array<ReviewSheetId>, 
/**
 * The form as it went out, or the file as it came in, by its content address.
 */
file: string | null, file_name: string, 
/**
 * Of an answer by the app: the key to which its writer's computer opens files, and the packages that
 * stand there.
 */
recipient: string | null, seen: Array<BundleId>, };
export type ReviewById = { round: ReviewRoundId, };
export type ReviewCame = { bundle: BundleId, };
export type ReviewCamePage = { bundle: BundleId, 
/**
 * Counted from 1.
 */
page: number, 
/**
 * In pixels.
 */
width: number, };
export type ReviewCarrier = "app" | "word" | "pdf" | "mail" | "phone" | "paper";
export type ReviewCover = { round: ReviewRoundId, person: ReviewPersonId, 
/**
 * To whom it is.
 */
name: string, 
/**
 * From whom it is.
 */
from: string, board: string, accent: string, date: string, question: string, due: string | null, 
/**
 * The reader's answers that came in before.
 */
received: Array<BundleId>, };
export type ReviewEdit = { round: ReviewRoundId, rev: number, question: string, due: string | null, };
export type ReviewFate = { record: RecordId, said: ReviewWhat, outcome: ReviewOutcome, answer: string, };
export type ReviewFile = { title: string, name: string, media_type: string, bytes: number, blob: string, };
export type ReviewFileOf = { package: BundleId, blob: string, };
export type ReviewFilePage = { package: BundleId, blob: string, 
/**
 * Counted from 1.
 */
page: number, 
/**
 * In pixels.
 */
width: number, };
export type ReviewFolder = { 
/**
 * Its own name; none where none was chosen.
 */
folder: string | null, is_there: boolean, 
/**
 * Whether it does not answer in time.
 */
is_slow: boolean, files: Array<ReviewFolderFile>, };
export type ReviewFolderFile = { 
/**
 * Its fingerprint, by which calls name it.
 */
file: string, name: string, bytes: number, 
/**
 * From whom it says it is, where this computer can open it without being asked.
 */
from: string | null, made_at: string | null, };
export type ReviewForm = { person: ReviewPersonId, 
/**
 * `word` or `pdf`, or `mail` for a message without a file.
 */
carrier: ReviewCarrier, };
export type ReviewFoundWord = { 
/**
 * As the mail names it: "4.2".
 */
label: string, what: ReviewWhat, };
export type ReviewHandle = { record: RecordId, 
/**
 * None opens it again.
 */
outcome: ReviewOutcome | null, answer?: string, };
export type ReviewHandling = { id: HandlingId, rev: number, record: RecordId, outcome: ReviewOutcome, 
/**
 * To whoever said it; a reason where it was declined.
 */
answer: string, handled_on: string, };
export type ReviewKnownKey = { name: string, fingerprint: string, };
export type ReviewList = { meeting?: MeetingId, 
/**
 * Only those behind this one.
 */
after?: ReviewRoundId, 
/**
 * No more than this many.
 */
most?: number, };
export type ReviewLooked = { 
/**
 * Whether it asks a password.
 */
needs_password: boolean, 
/**
 * Whether it is an answer to papers from here, from the app or on a form; else it is papers to react to.
 */
is_answer: boolean, 
/**
 * Whether it passes the writing of papers on; what is closed with a password says so only once it is open.
 */
is_handover: boolean, };
export type ReviewMailed = { found: Array<ReviewFoundWord>, 
/**
 * What names no point, without greeting, closing and the mail that was answered.
 */
rest: string, };
export type ReviewOffer = { offer: string, };
export type ReviewOneFile = { file: string, };
export type ReviewOpen = { offer: string, 
/**
 * None where the file was closed for this computer.
 */
password?: string, 
/**
 * The fingerprint of the key that signed, where the user compared it by phone.
 */
compared?: string, };
export type ReviewOpened = { package: BundleId, };
export type ReviewOutcome = "applied" | "answered" | "declined";
export type ReviewOwnKey = { 
/**
 * What others compare by phone; none until something was exchanged.
 */
fingerprint: string | null, };
export type ReviewPack = { person: ReviewPersonId, 
/**
 * What opens the file; it is told by phone, never in the mail that the file goes with. None closes it for the
 * computer on which the reviewer answered last, without what stands there already.
 */
password?: string, };
export type ReviewPackageById = { 
/**
 * A package's id, or "latest".
 */
package: string, };
export type ReviewPackagePaper = { 
/**
 * For each point, in order, what can be answered.
 */
verdicts: Array<Array<Verdict>>, paper: PaperId, 
/**
 * The agenda item's label, title, treatment and minutes.
 */
label: string, item: string, treatment: Treatment | null, minutes: number | null, text: Snapshot, points: Array<Point>, attachments: Array<ReviewFile>, };
export type ReviewPackageRow = { package: BundleId, cover: ReviewCover, made_at: string, n_points: number, n_answered: number, 
/**
 * When an answer was last written to a file.
 */
sent_at: string | null, };
export type ReviewPackageView = { papers: Array<ReviewPackagePaper>, answers: Array<ReviewAnswer>, 
/**
 * What became of what was said before.
 */
fates: Array<ReviewFate>, 
/**
 * Whether something was written since the last answer went out.
 */
unsent: boolean, 
/**
 * Whether the sender says that the last answer came in.
 */
received: boolean, 
/**
 * How many records of a later program it holds; they are kept.
 */
n_unknown: number, package: BundleId, cover: ReviewCover, made_at: string, n_points: number, n_answered: number, 
/**
 * When an answer was last written to a file.
 */
sent_at: string | null, };
export type ReviewPacked = { 
/**
 * None for a message that bears no file.
 */
product: Product | null, n_papers: number, 
/**
 * The message as a file that a mail program opens, the package in it; none where there is no address.
 */
mail: Product | null, to: string, subject: string, text: string, };
export type ReviewPersonId = string;
export type ReviewPersonRow = { email: string, 
/**
 * When an answer last came in.
 */
answered_at: string | null, 
/**
 * How many points were answered.
 */
n_points: number, 
/**
 * Whether a file for them needs no password: the computer on which they answered last opens it.
 */
has_device: boolean, id: ReviewPersonId, rev: number, round: ReviewRoundId, member: MemberId | null, name: string, asked_on: string | null, reminded_on: string | null, };
export type ReviewPresent = { section: SectionId, 
/**
 * The section's.
 */
rev: number, heading: string, 
/**
 * Where it begins, in Unicode scalars of the section's plain text.
 */
start: number, text: string, 
/**
 * The words in which it differs from what was.
 */
changed: Array<Words>, };
export type ReviewPut = { name: string, 
/**
 * The folder's own name.
 */
folder: string, };
export type ReviewReadMail = { person: ReviewPersonId, 
/**
 * The mail's own text, as copied from a mail program.
 */
text: string, };
export type ReviewReceipt = { bundle: BundleId, round: ReviewRoundId, person: ReviewPersonId, name: string, 
/**
 * None for a form, which bears no signature.
 */
signer: ReviewSigner | null, 
/**
 * As the reviewer's clock says.
 */
made_at: string, 
/**
 * How many records were not here yet, and how many were.
 */
new: number, known: number, 
/**
 * How many of them are about a place that is not there any more.
 */
orphaned: number, 
/**
 * How many could not stand and are kept apart.
 */
odd: number, 
/**
 * How many a later program wrote; they are kept.
 */
unknown: number, 
/**
 * How often a paper's text was changed in a form; those changes are suggestions and remarks.
 */
edits: number, 
/**
 * Whether something newer was sent to its writer since.
 */
older: boolean, papers: Array<ReviewReceiptPaper>, };
export type ReviewReceiptPaper = { label: string, title: string, n_reactions: number, n_remarks: number, 
/**
 * Whether the paper's text changed since it was laid before the reviewer.
 */
changed: boolean, };
export type ReviewReceive = { offer: string, 
/**
 * The fingerprint of the key that signed, where the user compared it by phone.
 */
compared?: string, };
export type ReviewRecord = { person: ReviewPersonId, carrier: ReviewCarrier, 
/**
 * The day on which it was said.
 */
on: string, said: Array<ReviewWhat>, 
/**
 * The scan or the mail that shows it; kept as it is.
 */
offer?: string, };
export type ReviewRemind = { person: ReviewPersonId, };
export type ReviewReplied = { product: Product, 
/**
 * How many things it says that were not said before.
 */
n_new: number, };
export type ReviewReply = { package: BundleId, };
export type ReviewRound = { id: ReviewRoundId, rev: number, meeting: MeetingId, 
/**
 * Which papers it is about; none for all of the meeting's.
 */
papers: Array<PaperId>, question: string, due: string | null, begun_on: string, };
export type ReviewRoundId = string;
export type ReviewRoundRow = { board_short: string, meeting_date: string, n_people: number, 
/**
 * How many of them answered.
 */
n_answered: number, 
/**
 * How many things were said that nothing was done about.
 */
n_open: number, id: ReviewRoundId, rev: number, meeting: MeetingId, 
/**
 * Which papers it is about; none for all of the meeting's.
 */
papers: Array<PaperId>, question: string, due: string | null, begun_on: string, };
export type ReviewRoundView = { round: ReviewRound, meeting: Meeting, board_short: string, people: Array<ReviewPersonRow>, papers: Array<ReviewedPaper>, 
/**
 * What is about all papers together.
 */
loose: Array<ReviewSaidRow>, 
/**
 * What came in, the last first.
 */
received: Array<ReviewBundle>, 
/**
 * How many records of a later program are kept.
 */
n_unknown: number, };
export type ReviewSaidRow = { record: RecordId, name: string, carrier: ReviewCarrier, 
/**
 * With which file it came, where that is kept.
 */
came: BundleId | null, 
/**
 * How often its writer said something else before.
 */
earlier: number, standing: ReviewStanding, 
/**
 * The heading of the section in which it stands now, or the name of the file.
 */
heading: string, 
/**
 * Whether a suggestion can be taken over with one click: the words that it replaces still stand.
 */
fits: boolean, handling: ReviewHandling | null, round: ReviewRoundId, person: ReviewPersonId, 
/**
 * As the writer's clock says; order never rests on it.
 */
at: string, 
/**
 * The record of the same person that this one takes the place of.
 */
supersedes: RecordId | null, what: ReviewWhat, };
export type ReviewSay = { package: BundleId, 
/**
 * A remark that was written before; reactions are found by what they are about.
 */
answer?: AnswerId, what: ReviewWhat, private?: boolean, 
/**
 * The stretch of writing that this belongs to; its saves are one undo step.
 */
sitting?: SittingId, };
export type ReviewSetFolder = { 
/**
 * The folder that the user chose; none ends the watching.
 */
offer: string | null, };
export type ReviewSettle = { record: RecordId, section: SectionId, 
/**
 * The section's, as it was seen.
 */
rev: number, 
/**
 * The line that was seen, and where it begins.
 */
start: number, seen: string, 
/**
 * What should stand there.
 */
text: string, };
export type ReviewSheetId = string;
export type ReviewSigner = { name: string, 
/**
 * See [`fingerprint`].
 */
fingerprint: string, standing: ReviewSignerStanding, 
/**
 * The fingerprints that are known of them.
 */
known: Array<string>, };
export type ReviewSignerStanding = "first" | "known" | "other";
export type ReviewStanding = "kept" | "moved" | "lost";
export type ReviewUnsay = { answer: AnswerId, };
export type ReviewWhat = { "about": "reaction", paper: PaperId, point: PointId, verdict: Verdict, text: string, } | { "about": "ripeness", paper: PaperId, ripe: Ripeness, treatment: Treatment | null, minutes: number | null, text: string, } | { "about": "remark", 
/**
 * None for a remark on all papers together.
 */
paper: PaperId | null, anchor: ReviewAnchor | null, text: string, 
/**
 * What should stand in the place of the quoted words.
 */
suggestion: string | null, } | { "about": "retraction", };
export type ReviewWithdraw = { bundle: BundleId, rev: number, };
export type ReviewedPaper = { paper: PaperId, label: string, title: string, 
/**
 * Whether the paper is no longer there.
 */
gone: boolean, ripeness: Array<ReviewSaidRow>, points: Array<ReviewedPoint>, remarks: Array<ReviewSaidRow>, };
export type ReviewedPoint = { point: PointId, number: number, 
/**
 * As it was laid before the reviewers.
 */
text: string, 
/**
 * As it reads now, where that differs; empty where the point is gone.
 */
now: string | null, reactions: Array<ReviewSaidRow>, };
export type Rhythm = { "every": "month", 
/**
 * 1 to 5 for the first to the fifth in the month, -1 for the last.
 */
nth: number, 
/**
 * 1 is Monday, 7 is Sunday.
 */
weekday: number, 
/**
 * 1 to 12; all where none is named.
 */
months: Array<number>, } | { "every": "weeks", n: number, first: string, } | { "every": "before", board: BoardId, days: number, };
export type Ripeness = "yes" | "after_change" | "no";
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
export type SchoolRegion = "north" | "middle" | "south";
export type ScriptRow = { item: AgendaItem, 
/**
 * "HH:MM"
 */
starts_at: string | null, 
/**
 * What is asked, sentence by sentence.
 */
asked: Array<string>, 
/**
 * The revision of what was kept; 0 where nothing was.
 */
rev: number, positions: string, conclusion: string, notes: string, 
/**
 * The conclusion to start from, drafted from the item's points.
 */
drafted: string, };
export type ScriptView = { meeting: Meeting, board: Board, chair: string | null, secretary: string | null, planned_minutes: number, available_minutes: number | null, rows: Array<ScriptRow>, };
export type SearchFind = { 
/**
 * Words, all of which a hit holds; a beginning is enough.
 */
text: string, 
/**
 * Only this kind.
 */
kind?: SearchKind, board?: BoardId, 
/**
 * Only what has its day (of the meeting, of the agreement) in this calendar year.
 */
year?: number, 
/**
 * Only what is a partner's: its people, its actions, its remarks, papers by its people, decisions that it
 * confirms or reserves its position on.
 */
partner?: PartnerId, 
/**
 * Only what stands so: the state of a paper or an action, the outcome of a decision, the phase of a topic.
 */
state?: string, 
/**
 * How many of each kind; 8 where it does not say, never more than 500.
 */
most?: number, };
export type SearchFound = { 
/**
 * By kind; of each kind the best first where there are few, the latest first where there are many.
 */
hits: Array<Found>, 
/**
 * The kinds of which there are more.
 */
more: Array<SearchKind>, 
/**
 * Only the first words were looked for: there were more than twelve.
 */
cut: boolean, 
/**
 * Files that were not read yet, so that their text is not found.
 */
unread: number, };
export type SearchKind = "member" | "partner" | "topic" | "paper" | "point" | "decision" | "follow_up" | "remark" | "agenda_item" | "challenge" | "written_round" | "minutes" | "section" | "attachment" | "page";
export type SearchRead = { 
/**
 * How many files were looked into.
 */
read: number, 
/**
 * How many wait still, as somebody else reads them just now.
 */
unread: number, };
export type Seat = { id: SeatId, rev: number, board: BoardId, member: MemberId, role: SeatRole, from: string | null, until: string | null, 
/**
 * The seat whose holder this one stands beside: as deputy, adviser or secretariat.
 */
beside: SeatId | null, carrier: SeatCarrier, };
export type SeatCarrier = "mail" | "link" | "post" | "paper" | "nothing";
export type SeatEdit = { id: SeatId, rev: number, role: SeatRole, from: string | null, until: string | null, beside: SeatId | null, carrier: SeatCarrier, };
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
export type SentAgenda = { schema: number, date: string, starts: string | null, ends: string | null, place: string, items: Array<SentItem>, };
export type SentFile = { title: string, visibility: Visibility, blob: string, };
export type SentItem = { id: AgendaItemId, parent: AgendaItemId | null, label: string, title: string, kind: ItemKind, treatment: Treatment | null, minutes: number | null, presenter: string, consent: boolean, oral: boolean, late: boolean, closed: boolean, visibility: Visibility, papers: Array<SentPaper>, };
export type SentPaper = { paper: PaperId, title: string, visibility: Visibility, 
/**
 * The version whose text it is; none for a text that was not issued.
 */
version: string | null, 
/**
 * The text's own name, so that two texts are told apart.
 */
hash: string, files: Array<SentFile>, };
export type SetFolder = { 
/**
 * The folder that the user chose; none ends the watching.
 */
offer: string | null, };
export type Sheet = { 
/**
 * The code that `store.set_password` gave.
 */
code: string, };
export type SittingId = string;
export type Slip = { id: SlipId, follow_up: FollowUpId, slipped_on: string, was: Period | null, reason: string, };
export type SlipId = string;
export type Snapshot = { schema: number, title: string, kind: PaperKind, author: string, portfolio_holder: string, reference: string, sections: Array<SnapshotSection>, };
export type SnapshotSection = { id: SectionId, heading: string, role: SectionRole, body: doc, };
export type StandingEdit = { id: StandingItemId, rev: number, title: string, kind: ItemKind, treatment: Treatment | null, minutes: number | null, presenter: string, };
export type StandingItem = { id: StandingItemId, rev: number, board: BoardId, position: number, title: string, kind: ItemKind, treatment: Treatment | null, minutes: number | null, presenter: string, };
export type StandingItemId = string;
export type StandingMove = { id: StandingItemId, 
/**
 * Its place in the list, from 0.
 */
position: number, };
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
export type StepsTaken = { made: Array<FollowUpId>, };
export type StoreCreate = { password?: string, 
/**
 * Whether it is filled with the example region.
 */
example?: boolean, };
export type StoreExport = { 
/**
 * An offered folder, in which the export comes as a folder of its own.
 */
folder: string, 
/**
 * The export's name; "Tafelstuk export 2026-11-27" where none is given.
 */
name?: string, };
export type StoreExported = { name: string, rows: number, files: number, bytes: number, };
export type StoreImport = { 
/**
 * An offered folder: the export.
 */
offer: string, 
/**
 * The new store's password.
 */
password?: string, };
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
export type TakeDelivery = { file: string, item: AgendaItemId, };
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
date?: string, 
/**
 * The topic that they are about; with neither meeting nor date they come on no agenda.
 */
topic?: TopicId, corrections?: Array<FileCorrections>, beside?: Array<FileBeside>, };
export type TakeLogo = { board: BoardId, offer: string, };
export type TakePeople = { 
/**
 * The board at which they get a seat.
 */
board: BoardId, 
/**
 * The role of who has none in the list.
 */
role: SeatRole, people: Array<ListedPerson>, };
export type TakenPaper = { paper: PaperId, title: string, 
/**
 * The item under which it stands; none for an agenda, whose items became the agenda.
 */
item: AgendaItemId | null, label: string | null, };
export type TakenUp = { items: Array<AgendaItemId>, };
export type TargetId = string;
export type TermAgenda = { board: Board, 
/**
 * The meetings that are planned, then the quarters after them, then what has no day.
 */
slots: Array<TermSlot>, };
export type TermAgendaOf = { board: BoardId, };
export type TermAgendaPrint = { board: BoardId, form: PrintForm, };
export type TermEntry = { kind: TermKind, text: string, who: string, 
/**
 * As it was said; empty where only the meeting tells.
 */
when: string, overdue: boolean, item: AgendaItemId | null, paper: PaperId | null, follow_up: FollowUpId | null, };
export type TermKind = "item" | "paper" | "assignment" | "action" | "step";
export type TermSlot = { meeting: MeetingId | null, date: string | null, 
/**
 * "Q4 2027", where no meeting is planned yet.
 */
quarter: string | null, entries: Array<TermEntry>, };
export type Timeline = { quarters: Array<Quarter>, 
/**
 * By name; those that have none last.
 */
groups: Array<TimelineGroup>, n_open: number, n_slipped: number, n_overdue: number, };
export type TimelineBar = { 
/**
 * Its first and last column: 0 for what lies before the quarters, 1 and on for these, then what comes
 * after them, and last what has no day.
 */
first: number, last: number, 
/**
 * By how many days it is late.
 */
days_over: number | null, 
/**
 * When it was due before it was put off the last time, and why.
 */
was: string | null, reason: string | null, board_short: string, 
/**
 * The owner's name as it is today.
 */
owner_now: string, 
/**
 * Whether its owner's record is gone, or the person has no seat any more.
 */
owner_left: boolean, 
/**
 * The decided words that it follows from.
 */
decided: string | null, meeting_date: string | null, item_label: string | null, paper_title: string | null, parent_number: number | null, n_slips: number, overdue: boolean, undated: boolean, id: FollowUpId, rev: number, 
/**
 * The board that follows it.
 */
board: BoardId, 
/**
 * Its number in the board's own count; never given twice.
 */
number: number, kind: FollowUpKind, text: string, owner: Owner, period: Period | null, state: FollowUpState, closed_on: string | null, 
/**
 * How it stands, or why it was dropped.
 */
note: string, parent: FollowUpId | null, agreed_on: string, origin: Origin, };
export type TimelineBy = "partner" | "owner" | "decision" | "topic";
export type TimelineGroup = { key: string, 
/**
 * Whether `key` is a partner, which has a page of its own.
 */
is_partner: boolean, 
/**
 * Empty for what has no owner, decision or topic.
 */
name: string, n_open: number, bars: Array<TimelineBar>, };
export type TimelineOf = { 
/**
 * All boards where none is given.
 */
board?: BoardId, by?: TimelineBy, 
/**
 * A day in the first quarter; today where none is given.
 */
from?: string, };
export type ToDoRow = { id: string, number: string, text: string, owners: Array<string>, period: Period | null, 
/**
 * "proposed" for what was not decided; else how the action stands.
 */
state: string, paper: PaperId | null, paper_title: string | null, 
/**
 * The action; none for what a paper proposes.
 */
follow_up: FollowUpRow | null, };
export type TodayTask = { what: TodayWhat, when: TodayWhen, due: string, board_short: string, meeting: MeetingId, date: string, 
/**
 * How many it concerns.
 */
n: number, };
export type TodayView = { today: string, tasks: Array<TodayTask>, awaited: Array<Awaited>, 
/**
 * The files that were taken to their items in the past week, the last one first.
 */
arrived: Array<Arrived>, 
/**
 * The meetings to come, of all boards.
 */
coming: Array<MeetingRow>, };
export type TodayWhat = "wrap" | "send_changes" | "send" | "remind" | "chair_talk" | "take_up" | "schedule" | "ask_papers" | "begin";
export type TodayWhen = "overdue" | "today" | "this_week";
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
export type TopicList = { 
/**
 * Of all boards where none is given.
 */
board?: BoardId, 
/**
 * Only those whose title holds this, whatever its capitals and accents.
 */
words?: string, 
/**
 * Only those behind this one.
 */
after?: TopicId, 
/**
 * No more than this many.
 */
most?: number, };
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
export type Trace = { board: Board, 
/**
 * The decided words, or the action's.
 */
title: string, 
/**
 * The number of the action that was asked for.
 */
number: number | null, topic: Topic | null, 
/**
 * What led to it, the earliest first.
 */
before: Array<TraceStop>, 
/**
 * None where an action follows from no decision.
 */
decision: DecisionRow | null, confirmations: ConfirmationRow | null, actions: Array<TraceAction>, 
/**
 * What came later: versions, meetings, decisions on the same.
 */
after: Array<TraceStop>, };
export type TraceAction = { row: FollowUpRow, slips: Array<Slip>, 
/**
 * How many actions it stands below.
 */
depth: number, 
/**
 * Whether it is the one that was asked for.
 */
is_asked: boolean, };
export type TraceAsk = { of: TraceOf, };
export type TraceOf = { "decision": DecisionId } | { "follow_up": FollowUpId };
export type TraceStop = { said: Array<string>, stage: RouteStage, 
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
export type Verdict = "accept" | "accept_if" | "reject" | "question" | "no_opinion" | "seen";
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
export type WhyOff = { "why": "weekend", } | { "why": "public", holiday: PublicHoliday, } | { "why": "own", name: string, } | { "why": "school", name: string, };
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
export type WriterAccept = { offer: string, password?: string, 
/**
 * The fingerprint of the key that signed, where the user compared it by phone.
 */
compared?: string, };
export type WriterBackup = { offer: string, 
/**
 * The code of the recovery sheet, or the password.
 */
secret: string, };
export type WriterBackupMeeting = { meeting: MeetingId, board: string, date: string, 
/**
 * Who writes it, where that is somebody else than whose backup it is: then it cannot be taken from it.
 */
holder: string | null, };
export type WriterHandOver = { meeting?: MeetingId, paper?: PaperId, 
/**
 * Who writes from now on; none hands it back to whom it came from.
 */
to?: string, 
/**
 * What opens the file; none closes it for the other's computer, where that is known.
 */
password?: string, };
export type WriterInBackup = { 
/**
 * The meetings, the latest first; the next one by itself.
 */
meetings: Array<WriterBackupMeeting>, next: MeetingId | null, };
export type WriterOf = { 
/**
 * A meeting with its agenda, or a paper: one of both.
 */
meeting?: MeetingId, paper?: PaperId, };
export type WriterPreview = { meeting: MeetingId, board: string, date: string, 
/**
 * Whether the agenda is among it, or papers alone.
 */
agenda: boolean, papers: Array<string>, 
/**
 * From whom it comes, and who writes from now on.
 */
from: string, holder: string, 
/**
 * Whether this store writes from now on.
 */
ours: boolean, 
/**
 * Whether nothing passes on: it shows how it stands.
 */
is_report: boolean, way: WriterWay, 
/**
 * Whether what stands here is replaced, which nobody here handed over.
 */
replaces: boolean, 
/**
 * Whether it was taken over from a copy of this very store: its record is signed by this store's own key.
 */
proven: boolean, 
/**
 * Where it was passed on from the same writer here and there, one not knowing of the other: how this one stands.
 */
rival: WriterRival | null, 
/**
 * How many things that were written here since, not knowing of the other, become suggestions to who writes; where
 * the other outranks who took it over here, notes that stay here; where it is outranked, suggestions to this store.
 */
later: number, 
/**
 * Whether it was taken in before.
 */
known: boolean, signer: ReviewSigner, };
export type WriterReport = { meeting?: MeetingId, paper?: PaperId, 
/**
 * As for a hand-over.
 */
password?: string, };
export type WriterRival = "counts" | "yields";
export type WriterTakeOver = { offer: string, 
/**
 * As for [`Backup`].
 */
secret: string, 
/**
 * A meeting with its papers, by its id or "latest"; or one paper.
 */
meeting?: string, paper?: PaperId, 
/**
 * Under which name this store writes from now on.
 */
name: string, };
export type WriterTaken = { meeting: MeetingId, ours: boolean, 
/**
 * The name of who writes.
 */
holder: string, 
/**
 * The round by which the other reacts, where this store writes.
 */
round: ReviewRoundId | null, };
export type WriterTurn = { way: WriterWay, from: string, to: string, at: string, };
export type WriterView = { 
/**
 * Whether this store writes.
 */
ours: boolean, 
/**
 * The name of who writes; empty where it never passed on.
 */
holder: string, 
/**
 * Who has it beside this store, and whether a file for them needs no password.
 */
other: string | null, other_has_key: boolean, 
/**
 * The meeting that it goes with; none for a paper that is on no agenda.
 */
meeting: MeetingId | null, 
/**
 * The papers to react to, where somebody else writes.
 */
package: BundleId | null, 
/**
 * Where the other's remarks come in, where this store writes.
 */
round: ReviewRoundId | null, 
/**
 * How it passed on, the last first.
 */
turns: Array<WriterTurn>, };
export type WriterWay = "taken" | "handed";
export type WrittenAnswer = { id: WrittenAnswerId, rev: number, round: WrittenRoundId, partner: PartnerId, answer: WrittenAnswerKind, remark: string, carrier: ConfirmationCarrier, noted_on: string, };
export type WrittenAnswerId = string;
export type WrittenAnswerKind = "agreed" | "agreed_with_remark" | "declined" | "abstained";
export type WrittenRound = { id: WrittenRoundId, rev: number, board: BoardId, title: string, 
/**
 * What is asked, in the words of a decision.
 */
question: string, asked_on: string, 
/**
 * The last day for answers.
 */
deadline: string, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, closed_on: string | null, 
/**
 * The item at which the outcome is told.
 */
item: AgendaItemId | null, };
export type WrittenRoundAnswer = { round: WrittenRoundId, partner: PartnerId, 
/**
 * 0 where nothing was answered yet.
 */
rev: number, 
/**
 * None takes back what was noted.
 */
answer: WrittenAnswerKind | null, remark: string, carrier?: ConfirmationCarrier, };
export type WrittenRoundBegin = { board: BoardId, title: string, question: string, deadline: string, needs_home_decision?: boolean, };
export type WrittenRoundById = { id: WrittenRoundId, };
export type WrittenRoundClose = { id: WrittenRoundId, rev: number, outcome: DecisionOutcome, 
/**
 * The decided wording; the question where none is given.
 */
decided?: string, remark?: string, 
/**
 * The meeting that is told of it, and whose list has it.
 */
meeting: MeetingId, };
export type WrittenRoundEdit = { id: WrittenRoundId, rev: number, title: string, question: string, deadline: string, };
export type WrittenRoundId = string;
export type WrittenRoundLetter = { id: WrittenRoundId, form: PrintForm, };
export type WrittenRoundOne = { id: WrittenRoundId, rev: number, };
export type WrittenRoundPartner = { partner: Partner, answer: WrittenAnswer | null, };
export type WrittenRoundRow = { board_short: string, n_answers: number, overdue: boolean, id: WrittenRoundId, rev: number, board: BoardId, title: string, 
/**
 * What is asked, in the words of a decision.
 */
question: string, asked_on: string, 
/**
 * The last day for answers.
 */
deadline: string, 
/**
 * *Eigen besluit nodig.*
 */
needs_home_decision: boolean, closed_on: string | null, 
/**
 * The item at which the outcome is told.
 */
item: AgendaItemId | null, };
export type WrittenRoundView = { round: WrittenRound, board: Board, rows: Array<WrittenRoundPartner>, overdue: boolean, 
/**
 * The outcome that the answers lead to.
 */
proposed: DecisionOutcome | null, 
/**
 * Meetings that can be told, the first one first.
 */
coming: Array<Meeting>, 
/**
 * The meeting that was told.
 */
told: Meeting | null, };
export type WrittenRoundsOf = { 
/**
 * All boards where none is given.
 */
board?: BoardId, 
/**
 * Only those behind this one.
 */
after?: WrittenRoundId, 
/**
 * No more than this many.
 */
most?: number, };
export type YearHoliday = { date: string, holiday: PublicHoliday, };
export type YearMeeting = { board_name: string, board_short: string, accent: string, 
/**
 * Why it is an odd day to meet.
 */
off: WhyOff | null, cycle: Array<CycleDay>, id: MeetingId, rev: number, board: BoardId, 
/**
 * The meeting's number in the board's own count.
 */
number: number | null, date: string, 
/**
 * "HH:MM"
 */
starts: string | null, ends: string | null, place: string, state: MeetingState, };
export type YearView = { year: number, 
/**
 * By day.
 */
meetings: Array<YearMeeting>, holidays: Array<YearHoliday>, days_off: Array<DayOff>, today: string | null, };
export type YearsOf = { 
/**
 * All boards where none is given.
 */
board?: BoardId, };
export type doc = { "type": "doc", content: Array<Block>, };

/** Every call by name: what it takes, what it gives, what kind it is. */
export interface Calls {
  "agenda.add_item": { kind: "write"; request: AddItem; response: Made };
  "agenda.add_paper": { kind: "write"; request: AgendaAddPaper; response: Made };
  "agenda.advise": { kind: "write"; request: AgendaAdvise; response: Made };
  "agenda.ask": { kind: "write"; request: AgendaAsk; response: Made };
  "agenda.assignments": { kind: "read"; request: AssignmentsOf; response: Array<AssignmentRow> };
  "agenda.cancel_meeting": { kind: "write"; request: AgendaCancelMeeting; response: Made };
  "agenda.edit_item": { kind: "write"; request: EditItem; response: Made };
  "agenda.get": { kind: "read"; request: MeetingOfMeeting; response: AgendaView };
  "agenda.move_item": { kind: "write"; request: MoveItem; response: Made };
  "agenda.move_to_meeting": { kind: "write"; request: AgendaMoveToMeeting; response: Made };
  "agenda.numbering": { kind: "read"; request: AgendaNumbering; response: Array<string> };
  "agenda.offers": { kind: "read"; request: MeetingOfMeeting; response: Array<AgendaOffer> };
  "agenda.place_paper": { kind: "write"; request: PlacePaper; response: Made };
  "agenda.print_script": { kind: "job"; request: MeetingOfMeeting; response: Product };
  "agenda.ready": { kind: "read"; request: MeetingOfMeeting; response: Ready };
  "agenda.remove_item": { kind: "write"; request: OneItem; response: null };
  "agenda.save_script": { kind: "write"; request: AgendaSaveScript; response: Made };
  "agenda.script": { kind: "read"; request: MeetingOfMeeting; response: ScriptView };
  "agenda.send": { kind: "write"; request: AgendaSend; response: AgendaVersion };
  "agenda.sent": { kind: "read"; request: AgendaOneVersion; response: SentAgenda };
  "agenda.set_numbering": { kind: "write"; request: AgendaSetNumbering; response: Made };
  "agenda.set_outcome": { kind: "write"; request: AgendaSetOutcome; response: Made };
  "agenda.take_in": { kind: "job"; request: TakeIn; response: AgendaTakenIn };
  "agenda.take_up": { kind: "write"; request: AgendaTakeUp; response: TakenUp };
  "agenda.unplace_paper": { kind: "write"; request: UnplacePaper; response: null };
  "agenda.withdraw": { kind: "write"; request: AgendaWithdraw; response: null };
  "app.hello": { kind: "session"; request: Nothing; response: Hello };
  "app.installed": { kind: "session"; request: Nothing; response: Array<ProgramInstalled> };
  "archive.clear_copies": { kind: "job"; request: Nothing; response: ArchiveDestroyed };
  "archive.destroy": { kind: "job"; request: ArchiveDestroy; response: ArchiveDestroyed };
  "archive.export": { kind: "job"; request: ArchiveExport; response: ArchiveExported };
  "archive.get": { kind: "read"; request: ArchiveOfMeeting; response: ArchiveView };
  "archive.retention": { kind: "read"; request: Nothing; response: RetentionView };
  "archive.set_retention": { kind: "write"; request: RetentionSet; response: Nothing };
  "board.add": { kind: "write"; request: BoardAdd; response: Made };
  "board.add_member": { kind: "write"; request: AddMember; response: Made };
  "board.add_partner": { kind: "write"; request: AddPartner; response: Made };
  "board.add_seat": { kind: "write"; request: AddSeat; response: Made };
  "board.add_standing": { kind: "write"; request: AddStanding; response: Made };
  "board.edit": { kind: "write"; request: BoardEdit; response: Made };
  "board.edit_member": { kind: "write"; request: MemberEdit; response: Made };
  "board.edit_partner": { kind: "write"; request: PartnerEdit; response: Made };
  "board.edit_seat": { kind: "write"; request: SeatEdit; response: Made };
  "board.edit_standing": { kind: "write"; request: StandingEdit; response: Made };
  "board.forget": { kind: "write"; request: BoardForget; response: null };
  "board.get": { kind: "read"; request: BoardById; response: BoardDetail };
  "board.learned": { kind: "read"; request: BoardLearned; response: Array<LearnedWord> };
  "board.list": { kind: "read"; request: Nothing; response: Array<Board> };
  "board.logo": { kind: "job"; request: LogoOf; response: Product | null };
  "board.move_standing": { kind: "write"; request: StandingMove; response: null };
  "board.read_people": { kind: "job"; request: ReadPeople; response: PeopleRead };
  "board.remove": { kind: "write"; request: BoardOneBoard; response: null };
  "board.remove_member": { kind: "write"; request: OneMember; response: MemberLeft };
  "board.remove_partner": { kind: "write"; request: OnePartner; response: null };
  "board.remove_seat": { kind: "write"; request: OneSeat; response: MemberLeft };
  "board.remove_standing": { kind: "write"; request: OneStanding; response: null };
  "board.set_confirmed_by": { kind: "write"; request: BoardSetConfirmedBy; response: Made };
  "board.set_cycle": { kind: "write"; request: BoardSetCycle; response: Made };
  "board.set_logo": { kind: "write"; request: BoardSetLogo; response: Made };
  "board.set_place": { kind: "write"; request: BoardSetPlace; response: Made };
  "board.set_separators": { kind: "write"; request: BoardSetSeparators; response: Made };
  "board.take_logo": { kind: "job"; request: TakeLogo; response: Made };
  "board.take_people": { kind: "write"; request: TakePeople; response: PeopleTaken };
  "challenge.add": { kind: "write"; request: ChallengeAdd; response: Made };
  "challenge.edit": { kind: "write"; request: ChallengeEdit; response: Made };
  "challenge.get": { kind: "read"; request: ChallengeById; response: ChallengeDetail };
  "challenge.link": { kind: "write"; request: ChallengeAddLink; response: Made };
  "challenge.list": { kind: "read"; request: Nothing; response: Array<CoverageRow> };
  "challenge.print": { kind: "job"; request: ChallengePrint; response: Product };
  "challenge.remove": { kind: "write"; request: ChallengeOne; response: Nothing };
  "challenge.unlink": { kind: "write"; request: ChallengeRemoveLink; response: Nothing };
  "decision.add": { kind: "write"; request: DecisionAdd; response: Made };
  "decision.adopt": { kind: "write"; request: DecisionListAdopt; response: Nothing };
  "decision.agree": { kind: "write"; request: DecisionListAgree; response: Nothing };
  "decision.all_present": { kind: "write"; request: DecisionAllPresent; response: Nothing };
  "decision.asked": { kind: "read"; request: Nothing; response: Array<AskedRow> };
  "decision.attend": { kind: "write"; request: DecisionAttend; response: Made };
  "decision.confirm": { kind: "job"; request: DecisionConfirm; response: Made };
  "decision.confirmations": { kind: "read"; request: DecisionsOf; response: Array<ConfirmationRow> };
  "decision.draft_reminders": { kind: "job"; request: RemindersOf; response: Array<Reminder> };
  "decision.edit": { kind: "write"; request: DecisionEdit; response: Made };
  "decision.export_list": { kind: "job"; request: DecisionListExport; response: Product };
  "decision.home_text": { kind: "job"; request: HomeTextOf; response: Product };
  "decision.list": { kind: "read"; request: DecisionsOf; response: Array<DecisionRow> };
  "decision.list_of": { kind: "read"; request: MeetingOfMeeting; response: DecisionListView };
  "decision.move_item": { kind: "write"; request: DecisionMoveItem; response: Nothing };
  "decision.open_document": { kind: "job"; request: ConfirmationDocumentOf; response: Product };
  "decision.print_trace": { kind: "job"; request: TraceAsk; response: Product };
  "decision.record": { kind: "write"; request: DecisionRecord; response: Made };
  "decision.recording": { kind: "read"; request: MeetingOfMeeting; response: RecordView };
  "decision.remove": { kind: "write"; request: DecisionOne; response: Nothing };
  "decision.reword": { kind: "write"; request: DecisionReword; response: Made };
  "decision.send": { kind: "write"; request: DecisionListSend; response: DecisionListVersion };
  "decision.sent_list": { kind: "read"; request: DecisionListOne; response: DecisionList };
  "decision.show": { kind: "session"; request: DecisionShow; response: Nothing };
  "decision.shown": { kind: "session"; request: MeetingOfMeeting; response: DecisionShown | null };
  "decision.trace": { kind: "read"; request: TraceAsk; response: Trace };
  "decision.years": { kind: "read"; request: YearsOf; response: Array<number> };
  "delivery.list": { kind: "session"; request: Nothing; response: Deliveries };
  "delivery.set_aside": { kind: "session"; request: OneDelivery; response: Nothing };
  "delivery.set_folder": { kind: "session"; request: SetFolder; response: Deliveries };
  "delivery.take": { kind: "job"; request: TakeDelivery; response: DeliveryTaken };
  "dispatch.choose": { kind: "write"; request: DispatchChoose; response: Made };
  "dispatch.confirm": { kind: "write"; request: DispatchConfirm; response: null };
  "dispatch.file": { kind: "job"; request: DispatchById; response: Product };
  "dispatch.freeze": { kind: "write"; request: DispatchOfMeeting; response: null };
  "dispatch.get": { kind: "read"; request: DispatchOfMeeting; response: DispatchView };
  "dispatch.message": { kind: "job"; request: DispatchById; response: Product };
  "dispatch.prepare": { kind: "job"; request: DispatchPrepare; response: DispatchPrepared };
  "dispatch.save_all": { kind: "job"; request: DispatchSaveAll; response: DispatchSaved };
  "dispatch.save_message": { kind: "write"; request: DispatchSaveMessage; response: Made };
  "dispatch.text": { kind: "job"; request: DispatchById; response: DispatchText };
  "follow_up.add": { kind: "write"; request: FollowUpAdd; response: Made };
  "follow_up.all": { kind: "read"; request: Nothing; response: Array<ToDoRow> };
  "follow_up.counts": { kind: "read"; request: YearsOf; response: FollowUpCounts };
  "follow_up.edit": { kind: "write"; request: FollowUpEdit; response: Made };
  "follow_up.export": { kind: "job"; request: FollowUpExport; response: Product };
  "follow_up.get": { kind: "read"; request: FollowUpById; response: FollowUpDetail };
  "follow_up.list": { kind: "read"; request: FollowUpsOf; response: Array<FollowUpRow> };
  "follow_up.note": { kind: "write"; request: FollowUpNote; response: Noted };
  "follow_up.of_partner": { kind: "read"; request: PartnerPageOf; response: PartnerPage };
  "follow_up.print_partner": { kind: "job"; request: PartnerPrint; response: Product };
  "follow_up.read_line": { kind: "read"; request: FollowUpReadLine; response: Line };
  "follow_up.set_period": { kind: "write"; request: FollowUpSetPeriod; response: Made };
  "follow_up.set_state": { kind: "write"; request: FollowUpSetState; response: Made };
  "follow_up.take_steps": { kind: "write"; request: FollowUpTakeSteps; response: StepsTaken };
  "follow_up.timeline": { kind: "read"; request: TimelineOf; response: Timeline };
  "help.diagnose": { kind: "job"; request: Nothing; response: Diagnosis };
  "help.print": { kind: "job"; request: HandbookPrint; response: Product };
  "history.list": { kind: "read"; request: HistoryList; response: Array<ChangeEntry> };
  "history.redo": { kind: "write"; request: HistoryScope; response: Undone };
  "history.undo": { kind: "write"; request: HistoryScope; response: Undone };
  "intake.look": { kind: "job"; request: IntakeLook; response: Looked };
  "intake.page": { kind: "job"; request: PageOfOffer; response: Product };
  "intake.read": { kind: "job"; request: ReadFiles; response: FilesRead };
  "job.cancel": { kind: "session"; request: OneJob; response: Nothing };
  "meeting.add": { kind: "write"; request: AddMeeting; response: Made };
  "meeting.add_day_off": { kind: "write"; request: AddDayOff; response: Made };
  "meeting.calendar": { kind: "job"; request: MakeCalendar; response: CalendarMade };
  "meeting.cycle": { kind: "read"; request: MeetingOfMeeting; response: Array<CycleDay> };
  "meeting.days_off": { kind: "read"; request: Nothing; response: Array<DayOff> };
  "meeting.edit": { kind: "write"; request: MeetingEdit; response: Made };
  "meeting.edit_day_off": { kind: "write"; request: EditDayOff; response: Made };
  "meeting.get": { kind: "read"; request: MeetingById; response: MeetingRow };
  "meeting.list": { kind: "read"; request: MeetingList; response: Array<MeetingRow> };
  "meeting.of_item": { kind: "read"; request: MeetingOfItem; response: MeetingRow };
  "meeting.plan": { kind: "write"; request: MeetingPlan; response: MeetingsPlanned };
  "meeting.print_term_agenda": { kind: "job"; request: TermAgendaPrint; response: Product };
  "meeting.propose": { kind: "read"; request: MeetingPropose; response: Array<ProposedDay> };
  "meeting.remove_day_off": { kind: "write"; request: OneDayOff; response: null };
  "meeting.set_cycle_day": { kind: "write"; request: MeetingSetCycleDay; response: Made };
  "meeting.term_agenda": { kind: "read"; request: TermAgendaOf; response: TermAgenda };
  "meeting.year": { kind: "read"; request: MeetingOfYear; response: YearView };
  "minutes.adopt": { kind: "write"; request: MinutesAdopt; response: Nothing };
  "minutes.agree": { kind: "write"; request: MinutesAgree; response: Nothing };
  "minutes.export": { kind: "job"; request: MinutesExport; response: Product };
  "minutes.get": { kind: "read"; request: MeetingOfMeeting; response: MinutesView };
  "minutes.remark": { kind: "write"; request: MinutesAddRemark; response: Made };
  "minutes.remove_remark": { kind: "write"; request: MinutesRemoveRemark; response: Nothing };
  "minutes.send": { kind: "write"; request: MinutesSend; response: MinutesVersion };
  "minutes.sent": { kind: "read"; request: MinutesOne; response: Minutes };
  "minutes.write": { kind: "write"; request: MinutesWrite; response: Made };
  "pack.accept_words": { kind: "write"; request: PackAcceptWords; response: Made };
  "pack.accepted": { kind: "read"; request: PackOfMeeting; response: Array<PackAccepted> };
  "pack.build": { kind: "job"; request: PackBuild; response: PackMade };
  "pack.list": { kind: "read"; request: PackOfMeeting; response: Array<Pack> };
  "pack.open": { kind: "job"; request: PackById; response: Product };
  "pack.print": { kind: "job"; request: PackPrint; response: Product };
  "pack.publish": { kind: "job"; request: PackPublish; response: PackPublished };
  "pack.remarks": { kind: "read"; request: PackById; response: PackRemarks };
  "pack.save_copies": { kind: "job"; request: PackSaveCopies; response: PackCopiesSaved };
  "pack.unlock": { kind: "job"; request: PackUnlock; response: Nothing };
  "pack.withdraw_words": { kind: "write"; request: PackWithdrawWords; response: Nothing };
  "paper.accept_returned": { kind: "job"; request: PaperAcceptReturned; response: Made };
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
  "paper.list": { kind: "read"; request: PaperList; response: Array<PaperRow> };
  "paper.mend": { kind: "write"; request: PaperMend; response: null };
  "paper.move_attachment": { kind: "write"; request: AttachmentMove; response: Made };
  "paper.move_section": { kind: "write"; request: MoveSection; response: Made };
  "paper.open_attachment": { kind: "job"; request: OneAttachment; response: Product };
  "paper.open_picture": { kind: "job"; request: OnePicture; response: Product };
  "paper.page": { kind: "job"; request: PageOf; response: Product };
  "paper.pages": { kind: "job"; request: PagesOf; response: FilePages };
  "paper.past_files": { kind: "read"; request: PaperFiles; response: Array<PastFile> };
  "paper.points": { kind: "read"; request: PaperPoints; response: Array<PointRow> };
  "paper.put_aside": { kind: "write"; request: PaperFinding; response: null };
  "paper.read_heading": { kind: "read"; request: PaperReadHeading; response: HeadingRead };
  "paper.read_period": { kind: "read"; request: PaperReadPeriod; response: Period | null };
  "paper.read_points": { kind: "read"; request: PaperReadPoints; response: Array<PointRead> };
  "paper.read_returned": { kind: "job"; request: PaperReadReturned; response: PaperReturned };
  "paper.remove": { kind: "write"; request: OnePaper; response: null };
  "paper.remove_attachment": { kind: "write"; request: AttachmentRemove; response: null };
  "paper.remove_section": { kind: "write"; request: OneSection; response: null };
  "paper.replace_attachment": { kind: "job"; request: AttachmentReplace; response: Made };
  "paper.reset_template": { kind: "write"; request: PaperResetTemplate; response: null };
  "paper.restore": { kind: "write"; request: PaperRestore; response: Made };
  "paper.save_section": { kind: "write"; request: SaveSection; response: PaperSaved };
  "paper.set_template": { kind: "write"; request: PaperSetTemplate; response: Made };
  "paper.steps": { kind: "read"; request: PaperSteps; response: Array<StepRow> };
  "paper.take_up": { kind: "write"; request: PaperFinding; response: null };
  "paper.template": { kind: "read"; request: PaperTemplateOf; response: PaperTemplate };
  "paper.typeset": { kind: "write"; request: PaperTypeset; response: Made };
  "paper.verbs": { kind: "read"; request: Nothing; response: Array<VerbWords> };
  "paper.version": { kind: "read"; request: OneVersion; response: PaperVersionText };
  "paper.word": { kind: "job"; request: PaperWord; response: Product };
  "paper.wordings": { kind: "job"; request: PaperWordings; response: Array<WordingDifference> };
  "paper_request.draft": { kind: "job"; request: PaperRequestDraft; response: Array<PaperRequestMessage> };
  "paper_request.fill": { kind: "write"; request: PaperRequestsOf; response: number };
  "paper_request.list": { kind: "read"; request: PaperRequestsOf; response: PaperRequests };
  "paper_request.mark": { kind: "write"; request: PaperRequestMark; response: null };
  "paper_request.outline": { kind: "job"; request: PaperRequestOutline; response: Product };
  "paper_request.remove": { kind: "write"; request: OnePaperRequest; response: null };
  "paper_request.set": { kind: "write"; request: PaperRequestSet; response: Made };
  "product.read": { kind: "session"; request: OneProduct; response: ArrayBuffer };
  "review.apply": { kind: "write"; request: ReviewApply; response: null };
  "review.ask": { kind: "write"; request: ReviewAsk; response: ReviewAsked };
  "review.ask_also": { kind: "write"; request: ReviewAskAlso; response: null };
  "review.begin": { kind: "write"; request: ReviewBegin; response: Made };
  "review.beside": { kind: "read"; request: ReviewBesideOf; response: ReviewBeside };
  "review.came": { kind: "job"; request: ReviewCame; response: Product };
  "review.came_page": { kind: "job"; request: ReviewCamePage; response: Product };
  "review.came_pages": { kind: "job"; request: ReviewCame; response: FilePages };
  "review.edit": { kind: "write"; request: ReviewEdit; response: Made };
  "review.file": { kind: "job"; request: ReviewFileOf; response: Product };
  "review.file_page": { kind: "job"; request: ReviewFilePage; response: Product };
  "review.file_pages": { kind: "job"; request: ReviewFileOf; response: FilePages };
  "review.folder": { kind: "session"; request: Nothing; response: ReviewFolder };
  "review.folder_aside": { kind: "session"; request: ReviewOneFile; response: Nothing };
  "review.folder_file": { kind: "session"; request: ReviewOneFile; response: Offer };
  "review.folder_put": { kind: "session"; request: OneProduct; response: ReviewPut };
  "review.form": { kind: "job"; request: ReviewForm; response: ReviewPacked };
  "review.get": { kind: "read"; request: ReviewById; response: ReviewRoundView };
  "review.handle": { kind: "write"; request: ReviewHandle; response: null };
  "review.known_keys": { kind: "read"; request: Nothing; response: Array<ReviewKnownKey> };
  "review.list": { kind: "read"; request: ReviewList; response: Array<ReviewRoundRow> };
  "review.look": { kind: "job"; request: ReviewOffer; response: ReviewLooked };
  "review.open": { kind: "job"; request: ReviewOpen; response: ReviewOpened };
  "review.own_key": { kind: "read"; request: Nothing; response: ReviewOwnKey };
  "review.pack": { kind: "job"; request: ReviewPack; response: ReviewPacked };
  "review.package": { kind: "read"; request: ReviewPackageById; response: ReviewPackageView };
  "review.packages": { kind: "read"; request: Nothing; response: Array<ReviewPackageRow> };
  "review.preview": { kind: "job"; request: ReviewOffer; response: ReviewReceipt };
  "review.read_mail": { kind: "read"; request: ReviewReadMail; response: ReviewMailed };
  "review.receive": { kind: "job"; request: ReviewReceive; response: ReviewReceipt };
  "review.record": { kind: "job"; request: ReviewRecord; response: BundleId };
  "review.remind": { kind: "job"; request: ReviewRemind; response: ReviewPacked };
  "review.reply": { kind: "job"; request: ReviewReply; response: ReviewReplied };
  "review.say": { kind: "write"; request: ReviewSay; response: Made };
  "review.set_folder": { kind: "session"; request: ReviewSetFolder; response: ReviewFolder };
  "review.settle": { kind: "write"; request: ReviewSettle; response: null };
  "review.unsay": { kind: "write"; request: ReviewUnsay; response: null };
  "review.withdraw": { kind: "write"; request: ReviewWithdraw; response: null };
  "search.find": { kind: "job"; request: SearchFind; response: SearchFound };
  "search.read_files": { kind: "job"; request: Nothing; response: SearchRead };
  "store.backup": { kind: "job"; request: BackupTo; response: BackedUp };
  "store.backup_folder": { kind: "session"; request: BackupFolder; response: StoreStatus };
  "store.close": { kind: "session"; request: Nothing; response: StoreStatus };
  "store.create": { kind: "session"; request: StoreCreate; response: StoreStatus };
  "store.export": { kind: "job"; request: StoreExport; response: StoreExported };
  "store.import": { kind: "job"; request: StoreImport; response: StoreStatus };
  "store.recovery_sheet": { kind: "job"; request: Sheet; response: Product };
  "store.restore": { kind: "job"; request: Restore; response: StoreStatus };
  "store.set_password": { kind: "session"; request: StoreSetPassword; response: RecoveryCode };
  "store.status": { kind: "session"; request: Nothing; response: StoreStatus };
  "store.try_backup": { kind: "job"; request: Nothing; response: Verified };
  "store.unlock": { kind: "session"; request: StoreUnlock; response: StoreStatus };
  "store.verify": { kind: "job"; request: Nothing; response: Verified };
  "today.get": { kind: "read"; request: Nothing; response: TodayView };
  "topic.add": { kind: "write"; request: TopicAdd; response: Made };
  "topic.edit": { kind: "write"; request: TopicEdit; response: Made };
  "topic.get": { kind: "read"; request: TopicById; response: TopicDetail };
  "topic.list": { kind: "read"; request: TopicList; response: Array<TopicRow> };
  "topic.route": { kind: "read"; request: TopicById; response: TopicRoute };
  "writer.accept": { kind: "job"; request: WriterAccept; response: WriterTaken };
  "writer.hand_over": { kind: "job"; request: WriterHandOver; response: ReviewPacked };
  "writer.in_backup": { kind: "job"; request: WriterBackup; response: WriterInBackup };
  "writer.of": { kind: "read"; request: WriterOf; response: WriterView };
  "writer.preview": { kind: "job"; request: WriterAccept; response: WriterPreview };
  "writer.report": { kind: "job"; request: WriterReport; response: ReviewPacked };
  "writer.take_over": { kind: "job"; request: WriterTakeOver; response: WriterTaken };
  "written_round.answer": { kind: "write"; request: WrittenRoundAnswer; response: Made };
  "written_round.begin": { kind: "write"; request: WrittenRoundBegin; response: Made };
  "written_round.close": { kind: "write"; request: WrittenRoundClose; response: Made };
  "written_round.edit": { kind: "write"; request: WrittenRoundEdit; response: Made };
  "written_round.get": { kind: "read"; request: WrittenRoundById; response: WrittenRoundView };
  "written_round.letter": { kind: "job"; request: WrittenRoundLetter; response: Product };
  "written_round.list": { kind: "read"; request: WrittenRoundsOf; response: Array<WrittenRoundRow> };
  "written_round.remove": { kind: "write"; request: WrittenRoundOne; response: Nothing };
}
