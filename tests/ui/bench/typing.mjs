// How long a key press takes in a paper of forty pages: script, style and layout, beside bare Tiptap with the same
// text in one editor. Prints one line of figures; `--check` fails where they are not good enough.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPage, root, startBrowser, startHost } from "../browser/host.mjs";
import { costs } from "./meter.mjs";

const KEYS = 300;
const MOST_MS = 8;
const MOST_RATIO = 1.5;
const SENTENCE = "De ambtelijke tafel heeft de twee eerdere beelden samengevoegd en de opmerkingen uit de bespreking verwerkt. ";

const id = (n) => `01a20000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const paragraph = (text) => ({ type: "paragraph", content: [{ type: "text", text }] });

/** Twelve sections, some 18,000 words: points in one, steps in another, a table in every third. Every third paragraph
 * points to a page, which the product tells as a finding. */
function sections() {
  let n = 1;
  return Array.from({ length: 12 }, (_, at) => {
    const content = Array.from({ length: 16 }, (_, place) => paragraph(`${SENTENCE.repeat(5)}${place % 3 === 0 ? `Het staat op blz. ${place + 20}.` : ""}`.trim()));
    if (at === 8) for (let i = 0; i < 20; i += 1) content.push({ type: "decisionPoint", attrs: { id: id((n += 1)), verb: "agree", needsHomeDecision: i % 2 === 0 }, content: [{ type: "text", text: `In te stemmen met onderdeel ${i} van het voorstel` }] });
    if (at === 9) for (let i = 0; i < 30; i += 1) content.push({ type: "step", attrs: { id: id((n += 1)), owners: ["AST"], period: "Q4 2026" }, content: [paragraph(`Stap ${i} uitwerken`)] });
    if (at % 3 === 0) content.push({ type: "table", content: Array.from({ length: 6 }, (_, row) => ({ type: "tableRow", content: Array.from({ length: 4 }, () => ({ type: row === 0 ? "tableHeader" : "tableCell", content: [paragraph("48.200")] })) })) });
    return { heading: `Onderdeel ${at + 1}`, role: at === 8 ? "proposal" : at === 9 ? "next_steps" : "custom", body: { type: "doc", content } };
  });
}

async function measured(page, place) {
  await place.click();
  await page.keyboard.press("End");
  for (let key = 0; key < 20; key += 1) await page.keyboard.type("w");
  return costs(page, KEYS, (key) => page.keyboard.type(key % 7 === 6 ? " " : "e"));
}

async function product(browser, text) {
  const host = await startHost();
  try {
    await host.call("store.create", {});
    const board = (await host.call("board.add", { name: "Tafel", short: "BST", region: "R", kind: "decides", public: false })).id;
    const paper = (await host.call("paper.add", { board, kind: "note", title: "Veertig bladzijden" })).id;
    for (const { heading, role, body } of text) {
      const section = (await host.call("paper.add_section", { paper, heading, role })).id;
      await host.call("paper.save_section", { id: section, rev: 1, sitting: id(1), heading, role, body });
    }
    const start = performance.now();
    const page = await openPage(browser, host, `/papers/${paper}`);
    await page.getByRole("textbox", { name: "Tekst van Onderdeel 12" }).waitFor();
    const opened = performance.now() - start;
    await page.waitForFunction(() => document.querySelectorAll(".writing [class*=told]").length >= 60);
    const result = await measured(page, page.getByRole("textbox", { name: "Tekst van Onderdeel 6", exact: true }).locator("p").nth(7));
    await page.context().close();
    return { ...result, opened };
  } finally {
    await host.stop();
  }
}

// The same text in one bare editor, its points and steps as paragraphs.
async function bare(browser, text) {
  const out = mkdtempSync(join(tmpdir(), "bare-"));
  try {
    const built = spawnSync("npx", ["--no-install", "vite", "build", "--logLevel", "error", "--config", join(root, "tests/ui/bench/vite.config.mjs"), "--outDir", out], { cwd: join(root, "ui"), encoding: "utf8" });
    if (built.status !== 0) throw new Error(built.stderr);
    const content = text.flatMap(({ heading, body }) => [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: heading }] }, ...body.content.map((block) => {
      if (block.type === "step") return block.content[0];
      return block.type === "decisionPoint" ? { type: "paragraph", content: block.content } : block;
    })]);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.setContent("<main style='max-width:700px;margin:auto;font:16px/1.5 serif'></main>");
    await page.addScriptTag({ content: readFileSync(join(out, "bare.js"), "utf8") });
    await page.evaluate((doc) => globalThis.openBare(document.querySelector("main"), doc), { type: "doc", content });
    const result = await measured(page, page.locator(".ProseMirror > p").nth(95));
    await page.context().close();
    return result;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const browser = await startBrowser();
try {
  const text = sections();
  const words = JSON.stringify(text).split(/\s+/).length;
  const [ours, theirs] = [await product(browser, text), await bare(browser, text)];
  const ratio = ours.p95 / theirs.p95;
  const ms = (value) => value.toFixed(2);
  console.log(`typing in ${words} words: p95 ${ms(ours.p95)} ms, median ${ms(ours.median)} ms; bare Tiptap p95 ${ms(theirs.p95)} ms, median ${ms(theirs.median)} ms; ratio ${ratio.toFixed(2)}; opened in ${Math.round(ours.opened)} ms`);
  if (process.argv.includes("--check") && (ours.p95 > MOST_MS || ratio > MOST_RATIO)) process.exitCode = 1;
} finally {
  await browser.close();
}
