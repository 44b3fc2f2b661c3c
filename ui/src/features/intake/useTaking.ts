// What becomes of the files that were read: which are papers, which stand beside one, what was corrected, and for whom.
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { arrive, type Arrival } from "../../arrivals";
import { asFault } from "../../backend/backend";
import { refresh, useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Correction, Fault, ReadFile, TakenIn } from "../../backend/types";
import { chooseBoard, useBoards } from "../../board";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";
import { fateOf, type Fate } from "./fates";
import { namedBoard, namedDate, shortName } from "./recognised";

export const NEW = "new";
export type Taking = ReturnType<typeof useTaking>;

export function useTaking(arrival: Arrival, files: ReadFile[]) {
  const { boards, board } = useBoards();
  const [to, setTo] = useState(arrival.to ?? {});
  const place = usePlace(to);
  const [chosen, setChosen] = useState(board?.id ?? NEW);
  const [name, setName] = useState(() => namedBoard(files));
  const [date, setDate] = useState<string | null>(() => namedDate(files));
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction[]>>(new Map());
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const job = useJob("agenda.take_in");
  const finish = useFinish(arrival);
  const isPlaced = to.meeting !== undefined || to.topic !== undefined;
  const left = useMemo(() => files.filter(({ offer }) => !gone.has(offer)), [files, gone]);
  const on = useRead("meeting.list", { board: chosen, ...(date ? { date } : {}), most: 1 }, boards.length > 0 && chosen !== NEW && date !== null);
  const existing = isPlaced || chosen === NEW || date === null ? undefined : on.data?.[0];
  const fate = (file: ReadFile) => fateOf(file, left, fates);
  const newBoard = { name: name.trim(), short: shortName(name), region: "" };

  const target = () => {
    if (to.meeting || to.topic) return to;
    return existing ? { meeting: existing.id } : { board: chosen === NEW ? newBoard : chosen, date: date ?? "" };
  };

  /** Takes over these files; null where something must be asked first, or it was refused. */
  const take = async (only: readonly ReadFile[]): Promise<TakenIn | null> => {
    setAsked(true);
    setFault(null);
    if (!isPlaced && (date === null || (chosen === NEW && newBoard.name === ""))) return null;
    // Whoever takes over one file wants it as a paper.
    const papers = only === left ? only.filter((file) => fate(file) === "paper") : only;
    if (papers.length === 0 && files.length === 0 && date !== null) {
      await finish.withoutFiles(chosen === NEW ? newBoard : chosen, date).catch((thrown) => setFault(asFault(thrown)));
      return null;
    }
    const offers = papers.map(({ offer }) => offer);
    const beside = left.flatMap((file) => {
      const kept = fate(file);
      return typeof kept === "object" && offers.includes(kept.beside) ? [{ offer: file.offer, to: kept.beside }] : [];
    });
    const answer = await job.start({
      offers,
      beside,
      corrections: offers.flatMap((offer) => (corrections.has(offer) ? [{ offer, corrections: corrections.get(offer) ?? [] }] : [])),
      ...target(),
    });
    if (!answer) return null;
    const settled = new Set([...gone, ...offers, ...beside.map(({ offer }) => offer)]);
    const open = files.filter((file) => !settled.has(file.offer) && fate(file) === "paper");
    if (only === left || open.length === 0) finish.withFiles(answer, to);
    else {
      finish.tell(answer, to);
      if (answer.meeting && !to.topic) setTo({ meeting: answer.meeting });
      setGone(settled);
    }
    return answer;
  };

  return {
    arrival, files, left, fate, take, asked, existing, place, isPlaced,
    job, fault: fault ?? job.fault,
    board: place.board ?? (chosen === NEW ? undefined : chosen),
    meetingDate: place.date ?? date,
    chosen, setChosen, name, setName, date, setDate, boards,
    corrections: (offer: string) => corrections.get(offer) ?? NONE,
    setCorrections: (offer: string, list: Correction[]) => setCorrections((was) => new Map(was).set(offer, list)),
    setFate: (offer: string, next: Fate) => setFates((was) => new Map(was).set(offer, next)),
  };
}

const NONE: Correction[] = [];

/** What is known of the meeting or topic on which the files were dropped. */
function usePlace({ meeting, topic }: { meeting?: string; topic?: string }) {
  const ofMeeting = useRead("agenda.get", { meeting: meeting ?? "" }, meeting !== undefined).data;
  const ofTopic = useRead("topic.get", { id: topic ?? "" }, topic !== undefined).data;
  return {
    board: ofMeeting?.board.id ?? ofTopic?.topic.board,
    date: ofMeeting?.meeting.date ?? null,
    meetingDay: ofMeeting?.meeting.date,
    boardName: ofMeeting?.board.name,
    topicTitle: ofTopic?.topic.title,
  };
}

function useFinish(arrival: Arrival) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const go = async (to: string) => {
    await refresh();
    navigate(to, { replace: true });
    arrive(null);
  };
  const tell = (answer: TakenIn, to: { topic?: string }) => {
    for (const { name, fault } of answer.refused) notify(`${name}: ${faultText(say, fault)}`, { tone: "bad" });
    const counts = { papers: answer.papers.length, kept: answer.kept_as_supplied.length, refused: answer.refused.length };
    const scope = answer.meeting ? `meeting:${answer.meeting}` : `topic:${to.topic ?? ""}`;
    notify(say(answer.meeting ? "intake-taken" : "intake-taken-topic", counts), {
      action: { label: say("undo"), run: () => void act("history.undo", { scope }, { done: say("undone") }) },
    });
  };
  return {
    tell,
    withFiles(answer: TakenIn, to: { topic?: string }) {
      const first = answer.papers[0];
      tell(answer, to);
      if (arrival.intent === "read" && first) void go(`/papers/${first.paper}`);
      else void go(answer.meeting ? `/meetings/${answer.meeting}` : `/topics/${to.topic ?? ""}`);
    },
    async withoutFiles(board: string | { name: string; short: string; region: string }, date: string) {
      const id = typeof board === "string" ? board : (await act("board.add", { ...board, kind: "decides", public: false }))?.id;
      if (!id) return;
      chooseBoard(id);
      const meeting = await act("meeting.add", { board: id, date, place: "", standing: true });
      if (meeting) await go(`/meetings/${meeting.id}`);
    },
  };
}
