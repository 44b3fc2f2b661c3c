// Which chapter of the handbook helps at a screen. Beside the text itself, which is fetched when it is read.

/** The addresses that a chapter is about, by how they begin; a meeting's own screens before the meeting itself. */
const CHAPTERS: [RegExp, string][] = [
  [/^\/meetings\/[^/]+\/(packs|send)\b/, "pack"],
  [/^\/meetings\/[^/]+\/(record|decisions|minutes)\b/, "record"],
  [/^\/meetings\/[^/]+\/lay-out\b/, "review"],
  [/^\/meetings/, "agenda"],
  [/^\/today/, "today"],
  [/^\/(people|partners)/, "people"],
  [/^\/year/, "year"],
  [/^\/requests/, "requests"],
  [/^\/intake/, "intake"],
  [/^\/(papers|topics)/, "papers"],
  [/^\/reviews/, "review"],
  [/^\/(decisions|follow-ups|term-agenda|challenges|written-rounds)/, "after"],
  [/^\/search/, "search"],
  [/^\/settings/, "safe"],
];

/** The chapter that helps at an address; the first where none is about it. */
export function chapterAt(place: string): string {
  return CHAPTERS.find(([address]) => address.test(place))?.[1] ?? "begin";
}
