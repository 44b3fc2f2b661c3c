// Every screen of the example, light and dark, wide and narrow: no finding of axe, no complaint of the console,
// nothing wider than the window.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let screens;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  screens = await screensOf(host);
});
after(() => end(host, browser));

const looks = [
  { theme: "light", size: [1280, 800] },
  { theme: "dark", size: [1280, 800] },
  { theme: "light", size: [853, 533] },
  // 1280 x 800 at 200% zoom.
  { theme: "dark", size: [640, 400] },
];

for (const look of looks) {
  test(`every screen stands in ${look.theme} at ${look.size.join(" x ")}`, async (t) => {
    const page = await openPage(browser, host, "/meetings", look);
    for (const [name, route] of Object.entries(screens)) {
      await t.test(name, async () => {
        await page.goto(`${host.address}/#${route}`);
        await page.locator("main h1").first().waitFor();
        await page.locator("[class*=waiting]").waitFor({ state: "detached" });
        assert.deepEqual(await findings(page), []);
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(wide <= room, `${wide} px in a window of ${room} px`);
      });
    }
    assert.deepEqual(faults(page), []);
    await page.context().close();
  });
}

test("high contrast and forced colours leave nothing unreadable", async () => {
  const page = await openPage(browser, host, screens.meeting, { forcedColors: "active" });
  assert.deepEqual(await findings(page), []);
  await page.emulateMedia({ forcedColors: "none", contrast: "more" });
  assert.deepEqual(await findings(page), []);
  await page.context().close();
});

async function screensOf({ call }) {
  const meeting = await call("meeting.get", { id: "latest" });
  const agenda = await call("agenda.get", { meeting: meeting.id });
  const papers = await call("paper.list", {});
  const compared = papers.find(({ versions }) => versions.length > 1);
  const [topic] = await call("topic.list", {});
  const [round] = await call("review.list", {});
  const placed = agenda.items.flatMap((item) => item.papers)[0];
  return {
    today: "/today",
    meetings: "/meetings",
    meeting: `/meetings/${meeting.id}`,
    send: `/meetings/${meeting.id}/send`,
    script: `/meetings/${meeting.id}/script`,
    topics: "/topics",
    topic: `/topics/${topic.id}`,
    papers: "/papers",
    paper: `/papers/${placed?.paper ?? papers[0].id}`,
    versions: compared ? `/papers/${compared.id}/compare/${compared.versions.at(-2)}/${compared.versions.at(-1)}` : "/papers",
    search: "/search",
    people: "/people",
    year: "/year/2026",
    requests: "/requests",
    reviews: "/reviews",
    review: `/reviews/${round.id}`,
    layOut: `/meetings/${meeting.id}/lay-out`,
    settings: "/settings",
  };
}
