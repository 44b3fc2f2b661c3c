// The pack's pages in the window: made, read, jumped through, saved.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { end, faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let meeting;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  meeting = await host.call("meeting.get", { id: "latest" });
  page = await openPage(browser, host, `/meetings/${meeting.id}`);
});
after(() => end(host, browser));

const place = () => page.getByRole("toolbar").getByRole("status").textContent();

test("a trial pack is made for the members and opens in the window", async () => {
  await page.getByRole("button", { name: "Proefset maken" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Proefset maken" });
  assert.equal(await dialog.getByRole("radio", { name: /^Leden/ }).isChecked(), true);
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Proefset maken" }).click();
  await page.getByRole("heading", { name: "Vergaderset", level: 1 }).waitFor({ timeout: 120_000 });
  await page.locator("[data-page='1'] canvas").waitFor();
  await page.locator("[data-page='1'] span", { hasText: "Vergaderset" }).first().waitFor({ state: "attached" });
  assert.deepEqual(await findings(page), []);
});

test("the outline and a page's label lead to the page", async () => {
  const outline = page.getByRole("navigation", { name: "Inhoud" });
  const agenda = outline.getByRole("button", { name: /^Agenda/ }).first();
  await agenda.click();
  assert.equal(await agenda.getAttribute("aria-current"), "true");
  const label = (await outline.getByRole("button").last().locator("span").last().textContent()) ?? "";
  await page.getByLabel("Naar pagina…").fill(label);
  await page.keyboard.press("Enter");
  assert.match((await place()) ?? "", new RegExp(`^${label} · pagina \\d+ van \\d+$`));
});

test("a page that is not there is said, with an example of one that is", async () => {
  await page.getByLabel("Naar pagina…").fill("99-99");
  await page.keyboard.press("Enter");
  await page.getByText("Er is geen pagina “99-99”.").waitFor();
});

test("the saved file is the pack", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan als…" }).click();
  const bytes = readFileSync(await (await download).path());
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  assert.ok(bytes.length > 20_000, `${bytes.length} bytes`);
});

test("copies by name are offered for everybody who gets this pack", async () => {
  await page.getByRole("button", { name: "Exemplaren op naam" }).click();
  const dialog = page.getByRole("dialog", { name: "Exemplaren op naam" });
  const people = dialog.getByRole("group").getByRole("checkbox");
  await people.first().waitFor();
  const all = await people.count();
  await people.first().uncheck();
  await dialog.getByRole("button", { name: `${all - 1} exemplaren opslaan` }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("the pack is saved to be printed", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Afdrukken…" }).click();
  await download;
  await page.getByText(/is opgeslagen en gaat open/).waitFor();
});

test("the pack stands on the meeting afterwards, and opens from there", async () => {
  await page.getByRole("button", { name: "Naar de agenda" }).click();
  await page.getByRole("link", { name: "Bekijken" }).click();
  await page.locator("[data-page='1'] canvas").waitFor();
});

test("agenda, name cards and attendance list are printed by themselves", async () => {
  await page.goBack();
  const sheets = page.getByRole("group", { name: "Ook om af te drukken" });
  for (const name of ["Agenda", "Naamkaartjes", "Presentielijst"]) {
    const download = page.waitForEvent("download");
    await sheets.getByRole("button", { name }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), new RegExp(`^${name} .*\\.pdf$`));
    assert.equal(readFileSync(await file.path()).subarray(0, 5).toString(), "%PDF-");
  }
  assert.deepEqual(await findings(page), []);
});

test("a paper is printed by itself from its item", async () => {
  const agenda = await host.call("agenda.get", { meeting: meeting.id });
  const { title, papers } = agenda.items.find((item) => item.papers.length > 0);
  await page.getByRole("button", { name: title, exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: `“${papers[0].title}” afdrukken` }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^Stuk .*\.pdf$/);
  assert.equal(readFileSync(await file.path()).subarray(0, 5).toString(), "%PDF-");
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press("Escape");
});

test("what was let stand in a file is listed, and taken back", async () => {
  assert.equal(await page.getByText("Mag van u in deze bestanden staan").count(), 0);
  await host.call("pack.accept_words", { meeting: meeting.id, file: "adres", title: "Rapport", secret: "naam", words: "Benoeming directeur" });
  const listed = page.getByRole("list", { name: "Mag van u in deze bestanden staan" });
  await listed.getByText("“Benoeming directeur” in “Rapport”").waitFor();
  assert.deepEqual(await findings(page), []);
  await listed.getByRole("button", { name: "“Benoeming directeur” toch niet laten staan in “Rapport”" }).click();
  await listed.waitFor({ state: "detached" });
  assert.deepEqual(await host.call("pack.accepted", { meeting: meeting.id }), []);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await listed.getByText("“Benoeming directeur” in “Rapport”").waitFor();
});

test("in large print the pack has its pages on A3", async () => {
  await page.getByRole("button", { name: "Nieuwe proefset maken" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Proefset maken" });
  await dialog.getByRole("checkbox", { name: /^Grootletter/ }).check();
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Proefset maken" }).click();
  await page.getByRole("heading", { name: "Vergaderset", level: 1 }).waitFor({ timeout: 120_000 });
  await page.locator("[data-page='1'] span", { hasText: "Grootletter" }).first().waitFor({ state: "attached" });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan als…" }).click();
  assert.match((await download).suggestedFilename(), / grootletter /);
});

test("nothing was complained of", () => {
  assert.deepEqual(faults(page), []);
});
