// What a button does: one write call, a refusal as one sentence, and a way back. And Ctrl+Z for the open screen.
import { useCallback } from "react";
import { asFault } from "./backend/backend";
import { write } from "./backend/hooks";
import type { Answer, CallName, Request } from "./backend/types";
import { notify } from "./components/notices";
import { useCommand } from "./commands";
import { faultText, useText } from "./text/text";

interface Told<N extends CallName> {
  /** Said when it is done; from the answer where that tells what became of it. */
  done?: string | ((answer: Answer<N>) => string);
  /** The scope in which it can be undone, offered beside `done`. */
  undo?: string;
}

// Calls that are being answered, by name and request.
const underWay = new Map<string, Promise<unknown>>();

/**
 * Makes a write call and tells what became of it; null where it was refused. Pressed twice before the answer, it is
 * made once.
 */
export function useAct() {
  const make = useMake();
  return useCallback(
    <N extends CallName>(name: N, request: Request<N>, told: Told<N> = {}): Promise<Answer<N> | null> => {
      const key = JSON.stringify([name, request]);
      const same = underWay.get(key) as Promise<Answer<N> | null> | undefined;
      if (same) return same;
      const made = make(name, request, told).finally(() => underWay.delete(key));
      underWay.set(key, made);
      return made;
    },
    [make],
  );
}

function useMake() {
  const say = useText();
  const step = useHistoryStep();
  return useCallback(
    async <N extends CallName>(name: N, request: Request<N>, told: Told<N>): Promise<Answer<N> | null> => {
      try {
        const answer = await write(name, request);
        const done = typeof told.done === "function" ? told.done(answer) : told.done;
        const { undo } = told;
        if (done) notify(done, undo ? { action: { label: say("undo"), run: () => void step("history.undo", undo) } } : {});
        return answer;
      } catch (thrown) {
        notify(faultText(say, asFault(thrown)), { tone: "bad" });
        return null;
      }
    },
    [say, step],
  );
}

/** Lets undo and redo work on this scope while the screen shows: "meeting:ID", "paper:ID". */
export function useScope(scope: string) {
  const step = useHistoryStep();
  useCommand("history.undo", () => void step("history.undo", scope));
  useCommand("history.redo", () => void step("history.redo", scope));
}

function useHistoryStep() {
  const say = useText();
  return useCallback(
    async (name: "history.undo" | "history.redo", scope: string) => {
      try {
        await write(name, { scope });
        notify(say(name === "history.undo" ? "undone" : "redone"));
      } catch (thrown) {
        notify(faultText(say, asFault(thrown)));
      }
    },
    [say],
  );
}
