// The frame of one screen: its title, what can be done, and one or two columns.
import { useEffect, useRef, type ReactNode } from "react";
import { useLang, useText } from "../text/text";
import { moment } from "../text/dates";
import { useLastKept } from "./lastKept";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  sub?: ReactNode;
  chip?: ReactNode;
  actions?: ReactNode;
  /** The side column. */
  side?: ReactNode;
  banner?: ReactNode;
  /** False where a field takes the focus itself. */
  focusTitle?: boolean;
  /** For screens that need all the height there is. */
  full?: boolean;
  children: ReactNode;
}

let isFirst = true;

export function Page({ title, sub, chip, actions, side, banner, focusTitle = true, full, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst && focusTitle && !isKept()) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, [focusTitle]);
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  return (
    <div className={`${styles.page} ${full ? styles.full : ""}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <div className={styles.heading}>
            <h1 ref={heading} tabIndex={-1}>{title}</h1>
            {chip}
          </div>
          {sub && <p className={styles.sub}>{sub}</p>}
        </div>
        <div className={styles.actions}>
          <Saved />
          {actions}
        </div>
      </header>
      {banner && <div className={styles.banner}>{banner}</div>}
      <div className={side ? styles.two : styles.one}>
        <div className={styles.body} data-pane>{children}</div>
        {side && <aside className={styles.aside} data-pane>{side}</aside>}
      </div>
    </div>
  );
}

// Whether the focus is in something that stays while screens come and go.
function isKept(): boolean {
  return document.activeElement?.closest("[data-keeps-focus]") != null;
}

function Saved() {
  const say = useText();
  const lang = useLang();
  const at = useLastKept();
  return <span className={styles.saved} role="status">{at && say("saved-at", { time: moment(lang, at) })}</span>;
}
