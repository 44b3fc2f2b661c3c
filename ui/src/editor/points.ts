// How the sentence of a decision point and its verb stay one: the words are the truth, the core reads the verb off
// them, and choosing another verb rewords the sentence.
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import type { Node as Text } from "@tiptap/pm/model";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { PointRead, Verb } from "../backend/types";
import styles from "./Editor.module.css";
import type { Surroundings } from "./surroundings";

/** Writing pauses this long before sentences are read again. */
const PAUSE_MS = 250;
const REMEMBERED = 2_000;

/** The words of a point's sentence, character for character as the document counts them. */
export function wordsOf(point: Text): string {
  return point.textBetween(0, point.content.size, undefined, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "\ufffc"));
}

export const pointsKey = new PluginKey<DecorationSet>("points");

/** Keeps verbs in step with their sentences, and shows the verb within the sentence. */
export function points(around: Surroundings): Plugin {
  const read = new Map<string, PointRead>();
  // A verb that was stored stays until its sentence is written on: one in a list may have come from the line above it.
  let stored = new Map<string, string>();
  const keep = (doc: Text) => void (stored = new Map(pointsIn(doc).map(({ point }) => [point.attrs.id, wordsOf(point)])));
  return new Plugin<DecorationSet>({
    key: pointsKey,
    state: {
      init: (_, state) => {
        keep(state.doc);
        return DecorationSet.empty;
      },
      apply: (tr, shown, _, state) => {
        if (tr.getMeta("stored")) keep(tr.doc);
        if (tr.getMeta(pointsKey)) return marks(state, read);
        return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
      },
    },
    props: { decorations: (state) => pointsKey.getState(state) },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let gone = false;
      const look = async () => {
        const unread = [...new Set(pointsIn(view.state.doc).map(({ point }) => wordsOf(point)))].filter((text) => !read.has(text));
        if (unread.length > 0) {
          const answers = await around.readPoints(unread).catch(() => []);
          if (read.size > REMEMBERED) read.clear();
          for (const [at, text] of unread.entries()) {
            const answer = answers[at];
            if (answer) read.set(text, answer);
          }
        }
        if (!gone) follow(view, read, stored);
      };
      timer = setTimeout(look, 0);
      return {
        update: (_, before) => {
          if (before.doc.eq(view.state.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(look, PAUSE_MS);
        },
        destroy: () => {
          gone = true;
          clearTimeout(timer);
        },
      };
    },
  });
}

interface Placed { at: number; point: Text }

export function pointsIn(doc: Text): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "decisionPoint") found.push({ at, point: node });
    return !node.isTextblock;
  });
  return found;
}

// The verb of a point is the one its sentence names; where the sentence names none that is known, it stays as chosen.
function follow(view: EditorView, read: ReadonlyMap<string, PointRead>, stored: ReadonlyMap<string, string>) {
  if (view.composing) return;
  const { tr } = view.state;
  for (const { at, point } of pointsIn(view.state.doc)) {
    const verbs = read.get(wordsOf(point))?.verbs;
    if (!verbs || stored.get(point.attrs.id) === wordsOf(point)) continue;
    if (verbs.first !== point.attrs.verb) tr.setNodeAttribute(at, "verb", verbs.first);
    if (verbs.second !== null && verbs.second !== point.attrs.secondVerb) tr.setNodeAttribute(at, "secondVerb", verbs.second);
  }
  view.dispatch(tr.setMeta(pointsKey, true).setMeta("addToHistory", false));
}

function marks(state: EditorState, read: ReadonlyMap<string, PointRead>): DecorationSet {
  const found = pointsIn(state.doc).flatMap(({ at, point }) => {
    const answer = read.get(wordsOf(point));
    if (!answer?.words) return [];
    const from = at + 1 + answer.before.length;
    return [Decoration.inline(from, from + answer.words.length, { class: styles.verbWords ?? "" })];
  });
  return DecorationSet.create(state.doc, found);
}

/** Words the sentence of the point anew for another verb; the object and its marks stay. */
export async function reword(view: EditorView, place: () => number | undefined, around: Surroundings, verb: Verb | null, which: "verb" | "secondVerb") {
  const before = pointAt(view, place());
  if (!before) return;
  const text = wordsOf(before.point);
  const [answer] = await around.readPoints([text]).catch(() => []);
  const now = pointAt(view, place());
  if (!now || wordsOf(now.point) !== text) return;
  const { tr, schema } = view.state;
  const start = now.at + 1;
  const wording = around.verbs.find((one) => one.verb === verb);
  if (which === "verb" && wording) {
    if (answer?.words) cutWords(tr, start, answer);
    const end = () => tr.mapping.map(start + text.length);
    if (wording.before) tr.insert(start, schema.text(`${wording.before} `));
    if (wording.after) tr.insert(endOfSentence(tr.doc.textBetween(start, end(), undefined, "\ufffc"), start), schema.text(` ${wording.after}`));
  } else if (wording) {
    const more = wording.before ? ` en ${wording.before} ` : ` en … ${wording.after}`;
    tr.insert(endOfSentence(text, start), schema.text(more));
  }
  tr.setNodeAttribute(now.at, which, verb);
  view.dispatch(tr);
  view.focus();
}

function cutWords(tr: EditorState["tr"], start: number, { before, words, after }: PointRead) {
  const from = start + before.length;
  // One of the blanks around the words goes with them.
  const blankAfter = after.startsWith(" ");
  const blankBefore = !blankAfter && before.endsWith(" ");
  tr.delete(from - (blankBefore ? 1 : 0), from + words.length + (blankAfter ? 1 : 0));
}

// A full stop or semicolon stays last.
function endOfSentence(text: string, start: number): number {
  return start + text.replace(/[\s.;,]+$/, "").length;
}

function pointAt(view: EditorView, at: number | undefined): Placed | null {
  const point = at === undefined ? null : view.state.doc.nodeAt(at);
  return point?.type.name === "decisionPoint" && at !== undefined ? { at, point } : null;
}
