// After the meeting: actions by quarter, where a decision comes from and what came of it, and the minutes.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let board;
let meeting;
let decision;
const ids = {};

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-09-17T09:00:00+02:00" }), startBrowser()]);
  board = await firstBoard(host);
  await host.call("board.add_partner", { name: "Zorgkantoor Merenland", short: "Zorgkantoor", kind: "care_office" });
});
after(() => end(host, browser));
afterEach(() => leave(page));

const bar = (text) => page.getByRole("listitem").filter({ hasText: text });
const grip = (number, text) => page.getByRole("button", { name: `Verplaats actie ${number}: ${text}` });
const seen = async (id) => (await host.call("follow_up.get", { id })).row;

test("an empty timeline says what to do next", async () => {
  page = await openPage(browser, host, "/follow-ups/timeline");
  await page.getByText("Er zijn nog geen acties").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("actions stand by quarter and partner, with overdue and undated plain to see", async () => {
  const add = async (name, text, owner, period) => {
    ids[name] = (await host.call("follow_up.add", { board, text, owner, period })).id;
  };
  await add("late", "Notitie ouderenzorg", "Zorgkantoor", "uiterlijk 10 september 2026");
  await add("next", "Colleges raadplegen", "Zorgkantoor", "Q4 2026");
  await add("open", "Tussenbalans maken", "", "binnenkort");
  page = await openPage(browser, host, "/follow-ups");
  await page.getByRole("link", { name: "Tijdlijn" }).click();
  await page.getByText("3 open · 0 verschoven · 1 over tijd").waitFor();
  await page.getByRole("heading", { name: "Zorgkantoor Merenland" }).waitFor();
  await bar("Notitie ouderenzorg").getByText("7 dagen over tijd").waitFor();
  await bar("Tussenbalans maken").getByText("kies een moment").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a bar goes to a later quarter by keyboard, says why, and comes back by undo", async () => {
  page = await openPage(browser, host, "/follow-ups/timeline");
  await grip(2, "Colleges raadplegen").focus();
  await page.keyboard.press("Space");
  await page.getByText("Actie 2 opgepakt in Q4 2026.").waitFor({ state: "attached" });
  await page.keyboard.press("ArrowRight");
  await page.getByText("Actie 2 boven Q1 2027.").waitFor({ state: "attached" });
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Waarom later?").fill("De colleges vergaderen later");
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press("Enter");
  await bar("Colleges raadplegen").getByText("Q4 2026 → Q1 2027").waitFor();
  await bar("Colleges raadplegen").getByText("Verschoven: De colleges vergaderen later").waitFor();
  assert.equal((await seen(ids.next)).period.end, "2027-03-31");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("Ongedaan gemaakt").waitFor();
  assert.equal((await seen(ids.next)).period.literal, "Q4 2026");
});

test("a bar is dragged by pointer to a quarter, where it had no day without being asked why", async () => {
  page = await openPage(browser, host, "/follow-ups/timeline", { size: [1400, 900] });
  const from = await grip(3, "Tussenbalans maken").boundingBox();
  const to = await page.getByText("Q2 2027", { exact: true }).boundingBox();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y + 8, { steps: 4 });
  await page.mouse.move(to.x + 20, from.y + 8, { steps: 6 });
  await page.mouse.up();
  await page.getByText("Actie 3 staat nu op Q2 2027.").waitFor();
  assert.equal((await seen(ids.open)).period.literal, "Q2 2027");
});

test("a decision is followed back to what was asked and forward to what came of it", async () => {
  meeting = (await host.call("meeting.add", { board, date: "2026-09-16", starts: "14:00", ends: "15:00", place: "Raadzaal", standing: false })).id;
  const topic = (await host.call("topic.add", { board, title: "Regiobeeld" })).id;
  const item = (await host.call("agenda.add_item", { meeting, title: "Regiobeeld 2.0", topic, presenter: "Ria Post" })).id;
  decision = (await host.call("decision.add", { item, text: "De tafel stemt in met versie 2.0.", needs_home_decision: true })).id;
  const next = (await host.call("meeting.add", { board, date: "2026-12-16", starts: null, ends: null, place: "", standing: false })).id;
  await host.call("agenda.add_item", { meeting: next, title: "Regiobeeld 3.0", topic });
  await host.call("follow_up.note", { item, text: "Zorgkantoor: versie 3.0 opstellen in Q4 2026" });
  page = await openPage(browser, host, "/decisions");
  await page.getByRole("link", { name: "De tafel stemt in met versie 2.0." }).click();
  await page.getByRole("heading", { name: "Herkomst en vervolg", level: 1 }).waitFor();
  const part = (name) => page.locator("li").filter({ has: page.getByRole("heading", { name }) });
  await part("Wat eraan voorafging").getByText("gevraagd", { exact: true }).waitFor();
  await part("Wat de partners thuis besloten").getByText("Zorgkantoor Merenland").waitFor();
  await part("Wat er daarna kwam").getByText("Regiobeeld 3.0").waitFor();
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan als pdf" }).click();
  assert.match((await download).suggestedFilename(), /Herkomst en vervolg\.pdf$/);
});

test("minutes are written, agreed, sent and adopted, and own words stay", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/minutes`);
  const said = page.getByLabel("Wat er is gezegd bij punt 1");
  assert.equal(await said.inputValue(), "Ria Post licht het punt toe.");
  await page.getByText("Er is niet vastgelegd wie er waren.").first().waitFor();
  await said.fill("De leden vragen naar de cijfers.");
  await said.blur();
  await page.getByText("Dit zijn uw eigen woorden.").waitFor();
  await page.getByText("De tafel stemt in met versie 2.0.").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Voorzitter is akkoord" }).click();
  await page.getByRole("button", { name: "Verslag versturen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Versturen" }).click();
  await page.getByText("Verslag 1, 17 september 2026").waitFor();
  await page.getByRole("button", { name: "Opmerking vastleggen" }).click();
  await page.getByLabel("Van wie?").fill("Gemeente Oostmeer");
  await page.getByLabel("Opmerking", { exact: true }).fill("Ook de gemeenten vroegen ernaar.");
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await page.getByText("Ook de gemeenten vroegen ernaar.").waitFor();
  await page.getByRole("button", { name: "Laten vaststellen" }).click();
  const adopt = page.getByRole("dialog").getByRole("button", { name: "Vaststellen", exact: true });
  assert.equal(await adopt.isDisabled(), true);
  await page.getByText("Stel vast, ook al is niet bekend wie er waren").click();
  assert.deepEqual(await findings(page), []);
  await adopt.click();
  await page.getByText("Vastgesteld op 16 december 2026").waitFor();
  const view = await host.call("minutes.get", { meeting });
  assert.deepEqual([view.state, view.minutes.items[0].text], ["adopted", "De leden vragen naar de cijfers."]);
});

test("timeline, trace and minutes work in a small dark window", async () => {
  for (const route of ["/follow-ups/timeline", `/decisions/${decision}/trace`, `/meetings/${meeting}/minutes`]) {
    page = await openPage(browser, host, route, { size: [853, 533], theme: "dark" });
    await page.locator("main h2").first().waitFor();
    assert.deepEqual(await findings(page), [], route);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false, route);
    if (!route.endsWith("minutes")) await page.context().close();
  }
});
