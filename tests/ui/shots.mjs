// Photographs every screen of the example, light and dark, wide and narrow, into shots/ (which git ignores).
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, startBrowser, startHost } from "./browser/host.mjs";

const SIZES = [{ width: 1280, height: 800 }, { width: 853, height: 533 }];
const out = join(root, "shots");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// One after the other: filling the example takes the machine for a while.
const empty = await startHost();
const full = await startHost({ example: true });
const browser = await startBrowser();
try {
  const screens = [{ name: "start", address: `${empty.address}/` }, ...(await screensOf(full))];
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of SIZES) {
      const context = await browser.newContext({ colorScheme, viewport, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const { name, address, wait } of screens) {
        await page.goto("about:blank");
        await page.goto(address);
        await page.locator("h1").first().waitFor();
        if (wait) await page.locator(wait).first().waitFor();
        await settled(page);
        await page.screenshot({ path: join(out, `${name}-${colorScheme}-${viewport.width}.png`) });
      }
      await context.close();
    }
  }
  console.log(`${screens.length * 4} pictures in shots/`);
} finally {
  await browser.close();
  await Promise.all([empty.stop(), full.stop()]);
}

// The addresses of the screens, with the example's own meeting, papers and topics.
async function screensOf({ address, call }) {
  const meeting = await call("meeting.get", { id: "latest" });
  const papers = await call("paper.list", {});
  const versioned = papers.find(({ versions }) => versions.length > 1);
  const note = versioned ?? papers.find(({ n_points: points }) => points > 0) ?? papers[0];
  const [topic] = await call("topic.list", {});
  const [round] = await call("review.list", {});
  const read = await openedHere({ address, call }, meeting);
  const shown = 1 + read.papers.findIndex(({ points }) => points.length > 1);
  const { pack } = await call("pack.build", { meeting: meeting.id, audience: "members" });
  const held = (await call("meeting.list", {})).find(({ state, board }) => state === "held" && board === meeting.board);
  const [action] = await call("follow_up.list", {});
  const at = (path) => `${address}/#${path}`;
  const [from, to] = versioned?.versions ?? [];
  return [
    { name: "today", address: at("/today") },
    { name: "handbook", address: at("/help/papers") },
    { name: "meetings", address: at("/meetings") },
    { name: "meeting-new", address: at("/meetings/new"), wait: "[role=dialog]" },
    { name: "agenda", address: at(`/meetings/${meeting.id}`), wait: "ol li" },
    { name: "send", address: at(`/meetings/${meeting.id}/send`) },
    { name: "script", address: at(`/meetings/${meeting.id}/script`) },
    ...(held ? [{ name: "record", address: at(`/meetings/${held.id}/record`) }, { name: "decision-list", address: at(`/meetings/${held.id}/decisions`) }, { name: "minutes", address: at(`/meetings/${held.id}/minutes`) }] : []),
    { name: "decisions", address: at("/decisions") },
    { name: "follow-ups", address: at("/follow-ups") },
    { name: "challenges", address: at("/challenges") },
    { name: "term-agenda", address: at("/term-agenda") },
    { name: "written-rounds", address: at("/written-rounds") },
    { name: "timeline", address: at("/follow-ups/timeline") },
    { name: "trace", address: at(`/follow-ups/${action.id}/trace`) },
    { name: "follow-up", address: at(`/follow-ups/${action.id}`) },
    { name: "pack", address: at(`/meetings/${meeting.id}/packs/${pack.id}`), wait: "canvas" },
    { name: "topics", address: at("/topics") },
    { name: "topic", address: at(`/topics/${topic.id}`) },
    { name: "papers", address: at("/papers") },
    { name: "paper", address: at(`/papers/${note.id}`) },
    ...(versioned ? [{ name: "compare", address: at(`/papers/${versioned.id}/compare/${from}/${to}`) }] : []),
    { name: "search", address: at("/search") },
    { name: "people", address: at("/people") },
    { name: "year", address: at(`/year/${meeting.date.slice(0, 4)}`) },
    { name: "requests", address: at("/requests") },
    { name: "settings", address: at("/settings") },
    { name: "lay-out", address: at(`/meetings/${meeting.id}/lay-out`), wait: "fieldset" },
    { name: "reviews", address: at("/reviews") },
    { name: "review", address: at(`/reviews/${round.id}`), wait: "article, section h3" },
    { name: "reader-overview", address: at(`/read/${read.package}`) },
    { name: "reader", address: at(`/read/${read.package}/${shown}`), wait: "article" },
  ];
}

// The chair's package, opened in the same store, with some of it answered.
async function openedHere({ address, call }, meeting) {
  const { person } = await call("review.ask", { meeting: meeting.id, to: "chair" });
  const { product } = await call("review.pack", { person, password: "korte brug zeven" });
  const bytes = await (await fetch(`${address}/product/${product.product}`)).arrayBuffer();
  const offer = await (await fetch(`${address}/offer?name=stukken.tafelstuk`, { method: "POST", body: bytes })).json();
  const kept = await call("review.open", { offer: offer.offer, password: "korte brug zeven" });
  const view = await call("review.package", { package: kept.package });
  const { paper, points, verdicts, text } = view.papers.find((one) => one.points.length > 1);
  const say = (what) => call("review.say", { package: kept.package, what });
  await say({ about: "ripeness", paper, ripe: "yes", text: "" });
  await say({ about: "reaction", paper, point: points[0].id, verdict: verdicts[0][1], text: "de colleges vóór 1 december zijn geraadpleegd." });
  await say({ about: "remark", paper, anchor: { section: text.sections[0].id }, text: "Leg uit waarom." });
  return view;
}

// Fonts are there and nothing has changed the page for a while.
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      let timer = setTimeout(resolve, 250);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, 250);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      setTimeout(resolve, 4000);
    });
  });
}
