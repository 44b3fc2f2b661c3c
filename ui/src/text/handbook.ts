// The handbook: the same chapters in both languages.
import en from "../../../assets/handbook/en.json";
import nl from "../../../assets/handbook/nl.json";
import type { Lang } from "./text";

/** A heading within a chapter, a paragraph, a list, or a table whose rows begin with what names them. */
export type HelpBlock = { h?: string; p?: string; ul?: string[]; table?: { head: string[]; rows: string[][] } };

export interface Chapter {
  key: string;
  heading: string;
  content: HelpBlock[];
}

const books: Record<Lang, { title: string; chapters: Chapter[] }> = { nl, en };

/** The chapters in one language, in reading order. */
export function chapters(lang: Lang): Chapter[] {
  return books[lang].chapters;
}
