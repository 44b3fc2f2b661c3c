// What the person corrects in a paper, one after the other; the core reads the paper with them.
import type { Correction } from "../../backend/types";

/** Adds one. What was said before of the same thing gives way. */
export function correct(list: readonly Correction[], next: Correction): Correction[] {
  return [...list.filter((one) => subject(one) !== subject(next)), next];
}

function subject(one: Correction): string {
  switch (one.what) {
    case "kind":
      return `kind ${one.paper}`;
    case "field":
      return `field ${one.paper} ${one.field}`;
    case "heading":
    case "item":
      return `${one.what} ${one.line}`;
    default:
      return `${one.what} ${one.line} ${one.text}`;
  }
}

/** Names between commas or on lines of their own. */
export function namesOf(text: string): string[] {
  return text.split(/[,;\n]/).map((name) => name.trim()).filter((name) => name !== "");
}
