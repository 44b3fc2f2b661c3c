// Files that were dropped on the window, chosen, or opened with the program, on their way to the screen that takes
// them in. A screen may ask for them itself (`useDrops`); otherwise they go to the intake screen.
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { on } from "./backend/backend";
import type { Offer } from "./backend/types";

/** Where files were dropped, if that tells where they go. */
export interface Destination { meeting?: string; topic?: string }

/** `meeting`: make a meeting of them; `read`: show the paper that somebody sent; `exchange`: a file of ours. */
export interface Arrival { offers: Offer[]; intent: "meeting" | "read" | "exchange"; to?: Destination }

type Take = (offers: Offer[], at: { x: number; y: number }) => void;

let waiting: Arrival | null = null;
let over = false;
const takers: { current: Take }[] = [];
const listeners = new Set<() => void>();

/** Lets files wait for the screen that takes them in; an exchange file goes to its own, whoever meant what. */
export function arrive(arrival: Arrival | null) {
  waiting = arrival && arrival.offers.some(isExchange) ? { ...arrival, intent: "exchange" } : arrival;
  tell();
}

export function useArrival(): Arrival | null {
  return useSyncExternalStore(subscribe, () => waiting);
}

/** Whether something is being dragged over the window. */
export function useDragOver(): boolean {
  return useSyncExternalStore(subscribe, () => over);
}

/** Takes files that are dropped while this screen shows. */
export function useDrops(take: Take) {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    takers.push(latest);
    return () => void takers.splice(takers.indexOf(latest), 1);
  }, []);
}

/** Listens to the window until the returned function is called; `goToIntake` shows the intake screen. */
export function followFiles(goToIntake: () => void): () => void {
  const toIntake = (offers: Offer[]) => {
    arrive({ offers, intent: "meeting" });
    goToIntake();
  };
  const stops = [
    on("drag", (drag) => setOver(drag.over)),
    on("opened", ({ offers }) => toIntake(offers)),
    on("dropped", ({ offers, x, y }) => {
      setOver(false);
      const taker = takers.at(-1);
      if (offers.length === 0) return;
      if (offers.some(isExchange)) arrive({ offers, intent: "exchange" });
      else if (taker) taker.current(offers, { x, y });
      else toIntake(offers);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function isExchange({ name }: Offer): boolean {
  return name.toLowerCase().endsWith(".tafelstuk");
}

function setOver(next: boolean) {
  if (next === over) return;
  over = next;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}
