// A client for the real window: WebKitWebDriver (W3C WebDriver) over fetch, with the few words that journeys need.
// It waits for conditions, never for a length of time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const built = (name) => join(process.env.TAFELSTUK_TARGET ?? join(root, "target/debug"), name);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const require = createRequire(join(root, "ui/package.json"));

export const keys = { space: " ", down: "\uE015", up: "\uE013", right: "\uE014", end: "\uE010", pageDown: "\uE00F", shift: "\uE008", enter: "\uE007", escape: "\uE00C", tab: "\uE004", control: "\uE009", alt: "\uE00A" };

/** A session bus of its own, for a window that must not hand over to one that runs already; what it starts has `environment`. */
export async function ownBus(environment = {}) {
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...environment } });
  const [line] = await once(bus.stdout, "data");
  return { environment: { ...environment, DBUS_SESSION_BUS_ADDRESS: String(line).trim() }, end: () => bus.kill() };
}

/** Starts `binary` with `environment` in its environment and `files` on its command line, and answers its page. */
export async function open(binary, environment = {}, files = []) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...environment, TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}/session`;
  await until(() => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false), "the driver answers");
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: files } } };
  const { sessionId } = await send("POST", base, { capabilities });
  return new Page(`${base}/${sessionId}`, driver);
}

export class Page {
  constructor(base, driver) {
    this.base = base;
    this.driver = driver;
  }

  /** Runs a function in the page; what it returns comes back as JSON. */
  run(body, ...args) {
    const script = `return (${body}).apply(null, arguments)`;
    return send("POST", `${this.base}/execute/sync`, { script, args });
  }

  /** Runs a function in the page that answers a promise. */
  wait(body, ...args) {
    const script = `const done = arguments[arguments.length - 1]; (${body}).apply(null, [...arguments].slice(0, -1)).then(done, (fault) => done({ fault: String(fault) }))`;
    return send("POST", `${this.base}/execute/async`, { script, args });
  }

  /** The element with this XPath, once it is there. */
  async find(xpath) {
    return until(async () => {
      const found = await send("POST", `${this.base}/elements`, { using: "xpath", value: xpath });
      return found[0]?.[ELEMENT];
    }, `the page shows ${xpath}`, () => this.text());
  }

  /** The button with this name, once it can be pressed. */
  button(name) {
    return this.find(`//button[not(@disabled) and (normalize-space(.)=${quoted(name)} or @aria-label=${quoted(name)})]`);
  }

  async press(name) {
    await this.click(await this.button(name));
  }

  click(element) {
    return send("POST", `${this.base}/element/${element}/click`, {});
  }

  type(element, text) {
    return send("POST", `${this.base}/element/${element}/value`, { text });
  }

  /** Presses keys one after another where the focus is; names held down together stand in one list. */
  async keys(...pressed) {
    const actions = pressed.flatMap((key) => {
      const chord = Array.isArray(key) ? key : [key];
      const down = chord.map((value) => ({ type: "keyDown", value }));
      return [...down, ...chord.toReversed().map((value) => ({ type: "keyUp", value })), { type: "pause", duration: 60 }];
    });
    await send("POST", `${this.base}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Goes from thing to thing with the Tab key until the focus is on the one of this name, or of a name like it. */
  async tabTo(name, most = 150) {
    const passed = [];
    while (passed.length < most) {
      const here = await this.run("() => { const at = document.activeElement; return (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim(); }");
      if (name instanceof RegExp ? name.test(here) : here === name) return;
      passed.push(here.slice(0, 60));
      await this.keys(keys.tab);
    }
    throw new Error(`the Tab key never came to ${name}; it came past ${[...new Set(passed)].join(" | ")}`);
  }

  /** Drags the middle of one element to the middle of another, in steps as a hand would, once both are in view. */
  async drag(element, onto) {
    await send("POST", `${this.base}/execute/sync`, { script: "arguments[0].scrollIntoView({ block: 'nearest' })", args: [{ [ELEMENT]: onto }] });
    const middle = (of) => send("POST", `${this.base}/execute/sync`, { script: "const { x, y, width, height } = arguments[0].getBoundingClientRect(); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };", args: [{ [ELEMENT]: of }] });
    const [from, to] = [await middle(element), await middle(onto)];
    const move = (at, duration) => ({ type: "pointerMove", duration, ...at });
    const way = Array.from({ length: 12 }, (_, step) => move({ x: Math.round(from.x + ((to.x - from.x) * (step + 1)) / 12), y: Math.round(from.y + ((to.y - from.y) * (step + 1)) / 12) }, 30));
    const actions = [move(from, 0), { type: "pointerDown", button: 0 }, ...way, { type: "pause", duration: 120 }, { type: "pointerUp", button: 0 }];
    await send("POST", `${this.base}/actions`, { actions: [{ type: "pointer", id: "hand", parameters: { pointerType: "mouse" }, actions }] });
  }

  /** The windows of the program, the one at work first, once there are this many. */
  async windows(number) {
    const here = await send("GET", `${this.base}/window`);
    const all = await until(async () => {
      const found = await send("GET", `${this.base}/window/handles`);
      return found.length >= number && found;
    }, `there are ${number} windows`);
    return [here, ...all.filter((handle) => handle !== here)];
  }

  /** Looks into another window from now on. */
  enter(handle) {
    return send("POST", `${this.base}/window`, { handle });
  }

  isFocused(element) {
    return send("POST", `${this.base}/execute/sync`, { script: "return document.activeElement === arguments[0]", args: [{ [ELEMENT]: element }] });
  }

  focus(element) {
    return send("POST", `${this.base}/execute/sync`, { script: "arguments[0].focus()", args: [{ [ELEMENT]: element }] });
  }

  /** Makes the window this large, in pixels of the page. */
  async resize(width, height) {
    const set = (to) => send("POST", `${this.base}/window/rect`, { width, height: to });
    const size = () => this.run("() => [window.innerWidth, window.innerHeight]");
    await set(height);
    await until(async () => (await size())[0] === width, `the window is ${width} wide`, async () => String(await size()));
    // What is left is the menu's height.
    await set(height + height - (await size())[1]);
    await until(async () => String(await size()) === String([width, height]), `the window is ${width} by ${height}`, async () => String(await size()));
  }

  text() {
    return this.run("() => document.body.innerText");
  }

  /** Waits until the page's text holds `words`. */
  shows(words) {
    return until(async () => (await this.text()).includes(words), `the page says "${words}"`, () => this.text());
  }

  /** A picture of the page into target/shots-window. */
  async picture(name) {
    const folder = join(root, "target/shots-window");
    mkdirSync(folder, { recursive: true });
    // What the page came to last is drawn first; a window that nobody sees draws nothing.
    await this.wait("() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done(true))); setTimeout(() => done(true), 500); })");
    writeFileSync(join(folder, `${name}.png`), Buffer.from(await send("GET", `${this.base}/screenshot`), "base64"));
  }

  /** What axe-core finds wrong with the page, as lines. */
  async axe() {
    const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    await send("POST", `${this.base}/execute/sync`, { script: source, args: [] });
    const found = await this.wait("() => axe.run(document, { resultTypes: ['violations'] })");
    if (found.fault) throw new Error(found.fault);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /**
   * Ends the window and waits until it is gone, as a second one would hand over to it; and with it the processes
   * that drew and kept for it, which write into its folder to their end.
   */
  async close() {
    const processes = descendantsOf(this.driver.pid);
    await send("DELETE", this.base).catch(() => undefined);
    for (const id of processes) await until(() => !isAlive(id), "the window has ended", () => "", 5_000).catch(() => kill(id));
    this.driver.kill();
  }
}

/** Asks until the answer holds; says what was missed where it never does. */
export async function until(ask, what, about = () => "", limit = 20_000, pause = 50) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not so after ${limit / 1000} s: ${what}\n${await about()}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Removes the folder that a window worked in, once it has ended. */
export function clear(folder) {
  // The system may still be closing what an ended process held.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function kill(id) {
  try {
    process.kill(id, "SIGKILL");
  } catch (fault) {
    if (fault.code !== "ESRCH") throw fault;
  }
}

function descendantsOf(parent) {
  return childrenOf(parent).flatMap((id) => [id, ...descendantsOf(id)]);
}

function childrenOf(parent) {
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && statOf(id)[1] === String(parent)).map(Number);
}

function isAlive(id) {
  return !["", "Z", "X"].includes(statOf(id)[0]);
}

// State and parent of a process.
function statOf(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return ["", ""];
  }
}

function quoted(text) {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

async function send(method, address, body) {
  const answer = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
