// The call for papers: authors and days, drafted messages, and files that come in by the folder.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let meeting;
let folder;
const items = {};

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-11-26T09:00:00+01:00" }), startBrowser()]);
  await host.call("store.create", {});
  const board = (await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "Merenland", kind: "decides", public: false })).id;
  await host.call("board.add_member", { name: "Samira Bouzid", email: "s.bouzid@meer.example" });
  meeting = (await host.call("meeting.plan", { board, days: ["2027-01-13"], starts: null, ends: null, place: "", standing: false })).made[0];
  for (const [title, presenter] of [["Wonen met zorg", "Samira Bouzid"], ["Wachttijden jeugd", "Daan Veltkamp"]]) {
    items[title] = (await host.call("agenda.add_item", { meeting, title, presenter })).id;
  }
  folder = join(host.folder, "aanlevermap");
  mkdirSync(folder);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, `/requests/${meeting}`);
});
afterEach(() => leave(page));

const dialog = () => page.getByRole("dialog");
const row = (title) => page.getByRole("listitem").filter({ hasText: title });
const standing = async (title) => (await host.call("paper_request.list", { meeting })).rows.find((one) => one.title === title).standing;

test("presenters and the cycle's day are taken over, and a message per author is drafted", async () => {
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Toelichters en termijn overnemen" }).click();
  await page.getByText("2 onderwerpen ingevuld").waitFor();
  await page.getByRole("button", { name: "2 stukken uitvragen" }).click();
  const message = dialog().getByRole("region", { name: "Aan Samira Bouzid" });
  await message.getByText("Stuk gevraagd voor de BTM van woensdag 13 januari 2027").waitFor();
  await message.getByText("Beste Samira Bouzid,").waitFor();
  await dialog().getByRole("region", { name: "Aan Daan Veltkamp" }).getByText("Geen e-mailadres bekend").waitFor();
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await message.getByRole("button", { name: /^Als mail opslaan/ }).click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), "Samira Bouzid.eml");
  assert.match(readFileSync(await saved.path(), "utf8"), /X-Unsent: 1\r\n/);
  await dialog().getByRole("button", { name: "Alles is gevraagd" }).click();
  await page.getByText("2 stukken staan op gevraagd").waitFor();
  // The cycle asked for the drafts on 9 December.
  assert.equal(await standing("Wonen met zorg"), "asked");
});

test("a promise is kept with its day, and taken back", async () => {
  await row("Wachttijden jeugd").getByRole("button", { name: /^Stand wijzigen/ }).click();
  await page.getByRole("menuitem", { name: "Toegezegd…" }).click();
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("button", { name: "Toezegging vastleggen" }).click();
  await page.getByText("Wachttijden jeugd: toegezegd").waitFor();
  assert.equal(await standing("Wachttijden jeugd"), "promised");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("Ongedaan gemaakt").waitFor();
  assert.equal(await standing("Wachttijden jeugd"), "asked");
});

test("somebody unknown is an author by name", async () => {
  await row("Wachttijden jeugd").getByLabel("Steller", { exact: true }).selectOption({ label: "Iemand anders…" });
  await row("Wachttijden jeugd").getByLabel("Naam van de steller").fill("Bureau Jeugd");
  await page.getByText(/^Opgeslagen/).waitFor();
  await page.waitForFunction(async () => true);
  const { rows } = await host.call("paper_request.list", { meeting });
  assert.equal(rows.find(({ title }) => title === "Wachttijden jeugd").request.author_name, "Bureau Jeugd");
});

test("a file in the folder finds its topic; a second one replaces it; a folder that goes is told calmly", async () => {
  await page.getByText("Nog geen map gekozen").waitFor();
  const offer = await fetch(`${host.address}/offer-folder`, { method: "POST", body: folder }).then((answer) => answer.json());
  await host.call("delivery.set_folder", { offer: offer.offer });
  await page.reload();
  await page.getByText("Er ligt niets nieuws in de map.").waitFor();
  writeFileSync(join(folder, "bespreeknotitie-wonen-met-zorg.txt"), "Bespreeknotitie Wonen met zorg\n\nAanleiding\nEerste tekst.\n");
  writeFileSync(join(folder, "bespreeknotitie-wonen-met-zorg (1).txt"), "Bespreeknotitie Wonen met zorg\n\nAanleiding\nEerste tekst.\n");
  await page.getByText("1 bestand binnengekomen").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Overnemen: bespreeknotitie-wonen-met-zorg.txt" }).click();
  await page.getByText("bespreeknotitie-wonen-met-zorg.txt staat bij het onderwerp").waitFor();
  await row("Wonen met zorg").getByText("binnen", { exact: true }).waitFor();
  writeFileSync(join(folder, "wonen met zorg versie 2.txt"), "Bespreeknotitie Wonen met zorg\n\nAanleiding\nTweede tekst.\n");
  await page.getByRole("button", { name: "Vervangen: wonen met zorg versie 2.txt" }).click();
  await page.getByText("De eerdere tekst is versie 0.1.").waitFor();
  rmSync(folder, { recursive: true });
  await page.getByText(/is er nu niet/).waitFor();
  assert.deepEqual(await findings(page), []);
});
