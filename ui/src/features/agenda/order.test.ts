import { expect, it } from "vitest";
import type { AgendaRow, ItemKind } from "../../backend/types";
import { branches, inward, outward, step } from "./order";

const row = (id: string, parent: string | null = null, kind: ItemKind = "topic") => ({ id, parent, kind }) as AgendaRow;
const agenda = [row("1", null, "opening"), row("2"), row("2a", "2"), row("2b", "2"), row("3"), row("4", null, "closing")];

it("keeps sub-items with their item", () => {
  expect(branches(agenda).map((branch) => [branch.row.id, branch.children.length])).toEqual([["1", 0], ["2", 2], ["3", 0], ["4", 0]]);
});

it("shows a sub-item whose item is gone by itself", () => {
  expect(branches([row("9a", "9")]).map((branch) => branch.row.id)).toEqual(["9a"]);
});

it("moves an item past its neighbour and the neighbour's sub-items", () => {
  expect(step(agenda, "3", -1)).toEqual({ position: 1, parent: null });
  expect(step(agenda, "1", 1)).toEqual({ position: 1, parent: null });
});

it("moves a sub-item among its own", () => {
  expect(step(agenda, "2a", 1)).toEqual({ position: 1, parent: "2" });
});

it("stops at either end", () => {
  expect(step(agenda, "1", -1)).toBeNull();
  expect(step(agenda, "4", 1)).toBeNull();
  expect(step(agenda, "2b", 1)).toBeNull();
  expect(step(agenda, "no such item", 1)).toBeNull();
});

it("puts an item under the one above, behind what is there", () => {
  expect(inward(agenda, "3")).toEqual({ position: 2, parent: "2" });
});

it("puts nothing under nothing, and no item with sub-items under another", () => {
  expect(inward(agenda, "1")).toBeNull();
  expect(inward(agenda, "2")).toBeNull();
  expect(inward(agenda, "2a")).toBeNull();
});

it("takes a sub-item out, right behind its item", () => {
  expect(outward(agenda, "2b")).toEqual({ position: 2, parent: null });
  expect(outward(agenda, "3")).toBeNull();
});
