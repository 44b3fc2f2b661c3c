// A paper that came as PDF shows its own pages, with what was recognised beside them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

const NOTE = fileURLToPath(new URL("fixtures/notitie-avondzorg.pdf", import.meta.url));
let host;
let browser;
let page;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  await host.call("store.create", {});
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/", { size: [1600, 900] });
});
afterEach(() => leave(page));

test("a supplied PDF shows its pages with points and steps beside them", async () => {
  await page.goto(`${host.address}/#/papers/${await taken()}`);
  assert.equal(await page.getByRole("button", { name: "Pagina’s zoals aangeleverd" }).getAttribute("aria-expanded"), "true");
  const pages = page.getByRole("region", { name: "notitie-avondzorg.pdf" });
  await page.getByText("2 pagina’s").waitFor();
  const first = pages.getByRole("region", { name: /^Pagina 1/ });
  await first.getByText("De tafel vroeg in het najaar om een").waitFor();
  const width = (picture) => picture.evaluate((image) => image.complete && image.naturalWidth);
  await first.locator("img").waitFor();
  const before = await width(first.locator("img"));
  assert.ok(before >= 400, `${before} pixels wide`);
  await page.getByRole("article").getByText("een proef van zes maanden").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Groter" }).click();
  await page.waitForFunction((was) => document.querySelector("section[aria-label^='Pagina 1'] img")?.naturalWidth > was, before);
  await pages.focus();
  await page.keyboard.press("End");
  await pages.getByRole("region", { name: /^Pagina 2/ }).locator("img").waitFor();
});

test("a supplied paper becomes typeset once its steller agrees, and says where its words differ from the file's", async () => {
  const id = await taken();
  const before = await host.call("paper.get", { id });
  assert.equal(before.paper.form, "as_supplied");
  const section = before.sections.find(({ body }) => JSON.stringify(body).includes("decisionPoint"));
  const body = JSON.parse(JSON.stringify(section.body).replace("zes maanden", "negen maanden"));
  await host.call("paper.save_section", { id: section.id, rev: section.rev, sitting: "0197f0a0-0000-7000-8000-0000000000aa", heading: section.heading, role: section.role, body });
  await page.goto(`${host.address}/#/papers/${id}`);
  await page.getByText("Op 1 plaats staan hier andere woorden dan in het bestand:").waitFor();
  await page.locator("ins", { hasText: "negen" }).waitFor();
  await page.getByRole("button", { name: "Laten opmaken…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Joke de Boer");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("textbox").press("Enter");
  await page.getByText(/Joke de Boer/).first().waitFor();
  const { paper, agreement } = await host.call("paper.get", { id });
  assert.equal(paper.form, "typeset");
  assert.equal(agreement.agreed_by, "Joke de Boer");
});

/** The id of the paper, taken in as a new meeting's. */
async function taken() {
  const answer = await fetch(`${host.address}/offer?name=notitie-avondzorg.pdf`, { method: "POST", body: readFileSync(NOTE) });
  const { offer } = await answer.json();
  const board = { name: "Bestuurlijke tafel Merenland", short: "BTM" };
  const { papers } = await host.call("agenda.take_in", { offers: [offer], board, date: "2027-01-20" });
  return papers[0].paper;
}
