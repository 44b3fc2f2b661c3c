// The test host on loopback: the same call table over HTTP, so that browser tests use the real core.
// Files are chosen and dropped with the browser's own means here.
import { Refusal, type Backend } from "./backend";
import type { Answer, CallName, EventName, Events, Fault, Offer, Request } from "./types";

type Listener = (payload: never) => void;
const listeners = new Map<EventName, Set<Listener>>();

export function connect(): Backend {
  listenToHost();
  listenToDrops();
  listenToTests();
  return { call, bytes, on };
}

async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  const own = inBrowser[name as string];
  if (own) return (await own(request as Record<string, string>)) as Answer<N>;
  const response = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  });
  if (response.status === 422) throw new Refusal((await response.json()) as Fault);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as Answer<N>;
}

async function bytes(product: string): Promise<ArrayBuffer> {
  const response = await fetch(`/product/${product}`);
  if (!response.ok) throw new Error(`product: ${response.status}`);
  return response.arrayBuffer();
}

function on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  const set = listeners.get(event) ?? new Set<Listener>();
  listeners.set(event, set.add(listener as Listener));
  return () => void set.delete(listener as Listener);
}

function tell<E extends EventName>(event: E, payload: Events[E]) {
  for (const listener of listeners.get(event) ?? []) (listener as (payload: Events[E]) => void)(payload);
}

function listenToHost() {
  const source = new EventSource("/events");
  for (const event of ["changed", "progress", "menu", "close_requested", "opened"] as const) {
    source.addEventListener(event, (told) => tell(event, JSON.parse(told.data)));
  }
}

function listenToDrops() {
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    tell("drag", { over: true });
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) tell("drag", { over: false });
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    tell("drag", { over: false });
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void offerAll(files).then((offers) => tell("dropped", { offers, x: event.clientX, y: event.clientY }));
  });
}

// What only a real window tells, a test tells: `new CustomEvent("host", { detail: { event, payload } })`.
function listenToTests() {
  window.addEventListener("host", (event) => {
    const { event: name, payload } = (event as CustomEvent<{ event: EventName; payload: never }>).detail;
    tell(name, payload);
  });
}

const inBrowser: Record<string, (request: Record<string, string>) => Promise<unknown>> = {
  "window.pick_files": () => chooseFiles().then(offerAll),
  "window.pick_folder": () => offerFolder(sessionStorage.getItem("test-folder")),
  "window.project": async ({ meeting }) => {
    window.open(`#/meetings/${meeting}/project`, "projection");
    return null;
  },
  // A browser enlarges by its own keys.
  "window.zoom": async () => null,
  "window.save": ({ product }) => download(product ?? ""),
  "window.closing": async (request) => {
    window.dispatchEvent(new CustomEvent("host-answer", { detail: request }));
    return null;
  },
  "window.opened": async () => null,
};

function chooseFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

// A browser knows no folders; a test says beforehand which one the user will choose.
async function offerFolder(path: string | null): Promise<Offer | null> {
  if (!path) return null;
  const response = await fetch("/offer-folder", { method: "POST", body: path });
  if (response.status === 422) throw new Refusal((await response.json()) as Fault);
  return (await response.json()) as Offer;
}

function offerAll(files: File[]): Promise<Offer[]> {
  return Promise.all(
    files.map(async (file) => {
      const response = await fetch(`/offer?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
      if (response.status === 422) throw new Refusal((await response.json()) as Fault);
      return (await response.json()) as Offer;
    }),
  );
}

async function download(product: string): Promise<{ name: string }> {
  const link = document.createElement("a");
  link.href = `/product/${product}`;
  link.download = "";
  link.click();
  return { name: "" };
}
