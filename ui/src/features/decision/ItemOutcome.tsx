// An item without points: treated, or not.
import { useAct } from "../../acts";
import type { RecordItem, RecordView } from "../../backend/types";
import { Card } from "../../components/small";
import { useText } from "../../text/text";
import { Choices } from "./Choices";

const OUTCOMES = ["handled", "not_reached", "deferred"] as const;

export function ItemOutcome({ view, row }: { view: RecordView; row: RecordItem }) {
  const say = useText();
  const act = useAct();
  return (
    <Card padded>
      <p className="soft small">{say("record-no-points")}</p>
      <Choices
        legend={say("item-outcome")}
        value={row.outcome}
        disabled={!view.open}
        options={OUTCOMES.map((value) => ({ value, label: say(`item-outcome-${value.replaceAll("_", "-")}`) }))}
        onChange={(outcome) => void act("agenda.set_outcome", { item: row.item.id, outcome })}
        onClear={() => void act("agenda.set_outcome", { item: row.item.id, outcome: null })}
      />
    </Card>
  );
}
