// Where pieces of a paper stand in the file that they were read from. Lines are the thread between both sides.
import type { Looked, LookedPaper } from "../../backend/types";

/** First and last line, counted from 1. */
export interface Lines { first: number; last: number }

export function overlaps(a: Lines, b: Lines): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** All stretches of lines that the structure speaks of, in the order of the file, none overlapping another. */
export function stretches(papers: readonly LookedPaper[], total: number): Lines[] {
  const named = papers.flatMap(({ parts }) => parts.flatMap((part) => [part, ...part.pieces]));
  const sorted = named.filter(({ first }) => first > 0).sort((a, b) => a.first - b.first || b.last - a.last);
  const found: Lines[] = [];
  let next = 1;
  const push = (first: number, last: number) => {
    if (first > last) return;
    found.push({ first, last });
    next = last + 1;
  };
  for (const { first, last } of sorted) {
    if (last < next) continue;
    push(next, Math.min(first, total + 1) - 1);
    push(Math.max(first, next), Math.min(last, total));
  }
  push(next, total);
  return found;
}

/** The words of a stretch, without empty lines around it. */
export function wordsOf(lines: readonly string[], { first, last }: Lines): string {
  return lines.slice(first - 1, last).join("\n").replace(/^\s*\n|\s+$/g, "");
}

/** What stands on a page, by its place: areas in percents of the page. */
export function marksOn(looked: Looked, page: number) {
  const size = looked.pages.find(({ number }) => number === page);
  if (!size) return [];
  return looked.places.filter((place) => place.page === page && place.area).map(({ first, last, area }) => ({
    first,
    last,
    left: ((area?.left ?? 0) / size.width) * 100,
    top: ((area?.top ?? 0) / size.height) * 100,
    width: ((area?.width ?? 0) / size.width) * 100,
    height: ((area?.height ?? 0) / size.height) * 100,
  }));
}
