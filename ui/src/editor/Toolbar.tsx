// The tools above the paper. They act on the section that is written in.
import type { Editor } from "@tiptap/core";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderColumn, toggleHeaderRow } from "@tiptap/pm/tables";
import type { Command } from "@tiptap/pm/state";
import { Bold, Image, Italic, Link, List, ListOrdered, ListTree, Plus, Quote, Scale, Search, StickyNote, Table, type LucideIcon } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { Button as Pressable, Group, Toolbar as Bar } from "react-aria-components";
import type { Section } from "../backend/types";
import { keyshortcutsOf, runCommand, shortcutOf, useCommand } from "../commands";
import { MenuButton } from "../components/MenuButton";
import { useText } from "../text/text";
import { useMarks, type Desk } from "./desk";
import styles from "./Editor.module.css";
import { insertStep, insertTable } from "./insert";

const WORDS_PER_MINUTE = 220;

// A menu gives the focus back to its button when it goes; what was chosen comes after that.
const soon = (act: () => void) => () => void setTimeout(() => requestAnimationFrame(act));

export function Toolbar({ desk, sections }: { desk: Desk; sections: readonly Section[] }) {
  const say = useText();
  const marks = useMarks(desk).split(" ");
  const run = (act: (editor: Editor) => void) => {
    if (desk.editor) act(desk.editor);
  };
  useCommand("paper.step", () => run((editor) => insertStep(editor)));
  useCommand("paper.table", () => run((editor) => insertTable(editor)));
  return (
    <Bar aria-label={say("tools")} className={styles.toolbar}>
      <Style desk={desk} marks={marks} />
      <Group aria-label={say("tools-looks")} className={styles.tools}>
        <Tool icon={Bold} keys="Control+B" on={marks.includes("bold")} press={() => run((editor) => editor.chain().focus().toggleBold().run())}>{say("tool-bold")}</Tool>
        <Tool icon={Italic} keys="Control+I" on={marks.includes("italic")} press={() => run((editor) => editor.chain().focus().toggleItalic().run())}>{say("tool-italic")}</Tool>
        <Tool icon={List} on={marks.includes("bulletList")} press={() => run((editor) => editor.chain().focus().toggleBulletList().run())}>{say("tool-bullets")}</Tool>
        <Tool icon={ListOrdered} on={marks.includes("orderedList")} press={() => run((editor) => editor.chain().focus().toggleOrderedList().run())}>{say("tool-numbers")}</Tool>
      </Group>
      <Group aria-label={say("tools-insert")} className={styles.tools}>
        <MenuButton
          className={styles.tool}
          label={<><Plus size={16} aria-hidden />{say("tools-insert")}</>}
          choices={inserts.map(({ id, icon }) => ({ id, label: say(`command-${id.replace(".", "-")}`), icon, hint: shortcutOf(id), run: soon(() => void runCommand(id)) }))}
        />
        {marks.includes("table") && <TableTools desk={desk} />}
        <Tool icon={Search} command="text.find" press={() => void runCommand("text.find")}>{say("tool-find")}</Tool>
      </Group>
      <ReadingTime sections={sections} />
    </Bar>
  );
}

const inserts: readonly { id: string; icon: LucideIcon }[] = [
  { id: "paper.point", icon: Scale },
  { id: "paper.step", icon: ListTree },
  { id: "paper.table", icon: Table },
  { id: "paper.picture", icon: Image },
  { id: "paper.reference", icon: Quote },
  { id: "paper.footnote", icon: StickyNote },
  { id: "paper.link", icon: Link },
];

function Tool({ icon: Icon, on, keys, command, press, children }: {
  icon: LucideIcon; on?: boolean; keys?: string; command?: string; press: () => void; children: ReactNode;
}) {
  return (
    <Pressable
      className={styles.tool}
      {...(on === undefined ? {} : { "aria-pressed": on })}
      aria-keyshortcuts={keys ?? (command && keyshortcutsOf(command))}
      onPress={press}
      // The cursor stays in the text while a tool is pressed.
      preventFocusOnPress
    >
      <Icon size={16} aria-hidden />
      <span className={styles.toolWord}>{children}</span>
    </Pressable>
  );
}

function Style({ desk, marks }: { desk: Desk; marks: readonly string[] }) {
  const say = useText();
  const level = [1, 2, 3].find((one) => marks.includes(`heading${one}`));
  const set = (to: number | undefined) => {
    const chain = desk.editor?.chain().focus();
    if (to === undefined) chain?.setParagraph().run();
    else chain?.setHeading({ level: to as 1 | 2 | 3 }).run();
  };
  const choices = [undefined, 1, 2, 3].map((one) => ({
    id: String(one), label: say(one === undefined ? "style-text" : "style-heading", { level: one ?? 0 }), on: one === level, run: soon(() => set(one)),
  }));
  return <MenuButton className={styles.tool} label={say(level === undefined ? "style-text" : "style-heading", { level: level ?? 0 })} name={say("style-choose", { now: say(level === undefined ? "style-text" : "style-heading", { level: level ?? 0 }) })} choices={choices} />;
}

function TableTools({ desk }: { desk: Desk }) {
  const say = useText();
  const run = (command: Command) => soon(() => {
    const { editor } = desk;
    if (!editor) return;
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  });
  return (
    <MenuButton
      className={styles.tool}
      label={<><Table size={16} aria-hidden />{say("table-menu")}</>}
      choices={[
        { id: "row", label: say("table-row-add"), run: run(addRowAfter) },
        { id: "column", label: say("table-column-add"), run: run(addColumnAfter) },
        { id: "row-less", label: say("table-row-remove"), run: run(deleteRow) },
        { id: "column-less", label: say("table-column-remove"), run: run(deleteColumn) },
        { id: "head-row", label: say("table-head-row"), run: run(toggleHeaderRow) },
        { id: "head-column", label: say("table-head-column"), run: run(toggleHeaderColumn) },
        { id: "remove", label: say("table-remove"), run: run(deleteTable) },
      ]}
    />
  );
}

// Counted on what was saved last, which is a pause behind at most.
function ReadingTime({ sections }: { sections: readonly Section[] }) {
  const say = useText();
  const minutes = useMemo(() => Math.max(1, Math.round(sections.reduce((sum, { body }) => sum + countWords(body), 0) / WORDS_PER_MINUTE)), [sections]);
  return <span className={styles.reading}>{say("reading-time", { minutes })}</span>;
}

const counted = new WeakMap<object, number>();

function countWords(body: Section["body"]): number {
  const known = counted.get(body);
  if (known !== undefined) return known;
  let words = 0;
  const visit = (node: unknown) => {
    const { text, content } = node as { text?: string; content?: unknown[] };
    if (text) words += text.split(/\s+/).filter(Boolean).length;
    content?.forEach(visit);
  };
  visit(body);
  counted.set(body, words);
  return words;
}
