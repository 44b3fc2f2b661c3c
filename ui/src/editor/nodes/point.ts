// A decision point on screen: its number, its verb, the sentence, and while one is in it also condition, second verb,
// "eigen besluit nodig" and how it will stand.
import type { Node as Text } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import type { Verb } from "../../backend/types";
import styles from "../Editor.module.css";
import { reword } from "../points";
import { sentence } from "../stored";
import { verbKey, type Surroundings } from "../surroundings";
import { grip } from "./drag";
import { aside, field, isOfField, make, select } from "./parts";

const NONE = "";

export class PointView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly verb: HTMLSelectElement;
  private readonly home: HTMLElement;
  private readonly condition: HTMLElement;
  private more: More | null = null;

  constructor(private node: Text, private readonly view: EditorView, private readonly place: () => number | undefined, private readonly around: Surroundings) {
    const { say } = around;
    this.verb = select(say("point-verb"), node.attrs.verb, around.verbs.map(({ verb }) => [verb, say(verbKey(verb))] as const), (verb) => this.chooseVerb(verb as Verb, "verb"), styles.verb);
    this.contentDOM = make("div", { class: styles.sentence, "data-empty": say("point-empty") });
    this.home = aside(styles.home, say("point-home-decision"));
    this.condition = aside(styles.condition);
    this.dom = make("div", { class: styles.point, "data-block": true, id: `point-${node.attrs.id}`, role: "group", "aria-label": say("point") },
      aside(styles.pointNumber, grip(view, say("point-move"), place)),
      aside(styles.verbs, this.verb),
      make("div", { class: styles.pointText }, this.contentDOM, this.condition),
      this.home);
    // What is rarely needed is made when the point is entered.
    this.dom.addEventListener("focusin", () => this.open());
    this.show();
  }

  /** Told when the selection comes into the point or leaves it. */
  setActive(active: boolean) {
    if (active) this.open();
    else this.close();
  }

  update(node: Text): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return isOfField(event);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy() {
    this.close();
  }

  private show() {
    const { attrs } = this.node;
    if (this.dom.id !== `point-${attrs.id}`) this.dom.id = `point-${attrs.id}`;
    if (this.verb.value !== attrs.verb) this.verb.value = attrs.verb;
    this.home.hidden = !attrs.needsHomeDecision;
    const condition = attrs.condition.trim();
    const shown = condition && !this.more ? `, ${condition}` : "";
    if (this.condition.textContent !== shown) {
      this.condition.textContent = shown;
      this.condition.parentElement?.toggleAttribute("data-condition", shown !== "");
    }
    this.contentDOM.classList.toggle("is-empty", this.node.content.size === 0);
    this.more?.show(this.node);
  }

  private open() {
    if (this.more) return;
    this.more = new More(this.node, this.around, (attrs) => this.set(attrs), (verb) => this.chooseVerb(verb, "secondVerb"));
    this.dom.append(this.more.dom);
    this.dom.dataset.open = "";
    this.show();
  }

  private close() {
    if (!this.more || this.dom.contains(document.activeElement?.closest("input, select, button") ?? null)) return;
    this.more.dom.remove();
    this.more = null;
    delete this.dom.dataset.open;
    this.show();
  }

  private set(attrs: Record<string, unknown>) {
    const at = this.place();
    if (at === undefined) return;
    const { tr } = this.view.state;
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at, name, value);
    this.view.dispatch(tr);
  }

  private chooseVerb(verb: Verb | null, which: "verb" | "secondVerb") {
    void reword(this.view, this.place, this.around, verb, which);
  }
}

class More {
  readonly dom: HTMLElement;
  private readonly second: HTMLSelectElement;
  private readonly condition: HTMLInputElement;
  private readonly home: HTMLInputElement;
  private readonly stands: HTMLElement;

  constructor(node: Text, private readonly around: Surroundings, set: (attrs: Record<string, unknown>) => void, second: (verb: Verb | null) => void) {
    const { say, verbs } = around;
    this.second = select(say("point-second-verb"), node.attrs.secondVerb ?? NONE, [[NONE, say("point-second-none")], ...verbs.map(({ verb }) => [verb, say(verbKey(verb))] as const)], (verb) => second(verb === NONE ? null : (verb as Verb)));
    this.condition = field(say("point-condition"), node.attrs.condition, (condition) => set({ condition }), { lang: "nl", spellcheck: "true" });
    this.home = make("input", { type: "checkbox" });
    this.home.addEventListener("change", () => set({ needsHomeDecision: this.home.checked }));
    this.stands = make("p", { class: styles.stands });
    this.dom = make("div", { class: styles.more, contenteditable: "false" },
      this.stands,
      make("div", { class: styles.fields },
        this.second, this.condition,
        make("label", { class: styles.check }, this.home, say("point-home-decision"))));
    this.show(node);
  }

  show(node: Text) {
    const { attrs } = node;
    const { say, board } = this.around;
    if (this.second.value !== (attrs.secondVerb ?? NONE)) this.second.value = attrs.secondVerb ?? NONE;
    if (document.activeElement !== this.condition) this.condition.value = attrs.condition;
    this.home.checked = attrs.needsHomeDecision;
    const text = node.textBetween(0, node.content.size, " ", (leaf) => leaf.attrs.shown ?? "");
    this.stands.textContent = say("point-stands", { board, text: asked(sentence(text, attrs.condition)) });
  }
}

/** The sentence as it stands behind "De BST wordt gevraagd". */
export function asked(text: string): string {
  const trimmed = text.trim().replace(/[.;,]+$/, "");
  // A capital stays where the word is all capitals: "AST", "BST".
  const lower = /^\p{Lu}\p{Ll}/u.test(trimmed) || /^\p{Lu}\s/u.test(trimmed);
  return (lower ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed) || "…";
}
