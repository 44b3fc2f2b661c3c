// Papers, topics, members and partners: made, changed in place, saved by themselves.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

const NOTE = fileURLToPath(new URL("fixtures/notitie-logeerzorg.txt", import.meta.url));
let host;
let browser;
let page;
let board;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  board = await firstBoard(host);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/meetings");
});
afterEach(() => leave(page));

const go = (route) => page.goto(`${host.address}/#${route}`);
const heading = (name) => page.getByRole("heading", { name, level: 1 }).waitFor();

test("every empty list says what to do next", async () => {
  for (const [route, text] of [
    ["/meetings", "Nog geen vergaderingen"],
    ["/topics", "Nog geen onderwerpen"],
    ["/papers", "Nog geen stukken"],
    ["/people", "Nog geen leden"],
    ["/search", "Zoek in alles wat hier staat"],
  ]) {
    await go(route);
    await page.getByText(text).waitFor();
    assert.deepEqual(await findings(page), []);
  }
});

test("a paper is made, and its fields are saved by themselves", async () => {
  await go("/papers");
  await page.getByRole("button", { name: "Nieuw stuk" }).click();
  await page.getByLabel("Titel").fill("Logeerzorg");
  await page.getByRole("dialog").getByLabel("Soort stuk").selectOption({ label: "Voorstel" });
  await page.getByRole("button", { name: "Stuk maken" }).click();
  await heading("Logeerzorg");
  await page.getByLabel("Steller").fill("programmabureau");
  await page.locator("header").getByText(/^Opgeslagen/).waitFor();
  await page.getByRole("button", { name: "Klaar voor de agenda" }).click();
  await page.getByText(/^Opgeslagen \d\d:\d\d$/).waitFor();
  await page.getByText("Steller: programmabureau").waitFor();
  await page.locator("header").getByText("klaar", { exact: true }).waitFor();
  const [paper] = await host.call("paper.list", {});
  assert.deepEqual([paper.title, paper.kind, paper.author, paper.state], ["Logeerzorg", "proposal", "programmabureau", "ready"]);
  assert.deepEqual(await findings(page), []);
});

test("a change to a paper is undone by Ctrl+Z", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Vervoer" });
  await go(`/papers/${id}`);
  await heading("Vervoer");
  await page.getByRole("button", { name: "Naar de voorzitter" }).click();
  await page.locator("header").getByText("bij voorzitter", { exact: true }).waitFor();
  await page.getByRole("heading", { name: "Vervoer", level: 1 }).click();
  await page.keyboard.press("Control+z");
  await page.getByText("Ongedaan gemaakt").waitFor();
  assert.equal((await host.call("paper.get", { id })).paper.state, "draft");
});

test("a version is issued, and what changed since is shown", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Nachtzorg" });
  await go(`/papers/${id}`);
  await page.getByRole("button", { name: "Versie uitgeven…" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByLabel("Versie", { exact: true }).inputValue(), "1.0");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Versie 1.0 uitgeven" }).click();
  await page.getByText("Versie 1.0 is uitgegeven.").waitFor();
  await page.getByRole("button", { name: "Vergelijk met 1.0" }).click();
  await heading("Versie werkversie vergeleken met 1.0");
});

test("a file is attached to a paper and can be saved again", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Bijlagen" });
  await go(`/papers/${id}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Bijlage toevoegen…" }).click();
  await (await chooser).setFiles(NOTE);
  await page.getByText("Bijlage toegevoegd").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Meer over notitie-logeerzorg" }).click();
  await page.getByRole("menuitem", { name: "Opslaan als…" }).click();
  assert.equal((await download).suggestedFilename(), "notitie-logeerzorg.txt");
});

test("a topic is made and its summary is saved by itself", async () => {
  await go("/topics");
  await page.getByRole("button", { name: "Nieuw onderwerp" }).first().click();
  await page.getByRole("dialog").getByLabel("Titel").fill("Tijdelijk verblijf");
  await page.getByRole("button", { name: "Onderwerp maken" }).click();
  await heading("Tijdelijk verblijf");
  await page.getByLabel("Waar gaat het over").fill("Eén aanmeldpunt voor de regio.");
  await page.locator("header p", { hasText: "Eén aanmeldpunt voor de regio." }).waitFor();
  assert.deepEqual(await findings(page), []);
  const [topic] = await host.call("topic.list", {});
  assert.equal(topic.summary, "Eén aanmeldpunt voor de regio.");
});

test("a partner, a member and a standing item are added", async () => {
  await go("/people");
  await page.getByRole("button", { name: "Partner toevoegen" }).click();
  await page.getByLabel("Naam van de organisatie").fill("Gemeente Waterdrecht");
  await page.getByRole("button", { name: "Toevoegen", exact: true }).click();
  await page.getByText("Gemeente Waterdrecht", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Lid toevoegen" }).click();
  const dialog = page.getByRole("dialog");
  assert.deepEqual(await findings(page), []);
  await dialog.getByLabel("Naam").fill("Annelies de Ruiter");
  await dialog.getByLabel("Partner").selectOption({ label: "Gemeente Waterdrecht" });
  await dialog.getByLabel("Rol").selectOption({ label: "voorzitter" });
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await page.getByRole("rowheader", { name: /Annelies de Ruiter/ }).waitFor();
  await page.locator("#main").getByText("voorzitter", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Vast punt toevoegen" }).click();
  await dialog.getByLabel("Titel").fill("Opening");
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await page.getByText("Opening", { exact: true }).waitFor();
  const detail = await host.call("board.get", { id: board });
  assert.deepEqual([detail.seats[0].role, detail.standing[0].title], ["chair", "Opening"]);
});

test("a second board is made and has its own colour", async () => {
  await page.getByRole("button", { name: /Andere tafel kiezen/ }).click();
  await page.getByRole("menuitem", { name: "Nieuwe tafel" }).click();
  await page.getByLabel("Naam van de tafel").fill("Ambtelijke tafel Merenland");
  await page.getByLabel("Afkorting").fill("ATM");
  await page.getByRole("radio", { name: /^Adviseert/ }).check();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Tafel maken" }).click();
  await page.getByText("Ambtelijke tafel Merenland").first().waitFor();
  await go("/people");
  await page.getByRole("radio", { name: "Steen" }).check({ force: true });
  await page.waitForFunction(() => document.documentElement.style.getPropertyValue("--accent").startsWith("light-dark(#97402a"));
  assert.deepEqual(await findings(page), []);
});
