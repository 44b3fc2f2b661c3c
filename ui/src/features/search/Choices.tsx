// What hits can be chosen by: kind, board, year, partner, and how a record of that kind stands.
import { useRead } from "../../backend/hooks";
import type { SearchKind } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { NumberField, SelectField } from "../../components/fields";
import { useText } from "../../text/text";
import styles from "./SearchScreen.module.css";
import { ALL, type Chosen } from "./useSearch";

export const KINDS: readonly SearchKind[] = [
  "member", "partner", "topic", "paper", "point", "decision", "follow_up", "remark", "agenda_item", "challenge", "written_round",
  "minutes", "section", "attachment", "page",
];
const PAPER = ["draft", "with_author", "returned", "in_review", "with_chair", "ready", "sent"];
/** The states of a kind, and what their words in the catalogue begin with. */
const STATES: Partial<Record<SearchKind, [string, readonly string[]]>> = {
  topic: ["phase", ["asked", "prepared", "discussed", "decided", "followed_up", "closed"]],
  decision: ["decision-outcome", ["as_proposed", "amended", "conditional", "with_reservation", "remitted", "deferred", "rejected", "withdrawn", "not_reached"]],
  follow_up: ["follow-up-state", ["open", "active", "done", "dropped"]],
  paper: ["paper-state", PAPER],
  point: ["paper-state", PAPER],
  section: ["paper-state", PAPER],
  attachment: ["paper-state", PAPER],
  page: ["paper-state", PAPER],
};

export function kindKey(kind: SearchKind): string {
  return `search-kind-${kind.replaceAll("_", "-")}`;
}

/** The word for how something stands; none where its kind has no states. */
export function stateKey(kind: SearchKind, state: string): string | null {
  const known = STATES[kind];
  return known ? `${known[0]}-${state.replaceAll("_", "-")}` : null;
}

export function Choices({ chosen, choose }: { chosen: Chosen; choose: (change: Partial<Chosen>) => void }) {
  const say = useText();
  const { boards, board } = useBoards();
  const of = chosen.board || (board?.id ?? "");
  const { data: detail } = useRead("board.get", { id: of }, of !== "");
  const states = chosen.kind ? STATES[chosen.kind] : undefined;
  const any = { value: "", label: say("search-any") };
  const isChosen = Object.entries(chosen).some(([, value]) => value);
  return (
    <div className={styles.choices} role="group" aria-label={say("search-choose")}>
      <SelectField label={say("search-by-kind")} value={chosen.kind} options={[any, ...KINDS.map((kind) => ({ value: kind, label: say(kindKey(kind)) }))]} onChange={(kind) => choose({ kind: kind as Chosen["kind"], state: "" })} />
      <SelectField label={say("search-by-board")} value={chosen.board} options={[any, ...boards.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(id) => choose({ board: id, partner: "" })} />
      <NumberField label={say("search-by-year")} value={chosen.year} onChange={(year) => choose({ year })} />
      <SelectField label={say("search-by-partner")} value={chosen.partner} options={[any, ...(detail?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))]} onChange={(partner) => choose({ partner })} />
      {states && <SelectField label={say("search-by-state")} value={chosen.state} options={[any, ...uniqueStates(states, say)]} onChange={(state) => choose({ state })} />}
      {isChosen && <div className={styles.clear}><Button look="quiet" onPress={() => choose(ALL)}>{say("search-all")}</Button></div>}
    </div>
  );
}

function uniqueStates([begin, states]: [string, readonly string[]], say: (key: string) => string) {
  return states.map((value) => ({ value, label: say(`${begin}-${value.replaceAll("_", "-")}`) }));
}
