// The one table of commands: menu, buttons, shortcuts and the search screen all read it. What a command does is
// said by whoever can do it now (`useCommand`); without one it is disabled.
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { on } from "./backend/backend";
import table from "./commands.json";

export interface Command {
  id: string;
  /** Key in the catalogue. */
  label: string;
  /** "Ctrl+Shift+Z"; null where there is none. */
  shortcut: string | null;
  /** The menu that holds it. */
  menu: string;
}

export const commands: readonly Command[] = table;

type Doer = { run: () => void; enabled: boolean };
const doers = new Map<string, Doer[]>();
const listeners = new Set<() => void>();
let version = 0;

/** Says what a command does while the component shows; the latest to say so wins. */
export function useCommand(id: string, run: () => void, enabled = true) {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const doer = { run: () => latest.current(), enabled };
    doers.set(id, [...(doers.get(id) ?? []), doer]);
    changed();
    return () => {
      doers.set(id, (doers.get(id) ?? []).filter((other) => other !== doer));
      changed();
    };
  }, [id, enabled]);
}

/** Does a command; false where nothing can do it now. */
export function runCommand(id: string): boolean {
  const doer = doers.get(id)?.at(-1);
  if (!doer?.enabled) return false;
  doer.run();
  return true;
}

export function isEnabled(id: string): boolean {
  return doers.get(id)?.at(-1)?.enabled ?? false;
}

/** Redraws when commands come, go, or change. */
export function useCommands(): readonly Command[] {
  useSyncExternalStore(subscribe, () => version);
  return commands;
}

/** The shortcut as it is shown: "Ctrl+K". */
export function shortcutOf(id: string): string | null {
  return commands.find((command) => command.id === id)?.shortcut ?? null;
}

/** The shortcut in the form of `aria-keyshortcuts`. */
export function keyshortcutsOf(id: string): string | undefined {
  return shortcutOf(id)?.replace("Ctrl", "Control").replace("Comma", ",");
}

/** Lets keyboard and native menu do commands, until the returned function is called. */
export function followKeysAndMenu(): () => void {
  window.addEventListener("keydown", onKey);
  const stop = on("menu", ({ command }) => void runCommand(command));
  return () => {
    window.removeEventListener("keydown", onKey);
    stop();
  };
}

/** The shortcut that a key press spells: "Ctrl+Shift+Z". */
export function spelled(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const key = event.key === "," ? "Comma" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift"];
  return [...held, key].filter(Boolean).join("+");
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = spelled(event);
  const command = commands.find((one) => one.shortcut === (pressed === "Ctrl+Y" ? "Ctrl+Shift+Z" : pressed));
  if (!command || leavesToText(command.id, event.target)) return;
  if (isEnabled(command.id) || /^Ctrl\+[NOSPK]$/.test(pressed)) event.preventDefault();
  runCommand(command.id);
}

// While text is being typed, undo belongs to the field.
function leavesToText(id: string, target: EventTarget | null): boolean {
  if (id !== "history.undo" && id !== "history.redo") return false;
  const field = target instanceof HTMLElement ? target : null;
  return field !== null && (field.isContentEditable || (field.matches("input, textarea") && !field.matches("[type=checkbox], [type=radio]")));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function changed() {
  version += 1;
  for (const listener of listeners) listener();
}
