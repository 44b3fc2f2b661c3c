// The start screen: what has to be done this week at all boards, the papers that are awaited, and what comes.
import { CalendarPlus } from "lucide-react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../backend/hooks";
import type { Awaited, MeetingRow, TodayTask, TodayView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Side, Waiting } from "../../components/small";
import { longDay, plainDay, shortDay } from "../../text/dates";
import { useLang, useText, type Say } from "../../text/text";
import styles from "./TodayScreen.module.css";

export default function TodayScreen() {
  const say = useText();
  const { data } = useRead("today.get", {});
  return data ? <Today view={data} /> : <Waiting label={say("waiting")} />;
}

function Today({ view }: { view: TodayView }) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const next = view.coming[0];
  const day = longDay(lang, view.today);
  const days = next ? daysBetween(view.today, next.date) : 0;
  return (
    <Page
      title={say("today-title", { n: view.tasks.length })}
      sub={next ? say("today-sub", { day, board: next.board_short, days }) : say("today-sub-none", { day })}
      actions={<Button look="main" icon={CalendarPlus} command="meeting.new" onPress={() => navigate("/meetings/new")}>{say("meeting-new")}</Button>}
      side={
        <Side title={say("today-coming")}>
          <Card padded>
            {view.coming.length === 0 && <p className="soft">{say("today-coming-none")}</p>}
            <ul className={styles.coming}>{view.coming.map((meeting) => <Coming key={meeting.id} meeting={meeting} />)}</ul>
          </Card>
        </Side>
      }
    >
      <section className={styles.part} aria-label={say("today-do")}>
        <Card>
          {view.tasks.length === 0 && <Empty title={say("today-empty")}>{say("today-empty-help")}</Empty>}
          <ul className={styles.list}>{view.tasks.map((task) => <Task key={`${task.what} ${task.meeting}`} task={task} />)}</ul>
        </Card>
      </section>
      <section className={styles.part} aria-labelledby="awaited">
        <h2 id="awaited">{say("today-awaited")}</h2>
        <Card>
          {view.awaited.length === 0 && <p className={`soft ${styles.none}`}>{say("today-awaited-none")}</p>}
          <ul className={styles.list}>{view.awaited.map((paper) => <Paper key={`${paper.item} ${paper.paper}`} paper={paper} />)}</ul>
        </Card>
      </section>
    </Page>
  );
}

function Task({ task }: { task: TodayTask }) {
  const say = useText();
  const lang = useLang();
  const toSend = task.what === "send" || task.what === "send_changes";
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className="strong">{taskText(say, task, plainDay(lang, task.date))}</p>
        <Chip tone={task.when === "overdue" ? "bad" : task.when === "today" ? "warn" : "plain"}>
          {say(`today-when-${task.when.replaceAll("_", "-")}`, { date: plainDay(lang, task.due) })}
        </Chip>
      </div>
      <LinkButton to={`/meetings/${task.meeting}${toSend ? "/send" : ""}`}>{say(toSend ? "today-send" : "today-open-agenda")}</LinkButton>
    </li>
  );
}

function taskText(say: Say, { what, board_short: board, n }: TodayTask, date: string): string {
  const key = what === "send" ? "today-send-agenda" : `today-${what.replaceAll("_", "-")}`;
  return say(key, { board, date, n });
}

function Paper({ paper }: { paper: Awaited }) {
  const say = useText();
  const lang = useLang();
  const { board_short: board, label, date, from } = paper;
  const at = `/meetings/${paper.meeting}/items/${paper.item}`;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className="strong">{paper.title}</p>
        <p className="soft small">
          {from ? say("today-from", { name: from }) : say("today-from-nobody")}
          {" · "}<Link to={at}>{say("today-item", { board, date: shortDay(lang, date), label })}</Link>
        </p>
        <Chip tone={paper.is_late ? "bad" : "plain"}>
          {paper.is_late ? say("today-late") : say("today-when-this-week", { date: plainDay(lang, paper.due) })}
        </Chip>
      </div>
      <LinkButton to={paper.paper ? `/papers/${paper.paper}` : at}>{say(paper.paper ? "today-open-paper" : "today-open-agenda")}</LinkButton>
    </li>
  );
}

function Coming({ meeting }: { meeting: MeetingRow }) {
  const say = useText();
  const lang = useLang();
  return (
    <li>
      <Link to={`/meetings/${meeting.id}`}>{shortDay(lang, meeting.date)}</Link>
      <span className="soft">{meeting.board_short} · {say(`meeting-state-${meeting.state}`)}</span>
    </li>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
