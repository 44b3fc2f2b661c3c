// Lists longer than a screen: a stretch at a time, and a word finds what does not stand there yet.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

const MANY = 60;
const SHOWN = 50;
let host;
let browser;
let page;
let board;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  board = await firstBoard(host);
  for (let nth = 10; nth < 10 + MANY; nth += 1) {
    await host.call("paper.add", { board, kind: "note", title: `Notitie ${nth}` });
    await host.call("topic.add", { board, title: `Onderwerp ${nth}` });
  }
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/meetings");
});
afterEach(() => leave(page));

const go = (route) => page.goto(`${host.address}/#${route}`);
const more = () => page.getByRole("button", { name: "Meer tonen" });
const count = (role) => page.locator("#main").getByRole(role, { name: /^(Notitie|Onderwerp) \d/ });

test("papers beyond the first stretch come when they are asked for", async () => {
  await go("/papers");
  await more().waitFor();
  assert.equal(await count("link").count(), SHOWN);
  assert.deepEqual(await findings(page), []);
  await more().click();
  await count("link").nth(MANY - 1).waitFor();
  assert.equal(await count("link").count(), MANY);
  assert.equal(await more().count(), 0);
});

test("a word finds a paper that does not stand on the screen, and says so where there is none", async () => {
  await go("/papers");
  await more().waitFor();
  assert.equal(await page.getByRole("link", { name: "Notitie 11", exact: true }).count(), 0, "the oldest stand behind");
  await page.getByLabel("Zoek op titel").fill("NOTITIE 11");
  await page.getByRole("link", { name: "Notitie 11", exact: true }).waitFor();
  await page.getByLabel("Zoek op titel").fill("notulen");
  await page.getByText("Geen stuk met dit woord in de titel.").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("what was made after a list was opened further stands in it at once", async () => {
  await go("/papers");
  await more().click();
  await count("link").nth(MANY - 1).waitFor();
  await host.call("paper.add", { board, kind: "note", title: "Notitie 100" });
  await page.getByRole("link", { name: "Notitie 100" }).waitFor();
  await page.getByRole("link", { name: "Notitie 10", exact: true }).waitFor();
});

test("a paper gets a topic out of more than one goes through", async () => {
  const [{ id }] = await host.call("paper.list", { most: 1 });
  await go(`/papers/${id}`);
  const topic = page.getByLabel("Onderwerp", { exact: true });
  await topic.waitFor();
  assert.equal(await topic.getByRole("option").count(), SHOWN + 1);
  await page.getByLabel("Zoek een onderwerp").fill("werp 65");
  await topic.getByRole("option", { name: "Onderwerp 65" }).waitFor({ state: "attached" });
  await topic.selectOption({ label: "Onderwerp 65" });
  await page.locator("header").getByText(/^Opgeslagen/).waitFor();
  await page.getByLabel("Zoek een onderwerp").fill("werp 12");
  await topic.getByRole("option", { name: "Onderwerp 12" }).waitFor({ state: "attached" });
  assert.equal(await topic.locator("option:checked").textContent(), "Onderwerp 65", "what is chosen stays to be seen");
  assert.deepEqual(await findings(page), []);
  const detail = await host.call("paper.get", { id });
  assert.equal(detail.topic.title, "Onderwerp 65");
});
