// What few people need: by which keys this computer and those of others are known.
import { useRead } from "../../backend/hooks";
import { useText } from "../../text/text";
import styles from "./store.module.css";

export function Advanced() {
  const say = useText();
  const own = useRead("review.own_key", {}).data;
  const known = useRead("review.known_keys", {}).data;
  if (!own || !known) return null;
  return (
    <details className={styles.advanced}>
      <summary>{say("keys-advanced")}</summary>
      <p className="soft">{say("keys-own-help")}</p>
      {own.fingerprint
        ? <dl className={styles.keys}><dt>{say("keys-own")}</dt><dd>{own.fingerprint}</dd></dl>
        : <p>{say("keys-own-none")}</p>}
      {known.length > 0 && (
        <dl className={styles.keys}>
          {known.map(({ name, fingerprint }) => <div key={fingerprint}><dt>{name}</dt><dd>{fingerprint}</dd></div>)}
        </dl>
      )}
    </details>
  );
}
