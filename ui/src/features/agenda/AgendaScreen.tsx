// One meeting: its agenda, filled and put in order, and the pack that comes of it.
import { CalendarX, FileInput, Files, MessageSquareQuote, Pencil, ScrollText, Send, SquarePen } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useAct, useScope } from "../../acts";
import { arrive, useDrops } from "../../arrivals";
import { call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { AgendaView, MeetingState, Offer, PackEdition, WriterView } from "../../backend/types";
import { chooseBoard } from "../../board";
import { Button, LinkButton } from "../../components/Button";
import { MenuButton } from "../../components/MenuButton";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Chip, Progress, Waiting, type Tone } from "../../components/small";
import { longDay, span } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { asFault } from "../../backend/backend";
import { ReadyCard } from "../../ready/ReadyCard";
import { useWriting, WritingBanner, WritingCard } from "../../writing/WritingCard";
import { AgendaList } from "./AgendaList";
import { AgendaRead } from "./AgendaRead";
import { ArchiveCard } from "./ArchiveCard";
import { Changes } from "./Changes";
import { MakePack } from "./MakePack";
import { MeetingDetails } from "./MeetingDetails";
import { CancelMeeting } from "./OtherMeeting";
import { PackCard } from "./PackCard";

export default function AgendaScreen({ meeting, item }: { meeting: string; item?: string }) {
  const say = useText();
  const { data, error } = useRead("agenda.get", { meeting });
  const writing = useWriting({ meeting });
  if (error) return <Page title={say("meeting")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data && writing ? <Agenda view={data} item={item} writing={writing} /> : <Waiting label={say("waiting")} />;
}

function Agenda({ view, item, writing }: { view: AgendaView; item?: string; writing: WriterView }) {
  const say = useText();
  const lang = useLang();
  const { meeting, board } = view;
  const [editing, setEditing] = useState(false);
  const [making, setMaking] = useState<PackEdition | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [, navigate] = useLocation();
  const taking = useTakeIn(view);
  useScope(`meeting:${meeting.id}`);
  useEffect(() => chooseBoard(board.id), [board.id]);
  // On an item they are its papers; on the meeting they are looked at first.
  const lookAt = (offers: Offer[]) => {
    arrive({ offers, intent: "meeting", to: { meeting: meeting.id } });
    navigate("/intake");
  };
  const choose = async () => {
    const offers = await call("window.pick_files", {});
    if (offers.length > 0) lookAt(offers);
  };
  useDrops((offers, { x, y }) => {
    const item = itemAt(x, y);
    if (item) void taking.take(offers, item);
    else lookAt(offers);
  });

  const time = span(lang, meeting.starts, meeting.ends);
  const sub = [
    time && say("meeting-time", { time }),
    meeting.place,
    meeting.number !== null && say("meeting-number", { n: meeting.number, board: board.short }),
  ];
  return (
    <Page
      title={capital(longDay(lang, meeting.date))}
      sub={sub.filter(Boolean).join(" · ") || say("meeting-when-unknown")}
      chip={<Chip tone={toneOf(meeting.state)}>{say(`meeting-state-${meeting.state}`)}</Chip>}
      actions={writing.ours && (
        <>
          <MenuButton
            label={say("meeting-more")}
            choices={[
              { id: "read", label: say("intake-choose"), icon: FileInput, disabled: isOver(meeting.state), run: () => void choose() },
              { id: "edit", label: say("meeting-edit"), icon: Pencil, run: () => setEditing(true) },
              { id: "lay-out", label: say("lay-out"), icon: MessageSquareQuote, disabled: isOver(meeting.state), run: () => navigate(`/meetings/${meeting.id}/lay-out`) },
              { id: "script", label: say("script"), icon: ScrollText, run: () => navigate(`/meetings/${meeting.id}/script`) },
              { id: "record", label: say("record"), icon: SquarePen, run: () => navigate(`/meetings/${meeting.id}/record`) },
              { id: "cancel", label: say("meeting-cancel"), icon: CalendarX, disabled: isOver(meeting.state), run: () => setCancelling(true) },
            ]}
          />
          {canRecord(meeting.state) && <LinkButton look={isOver(meeting.state) ? "main" : "plain"} icon={SquarePen} to={`/meetings/${meeting.id}/record`}>{say("record")}</LinkButton>}
          <Button icon={Files} command="pack.build" onPress={() => setMaking("whole")}>{say(view.versions.length > 0 ? "pack-make-set" : "pack-make")}</Button>
          {!isOver(meeting.state) && <LinkButton look="main" icon={Send} to={`/meetings/${meeting.id}/send`}>{say("send-go")}</LinkButton>}
        </>
      )}
      banner={taking.running && taking.shown ? (
        <Progress label={say(taking.what ?? "intake-taking")} done={taking.done} total={taking.total} stop={taking.stop} stopLabel={say("stop")} />
      ) : !writing.ours && <WritingBanner of={{ meeting: meeting.id }} writing={writing} />}
      side={<>{writing.ours && !isOver(meeting.state) && <ReadyCard meeting={meeting.id} />}<Changes view={view} onAddendum={() => setMaking("addendum")} /><PackCard view={view} onMake={() => setMaking("whole")} /><WritingCard of={{ meeting: meeting.id }} writing={writing} />{canArchive(meeting.state) && <ArchiveCard meeting={meeting} />}</>}
    >
      {writing.ours ? <AgendaList view={view} at={item} onFiles={(id) => void taking.pick(id)} /> : <AgendaRead view={view} />}
      <MeetingDetails open={editing} meeting={meeting} states={view.next_states} onClose={() => setEditing(false)} />
      <CancelMeeting open={cancelling} view={view} onClose={() => setCancelling(false)} />
      <MakePack key={making} open={making !== null} start={making ?? "whole"} onOpen={() => setMaking("whole")} view={view} onClose={() => setMaking(null)} />
    </Page>
  );
}

// Files that are dropped on the meeting or chosen for an item are read and placed where they say they belong.
function useTakeIn({ meeting }: AgendaView) {
  const say = useText();
  const act = useAct();
  const job = useJob("agenda.take_in");
  const take = async (offers: Offer[], item?: string) => {
    const answer = await job.start({
      offers: offers.map(({ offer }) => offer),
      meeting: meeting.id,
      ...(item ? { item } : {}),
    });
    if (!answer) return;
    for (const { name, fault } of answer.refused) notify(`${name}: ${faultText(say, fault)}`, { tone: "bad" });
    const placed = answer.papers.length;
    if (placed === 0) return;
    notify(say("intake-taken", { papers: placed, kept: answer.kept_as_supplied.length, refused: answer.refused.length }), {
      action: { label: say("undo"), run: () => void act("history.undo", { scope: `meeting:${meeting.id}` }, { done: say("undone") }) },
    });
  };
  const pick = async (item: string) => {
    const offers = await call("window.pick_files", {});
    if (offers.length > 0) await take(offers, item);
  };
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  return { ...job, take, pick };
}

function itemAt(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-entry]")?.dataset.entry;
}

function isOver(state: MeetingState): boolean {
  return state === "held" || state === "closed" || state === "cancelled";
}

// Where the agenda went out, what the meeting does with it comes next.
function canRecord(state: MeetingState): boolean {
  return state === "sent" || state === "held" || state === "closed";
}

// What was held can leave for the archive.
function canArchive(state: MeetingState): boolean {
  return state === "held" || state === "closed";
}

function toneOf(state: MeetingState): Tone {
  if (state === "sent" || state === "cleared") return "good";
  return isOver(state) ? "plain" : "warn";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
