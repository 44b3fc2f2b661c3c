// Password, recovery code, a locked store, and the question before the window closes.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

const SENTENCE = "de boot ligt achter de dijk";
let host;
let browser;
let page;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  host = await startHost();
  await host.call("store.create", {});
  await host.call("board.add", { name: "Regiotafel", short: "RT", region: "Merenland", kind: "decides", public: false });
});
afterEach(async () => {
  const complaints = faults(page);
  await page.context().close();
  await host.stop();
  assert.deepEqual(complaints, []);
});

const setPassword = async (scope, password) => {
  await scope.getByLabel("Nieuw wachtwoord").fill(password);
  await scope.getByLabel("Nog een keer").fill(password);
  await scope.getByRole("button", { name: "Wachtwoord instellen" }).click();
};

test("a password is set in the settings, and its recovery code is shown once", async () => {
  page = await openPage(browser, host, "/settings");
  await page.getByText("nog geen wachtwoord").waitFor();
  await page.getByRole("button", { name: "Wachtwoord kiezen" }).click();
  const dialog = page.getByRole("dialog");
  await setPassword(dialog, "kort");
  await dialog.getByText(/Kies een wachtwoord van minstens/).waitFor();
  await setPassword(dialog, SENTENCE);
  assert.match((await dialog.getByLabel("Herstelcode").textContent()) ?? "", /^[A-Z0-9-]{20,}$/);
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Herstelblad opslaan en afdrukken…" }).click();
  await download;
  await dialog.getByRole("button", { name: "Ik heb de code bewaard" }).click();
  await page.getByText("wachtwoord ingesteld").waitFor();
});

test("two passwords that differ are not taken", async () => {
  page = await openPage(browser, host, "/settings");
  await page.getByRole("button", { name: "Wachtwoord kiezen" }).click();
  await page.getByLabel("Nieuw wachtwoord").fill(SENTENCE);
  await page.getByLabel("Nog een keer").fill(`${SENTENCE}!`);
  await page.getByRole("button", { name: "Wachtwoord instellen" }).click();
  await page.getByText("De twee wachtwoorden zijn niet gelijk.").waitFor();
  assert.equal((await host.call("store.status")).has_password, false);
});

test("before the window closes a password is offered, and not insisted on", async () => {
  page = await openPage(browser, host, "/meetings");
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("host", { detail: { event: "close_requested", payload: null } })));
  const dialog = page.getByRole("dialog", { name: "Kies nog een wachtwoord" });
  await dialog.waitFor();
  assert.deepEqual(await findings(page), []);
  const answer = page.evaluate(() => new Promise((resolve) => window.addEventListener("host-answer", (event) => resolve(event.detail), { once: true })));
  await dialog.getByRole("button", { name: "Nu niet" }).click();
  assert.deepEqual(await answer, { ok: true });
});

test("a check reads everything and says that all is right", async () => {
  page = await openPage(browser, host, "/settings");
  await page.getByRole("button", { name: "Nu controleren" }).click();
  await page.getByText(/^Alles klopt:/).waitFor();
});

test("a backup is made at once and its moment is said", async () => {
  page = await openPage(browser, host, "/settings");
  await page.getByRole("button", { name: "Nu een kopie maken" }).click();
  await page.getByText(/De laatste reservekopie is van 2 september 2026/).waitFor();
  await page.getByText(/^De kopie is nog niet op proef teruggezet/).waitFor();
  await page.getByRole("button", { name: "Op proef terugzetten" }).click();
  await page.getByText(/^De kopie is heel: \d/).waitFor();
  await page.getByText(/^Op .* is de kopie op proef teruggezet, en alles klopte\.$/).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a locked store opens with its password, and says when one does not fit", async () => {
  await host.call("store.set_password", { password: SENTENCE });
  await host.stop({ keep: true });
  // A phrase in the environment is the only key that is tried.
  host = await startHost({ folder: host.folder, env: { TAFELSTUK_PASSPHRASE: "een andere zin dan deze" } });
  page = await openPage(browser, host);
  await page.getByRole("heading", { name: "Uw gegevens zijn op slot" }).waitFor();
  const password = page.getByLabel("Wachtwoord of herstelcode");
  await password.fill("nog een andere zin");
  await page.keyboard.press("Enter");
  await page.getByText(/^Dit wachtwoord past niet/).waitFor();
  assert.deepEqual(await findings(page), []);
  await password.fill(SENTENCE);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).waitFor();
});

test("a store that is gone is noticed, with where its backup is, and a fresh start is possible", async () => {
  await host.call("store.backup", {});
  const { backup } = await host.call("store.status");
  await host.stop({ keep: true });
  rmSync(join(host.folder, "store"), { recursive: true });
  host = await startHost({ folder: host.folder });
  page = await openPage(browser, host);
  await page.getByRole("heading", { name: "Uw gegevens zijn weg" }).waitFor();
  await page.getByText(`van 2 september 2026, 09:00 en staat in ${backup.folder}`).waitFor();
  await page.getByRole("button", { name: "Reservekopie kiezen…" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
  await page.getByRole("heading", { name: "Sleep uw agenda en stukken hierheen" }).waitFor();
});
