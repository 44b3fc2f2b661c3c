// Forced colours, as a system's own high contrast sets them: at every address all words are in one of the system's
// colours, what a colour alone drew is still drawn, controls can be told from words, and the focus is seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, findings, openPage, startBrowser, startHost } from "./host.mjs";
import { everyPlace, visit } from "./places.mjs";

let host;
let browser;
let places;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  places = await everyPlace(host);
});
after(() => end(host, browser));

test("every screen can be read and worked in forced colours", async (t) => {
  const page = await openPage(browser, host, "/today", { forcedColors: "active", theme: "dark" });
  for (const [pattern, address] of places) {
    await t.test(pattern, async () => {
      await visit(page, host, address);
      assert.deepEqual(await page.evaluate(lostInForcedColours), []);
      assert.deepEqual(await page.evaluate(focusUnseen), []);
      assert.deepEqual(await findings(page), []);
    });
  }
  assert.deepEqual(faults(page), []);
  await page.context().close();
});

test("more contrast by the system's wish leaves nothing unreadable", async () => {
  const page = await openPage(browser, host, "/today", { contrast: "more" });
  for (const [, address] of places.filter(([pattern]) => ["/meetings/:meeting", "/papers/:paper", "/decisions", "/settings"].includes(pattern))) {
    await visit(page, host, address);
    assert.deepEqual(await findings(page), [], address);
  }
  await page.context().close();
});

/** In forced colours: what is gone or has colours of its own, one line each. */
function lostInForcedColours() {
  if (!matchMedia("(forced-colors: active)").matches) return ["the colours are not forced"];
  const probe = document.body.appendChild(document.createElement("i"));
  const system = new Set(["Canvas", "CanvasText", "LinkText", "VisitedText", "ActiveText", "ButtonFace", "ButtonText", "ButtonBorder", "Field", "FieldText", "Highlight", "HighlightText", "SelectedItem", "SelectedItemText", "Mark", "MarkText", "GrayText", "AccentColor", "AccentColorText"].map((name) => {
    probe.style.forcedColorAdjust = "none";
    probe.style.color = name;
    return getComputedStyle(probe).color;
  }));
  probe.remove();
  const named = (element) => `${element.tagName.toLowerCase()}.${String(element.className.baseVal ?? element.className).replaceAll(/\s+/g, ".")} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`;
  const clear = "rgba(0, 0, 0, 0)";
  const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== clear);
  const told = [];
  for (const element of document.querySelectorAll("body *")) {
    const { width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || width <= 1 || height <= 1 || element.closest("canvas, [class*=unseen], [style*='clip']")) continue;
    const style = getComputedStyle(element);
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (words && !system.has(style.color)) told.push(`not in a system colour (${style.color}): ${named(element)}`);
    const bare = !element.firstChild && !element.matches("input, select, textarea, progress, canvas, img, iframe, br, hr, svg *");
    if (bare && style.forcedColorAdjust !== "none" && !edged(style) && ownColour(element) !== clear) told.push(`drawn by colour alone: ${named(element)}`);
    const box = element.matches("input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file]), select, textarea, [contenteditable=true]:not([role=spinbutton])");
    if (box && !edged(style) && ![...ancestors(element)].slice(0, 3).some((one) => edged(getComputedStyle(one)))) told.push(`a field without an edge: ${named(element)}`);
    const drawn = element.querySelector("svg") || getComputedStyle(element, "::before").content !== "none" || /^\W+$/.test(element.textContent);
    if (element.matches("button, [role=button], a[class*=button]") && !edged(style) && style.textDecorationLine === "none" && !drawn) told.push(`a button that looks like words: ${named(element)}`);
    const other = element.matches("[aria-current], [aria-pressed=true], [data-on], [data-selected]") && !element.querySelector("input") && like(element);
    if (other && look(element) === look(other)) told.push(`chosen, and looks like what is not: ${named(element)}`);
  }
  const plain = document.querySelector("button[class*=button]:not([class*=main])");
  const main = document.querySelector("button[class*=main]:not([disabled]), a[class*=button][class*=main]");
  if (plain && main) {
    if (look(plain) === look(main)) told.push(`the main button is like any other: ${named(main)}`);
  }
  return told;

  // What its background would be if the system left it alone.
  function ownColour(element) {
    element.style.forcedColorAdjust = "none";
    const { backgroundColor } = getComputedStyle(element);
    element.style.removeProperty("forced-color-adjust");
    return backgroundColor;
  }

  function like(element) {
    const around = element.closest("ul, ol, tbody, fieldset, [role=group]") ?? element.parentElement;
    return [...around.querySelectorAll(element.tagName)].find((one) => one.className === element.className && !one.matches("[aria-current], [aria-pressed=true], [data-on], [data-selected]"));
  }

  function look(element) {
    const { borderTopWidth, borderTopColor, borderLeftColor, borderLeftWidth, outlineStyle, outlineColor, backgroundColor, color, fontWeight, textDecorationLine } = getComputedStyle(element);
    return [borderTopWidth, borderTopColor, borderLeftColor, borderLeftWidth, outlineStyle, outlineColor, backgroundColor, color, fontWeight, textDecorationLine].join();
  }

  function* ancestors(element) {
    for (let one = element.parentElement; one; one = one.parentElement) yield one;
  }
}

/** What can have the focus and does not show it, by an outline of its own or of what it stands in. */
function focusUnseen() {
  const told = [];
  const outlined = (element) => element && getComputedStyle(element).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2;
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable=true]")) {
    if (element.matches(":disabled, [type=hidden]") || !element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.closest("[aria-hidden=true], [style*='clip']")) continue;
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) continue;
    const holders = [element, element.parentElement, element.parentElement?.parentElement, element.parentElement?.parentElement?.parentElement];
    if (!holders.some(outlined)) told.push(`${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`);
  }
  document.activeElement?.blur();
  return told;
}
