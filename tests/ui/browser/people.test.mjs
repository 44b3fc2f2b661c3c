// The board and its people: who sits there, who stands beside whom, a list that was there already, and ways back.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
let host;
let browser;
let page;
let board;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  await host.call("store.create", {});
});
after(() => end(host, browser));
beforeEach(async (t) => {
  board = (await host.call("board.add", { name: `Tafel ${t.name}`, short: "BTM", region: "Merenland", kind: "decides", public: false })).id;
  page = await openPage(browser, host, "/meetings");
  await page.evaluate((id) => localStorage.setItem("tafelstuk.preferences", JSON.stringify({ board: id })), board);
  await page.goto(`${host.address}/#/people`);
  await page.reload();
  await page.getByRole("heading", { name: "Mensen en partners", level: 1 }).waitFor();
});
afterEach(() => leave(page));

const detail = () => host.call("board.get", { id: board });
const dialog = () => page.getByRole("dialog");

async function seated(name, role, more = {}) {
  const member = (await host.call("board.add_member", { name, email: `${name.split(" ")[0].toLowerCase()}@meer.example` })).id;
  return { member, seat: (await host.call("board.add_seat", { board, member, role, ...more })).id };
}

test("a list with semicolons in Windows-1252 is looked at, and taken over without doubles", async () => {
  await host.call("board.add_member", { name: "Bram Haan", email: "b.haan@meer.example" });
  const rows = "Naam;Functie;E-mail;Organisatie;Rol\r\nZoë Fährmann;Wethouder;z.f@meer.example;Gemeente Meer;voorzitter\r\nB. Haan;Wethouder;B.Haan@meer.example;;lid\r\nZoë F.;;z.f@meer.example;;\r\n;;geen@naam.example;;\r\n";
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Lijst inlezen…" }).click();
  await (await chooser).setFiles({ name: "leden.csv", mimeType: "text/csv", buffer: Buffer.from(rows, "latin1") });
  await dialog().getByText("bekend: Bram Haan").waitFor();
  await dialog().getByText("dubbel met regel 2").waitFor();
  await dialog().getByText("geen naam", { exact: true }).waitFor();
  assert.equal((await detail()).seats.length, 0, "nothing is written before it is chosen");
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("button", { name: "2 personen overnemen" }).click();
  await page.getByText("1 persoon nieuw, 2 zetels gegeven").waitFor();
  const { members, seats, partners } = await detail();
  assert.deepEqual(seats.map(({ role }) => role).sort(), ["chair", "member"]);
  assert.ok(members.some(({ name }) => name === "Zoë Fährmann"));
  assert.ok(partners.some(({ name, kind }) => name === "Gemeente Meer" && kind === "municipality"));
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("Ongedaan gemaakt").waitFor();
  assert.equal((await detail()).seats.length, 0);
});

test("another column for the name is chosen by hand", async () => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Lijst inlezen…" }).click();
  await (await chooser).setFiles({ name: "leden.csv", mimeType: "text/csv", buffer: Buffer.from("Contact,Mailadres\nDirk Vos,dirk@vos.example\n") });
  await dialog().getByText("geen naam", { exact: true }).waitFor();
  await dialog().getByLabel("Contact").selectOption({ label: "naam" });
  await dialog().getByRole("button", { name: "1 persoon overnemen" }).click();
  await page.getByRole("rowheader", { name: /Dirk Vos/ }).waitFor();
});

test("a deputy stands under the seat they go with, and gets the set in their own way", async () => {
  await seated("Els Dam", "chair");
  await page.getByRole("button", { name: "Lid toevoegen" }).click();
  await dialog().getByLabel("Naam").fill("Cor Klaver");
  await dialog().getByLabel("Rol").selectOption({ label: "plaatsvervanger" });
  await dialog().getByLabel("Hoort bij").selectOption({ label: "Els Dam (voorzitter)" });
  await dialog().getByLabel("Krijgt de set").selectOption({ label: "op papier aan tafel" });
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("button", { name: "Toevoegen" }).click();
  await page.getByText("bij Els Dam").waitFor();
  const { seats } = await detail();
  assert.deepEqual(seats.map(({ role, carrier, beside }) => [role, carrier, beside !== null]).sort(), [["chair", "mail", false], ["deputy", "paper", true]]);
});

test("pressed twice while the first is being answered, somebody is added once", async () => {
  await page.route("**/call/board.add_member", async (route) => {
    const response = await route.fetch();
    await new Promise((go) => setTimeout(go, 400));
    await route.fulfill({ response });
  });
  await page.getByRole("button", { name: "Lid toevoegen" }).click();
  await dialog().getByLabel("Naam").fill("Dirk Egge");
  await dialog().getByRole("button", { name: "Toevoegen" }).dblclick();
  await dialog().waitFor({ state: "detached" });
  const { members } = await detail();
  assert.equal(members.filter(({ name }) => name === "Dirk Egge").length, 1);
});

test("removing somebody who sat at the table ends the seat, says so, and is undone", async () => {
  await seated("Piet Haan", "member", { from: "2026-01-01" });
  await page.getByRole("button", { name: "Piet Haan wijzigen" }).click();
  assert.deepEqual(await findings(page), []);
  await dialog().getByRole("button", { name: "Verwijderen" }).click();
  await page.getByText("Piet Haan zat al aan tafel en blijft daarom bewaard. De zetel is beëindigd.").waitFor();
  await page.getByText("1 zetel die is geëindigd").waitFor();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByRole("rowheader", { name: /Piet Haan/ }).waitFor();
  assert.equal((await detail()).seats[0].until, null);
});

test("a board without a chair says so and offers one", async () => {
  await seated("Els Dam", "secretary");
  await page.getByText(/heeft nu geen voorzitter/).waitFor();
  await page.getByRole("button", { name: "Voorzitter toevoegen" }).click();
  assert.equal(await dialog().getByLabel("Rol").inputValue(), "chair");
  await dialog().getByLabel("Naam").fill("Hans Bos");
  await dialog().getByLabel("E-mail").fill("hans@bos.example");
  await dialog().getByRole("button", { name: "Toevoegen" }).click();
  await page.getByText(/heeft nu geen voorzitter/).waitFor({ state: "detached" });
});

test("the standing agenda is put in order by keyboard, edited and shortened", async () => {
  for (const title of ["Opening", "Mededelingen", "Sluiting"]) await host.call("board.add_standing", { board, title });
  await page.getByRole("button", { name: /^Verplaats .*Sluiting/ }).focus();
  await page.keyboard.press("Space");
  await page.getByText(/Sluiting opgepakt/).waitFor({ state: "attached" });
  await page.keyboard.press("ArrowUp");
  await page.getByText(/Sluiting staat nu op plaats 2 van 3/).waitFor({ state: "attached" });
  await page.keyboard.press("Space");
  await page.locator("[data-entry]:nth-child(2)", { hasText: "Sluiting" }).waitFor();
  await page.getByRole("button", { name: "Mededelingen wijzigen" }).click();
  await dialog().getByLabel("Titel").fill("Mededelingen en post");
  await dialog().getByRole("button", { name: "Klaar" }).click();
  await page.getByText("Mededelingen en post").waitFor();
  await page.getByRole("button", { name: "Opening wijzigen" }).click();
  await dialog().getByRole("button", { name: "Verwijderen" }).click();
  await page.getByText("“Opening” is van de vaste agenda af").waitFor();
  assert.deepEqual((await detail()).standing.map(({ title }) => title), ["Sluiting", "Mededelingen en post"]);
});

test("the cycle and the logo are the board's own", async () => {
  await page.getByRole("textbox", { name: "Verzending: dagen ervoor" }).fill("10");
  await page.getByLabel("Schoolvakanties van regio").selectOption({ label: "Noord" });
  await page.getByText(/^Opgeslagen/).waitFor();
  await page.waitForFunction(() => document.body.textContent.includes("dagen ervoor"));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Logo kiezen…" }).click();
  await (await chooser).setFiles({ name: "logo.png", mimeType: "image/png", buffer: PIXEL });
  await page.getByLabel("Wat staat erop?").fill("Drie golven");
  await page.getByRole("img", { name: "Logo" }).or(page.getByRole("img", { name: "Drie golven" })).waitFor();
  await page.getByRole("button", { name: "Weghalen" }).focus();
  await page.getByRole("img", { name: "Drie golven" }).waitFor();
  const { cycle, school_region: region, logo_alt: alt } = (await detail()).board;
  assert.deepEqual([cycle.find(({ stage }) => stage === "sending").days, region, alt], [-10, "north", "Drie golven"]);
  assert.deepEqual(await findings(page), []);
});
