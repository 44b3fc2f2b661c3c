import { expect, it } from "vitest";
import type { ReadFile, Recognised } from "../../backend/types";
import { words } from "../../text/text";
import { namedBoard, namedDate, recognisedLine, shortName } from "./recognised";

const say = words("nl");
const file = (recognised: Recognised | null): ReadFile => ({ offer: "1", name: "a.txt", bytes: 1, of: null, beside: null, recognised, fault: null });
const note: Recognised = {
  kind: "note", title: "Regiobeeld", body: null, agenda_item: "3", meeting_date: null,
  n_sections: 6, n_points: 2, n_steps: 7, n_items: 0, warnings: [],
};

it("says in one line what was made of a paper", () => {
  expect(recognisedLine(say, file(note))).toBe("Bespreeknotitie “Regiobeeld”, punt 3, 2 beslispunten, 7 vervolgstappen");
});

it("says that a file it cannot read is kept", () => {
  expect(recognisedLine(say, file(null))).toBe("wordt bewaard zoals aangeleverd");
});

it("says why a file was refused", () => {
  const refused: ReadFile = { ...file(null), fault: { code: "empty_file", params: { name: "leeg.txt" } } };
  expect(recognisedLine(say, refused)).toContain("leeg.txt");
});

it("takes the date that most papers name", () => {
  const dated = (meeting_date: string | null) => file({ ...note, meeting_date });
  expect(namedDate([dated("2026-01-01"), dated("2026-09-16"), dated("2026-09-16"), dated(null)])).toBe("2026-09-16");
  expect(namedDate([file(null)])).toBeNull();
});

it("takes the board that a paper names", () => {
  expect(namedBoard([file(null), file({ ...note, body: "Bestuurlijke samenwerkingstafel" })])).toBe("Bestuurlijke samenwerkingstafel");
  expect(namedBoard([])).toBe("");
});

it("takes the agenda's board and date before those of any other paper, and those of a list of actions last", () => {
  const paper = (kind: Recognised["kind"], body: string, meeting_date: string) => file({ ...note, kind, body, meeting_date });
  const actions = paper("action_list", "Overleg Haven", "2026-03-02");
  const notes = paper("note", "Tafel Haven", "2026-05-04");
  const agenda = paper("agenda", "Haventafel", "2026-05-11");
  expect([namedBoard([actions, notes, notes, agenda]), namedDate([actions, notes, notes, agenda])]).toEqual(["Haventafel", "2026-05-11"]);
  expect([namedBoard([actions, actions, notes]), namedDate([actions, actions, notes])]).toEqual(["Tafel Haven", "2026-05-04"]);
  expect([namedBoard([actions]), namedDate([actions])]).toEqual(["Overleg Haven", "2026-03-02"]);
});

it.each([
  ["Bestuurlijke samenwerkingstafel", "BST"],
  ["Ambtelijke samenwerkingstafel", "AST"],
  ["Bestuurlijk overleg jeugd", "BOJ"],
  ["Regietafel", "RT"],
  ["Dagelijks bestuur van de GGD Merenland", "DBGM"],
  ["Beraad", "BER"],
  ["  ", ""],
])("suggests a mark for %s: %s", (name, short) => {
  expect(shortName(name)).toBe(short);
});
