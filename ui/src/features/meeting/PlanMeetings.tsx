// Many meetings with one rule; each day is looked at before anything is made.
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { Board, Day, ProposedDay, Request } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField, NumberField, SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Chip, Waiting } from "../../components/small";
import { dayInYear, monthName, weekdayName } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { whyText } from "./why";
import styles from "./YearScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));
const ClockField = lazy(() => import("../../components/ClockField"));

type Rhythm = Request<"meeting.propose">["rhythm"];
type How = Rhythm["every"];
const NTH = [1, 2, 3, 4, 5, -1];
const SETS = { all: [], even: [2, 4, 6, 8, 10, 12], odd: [1, 3, 5, 7, 9, 11], quarter: [3, 6, 9, 12] };
type MonthSet = keyof typeof SETS | "own";

interface Rule {
  how: How;
  nth: number;
  weekday: number;
  set: MonthSet;
  months: number[];
  weeks: number;
  first: Day | null;
  before: string;
  weeksBefore: number;
  from: Day | null;
  until: Day | null;
}

interface PlanProps { board: Board; boards: Board[]; year: number; onClose: () => void; onPlanned: (first: Day) => void }

export function PlanMeetings({ board, boards, year, onClose, onPlanned }: PlanProps) {
  const say = useText();
  const act = useAct();
  const others = boards.filter(({ id }) => id !== board.id);
  const [rule, setRule] = useState<Rule>({
    how: board.prepares_for ? "before" : "month",
    nth: 2,
    weekday: 3,
    set: "even",
    months: [],
    weeks: 6,
    first: null,
    before: board.prepares_for ?? others[0]?.id ?? "",
    weeksBefore: 3,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
  });
  const [when, setWhen] = useState({ starts: "14:00" as string | null, ends: "16:00" as string | null, place: "" });
  const [standing, setStanding] = useState(true);
  const [left, setLeft] = useState<ReadonlySet<Day>>(new Set());
  const rhythm = rhythmOf(rule);
  const asked = { board: board.id, rhythm: rhythm ?? { every: "month", nth: 1, weekday: 1, months: [] }, from: rule.from ?? "", until: rule.until ?? "" } satisfies Request<"meeting.propose">;
  const { data } = useRead("meeting.propose", asked, rhythm !== null && rule.from !== null && rule.until !== null);
  const days = (data ?? []).flatMap((day) => {
    const chosen = chosenDay(day);
    return chosen !== null && !left.has(day.date) ? [chosen] : [];
  });
  const turn = (date: Day) => setLeft(new Set(left.has(date) ? [...left].filter((one) => one !== date) : [...left, date]));
  const make = async () => {
    const told = { done: (made: { made: string[] }) => say("plan-made", { n: made.made.length }), undo: `board:${board.id}` };
    const planned = await act("meeting.plan", { board: board.id, days, ...when, standing }, told);
    if (!planned || days[0] === undefined) return;
    onClose();
    onPlanned(days[0]);
  };
  return (
    <Modal title={say("plan-title", { board: board.name })} open onClose={onClose} wide>
      <RuleFields rule={rule} others={others} set={(change) => setRule({ ...rule, ...change })} />
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <div className={styles.pair}>
          <DayField label={say("plan-from")} value={rule.from} onChange={(from) => setRule({ ...rule, from })} />
          <DayField label={say("plan-until")} value={rule.until} onChange={(until) => setRule({ ...rule, until })} />
          <ClockField label={say("field-starts")} value={when.starts} onChange={(starts) => setWhen({ ...when, starts })} />
          <ClockField label={say("field-ends")} value={when.ends} onChange={(ends) => setWhen({ ...when, ends })} />
        </div>
      </Suspense>
      <TextField label={say("field-place")} value={when.place} onChange={(place) => setWhen({ ...when, place })} />
      <CheckField label={say("plan-standing")} checked={standing} onChange={setStanding} />
      {data && <Days days={data} left={left} turn={turn} />}
      <Actions>
        {days.length > 0 && <Button look="main" onPress={() => void make()}>{say("plan-make", { n: days.length })}</Button>}
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

function RuleFields({ rule, others, set }: { rule: Rule; others: Board[]; set: (change: Partial<Rule>) => void }) {
  const say = useText();
  const lang = useLang();
  const hows: How[] = others.length > 0 ? ["month", "weeks", "before"] : ["month", "weeks"];
  return (
    <>
      <SelectField label={say("plan-how")} value={rule.how} onChange={(how) => set({ how })} options={hows.map((one) => ({ value: one, label: say(`plan-how-${one}`) }))} />
      {rule.how === "month" && (
        <div className={styles.pair}>
          <SelectField label={say("plan-nth")} value={String(rule.nth)} onChange={(nth) => set({ nth: Number(nth) })} options={NTH.map((nth) => ({ value: String(nth), label: say(`plan-nth-${nth}`) }))} />
          <SelectField label={say("plan-weekday")} value={String(rule.weekday)} onChange={(day) => set({ weekday: Number(day) })} options={[1, 2, 3, 4, 5].map((day) => ({ value: String(day), label: weekdayName(lang, day) }))} />
          <SelectField label={say("plan-months")} value={rule.set} onChange={(one) => set({ set: one })} options={(["all", "even", "odd", "quarter", "own"] as const).map((one) => ({ value: one, label: say(`plan-months-${one}`) }))} />
        </div>
      )}
      {rule.how === "month" && rule.set === "own" && (
        <fieldset className={styles.weeks}>
          <legend>{say("plan-months")}</legend>
          <div className={styles.checks}>
            {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
              <CheckField
                key={month}
                label={monthName(lang, month)}
                checked={rule.months.includes(month)}
                onChange={(on) => set({ months: on ? [...rule.months, month] : rule.months.filter((one) => one !== month) })}
              />
            ))}
          </div>
        </fieldset>
      )}
      {rule.how === "weeks" && (
        <div className={styles.pair}>
          <NumberField label={say("plan-weeks")} value={rule.weeks} max={52} onChange={(weeks) => set({ weeks: weeks ?? 1 })} />
          <Suspense fallback={<Waiting label={say("waiting")} />}>
            <DayField label={say("plan-first")} value={rule.first} onChange={(first) => set({ first })} />
          </Suspense>
        </div>
      )}
      {rule.how === "before" && (
        <div className={styles.pair}>
          <SelectField label={say("plan-before")} value={rule.before} onChange={(before) => set({ before })} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
          <NumberField label={say("plan-before-weeks")} value={rule.weeksBefore} max={26} onChange={(weeks) => set({ weeksBefore: weeks ?? 0 })} />
        </div>
      )}
    </>
  );
}

function Days({ days, left, turn }: { days: ProposedDay[]; left: ReadonlySet<Day>; turn: (date: Day) => void }) {
  const say = useText();
  const lang = useLang();
  if (days.length === 0) return <p className="soft">{say("plan-none")}</p>;
  return (
    <ul className={styles.days} aria-label={say("plan-days")}>
      {days.map((day) => {
        const chosen = chosenDay(day);
        const id = `day-${day.date}`;
        return (
          <li key={day.date}>
            <input id={id} type="checkbox" disabled={chosen === null} checked={chosen !== null && !left.has(day.date)} onChange={() => turn(day.date)} />
            <p>
              <label htmlFor={id}>{dayInYear(lang, chosen ?? day.date)}</label>
              {day.off && <Chip tone="warn">{`${dayInYear(lang, day.date)} ${say("plan-off", { why: whyText(say, day.off) })}`}</Chip>}
              {day.off && chosen === null && <span className="soft small">{say("plan-skip")}</span>}
              {day.taken && <Chip>{say("plan-taken")}</Chip>}
              {day.beside.length > 0 && chosen === day.date && <Chip tone="note">{say("plan-beside", { boards: day.beside.join(", ") })}</Chip>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The day on which the board would meet: another where this one is off, none where it meets already. */
function chosenDay({ date, off, instead, taken }: ProposedDay): Day | null {
  if (taken !== null) return null;
  return off === null ? date : instead;
}

function rhythmOf(rule: Rule): Rhythm | null {
  switch (rule.how) {
    case "month": {
      const months = rule.set === "own" ? rule.months : SETS[rule.set];
      return rule.set === "own" && months.length === 0 ? null : { every: "month", nth: rule.nth, weekday: rule.weekday, months };
    }
    case "weeks":
      return rule.first === null || rule.weeks === 0 ? null : { every: "weeks", n: rule.weeks, first: rule.first };
    case "before":
      return rule.before === "" ? null : { every: "before", board: rule.before, days: rule.weeksBefore * 7 };
  }
}
