// Every screen of the example, light and dark, wide and narrow: no finding of axe, no complaint of the console,
// nothing wider than the window.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, findings, fits, openPage, startBrowser, startHost } from "./host.mjs";
import { everyPlace, visit } from "./places.mjs";

let host;
let browser;
let places;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  places = await everyPlace(host);
});
after(() => end(host, browser));

const looks = [
  { theme: "light", size: [1280, 800], judged: true },
  // 1280 x 800 at 200% zoom.
  { theme: "dark", size: [640, 400], judged: true },
  { theme: "light", size: [853, 533], judged: false },
];

for (const { judged, ...look } of looks) {
  test(`every screen stands in ${look.theme} at ${look.size.join(" x ")}`, async (t) => {
    const page = await openPage(browser, host, "/meetings", look);
    for (const [pattern, address] of places) {
      await t.test(pattern, async () => {
        await visit(page, host, address);
        if (judged) assert.deepEqual(await findings(page), []);
        await fits(page);
      });
    }
    assert.deepEqual(faults(page), []);
    await page.context().close();
  });
}
