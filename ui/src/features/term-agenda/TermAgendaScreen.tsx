// The termijnagenda: what comes when at the board, meeting by meeting and quarter by quarter.
import { Link } from "wouter";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { TermEntry, TermSlot } from "../../backend/types";
import { useBoards } from "../../board";
import { LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { longDay, plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./TermAgenda.module.css";

export default function TermAgendaScreen() {
  const say = useText();
  const { board } = useBoards();
  const { data, error } = useRead("meeting.term_agenda", { board: board?.id ?? "" }, board !== undefined);
  if (error) return <Page title={say("term-agenda")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!data || !board) return <Waiting label={say("waiting")} />;
  return (
    <Page title={say("term-agenda")} sub={say("term-agenda-help", { board: data.board.name })} actions={<SavePage job="meeting.print_term_agenda" request={{ board: board.id }} />}>
      {data.slots.length === 0 && (
        <Card>
          <Empty title={say("term-agenda-empty")} action={<LinkButton to="/year">{say("rail-year")}</LinkButton>}>{say("term-agenda-empty-help")}</Empty>
        </Card>
      )}
      <ol className={styles.slots}>{data.slots.map((slot) => <Slot key={slot.meeting ?? slot.quarter ?? ""} slot={slot} />)}</ol>
    </Page>
  );
}

function Slot({ slot }: { slot: TermSlot }) {
  const say = useText();
  const lang = useLang();
  const { meeting, date, quarter, entries } = slot;
  return (
    <li>
      <Card padded>
        <h2 className={styles.when}>
          {meeting && date ? <Link to={`/meetings/${meeting}`}>{longDay(lang, date)}</Link> : quarter ?? say("term-agenda-undated")}
        </h2>
        {entries.length === 0 && <p className="soft">{say("term-agenda-nothing")}</p>}
        <ul className={styles.lines}>{entries.map((entry, i) => <Line key={i} entry={entry} />)}</ul>
      </Card>
    </li>
  );
}

function Line({ entry }: { entry: TermEntry }) {
  const say = useText();
  const lang = useLang();
  const { kind, text, who, when, overdue, item, paper, follow_up: action } = entry;
  const to = action ? `/follow-ups/${action}` : paper ? `/papers/${paper}` : item && `/items/${item}`;
  const said = /^\d{4}-\d\d-\d\d$/.test(when) ? plainDay(lang, when) : when;
  return (
    <li>
      <Chip tone={kind === "item" ? "accent" : "plain"}>{say(`term-kind-${kind}`)}</Chip>
      <span>
        {to ? <Link to={to}>{text}</Link> : text}
        {overdue && <> <Chip tone="bad">{say("follow-up-overdue")}</Chip></>}
        <span className={styles.note}>{[who, said].filter(Boolean).join(" · ")}</span>
      </span>
    </li>
  );
}
