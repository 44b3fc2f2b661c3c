// The organisations at the table.
import { Building2, Pencil } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { BoardDetail, Partner } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Card, Empty } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { PARTNER_KINDS } from "./AddForms";
import styles from "./PeopleScreen.module.css";

export function Partners({ detail, add }: { detail: BoardDetail; add: () => void }) {
  const say = useText();
  const [open, setOpen] = useState<string | null>(null);
  const { partners, members } = detail;
  const partner = partners.find(({ id }) => id === open);
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say("partners")}</h2>
        <Button look="quiet" icon={Building2} onPress={add}>{say("partner-add")}</Button>
      </div>
      <Card>
        {partners.length === 0 && <Empty title={say("partners-empty")}>{say("partners-empty-help")}</Empty>}
        <ul className={styles.list}>
          {partners.map(({ id, name, short, kind }) => (
            <li key={id}>
              <span>
                <span className="strong">{name}</span>
                <span className="soft small"> {[short !== name && short, say(`partner-kind-${kind.replaceAll("_", "-")}`), say("partner-people", { n: members.filter((member) => member.partner === id).length })].filter(Boolean).join(" · ")}</span>
              </span>
              <Button look="quiet" icon={Pencil} aria-label={say("member-edit-of", { name })} onPress={() => setOpen(id)}>{say("edit")}</Button>
            </li>
          ))}
        </ul>
      </Card>
      {partner && <PartnerPanel partner={partner} board={detail.board.id} onClose={() => setOpen(null)} />}
    </section>
  );
}

function PartnerPanel({ partner, board, onClose }: { partner: Partner; board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const { id, rev, name, short, kind } = partner;
  const draft = useDraft({ name, short, kind }, rev, (value, seen) => write("board.edit_partner", { id, rev: seen, ...value, board }));
  const { value, set, flush } = draft;
  const remove = async () => {
    if (await act("board.remove_partner", { id, rev, board }, { done: say("partner-removed", { name }), undo: `board:${board}` })) onClose();
  };
  return (
    <Modal title={name} open onClose={onClose}>
      <DraftState draft={draft} />
      <TextField label={say("partner-name")} value={value.name} onChange={(text) => set({ name: text })} onBlur={flush} autoFocus />
      <TextField label={say("partner-short")} value={value.short} onChange={(text) => set({ short: text })} onBlur={flush} maxLength={40} />
      <SelectField label={say("partner-kind")} value={value.kind} onChange={(one) => set({ kind: one })} options={PARTNER_KINDS.map((one) => ({ value: one, label: say(`partner-kind-${one.replaceAll("_", "-")}`) }))} />
      <Actions>
        <Button look="main" onPress={onClose}>{say("done")}</Button>
        <Button look="danger" onPress={() => void remove()}>{say("partner-remove")}</Button>
      </Actions>
    </Modal>
  );
}
