import { expect, it } from "vitest";
import type { Words } from "../../backend/types";
import { readable, withoutHeading } from "./words";

const OPS = { "=": "same", "-": "removed", "+": "added" } as const;
const read = (...parts: string[]): Words[] => parts.map((part) => ({ op: OPS[part.charAt(0) as keyof typeof OPS], text: part.slice(1) }));
const said = (words: Words[]) => words.map(({ op, text }) => (op === "same" ? "=" : op === "removed" ? "-" : "+") + text);

it.each([
  [["=De tafel ", "-vroeg", "+vraagt", "= om één beeld"], ["=De tafel ", "-vroeg", "+vraagt", "= om één beeld"]],
  [["-Dit", "+Op", "= ", "-voorbeeld", "+23", "= ", "-staat", "+september", "= in de regio zelf"], ["-Dit voorbeeld staat", "+Op 23 september", "= in de regio zelf"]],
  [["-een", "+twee", "= heel lang stuk ertussen ", "-drie", "+vier"], ["-een", "+twee", "= heel lang stuk ertussen ", "-drie", "+vier"]],
  [["-een", "=\n", "+twee"], ["-een", "=\n", "+twee"]],
  [["=gelijk"], ["=gelijk"]],
  [[], []],
])("reads %j as %j", (given, expected) => {
  expect(said(readable(read(...given)))).toEqual(expected);
});

it("loses no word of either version", () => {
  const given = read("=a ", "-b", "+c", "= d ", "-e", "= f g h i ", "+j", "= k ", "-l", "+m");
  const version = (words: Words[], without: Words["op"]) => words.filter(({ op }) => op !== without).map(({ text }) => text).join("");
  expect(version(readable(given), "added")).toBe(version(given, "added"));
  expect(version(readable(given), "removed")).toBe(version(given, "removed"));
});

it("says a heading once", () => {
  expect(said(withoutHeading(read("=Aanleiding\nDe tafel ", "-x"), "Aanleiding"))).toEqual(["=De tafel ", "-x"]);
  expect(said(withoutHeading(read("-Oud", "+Nieuw"), "Nieuw"))).toEqual(["-Oud", "+Nieuw"]);
});
