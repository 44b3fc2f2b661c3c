// Who writes: a meeting is handed over at its agenda, can only be read there from then on, and is taken over and given
// back on the deputy's computer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { findings, fits, leave, openPage, startBrowser, startHost } from "./host.mjs";

const PASSWORD = "korte brug zeven";
const NOW = "2026-11-26T09:00:00+01:00";
let owner;
let deputy;
let browser;
let page;
let meeting;

before(async () => {
  browser = await startBrowser();
  [owner, deputy] = await Promise.all([startHost({ example: true, now: NOW }), startHost({ now: NOW })]);
  await deputy.call("store.create", {});
  meeting = await owner.call("meeting.get", { id: "latest" });
});
after(async () => {
  await browser?.close();
  await Promise.all([owner, deputy].map((host) => host?.stop()));
});
afterEach(() => leave(page));

const dropped = (bytes) => page.evaluate((contents) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(contents)], "overdracht.tafelstuk"));
  window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
}, [...bytes]);
const files = [];
const button = (name) => page.getByRole("button", { name, exact: true });

test("at the agenda the writing is handed over by a file, and what it is about can only be read from then on", async () => {
  page = await openPage(browser, owner, `/meetings/${meeting.id}`, { size: [853, 533] });
  await button("Schrijven overdragen").click();
  await page.getByLabel("Aan wie").fill("Sanne de Wit");
  await page.getByLabel("Wachtwoord voor het bestand").fill(PASSWORD);
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Bestand maken").click();
  await page.getByText(/Sanne de Wit schrijft nu; hier kunt u lezen/).waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  const download = page.waitForEvent("download");
  await button("Bestand opslaan…").click();
  files.push(readFileSync(await (await download).path()));
  await button("Klaar").click();
  await page.getByRole("link", { name: "Lezen en voorstellen doen" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Verzenden" }).count(), 0, "nothing is sent from here");
  const agenda = page.getByRole("region", { name: "Agenda", exact: true });
  assert.ok(await agenda.getByRole("listitem").count() > 0, "the agenda can be read");
  assert.equal(await agenda.getByRole("button").count(), 0, "and holds nothing that changes it");
  assert.deepEqual(await findings(page), []);
  await fits(page);
  const { papers } = await owner.call("review.package", { package: (await owner.call("writer.of", { meeting: meeting.id })).package });
  await page.context().close();
  page = await openPage(browser, owner, `/papers/${papers[0].paper}`, { size: [853, 533] });
  await page.getByText("Sanne de Wit schrijft nu").first().waitFor();
  assert.equal(await page.locator("[contenteditable=true]").count(), 0, "the text can only be read");
  assert.equal(await button("Bijlage toevoegen…").count() + await page.getByRole("button", { name: /^Meer/ }).count(), 0, "and so can what hangs on it");
  assert.deepEqual(await findings(page), []);
});

test("the deputy looks at the file, takes it over, writes, and gives it back", async () => {
  page = await openPage(browser, deputy, "/reviews", { size: [853, 533] });
  await dropped(files[0]);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await button("Stukken openen").click();
  await page.getByText("draagt het schrijven over").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Overnemen").click();
  await page.getByText("U schrijft, als Sanne de Wit.").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await page.getByRole("button", { name: /^Teruggeven aan / }).click();
  await button("Bestand maken").click();
  await page.getByText(/schrijft nu; hier kunt u lezen/).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("who got nothing handed over stands in from a backup with the code of the recovery sheet", async () => {
  const [away, other] = await Promise.all([startHost({ example: true, now: NOW }), startHost({ now: NOW })]);
  try {
    const { recovery_code: code } = await away.call("store.set_password", { password: "zeven kleine boten" });
    await away.call("store.backup", {});
    const { backup } = await away.call("store.status", {});
    page = await openPage(browser, other, "/", { size: [853, 533] });
    await button("Waarnemen uit een reservekopie").click();
    assert.deepEqual(await findings(page), []);
    await fits(page);
    const copy = join(backup.folder, backup.last_file);
    const offered = await (await fetch(`${other.address}/offer-file`, { method: "POST", body: copy })).text();
    await page.route("**/offer?*", (route) => route.fulfill({ contentType: "application/json", body: offered }));
    const chooser = page.waitForEvent("filechooser");
    await button("Reservekopie kiezen…").click();
    await (await chooser).setFiles(copy);
    await page.getByLabel("Herstelcode of wachtwoord van die kopie").fill("geen goede code");
    await button("Kopie bekijken").click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Herstelcode of wachtwoord van die kopie").fill(code);
    await button("Kopie bekijken").click();
    await page.getByLabel("Uw naam").fill("Sanne de Wit");
    assert.deepEqual(await findings(page), []);
    await fits(page);
    await button("Waarnemen").click();
    await page.getByText("U schrijft, als Sanne de Wit.").waitFor();
    await page.getByText("Hoe het ging").click();
    await page.getByText(/Sanne de Wit nam waar zonder overdracht/).waitFor();
    assert.deepEqual(await findings(page), []);
  } finally {
    // The page goes first, or it says that its core is gone.
    await page.goto("about:blank");
    await Promise.all([away.stop(), other.stop()]);
  }
});
