// One person and one seat, saved while they are changed.
import { lazy, Suspense } from "react";
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { BoardDetail, Member, Seat } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { CheckField, SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Waiting } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { CARRIERS, isHeld, ROLES, standsBeside } from "./seats";
import styles from "./PeopleScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));
const NONE = "none";

interface PanelProps { detail: BoardDetail; member: string; seat: string | null; onClose: () => void }

export function PersonPanel({ detail, member: memberId, seat: seatId, onClose }: PanelProps) {
  const say = useText();
  const act = useAct();
  const member = detail.members.find(({ id }) => id === memberId);
  const seat = detail.seats.find(({ id }) => id === seatId);
  if (!member) return null;
  const board = detail.board.id;
  const undo = `board:${board}`;
  // Said after the fact, with the way back beside it.
  const done = ({ removed, ended }: { removed: boolean; ended: number }) => {
    const key = removed ? "member-removed" : ended > 0 ? "member-ended" : "member-ended-before";
    return say(key, { name: member.name, n: ended });
  };
  const end = async () => {
    if (seat && (await act("board.remove_seat", { id: seat.id, rev: seat.rev }, { done, undo }))) onClose();
  };
  const remove = async () => {
    if (await act("board.remove_member", { id: member.id, rev: member.rev, board }, { done, undo })) onClose();
  };
  return (
    <Modal title={member.name} open onClose={onClose} wide>
      <PersonFields detail={detail} member={member} />
      {seat && <SeatFields detail={detail} seat={seat} />}
      <Actions>
        <Button look="main" onPress={onClose}>{say("done")}</Button>
        {seat && isHeld(seat, detail.today) && <Button onPress={() => void end()}>{say("seat-end")}</Button>}
        <Button look="danger" onPress={() => void remove()}>{say("member-remove")}</Button>
      </Actions>
    </Modal>
  );
}

function PersonFields({ detail, member }: { detail: BoardDetail; member: Member }) {
  const say = useText();
  const { id, rev, name, function: role, email, partner, large_print } = member;
  const draft = useDraft({ name, function: role, email, partner, large_print }, rev, (value, seen) =>
    write("board.edit_member", { id, rev: seen, ...value, board: detail.board.id }));
  const { value, set, flush } = draft;
  const partners = [{ value: NONE, label: say("member-partner-none") }, ...detail.partners.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <div className={styles.pair}>
      <div className={styles.whole}><DraftState draft={draft} /></div>
      <TextField label={say("member-name")} value={value.name} onChange={(text) => set({ name: text })} onBlur={flush} autoFocus />
      <TextField label={say("member-function")} value={value.function} onChange={(text) => set({ function: text })} onBlur={flush} />
      <TextField label={say("member-email")} type="email" value={value.email} onChange={(text) => set({ email: text })} onBlur={flush} />
      <SelectField label={say("member-partner")} value={value.partner ?? NONE} options={partners} onChange={(one) => set({ partner: one === NONE ? null : one })} />
      <div className={styles.whole}>
        <CheckField label={say("member-large-print")} help={say("member-large-print-help")} checked={value.large_print} onChange={(isLarge) => set({ large_print: isLarge })} />
      </div>
    </div>
  );
}

function SeatFields({ detail, seat }: { detail: BoardDetail; seat: Seat }) {
  const say = useText();
  const { id, rev, role, from, until, beside, carrier } = seat;
  const draft = useDraft({ role, from, until, beside, carrier }, rev, (value, seen) => write("board.edit_seat", { id, rev: seen, ...value }));
  const { value, set } = draft;
  return (
    <section className={styles.pair} aria-label={say("seat")}>
      <h3 className={styles.whole}>{say("seat-at", { board: detail.board.name })}</h3>
      <div className={styles.whole}><DraftState draft={draft} /></div>
      <SelectField label={say("member-role")} value={value.role} onChange={(one) => set({ role: one, beside: standsBeside(one) ? value.beside : null })} options={ROLES.map((one) => ({ value: one, label: say(`role-${one}`) }))} />
      <SelectField label={say("seat-gets")} value={value.carrier} onChange={(one) => set({ carrier: one })} options={CARRIERS.map((one) => ({ value: one, label: say(`carrier-${one}`) }))} help={value.role === "receiver" ? say("receiver-help") : undefined} />
      {standsBeside(value.role) && (
        <div className={styles.whole}>
          <Beside detail={detail} self={id} value={value.beside} onChange={(one) => set({ beside: one })} />
        </div>
      )}
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <DayField label={say("seat-from")} value={value.from} onChange={(day) => set({ from: day })} />
        <DayField label={say("seat-until")} value={value.until} onChange={(day) => set({ until: day })} />
      </Suspense>
    </section>
  );
}

/** Whose seat somebody stands beside. */
export function Beside({ detail, self, value, onChange }: {
  detail: BoardDetail;
  self?: string;
  value: string | null;
  onChange: (seat: string | null) => void;
}) {
  const say = useText();
  const nameOf = (member: string) => detail.members.find(({ id }) => id === member)?.name ?? "";
  const seats = detail.seats.filter((seat) => seat.id !== self && seat.beside === null && !standsBeside(seat.role) && seat.role !== "receiver" && isHeld(seat, detail.today));
  const options = [{ value: NONE, label: say("seat-beside-none") }, ...seats.map((seat) => ({ value: seat.id, label: `${nameOf(seat.member)} (${say(`role-${seat.role}`)})` }))];
  return <SelectField label={say("seat-beside")} value={value ?? NONE} options={options} onChange={(one) => onChange(one === NONE ? null : one)} />;
}
