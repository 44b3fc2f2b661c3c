// The kinds of paper and how they are called.
import type { PaperKind } from "../../backend/types";
import type { Say } from "../../text/text";

export const KINDS: readonly PaperKind[] = [
  "note", "cover_note", "proposal", "progress", "agenda", "decision_list", "action_list", "minutes", "source", "other",
];

export function kindText(say: Say, kind: PaperKind): string {
  return say(`paper-kind-${kind.replaceAll("_", "-")}`);
}
