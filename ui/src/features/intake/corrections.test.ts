import { expect, it } from "vitest";
import type { Correction } from "../../backend/types";
import { correct, namesOf } from "./corrections";

const point = (line: number, is: boolean): Correction => ({ what: "point", line, text: "Het plan vast te stellen", is });

it("lets what was said last of one thing stand", () => {
  expect(correct([point(3, true), point(4, true)], point(3, false))).toEqual([point(4, true), point(3, false)]);
});

it("keeps what is said of other things", () => {
  const heading: Correction = { what: "heading", line: 3, role: "finance" };
  expect(correct([point(3, true)], heading)).toEqual([point(3, true), heading]);
  const owners: Correction = { what: "owners", line: 3, text: "a", owners: ["HKZ"] };
  const other: Correction = { what: "owners", line: 3, text: "b", owners: [] };
  expect(correct([owners], other)).toHaveLength(2);
});

it("tells names apart by commas", () => {
  expect(namesOf(" HKZ, de gemeenten;\n")).toEqual(["HKZ", "de gemeenten"]);
  expect(namesOf(" ")).toEqual([]);
});
