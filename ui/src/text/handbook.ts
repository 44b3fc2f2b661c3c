// The handbook: the same text in both languages, as chapters that know which screens they are about.
import en from "../../../assets/handbook/en.json";
import nl from "../../../assets/handbook/nl.json";
import type { Lang } from "./text";

/** A heading within a chapter, a paragraph, or a list. */
export type HelpBlock = { h?: string; p?: string; ul?: string[] };

export interface Chapter {
  key: string;
  /** The addresses of the screens it is about: each that begins with one of these. */
  places: string[];
  heading: string;
  content: HelpBlock[];
}

const books: Record<Lang, { title: string; chapters: Chapter[] }> = { nl, en };

/** The chapters in one language, in reading order. */
export function chapters(lang: Lang): Chapter[] {
  return books[lang].chapters;
}

// A meeting's own screens are beneath its address and belong to other chapters.
const WITHIN_MEETING: [RegExp, string][] = [
  [/^\/meetings\/[^/]+\/(packs|send)\b/, "pack"],
  [/^\/meetings\/[^/]+\/(record|decisions|minutes)\b/, "record"],
  [/^\/meetings\/[^/]+\/lay-out\b/, "review"],
];

/** The chapter that helps at an address; the first where none is about it. */
export function chapterAt(place: string): string {
  const within = WITHIN_MEETING.find(([address]) => address.test(place));
  const about = nl.chapters.find(({ places }) => places.some((start) => place.startsWith(start)));
  return within?.[1] ?? about?.key ?? nl.chapters[0]!.key;
}
