// The small parts of every screen: chips, cards, empty places, banners, progress.
import { Info, TriangleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "./Button";
import styles from "./small.module.css";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad" | "note";

export function Chip({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>;
}

/** A titled part of a page's side column. */
export function Side({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.side}>
      <div className={styles.sideHead}>
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}

export function Card({ children, padded }: { children: ReactNode; padded?: boolean }) {
  return <div className={`${styles.card} ${padded ? styles.padded : ""}`}>{children}</div>;
}

/** What stands where a list is still empty: what it is for and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className="strong">{title}</p>
      {children && <p className="soft">{children}</p>}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  );
}

/** One calm sentence above the work, with a way on. */
export function Banner({ tone = "warn", children, action }: { tone?: "warn" | "bad" | "note"; children: ReactNode; action?: ReactNode }) {
  const Icon = tone === "note" ? Info : TriangleAlert;
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon size={18} aria-hidden className={styles.bannerIcon} />
      <div className={styles.bannerText}>{children}</div>
      {action && <div className={styles.bannerAction}>{action}</div>}
    </div>
  );
}

/** How far a job is, and a way to stop it. */
export function Progress({ label, done, total, stop, stopLabel }: {
  label: string;
  done: number;
  total: number;
  stop?: () => void;
  stopLabel?: string;
}) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} role="status">{label}</p>
      <div className={styles.progressRow}>
        <progress aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
        {stop && <Button onPress={stop}>{stopLabel}</Button>}
      </div>
    </div>
  );
}

/** Holds the place of something that is on its way; says so only when it takes long. */
export function Waiting({ label }: { label: string }) {
  return <p className={styles.waiting} role="status">{label}</p>;
}
