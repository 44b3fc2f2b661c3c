// What is done beside the agenda, in the real window and by keyboard alone: finding the place of a word, a command by
// its name, how the page looks, a backup that is tried, the handbook, and a held meeting that leaves for the archive.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, until } from "./driver.mjs";

const WORD = "logeeropvang";

let folder;
let page;
let environment;

const command = (...words) => execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment }, encoding: "utf8" });
const call = (name, request = {}) => JSON.parse(command("call", "--store", environment.TAFELSTUK_STORE, name, JSON.stringify(request)));
const typed = (text) => page.keys(...text);
const focused = () => page.run("() => document.activeElement?.textContent?.trim() ?? ''");
const place = () => page.run("() => decodeURIComponent(location.hash)");
const heading = (text) => page.find(`//h1[normalize-space(.)=${JSON.stringify(text)}]`);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  mkdirSync(join(folder, "archief"));
  environment = {
    TAFELSTUK_STORE: join(folder, "store"),
    TAFELSTUK_SETTINGS: join(folder, "settings"),
    TAFELSTUK_PASSPHRASE: "een zin voor de proef",
    TAFELSTUK_PICK: join(folder, "archief"),
    LANG: "nl_NL.UTF-8",
  };
  command("init", "--store", environment.TAFELSTUK_STORE, "--example");
  page = await open(built("tafelstuk-window"), environment);
  await page.shows("Vandaag");
});
after(async () => {
  await page?.close();
  clear(folder);
});

async function press(name) {
  await page.tabTo(name);
  await page.keys(keys.enter);
}

/** Opens the search as the shortcut does, and asks. */
async function ask(words) {
  await page.keys([keys.control, "k"]);
  await page.find("//input[@type='search']");
  await until(() => page.run("() => document.activeElement?.type === 'search'"), "the field has the focus");
  await typed(words);
}

/** Chooses in a list that has the focus, by the first letters of what it should be. */
async function choose(label, letters) {
  await page.tabTo(label);
  await typed(letters);
}

async function look(name) {
  await page.picture(`keeping-${name}`);
  assert.deepEqual(await page.axe(), [], name);
}

test("a word is searched, and Enter on a place leads to that very place", async () => {
  await ask(WORD);
  await page.find("//*[@data-hit and contains(@href, '/at/')]");
  await look("1-search");
  const hits = await page.run("() => [...document.querySelectorAll('[data-hit]')].map((hit) => hit.getAttribute('href'))");
  const steps = 1 + hits.findIndex((address) => /\/papers\/.*\/at\//.test(address));
  await page.keys(...Array.from({ length: steps }, () => keys.down));
  assert.equal(await page.run("() => document.activeElement?.getAttribute('href')"), hits[steps - 1]);
  await page.keys(keys.enter);
  await until(async () => (await place()).includes("/at/"), "the paper is open at the place", place);
  const section = (await place()).split("/at/")[1].split("/")[0];
  const here = () => page.run("(id) => { const { activeElement: at } = document; const { top, bottom } = at.getBoundingClientRect(); return [document.getElementById(`section-${id}`)?.contains(at), bottom > 0 && top < innerHeight, at.closest('section')?.innerText]; }", section);
  await until(async () => (await here()).slice(0, 2).every(Boolean), "the place is in view and has the focus", async () => String(await here()));
  assert.ok((await here())[2].toLowerCase().includes(WORD), String(await here()));
});

test("a command is found by its name and carried out from where one is", async () => {
  await ask("donkere");
  await page.find("//button[starts-with(normalize-space(.), 'Donkere kleuren')]");
  await press(/^Donkere kleuren/);
  await until(() => page.run("() => document.documentElement.dataset.theme === 'dark'"), "the page is dark");
  await look("2-dark");
  await page.keys([keys.shift, "\uE031"]);
  await page.find("//*[@role='dialog']//h2[normalize-space(.)='Sneltoetsen']");
  await page.keys(keys.escape);
  await until(() => page.run("() => !document.querySelector('[role=dialog]')"), "the sheet is away");
});

test("colours, letters and contrast are set, and hold", async () => {
  await page.keys([keys.control, ","]);
  await heading("Instellingen");
  await choose("Kleuren", "L");
  await until(() => page.run("() => document.documentElement.dataset.theme === 'light'"), "the page is light");
  const usual = await page.run("() => innerWidth");
  await choose("Grootte van de letters", "V");
  await until(async () => (await page.run("() => innerWidth")) < usual * 0.8, "everything is drawn larger", () => page.run("() => innerWidth"));
  await look("3-larger");
  await choose("Contrast", "M");
  await until(() => page.run("() => document.documentElement.dataset.contrast === 'more'"), "there is more contrast");
  await look("4-contrast");
  await choose("Grootte van de letters", "Ge");
  await until(async () => (await page.run("() => innerWidth")) === usual, "everything is as large as before");
});

test("a backup is made and put back on trial", async () => {
  await press("Nu een kopie maken");
  await page.shows("De laatste reservekopie is van");
  await press("Op proef terugzetten");
  await page.shows("De kopie is heel:");
  await look("5-backup");
});

test("F1 opens the handbook at the chapter of the screen, and its chapters are walked", async () => {
  await page.keys([keys.control, "8"]);
  await heading("Besluiten");
  await page.keys("\uE031");
  await page.find("//h2[normalize-space(.)='Besluiten, bevestigingen en acties']");
  await until(async () => (await focused()) === "Besluiten, bevestigingen en acties", "the chapter has the focus", focused);
  await press("Zoeken en toetsen");
  await until(async () => (await focused()) === "Zoeken en toetsen", "the next chapter has the focus", focused);
  await look("6-handbook");
});

test("a held meeting leaves for the archive and is closed by it", async () => {
  await page.keys([keys.control, "1"]);
  await heading("Vergaderingen");
  await page.tabTo(/25 november 2026/);
  await page.keys(keys.enter);
  await page.find("//section[.//h2[normalize-space(.)='Archief']]");
  await press("Dossier maken…");
  await page.shows("is gemaakt:");
  const [name] = readdirSync(join(folder, "archief"));
  assert.ok(existsSync(join(folder, "archief", name, "manifest-sha256.txt")));
  await until(() => call("meeting.list").filter(({ state }) => state === "closed").length === 1, "the meeting is closed");
  await look("7-archive");
});
