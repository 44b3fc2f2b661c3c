// Lasting ids: given where a point, step, picture or table is made, and renewed where one was pasted or split.
import type { Node as Text } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Doc } from "../backend/types";
import type { JSONContent } from "@tiptap/core";

const CARRIERS = new Set(["decisionPoint", "step", "image", "table"]);

/** A UUID of version 7, as the core makes them. */
export function freshId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Gives what carries an id one of its own within this text. Other sections are the core's to look at. */
export function ownIds(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      const brought = transactions.some((tr) => tr.docChanged && !tr.getMeta("stored") && tr.steps.some((step) => {
        const { slice } = step as { slice?: { content: { descendants: Text["descendants"] } } };
        let found = false;
        slice?.content.descendants((node) => {
          found ||= CARRIERS.has(node.type.name);
          return !found;
        });
        return found;
      }));
      if (!brought) return null;
      const seen = new Set<string>();
      const { tr } = state;
      state.doc.descendants((node, at) => {
        if (CARRIERS.has(node.type.name)) {
          const { id } = node.attrs;
          const own = id && !seen.has(id) ? id : freshId();
          seen.add(own);
          if (own !== id) tr.setNodeAttribute(at, "id", own);
        }
        return !node.isTextblock;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Takes over the ids that the core renewed, without touching what was written meanwhile. */
export function takeIds(view: EditorView, sent: Doc, stored: Doc) {
  const [before, after] = [carried(sent as JSONContent), carried(stored as JSONContent)];
  if (before.length !== after.length) return;
  const renewed = new Map<string, string>();
  // What had no id is found by its place among its kind.
  before.forEach((id, at) => {
    const next = after[at];
    if (next && id !== next) renewed.set(id || `at ${at}`, next);
  });
  if (renewed.size === 0) return;
  const { tr } = view.state;
  let at = 0;
  view.state.doc.descendants((node, place) => {
    if (CARRIERS.has(node.type.name)) {
      const next = renewed.get(node.attrs.id || `at ${at}`);
      if (next) tr.setNodeAttribute(place, "id", next);
      at += 1;
    }
    return !node.isTextblock;
  });
  view.dispatch(tr.setMeta("addToHistory", false).setMeta("quiet", true));
}

function carried(node: JSONContent): string[] {
  const own = CARRIERS.has(node.type ?? "") ? [String(node.attrs?.id ?? "")] : [];
  return [...own, ...(node.content ?? []).flatMap(carried)];
}
