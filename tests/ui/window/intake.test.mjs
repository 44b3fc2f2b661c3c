// In the real window: a folder of twelve papers becomes a filled agenda, one of them corrected on the way.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, open, root, until } from "./driver.mjs";

const SUBJECTS = [
  "Wachttijden in de jeugdhulp", "Vervoer naar de dagbesteding", "Wonen met zorg", "Gezond ouder worden",
  "Samenwerking met de scholen", "Mantelzorg en werk", "Crisisopvang in de nacht", "Inkoop van hulpmiddelen",
];
let folder;
let page;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  const papers = join(folder, "stukken");
  mkdirSync(papers);
  writeFileSync(join(papers, "00 agenda.txt"), agenda());
  SUBJECTS.forEach((subject, at) => writeFileSync(join(papers, `0${at + 1} notitie.txt`), note(subject, at + 2)));
  copyFileSync(join(root, "tests/ui/browser/fixtures/notitie-avondzorg.pdf"), join(papers, "10 notitie-avondzorg.pdf"));
  copyFileSync(join(root, "tests/ui/browser/fixtures/notitie-logeerzorg.txt"), join(papers, "11 notitie-logeerzorg.txt"));
  writeFileSync(join(papers, "12 begroting.xlsx"), "PK\u0003\u0004 xl/workbook.xml");
  page = await open(built("tafelstuk-window"), {
    TAFELSTUK_STORE: join(folder, "store"),
    TAFELSTUK_SETTINGS: join(folder, "settings"),
    TAFELSTUK_PASSPHRASE: "een zin voor de proef",
    TAFELSTUK_PICK: papers,
    LANG: "nl_NL.UTF-8",
  });
});

after(async () => {
  await page?.close();
  clear(folder);
});

test("twelve papers are read, and each says what it was recognised as", async () => {
  await page.shows("Sleep uw agenda en stukken hierheen");
  await page.press("Bestanden kiezen…");
  await page.shows("Deze stukken zijn gelezen");
  const files = () => page.run("() => document.querySelectorAll(\"[aria-label='Gelezen bestanden'] li\").length");
  await until(async () => (await files()) === 12, "twelve files are listed", async () => String(await files()));
  await page.shows("Bespreeknotitie “Wonen met zorg”, punt 4");
  await page.picture("intake-1-files");
  assert.deepEqual(await page.axe(), []);
});

test("one of them is looked into beside its original, and a point that is none is taken out", async () => {
  await page.press("03 notitie.txt bekijken en verbeteren");
  await page.shows("Wat is herkend");
  const points = () => page.run("() => document.querySelectorAll('[data-what=point]').length");
  await until(async () => (await points()) === 2, "both points stand there");
  await page.click(await page.find("(//*[@data-what='point']//button)[1]"));
  await page.find("//*[@data-stretch and @aria-pressed='true' and contains(., 'Kennis te nemen')]");
  await page.press("Geen beslispunt");
  await until(async () => (await points()) === 1, "one point is left");
  await page.picture("intake-2-look");
  assert.deepEqual(await page.axe(), []);
  await page.press("Alle bestanden");
  await page.shows("1 verbetering");
});

test("the agenda fills, and every paper stands at its item", async () => {
  await page.press("Vergadering maken");
  await page.find("//ol[@aria-label='Agendapunten']/li");
  const rows = () => page.run("() => [...document.querySelectorAll('ol[aria-label=Agendapunten] > li')].map((li) => li.textContent)");
  await until(async () => (await rows()).length >= SUBJECTS.length + 2, "all items stand there", async () => String(await rows()));
  await page.picture("intake-3-agenda");
  const all = await rows();
  for (const [at, subject] of SUBJECTS.entries()) {
    const row = all.find((text) => text.includes(subject));
    assert.ok(row?.includes(at === 2 ? "1 beslispunt" : "2 beslispunten"), `${subject}: ${row}`);
  }
  assert.ok(all.some((text) => text.includes("Avondzorg in Merenland")), String(all));
  assert.deepEqual(await page.axe(), []);
});

function agenda() {
  const items = ["Opening en mededelingen", ...SUBJECTS, "Rondvraag en sluiting"];
  return ["Agenda bestuurlijke tafel Merenland", "Datum: woensdag 20 januari 2027", "", ...items.map((title, at) => `${at + 1}. ${title}`), ""].join("\n");
}

function note(subject, item) {
  return [
    `Bespreeknotitie t.b.v. agendapunt ${item}: ${subject}`, "", "Aanleiding",
    "De partners in de regio vragen om een gezamenlijke aanpak, omdat het aanbod per gemeente verschilt.", "", "Voorstel",
    "De tafel wordt gevraagd om:", "- Kennis te nemen van de cijfers over het afgelopen jaar", "- In te stemmen met de voorgestelde aanpak", "",
    "Vervolgstappen", "- De werkgroep stuurt in april een plan aan de partners", "",
  ].join("\n");
}
