// The minutes: what was said at each item, with decisions and actions in the words of the record; the chair's
// agreement, what went out, and what was remarked on it.
import { Check, Send } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import type { MinutesItem, MinutesView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { TextArea } from "../../components/fields";
import { useFound } from "../../components/found";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Empty, Waiting, type Tone } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { SendMinutes } from "./SendMinutes";
import { Versions } from "./Versions";
import styles from "./Minutes.module.css";

const TONES: Record<MinutesView["state"], Tone> = { concept: "warn", agreed: "accent", sent: "good", adopted: "good" };

/** `at`: the item to show first. */
export default function MinutesScreen({ meeting, at }: { meeting: string; at?: string }) {
  const say = useText();
  const { data, error } = useRead("minutes.get", { meeting });
  useScope(`meeting:${meeting}`);
  if (error) return <Page title={say("minutes")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Whole view={data} at={at} /> : <Waiting label={say("waiting")} />;
}

function Whole({ view, at }: { view: MinutesView; at: string | undefined }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [sending, setSending] = useState(false);
  const { meeting, board, minutes, state } = view;
  useFound(at && `minutes-${at}`);
  const isEmpty = minutes.items.length === 0;
  const agree = () => void act("minutes.agree", { meeting: meeting.id, by: view.chair ?? say("decision-list-chair"), hash: view.hash }, { done: say("minutes-agreed-done"), undo: `meeting:${meeting.id}` });
  return (
    <Page
      focusTitle={at === undefined}
      title={say("minutes-title", { board: board.short, date: plainDay(lang, meeting.date) })}
      chip={<Chip tone={TONES[state]}>{say(`decision-list-state-${state}`)}</Chip>}
      sub={state === "agreed" && view.agreed_on ? say("decision-list-agreed-by", { name: view.agreed_by, date: plainDay(lang, view.agreed_on) }) : undefined}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}/decisions`}>{say("decision-list")}</LinkButton>
          <SavePage job="minutes.export" request={{ meeting: meeting.id }} />
          {state === "concept" && <Button look="main" icon={Check} isDisabled={isEmpty} onPress={agree}>{say("decision-list-agree")}</Button>}
          {state === "agreed" && <Button look="main" icon={Send} onPress={() => setSending(true)}>{say("minutes-send")}</Button>}
        </>
      }
      banner={view.no_attendance && !isEmpty && (
        <Banner action={<LinkButton to={`/meetings/${meeting.id}/record`}>{say("record")}</LinkButton>}>{say("minutes-no-attendance")}</Banner>
      )}
      side={view.versions.length > 0 && <Versions view={view} />}
    >
      <Card>
        {isEmpty && (
          <Empty title={say("minutes-empty")} action={<LinkButton to={`/meetings/${meeting.id}`}>{say("minutes-to-agenda")}</LinkButton>}>
            {say("minutes-empty-help")}
          </Empty>
        )}
        {minutes.present.length + minutes.absent.length > 0 && (
          <dl className={styles.present}>
            {minutes.present.length > 0 && <><dt>{say("decision-list-present")}</dt><dd>{minutes.present.join(", ")}</dd></>}
            {minutes.absent.length > 0 && <><dt>{say("decision-list-absent")}</dt><dd>{minutes.absent.join(", ")}</dd></>}
          </dl>
        )}
        {minutes.items.map((item) => <Item key={item.item} item={item} view={view} />)}
      </Card>
      <SendMinutes open={sending} view={view} onClose={() => setSending(false)} />
    </Page>
  );
}

function Item({ item, view }: { item: MinutesItem; view: MinutesView }) {
  const say = useText();
  const act = useAct();
  const own = view.texts.find((text) => text.item === item.item);
  const rev = own?.rev ?? 0;
  const draft = useDraft({ text: item.text }, rev, ({ text }, seen) => write("minutes.write", { item: item.item, rev: seen, text }));
  const { value, set, flush } = draft;
  return (
    <section className={styles.item} id={`minutes-${item.item}`} tabIndex={-1} aria-labelledby={item.item}>
      <h2 id={item.item}>{item.label} {item.title}</h2>
      <DraftState draft={draft} />
      <TextArea label={say("minutes-said", { label: item.label })} rows={Math.min(12, 2 + Math.floor(value.text.length / 90))} value={value.text} onChange={(text) => set({ text })} onBlur={flush} />
      {own && (
        <p className={styles.own}>
          <span>{say(view.changed.includes(item.item) ? "minutes-record-changed" : "minutes-own-words")}</span>
          <Button look="quiet" onPress={() => void act("minutes.write", { item: item.item, rev, text: null }, { done: say("minutes-drafted-again"), undo: `meeting:${view.meeting.id}` })}>{say("minutes-take-drafted")}</Button>
        </p>
      )}
      {item.lines.length > 0 && (
        <ul className={styles.lines}>
          {item.lines.map((line) => (
            <li key={line.decision}>
              <span className="soft small">{say("minutes-decision")}</span>
              <span>
                <strong>{line.text}</strong>
                {line.outcome !== "as_proposed" && <> <Chip>{say(`decision-outcome-${line.outcome.replaceAll("_", "-")}`)}</Chip></>}
                {line.reservations.map((name) => <span key={name}> <Chip tone="warn">{say("record-reserved-by", { name })}</Chip></span>)}
                {line.needs_home_decision && <> <Chip tone="note">{say("point-home-decision")}</Chip></>}
                {line.remark && <span className={styles.note}>{line.remark}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {item.actions.length > 0 && (
        <ul className={styles.lines}>
          {item.actions.map((action) => (
            <li key={action.number}>
              <span className="soft small">{say("minutes-action")} {action.number}</span>
              <span>{action.text}<span className={styles.note}>{[action.owner, action.period].filter(Boolean).join(" · ")}</span></span>
            </li>
          ))}
        </ul>
      )}
      {item.lines.length > 0 && <p className="small"><Link to={`/meetings/${view.meeting.id}/decisions`}>{say("minutes-change-words")}</Link></p>}
    </section>
  );
}
