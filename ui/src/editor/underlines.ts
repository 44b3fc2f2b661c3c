// Words in a section's text that something is said about beside it, and the names of cells that have none yet.
import type { Node as Text } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import styles from "./Editor.module.css";
import { enter, find, matchesIn } from "./finding";

const key = new PluginKey<DecorationSet>("underlines");

export function underlines(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, was) => {
        const quotes = tr.getMeta(key) as readonly string[] | undefined;
        // While one writes they move along; what is still said is known after the next save.
        return quotes ? shownAt(tr.doc, quotes) : was.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Underlines these words; the same words told twice are underlined in their first two places. */
export function underline(view: EditorView, quotes: readonly string[]) {
  view.dispatch(view.state.tr.setMeta(key, quotes).setMeta("addToHistory", false).setMeta("quiet", true));
}

/** Selects the words, so that one can write over them. */
export function goTo(view: EditorView, quote: string) {
  find(view, quote);
  enter(view, 0);
  find(view, "");
}

function shownAt(doc: Text, quotes: readonly string[]): DecorationSet {
  const told = new Map<string, number>();
  const places = quotes.flatMap((quote) => {
    const nth = told.get(quote) ?? 0;
    told.set(quote, nth + 1);
    return quote === "" ? [] : matchesIn(doc, quote).slice(nth, nth + 1);
  });
  return DecorationSet.create(doc, places.map(({ from, to }) => Decoration.inline(from, to, { class: styles.told ?? "" })));
}

function unseen(name: string): HTMLElement {
  const words = document.createElement("span");
  words.className = "unseen";
  words.contentEditable = "false";
  words.textContent = name;
  return words;
}

/** An empty cell at the head of a table says that it is one, to who does not see it. */
export function namedHeads(name: string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const heads: Decoration[] = [];
        doc.descendants((node, at) => {
          if (node.type.name === "tableHeader" && node.textContent === "") heads.push(Decoration.widget(at + 1, () => unseen(name), { side: -1, key: "head" }));
          // Tables stand outermost; no other text is walked through while one writes.
          return node.type.name === "table" || node.type.name === "tableRow";
        });
        return DecorationSet.create(doc, heads);
      },
    },
  });
}
