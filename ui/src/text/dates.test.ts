import { expect, it } from "vitest";
import type { Period, Precision } from "../backend/types";
import { clock, hours, longDay, shortDay, size, span, understood } from "./dates";

const period = (precision: Precision, start: string | null, end: string | null): Period => ({ literal: "zo staat het er", start, end, precision });

it.each([
  [period("day", "2026-12-01", "2026-12-01"), "1 dec 2026"],
  [period("month", "2026-10-01", "2026-10-31"), "oktober 2026"],
  [period("quarter", "2026-10-01", "2026-12-31"), "Q4 2026"],
  [period("half", "2026-07-01", "2026-12-31"), "2e helft 2026"],
  [period("half", "2026-01-01", "2026-06-30"), "1e helft 2026"],
  [period("year", "2021-01-01", "2021-12-31"), "2021"],
  [period("range", "2026-10-01", "2026-11-30"), "1 okt 2026 – 30 nov 2026"],
  [period("relative", null, "2026-11-30"), "uiterlijk 30 nov 2026"],
  [period("relative", "2027-01-01", null), "vanaf 1 jan 2027"],
  [period("open", null, null), null],
  [period("quarter", null, null), null],
] as const)("words a period as it was understood: %o is %s", (given, said) => {
  expect(understood("nl", given)).toBe(said);
});

it("writes days and times as Dutch agendas do", () => {
  expect(longDay("nl", "2020-09-16")).toBe("woensdag 16 september 2020");
  expect(shortDay("nl", "2020-09-16")).toBe("16 sep 2020");
  expect(clock("nl", "14:05")).toBe("14.05");
  expect(span("nl", "14:00", "16:00")).toBe("14.00 – 16.00");
  expect(span("nl", null, null)).toBe("");
  expect(hours("nl", 125)).toBe("2.05");
});

it("writes days and times as English agendas do", () => {
  expect(longDay("en", "2020-09-16")).toBe("Wednesday, 16 September 2020");
  expect(clock("en", "14:05")).toBe("14:05");
});

it("keeps a day that is no date as it came", () => {
  expect(shortDay("nl", "eens")).toBe("eens");
});

it("rounds sizes to what people say", () => {
  expect(size("nl", 31_400_000)).toBe("31 MB");
  expect(size("nl", 4_240_000)).toBe("4,2 MB");
  expect(size("nl", 12)).toBe("1 kB");
});
