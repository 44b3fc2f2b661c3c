// A set went out and something changed: the nazending is made from the meeting, with what is new in front.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let meeting;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  meeting = await host.call("meeting.get", { id: "latest" });
  await host.call("agenda.send", { meeting: meeting.id, rev: meeting.rev });
  await host.call("pack.build", { meeting: meeting.id, audience: "members" });
  const item = await host.call("agenda.add_item", { meeting: meeting.id, title: "Nagekomen punt", treatment: "information" });
  await host.call("agenda.add_paper", { item: item.id, kind: "note", title: "Nagekomen stuk" });
  page = await openPage(browser, host, `/meetings/${meeting.id}`);
});
after(() => end(host, browser));

test("a changed agenda offers the nazending, and its pages begin with what is new", async () => {
  await page.getByRole("button", { name: "Nazending maken" }).click();
  const dialog = page.getByRole("dialog", { name: "Nazending maken" });
  assert.equal(await dialog.getByRole("radio", { name: /^Nazending/ }).isChecked(), true);
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Nazending maken" }).click();
  await page.getByRole("heading", { name: "Nazending", level: 1 }).waitFor({ timeout: 120_000 });
  const outline = page.getByRole("navigation", { name: "Inhoud" });
  await outline.getByRole("button", { name: /^Wat is er nieuw/ }).click();
  await page.locator("[data-page='2'] span", { hasText: "Nagekomen stuk" }).first().waitFor({ state: "attached" });
  assert.match((await page.getByRole("toolbar").getByRole("status").textContent()) ?? "", /^nieuw 2 · pagina 2 van/);
  assert.deepEqual(await findings(page), []);
});

test("it stands among the meeting's sets under its number", async () => {
  await page.getByRole("button", { name: "Naar de agenda" }).click();
  await page.getByText("nazending, set 2").first().waitFor();
});

test("nothing was complained of", () => {
  assert.deepEqual(faults(page), []);
});
