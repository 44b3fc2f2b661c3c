// Find and replace through the whole paper, in every section at once.
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useCommand } from "../commands";
import { Button } from "../components/Button";
import { TextField } from "../components/fields";
import { notify } from "../components/notices";
import { useText } from "../text/text";
import type { Desk } from "./desk";
import styles from "./Editor.module.css";
import { enter, found, replace, show } from "./finding";

export function FindBar({ desk }: { desk: Desk }) {
  const say = useText();
  const [open, setOpen] = useState<"find" | "replace" | null>(null);
  const [words, setWords] = useState("");
  const [other, setOther] = useState("");
  const [current, setCurrent] = useState(0);
  const [count, setCount] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  const look = useCallback((text: string, at: number) => {
    const total = desk.find(text, at);
    const here = total === 0 ? 0 : ((at % total) + total) % total;
    if (here !== at) desk.find(text, here);
    setCount(total);
    setCurrent(here);
    const place = desk.places()[here];
    if (place && text) show(place.editor.view, place.at);
  }, [desk]);

  const start = (kind: "find" | "replace") => {
    const { editor } = desk;
    const selected = editor ? editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, " ").trim() : "";
    const first = selected && selected.length < 80 ? selected : words;
    setOpen(kind);
    setWords(first);
    look(first, 0);
    setTimeout(() => {
      field.current?.focus();
      field.current?.select();
    });
  };
  useCommand("text.find", () => start("find"));
  useCommand("text.replace", () => start("replace"));
  useEffect(() => () => void desk.find("", null), [desk]);

  const close = () => {
    const place = desk.places()[current];
    setOpen(null);
    desk.find("", null);
    if (place && words) {
      desk.find(words, null);
      enter(place.editor.view, place.at);
      desk.find("", null);
    } else desk.editor?.view.focus();
  };
  const step = (by: 1 | -1) => look(words, current + by);
  const replaceOne = () => {
    const place = desk.places()[current];
    const match = place && found(place.editor.view)[place.at];
    if (!place || !match) return;
    replace(place.editor.view, [match], other);
    look(words, current);
  };
  const replaceAll = () => {
    let done = 0;
    for (const editor of desk.all) {
      const places = found(editor.view);
      if (places.length === 0) continue;
      done += places.length;
      replace(editor.view, places, other);
    }
    look(words, 0);
    notify(say("find-replaced", { n: done }));
  };

  if (!open) return null;
  return (
    <div className={styles.find} role="search" aria-label={say("tool-find")} onKeyDown={(event) => event.key === "Escape" && close()}>
      <TextField label={say("find-words")} value={words} inputRef={field} onChange={(text) => { setWords(text); look(text, 0); }} onEnter={() => step(1)} />
      <span role="status" className={styles.count}>{words === "" ? "" : say("find-count", { n: count, at: count === 0 ? 0 : current + 1 })}</span>
      <Button icon={ChevronUp} isDisabled={count === 0} onPress={() => step(-1)}>{say("find-previous")}</Button>
      <Button icon={ChevronDown} isDisabled={count === 0} onPress={() => step(1)}>{say("find-next")}</Button>
      {open === "find"
        ? <Button look="quiet" command="text.replace" onPress={() => setOpen("replace")}>{say("find-replace")}</Button>
        : (
          <>
            <TextField label={say("find-other")} value={other} onChange={setOther} onEnter={replaceOne} />
            <Button isDisabled={count === 0} onPress={replaceOne}>{say("find-replace")}</Button>
            <Button isDisabled={count === 0} onPress={replaceAll}>{say("find-replace-all")}</Button>
          </>
        )}
      <Button look="quiet" icon={X} onPress={close}>{say("close")}</Button>
    </div>
  );
}
