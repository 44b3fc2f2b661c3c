// One point: what was proposed, what became of it, and the words that were decided.
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { DecisionOutcome, RecordItem, RecordPoint, RecordView } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { CheckField, TextArea } from "../../components/fields";
import { Card, Chip } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { Choices } from "./Choices";
import styles from "./Record.module.css";

const USUAL: readonly DecisionOutcome[] = ["as_proposed", "amended", "deferred"];
const RARE: readonly DecisionOutcome[] = ["conditional", "with_reservation", "remitted", "rejected", "withdrawn", "not_reached"];
const REWORDED: readonly DecisionOutcome[] = ["amended", "conditional", "with_reservation"];

interface Said {
  outcome: DecisionOutcome | null;
  decided: string;
  remark: string;
  /** The partners that reserve their position, by id, in one text. */
  reserved: string;
  home: boolean;
}

interface PointCardProps {
  view: RecordView;
  row: RecordItem;
  point: RecordPoint;
  onFocus: () => void;
}

export function PointCard({ view, row, point, onFocus }: PointCardProps) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const stored = saidOf(point);
  const draft = useDraft<Said>(stored, point.rev, (value, rev) => save(row, point, value, rev));
  const { value, set, flush } = draft;
  const word = (outcome: DecisionOutcome) => ({ value: outcome, label: say(`decision-outcome-${outcome.replaceAll("_", "-")}`) });
  const atTable = point.point === null;
  const title = atTable ? point.decided : point.proposed;
  const choose = (outcome: DecisionOutcome) => {
    const words = REWORDED.includes(outcome) && value.decided === "" ? { decided: point.proposed } : {};
    set({ outcome, ...words });
    flush();
  };
  const clear = () => {
    if (atTable && point.decision) void act("decision.remove", { id: point.decision, rev: point.rev }, { done: say("record-decision-removed"), undo: `meeting:${view.meeting.id}` });
    else {
      set({ outcome: null, decided: "", remark: "", reserved: "" });
      flush();
    }
  };
  const rewords = (value.outcome !== null && REWORDED.includes(value.outcome)) || atTable;
  return (
    <div onFocusCapture={onFocus}>
      <Card padded>
        <div className={styles.point} role="group" aria-label={title}>
          <p className={styles.proposed}>
            {point.number !== null && <span className={styles.number}>{point.number}</span>}
            {atTable ? <span className="soft">{say("record-at-table")}</span> : <span>{point.proposed}</span>}
          </p>
          {point.earlier && (
            <p className="soft small">{say("record-before", { date: plainDay(lang, point.earlier.date), outcome: say(`decision-outcome-${point.earlier.outcome.replaceAll("_", "-")}`) })}</p>
          )}
          <DraftState draft={draft} />
          <Choices legend={title} value={value.outcome} options={USUAL.map(word)} more={RARE.map(word)} disabled={!view.open} onChange={choose} onClear={clear} />
          {view.open && rewords && (
            <TextArea label={say("record-decided")} rows={3} value={value.decided} onChange={(decided) => set({ decided })} onBlur={flush} />
          )}
          {view.open && value.outcome !== null && value.outcome !== "as_proposed" && (
            <TextArea label={say(value.outcome === "conditional" ? "record-condition" : "record-remark")} rows={1} value={value.remark} onChange={(remark) => set({ remark })} onBlur={flush} />
          )}
          {view.open && value.outcome !== null && REWORDED.includes(value.outcome) && (
            <fieldset className={styles.reserved}>
              <legend>{say("record-reserved")}</legend>
              {view.partners.map(({ id, short, name }) => (
                <CheckField
                  key={id}
                  label={short || name}
                  checked={value.reserved.split(" ").includes(id)}
                  onChange={(on) => {
                    const others = value.reserved.split(" ").filter((one) => one !== "" && one !== id);
                    set({ reserved: (on ? [...others, id] : others).join(" ") });
                    flush();
                  }}
                />
              ))}
            </fieldset>
          )}
          <p className={styles.chips}>
            {point.reservations.map(({ partner, name }) => <Chip key={partner} tone="warn">{say("record-reserved-by", { name })}</Chip>)}
            {point.needs_home_decision && <Chip tone="note">{say("point-home-decision")}</Chip>}
          </p>
        </div>
      </Card>
    </div>
  );
}

function saidOf(point: RecordPoint): Said {
  return {
    outcome: point.outcome,
    decided: point.decided,
    remark: point.remark,
    reserved: point.reservations.map(({ partner }) => partner).join(" "),
    home: point.needs_home_decision,
  };
}

async function save({ item }: RecordItem, { point, decision, proposed }: RecordPoint, said: Said, rev: number): Promise<{ rev: number }> {
  const { outcome, remark } = said;
  const reservations = said.reserved.split(" ").filter(Boolean).map((partner) => ({ partner }));
  const decided = said.decided.trim() || proposed;
  if (point) return write("decision.record", { item: item.id, point, rev, outcome, decided, remark, reservations });
  if (!decision || !outcome) return { rev };
  return write("decision.edit", { id: decision, rev, outcome, decided, remark, reservations, needs_home_decision: said.home });
}
