// What one partner said of one decision, and the document that it rests on.
import { Download, Paperclip, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { asFault, call } from "../../backend/backend";
import type { Confirmation, ConfirmationCell, ConfirmationRow, Offer } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, SelectField, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { SavePage } from "../../components/SavePage";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Decisions.module.css";

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
  const [document, setDocument] = useState<Beside>("kept");
  const keep = async () => {
    const done = await act(
      "decision.confirm",
      { decision: row.decision.id, partner: cell.partner, rev: known?.rev ?? 0, state: state === "none" ? null : state, contact, body, decided_on: day, remark, carrier, document: asked(document) },
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
      <DocumentField row={row} cell={cell} document={document} onChange={setDocument} />
      <Actions>
        <Button look="main" onPress={() => void keep()}>{say("confirmation-keep")}</Button>
        <SavePage job="decision.home_text" request={{ decision: row.decision.id, partner: cell.partner }} label={say("home-text")} />
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

/** What is to become of the document: it stays, goes, or this file takes its place. */
type Beside = "kept" | "removed" | Offer;

const asked = (document: Beside) => (typeof document === "string" ? document : { offered: document.offer });

function DocumentField({ row, cell, document, onChange }: { row: ConfirmationRow; cell: ConfirmationCell; document: Beside; onChange: (document: Beside) => void }) {
  const say = useText();
  const lang = useLang();
  const kept = cell.confirmation?.document ?? null;
  const shown = document === "kept" ? kept : document === "removed" ? null : document;
  const choose = async () => {
    const [offer] = await call("window.pick_files", {});
    if (offer) onChange(offer);
  };
  const save = async () => {
    try {
      const { product } = await call("decision.open_document", { decision: row.decision.id, partner: cell.partner });
      await call("window.save", { product });
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <div className={styles.document} role="group" aria-label={say("confirmation-document")}>
      <p className="strong">{say("confirmation-document")}</p>
      <p className="soft small" role="status">{shown ? `${shown.name} · ${size(lang, shown.bytes)}` : say("confirmation-document-none")}</p>
      <Actions>
        <Button icon={Paperclip} onPress={() => void choose()}>{say(shown ? "confirmation-document-other" : "confirmation-document-choose")}</Button>
        {shown && shown === kept && <Button icon={Download} onPress={() => void save()}>{say("save-as")}</Button>}
        {shown && <Button icon={Trash2} onPress={() => onChange(shown === kept ? "removed" : "kept")}>{say("remove")}</Button>}
      </Actions>
    </div>
  );
}
