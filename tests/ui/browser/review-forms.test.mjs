// Whoever has no app answers in a PDF, and the secretary works with what came back.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bothSides, findings, fits, leave, openPage, root } from "./host.mjs";
import { fieldsOf, filledIn } from "./pdf-form.mjs";

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

const button = (name) => page.getByRole("button", { name, exact: true });
const choose = async (name, path) => {
  const chooser = page.waitForEvent("filechooser");
  await button(name).click();
  await (await chooser).setFiles(path);
};

test("somebody without the app answers in a PDF filled in by another program, and each answer is a record", async () => {
  page = await openPage(browser, secretary, `/reviews/${round.id}`, { size: [853, 533] });
  await button("Nieuw bestand… Marleen Oosterhuis").click();
  await page.getByRole("radio", { name: /^In een PDF/ }).check();
  assert.equal(await page.getByLabel("Wachtwoord voor dit bestand").count(), 0, "a PDF asks no password");
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Bestand maken…").click();
  await page.getByText(/^Het bestand is klaar/).waitFor();
  assert.match(await page.getByRole("dialog").innerText(), /Print het bestand niet naar een nieuwe PDF/);
  const download = page.waitForEvent("download");
  await button("Bestand opslaan…").click();
  const path = join(secretary.folder, "formulier.pdf");
  await (await download).saveAs(path);
  await button("Klaar").click();

  const form = readFileSync(path);
  const fields = await fieldsOf(form);
  const nameless = fields.filter(({ alternativeText }) => !alternativeText);
  assert.deepEqual(nameless, [], "every field says what it is to who listens");
  const rects = fields.map(({ page: on, rect }) => [on, -rect[3]]);
  assert.deepEqual(rects, [...rects].sort(([a, b], [c, d]) => a - c || b - d), "fields come in the order of the pages");
  const choice = fields.find(({ fieldName, buttonValue }) => fieldName.includes("verdict_") && buttonValue === "question");
  const [point] = choice.fieldName.split("verdict_").slice(-1);
  writeFileSync(path, await filledIn(form, { [`verdict_${point}`]: "question", [`text_${point}`]: "Wanneer weten wij dit? € 5 ë", ".all": "Fijn leesbaar." }, "Getypt over de pagina."));

  await choose("Reactie inlezen…", path);
  await page.getByRole("heading", { name: "Een reactie inlezen" }).waitFor();
  await page.getByText("3 nieuw, 0 al bekend").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Reactie overnemen").click();
  await page.getByText("Wanneer weten wij dit? € 5 ë").waitFor();
  await page.getByText("Fijn leesbaar.").waitFor();
  await page.getByText("Getypt over de pagina.").waitFor();
  const view = await secretary.call("review.get", { round: round.id });
  const reactions = view.papers.flatMap(({ points }) => points).find((one) => one.point === point).reactions;
  assert.deepEqual(reactions.filter(({ carrier }) => carrier === "pdf").map(({ what }) => what.verdict), ["question"]);
  await choose("Reactie inlezen…", path);
  await page.getByText("0 nieuw, 3 al bekend").waitFor();
});

test("a PDF that was printed has no fields any more, and is refused with what to do instead", async () => {
  const path = join(secretary.folder, "geprint.pdf");
  writeFileSync(path, readFileSync(join(secretary.folder, "formulier.pdf"), "latin1").replaceAll("/Widget", "/Stamp_"), "latin1");
  page = await openPage(browser, secretary, "/reviews");
  await choose("Reactie inlezen…", path);
  await page.getByText(/In “geprint.pdf” zitten geen velden van een formulier/).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("what came on paper is noted with its scan, which is seen from the reaction and never changes", async () => {
  // A small grey picture; its bytes come back as they went.
  const scan = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAABQAAAAcCAAAAABEscC8AAAAE0lEQVR4nGM4gQUwjAqOCpIuCACQtrWQUPEbBQAAAABJRU5ErkJggg==", "base64");
  const path = join(secretary.folder, "kantlijn.png");
  writeFileSync(path, scan);
  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  await button("Namens noteren… Marleen Oosterhuis").click();
  await page.getByLabel("Hoe kwam het binnen?").selectOption({ label: "papier" });
  await page.getByLabel("In eigen woorden").fill("In de kantlijn: bedrag klopt niet.");
  await choose("Scan of bestand toevoegen…", path);
  await page.getByText("kantlijn.png").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.setViewportSize({ width: 853, height: 533 });
  await fits(page);
  await button("Noteren").click();
  await page.getByText("In de kantlijn: bedrag klopt niet.").waitFor();
  const line = page.getByRole("listitem").filter({ hasText: "In de kantlijn: bedrag klopt niet." });
  await line.getByRole("button", { name: "Bestand bekijken (van Marleen Oosterhuis)" }).click();
  await page.getByRole("dialog", { name: "kantlijn.png" }).locator("img").waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  const download = page.waitForEvent("download");
  await button("Bestand bewaren…").click();
  assert.deepEqual(readFileSync(await (await download).path()), scan);
});

test("of a suggestion whose words changed since, three texts stand side by side and the secretary writes the fourth", async () => {
  const view = await secretary.call("review.get", { round: round.id });
  const of = view.papers.find(({ remarks }) => remarks.some(({ what }) => typeof what.suggestion === "string"));
  const { what } = of.remarks.find((row) => typeof row.what.suggestion === "string");
  const detail = await secretary.call("paper.get", { id: of.paper });
  const section = detail.sections.find(({ id }) => id === what.anchor.section);
  const [first] = what.anchor.quote.split(" ").slice(-1);
  const body = JSON.parse(JSON.stringify(section.body).replaceAll(what.anchor.quote, what.anchor.quote.replace(first, `intussen ${first}`)));
  await secretary.call("paper.save_section", { id: section.id, rev: section.rev, sitting: "01a20000-0000-7000-8000-0000000000bb", heading: section.heading, role: section.role, body });

  page = await openPage(browser, secretary, `/reviews/${round.id}`);
  const name = `(van ${of.remarks.find((row) => row.what === what)?.name ?? "Marleen Oosterhuis"})`;
  await button(`Drie teksten vergelijken ${name}`).click();
  await page.getByRole("heading", { name: "Zo lag het voor" }).waitFor();
  const heads = page.getByRole("heading", { level: 4 });
  const tops = async () => Promise.all((await heads.all()).map(async (one) => Math.round((await one.boundingBox()).y)));
  assert.equal(new Set(await tops()).size, 1, "side by side where there is room");
  assert.equal(await page.locator("section ins", { hasText: "intussen" }).count(), 1);
  assert.deepEqual(await findings(page), []);
  await page.setViewportSize({ width: 853, height: 533 });
  assert.equal(new Set(await tops()).size, 3, "one column where there is not");
  await fits(page);
  assert.deepEqual(await findings(page), []);
  await button("Eigen tekst schrijven").focus();
  await page.keyboard.press("Enter");
  const own = page.getByLabel("Tekst die in het stuk komt");
  const now = await own.inputValue();
  assert.match(now, /intussen/);
  await own.fill(now.replace("intussen", "voorlopig"));
  await button("In het stuk zetten").click();
  await page.getByText("Overgenomen in het stuk").first().waitFor();
  const after = await secretary.call("paper.get", { id: of.paper });
  assert.match(JSON.stringify(after.sections), /voorlopig/);
});

test("the chair reads an attachment page by page within the book, and a remark on a page arrives there", async () => {
  const meeting = await secretary.call("meeting.get", { id: "latest" });
  const before = await secretary.call("review.get", { round: round.id });
  const file = readFileSync(join(root, "tests/ui/browser/fixtures/notitie-avondzorg.pdf"));
  const { offer } = await (await fetch(`${secretary.address}/offer?name=kaart.pdf`, { method: "POST", body: file })).json();
  await secretary.call("paper.attach", { paper: before.papers[0].paper, offers: [offer] });
  const asked = await secretary.call("review.ask", { meeting: meeting.id, to: "chair" });
  const { product } = await secretary.call("review.pack", { person: asked.person, password: PASSWORD });
  const path = join(chair.folder, "stukken.tafelstuk");
  writeFileSync(path, Buffer.from(await (await fetch(`${secretary.address}/product/${product.product}`)).arrayBuffer()));
  page = await openPage(browser, chair, "/", { size: [853, 533] });
  await choose("Bestand openen…", path);
  await page.getByLabel("Wachtwoord").fill(PASSWORD);
  await button("Stukken openen").click();
  await page.getByRole("heading", { name: /^Stukken voor/, level: 1 }).waitFor();
  const view = await chair.call("review.package", { package: "latest" });
  const at = view.papers.findIndex(({ attachments }) => attachments.some(({ name }) => name.endsWith(".pdf")));
  const { title } = view.papers[at].attachments.find(({ name }) => name.endsWith(".pdf"));
  await page.goto(`${chair.address}/#/read/${view.package}/${at + 1}`);
  await button(`Lezen: ${title}`).click();
  await page.getByRole("region", { name: `Pagina’s van ${title}` }).locator("img").first().waitFor();
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Opmerking bij een pagina").click();
  await page.getByLabel("Uw opmerking bij deze pagina").fill("De tweede kolom klopt niet.");
  assert.deepEqual(await findings(page), []);
  const small = await page.evaluate(() => [...document.querySelectorAll("main :is(button, a, select, textarea)")].filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML.slice(0, 90)));
  assert.deepEqual(small, []);
  await button("Bewaren").click();
  await page.getByText(`${title}, pagina 1`).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Reactie versturen…" }).first().click();
  const answer = join(chair.folder, "reactie.tafelstuk");
  await (await download).saveAs(answer);
  await page.context().close();

  page = await openPage(browser, secretary, "/reviews");
  await choose("Reactie inlezen…", answer);
  await button("Reactie overnemen").click();
  const line = page.getByRole("listitem").filter({ hasText: "De tweede kolom klopt niet." });
  await line.getByText(`${title}, pagina 1`).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a round is begun about some of the papers, and only those go out", async () => {
  const meeting = await secretary.call("meeting.get", { id: "latest" });
  page = await openPage(browser, secretary, `/meetings/${meeting.id}/lay-out`, { size: [853, 533] });
  await page.getByRole("radio", { name: "Enkele stukken" }).check();
  assert.equal(await button("Ronde beginnen").isDisabled(), true, "nothing chosen yet");
  const papers = page.getByRole("group", { name: "Stukken die u voorlegt" }).getByRole("checkbox");
  await papers.nth(1).focus();
  await page.keyboard.press("Space");
  assert.deepEqual(await findings(page), []);
  await fits(page);
  await button("Ronde beginnen").click();
  await page.getByText(/1 gekozen stuk/).waitFor();
  const [begun] = await secretary.call("review.list", { meeting: meeting.id });
  const { people } = await secretary.call("review.get", { round: begun.id });
  const form = await secretary.call("review.form", { person: people[0].id, carrier: "word" });
  assert.deepEqual([begun.papers.length, form.n_papers], [1, 1]);
});
