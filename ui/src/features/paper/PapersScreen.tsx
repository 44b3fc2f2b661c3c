// The papers of the current board.
import { FilePlus2, FolderOpen, LayoutList } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { PaperRow } from "../../backend/types";
import { useBoards } from "../../board";
import { runCommand } from "../../commands";
import { Button, LinkButton } from "../../components/Button";
import { TextField } from "../../components/fields";
import { useList } from "../../components/more";
import { Page } from "../../components/Page";
import { Card, Empty, Waiting } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { kindText } from "./kinds";
import { NewPaper } from "./NewPaper";
import { StateChip } from "./StateChip";
import styles from "./PapersScreen.module.css";

/** `adding`: a new paper is begun at once, under an item where one is named. */
export default function PapersScreen({ adding: begun = false, item }: { adding?: boolean; item?: string }) {
  const say = useText();
  const { board } = useBoards();
  const [adding, setAdding] = useState(begun);
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState("");
  const words = filter.trim();
  const { rows: papers, more } = useList("paper.list", { board: board?.id, words }, board !== undefined);
  const open = <Button icon={FolderOpen} command="files.open" onPress={() => runCommand("files.open")}>{say("papers-take-in")}</Button>;
  return (
    <Page
      title={say("papers-title")}
      sub={board?.name}
      actions={<>{open}<LinkButton icon={LayoutList} to="/papers/templates/note">{say("template-title")}</LinkButton><Button look="main" icon={FilePlus2} onPress={() => setAdding(true)}>{say("paper-new")}</Button></>}
    >
      {!papers && <Waiting label={say("waiting")} />}
      {papers?.length === 0 && words === "" && <Card><Empty title={say("papers-empty")} action={open}>{say("papers-empty-help")}</Empty></Card>}
      {papers && (words !== "" || papers.length > 8) && (
        <div className={styles.filter}><TextField label={say("paper-filter")} type="search" value={filter} onChange={setFilter} /></div>
      )}
      {papers && papers.length > 0 && <Papers papers={papers} more={more} />}
      {papers?.length === 0 && words !== "" && <p className="soft" role="status">{say("paper-filter-none")}</p>}
      {board && (
        <NewPaper
          open={adding}
          board={board.id}
          item={item}
          onClose={() => {
            setAdding(false);
            if (begun) navigate("/papers", { replace: true });
          }}
        />
      )}
    </Page>
  );
}

function Papers({ papers, more }: { papers: PaperRow[]; more: ReactNode }) {
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
              <td><StateChip state={paper.state} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p className="more">{more}</p>}
    </Card>
  );
}
