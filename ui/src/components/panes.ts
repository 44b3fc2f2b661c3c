// F6 and Shift+F6: from pane to pane, as in other desktop programs.

/** Moves the focus to the next (or previous) pane and returns it; null where there is none. */
export function focusPane(step: 1 | -1): HTMLElement | null {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.offsetParent !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  const pane = panes[(from + step + panes.length) % panes.length];
  if (!pane) return null;
  const first = pane.querySelector<HTMLElement>(
    "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex='0']",
  );
  if (!first) pane.tabIndex = -1;
  (first ?? pane).focus();
  return pane;
}
