// Chooses one of many: out of all there are, or out of those that some words find where they are more than one wants to
// go through.
import { useState } from "react";
import { SelectField, TextField } from "./fields";
import type { List } from "./more";

interface Choice { id: string; title: string }

interface Props {
  label: string;
  /** What stands there for none. */
  none: string;
  value: string | null;
  /** The one that is chosen already, which the words may not find. */
  chosen?: Choice | null;
  /** What the words find. */
  list: List<Choice>;
  words: string;
  onWords: (words: string) => void;
  /** The label of the words, and what is said where they find nothing. */
  search: string;
  nothing: string;
  onChange: (id: string | null) => void;
}

const NONE = "";

export function ChooseField({ label, none, value, chosen, list, words, onWords, search, nothing, onChange }: Props) {
  const found = list.rows ?? [];
  // Once chosen it stays to be seen, whatever is looked for.
  const [picked, setPicked] = useState(chosen ?? null);
  const kept = picked?.id === value && !found.some(({ id }) => id === value) ? [picked] : [];
  const choose = (id: string) => {
    setPicked(found.find((one) => one.id === id) ?? picked);
    onChange(id === NONE ? null : id);
  };
  return (
    <>
      {(list.hasMore || words !== "") && <TextField label={search} type="search" value={words} onChange={onWords} />}
      <SelectField
        label={label}
        help={words !== "" && found.length === 0 ? nothing : undefined}
        value={value ?? NONE}
        onChange={choose}
        options={[{ value: NONE, label: none }, ...[...kept, ...found].map(({ id, title }) => ({ value: id, label: title }))]}
      />
    </>
  );
}
