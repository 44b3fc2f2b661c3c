// Decision points: number, verb, text, and whether each partner also decides at home.
import type { Point } from "../../backend/types";
import { Chip } from "../../components/small";
import { useText } from "../../text/text";
import styles from "./Sheet.module.css";

export function Points({ points }: { points: readonly Point[] }) {
  const say = useText();
  return (
    <ol className={styles.points} aria-label={say("points")}>
      {points.map((point) => (
        <li key={point.id} className={styles.point} id={`point-${point.id}`}>
          <span className={styles.number}>{point.number}</span>
          <span className={styles.verbs}>
            <Chip tone="accent">{say(`verb-${point.verb.replaceAll("_", "-")}`)}</Chip>
            {point.second_verb && <Chip tone="accent">{say(`verb-${point.second_verb.replaceAll("_", "-")}`)}</Chip>}
          </span>
          <span>{point.object || point.text}</span>
          {point.needs_home_decision && <Chip tone="note">{say("point-home-decision")}</Chip>}
        </li>
      ))}
    </ol>
  );
}
