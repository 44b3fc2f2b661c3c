// "Waarom?" beside something that is told: one sentence of reason, for who wants it.
import { useText } from "../text/text";
import styles from "./small.module.css";

/** `of`: what is told, so that who hears the buttons knows which why it is. */
export function Why({ of, children }: { of: string; children: string }) {
  const say = useText();
  return (
    <details className={styles.why}>
      <summary>{say("why")}<span className="unseen"> {of}</span></summary>
      <p className="soft small">{children}</p>
    </details>
  );
}
