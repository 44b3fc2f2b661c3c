import { expect, it } from "vitest";
import type { Block } from "../../backend/types";
import { runs } from "./RichText";
import { nextLabel } from "./versions";

const point = (id: string): Block => ({ type: "decisionPoint", attrs: { id, verb: "agree", secondVerb: null, needsHomeDecision: false }, content: [] });
const step = (id: string): Block => ({ type: "step", attrs: { id, owners: [], period: null }, content: [{ type: "paragraph", content: [] }] });
const text: Block = { type: "paragraph", content: [{ type: "text", text: "De BST wordt gevraagd:" }] };

it("takes neighbouring points together, and neighbouring steps, and nothing else", () => {
  const found = runs([text, point("1"), point("2"), text, text, step("3"), step("4"), point("5")]);
  expect(found.map((run) => run.length)).toEqual([1, 2, 1, 1, 2, 1]);
});

it.each([[undefined, "1.0"], ["1.0", "2.0"], ["1.9", "2.0"], ["concept", "1.0"]])("suggests the version after %s: %s", (last, next) => {
  expect(nextLabel(last)).toBe(next);
});
