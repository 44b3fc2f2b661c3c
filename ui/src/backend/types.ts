// What travels between the page and the core: the call table's types, as the core's contract words them.
// Dates are "YYYY-MM-DD", times "HH:MM", moments RFC 3339, ids UUID strings.

export type Id = string;
export type Day = string;
export type Clock = string;
export type Moment = string;

export type Verb =
  | "take_note" | "discuss" | "give_direction" | "advise" | "agree" | "endorse" | "adopt" | "approve"
  | "resolve" | "request" | "instruct" | "mandate" | "designate" | "allocate" | "submit_to";

export type SectionRole =
  | "background" | "purpose" | "core" | "arguments" | "considerations" | "finance" | "communication"
  | "process" | "proposal" | "next_steps" | "attachments" | "source" | "custom";

export type Precision =
  | "day" | "week" | "month" | "quarter" | "half" | "season" | "year" | "range" | "relative" | "open";
export interface Period { literal: string; start: Day | null; end: Day | null; precision: Precision }

export type Visibility = "public" | "participants" | "confidential" | "personal";

// Rich text, as crates/model/src/rich_text.rs defines it.
export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" };
export interface ListItem { type: "listItem"; content: Block[] }
export interface TableCell { type: "tableHeader" | "tableCell"; content: Block[] }
export interface TableRow { type: "tableRow"; content: TableCell[] }
export type Block =
  | { type: "paragraph"; content?: Inline[] }
  | { type: "heading"; attrs: { level: number }; content?: Inline[] }
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start: number }; content: ListItem[] }
  | { type: "table"; content: TableRow[] }
  | { type: "image"; attrs: { blob: string; alt: string } }
  | {
      type: "decisionPoint";
      attrs: { id: Id; verb: Verb; secondVerb?: Verb | null; needsHomeDecision?: boolean };
      content?: Inline[];
    }
  | { type: "step"; attrs: { id: Id; owners?: string[]; period?: string | null }; content: Block[] }
  | { type: "unknown"; attrs: { origin: string; text: string; source: string } };
export interface Doc { type: "doc"; content?: Block[] }

export interface Fault { code: string; params: Record<string, string | number> }
export interface Written { id: Id; rev: number }

export type BoardKind = "decides" | "advises";
export interface BoardFields {
  name: string; short: string; region: string; kind: BoardKind; prepares_for: Id | null; public: boolean; accent: string;
}
export interface Board extends BoardFields { id: Id; rev: number }
export type PartnerKind = "municipality" | "insurer" | "care_office" | "provider" | "clients" | "other";
export interface Partner { id: Id; rev: number; name: string; short: string; kind: PartnerKind }
export interface Member { id: Id; rev: number; name: string; function: string; email: string; partner: Id | null }
export type SeatRole = "chair" | "secretary" | "member" | "deputy" | "adviser" | "secretariat" | "receiver";
export interface Seat {
  id: Id; rev: number; board: Id; member: Id; role: SeatRole; from: Day | null; until: Day | null;
}
export interface StandingItem {
  id: Id; rev: number; board: Id; position: number; title: string; kind: ItemKind;
  treatment: Treatment | null; minutes: number | null; presenter: string;
}
export interface BoardDetail {
  board: Board; partners: Partner[]; members: Member[]; seats: Seat[]; standing: StandingItem[];
}

export type Phase = "asked" | "prepared" | "discussed" | "decided" | "followed_up" | "closed";
export interface Topic { id: Id; rev: number; board: Id; title: string; summary: string; phase: Phase }
export interface TopicRow extends Topic { n_papers: number }
export interface ItemReference { item: Id; meeting: Id; date: Day; board_short: string; label: string; title: string }
export interface TopicDetail { topic: Topic; papers: PaperRow[]; items: ItemReference[] }

export type PaperKind =
  | "note" | "cover_note" | "proposal" | "progress" | "agenda" | "decision_list" | "action_list" | "minutes"
  | "source" | "other";
export type PaperState = "draft" | "with_author" | "with_chair" | "ready" | "sent";
export type PaperForm = "as_supplied" | "typeset";
export interface Paper {
  id: Id; rev: number; board: Id; topic: Id | null; kind: PaperKind; title: string; form: PaperForm;
  state: PaperState; author: string; portfolio_holder: string; reference: string; visibility: Visibility;
  updated_at: Moment;
}
export interface PaperRow extends Paper {
  versions: string[]; n_points: number; n_steps: number; placed: { meeting: Id; date: Day; label: string }[];
}
export interface Section {
  id: Id; rev: number; paper: Id; position: number; heading: string; role: SectionRole; body: Doc;
}
export interface Point {
  id: Id; paper: Id; section: Id; position: number; number: number; verb: Verb; second_verb: Verb | null;
  text: string; needs_home_decision: boolean;
}
export interface Step {
  id: Id; paper: Id; section: Id; parent: Id | null; position: number; number: string; text: string;
  owners: string[]; period: Period | null;
}
export type VersionStatus = "draft" | "for_discussion" | "adopted";
export interface Version { id: Id; label: string; status: VersionStatus; issued_on: Day; reason: string }
export interface Attachment {
  id: Id; rev: number; paper: Id; position: number; title: string; name: string; media_type: string;
  bytes: number; blob: string; visibility: Visibility;
}
export type Warning =
  | "date_conflict" | "page_reference" | "agenda_mismatch" | "unresolved_period" | "no_text_layer"
  | "unknown_heading" | "tracked_changes";
export interface Placed extends ItemReference { placement: Id }
export interface PaperDetail {
  paper: Paper; board: Board; topic: Topic | null; sections: Section[]; points: Point[]; steps: Step[];
  versions: Version[]; attachments: Attachment[]; placed: Placed[];
  source: { name: string; blob: string } | null; warnings: Warning[];
}
export type Change = "same" | "changed" | "added" | "removed" | "moved";
export interface Words { op: "same" | "added" | "removed"; text: string }
export interface ComparedPart { heading?: string; number?: string | number; change: Change; words: Words[] }
export interface Comparison {
  from: string; to: string; sections: ComparedPart[]; points: ComparedPart[]; steps: ComparedPart[];
}

export type MeetingState = "planned" | "drafting" | "sent" | "held" | "cancelled";
export interface Meeting {
  id: Id; rev: number; board: Id; number: number | null; date: Day; starts: Clock | null; ends: Clock | null;
  place: string; state: MeetingState;
}
export interface MeetingRow extends Meeting {
  board_name: string; board_short: string; accent: string; n_items: number; n_papers: number;
}
export type ItemKind =
  | "opening" | "agenda_adoption" | "minutes_approval" | "announcement" | "incoming" | "topic"
  | "any_other_business" | "closing";
export type Treatment = "information" | "discussion" | "decision";
export interface ItemFields {
  title: string; label: string; treatment: Treatment | null; minutes: number | null; presenter: string;
  consent: boolean; oral: boolean; late: boolean; closed: boolean;
}
export interface AgendaItem extends ItemFields {
  id: Id; rev: number; meeting: Id; parent: Id | null; position: number; kind: ItemKind;
  visibility: Visibility; topic: Id | null;
}
export interface PlacedPaper {
  placement: Id; rev: number; paper: Id; title: string; kind: PaperKind; form: PaperForm; state: PaperState;
  version: string | null; n_points: number; n_steps: number; n_attachments: number; updated_at: Moment;
}
export interface AgendaRow extends AgendaItem { starts_at: Clock | null; papers: PlacedPaper[] }
export type Audience = "members" | "public" | "partner" | "chair";
export interface PackRow {
  id: Id; meeting: Id; audience: Audience; recipient: string | null; made_at: Moment; pages: number;
  bytes: number; concept: boolean; name: string;
}
export interface AgendaView {
  meeting: Meeting; board: Board; chair: string | null; secretary: string | null; items: AgendaRow[];
  planned_minutes: number; available_minutes: number | null; packs: PackRow[];
}

export interface Offer { offer: string; name: string; bytes: number }
export interface Product { product: string; name: string; media_type: string; bytes: number }
export interface LeftOut { label: string; title: string; why: string }

export interface Recognised {
  kind: string; title: string; body?: string | null; agenda_item?: string | null; meeting_date?: Day | null;
  decision_points?: unknown[]; steps?: unknown[]; agenda_items?: unknown[]; warnings?: Warning[];
}
export interface ReadFile {
  offer: string; name: string; form: PaperForm | string; recognised: Recognised | null; fault: Fault | null;
}
export interface TakenIn {
  meeting: Id; papers: { paper: Id; item: Id | null; name: string }[]; kept_as_supplied: string[];
  refused: { name: string; fault: Fault }[];
}

export interface StoreStatus {
  folder: string; state: "absent" | "lost" | "locked" | "open"; fault: Fault | null; has_password: boolean;
  has_recovery: boolean; keyring: boolean;
  backup: { folder: string | null; last: Moment | null; fault: Fault | null }; example: boolean;
}
export interface LogEntry { seq: number; at: Moment; call: string; undone: boolean; undoable: boolean }
export type FoundKind = "paper" | "section" | "topic" | "agenda_item" | "attachment";
export interface Found { kind: FoundKind; id: Id; paper: Id | null; meeting?: Id | null; title: string; snippet: string }

type Call<Request, Answer> = { request: Request; answer: Answer };
type Job<Request, Answer> = { request: Request & { job?: string }; answer: Answer };
type Edit<Fields> = Fields & { id: Id; rev: number };
type None = Record<string, never>;

export interface Calls {
  "app.hello": Call<None, { version: string; lang: string; platform: string }>;
  "store.status": Call<None, StoreStatus>;
  "store.create": Call<{ password?: string; example: boolean }, StoreStatus>;
  "store.unlock": Call<{ password?: string }, StoreStatus>;
  "store.close": Call<None, unknown>;
  "store.set_password": Call<{ password: string }, { recovery_code: string }>;
  "store.recovery_sheet": Job<{ code: string }, Product>;
  "store.verify": Job<None, { rows: number; blobs: number; faults: string[] }>;
  "store.backup": Job<None, { file: string; at: Moment }>;
  "store.backup_folder": Call<{ offer: string | null }, unknown>;
  "store.restore": Job<{ offer: string; password?: string }, unknown>;
  "job.cancel": Call<{ job: string }, unknown>;

  "board.list": Call<None, Board[]>;
  "board.get": Call<{ id: Id }, BoardDetail>;
  "board.add": Call<Partial<BoardFields> & Pick<BoardFields, "name" | "short" | "region" | "kind" | "public">, Written>;
  "board.edit": Call<Edit<BoardFields>, Written>;
  "board.add_partner": Call<{ name: string; short: string; kind: PartnerKind }, Written>;
  "board.add_member": Call<{ name: string; function: string; email: string; partner: Id | null }, Written>;
  "board.add_seat": Call<{ board: Id; member: Id; role: SeatRole }, Written>;
  "board.add_standing": Call<
    { board: Id; title: string; kind: ItemKind; treatment: Treatment | null; minutes: number | null; presenter: string },
    Written
  >;

  "topic.list": Call<{ board?: Id }, TopicRow[]>;
  "topic.get": Call<{ id: Id }, TopicDetail>;
  "topic.add": Call<{ board: Id; title: string; summary: string }, Written>;
  "topic.edit": Call<Edit<{ title: string; summary: string; phase: Phase }>, Written>;

  "paper.list": Call<{ board?: Id }, PaperRow[]>;
  "paper.get": Call<{ id: Id }, PaperDetail>;
  "paper.compare": Call<{ id: Id; from: string; to: string }, Comparison>;
  "paper.add": Call<{ board: Id; topic?: Id; kind: PaperKind; title: string }, Written>;
  "paper.edit": Call<
    Edit<Pick<Paper, "title" | "kind" | "author" | "portfolio_holder" | "reference" | "visibility" | "state">>,
    Written
  >;
  "paper.issue": Call<Edit<{ label: string; status: VersionStatus; reason: string }>, Written>;
  "paper.remove": Call<{ id: Id; rev: number }, unknown>;
  "paper.attach": Job<{ paper: Id; offers: string[] }, unknown>;

  "meeting.list": Call<None, MeetingRow[]>;
  "meeting.get": Call<{ id: Id }, MeetingRow>;
  "meeting.add": Call<
    { board: Id; date: Day; starts?: Clock | null; ends?: Clock | null; place: string; standing: boolean },
    Written
  >;
  "meeting.edit": Call<
    Edit<{ date: Day; starts: Clock | null; ends: Clock | null; place: string; state: MeetingState }>,
    Written
  >;

  "agenda.get": Call<{ meeting: Id }, AgendaView>;
  "agenda.add_item": Call<
    { meeting: Id; title: string; kind?: ItemKind; parent?: Id; after?: Id; minutes?: number; presenter?: string },
    Written
  >;
  "agenda.edit_item": Call<Edit<ItemFields>, Written>;
  "agenda.move_item": Call<{ id: Id; rev: number; position: number; parent?: Id | null }, Written>;
  "agenda.remove_item": Call<{ id: Id; rev: number }, unknown>;
  "agenda.place_paper": Call<{ item: Id; paper: Id }, Written>;
  "agenda.unplace_paper": Call<{ placement: Id; rev: number }, unknown>;
  "intake.read": Job<{ offers: string[]; meeting_date?: Day }, { papers: ReadFile[] }>;
  "agenda.take_in": Job<
    { offers: string[]; board: Id | { name: string; short: string; region: string }; date: Day; meeting?: Id; item?: Id },
    TakenIn
  >;

  "pack.build": Job<
    { meeting: Id; audience: Audience; recipient?: string },
    { pack: PackRow; product: Product; left_out: LeftOut[] }
  >;
  "pack.list": Call<{ meeting: Id }, PackRow[]>;
  "pack.open": Call<{ id: Id }, Product>;

  "history.list": Call<{ scope?: string }, LogEntry[]>;
  "history.undo": Call<{ scope: string }, { call: string; seq: number }>;
  "history.redo": Call<{ scope: string }, { call: string; seq: number }>;
  "search.find": Call<{ text: string }, Found[]>;

  "window.pick_files": Call<None, Offer[]>;
  "window.pick_folder": Call<None, Offer | null>;
  "window.save": Call<{ product: string }, { name: string } | null>;
  /** The answer to `close_requested`: whether the window may close. */
  "window.closing": Call<{ ok: boolean }, unknown>;
  /** The page listens: files that came before it did are told now. */
  "window.opened": Call<None, unknown>;
}
export type CallName = keyof Calls;

export interface Events {
  changed: { seq: number; scope: string };
  progress: { job: string; done: number; total: number; what: string };
  dropped: { offers: Offer[]; x: number; y: number };
  drag: { over: boolean };
  menu: { command: string };
  close_requested: unknown;
  opened: { offers: Offer[] };
}
export type EventName = keyof Events;
