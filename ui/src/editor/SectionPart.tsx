// A section on the paper: its heading, what can be done with it, its text, its footnotes.
import type { Editor } from "@tiptap/core";
import { ArrowDown, ArrowUp, MoreHorizontal, Plus, Tag, Trash2 } from "lucide-react";
import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useAct } from "../acts";
import { call } from "../backend/backend";
import type { Section, SectionRole } from "../backend/types";
import { Button } from "../components/Button";
import { DraftState } from "../components/DraftState";
import { SelectField } from "../components/fields";
import { MenuButton } from "../components/MenuButton";
import { Actions, Modal } from "../components/Modal";
import { useText } from "../text/text";
import type { Desk } from "./desk";
import styles from "./Editor.module.css";
import { Footnotes } from "./Footnotes";
import { insertPoint, insertStep } from "./insert";
import type { Told } from "./PaperEditor";
import type { Surroundings } from "./surroundings";
import { goTo, underline } from "./underlines";
import { useSection, type SectionFields } from "./useSection";

export const ROLES: readonly SectionRole[] = [
  "background", "purpose", "core", "arguments", "considerations", "finance", "communication", "process", "proposal", "next_steps",
  "attachments", "source", "custom",
];

interface SectionPartProps {
  section: Section;
  count: number;
  desk: Desk;
  around: Surroundings;
  /** Just added: its heading is to be named. */
  isFresh: boolean;
  told?: Told;
  onAdd: () => void;
}

export const SectionPart = memo(function SectionPart({ section, count, desk, around, isFresh, told, onAdd }: SectionPartProps) {
  const say = useText();
  const { place, editor, draft, settle } = useSection(section, desk, around, say("section-text", { heading: section.heading }));
  const { value, set, flush } = draft;
  const show = useCallback((quote: string) => editor && goTo(editor.view, quote), [editor]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) underline(editor.view, told?.quotes ?? []);
  }, [editor, told]);
  // Drawn anew with every key press in the text; what does not change with it is kept apart.
  return (
    <section aria-label={value.heading} className={styles.section} data-section={section.id}>
      <Head
        section={section} count={count} heading={value.heading} role={value.role} editor={editor} isFresh={isFresh}
        set={set} flush={flush} settle={settle} onAdd={onAdd}
      />
      <DraftState draft={draft} />
      <div ref={place} className={styles.text} />
      {editor && <Adds editor={editor} role={value.role} around={around} />}
      {editor && <Footnotes editor={editor} />}
      {told && <Beside told={told} show={show} />}
    </section>
  );
}, (was, now) => was.section === now.section && was.count === now.count && was.around === now.around && was.isFresh === now.isFresh && was.told === now.told);

const Beside = memo(({ told, show }: { told: Told; show: (quote: string) => void }) => told.beside(show));

interface HeadProps {
  section: Section;
  count: number;
  heading: string;
  role: SectionRole;
  editor: Editor | null;
  isFresh: boolean;
  set: (change: Partial<SectionFields>) => void;
  flush: () => void;
  settle: () => Promise<number>;
  onAdd: () => void;
}

const Head = memo(function Head({ section, count, heading, role, editor, isFresh, set, flush, settle, onAdd }: HeadProps) {
  const say = useText();
  const act = useAct();
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const entered = useRef(heading);
  // A heading typed anew says what its section is for, unless that was said already.
  const named = async () => {
    const typed = heading !== entered.current && role === "custom";
    const read = typed ? await call("paper.read_heading", { text: heading }).catch(() => null) : null;
    if (read && read.role !== "custom") set({ role: read.role });
    flush();
  };
  useEffect(() => {
    if (!isFresh) return;
    field.current?.focus();
    field.current?.select();
  }, [isFresh]);

  const move = async (step: 1 | -1) => {
    const position = section.position + step;
    if (position < 1 || position > count) return;
    await act("paper.move_section", { id: section.id, rev: await settle(), position });
    field.current?.focus();
  };
  const remove = async () =>
    void act("paper.remove_section", { id: section.id, rev: await settle() }, { done: say("section-removed", { heading }), undo: `paper:${section.paper}` });
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      void move(event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      editor?.commands.focus("start");
    }
  };

  return (
    <div className={styles.sectionHead}>
      <h3 id={`section-${section.id}`} tabIndex={-1} aria-label={heading} className={styles.heading}>
        <input
          ref={field}
          aria-label={say("section-heading")}
          lang="nl"
          spellCheck
          value={heading}
          onChange={(event) => set({ heading: event.target.value })}
          onFocus={() => void (entered.current = heading)}
          onBlur={() => void named()}
          onKeyDown={onKey}
        />
      </h3>
      <MenuButton
        plain
        className={styles.menu}
        label={<MoreHorizontal size={18} aria-hidden />}
        name={say("section-menu", { heading })}
        choices={[
          { id: "role", label: say("section-role-change", { role: say(roleKey(role)) }), icon: Tag, run: () => setChoosing(true) },
          { id: "up", label: say("section-up"), icon: ArrowUp, hint: "Alt ↑", disabled: section.position === 1, run: () => void move(-1) },
          { id: "down", label: say("section-down"), icon: ArrowDown, hint: "Alt ↓", disabled: section.position === count, run: () => void move(1) },
          { id: "add", label: say("section-add-below"), icon: Plus, run: onAdd },
          { id: "remove", label: say("section-remove"), icon: Trash2, run: () => void remove() },
        ]}
      />
      <Modal title={say("section-role")} open={choosing} onClose={() => setChoosing(false)}>
        <SelectField
          label={say("section-role")}
          help={say("section-role-help")}
          value={role}
          options={ROLES.map((one) => ({ value: one, label: say(roleKey(one)) }))}
          onChange={(next) => set({ role: next })}
        />
        <Actions><Button look="main" onPress={() => setChoosing(false)}>{say("done")}</Button></Actions>
      </Modal>
    </div>
  );
}, (was, now) => was.section === now.section && was.count === now.count && was.heading === now.heading && was.role === now.role && was.editor === now.editor && was.isFresh === now.isFresh);

function roleKey(role: SectionRole): string {
  return `section-role-${role.replaceAll("_", "-")}`;
}

const Adds = memo(function Adds({ editor, role, around }: { editor: Editor; role: SectionRole; around: Surroundings }) {
  const say = useText();
  if (role === "proposal") {
    return <p className={styles.add}><Button look="quiet" icon={Plus} command="paper.point" onPress={() => insertPoint(editor, around, true)}>{say("point-add")}</Button></p>;
  }
  if (role !== "next_steps") return null;
  return <p className={styles.add}><Button look="quiet" icon={Plus} command="paper.step" onPress={() => insertStep(editor, true)}>{say("step-add")}</Button></p>;
});
