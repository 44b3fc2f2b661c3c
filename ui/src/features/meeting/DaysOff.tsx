// School holidays and days of one's own; the public holidays are computed and stand in the year.
import { CalendarX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../acts";
import type { Board, DayOff, DayOffKind, SchoolRegion, YearView } from "../../backend/types";
import { Button } from "../../components/Button";
import { RadioCards, SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Banner, Card, Side, Waiting } from "../../components/small";
import { plainDay, shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./YearScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));
const REGIONS: readonly (SchoolRegion | "all")[] = ["all", "north", "middle", "south"];

export function DaysOff({ view, board }: { view: YearView; board: Board }) {
  const say = useText();
  const lang = useLang();
  const [adding, setAdding] = useState(false);
  const own = view.days_off.filter((off) => off.region === null || board.school_region === null || off.region === board.school_region);
  const others = view.days_off.length - own.length;
  const until = knownUntil(own);
  const isWhole = until !== null && until >= `${view.year}-12-01`;
  return (
    <Side title={say("days-off")}>
      {!isWhole && <Banner tone="note">{until ? say("days-off-until", { day: plainDay(lang, until) }) : say("days-off-unknown", { year: String(view.year) })}</Banner>}
      <Card>
        {own.length === 0 && <p className={`soft small ${styles.none}`}>{say("days-off-none")}</p>}
        <ul className={styles.off}>{own.map((off) => <Off key={off.id} off={off} board={board.id} />)}</ul>
      </Card>
      {others > 0 && <p className={`soft small ${styles.after}`}>{say("days-off-other-regions", { n: others })}</p>}
      <p className={`soft small ${styles.after}`}>{say("days-off-help")}</p>
      <Button icon={CalendarX} onPress={() => setAdding(true)}>{say("day-off-add")}</Button>
      {adding && <AddDayOff board={board} year={view.year} onClose={() => setAdding(false)} />}
    </Side>
  );
}

// The last day of the year's school holidays that are known; the last of them begins in December.
function knownUntil(days: readonly DayOff[]): string | null {
  return days.filter(({ kind }) => kind === "school").reduce<string | null>((last, { until }) => (last === null || until > last ? until : last), null);
}

function Off({ off, board }: { off: DayOff; board: string }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const days = off.from === off.until ? shortDay(lang, off.from) : `${shortDay(lang, off.from)} – ${shortDay(lang, off.until)}`;
  const remove = () => void act("meeting.remove_day_off", { id: off.id, rev: off.rev, board }, { done: say("day-off-removed", { name: off.name }), undo: `board:${board}` });
  return (
    <li>
      <span>
        <span className="strong">{off.region ? `${off.name} (${say(`school-region-${off.region}`)})` : off.name}</span>
        <span className={`soft small ${styles.line}`}>{days}</span>
      </span>
      <Button look="quiet" aria-label={`${say("day-off-remove")}: ${off.name} ${days}`} onPress={remove}>{say("day-off-remove")}</Button>
    </li>
  );
}

function AddDayOff({ board, year, onClose }: { board: Board; year: number; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [off, setOff] = useState({
    name: "",
    from: `${year}-01-01` as string | null,
    until: null as string | null,
    kind: "school" as DayOffKind,
    region: (board.school_region ?? "all") as SchoolRegion | "all",
  });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<typeof off>) => setOff({ ...off, ...change });
  const add = async () => {
    setAsked(true);
    if (off.name.trim() === "" || off.from === null) return;
    const request = { name: off.name, kind: off.kind, from: off.from, until: off.until ?? off.from, region: off.region === "all" ? null : off.region, board: board.id };
    if (await act("meeting.add_day_off", request, { done: say("day-off-added", { name: off.name }), undo: `board:${board.id}` })) onClose();
  };
  return (
    <Modal title={say("day-off-add")} open onClose={onClose}>
      <TextField label={say("day-off-name")} value={off.name} onChange={(name) => set({ name })} error={asked && off.name.trim() === "" ? say("field-needed") : null} autoFocus />
      <RadioCards
        legend={say("day-off-kind")}
        value={off.kind}
        onChange={(kind) => set({ kind })}
        options={(["school", "own"] as const).map((kind) => ({ value: kind, label: say(`day-off-kind-${kind}`), help: say(`day-off-kind-${kind}-help`) }))}
      />
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <div className={styles.pair}>
          <DayField label={say("day-off-from")} value={off.from} onChange={(from) => set({ from })} error={asked && off.from === null ? say("field-needed") : null} />
          <DayField label={say("day-off-until")} value={off.until} onChange={(until) => set({ until })} />
        </div>
      </Suspense>
      {off.kind === "school" && (
        <SelectField label={say("day-off-region")} value={off.region} onChange={(region) => set({ region })} options={REGIONS.map((one) => ({ value: one, label: say(one === "all" ? "day-off-region-all" : `school-region-${one}`) }))} />
      )}
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("add")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
