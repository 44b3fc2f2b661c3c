// Laying a meeting's papers before people: which, who, by when, and with which question.
import { Send } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { AgendaView, BoardDetail } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { CheckField, OptionalDay, RadioCards, TextArea } from "../../components/fields";
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
          : <Ask meeting={meeting} board={board} view={view} />}
      </Card>
    </Page>
  );
}

function Ask({ meeting, board, view }: { meeting: string; board: BoardDetail; view: AgendaView }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const seats = [...board.seats].sort((a, b) => order(a.role) - order(b.role));
  const [people, setPeople] = useState<string[]>(() => seats.filter(({ role }) => role === "chair").map(({ member }) => member));
  const papers = view.items.flatMap(({ label, papers: own }) => own.map(({ paper, title }) => ({ id: paper, title: `${label} ${title}` })));
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const begin = async () => {
    const made = await act("review.begin", { meeting, papers: some ? [...chosen] : [], people, question, due }, { done: say("lay-out-begun"), undo: `meeting:${meeting}` });
    if (made) navigate(`/reviews/${made.id}`);
  };
  const toggle = (member: string, on: boolean) => setPeople((was) => (on ? [...was, member] : was.filter((one) => one !== member)));
  return (
    <div className={styles.form}>
      <RadioCards
        legend={say("lay-out-which")}
        value={some ? "some" : "all"}
        options={[{ value: "all", label: say("lay-out-all", { n: papers.length }) }, { value: "some", label: say("lay-out-some") }]}
        onChange={(value) => setSome(value === "some")}
      />
      {some && (
        <fieldset className={styles.choose}>
          <legend>{say("lay-out-papers")}</legend>
          {papers.map(({ id, title }) => (
            <CheckField key={id} label={title} checked={chosen.includes(id)} onChange={(on) => setChosen((was) => (on ? [...was, id] : was.filter((one) => one !== id)))} />
          ))}
        </fieldset>
      )}
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
        <Button look="main" icon={Send} isDisabled={people.length === 0 || (some && chosen.length === 0)} onPress={() => void begin()}>{say("lay-out-begin")}</Button>
      </Actions>
    </div>
  );
}

function order(role: string): number {
  return ["chair", "secretary", "member"].indexOf(role) >>> 0;
}
