// Copies of one pack with the names of those who get them, in a folder: the pages are made once.
import { FilesIcon } from "lucide-react";
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { PackRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Viewer.module.css";

export function Copies({ pack, open, onClose }: { pack: PackRow; open: boolean; onClose: () => void }) {
  const say = useText();
  const people = useRead("dispatch.get", { meeting: pack.meeting }, open).data?.recipients ?? [];
  const names = people.filter(({ audience }) => audience === pack.audience).map(({ name }) => name);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [marked, setMarked] = useState(false);
  const job = useJob("pack.save_copies");
  const chosen = names.filter((name) => !without.includes(name));
  const make = async () => {
    try {
      const folder = await call("window.pick_folder", {});
      if (!folder) return;
      const saved = await job.start({ id: pack.id, recipients: chosen, marked, folder: folder.offer });
      if (!saved) return;
      notify(say("pack-copies-saved", { n: saved.files.length }));
      onClose();
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <Modal title={say("pack-copies")} open={open} onClose={onClose} dismissable={!job.running}>
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      {job.running ? (
        <Progress label={say(job.what ?? "pack-copies-saving")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />
      ) : (
        <>
          <p className="soft">{say(names.length > 0 ? "pack-copies-help" : "pack-copies-nobody")}</p>
          <div className={styles.people} role="group" aria-label={say("send-recipients")}>
            {names.map((name) => (
              <CheckField
                key={name}
                label={name}
                checked={!without.includes(name)}
                onChange={(on) => setWithout(on ? without.filter((other) => other !== name) : [...without, name])}
              />
            ))}
          </div>
          {names.length > 0 && <CheckField label={say("pack-copies-marked")} help={say("pack-copies-marked-help")} checked={marked} onChange={setMarked} />}
          <Actions>
            <Button look="main" icon={FilesIcon} isDisabled={chosen.length === 0} onPress={() => void make()}>{say("pack-copies-make", { n: chosen.length })}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}
