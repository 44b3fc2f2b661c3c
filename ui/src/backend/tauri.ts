// The window: one own command, and the window's events. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { Refusal, type Backend } from "./backend";
import type { CallName, Calls, EventName, Events, Fault } from "./types";

export function connect(): Backend {
  return { call, bytes, on };
}

async function send(name: string, request: unknown): Promise<ArrayBuffer> {
  try {
    return asBytes(await invoke<unknown>("call", { name, request }));
  } catch (thrown) {
    throw isFault(thrown) ? new Refusal(thrown) : thrown;
  }
}

async function call<N extends CallName>(name: N, request: Calls[N]["request"]): Promise<Calls[N]["answer"]> {
  const text = new TextDecoder().decode(await send(name, request));
  return (text === "" ? null : JSON.parse(text)) as Calls[N]["answer"];
}

function bytes(product: string): Promise<ArrayBuffer> {
  return send("product.read", { product });
}

function on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  const stop = listen<Events[E]>(event, (told) => listener(told.payload));
  return () => void stop.then((end) => end());
}

// A raw response comes as a buffer; a JSON one comes parsed. Both forms are the same answer.
function asBytes(answer: unknown): ArrayBuffer {
  if (answer instanceof ArrayBuffer) return answer;
  if (answer instanceof Uint8Array) return new Uint8Array(answer).buffer;
  return new TextEncoder().encode(JSON.stringify(answer)).buffer as ArrayBuffer;
}

function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === "object" && thrown !== null && "code" in thrown;
}
