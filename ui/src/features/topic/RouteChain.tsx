// A topic's way through the boards as one chain, and what is still due.
import { Link } from "wouter";
import { useRead } from "../../backend/hooks";
import type { DueStep, RouteStop } from "../../backend/types";
import { Card, Chip, Empty } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./topic.module.css";

export function RouteChain({ id }: { id: string }) {
  const say = useText();
  const { data } = useRead("topic.route", { id });
  if (!data) return null;
  return (
    <>
      <section className={styles.group} aria-label={say("topic-route")}>
        <h2>{say("topic-route")}</h2>
        <ol className={styles.chain}>{data.stops.map((stop, i) => <Stop key={i} stop={stop} />)}</ol>
      </section>
      <section className={styles.group}>
        <h2>{say("topic-due")}</h2>
        <Card>
          {data.due.length === 0 && <Empty title={say("topic-due-empty")}>{say("topic-due-empty-help")}</Empty>}
          <ul className={styles.list}>{data.due.map((step, i) => <Due key={i} step={step} />)}</ul>
        </Card>
      </section>
    </>
  );
}

function Stop({ stop }: { stop: RouteStop }) {
  const say = useText();
  const lang = useLang();
  const { stage, done, on, board_short: board, title, label, paper, meeting } = stop;
  const to = meeting ? `/meetings/${meeting}` : paper && label ? `/papers/${paper}/versions/${encodeURIComponent(label)}` : paper && `/papers/${paper}`;
  const what = meeting ? say("item-numbered", { label }) : label && say("paper-version-is", { label });
  return (
    <li className={styles.stop} data-done={done || undefined}>
      <p><Chip tone={done ? "good" : "plain"}>{say(done ? `stage-${stage}` : `stage-${stage}-next`)}</Chip></p>
      <p className={styles.title}>{to ? <Link to={to}>{title}</Link> : title}</p>
      <p className="soft small">{[board, on && shortDay(lang, on), what].filter(Boolean).join(" · ")}</p>
    </li>
  );
}

function Due({ step }: { step: DueStep }) {
  const say = useText();
  const { owners, period } = step;
  return (
    <li>
      <Link to={`/papers/${step.paper}`} className={styles.row}>
        <span>
          <span className={styles.title}>{step.number}. {step.text}</span>
          <span className={styles.summary}>{[step.paper_title, owners.join(", ") || say("topic-due-nobody")].join(" · ")}</span>
        </span>
        <span className="soft small">{period || say("period-open")}</span>
      </Link>
    </li>
  );
}
