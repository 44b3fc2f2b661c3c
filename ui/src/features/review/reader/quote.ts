// What a reader selected in a paper, and where their remarks stand in it.
import { useCallback, useEffect, useState, type RefObject } from "react";
import type { ReviewAnchor } from "../../../backend/types";

/** Selected words: in which section, and what stands before them, to tell equal words apart. */
export interface Quote { section: string; quote: string; before: string }

/** The words selected within `area`, and a way to let go of them; they stay while a remark on them is written. */
export function useQuote(area: RefObject<HTMLElement | null>): [Quote | null, () => void] {
  const [quote, setQuote] = useState<Quote | null>(null);
  useEffect(() => {
    const follow = () => {
      const found = selected(area.current);
      // Typing in a field takes the selection away; what was selected is still meant.
      if (found || document.activeElement === document.body || area.current?.contains(document.activeElement)) setQuote(found);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [area]);
  const forget = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setQuote(null);
  }, []);
  return [quote, forget];
}

function selected(area: HTMLElement | null): Quote | null {
  const selection = document.getSelection();
  if (!area || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const part = element?.closest<HTMLElement>("[data-section]");
  const quote = selection.toString().trim();
  if (!part || !area.contains(part) || !part.contains(range.endContainer) || quote === "" || quote.length > 2000) return null;
  const ahead = document.createRange();
  ahead.setStart(part, 0);
  ahead.setEnd(range.startContainer, range.startOffset);
  return { section: part.dataset.section ?? "", quote, before: ahead.toString().slice(-60) };
}

/** Marks the quotes of remarks in the text, where the page can. */
export function useMarks(area: RefObject<HTMLElement | null>, anchors: ReviewAnchor[]) {
  const key = JSON.stringify(anchors);
  useEffect(() => {
    if (!("highlights" in CSS) || !area.current) return;
    const found = (JSON.parse(key) as ReviewAnchor[]).flatMap((anchor) => rangeOf(area.current!, anchor) ?? []);
    CSS.highlights.set("remark", new Highlight(...found));
    return () => void CSS.highlights.delete("remark");
  }, [area, key]);
}

function rangeOf(area: HTMLElement, { section, quote }: ReviewAnchor): Range | null {
  const part = area.querySelector(`[data-section="${section}"]`);
  const wanted = quote.replace(/\s+/g, "");
  if (!part || wanted === "") return null;
  // The text without white space, with where each of its characters stands.
  const places: [Text, number][] = [];
  let text = "";
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const content = node.textContent ?? "";
    for (let i = 0; i < content.length; i += 1) {
      if (/\s/.test(content.charAt(i))) continue;
      text += content.charAt(i);
      places.push([node as Text, i]);
    }
  }
  const start = text.indexOf(wanted);
  const [first, last] = [places[start], places[start + wanted.length - 1]];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}
