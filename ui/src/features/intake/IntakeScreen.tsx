// Between dropping papers and the agenda: what was recognised, each file to look into and correct, and what must be asked.
import { useEffect, useState } from "react";
import { Redirect } from "wouter";
import { arrive, useArrival, type Arrival } from "../../arrivals";
import type { ReadFile } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions } from "../../components/Modal";
import { Banner, Progress, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import { Ask } from "./Ask";
import { FileList } from "./FileList";
import { LookScreen } from "./LookScreen";
import { useReading } from "./useReading";
import { useTaking } from "./useTaking";
import styles from "./IntakeScreen.module.css";

/** `first`: nothing else is there yet, so the screen stands on its own. */
export default function IntakeScreen({ first = false }: { first?: boolean }) {
  const arrival = useArrival();
  if (!arrival) return <Redirect to="/meetings" replace />;
  const key = arrival.offers.map(({ offer }) => offer).join();
  const intake = <Intake key={key} arrival={arrival} />;
  return first ? <main className={styles.alone}>{intake}</main> : <div className={styles.within}>{intake}</div>;
}

function Intake({ arrival }: { arrival: Arrival }) {
  const say = useText();
  const reading = useReading(arrival);
  const title = say(arrival.offers.length > 0 ? "intake-title" : "intake-title-empty");
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  if (reading.files) return <Read arrival={arrival} title={title} files={reading.files} />;
  return (
    <section className={styles.sheet} aria-labelledby="intake-title" data-pane>
      <h1 id="intake-title">{title}</h1>
      {reading.fault && <Banner tone="bad">{faultText(say, reading.fault)}</Banner>}
      {reading.stopped && <Banner tone="note">{say("intake-stopped")}</Banner>}
      {reading.running && reading.total > 1 && (
        <Progress label={say(reading.what ?? "intake-reading")} done={reading.done} total={reading.total} stop={reading.stop} stopLabel={say("stop")} />
      )}
      {reading.running && reading.total <= 1 && <Waiting label={say(reading.what ?? "intake-reading")} />}
      {!reading.running && (
        <Actions>
          <Button look="main" onPress={reading.again}>{say("intake-again")}</Button>
          <Button onPress={() => arrive(null)}>{say("cancel")}</Button>
        </Actions>
      )}
    </section>
  );
}

function Read({ arrival, title, files }: { arrival: Arrival; title: string; files: ReadFile[] }) {
  const taking = useTaking(arrival, files);
  const [open, setOpen] = useState<string | null>(null);
  const at = taking.left.findIndex(({ offer }) => offer === open);
  const file = taking.left[at];
  if (file) {
    return <LookScreen key={file.offer} file={file} taking={taking} at={at} go={(to) => setOpen(taking.left[to]?.offer ?? null)} onClose={() => setOpen(null)} />;
  }
  return (
    <section className={styles.sheet} aria-labelledby="intake-title" data-pane>
      <h1 id="intake-title">{title}</h1>
      {files.length > 0 && <FileList taking={taking} look={setOpen} />}
      <Ask taking={taking} />
    </section>
  );
}
