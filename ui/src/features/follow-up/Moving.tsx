// Moving bars between the columns of the timeline. One row of columns lies behind all groups, so that hundreds of
// bars cost no more than a handful of places to drop.
import {
  DndContext, KeyboardSensor, PointerSensor, pointerWithin, useDroppable, useSensor, useSensors,
  type Announcements, type CollisionDetection, type KeyboardCoordinateGetter, type UniqueIdentifier,
} from "@dnd-kit/core";
import { useMemo, useState, type ReactNode } from "react";
import { useAct } from "../../acts";
import type { Timeline, TimelineBar } from "../../backend/types";
import { tellPickedUp } from "../../components/pickedUp";
import { useText } from "../../text/text";
import type { Column } from "./columns";
import { Later } from "./Later";
import styles from "./Timeline.module.css";

export function Moving({ timeline, columns, children }: { timeline: Timeline; columns: readonly Column[]; children: ReactNode }) {
  const say = useText();
  const act = useAct();
  const [asking, setAsking] = useState<{ bar: TimelineBar; period: string } | null>(null);
  const bars = useMemo(() => new Map(timeline.groups.flatMap((group) => group.bars).map((bar) => [bar.id, bar])), [timeline]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const announcements = useAnnouncements(bars, columns);
  const keep = async (bar: TimelineBar, period: string, reason: string) => {
    const told = period === "" ? say("timeline-moved-undated", { number: bar.number }) : say("timeline-moved", { number: bar.number, period });
    const done = await act("follow_up.set_period", { id: bar.id, rev: bar.rev, period, reason }, { done: told, undo: `board:${bar.board}` });
    if (done) setAsking(null);
  };
  const drop = (id: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const bar = bars.get(String(id));
    const column = columns.find(({ at }) => at === over);
    if (!bar || !column || column.period === null || column.at === bar.last) return;
    // Earlier, or a day where there was none, needs no reason.
    if (bar.period?.end && column.at > bar.last) setAsking({ bar, period: column.period });
    else void keep(bar, column.period, "");
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say("timeline-help") } }}
      onDragEnd={({ active, over }) => drop(active.id, over?.id)}
    >
      <div className={styles.timeline}>
        <div className={styles.columns} style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
          {columns.map((column) => <Slot key={column.at} column={column} />)}
        </div>
        {children}
      </div>
      {asking && <Later bar={asking.bar} period={asking.period} onKeep={(reason) => void keep(asking.bar, asking.period, reason)} onClose={() => setAsking(null)} />}
    </DndContext>
  );
}

function Slot({ column }: { column: Column }) {
  const { setNodeRef, isOver } = useDroppable({ id: column.at, disabled: column.period === null });
  return <div ref={setNodeRef} className={styles.column} data-over={isOver || undefined}><span>{column.name}</span></div>;
}

// The column under the pointer; by keyboard the one that the bar's left edge stands in.
const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const x = args.collisionRect.left + 12;
  const hit = args.droppableContainers.find(({ id }) => {
    const rect = args.droppableRects.get(id);
    return rect && rect.left <= x && x < rect.right;
  });
  return hit ? [{ id: hit.id }] : [];
};

// A key press goes one column on; up and down lead nowhere.
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = event.code === "ArrowRight" ? 1 : event.code === "ArrowLeft" ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const [rect] = context.droppableRects.values();
  return { ...currentCoordinates, x: currentCoordinates.x + step * (rect?.width ?? 0) };
};

function useAnnouncements(bars: ReadonlyMap<string, TimelineBar>, columns: readonly Column[]): Announcements {
  const say = useText();
  return useMemo(() => {
    const name = (id: UniqueIdentifier) => String(bars.get(String(id))?.number ?? "");
    const column = (id: UniqueIdentifier | undefined) => columns.find(({ at }) => at === id)?.name ?? "";
    // Picking up is followed at once by being over its own column; that would talk through what was just said.
    let isFresh = false;
    return {
      onDragStart: ({ active }) => {
        isFresh = true;
        tellPickedUp(say("timeline-picked-up", { name: name(active.id), column: column(bars.get(String(active.id))?.first) }));
        return undefined;
      },
      onDragOver: ({ active, over }) => {
        const isOwn = isFresh && over?.id === bars.get(String(active.id))?.first;
        isFresh = false;
        return over && !isOwn ? say("timeline-over", { name: name(active.id), column: column(over.id) }) : undefined;
      },
      onDragEnd: ({ active, over }) => over ? say("timeline-dropped", { name: name(active.id), column: column(over.id) }) : undefined,
      onDragCancel: ({ active }) => say("sort-cancelled", { name: name(active.id) }),
    };
  }, [bars, columns, say]);
}
