// How long before and after a meeting its steps come; the year plan counts with it.
import { write } from "../../backend/hooks";
import type { Board, CycleOffset, CycleStage, SchoolRegion } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { CheckField, NumberField, SelectField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import styles from "./PeopleScreen.module.css";

const AFTER: readonly CycleStage[] = ["decision_list", "minutes", "confirmations"];
const REGIONS: readonly (SchoolRegion | "none")[] = ["none", "north", "middle", "south"];

export function Cycle({ board }: { board: Board }) {
  const say = useText();
  const { id, rev, cycle, school_region: region } = board;
  const draft = useDraft({ cycle, school_region: region }, rev, (value, seen) => write("board.set_cycle", { id, rev: seen, ...value }));
  const { value, set } = draft;
  const change = (offset: CycleOffset) => set({ cycle: value.cycle.map((one) => (one.stage === offset.stage ? offset : one)) });
  return (
    <Side title={say("cycle")}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <p className="soft small">{say("cycle-help")}</p>
          {value.cycle.map((offset) => <Offset key={offset.stage} offset={offset} onChange={change} />)}
          <SelectField
            label={say("school-region")}
            help={say("school-region-help")}
            value={value.school_region ?? "none"}
            options={REGIONS.map((one) => ({ value: one, label: say(`school-region-${one}`) }))}
            onChange={(one) => set({ school_region: one === "none" ? null : one })}
          />
        </div>
      </Card>
    </Side>
  );
}

function Offset({ offset: { stage, days }, onChange }: { offset: CycleOffset; onChange: (offset: CycleOffset) => void }) {
  const say = useText();
  const name = say(`stage-${stage.replaceAll("_", "-")}`);
  const after = AFTER.includes(stage);
  const n = Math.abs(days ?? 0);
  return (
    <div className={styles.offset}>
      <CheckField label={name} checked={days !== null} onChange={(on) => onChange({ stage, days: on ? (after ? 14 : -14) : null })} />
      {days !== null && (
        <div className={styles.days}>
          <NumberField bare label={say(after ? "cycle-days-after" : "cycle-days-before", { stage: name })} value={n} max={200} onChange={(next) => onChange({ stage, days: after ? (next ?? 0) : -(next ?? 0) })} />
          <span className="soft small">{say(after ? "cycle-after" : "cycle-before", { n, weeks: n > 0 && n % 7 === 0 ? n / 7 : 0 })}</span>
        </div>
      )}
    </div>
  );
}
