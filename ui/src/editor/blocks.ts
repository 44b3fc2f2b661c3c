// Points and steps made, split, nested and moved: commands on the editor's state, without any screen.
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node as Text, type NodeType, type ResolvedPos } from "@tiptap/pm/model";
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Verb } from "../backend/types";
import { freshId } from "./ids";

function typeOf(state: EditorState, name: string): NodeType {
  const type = state.schema.nodes[name];
  if (!type) throw new Error(`no node ${name}`);
  return type;
}

function depthOf($at: ResolvedPos, name: string): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) if ($at.node(depth).type.name === name) return depth;
  return null;
}

/** Enter in a point begins the next point; in an empty one it goes back to plain text. */
export const splitPoint: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const point = $from.parent;
  if (point.type.name !== "decisionPoint" || !$from.sameParent($to)) return false;
  const { tr } = state;
  if (point.content.size === 0) tr.setNodeMarkup($from.before(), typeOf(state, "paragraph"), {});
  else {
    tr.deleteSelection();
    // What stays behind keeps id and settings; what goes on is a point of its own.
    const attrs = { id: freshId(), verb: point.attrs.verb, secondVerb: null, needsHomeDecision: false, condition: "" };
    tr.split(tr.selection.from, 1, [{ type: point.type, attrs }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of a point or step makes it plain text again. */
export const unmake: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type.name === "decisionPoint") {
    dispatch?.(state.tr.setNodeMarkup($from.before(), typeOf(state, "paragraph"), {}));
    return true;
  }
  const depth = depthOf($from, "step");
  if (depth === null || $from.depth !== depth + 1 || $from.index(depth) > 0) return false;
  return outdent(state, dispatch) || stepToText(state, dispatch);
};

const stepToText: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "step");
  if (depth === null) return false;
  const step = $from.node(depth);
  const from = $from.before(depth);
  const { tr } = state;
  const offset = $from.pos - from - 1;
  tr.replaceWith(from, from + step.nodeSize, step.content);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from + offset, tr.doc.content.size))));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter in a step begins the next one; in an empty one it goes a level out, and from the outermost to plain text. */
export const splitStep: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = depthOf($from, "step");
  if (depth === null || $from.depth !== depth + 1 || !$from.sameParent($to)) return false;
  const step = $from.node(depth);
  if ($from.parent.content.size === 0) return outdent(state, dispatch) || stepToText(state, dispatch);
  const { tr } = state;
  tr.deleteSelection();
  const paragraph = $from.parent.type;
  tr.split(tr.selection.from, 2, [{ type: step.type, attrs: { id: freshId(), owners: [], period: null } }, { type: paragraph }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Tab: the step goes below the one before it. */
export const indent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "step");
  if (depth === null) return false;
  const index = $from.index(depth - 1);
  const before = index > 0 ? $from.node(depth - 1).child(index - 1) : null;
  // With no step to go below, Tab leads on, so that nobody is held in the text (WCAG 2.1.2).
  if (before?.type.name !== "step") return false;
  const step = $from.node(depth);
  const from = $from.before(depth);
  const into = from - 1;
  const { tr } = state;
  tr.delete(from, from + step.nodeSize).insert(into, step);
  dispatch?.(keepCursor(tr, state, into - from).scrollIntoView());
  return true;
};

/** Shift+Tab: the step goes behind the one it stands in; what followed it there goes along below it. */
export const outdent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "step");
  if (depth === null || $from.node(depth - 1).type.name !== "step") return false;
  const parent = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const step = parent.child(index);
  const following: Text[] = [];
  for (let at = index + 1; at < parent.childCount; at += 1) following.push(parent.child(at));
  const stays: Text[] = [];
  for (let at = 0; at < index; at += 1) stays.push(parent.child(at));
  const lifted = step.copy(step.content.append(Fragment.from(following)));
  const from = $from.before(depth - 1);
  const { tr } = state;
  const remains = parent.copy(Fragment.from(stays));
  tr.replaceWith(from, from + parent.nodeSize, [remains, lifted]);
  const cursor = from + remains.nodeSize + ($from.pos - $from.before(depth));
  tr.setSelection(TextSelection.near(tr.doc.resolve(cursor)));
  dispatch?.(tr.scrollIntoView());
  return true;
};

function keepCursor(tr: Transaction, state: EditorState, shift: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.from + shift)));
}

/** Alt with an arrow: the block one writes in changes places with its neighbour. */
export function moveBy(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = movable($from);
    if (depth === null) return false;
    const parent = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const other = parent.maybeChild(index + step);
    // The text of a step stands before its own steps, and stays there.
    if (!other || (parent.type.name === "step" && other.type.name !== "step")) return true;
    const node = parent.child(index);
    const from = $from.before(depth);
    const to = step === 1 ? from + other.nodeSize : from - other.nodeSize;
    const { tr } = state;
    tr.delete(from, from + node.nodeSize).insert(to, node);
    tr.setSelection(TextSelection.near(tr.doc.resolve(to + ($from.pos - from))));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function movable($at: ResolvedPos): number | null {
  for (const name of ["step", "decisionPoint", "listItem"]) {
    const depth = depthOf($at, name);
    if (depth !== null) return depth;
  }
  return $at.depth > 0 ? 1 : null;
}

/** Makes the paragraph one writes in a point with its words kept, out of whatever lists it stands in. */
export function toPoint(state: EditorState, verb: Verb): Transaction | null {
  const { $from } = state.selection;
  if ($from.parent.type.name !== "paragraph" || depthOf($from, "table") !== null || depthOf($from, "step") !== null) return null;
  const type = typeOf(state, "decisionPoint");
  const point = type.create({ id: freshId(), verb, secondVerb: null, needsHomeDecision: false, condition: "" }, $from.parent.content);
  const { tr } = state;
  // The conversion is an undo step by itself, apart from the typing that led to it.
  closeHistory(tr);
  const offset = $from.parentOffset;
  let at = $from.before();
  if ($from.depth === 1) tr.replaceWith(at, $from.after(), point);
  else {
    const list = $from.node(1);
    const index = $from.index(1);
    const pieces: Text[] = [];
    const item = $from.node(2);
    const before: Text[] = [];
    const after: Text[] = [];
    list.forEach((child, _, nth) => void (nth < index ? before : nth > index ? after : []).push(child));
    if ($from.depth !== 3 || $from.index(2) > 0) return null;
    const rest: Text[] = [];
    item.forEach((child, _, nth) => void (nth > 0 && rest.push(child)));
    if (before.length > 0) pieces.push(list.copy(Fragment.from(before)));
    const lead = pieces.reduce((size, piece) => size + piece.nodeSize, 0);
    pieces.push(point, ...rest);
    if (after.length > 0) pieces.push(list.copy(Fragment.from(after)));
    at = $from.before(1) + lead;
    tr.replaceWith($from.before(1), $from.after(1), pieces);
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1 + offset))).scrollIntoView();
}

/** Puts a block behind the one at the top level that one writes in, or in place of an empty paragraph. */
export function insertBlock(block: Text, cursor = 1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const { tr } = state;
    const inEmpty = $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
    const at = $from.depth === 0 ? $from.pos : inEmpty ? $from.before(1) : $from.after(1);
    if (inEmpty) tr.replaceWith(at, $from.after(1), block);
    else tr.insert(at, block);
    if (at + block.nodeSize === tr.doc.content.size && (block.isAtom || block.type.name === "table")) {
      tr.insert(tr.doc.content.size, typeOf(state, "paragraph").create());
    }
    tr.setSelection(Selection.near(tr.doc.resolve(at + cursor)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
