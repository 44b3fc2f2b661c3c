// The page reads and writes the same texts as the core, on the core's own files.
import { getSchema } from "@tiptap/core";
import { expect, it } from "vitest";
import references from "../../../crates/model/tests/references.json";
import texts from "../../../crates/model/tests/rich_text.json";
import type { Doc, ReferenceAttrs, ReferenceKind } from "../backend/types";
import { nodes } from "./schema";
import { forEditor, forStore, plain } from "./stored";
import { stepNumbers, targetsOf, type TargetText } from "./targets";

const schema = getSchema(nodes);
const through = (doc: unknown) => {
  const node = schema.nodeFromJSON(forEditor(doc as Doc));
  node.check();
  return forStore(node.toJSON());
};

it.each(texts.accepted.map((text) => [text.name, text] as const))("keeps %s as it was", (_, { doc, plain: words }) => {
  expect(through(doc)).toEqual(doc);
  expect(plain(doc as unknown as Doc)).toBe(words);
});

it("gives what holds no text a line to write on, and stores an empty text as empty", () => {
  expect(forEditor({ type: "doc", content: [] } as unknown as Doc)).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  expect(through({ type: "doc", content: [] })).toEqual({ type: "doc", content: [] });
  const cell = { type: "tableCell", content: [] };
  const table = { type: "doc", content: [{ type: "table", content: [{ type: "tableRow", content: [cell] }] }] };
  expect(forEditor(table as unknown as Doc).content?.[0]?.content?.[0]?.content?.[0]).toEqual({ type: "tableCell", content: [{ type: "paragraph" }] });
});

it("refuses a node that the schema does not have", () => {
  expect(() => through({ type: "doc", content: [{ type: "script", content: [] }] })).toThrow();
});

const { sections, attachments, items, words, captions } = references as unknown as {
  sections: TargetText[]; attachments: string[]; items: { id: string; label: string }[];
  words: Record<string, string>; captions: Record<string, string | null>;
};
const targets = targetsOf(sections, attachments.map((id) => ({ id, title: "" })), items.map((item) => ({ ...item, title: "" })));

it.each(Object.entries(words))("words %s as the core does", (key, expected) => {
  const [kind, id] = key.split(" ") as [ReferenceKind, string];
  expect(targets.words({ kind, id, shown: "was" } as ReferenceAttrs)).toBe(expected);
});

it("numbers pictures and tables as the core does", () => {
  expect(Object.keys(captions).map((id) => targets.caption(id))).toEqual(Object.values(captions));
});

it("words a reference anew when its target moves", () => {
  const moved = targetsOf([...sections].reverse());
  expect(moved.words({ kind: "image", id: "01a20000-0000-7000-8000-000000000012", shown: "" })).toBe("afbeelding 1");
});

it("numbers steps in figures and letters by turns", () => {
  const tree: [string, string | null][] = [["1", null], ["2", null], ["3", "2"], ["4", "2"], ["5", "4"], ["6", null]];
  expect(stepNumbers(tree.map(([id, parent]) => ({ id, parent })))).toEqual(["1", "2", "2a", "2b", "2b1", "3"]);
});
