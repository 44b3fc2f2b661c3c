// A Word file that came back is picked, and what it says is shown.
import { useLocation } from "wouter";
import { call } from "../../backend/backend";

/** Lets the user pick a file that came back, and shows what it says. */
export function usePickReturned(paper: string) {
  const [, navigate] = useLocation();
  return async () => {
    const [picked] = await call("window.pick_files", {});
    if (picked) navigate(`/papers/${paper}/returned/${encodeURIComponent(picked.offer)}`);
  };
}
