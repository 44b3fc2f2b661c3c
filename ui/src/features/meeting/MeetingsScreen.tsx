// The meetings of the current board: what comes, what was.
import { CalendarPlus } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../backend/hooks";
import type { MeetingRow } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { useList } from "../../components/more";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { longDay, span } from "../../text/dates";
import { useLang, useText, type Say } from "../../text/text";
import { NewMeeting } from "./NewMeeting";
import styles from "./MeetingsScreen.module.css";

export default function MeetingsScreen({ adding = false }: { adding?: boolean }) {
  const say = useText();
  const [, navigate] = useLocation();
  const { board } = useBoards();
  const { data: coming } = useRead("meeting.list", { board: board?.id, which: "coming" }, board !== undefined);
  const { rows: past, more } = useList("meeting.list", { board: board?.id, which: "past" }, board !== undefined);
  const add = <Button look="main" icon={CalendarPlus} command="meeting.new" onPress={() => navigate("/meetings/new")}>{say("meeting-new")}</Button>;
  return (
    <Page title={say("meetings-title")} sub={board?.name} actions={add}>
      {!(coming && past) && <Waiting label={say("waiting")} />}
      {coming?.length === 0 && past?.length === 0 && (
        <Card><Empty title={say("meetings-empty")} action={add}>{say("meetings-empty-help")}</Empty></Card>
      )}
      <Meetings title={say("meetings-coming")} meetings={coming?.toReversed() ?? []} />
      <Meetings title={say("meetings-past")} meetings={past ?? []} more={more} />
      {board && <NewMeeting open={adding} board={board} onClose={() => navigate("/meetings")} />}
    </Page>
  );
}

function Meetings({ title, meetings, more }: { title: string; meetings: MeetingRow[]; more?: ReactNode }) {
  if (meetings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <Card>
        <ul>{meetings.map((meeting) => <Meeting key={meeting.id} meeting={meeting} />)}</ul>
        {more && <p className="more">{more}</p>}
      </Card>
    </section>
  );
}

function Meeting({ meeting }: { meeting: MeetingRow }) {
  const say = useText();
  const lang = useLang();
  const where = [span(lang, meeting.starts, meeting.ends), meeting.place, meetingNumber(say, meeting)];
  return (
    <li>
      <Link to={`/meetings/${meeting.id}`} className={styles.row}>
        <span>
          <span className={styles.date}>{longDay(lang, meeting.date)}</span>
          <span className={styles.where}>{where.filter(Boolean).join(" · ")}</span>
        </span>
        <span className={styles.counts}>{say("meeting-counts", { items: meeting.n_items, papers: meeting.n_papers })}</span>
        <Chip tone={meeting.state === "drafting" ? "warn" : meeting.state === "sent" ? "good" : "plain"}>
          {say(`meeting-state-${meeting.state}`)}
        </Chip>
      </Link>
    </li>
  );
}

function meetingNumber(say: Say, { number, board_short }: MeetingRow): string {
  return number === null ? "" : say("meeting-number", { n: number, board: board_short });
}
