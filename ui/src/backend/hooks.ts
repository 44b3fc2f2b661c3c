// The core as React sees it: reads are cached until the core says something changed; writes tell when they are kept.
import { QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { call, on } from "./backend";
import type { Answer, CallName, Request } from "./types";

export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: "always", staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Everything that was read is asked again: something was written, here or by another process. */
export function refresh(): Promise<void> {
  return queries.invalidateQueries();
}

/** Keeps what is shown in step with the store. */
export function followChanges(): () => void {
  return on("changed", () => void refresh());
}

/** Asks a read call and keeps the answer in step with the store. */
export function useRead<N extends CallName>(
  name: N,
  request: Request<N>,
  enabled = true,
): UseQueryResult<Answer<N>> {
  return useQuery({ queryKey: [name, request], queryFn: () => call(name, request), enabled });
}

type Kept = (at: Date) => void;
const kept = new Set<Kept>();

/** Listens to every write that was kept. */
export function onKept(listener: Kept): () => void {
  kept.add(listener);
  return () => void kept.delete(listener);
}

/** Makes a write call; refusals are thrown to the caller, who keeps the text. */
export async function write<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  const answer = await call(name, request);
  for (const listener of kept) listener(new Date());
  await refresh();
  return answer;
}

/** `write` as a stable function, for effects. */
export function useWrite() {
  return useCallback(write, []);
}
