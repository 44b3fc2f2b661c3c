// Making the store, by whichever door it comes. Its key goes into the computer's keyring; where that is locked, a
// password is asked instead.
import { useSyncExternalStore } from "react";
import { asFault, call } from "./backend/backend";
import type { StoreStatus } from "./backend/types";

type Answer = (password: string | null) => void;
let asking: Answer | null = null;
const listeners = new Set<() => void>();

/** Makes the store. Throws where it cannot be made, and where no password was given beside a locked keyring. */
export async function makeStore(request: { example?: boolean } = {}): Promise<StoreStatus> {
  try {
    return await call("store.create", request);
  } catch (thrown) {
    if (asFault(thrown).code !== "keyring_locked") throw thrown;
    const password = await new Promise<string | null>(ask);
    ask(null);
    if (password === null) throw thrown;
    return await call("store.create", { ...request, password });
  }
}

/** The open question for a password; null while nothing is asked. */
export function useAskedPassword(): Answer | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => asking,
  );
}

function ask(answer: Answer | null) {
  asking = answer;
  for (const listener of listeners) listener();
}
