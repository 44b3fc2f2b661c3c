// A section's text as it is stored and as the editor holds it. They have one shape; the editor only needs a block where
// the stored text may have none, and holds spans of cells that are not stored.
import type { JSONContent } from "@tiptap/core";
import type { Block, Doc, Inline } from "../backend/types";

/** The stored text for the editor: every place that takes text has a line to write on. */
export function forEditor(doc: Doc): JSONContent {
  const content = (doc.content ?? []).map(opened);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function opened(node: JSONContent | Block): JSONContent {
  const { content, ...rest } = node as JSONContent;
  const holds = ["listItem", "tableCell", "tableHeader"].includes(rest.type ?? "");
  if (!content) return holds ? { ...rest, content: [{ type: "paragraph" }] } : rest;
  const inner = content.filter((child) => child.type !== "text" || child.text !== "").map(opened);
  return { ...rest, content: holds && inner.length === 0 ? [{ type: "paragraph" }] : inner };
}

/** The editor's text as it is stored. */
export function forStore(json: JSONContent): Doc {
  const content = (json.content ?? []).map(closed);
  const only = content.length === 1 ? content[0] : undefined;
  const isBlank = only?.type === "paragraph" && !only.content?.length;
  return { type: "doc", content: (isBlank ? [] : content) as Block[] } as Doc;
}

function closed(node: JSONContent): JSONContent {
  const { type, attrs, content, marks, text } = node;
  if (type === "text") return marks?.length ? { type, text, marks } : { type, text };
  const children = content?.map(closed);
  switch (type) {
    case "hardBreak":
      return { type };
    case "tableCell":
    case "tableHeader":
    case "tableRow":
    case "bulletList":
    case "listItem":
      return { type, content: children ?? [] };
    case "table":
      return { type, ...(attrs?.id || attrs?.caption ? { attrs: spare(attrs) } : {}), content: children ?? [] };
    case "image":
    case "reference":
    case "unknown":
      return { type, attrs: spare(attrs) };
    case "paragraph":
    case "footnote":
      return { type, content: children ?? [] };
    default:
      return { type, attrs: type === "decisionPoint" ? withoutEmpty(attrs, "condition") : attrs, content: children ?? [] };
  }
}

function spare(attrs: JSONContent["attrs"] = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([name, value]) => value !== null && !(name === "caption" && value === "")));
}

function withoutEmpty(attrs: JSONContent["attrs"] = {}, name: string): Record<string, unknown> {
  const { [name]: value, ...rest } = attrs;
  return value === "" ? rest : { ...rest, [name]: value };
}

/** The words of running text, without those of its footnotes. */
export function inlineText(content: readonly Inline[] = []): string {
  return content.map((inline) => {
    if (inline.type === "text") return inline.text;
    if (inline.type === "hardBreak") return "\n";
    return inline.type === "reference" ? (inline.attrs.shown ?? "") : "";
  }).join("");
}

/** The text alone, one line per block, as the core reads it. */
export function plain(doc: Doc): string {
  const lines: string[] = [];
  for (const block of doc.content ?? []) plainInto(block, lines);
  return lines.join("\n");
}

function plainInto(block: Block, lines: string[]) {
  if (block.type === "paragraph" || block.type === "heading") lines.push(inlineText(block.content));
  if (block.type === "decisionPoint") lines.push(sentence(inlineText(block.content), block.attrs.condition ?? ""));
  if (block.type === "image") lines.push(block.attrs.alt, ...(block.attrs.caption ? [block.attrs.caption] : []));
  if (block.type === "unknown") lines.push(block.attrs.text);
  if (block.type === "table" && block.attrs?.caption) lines.push(block.attrs.caption);
  if (block.type === "paragraph" || block.type === "heading" || block.type === "decisionPoint") {
    for (const inline of block.content ?? []) if (inline.type === "footnote") lines.push(inlineText(inline.content));
  }
  for (const child of childrenOf(block)) plainInto(child, lines);
}

/** A point's whole sentence: its text and the condition behind it. */
export function sentence(text: string, condition: string): string {
  return condition.trim() === "" ? text : `${text.trimEnd().replace(/[.;,]+$/, "")}, ${condition.trim()}`;
}

/** The blocks within a block. */
export function childrenOf(block: Block): readonly Block[] {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content);
    case "table":
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    case "step":
      return block.content;
    default:
      return [];
  }
}
