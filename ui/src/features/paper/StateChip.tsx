// Where a paper is, in one of five words.
import type { PaperState } from "../../backend/types";
import { Chip } from "../../components/small";
import { useText, type Say } from "../../text/text";

export function StateChip({ state }: { state: PaperState }) {
  const say = useText();
  return <Chip tone={state === "ready" || state === "sent" ? "good" : "warn"}>{stateText(say, state)}</Chip>;
}

export function stateText(say: Say, state: PaperState): string {
  return say(`paper-state-${state.replaceAll("_", "-")}`);
}
