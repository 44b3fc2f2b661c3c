// Jobs: calls that take a while, tell how far they are, and can be stopped.
import { useCallback, useEffect, useRef, useState } from "react";
import { asFault, call, on } from "./backend";
import { refresh } from "./hooks";
import type { Answer, Fault, JobName, Request } from "./types";

export interface JobState {
  running: boolean;
  /** Whether it runs long enough to show. */
  shown: boolean;
  done: number;
  total: number;
  /** Catalogue key of what is being done. */
  what: string | null;
  fault: Fault | null;
}

const IDLE: JobState = { running: false, shown: false, done: 0, total: 0, what: null, fault: null };
const SHOW_AFTER_MS = 400;

/** One job at a time of one name. `start` answers null where it was refused or stopped. */
export function useJob<N extends JobName>(name: N) {
  const [state, setState] = useState<JobState>(IDLE);
  const running = useRef<string | null>(null);

  useEffect(() => on("progress", ({ job, done, total, what }) => {
    if (job === running.current) setState((was) => ({ ...was, done, total, what }));
  }), []);

  const start = useCallback(async (request: Omit<Request<N>, "job">): Promise<Answer<N> | null> => {
    const job = crypto.randomUUID();
    running.current = job;
    setState({ ...IDLE, running: true });
    const show = setTimeout(() => setState((was) => ({ ...was, shown: was.running })), SHOW_AFTER_MS);
    try {
      const answer = await call(name, { ...request, job } as Request<N>);
      await refresh();
      setState(IDLE);
      return answer;
    } catch (thrown) {
      const fault = asFault(thrown);
      setState({ ...IDLE, fault: fault.code === "cancelled" ? null : fault });
      return null;
    } finally {
      clearTimeout(show);
      running.current = null;
    }
  }, [name]);

  const stop = useCallback(() => {
    if (running.current) void call("job.cancel", { job: running.current });
  }, []);

  return { ...state, start, stop };
}
