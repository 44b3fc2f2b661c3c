import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import commands from "../commands.json";
import { faultText, words } from "./text";

const src = join(import.meta.dirname, "..");
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
  .map((name) => readFileSync(join(src, name), "utf8"));

// Keys as they are written in the source, and the beginnings of those that are put together.
const written = new Set(sources.flatMap((text) => [...text.matchAll(/say\(([^;]*?)\)/gs)].flatMap(([, inner]) => keysIn(inner ?? ""))));
const begun = new Set(sources.flatMap((text) => [...text.matchAll(/`([a-z][a-z-]*-)\$\{/g)].map(([, begin]) => begin ?? "")));

function keysIn(text: string): string[] {
  return [...text.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, key]) => key ?? "");
}

describe.each(["nl", "en"] as const)("the words in %s", (lang) => {
  const say = words(lang);

  it("has a word for every key in the source", () => {
    const missing = [...written].filter((key) => say(key) === key);
    expect(missing).toEqual([]);
  });

  it("has a word for every command", () => {
    expect(commands.filter(({ label }) => say(label) === label)).toEqual([]);
  });

  it("counts in one and more", () => {
    expect(say("n-points", { n: 1 })).not.toContain("{");
    expect(say("n-points", { n: 1 })).not.toBe(say("n-points", { n: 2 }).replace("2", "1"));
  });

  it("says what was taken in as one sentence", () => {
    expect(say("intake-taken", { papers: 4, kept: 1, refused: 0 })).toMatch(/^4 .*1.*[a-z]\.$/);
    expect(say("intake-taken", { papers: 1, kept: 0, refused: 0 })).toMatch(/^1 [a-z ]+\.$/);
  });
});

it("finds keys to look for", () => {
  expect(written.size).toBeGreaterThan(150);
  expect(begun).toContain("paper-kind-");
});

it("words a refusal with its data, whatever dashes its names carry", () => {
  const say = words("nl");
  expect(faultText(say, { code: "too_large", params: { name: "kaart.pdf", limit_mb: 64 } })).toContain("64 MB");
});

it("shows a key that is missing as itself", () => {
  expect(words("nl")("no-such-key")).toBe("no-such-key");
});
