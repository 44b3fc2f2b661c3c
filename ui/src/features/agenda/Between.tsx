// From board to board at one item: what was asked, how far each board is, and what can be done about it here.
import { useState } from "react";
import { Link } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { AgendaRow, AgendaView, AssignmentRow, ItemPlace } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Chip } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Agenda.module.css";

interface BetweenProps { view: AgendaView; row: AgendaRow }

export function Between({ view, row }: BetweenProps) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  const { data } = useRead("agenda.assignments", { item: row.id }, row.linked);
  if (!view.prepared_by && !row.linked) return null;
  return (
    <section aria-label={say("between")}>
      <h2>{say("between")}</h2>
      <ul className={styles.between}>
        {data?.map((assignment) => <One key={assignment.id} view={view} row={row} assignment={assignment} />)}
      </ul>
      {view.prepared_by && (
        <>
          <Button onPress={() => setAsking(true)}>{say("between-ask", { board: view.prepared_by })}</Button>
          <Modal title={say("between-ask-title", { board: view.prepared_by })} open={asking} onClose={() => setAsking(false)}>
            <AskForm view={view} row={row} board={view.prepared_by} onClose={() => setAsking(false)} />
          </Modal>
        </>
      )}
    </section>
  );
}

function One({ view, row, assignment }: BetweenProps & { assignment: AssignmentRow }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const scope = `meeting:${view.meeting.id}`;
  const { id, rev, from_short: from, to_short: to, preparing, answer, cleared_on } = assignment;
  const isHere = assignment.prepared_at === row.id;
  return (
    <li>
      <p className="strong">{say("between-line", { from, date: plainDay(lang, assignment.asked_on), title: assignment.title })}</p>
      {assignment.text && <p>{assignment.text}</p>}
      <p className={styles.ways}>
        <Way board={to} place={assignment.prepared_place}>{say(`assignment-preparing-${preparing}`, { date: cleared_on ? plainDay(lang, cleared_on) : "" })}</Way>
        <Way board={from} place={assignment.answered_place}>{say(`assignment-answer-${answer}`)}</Way>
        {assignment.changed_after && <Chip tone="warn">{say("between-changed", { board: to })}</Chip>}
      </p>
      <div className={styles.panelActs}>
        {isHere && row.papers.length > 0 && (
          <Button onPress={() => void act("agenda.advise", { id, rev, paper: row.papers[0]?.paper }, { done: say("between-advised", { board: to }), undo: scope })}>
            {say(cleared_on ? "between-advise-again" : "between-advise", { board: to })}
          </Button>
        )}
        {assignment.asked_at === row.id && answer === "waiting" && preparing === "asked" && (
          <Button look="quiet" onPress={() => void act("agenda.withdraw", { id, rev }, { done: say("between-withdrawn"), undo: scope })}>{say("between-withdraw")}</Button>
        )}
      </div>
    </li>
  );
}

function Way({ board, place, children }: { board: string; place: ItemPlace | null; children: string }) {
  const say = useText();
  const lang = useLang();
  return (
    <span>
      {place
        ? <Link to={`/meetings/${place.meeting}/items/${place.item}`}>{say("between-at", { board, date: plainDay(lang, place.date), label: place.label })}</Link>
        : board}
      {": "}{children}
    </span>
  );
}

function AskForm({ view, row, board, onClose }: BetweenProps & { board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [title, setTitle] = useState(row.title);
  const [text, setText] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const ask = async () => {
    const answer = await act("agenda.ask", { item: row.id, title, text, due: due ?? undefined }, {
      done: say("between-asked", { board }),
      undo: `meeting:${view.meeting.id}`,
    });
    if (answer) onClose();
  };
  return (
    <>
      <p className="soft">{say("between-ask-help", { board })}</p>
      <TextField label={say("between-title")} value={title} onChange={setTitle} autoFocus />
      <TextArea label={say("between-text")} value={text} onChange={setText} />
      <OptionalDay label={say("between-due")} value={due} onChange={setDue} />
      <Actions>
        <Button look="main" onPress={() => void ask()}>{say("between-ask-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
