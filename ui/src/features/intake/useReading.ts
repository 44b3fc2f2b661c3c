// Reading the files that came in, once, with a way to stop.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Arrival } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Fault, ReadFile } from "../../backend/types";
import { useBoards } from "../../board";
import { makeStore } from "../../newStore";

export function useReading({ offers }: Arrival) {
  const { start, ...job } = useJob("intake.read");
  const { board } = useBoards();
  const [files, setFiles] = useState<ReadFile[] | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const [begun, setBegun] = useState(true);
  const known = board?.id;
  const read = useCallback(async () => {
    setBegun(true);
    setRefused(null);
    try {
      // Reading needs an open store, since what is read is kept there; the first door makes it.
      const status = await call("store.status", {});
      if (status.state === "absent") await makeStore();
      if (offers.length === 0) return setFiles([]);
      const answer = await start({ offers: offers.map(({ offer }) => offer), ...(known ? { board: known } : {}) });
      if (answer) setFiles(answer.papers);
    } catch (thrown) {
      setRefused(asFault(thrown));
    }
    setBegun(false);
  }, [offers, known, start]);
  // Once, whatever else on the page is drawn again.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void read();
  }, [read]);
  const fault = refused ?? job.fault;
  return { ...job, files, fault, running: begun, stopped: !begun && !fault, again: () => void read() };
}
