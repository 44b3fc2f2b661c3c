// Everything found again: hits of every kind as one types, chosen by kind, and the very place that each leads to.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

const POINT = "01a20000-0000-7000-8000-0000000000b1";

let host;
let browser;
let page;
let made;

before(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
  made = await region();
});
after(() => end(host, browser));
afterEach(() => leave(page));

/** A region in which "steunpunt" stands in everything, and one paper with much text before it. */
async function region() {
  await host.call("store.create");
  const { id: board } = await host.call("board.add", { name: "Bestuurlijke tafel Eemvallei", short: "BTE", region: "Eemvallei", kind: "decides" });
  const { id: member } = await host.call("board.add_member", { name: "Ria Steunpunter", email: "r@eemvallei.example" });
  await host.call("board.add_seat", { board, member, role: "chair" });
  const { id: meeting } = await host.call("meeting.add", { board, date: "2026-08-19", starts: "14:00", ends: "16:00", place: "Zaal 3", standing: false });
  const { id: paper } = await host.call("paper.add", { board, kind: "note", title: "Regionale huisvestingsverordening" });
  const { id: section } = await host.call("paper.add_section", { paper, heading: "Steunpunten", role: "proposal" });
  const text = (words) => [{ type: "text", text: words }];
  const lines = Array.from({ length: 40 }, (_, at) => ({ type: "paragraph", content: text(`Regel ${at} over wonen in de regio.`) }));
  const point = { type: "decisionPoint", attrs: { id: POINT, verb: "agree", needsHomeDecision: false }, content: text("In te stemmen met het steunpunt.") };
  await host.call("paper.save_section", { id: section, rev: 1, sitting: "01a20000-0000-7000-8000-0000000000aa", heading: "Steunpunten", role: "proposal", body: { type: "doc", content: [...lines, point] } });
  const { id: item } = await host.call("agenda.add_item", { meeting, title: "Steunpunten" });
  await host.call("agenda.place_paper", { item, paper });
  for (let at = 0; at < 14; at += 1) await host.call("decision.add", { item, text: `Besluit ${at}: het steunpunt komt er.`, needs_home_decision: false });
  await host.call("follow_up.note", { item, text: "BTE: steunpunt bouwen vóór 1 mei" });
  return { board, paper, section, meeting };
}

async function search(words, options) {
  page = await openPage(browser, host, "/today", options);
  await page.keyboard.press("Control+k");
  await page.getByLabel("Waar zoekt u naar?").waitFor();
  await page.keyboard.type(words);
  await page.getByText(/plek(ken)? gevonden|De eerste/).waitFor();
}

const focusedId = () => page.evaluate(() => document.activeElement?.id);
const inSight = (id) => page.evaluate((place) => {
  const { top, bottom } = document.getElementById(place).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}, id);

for (const [theme, size] of [["light", [1280, 800]], ["dark", [853, 533]]]) {
  test(`hits of every kind stand in groups with the hit marked, in ${theme} at ${size[0]} wide`, async () => {
    await search("steunp", { theme, size });
    for (const name of ["Mensen", "Beslispunten", "Besluiten", "Acties", "Agendapunten", "In de tekst van stukken"]) {
      await page.getByRole("region", { name, exact: true }).waitFor();
    }
    const decision = page.getByRole("region", { name: "Besluiten", exact: true }).getByRole("link").first();
    assert.equal(await decision.locator("mark").textContent(), "steunpunt");
    assert.match(await decision.textContent(), /BTE · .*2026 · conform$/);
    assert.deepEqual(await findings(page), []);
  });
}

test("more of one kind are asked for, chosen by state, and let go again", async () => {
  await search("steunpunt");
  await page.getByRole("button", { name: "Meer: Besluiten" }).press("Enter");
  await page.getByText("14 plekken gevonden").waitFor();
  assert.equal(await page.getByLabel("Soort").inputValue(), "decision");
  await page.getByLabel("Stand").selectOption({ label: "ingetrokken" });
  await page.getByText("Niets gevonden voor “steunpunt”").waitFor();
  await page.getByRole("button", { name: "Weer overal zoeken" }).press("Enter");
  await page.getByRole("region", { name: "Acties", exact: true }).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a point is shown in its paper, a decision in its list, each in sight and with the focus", async () => {
  await search("stemmen steunpunt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(`#point-${POINT}[data-found]`).waitFor();
  assert.ok(await inSight(`point-${POINT}`));
  assert.equal(await focusedId(), `section-${made.section}`);
  await leave(page);
  await search("13 steunpunt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("[data-found]").waitFor();
  assert.match(await focusedId(), /^decision-/);
  assert.ok(await inSight(await focusedId()));
  assert.deepEqual(await findings(page), []);
});

test("a part of a compound finds it, and a person is opened at once", async () => {
  await search("vestings");
  await page.getByRole("link", { name: /huisvestingsverordening/ }).first().waitFor();
  await page.getByLabel("Waar zoekt u naar?").fill("ria");
  await page.getByRole("region", { name: "Mensen", exact: true }).getByRole("link").press("Enter");
  await page.getByRole("dialog", { name: "Ria Steunpunter" }).waitFor();
});

test("an attachment opens at the page where the words stand", async () => {
  const pages = ["Eerste bladzijde", "Tweede bladzijde", "Hier ligt de vuurtoren", "Vierde bladzijde"];
  const { offer } = await (await fetch(`${host.address}/offer?name=kaart.pdf`, { method: "POST", body: pdf(pages) })).json();
  await host.call("paper.attach", { paper: made.paper, offers: [offer] });
  await search("vuurtor");
  // It was attached just now: the screen reads it and then finds it, without being asked again.
  await page.getByRole("region", { name: "In de tekst van bijlagen", exact: true }).getByRole("link", { name: /kaart.*pagina 3/s }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "kaart" }).waitFor();
  const shown = page.locator("[data-page='3']");
  await shown.getByText("Hier ligt de vuurtoren").waitFor({ state: "attached" });
  await page.waitForFunction(() => document.activeElement?.dataset.page === "3");
  assert.deepEqual(await findings(page), []);
});

/** A PDF with a line of text on each page. */
function pdf(lines) {
  const kids = lines.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const pages = lines.map((line, at) => {
    const content = `BT /F 12 Tf 60 700 Td (${line}) Tj ET`;
    return `${4 + 2 * at} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F 3 0 R >> >> >> endobj
${5 + 2 * at} 0 obj << /Length ${content.length} >>\nstream\n${content}\nendstream endobj\n`;
  });
  return `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count ${lines.length} /Kids [${kids}] >> endobj
3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
${pages.join("")}trailer << /Root 1 0 R >>
%%EOF
`;
}
