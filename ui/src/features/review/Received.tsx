// What came in, file by file: each can be withdrawn as a whole, and received again.
import { Undo2 } from "lucide-react";
import { useAct } from "../../acts";
import type { ReviewRoundView } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Chip, Side } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export function Received({ view }: { view: ReviewRoundView }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  if (view.received.length === 0) return null;
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? "";
  return (
    <Side title={say("review-came-in")}>
      <Card>
        <ul className={styles.people}>
          {view.received.map((bundle) => (
            <li key={bundle.id} className={styles.person}>
              <p className="strong">{nameOf(bundle.person)}</p>
              <p className="soft small">{[say(`review-carrier-${bundle.carrier}`), dayAndTime(lang, bundle.noted_at)].join(" · ")}</p>
              {bundle.odd.length > 0 && <Chip tone="warn">{say("receipt-odd", { n: bundle.odd.length })}</Chip>}
              {bundle.withdrawn
                ? <Chip>{say("review-withdrawn")}</Chip>
                : (
                  <div className={styles.acts}>
                    <Button look="quiet" icon={Undo2} aria-label={`${say("review-withdraw")} ${say("review-of", { name: nameOf(bundle.person) })}`} onPress={() => void act("review.withdraw", { bundle: bundle.id, rev: bundle.rev }, { done: say("review-withdrawn-done") })}>{say("review-withdraw")}</Button>
                  </div>
                )}
            </li>
          ))}
        </ul>
      </Card>
    </Side>
  );
}
