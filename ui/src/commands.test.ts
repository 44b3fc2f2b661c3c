import { expect, it } from "vitest";
import { commands, spelled } from "./commands";

const press = (key: string, held: Partial<Record<"ctrlKey" | "altKey" | "shiftKey" | "metaKey", boolean>> = {}) =>
  spelled({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held });

it("spells key presses as the table does", () => {
  expect(press("z", { ctrlKey: true })).toBe("Ctrl+Z");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("Ctrl+Shift+Z");
  expect(press("ArrowUp", { altKey: true })).toBe("Alt+ArrowUp");
  expect(press(",", { metaKey: true })).toBe("Ctrl+Comma");
  expect(press("F6", { shiftKey: true })).toBe("Shift+F6");
});

it("gives every command its own name and shortcut, and none a single letter", () => {
  const shortcuts = commands.map(({ shortcut }) => shortcut).filter((shortcut) => shortcut !== null);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
  expect(shortcuts.filter((shortcut) => /^\w$/.test(shortcut))).toEqual([]);
});
