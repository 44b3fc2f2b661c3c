import { expect, test } from "vitest";
import type { Timeline } from "../../backend/types";
import { columnsOf, placeOf } from "./columns";

const say = (key: string) => key;
const quarter = (name: string) => ({ name, start: "2026-01-01", end: "2026-03-31" });
const timeline = (...places: [number, number][]) => ({
  quarters: [quarter("Q1 2026"), quarter("Q2 2026")],
  groups: [{ key: "", name: "", n_open: 0, bars: places.map(([first, last]) => ({ first, last })) }],
}) as unknown as Timeline;

test("what lies before and after the quarters has a column only where there is any", () => {
  const names = (of: Timeline) => columnsOf(of, say).map(({ name }) => name);
  expect(names(timeline([1, 2]))).toEqual(["Q1 2026", "Q2 2026", "timeline-undated"]);
  expect(names(timeline([0, 1], [3, 3]))).toEqual(["timeline-before", "Q1 2026", "Q2 2026", "timeline-later", "timeline-undated"]);
});

test("a bar takes the columns from its first to its last", () => {
  const columns = columnsOf(timeline([1, 2]), say);
  expect(placeOf({ first: 1, last: 2 }, columns)).toEqual({ start: 1, end: 3 });
  expect(placeOf({ first: 4, last: 4 }, columns)).toEqual({ start: 3, end: 4 });
});
