// A new meeting: a date is enough, the rest can wait.
import { useState } from "react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { Board } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { WhenAndWhere, type When } from "../../components/WhenAndWhere";
import { useText } from "../../text/text";

interface NewMeetingProps {
  open: boolean;
  board: Board;
  onClose: () => void;
}

export function NewMeeting({ open, board, onClose }: NewMeetingProps) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const detail = useRead("board.get", { id: board.id }, open);
  const [when, setWhen] = useState<When>({ date: null, starts: null, ends: null, place: "" });
  const [standing, setStanding] = useState(true);
  const [asked, setAsked] = useState(false);
  const add = async () => {
    setAsked(true);
    if (when.date === null) return;
    const answer = await act("meeting.add", {
      board: board.id,
      date: when.date,
      starts: when.starts ?? undefined,
      ends: when.ends ?? undefined,
      place: when.place,
      standing,
    });
    if (answer) navigate(`/meetings/${answer.id}`);
  };
  const n = detail.data?.standing.length ?? 0;
  return (
    <Modal title={say("meeting-new-of", { board: board.name })} open={open} onClose={onClose}>
      <WhenAndWhere value={when} onChange={(change) => setWhen({ ...when, ...change })} asked={asked} autoFocus />
      {n > 0 && <CheckField label={say("meeting-standing", { n })} checked={standing} onChange={setStanding} />}
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("meeting-make")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
