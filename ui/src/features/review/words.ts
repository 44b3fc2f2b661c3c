// What was said, in words.
import type { ReviewWhat } from "../../backend/types";
import type { Say } from "../../text/text";

/** The quote that a remark is about, between quotation marks; nothing where it has none. */
export function quoted(what: ReviewWhat): string {
  const quote = what.about === "remark" ? what.anchor?.quote : undefined;
  return quote ? `“${quote}”` : "";
}

/** The thing itself: a verdict with its words, a judgement, a remark. */
export function wordsOf(say: Say, what: ReviewWhat): string {
  if (what.about === "reaction") return [say(`verdict-${what.verdict.replaceAll("_", "-")}`), what.text].filter(Boolean).join(": ");
  if (what.about === "ripeness") return [say(`ripeness-${what.ripe.replaceAll("_", "-")}`), what.text].filter(Boolean).join(": ");
  return what.about === "remark" ? what.text : "";
}
