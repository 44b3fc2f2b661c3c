// What to know of a pack before it goes out: what is not in it, what was done to files, what it cannot claim.
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Fault, LeftOut } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner } from "../../components/small";
import { faultText, useText } from "../../text/text";

export function Remarks({ pack }: { pack: string }) {
  const say = useText();
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
      {unfit && unfit.length > 0 && <p>{say("pack-not-conforming")} {unfit.join(", ")}</p>}
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
