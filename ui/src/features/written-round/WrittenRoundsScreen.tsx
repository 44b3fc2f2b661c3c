// Questions that a board decides in writing, between two meetings.
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAct } from "../../acts";
import { asFault } from "../../backend/backend";
import type { WrittenRoundRow } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { CheckField, OptionalDay, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useList } from "../../components/more";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./WrittenRound.module.css";

export default function WrittenRoundsScreen() {
  const say = useText();
  const { board } = useBoards();
  const [adding, setAdding] = useState(false);
  const { rows: data, more, error } = useList("written_round.list", board ? { board: board.id } : {}, board !== undefined);
  if (error) return <Page title={say("written-rounds")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!data || !board) return <Waiting label={say("waiting")} />;
  const begin = <Button look="main" icon={Plus} onPress={() => setAdding(true)}>{say("written-round-new")}</Button>;
  return (
    <Page title={say("written-rounds")} sub={board.name} actions={data.length > 0 && begin}>
      <Card>
        {data.length === 0 && <Empty title={say("written-rounds-empty")} action={begin}>{say("written-rounds-empty-help")}</Empty>}
        <ul>{data.map((row) => <Row key={row.id} row={row} />)}</ul>
        {more && <p className="more">{more}</p>}
      </Card>
      {adding && <Begin board={board.id} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Row({ row }: { row: WrittenRoundRow }) {
  const say = useText();
  const lang = useLang();
  return (
    <li className={styles.row}>
      <span>
        <Link to={`/written-rounds/${row.id}`} className={styles.title}>{row.title}</Link>
        <span className={styles.note}>{row.question}</span>
      </span>
      <span className="small">{say("written-round-count", { n: row.n_answers })} · {say("written-round-until", { date: plainDay(lang, row.deadline) })}</span>
      <Chip tone={row.closed_on ? "good" : row.overdue ? "bad" : "accent"}>{say(row.closed_on ? "written-round-closed" : row.overdue ? "written-round-past" : "written-round-open")}</Chip>
    </li>
  );
}

function Begin({ board, onClose }: { board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [question, setQuestion] = useState("");
  const [deadline, setDeadline] = useState<string | null>(null);
  const [home, setHome] = useState(false);
  const isReady = title.trim() !== "" && question.trim() !== "" && deadline !== null;
  const begin = async () => {
    if (!deadline) return;
    const made = await act("written_round.begin", { board, title, question, deadline, needs_home_decision: home });
    if (made) navigate(`/written-rounds/${made.id}`);
  };
  return (
    <Modal title={say("written-round-new")} open onClose={onClose}>
      <TextField label={say("written-round-title")} value={title} onChange={setTitle} autoFocus />
      <TextArea label={say("written-round-question")} help={say("written-round-question-help")} value={question} onChange={setQuestion} />
      <OptionalDay label={say("written-round-deadline")} value={deadline} onChange={setDeadline} />
      <CheckField label={say("point-home-decision")} checked={home} onChange={setHome} />
      <Actions>
        <Button look="main" isDisabled={!isReady} onPress={() => void begin()}>{say("written-round-begin")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
