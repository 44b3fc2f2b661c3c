// Papers go from a secretary's window to a chair's and back as files: two windows at a time, each with its own data.
// A file is opened as a double click does: named at the start, and handed over by a second start.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, ownBus, until } from "./driver.mjs";

const PASSWORD = "korte brug zeven";
const PAPER = "Kosten van het aanmeldpunt";
const WAS = "1.456 uur inzetbaar";
const SUGGESTED = "1.456 uur aan het werk";
let folder;
let bus;
const pages = [];
const environment = (who) => ({
  TAFELSTUK_STORE: join(folder, who, "store"),
  TAFELSTUK_SETTINGS: join(folder, who, "settings"),
  TAFELSTUK_PASSPHRASE: `de zin van ${who}`,
  TAFELSTUK_SAVE: join(folder, who, "uit.tafelstuk"),
  LANG: "nl_NL.UTF-8",
  ...(who === "chair" ? bus.environment : {}),
});
const command = (who, ...words) => execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment(who) }, encoding: "utf8" });
const call = (who, name, request) => JSON.parse(command(who, "call", "--store", join(folder, who, "store"), name, JSON.stringify(request)));
const look = async (page, name) => {
  await page.picture(`exchange-${name}`);
  assert.deepEqual(await page.axe(), [], name);
  const [wide, room] = await page.run("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
  assert.ok(wide <= room, `${name}: ${wide} px in a window of ${room} px`);
};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  for (const who of ["secretary", "chair"]) mkdirSync(join(folder, who));
  bus = await ownBus();
  command("secretary", "init", "--store", join(folder, "secretary", "store"), "--example");
});

after(async () => {
  for (const page of pages) await page.close();
  bus?.end();
  clear(folder);
});

/** Opens a window of `who`; `files` are named on its command line. */
async function window(who, ...files) {
  const page = await open(built("tafelstuk-window"), environment(who), files);
  pages.push(page);
  return page;
}

/** Chooses an answer in the group whose question begins so. */
async function choose(page, group, answer) {
  await page.click(await page.find(`//fieldset[legend[contains(., '${group}')]]//label[normalize-space(.)='${answer}']`));
}

test("papers go to the chair's window and the reaction comes back, until a suggestion stands in the paper", async () => {
  const { id } = call("secretary", "paper.list", {}).find(({ title }) => title.includes(PAPER));
  const times = (words) => JSON.stringify(call("secretary", "paper.get", { id }).sections).split(words).length - 1;
  const before = times(WAS);
  const secretary = await window("secretary");
  const [round] = call("secretary", "review.list", {});
  await secretary.run("(id) => { location.hash = `/reviews/${id}`; }", round.id);
  await secretary.press("Nieuw bestand… Marleen Oosterhuis");
  const field = await secretary.find("//label[.='Wachtwoord voor dit bestand']/following::input[1]");
  await secretary.type(field, PASSWORD);
  await look(secretary, "1-secretary-file");
  await secretary.press("Bestand maken…");
  await secretary.press("Bestand opslaan…");
  await secretary.shows("uit.tafelstuk is opgeslagen");
  await secretary.press("Klaar");

  // The file is carried: by mail, on a stick, in a folder.
  const papers = join(folder, "chair", "Stukken.tafelstuk");
  copyFileSync(join(folder, "secretary", "uit.tafelstuk"), papers);

  const chair = await window("chair", papers);
  await chair.resize(853, 533);
  const asked = await chair.find("//section[h1='Stukken om op te reageren']//input[@type='password']");
  await look(chair, "2-chair-password");
  await chair.type(asked, PASSWORD);
  await chair.press("Stukken openen");
  await chair.shows("punten beantwoord");
  await look(chair, "3-chair-papers");
  await chair.click(await chair.find(`//main//a[contains(., '${PAPER}')]`));
  await chair.find(`//article//h2[contains(., '${PAPER}')]`);
  await look(chair, "4-chair-paper");
  await choose(chair, "rijp voor de agenda", "Na aanpassing");
  await choose(chair, "Punt 1:", "Akkoord, mits");
  await chair.type(await chair.find("//label[.='Mits…']/following::textarea[1]"), "de colleges zijn geraadpleegd");
  await choose(chair, "Punt 2:", "Akkoord");
  await chair.shows("2 van");
  await chair.run(`(words) => {
    const node = document.evaluate("//article//p[contains(., '" + words + "')]/text()", document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
    const at = node.textContent.indexOf(words);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }`, WAS);
  await chair.press("Andere tekst voorstellen");
  // The words as they are stand there to begin with.
  const words = await chair.find("//label[.='Voorgestelde tekst']/following::textarea[1]");
  await chair.click(words);
  await chair.keys([keys.control, "a"]);
  await chair.type(words, SUGGESTED);
  await look(chair, "5-chair-suggestion");
  await chair.press("Bewaren");
  await chair.press("Opmerking toevoegen");
  await chair.type(await chair.find("//label[.='Uw opmerking']/following::textarea[1]"), "Kan dit korter?");
  await chair.press("Bewaren");
  await chair.button("Opmerking toevoegen");
  await look(chair, "6-chair-answered");
  await chair.press("Reactie versturen…");
  await chair.shows("uit.tafelstuk is opgeslagen");

  const reaction = join(folder, "secretary", "Reactie.tafelstuk");
  copyFileSync(join(folder, "chair", "uit.tafelstuk"), reaction);
  const second = spawn(built("tafelstuk-window"), [reaction], { env: { ...process.env, ...environment("secretary") }, stdio: "ignore" });
  assert.deepEqual(await once(second, "exit"), [0, null], "a second start hands over and leaves");
  await secretary.shows("Een reactie inlezen");
  await secretary.shows("5 nieuw, 0 al bekend");
  await look(secretary, "7-secretary-preview");
  await secretary.press("Reactie overnemen");
  await secretary.shows(SUGGESTED);
  await look(secretary, "8-secretary-reactions");
  const line = `//li[contains(., '${SUGGESTED}')]`;
  await secretary.click(await secretary.find(`${line}//button[starts-with(@aria-label, 'Overnemen')]`));
  await secretary.find(`${line}//button[starts-with(@aria-label, 'Toch weer open')]`);
  await secretary.run("() => [...document.querySelectorAll('ins')].at(-1).scrollIntoView({ block: 'center' })");
  await look(secretary, "9-secretary-taken-over");

  await until(() => times(SUGGESTED) === 1, "the suggestion stands in the paper");
  assert.equal(times(WAS), before - 1);
});
