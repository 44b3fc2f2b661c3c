// One section being written: its editor, and its text saved by itself.
//
// Each section has an editor of its own, and all stand open. A key press then touches the one document of a few pages
// and never the forty around it; nothing has to change places with a drawing of itself when the writer comes in; and a
// section is what is stored, undone and given back when two people wrote at once.
import { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { write } from "../backend/hooks";
import type { Doc, Section } from "../backend/types";
import { saveAll, useDraft, type Draft } from "../components/useDraft";
import { extensions } from "./behaviour";
import { Body } from "./body";
import type { Desk } from "./desk";
import { freshId, takeIds } from "./ids";
import { forEditor, forStore } from "./stored";
import type { Surroundings } from "./surroundings";

export interface SectionFields { heading: string; role: Section["role"]; body: Body }

export function useSection(section: Section, desk: Desk, around: Surroundings, label: string) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const live = useRef<Editor | null>(null);
  const sitting = useRef(freshId());
  const own = useRef<{ rev: number; body: Body } | null>(null);
  const shown = useRef(0);
  const writing = useRef<Body | null>(null);

  const fields = useMemo((): SectionFields => {
    if (own.current?.rev === section.rev) Body.same(section.body, own.current.body);
    return { heading: section.heading, role: section.role, body: Body.stored(section.body) };
  }, [section]);

  const draft: Draft<SectionFields> = useDraft(fields, section.rev, async (value, rev) => {
    const sent = value.body.read();
    const { id } = section;
    const answer = await write("paper.save_section", { id, rev, sitting: sitting.current, heading: value.heading, role: value.role, body: sent });
    own.current = { rev: answer.rev, body: value.body };
    if (answer.body && live.current) takeIds(live.current.view, sent, answer.body);
    return answer;
  });

  const latest = useRef({ draft, rev: section.rev });
  latest.current = { draft, rev: section.rev };

  useEffect(() => {
    if (!place.current) return;
    const stored = latest.current.draft.value.body;
    const made = new Editor({
      element: place.current,
      extensions: extensions(around),
      content: forEditor(stored.read()),
      injectCSS: false,
      editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label } },
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta("quiet")) return;
        const { draft: now } = latest.current;
        // Within one pause only the first key press is told; what follows belongs to the same text.
        if (writing.current?.isOpen && now.value.body.token === writing.current.token) {
          now.touch();
          return;
        }
        const body = Body.written(() => forStore(made.getJSON()));
        writing.current = body;
        shown.current = body.token;
        now.set({ body });
      },
      onBlur: () => {
        latest.current.draft.flush();
        // Coming back later is another stretch of writing, and another step to undo.
        sitting.current = freshId();
      },
    });
    shown.current = stored.token;
    live.current = made;
    setEditor(made);
    desk.open(section.id, made);
    return () => {
      // What still waits to be saved is read before the editor goes.
      latest.current.draft.value.body.read();
      desk.close(section.id);
      live.current = null;
      made.destroy();
    };
    // The editor lives as long as its section; what changes around it is read through `around`.
  }, [section.id, desk, around]);

  // The text in the store went on without this editor: undo, another window, the choice for theirs.
  const { body } = draft.value;
  useEffect(() => {
    if (!editor || body.isOwn || body.token === shown.current) return;
    shown.current = body.token;
    replaceText(editor, body.read());
  }, [editor, body]);

  /** Saves what was typed and tells the revision that the section then has. */
  const settle = useCallback(async (): Promise<number> => {
    await saveAll();
    return Math.max(latest.current.rev, own.current?.rev ?? 0);
  }, []);

  return { place, editor, draft, settle };
}

function replaceText(editor: Editor, doc: Doc) {
  const { view } = editor;
  const next = view.state.schema.nodeFromJSON(forEditor(doc));
  const start = next.content.findDiffStart(view.state.doc.content);
  const end = next.content.findDiffEnd(view.state.doc.content);
  if (start === null || !end) return;
  // Only what differs is replaced, so that the cursor stays where it was.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = view.state.tr.replace(start, end.b + overlap, next.slice(start, end.a + overlap));
  view.dispatch(tr.setMeta("stored", true).setMeta("addToHistory", false).setMeta("preventUpdate", true));
}
