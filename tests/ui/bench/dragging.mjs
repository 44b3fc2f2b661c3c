// What one pointer event costs while an item is dragged through an agenda of sixty: script, style and layout. Prints
// one line of figures; `--check` fails where they are not good enough.
import { openPage, startBrowser, startHost } from "../browser/host.mjs";
import { costs } from "./meter.mjs";

const ITEMS = 60;
const EVENTS = 300;
const MOST_MS = 8;

const browser = await startBrowser();
const host = await startHost();
try {
  await host.call("store.create", {});
  const board = (await host.call("board.add", { name: "Tafel", short: "BST", region: "R", kind: "decides", public: false })).id;
  const meeting = (await host.call("meeting.add", { board, date: "2026-12-16", starts: "14:00", ends: "18:00", place: "", standing: false })).id;
  for (let n = 1; n <= ITEMS; n += 1) {
    await host.call("agenda.add_item", { meeting, title: `Punt ${n} over wonen, zorg en vervoer in de regio`, treatment: "decision", minutes: 4, presenter: "Zorgkantoor" });
  }
  const page = await openPage(browser, host, `/meetings/${meeting}`);
  const { median, p95 } = await measured(page);
  console.log(`dragging in ${ITEMS} items: p95 ${p95.toFixed(2)} ms, median ${median.toFixed(2)} ms a pointer event (at most ${MOST_MS} ms p95)`);
  if (process.argv.includes("--check") && p95 > MOST_MS) process.exitCode = 1;
} finally {
  await browser.close();
  await host.stop();
}

async function measured(page) {
  const handles = page.locator("ol[aria-label=Agendapunten] button[aria-roledescription]");
  await handles.nth(ITEMS - 1).waitFor();
  const box = await handles.nth(1).boundingBox();
  const [x, from] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, from);
  await page.mouse.down();
  // Up and down past some ten items.
  const found = await costs(page, EVENTS, (event) => page.mouse.move(x, from + 40 + Math.abs((event * 7) % 800 - 400)));
  await page.mouse.up();
  return found;
}
