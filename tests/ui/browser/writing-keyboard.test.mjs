// A paper from nothing to an issued version and its comparison, without a pointer.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

/** More Tab stops than any screen has. */
const MOST = 250;
let host;
let browser;
let page;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  await host.call("store.create", {});
  await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "Merenland", kind: "decides", public: false });
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/papers");
  // Whatever would come from a pointer is taken away before the page sees it.
  await page.evaluate(() => ["pointerdown", "mousedown", "click"].forEach((kind) =>
    window.addEventListener(kind, (event) => event.isTrusted && event.detail > 0 && event.stopImmediatePropagation(), true)));
});
afterEach(() => leave(page));

/** Goes by Tab until that has the focus. */
async function reach(locator) {
  await locator.first().waitFor();
  for (let stops = 0; stops < MOST; stops += 1) {
    if (await locator.first().evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to ${locator}`);
}

const button = (name) => page.getByRole("button", { name, exact: true });
const text = (heading) => page.getByRole("textbox", { name: `Tekst van ${heading}` });

async function press(locator) {
  await reach(locator);
  await page.keyboard.press("Enter");
}

/** Waits until the core holds what `hold` wants. */
async function kept(hold) {
  for (let tries = 0; tries < 200; tries += 1) {
    const [paper] = await host.call("paper.list", {});
    if (paper && hold(await host.call("paper.get", { id: paper.id }))) return;
    await page.evaluate(() => new Promise((next) => setTimeout(next, 50)));
  }
  assert.fail("it was not kept");
}

test("a paper is begun, written, given a point and a step, issued and compared by keyboard alone", async () => {
  await press(button("Nieuw stuk"));
  await page.getByRole("dialog").getByLabel("Titel").waitFor();
  await page.keyboard.type("Steunpunten in de avond");
  await press(page.getByRole("dialog").getByRole("button", { name: "Stuk maken" }));
  await page.getByRole("heading", { name: "Steunpunten in de avond", level: 1 }).waitFor();
  await reach(text("Aanleiding"));
  await page.keyboard.type("De tafel vroeg in maart om één beeld van de avond.");
  await reach(text("Voorstel"));
  await page.keyboard.type("Kennis te nemen van ");
  await page.getByRole("group", { name: "Beslispunt" }).waitFor();
  await page.keyboard.type("het beeld");
  await kept(({ points }) => points.some((point) => point.text === "Kennis te nemen van het beeld"));
  await press(button("Vervolgstap"));
  await page.keyboard.type("Het beeld aanvullen");
  await kept(({ steps }) => steps.some((step) => step.text === "Het beeld aanvullen"));
  assert.deepEqual(await findings(page), []);
  await press(button("Versie uitgeven…"));
  await press(page.getByRole("dialog").getByRole("button", { name: /^Versie .* uitgeven$/ }));
  await page.getByText(/^Versie .* is uitgegeven\.$/).waitFor();
  await reach(text("Doel"));
  await page.keyboard.type("Eén beeld voor de regio.");
  await kept(({ sections }) => JSON.stringify(sections).includes("Eén beeld voor de regio."));
  await press(page.getByRole("button", { name: /^Vergelijk met / }));
  await page.locator("ins", { hasText: "Eén beeld voor de regio." }).waitFor();
  assert.deepEqual(await findings(page), []);
});
