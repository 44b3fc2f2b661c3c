// Keys: a file without a password for a computer that answered before, and another key under a known name, which is
// told and compared before anything is taken over. And the folder that several people share as the way between them.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { findings, fits, leave, openPage, startBrowser, startHost } from "./host.mjs";

const PASSWORD = "korte brug zeven";
const NOW = "2026-11-26T09:00:00+01:00";
let secretary;
let chair;
let laptop;
let browser;
let page;
let asked;

before(async () => {
  browser = await startBrowser();
  [secretary, chair, laptop] = await Promise.all([startHost({ example: true, now: NOW }), startHost({ now: NOW }), startHost({ now: NOW })]);
  await Promise.all([chair, laptop].map((host) => host.call("store.create", {})));
  const meeting = await secretary.call("meeting.get", { id: "latest" });
  asked = await secretary.call("review.ask", { meeting: meeting.id, to: "chair" });
});
after(async () => {
  await browser?.close();
  await Promise.all([secretary, chair, laptop].map((host) => host?.stop()));
});
afterEach(() => leave(page));

const bytesOf = async (host, product) => Buffer.from(await (await fetch(`${host.address}/product/${product.product}`)).arrayBuffer());
const offered = async (host, bytes) => (await (await fetch(`${host.address}/offer?name=bestand.tafelstuk`, { method: "POST", body: bytes })).json()).offer;
const button = (name) => page.getByRole("button", { name, exact: true });
const choose = async (name, path) => {
  const chooser = page.waitForEvent("filechooser");
  await button(name).click();
  await (await chooser).setFiles(path);
};

/** What `host` answers to the papers, as a file's bytes. */
async function answer(host, text) {
  const packed = await secretary.call("review.pack", { person: asked.person, password: PASSWORD });
  const offer = await offered(host, await bytesOf(secretary, packed.product));
  const { package: id } = await host.call("review.open", { offer, password: PASSWORD });
  await host.call("review.say", { package: id, what: { about: "remark", paper: null, anchor: null, text } });
  return bytesOf(host, (await host.call("review.reply", { package: id })).product);
}

test("a file for a computer that answered before needs no password, and opens there with one press", async () => {
  await secretary.call("review.receive", { offer: await offered(secretary, await answer(chair, "Van de vaste computer.")) });
  page = await openPage(browser, secretary, `/reviews/${asked.round}`, { size: [853, 533] });
  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByLabel("Wachtwoord voor dit bestand (mag leeg blijven)").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Bestand maken…").click();
  await page.getByText(/Een wachtwoord is niet nodig/).waitFor();
  const download = page.waitForEvent("download");
  await button("Bestand opslaan…").click();
  assert.match((await download).suggestedFilename(), /\.tafelstuk$/);
  await page.context().close();

  page = await openPage(browser, chair, "/", { size: [853, 533] });
  await page.getByRole("heading", { name: /^Stukken voor/, level: 1 }).waitFor();
  await page.getByText("Geavanceerd: vingerafdruk van sleutels").click();
  await page.getByText((await chair.call("review.own_key")).fingerprint).waitFor();
  assert.deepEqual(await findings(page), []);
  const packed = await secretary.call("review.pack", { person: asked.person });
  await page.evaluate((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "stukken.tafelstuk"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, [...(await bytesOf(secretary, packed.product))]);
  await page.getByText("Dit bestand is voor deze computer gesloten").waitFor();
  assert.equal(await page.getByLabel("Wachtwoord", { exact: true }).count(), 0);
  assert.deepEqual(await findings(page), []);
  await button("Stukken openen").click();
  await page.getByRole("heading", { name: /^Stukken voor/, level: 1 }).waitFor();
});

test("a reaction that another key signed is told, and taken over once the fingerprint was compared", async () => {
  const path = join(laptop.folder, "reactie.tafelstuk");
  writeFileSync(path, await answer(laptop, "Van de laptop."));
  page = await openPage(browser, secretary, "/reviews", { size: [853, 533] });
  await choose("Reactie inlezen…", path);
  await page.getByText("De sleutel is een andere dan eerder").waitFor();
  await page.getByText((await laptop.call("review.own_key")).fingerprint).waitFor();
  await page.getByText((await chair.call("review.own_key")).fingerprint).waitFor();
  assert.equal(await button("Reactie overnemen").isDisabled(), true);
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await page.getByLabel(/^Ik heb de vingerafdruk met Marleen Oosterhuis vergeleken/).check();
  await button("Reactie overnemen").click();
  await page.getByText("Van de laptop.").waitFor();
});

test("the settings tell by which fingerprints this computer and those of others are known", async () => {
  page = await openPage(browser, secretary, "/settings", { size: [853, 533] });
  await page.getByText("Geavanceerd: vingerafdruk van sleutels").click();
  for (const host of [secretary, chair, laptop]) await page.getByText((await host.call("review.own_key")).fingerprint).waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
});

test("what others put into the shared folder is looked at and taken over; a folder that goes is told calmly", async () => {
  const folder = join(secretary.folder, "gedeeld");
  mkdirSync(folder);
  for (const host of [secretary, chair]) {
    const { offer } = await (await fetch(`${host.address}/offer-folder`, { method: "POST", body: folder })).json();
    await host.call("review.set_folder", { offer });
  }
  page = await openPage(browser, secretary, `/reviews/${asked.round}`);
  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByLabel(/^Wachtwoord voor dit bestand/).fill(PASSWORD);
  await button("Bestand maken…").click();
  await button("In de gedeelde map zetten").click();
  await page.getByText(/staat in de map “gedeeld”/).waitFor();
  await page.context().close();

  page = await openPage(browser, chair, "/", { size: [853, 533] });
  await page.getByText("1 nieuw bestand", { exact: true }).waitFor();
  await page.getByText(/^Gesloten met een wachtwoord/).waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await page.getByRole("button", { name: /^Bekijken… Stukken/ }).click();
  await page.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await button("Stukken openen").click();
  await page.getByText("Er ligt niets nieuws in de map.").waitFor();
  const [{ package: id }] = await chair.call("review.packages", {});
  await chair.call("review.say", { package: id, what: { about: "remark", paper: null, anchor: null, text: "Langs de map." } });
  await button("In de gedeelde map zetten").first().click();
  await page.getByText(/staat in de map “gedeeld”/).waitFor();
  await page.context().close();

  page = await openPage(browser, secretary, "/");
  await page.getByText("1 nieuw bestand", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Bekijken…" }).click();
  await page.getByText(/^Van Marleen Oosterhuis, gemaakt/).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: /^Bekijken… Reactie/ }).click();
  await page.getByRole("heading", { name: "Een reactie inlezen" }).waitFor();
  await button("Reactie overnemen").click();
  await page.getByText("Langs de map.").waitFor();
  rmSync(folder, { recursive: true });
  await page.goto(`${secretary.address}/#/reviews`);
  await page.getByText(/^De map “gedeeld” is er nu niet/).waitFor();
  assert.deepEqual(await findings(page), []);
  await button("Niet meer gebruiken").click();
  await page.getByText("Nog geen map gekozen").waitFor();
  await page.setViewportSize({ width: 853, height: 533 });
  await fits(page);
});
