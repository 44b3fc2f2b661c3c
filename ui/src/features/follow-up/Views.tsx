// The two ways to look at the actions.
import { Link, useLocation } from "wouter";
import { useText } from "../../text/text";
import styles from "./Timeline.module.css";

const VIEWS = [["/follow-ups", "follow-ups-list"], ["/follow-ups/timeline", "follow-ups-timeline"]] as const;

export function Views() {
  const say = useText();
  const [place] = useLocation();
  return (
    <nav aria-label={say("follow-ups-view")} className={styles.views}>
      {VIEWS.map(([to, label]) => (
        <Link key={to} to={to} aria-current={place === to ? "page" : undefined}>{say(label)}</Link>
      ))}
    </nav>
  );
}
