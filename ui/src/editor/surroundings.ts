// What an open section asks of its surroundings: words, the core's reading of sentences and periods, pictures, and
// what references say. Node views get it whole, so that none of them knows the core or React.
import type { Period, PointRead, SectionRole, Verb, VerbWords } from "../backend/types";
import type { Lang, Say } from "../text/text";
import type { Targets } from "./targets";

export interface Surroundings {
  say: Say;
  lang: Lang;
  /** The board's short name, for "De BST wordt gevraagd …". */
  board: string;
  role: SectionRole;
  verbs: readonly VerbWords[];
  /** Partners, boards and people that a step can be given to. */
  owners: readonly string[];
  targets: Live<Targets>;
  readPoints: (texts: string[]) => Promise<PointRead[]>;
  readPeriod: (text: string) => Promise<Period | null>;
  /** The address at which a picture can be shown; refused where it is gone. */
  showPicture: (blob: string) => Promise<string>;
  /** Takes in pictures that were pasted or dropped, and puts each in the text. */
  takePictures: (files: File[], at: number | null) => void;
  /** Says one sentence to the writer. */
  tell: (sentence: string) => void;
}

/** A value that changes under those who show it. */
export class Live<T> {
  private readonly listeners = new Set<() => void>();
  constructor(private value: T) {}

  get now(): T {
    return this.value;
  }

  set(value: T) {
    this.value = value;
    for (const listener of this.listeners) listener();
  }

  /** Listens until the returned function is called. */
  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** The catalogue key of a verb's name. */
export function verbKey(verb: Verb): string {
  return `verb-${verb.replaceAll("_", "-")}`;
}
