// From the call for papers to an agenda that is sent, in the real window: once by keyboard alone, once by pointer.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, keys, open, root, until } from "./driver.mjs";

const note = join(root, "tests/fixtures/window/bespreeknotitie.txt");
const TITLE = "Regiobeeld ouder worden";

/** A store with a board, three people and a meeting in thirteen days, and the calls to look into it. */
function region() {
  const folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  const deliveries = join(folder, "aanlevermap");
  mkdirSync(deliveries);
  const environment = {
    TAFELSTUK_STORE: join(folder, "store"),
    TAFELSTUK_SETTINGS: join(folder, "settings"),
    TAFELSTUK_PASSPHRASE: "een zin voor de proef",
    TAFELSTUK_PICK: deliveries,
    LANG: "nl_NL.UTF-8",
  };
  const command = (...words) => execFileSync(built("tafelstuk"), words, { env: { ...process.env, ...environment }, encoding: "utf8" });
  const call = (name, request) => JSON.parse(command("call", "--store", join(folder, "store"), name, JSON.stringify(request)));
  command("init", "--store", join(folder, "store"));
  const board = call("board.add", { name: "Bestuurlijke tafel Lage Maat", short: "BST", region: "Lage Maat", kind: "decides", public: false }).id;
  const seat = (name, email, role) => {
    const member = call("board.add_member", { name, email }).id;
    call("board.add_seat", { board, member, role });
    return member;
  };
  seat("Loes Ügür-Van Dam", "l.ugur@lagemaat.example", "chair");
  seat("Bas Kramer", "b.kramer@lagemaat.example", "secretary");
  seat("Samira Bouzid", "s.bouzid@lagemaat.example", "member");
  const byPost = seat("Ria Post", "", "member");
  const date = new Date(Date.now() + 13 * 86_400_000).toISOString().slice(0, 10);
  const meeting = call("meeting.add", { board, date, starts: "14:00", ends: "16:00", place: "Raadzaal", standing: false }).id;
  for (const item of [{ title: "Opening", kind: "opening" }, { title: TITLE, treatment: "decision", presenter: "Samira Bouzid" }, { title: "Mededelingen", kind: "announcement" }]) {
    call("agenda.add_item", { meeting, ...item });
  }
  call("dispatch.choose", { meeting, member: byPost, audience: "members", carrier: "post" });
  return { folder, deliveries, environment, call, meeting };
}

/** The two ways to work: what a person does to press something of that name, and to put an item one lower. */
const WAYS = {
  keyboard: (page) => ({
    async press(name) {
      await page.find(`//*[(self::button or self::a) and not(@disabled) and (normalize-space(.)='${name}' or @aria-label='${name}')]`);
      await page.tabTo(name);
      await page.keys(keys.enter);
    },
    async lower(name) {
      await page.tabTo(name);
      await page.keys([keys.alt, keys.down]);
    },
  }),
  pointer: (page) => {
    const press = async (name) => page.click(await page.find(`//*[(self::button or self::a) and not(@disabled) and (normalize-space(.)='${name}' or @aria-label='${name}')]`));
    return {
      press,
      async lower(name) {
        // What came in opened its item; a hand closes it before it drags past it.
        await press("Klaar");
        const below = await page.find(`//ol[@aria-label='Agendapunten']/li[.//button[@aria-label='${name}']]/following-sibling::li[1]//button[@aria-roledescription]`);
        await page.drag(await page.button(name), below);
      },
    };
  },
};

for (const [hand, way] of Object.entries(WAYS)) {
  test(`from the call for papers to an agenda that is sent, by ${hand}`, async () => {
    const { folder, deliveries, environment, call, meeting } = region();
    const page = await open(built("tafelstuk-window"), environment);
    const { press, lower } = way(page);
    const look = async (name) => {
      await page.picture(`sending-${hand}-${name}`);
      assert.deepEqual(await page.axe(), [], name);
    };
    const agenda = () => call("agenda.get", { meeting });
    try {
      await page.shows("Eén stuk uitvragen voor de BST");
      await look("1-today");
      await press("Uitvraag openen");

      await press("Toelichters en termijn overnemen");
      await press("1 stuk uitvragen");
      await page.shows(`Gaat mee: 2 ${TITLE}.docx`);
      await look("2-message");
      await press("Alles is gevraagd");
      await page.shows("gevraagd op");

      await press("Map kiezen…");
      await page.shows("Er ligt niets nieuws in de map.");
      copyFileSync(note, join(deliveries, "bespreeknotitie.txt"));
      await page.shows("1 bestand binnengekomen");
      await look("3-delivery");
      await press("Overnemen: bespreeknotitie.txt");
      await page.shows("bespreeknotitie.txt staat bij het onderwerp");
      assert.equal(agenda().items[1].papers.length, 1);
      await press("Niet meer volgen");
      await page.shows("Nog geen map gekozen");

      await press("Vandaag");
      await page.shows("Binnengekomen");
      await press(await arrival(page));
      await page.find("//ol[@aria-label='Agendapunten']/li[3]");
      await lower(await page.run("(title) => [...document.querySelectorAll('ol[aria-label=Agendapunten] button[aria-roledescription]')].map((one) => one.getAttribute('aria-label')).find((name) => name.includes(title))", TITLE));
      await until(() => agenda().items[2].title === TITLE, "the item stands one lower", () => page.text(), 20_000, 200);
      await page.shows("Klaar om te verzenden?");
      await look("4-agenda");

      await press("Verzenden…");
      await page.shows("Ria Post");
      await press("3 berichten klaarzetten");
      await page.shows("De sets liggen klaar.");
      await look("5-laid");
      await press("Alles in een map bewaren…");
      await page.shows("3 berichten en 1 losse set bewaard");
      const names = readdirSync(deliveries).filter((name) => name !== "bespreeknotitie.txt").sort();
      assert.deepEqual(names.map((name) => name.split(".").at(-1)).sort(), ["eml", "eml", "pdf", "txt"], String(names));
      const mail = readFileSync(join(deliveries, "Samira Bouzid.eml"), "utf8");
      assert.match(mail, /^X-Unsent: 1/m);
      assert.match(mail, /application\/pdf/);
      assert.equal(call("meeting.get", { id: meeting }).state, "drafting", "nothing counts yet");

      await press("Alle 3 berichten zijn verzonden");
      await page.shows("Iedereen heeft agenda 1.");
      await look("6-sent");
      const sent = agenda();
      assert.equal(sent.meeting.state, "sent");
      assert.deepEqual(sent.versions.map(({ number }) => number), [1]);
      assert.deepEqual(sent.items.map(({ label, title }) => `${label} ${title}`), ["1 Opening", "2 Mededelingen", `3 ${TITLE}`]);
    } finally {
      await page.close();
      clear(folder);
    }
  });
}

/** The words of the link from what came in to its place on the agenda. */
function arrival(page) {
  return until(() => page.run("() => document.querySelector('section[aria-labelledby=came-in] a[href*=\"/meetings/\"]')?.textContent.trim()"), "what came in leads to its place", () => page.text());
}
