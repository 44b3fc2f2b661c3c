// The days around one meeting: computed from the board's cycle, changed where this once is different.
import { Download, Undo2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../acts";
import type { CycleDay, YearMeeting } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { Chip, Empty, Waiting } from "../../components/small";
import { dayInYear, plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { CalendarFile } from "./CalendarFile";
import { whyText } from "./why";
import styles from "./YearScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));

export function MeetingCycle({ meeting, onClose }: { meeting: YearMeeting; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const [file, setFile] = useState(false);
  if (file) return <CalendarFile meeting={meeting.id} onClose={() => setFile(false)} />;
  return (
    <Modal title={`${meeting.board_short}: ${say("cycle-title", { day: plainDay(lang, meeting.date) })}`} open onClose={onClose} wide>
      <p className="soft">{say("cycle-help-meeting")}</p>
      {meeting.cycle.length === 0 && <Empty title={say("cycle-none")} />}
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <ul className={styles.cycle}>{meeting.cycle.map((day) => <Stage key={day.stage} meeting={meeting.id} day={day} />)}</ul>
      </Suspense>
      <Actions>
        <Button look="main" onPress={onClose}>{say("done")}</Button>
        <LinkButton to={`/meetings/${meeting.id}`}>{say("meeting")}</LinkButton>
        <Button icon={Download} onPress={() => setFile(true)}>{say("calendar-make")}</Button>
      </Actions>
    </Modal>
  );
}

function Stage({ meeting, day }: { meeting: string; day: CycleDay }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { stage, date, computed, by_hand: byHand, moved_for: why, school, meeting: held, astray } = day;
  const name = say(`stage-${stage.replaceAll("_", "-")}`);
  const put = (next: string | null) => {
    if (next !== date) void act("meeting.set_cycle_day", { meeting, stage, date: next });
  };
  return (
    <li>
      <span>
        <span className="strong">{name}</span>
        <span className={`soft small ${styles.line}`}>{dayInYear(lang, date)}</span>
        {held && <span className={`soft small ${styles.line}`}>{say("cycle-held")}</span>}
        {why && <span className={`soft small ${styles.line}`}>{say("cycle-moved-for", { why: whyText(say, why) })}</span>}
        {school && <Chip tone="note">{say("cycle-in-school", { name: school })}</Chip>}
        {byHand && <Chip>{say("cycle-by-hand")}</Chip>}
        {astray && <Chip tone="bad">{say("cycle-astray")}</Chip>}
      </span>
      <span className={styles.set}>
        <DayField label={name} value={date} onChange={(next) => next && put(next)} />
        {byHand && <Button look="quiet" icon={Undo2} aria-label={`${say("cycle-back")}: ${name} ${dayInYear(lang, computed)}`} onPress={() => put(null)}>{say("cycle-back")}</Button>}
      </span>
    </li>
  );
}
