// The agenda is filled and put in order by keyboard and by pointer, saved by itself, and undone.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let meeting;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  await host.call("store.create", {});
  const board = await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "Merenland", kind: "decides", public: false });
  meeting = { board: board.id };
});
after(() => end(host, browser));

let day = 1;
beforeEach(async () => {
  const date = `2026-10-${String(day++).padStart(2, "0")}`;
  const made = await host.call("meeting.add", { board: meeting.board, date, starts: "14:00", ends: "15:00", place: "Raadzaal", standing: false });
  meeting.id = made.id;
  page = await openPage(browser, host, `/meetings/${meeting.id}`);
});
afterEach(() => leave(page));

const fill = async (...titles) => {
  for (const title of titles) await host.call("agenda.add_item", { meeting: meeting.id, title });
  await page.getByRole("button", { name: titles.at(-1), exact: true }).waitFor();
};
const kept = async () => (await host.call("agenda.get", { meeting: meeting.id })).items;
const titles = () => page.locator("li[data-entry] [aria-expanded]:not([aria-haspopup])").allTextContents();
const until = async (expected, actual) => {
  const ends = Date.now() + 5000;
  for (;;) {
    const found = await actual();
    try {
      assert.deepEqual(found, expected);
      return;
    } catch (fault) {
      if (Date.now() > ends) throw fault;
      await page.waitForTimeout(25);
    }
  }
};

test("an empty agenda says what to do next", async () => {
  await page.getByText("De agenda is nog leeg").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("items are typed one after the other, without the mouse", async () => {
  await page.keyboard.press("Control+Enter");
  for (const title of ["Opening", "Logeerzorg", "Sluiting"]) {
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: title, exact: true }).waitFor();
  }
  await page.keyboard.press("Escape");
  await until(["Opening", "Logeerzorg", "Sluiting"], async () => (await kept()).map(({ title }) => title));
  assert.deepEqual(await titles(), ["Opening", "Logeerzorg", "Sluiting"]);
});

test("a title typed before the answer to the one before it keeps its place", async () => {
  await page.route("**/call/agenda.add_item", async (route) => {
    const response = await route.fetch();
    if (route.request().postDataJSON().title === "Twee") await new Promise((go) => setTimeout(go, 600));
    await route.fulfill({ response });
  });
  await page.keyboard.press("Control+Enter");
  const typed = ["Een", "Twee", "Drie", "Vier"];
  for (const title of typed) {
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: title, exact: true }).waitFor();
  }
  await until(typed, async () => (await kept()).map(({ title }) => title));
});

test("Alt and an arrow move the item in hand, and the focus stays on it", async () => {
  await fill("Een", "Twee", "Drie");
  await page.getByRole("button", { name: "Drie", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await until(["Een", "Drie", "Twee"], titles);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Drie");
  assert.deepEqual((await kept()).map(({ label, title }) => [label, title]), [["1", "Een"], ["2", "Drie"], ["3", "Twee"]]);
});

test("the grip moves an item by keyboard and says so in Dutch", async () => {
  await fill("Een", "Twee", "Drie");
  await page.getByRole("button", { name: /^Verplaats .*Een/ }).focus();
  await page.keyboard.press("Space");
  await page.getByText(/Een opgepakt\. Plaats 1 van 3/).waitFor({ state: "attached" });
  // The grip hears keys from the page's next turn on.
  await page.evaluate(() => new Promise((next) => setTimeout(next)));
  await page.keyboard.press("ArrowDown");
  await page.getByText(/Een staat nu op plaats 2 van 3/).waitFor({ state: "attached" });
  await page.keyboard.press("Space");
  await until(["Twee", "Een", "Drie"], async () => (await kept()).map(({ title }) => title));
  await until(["Twee", "Een", "Drie"], titles);
});

test("the grip moves an item by pointer", async () => {
  await fill("Een", "Twee", "Drie");
  const grip = await page.getByRole("button", { name: /^Verplaats .*Een/ }).boundingBox();
  const last = await page.getByRole("button", { name: /^Verplaats .*Drie/ }).boundingBox();
  const x = grip.x + grip.width / 2;
  const from = grip.y + grip.height / 2;
  const to = last.y + last.height / 2 + 6;
  await page.mouse.move(x, from);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(x, from + ((to - from) * step) / 12);
  await page.mouse.up();
  await until(["Twee", "Drie", "Een"], async () => (await kept()).map(({ title }) => title));
  await until(["Twee", "Drie", "Een"], titles);
});

test("an item becomes a part of the one above it, and its own again", async () => {
  await fill("Regiobeeld", "Vervolg");
  const menu = async (choice) => {
    await page.getByRole("button", { name: "Meer bij Vervolg" }).click();
    await page.getByRole("menuitem", { name: choice }).click();
  };
  await menu("Onderdeel maken van punt hierboven");
  await until(["1", "1a"], async () => (await kept()).map(({ label }) => label));
  await page.locator("li[data-entry]").getByText("1a", { exact: true }).waitFor();
  await menu("Zelfstandig punt maken");
  await until(["1", "2"], async () => (await kept()).map(({ label }) => label));
});

test("what is typed in an item is saved by itself, with the time said", async () => {
  await fill("Logeerzorg");
  await page.getByRole("button", { name: "Logeerzorg", exact: true }).click();
  await page.getByLabel("Wie licht toe").fill("Zorgkantoor");
  await page.getByLabel("Minuten").fill("25");
  await page.getByLabel("Behandeling").selectOption({ label: "ter besluitvorming" });
  await page.getByLabel("Hamerstuk").check();
  await page.getByText(/^Opgeslagen \d\d:\d\d$/).waitFor();
  await until([["Zorgkantoor", 25, "decision", true]], async () =>
    (await kept()).map(({ presenter, minutes, treatment, consent }) => [presenter, minutes, treatment, consent]));
  assert.deepEqual(await findings(page), []);
  await page.getByText("hamerstuk", { exact: true }).waitFor();
  await page.getByText("Gepland 0.25 uur van 1.00 uur").waitFor();
});

test("a removed item comes back by the button in the message, and by Ctrl+Z", async () => {
  await fill("Een", "Twee");
  const remove = async () => {
    await page.getByRole("button", { name: "Meer bij Twee" }).click();
    await page.getByRole("menuitem", { name: "Verwijderen" }).click();
    await until(["Een"], titles);
  };
  await remove();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await until(["Een", "Twee"], titles);
  await remove();
  await page.keyboard.press("Control+z");
  await until(["Een", "Twee"], titles);
  await page.keyboard.press("Control+Shift+z");
  await until(["Een"], titles);
});

test("an item is moved or removed while it is being typed in, and nothing typed is lost", async () => {
  await fill("Een", "Twee");
  await page.getByRole("button", { name: "Twee", exact: true }).click();
  await page.getByLabel("Wie licht toe").fill("Zorgkantoor");
  await page.keyboard.press("Alt+ArrowUp");
  await until([["Twee", "Zorgkantoor"], ["Een", ""]], async () => (await kept()).map(({ title, presenter }) => [title, presenter]));
  await page.getByLabel("Wie licht toe").fill("Voorzitter");
  await page.getByRole("region", { name: "Punt Twee wijzigen" }).getByRole("button", { name: "Verwijderen" }).click();
  await until(["Een"], async () => (await kept()).map(({ title }) => title));
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await until([["Twee", "Voorzitter"], ["Een", ""]], async () => (await kept()).map(({ title, presenter }) => [title, presenter]));
});

test("what is typed before a move has been read back is saved all the same", async () => {
  await fill("Een", "Twee");
  await page.getByRole("button", { name: "Twee", exact: true }).click();
  const [, two] = await kept();
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route("**/call/agenda.get", (route) => held.then(() => route.continue()));
  await host.call("agenda.move_item", { id: two.id, rev: two.rev, position: 0 });
  const refused = page.waitForResponse((response) => response.url().endsWith("/call/agenda.edit_item") && response.status() === 422);
  await page.getByLabel("Wie licht toe").fill("Voorzitter");
  await refused;
  release();
  await until([["Twee", "Voorzitter"], ["Een", ""]], async () => (await kept()).map(({ title, presenter }) => [title, presenter]));
});

test("moves made quickly after each other all count", async () => {
  await fill("Een", "Twee", "Drie");
  await page.getByRole("button", { name: "Drie", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await until(["Drie", "Een", "Twee"], async () => (await kept()).map(({ title }) => title));
});

test("two people who change different fields of an item both keep their change", async () => {
  await fill("Logeerzorg");
  await page.getByRole("button", { name: "Logeerzorg", exact: true }).click();
  const [{ id, rev, title, label, treatment, presenter, consent, oral, late, closed }] = await kept();
  await page.getByLabel("Wie licht toe").fill("Zorgkantoor");
  await host.call("agenda.edit_item", { id, rev, title, label, treatment, presenter, minutes: 25, consent, oral, late, closed });
  await until([["Zorgkantoor", 25]], async () => (await kept()).map((item) => [item.presenter, item.minutes]));
});

test("while text is typed, Ctrl+Z belongs to the field", async () => {
  await fill("Een", "Twee");
  await page.getByRole("button", { name: "Een", exact: true }).click();
  const presenter = page.getByLabel("Wie licht toe");
  await presenter.focus();
  await page.keyboard.type("Zorg");
  await page.keyboard.press("Control+z");
  assert.equal(await presenter.inputValue(), "");
  assert.equal((await kept()).length, 2);
});

test("what somebody else changed meanwhile is not overwritten, and the text is kept", async () => {
  await fill("Logeerzorg");
  await page.getByRole("button", { name: "Logeerzorg", exact: true }).click();
  const field = page.getByLabel("Wie licht toe");
  const [row] = await kept();
  const { id, rev, title, label, treatment, minutes, consent, oral, late, closed } = row;
  await field.focus();
  await page.keyboard.type("Zorg");
  await host.call("agenda.edit_item", { id, rev, title, label, treatment, minutes, consent, oral, late, closed, presenter: "Voorzitter" });
  await page.keyboard.type("kantoor");
  await page.getByText("Uw tekst staat er nog.").waitFor();
  assert.equal(await field.inputValue(), "Zorgkantoor");
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Mijn tekst bewaren" }).click();
  await until(["Zorgkantoor"], async () => (await kept()).map(({ presenter }) => presenter));
});

test("an agenda changed elsewhere shows here at once", async () => {
  await fill("Een");
  await host.call("agenda.add_item", { meeting: meeting.id, title: "Van elders" });
  await page.getByRole("button", { name: "Van elders", exact: true }).waitFor();
});
