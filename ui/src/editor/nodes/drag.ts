// A grip by which a block is put in order with the pointer. Pointer events and not the browser's own drag and drop,
// which the window keeps for files. By keyboard the same is done with Alt and the arrows.
import type { EditorView } from "@tiptap/pm/view";
import styles from "../Editor.module.css";
import { make } from "./parts";

/** Moves the block at `from` to before the sibling with index `to` (or behind the last). */
export function moveBlock(view: EditorView, from: number, to: number): boolean {
  const $from = view.state.doc.resolve(from);
  const parent = $from.parent;
  const index = $from.index();
  const node = parent.maybeChild(index);
  if (!node || to === index || to === index + 1 || to < 0 || to > parent.childCount) return false;
  let target = $from.start();
  for (let at = 0; at < to; at += 1) target += parent.child(at).nodeSize;
  const tr = view.state.tr.delete(from, from + node.nodeSize);
  tr.insert(tr.mapping.map(target), node);
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** The grip of the block that `place` finds. */
export function grip(view: EditorView, label: string, place: () => number | undefined): HTMLButtonElement {
  const handle = make("button", { type: "button", class: styles.grip, "aria-label": label, title: label, tabindex: "-1" }, "⠿");
  handle.addEventListener("pointerdown", (down) => {
    const from = place();
    const block = from === undefined ? null : view.nodeDOM(from);
    if (from === undefined || !(block instanceof HTMLElement) || !block.parentElement) return;
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    const siblings = [...block.parentElement.children].filter((child): child is HTMLElement => child instanceof HTMLElement && !child.matches("[contenteditable=false]:not([data-block])"));
    const own = siblings.indexOf(block);
    let to = own;
    const clear = () => siblings.forEach((sibling) => delete sibling.dataset.drop);
    const move = (event: PointerEvent) => {
      clear();
      const at = siblings.findIndex((sibling) => {
        const { top, height } = sibling.getBoundingClientRect();
        return event.clientY < top + height / 2;
      });
      to = at === -1 ? siblings.length : at;
      const mark = siblings[Math.min(to, siblings.length - 1)];
      if (mark && to !== own && to !== own + 1) mark.dataset.drop = to === siblings.length ? "after" : "before";
    };
    const end = (event: PointerEvent) => {
      clear();
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      const $from = view.state.doc.resolve(from);
      if (event.type === "pointerup" && siblings.length > 0) moveBlock(view, from, to - own + $from.index());
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  });
  return handle;
}
