import { expect, test } from "vitest";
import type { YearView } from "../../backend/types";
import { months, type Entry } from "./year";

const view = {
  year: 2027,
  holidays: [{ date: "2027-01-01", holiday: "new_year" }],
  days_off: [{ id: "o", name: "Kerstvakantie", from: "2026-12-19", until: "2027-01-03", kind: "school", region: null, rev: 1 }],
  meetings: [
    { id: "m", board: "b", date: "2027-02-10", state: "planned", cycle: [
      { stage: "sending", date: "2027-01-27", meeting: null },
      { stage: "preparation", date: "2027-01-20", meeting: "other" },
      { stage: "call_for_items", date: "2026-12-23", meeting: null },
    ] },
    { id: "x", board: "c", date: "2027-02-03", state: "cancelled", cycle: [{ stage: "sending", date: "2027-01-20", meeting: null }] },
  ],
} as unknown as YearView;

const told = (entries: Entry[] | undefined) => entries?.map(({ kind, date }) => `${kind} ${date}`);

test("a month tells its days in order; what began last year stands on its first day", () => {
  const [january, february] = months(view, { board: null, stages: true });
  expect(told(january)).toEqual(["off 2027-01-01", "holiday 2027-01-01", "stage 2027-01-27"]);
  expect(told(february)).toEqual(["meeting 2027-02-03", "meeting 2027-02-10"]);
});

test("only the chosen board shows, and the days around it only where asked", () => {
  const [january, february] = months(view, { board: "b", stages: false });
  expect(told(january)).toEqual(["off 2027-01-01", "holiday 2027-01-01"]);
  expect(told(february)).toEqual(["meeting 2027-02-10"]);
});
