// A found line in pieces: what was searched for stands between U+2068 and U+2069.

export interface Piece { text: string; hit: boolean }

export function pieces(snippet: string): Piece[] {
  const found: Piece[] = [];
  for (const [i, part] of snippet.split("\u2068").entries()) {
    const [hit, rest] = i === 0 ? ["", part] : cut(part);
    if (hit) found.push({ text: hit, hit: true });
    if (rest) found.push({ text: rest, hit: false });
  }
  return found;
}

function cut(part: string): [string, string] {
  const end = part.indexOf("\u2069");
  return end === -1 ? ["", part] : [part.slice(0, end), part.slice(end + 1)];
}
