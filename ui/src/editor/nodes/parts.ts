// The small pieces that node views are made of. They are plain elements and not React: a paper holds hundreds of
// blocks, and each key press may touch only what it changes.

type Props = Record<string, string | boolean | null | undefined | ((event: never) => void)>;

/** An element with attributes, listeners (`onclick`) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: (Node | string | null)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as unknown as EventListener);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A part of a block that is no text of it. */
export function aside(className: string | undefined, ...children: (Node | string | null)[]): HTMLElement {
  return make("span", { class: className, contenteditable: "false" }, ...children);
}

/** A field with its label; `change` is told what was typed once it is left or Enter is pressed. */
export function field(label: string, value: string, change: (value: string) => void, props: Props = {}): HTMLInputElement {
  const input = make("input", { type: "text", "aria-label": label, placeholder: label, ...props });
  input.value = value;
  input.addEventListener("change", () => change(input.value));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      change(input.value);
    }
  });
  return input;
}

export function select(label: string, value: string, options: readonly (readonly [string, string])[], change: (value: string) => void, className?: string): HTMLSelectElement {
  const list = make("select", { "aria-label": label, class: className });
  for (const [key, text] of options) list.append(make("option", { value: key }, text));
  list.value = value;
  list.addEventListener("change", () => change(list.value));
  return list;
}

export function button(label: string, press: () => void, props: Props = {}): HTMLButtonElement {
  return make("button", { type: "button", onclick: press, ...props }, label);
}

/** Whether an event belongs to a field or button inside a block and not to its text. */
export function isOfField(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.closest("input, select, button, textarea") !== null;
}
