// What a person sets for this computer only: theme, contrast, size, motion, language, the board last looked at.
import { useSyncExternalStore } from "react";

export type TextSize = "normal" | "large" | "larger" | "largest";

/** How much larger the window draws everything, so that letters, targets and room grow together. */
export const ZOOM: Record<TextSize, number> = { normal: 1, large: 1.2, larger: 1.5, largest: 2 };

export interface Preferences {
  theme: "system" | "light" | "dark";
  contrast: "system" | "more";
  motion: "system" | "less";
  textSize: TextSize;
  lang: "nl" | "en" | null;
  board: string | null;
  /** The folder of the store that was filled with the example from its door, until its banner is put away. */
  example: string | null;
}

const KEY = "tafelstuk.preferences";
const listeners = new Set<() => void>();
let current: Preferences = { theme: "system", contrast: "system", motion: "system", textSize: "normal", lang: null, board: null, example: null, ...kept() };

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Without storage a preference lasts as long as the window.
  }
  show();
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function kept(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>;
  } catch {
    return {};
  }
}

function show() {
  const root = document.documentElement;
  if (current.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = current.theme;
  if (current.contrast === "more") root.dataset.contrast = "more";
  else delete root.dataset.contrast;
  if (current.motion === "less") root.dataset.motion = "less";
  else delete root.dataset.motion;
}
