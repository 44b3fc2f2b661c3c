// What a new paper begins with, per kind: sections to rename, to put in order, to leave out.
import { ListPlus, RotateCcw } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useAct, useScope } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { PaperKind, PlannedSection, SectionRole } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { MenuButton } from "../../components/MenuButton";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { SortableList } from "../../components/SortableList";
import { useText } from "../../text/text";
import { KINDS, kindText } from "./kinds";
import styles from "./TemplateScreen.module.css";

const ROLES: readonly SectionRole[] = [
  "background", "purpose", "core", "arguments", "considerations", "finance", "communication", "process", "proposal",
  "next_steps", "attachments", "source", "custom",
];

export default function TemplateScreen({ kind }: { kind: PaperKind }) {
  const say = useText();
  const [, navigate] = useLocation();
  const { board } = useBoards();
  return (
    <Page title={say("template-title")} sub={<><Link to="/papers">{say("papers-title")}</Link>{board && ` · ${board.name}`}</>}>
      <div className={styles.kind}>
        <SelectField label={say("paper-kind")} value={kind} onChange={(next) => navigate(`/papers/templates/${next}`, { replace: true })} options={KINDS.map((one) => ({ value: one, label: kindText(say, one) }))} />
      </div>
      {board && <Template key={`${board.id} ${kind}`} board={board.id} kind={kind} />}
    </Page>
  );
}

function Template({ board, kind }: { board: string; kind: PaperKind }) {
  const say = useText();
  const act = useAct();
  useScope(`board:${board}`);
  const { data } = useRead("paper.template", { board, kind });
  if (!data) return <Waiting label={say("waiting")} />;
  const { sections, rev, own } = data;
  const undo = `board:${board}`;
  const set = (next: PlannedSection[]) => act("paper.set_template", { board, kind, rev, sections: next });
  const change = (at: number, section: PlannedSection) => set(sections.map((one, i) => (i === at ? section : one)));
  const entries = sections.map((section, at) => ({ id: String(at), name: section.heading, section, at }));
  return (
    <>
      <div className={styles.lead}>
        <p className="soft">{say("template-help")}</p>
        {own ? <Chip tone="accent">{say("template-own")}</Chip> : <span className="soft small">{say("template-proposed")}</span>}
      </div>
      <Card>
        {sections.length === 0 && <Empty title={say("template-empty")}>{say("template-empty-help")}</Empty>}
        <SortableList
          key={rev}
          label={say("template-sections")}
          entries={entries}
          className={styles.list}
          onMove={(id, index) => set(moved(sections, Number(id), index))}
          draw={({ section, at }, handle) => (
            <Row
              section={section}
              handle={handle}
              first={at === 0}
              last={at === sections.length - 1}
              onChange={(next) => void change(at, next)}
              onMove={(step) => void set(moved(sections, at, at + step))}
              onRemove={() => void act("paper.set_template", { board, kind, rev, sections: sections.filter((_, i) => i !== at) }, { done: say("template-removed", { heading: section.heading }), undo })}
            />
          )}
        />
      </Card>
      <div className={styles.acts}>
        <Button icon={ListPlus} onPress={() => void set([...sections, { heading: say("template-new-heading"), role: "custom" }])}>{say("template-add")}</Button>
        {own && (
          <Button icon={RotateCcw} onPress={() => void act("paper.reset_template", { board, kind, rev }, { done: say("template-reset-done"), undo })}>
            {say("template-reset")}
          </Button>
        )}
      </div>
    </>
  );
}

function Row({ section, handle, first, last, onChange, onMove, onRemove }: {
  section: PlannedSection; handle: ReactNode; first: boolean; last: boolean;
  onChange: (section: PlannedSection) => void; onMove: (step: number) => void; onRemove: () => void;
}) {
  const say = useText();
  const [heading, setHeading] = useState(section.heading);
  const keep = () => {
    const text = heading.trim();
    if (text === "") setHeading(section.heading);
    else if (text !== section.heading) onChange({ ...section, heading: text });
  };
  return (
    <div className={styles.row}>
      {handle}
      <TextField bare label={say("template-heading", { heading: section.heading })} value={heading} onChange={setHeading} onBlur={keep} onEnter={keep} maxLength={200} />
      <SelectField bare label={say("template-role", { heading: section.heading })} value={section.role} onChange={(role) => onChange({ ...section, role })} options={ROLES.map((role) => ({ value: role, label: say(`section-role-${role.replaceAll("_", "-")}`) }))} />
      <MenuButton
        label={say("more")}
        name={say("template-more", { heading: section.heading })}
        choices={[
          { id: "up", label: say("item-up"), disabled: first, run: () => onMove(-1) },
          { id: "down", label: say("item-down"), disabled: last, run: () => onMove(1) },
          { id: "remove", label: say("remove"), run: onRemove },
        ]}
      />
    </div>
  );
}

function moved(sections: readonly PlannedSection[], from: number, to: number): PlannedSection[] {
  const next = [...sections];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
