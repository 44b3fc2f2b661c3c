// One page: its picture, its text over it (to select, search and read out), its links.
import { useEffect, useRef, useState, type RefObject } from "react";
import { useText } from "../../text/text";
import type { PageLink, Pdf } from "./pdf";
import styles from "./Viewer.module.css";

interface PdfPageProps {
  pdf: Pdf;
  number: number;
  label: string;
  scale: number;
  jump: (page: number) => void;
  root: RefObject<HTMLElement | null>;
}

export function PdfPage({ pdf, number, label, scale, jump, root }: PdfPageProps) {
  const say = useText();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(pdf.size);
  const [links, setLinks] = useState<PageLink[]>([]);
  const isNear = useNear(frame, root);

  useEffect(() => {
    if (!isNear || !canvas.current || !text.current) return;
    const drawing = pdf.draw(number, { canvas: canvas.current, text: text.current }, scale);
    drawing.done.then(
      (drawn) => {
        setSize({ width: drawn.size.width / scale, height: drawn.size.height / scale });
        setLinks(drawn.links);
      },
      () => undefined,
    );
    return () => drawing.stop();
  }, [pdf, number, scale, isNear]);

  const shape = { width: `${size.width * scale}px`, height: `${size.height * scale}px`, "--total-scale-factor": scale, "--scale-round-x": "1px", "--scale-round-y": "1px" };
  return (
    <section ref={frame} className={styles.page} data-page={number} aria-label={say("viewer-page-label", { label, page: number })} style={shape}>
      {isNear && (
        <>
          <canvas ref={canvas} className={styles.canvas} aria-hidden />
          <div ref={text} className={styles.text} />
          {links.map((link, i) => (
            <button
              key={i}
              type="button"
              className={styles.link}
              style={{ left: `${link.left}px`, top: `${link.top}px`, width: `${link.width}px`, height: `${link.height}px` }}
              aria-label={say("viewer-go", { label: pdf.labels[link.target - 1] ?? link.target })}
              onClick={() => jump(link.target)}
            />
          ))}
        </>
      )}
    </section>
  );
}

// Whether the page is in view or close to it; pages far away keep no picture.
function useNear(frame: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), { root: root.current, rootMargin: "900px 0px" });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, root]);
  return isNear;
}
