import { expect, it } from "vitest";
import type { ReadFile } from "../../backend/types";
import { fateOf, type Fate } from "./fates";

const file = (offer: string, of: string | null, more: Partial<ReadFile> = {}): ReadFile => ({
  offer, of, beside: null, name: `${offer}.docx`, bytes: 1, fault: null,
  recognised: {
    kind: "note", title: "", body: null, agenda_item: null, meeting_date: null, n_sections: 0, n_points: 0, n_steps: 0, n_items: 0, warnings: [],
  },
  ...more,
});
const mail = file("mail", null, { beside: "note" });
const note = file("note", "mail");
const map = file("map", "mail", { recognised: null, beside: "note" });
const all = [mail, note, map, file("alone", null)];
const none = new Map<string, Fate>();

it("makes a paper of every file that comes by itself", () => {
  expect(fateOf(file("alone", null), all, none)).toBe("paper");
});

it("puts a file where the core proposes it", () => {
  expect(fateOf(mail, all, none)).toEqual({ beside: "note" });
  expect(fateOf(map, all, none)).toEqual({ beside: "note" });
  expect(fateOf(note, all, none)).toBe("paper");
});

it("makes a paper of what would stand beside a file that is gone", () => {
  expect(fateOf(mail, [mail], none)).toBe("paper");
});

it("lets the person choose, as far as the other is still a paper", () => {
  expect(fateOf(map, all, new Map<string, Fate>([["map", "nothing"]]))).toBe("nothing");
  const lost = new Map<string, Fate>([["map", { beside: "note" }], ["note", "nothing"]]);
  expect(fateOf(map, all, lost)).toBe("paper");
});

it("leaves out what was refused", () => {
  expect(fateOf(file("x", null, { fault: { code: "empty_file", params: { name: "x" } } as unknown as ReadFile["fault"] }), all, none)).toBe("nothing");
});
