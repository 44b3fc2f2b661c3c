// A long list, a stretch at a time: reading and drawing thousands of rows at once would hold up whoever wants the first ones.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { call } from "../backend/backend";
import type { Answer, CallName, Request } from "../backend/types";
import { useText } from "../text/text";
import { Button } from "./Button";

const STRETCH = 200;
/** How many rows are asked of the core at a time. */
const READ = 50;

/** The rows to draw, and what asks for the next ones; nothing where all stand there. */
export function useStretch<T>(rows: readonly T[]): { drawn: readonly T[]; more: ReactNode } {
  const say = useText();
  const [most, setMost] = useState(STRETCH);
  const left = rows.length - most;
  const more = left > 0 && <Button onPress={() => setMost(most + STRETCH)}>{say("list-more", { n: Math.min(left, STRETCH), left })}</Button>;
  return { drawn: left > 0 ? rows.slice(0, most) : rows, more };
}

/** The calls that give a stretch of a list. */
type ListCall = { [N in CallName]: "after" | "most" extends keyof Request<N> ? N : never }[CallName];
type RowOf<N extends ListCall> = Answer<N> extends readonly (infer Row extends { id: string })[] ? Row : never;

/** What was read of a list: nothing yet, or its first rows, and what asks for the next ones where there are more. */
export interface List<Row> { rows: Row[] | undefined; hasMore: boolean; more: ReactNode; error: unknown }

/** Reads a list of the core and keeps it in step with the store, as far as it was asked for. */
export function useList<N extends ListCall>(name: N, request: Request<N>, enabled = true): List<RowOf<N>> {
  const say = useText();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [name, "by stretch", request],
    // One row more than is shown tells whether there are any behind them.
    queryFn: ({ pageParam }) => call(name, { ...request, most: READ + 1, ...(pageParam ? { after: pageParam } : {}) }) as Promise<unknown> as Promise<RowOf<N>[]>,
    initialPageParam: "",
    getNextPageParam: (page) => (page.length > READ ? page[READ - 1]?.id : undefined),
    // While one types, what was found stays until there is something else; another list begins empty.
    placeholderData: (found, query) => (query && sameList(query.queryKey[2], request) ? found : undefined),
    enabled,
  });
  const more = hasNextPage && <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>{say("list-next")}</Button>;
  return { rows: data?.pages.flatMap((page) => page.slice(0, READ)), hasMore: hasNextPage, more, error };
}

/** Whether two requests ask the same list, whatever words they look for in it. */
function sameList(one: unknown, other: unknown): boolean {
  const bare = (request: unknown) => JSON.stringify({ ...(request as object), words: "" });
  return bare(one) === bare(other);
}
