// The footnotes of a section, written below its text as they will stand at the foot of the page.
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { memo, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useText } from "../text/text";
import styles from "./Editor.module.css";

interface Note { at: number; text: string; plain: boolean }

export const Footnotes = memo(function Footnotes({ editor }: { editor: Editor }) {
  const say = useText();
  const [notes, setNotes] = useState<Note[]>(() => notesIn(editor));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const read = () => setNotes((was) => same(was, notesIn(editor)));
    // Asked for a note: its field takes the focus.
    const enter = (event: Event) => {
      flushSync(read);
      list.current?.querySelector<HTMLElement>(`[data-at="${(event as CustomEvent<number>).detail}"]`)?.focus();
    };
    read();
    editor.on("update", read);
    editor.view.dom.addEventListener("footnote", enter);
    return () => {
      editor.off("update", read);
      if (!editor.isDestroyed) editor.view.dom.removeEventListener("footnote", enter);
    };
  }, [editor]);
  if (notes.length === 0) return null;
  return (
    <ol ref={list} className={styles.notes} aria-label={say("footnotes")}>
      {notes.map((note, i) => (
        <li key={i}>
          <textarea
            data-at={note.at}
            rows={1}
            lang="nl"
            spellCheck
            aria-label={say("footnote-text", { n: i + 1 })}
            placeholder={say("footnote-empty")}
            value={note.text}
            onChange={(event) => write(editor, note.at, event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" && !(event.key === "Enter" && !event.nativeEvent.isComposing)) return;
              event.preventDefault();
              const behind = note.at + (editor.state.doc.nodeAt(note.at)?.nodeSize ?? 0);
              editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, behind)));
              editor.view.focus();
            }}
          />
        </li>
      ))}
    </ol>
  );
});

function notesIn(editor: Editor): Note[] {
  const notes: Note[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name !== "footnote") return true;
    notes.push({ at, text: node.textContent, plain: node.childCount <= 1 });
    return false;
  });
  return notes;
}

function same(was: Note[], now: Note[]): Note[] {
  return was.length === now.length && was.every((note, i) => note.at === now[i]?.at && note.text === now[i].text) ? was : now;
}

// Only what was typed is replaced, so that links and slant in the rest of a note stay.
function write(editor: Editor, at: number, text: string) {
  const note = editor.state.doc.nodeAt(at);
  if (!note) return;
  const before = note.textContent;
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < text.length - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  const { tr } = editor.state;
  const from = at + 1 + start;
  const put = text.slice(start, text.length - end);
  const to = at + 1 + before.length - end;
  if (put === "") tr.delete(from, to);
  else tr.replaceWith(from, to, editor.schema.text(put.replace(/\s*\n\s*/g, " ")));
  editor.view.dispatch(tr);
}
