// The pages of a document as pictures below each other, loaded when they come near; their text goes with them for those who listen or search.
import { ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useText } from "../text/text";
import { Button } from "./Button";
import styles from "./PageImages.module.css";

export interface ShownPage { number: number; width: number; height: number; text: string }
/** Gives the address of a page's picture at a width in pixels. */
export type LoadPage = (page: number, width: number) => Promise<string>;

const ZOOMS = [0.5, 0.75, 1, 1.5, 2] as const;
/** Pictures are made in steps of this, so that a small change of the window makes no new ones. */
const STEP = 200;

interface PageImagesProps {
  label: string;
  pages: ShownPage[];
  load: LoadPage;
  /** What lies over a page. */
  over?: (page: number) => ReactNode;
  /** The page to show first. */
  first?: number | undefined;
}

export function PageImages({ label, pages, load, over, first }: PageImagesProps) {
  const say = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const factor = ZOOMS[zoom] ?? 1;
  useEffect(() => {
    if (first === undefined) return;
    const page = scroller.current?.querySelector<HTMLElement>(`[data-page="${first}"]`);
    page?.scrollIntoView({ block: "start" });
    page?.focus({ preventScroll: true });
  }, [first]);
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={say("viewer-bar")}>
        <p className={styles.count}>{say("n-pages", { n: pages.length })}</p>
        <Button look="quiet" icon={ZoomOut} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>{say("viewer-smaller")}</Button>
        <Button look="quiet" icon={ZoomIn} isDisabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)}>{say("viewer-larger")}</Button>
      </div>
      <div ref={scroller} className={styles.pages} tabIndex={0} role="region" aria-label={label}>
        {pages.map((page) => <PageImage key={page.number} page={page} factor={factor} load={load} root={scroller} over={over} />)}
      </div>
    </div>
  );
}

interface PageImageProps { page: ShownPage; factor: number; load: LoadPage; root: RefObject<HTMLElement | null>; over?: ((page: number) => ReactNode) | undefined }

function PageImage({ page, factor, load, root, over }: PageImageProps) {
  const say = useText();
  const frame = useRef<HTMLElement>(null);
  const [near, setNear] = useState(0);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const look = ([entry]: IntersectionObserverEntry[]) => entry?.isIntersecting && setNear(entry.boundingClientRect.width);
    const observer = new IntersectionObserver(look, { root: root.current, rootMargin: "600px 0px" });
    observer.observe(current);
    return () => observer.disconnect();
  }, [root, factor]);
  const pixels = Math.min(2400, Math.ceil((near * Math.min(window.devicePixelRatio || 1, 2)) / STEP) * STEP);
  useEffect(() => {
    if (pixels === 0) return;
    let gone = false;
    load(page.number, pixels).then((found) => !gone && setAddress(found), () => undefined);
    return () => void (gone = true);
  }, [load, page.number, pixels]);
  const name = say("viewer-page-label", { label: page.number, page: page.number });
  return (
    <section ref={frame} className={styles.page} data-page={page.number} tabIndex={-1} aria-label={name} style={{ width: `${factor * 100}%`, aspectRatio: `${page.width} / ${page.height}` }}>
      {address && <img src={address} alt={page.text ? "" : name} />}
      {page.text && <p className={styles.text}>{page.text}</p>}
      {over?.(page.number)}
    </section>
  );
}
