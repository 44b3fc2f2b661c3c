// Pictures and tables on screen, with the number and caption that references lead to.
import type { Node as Text } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import styles from "../Editor.module.css";
import type { Surroundings } from "../surroundings";
import { field, isOfField, make, select } from "./parts";

type Set = (name: string, value: unknown) => void;

function setter(view: EditorView, place: () => number | undefined): Set {
  return (name, value) => {
    const at = place();
    if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, name, value));
  };
}

/** The number before a caption, kept in step with the paper. */
class Caption {
  readonly dom: HTMLElement;
  private readonly number = make("span", { class: styles.captionNumber });
  private readonly input: HTMLInputElement;
  private readonly stop: () => void;

  constructor(private node: Text, private readonly around: Surroundings, set: Set) {
    this.input = field(around.say("figure-caption"), node.attrs.caption, (caption) => set("caption", caption.trim()), { lang: "nl", spellcheck: "true" });
    this.dom = make("div", { class: styles.caption, contenteditable: "false" }, this.number, this.input);
    this.stop = around.targets.follow(() => this.show(this.node));
    this.show(node);
  }

  show(node: Text) {
    this.node = node;
    const number = this.around.targets.now.caption(node.attrs.id);
    this.number.textContent = number ? `${number}.` : "";
    if (document.activeElement !== this.input) this.input.value = node.attrs.caption;
  }

  destroy() {
    this.stop();
  }
}

const WIDTHS = [25, 50, 75, 100];

export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  private readonly picture = make("img", { draggable: "false" });
  private readonly alt: HTMLInputElement;
  private readonly caption: Caption;
  private readonly width: HTMLSelectElement;
  private readonly missing: HTMLElement;

  constructor(private node: Text, view: EditorView, place: () => number | undefined, around: Surroundings) {
    const { say } = around;
    const set = setter(view, place);
    this.alt = field(say("picture-alt"), node.attrs.alt, (alt) => set("alt", alt.trim()), { lang: "nl", spellcheck: "true" });
    this.caption = new Caption(node, around, set);
    this.width = select(say("picture-width"), "", [["", say("picture-width-own")], ...WIDTHS.map((percent) => [String(percent), say("picture-width-of", { percent })] as const)], (width) => set("width", width === "" ? null : Number(width)));
    this.missing = make("p", { class: styles.needed }, say("picture-alt-needed"));
    this.dom = make("figure", { class: styles.figure, "data-block": true, contenteditable: "false" },
      this.picture, this.caption.dom,
      make("div", { class: styles.fields }, make("label", { class: styles.altLabel }, say("picture-alt"), this.alt), this.width),
      this.missing);
    void around.showPicture(node.attrs.blob).then(
      (address) => { this.picture.src = address; },
      () => this.picture.replaceWith(make("p", { class: styles.hint }, say("picture-gone"))),
    );
    this.show();
  }

  update(node: Text): boolean {
    if (node.type !== this.node.type || node.attrs.blob !== this.node.attrs.blob) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return isOfField(event);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy() {
    this.caption.destroy();
  }

  private show() {
    const { alt, width } = this.node.attrs;
    this.picture.alt = alt;
    if (document.activeElement !== this.alt) this.alt.value = alt;
    this.alt.required = true;
    this.missing.hidden = alt !== "";
    this.width.value = width === null ? "" : String(width);
    this.picture.style.width = width === null ? "" : `${width}%`;
    this.caption.show(this.node);
  }
}

export class TableView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly caption: Caption;

  constructor(private node: Text, view: EditorView, place: () => number | undefined, around: Surroundings) {
    this.caption = new Caption(node, around, setter(view, place));
    this.contentDOM = make("tbody");
    this.dom = make("div", { class: styles.tableBox, "data-block": true }, this.caption.dom,
      make("table", { class: styles.table }, this.contentDOM));
  }

  update(node: Text): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.caption.show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return isOfField(event) && event.target instanceof globalThis.Node && this.caption.dom.contains(event.target);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy() {
    this.caption.destroy();
  }
}

/** What a file held and we have no node for: its words, and that it is kept as it was. */
export function unknownView(node: Text, around: Surroundings): NodeView {
  const dom = make("div", { class: styles.unknown, "data-block": true, contenteditable: "false" },
    make("p", { class: styles.hint }, around.say("paper-unknown", { origin: node.attrs.origin ?? "" })), make("p", {}, node.attrs.text ?? ""));
  return { dom, ignoreMutation: () => true };
}

/** A reference says where its target stands now. */
export function referenceView(node: Text, around: Surroundings): NodeView {
  const dom = make("span", { class: styles.reference, contenteditable: "false" });
  const show = () => {
    const words = around.targets.now.words({ kind: node.attrs.kind, id: node.attrs.id, shown: node.attrs.shown });
    dom.textContent = words || around.say("reference-gone");
  };
  show();
  const stop = around.targets.follow(show);
  return { dom, destroy: stop, ignoreMutation: () => true };
}

/** A footnote's mark; its number is counted by the style sheet, and its text is written below the section. */
export function footnoteView(node: Text, around: Surroundings): NodeView {
  const dom = make("sup", { class: styles.footnote, contenteditable: "false", role: "img", "aria-label": around.say("footnote-mark", { text: node.textContent }) });
  return {
    dom,
    ignoreMutation: () => true,
    update: (next) => {
      if (next.type !== node.type) return false;
      dom.setAttribute("aria-label", around.say("footnote-mark", { text: next.textContent }));
      return true;
    },
  };
}
