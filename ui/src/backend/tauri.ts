// The window: one own command, and the window's events. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { Refusal, type Backend } from "./backend";
import type { Answer, CallName, EventName, Events, Fault, Request } from "./types";

export function connect(): Backend {
  return { call, bytes, on };
}

async function send(name: string, request: unknown): Promise<unknown> {
  try {
    return await invoke<unknown>("call", { name, request });
  } catch (thrown) {
    throw isFault(thrown) ? new Refusal(thrown) : thrown;
  }
}

async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  return (await send(name, request)) as Answer<N>;
}

async function bytes(product: string): Promise<ArrayBuffer> {
  const raw = await send("product.read", { product });
  return raw instanceof ArrayBuffer ? raw : new Uint8Array(raw as number[]).buffer;
}

function on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  const stop = listen<Events[E]>(event, (told) => listener(told.payload));
  // Files that were named at the start wait until the page can hear of them.
  if (event === "opened") void stop.then(() => invoke("call", { name: "window.opened", request: {} }));
  return () => void stop.then((end) => end());
}

function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === "object" && thrown !== null && "code" in thrown;
}
