// A Word file that comes back: its changes one by one, taken over or left, by keyboard as well.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { edited } from "./docx.mjs";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let board;
const files = mkdtempSync(join(tmpdir(), "teruggekomen-"));

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  board = await firstBoard(host);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/papers");
});
afterEach(() => leave(page));

const paragraph = (text) => ({ type: "paragraph", content: [{ type: "text", text }] });

/** A paper of three paragraphs, and the Word file that went out. */
async function wentOut(title) {
  const { id } = await host.call("paper.add", { board, kind: "note", title });
  const [section] = (await host.call("paper.get", { id })).sections;
  const body = { type: "doc", content: ["De eerste alinea staat hier.", "De tweede alinea noemt drie gemeenten.", "De derde alinea sluit af."].map(paragraph) };
  await host.call("paper.save_section", { id: section.id, rev: section.rev, sitting: "0197f0a0-0000-7000-8000-0000000000aa", heading: section.heading, role: section.role, body });
  const { product } = await host.call("paper.word", { id });
  const answer = await fetch(`${host.address}/call/product.read`, { method: "POST", body: JSON.stringify({ product }) });
  return { id, file: Buffer.from(await answer.arrayBuffer()) };
}

/** Picks a file on the paper's screen; `press` presses the button. */
async function pick(id, file, press = (button) => button.click()) {
  const path = join(files, "terug.docx");
  writeFileSync(path, file);
  await page.goto(`${host.address}/#/papers/${id}`);
  const chooser = page.waitForEvent("filechooser");
  await press(page.getByRole("button", { name: "Lees een teruggekomen Word-bestand" }));
  await (await chooser).setFiles([path]);
  await page.getByRole("heading", { name: "Teruggekomen Word-bestand", level: 1 }).waitFor();
}

const texts = async (id) => (await host.call("paper.get", { id })).sections[0].body.content.map(({ content }) => content[0].text);

test("a change is taken over, another is left, and undo brings the words back", async () => {
  const { id, file } = await wentOut("Buurtzorg");
  const returned = edited(file, (xml) => xml.replace("drie gemeenten", "vier gemeenten").replace("sluit af", "rondt af"));
  await pick(id, returned);
  await page.getByText("Er zijn 2 wijzigingen.").waitFor();
  await page.locator("ins", { hasText: "vier" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: /^Neem over: Alinea gewijzigd/ }).first().press("Enter");
  await page.getByText("Er is 1 wijziging.").waitFor();
  assert.deepEqual(await texts(id), ["De eerste alinea staat hier.", "De tweede alinea noemt vier gemeenten.", "De derde alinea sluit af."]);
  await page.getByRole("button", { name: /^Laat zo/ }).press("Enter");
  await page.getByText("U hebt alles gezien.").waitFor();
  await page.getByRole("button", { name: "Toon 1 wijziging die u liet" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press("Control+z");
  await page.getByText("Er is 1 wijziging.").waitFor();
  assert.equal((await texts(id))[1], "De tweede alinea noemt drie gemeenten.");
});

test("a file that came back unchanged, one of another paper and no Word file at all say so in one sentence", async () => {
  const { id, file } = await wentOut("Nachtzorg");
  await pick(id, file);
  await page.getByText("Er is niets in gewijzigd dat hier niet al staat.").waitFor();
  const other = await wentOut("Dagzorg");
  await pick(id, other.file);
  await page.getByText(/hoort bij een ander stuk/).waitFor();
  await pick(id, Buffer.from("Zomaar een tekst"));
  await page.getByText(/is geen Word-bestand/).waitFor();
  assert.deepEqual(await findings(page), []);
});
