import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { words } from "../text/text";

const types = readFileSync(join(import.meta.dirname, "../backend/types.gen.ts"), "utf8");
const codes = (name: string) => [...types.match(new RegExp(`export type ${name} = (.*);`))![1]!.matchAll(/"([a-z_]+)"/g)].map(([, code]) => code!);

it.each([["ReadyCode", "ready"], ["FindingCode", "finding"]])("every %s has a sentence and says why, in both languages", (name, begin) => {
  const all = codes(name);
  expect(all.length).toBeGreaterThan(10);
  for (const lang of ["nl", "en"] as const) {
    const say = words(lang);
    const keys = all.flatMap((code) => [`${begin}-${code.replaceAll("_", "-")}`, `${begin}-why-${code.replaceAll("_", "-")}`]);
    expect(keys.filter((key) => say(key) === key)).toEqual([]);
  }
});
