// A text that was written here never comes back over what was written after it.
import { expect, it } from "vitest";
import type { Doc } from "../backend/types";
import { Body } from "./body";

const doc = (text: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] }) as Doc;

it("reads its text once, when it is first asked for", () => {
  let text = "een";
  const body = Body.written(() => doc(text));
  text = "twee";
  expect([body.isOpen, String(body), body.isOpen]).toEqual([true, "twee", false]);
  text = "drie";
  expect(String(body)).toBe("twee");
});

it("knows what was sent when it comes back from the store, and what another wrote", () => {
  const sent = Body.written(() => doc("mijn"));
  const [back, theirs] = [doc("mijn"), doc("hun")];
  Body.same(back, sent);
  expect([Body.stored(back).token, Body.stored(back).isOwn]).toEqual([sent.token, true]);
  expect([Body.stored(theirs).isOwn, Body.stored(theirs).token === Body.stored(theirs).token]).toEqual([false, true]);
});
