// Papers looked at before they are taken in: the original beside what was recognised, and corrected with a click.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

const file = (name) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
let host;
let browser;
let page;
let meeting;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  host = await startHost();
  await host.call("store.create", {});
  const { id: board } = await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "", kind: "decides", public: false });
  ({ id: meeting } = await host.call("meeting.add", { board, date: "2026-09-16", place: "", standing: false }));
  page = await openPage(browser, host, `/meetings/${meeting}`, { size: [1280, 800] });
});
afterEach(async () => {
  const complaints = faults(page);
  await page.context().close();
  await host.stop();
  assert.deepEqual(complaints, []);
});

const choose = async (...files) => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Meer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Stukken inlezen…" }).click();
  await (await chooser).setFiles(files);
  await page.getByRole("heading", { name: "Deze stukken zijn gelezen" }).waitFor();
};
const look = (name) => page.getByRole("button", { name: `${name} bekijken en verbeteren` }).click();
const structure = () => page.locator("[data-pane]", { has: page.getByRole("heading", { name: "Wat is herkend" }) });
const source = () => page.getByRole("group", { name: "Tekst zoals aangeleverd" });

test("a piece and its lines lead to each other, by pointer and by keyboard", async () => {
  await choose(file("notitie-logeerzorg.txt"));
  await look("notitie-logeerzorg.txt");
  await page.getByText(/Het bestand zelf blijft ongewijzigd bewaard/).waitFor();
  const first = structure().getByText("Beslispunt · kennisnemen van");
  await first.waitFor();
  assert.deepEqual(await findings(page), []);

  const words = structure().locator("[data-what=point] button").first();
  await words.click();
  const text = (await words.textContent()).replace(/^\S+ /, "").slice(0, 20);
  const chosen = source().locator("[aria-pressed=true]");
  await chosen.waitFor();
  assert.ok((await chosen.textContent()).includes(text), `${await chosen.textContent()} has ${text}`);
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  assert.ok(title.y >= 0, "what was chosen scrolls within its pane, and the screen stays where it is");

  await chosen.focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await source().locator("[aria-pressed=true]").count(), 1);
  await structure().locator("[data-chosen]").first().waitFor();
  assert.deepEqual(await findings(page), []);
});

test("what was recognised wrongly is put right with a click, and comes that way into the meeting", async () => {
  await choose(file("notitie-logeerzorg.txt"));
  await look("notitie-logeerzorg.txt");
  const points = structure().locator("[data-what=point]");
  await points.first().waitFor();
  const before = await points.count();
  await points.first().getByRole("button").first().click();
  await structure().getByRole("button", { name: "Geen beslispunt" }).click();
  await page.waitForFunction((was) => document.querySelectorAll("[data-what=point]").length === was - 1, before);

  await page.getByRole("button", { name: "Verbetering terugnemen" }).click();
  await page.waitForFunction((was) => document.querySelectorAll("[data-what=point]").length === was, before);
  await points.first().getByRole("button").first().click();
  await structure().getByRole("button", { name: "Geen beslispunt" }).click();

  const step = structure().locator("[data-what=step]").first();
  await step.getByRole("button").first().click();
  await step.getByLabel("Wie").fill("Zorgkring Oost");
  await step.getByLabel("Wanneer").fill("in mei 2027");
  await page.keyboard.press("Enter");
  await structure().getByLabel("Titel").fill("Logeerzorg in Merenland");
  await page.keyboard.press("Enter");
  assert.deepEqual(await findings(page), []);

  await page.getByRole("button", { name: "Dit stuk overnemen" }).click();
  const row = page.locator("li[data-entry]", { hasText: "Logeerzorg in Merenland" });
  await row.waitFor();
  await row.getByText("1 beslispunt").waitFor();
  const steps = await host.call("paper.steps", {});
  assert.ok(steps.some(({ owners, period }) => owners.includes("Zorgkring Oost") && period?.literal === "in mei 2027"), JSON.stringify(steps));

  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("Ongedaan gemaakt").waitFor();
  assert.equal((await host.call("paper.list", {})).length, 0);
});

test("a heading given its role is known the next time, shown on the board's screen, and can be erased there", async () => {
  const text = (heading) => ({ name: "notitie.txt", mimeType: "text/plain", buffer: Buffer.from(`Bespreeknotitie bij agendapunt 4: Nachtzorg\n\nAanleiding\nDe nachtzorg kraakt.\n\n${heading}\nDe proef kost 40.000 euro per jaar voor de hele regio.\n`) });
  await choose(text("Voor de beurs"));
  await look("notitie.txt");
  const role = page.getByLabel("Waar “Voor de beurs” voor is");
  await role.selectOption({ label: "financiën" });
  await page.getByRole("button", { name: "Dit stuk overnemen" }).click();
  await page.getByRole("heading", { name: "Woensdag 16 september 2026" }).waitFor();

  await choose(text("Voor de beurs"));
  await look("notitie.txt");
  assert.equal(await role.inputValue(), "finance");

  await page.goto(`${host.address}/#/people`);
  const learned = page.locator("section", { has: page.getByRole("heading", { name: "Geleerd bij het inlezen" }) });
  await learned.getByText("Voor de beurs").waitFor();
  assert.deepEqual(await findings(page), []);
  await learned.getByRole("button", { name: "“Voor de beurs” vergeten" }).click();
  await learned.getByText("Voor de beurs").waitFor({ state: "detached" });
});

test("a PDF stands there as its own pages, and a place on a page leads to its piece", async () => {
  await choose(file("notitie-avondzorg.pdf"));
  await look("notitie-avondzorg.pdf");
  await page.getByText("2 pagina’s").waitFor();
  const over = page.getByRole("group", { name: "Op pagina 1" });
  await over.getByRole("button").nth(3).click();
  await structure().locator("[data-chosen]").first().waitFor();
  assert.equal(await over.locator("[aria-pressed=true]").count(), 1);
  await page.locator("section[aria-label^='Pagina 1'] img").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a message brings its attachments as papers, and stands beside the first of them", async () => {
  await choose(fileURLToPath(new URL("../../fixtures/intake/mail/aanlevering.eml", import.meta.url)));
  const files = page.getByRole("list", { name: "Gelezen bestanden" });
  const rows = files.getByRole("listitem");
  await rows.nth(2).waitFor();
  await files.getByLabel("Wat er met aanlevering.eml gebeurt").waitFor();
  assert.match(await files.getByLabel("Wat er met aanlevering.eml gebeurt").locator("option:checked").textContent(), /^Als bijlage bij /);
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Op de agenda zetten" }).click();
  await page.getByRole("heading", { name: "Woensdag 16 september 2026" }).waitFor();
  const papers = await host.call("paper.list", {});
  const details = await Promise.all(papers.map(({ id }) => host.call("paper.get", { id })));
  const message = details.flatMap(({ attachments }) => attachments).find(({ name }) => name === "aanlevering.eml");
  assert.equal(message?.visibility, "personal");
});

test("papers dropped for a topic come with it, and on no agenda", async () => {
  const { id: topic } = await host.call("topic.add", { board: (await host.call("board.list", {}))[0].id, title: "Logeerzorg" });
  await page.goto(`${host.address}/#/topics/${topic}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Stukken inlezen…" }).click();
  await (await chooser).setFiles([file("notitie-logeerzorg.txt")]);
  await page.getByText("De stukken gaan naar het onderwerp “Logeerzorg”.").waitFor();
  await page.getByRole("button", { name: "Bij het onderwerp zetten" }).click();
  await page.getByRole("link", { name: /^Logeerzorg voor mantelzorgers Bespreeknotitie/ }).waitFor();
  assert.equal((await host.call("agenda.get", { meeting })).items.length, 0);
});

test("in a small window, dark and enlarged, both sides are at hand", async () => {
  await page.setViewportSize({ width: 853, height: 533 });
  await page.emulateMedia({ colorScheme: "dark" });
  await choose(file("notitie-logeerzorg.txt"));
  assert.deepEqual(await findings(page), []);
  await look("notitie-logeerzorg.txt");
  await structure().locator("[data-what=point]").first().waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("group", { name: "Wat u ziet" }).getByRole("button", { name: "Zoals aangeleverd" }).click();
  await source().getByRole("button").first().waitFor();
  assert.deepEqual(await findings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
});

test("a folder of fifty papers is read with progress, and can be stopped", async () => {
  const text = readFileSync(file("notitie-logeerzorg.txt"), "utf8");
  const fifty = (body) => Array.from({ length: 50 }, (_, at) => ({ name: `stuk-${at + 1}.txt`, mimeType: "text/plain", buffer: Buffer.from(body.replace("Logeerzorg", `Logeerzorg ${at + 1}`)) }));
  const choose = async (files) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Meer", exact: true }).click();
    await page.getByRole("menuitem", { name: "Stukken inlezen…" }).click();
    await (await chooser).setFiles(files);
  };
  const stop = async () => {
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Stoppen" }).click();
    await page.getByText("Het lezen is gestopt. Er is niets bewaard.").waitFor();
  };
  // Long ones, so that there is something to stop.
  await choose(fifty(text.repeat(Math.ceil(400_000 / text.length))));
  await stop();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Opnieuw lezen" }).click();
  await stop();
  await page.goto(`${host.address}/#/meetings/${meeting}`);
  await choose(fifty(text));
  await page.getByRole("heading", { name: "Deze stukken zijn gelezen" }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("[aria-label='Gelezen bestanden'] li").length === 50);
  await page.getByRole("button", { name: "Op de agenda zetten" }).click();
  await page.getByText("50 stukken op de agenda gezet.").waitFor();
});
