// Pages under each other, drawn when they come near; beside them the outline, above them the page in hand.
import { ChevronLeft, ChevronRight, ListTree, ZoomIn, ZoomOut } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { notify } from "../../components/notices";
import { useText } from "../../text/text";
import { PdfPage } from "./PdfPage";
import type { Pdf } from "./pdf";
import styles from "./Viewer.module.css";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const WIDEST = 860;
const MARGIN = 32;

export function Viewer({ pdf }: { pdf: Pdf }) {
  const say = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const [outline, setOutline] = useState(true);
  const width = useWidth(scroller);
  const { page, jump } = usePages(scroller, pdf);
  const fit = Math.max(0.2, Math.min(width - MARGIN, WIDEST) / pdf.size.width);
  const scale = fit * (ZOOMS[zoom] ?? 1);
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={say("viewer-bar")}>
        {pdf.outline.length > 0 && (
          <Button look="quiet" icon={ListTree} aria-expanded={outline} onPress={() => setOutline(!outline)}>{say("viewer-outline")}</Button>
        )}
        <Button look="quiet" icon={ChevronLeft} isDisabled={page <= 1} onPress={() => jump(page - 1)}>{say("viewer-previous")}</Button>
        <p className={styles.place} role="status">
          <strong>{pdf.labels[page - 1]}</strong> · {say("viewer-page", { page, pages: pdf.pages })}
        </p>
        <Button look="quiet" icon={ChevronRight} isDisabled={page >= pdf.pages} onPress={() => jump(page + 1)}>{say("viewer-next")}</Button>
        <Jump pdf={pdf} jump={jump} />
        <span className={styles.zoom}>
          <Button look="quiet" icon={ZoomOut} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>{say("viewer-smaller")}</Button>
          <Button look="quiet" icon={ZoomIn} isDisabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)}>{say("viewer-larger")}</Button>
        </span>
      </div>
      <div className={styles.panes}>
        {outline && pdf.outline.length > 0 && (
          <nav className={styles.outline} aria-label={say("viewer-outline")} data-pane>
            <ul>
              {pdf.outline.map((mark, i) => (
                <li key={i}>
                  <button type="button" className={styles.mark} data-depth={Math.min(mark.depth, 3)} aria-current={mark.page === page || undefined} onClick={() => jump(mark.page)}>
                    <span>{mark.title}</span>
                    <span className={styles.markPage}>{pdf.labels[mark.page - 1]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div ref={scroller} className={styles.pages} tabIndex={0} role="region" aria-label={say("viewer-pages")} data-pane>
          {width > 0 && pdf.labels.map((label, i) => (
            <PdfPage key={i} pdf={pdf} number={i + 1} label={label} scale={scale} jump={jump} root={scroller} />
          ))}
        </div>
      </div>
    </div>
  );
}

// Goes to a page by its label ("3-12") or its number.
function Jump({ pdf, jump }: { pdf: Pdf; jump: (page: number) => void }) {
  const say = useText();
  const [text, setText] = useState("");
  const go = () => {
    const wanted = text.trim().toLowerCase();
    const labelled = pdf.labels.findIndex((label) => label.toLowerCase() === wanted) + 1;
    const page = labelled || Number(wanted);
    if (wanted === "") return;
    if (!Number.isInteger(page) || page < 1 || page > pdf.pages) notify(say("viewer-no-page", { label: text.trim() }));
    else jump(page);
    setText("");
  };
  return (
    <div className={styles.jump}>
      <TextField label={say("viewer-jump")} bare placeholder={say("viewer-jump")} value={text} onChange={setText} onEnter={go} />
    </div>
  );
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function usePages(scroller: { current: HTMLElement | null }, pdf: Pdf) {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const look = () => {
      const middle = current.getBoundingClientRect().top + current.clientHeight / 2;
      const pages = [...current.querySelectorAll<HTMLElement>("[data-page]")];
      const here = pages.findLast((one) => one.getBoundingClientRect().top <= middle);
      setPage(Number(here?.dataset.page ?? 1));
    };
    current.addEventListener("scroll", look, { passive: true });
    return () => current.removeEventListener("scroll", look);
  }, [scroller, pdf]);
  const jump = useCallback((to: number) => {
    scroller.current?.querySelector(`[data-page="${to}"]`)?.scrollIntoView({ block: "start" });
    setPage(to);
  }, [scroller]);
  return { page, jump };
}
