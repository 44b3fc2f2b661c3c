// One row per topic: who writes, by when, how far it is. Saved while it is changed.
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import type { useAct } from "../../acts";
import { call } from "../../backend/backend";
import { write } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { PaperRequestRow, PaperRequests, Request } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextField } from "../../components/fields";
import { MenuButton } from "../../components/MenuButton";
import { notify } from "../../components/notices";
import { Banner, Card, Chip, Waiting, type Tone } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { shortDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./RequestsScreen.module.css";

const DayField = lazy(() => import("../../components/DayField"));
const NONE = "none";
const OTHER = "other";

interface RowsProps { asked: PaperRequests; promise: (row: PaperRequestRow) => void; act: ReturnType<typeof useAct> }

export function Rows({ asked, promise, act }: RowsProps) {
  const say = useText();
  return (
    <Card>
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <ul className={styles.rows} aria-label={say("requests-list")}>
          {asked.rows.map((row) => <Row key={row.item} row={row} asked={asked} promise={promise} act={act} />)}
        </ul>
      </Suspense>
    </Card>
  );
}

function Row({ row, asked, promise, act }: { row: PaperRequestRow } & RowsProps) {
  const say = useText();
  const lang = useLang();
  const { request } = row;
  const draft = useDraft(
    { author: request?.author ?? null, author_name: request?.author_name ?? "", due: request?.due ?? null },
    request?.rev ?? 0,
    (value, seen) => write("paper_request.set", { item: row.item, ...value, due: value.due ?? (request ? null : asked.due), ...(seen > 0 ? { rev: seen } : {}) }),
  );
  const { value, set, flush } = draft;
  const [typing, setTyping] = useState(false);
  const other = typing || (value.author === null && value.author_name !== "");
  const choose = (id: string) => {
    setTyping(id === OTHER);
    const known = asked.members.find((member) => member.id === id);
    set({ author: known?.id ?? null, author_name: known?.name ?? "" });
  };
  const people = [...asked.members].sort((a, b) => a.name.localeCompare(b.name, "nl"));
  return (
    <li>
      <div className={styles.about}>
        <p><span className={styles.label}>{row.label}</span> <span className="strong">{row.title}</span></p>
        {row.papers.map((paper) => <p key={paper.id} className="small"><Link to={`/papers/${paper.id}`}>{paper.title}</Link></p>)}
        <State row={row} promise={promise} act={act} meeting={asked.meeting.id} />
      </div>
      <div className={styles.who}>
        <SelectField
          label={say("request-author")}
          value={other ? OTHER : (value.author ?? NONE)}
          onChange={choose}
          options={[{ value: NONE, label: say("request-author-none") }, ...people.map(({ id, name }) => ({ value: id, label: name })), { value: OTHER, label: say("request-author-other") }]}
        />
        {other && <TextField label={say("request-author-name")} value={value.author_name} onChange={(text) => set({ author: null, author_name: text })} onBlur={flush} autoFocus={typing} />}
      </div>
      <DayField label={say("request-due")} value={value.due ?? (request ? null : asked.due)} onChange={(due) => set({ due })} />
      <div className={styles.whole}><DraftState draft={draft} /></div>
      {request?.promised_for && row.standing === "promised" && <p className={`soft small ${styles.whole}`}>{say("request-promised-for", { day: shortDay(lang, request.promised_for) })}</p>}
    </li>
  );
}

function State({ row: { request, standing, days_late: days, papers, title }, row, promise, act, meeting }: {
  row: PaperRequestRow;
  promise: (row: PaperRequestRow) => void;
  act: RowsProps["act"];
  meeting: string;
}) {
  const say = useText();
  const lang = useLang();
  const { start, fault } = useJob("paper_request.outline");
  if (!request || !standing) return papers.length > 0 ? <p><Chip tone="good">{say("request-in")}</Chip></p> : null;
  const tones: Record<typeof standing, Tone> = { noted: "plain", asked: "note", promised: "accent", late: "bad", in: "good" };
  const mark = (to: Request<"paper_request.mark">["mark"], state: string) =>
    void act("paper_request.mark", { ids: [request.id], mark: to }, { done: say("request-marked", { title, state }), undo: `meeting:${meeting}` });
  const when = [
    request.asked_on && say("request-asked-on", { day: shortDay(lang, request.asked_on) }),
    request.reminded_on && say("request-reminded-on", { day: shortDay(lang, request.reminded_on) }),
    request.arrived_on && standing === "in" && say("request-arrived-on", { day: shortDay(lang, request.arrived_on) }),
  ].filter(Boolean);
  const hasAuthor = request.author_name !== "";
  const saveOutline = async () => {
    const made = await start({ meeting, id: request.id });
    if (made && (await call("window.save", { product: made.product }))) notify(say("request-outline-saved"));
  };
  return (
    <div className={styles.state}>
      <Chip tone={hasAuthor ? tones[standing] : "plain"}>{hasAuthor ? say(`request-${standing}`, { n: days }) : say("request-no-author")}</Chip>
      {when.length > 0 && <span className="soft small">{when.join(" · ")}</span>}
      {hasAuthor && (
        <MenuButton
          label={say("request-change")}
          name={`${say("request-change")}: ${title}`}
          choices={[
            { id: "asked", label: say("request-mark-asked"), run: () => mark("asked", say("request-asked")) },
            { id: "promised", label: say("request-mark-promised"), run: () => promise(row) },
            { id: "in", label: say("request-mark-in"), run: () => mark("in", say("request-in")) },
            { id: "noted", label: say("request-mark-noted"), run: () => mark("noted", say("request-noted")) },
            { id: "outline", label: say("request-outline-save"), run: () => void saveOutline() },
          ]}
        />
      )}
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
    </div>
  );
}
