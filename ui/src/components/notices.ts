// Short messages: read out at once, shown for a while, with at most one thing to do about it.
import { useSyncExternalStore } from "react";

export interface Notice {
  id: number;
  text: string;
  tone: "plain" | "bad";
  action?: { label: string; run: () => void };
  /** When it was shown, in milliseconds of the page's clock. */
  since: number;
}

const STAYS_MS = 12_000;
const JUST_NOW_MS = 2_000;
const listeners = new Set<() => void>();
let shown: readonly Notice[] = [];
let next = 1;

/** Shows a message; a refusal stays until it is put away. */
export function notify(text: string, options: { tone?: Notice["tone"]; action?: Notice["action"] } = {}): number {
  const notice: Notice = { id: next++, text, tone: options.tone ?? "plain", action: options.action, since: performance.now() };
  set([...shown.filter((other) => other.text !== text).slice(-2), notice]);
  if (notice.tone === "plain") setTimeout(() => dismiss(notice.id), STAYS_MS);
  return notice.id;
}

export function dismiss(id: number) {
  set(shown.filter((notice) => notice.id !== id));
}

/** Puts away what belonged to the screen before this one; what was said on the way here stays. */
export function dismissEarlier() {
  set(shown.filter(({ tone, since }) => tone === "bad" || performance.now() - since < JUST_NOW_MS));
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => shown,
  );
}

function set(notices: readonly Notice[]) {
  shown = notices;
  for (const listener of listeners) listener();
}

let spoken = "";
const hearers = new Set<() => void>();

/** Says something to assistive technology only; for what the eye sees by itself. */
export function announce(text: string) {
  spoken = spoken === text ? `${text}\u00a0` : text;
  for (const hearer of hearers) hearer();
}

export function useSpoken(): string {
  return useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
    () => spoken,
  );
}
