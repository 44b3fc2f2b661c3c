import { expect, it } from "vitest";
import { chapters } from "./handbook";
import { chapterAt } from "./helpAt";

it("has the same chapters in both languages", () => {
  const outline = (lang: "nl" | "en") => chapters(lang).map(({ key, content }) => ({ key, kinds: content.map((block) => [Object.keys(block)[0], block.ul?.length ?? block.table?.rows.length]) }));
  expect(outline("en")).toEqual(outline("nl"));
});

it("reports on every criterion of WCAG 2.1 and 2.2 at levels A and AA once, with the same outcomes in both languages", () => {
  const rows = (lang: "nl" | "en") => chapters(lang).find(({ key }) => key === "conformance")!.content.flatMap(({ table }) => table?.rows ?? []);
  const words = { voldoet: "supports", deels: "partly", "voldoet niet": "does not support", "n.v.t.": "not applicable" };
  const [nl, en] = [rows("nl"), rows("en")];
  expect(en.map(([clause, , outcome]) => [clause, outcome])).toEqual(nl.map(([clause, , outcome]) => [clause, words[outcome as keyof typeof words]]));
  // How many there are below each guideline, at these levels.
  const asked = { "1.1": 1, "1.2": 5, "1.3": 5, "1.4": 9, "2.1": 3, "2.2": 2, "2.3": 1, "2.4": 8, "2.5": 6, "3.1": 2, "3.2": 5, "3.3": 6, "4.1": 3 };
  const clauses = nl.map(([clause]) => clause!);
  expect(new Set(clauses).size).toBe(clauses.length);
  expect(Object.fromEntries(Object.keys(asked).map((guideline) => [guideline, clauses.filter((clause) => new RegExp(`^${guideline}\\.\\d+$`).test(clause)).length]))).toEqual(asked);
});

it("opens at the chapter about the screen one stands on", () => {
  const said = ["/today", "/meetings", "/meetings/1", "/meetings/1/items/2", "/meetings/1/packs/3", "/meetings/1/send", "/meetings/1/record", "/meetings/1/decisions", "/meetings/1/lay-out", "/papers/9", "/follow-ups/timeline", "/people", "/settings", "/elsewhere"].map(chapterAt);
  expect(said).toEqual(["today", "agenda", "agenda", "agenda", "pack", "pack", "record", "record", "review", "papers", "after", "people", "safe", "begin"]);
  expect(said.filter((key) => !chapters("nl").some((chapter) => chapter.key === key))).toEqual([]);
});
