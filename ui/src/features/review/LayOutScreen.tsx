// Laying a meeting's papers before people: who, by when, and with which question.
import { Send } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { BoardDetail } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { CheckField, OptionalDay, TextArea } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { Page } from "../../components/Page";
import { Banner, Card, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export default function LayOutScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const lang = useLang();
  const view = useRead("agenda.get", { meeting }).data;
  const known = useRead("review.list", { meeting }).data;
  const board = useRead("board.get", { id: view?.board.id ?? "" }, view !== undefined).data;
  if (!view || !board || !known) return <Waiting label={say("waiting")} />;
  const n = view.items.reduce((sum, item) => sum + item.papers.length, 0);
  const [last] = known;
  return (
    <Page
      title={say("lay-out-title", { board: board.board.short, date: plainDay(lang, view.meeting.date) })}
      sub={say("lay-out-sub", { n })}
      actions={<LinkButton to={`/meetings/${meeting}`}>{say("send-back")}</LinkButton>}
      banner={last && <Banner tone="note" action={<LinkButton to={`/reviews/${last.id}`}>{say("lay-out-known-go")}</LinkButton>}>{say("lay-out-known")}</Banner>}
    >
      <Card padded>
        {n === 0
          ? <Empty title={say("lay-out-no-papers")} action={<LinkButton to={`/meetings/${meeting}`} look="main">{say("send-back")}</LinkButton>}>{say("lay-out-no-papers-help")}</Empty>
          : <Ask meeting={meeting} board={board} />}
      </Card>
    </Page>
  );
}

function Ask({ meeting, board }: { meeting: string; board: BoardDetail }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const seats = [...board.seats].sort((a, b) => order(a.role) - order(b.role));
  const [people, setPeople] = useState<string[]>(() => seats.filter(({ role }) => role === "chair").map(({ member }) => member));
  const [question, setQuestion] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const begin = async () => {
    const made = await act("review.begin", { meeting, people, question, due }, { done: say("lay-out-begun"), undo: `meeting:${meeting}` });
    if (made) navigate(`/reviews/${made.id}`);
  };
  const toggle = (member: string, on: boolean) => setPeople((was) => (on ? [...was, member] : was.filter((one) => one !== member)));
  return (
    <div className={styles.form}>
      <fieldset className={styles.choose}>
        <legend>{say("lay-out-who")}</legend>
        {seats.map(({ id, member, role }) => (
          <CheckField
            key={id}
            label={`${board.members.find((one) => one.id === member)?.name ?? ""} (${say(`role-${role}`)})`}
            checked={people.includes(member)}
            onChange={(on) => toggle(member, on)}
          />
        ))}
      </fieldset>
      <TextArea label={say("lay-out-question")} help={say("lay-out-question-help")} value={question} onChange={setQuestion} rows={3} />
      <OptionalDay label={say("lay-out-due")} value={due} onChange={setDue} />
      <Actions>
        <Button look="main" icon={Send} isDisabled={people.length === 0} onPress={() => void begin()}>{say("lay-out-begin")}</Button>
      </Actions>
    </div>
  );
}

function order(role: string): number {
  return ["chair", "secretary", "member"].indexOf(role) >>> 0;
}
