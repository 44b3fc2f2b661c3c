// A long list, a stretch at a time: drawing thousands of rows at once would hold up whoever wants the first ones.
import { useState, type ReactNode } from "react";
import { useText } from "../text/text";
import { Button } from "./Button";

const STRETCH = 200;

/** The rows to draw, and what asks for the next ones; nothing where all stand there. */
export function useStretch<T>(rows: readonly T[]): { drawn: readonly T[]; more: ReactNode } {
  const say = useText();
  const [most, setMost] = useState(STRETCH);
  const left = rows.length - most;
  const more = left > 0 && <Button onPress={() => setMost(most + STRETCH)}>{say("list-more", { n: Math.min(left, STRETCH), left })}</Button>;
  return { drawn: left > 0 ? rows.slice(0, most) : rows, more };
}
