// Findings of one sort taken together where there are many, so that the list stays one that can be read.
import type { ReadyFinding } from "../backend/types";

/** From how many of one sort on they stand behind one line. */
export const MANY = 4;

/** The sorts that come once for each paper and stop nothing. */
const GATHERED = ["paper_not_ready", "paper_not_issued", "paper_findings", "presenter_missing"];

/** The findings in their order, with those of a gathered sort together at the place of the first. */
export function gather(findings: readonly ReadyFinding[]): ReadyFinding[][] {
  const same = (code: string) => findings.filter((one) => one.code === code && one.weight !== "stops");
  const isMany = (one: ReadyFinding) => one.weight !== "stops" && GATHERED.includes(one.code) && same(one.code).length >= MANY;
  return findings.flatMap((one) => {
    if (!isMany(one)) return [[one]];
    const all = same(one.code);
    return all[0] === one ? [all] : [];
  });
}
