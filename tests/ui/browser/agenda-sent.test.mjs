// An agenda that went out: its numbers stay, what changes is listed, and what was left goes on to the next meeting;
// from board to board, to another meeting, and the chair's script.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, faults, findings, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let deciding;
let preparing;
let meeting;
let next;

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-09-10T09:00:00+02:00" }), startBrowser()]);
  await host.call("store.create", {});
  const board = { region: "Merenland", public: false };
  deciding = (await host.call("board.add", { ...board, name: "Bestuurlijke tafel Merenland", short: "BTM", kind: "decides" })).id;
  preparing = (await host.call("board.add", { ...board, name: "Ambtelijke tafel Merenland", short: "ATM", kind: "advises", prepares_for: deciding })).id;
});
after(() => end(host, browser));

let day = 10;
beforeEach(async () => {
  const add = async (board, date) => (await host.call("meeting.add", { board, date, starts: "14:00", ends: "15:00", place: "Raadzaal", standing: false })).id;
  meeting = await add(deciding, `2026-10-${day}`);
  next = await add(deciding, `2026-11-${day}`);
  day += 1;
  page = await openPage(browser, host, `/meetings/${meeting}`);
});
afterEach(async () => {
  const complaints = faults(page);
  await page.context().close();
  // What a meeting left is offered to every later one, so each test cleans up after itself.
  for (const id of [meeting, next]) {
    const { items, meeting: row } = await host.call("agenda.get", { meeting: id });
    for (const item of items.filter(({ outcome }) => outcome !== null)) await host.call("agenda.set_outcome", { item: item.id, outcome: null });
    if (row.state === "cancelled") await setState(id, "planned");
  }
  assert.deepEqual(complaints, []);
});

const fill = async (id, ...titles) => {
  for (const title of titles) await host.call("agenda.add_item", { meeting: id, title, minutes: 20 });
};
const kept = async (id) => (await host.call("agenda.get", { meeting: id })).items.map(({ label, title }) => `${label} ${title}`);
const itemOf = async (id, title) => (await host.call("agenda.get", { meeting: id })).items.find((item) => item.title === title);
const send = async (id) => host.call("agenda.send", { meeting: id, rev: (await host.call("meeting.get", { id })).rev });
const setState = async (id, state) => {
  const { rev, date, starts, ends, place } = await host.call("meeting.get", { id });
  await host.call("meeting.edit", { id, rev, date, starts, ends, place, state });
};
const row = (title) => page.getByRole("button", { name: title, exact: true });
const menu = async (title, choice) => {
  await page.getByRole("button", { name: `Meer bij ${title}` }).click();
  await page.getByRole("menuitem", { name: choice }).click();
};

test("what changes after sending is listed, and a move that went out is not undone", async () => {
  await fill(meeting, "Een", "Twee", "Drie");
  await row("Drie").waitFor();
  await row("Drie").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.waitForFunction(() => document.querySelectorAll("[data-entry]")[1]?.textContent.includes("Drie"));
  await send(meeting);
  await page.getByText("Agenda 1 verzonden op 10 september 2026").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(/want de agenda is verzonden/).waitFor();
  assert.deepEqual(await kept(meeting), ["1 Een", "2 Drie", "3 Twee"]);
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Nagekomen punt");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "1 wijziging sinds agenda 1" }).waitFor();
  await page.getByText("Punt 3a toegevoegd: Nagekomen punt").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a number that was issued is not given away, and the field says so", async () => {
  await fill(meeting, "Een", "Twee");
  await send(meeting);
  await row("Een").click();
  const label = page.getByLabel("Nummer");
  await page.getByText("Dit nummer is uitgegeven en blijft bij dit punt.").waitFor();
  await label.fill("9");
  await page.getByText(/Nummer 1 is al uitgegeven aan “Een”/).waitFor();
  assert.deepEqual(await kept(meeting), ["1 Een", "2 Twee"]);
});

test("one number twice is told at both items, and so is what runs over", async () => {
  await host.call("agenda.add_item", { meeting, title: "Een", label: "3", minutes: 50 });
  await host.call("agenda.add_item", { meeting, title: "Twee", label: "3", minutes: 20 });
  assert.equal(await page.getByText("nummer dubbel").nth(1).textContent(), "nummer dubbel");
  await page.getByText("loopt uit", { exact: true }).waitFor();
  await page.getByText("10 minuten te veel").waitFor();
  await row("Twee").click();
  await page.getByText("Nummer 3 staat twee keer op de agenda.").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("who may see an item and what kind it is are chosen in its panel", async () => {
  await fill(meeting, "Personele zaken");
  await row("Personele zaken").click();
  await page.getByLabel("Wie mag dit zien").selectOption({ label: "Vertrouwelijk" });
  await page.getByLabel("Soort", { exact: true }).selectOption({ label: "mededelingen" });
  await page.getByText("vertrouwelijk", { exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent.startsWith("Opgeslagen"));
  const item = await itemOf(meeting, "Personele zaken");
  assert.deepEqual([item.visibility, item.kind], ["confidential", "announcement"]);
});

test("what was not reached is taken up by the next meeting in one action, by keyboard alone", async () => {
  await fill(meeting, "Bereikt", "Niet bereikt");
  await send(meeting);
  await row("Niet bereikt").click();
  await page.getByLabel("Wat is ermee gedaan?").selectOption({ label: "niet aan toe gekomen" });
  await page.getByText("niet aan toe gekomen", { exact: true }).first().waitFor();
  await setState(meeting, "held");
  await page.goto(`${host.address}/#/meetings/${next}`);
  const take = page.getByRole("button", { name: "Punten overnemen (1)" });
  await take.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Wat kan op deze agenda?" }).waitFor();
  assert.ok(await page.getByLabel("Niet bereikt").isChecked());
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "1 punt overnemen" }).focus();
  await page.keyboard.press("Enter");
  await row("Niet bereikt").waitFor();
  assert.deepEqual(await kept(next), ["1 Niet bereikt"]);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("De agenda is nog leeg").waitFor();
});

test("what the board asks is prepared by the other and comes back as a proposal", async () => {
  await fill(meeting, "Regiobeeld");
  await row("Regiobeeld").click();
  await page.getByRole("button", { name: "Vraag de ATM…" }).click();
  const dialog = page.getByRole("dialog", { name: "Wat vraagt de tafel de ATM?" });
  await dialog.getByLabel("Onderwerp van de vraag").fill("Regiobeeld 2.0");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Vragen", exact: true }).click();
  await page.getByText("BTM vroeg op", { exact: false }).waitFor();
  await page.getByText("ATM: nog niet geagendeerd").waitFor();

  const there = (await host.call("meeting.add", { board: preparing, date: "2026-10-30", standing: false })).id;
  await page.goto(`${host.address}/#/meetings/${there}`);
  await page.getByRole("button", { name: "Punten overnemen (1)" }).click();
  await page.getByRole("button", { name: "1 punt overnemen" }).click();
  await row("Regiobeeld 2.0").waitFor();
  const paper = (await host.call("paper.add", { board: preparing, kind: "note", title: "Notitie regiobeeld" })).id;
  await host.call("agenda.place_paper", { item: (await itemOf(there, "Regiobeeld 2.0")).id, paper });
  await row("Regiobeeld 2.0").click();
  await page.getByRole("button", { name: "Vastleggen: ATM akkoord met deze tekst" }).click();
  await page.getByText("BTM: advies is er, nog te agenderen").waitFor();
  assert.deepEqual(await findings(page), []);

  await page.goto(`${host.address}/#/meetings/${next}`);
  await page.getByRole("button", { name: "Punten overnemen (1)" }).click();
  await page.getByRole("button", { name: "1 punt overnemen" }).click();
  await page.getByRole("link", { name: "Notitie regiobeeld", exact: true }).waitFor();
  await host.call("paper.add_section", { paper, heading: "Later", role: "custom" });
  await row("Regiobeeld 2.0").click();
  await page.getByText("gewijzigd na ATM", { exact: true }).waitFor();
});

test("an item goes to another meeting, and a meeting is called off with what it was to treat", async () => {
  await fill(meeting, "Verhuist", "Blijft");
  await menu("Verhuist", "Naar een andere vergadering…");
  assert.deepEqual(await findings(page), []);
  const place = (await host.call("meeting.get", { id: next })).date;
  await page.getByRole("dialog").getByRole("button", { name: new RegExp(`${Number(place.slice(8))} november`) }).click();
  await row("Verhuist").waitFor({ state: "detached" });
  assert.deepEqual(await kept(next), ["1 Verhuist"]);
  await page.getByRole("button", { name: "Meer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Vergadering afzeggen…" }).click();
  await page.getByLabel("Punten meenemen naar").selectOption({ index: 1 });
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Afzeggen", exact: true }).click();
  await page.getByText("gaat niet door", { exact: true }).first().waitFor();
  assert.deepEqual(await kept(meeting), []);
  await page.getByRole("button", { name: "Ongedaan maken" }).last().click();
  await row("Blijft").waitFor();
});

test("the chair's script starts from the points, is kept by itself, and is printed", async () => {
  await fill(meeting, "Regiobeeld");
  const paper = (await host.call("paper.add", { board: deciding, kind: "note", title: "Notitie" })).id;
  const section = (await host.call("paper.add_section", { paper, heading: "Voorstel", role: "proposal" })).id;
  const point = { type: "decisionPoint", attrs: { id: "01a20000-0000-7000-8000-0000000000bb", verb: "agree", needsHomeDecision: true }, content: [{ type: "text", text: "In te stemmen met het beeld." }] };
  await host.call("paper.save_section", { id: section, rev: 1, sitting: "01a20000-0000-7000-8000-0000000000aa", heading: "Voorstel", role: "proposal", body: { type: "doc", content: [point] } });
  await host.call("agenda.place_paper", { item: (await itemOf(meeting, "Regiobeeld")).id, paper });
  await page.getByRole("button", { name: "Meer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Draaiboek" }).click();
  await page.getByText("De BTM besluit in te stemmen met het beeld.", { exact: false }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Voorstel overnemen" }).click();
  await page.getByLabel("Wie zegt wat").fill("Zorgkantoor vraagt uitstel");
  await page.keyboard.press("Tab");
  const ends = Date.now() + 5000;
  let said;
  do said = (await host.call("agenda.script", { meeting })).rows[0];
  while (said.positions === "" && Date.now() < ends);
  assert.equal(said.positions, "Zorgkantoor vraagt uitstel");
  assert.match(said.conclusion, /Elke partner neemt hierover een eigen besluit/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Draaiboek als PDF" }).click();
  assert.match((await download).suggestedFilename(), /draaiboek\.pdf$/);
});

test("vandaag tells what has to be done this week and which papers are awaited", async () => {
  const soon = (await host.call("meeting.add", { board: deciding, date: "2026-09-18", starts: "14:00", ends: "16:00", place: "", standing: false })).id;
  await host.call("agenda.add_item", { meeting: soon, title: "Wachttijden", treatment: "decision", presenter: "Zorgkantoor" });
  await page.goto(`${host.address}/#/today`);
  await page.getByText("Agenda van de BTM van 18 september 2026 verzenden").waitFor();
  await page.getByText("van Zorgkantoor", { exact: false }).waitFor();
  assert.deepEqual(await findings(page), []);
});
