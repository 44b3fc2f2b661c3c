// The board's own fields, saved by themselves.
import { write } from "../../backend/hooks";
import type { Board } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { CheckField, TextField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { useId } from "react";
import { ACCENTS } from "./accents";
import styles from "./PeopleScreen.module.css";

export function BoardFields({ board }: { board: Board }) {
  const say = useText();
  const { id, rev, name, short, region, public: isPublic, accent } = board;
  const draft = useDraft({ name, short, region, public: isPublic, accent }, rev, (value, seen) => write("board.edit", { id, rev: seen, ...value }));
  const { value, set, flush } = draft;
  return (
    <Side title={say("board-fields")}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <TextField label={say("board-name")} value={value.name} onChange={(text) => set({ name: text })} onBlur={flush} />
          <TextField label={say("board-short")} value={value.short} onChange={(text) => set({ short: text })} onBlur={flush} maxLength={6} />
          <TextField label={say("board-region")} value={value.region} onChange={(text) => set({ region: text })} onBlur={flush} />
          <CheckField label={say("board-public")} help={say("board-public-help")} checked={value.public} onChange={(checked) => set({ public: checked })} />
          <Accents value={value.accent} onChange={(hex) => set({ accent: hex })} />
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
