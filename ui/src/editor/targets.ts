// What cross-references say while one writes, as `crates/model/src/rich_text/references.rs` says it in the pack; both
// are tested on the same texts.
import type { Block, Doc, Inline, ReferenceAttrs, ReferenceKind } from "../backend/types";
import { words } from "../text/text";
import { childrenOf } from "./stored";

export interface TargetText { id: string; heading: string; body: Doc }

/** Something that a reference can lead to, with its words and what tells it apart in a list. */
export interface Target { kind: ReferenceKind; id: string; words: string; about: string }

export interface Targets {
  list: readonly Target[];
  /** What a reference says; its words as last shown where the target is not known. */
  words: (reference: ReferenceAttrs) => string;
  /** "Afbeelding 2"; none for what carries no number. */
  caption: (figure: string | null) => string | null;
}

// Papers are in Dutch, whatever the screen is in.
const said = words("nl");

/** A picture or table counts where it has a caption or is referred to. */
export function targetsOf(
  sections: readonly TargetText[],
  attachments: readonly { id: string; title: string }[] = [],
  items: readonly { id: string; label: string; title: string }[] = [],
): Targets {
  const list: Target[] = [];
  const captions = new Map<string, string>();
  const referred = referredTo(sections);
  const counts = { image: 0, table: 0, point: 0 };
  const add = (kind: ReferenceKind, id: string, value: string | number, about: string) =>
    list.push({ kind, id, words: said(`reference-${kind}`, { value: String(value) }), about });
  const figure = (kind: "image" | "table", id: string | null | undefined, caption: string, about: string) => {
    if (!id) return;
    if (caption.trim() === "" && !referred.has(id)) {
      list.push({ kind, id, words: "", about });
      return;
    }
    counts[kind] += 1;
    add(kind, id, counts[kind], about);
    captions.set(id, said(`caption-${kind}`, { value: String(counts[kind]) }));
  };
  const steps: StepPlace[] = [];
  for (const { id, heading, body } of sections) {
    add("section", id, heading, "");
    each(body.content ?? [], null, (block, parent) => {
      if (block.type === "image") figure("image", block.attrs.id, block.attrs.caption ?? "", block.attrs.caption || block.attrs.alt);
      if (block.type === "table") figure("table", block.attrs?.id, block.attrs?.caption ?? "", block.attrs?.caption || firstWords(block));
      if (block.type === "decisionPoint") add("point", block.attrs.id, (counts.point += 1), firstWords(block));
      if (block.type === "step") steps.push({ id: block.attrs.id, parent, about: firstWords(block) });
    });
  }
  for (const [at, number] of stepNumbers(steps).entries()) {
    const step = steps[at];
    if (step) add("step", step.id, number, step.about);
  }
  for (const [at, { id, title }] of attachments.entries()) add("attachment", id, at + 1, title);
  for (const { id, label, title } of items) add("item", id, label, title);
  const known = new Map(list.map((target) => [`${target.kind} ${target.id}`, target.words]));
  return {
    list,
    words: ({ kind, id, shown }) => known.get(`${kind} ${id}`) || (shown ?? ""),
    caption: (id) => (id === null ? null : (captions.get(id) ?? null)),
  };
}

interface StepPlace { id: string; parent: string | null; about: string }

/** "1", "2", "2a", "2b", "2b1". */
export function stepNumbers(steps: readonly Pick<StepPlace, "id" | "parent">[]): string[] {
  const numbers = new Map<string, string>();
  const below = new Map<string | null, number>();
  return steps.map(({ id, parent }) => {
    const nth = below.get(parent) ?? 0;
    below.set(parent, nth + 1);
    const above = parent === null ? undefined : numbers.get(parent);
    const number = above === undefined ? String(nth + 1) : /\d$/.test(above) ? above + letters(nth) : above + (nth + 1);
    numbers.set(id, number);
    return number;
  });
}

function letters(nth: number): string {
  const last = String.fromCharCode(97 + (nth % 26));
  return nth < 26 ? last : letters(Math.floor(nth / 26) - 1) + last;
}

function each(blocks: readonly Block[], step: string | null, visit: (block: Block, step: string | null) => void) {
  for (const block of blocks) {
    visit(block, step);
    each(childrenOf(block), block.type === "step" ? block.attrs.id : step, visit);
  }
}

function inlinesOf(block: Block): readonly Inline[] {
  return block.type === "paragraph" || block.type === "heading" || block.type === "decisionPoint" ? (block.content ?? []) : [];
}

function referredTo(sections: readonly TargetText[]): Set<string> {
  const found = new Set<string>();
  const visit = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === "reference") found.add(inline.attrs.id);
      if (inline.type === "footnote") visit(inline.content ?? []);
    }
  };
  for (const { body } of sections) each(body.content ?? [], null, (block) => visit(inlinesOf(block)));
  return found;
}

function firstWords(block: Block): string {
  const text = [...inlinesOf(block)].map((inline) => (inline.type === "text" ? inline.text : "")).join("").trim();
  if (text) return text.length > 80 ? `${text.slice(0, 78)}…` : text;
  for (const child of childrenOf(block)) {
    const words = firstWords(child);
    if (words) return words;
  }
  return "";
}
