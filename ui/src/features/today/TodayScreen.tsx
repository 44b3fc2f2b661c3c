// The start screen: what has to be done this week at all boards, the papers that are awaited, and what comes.
import { CalendarPlus } from "lucide-react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../backend/hooks";
import type { Arrived, Awaited, DeliveredFile, MeetingRow, TodayTask, TodayView } from "../../backend/types";
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
      <CameIn arrived={view.arrived} />
    </Page>
  );
}

// Files that wait in the folder for deliveries first, then what went to its item this week.
function CameIn({ arrived }: { arrived: Arrived[] }) {
  const say = useText();
  const lang = useLang();
  const waiting = useRead("delivery.list", {}).data?.files ?? [];
  const shared = useRead("review.folder", {}).data?.files.length ?? 0;
  return (
    <section className={styles.part} aria-labelledby="came-in">
      <h2 id="came-in">{say("today-arrived")}</h2>
      <Card>
        {arrived.length + waiting.length + shared === 0 && <p className={`soft ${styles.none}`}>{say("today-arrived-none")}</p>}
        <ul className={styles.list}>
          {shared > 0 && (
            <li className={styles.row}>
              <div className={styles.what}><p className="strong">{say("shared-folder")}</p><p className="soft small">{say("shared-new", { n: shared })}</p></div>
              <LinkButton to="/reviews">{say("shared-look")}</LinkButton>
            </li>
          )}
          {waiting.map((file) => <Waits key={file.file} file={file} />)}
          {arrived.map(({ name, came_on, paper, board_short: board, meeting, date, label, title }) => (
            <li key={`${paper} ${name}`} className={styles.row}>
              <div className={styles.what}>
                <p className="strong">{title}</p>
                <p className="soft small">
                  {say("today-arrived-on", { name, day: shortDay(lang, came_on) })}
                  {" · "}<Link to={`/meetings/${meeting}`}>{say("today-item", { board, date: shortDay(lang, date), label })}</Link>
                </p>
              </div>
              <LinkButton to={`/papers/${paper}`}>{say("today-open-paper")}</LinkButton>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Waits({ file: { name, meant } }: { file: DeliveredFile }) {
  const say = useText();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className="strong">{name}</p>
        <p className="soft small">{meant ? say("delivery-meant", { label: meant.label, title: meant.title }) : say("today-waits-unknown")}</p>
        <Chip tone="note">{say("today-waits")}</Chip>
      </div>
      <LinkButton to={meant ? `/requests/${meant.meeting}` : "/requests"}>{say("today-take")}</LinkButton>
    </li>
  );
}

function Task({ task }: { task: TodayTask }) {
  const say = useText();
  const lang = useLang();
  const { to, open } = placeOf(task);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className="strong">{taskText(say, task, plainDay(lang, task.date))}</p>
        <Chip tone={task.when === "overdue" ? "bad" : task.when === "today" ? "warn" : "plain"}>
          {say(`today-when-${task.when.replaceAll("_", "-")}`, { date: plainDay(lang, task.due) })}
        </Chip>
      </div>
      <LinkButton to={to}>{say(open)}</LinkButton>
    </li>
  );
}

// The screen on which it is done, and what the way there is called.
function placeOf({ what, meeting }: TodayTask): { to: string; open: string } {
  if (what === "send" || what === "send_changes") return { to: `/meetings/${meeting}/send`, open: "today-send" };
  if (what === "ask_papers" || what === "remind") return { to: `/requests/${meeting}`, open: "today-open-requests" };
  return { to: `/meetings/${meeting}`, open: "today-open-agenda" };
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
        <Chip tone={paper.is_late ? "bad" : paper.standing === "promised" ? "accent" : "plain"}>
          {paper.is_late ? say("today-late") : say(paper.standing === "promised" ? "today-promised" : "today-when-this-week", { date: plainDay(lang, paper.due) })}
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
