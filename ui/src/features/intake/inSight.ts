// Brings what was chosen into sight within its own pane. The browser's way would move all that scrolls around it, too.

/** Scrolls the nearest scrolling part so far that `chosen` stands in the middle of it. */
export function bringInSight(chosen: Element | null | undefined): void {
  const around = chosen && scrolling(chosen.parentElement);
  if (!around) return;
  const [own, outer] = [chosen.getBoundingClientRect(), around.getBoundingClientRect()];
  around.scrollTop += own.top - outer.top - (around.clientHeight - own.height) / 2;
}

function scrolling(part: Element | null): Element | null {
  if (!part || part === document.body) return null;
  const { overflowY } = getComputedStyle(part);
  return overflowY === "auto" || overflowY === "scroll" ? part : scrolling(part.parentElement);
}
