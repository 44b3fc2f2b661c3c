// What a reaction brings, before anything is taken over: who, when, about what, and what lost its place.
import type { ReviewReceipt } from "../../backend/types";
import { Banner, Chip } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export function Receipt({ receipt }: { receipt: ReviewReceipt }) {
  const say = useText();
  const lang = useLang();
  const { name, made_at: at, papers, orphaned, odd, unknown, edits, older } = receipt;
  return (
    <>
      <p className="strong">{say("receipt-from", { name, when: dayAndTime(lang, at) })}</p>
      {older && <Banner tone="note">{say("receipt-older", { name })}</Banner>}
      <p>{say("receipt-counts", { new: receipt.new, known: receipt.known })}</p>
      <ul className={styles.receipt} aria-label={say("receipt-papers")}>
        {papers.map(({ label, title, n_reactions: reactions, n_remarks: remarks, changed }) => (
          <li key={`${label} ${title}`}>
            <span>{label} {title}</span>
            <span className="soft small">{say("receipt-paper", { reactions, remarks })}</span>
            {changed && <Chip tone="warn">{say("receipt-changed")}</Chip>}
          </li>
        ))}
      </ul>
      {edits > 0 && <p className="soft">{say("receipt-edits", { n: edits })}</p>}
      {orphaned > 0 && <p className="soft">{say("receipt-orphaned", { n: orphaned })}</p>}
      {odd > 0 && <p className="soft">{say("receipt-odd", { n: odd })}</p>}
      {unknown > 0 && <p className="soft">{say("receipt-unknown", { n: unknown })}</p>}
      <p className="soft small">{say("receipt-help")}</p>
    </>
  );
}
