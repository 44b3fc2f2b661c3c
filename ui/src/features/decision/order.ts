// One place earlier or later among the items that stand by themselves.
import type { RecordItem } from "../../backend/types";

/** Where an item goes: behind which other one; null for the first place. */
export interface Place { after: string | null }

/** The places right before and right behind where an item is; null at either end and for one below another. */
export function placesOf(items: readonly RecordItem[], id: string): { up: Place | null; down: Place | null } {
  const tops = items.filter(({ item }) => item.parent === null).map(({ item }) => item.id);
  const at = tops.indexOf(id);
  if (at === -1) return { up: null, down: null };
  return {
    up: at === 0 ? null : { after: tops[at - 2] ?? null },
    down: at === tops.length - 1 ? null : { after: tops[at + 1] ?? null },
  };
}
