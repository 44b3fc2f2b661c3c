// What becomes of each file: a paper of its own, something beside another's paper, or nothing.
import type { ReadFile } from "../../backend/types";

export type Fate = "paper" | "nothing" | { beside: string };

/** What the person chose, else what the core proposes; beside a file that becomes no paper nothing can stand. */
export function fateOf(file: ReadFile, files: readonly ReadFile[], chosen: ReadonlyMap<string, Fate>): Fate {
  if (file.fault) return "nothing";
  const fate = chosen.get(file.offer) ?? (file.beside ? { beside: file.beside } : "paper");
  return typeof fate === "object" && !isPaper(fate.beside, files, chosen) ? "paper" : fate;
}

function isPaper(offer: string, files: readonly ReadFile[], chosen: ReadonlyMap<string, Fate>): boolean {
  const other = files.find((one) => one.offer === offer);
  return other !== undefined && !other.fault && (chosen.get(offer) ?? (other.beside ? null : "paper")) === "paper";
}
