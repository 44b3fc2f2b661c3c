// What is past its time is listed, and destroyed for good by whoever may approve it.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;

before(async () => {
  browser = await startBrowser();
  host = await startHost({ example: true, now: "2039-03-02T09:00:00+01:00" });
});
after(() => end(host, browser));
afterEach(() => leave(page));

const dues = () => page.getByRole("region", { name: "Termijn voorbij" });

test("the settings lead to what is due, with a reason where something cannot go yet, also small and dark", async () => {
  page = await openPage(browser, host, "/settings", { size: [853, 533], theme: "dark" });
  await page.getByRole("link", { name: "Bewaartermijnen…" }).click();
  await page.getByRole("heading", { level: 1, name: "Bewaren en vernietigen" }).waitFor();
  await dues().getByText(/Te vernietigen vanaf/).first().waitFor();
  await dues().getByText(/open acties?: rond die eerst af/).first().waitFor();
  await page.getByText("Er is nog niets vernietigd.").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a longer period takes records off the list, and is kept", async () => {
  page = await openPage(browser, host, "/settings/retention");
  const kind = page.getByLabel("Vergaderingen, met alles wat erbij hoort");
  await kind.selectOption({ label: "Blijft bewaard" });
  await dues().getByText("Er is niets te vernietigen").waitFor();
  await kind.selectOption({ label: "10 jaar" });
  await dues().getByText(/Te vernietigen vanaf/).first().waitFor();
});

test("only with a name, by keyboard, what is chosen goes, and its record stays", async () => {
  for (const { id, rev, state } of await host.call("follow_up.list")) {
    if (state === "open" || state === "active") await host.call("follow_up.set_state", { id, rev, state: "done" });
  }
  page = await openPage(browser, host, "/settings/retention");
  const first = dues().getByRole("checkbox").first();
  await first.waitFor();
  const before = (await host.call("meeting.list")).length;
  await first.focus();
  await page.keyboard.press("Space");
  const button = page.getByRole("button", { name: "Vernietig 1 onderdeel" });
  assert.ok(await button.isDisabled());
  await page.getByLabel("Goedgekeurd door").fill("A. Archivaris");
  assert.deepEqual(await findings(page), []);
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^1 onderdeel is vernietigd/).waitFor({ timeout: 60_000 });
  await page.getByRole("region", { name: "Vernietigd" }).getByText(/goedgekeurd door A\. Archivaris/).waitFor();
  assert.equal((await host.call("meeting.list")).length, before - 1);
  assert.deepEqual((await host.call("store.verify")).faults, []);
});
