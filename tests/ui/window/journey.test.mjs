// The main job in the real window: from a note that exists to a pack, as a newcomer would do it.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, root, until } from "./driver.mjs";

const note = join(root, "tests/fixtures/window/bespreeknotitie.txt");
let folder;
let page;
const environment = () => ({
  TAFELSTUK_STORE: join(folder, "store"),
  TAFELSTUK_SETTINGS: join(folder, "settings"),
  TAFELSTUK_PASSPHRASE: "een zin voor de proef",
  TAFELSTUK_PICK: note,
  TAFELSTUK_SAVE: join(folder, "set.pdf"),
  LANG: "nl_NL.UTF-8",
});
const titles = () => page.run("() => [...document.querySelectorAll('ol[aria-label=Agendapunten] > li')].map((li) => li.querySelector('button[aria-roledescription]').getAttribute('aria-label'))");

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  page = await open(built("tafelstuk-window"), environment());
});

after(async () => {
  await page?.close();
  clear(folder);
});

test("the first door makes a meeting of a note, and the note stands at item 3", async () => {
  await page.shows("Sleep uw agenda en stukken hierheen");
  await page.picture("1-start");
  assert.deepEqual(await page.axe(), []);
  await page.press("Bestanden kiezen…");
  await page.shows("bespreeknotitie.txt");
  await page.find("//*[@role='spinbutton']");
  await page.picture("2-intake");
  assert.deepEqual(await page.axe(), []);
  await setDay("24", "09", "2026");
  const name = await page.find("//input[@type='text']");
  if ((await page.run("() => document.querySelector('input[type=text]').value")) === "") await page.type(name, "BST Lage Maat");
  await page.press("Vergadering maken");
  await page.find("//ol[@aria-label='Agendapunten']/li");
  await page.shows("Regiobeeld ouder worden");
  await page.picture("3-agenda");
  assert.ok((await titles()).some((title) => title.startsWith("Verplaats 3, Regiobeeld")), String(await titles()));
  assert.deepEqual(await page.axe(), []);
});

test("an item moves by keyboard, and undo puts it back", async () => {
  const before = await titles();
  const at = before.findIndex((title) => title.includes("Regiobeeld"));
  await page.focus(await page.button(before[at]));
  await page.keys([keys.alt, keys.down]);
  const name = before[at].replace(/^Verplaats [^,]*, /, "");
  await until(async () => (await titles()).findIndex((title) => title.includes(name)) === at + 1, "the item stands one lower", async () => String(await titles()));
  await page.keys([keys.control, "z"]);
  await until(async () => String(await titles()) === String(before), "the order is as before", async () => String(await titles()));
});

test("an item moves by its handle: space, arrow, space", async () => {
  const before = await titles();
  const at = before.findIndex((title) => title.includes("Regiobeeld"));
  await page.focus(await page.button(before[at]));
  await page.keys(keys.space);
  await page.keys(keys.down);
  await page.keys(keys.space);
  await until(async () => (await titles()).findIndex((title) => title.includes("Regiobeeld")) === at + 1, "the item stands one lower", async () => String(await titles()));
  await page.keys([keys.control, "z"]);
  await until(async () => String(await titles()) === String(before), "the order is as before", async () => String(await titles()));
});

test("what the command line writes meanwhile shows in the window", async () => {
  const meeting = (await page.run("() => location.hash")).split("/").at(-1);
  const words = ["call", "--store", join(folder, "store"), "agenda.add_item", JSON.stringify({ meeting, title: "Van de opdrachtregel" })];
  execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment() } });
  await page.shows("Van de opdrachtregel");
});

test("a trial pack is made, shown and saved as a PDF", async () => {
  await page.press("Proefset maken");
  const make = await page.find("//*[@role='dialog']//button[normalize-space(.)='Proefset maken']");
  await page.picture("4-pack-choice");
  await page.click(make);
  await page.find("//canvas");
  await page.picture("5-pack");
  assert.deepEqual(await page.axe(), []);
  await page.press("Opslaan als…");
  await page.shows("set.pdf");
  const saved = readFileSync(join(folder, "set.pdf"));
  assert.equal(saved.subarray(0, 5).toString(), "%PDF-");
  assert.ok(saved.length > 10_000);
});

test("larger letters make the whole window larger, and go back", async () => {
  const width = () => page.run("() => window.innerWidth");
  const usual = await width();
  await choose("Grootte van de letters", "larger");
  await until(async () => Math.abs((await width()) - usual / 1.5) < 3, "everything is drawn one and a half times as large", async () => String(await width()));
  await page.picture("larger");
  await choose("Grootte van de letters", "normal");
  await until(async () => (await width()) === usual, "everything is as it was", async () => String(await width()));
});

test("a second start hands over its file and leaves", async () => {
  const second = spawn(built("tafelstuk-window"), [note], { env: { ...process.env, ...environment() }, stdio: "ignore" });
  const left = await new Promise((resolve) => second.on("exit", resolve));
  assert.equal(left, 0);
  await page.shows("bespreeknotitie.txt");
});

test("the page reaches nothing but the one call and its own events", async () => {
  const tries = [
    ["plugin:dialog|open", { options: {} }],
    ["plugin:window|close", {}],
    ["plugin:event|emit", { event: "menu", payload: {} }],
    ["plugin:event|listen", { event: "tauri://drag-drop", target: { kind: "Any" }, handler: 1 }],
  ];
  for (const [command, words] of tries) {
    const answer = await page.wait("(command, words) => window.__TAURI_INTERNALS__.invoke(command, words).then(() => 'let through', () => 'refused')", command, words);
    assert.equal(answer, "refused", command);
  }
  const evaluated = await page.run("() => { const script = document.createElement('script'); script.textContent = 'window.slipped = 1'; document.body.append(script); return window.slipped ?? null; }");
  assert.equal(evaluated, null);
});

async function setDay(day, month, year) {
  const first = await page.find("//*[@role='spinbutton']");
  await page.focus(first);
  await page.keys(...day, ...month, ...year);
}

/** Chooses a value of a setting. */
async function choose(label, value) {
  await page.run("() => { location.hash = '/settings'; }");
  await page.find(`//label[.='${label}']`);
  await page.run(`(label, value) => {
    const select = document.getElementById([...document.querySelectorAll("label")].find((one) => one.textContent === label).htmlFor);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }`, label, value);
}
