import { expect, it } from "vitest";
import { pieces } from "./snippet";

it.each([
  ["geen treffer", [["geen treffer", false]]],
  ["de \u2068oplossings\u2069richting", [["de ", false], ["oplossings", true], ["richting", false]]],
  ["\u2068a\u2069\u2068b\u2069", [["a", true], ["b", true]]],
  ["half \u2068open", [["half ", false], ["open", false]]],
  ["", []],
] as const)("cuts %j into pieces", (snippet, expected) => {
  expect(pieces(snippet).map(({ text, hit }) => [text, hit])).toEqual(expected);
});
