// The closed schema of a section's text, as `crates/model/src/rich_text.rs` has it: what is not named here cannot be
// written, and both sides are tested on the same texts.
import { callOrReturn, getExtensionField, Mark, mergeAttributes, Node, type Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";

/** Addresses that a link may lead to; the core refuses others. */
export const LINK = /^(https?:\/\/|mailto:)\S+$/;

const kept = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }]));

const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: {} }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (link) => (LINK.test(link.getAttribute("href") ?? "") ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener" }), 0],
});

const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "(text | hardBreak | reference)*",
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
});

const Reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { parseHTML: (span) => span.getAttribute("data-reference"), rendered: false },
    id: { parseHTML: (span) => span.getAttribute("data-to"), rendered: false },
    shown: { default: "", parseHTML: (span) => span.textContent ?? "", rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-reference]" }],
  renderHTML: ({ node }) => ["span", { "data-reference": node.attrs.kind, "data-to": node.attrs.id }, node.attrs.shown],
  renderText: ({ node }) => node.attrs.shown,
});

const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  addAttributes: () => ({
    id: { default: null, parseHTML: (figure) => figure.getAttribute("data-id"), rendered: false },
    blob: { parseHTML: (figure) => figure.getAttribute("data-picture"), rendered: false },
    alt: { default: "", parseHTML: (figure) => figure.getAttribute("data-alt") ?? "", rendered: false },
    caption: { default: "", parseHTML: (figure) => figure.getAttribute("data-caption") ?? "", rendered: false },
    width: { default: null, parseHTML: (figure) => Number(figure.getAttribute("data-width")) || null, rendered: false },
  }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ node: { attrs } }) => ["figure", {
    "data-picture": attrs.blob, "data-id": attrs.id, "data-alt": attrs.alt, "data-caption": attrs.caption, "data-width": attrs.width,
  }],
});

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  tableRole: "table",
  isolating: true,
  // The commands for tables know table, row and cell by this.
  extendNodeSchema: (extension) => ({ tableRole: callOrReturn(getExtensionField(extension, "tableRole", { name: extension.name, options: extension.options, storage: {} })) }),
  addAttributes: () => ({
    id: { default: null, parseHTML: (table) => table.getAttribute("data-id"), rendered: false },
    caption: { default: "", parseHTML: (table) => table.getAttribute("data-caption") ?? "", rendered: false },
  }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ node }) => ["table", { "data-id": node.attrs.id, "data-caption": node.attrs.caption }, ["tbody", 0]],
});

const DecisionPoint = Node.create({
  name: "decisionPoint",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    id: { default: null, parseHTML: (point) => point.getAttribute("data-point"), rendered: false },
    verb: { default: "resolve", parseHTML: (point) => point.getAttribute("data-verb"), rendered: false },
    secondVerb: { default: null, parseHTML: (point) => point.getAttribute("data-second"), rendered: false },
    needsHomeDecision: { default: false, parseHTML: (point) => point.hasAttribute("data-home"), rendered: false },
    condition: { default: "", parseHTML: (point) => point.getAttribute("data-condition") ?? "", rendered: false },
  }),
  parseHTML: () => [{ tag: "div[data-point]" }],
  renderHTML: ({ node: { attrs } }) => ["div", {
    "data-point": attrs.id, "data-verb": attrs.verb, "data-second": attrs.secondVerb, "data-home": attrs.needsHomeDecision ? "" : null,
    "data-condition": attrs.condition,
  }, 0],
});

const Step = Node.create({
  name: "step",
  group: "block",
  content: "paragraph step*",
  defining: true,
  addAttributes: () => ({
    id: { default: null, parseHTML: (step) => step.getAttribute("data-step"), rendered: false },
    owners: { default: [], parseHTML: (step) => JSON.parse(step.getAttribute("data-owners") ?? "[]"), rendered: false },
    period: { default: null, parseHTML: (step) => step.getAttribute("data-period"), rendered: false },
  }),
  parseHTML: () => [{ tag: "div[data-step]" }],
  renderHTML: ({ node: { attrs } }) => ["div", {
    "data-step": attrs.id, "data-owners": JSON.stringify(attrs.owners), "data-period": attrs.period,
  }, 0],
});

/** What came from a file and has no node of ours. The page may keep it and not make it: it is never parsed. */
const Unknown = Node.create({
  name: "unknown",
  group: "block",
  atom: true,
  addAttributes: () => kept("origin", "text", "source"),
  renderHTML: ({ node }) => ["p", {}, node.attrs.text],
  renderText: ({ node }) => node.attrs.text,
});

// Spans of cells are kept in memory, as the tables of the library ask for them, and not stored.
const spans = () => ({ colspan: { default: 1, rendered: false }, rowspan: { default: 1, rendered: false }, colwidth: { default: null, rendered: false } });

/** The nodes and marks, without any behaviour. */
export const nodes: Extensions = [
  Document, Paragraph.extend({ renderHTML: () => ["p", 0] }), Text, HardBreak,
  Heading.extend({
    // Below the title of the paper and the heading of the section.
    parseHTML: () => [1, 2, 3, 4, 5, 6].map((rank) => ({ tag: `h${rank}`, attrs: { level: Math.max(1, Math.min(3, rank - 3)) } })),
    renderHTML: ({ node }) => [`h${node.attrs.level + 3}`, 0],
  }).configure({ levels: [1, 2, 3] }),
  Bold, Italic, Link,
  BulletList.configure({ keepMarks: true }),
  OrderedList.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: (list) => Math.max(0, Number(list.getAttribute("start") ?? 1) || 1) } }) }),
  ListItem.extend({ content: "block+" }),
  Table, TableRow.extend({ content: "(tableCell | tableHeader)+" }),
  TableHeader.extend({ addAttributes: spans }), TableCell.extend({ addAttributes: spans }),
  Image, DecisionPoint, Step, Unknown, Footnote, Reference,
];
