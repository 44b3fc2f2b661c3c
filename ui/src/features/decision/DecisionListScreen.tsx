// The decision list the day after: its words, the chair's agreement, and what went out.
import { Check, FileText, ScrollText, Send, FileType } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Decision, DecisionListForm, DecisionListVersion, DecisionListView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { OptionalDay, TextArea } from "../../components/fields";
import { MenuButton } from "../../components/MenuButton";
import { useFound } from "../../components/found";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Empty, Side, Waiting, type Tone } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./DecisionList.module.css";

const TONES: Record<DecisionListView["state"], Tone> = { concept: "warn", agreed: "accent", sent: "good", adopted: "good" };

/** `at`: the decision to show first. */
export default function DecisionListScreen({ meeting, at }: { meeting: string; at?: string }) {
  const say = useText();
  const { data, error } = useRead("decision.list_of", { meeting });
  useScope(`meeting:${meeting}`);
  if (error) return <Page title={say("decision-list")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <List view={data} at={at} /> : <Waiting label={say("waiting")} />;
}

function List({ view, at }: { view: DecisionListView; at: string | undefined }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [sending, setSending] = useState(false);
  const { meeting, board, list, state } = view;
  const scope = `meeting:${meeting.id}`;
  useFound(at && `decision-${at}`);
  const agree = () => void act("decision.agree", { meeting: meeting.id, by: view.chair ?? say("decision-list-chair"), hash: view.hash }, { done: say("decision-list-agreed-done"), undo: scope });
  return (
    <Page
      focusTitle={at === undefined}
      title={say("decision-list-title", { board: board.short, date: plainDay(lang, meeting.date) })}
      chip={<Chip tone={TONES[state]}>{say(`decision-list-state-${state}`)}</Chip>}
      sub={state === "agreed" && view.agreed_on ? say("decision-list-agreed-by", { name: view.agreed_by, date: plainDay(lang, view.agreed_on) }) : undefined}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}/record`}>{say("decision-list-back")}</LinkButton>
          <LinkButton to={`/meetings/${meeting.id}/minutes`}>{say("minutes")}</LinkButton>
          <Export meeting={meeting.id} />
          {state === "concept" && <Button look="main" icon={Check} isDisabled={list.items.length === 0} onPress={agree}>{say("decision-list-agree")}</Button>}
          {state === "agreed" && <Button look="main" icon={Send} onPress={() => setSending(true)}>{say("decision-list-send")}</Button>}
        </>
      }
      banner={<Warnings view={view} />}
      side={<>{view.versions.length > 0 && <Versions view={view} />}</>}
    >
      <Card>
        {list.items.length === 0 && (
          <Empty title={say("decision-list-empty")} action={<LinkButton to={`/meetings/${meeting.id}/record`}>{say("record")}</LinkButton>}>
            {say("decision-list-empty-help")}
          </Empty>
        )}
        {list.items.length > 0 && (
          <dl className={styles.present}>
            {list.present.length > 0 && <><dt>{say("decision-list-present")}</dt><dd>{list.present.join(", ")}</dd></>}
            {list.absent.length > 0 && <><dt>{say("decision-list-absent")}</dt><dd>{list.absent.join(", ")}</dd></>}
          </dl>
        )}
        {list.items.map((item) => (
          <section key={item.item} className={styles.item} aria-labelledby={item.item}>
            <h2 id={item.item}>{item.label} {item.title}</h2>
            {item.lines.map((line) => {
              const decision = view.decisions.find(({ id }) => id === line.decision);
              return decision && <Line key={line.decision} decision={decision} />;
            })}
          </section>
        ))}
      </Card>
      {view.actions.length > 0 && (
        <section className={styles.actions} aria-labelledby="actions">
          <h2 id="actions">{say("follow-ups")}</h2>
          <Card padded>
            <ul>
              {view.actions.map((one) => (
                <li key={one.id}>
                  <Link to={`/follow-ups/${one.id}`}>{one.number} {one.text}</Link>
                  <span className="soft small"> {[one.owner.name, one.period?.literal].filter(Boolean).join(" · ")}</span>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      )}
      <SendList open={sending} view={view} onClose={() => setSending(false)} />
    </Page>
  );
}

function Line({ decision }: { decision: Decision }) {
  const say = useText();
  const act = useAct();
  const scope = `meeting:${decision.meeting}`;
  const draft = useDraft({ text: decision.own_text ?? decision.decided }, decision.rev, ({ text }, rev) => write("decision.reword", { id: decision.id, rev, text }));
  const { value, set, flush } = draft;
  const changed = decision.own_text !== null && decision.own_base !== decision.decided;
  return (
    <div className={styles.line} id={`decision-${decision.id}`} tabIndex={-1}>
      <DraftState draft={draft} />
      <TextArea label={say("decision-list-words")} rows={2} value={value.text} onChange={(text) => set({ text })} onBlur={flush} />
      {decision.own_text !== null && (
        <p className={styles.own}>
          <span>{say(changed ? "decision-list-record-changed" : "decision-list-own-words", { text: decision.decided })}</span>
          <Button look="quiet" onPress={() => void act("decision.reword", { id: decision.id, rev: decision.rev, text: null }, { done: say("decision-list-recorded-again"), undo: scope })}>
            {say("decision-list-take-recorded")}
          </Button>
        </p>
      )}
      <p className={styles.chips}>
        <Chip tone={decision.outcome === "as_proposed" ? "good" : "plain"}>{say(`decision-outcome-${decision.outcome.replaceAll("_", "-")}`)}</Chip>
        {decision.reservations.map(({ partner, name }) => <Chip key={partner} tone="warn">{say("record-reserved-by", { name })}</Chip>)}
        {decision.needs_home_decision && <Chip tone="note">{say("point-home-decision")}</Chip>}
        {decision.remark && <span className="soft small">{decision.remark}</span>}
      </p>
    </div>
  );
}

function Warnings({ view }: { view: DecisionListView }) {
  const say = useText();
  const told = view.warnings.map((warning) => {
    if (warning.warning === "no_attendance") return say("decision-list-no-attendance");
    if (warning.warning === "unsaid") return say("decision-list-unsaid", { label: warning.label, n: warning.n });
    return say("decision-list-changed-at", { label: warning.label });
  });
  if (told.length === 0 || view.list.items.length === 0) return null;
  return <Banner>{told.map((text, at) => <p key={at}>{text}</p>)}</Banner>;
}

function Export({ meeting, number }: { meeting: string; number?: number }) {
  const say = useText();
  const job = useJob("decision.export_list");
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  const save = async (form: DecisionListForm) => {
    const product = await job.start({ meeting, form, ...(number ? { number } : {}) });
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <MenuButton
      label={say("follow-up-export")}
      name={number ? say("decision-list-save-number", { number }) : undefined}
      choices={[
        { id: "pdf", label: say("decision-list-pdf"), icon: FileText, run: () => void save("pdf") },
        { id: "word", label: say("decision-list-word"), icon: FileType, run: () => void save("word") },
        { id: "text", label: say("decision-list-text"), icon: ScrollText, run: () => void save("text") },
      ]}
    />
  );
}

function Versions({ view }: { view: DecisionListView }) {
  const say = useText();
  return (
    <Side title={say("decision-list-versions")}>
      <Card padded>
        <ul className={styles.versions}>{view.versions.map((version) => <Version key={version.id} view={view} version={version} />)}</ul>
      </Card>
    </Side>
  );
}

function Version({ view, version }: { view: DecisionListView; version: DecisionListVersion }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [adopting, setAdopting] = useState(false);
  const [day, setDay] = useState(view.next);
  const [amendments, setAmendments] = useState("");
  const adopt = async () => {
    if (day === null) return;
    const done = await act("decision.adopt", { meeting: view.meeting.id, number: version.number, adopted_on: day, amendments }, { done: say("decision-list-adopted-done") });
    if (done) setAdopting(false);
  };
  return (
    <li>
      <p className="strong">{say("decision-list-number", { number: version.number, date: plainDay(lang, version.sent_on) })}</p>
      {version.remarks_until && <p className="soft small">{say("decision-list-remarks", { date: plainDay(lang, version.remarks_until) })}</p>}
      {version.adopted_on && <p>{say("decision-list-adopted-on", { date: plainDay(lang, version.adopted_on) })}</p>}
      {version.amendments && <p className="soft">{version.amendments}</p>}
      <div className={styles.acts}>
        <Export meeting={view.meeting.id} number={version.number} />
        {!version.adopted_on && <Button onPress={() => setAdopting(true)}>{say("decision-list-adopt")}</Button>}
      </div>
      <Modal title={say("decision-list-adopt")} open={adopting} onClose={() => setAdopting(false)}>
        <OptionalDay label={say("decision-list-adopted-day")} value={day} onChange={setDay} />
        <TextArea label={say("decision-list-amendments")} value={amendments} onChange={setAmendments} />
        <Actions>
          <Button look="main" isDisabled={day === null} onPress={() => void adopt()}>{say("decision-list-adopt")}</Button>
          <Button onPress={() => setAdopting(false)}>{say("cancel")}</Button>
        </Actions>
      </Modal>
    </li>
  );
}

function SendList({ open, view, onClose }: { open: boolean; view: DecisionListView; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [until, setUntil] = useState<string | null>(null);
  const send = async () => {
    const sent = await act("decision.send", { meeting: view.meeting.id, hash: view.hash, ...(until ? { remarks_until: until } : {}) }, { done: say("decision-list-sent-done") });
    if (sent) onClose();
  };
  return (
    <Modal title={say("decision-list-send")} open={open} onClose={onClose}>
      <p>{say("decision-list-send-help")}</p>
      <OptionalDay label={say("decision-list-remarks-until")} value={until} onChange={setUntil} />
      <Actions>
        <Button look="main" onPress={() => void send()}>{say("decision-list-send-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
