// PDF pages through pdf.js, behind the few questions that the viewer asks. The only file that knows pdf.js.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { letStreamsLoop } from "./stream";

export interface Mark { title: string; page: number; depth: number }
export interface PageLink { target: number; left: number; top: number; width: number; height: number }
export interface Size { width: number; height: number }

export interface Pdf {
  pages: number;
  /** The label of each page ("3-12"), or its number where there are none. */
  labels: string[];
  outline: Mark[];
  /** The first page's size in points; the place of pages not yet drawn. */
  size: Size;
  /** Draws a page (from 1); the answer's `stop` ends it early. */
  draw(page: number, on: Surface, scale: number): { done: Promise<Drawn>; stop: () => void };
  close(): void;
}
export interface Surface { canvas: HTMLCanvasElement; text: HTMLElement }
export interface Drawn { size: Size; links: PageLink[] }

/** Opens a PDF. The bytes go to the worker and are gone here. */
export async function openPdf(bytes: ArrayBuffer): Promise<Pdf> {
  letStreamsLoop();
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = worker;
  const task = pdfjs.getDocument({ data: bytes, isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: false });
  const file = await task.promise;
  const first = (await file.getPage(1)).getViewport({ scale: 1 });
  return {
    pages: file.numPages,
    labels: (await file.getPageLabels()) ?? Array.from({ length: file.numPages }, (_, i) => String(i + 1)),
    outline: await outlineOf(file),
    size: { width: first.width, height: first.height },
    draw: (page, on, scale) => draw(pdfjs, file, page, on, scale),
    close: () => void task.destroy(),
  };
}

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

function draw(pdfjs: PdfJs, file: PDFDocumentProxy, number: number, { canvas, text }: Surface, scale: number) {
  let stopped = false;
  let stopNow = () => {};
  const work = async (): Promise<Drawn> => {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale });
    const density = Math.min(window.devicePixelRatio || 1, 2);
    const words = await page.getTextContent();
    if (stopped) throw new Error("stopped");
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    const painting = page.render({ canvas, viewport, transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0] });
    stopNow = () => painting.cancel();
    // Laid out apart and put in place at once: a layer of text that is broken off fails later, where nobody can catch it.
    const apart = document.createElement("div");
    const layer = new pdfjs.TextLayer({ textContentSource: words, container: apart, viewport });
    const laid = layer.render().then(() => {
      if (stopped) return;
      text.style.cssText = apart.style.cssText;
      text.dataset.mainRotation = apart.dataset.mainRotation ?? "";
      text.replaceChildren(...apart.childNodes);
    });
    await Promise.all([painting.promise, laid]);
    const links = await linksOf(file, page, scale);
    return { size: { width: viewport.width, height: viewport.height }, links };
  };
  return {
    done: work(),
    stop: () => {
      stopped = true;
      stopNow();
    },
  };
}

async function linksOf(file: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<PageLink[]> {
  const viewport = page.getViewport({ scale });
  const links: PageLink[] = [];
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype !== "Link" || !annotation.dest) continue;
    const target = await pageOf(file, annotation.dest);
    if (target === null) continue;
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(annotation.rect) as [number, number, number, number];
    links.push({ target, left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
  }
  return links;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

async function outlineOf(file: PDFDocumentProxy): Promise<Mark[]> {
  const marks: Mark[] = [];
  const walk = async (level: Outline, depth: number) => {
    for (const mark of level ?? []) {
      const page = mark.dest ? await pageOf(file, mark.dest) : null;
      if (page !== null) marks.push({ title: mark.title, page, depth });
      await walk(mark.items, depth + 1);
    }
  };
  await walk(await file.getOutline(), 0);
  return marks;
}

async function pageOf(file: PDFDocumentProxy, dest: string | unknown[]): Promise<number | null> {
  const explicit = typeof dest === "string" ? await file.getDestination(dest) : dest;
  const place: unknown = explicit?.[0];
  if (typeof place === "number") return place + 1;
  if (typeof place !== "object" || place === null) return null;
  return (await file.getPageIndex(place as { num: number; gen: number })) + 1;
}
