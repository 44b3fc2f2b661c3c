// The text of one section on its way between store and editor. Two texts are told apart by a token and not by reading
// them, so that a key press in a long section costs nothing more than one in a short one.
import type { Doc } from "../backend/types";
import { plain } from "./stored";

let last = 0;
const tokens = new WeakMap<Doc, number>();
const written = new Set<number>();

export class Body {
  private made: Doc | null = null;

  constructor(readonly token: number, private readonly make: () => Doc) {}

  /** The text, as it is when it is first asked for. */
  read(): Doc {
    return (this.made ??= this.make());
  }

  /** Nobody has asked for the text yet, so that what is written now still belongs to it. */
  get isOpen(): boolean {
    return this.made === null;
  }

  /** The text as it is being written. */
  static written(read: () => Doc): Body {
    written.add((last += 1));
    return new Body(last, read);
  }

  /** The text as it was read from the store; the same object is the same text. */
  static stored(doc: Doc): Body {
    const token = tokens.get(doc) ?? (last += 1);
    tokens.set(doc, token);
    return new Body(token, () => doc);
  }

  /** What came back from the store is what was sent. */
  static same(doc: Doc, as: Body) {
    if (!tokens.has(doc)) tokens.set(doc, as.token);
  }

  /** It was written here, on its way out or back from the store: the editor has it, or what came after it. */
  get isOwn(): boolean {
    return written.has(this.token);
  }

  toJSON(): number {
    return this.token;
  }

  toString(): string {
    return plain(this.read());
  }
}
