// One round: how far everybody is, and what they say per paper and per point, side by side, to work through.
import { FileInput } from "lucide-react";
import { useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { ReviewRoundView, ReviewedPaper } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { useFound } from "../../components/found";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { People } from "./People";
import { Received } from "./Received";
import { pickReaction } from "./RoundsScreen";
import { SaidLine } from "./SaidLine";
import styles from "./Review.module.css";

/** `at`: what was said, to show first. */
export default function RoundScreen({ round, at }: { round: string; at?: string }) {
  const say = useText();
  const { data, error } = useRead("review.get", { round });
  if (error) return <Page title={say("reviews-title")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Round view={data} at={at} /> : <Waiting label={say("waiting")} />;
}

function Round({ view, at }: { view: ReviewRoundView; at: string | undefined }) {
  const say = useText();
  const lang = useLang();
  const { round, meeting, papers, loose } = view;
  useScope(`meeting:${meeting.id}`);
  useFound(at && `said-${at}`);
  const said = papers.filter(hasReactions);
  const sub = [
    round.due ? say("review-due", { date: plainDay(lang, round.due) }) : say("review-no-due"),
    round.papers.length > 0 && say("review-some-papers", { n: round.papers.length }),
    say("review-answered", { done: view.people.filter(({ answered_at: at }) => at !== null).length, total: view.people.length }),
  ];
  return (
    <Page
      focusTitle={at === undefined}
      title={say("review-round", { board: view.board_short, date: plainDay(lang, meeting.date) })}
      sub={sub.filter(Boolean).join(" · ")}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}`}>{say("send-back")}</LinkButton>
          <Button look="main" icon={FileInput} onPress={() => void pickReaction()}>{say("review-receive")}</Button>
        </>
      }
      side={<><People view={view} /><Received view={view} /></>}
    >
      {round.question && <p className={styles.question}>{round.question}</p>}
      {said.length === 0 && loose.length === 0 && (
        <Card><Empty title={say("review-nothing")}>{say("review-nothing-help")}</Empty></Card>
      )}
      {loose.length > 0 && (
        <section className={styles.paper} aria-label={say("review-loose")}>
          <h2>{say("review-loose")}</h2>
          <ul className={styles.lines}>{loose.map((row) => <SaidLine key={row.record} row={row} />)}</ul>
        </section>
      )}
      {said.map((paper) => <Paper key={paper.paper} paper={paper} />)}
      {view.n_unknown > 0 && <p className="soft">{say("receipt-unknown", { n: view.n_unknown })}</p>}
    </Page>
  );
}

function hasReactions({ ripeness, points, remarks }: ReviewedPaper): boolean {
  return ripeness.length > 0 || remarks.length > 0 || points.some(({ reactions }) => reactions.length > 0);
}

function Paper({ paper }: { paper: ReviewedPaper }) {
  const say = useText();
  const id = `paper-${paper.paper}`;
  return (
    <section className={styles.paper} aria-labelledby={id}>
      <div className={styles.paperHead}>
        <h2 id={id}>{paper.label} {paper.title}</h2>
        {paper.gone ? <Chip tone="warn">{say("review-paper-gone")}</Chip> : <LinkButton look="quiet" to={`/papers/${paper.paper}`}>{say("review-paper-open")}</LinkButton>}
      </div>
      {paper.ripeness.length > 0 && (
        <>
          <h3>{say("reader-ripe")}</h3>
          <ul className={styles.lines}>{paper.ripeness.map((row) => <SaidLine key={row.record} row={row} />)}</ul>
        </>
      )}
      {paper.points.filter(({ reactions }) => reactions.length > 0).map((point) => (
        <div key={point.point}>
          <h3>{say("review-point", { number: point.number, text: point.text })}</h3>
          {point.now !== null && <p className={styles.changed}>{point.now === "" ? say("review-point-gone") : say("review-point-now", { text: point.now })}</p>}
          {new Set(point.reactions.map(({ person }) => person)).size < point.reactions.length && <p className={styles.changed}>{say("review-two-answers")}</p>}
          <ul className={styles.lines}>{point.reactions.map((row) => <SaidLine key={row.record} row={row} />)}</ul>
        </div>
      ))}
      {paper.remarks.length > 0 && (
        <>
          <h3>{say("reader-remarks")}</h3>
          <ul className={styles.lines}>{paper.remarks.map((row) => <SaidLine key={row.record} row={row} />)}</ul>
        </>
      )}
    </section>
  );
}
