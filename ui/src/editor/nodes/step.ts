// A step on screen: its text, who, and when as written with the days that were understood. Steps stand within steps.
import type { Node as Text } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { understood } from "../../text/dates";
import styles from "../Editor.module.css";
import type { Surroundings } from "../surroundings";
import { grip } from "./drag";
import { button, field, isOfField, make } from "./parts";

const PAUSE_MS = 200;
let lists = 0;

export class StepView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly owners: HTMLElement;
  private readonly period: HTMLInputElement;
  private readonly days: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private read: string | null | undefined;
  private shownOwners = "";

  constructor(private node: Text, private readonly view: EditorView, private readonly place: () => number | undefined, private readonly around: Surroundings) {
    const { say } = around;
    this.contentDOM = make("div", { class: styles.stepText, "data-empty": say("step-empty") });
    this.owners = make("div", { class: styles.owners, contenteditable: "false" });
    this.period = field(say("step-when"), node.attrs.period ?? "", (text) => this.set({ period: text.trim() || null }), { class: styles.period, autocomplete: "off", lang: "nl" });
    this.days = make("span", { class: styles.days, role: "status" });
    this.period.addEventListener("input", () => this.readSoon(this.period.value));
    this.dom = make("div", { class: styles.step, "data-block": true, id: `step-${node.attrs.id}`, role: "group", "aria-label": say("step") },
      make("span", { class: styles.stepNumber, contenteditable: "false" }, grip(view, say("step-move"), place)),
      this.contentDOM,
      this.owners,
      make("div", { class: styles.when, contenteditable: "false" }, this.period, this.days));
    this.show();
  }

  update(node: Text): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return isOfField(event) && event.target instanceof Element && event.target.closest("[data-block]") === this.dom;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy() {
    clearTimeout(this.timer);
  }

  private show() {
    const { attrs } = this.node;
    if (this.dom.id !== `step-${attrs.id}`) this.dom.id = `step-${attrs.id}`;
    const owners = (attrs.owners as string[]).join("\n");
    if (owners !== this.shownOwners || !this.owners.firstChild) this.showOwners(attrs.owners);
    this.shownOwners = owners;
    if (document.activeElement !== this.period && this.period.value !== (attrs.period ?? "")) this.period.value = attrs.period ?? "";
    if (this.read !== attrs.period) this.readSoon(attrs.period ?? "", 0);
    this.read = attrs.period;
  }

  private showOwners(owners: readonly string[]) {
    const { say } = this.around;
    const list = make("datalist", { id: `owners-${(lists += 1)}` }, ...this.around.owners.map((name) => make("option", { value: name })));
    const add = make("input", { type: "text", "aria-label": say("step-owner-add"), placeholder: owners.length > 0 ? "+" : say("step-who"), list: list.id, autocomplete: "off" });
    const take = () => {
      const named = add.value.split(",").map((name) => name.trim()).filter((name) => name && !owners.includes(name));
      if (named.length > 0) this.set({ owners: [...owners, ...named] }, true);
    };
    add.addEventListener("change", take);
    add.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter" || event.key === ",") {
        event.preventDefault();
        take();
      }
      if (event.key === "Backspace" && add.value === "" && owners.length > 0) this.set({ owners: owners.slice(0, -1) }, true);
    });
    const chips = owners.map((name) => button(name, () => this.set({ owners: owners.filter((other) => other !== name) }, true), { class: styles.owner, "aria-label": say("step-owner-remove", { name }), title: say("step-owner-remove", { name }) }));
    this.owners.replaceChildren(...chips, add, list);
  }

  private readSoon(text: string, pause = PAUSE_MS) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const { say, lang } = this.around;
      if (text.trim() === "") {
        this.days.textContent = "";
        return;
      }
      const period = await this.around.readPeriod(text).catch(() => null);
      const days = period && understood(lang, period);
      const isSame = days?.toLowerCase() === text.trim().toLowerCase();
      this.days.textContent = isSame ? "" : (days ?? say("period-open"));
      this.days.toggleAttribute("data-open", !days);
    }, pause);
  }

  private set(attrs: Record<string, unknown>, stay = false) {
    const at = this.place();
    if (at === undefined) return;
    const { tr } = this.view.state;
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at, name, value);
    this.view.dispatch(tr);
    if (stay) this.owners.querySelector("input")?.focus();
  }
}
