// What the schema's nodes do on screen: node views, keys, lasting ids, points that make themselves, paste.
import { Extension, type Extensions } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Gapcursor, UndoRedo } from "@tiptap/extensions";
import type { Node as Text } from "@tiptap/pm/model";
import { Plugin, type Command } from "@tiptap/pm/state";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { indent, moveBy, outdent, splitPoint, splitStep, toPoint, unmake } from "./blocks";
import { finding } from "./finding";
import { ownIds } from "./ids";
import { footnoteView, PictureView, referenceView, TableView, unknownView } from "./nodes/figures";
import { PointView } from "./nodes/point";
import { StepView } from "./nodes/step";
import { pasting } from "./paste";
import { points, wordsOf } from "./points";
import { nodes } from "./schema";
import type { Surroundings } from "./surroundings";
import { namedHeads, underlines } from "./underlines";

/** Everything one section's editor is made of. */
export function extensions(around: Surroundings): Extensions {
  return [...nodes, UndoRedo.configure({ newGroupDelay: 500 }), Gapcursor, ListKeymap, Behaviour.configure({ around })];
}

const Behaviour = Extension.create<{ around: Surroundings }>({
  name: "behaviour",
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const first = (...commands: Command[]) => () => commands.some((command) => run(command)());
    return {
      Enter: first(splitPoint, splitStep),
      Backspace: run(unmake),
      Tab: first(goToNextCell(1), indent),
      "Shift-Tab": first(goToNextCell(-1), outdent),
      "Alt-ArrowUp": run(moveBy(-1)),
      "Alt-ArrowDown": run(moveBy(1)),
    };
  },
  addProseMirrorPlugins() {
    const { around } = this.options;
    return [views(around), points(around), selfMaking(around), ownIds(), tableEditing(), finding(), underlines(), namedHeads(around.say("table-head-empty")), pasting(around)];
  },
});

// Node views, and telling points when the writer comes in.
function views(around: Surroundings): Plugin {
  const made = new WeakMap<globalThis.Node, PointView>();
  let active: PointView | undefined;
  const enter = (view: EditorView) => {
    const { $from } = view.state.selection;
    const dom = $from.parent.type.name === "decisionPoint" ? view.nodeDOM($from.before()) : null;
    const next = view.hasFocus() && dom ? made.get(dom) : active;
    if (next !== active || !dom) active?.setActive(false);
    active = dom ? next : undefined;
    active?.setActive(true);
  };
  return new Plugin({
    props: {
      // The view is told of the focus before it has it.
      handleDOMEvents: { focus: (view) => void setTimeout(() => !view.isDestroyed && enter(view)) },
      attributes: { class: "writing", lang: "nl", spellcheck: "true" },
      nodeViews: {
        decisionPoint: (node: Text, view: EditorView, place: () => number | undefined) => {
          const point = new PointView(node, view, place, around);
          made.set(point.dom, point);
          return point;
        },
        step: (node: Text, view: EditorView, place: () => number | undefined): NodeView => new StepView(node, view, place, around),
        image: (node: Text, view: EditorView, place: () => number | undefined): NodeView => new PictureView(node, view, place, around),
        table: (node: Text, view: EditorView, place: () => number | undefined): NodeView => new TableView(node, view, place, around),
        unknown: (node: Text): NodeView => unknownView(node, around),
        reference: (node: Text): NodeView => referenceView(node, around),
        footnote: (node: Text): NodeView => footnoteView(node, around),
      },
    },
    view: () => ({ update: enter }),
  });
}

/** A paragraph in a proposal that has just opened a point becomes one; Ctrl+Z makes it text again. */
function selfMaking(around: Surroundings): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        const { $from } = view.state.selection;
        if (text !== " " || around.role !== "proposal" || $from.parent.type.name !== "paragraph" || $from.parentOffset > 80) return false;
        queueMicrotask(() => void look(view, around));
        return false;
      },
    },
  });
}

async function look(view: EditorView, around: Surroundings) {
  const { $from } = view.state.selection;
  const words = wordsOf($from.parent);
  // Text behind the cursor was there before: then it is no opening.
  if ($from.parentOffset !== words.length || view.composing) return;
  const [read] = await around.readPoints([words]).catch(() => []);
  // Who types fast is past the opening when the answer comes; the sentence is the same one as long as it begins so.
  const now = view.state.selection.$from;
  const after = wordsOf(now.parent);
  if (!read?.opened || view.composing || !after.startsWith(words) || now.parentOffset !== after.length) return;
  const tr = toPoint(view.state, read.opened);
  if (tr) view.dispatch(tr);
}
