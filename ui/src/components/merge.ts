// Two people, one row: what each changed is brought together, field by field.

/**
 * The fields of `theirs` with what `mine` changed since `base`; null where both changed the same field to something
 * else. White space around a text is no difference, as the core trims it.
 */
export function merge<T extends object>(base: T, mine: T, theirs: T): T | null {
  const merged = { ...theirs };
  for (const name of Object.keys(mine) as (keyof T)[]) {
    if (same(mine[name], base[name])) {
      // Nobody changed it; the blanks that are being typed stay.
      if (same(theirs[name], base[name])) merged[name] = mine[name];
      continue;
    }
    if (!same(theirs[name], base[name]) && !same(theirs[name], mine[name])) return null;
    merged[name] = mine[name];
  }
  return merged;
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.trim() === other.trim();
  return JSON.stringify(one) === JSON.stringify(other);
}
