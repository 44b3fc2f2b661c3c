import { expect, test } from "vitest";
import type { BoardDetail, Seat } from "../../backend/types";
import { seatRows, withoutSeat } from "./seats";

const person = (id: string) => ({ id, rev: 1, name: id, function: "", email: "", partner: null });
const seat = (id: string, member: string, role: Seat["role"], more: Partial<Seat> = {}): Seat =>
  ({ id, rev: 1, board: "b", member, role, from: null, until: null, beside: null, carrier: "mail", ...more });

const detail = {
  members: ["Anne", "Bram", "Cor", "Dirk", "Els"].map(person),
  partners: [],
  seats: [
    seat("1", "Bram", "member"),
    seat("2", "Cor", "deputy", { beside: "3" }),
    seat("3", "Anne", "chair"),
    seat("4", "Dirk", "member", { until: "2026-09-15" }),
    seat("5", "Dirk", "secretariat", { beside: "4" }),
  ],
  today: "2026-09-16",
} as unknown as BoardDetail;

test("who stands beside somebody comes under them, and the chair comes first", () => {
  expect(seatRows(detail).held.map(({ member }) => member.name)).toEqual(["Anne", "Cor", "Bram", "Dirk"]);
});

test("a seat that ended is told apart, and whoever stood beside it stands by themselves", () => {
  const { held, ended } = seatRows(detail);
  expect(ended.map(({ seat: { id } }) => id)).toEqual(["4"]);
  expect(held.map(({ seat: { id } }) => id)).toContain("5");
});

test("people without a seat are those who hold none now", () => {
  expect(withoutSeat(detail).map(({ name }) => name)).toEqual(["Els"]);
});
