// A list that is put in order by pointer or keyboard. It hides the library that does it and speaks the user's language.
import {
  DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type CollisionDetection, type UniqueIdentifier,
} from "@dnd-kit/core";
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { useText } from "../text/text";
import { tellPickedUp } from "./pickedUp";
import styles from "./SortableList.module.css";

export interface SortableEntry {
  id: string;
  /** How the entry is called when it is moved. */
  name: string;
}

interface SortableListProps<T extends SortableEntry> {
  label: string;
  entries: readonly T[];
  /** Draws an entry; `handle` is the grip to place in it. */
  draw: (entry: T, handle: ReactNode) => ReactNode;
  /** The entry was dropped at the place with this index; settles when the entries tell so themselves. */
  onMove: (id: string, index: number) => Promise<unknown>;
  className?: string;
}

export function SortableList<T extends SortableEntry>({ label, entries: stored, draw, onMove, className }: SortableListProps<T>) {
  const say = useText();
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  const entries = moved ? inOrder(stored, moved) : stored;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements(entries);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestRow}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say("sort-instructions") } }}
      onDragEnd={({ active, over }) => {
        const ids = entries.map((entry) => entry.id);
        const index = ids.indexOf(String(over?.id));
        if (index === -1 || over?.id === active.id) return;
        setMoved(arrayMove(ids, ids.indexOf(String(active.id)), index));
        void onMove(String(active.id), index).finally(() => setMoved(null));
      }}
    >
      <SortableContext items={entries.map((entry) => entry.id)} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} className={className}>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} draw={draw} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

// Rows do not glide to the new order once it is stored: they stand in it since the drop.
const never = () => false;

/** The row whose middle is nearest in height. Each edge of a row that is asked for is reckoned anew from all that scrolls
 * around it, at every pointer event; so one edge is asked for, once. */
const nearestRow: CollisionDetection = ({ collisionRect, droppableRects, droppableContainers }) => {
  const middle = collisionRect.top + collisionRect.height / 2;
  let nearest: { id: UniqueIdentifier; data: { droppableContainer: (typeof droppableContainers)[number]; value: number } } | undefined;
  for (const row of droppableContainers) {
    const rect = droppableRects.get(row.id);
    if (!rect) continue;
    const value = Math.abs(rect.top + rect.height / 2 - middle);
    if (!nearest || value < nearest.data.value) nearest = { id: row.id, data: { droppableContainer: row, value } };
  }
  return nearest ? [nearest] : [];
};

function Row<T extends SortableEntry>({ entry, draw }: { entry: T; draw: SortableListProps<T>["draw"] }) {
  const say = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: entry.id, animateLayoutChanges: never });
  // While something is dragged every row is asked again where it stands; what stands in it stays as it was drawn.
  const handle = useMemo(() => (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={styles.handle}
      {...attributes}
      {...listeners}
      aria-label={say("sort-handle", { name: entry.name })}
      aria-roledescription={say("sort-role")}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  ), [setActivatorNodeRef, attributes, listeners, say, entry.name]);
  const drawn = useMemo(() => draw(entry, handle), [draw, entry, handle]);
  return (
    <li
      ref={setNodeRef}
      data-entry={entry.id}
      className={isDragging ? styles.dragging : styles.still}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {drawn}
    </li>
  );
}

// Shows the new order at once, before the store has it.
function inOrder<T extends SortableEntry>(entries: readonly T[], ids: readonly string[]): readonly T[] {
  return [...entries].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function useAnnouncements(entries: readonly SortableEntry[]): Announcements {
  const say = useText();
  return useMemo(() => {
    const name = (id: UniqueIdentifier) => entries.find((entry) => entry.id === id)?.name ?? "";
    const place = (id: UniqueIdentifier) => entries.findIndex((entry) => entry.id === id) + 1;
    const total = entries.length;
    // Picking up is followed at once by being over itself; that would talk through what was just said.
    let isFresh = false;
    return {
      onDragStart: ({ active }) => {
        isFresh = true;
        tellPickedUp(say("sort-picked-up", { name: name(active.id), place: place(active.id), total }));
        return undefined;
      },
      onDragOver: ({ active, over }) => {
        const isSelf = isFresh && over?.id === active.id;
        isFresh = false;
        return over && !isSelf ? say("sort-over", { name: name(active.id), place: place(over.id), total }) : undefined;
      },
      onDragEnd: ({ active, over }) =>
        say("sort-dropped", { name: name(active.id), place: place(over?.id ?? active.id), total }),
      onDragCancel: ({ active }) => say("sort-cancelled", { name: name(active.id) }),
    };
  }, [entries, say]);
}
