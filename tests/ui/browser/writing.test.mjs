// A paper as a whole: begun from an outline, handed on and sent back, checked, its versions and its files.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let board;
const files = mkdtempSync(join(tmpdir(), "bijlagen-"));

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  board = await firstBoard(host);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/papers");
});
afterEach(() => leave(page));

const go = (route) => page.goto(`${host.address}/#${route}`);
const heading = (name) => page.getByRole("heading", { name, level: 1 }).waitFor();
const paragraph = (text) => ({ type: "paragraph", content: [{ type: "text", text }] });
const paperOf = (id) => host.call("paper.get", { id });

/** Writes paragraphs into a paper's first section. */
async function write(id, texts) {
  const [section] = (await paperOf(id)).sections;
  const body = { type: "doc", content: texts.map(paragraph) };
  await host.call("paper.save_section", { id: section.id, rev: section.rev, sitting: "0197f0a0-0000-7000-8000-0000000000aa", heading: section.heading, role: section.role, body });
}

test("an outline is renamed, put in order by keyboard and taken by the next paper", async () => {
  await go("/papers/templates/progress");
  await heading("Opzet van stukken");
  await page.getByLabel("Kop van Aanleiding").fill("Waarom nu");
  await page.keyboard.press("Enter");
  await page.getByText("eigen opzet").waitFor();
  await page.getByRole("button", { name: "Meer over Waarom nu" }).click();
  await page.getByRole("menuitem", { name: "Omlaag" }).click();
  await page.waitForFunction(() => document.querySelectorAll("[data-entry] input")[1]?.value === "Waarom nu");
  assert.deepEqual(await findings(page), []);
  await go("/papers");
  await page.getByRole("button", { name: "Nieuw stuk" }).click();
  await page.getByRole("dialog").getByLabel("Titel").fill("Voortgang valpreventie");
  await page.getByRole("dialog").getByLabel("Soort stuk").selectOption({ label: "Voortgang" });
  await page.getByText(/Begint met: Stand van zaken · Waarom nu/).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Stuk maken" }).click();
  await heading("Voortgang valpreventie");
  const [paper] = await host.call("paper.list", {});
  const { sections } = await paperOf(paper.id);
  assert.deepEqual(sections.slice(0, 2).map((section) => section.heading), ["Stand van zaken", "Waarom nu"]);
});

test("a paper is sent back with a reason, which stays to be read", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Nachtzorg" });
  await go(`/papers/${id}`);
  await page.getByRole("button", { name: "Naar de voorzitter" }).click();
  await page.locator("header").getByText("bij voorzitter", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Terugsturen…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Terugsturen" }).click();
  await dialog.getByText("Vul dit nog in.").waitFor();
  await dialog.getByLabel("Waarom gaat het stuk terug?").fill("De kosten ontbreken nog.");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Terugsturen" }).click();
  await page.locator("header").getByText("bij steller", { exact: true }).waitFor();
  await page.getByText("De kosten ontbreken nog.").first().waitFor();
  await page.getByText("Hoe het stuk is rondgegaan").click();
  await page.getByText("Van bij voorzitter naar bij steller").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a finding is mended with one click, and another is put aside", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Crisiszorg" });
  await write(id, ["Zie het schema op de volgende blz. voor de VVO."]);
  await go(`/papers/${id}`);
  const beside = page.getByRole("group", { name: "Meldingen bij Aanleiding" });
  await beside.getByRole("button", { name: "Toon de plek: “VVO” wordt nergens uitgelegd." }).press("Enter");
  assert.equal(await page.evaluate(() => String(getSelection())), "VVO");
  assert.equal(await page.locator("[class*=told]", { hasText: /^VVO$/ }).evaluate((words) => getComputedStyle(words).textDecorationLine), "underline");
  await beside.getByRole("button", { name: /^Maak er “hieronder” van/ }).press("Enter");
  await page.getByText("Verbeterd.").waitFor();
  assert.equal((await paperOf(id)).sections[0].body.content[0].content[0].text, "Zie het schema hieronder voor de VVO.");
  await page.getByRole("button", { name: "Niet meer melden: “VVO” wordt nergens uitgelegd." }).click();
  await page.getByRole("button", { name: "Toon 1 melding die weg is gezet" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Toon 1 melding die weg is gezet" }).click();
  await page.getByRole("button", { name: /^Weer melden: “VVO”/ }).click();
  await page.getByRole("button", { name: "Niet meer melden: “VVO” wordt nergens uitgelegd." }).waitFor();
});

test("an old version says that it is one, and its text comes back as a new edit", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Dagbesteding" });
  await write(id, ["De eerste tekst."]);
  const { paper } = await paperOf(id);
  await host.call("paper.issue", { id, rev: paper.rev, label: "1.0", status: "for_discussion", issued_on: "2026-06-03" });
  await write(id, ["De tweede tekst."]);
  await go(`/papers/${id}`);
  await page.getByText(/werkversie na 1\.0/).waitFor();
  await page.getByRole("link", { name: "Versie 1.0" }).click();
  await page.getByText("U kijkt naar versie 1.0 van 3 juni 2026.").waitFor();
  await page.getByText("De eerste tekst.").waitFor();
  assert.equal(await page.getByText("De tweede tekst.").count(), 0);
  assert.deepEqual(await findings(page), []);
  await page.getByRole("link", { name: "Vergelijk met werkversie" }).click();
  await page.locator("del", { hasText: "eerste" }).waitFor();
  await page.locator("ins", { hasText: "tweede" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.goBack();
  await page.getByRole("button", { name: "Terugzetten in werkversie" }).click();
  await page.getByText("De tekst van versie 1.0 staat weer in de werkversie.").waitFor();
  assert.equal((await paperOf(id)).sections[0].body.content[0].content[0].text, "De eerste tekst.");
});

test("a program is refused with a reason, the file beside it is taken, replaced and put in order", async () => {
  const file = (name, content) => {
    writeFileSync(join(files, name), content);
    return join(files, name);
  };
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Met bijlagen" });
  const pick = async (press, paths) => {
    const chooser = page.waitForEvent("filechooser");
    await press();
    await (await chooser).setFiles(paths);
  };
  await go(`/papers/${id}`);
  const attach = () => page.getByRole("button", { name: "Bijlage toevoegen…" }).click();
  await pick(attach, [file("kaart.pdf", "%PDF-1.7\n%%EOF"), file("cijfers.csv", "a;b"), file("hulp.exe", "MZ\0")]);
  await page.getByText(/Niet toegevoegd: hulp\.exe.*is een programma/).waitFor();
  await page.getByText("1. kaart", { exact: true }).waitFor();
  const menu = async (name, choice) => {
    await page.getByRole("button", { name: `Meer over ${name}` }).click();
    await page.getByRole("menuitem", { name: choice }).click();
  };
  await pick(() => menu("kaart", "Vervangen…"), [file("kaart-nieuw.pdf", "%PDF-1.7\n2\n%%EOF")]);
  await page.getByText(/Vervangt kaart\.pdf/).waitFor();
  await menu("kaart", "Omlaag");
  await page.getByText("2. kaart", { exact: true }).waitFor();
  await menu("kaart", "Naam en wie het mag zien…");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Naam van de bijlage").fill("Kaart van de regio");
  await dialog.getByLabel("Wie mag het zien").selectOption({ label: "Vertrouwelijk" });
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await page.getByText("2. Kaart van de regio").waitFor();
  assert.deepEqual(await findings(page), []);
  const { attachments } = await paperOf(id);
  assert.deepEqual(attachments.map(({ name, visibility }) => [name, visibility]), [["cijfers.csv", "participants"], ["kaart-nieuw.pdf", "confidential"]]);
});

test("a paper leaves as a Word file, and what changed as a sheet to print", async () => {
  const { id } = await host.call("paper.add", { board, kind: "note", title: "Ergotherapie" });
  const { paper } = await paperOf(id);
  await host.call("paper.issue", { id, rev: paper.rev, label: "1.0", status: "draft" });
  await write(id, ["Nieuw is deze zin."]);
  await go(`/papers/${id}`);
  const saved = async (name) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return (await download).suggestedFilename();
  };
  assert.equal(await saved("Opslaan als Word"), "Ergotherapie.docx");
  await page.getByRole("button", { name: "Vergelijk met 1.0" }).click();
  await page.locator("ins", { hasText: "Nieuw is deze zin." }).waitFor();
  assert.match(await saved("Wijzigingsblad (pdf)"), /^Ergotherapie .*\.pdf$/);
});

test("a topic shows its way as one chain, with what is still to be done", async () => {
  const topic = (await host.call("topic.add", { board, title: "Vervoer naar zorg" })).id;
  const { id } = await host.call("paper.add", { board, topic, kind: "note", title: "Vervoer in beeld" });
  const { paper } = await paperOf(id);
  await host.call("paper.issue", { id, rev: paper.rev, label: "1.0", status: "draft", issued_on: "2026-08-20" });
  const section = (await paperOf(id)).sections.find(({ role }) => role === "next_steps");
  const step = { type: "step", attrs: { id: "0197f0a0-0000-7000-8000-0000000000b1", owners: ["AST"], period: "in Q4" }, content: [paragraph("Tarieven ophalen")] };
  await host.call("paper.save_section", { id: section.id, rev: section.rev, sitting: "0197f0a0-0000-7000-8000-0000000000aa", heading: section.heading, role: section.role, body: { type: "doc", content: [step] } });
  await go(`/topics/${topic}`);
  const chain = page.getByRole("region", { name: "De weg van dit onderwerp" }).getByRole("listitem");
  await chain.nth(1).waitFor();
  assert.deepEqual(await chain.evaluateAll((all) => all.map((one) => one.querySelector("p").textContent)), ["gevraagd", "voorbereid"]);
  await page.getByText("Tarieven ophalen").waitFor();
  assert.deepEqual(await findings(page), []);
});
