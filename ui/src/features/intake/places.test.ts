import { expect, it } from "vitest";
import type { Looked, LookedPaper, LookedPart, LookedPiece } from "../../backend/types";
import { marksOn, overlaps, stretches, wordsOf } from "./places";

const piece = (first: number, last: number): LookedPiece => ({
  text: "", marker: null, level: 0, cells: [], first, last, aside: null, points: [], steps: [],
});
const part = (first: number, last: number, ...pieces: LookedPiece[]): LookedPart => ({
  kind: "section", heading: "Kop", first, last, role: "core", label: null, treatment: null, pieces,
});
const paper = (...parts: LookedPart[]): LookedPaper => ({
  kind: "note", title: "", body: null, agenda_item: null, meeting_date: null, version: null, author: null,
  portfolio_holder: null, reference: null, attachments: [], warnings: [], parts,
});

it("divides a file into the stretches of its pieces, and leaves no line out", () => {
  const found = stretches([paper(part(2, 2, piece(3, 5), piece(3, 5), piece(8, 8)))], 10);
  expect(found).toEqual([
    { first: 1, last: 1 }, { first: 2, last: 2 }, { first: 3, last: 5 }, { first: 6, last: 7 }, { first: 8, last: 8 }, { first: 9, last: 10 },
  ]);
});

it("passes over parts without a line of their own", () => {
  expect(stretches([paper(part(0, 0, piece(1, 2)))], 2)).toEqual([{ first: 1, last: 2 }]);
});

it("reads the words of a stretch", () => {
  expect(wordsOf(["", "een", "twee", ""], { first: 1, last: 4 })).toBe("een\ntwee");
});

it("knows what stands in one place", () => {
  expect(overlaps({ first: 1, last: 3 }, { first: 3, last: 4 })).toBe(true);
  expect(overlaps({ first: 1, last: 2 }, { first: 3, last: 4 })).toBe(false);
});

it("gives areas as parts of the page", () => {
  const looked = {
    pages: [{ number: 1, width: 600, height: 800 }],
    places: [
      { first: 1, last: 1, page: 1, area: { left: 60, top: 80, width: 300, height: 20 } },
      { first: 2, last: 2, page: 1, area: null },
      { first: 3, last: 3, page: 2, area: null },
    ],
  } as unknown as Looked;
  expect(marksOn(looked, 1)).toEqual([{ first: 1, last: 1, left: 10, top: 10, width: 50, height: 2.5 }]);
});
