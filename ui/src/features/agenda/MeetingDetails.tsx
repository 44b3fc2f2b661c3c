// The meeting's own fields, saved by themselves.
import { write } from "../../backend/hooks";
import type { Meeting, MeetingState } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useDraft } from "../../components/useDraft";
import { WhenAndWhere } from "../../components/WhenAndWhere";
import { useText } from "../../text/text";

interface MeetingDetailsProps {
  open: boolean;
  meeting: Meeting;
  /** The states that it can be set to. */
  states: MeetingState[];
  onClose: () => void;
}

export function MeetingDetails({ open, meeting, states, onClose }: MeetingDetailsProps) {
  const say = useText();
  return (
    <Modal title={say("meeting-edit-title")} open={open} onClose={onClose}>
      <Details meeting={meeting} states={states} onClose={onClose} />
    </Modal>
  );
}

function Details({ meeting, states, onClose }: Omit<MeetingDetailsProps, "open">) {
  const say = useText();
  const { date, starts, ends, place, state } = meeting;
  const draft = useDraft({ date, starts, ends, place, state }, meeting.rev, (value, rev) => write("meeting.edit", { id: meeting.id, rev, ...value }));
  const { value, set, flush } = draft;
  return (
    <>
      <DraftState draft={draft} />
      <WhenAndWhere
        value={value}
        onChange={({ date: day, ...change }) => set({ ...change, ...(day ? { date: day } : {}) })}
        onBlur={flush}
      />
      <SelectField
        label={say("meeting-state")}
        value={value.state}
        onChange={(next) => set({ state: next })}
        options={states.map((one) => ({ value: one, label: say(`meeting-state-${one}`) }))}
      />
      <Actions><Button look="main" onPress={() => { flush(); onClose(); }}>{say("done")}</Button></Actions>
    </>
  );
}
