// The moment of the last save, for "Opgeslagen 14:03".
import { useSyncExternalStore } from "react";
import { onKept } from "../backend/hooks";

let last: Date | null = null;
const listeners = new Set<() => void>();
onKept((at) => {
  last = at;
  for (const listener of listeners) listener();
});

export function useLastKept(): Date | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => last,
  );
}
