// What travels between the page and the core: the call table's own types, and beside them what only a window knows.
import type { AgendaRow, Block, Calls as Table, Event, FileRead } from "./types.gen";

export type {
  AgendaChange, AgendaOffer, ArchiveView, Destruction, Dossier, DossierMissing, RetentionDue, RetentionRule, AgendaRow, AgendaTakenIn as TakenIn, AgendaView, AssignmentRow, Attachment, Audience,
  Arrived, Awaited, Board, BoardDetail, BoardGap, BoardKind, Change, Comparison, Confirmation, ConfirmationCell, ConfirmationRow, ConfirmedBy, CycleDay, CycleOffset, CycleStage, DayOff,
  DayOffKind, Decision, DecisionListForm, DecisionListVersion, DecisionListView, DecisionOutcome, DecisionRow, DeliveredFile, Diagnosis, DispatchCopies, DispatchState, DispatchView, doc as Doc, DueStep, FieldChange, Correction, HeaderField, LearnedWord,
  Looked, LookedPaper, LookedPart, LookedPiece, LookedPlace, LookedStep, FileRead as ReadFile, Finding, FollowUp, FollowUpDetail, FollowUpKind, FollowUpRow, FollowUpState, FollowUpsWhich, Glance,
  Found, SearchFind, SearchFound, SearchKind, Inline, ItemKind, ItemPlace, LeftOut, ListItem, Mark, Meeting, MeetingRow, MeetingState, Member,
  Pack as PackRow, PackEdition, PackPrinted, Paper, PaperDetail, PaperKind, PaperMove, PaperRequestMessage, PaperRequestMessageKind,
  PaperRequestRow, PaperRequests, PaperReturned, PaperRow, PaperState, PaperVersionText, Partner, PartnerKind, PastFile,
  PeopleColumn, Period, PersonRead, PieceChange, PlacedPaper, PlannedSection, Point, PointRead, Precision, Product,
  ProposedDay, PublicHoliday, ReadyFinding, Recipient, RecordItem, RecordPoint, RecordSeat, RecordView, ReferenceAttrs, ReferenceKind, ReturnedChange,
  ReviewAnchor, ReviewAnswer, ReviewedPaper, ReviewOutcome, ReviewPackagePaper, ReviewPackageView, ReviewPacked,
  ReviewBeside, ReviewFile, ReviewFolderFile, ReviewFoundWord, ReviewPersonRow, ReviewReceipt, ReviewRoundView, ReviewSaidRow, ReviewSigner, ReviewWhat, RouteStop, SchoolRegion,
  ScriptRow, ScriptView, Seat, SeatCarrier, SeatRole, Section, SectionChange, SectionRole, StandingItem, Step,
  StoreStatus, TableRow, TodayTask, TodayView, Topic, TopicDetail, TopicPhase as Phase, Treatment, Verb, VerbWords,
  ChallengeDetail, ChallengeKind, ChallengeLinkKind, ChallengeLinkRow, ChallengeReliability, CoverageRow,
  PartnerConfirmation, PartnerPage, Reminder, TermEntry, TermSlot, WrittenAnswerKind, WrittenRoundPartner, WrittenRoundRow, WrittenRoundView,
  Verdict, MinutesItem, MinutesRemark, MinutesVersion, MinutesView, PrintForm, Timeline, TimelineBar, TimelineBy, TimelineGroup,
  Trace, TraceAction, TraceOf, TraceStop,
  Version, VersionStatus, Visibility, WhyOff, WordingDifference, Words, YearHoliday, YearMeeting, YearView,
  WriterInBackup, WriterOf, WriterPreview, WriterTurn, WriterView,
} from "./types.gen";
export type { Block };

/** A file that the user chose or dropped; the page never learns its path. */
export interface Offer { offer: string; name: string; bytes: number }

/** "YYYY-MM-DD" */
export type Day = string;
/** RFC 3339 */
export type Moment = string;

/** Why the core refused: a code, and the data that its sentence needs. */
export interface Fault { code: string; params: object }

/** The fields of an item that are edited together. */
export type ItemFields = Pick<
  AgendaRow,
  | "title" | "label" | "kind" | "treatment" | "minutes" | "presenter" | "consent" | "oral" | "late" | "closed" | "visibility"
>;

/** What a file was recognised as. */
export type Recognised = NonNullable<FileRead["recognised"]>;

/** What only the shell around the page answers. */
interface WindowCalls {
  "window.pick_files": { kind: "session"; request: object; response: Offer[] };
  "window.pick_folder": { kind: "session"; request: object; response: Offer | null };
  /** Opens the second window, which shows the decision that is being taken. */
  "window.project": { kind: "session"; request: { meeting: string }; response: null };
  /** Draws the whole page `factor` times as large. */
  "window.zoom": { kind: "session"; request: { factor: number }; response: null };
  /** With `then_show` the computer's own viewer opens the file, to print it. */
  "window.save": { kind: "session"; request: { product: string; then_show?: boolean }; response: { name: string } | null };
  /** The answer to `close_requested`: whether the window may close. */
  "window.closing": { kind: "session"; request: { ok: boolean }; response: null };
  /** The page listens: files that came before it did are told now. */
  "window.opened": { kind: "session"; request: object; response: null };
}

export type Calls = Table & WindowCalls;
export type CallName = keyof Calls;
/** A job's request may name the job, to follow and to stop it. */
export type Request<N extends CallName> = Calls[N]["kind"] extends "job" ? Calls[N]["request"] & { job?: string } : Calls[N]["request"];
export type Answer<N extends CallName> = Calls[N]["response"];
export type JobName = { [N in CallName]: Calls[N]["kind"] extends "job" ? N : never }[CallName];

type Told<Name extends Event["event"]> = Omit<Extract<Event, { event: Name }>, "event">;

export interface Events {
  changed: Told<"changed">;
  progress: Told<"progress">;
  dropped: { offers: Offer[]; x: number; y: number };
  drag: { over: boolean };
  menu: { command: string };
  close_requested: unknown;
  opened: { offers: Offer[] };
}
export type EventName = keyof Events;
