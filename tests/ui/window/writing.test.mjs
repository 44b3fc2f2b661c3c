// Writing a note in the real window, by keyboard, from empty sections to a version that is compared with the one before.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, until } from "./driver.mjs";

const SECTIONS = [["Aanleiding", "background"], ["Voorstel", "proposal"], ["Vervolgstappen", "next_steps"], ["Bron", "source"]];
let folder;
let page;
let paper;
const environment = () => ({
  TAFELSTUK_STORE: join(folder, "store"),
  TAFELSTUK_SETTINGS: join(folder, "settings"),
  TAFELSTUK_PASSPHRASE: "een zin voor de proef",
  LANG: "nl_NL.UTF-8",
});
const command = (...words) => execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment() }, encoding: "utf8" });
const call = (name, request) => JSON.parse(command("call", "--store", join(folder, "store"), name, JSON.stringify(request)));
const stored = () => call("paper.get", { id: paper });
const kept = (hold, what) => until(async () => hold(stored()), what, () => JSON.stringify(stored().sections.map(({ body }) => body)), 20_000, 200);
const type = (text) => page.keys(...text);
const text = (heading) => page.find(`//*[@role='textbox' and @aria-label='Tekst van ${heading}']`);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  command("init", "--store", join(folder, "store"));
  const board = call("board.add", { name: "Bestuurlijke tafel Lage Maat", short: "BST", region: "Lage Maat", kind: "decides", public: false }).id;
  paper = call("paper.add", { board, kind: "note", title: "Regiobeeld Lage Maat" }).id;
  const made = stored().sections;
  for (const { id, rev } of made) call("paper.remove_section", { id, rev });
  for (const [heading, role] of SECTIONS) call("paper.add_section", { paper, heading, role });
  page = await open(built("tafelstuk-window"), environment());
  await page.run("(id) => { location.hash = `/papers/${id}`; }", paper);
});

after(async () => {
  await page?.close();
  clear(folder);
});

test("the text is written and saved by itself, and version 1.0 is issued", async () => {
  await page.focus(await text("Aanleiding"));
  await type("De BST vroeg op 10 juni om één beeld van de opgaven in de regio.");
  await kept(({ sections: [one] }) => JSON.stringify(one.body).includes("één beeld van de opgaven in de regio."), "the first sentence is stored");
  await issue("1.0");
});

test("typing makes decision points, with their verb and the sentence as it will stand", async () => {
  await page.focus(await text("Voorstel"));
  await type("Kennis te nemen van ");
  await page.find("//*[@role='group' and @aria-label='Beslispunt']");
  await type("de toelichting op het regiobeeld");
  await page.shows("De BST wordt gevraagd kennis te nemen van de toelichting op het regiobeeld.");
  await page.keys(keys.enter);
  await type("In te stemmen met versie 2.0");
  await kept(({ points }) => points.length === 2 && points[1].verb === "agree", "two points are stored");
  assert.deepEqual(stored().points.map(({ number, verb, text: words }) => [number, verb, words]), [
    [1, "take_note", "Kennis te nemen van de toelichting op het regiobeeld"], [2, "agree", "In te stemmen met versie 2.0"],
  ]);
  await page.picture("6-points");
});

test("a step is given an owner and a period, and the days are shown at once", async () => {
  await page.press("Vervolgstap");
  await type("Gesprekken met partners");
  await page.focus(await page.find("//input[@aria-label='Wie doet dit']"));
  await type("gemeenten");
  await page.keys(keys.enter);
  await page.focus(await page.find("//input[@aria-label='Wanneer']"));
  await type("vóór 1 december 2026");
  await page.shows("uiterlijk 30 nov 2026");
  await page.keys(keys.enter);
  await kept(({ steps: [step] }) => step?.owners[0] === "gemeenten" && step.period?.end === "2026-11-30", "the step is stored");
  await page.picture("7-steps");
  assert.deepEqual(await page.axe(), []);
});

test("version 2.0 is issued, and what changed since 1.0 is shown", async () => {
  await issue("2.0");
  await page.run("(id) => { location.hash = `/papers/${id}/compare/1.0/2.0`; }", paper);
  await page.shows("In te stemmen met versie 2.0");
  await page.picture("8-compare");
  const { points } = call("paper.compare", { id: paper, from: "1.0", to: "2.0" });
  assert.deepEqual(points.map(({ change }) => change), ["added", "added"]);
});

async function issue(label) {
  await page.press("Versie uitgeven…");
  await page.find("//*[@role='dialog']//input");
  await page.press(`Versie ${label} uitgeven`);
  await page.shows(`Versie ${label} is uitgegeven.`);
}
