// The desk of one paper: its open sections, the one that is written in, and what toolbar and search ask of them.
import type { Editor } from "@tiptap/core";
import { useSyncExternalStore } from "react";
import { find, found } from "./finding";

export class Desk {
  private readonly editors = new Map<string, Editor>();
  private readonly listeners = new Set<() => void>();
  private order: readonly string[] = [];
  private state = "";
  /** The section that is written in, or was last. */
  active: string | null = null;

  open(section: string, editor: Editor) {
    this.editors.set(section, editor);
    editor.on("focus", () => {
      this.active = section;
      this.changed();
    });
    editor.on("transaction", () => section === this.active && this.changed());
    this.changed();
  }

  close(section: string) {
    this.editors.delete(section);
    if (this.active === section) this.active = null;
    this.changed();
  }

  /** The sections as they stand on the paper. */
  arrange(order: readonly string[]) {
    this.order = order;
  }

  get all(): Editor[] {
    return this.order.flatMap((section) => this.editors.get(section) ?? []);
  }

  of(section: string): Editor | null {
    return this.editors.get(section) ?? null;
  }

  get editor(): Editor | null {
    return (this.active && this.editors.get(this.active)) || this.all[0] || null;
  }

  /** Listens to what the toolbar shows. */
  follow = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What the toolbar shows, as one word, so that a key press that changes none of it draws nothing. */
  marks = () => this.state;

  /** Where words stand in the whole paper. */
  places(): { editor: Editor; at: number }[] {
    return this.all.flatMap((editor) => found(editor.view).map((_, at) => ({ editor, at })));
  }

  /** Shows words in all sections; `current` is the place at hand, counted through the paper. */
  find(words: string, current: number | null): number {
    let before = 0;
    for (const editor of this.all) {
      const here = current === null ? null : current - before;
      before += find(editor.view, words, here);
    }
    return before;
  }

  private changed() {
    const state = marksOf(this.active ? (this.editors.get(this.active) ?? null) : null);
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export function useMarks(desk: Desk): string {
  return useSyncExternalStore(desk.follow, desk.marks);
}

function marksOf(editor: Editor | null): string {
  if (!editor) return "";
  const { storedMarks, selection: { $from } } = editor.state;
  const around: string[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    around.push(type.name === "heading" ? `heading${attrs.level}` : type.name);
  }
  return [...new Set([...around, ...(storedMarks ?? $from.marks()).map((mark) => mark.type.name)])].join(" ");
}
