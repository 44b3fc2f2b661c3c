// One written round: the question, what each partner answered, and the outcome that the next meeting is told.
import { Gavel } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { DecisionOutcome, WrittenAnswerKind, WrittenRoundPartner, WrittenRoundView } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./WrittenRound.module.css";

const ANSWERS: readonly WrittenAnswerKind[] = ["agreed", "agreed_with_remark", "declined", "abstained"];
const OUTCOMES: readonly DecisionOutcome[] = ["as_proposed", "amended", "conditional", "with_reservation", "deferred", "rejected", "withdrawn"];

export default function WrittenRoundScreen({ id }: { id: string }) {
  const say = useText();
  const { data, error } = useRead("written_round.get", { id });
  useScope(`written_round:${id}`);
  if (error) return <Page title={say("written-rounds")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Whole view={data} /> : <Waiting label={say("waiting")} />;
}

function Whole({ view }: { view: WrittenRoundView }) {
  const say = useText();
  const lang = useLang();
  const [closing, setClosing] = useState(false);
  const { round, rows, told, overdue } = view;
  const answered = rows.filter(({ answer }) => answer !== null).length;
  return (
    <Page
      title={round.title}
      sub={say("written-round-asked", { date: plainDay(lang, round.asked_on), until: plainDay(lang, round.deadline) })}
      chip={<Chip tone={round.closed_on ? "good" : overdue ? "bad" : "accent"}>{say(round.closed_on ? "written-round-closed" : overdue ? "written-round-past" : "written-round-open")}</Chip>}
      actions={
        <>
          <SavePage job="written_round.letter" request={{ id: round.id }} label={say("written-round-letter")} />
          {!round.closed_on && <Button look="main" icon={Gavel} onPress={() => setClosing(true)}>{say("written-round-close")}</Button>}
        </>
      }
      banner={told && <Banner tone="note" action={<Link to={`/meetings/${told.id}/decisions`}>{say("decision-list")}</Link>}>{say("written-round-told", { date: plainDay(lang, told.date) })}</Banner>}
    >
      <Card padded>
        <p className={styles.question}>{round.question}</p>
        {round.needs_home_decision && <Chip tone="note">{say("point-home-decision")}</Chip>}
      </Card>
      <section className={styles.part} aria-labelledby="answers">
        <h2 id="answers">{say("written-round-answers", { n: answered, of: rows.length })}</h2>
        <Card><ul>{rows.map((row) => <Answer key={row.partner.id} row={row} view={view} />)}</ul></Card>
      </section>
      {closing && <Close view={view} onClose={() => setClosing(false)} />}
    </Page>
  );
}

function Answer({ row, view }: { row: WrittenRoundPartner; view: WrittenRoundView }) {
  const say = useText();
  const act = useAct();
  const { partner, answer } = row;
  const { round } = view;
  const [remark, setRemark] = useState(answer?.remark ?? "");
  const keep = (said: WrittenAnswerKind | "") =>
    void act("written_round.answer", { round: round.id, partner: partner.id, rev: answer?.rev ?? 0, answer: said || null, remark }, { done: say("written-round-kept", { name: partner.name }), undo: `written_round:${round.id}` });
  if (round.closed_on) {
    return (
      <li className={styles.answer}>
        <span className="strong">{partner.name}</span>
        <span>{say(answer ? `written-answer-${answer.answer.replaceAll("_", "-")}` : "written-answer-none")}</span>
        <span className="soft">{answer?.remark}</span>
      </li>
    );
  }
  return (
    <li className={styles.answer}>
      <span className="strong">{partner.name}</span>
      <SelectField
        bare
        label={say("written-round-answer-of", { name: partner.name })}
        value={answer?.answer ?? ""}
        options={[{ value: "" as WrittenAnswerKind | "", label: say("written-answer-none") }, ...ANSWERS.map((one) => ({ value: one as WrittenAnswerKind | "", label: say(`written-answer-${one.replaceAll("_", "-")}`) }))]}
        onChange={keep}
      />
      <TextField bare label={say("written-round-remark-of", { name: partner.name })} placeholder={say("confirmation-remark")} value={remark} onChange={setRemark} onBlur={() => answer && remark !== answer.remark && keep(answer.answer)} />
    </li>
  );
}

function Close({ view, onClose }: { view: WrittenRoundView; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { round, coming, rows } = view;
  const [outcome, setOutcome] = useState<DecisionOutcome>(view.proposed ?? "as_proposed");
  const [decided, setDecided] = useState(round.question);
  const [remark, setRemark] = useState("");
  const [meeting, setMeeting] = useState(coming[0]?.id ?? "");
  const waiting = rows.filter(({ answer }) => answer === null).length;
  const isOther = outcome === "amended" || outcome === "conditional" || outcome === "with_reservation";
  const close = async () => {
    const done = await act("written_round.close", { id: round.id, rev: round.rev, outcome, ...(isOther ? { decided } : {}), remark, meeting }, { done: say("written-round-closed-done"), undo: `written_round:${round.id}` });
    if (done) onClose();
  };
  return (
    <Modal title={say("written-round-close")} open onClose={onClose}>
      {waiting > 0 && <Banner>{say("written-round-waiting", { n: waiting })}</Banner>}
      {coming.length === 0 && <Banner action={<Link to="/meetings/new">{say("meeting-new")}</Link>}>{say("written-round-no-meeting")}</Banner>}
      <SelectField label={say("written-round-outcome")} value={outcome} onChange={setOutcome} options={OUTCOMES.map((one) => ({ value: one, label: say(`decision-outcome-${one.replaceAll("_", "-")}`) }))} />
      {isOther && <TextArea label={say("decision-list-words")} value={decided} onChange={setDecided} />}
      <TextField label={say("confirmation-remark")} value={remark} onChange={setRemark} />
      {coming.length > 0 && <SelectField label={say("written-round-tell")} help={say("written-round-tell-help")} value={meeting} onChange={setMeeting} options={coming.map(({ id, date }) => ({ value: id, label: plainDay(lang, date) }))} />}
      <Actions>
        <Button look="main" isDisabled={meeting === ""} onPress={() => void close()}>{say("written-round-close")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
