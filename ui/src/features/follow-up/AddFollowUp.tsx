// A new action that no meeting noted.
import { useState } from "react";
import { useAct } from "../../acts";
import { Button } from "../../components/Button";
import { TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";

export function AddFollowUp({ open, board, onClose }: { open: boolean; board: string | undefined; onClose: () => void }) {
  const say = useText();
  return (
    <Modal title={say("follow-up-add")} open={open} onClose={onClose}>
      {board && <Form board={board} onClose={onClose} />}
    </Modal>
  );
}

function Form({ board, onClose }: { board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [text, setText] = useState("");
  const [owner, setOwner] = useState("");
  const [period, setPeriod] = useState("");
  const add = async () => {
    const made = await act("follow_up.add", { board, text, owner, period }, { done: say("follow-up-added"), undo: `board:${board}` });
    if (made) onClose();
  };
  return (
    <>
      <TextArea label={say("follow-ups-text")} value={text} onChange={setText} rows={2} />
      <TextField label={say("follow-up-owner")} help={say("follow-up-owner-help")} value={owner} onChange={setOwner} />
      <TextField label={say("follow-up-period")} help={say("follow-up-period-help")} value={period} onChange={setPeriod} />
      <Actions>
        <Button look="main" isDisabled={text.trim() === ""} onPress={() => void add()}>{say("follow-up-add")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
