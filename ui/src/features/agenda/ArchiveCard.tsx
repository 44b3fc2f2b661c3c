// The way of a meeting that was held to the organisation's archive.
import { Archive } from "lucide-react";
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { ArchiveView, DossierMissing, Meeting } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Card, Progress, Side } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Agenda.module.css";

export function ArchiveCard({ meeting }: { meeting: Meeting }) {
  const say = useText();
  const { data: view } = useRead("archive.get", { meeting: meeting.id });
  const job = useJob("archive.export");
  const [close, setClose] = useState(true);
  const isHeld = meeting.state === "held";
  const make = async () => {
    try {
      const folder = await call("window.pick_folder", {});
      if (!folder) return;
      const made = await job.start({ meeting: meeting.id, folder: folder.offer, close: isHeld && close });
      if (made) notify(say("archive-made", { name: made.dossier.name, files: made.dossier.files }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  if (!view) return null;
  return (
    <Side title={say("archive")}>
      <Card padded>
        <div className={styles.archive}>
          <p className="soft">{say("archive-help")}</p>
          <p>{say("archive-holds", { sets: view.sets, papers: view.papers, lists: view.lists, minutes: view.minutes })}</p>
          <Missing missing={view.missing} />
          {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
          {job.running ? (
            job.shown && <Progress label={say(job.what ?? "archive-making")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />
          ) : (
            <>
              {isHeld && <CheckField label={say("archive-close")} help={say("archive-close-help")} checked={close} onChange={setClose} />}
              <Actions><Button icon={Archive} onPress={() => void make()}>{say("archive-make")}</Button></Actions>
            </>
          )}
          <Made view={view} />
        </div>
      </Card>
    </Side>
  );
}

function Missing({ missing }: { missing: DossierMissing[] }) {
  const say = useText();
  if (missing.length === 0) return null;
  const sentence = (one: DossierMissing) => say(`archive-missing-${one.missing.replace("_", "-")}`, "label" in one ? { value: one.label } : {});
  return (
    <div>
      <p>{say("archive-not-in")}</p>
      <ul className={styles.missing}>{missing.map((one) => <li key={sentence(one)}>{sentence(one)}</li>)}</ul>
    </div>
  );
}

function Made({ view }: { view: ArchiveView }) {
  const say = useText();
  const lang = useLang();
  if (view.dossiers.length === 0) return null;
  return (
    <ul className={styles.packs} aria-label={say("archive-earlier")}>
      {view.dossiers.map(({ id, name, files, made_at: at }) => <li key={id}>{say("archive-one", { name, files, at: dayAndTime(lang, at) })}</li>)}
    </ul>
  );
}
