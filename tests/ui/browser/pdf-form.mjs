// A PDF form as somebody fills it in with pdf.js, which shares no code with what wrote the form or reads it back.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./host.mjs";

const { resolve } = createRequire(join(root, "ui/package.json"));
const { AnnotationEditorType, getDocument } = await import(pathToFileURL(resolve("pdfjs-dist/legacy/build/pdf.mjs")));

/** All fields of a form, in the order of its pages, with the page that each stands on. */
export async function fieldsOf(file) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const found = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const notes = await (await pdf.getPage(page)).getAnnotations();
    found.push(...notes.filter(({ fieldName }) => fieldName).map((note) => ({ ...note, page })));
  }
  await pdf.destroy();
  return found;
}

/**
 * The form with those values by the end of a field's name: text for what is written, the code of the button for
 * what is chosen. `written` stands over the first page.
 */
export async function filledIn(file, values, written) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    for (const { id, fieldName, radioButton, buttonValue } of await (await pdf.getPage(page)).getAnnotations()) {
      const [, value] = Object.entries(values).find(([name]) => fieldName?.endsWith(name)) ?? [];
      if (value === undefined) continue;
      pdf.annotationStorage.setValue(id, { value: radioButton ? buttonValue === value : value });
    }
  }
  if (written) {
    pdf.annotationStorage.setValue("pdfjs_internal_editor_0", {
      annotationType: AnnotationEditorType.FREETEXT, color: [0, 0, 0], fontSize: 10, value: written, pageIndex: 0, rect: [80, 300, 300, 330], rotation: 0,
    });
  }
  const saved = Buffer.from(await pdf.saveDocument());
  await pdf.destroy();
  return saved;
}
