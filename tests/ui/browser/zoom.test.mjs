// At 200% zoom a window of 1280 by 800 has 640 by 400 pixels left: at every address nothing lies beside the window,
// no words are cut off, and whatever gets the focus comes into view with nothing over it. At 400%, and with letters and
// lines further apart, nothing is cut off either.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, openPage, startBrowser, startHost } from "./host.mjs";
import { everyPlace, visit } from "./places.mjs";

let host;
let browser;
let places;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  places = await everyPlace(host);
});
after(() => end(host, browser));

test("every screen can be read and worked at twice the size", async (t) => {
  const page = await openPage(browser, host, "/today", { size: [640, 400] });
  for (const [pattern, address] of places) {
    await t.test(pattern, async () => {
      await visit(page, host, address);
      assert.deepEqual(await page.evaluate(cutOff), []);
      assert.deepEqual(await page.evaluate(outOfReach), []);
    });
  }
  assert.deepEqual(faults(page), []);
  await page.context().close();
});

test("no words are cut off in a window of 320 pixels, nor with more room between letters, words and lines", async (t) => {
  const [narrow, spaced] = [await openPage(browser, host, "/today", { size: [320, 640] }), await openPage(browser, host, "/today")];
  await spaced.evaluate(spread);
  for (const [pattern, address] of places) {
    await t.test(pattern, async () => {
      for (const page of [narrow, spaced]) {
        await visit(page, host, address);
        assert.deepEqual(await page.evaluate(cutOff), []);
      }
    });
  }
  for (const page of [narrow, spaced]) await page.context().close();
});

/** Sets the text as somebody does who reads it better so. */
function spread() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}

/** Words and controls that no scrolling brings into the window, and boxes that hide a part of their words. */
function cutOff() {
  const told = [];
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > room) told.push(`${document.documentElement.scrollWidth} px wide in a window of ${room} px`);
  const name = (element) => `${element.tagName.toLowerCase()}.${String(element.className.baseVal ?? element.className)} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 50)}"`;
  for (const element of document.querySelectorAll("body *")) {
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const counts = words || element.matches("button, input, select, textarea, a[href], summary, img");
    if (!counts || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest("canvas, [aria-hidden=true], option, [class*=unseen], [class*=skip]")) continue;
    const box = element.getBoundingClientRect();
    const styles = holders(element).map((one) => [one, getComputedStyle(one)]);
    if (box.width <= 1 || box.height <= 1 || styles.some(([, { clipPath }]) => clipPath !== "none")) continue;
    const scrolls = styles.some(([one, { overflowX }]) => one !== document.documentElement && ["auto", "scroll"].includes(overflowX));
    if (!scrolls && (box.left < -1 || box.right > room + 1)) told.push(`beside the window: ${name(element)}`);
    // What stands behind a dialog waits there until it is closed; a long text that is shortened is whole once it has the
    // focus; and what scrolls within a frame is not hidden by it.
    const chain = [[element, getComputedStyle(element)], ...styles];
    if (chain.some(([, { webkitLineClamp }]) => webkitLineClamp !== "none")) continue;
    const rolls = chain.findIndex(([, { overflowY }]) => ["auto", "scroll"].includes(overflowY));
    const hides = chain.slice(0, rolls === -1 ? undefined : rolls).find(([one, { overflowX, overflowY }]) => one !== document.documentElement && ((["hidden", "clip"].includes(overflowX) && past(one, box, "x")) || (["hidden", "clip"].includes(overflowY) && past(one, box, "y"))));
    if (hides && words) told.push(`cut off by ${hides[0].className}: ${name(element)}`);
    if (element.matches("button, a[class*=button]") && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 4)) told.push(`words larger than their button: ${name(element)}`);
  }
  return told;

  function past(one, { left, right, top, bottom }, axis) {
    const frame = one.getBoundingClientRect();
    return axis === "x" ? left < frame.left - 2 || right > frame.right + 2 : top < frame.top - 4 || bottom > frame.bottom + 4;
  }

  function holders(element) {
    const all = [];
    for (let one = element.parentElement; one; one = one.parentElement) all.push(one);
    return all;
  }
}

/** What has the focus and is not in view, or has something else over it. */
function outOfReach() {
  const told = [];
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable=true]")) {
    if (element.matches(":disabled, [type=hidden]") || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }) || element.closest("[aria-hidden=true], [style*='clip']")) continue;
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    const box = element.getClientRects()[0];
    if (!box || box.width <= 1) continue;
    const inView = box.bottom > 4 && box.top < innerHeight - 4 && box.right > 4 && box.left < innerWidth - 4;
    const [x, y] = [clamp((box.left + box.right) / 2, innerWidth), clamp((box.top + box.bottom) / 2, innerHeight)];
    const over = document.elementFromPoint(x, y);
    const free = over && (element.contains(over) || over.contains(element) || element.labels?.[0]?.contains(over) || over.closest("label")?.control === element);
    if (!inView || !free) told.push(`${inView ? `under ${over?.className || over?.tagName}` : "not in view"}: ${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`);
  }
  document.activeElement?.blur();
  return told;

  function clamp(at, most) {
    return Math.min(Math.max(at, 2), most - 2);
  }
}
