// Who writes a meeting's agenda or a paper, how that passed on, and passing it on.
import { ArrowRightLeft, MessageSquareText, Send } from "lucide-react";
import { useState } from "react";
import { useRead } from "../backend/hooks";
import type { WriterOf, WriterTurn, WriterView } from "../backend/types";
import { Button, LinkButton } from "../components/Button";
import { Banner, Card, Side } from "../components/small";
import { dayAndTime } from "../text/dates";
import { useLang, useText } from "../text/text";
import { PassOn, type Passing } from "./PassOn";
import styles from "./Writing.module.css";

/** Who writes it; undefined until that is known. */
export function useWriting(of: WriterOf): WriterView | undefined {
  return useRead("writer.of", of).data;
}

/** Said above what somebody else writes now. */
export function WritingBanner({ of, writing }: { of: WriterOf; writing: WriterView }) {
  const say = useText();
  const { holder: name, package: read } = writing;
  return (
    <Banner tone="note" action={read && <LinkButton icon={MessageSquareText} to={`/read/${read}`}>{say("writer-suggest")}</LinkButton>}>
      <p className="strong">{say("writer-other", { name })}</p>
      <p>{say(of.meeting ? "writer-other-agenda" : "writer-other-paper", { name })}</p>
    </Banner>
  );
}

export function WritingCard({ of, writing }: { of: WriterOf; writing: WriterView }) {
  const say = useText();
  const [passing, setPassing] = useState<Passing | null>(null);
  const { ours, holder, other, round, turns, meeting } = writing;
  if (meeting === null) return null;
  const last = turns[0];
  return (
    <Side title={say("writer")}>
      <Card padded>
        <div className={styles.card}>
          <p>{!ours ? say("writer-other", { name: holder }) : holder ? say("writer-you-as", { name: holder }) : say("writer-you")}</p>
          {round && other && <LinkButton icon={MessageSquareText} to={`/reviews/${round}`}>{say("writer-round", { name: other })}</LinkButton>}
          {ours && other && last && <Button icon={Send} onPress={() => setPassing("report")}>{say("writer-report", { name: other })}</Button>}
          {ours && other && last && <Button icon={ArrowRightLeft} onPress={() => setPassing("back")}>{say("writer-hand-back", { name: other })}</Button>}
          {ours && <Button look={last ? "quiet" : "plain"} icon={ArrowRightLeft} onPress={() => setPassing("on")}>{say("writer-hand-over")}</Button>}
          {last && <Turns turns={turns} />}
        </div>
      </Card>
      {passing && <PassOn of={of} passing={passing} writing={writing} onClose={() => setPassing(null)} />}
    </Side>
  );
}

function Turns({ turns }: { turns: readonly WriterTurn[] }) {
  const say = useText();
  const lang = useLang();
  return (
    <details>
      <summary>{say("writer-turns")}</summary>
      <ul className={styles.turns}>
        {turns.map(({ way, from, to, at }) => (
          <li key={at + to}>
            <span>{say(`writer-turn-${way}`, { from, to })}</span>
            <span className="soft small">{dayAndTime(lang, at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
