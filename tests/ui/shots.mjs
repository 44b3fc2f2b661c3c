// Photographs every screen of the example, light and dark, wide and narrow, into shots/ (which git ignores).
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(root, "ui/package.json"));
const { chromium } = require("playwright-core");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const sizes = [{ width: 1280, height: 800 }, { width: 853, height: 533 }];
const folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
const out = join(root, "shots");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const empty = await host("empty", []);
const full = await host("example", ["--example"]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const screens = [{ name: "start", address: `${empty.address}/` }, ...(await screensOf(full.address))];
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of sizes) {
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
  for (const { process } of [empty, full]) process.kill();
  rmSync(folder, { recursive: true, force: true });
}

// The addresses of the screens, with the example's own meeting, papers and topics.
async function screensOf(address) {
  const call = async (name, request) => {
    const answer = await fetch(`${address}/call/${name}`, { method: "POST", body: JSON.stringify(request) });
    if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
    return answer.json();
  };
  const meeting = await call("meeting.get", { id: "latest" });
  const papers = await call("paper.list", {});
  const versioned = papers.find(({ versions }) => versions.length > 1);
  const note = versioned ?? papers.find(({ n_points: points }) => points > 0) ?? papers[0];
  const [topic] = await call("topic.list", {});
  const { pack } = await call("pack.build", { meeting: meeting.id, audience: "members" });
  const at = (path) => `${address}/#${path}`;
  const [from, to] = versioned?.versions ?? [];
  return [
    { name: "meetings", address: at("/meetings") },
    { name: "meeting-new", address: at("/meetings/new"), wait: "[role=dialog]" },
    { name: "agenda", address: at(`/meetings/${meeting.id}`), wait: "ol li" },
    { name: "pack", address: at(`/meetings/${meeting.id}/packs/${pack.id}`), wait: "canvas" },
    { name: "topics", address: at("/topics") },
    { name: "topic", address: at(`/topics/${topic.id}`) },
    { name: "papers", address: at("/papers") },
    { name: "paper", address: at(`/papers/${note.id}`) },
    ...(versioned ? [{ name: "compare", address: at(`/papers/${versioned.id}/compare/${from}/${to}`) }] : []),
    { name: "search", address: at("/search") },
    { name: "people", address: at("/people") },
    { name: "settings", address: at("/settings") },
  ];
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

function host(name, words) {
  const process_ = spawn(join(target, "debug/host"), ["--store", join(folder, name), "--ui", join(root, "ui/dist"), ...words], {
    env: { ...process.env, TAFELSTUK_PASSPHRASE: "een zin voor de foto's" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    process_.on("exit", () => reject(new Error("the test host stopped")));
    createInterface({ input: process_.stdout }).on("line", (line) => {
      const address = /^listening (http:\S+)$/.exec(line)?.[1];
      if (address) resolve({ address, process: process_ });
    });
  });
}
