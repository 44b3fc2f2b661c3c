// Sending the minutes: they stay as they go out, and remarks are welcome until a day.
import { useState } from "react";
import { useAct } from "../../acts";
import type { MinutesView } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";

export function SendMinutes({ open, view, onClose }: { open: boolean; view: MinutesView; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [until, setUntil] = useState<string | null>(null);
  const send = async () => {
    const sent = await act("minutes.send", { meeting: view.meeting.id, hash: view.hash, ...(until ? { remarks_until: until } : {}) }, { done: say("minutes-sent-done") });
    if (sent) onClose();
  };
  return (
    <Modal title={say("minutes-send")} open={open} onClose={onClose}>
      <p>{say("minutes-send-help")}</p>
      <OptionalDay label={say("decision-list-remarks-until")} value={until} onChange={setUntil} />
      <Actions>
        <Button look="main" onPress={() => void send()}>{say("minutes-send-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
