// One decision or action with all that led to it and all that came of it, on one screen.
import { FileText } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { ConfirmationRow, DecisionRow, Trace, TraceAction, TraceOf, TraceStop } from "../../backend/types";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Chip, Waiting, type Tone } from "../../components/small";
import { shortDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Trace.module.css";

export default function TraceScreen({ of }: { of: TraceOf }) {
  const say = useText();
  const { data, error } = useRead("decision.trace", { of });
  if (error) return <Page title={say("trace")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Way of={of} trace={data} /> : <Waiting label={say("waiting")} />;
}

function Way({ of, trace }: { of: TraceOf; trace: Trace }) {
  const say = useText();
  const { before, decision, confirmations, actions, after, topic } = trace;
  return (
    <Page
      title={say("trace")}
      sub={trace.title}
      chip={topic && <Link to={`/topics/${topic.id}`}>{say("trace-topic", { title: topic.title })}</Link>}
      actions={<Print of={of} />}
    >
      <ol className={styles.way}>
        <Part name="trace-before" none={before.length === 0}>{before.map((stop, i) => <Stop key={i} stop={stop} />)}</Part>
        <Part name="trace-decided" none={!decision} strong>{decision && <Decided row={decision} />}</Part>
        {confirmations && <Part name="trace-confirmed" none={confirmations.cells.length === 0}><Confirmed row={confirmations} /></Part>}
        <Part name="trace-actions" none={actions.length === 0}>{actions.map((one) => <Action key={one.row.id} one={one} />)}</Part>
        <Part name="trace-after" none={after.length === 0}>{after.map((stop, i) => <Stop key={i} stop={stop} />)}</Part>
      </ol>
    </Page>
  );
}

function Part({ name, none, strong, children }: { name: string; none: boolean; strong?: boolean; children: ReactNode }) {
  const say = useText();
  return (
    <li className={styles.part} data-strong={strong || undefined}>
      <h2>{say(name)}</h2>
      {none ? <p className="soft">{say(`${name}-none`)}</p> : <ul className={styles.lines}>{children}</ul>}
    </li>
  );
}

function Stop({ stop }: { stop: TraceStop }) {
  const say = useText();
  const lang = useLang();
  const { stage, done, on, board_short: board, title, label, paper, meeting, said } = stop;
  const to = meeting ? `/meetings/${meeting}` : paper && label ? `/papers/${paper}/versions/${encodeURIComponent(label)}` : paper && `/papers/${paper}`;
  const what = label && say(meeting ? "item-numbered" : "paper-version-is", { label });
  return (
    <li className={styles.line}>
      <span className={styles.mark}>{on && shortDay(lang, on)}</span>
      <span>
        <Chip tone={done ? "good" : "plain"}>{say(done ? `stage-${stage}` : `stage-${stage}-next`)}</Chip>{" "}
        {to ? <Link to={to}>{title}</Link> : title}
        <span className={styles.note}>{[board, what].filter(Boolean).join(" · ")}</span>
        {said.map((text, i) => <span key={i} className={styles.note}>“{text}”</span>)}
      </span>
    </li>
  );
}

function Decided({ row }: { row: DecisionRow }) {
  const say = useText();
  const lang = useLang();
  const isOther = row.outcome !== "as_proposed" && row.proposed !== "";
  return (
    <li className={styles.line}>
      <span className={styles.mark}>{shortDay(lang, row.date)}</span>
      <span>
        <strong>{row.own_text ?? row.decided}</strong>{" "}
        <Chip tone={row.outcome === "as_proposed" ? "good" : "plain"}>{say(`decision-outcome-${row.outcome.replaceAll("_", "-")}`)}</Chip>
        <span className={styles.note}><Link to={`/meetings/${row.meeting}/decisions`}>{row.board_short} · {say("item-numbered", { label: row.item_label })}</Link></span>
        {isOther && <span className={styles.note}>{say("trace-proposed", { text: row.proposed })}</span>}
        {row.remark && <span className={styles.note}>{row.remark}</span>}
        {row.reservations.map(({ partner, name }) => <span key={partner} className={styles.note}>{say("record-reserved-by", { name })}</span>)}
      </span>
    </li>
  );
}

const TONES: Record<string, Tone> = { agreed: "good", agreed_with_remark: "good", declined: "bad", submitted: "accent" };

function Confirmed({ row }: { row: ConfirmationRow }) {
  const say = useText();
  const lang = useLang();
  return row.cells.map(({ partner, name, confirmation, overdue }) => (
    <li key={partner} className={styles.line}>
      <span className={styles.mark}>{confirmation?.decided_on && shortDay(lang, confirmation.decided_on)}</span>
      <span>
        {name} <Chip tone={TONES[confirmation?.state ?? ""] ?? "plain"}>{say(`confirmation-${confirmation?.state.replaceAll("_", "-") ?? "none"}`)}</Chip>
        {overdue && <> <Chip tone="bad">{say("follow-up-overdue")}</Chip></>}
        {confirmation && <span className={styles.note}>{[confirmation.body, confirmation.remark].filter(Boolean).join(" · ")}</span>}
      </span>
    </li>
  ));
}

function Action({ one }: { one: TraceAction }) {
  const say = useText();
  const lang = useLang();
  const { row, slips, depth, is_asked: isAsked } = one;
  return (
    <li className={styles.line} data-depth={Math.min(depth, 3) || undefined} aria-current={isAsked || undefined}>
      <span className={styles.mark}>{row.number}</span>
      <span>
        <Link to={`/follow-ups/${row.id}`}>{row.text}</Link>{" "}
        <Chip tone={row.state === "done" ? "good" : row.overdue ? "bad" : "plain"}>{say(row.overdue ? "follow-up-overdue" : `follow-up-state-${row.state}`)}</Chip>
        {isAsked && <> <Chip tone="accent">{say("trace-this")}</Chip></>}
        <span className={styles.note}>{[row.owner_now, row.period?.literal].filter(Boolean).join(" · ")}</span>
        {slips.map((slip) => (
          <span key={slip.id} className={styles.note}>
            {say("follow-up-slip-line", { date: shortDay(lang, slip.slipped_on), was: slip.was?.literal ?? say("follow-up-slip-none") })} {slip.reason}
          </span>
        ))}
        {row.note && <span className={styles.note}>{row.note}</span>}
      </span>
    </li>
  );
}

function Print({ of }: { of: TraceOf }) {
  const say = useText();
  const job = useJob("decision.print_trace");
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  const print = async () => {
    const product = await job.start({ of });
    if (product) await call("window.save", { product: product.product });
  };
  return <Button look="main" icon={FileText} onPress={() => void print()}>{say("trace-print")}</Button>;
}
