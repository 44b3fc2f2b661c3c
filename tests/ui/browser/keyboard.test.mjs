// Everything by keyboard: skip link, panes, search, shortcuts, and a focus that can be seen.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/meetings");
});
afterEach(() => leave(page));

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

test("the first Tab reaches a link past the menu", async () => {
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Naar de inhoud");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Vergaderingen");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
});

test("every Tab stop on the meetings screen shows that it has the focus", async () => {
  for (let stop = 0; stop < 14; stop += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return true;
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    assert.ok(seen, `stop ${stop}: ${await focused()}`);
  }
});

test("F6 goes from pane to pane and back", async () => {
  const pane = () => page.evaluate(() => [...document.querySelectorAll("[data-pane]")].findIndex((one) => one.contains(document.activeElement)));
  await page.keyboard.press("F6");
  assert.equal(await pane(), 0);
  await page.keyboard.press("F6");
  assert.equal(await pane(), 1);
  await page.keyboard.press("Shift+F6");
  assert.equal(await pane(), 0);
});

test("Ctrl+K searches, and a hit leads to its paper", async () => {
  const [paper] = await host.call("paper.list", {});
  const word = paper.title.split(/\W+/u).sort((a, b) => b.length - a.length)[0];
  await page.keyboard.press("Control+k");
  await page.getByLabel("Waar zoekt u naar?").waitFor();
  await page.keyboard.type(word);
  await page.getByText(/plek(ken)? gevonden/).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("link", { name: new RegExp(word, "i") }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
});

test("a command is found by its name", async () => {
  await page.keyboard.press("Control+k");
  await page.getByLabel("Waar zoekt u naar?").waitFor();
  await page.keyboard.type("donkere");
  await page.getByRole("button", { name: /^Donkere kleuren/ }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
});

test("Shift+F1 shows all shortcuts, and Escape puts them away", async () => {
  await page.keyboard.press("Shift+F1");
  const sheet = page.getByRole("dialog", { name: "Sneltoetsen" });
  await sheet.getByText("Ctrl + K").waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

test("Ctrl+N makes a meeting without the mouse", async () => {
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("spinbutton", { name: /^dag/ }).waitFor();
  await page.keyboard.type("18112026");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("every target is at least 24 pixels or has room around it", async () => {
  const meeting = await host.call("meeting.get", { id: "latest" });
  await page.goto(`${host.address}/#/meetings/${meeting.id}`);
  await page.getByRole("list", { name: "Agendapunten" }).waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("main button, main input:not([type=checkbox]):not([type=radio]), main select, nav a")]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ name: element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 1 && (width < 24 || height < 24))
      .map(({ name, width, height }) => `${name}: ${width} x ${height}`),
  );
  assert.deepEqual(small, []);
});

test("the language changes at once and is remembered", async () => {
  await page.goto(`${host.address}/#/settings`);
  await page.getByLabel("Taal").selectOption("en");
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual(await findings(page), []);
  await page.reload();
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
});
