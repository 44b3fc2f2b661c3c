// The only door from the page to what lies outside it. The window and the test host each implement it.
import type { Answer, CallName, EventName, Events, Fault, Request } from "./types";

export interface Backend {
  /** Makes one call of the table; a refusal is thrown as `Refusal`. */
  call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>>;
  /** The bytes of a product, such as a pack's PDF. */
  bytes(product: string): Promise<ArrayBuffer>;
  /** Listens until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** A refusal of the core: a code and the data that its sentence needs. */
export class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.name = "Refusal";
    this.fault = fault;
  }
}

/** Any thrown thing as a refusal; what is not one of ours is told as the computer's own fault. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Refusal) return thrown.fault;
  return { code: "io", params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
}

let current: Promise<Backend> | undefined;

/** The backend of where the page runs; loaded once, so that neither host carries the other's code. */
export function backend(): Promise<Backend> {
  current ??= "__TAURI_INTERNALS__" in window
    ? import("./tauri").then((host) => host.connect())
    : import("./http").then((host) => host.connect());
  return current;
}

/** Makes one call of the table. */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  return (await backend()).call(name, request);
}

/** Listens to an event of the core or the window until the returned function is called. */
export function on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void backend().then((host) => {
    if (!stopped) stop = host.on(event, listener);
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
