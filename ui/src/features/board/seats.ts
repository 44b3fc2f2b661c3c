// Seats in the order in which a secretary reads them: by weight of the role, who stands beside somebody under them.
import type { BoardDetail, Day, Member, Partner, Seat, SeatCarrier, SeatRole } from "../../backend/types";

export const ROLES: readonly SeatRole[] = ["chair", "secretary", "member", "deputy", "adviser", "secretariat", "receiver"];
export const CARRIERS: readonly SeatCarrier[] = ["mail", "link", "post", "paper", "nothing"];

/** A seat with who holds it. */
export interface SeatRow { seat: Seat; member: Member; partner: Partner | undefined; beside: Member | undefined }

/** Whether the seat is held on `day` or still to come. */
export function isHeld(seat: Seat, day: Day | null): boolean {
  return day === null || seat.until === null || seat.until >= day;
}

/** Whether a seat of this role can go with somebody else's. */
export function standsBeside(role: SeatRole): boolean {
  return role === "deputy" || role === "adviser" || role === "secretariat";
}

/** The seats in use in reading order, and those that have ended. */
export function seatRows(detail: BoardDetail): { held: SeatRow[]; ended: SeatRow[] } {
  const rows = detail.seats.flatMap((seat) => {
    const member = detail.members.find(({ id }) => id === seat.member);
    if (!member) return [];
    const other = detail.seats.find(({ id }) => id === seat.beside);
    return [{
      seat,
      member,
      partner: detail.partners.find(({ id }) => id === member.partner),
      beside: detail.members.find(({ id }) => id === other?.member),
    }];
  });
  const held = rows.filter(({ seat }) => isHeld(seat, detail.today));
  const own = held.filter(({ seat }) => !held.some((other) => other.seat.id === seat.beside)).sort(byWeight);
  return {
    held: own.flatMap((row) => [row, ...held.filter(({ seat }) => seat.beside === row.seat.id).sort(byWeight)]),
    ended: rows.filter(({ seat }) => !isHeld(seat, detail.today)).sort((a, b) => (b.seat.until ?? "").localeCompare(a.seat.until ?? "")),
  };
}

/** People without a seat here now. */
export function withoutSeat({ members, seats, today }: BoardDetail): Member[] {
  return members.filter(({ id }) => !seats.some((seat) => seat.member === id && isHeld(seat, today)));
}

function byWeight(a: SeatRow, b: SeatRow): number {
  return ROLES.indexOf(a.seat.role) - ROLES.indexOf(b.seat.role) || a.member.name.localeCompare(b.member.name, "nl");
}
