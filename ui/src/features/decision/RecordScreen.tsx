// A meeting as it goes: who is there, what becomes of each point, and what is agreed. Every step is kept at once.
import { ChevronRight, ListChecks, MonitorUp, Users } from "lucide-react";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useAct, useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { RecordItem, RecordPoint, RecordView } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button, LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { Banner, Card, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { Attendance } from "./Attendance";
import { ItemList } from "./ItemList";
import { ItemOutcome } from "./ItemOutcome";
import { Noted } from "./Noted";
import { PointCard } from "./PointCard";
import styles from "./Record.module.css";

export default function RecordScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const { data, error } = useRead("decision.recording", { meeting });
  useScope(`meeting:${meeting}`);
  if (error) return <Page title={say("record")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Recording view={data} /> : <Waiting label={say("waiting")} />;
}

function Recording({ view }: { view: RecordView }) {
  const say = useText();
  const lang = useLang();
  const { meeting, board, items } = view;
  // Where it begins is settled once: what is recorded must not take the item away from under the hands.
  const [chosen, setChosen] = useState(() => firstOpen(items)?.item.id);
  const [attending, setAttending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = Math.max(0, items.findIndex(({ item }) => item.id === chosen));
  const here = items[at];
  const go = (index: number) => {
    const next = items[index];
    if (!next) return;
    setChosen(next.item.id);
    heading.current?.focus({ preventScroll: true });
  };
  const act = useAct();
  useCommand("record.next", () => go(at + 1), at + 1 < items.length);
  useCommand("record.previous", () => go(at - 1), at > 0);
  useCommand("record.project", () => void call("window.project", { meeting: meeting.id }));
  const present = view.seats.filter(({ presence }) => presence === "present").length;
  const deputies = view.seats.filter(({ deputy }) => deputy !== null).length;
  const hold = async () => {
    const { id, rev, date, starts, ends, place } = meeting;
    await act("meeting.edit", { id, rev, date, starts, ends, place, state: "held" }, { done: say("record-held"), undo: `meeting:${id}` });
  };
  return (
    <Page
      title={say("record-title", { board: board.short, date: plainDay(lang, meeting.date) })}
      sub={say("record-present", { n: present, of: view.seats.length, deputies })}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}`}>{say("record-back")}</LinkButton>
          <LinkButton icon={ListChecks} to={`/meetings/${meeting.id}/decisions`}>{say("decision-list")}</LinkButton>
          <Button icon={MonitorUp} command="record.project" onPress={() => void call("window.project", { meeting: meeting.id })}>{say("record-project")}</Button>
          <Button icon={Users} onPress={() => setAttending(true)}>{say("record-attendance")}</Button>
          {at + 1 < items.length || !view.open || meeting.state === "held"
            ? <Button look="main" icon={ChevronRight} command="record.next" isDisabled={at + 1 >= items.length} onPress={() => go(at + 1)}>{say("record-next")}</Button>
            : <Button look="main" onPress={() => void hold()}>{say("record-hold")}</Button>}
        </>
      }
      banner={!view.open && <Banner tone="note">{say("record-closed")}</Banner>}
    >
      {here
        ? (
          <div className={styles.columns}>
            <ItemList view={view} at={here.item.id} onChoose={setChosen} />
            <Item key={here.item.id} view={view} row={here} heading={heading} />
          </div>
        )
        : <Card><Empty title={say("record-empty")}>{say("record-empty-help")}</Empty></Card>}
      <Attendance open={attending} view={view} onClose={() => setAttending(false)} />
    </Page>
  );
}

function Item({ view, row, heading }: { view: RecordView; row: RecordItem; heading: RefObject<HTMLHeadingElement | null> }) {
  const say = useText();
  const { item, points } = row;
  const [focused, setFocused] = useState<string | null>(null);
  const shown = points.find((point) => keyOf(point) === focused) ?? points.find(({ outcome }) => outcome === null) ?? points[0];
  useShown(view.meeting.id, item.id, shown);
  return (
    <>
      <section className={styles.points} aria-label={say("record-item", { label: item.label, title: item.title })}>
        <h2 ref={heading} tabIndex={-1} className={styles.itemTitle}>{item.label} {item.title}</h2>
        {points.length === 0 && <ItemOutcome view={view} row={row} />}
        {points.map((point) => (
          <PointCard key={keyOf(point)} view={view} row={row} point={point} onFocus={() => setFocused(keyOf(point))} />
        ))}
      </section>
      <Noted view={view} row={row} />
    </>
  );
}

/** Tells the second screen what is at hand. */
function useShown(meeting: string, item: string, point: RecordPoint | undefined) {
  const id = point?.point ?? null;
  const decision = point?.decision ?? null;
  useEffect(() => {
    void call("decision.show", { meeting, item, point: id, decision: id ? null : decision });
  }, [meeting, item, id, decision]);
}

function keyOf({ point, decision }: RecordPoint): string {
  return point ?? decision ?? "";
}

// Where the meeting is: the first item of which nothing was said.
function firstOpen(items: readonly RecordItem[]): RecordItem | undefined {
  return items.find(({ outcome, points, noted }) => outcome === null && noted.length === 0 && points.every((point) => point.outcome === null)) ?? items[0];
}
