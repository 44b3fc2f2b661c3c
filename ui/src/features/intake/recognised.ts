// What was made of a file, in one plain line; and the short name that a board's name suggests.
import type { ReadFile, Recognised } from "../../backend/types";
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

/** What is told of an earlier meeting comes last where papers name one. */
const LOOKS_BACK = new Set(["minutes", "decision_list", "action_list"]);

/** The meeting date that the files name: the agenda's own, or else what most papers for a meeting say. Null where none does. */
export function namedDate(files: readonly ReadFile[]): string | null {
  return named(files, ({ meeting_date }) => meeting_date);
}

/** The board that the files name, by the same order; empty where none does. */
export function namedBoard(files: readonly ReadFile[]): string {
  return named(files, ({ body }) => body) ?? "";
}

function named(files: readonly ReadFile[], value: (found: Recognised) => string | null): string | null {
  const all = files.flatMap(({ recognised }) => recognised ?? []).filter(value);
  const agendas = all.filter(({ kind }) => kind === "agenda");
  const ahead = all.filter(({ kind }) => !LOOKS_BACK.has(kind));
  const leading = [agendas, ahead, all].find((some) => some.length > 0) ?? [];
  const counts = new Map<string, number>();
  for (const found of leading) {
    const own = value(found) ?? "";
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A mark of two to four letters: "Bestuurlijke samenwerkingstafel" gives "BST". */
export function shortName(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => !SMALL.has(word.toLowerCase()));
  const last = words.at(-1) ?? "";
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  const long = /.tafel$/i.test(last) ? `${initials}T` : initials;
  return (long.length > 1 ? long : name.trim().slice(0, 3).toUpperCase()).slice(0, 4);
}
