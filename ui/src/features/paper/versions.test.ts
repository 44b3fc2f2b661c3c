import { expect, it } from "vitest";
import { nextLabel } from "./versions";

it.each([[undefined, "1.0"], ["1.0", "2.0"], ["1.9", "2.0"], ["concept", "1.0"]])("suggests the version after %s: %s", (last, next) => {
  expect(nextLabel(last)).toBe(next);
});
