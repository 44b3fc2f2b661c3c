// Issues a version: from then on it never changes.
import { useState } from "react";
import { useAct } from "../../acts";
import type { Paper, Version, VersionStatus } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { useText } from "../../text/text";
import { savedRev } from "./savedRev";
import { nextLabel } from "./versions";

const STATUSES: readonly VersionStatus[] = ["draft", "for_discussion", "adopted"];

interface IssueVersionProps { open: boolean; paper: Paper; versions: Version[]; onClose: () => void }

export function IssueVersion({ open, paper, versions, onClose }: IssueVersionProps) {
  const say = useText();
  return (
    <Modal title={say("paper-issue-title")} open={open} onClose={onClose}>
      <Issue paper={paper} versions={versions} onClose={onClose} />
    </Modal>
  );
}

function Issue({ paper, versions, onClose }: Omit<IssueVersionProps, "open">) {
  const say = useText();
  const act = useAct();
  const [label, setLabel] = useState(() => nextLabel(versions.at(-1)?.label));
  const [status, setStatus] = useState<VersionStatus>("for_discussion");
  const [reason, setReason] = useState("");
  const known = versions.some((version) => version.label === label.trim());
  const issue = async () => {
    if (label.trim() === "" || known) return;
    // What is still being typed belongs to the version.
    const rev = await savedRev(paper.id);
    if (rev === null) {
      notify(say("paper-issue-unsaved"), { tone: "bad" });
      return;
    }
    const answer = await act("paper.issue", { id: paper.id, rev, label: label.trim(), status, reason }, { done: say("paper-issued", { label: label.trim() }) });
    if (answer) onClose();
  };
  return (
    <>
      <p className="soft">{say("paper-issue-help")}</p>
      <TextField label={say("paper-version")} value={label} onChange={setLabel} error={known ? say("version-known") : null} maxLength={20} autoFocus />
      <SelectField label={say("version-status")} value={status} onChange={setStatus} options={STATUSES.map((one) => ({ value: one, label: say(`version-status-${one.replaceAll("_", "-")}`) }))} />
      <TextField label={say("version-reason")} value={reason} onChange={setReason} />
      <Actions>
        <Button look="main" onPress={() => void issue()}>{say("paper-issue-do", { label })}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
