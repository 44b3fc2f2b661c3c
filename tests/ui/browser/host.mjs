// The real core on loopback with a fresh store, and a page in Chromium that looks at it under the window's CSP.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const ofPage = createRequire(join(root, "ui/package.json"));
const { chromium } = ofPage("playwright-core");
const axeSource = readFileSync(ofPage.resolve("axe-core/axe.min.js"), "utf8");

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
// As the window's, without the shell's own addresses.
const CSP = "default-src 'self'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'none'; img-src 'self' data: blob:; object-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self' blob:";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts the host on a store of its own, or on one in `folder`. `now` is the moment its clock tells. */
export async function startHost({ example = false, now = "2026-09-02T09:00:00+02:00", env = {}, folder = mkdtempSync(join(tmpdir(), "tafelstuk-")) } = {}) {
  const program = process.env.TAFELSTUK_HOST ?? join(process.env.TAFELSTUK_TARGET ?? join(root, "target/debug"), "host");
  if (!existsSync(program)) throw new Error(`${program} is missing; build the workspace first`);
  const words = ["--store", join(folder, "store"), "--ui", join(root, "ui/dist"), "--now", now];
  const child = spawn(program, example ? [...words, "--example"] : words, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });
  const address = await listening(child);
  return {
    address,
    folder,
    /** Makes a call of the table past the page. */
    async call(name, request = {}) {
      const response = await fetch(`${address}/call/${name}`, { method: "POST", body: JSON.stringify(request) });
      const answer = await response.json();
      if (!response.ok) throw Object.assign(new Error(`${name}: ${JSON.stringify(answer)}`), { fault: answer });
      return answer;
    },
    /** Ends it; `keep` leaves the store for another start. */
    async stop({ keep = false } = {}) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the browser; close it at the end. */
export function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/**
 * Opens the page at `route`. What the console complains of is kept in `page.complaints`: a test ends with none.
 */
export async function openPage(browser, host, route = "/", { size = [1280, 800], theme = "light", ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] },
    colorScheme: theme,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(error.message));
  await page.route(`${host.address}/`, async (of) => {
    const response = await of.fetch();
    await of.fulfill({ response, headers: { ...response.headers(), "content-security-policy": CSP } });
  });
  await page.goto(`${host.address}/#${route}`);
  await page.locator("h1").first().waitFor();
  return page;
}

/** What axe finds on the page as it stands, one line per finding. */
export async function findings(page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
  // The tool comes in through the debugger, past the page's CSP.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), RULES);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any, all }) => `${id}: ${help}: ${target.join(" ")} (${[...any, ...all][0]?.message ?? ""})`));
}

/** What a console may say without a fault of ours: a refusal of the core travels as status 422. */
export function faults(page) {
  return page.complaints.filter((text) => !text.includes("status of 422"));
}

/** Leaves a page at the end of its test, which has a fault where the console complained. */
export async function leave(page) {
  const complaints = faults(page);
  await page.context().close();
  assert.deepEqual(complaints, []);
}

/** Ends what a file's tests stood on, as far as it came to stand. */
export async function end(host, browser) {
  await browser?.close();
  await host?.stop();
}

/** The secretary of the example and a chair without any of it, at a moment when its papers lie before her. */
export async function bothSides() {
  const now = "2026-11-26T09:00:00+01:00";
  const [browser, secretary, chair] = await Promise.all([startBrowser(), startHost({ example: true, now }), startHost({ now })]);
  const [round] = await secretary.call("review.list", {});
  return { browser, secretary, chair, round };
}

/** Nothing of the page lies beside what the window shows. */
export async function fits(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${wide} px in a window of ${room} px`);
}

/** Makes the store, and in it a board to work for. Answers its id. */
export async function firstBoard(host) {
  await host.call("store.create", {});
  return (await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "Merenland", kind: "decides", public: false })).id;
}

function listening(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /listening (http:\S+)/.exec(line);
      if (found) resolve(found[1].replace(/\/$/, ""));
    });
    child.once("exit", (code) => reject(new Error(`the host ended with ${code}`)));
  });
}
