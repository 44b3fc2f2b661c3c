// Why an action comes later than was agreed.
import { useState } from "react";
import type { TimelineBar } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";

export function Later({ bar, period, onKeep, onClose }: { bar: TimelineBar; period: string; onKeep: (reason: string) => void; onClose: () => void }) {
  const say = useText();
  const [reason, setReason] = useState("");
  const keep = () => reason.trim() !== "" && onKeep(reason);
  return (
    <Modal title={say("timeline-why", { number: bar.number })} open onClose={onClose}>
      <p>{say("timeline-why-help", { was: bar.period?.literal ?? "", now: period || say("timeline-undated") })}</p>
      <TextField label={say("follow-up-reason")} value={reason} onChange={setReason} onEnter={keep} autoFocus />
      <Actions>
        <Button look="main" isDisabled={reason.trim() === ""} onPress={keep}>{say("timeline-why-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
