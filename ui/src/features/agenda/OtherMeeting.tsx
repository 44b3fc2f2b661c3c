// To another meeting: one item, or all that a meeting which does not go through was to treat.
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { AgendaRow, AgendaView, MeetingRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { longDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Agenda.module.css";

interface FormProps { view: AgendaView; onClose: () => void }

export function MoveToMeeting({ view, row, onClose }: FormProps & { row: AgendaRow | null }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const others = useOthers(view);
  const move = async (meeting: string) => {
    if (!row) return;
    const answer = await act("agenda.move_to_meeting", { id: row.id, rev: row.rev, meeting }, {
      done: say("item-to-meeting-done", { title: row.title }),
      undo: `meeting:${view.meeting.id}`,
    });
    if (answer) onClose();
  };
  return (
    <Modal title={say("item-to-meeting-title", { title: row?.title ?? "" })} open={row !== null} onClose={onClose}>
      <p className="soft">{say(others.length > 0 ? "item-to-meeting-help" : "item-to-meeting-none")}</p>
      <ul className={styles.choices}>
        {others.map(({ id, date, state }) => (
          <li key={id}>
            <button type="button" className={styles.choice} onClick={() => void move(id)}>
              <span className="strong">{longDay(lang, date)}</span>
              <span className="soft small">{say(`meeting-state-${state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Actions><Button onPress={onClose}>{say("cancel")}</Button></Actions>
    </Modal>
  );
}

export function CancelMeeting({ view, open, onClose }: FormProps & { open: boolean }) {
  const say = useText();
  return (
    <Modal title={say("meeting-cancel-title")} open={open} onClose={onClose}>
      <CancelForm view={view} onClose={onClose} />
    </Modal>
  );
}

function CancelForm({ view, onClose }: FormProps) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const others = useOthers(view);
  const [to, setTo] = useState("");
  const [why, setWhy] = useState("");
  const { id, rev } = view.meeting;
  const cancel = async () => {
    const answer = await act("agenda.cancel_meeting", { id, rev, to: to || undefined, why }, { done: say("meeting-cancelled"), undo: `meeting:${id}` });
    if (answer) onClose();
  };
  return (
    <>
      <p className="soft">{say("meeting-cancel-help")}</p>
      <SelectField
        label={say("meeting-cancel-to")}
        value={to}
        onChange={setTo}
        options={[{ value: "", label: say("meeting-cancel-to-none") }, ...others.map((other) => ({ value: other.id, label: longDay(lang, other.date) }))]}
      />
      <TextField label={say("meeting-cancel-why")} value={why} onChange={setWhy} />
      <Actions>
        <Button look="main" onPress={() => void cancel()}>{say("meeting-cancel-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}

/** The other meetings of this board whose agenda can change, the next one first. */
function useOthers({ meeting }: AgendaView): MeetingRow[] {
  const { data } = useRead("meeting.list", { board: meeting.board, which: "coming" });
  return data?.filter((other) => other.id !== meeting.id).reverse() ?? [];
}
