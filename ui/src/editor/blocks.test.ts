// Points and steps as one writes them: split, nested, moved, made and unmade, and back by undo.
import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { indent, moveBy, outdent, splitPoint, splitStep, toPoint, unmake } from "./blocks";
import { freshId, ownIds } from "./ids";
import { nodes } from "./schema";

const schema = getSchema(nodes);
const p = (text = "") => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
const step = (text: string, ...below: object[]) => ({ type: "step", attrs: { id: freshId(), owners: [], period: null }, content: [p(text), ...below] });
const point = (text = "") => ({ type: "decisionPoint", attrs: { id: freshId(), verb: "agree", needsHomeDecision: true }, content: text ? [{ type: "text", text }] : [] });
const list = (...items: string[]) => ({ type: "bulletList", content: items.map((text) => ({ type: "listItem", content: [p(text)] })) });

/** A document with the cursor at `|`, which is taken out. */
function at(...content: object[]): EditorState {
  const doc = schema.nodeFromJSON({ type: "doc", content });
  let place = 1;
  doc.descendants((node, offset) => {
    const found = node.isText ? (node.text?.indexOf("|") ?? -1) : -1;
    if (found >= 0) place = offset + found;
    return true;
  });
  const state = EditorState.create({ doc, plugins: [history(), ownIds()] });
  const isMarked = doc.textBetween(place, Math.min(place + 1, doc.content.size)) === "|";
  const tr = isMarked ? state.tr.delete(place, place + 1).setMeta("addToHistory", false) : state.tr;
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, place)));
}

function after(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (tr) => { next = now.apply(tr); });
    return next;
  }, state);
}

function shape(node: Node): string {
  if (node.isText) return node.text ?? "";
  const inner: string[] = [];
  node.forEach((child) => void inner.push(shape(child)));
  const names: Record<string, string> = { doc: "", paragraph: "p", decisionPoint: "point", bulletList: "ul", listItem: "li" };
  return `${names[node.type.name] ?? node.type.name}(${inner.join(" ")})`;
}

it("begins the next point on Enter, and plain text on Enter in an empty one", () => {
  const once = after(at(point("In te stemmen met |deze versie")), splitPoint);
  expect(shape(once.doc)).toBe("(point(In te stemmen met ) point(deze versie))");
  expect(once.doc.child(0).attrs.id).not.toBe(once.doc.child(1).attrs.id);
  expect(once.doc.child(1).attrs.needsHomeDecision).toBe(false);
  expect(shape(after(at(point("|")), splitPoint).doc)).toBe("(p())");
});

it("begins the next step on Enter with what was below it, and goes a level out from an empty one", () => {
  expect(shape(after(at(step("een|twee", step("onder"))), splitStep).doc)).toBe("(step(p(een)) step(p(twee) step(p(onder))))");
  expect(shape(after(at(step("boven", step("|"))), splitStep).doc)).toBe("(step(p(boven)) step(p()))");
  expect(shape(after(at(step("|")), splitStep).doc)).toBe("(p())");
});

it("nests a step below the one before it and takes it out again", () => {
  const nested = after(at(step("een"), step("tw|ee"), step("drie")), indent);
  expect(shape(nested.doc)).toBe("(step(p(een) step(p(twee))) step(p(drie)))");
  expect(nested.selection.$from.parent.textContent).toBe("twee");
  expect(shape(after(nested, outdent).doc)).toBe("(step(p(een)) step(p(twee)) step(p(drie)))");
  expect(shape(after(at(step("een", step("tw|ee"), step("drie"))), outdent).doc)).toBe("(step(p(een)) step(p(twee) step(p(drie))))");
  expect(shape(after(at(step("ee|n")), indent).doc)).toBe("(step(p(een)))");
});

it("moves the block one writes in past its neighbour and keeps the cursor in it", () => {
  const moved = after(at(point("een"), point("tw|ee"), p("slot")), moveBy(-1));
  expect(shape(moved.doc)).toBe("(point(twee) point(een) p(slot))");
  expect(moved.selection.$from.parent.textContent).toBe("twee");
  expect(shape(after(moved, moveBy(1), moveBy(1), moveBy(1)).doc)).toBe("(point(een) p(slot) point(twee))");
  expect(shape(after(at(step("een", step("t|wee"))), moveBy(-1)).doc)).toBe("(step(p(een) step(p(twee))))");
});

it("makes a point of a paragraph, also in a list, and Ctrl+Z makes it text again", () => {
  const made = at(p("Kennis te nemen van |"));
  const tr = toPoint(made, "take_note");
  expect(tr).not.toBeNull();
  const then = made.apply(tr ?? made.tr);
  expect(shape(then.doc)).toBe("(point(Kennis te nemen van ))");
  expect(shape(after(then, undo).doc)).toBe("(p(Kennis te nemen van ))");
  const listed = at(list("een", "Kennis te nemen van |", "drie"));
  const out = listed.apply(toPoint(listed, "take_note") ?? listed.tr);
  expect(shape(out.doc)).toBe("(ul(li(p(een))) point(Kennis te nemen van ) ul(li(p(drie))))");
  expect(out.selection.$from.parent.type.name).toBe("decisionPoint");
});

it("makes plain text of a point or step at its start on Backspace", () => {
  expect(shape(after(at(point("|tekst")), unmake).doc)).toBe("(p(tekst))");
  expect(shape(after(at(step("|tekst", step("onder"))), unmake).doc)).toBe("(p(tekst) step(p(onder)))");
  expect(shape(after(at(point("te|kst")), unmake).doc)).toBe("(point(tekst))");
});

it("gives what was pasted twice an id of its own", () => {
  const state = at(point("een"));
  const copy = state.doc.child(0);
  const doubled = state.apply(state.tr.insert(state.doc.content.size, copy));
  const [first, second] = [doubled.doc.child(0).attrs.id, doubled.doc.child(1).attrs.id];
  expect(first).toBe(copy.attrs.id);
  expect(second).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).not.toBe(first);
});
