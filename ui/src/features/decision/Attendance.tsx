// Who is there, seat by seat, and who sits there instead.
import { useAct } from "../../acts";
import type { RecordSeat, RecordView } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Empty } from "../../components/small";
import { useText } from "../../text/text";
import styles from "./Record.module.css";

const PRESENCES = ["present", "excused", "absent"] as const;

export function Attendance({ open, view, onClose }: { open: boolean; view: RecordView; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const unsaid = view.seats.filter(({ presence }) => presence === null).length;
  return (
    <Modal title={say("record-attendance")} open={open} onClose={onClose} wide>
      {view.seats.length === 0 && <Empty title={say("record-no-seats")}>{say("record-no-seats-help")}</Empty>}
      <ul className={styles.seats}>
        {view.seats.map((seat) => <Seat key={seat.seat} view={view} seat={seat} />)}
      </ul>
      <Actions>
        <Button look="main" onPress={onClose}>{say("done")}</Button>
        {view.open && unsaid > 0 && (
          <Button onPress={() => void act("decision.all_present", { meeting: view.meeting.id })}>{say("record-all-present", { n: unsaid })}</Button>
        )}
      </Actions>
    </Modal>
  );
}

function Seat({ view, seat }: { view: RecordView; seat: RecordSeat }) {
  const say = useText();
  const act = useAct();
  const value = seat.deputy ?? seat.presence ?? "none";
  const options = [
    { value: "none", label: say("record-presence-none") },
    ...PRESENCES.map((presence) => ({ value: presence, label: say(`presence-${presence}`) })),
    ...seat.deputies.map(({ member, name }) => ({ value: member, label: say("record-deputy", { name }) })),
  ];
  const choose = (said: string) => {
    const presence = PRESENCES.find((one) => one === said) ?? null;
    const deputy = presence === null && said !== "none" ? { deputy: said } : {};
    void act("decision.attend", { meeting: view.meeting.id, seat: seat.seat, presence, ...deputy });
  };
  return (
    <li>
      <span>
        <span className="strong">{seat.name}</span>
        <span className="soft small"> {[say(`role-${seat.role.replaceAll("_", "-")}`), seat.partner].filter(Boolean).join(" · ")}</span>
      </span>
      {view.open
        ? <SelectField bare label={say("record-presence-of", { name: seat.name })} value={value} options={options} onChange={choose} />
        : <span>{options.find((option) => option.value === value)?.label}</span>}
    </li>
  );
}
