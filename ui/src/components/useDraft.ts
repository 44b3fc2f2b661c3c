// What is being typed, saved by itself: after a pause, on leaving the field, on leaving the screen. Where somebody
// else changed the same thing meanwhile, the text is kept and the person chooses.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { asFault } from "../backend/backend";
import { refresh } from "../backend/hooks";
import type { Fault } from "../backend/types";
import { faultText, useText, type Say } from "../text/text";
import { merge } from "./merge";
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
  /** What was set is still being typed: saving waits for the next pause. */
  touch: () => void;
  /** Saves now, where there is something to save. */
  flush: () => void;
  /** Somebody else changed it too. */
  conflict: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
  fault: Fault | null;
}

/** What is being typed, and the row that it started from. */
interface State<T> {
  typed: T | null;
  /** The fields, and their revision, that `typed` was made from. */
  base: T;
  rev: number;
  saving: Promise<void> | null;
  /** What was saved last, as it was typed, and the revision that it got. */
  kept: { value: T; rev: number } | null;
  /** A save was refused; a new try comes from typing on, or from the person's choice. */
  refused: Fault | null;
  /** Told once the row has been read at this revision or a later one; null where the screen went first. */
  awaited: { rev: number; read: (there: boolean) => void } | null;
  /** The screen is gone, so the row is not read again. */
  left: boolean;
}

/**
 * A draft over a stored row. `fields` and `rev` are the row as last read; `save` makes the write call, names the rev
 * it saw, and answers the new one. What somebody else changed meanwhile in other fields is taken over; the same field
 * changed twice is a conflict.
 */
export function useDraft<T extends object>(
  fields: T,
  rev: number,
  save: (value: T, rev: number) => Promise<{ rev: number }>,
): Draft<T> {
  const [typed, setTyped] = useState<T | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const now = useRef<State<T>>({ typed: null, base: fields, rev, saving: null, kept: null, refused: null, awaited: null, left: false });
  const latest = useRef({ fields, rev, save });
  const say = useText();
  const words = useRef(say);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const type = useCallback((value: T | null) => {
    now.current.typed = value;
    setTyped(value);
  }, []);

  const refuse = useCallback((told: Fault | null) => {
    now.current.refused = told;
    setFault(told);
  }, []);

  /** Goes on from the row as it stands now; false where the same field was changed here and there. */
  const rebase = useCallback((): boolean => {
    const state = now.current;
    const { fields: theirs, rev: seen } = latest.current;
    const merged = state.typed && merge(state.base, state.typed, theirs);
    if (state.typed && !merged) return false;
    state.base = theirs;
    state.rev = seen;
    if (merged && JSON.stringify(merged) !== JSON.stringify(state.typed)) type(merged);
    return true;
  }, [type]);

  useLayoutEffect(() => {
    latest.current = { fields, rev, save };
    words.current = say;
    const { saving, awaited } = now.current;
    if (rev >= now.current.rev && !saving && now.current.refused === null) rebase();
    if (awaited && rev >= awaited.rev) awaited.read(true);
  });

  /** Waits until the row that a refusal spoke of has been read. */
  const reread = useCallback((told: Fault): Promise<boolean> => {
    const { now: at } = told.params as { now: number };
    if (latest.current.rev >= at || now.current.left) return Promise.resolve(latest.current.rev >= at);
    return new Promise((read) => {
      now.current.awaited = { rev: at, read };
      void refresh();
    });
  }, []);

  const send = useCallback(async (sent: T): Promise<void> => {
    const state = now.current;
    try {
      const answer = await latest.current.save(sent, state.rev);
      state.rev = answer.rev;
      state.base = sent;
      state.kept = { value: sent, rev: answer.rev };
      setFault(null);
      if (state.typed === sent) type(null);
    } catch (thrown) {
      const told = asFault(thrown);
      const moved = told.code === "conflict" && (await reread(told)) && rebase();
      if (!moved) refuse(told);
    }
  }, [rebase, refuse, reread, type]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const state = now.current;
    while (state.saving || (state.typed !== null && state.refused === null)) {
      state.saving ??= send(state.typed as T).finally(() => void (state.saving = null));
      await state.saving;
    }
  }, [send]);

  useEffect(() => {
    const save = async () => {
      await flush();
      return now.current.typed === null;
    };
    const state = now.current;
    state.left = false;
    unsaved.add(save);
    return () => {
      unsaved.delete(save);
      state.left = true;
      state.awaited?.read(false);
      void save().then((saved) => {
        if (!saved) tellLost(words.current, now.current.typed, latest.current.fields, now.current.refused);
      });
    };
  }, [flush]);

  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [flush]);

  const set = useCallback((change: Partial<T>) => {
    type({ ...(now.current.typed ?? now.current.base), ...change });
    if (!isConflict(now.current.refused)) refuse(null);
    touch();
  }, [touch, refuse, type]);

  const keepMine = useCallback(() => {
    now.current.base = latest.current.fields;
    now.current.rev = latest.current.rev;
    refuse(null);
    void flush();
  }, [flush, refuse]);

  const takeTheirs = useCallback(() => {
    type(null);
    rebase();
    refuse(null);
  }, [rebase, refuse, type]);

  const retry = useCallback(() => {
    if (!isConflict(now.current.refused)) refuse(null);
    void flush();
  }, [flush, refuse]);

  const conflict = isConflict(fault);
  // What was just saved stands until the row has been read again: the row on screen may still be the one before it.
  const { base, kept } = now.current;
  const standing = rev < now.current.rev ? base : kept?.rev === rev ? asTyped(fields, kept.value) : fields;
  return { value: typed ?? standing, set, touch, flush: retry, conflict, keepMine, takeTheirs, fault: conflict ? null : fault };
}

/** The row as stored, with the blanks that were typed around its texts: who pauses behind a space goes on behind it. */
function asTyped<T extends object>(stored: T, typed: T): T {
  const blanks = Object.entries(typed).filter(([name, value]) => {
    const kept: unknown = stored[name as keyof T];
    return typeof value === "string" && typeof kept === "string" && value !== kept && value.trim() === kept;
  });
  return blanks.length > 0 ? { ...stored, ...Object.fromEntries(blanks) } : stored;
}

function isConflict(fault: Fault | null): boolean {
  return fault?.code === "conflict";
}

/** The screen is gone and the text was refused: it is said, with the text itself, so that it can be typed again. */
function tellLost<T extends object>(say: Say, typed: T | null, stored: T, fault: Fault | null) {
  const changed = Object.entries(typed ?? {}).filter(([name, value]) => value !== stored[name as keyof T]);
  const text = changed.map(([, value]) => String(value)).join(" · ");
  notify(`${say("draft-left", { text })} ${fault ? faultText(say, fault) : ""}`.trim(), { tone: "bad" });
}
