// Puts a paper that is there already under an item.
import { useState } from "react";
import { useAct } from "../../acts";
import type { AgendaRow, PaperRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useList } from "../../components/more";
import { Waiting } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Agenda.module.css";

export function ChoosePaper({ open, row, onClose }: { open: boolean; row: AgendaRow; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [filter, setFilter] = useState("");
  const { rows, more } = useList("paper.list", { words: filter.trim() }, open);
  const here = new Set(row.papers.map((paper) => paper.paper));
  const papers = rows?.filter((paper) => !here.has(paper.id));
  const place = async (paper: PaperRow) => {
    const answer = await act("agenda.place_paper", { item: row.id, paper: paper.id }, {
      done: say("item-placed", { title: paper.title }),
      undo: `meeting:${row.meeting}`,
    });
    if (answer) onClose();
  };
  return (
    <Modal title={say("item-choose-paper-for", { title: row.title })} open={open} onClose={onClose} wide>
      <TextField label={say("paper-filter")} type="search" value={filter} onChange={setFilter} autoFocus />
      {!papers && <Waiting label={say("waiting")} />}
      {papers?.length === 0 && <p className="soft">{say("paper-filter-none")}</p>}
      <ul className={styles.choices}>
        {papers?.map((paper) => (
          <li key={paper.id}>
            <button type="button" className={styles.choice} onClick={() => void place(paper)}>
              <span className="strong">{paper.title}</span>
              <span className="soft small">
                {[say(`paper-kind-${paper.kind.replaceAll("_", "-")}`), ...paper.placed.map(({ date, label }) => `${shortDay(lang, date)}, ${say("item-numbered", { label })}`)].join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more && <p className="more">{more}</p>}
      <Actions><Button onPress={onClose}>{say("cancel")}</Button></Actions>
    </Modal>
  );
}
