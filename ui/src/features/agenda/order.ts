// The agenda's order as the screen needs it: items with their sub-items, and where a move leads.
import type { AgendaRow } from "../../backend/types";

export interface Branch { row: AgendaRow; children: AgendaRow[] }

/** Where an item goes: its place among its new siblings. */
export interface Move { position: number; parent: string | null }

/** Items with their sub-items, in display order. A sub-item whose parent is gone stands by itself. */
export function branches(rows: readonly AgendaRow[]): Branch[] {
  const ids = new Set(rows.map((row) => row.id));
  const isTop = (row: AgendaRow) => row.parent === null || !ids.has(row.parent);
  return rows.filter(isTop).map((row) => ({ row, children: rows.filter((child) => child.parent === row.id) }));
}

/** One place up or down among the item's own siblings; null at either end. */
export function step(rows: readonly AgendaRow[], id: string, by: 1 | -1): Move | null {
  const { siblings, at, parent } = family(rows, id);
  const position = at + by;
  return at === -1 || position < 0 || position >= siblings.length ? null : { position, parent };
}

/** Under the item before it; null where there is none, or where it has sub-items itself. */
export function inward(rows: readonly AgendaRow[], id: string): Move | null {
  const { siblings, at, parent } = family(rows, id);
  const above = siblings[at - 1];
  if (parent !== null || !above || rows.some((row) => row.parent === id)) return null;
  return { position: rows.filter((row) => row.parent === above.id).length, parent: above.id };
}

/** Out of its parent, right behind it; null for an item that stands by itself. */
export function outward(rows: readonly AgendaRow[], id: string): Move | null {
  const { parent } = family(rows, id);
  if (parent === null) return null;
  return { position: branches(rows).findIndex((branch) => branch.row.id === parent) + 1, parent: null };
}

/** The moves that an item can make, for its menu and its panel. */
export function movesOf(rows: readonly AgendaRow[], { id }: AgendaRow) {
  return { up: step(rows, id, -1), down: step(rows, id, 1), inward: inward(rows, id), outward: outward(rows, id) };
}

function family(rows: readonly AgendaRow[], id: string) {
  const all = branches(rows);
  const own = all.find(({ row, children }) => row.id === id || children.some((child) => child.id === id));
  const isChild = own !== undefined && own.row.id !== id;
  const siblings = isChild ? own.children : all.map(({ row }) => row);
  return { siblings, at: siblings.findIndex((row) => row.id === id), parent: isChild ? own.row.id : null };
}
