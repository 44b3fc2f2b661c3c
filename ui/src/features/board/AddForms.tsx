// Small forms for a member, a partner, and an item that stands on every agenda.
import { useState, type ReactNode } from "react";
import { useAct } from "../../acts";
import type { BoardDetail, ItemKind, PartnerKind, SeatCarrier, SeatRole } from "../../backend/types";
import { Button } from "../../components/Button";
import { NumberField, SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";
import { Beside } from "./PersonPanel";
import { CARRIERS, ROLES, standsBeside } from "./seats";

export const PARTNER_KINDS: readonly PartnerKind[] = ["municipality", "insurer", "care_office", "provider", "clients", "other"];
export const ITEM_KINDS: readonly ItemKind[] = ["opening", "agenda_adoption", "minutes_approval", "announcement", "incoming", "topic", "any_other_business", "closing"];
const NONE = "none";

interface FormProps { open: boolean; onClose: () => void }

export function AddMember({ detail, role: first, known, onClose }: {
  detail: BoardDetail;
  role: SeatRole;
  /** Somebody who is known already and only gets a seat. */
  known: string | undefined;
  onClose: () => void;
}) {
  const say = useText();
  const act = useAct();
  const [member, setMember] = useState({ name: "", function: "", email: "", partner: NONE });
  const [seat, setSeat] = useState({ role: first, carrier: "mail" as SeatCarrier, beside: null as string | null });
  const set = (change: Partial<typeof member>) => setMember({ ...member, ...change });
  const board = detail.board.id;
  const who = detail.members.find(({ id }) => id === known);
  const add = async () => {
    const { role, carrier } = seat;
    const place = { board, role, carrier, from: detail.today ?? undefined, beside: standsBeside(role) ? (seat.beside ?? undefined) : undefined };
    const told = { done: say("member-added", { name: who?.name ?? member.name }), undo: `board:${board}` };
    if (who) return (await act("board.add_seat", { ...place, member: who.id }, told)) !== null;
    const partner = member.partner === NONE ? undefined : member.partner;
    return (await act("board.add_member", { ...member, name: member.name.trim(), partner, seat: place }, told)) !== null;
  };
  return (
    <AddForm title={who ? say("seat-give-to", { name: who.name }) : say("member-add")} open onClose={onClose} needs={who?.name ?? member.name} add={add}>
      {(error) => (
        <>
          {!who && (
            <>
              <TextField label={say("member-name")} value={member.name} onChange={(name) => set({ name })} error={error} autoFocus />
              <TextField label={say("member-function")} value={member.function} onChange={(text) => set({ function: text })} />
              <TextField label={say("member-email")} type="email" value={member.email} onChange={(email) => set({ email })} />
              <SelectField
                label={say("member-partner")}
                value={member.partner}
                onChange={(partner) => set({ partner })}
                options={[{ value: NONE, label: say("member-partner-none") }, ...detail.partners.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            </>
          )}
          <SelectField label={say("member-role")} value={seat.role} onChange={(role) => setSeat({ ...seat, role })} options={ROLES.map((one) => ({ value: one, label: say(`role-${one}`) }))} />
          {standsBeside(seat.role) && <Beside detail={detail} value={seat.beside} onChange={(beside) => setSeat({ ...seat, beside })} />}
          <SelectField label={say("seat-gets")} value={seat.carrier} onChange={(carrier) => setSeat({ ...seat, carrier })} options={CARRIERS.map((one) => ({ value: one, label: say(`carrier-${one}`) }))} />
        </>
      )}
    </AddForm>
  );
}

export function AddPartner({ open, board, onClose }: FormProps & { board: string }) {
  const say = useText();
  const act = useAct();
  const [name, setName] = useState("");
  const [short, setShort] = useState("");
  const [kind, setKind] = useState<PartnerKind>("municipality");
  const add = async () => {
    const answer = await act("board.add_partner", { name: name.trim(), short, kind, board }, { done: say("partner-added", { name }), undo: `board:${board}` });
    if (answer) setName("");
    return answer !== null;
  };
  return (
    <AddForm title={say("partner-add")} open={open} onClose={onClose} needs={name} add={add}>
      {(error) => (
        <>
          <TextField label={say("partner-name")} value={name} onChange={setName} error={error} autoFocus />
          <TextField label={say("partner-short")} value={short} onChange={setShort} maxLength={12} />
          <SelectField label={say("partner-kind")} value={kind} onChange={setKind} options={PARTNER_KINDS.map((one) => ({ value: one, label: say(`partner-kind-${one.replaceAll("_", "-")}`) }))} />
        </>
      )}
    </AddForm>
  );
}

export function AddStanding({ open, board, onClose }: FormProps & { board: string }) {
  const say = useText();
  const act = useAct();
  const [item, setItem] = useState({ title: "", kind: "opening" as ItemKind, minutes: null as number | null, presenter: "" });
  const set = (change: Partial<typeof item>) => setItem({ ...item, ...change });
  const add = async () => {
    const answer = await act("board.add_standing", { board, ...item, title: item.title.trim(), minutes: item.minutes ?? undefined }, { done: say("standing-added", { title: item.title }) });
    if (answer) setItem({ ...item, title: "" });
    return answer !== null;
  };
  return (
    <AddForm title={say("standing-add")} open={open} onClose={onClose} needs={item.title} add={add}>
      {(error) => (
        <>
          <TextField label={say("standing-title")} value={item.title} onChange={(title) => set({ title })} error={error} autoFocus />
          <SelectField label={say("standing-kind")} value={item.kind} onChange={(kind) => set({ kind })} options={ITEM_KINDS.map((one) => ({ value: one, label: say(`item-kind-${one.replaceAll("_", "-")}`) }))} />
          <NumberField label={say("standing-minutes")} value={item.minutes} onChange={(minutes) => set({ minutes })} />
          <TextField label={say("standing-presenter")} value={item.presenter} onChange={(presenter) => set({ presenter })} />
        </>
      )}
    </AddForm>
  );
}

function AddForm({ title, open, onClose, needs, add, children }: FormProps & {
  title: string;
  /** The one field that must be filled. */
  needs: string;
  add: () => Promise<boolean>;
  children: (error: string | null) => ReactNode;
}) {
  const say = useText();
  const [asked, setAsked] = useState(false);
  const done = async () => {
    setAsked(true);
    if (needs.trim() === "" || !(await add())) return;
    setAsked(false);
    onClose();
  };
  return (
    <Modal title={title} open={open} onClose={onClose}>
      {children(asked && needs.trim() === "" ? say("field-needed") : null)}
      <Actions>
        <Button look="main" onPress={() => void done()}>{say("add")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
