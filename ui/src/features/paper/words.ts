// Compared words as a reader wants them: whole phrases out and in, not word by word through each other.
import type { Words } from "../../backend/types";

/** Unchanged stretches shorter than this between two changes are read as part of the change. */
const SHORT = 3;

/** Takes changes that lie close together as one: what went, then what came. */
export function readable(words: readonly Words[]): Words[] {
  const found: Words[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed) found.push({ op: "removed", text: removed });
    if (added) found.push({ op: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [i, { op, text }] of words.entries()) {
    if (op === "removed") removed += text;
    else if (op === "added") added += text;
    else if ((removed || added) && isShort(text) && isChange(words[i + 1])) {
      removed += text;
      added += text;
    } else {
      close();
      found.push({ op, text });
    }
  }
  close();
  return found;
}

/** The words of a section without its own heading in front, which stands above them already. */
export function withoutHeading(words: readonly Words[], heading: string): Words[] {
  const [first, ...rest] = words;
  if (first?.op !== "same" || !first.text.startsWith(heading)) return [...words];
  return [{ op: first.op, text: first.text.slice(heading.length).replace(/^\s+/, "") }, ...rest];
}

function isShort(text: string): boolean {
  return !text.includes("\n") && text.trim().split(/\s+/).length < SHORT;
}

function isChange(words: Words | undefined): boolean {
  return words !== undefined && words.op !== "same";
}
