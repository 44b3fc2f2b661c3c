// Shows the very place that a search led to: brings it into view, marks it, and lets the keyboard go on from there.
import { useEffect } from "react";

/** Shows the element called `id` once the screen stands; nothing where none is asked for. */
export function useFound(id: string | undefined, focus?: string) {
  useEffect(() => {
    const place = id === undefined ? null : document.getElementById(id);
    if (!place) return;
    place.scrollIntoView({ block: "center" });
    place.dataset.found = "";
    const taker = focus === undefined ? place : document.getElementById(focus);
    taker?.focus({ preventScroll: true });
    return () => {
      delete place.dataset.found;
    };
  }, [id, focus]);
}
