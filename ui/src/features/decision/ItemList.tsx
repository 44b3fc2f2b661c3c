// The items in the order in which they are treated, with what became of each.
import { ArrowDown, ArrowUp } from "lucide-react";
import { useAct } from "../../acts";
import type { RecordItem, RecordView } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { useText } from "../../text/text";
import { placesOf } from "./order";
import styles from "./Record.module.css";

export function ItemList({ view, at, onChoose }: { view: RecordView; at: string; onChoose: (item: string) => void }) {
  const say = useText();
  const act = useAct();
  const { up, down } = placesOf(view.items, at);
  const title = view.items.find(({ item }) => item.id === at)?.item.title ?? "";
  const move = (after: string | null) => void act("decision.move_item", { item: at, after }, {
    done: say("record-moved", { title }),
    undo: `meeting:${view.meeting.id}`,
  });
  useCommand("item.up", () => up && move(up.after), view.open && up !== null);
  useCommand("item.down", () => down && move(down.after), view.open && down !== null);
  return (
    <nav className={styles.items} aria-label={say("record-items")} data-pane>
      <ol>
        {view.items.map((row) => (
          <li key={row.item.id} data-below={row.item.parent !== null || undefined}>
            <button type="button" className={styles.item} aria-current={row.item.id === at ? "step" : undefined} onClick={() => onChoose(row.item.id)}>
              <span className={styles.label}>{row.item.label}</span>
              <span className={styles.name}>{row.item.title}</span>
              <State row={row} />
            </button>
          </li>
        ))}
      </ol>
      {view.open && (
        <div className={styles.moves}>
          <Button look="quiet" icon={ArrowUp} command="item.up" isDisabled={!up} onPress={() => up && move(up.after)}>{say("record-earlier")}</Button>
          <Button look="quiet" icon={ArrowDown} command="item.down" isDisabled={!down} onPress={() => down && move(down.after)}>{say("record-later")}</Button>
        </div>
      )}
    </nav>
  );
}

function State({ row }: { row: RecordItem }) {
  const say = useText();
  const open = row.points.filter(({ outcome }) => outcome === null).length;
  if (row.outcome === null) return null;
  if (row.outcome === "handled" && open > 0) return <span className={styles.part}>{say("record-part", { n: row.points.length - open, of: row.points.length })}</span>;
  return (
    <span className={styles.state} data-outcome={row.outcome}>
      <span aria-hidden>{row.outcome === "handled" ? "✓" : "→"}</span>
      <span className="unseen">{say(`item-outcome-${row.outcome.replaceAll("_", "-")}`)}</span>
    </span>
  );
}
