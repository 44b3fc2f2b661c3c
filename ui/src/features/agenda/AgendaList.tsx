// The agenda itself: rows in order, moved by pointer or keyboard, edited in place, added one after the other.
import { Plus } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useAct } from "../../acts";
import type { AgendaRow, AgendaView } from "../../backend/types";
import { queries } from "../../backend/hooks";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { announce } from "../../components/notices";
import { Chip, Empty } from "../../components/small";
import { SortableList } from "../../components/SortableList";
import { saveAll } from "../../components/useDraft";
import { hours } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { ItemPanel } from "./ItemPanel";
import { ItemRow, type ItemActs } from "./ItemRow";
import { MoveToMeeting } from "./OtherMeeting";
import { branches, step } from "./order";
import { TakeUp } from "./TakeUp";
import styles from "./Agenda.module.css";

interface AgendaListProps {
  view: AgendaView;
  /** The item that an address leads to. */
  at?: string;
  /** The person wants to choose files for this item. */
  onFiles: (item: string) => void;
}

export function AgendaList({ view, at, onFiles }: AgendaListProps) {
  const say = useText();
  const [open, setOpen] = useState<string | null>(at ?? null);
  const [leaving, setLeaving] = useState<AgendaRow | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState<{ parent: string | null } | null>(null);
  const acts = useItemActs(view, setOpen, setAdding, onFiles, setLeaving);
  const row = view.items.find(({ id }) => id === current);
  const shift = (by: 1 | -1) => row && void acts.move(row, (items) => step(items, row.id, by));
  useCommand("item.up", () => shift(-1), row !== undefined);
  useCommand("item.down", () => shift(1), row !== undefined);
  useCommand("item.add", () => setAdding({ parent: null }));
  useCommand("rename", () => row && setOpen(row.id), row !== undefined);

  const draw = (item: AgendaRow, handle: ReactNode, below: ReactNode = null) => (
    <div onFocusCapture={() => setCurrent(item.id)}>
      <ItemRow view={view} row={item} handle={handle} acts={acts} isOpen={open === item.id} />
      {open === item.id && <ItemPanel key={item.id} view={view} row={item} acts={acts} />}
      {below}
      {adding?.parent === item.id && <AddItem view={view} parent={item.id} onDone={() => setAdding(null)} />}
    </div>
  );
  return (
    <section className={styles.card} aria-label={say("agenda")}>
      {view.items.length === 0 && !adding && <Empty title={say("agenda-empty")}>{say("agenda-empty-help")}</Empty>}
      <SortableList
        label={say("agenda-items")}
        entries={branches(view.items).map(({ row: top, children }) => ({ id: top.id, name: nameOf(top), top, children }))}
        onMove={(id, position) => acts.move(find(view, id), () => ({ position, parent: null }))}
        draw={({ top, children }, handle) => draw(top, handle, children.length > 0 && (
          <SortableList
            label={say("agenda-items-below", { title: top.title })}
            className={styles.below}
            entries={children.map((child) => ({ id: child.id, name: nameOf(child), child }))}
            onMove={(id, position) => acts.move(find(view, id), () => ({ position, parent: top.id }))}
            draw={({ child }, childHandle) => draw(child, childHandle)}
          />
        ))}
      />
      {adding?.parent === null && <AddItem view={view} parent={null} onDone={() => setAdding(null)} />}
      <footer className={styles.foot}>
        <Button look="quiet" icon={Plus} command="item.add" onPress={() => setAdding({ parent: null })}>{say("item-add")}</Button>
        <TakeUp view={view} />
        <Planned view={view} />
      </footer>
      <MoveToMeeting view={view} row={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

function useItemActs(
  view: AgendaView,
  open: (id: string | null) => void,
  setAdding: (adding: { parent: string | null }) => void,
  files: (id: string) => void,
  toMeeting: (row: AgendaRow) => void,
): ItemActs {
  const say = useText();
  const act = useAct();
  return {
    open,
    files,
    toMeeting,
    addBelow: (row) => setAdding({ parent: row.id }),
    move: (row, moveIn) => inTurn(async () => {
      const { items, rev } = await settled(view, row);
      const move = moveIn(items);
      if (!move) return;
      const answer = await act("agenda.move_item", { id: row.id, rev, position: move.position, parent: move.parent ?? undefined });
      if (answer) announce(say("item-moved", { title: row.title, place: move.position + 1 }));
    }),
    remove: (row) => inTurn(async () => {
      const { rev } = await settled(view, row);
      open(null);
      await act("agenda.remove_item", { id: row.id, rev }, {
        done: say("item-removed", { title: row.title }),
        undo: `meeting:${view.meeting.id}`,
      });
    }),
  };
}

// One line that takes title after title: Enter adds, Escape or leaving it empty ends.
function AddItem({ view, parent, onDone }: { view: AgendaView; parent: string | null; onDone: () => void }) {
  const say = useText();
  const act = useAct();
  const [title, setTitle] = useState("");
  // Held beside the screen: the next title may be typed before the one before it is drawn.
  const last = useRef<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = async () => {
    const text = title.trim();
    if (text === "") return onDone();
    setTitle("");
    await inTurn(async () => {
      const answer = await act("agenda.add_item", {
        meeting: view.meeting.id,
        title: text,
        ...(parent === null ? {} : { parent }),
        ...(last.current ? { after: last.current } : {}),
      });
      if (!answer) return setTitle((typed) => [text, typed].filter(Boolean).join(" "));
      last.current = answer.id;
      announce(say("item-added", { title: text }));
    });
  };
  return (
    <div className={styles.add} onKeyDown={(event) => event.key === "Escape" && onDone()}>
      <TextField label={say("item-title")} bare value={title} onChange={setTitle} onEnter={() => void add()} inputRef={field} placeholder={say("item-add-hint")} />
      <Button look="main" onPress={() => void add()}>{say("add")}</Button>
      <Button onPress={onDone}>{say("done")}</Button>
    </div>
  );
}

export function Planned({ view }: { view: AgendaView }) {
  const say = useText();
  const lang = useLang();
  const { planned_minutes: planned, available_minutes: available } = view;
  if (view.items.length === 0) return null;
  if (available === null) return <span className="soft small">{say("agenda-planned", { planned: hours(lang, planned) })}</span>;
  return (
    <span className="soft small">
      {say("agenda-planned-of", { planned: hours(lang, planned), available: hours(lang, available) })}{" "}
      {planned > available && <Chip tone="warn">{say("agenda-over", { n: planned - available })}</Chip>}
    </span>
  );
}

// The agenda once what is being typed in it has been saved, and the item's revision there.
async function settled(view: AgendaView, row: AgendaRow): Promise<{ items: readonly AgendaRow[]; rev: number }> {
  await saveAll();
  const { items } = queries.getQueryData<AgendaView>(["agenda.get", { meeting: view.meeting.id }]) ?? view;
  return { items, rev: items.find(({ id }) => id === row.id)?.rev ?? row.rev };
}

// Moves and removals made one quickly after the other: each sees what the one before it left.
let last: Promise<unknown> = Promise.resolve();
function inTurn(act: () => Promise<void>): Promise<void> {
  const next = last.then(act);
  last = next.catch(() => undefined);
  return next;
}

function nameOf(row: AgendaRow): string {
  return row.label ? `${row.label}, ${row.title}` : row.title;
}

function find(view: AgendaView, id: string): AgendaRow {
  const row = view.items.find((item) => item.id === id);
  if (!row) throw new Error("a moved item is one of the agenda's");
  return row;
}
