// Who sits at the board, who stands beside whom, and how each gets the papers.
import { Pencil } from "lucide-react";
import type { BoardDetail } from "../../backend/types";
import { Button } from "../../components/Button";
import { ScrollX } from "../../components/ScrollX";
import { Card, Chip, Empty } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { seatRows, withoutSeat, type SeatRow } from "./seats";
import styles from "./PeopleScreen.module.css";

interface SeatsProps {
  detail: BoardDetail;
  open: (member: string, seat: string | null) => void;
  /** Gives somebody who is known a seat here. */
  seat: (member: string) => void;
}

export function Seats({ detail, open, seat }: SeatsProps) {
  const say = useText();
  const { held, ended } = seatRows(detail);
  const others = withoutSeat(detail).filter(({ id }) => !ended.some(({ member }) => member.id === id));
  return (
    <section className={styles.group}>
      <h2>{say("members")}</h2>
      <Card>
        {held.length === 0 && <Empty title={say("members-empty")}>{say("members-empty-help")}</Empty>}
        {held.length > 0 && (
          <ScrollX label={say("members")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say("member-name")}</th>
                  <th scope="col">{say("member-role")}</th>
                  <th scope="col">{say("seat-gets")}</th>
                  <td />
                </tr>
              </thead>
              <tbody>{held.map((row) => <Row key={row.seat.id} row={row} open={open} />)}</tbody>
            </table>
          </ScrollX>
        )}
      </Card>
      {ended.length > 0 && (
        <details className={styles.more}>
          <summary>{say("seats-ended", { n: ended.length })}</summary>
          <Card>
            <ul className={styles.list}>{ended.map((row) => <Ended key={row.seat.id} row={row} open={open} />)}</ul>
          </Card>
        </details>
      )}
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{say("members-elsewhere", { n: others.length })}</summary>
          <Card>
            <ul className={styles.list}>
              {others.map((member) => (
                <li key={member.id}>
                  <span>
                    <span className="strong">{member.name}</span>
                    <span className="soft small"> {member.function}</span>
                  </span>
                  <span className={styles.rowActions}>
                    <Button look="quiet" icon={Pencil} aria-label={say("member-edit-of", { name: member.name })} onPress={() => open(member.id, null)}>{say("edit")}</Button>
                    <Button aria-label={say("seat-give-to", { name: member.name })} onPress={() => seat(member.id)}>{say("seat-give")}</Button>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </details>
      )}
    </section>
  );
}

function Row({ row: { seat, member, partner, beside }, open }: { row: SeatRow; open: SeatsProps["open"] }) {
  const say = useText();
  const lang = useLang();
  const about = [member.function, partner?.name].filter(Boolean).join(" · ");
  return (
    <tr data-beside={beside ? true : undefined}>
      <th scope="row" className={styles.who}>
        <span className="strong">{member.name}</span>
        {about && <span className="soft small">{about}</span>}
        {member.email && <span className="soft small">{member.email}</span>}
      </th>
      <td>
        <Chip tone={seat.role === "chair" || seat.role === "secretary" ? "accent" : "plain"}>{say(`role-${seat.role}`)}</Chip>
        {beside && <span className={`soft small ${styles.under}`}>{say("seat-beside-of", { name: beside.name })}</span>}
        {seat.until && <span className={`soft small ${styles.under}`}>{say("seat-until-day", { day: shortDay(lang, seat.until) })}</span>}
      </td>
      <td className="small">
        {say(`carrier-${seat.carrier}`)}
        {member.email === "" && (seat.carrier === "mail" || seat.carrier === "link") && <span className={styles.under}><Chip tone="warn">{say("member-no-address")}</Chip></span>}
      </td>
      <td className={styles.end}>
        <Button look="quiet" icon={Pencil} aria-label={say("member-edit-of", { name: member.name })} onPress={() => open(member.id, seat.id)}>{say("edit")}</Button>
      </td>
    </tr>
  );
}

function Ended({ row: { seat, member, partner }, open }: { row: SeatRow; open: SeatsProps["open"] }) {
  const say = useText();
  const lang = useLang();
  return (
    <li>
      <span>
        <span className="strong">{member.name}</span>
        <span className="soft small"> {[say(`role-${seat.role}`), partner?.name, seat.until && say("seat-until-day", { day: shortDay(lang, seat.until) })].filter(Boolean).join(" · ")}</span>
      </span>
      <Button look="quiet" icon={Pencil} aria-label={say("member-edit-of", { name: member.name })} onPress={() => open(member.id, seat.id)}>{say("edit")}</Button>
    </li>
  );
}
