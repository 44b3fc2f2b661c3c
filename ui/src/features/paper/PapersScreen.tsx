// The papers of the current board.
import { FilePlus2, FolderOpen } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { PaperKind, PaperRow } from "../../backend/types";
import { useBoards } from "../../board";
import { runCommand } from "../../commands";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { KINDS, kindText } from "./kinds";
import styles from "./PapersScreen.module.css";

export default function PapersScreen() {
  const say = useText();
  const { board } = useBoards();
  const { data: papers } = useRead("paper.list", { board: board?.id }, board !== undefined);
  const [adding, setAdding] = useState(false);
  const [filter, setFilter] = useState("");
  const shown = papers?.filter(({ title }) => title.toLowerCase().includes(filter.trim().toLowerCase()));
  const open = <Button icon={FolderOpen} command="files.open" onPress={() => runCommand("files.open")}>{say("papers-take-in")}</Button>;
  return (
    <Page
      title={say("papers-title")}
      sub={board?.name}
      actions={<>{open}<Button look="main" icon={FilePlus2} onPress={() => setAdding(true)}>{say("paper-new")}</Button></>}
    >
      {!papers && <Waiting label={say("waiting")} />}
      {papers?.length === 0 && <Card><Empty title={say("papers-empty")} action={open}>{say("papers-empty-help")}</Empty></Card>}
      {papers && papers.length > 8 && (
        <div className={styles.filter}><TextField label={say("paper-filter")} type="search" value={filter} onChange={setFilter} /></div>
      )}
      {shown && shown.length > 0 && <Papers papers={shown} />}
      {papers && papers.length > 0 && shown?.length === 0 && <p className="soft">{say("paper-filter-none")}</p>}
      <NewPaper open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Papers({ papers }: { papers: PaperRow[] }) {
  const say = useText();
  const lang = useLang();
  return (
    <Card>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("paper")}</th>
            <th scope="col">{say("papers-placed")}</th>
            <th scope="col">{say("paper-version")}</th>
            <th scope="col">{say("paper-state")}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.id}>
              <td>
                <Link to={`/papers/${paper.id}`} className={styles.title}>{paper.title}</Link>
                <p className="soft small">{[kindText(say, paper.kind), paper.author].filter(Boolean).join(" · ")}</p>
              </td>
              <td className="small">
                {paper.placed.map(({ meeting, date, label }) => (
                  <Link key={`${meeting}${label}`} to={`/meetings/${meeting}`} className={styles.placed}>{shortDay(lang, date)}, {say("item-numbered", { label })}</Link>
                ))}
                {paper.placed.length === 0 && <span className="soft">{say("papers-unplaced")}</span>}
              </td>
              <td className="small figure">{paper.versions.at(-1) ?? "–"}</td>
              <td><Chip tone={paper.state === "ready" || paper.state === "sent" ? "good" : "warn"}>{say(`paper-state-${paper.state.replaceAll("_", "-")}`)}</Chip></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function NewPaper({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const { board } = useBoards();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<PaperKind>("note");
  const [asked, setAsked] = useState(false);
  const add = async () => {
    setAsked(true);
    if (title.trim() === "" || !board) return;
    const answer = await act("paper.add", { board: board.id, kind, title: title.trim() });
    if (answer) navigate(`/papers/${answer.id}`);
  };
  return (
    <Modal title={say("paper-new")} open={open} onClose={onClose}>
      <TextField label={say("paper-title")} value={title} onChange={setTitle} error={asked && title.trim() === "" ? say("field-needed") : null} onEnter={() => void add()} autoFocus />
      <SelectField label={say("paper-kind")} value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, label: kindText(say, one) }))} />
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("paper-make")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
