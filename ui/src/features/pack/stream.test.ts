import { expect, it } from "vitest";
import { letStreamsLoop } from "./stream";

// A stream as WebKit has it: readable, not loopable.
class Stream {
  #rest = [1, 2, 3];
  cancelled = false;
  getReader() {
    return {
      read: async () => (this.#rest.length > 0 ? { done: false, value: this.#rest.shift() } : { done: true }),
      cancel: async () => void (this.cancelled = true),
      releaseLock: () => {},
    };
  }
}

it("lets a stream without a loop be looped over, and ends it when the loop is left", async () => {
  letStreamsLoop(Stream);
  const seen: number[] = [];
  const stream = new Stream();
  for await (const value of stream as unknown as AsyncIterable<number>) {
    seen.push(value);
    if (value === 2) break;
  }
  expect(seen).toEqual([1, 2]);
  expect(stream.cancelled).toBe(true);
});

it("leaves a stream that has a loop alone", () => {
  const loop = () => {};
  const prototype = { [Symbol.asyncIterator]: loop };
  letStreamsLoop({ prototype });
  expect(prototype[Symbol.asyncIterator]).toBe(loop);
});
