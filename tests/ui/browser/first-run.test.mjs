// A newcomer: three doors, a paper dropped, two questions, an agenda with the paper at its item, a trial pack.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

const NOTE = fileURLToPath(new URL("fixtures/notitie-logeerzorg.txt", import.meta.url));
let host;
let browser;
let page;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  host = await startHost();
  page = await openPage(browser, host);
});
afterEach(async () => {
  const complaints = faults(page);
  await page.context().close();
  await host.stop();
  assert.deepEqual(complaints, []);
});

const choose = async (button, ...files) => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(files);
};
const typeDate = async (digits) => {
  await page.getByRole("spinbutton", { name: /^dag/ }).click();
  await page.keyboard.type(digits);
};

test("the first screen has three doors and no finding, light and dark", async () => {
  for (const name of ["Sleep uw agenda en stukken hierheen", "Rondkijken in een voorbeeld", "Ik kreeg een bestand"]) {
    await page.getByRole("heading", { name }).waitFor();
  }
  assert.deepEqual(await findings(page), []);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await findings(page), []);
});

test("a paper becomes a meeting with the paper at the item it names, and a trial pack", async () => {
  await choose("Bestanden kiezen…", NOTE);
  await page.getByText(/Bespreeknotitie “Logeerzorg voor mantelzorgers”, punt 3, 2 beslispunten, \d vervolgstappen/).waitFor();
  assert.deepEqual(await findings(page), []);
  assert.equal(await page.getByLabel("Voor welke tafel?").inputValue(), "Bestuurlijke tafel Merenland");
  await page.getByRole("button", { name: "Vergadering maken" }).click();
  await page.getByText("Vul dit nog in.").waitFor();
  await typeDate("16092026");
  await page.getByRole("button", { name: "Vergadering maken" }).click();
  await page.getByRole("heading", { name: "Woensdag 16 september 2026" }).waitFor();

  const item = page.locator("li[data-entry]", { hasText: "Logeerzorg voor mantelzorgers" });
  await item.getByText("3", { exact: true }).waitFor();
  await item.getByText("2 beslispunten").waitFor();
  assert.deepEqual(await findings(page), []);

  await item.getByRole("link").first().click();
  await page.getByRole("heading", { name: "Logeerzorg voor mantelzorgers", level: 1 }).waitFor();
  const verbs = page.getByLabel("Wat wordt gevraagd");
  await verbs.nth(1).waitFor();
  assert.deepEqual([await verbs.nth(0).inputValue(), await verbs.nth(1).inputValue()], ["take_note", "agree"]);
  await page.getByText("Q4 2026").first().waitFor();
  await page.getByText("oktober 2026").first().waitFor();
  assert.deepEqual(await findings(page), []);
});

test("files dropped on the window come to the same place", async () => {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "notitie-logeerzorg.txt", { type: "text/plain" }));
    return data;
  }, readFileSync(NOTE, "utf8"));
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText("Laat los om de bestanden toe te voegen").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.getByText("Bespreeknotitie “Logeerzorg voor mantelzorgers”").waitFor();
});

test("an empty file is refused with one sentence, and the way back is open", async () => {
  await choose("Bestanden kiezen…", { name: "leeg.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await page.getByText(/leeg\.txt.* is leeg/).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Annuleren" }).click();
  await page.getByRole("heading", { name: "Sleep uw agenda en stukken hierheen" }).waitFor();
});

test("a paper that somebody sent is shown as a paper", async () => {
  await choose("Bestand openen…", NOTE);
  await page.getByText("Bespreeknotitie “Logeerzorg voor mantelzorgers”").waitFor();
  await typeDate("16092026");
  await page.getByRole("button", { name: "Stuk openen" }).click();
  await page.getByRole("heading", { name: "Logeerzorg voor mantelzorgers", level: 1 }).waitFor();
});

test("whoever starts empty gives a board and a date, and lands on the agenda", async () => {
  await page.getByRole("button", { name: "Liever leeg beginnen" }).click();
  await page.getByLabel("Voor welke tafel?").fill("Regiotafel Merenland");
  await typeDate("07102026");
  await page.getByRole("button", { name: "Vergadering maken" }).click();
  await page.getByRole("heading", { name: "Woensdag 7 oktober 2026" }).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("the example opens from its door", async () => {
  await page.getByRole("button", { name: "Voorbeeld openen" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).waitFor();
  await page.getByText("U kijkt rond in een voorbeeld.").waitFor();
});

test("another store than the example does not say that it is one", async () => {
  await page.getByRole("button", { name: "Voorbeeld openen" }).click();
  await page.getByText("U kijkt rond in een voorbeeld.").waitFor();
  await page.evaluate(() => localStorage.setItem("tafelstuk.preferences", JSON.stringify({ example: "/another/store" })));
  await page.reload();
  await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).waitFor();
  assert.equal(await page.getByText("U kijkt rond in een voorbeeld.").count(), 0);
});

test("where the keyring is locked, a password makes the store all the same", async () => {
  await page.route("**/call/store.create", (route) => {
    const asked = route.request().postDataJSON();
    if (asked.password) return route.continue();
    return route.fulfill({ status: 422, json: { code: "keyring_locked", params: { detail: "" } } });
  });
  await page.getByRole("button", { name: "Voorbeeld openen" }).click();
  const dialog = page.getByRole("dialog", { name: "Wachtwoord kiezen" });
  await dialog.getByLabel("Nieuw wachtwoord").fill("zeven groene fietsen");
  await dialog.getByLabel("Nog een keer").fill("zeven groene fietsen");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Wachtwoord instellen" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).waitFor();
  assert.equal((await host.call("store.status")).has_password, true);
});
