// Actions by quarter, side by side by partner, owner, decision or topic. A bar is dragged to another quarter, by
// pointer or keyboard; what is put off asks why.
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Timeline, TimelineBy } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Page } from "../../components/Page";
import { ScrollX } from "../../components/ScrollX";
import { Banner, Card, Empty, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import { AddFollowUp } from "./AddFollowUp";
import { columnsOf } from "./columns";
import { Moving } from "./Moving";
import { SaveList } from "./SaveList";
import { TimelineGroup } from "./TimelineGroup";
import { Views } from "./Views";
import styles from "./Timeline.module.css";

const BY: readonly TimelineBy[] = ["partner", "owner", "decision", "topic"];

export default function TimelineScreen() {
  const say = useText();
  const { boards, board: current } = useBoards();
  const [board, setBoard] = useState("");
  const [by, setBy] = useState<TimelineBy>("partner");
  const [from, setFrom] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { data, error } = useRead("follow_up.timeline", { by, ...(board ? { board } : {}), ...(from ? { from } : {}) });
  useScope(`board:${board || (current?.id ?? "")}`);
  if (error) return <Page title={say("follow-ups")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!data) return <Waiting label={say("waiting")} />;
  const add = () => setAdding(true);
  return (
    <Page
      title={say("follow-ups")}
      sub={say("timeline-summary", { n: data.n_open, slipped: data.n_slipped, overdue: data.n_overdue })}
      actions={
        <>
          <Views />
          <SaveList board={board || undefined} isEmpty={data.groups.length === 0} />
          <Button look="main" icon={Plus} onPress={add}>{say("follow-up-add")}</Button>
        </>
      }
    >
      <div className={styles.choices}>
        <SelectField label={say("timeline-by")} value={by} onChange={setBy} options={BY.map((one) => ({ value: one, label: say(`timeline-by-${one}`) }))} />
        <SelectField label={say("follow-ups-board")} value={board} onChange={setBoard} options={[{ value: "", label: say("follow-ups-all-boards") }, ...boards.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Button icon={ChevronLeft} onPress={() => setFrom(shifted(data, -12))}>{say("timeline-earlier-quarters")}</Button>
        <Button icon={ChevronRight} onPress={() => setFrom(shifted(data, 12))}>{say("timeline-later-quarters")}</Button>
      </div>
      <Card>
        {data.groups.length === 0
          ? <Empty title={say("follow-ups-empty")} action={<Button icon={Plus} onPress={add}>{say("follow-up-add")}</Button>}>{say("follow-ups-empty-help")}</Empty>
          : <Lanes timeline={data} by={by} />}
      </Card>
      <AddFollowUp open={adding} board={board || current?.id} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Lanes({ timeline, by }: { timeline: Timeline; by: TimelineBy }) {
  const say = useText();
  const columns = columnsOf(timeline, say);
  return (
    <>
      <p className={styles.help}>{say("timeline-help")}</p>
      <ScrollX label={say("follow-ups-timeline")}>
        <Moving timeline={timeline} columns={columns}>
          {timeline.groups.map((group) => (
            <TimelineGroup key={group.key} group={group} name={group.name || say(`timeline-none-${by}`)} columns={columns} />
          ))}
        </Moving>
      </ScrollX>
    </>
  );
}

// The first day shown, so many months on.
function shifted({ quarters }: Timeline, months: number): string {
  const first = new Date(`${quarters[0]?.start ?? "2000-01-01"}T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 10);
}
