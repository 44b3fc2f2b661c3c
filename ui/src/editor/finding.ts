// Finding words in a section's text; the bar above the paper asks every open section.
import type { Node as Text } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import styles from "./Editor.module.css";

export interface Match { from: number; to: number }
interface Found { words: string; current: number | null; matches: readonly Match[]; shown: DecorationSet }

const NONE: Found = { words: "", current: null, matches: [], shown: DecorationSet.empty };
const key = new PluginKey<Found>("finding");
const MOST = 5_000;

export function finding(): Plugin {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NONE,
      apply: (tr, was) => {
        const asked = tr.getMeta(key) as Pick<Found, "words" | "current"> | undefined;
        if (!asked && (!tr.docChanged || was.words === "")) return was;
        const { words, current } = asked ?? was;
        if (words === "") return NONE;
        const matches = asked && asked.words === was.words && !tr.docChanged ? was.matches : matchesIn(tr.doc, words);
        const marks = matches.map(({ from, to }, at) => Decoration.inline(from, to, { class: (at === current ? styles.foundHere : styles.found) ?? "" }));
        return { words, current, matches, shown: DecorationSet.create(tr.doc, marks) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

/** Shows where the words stand, and which of the places is at hand; gives how many there are. */
export function find(view: EditorView, words: string, current: number | null = null): number {
  view.dispatch(view.state.tr.setMeta(key, { words, current }).setMeta("addToHistory", false));
  return found(view).length;
}

export function found(view: EditorView): readonly Match[] {
  return key.getState(view.state)?.matches ?? [];
}

/** Brings a place into view without taking the focus. */
export function show(view: EditorView, at: number) {
  const match = found(view)[at];
  if (!match) return;
  const { node } = view.domAtPos(match.from);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}

/** Puts the cursor at a place. */
export function enter(view: EditorView, at: number) {
  const match = found(view)[at];
  if (!match) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, match.from, match.to)));
  view.focus();
}

/** Puts other words in the given places; each keeps its marks. One step to undo. */
export function replace(view: EditorView, places: readonly Match[], words: string) {
  const { tr } = view.state;
  for (const { from, to } of [...places].reverse()) {
    if (words === "") tr.delete(from, to);
    else tr.replaceWith(from, to, view.state.schema.text(words, view.state.doc.resolve(from).marksAcross(view.state.doc.resolve(to)) ?? undefined));
  }
  view.dispatch(tr);
}

/** Where words stand within one block of text, whatever their case; a reference or a note parts them. */
export function matchesIn(doc: Text, words: string): Match[] {
  const wanted = fold(words);
  const matches: Match[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return matches.length < MOST;
    const text = fold(node.textBetween(0, node.content.size, undefined, "\ufffc"));
    for (let from = text.indexOf(wanted); from !== -1 && matches.length < MOST; from = text.indexOf(wanted, from + wanted.length)) {
      matches.push({ from: at + 1 + from, to: at + 1 + from + wanted.length });
    }
    return false;
  });
  return matches;
}

// Only letters whose lower case has the same length: places count characters.
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}
