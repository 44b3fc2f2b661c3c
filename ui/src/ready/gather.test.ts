import { expect, it } from "vitest";
import type { ReadyFinding } from "../backend/types";
import { gather } from "./gather";

const finding = (code: string, weight: string, n = 0) => ({ code, weight, params: { n }, item: null, paper: null, section: null, member: null }) as unknown as ReadyFinding;
const shape = (findings: ReadyFinding[]) => gather(findings).map((group) => `${group[0]?.code} ${group.length}`);

it("gathers what comes for each paper from four on, at the place of the first", () => {
  const issued = [1, 2, 3, 4].map((n) => finding("paper_not_issued", "look", n));
  expect(shape([...issued.slice(0, 2), finding("no_chair", "look"), ...issued.slice(2)])).toEqual(["paper_not_issued 4", "no_chair 1"]);
  expect(shape(issued.slice(0, 3))).toEqual(["paper_not_issued 1", "paper_not_issued 1", "paper_not_issued 1"]);
});

it("never hides what stops sending, nor loses a finding", () => {
  const all = [1, 2, 3, 4, 5].flatMap((n) => [finding("paper_not_ready", "stops", n), finding("paper_missing", "look", n), finding("presenter_missing", "look", n)]);
  expect(gather(all).flat()).toHaveLength(all.length);
  expect(gather(all).filter((group) => group.length > 1).map((group) => group[0]?.code)).toEqual(["presenter_missing"]);
});
