// A screen that stands alone: one question or one sentence, and the way on.
import { useEffect, type ReactNode } from "react";
import styles from "./store.module.css";

export function Door({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  return (
    <main className={styles.middle}>
      <div className={styles.door} data-pane>
        <span className="first-paint-mark" aria-hidden>T</span>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
