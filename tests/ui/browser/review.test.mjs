// Papers are laid before the chair, who reacts without any store of the region; the secretary takes the reaction
// over and works through it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { edited } from "./docx.mjs";
import { bothSides, faults, findings, fits, leave, openPage } from "./host.mjs";

const PASSWORD = "korte brug zeven";
let secretary;
let chair;
let browser;
let page;
let round;

before(async () => {
  ({ browser, secretary, chair, round } = await bothSides());
});
after(async () => {
  await browser?.close();
  await Promise.all([secretary?.stop(), chair?.stop()]);
});
afterEach(() => leave(page));

/** A product of `host` as a file in its folder. */
const file = async (host, product, name) => {
  const bytes = Buffer.from(await (await fetch(`${host.address}/product/${product.product}`)).arrayBuffer());
  const path = join(host.folder, name);
  writeFileSync(path, bytes);
  return path;
};
const choose = async (button, path) => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(path);
};
const button = (name) => page.getByRole("button", { name, exact: true });

test("a round is begun from a meeting: who, by when, which question", async () => {
  const meeting = await secretary.call("meeting.get", { id: "latest" });
  page = await openPage(browser, secretary, `/meetings/${meeting.id}`);
  await button("Meer").click();
  await page.getByRole("menuitem", { name: "Voorleggen…" }).click();
  await page.getByRole("heading", { name: /^Voorleggen: BST/ }).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "Marleen Oosterhuis (voorzitter)" }).isChecked(), true);
  await page.getByLabel("Uw vraag").fill("Kan dit zo?");
  assert.deepEqual(await findings(page), []);
  await button("Ronde beginnen").click();
  await page.getByRole("heading", { name: /^BST/, level: 1 }).waitFor();
  await page.getByText("nog niet gevraagd").waitFor();
  await page.getByText("Nog geen reacties").waitFor();
});

test("a file is made with a password and a drafted message, and the password is not in it", async () => {
  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByLabel("Wachtwoord voor dit bestand").fill("kort");
  await button("Bestand maken…").click();
  await page.getByText(/minstens 8 tekens\.$/).last().waitFor();
  await page.getByLabel("Wachtwoord voor dit bestand").fill(PASSWORD);
  await button("Bestand maken…").click();
  await page.getByText(/^Het bestand is klaar/).waitFor();
  const message = await page.getByRole("dialog").innerText();
  assert.match(message, /Beste Marleen Oosterhuis/);
  assert.ok(!message.includes(PASSWORD));
  assert.deepEqual(await findings(page), []);
  const download = page.waitForEvent("download");
  await button("Bestand opslaan…").click();
  assert.match((await download).suggestedFilename(), /\.tafelstuk$/);
});

test("reactions stand side by side; a suggestion is taken over and taken back, and declining asks a reason", async () => {
  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  await page.getByText("Akkoord, mits", { exact: true }).waitFor();
  assert.deepEqual(await findings(page), []);
  await button("Overnemen (van Marleen Oosterhuis)").click();
  await page.getByText("Overgenomen in het stuk").first().waitFor();
  await page.getByText("Verwerkt", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await button("Overnemen (van Marleen Oosterhuis)").waitFor();
  await button("Niet overnemen (van Marleen Oosterhuis)").first().click();
  await button("Bewaren").click();
  await page.getByText("Vul eerst dit veld in: reden.").first().waitFor();
  await page.getByLabel("Reden").fill("De raden weten dit al.");
  await button("Bewaren").click();
  await page.getByText("De raden weten dit al.").waitFor();
  await page.setViewportSize({ width: 853, height: 533 });
  await fits(page);
});

test("what somebody says by phone is noted in their name", async () => {
  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  await button("Namens noteren… Marleen Oosterhuis").click();
  await page.getByLabel("In eigen woorden").fill("Belt vrijdag terug.");
  assert.deepEqual(await findings(page), []);
  await button("Noteren").click();
  await page.getByText("Belt vrijdag terug.").waitFor();
  await page.getByText("telefoon").first().waitFor();
});

test("a pasted mail is read per point, looked over, and noted in its sender's name", async () => {
  const view = await secretary.call("review.get", { round: round.id });
  // Two points that something is decided of, in a paper that is alone under its item.
  const decided = ({ points }) => points.map(({ text }, at) => [at, text]).filter(([, text]) => !text.startsWith("Kennis")).map(([at]) => at);
  const paper = view.papers.find((one) => decided(one).length > 1 && view.papers.filter(({ label }) => label === one.label).length === 1);
  const [left, kept] = decided(paper);
  const name = (at) => `${paper.label}.${at + 1}`;
  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  await button("Mail plakken… Marleen Oosterhuis").click();
  await page.getByLabel("Tekst van de mail").fill([
    "Beste Ilse,", "", `${name(left)} akkoord`, `${name(kept)} niet akkoord: eerst langs de raden`, "", "Tot de veertiende.", "", "Groet, Marleen",
  ].join("\n"));
  assert.deepEqual(await findings(page), []);
  await button("Lezen").click();
  assert.equal(await page.getByLabel(`Toelichting bij ${name(kept)}`).inputValue(), "eerst langs de raden");
  assert.equal(await page.getByLabel(/^Rest van de mail/).inputValue(), "Tot de veertiende.");
  assert.deepEqual(await findings(page), []);
  await page.getByLabel(`Reactie op ${name(left)}`).selectOption({ label: "niet noteren" });
  await page.setViewportSize({ width: 853, height: 533 });
  await fits(page);
  await button("Noteren").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Tot de veertiende.").waitFor();
  const after = (await secretary.call("review.get", { round: round.id })).papers.find((one) => one.paper === paper.paper);
  const mailed = (at) => after.points[at].reactions.filter(({ carrier }) => carrier === "mail").map(({ what }) => [what.verdict, what.text]);
  assert.deepEqual([mailed(left), mailed(kept)], [[], [["reject", "eerst langs de raden"]]]);
});

test("the chair opens the file through the third door, answers, remarks and sends; the secretary takes it over", async () => {
  const meeting = await secretary.call("meeting.get", { id: "latest" });
  const asked = await secretary.call("review.ask", { meeting: meeting.id, to: "chair" });
  const packed = await secretary.call("review.pack", { person: asked.person, password: PASSWORD });
  const path = await file(secretary, packed.product, "stukken.tafelstuk");

  page = await openPage(browser, chair, "/", { size: [853, 533] });
  await choose("Bestand openen…", path);
  await page.getByRole("heading", { name: "Stukken om op te reageren" }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByLabel("Wachtwoord").fill("lange brug acht");
  await button("Stukken openen").click();
  await page.getByText(/past niet op het bestand/).waitFor();
  await page.getByLabel("Wachtwoord").fill(PASSWORD);
  await button("Stukken openen").click();
  await page.getByRole("heading", { name: /^Stukken voor/, level: 1 }).waitFor();
  assert.equal(await page.getByRole("navigation").count(), 0, "a chair sees only this");
  assert.deepEqual(await findings(page), []);
  await fits(page);

  await page.getByRole("link", { name: /Kosten van het aanmeldpunt/ }).click();
  await page.getByRole("heading", { name: /Kosten van het aanmeldpunt/, level: 2 }).waitFor();
  await page.getByText(/voorlopig; besloten wordt in de vergadering/).waitFor();
  // In a small window the line with what was kept has its room from the beginning.
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 853, height: 533 });
  const head = page.getByRole("banner");
  const { height } = await head.boundingBox();
  await page.getByRole("group", { name: /rijp voor de agenda/ }).getByLabel("Na aanpassing").check();
  await head.getByRole("status").getByText(/^Opgeslagen/).waitFor();
  assert.equal((await head.boundingBox()).height, height);
  await page.setViewportSize(wide);
  const point = page.getByRole("group", { name: /^Punt 1:/ });
  // What an answer opens stands there at once: the next question does not move once the answer has been stored.
  const next = page.getByRole("group", { name: /^Punt 2:/ });
  const top = await point.getByLabel("Akkoord, mits").evaluate(async (radio) => {
    radio.click();
    await new Promise((drawn) => queueMicrotask(() => queueMicrotask(drawn)));
    const following = [...document.querySelectorAll("fieldset")].find((set) => set.querySelector("legend")?.textContent.startsWith("Punt 2:"));
    return following.getBoundingClientRect().top;
  });
  await page.getByText(/1 van \d+ punten beantwoord/).waitFor();
  assert.equal(await next.evaluate((set) => set.getBoundingClientRect().top), top);
  await page.getByLabel("Mits…").fill("de colleges zijn geraadpleegd");
  await page.getByRole("group", { name: /^Punt 2:/ }).getByLabel("Akkoord", { exact: true }).check();
  await page.getByText(/2 van \d+ punten beantwoord/).waitFor();

  // Words are selected, and other words put in their place.
  await page.evaluate(() => {
    const node = document.evaluate("//article//p[contains(., '1.456 uur inzetbaar')]/text()", document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
    const range = document.createRange();
    const at = node.textContent.indexOf("1.456 uur inzetbaar");
    range.setStart(node, at);
    range.setEnd(node, at + "1.456 uur inzetbaar".length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await button("Andere tekst voorstellen").click();
  await page.getByLabel("Voorgestelde tekst").fill("1.456 uur aan het werk");
  await button("Bewaren").click();
  await page.getByText("gaat mee naar", { exact: false }).first().waitFor();
  await button("Opmerking toevoegen").click();
  await page.getByLabel("Uw opmerking").fill("Voor mijzelf.");
  await button("Bewaren").click();
  await button("Opmerking toevoegen").waitFor();
  const own = page.locator("div").filter({ has: page.getByLabel("Uw opmerking") }).filter({ has: page.getByLabel("Alleen voor mijzelf") }).last();
  await own.getByLabel("Alleen voor mijzelf").click();
  await page.getByText("blijft op deze computer").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  const small = await page.evaluate(() => [...document.querySelectorAll("main :is(button, a, select, textarea, label:has(input))")].filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML.slice(0, 90)));
  assert.deepEqual(small, []);

  // All is kept: the page comes back as it was.
  await page.reload();
  await page.getByRole("group", { name: /^Punt 1:/ }).getByLabel("Akkoord, mits").waitFor();
  assert.equal(await page.getByLabel("Mits…").inputValue(), "de colleges zijn geraadpleegd");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Reactie versturen…" }).first().click();
  const answer = join(chair.folder, "reactie.tafelstuk");
  await (await download).saveAs(answer);
  const complaints = faults(page);
  await page.context().close();
  assert.deepEqual(complaints, []);

  page = await openPage(browser, secretary, "/reviews");
  await choose("Reactie inlezen…", answer);
  await page.getByRole("heading", { name: "Een reactie inlezen" }).waitFor();
  await page.getByText("4 nieuw, 0 al bekend").waitFor();
  assert.deepEqual(await findings(page), []);
  await button("Reactie overnemen").click();
  await page.getByText("1.456 uur aan het werk").waitFor();
  await page.getByText("de colleges zijn geraadpleegd").waitFor();
  assert.equal(await page.getByText("Voor mijzelf.").count(), 0, "private notes never leave");
  await button("Terugdraaien (van Marleen Oosterhuis)").first().click();
  await page.getByText("teruggedraaid").waitFor();
  assert.equal(await page.getByText("1.456 uur aan het werk").count(), 0);
});

test("somebody without the app answers in a Word file, and the secretary takes it over as any other reaction", async () => {
  page = await openPage(browser, secretary, `/reviews/${round.id}`, { size: [853, 533] });
  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByRole("radio", { name: /^Op een mail/ }).check();
  await button("Bericht maken").click();
  await page.getByText("Het bericht is klaar.").waitFor();
  assert.match(await page.getByRole("dialog").innerText(), /begin elke regel met het nummer van het punt/);
  await button("Klaar").click();

  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByRole("radio", { name: /^In een Word-bestand/ }).check();
  assert.equal(await page.getByLabel("Wachtwoord voor dit bestand").count(), 0, "a Word file asks no password");
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Bestand maken…").click();
  await page.getByText(/^Het bestand is klaar/).waitFor();
  const download = page.waitForEvent("download");
  await button("Bestand opslaan…").click();
  const path = join(secretary.folder, "formulier.docx");
  await (await download).saveAs(path);
  await button("Klaar").click();

  const fill = (xml, field, answer) => {
    const [before, rest] = xml.split(`<w:tag w:val="${field}"/>`);
    const [about, content] = rest.split("<w:sdtContent>", 2);
    const after = rest.slice(about.length + "<w:sdtContent>".length + content.split("</w:sdtContent>")[0].length);
    return `${before}<w:tag w:val="${field}"/>${about.replace("<w:showingPlcHdr/>", "")}<w:sdtContent><w:r><w:t>${answer}</w:t></w:r>${after}`;
  };
  writeFileSync(path, edited(readFileSync(path), (xml) => {
    const point = /<w:tag w:val="text\.([^"]+)"/.exec(xml)[1];
    const changed = xml.replace("zeven dagen per week twaalf uur open", "zes dagen per week twaalf uur open");
    return fill(fill(fill(changed, `verdict.${point}`, "Vraag"), `text.${point}`, "Wanneer weten wij dit?"), "all", "Fijn leesbaar.");
  }));
  await choose("Reactie inlezen…", path);
  await page.getByRole("heading", { name: "Een reactie inlezen" }).waitFor();
  await page.getByText("3 nieuw, 0 al bekend").waitFor();
  await page.getByText(/^Op 1 plek is in de tekst van een stuk geschreven/).waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Reactie overnemen").click();
  await page.getByText("Wanneer weten wij dit?").waitFor();
  await page.getByText("Fijn leesbaar.").waitFor();
  await page.getByText("zes", { exact: true }).waitFor();
  const kept = page.waitForEvent("download");
  await button("Bestand bewaren… (van Marleen Oosterhuis)").first().click();
  assert.equal((await kept).suggestedFilename(), "formulier.docx");
  await choose("Reactie inlezen…", path);
  await page.getByText("0 nieuw, 3 al bekend").waitFor();
});

test("a Word file that is no answer is refused in one sentence", async () => {
  const { id } = await secretary.call("paper.list", {}).then(([first]) => first);
  const product = await secretary.call("paper.word", { id });
  const path = await file(secretary, product, "stuk.docx");
  page = await openPage(browser, secretary, "/reviews");
  await choose("Reactie inlezen…", path);
  await page.getByText("In “stuk.docx” staat niet op welke stukken het antwoordt.", { exact: false }).waitFor();
  assert.deepEqual(await findings(page), []);
});
