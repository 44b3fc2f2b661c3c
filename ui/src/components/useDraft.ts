// What is being typed, saved by itself: after a pause, on leaving the field, on leaving the screen. Where somebody
// else changed the same thing meanwhile, the text is kept and the person chooses.
import { useCallback, useEffect, useRef, useState } from "react";
import { asFault } from "../backend/backend";
import type { Fault } from "../backend/types";
import { faultText, useText, type Say } from "../text/text";
import { notify } from "./notices";

const PAUSE_MS = 600;
const unsaved = new Set<() => Promise<boolean>>();

/** Saves everything that is still being typed anywhere; false where something could not be saved. */
export async function saveAll(): Promise<boolean> {
  const saved = await Promise.all([...unsaved].map((save) => save()));
  return saved.every(Boolean);
}

export interface Draft<T> {
  value: T;
  set: (change: Partial<T>) => void;
  /** Saves now, where there is something to save. */
  flush: () => void;
  /** Somebody else changed it too. */
  conflict: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
  fault: Fault | null;
}

/**
 * A draft over a stored row. `fields` and `rev` are the row as last read; `save` makes the write call, names the rev
 * it saw, and answers the new one.
 */
export function useDraft<T extends object>(
  fields: T,
  rev: number,
  save: (value: T, rev: number) => Promise<{ rev: number }>,
): Draft<T> {
  const [typed, setTyped] = useState<T | null>(null);
  const [conflict, setConflict] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const now = useRef({ typed: null as T | null, rev, saving: null as Promise<void> | null, stopped: false });
  const latest = useRef({ fields, rev, save });
  const inConflict = useRef(false);
  const refused = useRef<Fault | null>(null);
  const say = useText();
  const words = useRef(say);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { fields, rev, save };
    words.current = say;
    if (now.current.typed === null && !now.current.saving) now.current.rev = Math.max(now.current.rev, rev);
  });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const state = now.current;
    if (state.saving) {
      await state.saving;
      return flush();
    }
    if (state.typed === null || state.stopped) return;
    const sent = state.typed;
    state.saving = (async () => {
      try {
        const answer = await latest.current.save(sent, state.rev);
        state.rev = answer.rev;
        setFault(null);
        if (state.typed === sent) {
          state.typed = null;
          setTyped(null);
        }
      } catch (thrown) {
        const told = asFault(thrown);
        // A new try comes from typing on, or from the person's choice.
        state.stopped = true;
        refused.current = told;
        inConflict.current = told.code === "conflict";
        if (inConflict.current) setConflict(true);
        else setFault(told);
      }
    })();
    await state.saving;
    state.saving = null;
    if (state.typed !== null) await flush();
  }, []);

  useEffect(() => {
    const save = async () => {
      await flush();
      return now.current.typed === null;
    };
    unsaved.add(save);
    return () => {
      unsaved.delete(save);
      void save().then((saved) => {
        if (!saved) tellLost(words.current, now.current.typed, latest.current.fields, refused.current);
      });
    };
  }, [flush]);

  const set = useCallback((change: Partial<T>) => {
    const value = { ...(now.current.typed ?? latest.current.fields), ...change };
    now.current.typed = value;
    setTyped(value);
    if (!inConflict.current) now.current.stopped = false;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [flush]);

  const resume = useCallback(() => {
    now.current.stopped = false;
    inConflict.current = false;
    setConflict(false);
  }, []);

  const keepMine = useCallback(() => {
    now.current.rev = latest.current.rev;
    resume();
    void flush();
  }, [flush, resume]);

  const takeTheirs = useCallback(() => {
    now.current.typed = null;
    now.current.rev = latest.current.rev;
    setTyped(null);
    resume();
  }, [resume]);

  const retry = useCallback(() => {
    if (!inConflict.current) now.current.stopped = false;
    void flush();
  }, [flush]);

  return { value: typed ?? fields, set, flush: retry, conflict, keepMine, takeTheirs, fault };
}

/** The screen is gone and the text was refused: it is said, with the text itself, so that it can be typed again. */
function tellLost<T extends object>(say: Say, typed: T | null, stored: T, fault: Fault | null) {
  const changed = Object.entries(typed ?? {}).filter(([name, value]) => value !== stored[name as keyof T]);
  const text = changed.map(([, value]) => String(value)).join(" · ");
  notify(`${say("draft-left", { text })} ${fault ? faultText(say, fault) : ""}`.trim(), { tone: "bad" });
}
