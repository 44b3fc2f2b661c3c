// All papers of a package: what is asked, how far each is, and what became of what was said before.
import { Link } from "wouter";
import { useRead } from "../../../backend/hooks";
import type { ReviewPackagePaper, ReviewPackageView } from "../../../backend/types";
import { Banner, Chip } from "../../../components/small";
import { dayAndTime } from "../../../text/dates";
import { useLang, useText } from "../../../text/text";
import { SharedFolder } from "../SharedFolder";
import { quoted, wordsOf } from "../words";
import styles from "./Reader.module.css";

export function Overview({ view, place }: { view: ReviewPackageView; place: (at: number) => string }) {
  const say = useText();
  const lang = useLang();
  const { cover, papers, fates } = view;
  return (
    <>
      {view.sent_at && (
        <Banner tone="note">
          {say(view.received ? "reader-received" : "reader-sent", { when: dayAndTime(lang, view.sent_at), from: cover.from })}
          {view.unsent && ` ${say("reader-unsent")}`}
        </Banner>
      )}
      <section className={styles.question} aria-label={say("reader-question")}>
        <p className="soft small">{cover.board}</p>
        <p className={styles.questionText}>{cover.question || say("reader-question-default")}</p>
        <p className="soft">{say("reader-how")}</p>
      </section>
      <h2 className={styles.part}>{say("reader-papers", { n: papers.length })}</h2>
      <ol className={styles.papers}>
        {papers.map((paper, i) => (
          <li key={paper.paper}>
            <Link to={place(i + 1)} className={styles.paper}>
              <span className={styles.label}>{paper.label}</span>
              <span className="strong">{paper.text.title}</span>
              <Standing view={view} paper={paper} />
            </Link>
          </li>
        ))}
      </ol>
      {fates.length > 0 && (
        <>
          <h2 className={styles.part}>{say("reader-fates")}</h2>
          <ul className={styles.fates}>
            {fates.map((fate) => (
              <li key={fate.record}>
                <Chip tone={fate.outcome === "declined" ? "warn" : "good"}>{say(`review-outcome-${fate.outcome}`)}</Chip>
                <p>{[quoted(fate.said), wordsOf(say, fate.said)].filter(Boolean).join(" ")}</p>
                {fate.answer && <p className="soft">{fate.answer}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      <SharedFolder />
      <OwnKey />
      {view.n_unknown > 0 && <p className="soft">{say("reader-unknown", { n: view.n_unknown })}</p>}
    </>
  );
}

/** What the sender compares by phone where it is asked about this reader's key. */
function OwnKey() {
  const say = useText();
  const own = useRead("review.own_key", {}).data?.fingerprint;
  if (!own) return null;
  return (
    <details className={styles.advanced}>
      <summary>{say("keys-advanced")}</summary>
      <p className="soft">{say("keys-own-help")}</p>
      <p className={styles.fingerprint}>{own}</p>
    </details>
  );
}

function Standing({ view, paper }: { view: ReviewPackageView; paper: ReviewPackagePaper }) {
  const say = useText();
  const points = new Set(paper.points.map(({ id }) => id));
  const done = view.answers.filter(({ what }) => what.about === "reaction" && points.has(what.point)).length;
  if (points.size === 0) {
    const judged = view.answers.some(({ what }) => what.about === "ripeness" && what.paper === paper.paper);
    return <Chip tone={judged ? "good" : "plain"}>{say(judged ? "reader-judged" : "reader-no-points")}</Chip>;
  }
  return <Chip tone={done === points.size ? "good" : "plain"}>{say("reader-progress", { done, total: points.size })}</Chip>;
}
