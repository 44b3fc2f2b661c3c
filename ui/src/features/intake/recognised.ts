// What was made of a file, in one plain line; and the short name that a board's name suggests.
import type { ReadFile } from "../../backend/types";
import { faultText, type Say } from "../../text/text";

const SMALL = new Set(["", "de", "het", "een", "van", "der", "den", "en", "voor", "in", "op", "of", "the", "and", "for"]);

/** "Bespreeknotitie ‘Regiobeeld’, punt 3, 2 beslispunten, 7 vervolgstappen" */
export function recognisedLine(say: Say, file: ReadFile): string {
  if (file.fault) return faultText(say, file.fault);
  const found = file.recognised;
  if (!found) return say("intake-kept-as-supplied");
  const kind = say(`paper-kind-${found.kind.replaceAll("_", "-")}`);
  const parts = [
    say("intake-kind-and-title", { kind, title: found.title }),
    found.agenda_item && say("item-numbered", { label: found.agenda_item }),
    found.n_points > 0 && say("n-points", { n: found.n_points }),
    found.n_steps > 0 && say("n-steps", { n: found.n_steps }),
    found.n_items > 0 && say("n-items", { n: found.n_items }),
  ];
  return parts.filter(Boolean).join(", ");
}

/** The meeting date that most files name; null where none does. */
export function namedDate(files: readonly ReadFile[]): string | null {
  const counts = new Map<string, number>();
  for (const { recognised } of files) {
    if (recognised?.meeting_date) counts.set(recognised.meeting_date, (counts.get(recognised.meeting_date) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The board that the files name; empty where none does. */
export function namedBoard(files: readonly ReadFile[]): string {
  return files.find(({ recognised }) => recognised?.body)?.recognised?.body ?? "";
}

/** A mark of two to four letters: "Bestuurlijke samenwerkingstafel" gives "BST". */
export function shortName(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => !SMALL.has(word.toLowerCase()));
  const last = words.at(-1) ?? "";
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  const long = /.tafel$/i.test(last) ? `${initials}T` : initials;
  return (long.length > 1 ? long : name.trim().slice(0, 3).toUpperCase()).slice(0, 4);
}
