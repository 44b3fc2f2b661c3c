// A suggestion for the next version's label; the person decides.

/** "1.9" suggests "2.0", "2.0" suggests "3.0", nothing suggests "1.0". */
export function nextLabel(last: string | undefined): string {
  const major = /^\d+/.exec(last ?? "")?.[0];
  return major ? `${Number(major) + 1}.0` : "1.0";
}
