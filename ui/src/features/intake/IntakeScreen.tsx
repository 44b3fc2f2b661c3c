// Between dropping papers and the agenda: what was recognised, and the two things that must be asked.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Redirect, useLocation } from "wouter";
import { useAct } from "../../acts";
import { arrive, useArrival, type Arrival } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { refresh, useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Fault, ReadFile, TakenIn } from "../../backend/types";
import { chooseBoard, useBoards } from "../../board";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress, Waiting } from "../../components/small";
import { size } from "../../text/dates";
import { makeStore } from "../../newStore";
import { faultText, useLang, useText } from "../../text/text";
import { namedBoard, namedDate, recognisedLine, shortName } from "./recognised";
import styles from "./IntakeScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));
const NEW = "new";

/** `first`: nothing else is there yet, so the screen stands on its own. */
export default function IntakeScreen({ first = false }: { first?: boolean }) {
  const arrival = useArrival();
  if (!arrival) return <Redirect to="/meetings" replace />;
  const key = arrival.offers.map(({ offer }) => offer).join();
  const intake = <Intake key={key} arrival={arrival} />;
  return first ? <main className={styles.alone}>{intake}</main> : <div className={styles.within}>{intake}</div>;
}

function Intake({ arrival }: { arrival: Arrival }) {
  const say = useText();
  const title = say(arrival.offers.length > 0 ? "intake-title" : "intake-title-empty");
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  const reading = useReading(arrival);
  return (
    <section className={styles.sheet} aria-labelledby="intake-title" data-pane>
      <h1 id="intake-title">{title}</h1>
      {arrival.offers.length > 0 && <Files arrival={arrival} files={reading.data ?? null} />}
      {reading.error && <Banner tone="bad">{faultText(say, asFault(reading.error))}</Banner>}
      {reading.isPending ? <Waiting label={say("intake-reading")} /> : <Ask arrival={arrival} files={reading.data ?? []} />}
    </section>
  );
}

// Reading needs an open store, since what is read is kept there; the first door makes it.
function useReading({ offers }: Arrival) {
  return useQuery({
    queryKey: ["intake", offers.map(({ offer }) => offer)],
    queryFn: async (): Promise<ReadFile[]> => {
      const status = await call("store.status", {});
      if (status.state === "absent") await makeStore();
      if (offers.length === 0) return [];
      return (await call("intake.read", { offers: offers.map(({ offer }) => offer) })).papers;
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  });
}

function Files({ arrival, files }: { arrival: Arrival; files: ReadFile[] | null }) {
  const say = useText();
  const lang = useLang();
  return (
    <ul className={styles.files} aria-label={say("intake-files")}>
      {arrival.offers.map(({ offer, name, bytes }) => {
        const file = files?.find((one) => one.offer === offer);
        return (
          <li key={offer} data-bad={file?.fault ? true : undefined}>
            <p className={styles.file}><span>{name}</span> <span className="soft small">{size(lang, bytes)}</span></p>
            {file && <p className={styles.line}>{recognisedLine(say, file)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function Ask({ arrival, files }: { arrival: Arrival; files: ReadFile[] }) {
  const say = useText();
  const { boards, board } = useBoards();
  const [chosen, setChosen] = useState(board?.id ?? NEW);
  const [name, setName] = useState(() => namedBoard(files));
  const [date, setDate] = useState<string | null>(() => namedDate(files));
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const taking = useJob("agenda.take_in");
  const finish = useFinish(arrival);
  const meetings = useRead("meeting.list", {}, boards.length > 0);
  const good = useMemo(() => files.filter((file) => !file.fault).map((file) => file.offer), [files]);
  const existing = meetings.data?.find((meeting) => meeting.board === chosen && meeting.date === date);

  const make = async () => {
    setAsked(true);
    setFault(null);
    if (date === null || (chosen === NEW && name.trim() === "")) return;
    const fields = { name: name.trim(), short: shortName(name), region: "" };
    if (good.length === 0) return finish.withoutFiles(chosen === NEW ? fields : chosen, date).catch((thrown) => setFault(asFault(thrown)));
    const answer = await taking.start({
      offers: good,
      ...(existing ? { meeting: existing.id } : { board: chosen === NEW ? fields : chosen, date }),
    });
    if (answer) finish.withFiles(answer);
  };

  if (taking.running) {
    return <Progress label={say(taking.what ?? "intake-taking")} done={taking.done} total={taking.total} stop={taking.stop} stopLabel={say("stop")} />;
  }
  const told = fault ?? taking.fault;
  return (
    <form className={styles.ask} onSubmit={(event) => event.preventDefault()}>
      {told && <Banner tone="bad">{faultText(say, told)}</Banner>}
      {boards.length > 0 && (
        <SelectField
          label={say("intake-board")}
          value={chosen}
          onChange={setChosen}
          options={[...boards.map(({ id, name: label }) => ({ value: id, label })), { value: NEW, label: say("board-new") }]}
        />
      )}
      {chosen === NEW && (
        <TextField
          label={say(boards.length > 0 ? "board-name" : "intake-board")}
          help={say("intake-board-help")}
          value={name}
          onChange={setName}
          error={asked && name.trim() === "" ? say("field-needed") : null}
          onEnter={() => void make()}
          autoFocus
        />
      )}
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <DayField label={say("meeting-date")} value={date} onChange={setDate} error={asked && date === null ? say("field-needed") : null} />
      </Suspense>
      {existing && <p className="soft">{say("intake-joins-meeting")}</p>}
      <Actions>
        <Button look="main" onPress={() => void make()}>{say(arrival.intent === "read" ? "intake-open" : existing ? "intake-place" : "intake-make")}</Button>
        <Button onPress={() => arrive(null)}>{say("cancel")}</Button>
      </Actions>
    </form>
  );
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
  return {
    withFiles(answer: TakenIn) {
      const first = answer.papers[0];
      const counts = { papers: answer.papers.length, kept: answer.kept_as_supplied.length, refused: answer.refused.length };
      notify(say("intake-taken", counts));
      void go(arrival.intent === "read" && first ? `/papers/${first.paper}` : `/meetings/${answer.meeting}`);
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
