// What to know of a pack before it goes out: what is not in it, what was done to files, what it cannot claim.
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Fault, LeftOut, PackRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { faultText, useText } from "../../text/text";

export function Remarks({ pack, row }: { pack: string; row: PackRow | undefined }) {
  const say = useText();
  const publishing = useJob("pack.publish");
  const publish = async ({ meeting, audience }: PackRow) => {
    try {
      const folder = await call("window.pick_folder", {});
      if (!folder) return;
      const made = await publishing.start({ meeting, audience, folder: folder.offer });
      if (made) notify(say("pack-published", { n: made.files.length }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  const [locked, setLocked] = useState<LeftOut | null>(null);
  const { left_out: leftOut, not_conforming: unfit } = useRead("pack.remarks", { id: pack }).data ?? {};
  if (!leftOut?.length && !unfit?.length) return null;
  return (
    <Banner tone="note">
      {leftOut && leftOut.length > 0 && (
        <>
          <p>{say("pack-left-out")}</p>
          <ul>
            {leftOut.map((remark) => (
              <li key={`${remark.label} ${remark.title} ${remark.why}`}>
                {`${remark.label} ${remark.title}`.trim()}: {say(remark.why, { pages: remark.pages })}{" "}
                {remark.locked && <Button look="plain" onPress={() => setLocked(remark)}>{say("pack-unlock")}</Button>}
              </li>
            ))}
          </ul>
        </>
      )}
      {unfit && unfit.length > 0 && (
        <>
          <p>{say("pack-not-conforming")} {unfit.join(", ")}. {say("pack-publish-help")}</p>
          {publishing.fault && <p>{faultText(say, publishing.fault)}</p>}
          {publishing.running
            ? <Progress label={say(publishing.what ?? "pack-making")} done={publishing.done} total={publishing.total} stop={publishing.stop} stopLabel={say("stop")} />
            : row && <Button onPress={() => void publish(row)}>{say("pack-publish")}</Button>}
        </>
      )}
      {locked && <UnlockFile key={locked.locked} file={locked} onClose={() => setLocked(null)} />}
    </Banner>
  );
}

function UnlockFile({ file, onClose }: { file: LeftOut; onClose: () => void }) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const unlock = async () => {
    if (password === "" || file.locked === null) return;
    try {
      await call("pack.unlock", { file: file.locked, password });
      notify(say("pack-unlocked", { title: file.title }));
      onClose();
    } catch (thrown) {
      setFault(asFault(thrown));
    }
  };
  return (
    <Modal title={say("pack-unlock")} open onClose={onClose}>
      <p className="soft">{say("pack-unlock-help", { title: file.title })}</p>
      <TextField
        label={say("pack-unlock-password")}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
        onEnter={() => void unlock()}
        error={fault && faultText(say, fault)}
        autoFocus
      />
      <Actions>
        <Button look="main" onPress={() => void unlock()}>{say("pack-unlock")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
