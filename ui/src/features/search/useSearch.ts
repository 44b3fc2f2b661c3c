// What is asked and what was found: as somebody types, with what was chosen, and after files were read.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { SearchFind, SearchFound, SearchKind } from "../../backend/types";

export interface Chosen { kind: SearchKind | ""; board: string; year: number | null; partner: string; state: string }

export const ALL: Chosen = { kind: "", board: "", year: null, partner: "", state: "" };
const PAUSE_MS = 150;
/** How many of each kind; of one kind alone, a stretch at a time. */
const FEW = 8;
const STRETCH = 60;
export const MOST = 480;

/** What was asked last, so that the way back from a hit leads to the same list. */
let last: { text: string; chosen: Chosen } = { text: "", chosen: ALL };

export function useSearch() {
  const [text, setText] = useState(last.text);
  const [chosen, setChosen] = useState(last.chosen);
  const [most, setMost] = useState(STRETCH);
  const settled = useSettled(text.trim());
  useEffect(() => void (last = { text, chosen }), [text, chosen]);
  const ask: SearchFind = {
    text: settled,
    most: chosen.kind ? most : FEW,
    ...(chosen.kind && { kind: chosen.kind }),
    ...(chosen.board && { board: chosen.board }),
    ...(chosen.year && chosen.year > 999 && { year: chosen.year }),
    ...(chosen.partner && { partner: chosen.partner }),
    ...(chosen.state && { state: chosen.state }),
  };
  const asks = settled.length > 1;
  const { data } = useQuery<SearchFound>({ queryKey: ["search.find", ask], queryFn: () => call("search.find", ask), enabled: asks, placeholderData: keepPreviousData });
  return {
    text, setText, settled, chosen, most,
    found: asks ? data : undefined,
    choose: (change: Partial<Chosen>) => {
      setMost(STRETCH);
      setChosen({ ...chosen, ...change });
    },
    more: () => setMost(most + STRETCH),
  };
}

/** Reads what was attached since, while the screen stands open. */
export function useUnread(unread: number | undefined) {
  const job = useJob("search.read_files");
  const { start } = job;
  useEffect(() => void start({}), [start, unread]);
  return job;
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
