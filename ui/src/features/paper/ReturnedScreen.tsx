// A Word file that came back: what changed in it, one change at a time, each to take over or to leave.
import { useQuery } from "@tanstack/react-query";
import { Check, CheckCheck, FileInput } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Change, PaperReturned, ReturnedChange } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Waiting, type Tone } from "../../components/small";
import { faultText, useText, type Say } from "../../text/text";
import styles from "./Returned.module.css";
import { usePickReturned } from "./usePickReturned";
import { WordRuns } from "./WordRuns";

const TONES: Record<Change, Tone> = { same: "plain", changed: "warn", added: "good", removed: "bad", moved: "note" };

export default function ReturnedScreen({ id, offer }: { id: string; offer: string }) {
  const say = useText();
  const paper = useRead("paper.get", { id });
  const pick = usePickReturned(id);
  useScope(`paper:${id}`);
  const { data, error } = useQuery({ queryKey: ["paper.read_returned", id, offer], queryFn: () => call("paper.read_returned", { id, offer }) });
  return (
    <Page
      title={say("returned-title")}
      sub={<Link to={`/papers/${id}`}>{paper.data?.paper.title ?? say("paper")}</Link>}
      actions={<Button icon={FileInput} onPress={() => void pick()}>{say("returned-other")}</Button>}
    >
      {error && <Banner tone="bad">{faultText(say, asFault(error))}</Banner>}
      {!data && !error && <Waiting label={say("returned-progress")} />}
      {data && <Changes key={offer} paper={id} offer={offer} read={data} />}
    </Page>
  );
}

function Changes({ paper, offer, read }: { paper: string; offer: string; read: PaperReturned }) {
  const say = useText();
  const act = useAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [showsLeft, setShowsLeft] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<number | null>(null);
  const open = read.changes.filter((change) => !left.has(change.id));
  const away = read.changes.filter((change) => left.has(change.id));
  const free = open.filter((change) => !change.by_hand);

  // What was dealt with is gone; the work goes on at what took its place.
  useEffect(() => {
    if (next.current === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [];
    (items[Math.min(next.current, items.length - 1)] ?? list.current)?.focus();
    next.current = null;
  });

  const take = async (changes: readonly ReturnedChange[], at: number) => {
    const ids = changes.map((change) => change.id);
    const answer = await act("paper.accept_returned", { id: paper, offer, text: read.text, changes: ids }, {
      done: say("returned-taken", { n: ids.length }),
      undo: `paper:${paper}`,
    });
    if (answer) next.current = at;
  };
  const leave = (change: ReturnedChange, at: number) => {
    next.current = at;
    setLeft(new Set([...left, change.id]));
  };
  const sentence = open.length > 0 ? say("returned-help", { n: open.length }) : say(away.length > 0 ? "returned-done" : "returned-none");
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      <Card padded>
        <p><span className="strong">{read.name}</span> <span className="soft">· {against(say, read)}</span></p>
        <p role="status">{sentence}</p>
        {free.length > 1 && <p><Button look="main" icon={CheckCheck} onPress={() => void take(free, 0)}>{say("returned-take-all", { n: free.length })}</Button></p>}
        {open.length === 0 && <p><LinkButton to={`/papers/${paper}`}>{say("version-to-working")}</LinkButton></p>}
      </Card>
      {open.map((change, at) => (
        <OneChange key={change.id} change={change} onTake={() => void take([change], at)} onLeave={() => leave(change, at)} />
      ))}
      {away.length > 0 && (
        <p>
          <Button look="quiet" aria-expanded={showsLeft} onPress={() => setShowsLeft(!showsLeft)}>
            {say(showsLeft ? "returned-hide-left" : "returned-show-left", { n: away.length })}
          </Button>
        </p>
      )}
      {showsLeft && away.map((change) => <OneChange key={change.id} change={change} onTake={() => void take([change], open.length)} />)}
      {read.comments.length > 0 && (
        <Card padded>
          <h2 className={styles.heading}>{say("returned-comments")}</h2>
          <ul className={styles.comments}>{read.comments.map((comment, i) => <li key={i}>{comment}</li>)}</ul>
        </Card>
      )}
    </div>
  );
}

function OneChange({ change, onTake, onLeave }: { change: ReturnedChange; onTake: () => void; onLeave?: () => void }) {
  const say = useText();
  const name = say("returned-what", { what: say(`returned-what-${change.what}`), change: say(`change-${change.change}`) });
  const about = [name, change.heading].filter(Boolean).join(", ");
  return (
    <div role="group" className={styles.change} tabIndex={-1} data-change aria-label={about}>
      <h2 className={styles.heading}>
        {say(`returned-what-${change.what}`)} <Chip tone={TONES[change.change]}>{say(`change-${change.change}`)}</Chip>
        {change.heading && <span className={styles.place}>{change.heading}</span>}
      </h2>
      {change.words.length > 0 && <p className={styles.words}><WordRuns words={change.words} /></p>}
      {change.ours_too && <p className={styles.hint}>{say("returned-ours-too")}</p>}
      {change.by_hand && <p className={styles.hint}>{say("returned-by-hand")}</p>}
      <div className={styles.acts}>
        {!change.by_hand && <Button icon={Check} aria-label={say("returned-take-name", { what: about })} onPress={onTake}>{say("returned-take")}</Button>}
        {onLeave && <Button look="quiet" aria-label={say("returned-leave-name", { what: about })} onPress={onLeave}>{say("returned-leave")}</Button>}
      </div>
    </div>
  );
}

function against(say: Say, { against: label }: PaperReturned): string {
  return label === "working" ? say("returned-against-text") : say("returned-against", { label });
}
