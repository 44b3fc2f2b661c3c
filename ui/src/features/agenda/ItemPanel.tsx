// An item opened in place: its fields, saved by themselves, and its papers.
import { ArrowDown, ArrowUp, FilePlus2, FileSearch, FolderOpen, Printer, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { AgendaRow, AgendaView, ItemFields, ItemKind, Treatment, Visibility } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { CheckField, NumberField, SelectField, TextField } from "../../components/fields";
import { saveAll, useDraft } from "../../components/useDraft";
import { faultText, useText } from "../../text/text";
import { Between } from "./Between";
import { ChoosePaper } from "./ChoosePaper";
import type { ItemActs } from "./ItemRow";
import { movesOf } from "./order";
import { usePrint } from "./print";
import styles from "./Agenda.module.css";

const TREATMENTS = ["none", "information", "discussion", "decision"] as const;
const KINDS: readonly ItemKind[] = ["topic", "opening", "agenda_adoption", "minutes_approval", "announcement", "incoming", "any_other_business", "closing"];
const READERS: readonly Visibility[] = ["public", "participants", "confidential", "personal"];
const OUTCOMES = ["none", "handled", "not_reached", "deferred"] as const;
const MARKS = ["consent", "closed", "oral", "late"] as const;

interface ItemPanelProps {
  view: AgendaView;
  row: AgendaRow;
  acts: ItemActs;
}

export function ItemPanel({ view, row, acts }: ItemPanelProps) {
  const say = useText();
  const draft = useDraft<ItemFields>(fieldsOf(row), row.rev, (value, rev) => write("agenda.edit_item", { id: row.id, rev, ...value }));
  const { value, set, flush } = draft;
  const title = useRef<HTMLInputElement>(null);
  const { up, down } = movesOf(view.items, row);
  useEffect(() => title.current?.focus(), []);
  // What could not be saved stays in sight.
  const done = async () => (await saveAll()) && acts.open(null);
  return (
    <section className={styles.panel} aria-label={say("item-panel", { title: row.title })} onKeyDown={(event) => event.key === "Escape" && void done()}>
      <DraftState draft={draft} />
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField label={say("item-title")} value={value.title} onChange={(text) => set({ title: text })} onBlur={flush} inputRef={title} />
        </div>
        <TextField
          label={say("item-label")}
          value={value.label}
          onChange={(label) => set({ label })}
          onBlur={flush}
          maxLength={12}
          help={row.issued ? say("item-issued") : undefined}
          error={row.clashes ? say("item-clash-help", { label: row.label }) : null}
        />
        <SelectField
          label={say("item-treatment")}
          value={value.treatment ?? "none"}
          onChange={(treatment) => set({ treatment: treatment === "none" ? null : (treatment as Treatment) })}
          options={TREATMENTS.map((treatment) => ({ value: treatment, label: say(`treatment-${treatment}`) }))}
        />
        <NumberField label={say("item-minutes")} value={value.minutes} onChange={(minutes) => set({ minutes })} onBlur={flush} max={600} />
        <SelectField
          label={say("item-kind")}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={KINDS.map((kind) => ({ value: kind, label: say(`item-kind-${kind.replaceAll("_", "-")}`) }))}
        />
        <SelectField
          label={say("item-visibility")}
          value={value.visibility}
          onChange={(visibility) => set({ visibility })}
          options={READERS.filter((reader) => view.board.public || reader !== "public" || value.visibility === reader).map((reader) => ({ value: reader, label: say(`visibility-${reader}`) }))}
        />
        {(view.meeting.state === "sent" || view.meeting.state === "held") && <OutcomeField row={row} />}
        <div className={styles.wide}>
          <TextField label={say("item-presenter")} value={value.presenter} onChange={(presenter) => set({ presenter })} onBlur={flush} />
        </div>
      </div>
      <fieldset className={styles.marks}>
        <legend className="unseen">{say("item-marks")}</legend>
        {MARKS.map((mark) => (
          <CheckField key={mark} label={say(`item-set-${mark}`)} checked={value[mark]} onChange={(checked) => set({ [mark]: checked })} />
        ))}
      </fieldset>
      <Papers view={view} row={row} acts={acts} />
      <Between view={view} row={row} />
      <div className={styles.panelActs}>
        <Button onPress={() => void done()}>{say("done")}</Button>
        <Button icon={ArrowUp} isDisabled={!up} onPress={() => void acts.move(row, (items) => movesOf(items, row).up)}>{say("item-up")}</Button>
        <Button icon={ArrowDown} isDisabled={!down} onPress={() => void acts.move(row, (items) => movesOf(items, row).down)}>{say("item-down")}</Button>
        <Button icon={Trash2} onPress={() => void acts.remove(row)}>{say("remove")}</Button>
      </div>
    </section>
  );
}

function Papers({ view, row, acts }: ItemPanelProps) {
  const say = useText();
  const act = useAct();
  const [choosing, setChoosing] = useState(false);
  const { print, running, fault } = usePrint();
  return (
    <div>
      <h2>{say("item-papers")}</h2>
      {row.papers.length === 0 && <p className="soft">{say("item-papers-empty")}</p>}
      <ul className={styles.placed}>
        {row.papers.map((paper) => (
          <li key={paper.placement}>
            <Link to={`/papers/${paper.paper}`}>{paper.title}</Link>
            <span className="soft small">{say(`paper-kind-${paper.kind.replaceAll("_", "-")}`)} · {say(`paper-form-${paper.form.replaceAll("_", "-")}`)}</span>
            <Button
              look="quiet"
              icon={Printer}
              isDisabled={running}
              aria-label={say("pack-print-one-name", { title: paper.title })}
              onPress={() => void print({ meeting: view.meeting.id, what: "paper", paper: paper.paper })}
            >
              {say("pack-print-one")}
            </Button>
            <Button
              look="quiet"
              aria-label={say("item-unplace-name", { title: paper.title })}
              onPress={() => void act("agenda.unplace_paper", { placement: paper.placement, rev: paper.rev }, {
                done: say("item-unplaced", { title: paper.title }),
                undo: `meeting:${view.meeting.id}`,
              })}
            >
              {say("item-unplace")}
            </Button>
          </li>
        ))}
      </ul>
      {fault && <p className="small">{faultText(say, fault)}</p>}
      <div className={styles.panelActs}>
        <LinkButton icon={FilePlus2} to={`/papers/new/${row.id}`}>{say("paper-new")}</LinkButton>
        <Button icon={FolderOpen} onPress={() => acts.files(row.id)}>{say("item-files")}</Button>
        <Button icon={FileSearch} onPress={() => setChoosing(true)}>{say("item-choose-paper")}</Button>
      </div>
      <ChoosePaper open={choosing} row={row} onClose={() => setChoosing(false)} />
    </div>
  );
}

// What the meeting did with the item; not a field of the agenda, which stays as it went out.
function OutcomeField({ row }: { row: AgendaRow }) {
  const say = useText();
  const act = useAct();
  return (
    <SelectField
      label={say("item-outcome")}
      value={row.outcome ?? "none"}
      onChange={(outcome) => void act("agenda.set_outcome", { item: row.id, outcome: outcome === "none" ? null : outcome })}
      options={OUTCOMES.map((outcome) => ({ value: outcome, label: say(`item-outcome-${outcome.replaceAll("_", "-")}`) }))}
    />
  );
}

function fieldsOf({ title, label, kind, treatment, minutes, presenter, consent, oral, late, closed, visibility }: AgendaRow): ItemFields {
  return { title, label, kind, treatment, minutes, presenter, consent, oral, late, closed, visibility };
}
