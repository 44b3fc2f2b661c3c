// A meeting leaves for the archive, and a whole store leaves and comes back: by the window's own buttons.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let folder;
let meeting;

before(async () => {
  browser = await startBrowser();
  host = await startHost({ example: true, now: "2027-03-02T09:00:00+01:00" });
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-archive-"));
  const meetings = await host.call("meeting.list");
  meeting = meetings.find(({ state }) => state === "held");
  assert.ok(meeting, "the example has a meeting that was held");
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await end(host, browser);
});
let page;
afterEach(() => leave(page));

// A browser knows no folders: the test says which one the user chooses.
async function open(route, options) {
  page = await openPage(browser, host, route, options);
  await page.evaluate((path) => sessionStorage.setItem("test-folder", path), folder);
  return page;
}

const small = { size: [853, 533], theme: "dark" };

test("a meeting that was held says what its dossier holds and lacks, also on a small dark screen", async () => {
  await open(`/meetings/${meeting.id}`, small);
  const card = page.getByRole("region", { name: "Archief" });
  await card.getByText(/^In het dossier:/).waitFor();
  await card.getByText("Niet in het dossier:").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a dossier is made by keyboard, the meeting is closed by it, and a second one does not write over it", async () => {
  await open(`/meetings/${meeting.id}`);
  const card = page.getByRole("region", { name: "Archief" });
  assert.ok(await card.getByLabel("Sluit de vergadering daarna").isChecked());
  await card.getByRole("button", { name: "Dossier maken…" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^Dossier “.*” is gemaakt: \d+ bestanden\.$/).waitFor({ timeout: 60_000 });
  const [name] = readdirSync(folder);
  assert.ok(existsSync(join(folder, name, "manifest-sha256.txt")));
  await card.getByRole("list", { name: "Gemaakte dossiers" }).getByText(name, { exact: false }).waitFor();
  await page.getByText("gesloten", { exact: true }).waitFor();
  assert.equal(await card.getByLabel("Sluit de vergadering daarna").count(), 0);
  await card.getByRole("button", { name: "Dossier maken…" }).click();
  await card.getByText(/bestaat al\. Er is niets overschreven/).waitFor();
  assert.deepEqual(await findings(page), []);
  assert.deepEqual(readdirSync(folder), [name]);
});

test("a meeting to come has no card for the archive", async () => {
  const { id } = (await host.call("meeting.list")).find(({ state }) => state === "drafting" || state === "planned");
  await open(`/meetings/${id}`);
  await page.getByRole("region", { name: "Vergaderset" }).waitFor();
  assert.equal(await page.getByRole("region", { name: "Archief" }).count(), 0);
});

test("everything is exported from the settings, and read back where there is nothing yet", async () => {
  await open("/settings", small);
  await page.getByText(/Een export is niet versleuteld/).waitFor();
  await page.getByRole("button", { name: "Exporteren…" }).click();
  await page.getByText(/^“Tafelstuk export 2027-03-02” is gemaakt/).waitFor({ timeout: 60_000 });
  assert.deepEqual(await findings(page), []);
  await leave(page);
  const other = await startHost({ now: "2027-03-02T09:00:00+01:00" });
  try {
    page = await openPage(browser, other, "/");
    await page.evaluate((path) => sessionStorage.setItem("test-folder", path), join(folder, "Tafelstuk export 2027-03-02"));
    await page.getByRole("button", { name: "Export inlezen…" }).click();
    await page.getByText(/^De export is ingelezen/).waitFor({ timeout: 60_000 });
    assert.deepEqual((await other.call("meeting.list")).length, (await host.call("meeting.list")).length);
    await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).waitFor();
  } finally {
    // The page goes first, or it says that its core is gone.
    await page.goto("about:blank");
    await other.stop();
  }
});

test("what is no export is told where one was chosen, and no store comes of it", async () => {
  const other = await startHost();
  const empty = join(folder, "leeg");
  mkdirSync(empty);
  try {
    page = await openPage(browser, other, "/");
    await page.evaluate((path) => sessionStorage.setItem("test-folder", path), empty);
    await page.getByRole("button", { name: "Export inlezen…" }).click();
    await page.getByText(/is geen export van Tafelstuk/).waitFor();
    assert.deepEqual(await findings(page), []);
    assert.equal((await other.call("store.status")).state, "absent");
  } finally {
    // The page goes first, or it says that its core is gone.
    await page.goto("about:blank");
    await other.stop();
  }
});
