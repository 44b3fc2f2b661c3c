import { expect, it } from "vitest";
import type { Block } from "../backend/types";
import { runs } from "./RichText";

const point = (id: string): Block => ({ type: "decisionPoint", attrs: { id, verb: "agree", secondVerb: null, needsHomeDecision: false }, content: [] });
const step = (id: string): Block => ({ type: "step", attrs: { id, owners: [], period: null }, content: [{ type: "paragraph", content: [] }] });
const text: Block = { type: "paragraph", content: [{ type: "text", text: "De BST wordt gevraagd:" }] };

it("takes neighbouring points together, and neighbouring steps, and nothing else", () => {
  const found = runs([text, point("1"), point("2"), text, text, step("3"), step("4"), point("5")]);
  expect(found.map((run) => run.length)).toEqual([1, 2, 1, 1, 2, 1]);
});
