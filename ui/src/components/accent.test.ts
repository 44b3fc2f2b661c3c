import { expect, it } from "vitest";
import { accentOf, contrastOf } from "./accent";

it.each(["#1b5e6e", "#97402a", "#ffee00", "#000000", "#ffffff", "#ff0000", "#7cc4d4"])("makes %s readable in light and dark", (hex) => {
  const accent = accentOf(hex);
  if (!accent) throw new Error("a colour");
  for (const [ink, back] of [[accent.light, "#ffffff"], [accent.light, accent.lightBack], [accent.dark, "#24292c"], [accent.dark, accent.darkBack]] as const) {
    expect(contrastOf(ink, back)).toBeGreaterThanOrEqual(4.5);
  }
});

it("leaves a readable colour as it is", () => {
  expect(accentOf("#1b5e6e")?.light).toBe("#1b5e6e");
});

it("refuses what is no colour", () => {
  expect(accentOf("red; background: url(x)")).toBeNull();
});
