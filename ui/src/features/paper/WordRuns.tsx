// Compared words: what came underlined, what went struck through.
import type { Words } from "../../backend/types";
import styles from "./Sheet.module.css";
import { readable } from "./words";

export function WordRuns({ words }: { words: readonly Words[] }) {
  return readable(words).map(({ op, text }, i) => {
    if (op === "added") return <ins key={i} className={styles.added}>{text}</ins>;
    if (op === "removed") return <del key={i} className={styles.removed}>{text}</del>;
    return <span key={i}>{text}</span>;
  });
}
