// During the meeting: outcomes, decided words, lines noted, the second screen, and the action list that comes of it.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

const POINT = "01a20000-0000-7000-8000-0000000000bb";
const HOME = "01a20000-0000-7000-8000-0000000000bc";

let host;
let browser;
let page;
let meeting;
let board;

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-09-16T14:10:00+02:00" }), startBrowser()]);
  board = await firstBoard(host);
  const partner = (await host.call("board.add_partner", { name: "Zorgkantoor Merenland", short: "Zorgkantoor", kind: "care_office" })).id;
  const member = (await host.call("board.add_member", { name: "Ria Post", partner })).id;
  await host.call("board.add_seat", { board, member, role: "chair" });
  meeting = (await host.call("meeting.add", { board, date: "2026-09-16", starts: "14:00", ends: "15:00", place: "Raadzaal", standing: false })).id;
  const paper = (await host.call("paper.add", { board, kind: "note", title: "Wachttijden" })).id;
  const section = (await host.call("paper.add_section", { paper, heading: "Voorstel", role: "proposal" })).id;
  const words = (text) => [{ type: "text", text }];
  const point = (id, verb, text, needsHomeDecision) => ({ type: "decisionPoint", attrs: { id, verb, needsHomeDecision }, content: words(text) });
  await host.call("paper.save_section", {
    id: section, rev: 1, sitting: "01a20000-0000-7000-8000-0000000000aa", heading: "Voorstel", role: "proposal",
    body: { type: "doc", content: [
      point(POINT, "take_note", "Kennis te nemen van de wachttijden.", false),
      point(HOME, "agree", "In te stemmen met de aanpak.", true),
      { type: "step", attrs: { id: "01a20000-0000-7000-8000-0000000000cc", owners: ["Zorgkantoor"], period: "Q4" }, content: [{ type: "paragraph", content: words("Aanpak uitwerken") }] },
    ] },
  });
  const item = (await host.call("agenda.add_item", { meeting, title: "Wachttijden", treatment: "decision" })).id;
  await host.call("agenda.place_paper", { item, paper });
  await host.call("agenda.add_item", { meeting, title: "Rondvraag" });
});
after(() => end(host, browser));
afterEach(() => leave(page));

const points = async () => (await host.call("decision.recording", { meeting })).items[0].points;

test("a point is decided by keyboard, in other words than were proposed, and is kept at once", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/record`);
  const first = page.getByRole("group", { name: "Kennis te nemen van de wachttijden." }).first();
  await first.getByRole("radio", { name: "conform" }).focus();
  await page.keyboard.press("Space");
  await first.getByRole("radio", { name: "conform" }).and(page.locator(":checked")).waitFor();
  const second = page.getByRole("group", { name: "In te stemmen met de aanpak." }).first();
  await second.getByRole("radio", { name: "gewijzigd" }).check();
  await second.getByLabel("Besloten tekst").fill("In te stemmen met de aanpak, mits het geld er is.");
  await second.getByLabel("Zorgkantoor").check();
  await second.getByText("Voorbehoud: Zorgkantoor Merenland").waitFor();
  assert.deepEqual(await findings(page), []);
  const [one, two] = await points();
  assert.deepEqual([one.outcome, one.decided], ["as_proposed", "Kennis te nemen van de wachttijden."]);
  assert.deepEqual([two.outcome, two.decided, two.reservations[0].name], ["amended", "In te stemmen met de aanpak, mits het geld er is.", "Zorgkantoor Merenland"]);
});

test("who pauses behind a space while it is saved goes on behind that space", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/record`);
  await page.getByRole("button", { name: /^1 Wachttijden/ }).click();
  const words = page.getByRole("group", { name: "In te stemmen met de aanpak." }).first().getByLabel("Besloten tekst");
  const before = await words.inputValue();
  const saved = page.waitForResponse(/decision\.record$/);
  await words.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  await saved;
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next()))));
  await page.keyboard.type("En verder.");
  assert.equal(await words.inputValue(), `${before} En verder.`);
});

test("one line becomes an action with who and when, steps become actions, and the next item is a key away", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/record`);
  await page.getByRole("button", { name: /Wachttijden/ }).click();
  await page.keyboard.press("Control+l");
  await page.keyboard.type("Zorgkantoor stuurt cijfers rond vóór 1 oktober");
  await page.getByText(/Actie · wie: Zorgkantoor Merenland · wanneer: uiterlijk 30 sep 2026/).waitFor();
  await page.route("**/call/follow_up.note", async (route) => {
    const response = await route.fetch();
    await new Promise((go) => setTimeout(go, 300));
    await route.fulfill({ response });
  });
  const answered = page.waitForResponse("**/call/follow_up.note");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Wat al verder is");
  await answered;
  await page.getByText("Actie 1 is genoteerd").waitFor();
  assert.equal(await page.getByLabel("Actie, toezegging of besluit").inputValue(), "Wat al verder is", "what is typed meanwhile stays");
  await page.getByLabel("Actie, toezegging of besluit").fill("");
  await page.getByRole("button", { name: "1 vervolgstap overnemen als actie" }).click();
  await page.getByRole("link", { name: "Actie 2" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Actie 3" }).count(), 0, "Enter pressed twice notes once");
  await page.keyboard.press("Alt+PageDown");
  await page.getByRole("heading", { name: "2 Rondvraag" }).waitFor();
  await page.getByRole("radio", { name: "niet aan toe gekomen" }).click();
  await page.getByRole("button", { name: /Rondvraag niet aan toe gekomen/ }).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("who is there is said seat by seat or for all at once", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/record`, { size: [853, 533], theme: "dark" });
  await page.getByRole("button", { name: "Aanwezigen" }).click();
  await page.getByRole("button", { name: "De ander is aanwezig" }).click();
  await page.getByRole("button", { name: "De ander is aanwezig" }).waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Aanwezigheid van Ria Post").inputValue(), "present");
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Klaar" }).click();
  await page.getByText("1 van 1 aanwezig").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("the second screen follows what is being decided and shows nothing else", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/record`);
  await page.getByRole("button", { name: /^1 Wachttijden/ }).click();
  const [wall] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("button", { name: "Toon op scherm" }).click()]);
  await wall.getByRole("heading", { name: "1 Wachttijden" }).waitFor();
  const second = page.getByRole("group", { name: "In te stemmen met de aanpak." }).first();
  await second.getByLabel("Besloten tekst").fill("In te stemmen met de aanpak vanaf 2027.");
  await wall.getByText("In te stemmen met de aanpak vanaf 2027.").waitFor();
  assert.equal(await wall.getByRole("navigation").count(), 0);
  assert.deepEqual(await findings(wall), []);
});

test("the action list tells who, when and from which decision, and asks why something comes later", async () => {
  page = await openPage(browser, host, "/follow-ups");
  await page.getByRole("row", { name: /stuurt cijfers rond/ }).waitFor();
  await page.getByRole("row", { name: /Aanpak uitwerken/ }).getByText("Kennis te nemen van de wachttijden.").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByLabel("Stand van actie 1").selectOption("done");
  await page.getByText("Actie 1 staat op “gereed”.").waitFor();
  await page.getByRole("link", { name: "Aanpak uitwerken" }).click();
  await page.getByLabel("Wanneer?").fill("Q1 2027");
  await page.getByRole("button", { name: "Ander moment" }).click();
  await page.getByText("Vul eerst dit veld in: reden.").waitFor();
  await page.getByLabel("Waarom later?").fill("Te weinig mensen");
  await page.getByRole("button", { name: "Ander moment" }).click();
  await page.getByText(/: was Q4/).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("the decision list makes itself, keeps own words, and goes from the chair to sent", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/decisions`);
  const words = page.getByLabel("Besluit", { exact: true }).last();
  await words.fill("De tafel stemt in met de aanpak vanaf 2027.");
  await words.blur();
  await page.getByText(/Eigen woorden. Opgenomen was:/).waitFor();
  await page.getByText("Er is nog niet aangegeven wie er was.").waitFor({ state: "detached" });
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Voorzitter is akkoord" }).click();
  await page.getByText("akkoord van de voorzitter", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Verzenden…" }).click();
  await page.getByRole("button", { name: "Vastleggen als verzonden" }).click();
  await page.getByText(/^Lijst 1 · 16 september 2026/).waitFor();
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan", exact: true }).click();
  await page.getByRole("menuitem", { name: "Als pdf" }).click();
  assert.match((await download).suggestedFilename(), /besluitenlijst\.pdf$/);
});

test("what partners decide at home stands decision by partner, and counts by the table's own rule", async () => {
  page = await openPage(browser, host, "/decisions", { size: [853, 533] });
  await page.getByRole("row", { name: /De tafel stemt in met de aanpak vanaf 2027/ }).getByText("0 van 1 akkoord").waitFor();
  await page.getByRole("button", { name: /^Zorgkantoor Merenland: nog niets/ }).click();
  await page.getByLabel("Wat is er thuis besloten?").selectOption("agreed_with_remark");
  await page.getByLabel("Wie besluit er thuis?").fill("directie");
  await page.getByLabel("Opmerking").fill("Met dank");
  await page.getByText("Nog geen document").waitFor();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Document kiezen" }).click();
  await (await chooser).setFiles({ name: "collegebesluit.txt", mimeType: "text/plain", buffer: Buffer.from("Het college stemt in.") });
  await page.getByText(/^collegebesluit\.txt · /).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Vastleggen" }).click();
  await page.getByText("1 van 1 akkoord").waitFor();
  await page.getByRole("button", { name: /^Zorgkantoor Merenland: akkoord met opmerking, met document/ }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("group", { name: "Document" }).getByRole("button", { name: "Opslaan als…" }).click();
  assert.equal((await download).suggestedFilename(), "collegebesluit.txt");
  await page.getByRole("button", { name: "Annuleren" }).click();
  await page.getByText("bevestigd", { exact: true }).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("what was decided in an earlier year stands behind a choice, and what was agreed stands by year", async () => {
  const earlier = (await host.call("meeting.add", { board, date: "2025-06-10", starts: "14:00", ends: "15:00", place: "", standing: false })).id;
  const item = (await host.call("agenda.add_item", { meeting: earlier, title: "Vervoer" })).id;
  await host.call("decision.add", { item, text: "In te stemmen met het vervoersplan.", needs_home_decision: false });
  page = await openPage(browser, host, "/decisions");
  await page.getByRole("heading", { name: "Alle besluiten" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "In te stemmen met het vervoersplan." }).count(), 0);
  await page.getByLabel("Jaar").selectOption("2025");
  await page.getByRole("link", { name: "In te stemmen met het vervoersplan." }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.goto(`${host.address}/#/follow-ups`);
  await page.getByLabel("Welke").selectOption("all");
  await page.getByLabel("Jaar").waitFor();
  assert.deepEqual(await page.getByLabel("Jaar").locator("option").allTextContents(), ["2026"]);
  assert.deepEqual(await findings(page), []);
});
