// The topics of the current board: what outlives its meetings.
import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAct } from "../../acts";
import { useBoards } from "../../board";
import { Button, LinkButton } from "../../components/Button";
import { TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useList } from "../../components/more";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { useText } from "../../text/text";
import styles from "./topic.module.css";

export default function TopicsScreen() {
  const say = useText();
  const { board } = useBoards();
  const [adding, setAdding] = useState(false);
  const [filter, setFilter] = useState("");
  const words = filter.trim();
  const { rows: topics, more } = useList("topic.list", { board: board?.id, words }, board !== undefined);
  const add = <Button look="main" icon={MessageSquarePlus} onPress={() => setAdding(true)}>{say("topic-new")}</Button>;
  return (
    <Page title={say("topics-title")} sub={board?.name} actions={<><LinkButton to="/challenges">{say("challenges")}</LinkButton>{add}</>}>
      {!topics && <Waiting label={say("waiting")} />}
      {topics && (words !== "" || topics.length > 8) && (
        <div className={styles.filter}><TextField label={say("topic-filter")} type="search" value={filter} onChange={setFilter} /></div>
      )}
      {topics?.length === 0 && words !== "" && <p className="soft" role="status">{say("topic-filter-none")}</p>}
      {topics?.length === 0 && words === "" && <Card><Empty title={say("topics-empty")} action={add}>{say("topics-empty-help")}</Empty></Card>}
      {topics && topics.length > 0 && (
        <Card>
          <ul className={styles.list}>
            {topics.map((topic) => (
              <li key={topic.id}>
                <Link to={`/topics/${topic.id}`} className={styles.row}>
                  <span>
                    <span className={styles.title}>{topic.title}</span>
                    {topic.summary && <span className={styles.summary}>{topic.summary}</span>}
                  </span>
                  <span className="soft small">{say("n-papers", { n: topic.n_papers })}</span>
                  <Chip tone={topic.phase === "decided" || topic.phase === "closed" ? "good" : "accent"}>{say(`phase-${topic.phase.replaceAll("_", "-")}`)}</Chip>
                </Link>
              </li>
            ))}
          </ul>
          {more && <p className="more">{more}</p>}
        </Card>
      )}
      {board && <NewTopic open={adding} board={board.id} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function NewTopic({ open, board, onClose }: { open: boolean; board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [summary, setSummary] = useState("");
  const [asked, setAsked] = useState(false);
  const add = async () => {
    setAsked(true);
    if (title.trim() === "") return;
    const answer = await act("topic.add", { board, title: title.trim(), summary });
    if (answer) navigate(`/topics/${answer.id}`);
  };
  return (
    <Modal title={say("topic-new")} open={open} onClose={onClose}>
      <TextField label={say("topic-title")} value={title} onChange={setTitle} error={asked && title.trim() === "" ? say("field-needed") : null} autoFocus />
      <TextArea label={say("topic-summary")} value={summary} onChange={setSummary} />
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("topic-make")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
