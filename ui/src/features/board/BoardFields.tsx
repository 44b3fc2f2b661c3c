// The board's own fields, saved by themselves.
import { write } from "../../backend/hooks";
import type { Board, BoardKind } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { CheckField, SelectField, TextField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { useId } from "react";
import { useBoards } from "../../board";
import { ACCENTS } from "./accents";
import styles from "./PeopleScreen.module.css";

const KINDS: readonly BoardKind[] = ["decides", "advises"];
const NONE = "none";

export function BoardFields({ board }: { board: Board }) {
  const say = useText();
  const { boards } = useBoards();
  const { id, rev, ...fields } = board;
  const draft = useDraft(fields, rev, (value, seen) => write("board.edit", { id, rev: seen, ...value }));
  const { value, set, flush } = draft;
  const others = boards.filter((other) => other.id !== id && other.kind === "decides");
  return (
    <Side title={say("board-fields")}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <TextField label={say("board-name")} value={value.name} onChange={(name) => set({ name })} onBlur={flush} />
          <TextField label={say("board-short")} value={value.short} onChange={(short) => set({ short })} onBlur={flush} maxLength={6} />
          <TextField label={say("board-region")} value={value.region} onChange={(region) => set({ region })} onBlur={flush} />
          <SelectField label={say("board-kind")} value={value.kind} onChange={(kind) => set({ kind })} options={KINDS.map((kind) => ({ value: kind, label: say(`board-kind-${kind}`) }))} />
          {value.kind === "advises" && others.length > 0 && (
            <SelectField
              label={say("board-prepares-for")}
              value={value.prepares_for ?? NONE}
              onChange={(next) => set({ prepares_for: next === NONE ? null : next })}
              options={[{ value: NONE, label: say("board-prepares-none") }, ...others.map((other) => ({ value: other.id, label: other.name }))]}
            />
          )}
          <CheckField label={say("board-public")} help={say("board-public-help")} checked={value.public} onChange={(isPublic) => set({ public: isPublic })} />
          <Accents value={value.accent} onChange={(accent) => set({ accent })} />
        </div>
      </Card>
    </Side>
  );
}

function Accents({ value, onChange }: { value: string; onChange: (hex: string) => void }) {
  const say = useText();
  const name = useId();
  return (
    <fieldset className={styles.accents}>
      <legend>{say("board-accent")}</legend>
      {ACCENTS.map((accent) => (
        <label key={accent.hex} className={styles.accent} data-on={accent.hex === value.toLowerCase() || undefined}>
          <input type="radio" name={name} checked={accent.hex === value.toLowerCase()} onChange={() => onChange(accent.hex)} />
          <span className={styles.swatch} style={{ background: accent.hex }} aria-hidden />
          <span>{say(accent.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
