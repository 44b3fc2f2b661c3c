// Whose key signed a file: said in passing where it is known or the first, and asked about where it is another one.
import type { ReviewSigner } from "../../backend/types";
import { CheckField } from "../../components/fields";
import { Banner } from "../../components/small";
import { useText } from "../../text/text";
import styles from "./Review.module.css";

interface Props { signer: ReviewSigner; compared: boolean; onCompared: (compared: boolean) => void }

export function SignerNote({ signer, compared, onCompared }: Props) {
  const say = useText();
  const { name, standing, fingerprint, known } = signer;
  if (standing === "known") return null;
  if (standing === "first") return <p className="soft small">{say("signer-first", { name })}</p>;
  return (
    <section className={styles.signer} aria-label={say("signer-other")}>
      <Banner tone="warn">{say("signer-other")}</Banner>
      <p>{say("signer-other-help", { name })}</p>
      <dl className={styles.keys}>
        <dt>{say("signer-of-file")}</dt>
        <dd>{fingerprint}</dd>
        <dt>{say("signer-known")}</dt>
        {known.map((one) => <dd key={one}>{one}</dd>)}
      </dl>
      <CheckField label={say("signer-compared", { name })} checked={compared} onChange={onCompared} />
    </section>
  );
}
