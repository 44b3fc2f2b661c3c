// Markup of Word, Google Docs, Outlook and the web, brought back to what it says: lists that Word writes as paragraphs
// become lists, footnotes go to where they are called, merged cells become a full grid, looks become bold and italic.

const LOST = "script, style, link, meta, title, noscript, template, iframe, object, embed, svg, math, head, base";
/** The attribute that holds a style while markup is read. */
export const LOOK = "data-look";
const WORD_ONLY = /^(o|w|m|v|st1):/i;

/** Cleans in place and gives the same element. */
export function cleaned(body: HTMLElement): HTMLElement {
  for (const gone of body.querySelectorAll(LOST)) gone.remove();
  comments(body);
  footnotes(body);
  wordLists(body);
  for (const table of body.querySelectorAll("table")) fullGrid(table);
  looks(body);
  sayPictures(body);
  looseText(body);
  return body;
}

// Conditional comments of Word hold its own markers ("1.", a bullet's glyph) and nothing that was written.
function comments(root: Node) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  for (const comment of found) comment.remove();
}

/** Notes that stand at the end of the text go to where their number is; a note that nothing calls stays a paragraph. */
function footnotes(body: HTMLElement) {
  for (const call of body.querySelectorAll<HTMLAnchorElement>("a[href*='#_ftn'], a[href*='#_edn'], a[href*='#ftnt'], a[href*='#cite_note']")) {
    const name = decodeURIComponent(call.getAttribute("href")?.split("#")[1] ?? "");
    if (/^(_ftnref|_ednref|ftnt_ref|cite_ref)/.test(name)) continue;
    const note = noteOf(body, name, call);
    if (!note) continue;
    const span = body.ownerDocument.createElement("span");
    span.dataset.footnote = "";
    for (const back of note.querySelectorAll("a[href*='ref']")) back.remove();
    span.textContent = note.textContent?.replace(/\s+/g, " ").trim() ?? "";
    note.remove();
    const sup = call.closest("sup");
    (sup && sup.textContent === call.textContent ? sup : call).replaceWith(span);
  }
  for (const list of body.querySelectorAll("[data-look*='footnote-list'], [data-look*='endnote-list']")) {
    for (const rule of list.querySelectorAll("hr, :scope > br")) rule.remove();
  }
}

function noteOf(body: HTMLElement, name: string, call: Element): Element | null {
  const page = body.ownerDocument;
  const named = [...body.querySelectorAll("a[name]")].find((anchor) => anchor.getAttribute("name") === name);
  const target = page.getElementById(name.replace(/^_/, "")) ?? page.getElementById(name) ?? named ?? null;
  const own = target?.tagName === "A" ? target.closest("p, li, div") : target;
  return own && own !== body && !own.contains(call) ? own : null;
}

/** Word writes a list as paragraphs with their depth in the style: "mso-list:l0 level2 lfo1". */
function wordLists(body: HTMLElement) {
  let open: { list: HTMLElement; level: number; numbered: boolean }[] = [];
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p")].filter(({ tagName }) => tagName === "P")) {
    const style = paragraph.getAttribute(LOOK) ?? "";
    const found = /mso-list:\s*\w+\s+level(\d+)/i.exec(style);
    const last = open.at(-1);
    if (!found) {
      open = [];
      continue;
    }
    if (last && !follows(last.list, paragraph, open[0]?.list)) open = [];
    const level = Number(found[1]);
    const marker = markerOf(paragraph);
    const numbered = /^\(?[0-9a-z]{1,4}[.)]/i.test(marker);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const at = open.at(-1);
    if (!at || at.level < level || (at.level === level && at.numbered !== numbered)) {
      if (at && at.level === level) open.pop();
      const list = body.ownerDocument.createElement(numbered ? "ol" : "ul");
      const start = Number.parseInt(marker.replace("(", ""), 10);
      if (numbered && start > 1) list.setAttribute("start", String(start));
      const above = open.at(-1)?.list.lastElementChild;
      if (above) above.append(list);
      else paragraph.before(list);
      open.push({ list, level, numbered });
    }
    const item = body.ownerDocument.createElement("li");
    open.at(-1)?.list.append(item);
    item.append(paragraph);
  }
}

function follows(list: HTMLElement, paragraph: HTMLElement, outer: HTMLElement | undefined): boolean {
  const before = paragraph.previousElementSibling;
  return before === list || (outer !== undefined && before === outer);
}

// The marker stands in a span of its own, which is no text.
function markerOf(paragraph: HTMLElement): string {
  const ignored = paragraph.querySelector<HTMLElement>("span[data-look*='mso-list:Ignore'], span[data-look*='mso-list: Ignore']");
  const marker = ignored?.textContent?.replaceAll("\u00a0", " ").trim() ?? "";
  ignored?.remove();
  return marker;
}

/** A cell that spans others keeps its text in the first; the others stand empty, so that the grid is full. */
function fullGrid(table: HTMLTableElement) {
  const taken: Map<number, number> = new Map();
  for (const row of [...table.rows]) {
    let column = 0;
    for (const cell of [...row.cells]) {
      column = skipTaken(row, cell, taken, column);
      const [wide, high] = [Math.min(cell.colSpan, 60), Math.min(cell.rowSpan, 500)];
      cell.removeAttribute("colspan");
      cell.removeAttribute("rowspan");
      let behind: Element = cell;
      for (let more = 1; more < wide; more += 1) {
        const empty = table.ownerDocument.createElement(cell.tagName);
        behind.after(empty);
        behind = empty;
      }
      if (high > 1) for (let at = 0; at < wide; at += 1) taken.set(column + at, high - 1);
      column += wide;
    }
    skipTaken(row, null, taken, column);
  }
  const caption = table.caption;
  if (caption) {
    table.dataset.caption = caption.textContent?.replace(/\s+/g, " ").trim() ?? "";
    caption.remove();
  }
}

function skipTaken(row: HTMLTableRowElement, before: Element | null, taken: Map<number, number>, from: number): number {
  let column = from;
  for (let left = taken.get(column) ?? 0; left > 0; left = taken.get(column) ?? 0) {
    taken.set(column, left - 1);
    row.insertBefore(row.ownerDocument.createElement("td"), before);
    column += 1;
  }
  return column;
}

/** Weight and slant that stand in a style become bold and italic; a "bold" that is set back to normal is none. */
function looks(body: HTMLElement) {
  for (const element of [...body.querySelectorAll<HTMLElement>("span, b, strong, font, i, em")]) {
    const style = element.getAttribute(LOOK) ?? "";
    const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
    const slant = /font-style:\s*(italic|normal)/i.exec(style)?.[1]?.toLowerCase();
    const isBold = weight === "bold" || Number(weight) >= 600;
    const tag = element.tagName.toLowerCase();
    if ((tag === "b" || tag === "strong") && weight !== undefined && !isBold) unwrap(element);
    else if ((tag === "i" || tag === "em") && slant === "normal") unwrap(element);
    else if ((tag === "span" || tag === "font") && element.dataset.footnote === undefined) {
      if (isBold) wrapInside(element, "strong");
      if (slant === "italic") wrapInside(element, "em");
    }
  }
  for (const element of [...body.querySelectorAll<HTMLElement>("*")]) {
    if (WORD_ONLY.test(element.tagName)) unwrap(element);
    else {
      element.removeAttribute(LOOK);
      element.removeAttribute("class");
    }
  }
}

function wrapInside(element: HTMLElement, tag: string) {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

/** A picture of elsewhere cannot come along, but what it shows can be said. */
function sayPictures(body: HTMLElement) {
  for (const picture of [...body.querySelectorAll("img")]) {
    const alt = picture.getAttribute("alt")?.trim();
    picture.replaceWith(alt ? `[${alt}]` : "");
  }
}

/** Text of fields, and of terms and summaries that would run together. */
function looseText(body: HTMLElement) {
  for (const field of [...body.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")]) {
    if (field.tagName === "TEXTAREA") field.textContent = field.value;
    else field.replaceWith(field.getAttribute("type") === "hidden" ? "" : field.value);
  }
  for (const line of [...body.querySelectorAll("dt, dd, summary, figcaption, legend, address, caption, button, option, time, center, textarea")]) {
    const paragraph = body.ownerDocument.createElement("p");
    paragraph.append(...line.childNodes);
    line.replaceWith(paragraph);
  }
}
