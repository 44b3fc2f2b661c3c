// What a screen reader is told: the tree that the real window gives to the accessibility bus, for the main screens.
// Whatever can have the focus has a name, landmarks and headings are in order, no word is in another language than the
// page, and the outline of each screen is the one that is kept beside this file (UPDATE_EXPECT=1 writes it anew).
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, open, ownBus, root } from "./driver.mjs";

// Debian's own Python has the bindings.
const PYTHON = "/usr/bin/python3";
const KEPT = join(root, "tests/ui/window/tree.txt");
// Far enough away for nothing to be due.
const DATE = "2036-05-14";

let folder;
let bus;
let page;
let environment;
let screens;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
  // The accessibility bus puts its socket there; another display's is left alone.
  mkdirSync(join(folder, "run"), { mode: 0o700 });
  bus = await ownBus({ XDG_RUNTIME_DIR: join(folder, "run") });
  environment = {
    ...bus.environment,
    TAFELSTUK_STORE: join(folder, "store"),
    TAFELSTUK_SETTINGS: join(folder, "settings"),
    TAFELSTUK_PASSPHRASE: "een zin voor de proef",
    LANG: "nl_NL.UTF-8",
  };
  // As a screen reader does when it starts.
  run("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true");
  screens = region();
  page = await open(built("tafelstuk-window"), environment);
  await page.shows("Vandaag");
});
after(async () => {
  await page?.close();
  bus?.end();
  clear(folder);
});

const run = (program, ...words) => execFileSync(program, words, { env: { ...process.env, ...environment }, encoding: "utf8", timeout: 60_000 });

/** A board, a meeting with an item and its paper; the address and the first heading of each screen. */
function region() {
  const store = join(folder, "store");
  const call = (name, request) => JSON.parse(run(built("tafelstuk"), "call", "--store", store, name, JSON.stringify(request)));
  run(built("tafelstuk"), "init", "--store", store);
  const board = call("board.add", { name: "Bestuurlijke tafel Lage Maat", short: "BST", region: "Lage Maat", kind: "decides", public: false }).id;
  const partner = call("board.add_partner", { name: "Havenzorg", short: "Havenzorg", kind: "insurer" }).id;
  call("board.add_seat", { board, member: call("board.add_member", { name: "Ria Post", partner }).id, role: "chair" });
  const meeting = call("meeting.add", { board, date: DATE, starts: "14:00", ends: "16:00", place: "Raadzaal", standing: false }).id;
  const paper = call("paper.add", { board, kind: "note", title: "Wachttijden" }).id;
  const section = call("paper.add_section", { paper, heading: "Voorstel", role: "proposal" }).id;
  const id = (n) => `01a20000-0000-7000-8000-0000000000b${n}`;
  const words = (text) => [{ type: "text", text }];
  call("paper.save_section", {
    id: section, rev: 1, sitting: id(1), heading: "Voorstel", role: "proposal",
    body: { type: "doc", content: [
      { type: "decisionPoint", attrs: { id: id(2), verb: "agree", needsHomeDecision: true }, content: words("In te stemmen met de aanpak") },
      { type: "step", attrs: { id: id(3), owners: ["Havenzorg"], period: "Q4" }, content: [{ type: "paragraph", content: words("Aanpak uitwerken") }] },
    ] },
  });
  call("agenda.place_paper", { item: call("agenda.add_item", { meeting, title: "Wachttijden", treatment: "decision" }).id, paper });
  return {
    vandaag: ["/today", ""],
    agenda: [`/meetings/${meeting}`, "Woensdag 14 mei 2036"],
    stuk: [`/papers/${paper}`, "Wachttijden"],
    instellingen: ["/settings", "Instellingen"],
  };
}

for (const name of ["vandaag", "agenda", "stuk", "instellingen"]) {
  test(`the screen "${name}" is told in names, landmarks and headings, and in Dutch`, async () => {
    const [address, heading] = screens[name];
    await page.run("(address) => { location.hash = address; }", address);
    await page.find(`//h1[starts-with(normalize-space(.), '${heading}')]`);
    await page.run("() => document.activeElement?.blur()");
    const nodes = JSON.parse(run(PYTHON, join(root, "tests/ui/window/tree.py"), heading));
    assert.deepEqual(faults(nodes), []);
    assert.equal(await page.run("() => document.documentElement.lang"), "nl");
    matches(name, outline(nodes));
  });
}

/** What is wrong with a screen, one line each. */
function faults(nodes) {
  const told = [];
  const many = (role) => nodes.filter(({ landmark }) => landmark === role).length;
  const headings = nodes.filter(({ role }) => role === "heading");
  const english = englishOnly();
  if (many("main") !== 1) told.push(`${many("main")} main landmarks`);
  if (many("navigation") < 1) told.push("no navigation");
  if (headings[0]?.level !== 1 || headings.filter(({ level }) => level === 1).length !== 1) told.push("not one heading of level 1, first of all");
  headings.forEach(({ level, name }, at) => at && level > headings[at - 1].level + 1 && told.push(`a level is skipped before "${name}"`));
  for (const { role, name, landmark, focusable, depth } of nodes) {
    // The page and its main part scroll: they take the focus for that and are announced by their heading.
    if (focusable && depth > 0 && landmark !== "main" && !name.trim()) told.push(`a ${role} that can have the focus has no name`);
    if (english.has(name.trim())) told.push(`in English: ${role} "${name}"`);
  }
  return told;
}

/** The texts of the English catalogue that are no text of the Dutch one. */
function englishOnly() {
  const texts = (lang) => readdirSync(join(root, "assets/locales", lang)).flatMap((file) => [...readFileSync(join(root, "assets/locales", lang, file), "utf8").matchAll(/^[a-z][\w-]* = ([^{}\n]+)$/gm)].map(([, text]) => text.trim()));
  const dutch = new Set(texts("nl"));
  return new Set(texts("en").filter((text) => !dutch.has(text)));
}

/** Landmarks, headings and what can have the focus, each below the landmark it is in. */
function outline(nodes) {
  const within = [];
  return nodes.flatMap(({ depth, role, name, landmark, level, focusable }) => {
    while (within.length > 0 && within.at(-1) >= depth) within.pop();
    const line = `${"  ".repeat(within.length)}${landmark || role}${level && role === "heading" ? ` ${level}` : ""} "${name.replaceAll(/\d+/g, "0").slice(0, 90)}"`;
    if (landmark) within.push(depth);
    return landmark || role === "heading" || (focusable && depth > 0) ? [line] : [];
  });
}

/** Compares with what is kept of this screen, or keeps it. */
function matches(name, lines) {
  const kept = Object.fromEntries(readFileSync(KEPT, { encoding: "utf8", flag: "a+" }).split(/^# /m).slice(1).map((part) => part.trimEnd().split("\n")).map(([title, ...rest]) => [title, rest]));
  if (!process.env.UPDATE_EXPECT) return assert.deepEqual(lines, kept[name]);
  kept[name] = lines;
  return writeFileSync(KEPT, `${Object.entries(kept).map(([title, rest]) => `# ${title}\n${rest.join("\n")}`).join("\n\n")}\n`);
}
