// During the meeting and after it, in the real window, by keyboard alone: what is decided is recorded and shown to the
// room, the decision list goes out the next day, and what follows is put off on the timeline.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, until } from "./driver.mjs";

const DECIDED = "In te stemmen met de aanpak, vanaf 2027.";
const OWN = "De tafel stemt in met de aanpak vanaf 2027.";
const LINE = "Havenzorg stuurt de cijfers rond in Q4";

let desk;
let page;

before(async () => {
  desk = region();
  page = await open(built("tafelstuk-window"), desk.environment);
});
after(async () => {
  await page?.close();
  clear(desk.folder);
});

/** A meeting of today whose agenda is out: a paper with two points and a step, and an oral item. */
function region() {
  const folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  const store = join(folder, "store");
  const environment = {
    TAFELSTUK_STORE: store,
    TAFELSTUK_SETTINGS: join(folder, "settings"),
    TAFELSTUK_PASSPHRASE: "een zin voor de proef",
    TAFELSTUK_SAVE: join(folder, "besluitenlijst.pdf"),
    LANG: "nl_NL.UTF-8",
  };
  const command = (...words) => execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment }, encoding: "utf8" });
  const call = (name, request) => JSON.parse(command("call", "--store", store, name, JSON.stringify(request)));
  command("init", "--store", store);
  const board = call("board.add", { name: "Bestuurlijke tafel Lage Maat", short: "BST", region: "Lage Maat", kind: "decides", public: false }).id;
  for (const [name, kind, person, role] of [["Havenzorg", "insurer", "Ria Post", "chair"], ["Gemeente Zuidwal", "municipality", "Samira Bouzid", "member"]]) {
    const partner = call("board.add_partner", { name, short: name, kind }).id;
    call("board.add_seat", { board, member: call("board.add_member", { name: person, partner }).id, role });
  }
  const date = new Date().toISOString().slice(0, 10);
  const meeting = call("meeting.add", { board, date, starts: "14:00", ends: "16:00", place: "Raadzaal", standing: false }).id;
  const paper = call("paper.add", { board, kind: "note", title: "Wachttijden" }).id;
  const section = call("paper.add_section", { paper, heading: "Voorstel", role: "proposal" }).id;
  const id = (n) => `01a20000-0000-7000-8000-0000000000b${n}`;
  const words = (text) => [{ type: "text", text }];
  call("paper.save_section", {
    id: section, rev: 1, sitting: id(1), heading: "Voorstel", role: "proposal",
    body: { type: "doc", content: [
      { type: "decisionPoint", attrs: { id: id(2), verb: "take_note", needsHomeDecision: false }, content: words("Kennis te nemen van de wachttijden.") },
      { type: "decisionPoint", attrs: { id: id(3), verb: "agree", needsHomeDecision: true }, content: words("In te stemmen met de aanpak") },
      { type: "step", attrs: { id: id(4), owners: ["Gemeente Zuidwal"], period: "Q4" }, content: [{ type: "paragraph", content: words("Aanpak uitwerken") }] },
    ] },
  });
  const item = call("agenda.add_item", { meeting, title: "Wachttijden", treatment: "decision" }).id;
  call("agenda.place_paper", { item, paper });
  call("agenda.add_item", { meeting, title: "Opleiden" });
  call("agenda.send", { meeting, rev: call("meeting.get", { id: meeting }).rev });
  return { folder, environment, call, meeting, board };
}

async function press(name) {
  await page.tabTo(name);
  await page.keys(keys.enter);
}

async function look(name) {
  await page.picture(`after-${name}`);
  assert.deepEqual(await page.axe(), [], name);
}

const typed = (text) => page.keys(...text);
const recorded = () => desk.call("decision.recording", { meeting: desk.meeting }).items;
const holds = (ask, what) => until(ask, what, () => page.text(), 20_000, 200);

test("a meeting is recorded as it goes, and the room sees the words that are being decided", async () => {
  await page.shows("Vandaag");
  await page.keys([keys.control, "1"]);
  await page.shows("Raadzaal");
  await press(/^\S+dag \d+ .*Raadzaal/);
  await page.shows("Opleiden");
  await press("Vergadering opnemen");
  await page.shows("0 van 2 aanwezig");

  await press("Aanwezigen");
  await press("De andere 2 zijn aanwezig");
  await holds(() => desk.call("decision.recording", { meeting: desk.meeting }).seats.every(({ presence }) => presence === "present"), "both are there");
  await press("Klaar");
  await page.shows("2 van 2 aanwezig");

  await page.tabTo("conform");
  await page.keys(keys.space);
  await holds(() => recorded()[0].points[0].outcome === "as_proposed", "the first point is decided");
  await page.tabTo(/^Wissen: Kennis/);
  await page.keys(keys.tab);
  await page.tabTo("conform");
  await page.keys(keys.down);
  await page.tabTo("Besloten tekst");
  await page.keys([keys.control, keys.end]);
  await typed(", vanaf 2027.");
  await page.tabTo("Havenzorg");
  await page.keys(keys.space);
  await holds(() => recorded()[0].points[1].reservations.length === 1, "the second point is decided with a reservation");
  const second = recorded()[0].points[1];
  assert.deepEqual([second.outcome, second.decided, second.reservations[0].name], ["amended", DECIDED, "Havenzorg"]);
  await look("1-recording");

  await page.keys([keys.control, keys.shift, "p"]);
  const [work, wall] = await page.windows(2);
  await page.enter(wall);
  await page.shows(DECIDED);
  assert.equal(await page.run("() => document.querySelectorAll('nav, button, a').length"), 0, "the room sees the decision and nothing else");
  await look("2-projection");
  await page.enter(work);

  await page.keys([keys.control, "l"]);
  await typed(LINE);
  await page.shows("Actie · wie: Havenzorg");
  await page.keys(keys.enter);
  await page.shows("Actie 1 is genoteerd.");
  await press("1 vervolgstap overnemen als actie");
  await holds(() => recorded()[0].steps_waiting === 0, "the step is an action");
  await page.keys([keys.alt, keys.pageDown]);
  await page.find("//h2[normalize-space(.)='2 Opleiden']");
  await page.tabTo("behandeld");
  await page.keys(keys.down);
  await holds(() => recorded()[1].outcome === "not_reached", "the second item was not reached");
  await look("3-next-item");
});

test("the decision list goes out the next day, in words of one's own", async () => {
  await press("Besluitenlijst");
  await page.shows("concept");
  const last = await page.find("(//textarea)[last()]");
  await page.tabTo("Besluit");
  for (let field = 0; field < 5 && !(await page.isFocused(last)); field += 1) {
    await page.keys(keys.tab);
    await page.tabTo("Besluit");
  }
  await page.keys([keys.control, "a"]);
  await typed(OWN);
  await page.keys(keys.tab);
  await page.shows("Eigen woorden. Opgenomen was");
  await look("4-decision-list");
  await press("Voorzitter is akkoord");
  await page.shows("Akkoord van Ria Post");
  await press("Verzenden…");
  await press("Vastleggen als verzonden");
  await page.shows("Lijst 1");
  await press("Lijst 1 opslaan");
  await page.shows("Als pdf");
  await page.keys(keys.enter);
  await holds(() => existsSync(desk.environment.TAFELSTUK_SAVE) && readFileSync(desk.environment.TAFELSTUK_SAVE).subarray(0, 5).toString() === "%PDF-", "the list is saved");
  await look("5-list-sent");
  const sent = desk.call("decision.sent_list", { meeting: desk.meeting, number: 1 });
  assert.deepEqual(sent.items[0].lines.map(({ text }) => text), ["Kennis te nemen van de wachttijden.", OWN]);
  assert.equal(desk.call("follow_up.list", {}).find(({ text }) => text === "Aanpak uitwerken").decided !== null, true);
});

test("what follows stands in a list and on a timeline, and is put off there with a reason", async () => {
  await page.keys([keys.control, "7"]);
  await page.shows("Aanpak uitwerken");
  await look("6-actions");
  await press("Tijdlijn");
  await page.shows("Gemeente Zuidwal");
  await page.tabTo("Verplaats actie 2: Aanpak uitwerken");
  await page.keys(keys.space);
  await page.find("//*[contains(., 'Actie 2 opgepakt in')]");
  await page.keys(keys.right);
  await page.find("//*[contains(., 'Actie 2 boven')]");
  await page.keys(keys.space);
  await page.shows("Waarom later?");
  await page.tabTo("Waarom later?");
  await typed("De colleges vergaderen later");
  await look("7-why-later");
  await page.keys(keys.enter);
  await page.shows("Verschoven: De colleges vergaderen later");
  await look("8-timeline");
  const [slipped] = desk.call("follow_up.list", {}).filter(({ n_slips: slips }) => slips > 0);
  assert.equal(slipped.text, "Aanpak uitwerken");
});
