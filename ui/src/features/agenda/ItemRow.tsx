// One row of the agenda, as it is read: number, time, title, papers, treatment, presenter, minutes.
import { ArrowDown, ArrowUp, CalendarArrowUp, CornerDownRight, CornerUpLeft, Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { AgendaRow, AgendaView, PlacedPaper } from "../../backend/types";
import { MenuButton } from "../../components/MenuButton";
import { Chip } from "../../components/small";
import { clock } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { movesOf, type Move } from "./order";
import styles from "./Agenda.module.css";

export interface ItemActs {
  /** `moveIn` says where it goes in the agenda as it then stands; null where it stays. */
  move: (row: AgendaRow, moveIn: (items: readonly AgendaRow[]) => Move | null) => Promise<unknown>;
  remove: (row: AgendaRow) => Promise<unknown>;
  addBelow: (row: AgendaRow) => void;
  open: (id: string | null) => void;
  files: (id: string) => void;
  toMeeting: (row: AgendaRow) => void;
}

interface ItemRowProps {
  view: AgendaView;
  row: AgendaRow;
  /** What moves it; none where it can only be read. */
  handle?: ReactNode;
  /** None where it can only be read. */
  acts?: ItemActs;
  isOpen?: boolean;
}

export function ItemRow({ view, row, handle, acts, isOpen = false }: ItemRowProps) {
  const say = useText();
  const lang = useLang();
  return (
    <div className={styles.row} data-on={isOpen || undefined}>
      {handle ?? <span />}
      <span className={styles.label}>{row.label}</span>
      <span className={styles.time} data-over={row.is_over || undefined}>{row.starts_at && clock(lang, row.starts_at)}</span>
      <div className={styles.main}>
        {acts
          ? <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => acts.open(isOpen ? null : row.id)}>{row.title}</button>
          : <span className={styles.read}>{row.title}</span>}
        <PaperLine row={row} />
        {row.presenter && <p className={styles.presenterBelow}>{row.presenter}</p>}
      </div>
      <div className={styles.chips}>
        {row.consent
          ? <Chip tone="good">{say("item-consent")}</Chip>
          : row.treatment && <Chip tone={row.treatment === "decision" ? "accent" : "plain"}>{say(`treatment-${row.treatment}`)}</Chip>}
      </div>
      <span className={styles.presenter}>{row.presenter}</span>
      <span className={styles.minutes}>
        {row.minutes !== null && <><span aria-hidden>{row.minutes}′</span><span className="unseen">{say("n-minutes", { n: row.minutes })}</span></>}
      </span>
      {acts && <ItemMenu view={view} row={row} acts={acts} />}
    </div>
  );
}

const STRICT: readonly string[] = ["confidential", "personal"];

function PaperLine({ row }: { row: AgendaRow }) {
  const say = useText();
  const isWithout = row.kind === "topic" && row.papers.length === 0 && !row.oral && row.parent === null;
  const marks = [row.closed && "closed", row.oral && "oral", row.late && "late"].filter((mark) => mark !== false);
  const told = row.clashes || row.is_over || row.outcome !== null || row.linked || STRICT.includes(row.visibility);
  if (row.papers.length === 0 && marks.length === 0 && !isWithout && !told) return null;
  return (
    <ul className={styles.papers}>
      {(marks.length > 0 || told) && (
        <li className={styles.marksOf}>
          {row.clashes && <Chip tone="bad">{say("item-clash")}</Chip>}
          {row.is_over && <Chip tone="warn">{say("item-over")}</Chip>}
          {marks.map((mark) => <Chip key={mark} tone="note">{say(`item-mark-${mark}`)}</Chip>)}
          {STRICT.includes(row.visibility) && <Chip tone="note">{say(`visibility-${row.visibility}`).toLowerCase()}</Chip>}
          {row.linked && <Chip>{say("item-linked")}</Chip>}
          {row.outcome && <Chip tone={row.outcome === "handled" ? "good" : "warn"}>{say(`item-outcome-${row.outcome.replaceAll("_", "-")}`)}</Chip>}
          {row.carried && <Chip>{say("item-carried")}</Chip>}
        </li>
      )}
      {isWithout && <li>{say("item-no-paper")}</li>}
      {row.papers.map((paper) => <li key={paper.placement}><PaperLink paper={paper} itemTitle={row.title} /></li>)}
    </ul>
  );
}

function PaperLink({ paper, itemTitle }: { paper: PlacedPaper; itemTitle: string }) {
  const say = useText();
  const kind = say(`paper-kind-${paper.kind.replaceAll("_", "-")}`);
  const name = paper.title === itemTitle ? kind : paper.title;
  const counts = [
    name !== kind && paper.kind !== "other" && !paper.title.startsWith(kind) && kind.toLowerCase(),
    paper.n_points > 0 && say("n-points", { n: paper.n_points }),
    paper.n_attachments > 0 && say("n-attachments", { n: paper.n_attachments }),
  ].filter(Boolean);
  return (
    <>
      <Link to={`/papers/${paper.paper}`} className={styles.paper}>{paper.version ? `${name} v${paper.version}` : name}</Link>
      {counts.length > 0 && ` · ${counts.join(" · ")}`}
    </>
  );
}

function ItemMenu({ view, row, acts }: { view: AgendaView; row: AgendaRow; acts: ItemActs }) {
  const say = useText();
  const { up, down, inward, outward } = movesOf(view.items, row);
  return (
    <MenuButton
      plain
      className={styles.menu}
      name={say("item-more", { title: row.title })}
      label={<><Ellipsis size={18} aria-hidden /><span className="unseen">{say("more")}</span></>}
      choices={[
        { id: "edit", label: say("item-edit"), icon: Pencil, hint: "F2", run: () => acts.open(row.id) },
        { id: "up", label: say("item-up"), icon: ArrowUp, hint: "Alt ↑", disabled: !up, run: () => void acts.move(row, (items) => movesOf(items, row).up) },
        { id: "down", label: say("item-down"), icon: ArrowDown, hint: "Alt ↓", disabled: !down, run: () => void acts.move(row, (items) => movesOf(items, row).down) },
        ...(row.parent === null
          ? [
              { id: "in", label: say("item-inward"), icon: CornerDownRight, disabled: !inward, run: () => void acts.move(row, (items) => movesOf(items, row).inward) },
              { id: "below", label: say("item-add-below"), icon: Plus, run: () => acts.addBelow(row) },
            ]
          : [{ id: "out", label: say("item-outward"), icon: CornerUpLeft, disabled: !outward, run: () => void acts.move(row, (items) => movesOf(items, row).outward) }]),
        { id: "meeting", label: say("item-to-meeting"), icon: CalendarArrowUp, run: () => acts.toMeeting(row) },
        { id: "remove", label: say("remove"), icon: Trash2, run: () => void acts.remove(row) },
      ]}
    />
  );
}
