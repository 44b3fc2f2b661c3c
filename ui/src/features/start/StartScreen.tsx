// The first run: three doors.
import { FolderOpen } from "lucide-react";
import { useEffect, useState } from "react";
import { arrive } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { refresh } from "../../backend/hooks";
import type { Fault } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { Banner, Waiting } from "../../components/small";
import { ReadExport } from "../../handover/ReadExport";
import { makeStore } from "../../newStore";
import { setPreferences } from "../../preferences";
import { faultText, useText } from "../../text/text";
import { StandIn } from "../../writing/StandIn";
import styles from "./StartScreen.module.css";

/** `absent`: there is no store yet, so a door makes one. */
export default function StartScreen({ absent }: { absent: boolean }) {
  const say = useText();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    document.title = "Tafelstuk";
  }, []);

  const guarded = async (work: () => Promise<unknown>) => {
    setFault(null);
    try {
      await work();
    } catch (thrown) {
      setFault(asFault(thrown));
    }
    setBusy(false);
  };
  const pick = (intent: "meeting" | "read") => guarded(async () => {
    const offers = await call("window.pick_files", {});
    if (offers.length > 0) arrive({ offers, intent });
  });
  const example = () => guarded(async () => {
    setBusy(true);
    const { folder } = await makeStore({ example: true });
    await refresh();
    setPreferences({ example: folder });
  });

  useCommand("files.open", () => void pick("meeting"));

  if (busy) return <div className={styles.middle}><Waiting label={say("example-making")} /></div>;
  return (
    <main className={styles.middle}>
      <div className={styles.name}>
        <span className="first-paint-mark" aria-hidden>T</span>
        <h1>Tafelstuk</h1>
        <p>{say("start-promise")}</p>
      </div>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      <ul className={styles.doors} data-pane>
        <li className={`${styles.door} ${styles.drop}`}>
          <h2>{say("start-drop")}</h2>
          <p>{say("start-drop-help")}</p>
          <Button look="main" icon={FolderOpen} command="files.open" onPress={() => void pick("meeting")}>{say("start-pick")}</Button>
        </li>
        {absent && (
          <li className={styles.door}>
            <h2>{say("start-example")}</h2>
            <p>{say("start-example-help")}</p>
            <Button onPress={() => void example()}>{say("start-example-open")}</Button>
          </li>
        )}
        <li className={styles.door}>
          <h2>{say("start-received")}</h2>
          <p>{say("start-received-help")}</p>
          <Button onPress={() => void pick("read")}>{say("start-received-open")}</Button>
        </li>
      </ul>
      <p className={styles.foot}>
        {say("start-safe")} <Button look="quiet" onPress={() => arrive({ offers: [], intent: "meeting" })}>{say("start-empty")}</Button> <StandIn look="quiet" />
      </p>
      {absent && <ReadExport />}
    </main>
  );
}
