// The board's own fields and house style, saved by themselves.
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { Board, BoardKind } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { CheckField, SelectField, TextField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { useId } from "react";
import { ACCENTS } from "./accents";
import { Logo } from "./Logo";
import { Numbering } from "./Numbering";
import styles from "./PeopleScreen.module.css";

const KINDS: readonly BoardKind[] = ["decides", "advises"];
const NONE = "none";

export function BoardFields({ board, others }: { board: Board; others: Board[] }) {
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
          <Place board={board} others={others} />
          <Numbering board={board} />
          <CheckField label={say("board-public")} help={say("board-public-help")} checked={value.public} onChange={(checked) => set({ public: checked })} />
          <Separators board={board} />
          <Accents value={value.accent} onChange={(hex) => set({ accent: hex })} />
          <Logo board={board} />
        </div>
      </Card>
    </Side>
  );
}

/** Whether its packs have a sheet in front of every item. */
function Separators({ board: { id, rev, separators } }: { board: Board }) {
  const say = useText();
  const act = useAct();
  const put = (on: boolean) => void act("board.set_separators", { id, rev, separators: on }, { undo: `board:${id}` });
  return <CheckField label={say("board-separators")} help={say("board-separators-help")} checked={separators} onChange={put} />;
}

/** What the board does, and for whom it prepares. */
function Place({ board: { id, rev, kind, prepares_for: whom }, others }: { board: Board; others: Board[] }) {
  const say = useText();
  const act = useAct();
  const put = (change: { kind?: BoardKind; prepares_for?: string | null }) => void act("board.set_place", { id, rev, kind, prepares_for: whom, ...change });
  return (
    <>
      <SelectField label={say("board-kind")} value={kind} onChange={(one) => put({ kind: one })} options={KINDS.map((one) => ({ value: one, label: say(`board-kind-${one}`) }))} />
      {others.length > 0 && (
        <SelectField
          label={say("board-prepares-for")}
          value={whom ?? NONE}
          onChange={(one) => put({ prepares_for: one === NONE ? null : one })}
          options={[{ value: NONE, label: say("board-prepares-for-none") }, ...others.map((other) => ({ value: other.id, label: other.name }))]}
        />
      )}
    </>
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
