// What came in, file by file: each can be withdrawn as a whole, and received again.
import { FileText, Undo2 } from "lucide-react";
import { useAct } from "../../acts";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { ReviewRoundView } from "../../backend/types";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { Card, Chip, Side } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export function Received({ view }: { view: ReviewRoundView }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const came = useJob("review.came");
  const save = async (bundle: string) => {
    const product = await came.start({ bundle });
    const saved = product && (await call("window.save", { product: product.product }));
    if (saved) notify(say("review-file-saved", { name: saved.name }));
  };
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
              {bundle.withdrawn && <Chip>{say("review-withdrawn")}</Chip>}
              {(bundle.file !== null || !bundle.withdrawn) && (
                <div className={styles.acts}>
                  {bundle.file !== null && <Button look="quiet" icon={FileText} aria-label={`${say("review-came-save")} ${say("review-of", { name: nameOf(bundle.person) })}`} onPress={() => void save(bundle.id)}>{say("review-came-save")}</Button>}
                  {!bundle.withdrawn && (
                    <Button look="quiet" icon={Undo2} aria-label={`${say("review-withdraw")} ${say("review-of", { name: nameOf(bundle.person) })}`} onPress={() => void act("review.withdraw", { bundle: bundle.id, rev: bundle.rev }, { done: say("review-withdrawn-done") })}>{say("review-withdraw")}</Button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Side>
  );
}
