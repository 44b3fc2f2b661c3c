// Who has what: every set that counts as sent, of every agenda of this meeting.
import type { DispatchView } from "../../backend/types";
import { Card, Side } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Dispatch.module.css";

export function SentCard({ view }: { view: DispatchView }) {
  const say = useText();
  const lang = useLang();
  if (view.sent.length === 0) return null;
  return (
    <Side title={say("send-who-has-what")}>
      <Card padded>
        <ul className={styles.sent}>
          {view.sent.map((row) => (
            <li key={row.id}>
              <span className="strong">{row.name}</span>
              <span className="soft small">
                {[
                  say("send-agenda", { number: row.agenda }),
                  row.audience && say(`audience-${row.audience}`),
                  say(`carrier-${row.carrier}`),
                  row.sent_on && plainDay(lang, row.sent_on),
                  row.pack_hash && say("send-hash", { hash: row.pack_hash.slice(0, 12) }),
                ].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Side>
  );
}
