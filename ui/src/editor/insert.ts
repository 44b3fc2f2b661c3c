// What can be put in the text where one writes.
import type { Editor } from "@tiptap/core";
import { Fragment, type Node as Text } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { ReferenceKind, Verb } from "../backend/types";
import { insertBlock } from "./blocks";
import { freshId } from "./ids";
import type { Surroundings } from "./surroundings";

function run(editor: Editor, block: Text, cursor?: number) {
  insertBlock(block, cursor)(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
}

/** A point that only wants its object; `atEnd` puts it behind the last one. */
export function insertPoint(editor: Editor, around: Pick<Surroundings, "verbs">, atEnd = false, verb: Verb = "agree") {
  const wording = around.verbs.find((one) => one.verb === verb);
  const words = wording?.before ? `${wording.before.charAt(0).toUpperCase()}${wording.before.slice(1)} ` : "";
  const { schema } = editor;
  const point = schema.nodes.decisionPoint?.create(
    { id: freshId(), verb, secondVerb: null, needsHomeDecision: false, condition: "" },
    words ? schema.text(words) : null,
  );
  if (!point) return;
  if (atEnd) toEnd(editor, "decisionPoint");
  run(editor, point, 1 + words.length);
}

export function insertStep(editor: Editor, atEnd = false) {
  const { step, paragraph } = editor.schema.nodes;
  if (!step || !paragraph) return;
  if (atEnd) toEnd(editor, "step");
  run(editor, step.create({ id: freshId(), owners: [], period: null }, paragraph.create()), 2);
}

// The cursor goes behind the last block of that kind, or to the end of the text.
function toEnd(editor: Editor, name: string) {
  const { doc, tr } = editor.state;
  let at = doc.content.size;
  doc.forEach((node, offset) => {
    if (node.type.name === name) at = offset + node.nodeSize;
  });
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at), -1)));
}

export function insertTable(editor: Editor, rows = 3, columns = 3) {
  const { table, tableRow, tableHeader, tableCell } = editor.schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell) return;
  const made = Array.from({ length: rows }, (_, row) =>
    tableRow.create(null, Array.from({ length: columns }, () => (row === 0 ? tableHeader : tableCell).createAndFill()).filter((cell) => cell !== null)));
  run(editor, table.create({ id: freshId(), caption: "" }, Fragment.from(made)));
}

export function insertPicture(editor: Editor, picture: { blob: string; alt: string }, at: number | null) {
  const image = editor.schema.nodes.image?.create({ id: freshId(), caption: "", width: null, ...picture });
  if (!image) return;
  if (at !== null) {
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(Math.min(at, doc.content.size)))));
  }
  run(editor, image);
}

export function insertReference(editor: Editor, to: { kind: ReferenceKind; id: string; words: string }) {
  const node = editor.schema.nodes.reference?.create({ kind: to.kind, id: to.id, shown: to.words });
  if (node) editor.view.dispatch(editor.state.tr.replaceSelectionWith(node, false).scrollIntoView());
  editor.view.focus();
}

/** A footnote where the cursor is; answers where it stands. */
export function insertFootnote(editor: Editor): number {
  const { from } = editor.state.selection;
  const note = editor.schema.nodes.footnote?.create();
  if (note) editor.view.dispatch(editor.state.tr.insert(from, note).scrollIntoView());
  return from;
}
