// What one partner said of one decision.
import { useState } from "react";
import { useAct } from "../../acts";
import type { Confirmation, ConfirmationCell, ConfirmationRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, SelectField, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { SavePage } from "../../components/SavePage";
import { useText } from "../../text/text";

const STATES = ["none", "submitted", "agreed", "agreed_with_remark", "declined", "not_applicable"] as const;
const CARRIERS: readonly Confirmation["carrier"][] = ["mail", "letter", "phone", "meeting"];

export function ConfirmForm({ row, cell, onClose }: { row: ConfirmationRow; cell: ConfirmationCell; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const known = cell.confirmation;
  const [state, setState] = useState<(typeof STATES)[number]>(known?.state ?? "none");
  const [contact, setContact] = useState(known?.contact ?? "");
  const [body, setBody] = useState(known?.body ?? "");
  const [day, setDay] = useState(known?.decided_on ?? null);
  const [remark, setRemark] = useState(known?.remark ?? "");
  const [carrier, setCarrier] = useState<Confirmation["carrier"]>(known?.carrier ?? "mail");
  const keep = async () => {
    const done = await act(
      "decision.confirm",
      { decision: row.decision.id, partner: cell.partner, rev: known?.rev ?? 0, state: state === "none" ? null : state, contact, body, decided_on: day, remark, carrier },
      { done: say("confirmation-kept", { name: cell.name }), undo: `meeting:${row.decision.meeting}` },
    );
    if (done) onClose();
  };
  return (
    <Modal title={say("confirmation-title", { name: cell.name })} open onClose={onClose}>
      <p className="soft">{row.wording}</p>
      <SelectField label={say("confirmation-said")} value={state} onChange={setState} options={STATES.map((one) => ({ value: one, label: say(`confirmation-${one.replaceAll("_", "-")}`) }))} />
      <TextField label={say("confirmation-contact")} value={contact} onChange={setContact} />
      <TextField label={say("confirmation-body")} help={say("confirmation-body-help")} value={body} onChange={setBody} />
      <OptionalDay label={say("confirmation-day")} value={day} onChange={setDay} />
      <SelectField label={say("confirmation-carrier")} value={carrier} onChange={setCarrier} options={CARRIERS.map((one) => ({ value: one, label: say(`confirmation-carrier-${one}`) }))} />
      <TextArea label={say("confirmation-remark")} value={remark} onChange={setRemark} rows={2} />
      <Actions>
        <Button look="main" onPress={() => void keep()}>{say("confirmation-keep")}</Button>
        <SavePage job="decision.home_text" request={{ decision: row.decision.id, partner: cell.partner }} label={say("home-text")} />
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
