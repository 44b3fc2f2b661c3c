// Something wide, such as a table, in a narrow place: it scrolls sideways, by keyboard too, only where it must.
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import styles from "./ScrollX.module.css";

export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const observer = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.box} {...(isWide ? { tabIndex: 0, role: "region", "aria-label": label } : {})}>
      {children}
    </div>
  );
}
