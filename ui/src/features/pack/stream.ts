// WebKit's streams cannot be looped over, and pdf.js does so when it reads text. Until they can, this lets them.

interface Loopable { [Symbol.asyncIterator]?: unknown }

/** Gives `ReadableStream` the loop that the standard describes, where it lacks one. */
export function letStreamsLoop(streams: { prototype: object } | undefined = globalThis.ReadableStream) {
  const prototype = streams?.prototype as (Loopable & object) | undefined;
  if (!prototype || prototype[Symbol.asyncIterator]) return;
  Object.defineProperty(prototype, Symbol.asyncIterator, { configurable: true, writable: true, value: chunks });
}

async function* chunks(this: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}
