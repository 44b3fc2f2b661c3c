// A field that says what was typed once the person is done with it, so that the paper is not read at every letter.
import { useState } from "react";
import { TextField } from "../../components/fields";

export function TypedField({ label, value, onDone }: { label: string; value: string; onDone: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed.trim() !== value) onDone(typed.trim());
    setTyped(null);
  };
  return <TextField label={label} value={typed ?? value} onChange={setTyped} onBlur={done} onEnter={done} />;
}
