// What partners are asked between and after meetings: written rounds, texts for home, reminders, their own page,
// and what comes when.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let board;
let partner;

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-09-17T09:00:00+02:00" }), startBrowser()]);
  board = await firstBoard(host);
  partner = (await host.call("board.add_partner", { name: "Zorgkantoor Merenland", short: "Zorgkantoor", kind: "care_office" })).id;
  const member = (await host.call("board.add_member", { name: "Ria Post", partner, email: "r.post@zorgkantoor.example" })).id;
  await host.call("board.add_seat", { board, member, role: "member" });
});
after(() => end(host, browser));
afterEach(() => leave(page));

const saved = async (button, item) => {
  await page.getByRole("button", { name: button }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  return (await download).suggestedFilename();
};

test("empty rounds, forward agenda and partner's page say what they are for", async () => {
  for (const [route, text] of [
    ["/written-rounds", "Nog geen schriftelijke rondes"],
    ["/term-agenda", "Er staat nog niets gepland"],
    [`/partners/${partner}`, "Er staan geen acties open."],
  ]) {
    page = await openPage(browser, host, route);
    await page.getByText(text).waitFor();
    assert.deepEqual(await findings(page), [], route);
    if (!route.startsWith("/partners")) await page.context().close();
  }
});

test("a question is decided in writing, and its outcome stands on the next list", async () => {
  const next = (await host.call("meeting.add", { board, date: "2026-12-16", starts: null, ends: null, place: "", standing: false })).id;
  await host.call("written_round.begin", { board, title: "Verlenging pilot", question: "De pilot wordt verlengd tot 1 juli 2027.", deadline: "2026-10-01", needs_home_decision: true });
  page = await openPage(browser, host, "/written-rounds");
  await page.getByText("0 antwoorden · tot en met 1 oktober 2026").waitFor();
  await page.getByRole("link", { name: "Verlenging pilot" }).click();
  await page.getByLabel("Antwoord van Zorgkantoor Merenland").selectOption({ label: "akkoord" });
  await page.getByRole("heading", { name: "1 van 1 partners hebben geantwoord" }).waitFor();
  assert.deepEqual(await findings(page), []);
  assert.match(await saved("Brief opslaan", "Als Word-bestand"), /Verlenging pilot\.docx$/);
  await page.getByRole("button", { name: "Ronde afronden" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Uitkomst").and(page.locator("select")).waitFor();
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Ronde afronden" }).click();
  await page.getByText("De uitkomst staat op de besluitenlijst van 16 december 2026.").waitFor();
  const { list } = await host.call("decision.list_of", { meeting: next });
  assert.deepEqual(list.items.map((item) => [item.title, item.lines[0].text]), [["Schriftelijke ronde: Verlenging pilot", "De pilot wordt verlengd tot 1 juli 2027."]]);
});

test("who did not confirm gets a drafted reminder and a text for home", async () => {
  page = await openPage(browser, host, "/decisions");
  await page.getByRole("button", { name: "Herinneringen" }).click();
  const message = page.getByRole("region", { name: "Aan Zorgkantoor Merenland" });
  await message.getByText("r.post@zorgkantoor.example").waitFor();
  await message.getByText("De pilot wordt verlengd tot 1 juli 2027.").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Sluiten" }).click();
  await page.getByRole("link", { name: "Zorgkantoor", exact: true }).click();
  await page.getByRole("heading", { name: "Zorgkantoor Merenland", level: 1 }).waitFor();
  assert.match(await saved(/^Tekst voor thuis/, "Als Word-bestand"), /Tekst voor thuis\.docx$/);
  assert.deepEqual(await findings(page), []);
});

test("the forward agenda tells what comes at which meeting", async () => {
  await host.call("follow_up.add", { board, text: "Cijfers leveren", owner: "Zorgkantoor", period: "Q4 2026" });
  await host.call("follow_up.add", { board, text: "Evalueren", owner: "", period: "2028" });
  page = await openPage(browser, host, "/year/2026");
  await page.getByRole("link", { name: "Termijnagenda" }).click();
  const slot = (name) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await slot("woensdag 16 december 2026").getByText("Schriftelijke ronde: Verlenging pilot").waitFor();
  await slot("Q4 2026").getByText("Cijfers leveren").waitFor();
  await slot("Q4 2028").getByText("Evalueren").waitFor();
  assert.deepEqual(await findings(page), []);
  assert.match(await saved("Opslaan", "Als pdf"), /Termijnagenda.*\.pdf$/);
});

test("the challenges are hidden until there is one, and tell what each lacks", async () => {
  page = await openPage(browser, host, "/topics");
  assert.equal(await page.getByRole("navigation").getByRole("link", { name: "Opgaven" }).count(), 0);
  await page.getByRole("link", { name: "Opgaven" }).click();
  await page.getByText("Nog geen opgaven").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Opgave toevoegen" }).click();
  await page.getByRole("dialog").getByLabel("Naam").fill("Wie minder heeft, is vaker ziek");
  await page.keyboard.press("Enter");
  await page.getByText("geen richting · van niemand · geen actie").waitFor();
  await page.getByRole("button", { name: "Toevoegen aan Richtingen" }).click();
  await page.getByRole("dialog").getByLabel("Richtingen").fill("Buurtteams in twee wijken");
  await page.getByRole("dialog").getByRole("button", { name: "Toevoegen" }).click();
  await page.getByText("van niemand · geen actie").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("navigation").getByRole("link", { name: "Opgaven" }).click();
  await page.getByRole("rowheader", { name: "Wie minder heeft, is vaker ziek" }).waitFor();
  assert.deepEqual(await findings(page), []);
  assert.match(await saved("Opslaan", "Als pdf"), /Opgaven\.pdf$/);
});
