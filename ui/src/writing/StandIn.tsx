// Standing in for who writes, from a backup and what opens it: for when nothing could be handed over.
import { ArchiveRestore, ArrowRightLeft } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { call } from "../backend/backend";
import { useJob } from "../backend/jobs";
import type { Offer, WriterInBackup } from "../backend/types";
import { Button } from "../components/Button";
import { SelectField, TextField } from "../components/fields";
import { Actions, Modal } from "../components/Modal";
import { notify } from "../components/notices";
import { Banner, Progress } from "../components/small";
import { makeStore } from "../newStore";
import { plainDay } from "../text/dates";
import { faultText, useLang, useText } from "../text/text";

export function StandIn({ look }: { look?: "quiet" }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look={look ?? "plain"} icon={ArrowRightLeft} onPress={() => setOpen(true)}>{say("writer-stand-in")}</Button>
      <Modal title={say("writer-stand-in")} open={open} onClose={close} wide>
        <Steps onClose={close} />
      </Modal>
    </>
  );
}

/** The backup, what opens it, the meeting in it, and one's own name. */
function Steps({ onClose }: { onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const [file, setFile] = useState<Offer | null>(null);
  const [secret, setSecret] = useState("");
  const [found, setFound] = useState<WriterInBackup | null>(null);
  const [meeting, setMeeting] = useState("");
  const [name, setName] = useState("");
  const looking = useJob("writer.in_backup");
  const taking = useJob("writer.take_over");
  const job = found ? taking : looking;
  const pick = async () => {
    const [picked] = await call("window.pick_files", {});
    if (!picked) return;
    setFile(picked);
    setFound(null);
  };
  const look = async () => {
    if (!file || secret.trim() === "") return;
    const inBackup = await looking.start({ offer: file.offer, secret });
    if (!inBackup) return;
    setFound(inBackup);
    setMeeting(inBackup.next ?? inBackup.meetings[0]?.meeting ?? "");
  };
  const take = async () => {
    if (!file || name.trim() === "") return;
    if ((await call("store.status", {})).state === "absent") await makeStore();
    const taken = await taking.start({ offer: file.offer, secret, meeting, name });
    if (!taken) return;
    notify(say("writer-stood-in"));
    onClose();
    navigate(`/meetings/${taken.meeting}`);
  };
  const options = (found?.meetings ?? []).map(({ meeting: value, board, date: day, holder }) => {
    const date = plainDay(lang, day);
    return { value, label: holder === null ? say("writer-stand-in-one", { board, date }) : say("writer-stand-in-held", { board, date, name: holder }) };
  });
  return (
    <>
      <p>{say("writer-stand-in-help")}</p>
      {file && <p className="strong">{say("writer-stand-in-file", { name: file.name })}</p>}
      {file && !found && <TextField label={say("writer-stand-in-secret")} type="password" value={secret} onChange={setSecret} onEnter={() => void look()} autoComplete="off" autoFocus />}
      {found && options.length === 0 && <Banner tone="note">{say("writer-stand-in-none")}</Banner>}
      {found && options.length > 0 && (
        <>
          <SelectField label={say("writer-stand-in-meeting")} value={meeting} onChange={setMeeting} options={options} />
          <TextField label={say("writer-stand-in-name")} value={name} onChange={setName} onEnter={() => void take()} autoComplete="name" autoFocus />
        </>
      )}
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      {job.running && job.shown && <Progress label={say(job.what ?? "store-progress-restore")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
      <Actions>
        {found && options.length > 0 && <Button look="main" isDisabled={job.running || name.trim() === ""} onPress={() => void take()}>{say("writer-stand-in-go")}</Button>}
        {file && !found && <Button look="main" isDisabled={job.running || secret.trim() === ""} onPress={() => void look()}>{say("writer-stand-in-look")}</Button>}
        <Button look={file ? "plain" : "main"} icon={ArchiveRestore} isDisabled={job.running} onPress={() => void pick()}>{say("writer-stand-in-pick")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
