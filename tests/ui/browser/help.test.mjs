// Help where one stands: the handbook, the tour of six steps, and how large and how lively the page is drawn.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
});
after(() => end(host, browser));
afterEach(() => leave(page));

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

for (const [theme, size] of [["light", [1280, 800]], ["dark", [853, 533]]]) {
  test(`F1 opens the handbook at the chapter about the screen, in ${theme} at ${size[0]} wide`, async () => {
    page = await openPage(browser, host, "/follow-ups", { theme, size });
    await page.getByRole("heading", { level: 1, name: "Acties" }).waitFor();
    await page.keyboard.press("F1");
    await page.getByRole("heading", { level: 2, name: "Besluiten, bevestigingen en acties" }).waitFor();
    assert.equal(await focused(), "Besluiten, bevestigingen en acties");
    assert.equal(await page.getByRole("navigation", { name: "Hoofdstukken" }).locator("[aria-current=page]").textContent(), "Besluiten, bevestigingen en acties");
    assert.deepEqual(await findings(page), []);
    await page.getByRole("link", { name: "Zoeken en toetsen" }).last().press("Enter");
    await page.getByRole("heading", { level: 2, name: "Zoeken en toetsen" }).waitFor();
  });
}

test("the tour leads in six steps through the work by Enter alone, and ends", async () => {
  page = await openPage(browser, host, "/settings");
  await page.getByRole("button", { name: "Rondleiding" }).press("Enter");
  const card = page.getByRole("region", { name: "Elke week begint hier" });
  await card.waitFor();
  await page.getByRole("heading", { level: 1, name: /deze week|vandaag/ }).waitFor();
  assert.deepEqual(await findings(page), []);
  await card.getByRole("button", { name: "Volgende" }).focus();
  for (const [step, place] of [["De agenda", /#\/meetings\/[^/]+$/], ["Een stuk", /#\/papers\/[^/]+$/], ["Reacties", /#\/reviews$/], ["Verzenden", /\/send$/], ["Na de vergadering", /#\/decisions$/]]) {
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: step }).waitFor();
    await page.waitForURL(place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.match(await focused(), /^(Volgende|Klaar)$/, `${step}: the focus stays on the way on`);
  }
  await page.keyboard.press("Enter");
  await page.getByText("Stap 6 van 6").waitFor({ state: "detached" });
});

test("Escape ends the tour where one stands", async () => {
  page = await openPage(browser, host, "/help");
  await page.getByRole("button", { name: "Rondleiding" }).click();
  await page.getByText("Stap 1 van 6").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Stap 1 van 6").waitFor({ state: "detached" });
});

test("less motion holds after a new start, whatever the computer says", async () => {
  page = await openPage(browser, host, "/settings", { reducedMotion: "no-preference" });
  await page.getByLabel("Beweging").waitFor();
  const lively = () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).transitionDuration);
  assert.equal(await lively(), "0s");
  await page.getByLabel("Beweging").selectOption({ label: "Zo min mogelijk" });
  await page.reload();
  await page.getByLabel("Beweging").waitFor();
  assert.equal(await page.getByLabel("Beweging").inputValue(), "less");
  assert.equal(await lively(), "0.001s");
  assert.deepEqual(await findings(page), []);
});

test("the handbook goes along as a file, and a diagnosis is read before it is saved", async () => {
  page = await openPage(browser, host, "/help");
  await page.getByRole("button", { name: "Handboek opslaan als…" }).click();
  const book = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Als pdf" }).click();
  assert.equal((await book).suggestedFilename(), "Handboek.pdf");
  await page.goto(`${host.address}/#/settings`);
  await page.getByRole("heading", { name: "Hulpprogramma’s" }).waitFor();
  await page.getByText("Leest de tekst op gescande pagina’s.").waitFor();
  await page.getByRole("button", { name: "Diagnose maken" }).click();
  const dialog = page.getByRole("dialog", { name: "Diagnose" });
  await dialog.getByText(/rows in paper: \d+/).waitFor();
  assert.deepEqual(await findings(page), []);
  const told = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Opslaan als…" }).click();
  assert.equal((await told).suggestedFilename(), "Tafelstuk diagnose.txt");
});

test("beside what is told before sending stands why", async () => {
  const meeting = (await host.call("meeting.list", {})).find(({ state }) => state === "drafting").id;
  page = await openPage(browser, host, `/meetings/${meeting}`);
  const why = page.getByRole("group").filter({ hasText: "Waarom?" }).first();
  await why.locator("summary").click();
  await why.getByRole("paragraph").waitFor();
  assert.deepEqual(await findings(page), []);
});
