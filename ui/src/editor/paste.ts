// What is pasted from Word, the web or mail becomes text of ours: the structure that we have nodes for stays, all
// looks go, and no word is lost. A paste that no section can hold is refused with a sentence; the clipboard keeps it.
import { DOMParser as Reader, Slice, type Schema } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { cleaned, LOOK } from "./clean";
import type { Surroundings } from "./surroundings";

/** What one section may hold (`MAX_CHARS` in the core), and how much markup is looked through for it. */
export const MOST_CHARS = 400_000;
const MOST_MARKUP = 12_000_000;

export function pasting(around: Surroundings): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Before the library reads the markup itself, which would read it twice.
        paste: (view, event) => {
          const taken = take(view, event, around);
          if (taken) event.preventDefault();
          return taken;
        },
      },
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
        if (files.length === 0) return false;
        event.preventDefault();
        around.takePictures(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
        return true;
      },
    },
  });
}

function take(view: EditorView, { clipboardData }: ClipboardEvent, around: Surroundings): boolean {
  if (!clipboardData) return false;
  const pictures = [...clipboardData.files].filter((file) => file.type.startsWith("image/"));
  const html = clipboardData.getData("text/html");
  const text = clipboardData.getData("text/plain");
  // Word gives a picture of the text beside the text.
  if (pictures.length > 0 && text.trim() === "") {
    around.takePictures(pictures, null);
    return true;
  }
  const room = MOST_CHARS - view.state.doc.textContent.length;
  const length = text.length || html.length;
  if (length > room || html.length > MOST_MARKUP) {
    around.tell(around.say("paste-too-long", { size: Math.ceil(Math.max(length, html.length) / 1_000_000) }));
    return true;
  }
  if (!html || html.includes("data-pm-slice")) return false;
  const slice = sliceOf(html, view.state.schema);
  if (!slice) return false;
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

/** Pasted markup as a piece of a document of ours. */
export function sliceOf(html: string, schema: Schema): Slice | null {
  const body = cleaned(new DOMParser().parseFromString(quiet(html), "text/html").body);
  const read = Reader.fromSchema(schema).parse(body);
  if (read.content.size === 0) return null;
  const only = read.childCount === 1 && read.firstChild?.type.name === "paragraph";
  return only && read.firstChild ? new Slice(read.firstChild.content, 0, 0) : new Slice(read.content, 0, 0);
}

/** The same markup with its styles as plain data: the window allows none in markup, and tells so for each it meets. */
function quiet(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${LOOK}=`));
}
