// Follow-up steps: number, text, who, and when, as written and as understood.
import type { Period, Step } from "../../backend/types";
import { ScrollX } from "../../components/ScrollX";
import { Chip } from "../../components/small";
import { understood } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Sheet.module.css";

export function Steps({ steps }: { steps: readonly Step[] }) {
  const say = useText();
  return (
    <ScrollX label={say("steps")}>
      <table className={styles.steps}>
        <caption className="unseen">{say("steps")}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{say("step-number")}</span></th>
            <th scope="col">{say("step-what")}</th>
            <th scope="col">{say("step-who")}</th>
            <th scope="col">{say("step-when")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id} data-below={step.parent !== null || undefined}>
              <td className={styles.number}>{step.number}</td>
              <td>{step.text}</td>
              <td className={styles.who}>{step.owners.length > 0 ? step.owners.join(", ") : <span aria-hidden>–</span>}</td>
              <td>{step.period && <When period={step.period} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function When({ period }: { period: Period }) {
  const say = useText();
  const lang = useLang();
  const dates = understood(lang, period);
  const isSame = dates?.toLowerCase() === period.literal.toLowerCase();
  return (
    <>
      <Chip tone={dates ? "plain" : "warn"}>{dates ?? say("period-open")}</Chip>
      {!isSame && <span className={styles.literal}>{say("period-literal", { literal: period.literal })}</span>}
    </>
  );
}
