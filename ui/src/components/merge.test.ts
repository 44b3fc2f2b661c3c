import { expect, test } from "vitest";
import { merge } from "./merge";

const base = { title: "Logeerzorg", presenter: "", minutes: 10 as number | null };

test("changes of different fields come together", () => {
  expect(merge(base, { ...base, presenter: "Zorgkantoor" }, { ...base, minutes: 20 })).toEqual({ title: "Logeerzorg", presenter: "Zorgkantoor", minutes: 20 });
});

test("the same field changed to two things is a conflict", () => {
  expect(merge(base, { ...base, minutes: null }, { ...base, minutes: 20 })).toBeNull();
});

test("the same change twice is no conflict", () => {
  expect(merge(base, { ...base, minutes: 20 }, { ...base, minutes: 20 })).toEqual({ ...base, minutes: 20 });
});

test("white space that the core trims is no change of somebody else", () => {
  const sent = { ...base, presenter: "Zorg " };
  expect(merge(sent, { ...sent, presenter: "Zorg kantoor" }, { ...base, presenter: "Zorg" })?.presenter).toBe("Zorg kantoor");
});

test("blanks that are being typed stay where nobody else changed the text", () => {
  const typed = { ...base, presenter: "Zorg " };
  expect(merge({ ...base, presenter: "Zorg" }, typed, { ...base, presenter: "Zorg" })?.presenter).toBe("Zorg ");
  expect(merge({ ...base, presenter: "Zorg" }, typed, { ...base, presenter: "Linde" })?.presenter).toBe("Linde");
});
