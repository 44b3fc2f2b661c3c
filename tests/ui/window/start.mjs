// Cold start to first content: our window beside an empty one, from the start of the process to the paint that the
// webview itself reports. The two take turns, so that what else the machine does weighs on both.
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, clear, open, until } from "./driver.mjs";

// The webview's own moment of the first paint with content, which is bound; and the moment the first screen stands,
// which is told.
const SHOWN = `() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint && document.querySelector("h1") && [performance.timeOrigin + paint.startTime, Date.now()];
}`;
const ROUNDS = 7;
const LIMIT = 1.3;
const folder = mkdtempSync(join(tmpdir(), "tafelstuk-"));
const environment = { TAFELSTUK_STORE: join(folder, "store"), TAFELSTUK_SETTINGS: join(folder, "settings"), TAFELSTUK_PASSPHRASE: "een zin voor de proef", LANG: "nl_NL.UTF-8" };
const times = { empty: [], ours: [] };
try {
  for (let round = 0; round <= ROUNDS; round += 1) {
    const empty = await start(built("examples/empty"));
    const ours = await start(built("tafelstuk-window"));
    // The first round only fills the disk cache.
    if (round > 0) {
      times.empty.push(empty);
      times.ours.push(ours);
    }
  }
} finally {
  clear(folder);
}
const measured = [["first content", "painted", `at most ${LIMIT} x`], ["the first screen", "shown", "for information"]];
const ratios = measured.map(([what, moment, bound]) => {
  const [empty, ours] = [times.empty, times.ours].map((rounds) => middle(rounds.map((round) => round[moment])));
  console.log(`start to ${what}: ${ours.toFixed(0)} ms, empty window ${empty.toFixed(0)} ms: ${(ours / empty).toFixed(2)} x (${bound})`);
  return ours / empty;
});
process.exitCode = ratios[0] > LIMIT ? 1 : 0;

async function start(binary) {
  const page = await open(binary, environment);
  const begun = startOf(binary);
  const [painted, shown] = await until(() => page.run(SHOWN), "the first screen is painted", () => "", 20_000, 5);
  await page.close();
  return { painted: painted - begun, shown: shown - begun };
}

// When the process began, in milliseconds since 1970: the kernel counts in hundredths since it started itself.
function startOf(binary) {
  const process = readdirSync("/proc").find((id) => /^\d+$/.test(id) && commandOf(id) === binary);
  const stat = readFileSync(`/proc/${process}/stat`, "utf8");
  const ticks = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
  const boot = Number(/^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8"))[1]);
  const now = Date.now() - Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000;
  return (Math.abs(now / 1000 - boot) < 2 ? now : boot * 1000) + ticks * 10;
}

function commandOf(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0")[0];
  } catch {
    return "";
  }
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
