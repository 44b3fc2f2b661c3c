// A year planned with one rule, the days around a meeting, days off, and the calendar file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, firstBoard, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let board;

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-11-26T09:00:00+01:00" }), startBrowser()]);
  board = await firstBoard(host);
});
after(() => end(host, browser));
beforeEach(async () => {
  page = await openPage(browser, host, "/year/2027");
});
afterEach(() => leave(page));

const dialog = () => page.getByRole("dialog");
const year = async () => (await host.call("meeting.year", { year: 2027 })).meetings;

test("a year is planned with one rule; a holiday moves its meeting; all of it is undone at once", async () => {
  await page.getByText("In 2027 staat nog niets gepland").waitFor();
  await page.getByRole("button", { name: "Vergaderingen plannen" }).first().click();
  await dialog().getByLabel("Welke", { exact: true }).selectOption({ label: "eerste" });
  await dialog().getByLabel("In welke maanden").selectOption({ label: "alle maanden" });
  await dialog().getByText("woensdag 5 mei valt op Bevrijdingsdag").waitFor();
  await dialog().getByRole("checkbox", { name: /^woensdag 6 januari/ }).uncheck();
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("button", { name: "11 vergaderingen plannen" }).click();
  await page.getByText("11 vergaderingen gepland").waitFor();
  assert.ok((await year()).some(({ date }) => date === "2027-05-12"));
  await page.getByRole("region", { name: "mei 2027" }).getByRole("link", { name: "Vergadering BTM" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("In 2027 staat nog niets gepland").waitFor();
});

test("a day around a meeting is set by hand and given back", async () => {
  const { made } = await host.call("meeting.plan", { board, days: ["2027-06-16"], starts: "14:00", ends: "16:00", place: "Raadzaal", standing: false });
  await page.getByRole("button", { name: "Dagen eromheen: vergadering van de BTM van 16 juni 2027" }).click();
  await dialog().getByText("woensdag 2 juni").waitFor();
  assert.deepEqual(await findings(page), []);
  await host.call("meeting.set_cycle_day", { meeting: made[0], stage: "sending", date: "2027-06-04" });
  await dialog().getByText("zelf gekozen").waitFor();
  await dialog().getByRole("button", { name: /^Weer berekenen: Verzending/ }).click();
  await dialog().getByText("zelf gekozen").waitFor({ state: "detached" });
});

test("a day off is added, and meetings on it are told", async () => {
  await host.call("meeting.plan", { board, days: ["2027-02-10"], starts: null, ends: null, place: "", standing: false });
  await page.getByRole("button", { name: "Dag of vakantie toevoegen" }).click();
  await dialog().getByLabel("Naam").fill("Carnaval");
  await dialog().getByRole("radio", { name: /^Eigen vrije dag/ }).check();
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("spinbutton", { name: /Eerste dag/ }).first().focus();
  await page.keyboard.type("1002");
  await dialog().getByRole("button", { name: "Toevoegen" }).click();
  const february = page.getByRole("region", { name: "februari 2027" });
  await february.getByText(/^Carnaval tot en met 10 feb/).waitFor();
  // The meeting of that day stands on a day off now.
  await february.getByText("Carnaval", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Verwijderen: Carnaval/ }).click();
  await page.getByText("Carnaval is verwijderd").waitFor();
});

test("the calendar file of the board is saved", async () => {
  await host.call("meeting.plan", { board, days: ["2027-09-15"], starts: "14:00", ends: "16:00", place: "Raadzaal", standing: false });
  await page.getByRole("button", { name: "Agendabestand maken" }).click();
  await dialog().getByText(/Het bestand bevat \d+ vergadering/).waitFor();
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await dialog().getByRole("button", { name: "Bestand opslaan…" }).click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), "Vergaderingen BTM.ics");
  const text = readFileSync(await saved.path(), "utf8");
  assert.match(text, /DTSTART;TZID=Europe\/Amsterdam:20270915T140000\r\n/);
});
