// The second screen in the room: the decision that is being taken, large, and nothing else.
import { useEffect } from "react";
import { useRead } from "../../backend/hooks";
import { useText } from "../../text/text";
import styles from "./Projection.module.css";

export default function ProjectionScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const { data } = useRead("decision.shown", { meeting });
  useEffect(() => {
    document.title = `${say("projection")} – Tafelstuk`;
  }, [say]);
  return (
    <main className={styles.wall}>
      {!data && <h1 className={styles.wait}>{say("projection-wait")}</h1>}
      {data && (
        <>
          <h1 className={styles.item}>{data.label} {data.title}</h1>
          {data.outcome && <p className={styles.outcome}>{say(`decision-outcome-${data.outcome.replaceAll("_", "-")}`)}</p>}
          <p className={styles.text} aria-live="polite">{data.text}</p>
          {data.remark && <p className={styles.remark}>{data.remark}</p>}
          {data.reservations.length > 0 && <p className={styles.remark}>{say("record-reserved-by", { name: data.reservations.join(", ") })}</p>}
        </>
      )}
    </main>
  );
}
