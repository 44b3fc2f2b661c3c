// What one scroll event costs in a timeline of six hundred open actions: script, style and layout. Prints one line of
// figures; `--check` fails where they are not good enough.
import { openPage, startBrowser, startHost } from "../browser/host.mjs";
import { costs } from "./meter.mjs";

const ACTIONS = 600;
const PARTNERS = 12;
const EVENTS = 300;
const MOST_MS = 8;
const PERIODS = ["Q3 2026", "Q4 2026", "Q1 2027", "van 1 oktober 2026 tot en met 30 april 2027", "binnenkort"];

const browser = await startBrowser();
const host = await startHost({ now: "2026-09-17T09:00:00+02:00" });
try {
  await host.call("store.create", {});
  const board = (await host.call("board.add", { name: "Tafel", short: "BST", region: "R", kind: "decides", public: false })).id;
  for (let n = 1; n <= PARTNERS; n += 1) await host.call("board.add_partner", { name: `Organisatie ${n}`, short: `Org ${n}`, kind: "provider" });
  for (let n = 1; n <= ACTIONS; n += 1) {
    const text = `Stap ${n} uitwerken met de gemeenten en de zorgaanbieders in de regio`;
    await host.call("follow_up.add", { board, text, owner: `Organisatie ${1 + (n % PARTNERS)}`, period: PERIODS[n % PERIODS.length] });
  }
  const page = await openPage(browser, host, "/follow-ups/timeline");
  const { median, p95 } = await measured(page);
  console.log(`scrolling through ${ACTIONS} actions: p95 ${p95.toFixed(2)} ms, median ${median.toFixed(2)} ms a scroll event (at most ${MOST_MS} ms p95)`);
  if (process.argv.includes("--check") && p95 > MOST_MS) process.exitCode = 1;
} finally {
  await browser.close();
  await host.stop();
}

async function measured(page) {
  await page.getByRole("heading", { name: `Organisatie ${PARTNERS}`, exact: true }).waitFor();
  await page.evaluate(() => {
    globalThis.scrolled = 0;
    addEventListener("scroll", () => { globalThis.scrolled += 1; }, { capture: true, passive: true });
  });
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height / 2);
  // Down and up again in steps of a wheel.
  const found = await costs(page, EVENTS, (event) => page.mouse.wheel(0, event < EVENTS / 2 ? 120 : -120));
  const scrolled = await page.evaluate(() => globalThis.scrolled);
  if (scrolled < EVENTS / 2) throw new Error(`only ${scrolled} of ${EVENTS} turns of the wheel scrolled anything`);
  return found;
}
