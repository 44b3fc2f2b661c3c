import { expect, it } from "vitest";
import { chapters } from "./handbook";
import { chapterAt } from "./helpAt";

it("has the same chapters in both languages", () => {
  const outline = (lang: "nl" | "en") => chapters(lang).map(({ key, content }) => ({ key, kinds: content.map((block) => [Object.keys(block)[0], block.ul?.length]) }));
  expect(outline("en")).toEqual(outline("nl"));
});

it("opens at the chapter about the screen one stands on", () => {
  const said = ["/today", "/meetings", "/meetings/1", "/meetings/1/items/2", "/meetings/1/packs/3", "/meetings/1/send", "/meetings/1/record", "/meetings/1/decisions", "/meetings/1/lay-out", "/papers/9", "/follow-ups/timeline", "/people", "/settings", "/elsewhere"].map(chapterAt);
  expect(said).toEqual(["today", "agenda", "agenda", "agenda", "pack", "pack", "record", "record", "review", "papers", "after", "people", "safe", "begin"]);
  expect(said.filter((key) => !chapters("nl").some((chapter) => chapter.key === key))).toEqual([]);
});
