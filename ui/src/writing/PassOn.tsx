// The writing passes on, is given back, or the other gets to see how it stands: a file for them, and its message.
import { useState } from "react";
import { useJob } from "../backend/jobs";
import type { ReviewPacked, WriterOf, WriterView } from "../backend/types";
import { Button } from "../components/Button";
import { TextField } from "../components/fields";
import { Actions, Modal } from "../components/Modal";
import { Banner, Progress } from "../components/small";
import { MadeFile } from "../exchange/MadeFile";
import { faultText, useText } from "../text/text";

export type Passing = "on" | "back" | "report";

export function PassOn({ of, passing, writing, onClose }: { of: WriterOf; passing: Passing; writing: WriterView; onClose: () => void }) {
  const say = useText();
  const known = passing === "on" ? null : writing.other;
  const [to, setTo] = useState("");
  const [password, setPassword] = useState("");
  const [packed, setPacked] = useState<ReviewPacked | null>(null);
  const handing = useJob("writer.hand_over");
  const reporting = useJob("writer.report");
  const job = passing === "report" ? reporting : handing;
  const name = known ?? to.trim();
  const open = known !== null && writing.other_has_key;
  const ready = name !== "" && (open || password.trim() !== "");
  const make = async () => {
    if (!ready) return;
    const lock = password.trim() === "" ? {} : { password };
    setPacked(await (passing === "report" ? reporting.start({ ...of, ...lock }) : handing.start({ ...of, ...(passing === "on" && { to: name }), ...lock })));
  };
  const title = passing === "on" ? say("writer-hand-over") : say(passing === "back" ? "writer-hand-back" : "writer-report", { name });
  const help = passing === "on" ? say(of.meeting ? "writer-hand-over-help" : "writer-hand-over-help-paper") : say(passing === "back" ? "writer-hand-back-help" : "writer-report-help", { name });
  return (
    <Modal title={title} open onClose={onClose} wide>
      {packed ? <MadeFile packed={packed} name={name} onClose={onClose}>{say(passing === "report" ? "writer-made-report" : "writer-made-handover", { name })}</MadeFile> : (
        <>
          <p>{help}</p>
          {known === null && <TextField label={say("writer-to")} value={to} onChange={setTo} autoFocus autoComplete="off" />}
          <TextField
            label={open ? say("writer-password-optional", { name }) : say("writer-password")}
            help={open ? say("writer-password-optional-help", { name }) : say("writer-password-help")}
            value={password}
            onChange={setPassword}
            onEnter={() => void make()}
            autoComplete="off"
          />
          {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
          {job.running && job.shown && <Progress label={say(job.what ?? "review-progress-packing")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
          <Actions>
            <Button look="main" isDisabled={job.running || !ready} onPress={() => void make()}>{say("writer-make")}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}
