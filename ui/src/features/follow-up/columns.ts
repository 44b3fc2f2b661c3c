// The columns of the timeline: what lies before the quarters and after them stands there only where there is any.
import type { Timeline } from "../../backend/types";

export interface Column {
  /** The number by which the core places bars. */
  at: number;
  name: string;
  /** What a bar's period becomes when it is dropped here; null where it cannot be. */
  period: string | null;
}

export function columnsOf({ quarters, groups }: Timeline, say: (key: string) => string): Column[] {
  const bars = groups.flatMap((group) => group.bars);
  const later = quarters.length + 1;
  const isUsed = (at: number) => bars.some(({ first, last }) => first === at || last === at);
  return [
    { at: 0, name: say("timeline-before"), period: null },
    ...quarters.map(({ name }, i) => ({ at: i + 1, name, period: name })),
    { at: later, name: say("timeline-later"), period: null },
    { at: later + 1, name: say("timeline-undated"), period: "" },
  ].filter(({ at, period }) => period !== null || isUsed(at));
}

/** The place of a bar among the columns, from 1, and how many it takes. */
export function placeOf({ first, last }: { first: number; last: number }, columns: readonly Column[]): { start: number; end: number } {
  const at = (wanted: number) => columns.findIndex((column) => column.at === wanted) + 1;
  const start = Math.max(at(first), 1);
  return { start, end: Math.max(at(last), start) + 1 };
}
