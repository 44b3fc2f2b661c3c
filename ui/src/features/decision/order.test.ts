import { expect, it } from "vitest";
import type { RecordItem } from "../../backend/types";
import { placesOf } from "./order";

const item = (id: string, parent: string | null = null) => ({ item: { id, parent } }) as RecordItem;
const items = [item("a"), item("b"), item("b1", "b"), item("c")];

it.each([
  ["a", null, { after: "b" }],
  ["b", { after: null }, { after: "c" }],
  ["c", { after: "a" }, null],
  ["b1", null, null],
])("item %s goes earlier %o and later %o", (id, up, down) => {
  expect(placesOf(items, id)).toEqual({ up, down });
});
