// What must be asked before papers get their place: whose meeting, and when. Nothing, where they were dropped on one.
import { lazy, Suspense } from "react";
import { arrive } from "../../arrivals";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { Banner, Progress, Waiting } from "../../components/small";
import { longDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { NEW, type Taking } from "./useTaking";
import styles from "./IntakeScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));

export function Ask({ taking }: { taking: Taking }) {
  const say = useText();
  const { job, fault, isPlaced } = taking;
  if (job.running) {
    return <Progress label={say(job.what ?? "intake-taking")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />;
  }
  return (
    <form className={styles.ask} onSubmit={(event) => event.preventDefault()}>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      {isPlaced ? <Where taking={taking} /> : <Questions taking={taking} />}
      <Actions>
        <Button look="main" onPress={() => void taking.take(taking.left)}>{say(takeKey(taking))}</Button>
        <Button onPress={() => arrive(null)}>{say("cancel")}</Button>
      </Actions>
    </form>
  );
}

/** What the main button says. */
function takeKey({ arrival, existing, place, isPlaced }: Taking): string {
  if (arrival.intent === "read") return "intake-open";
  if (place.topicTitle) return "intake-take-topic";
  return isPlaced || existing ? "intake-place" : "intake-make";
}

function Where({ taking: { place } }: { taking: Taking }) {
  const say = useText();
  const lang = useLang();
  if (place.topicTitle) return <p>{say("intake-for-topic", { title: place.topicTitle })}</p>;
  return place.meetingDay ? <p>{say("intake-for-meeting", { board: place.boardName ?? "", day: longDay(lang, place.meetingDay) })}</p> : null;
}

function Questions({ taking }: { taking: Taking }) {
  const say = useText();
  const { boards, chosen, setChosen, name, setName, date, setDate, asked, existing } = taking;
  return (
    <>
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
          onEnter={() => void taking.take(taking.left)}
          autoFocus
        />
      )}
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <DayField label={say("meeting-date")} value={date} onChange={setDate} error={asked && date === null ? say("field-needed") : null} />
      </Suspense>
      {existing && <p className="soft">{say("intake-joins-meeting")}</p>}
    </>
  );
}
