// A year at a glance: when each board meets, what is due around it, and when nobody does.
import { CalendarPlus, ChevronLeft, ChevronRight, Download } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useScope } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { Board, CycleDay, Day, YearMeeting, YearView } from "../../backend/types";
import { useBoards } from "../../board";
import { Button, LinkButton } from "../../components/Button";
import { CheckField, SelectField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { dayOfMonth, monthName, plainDay, shortDay, span } from "../../text/dates";
import { useLang, useText, type Say } from "../../text/text";
import { CalendarFile } from "./CalendarFile";
import { DaysOff } from "./DaysOff";
import { MeetingCycle } from "./MeetingCycle";
import { PlanMeetings } from "./PlanMeetings";
import { holidayName, whyText } from "./why";
import { months, type Entry } from "./year";
import styles from "./YearScreen.module.css";

const ALL = "all";

export default function YearScreen({ year }: { year?: number }) {
  const say = useText();
  const { boards, board } = useBoards();
  const shown = year ?? new Date().getFullYear();
  const { data } = useRead("meeting.year", { year: shown });
  return data && board ? <Year view={data} boards={boards} board={board} /> : <Waiting label={say("waiting")} />;
}

function Year({ view, boards, board }: { view: YearView; boards: Board[]; board: Board }) {
  const say = useText();
  const [, navigate] = useLocation();
  const [who, setWho] = useState(boards.length > 1 ? ALL : board.id);
  const [stages, setStages] = useState(true);
  const [planning, setPlanning] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [file, setFile] = useState(false);
  useScope(`board:${board.id}`);
  const { year } = view;
  const own = view.meetings.filter((meeting) => meeting.board === board.id);
  const opened = view.meetings.find(({ id }) => id === open);
  const plan = <Button look="main" icon={CalendarPlus} onPress={() => setPlanning(true)}>{say("year-plan")}</Button>;
  return (
    <Page
      title={say("year-title", { year: String(year) })}
      sub={board.name}
      actions={
        <>
          <LinkButton to="/term-agenda">{say("term-agenda")}</LinkButton>
          {own.length > 0 && <Button icon={Download} onPress={() => setFile(true)}>{say("calendar-make")}</Button>}
          {plan}
        </>
      }
      side={<DaysOff view={view} board={board} />}
    >
      <div className={styles.bar}>
        <nav aria-label={say("year-turn")} className={styles.turn}>
          <LinkButton to={`/year/${year - 1}`} look="quiet" icon={ChevronLeft}>{String(year - 1)}</LinkButton>
          <LinkButton to={`/year/${year + 1}`} look="quiet" icon={ChevronRight}>{String(year + 1)}</LinkButton>
        </nav>
        {boards.length > 1 && (
          <SelectField
            label={say("year-boards")}
            value={who}
            onChange={setWho}
            options={[{ value: ALL, label: say("year-boards-all") }, ...boards.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <CheckField label={say("year-stages")} checked={stages} onChange={setStages} />
      </div>
      {view.meetings.length === 0 && <Card><Empty title={say("year-empty", { year: String(year) })} action={plan}>{say("year-empty-help")}</Empty></Card>}
      <div className={styles.months}>
        {months(view, { board: who === ALL ? null : who, stages }).map((entries, at) => <Month key={at} year={year} month={at + 1} entries={entries} open={setOpen} />)}
      </div>
      {planning && <PlanMeetings board={board} boards={boards} year={year} onClose={() => setPlanning(false)} onPlanned={(day) => navigate(`/year/${day.slice(0, 4)}`)} />}
      {opened && <MeetingCycle meeting={opened} onClose={() => setOpen(null)} />}
      {file && own[0] && <CalendarFile meeting={own[0].id} series onClose={() => setFile(false)} />}
    </Page>
  );
}

function Month({ year, month, entries, open }: { year: number; month: number; entries: Entry[]; open: (meeting: string) => void }) {
  const lang = useLang();
  const name = monthName(lang, month);
  return (
    <section className={styles.month} aria-label={`${name} ${year}`}>
      <h2>{name}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={keyOf(entry)} data-kind={entry.kind}>
            <span className={styles.day}>{dayOfMonth(lang, entry.date)}</span>
            <Line entry={entry} open={open} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ entry, open }: { entry: Entry; open: (meeting: string) => void }) {
  const say = useText();
  const lang = useLang();
  switch (entry.kind) {
    case "holiday":
      return <span className={styles.quiet}>{holidayName(say, entry.holiday)}</span>;
    case "off":
      return <span className={styles.quiet}>{offText(say, entry.off.name, entry.off.region, shortDay(lang, entry.off.until))}</span>;
    case "meeting":
      return <Meeting meeting={entry.meeting} open={open} />;
    case "stage":
      return <Stage meeting={entry.meeting} stage={entry.stage} open={open} />;
  }
}

function Meeting({ meeting, open }: { meeting: YearMeeting; open: (meeting: string) => void }) {
  const say = useText();
  const lang = useLang();
  return (
    <span className={styles.meeting}>
      <Link to={`/meetings/${meeting.id}`} className={styles.link}>
        <Mark meeting={meeting} />
        <span className="strong">{say("year-meeting", { board: meeting.board_short })}</span>
      </Link>
      <span className={styles.quiet}>{[span(lang, meeting.starts, meeting.ends), meeting.place].filter(Boolean).join(" · ")}</span>
      {meeting.state === "cancelled" && <Chip tone="bad">{say("meeting-state-cancelled")}</Chip>}
      {meeting.off && meeting.state !== "cancelled" && <Chip tone="warn">{whyText(say, meeting.off)}</Chip>}
      <Button look="quiet" aria-label={say("cycle-of", { board: meeting.board_short, day: plainDay(lang, meeting.date) })} onPress={() => open(meeting.id)}>{say("cycle-short")}</Button>
    </span>
  );
}

function Stage({ meeting, stage, open }: { meeting: YearMeeting; stage: CycleDay; open: (meeting: string) => void }) {
  const say = useText();
  const lang = useLang();
  const name = say(`stage-${stage.stage.replaceAll("_", "-")}`);
  return (
    <span className={styles.stage}>
      <Mark meeting={meeting} small />
      <button type="button" className={styles.plain} onClick={() => open(meeting.id)}>
        {say("year-stage", { stage: name, board: meeting.board_short, day: shortDay(lang, meeting.date) })}
      </button>
      {stage.astray && <Chip tone="bad">{say("cycle-astray")}</Chip>}
      {stage.by_hand && !stage.astray && <Chip>{say("cycle-by-hand")}</Chip>}
    </span>
  );
}

function Mark({ meeting, small }: { meeting: YearMeeting; small?: boolean }) {
  return <span aria-hidden className={styles.mark} data-small={small || undefined} style={{ background: meeting.accent }} />;
}

function offText(say: Say, name: string, region: string | null, until: Day): string {
  return say("off-until", { name: region ? `${name} (${say(`school-region-${region}`)})` : name, day: until });
}

function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case "holiday":
      return entry.holiday;
    case "off":
      return entry.off.id;
    case "meeting":
      return entry.meeting.id;
    case "stage":
      return `${entry.meeting.id} ${entry.stage.stage}`;
  }
}
