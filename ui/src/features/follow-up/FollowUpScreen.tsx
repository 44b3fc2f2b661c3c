// One action: what, who, when, how it stands, where it comes from and how it was put off.
import { useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import type { FollowUpDetail, FollowUpKind } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextArea, TextField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Side, Waiting } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { plainDay, understood } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { STATES } from "./states";
import { When } from "./When";
import styles from "./FollowUps.module.css";

const KINDS: readonly FollowUpKind[] = ["action", "commitment"];

export default function FollowUpScreen({ id }: { id: string }) {
  const say = useText();
  const { data, error } = useRead("follow_up.get", { id });
  if (error) return <Page title={say("follow-ups")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Detail view={data} /> : <Waiting label={say("waiting")} />;
}

function Detail({ view }: { view: FollowUpDetail }) {
  const say = useText();
  const lang = useLang();
  const { row, slips } = view;
  useScope(`board:${row.board}`);
  return (
    <Page
      title={say(`follow-up-named-${row.kind}`, { number: row.number })}
      sub={say("follow-up-agreed", { date: plainDay(lang, row.agreed_on) })}
      chip={<When row={row} />}
      actions={
        <>
          <LinkButton to={`/follow-ups/${row.id}/trace`}>{say("trace-show")}</LinkButton>
          <LinkButton to="/follow-ups">{say("follow-up-back")}</LinkButton>
        </>
      }
      side={
        <>
          <Side title={say("follow-up-from")}><Card padded><Origin view={view} /></Card></Side>
          {slips.length > 0 && (
            <Side title={say("follow-up-slips")}>
              <Card padded>
                <ol className={styles.slips}>
                  {slips.map((slip) => (
                    <li key={slip.id}>
                      <p>{say("follow-up-slip-line", { date: plainDay(lang, slip.slipped_on), was: slip.was?.literal ?? say("follow-up-slip-none") })}</p>
                      {slip.reason && <p className="soft">{slip.reason}</p>}
                    </li>
                  ))}
                </ol>
              </Card>
            </Side>
          )}
        </>
      }
    >
      <Card padded><Fields view={view} /></Card>
      {view.below.length > 0 && (
        <section className={styles.below} aria-labelledby="below">
          <h2 id="below">{say("follow-up-below")}</h2>
          <ul>
            {view.below.map((one) => (
              <li key={one.id}>
                <Link to={`/follow-ups/${one.id}`}>{one.number} {one.text}</Link> <Chip>{say(`follow-up-state-${one.state}`)}</Chip>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Fields({ view }: { view: FollowUpDetail }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { row } = view;
  const { data: open } = useRead("follow_up.list", { board: row.board, which: "open" });
  const stored = { kind: row.kind, text: row.text, owner: row.owner.name, note: row.note, parent: row.parent };
  const draft = useDraft(stored, row.rev, (value, rev) => write("follow_up.edit", { id: row.id, rev, ...value }));
  const { value, set, flush } = draft;
  const { data: above } = useRead("follow_up.get", { id: row.parent ?? "" }, row.parent !== null);
  // What it hangs below may be done already; anything else it can come below is still open.
  const others = [...(above && above.row.state !== "open" && above.row.state !== "active" ? [above.row] : []), ...(open ?? [])].filter(({ id }) => id !== row.id);
  const setAndKeep = (change: Partial<typeof value>) => {
    set(change);
    flush();
  };
  return (
    <div className={styles.fields}>
      <DraftState draft={draft} />
      <div className={styles.wide}><TextArea label={say("follow-ups-text")} rows={2} value={value.text} onChange={(text) => set({ text })} onBlur={flush} /></div>
      <TextField label={say("follow-up-owner")} help={say("follow-up-owner-help")} error={row.owner_left ? `${row.owner_now} ${say("follow-up-owner-left")}.` : null} value={value.owner} onChange={(owner) => set({ owner })} onBlur={flush} />
      <SelectField
        label={say("follow-ups-state")}
        value={row.state}
        options={STATES.map((state) => ({ value: state, label: say(`follow-up-state-${state}`) }))}
        onChange={(state) => void act("follow_up.set_state", { id: row.id, rev: row.rev, state })}
      />
      <div className={styles.wide}><Moment view={view} /></div>
      {row.closed_on && <p className={`soft ${styles.wide}`}>{say("follow-up-closed-on", { state: say(`follow-up-state-${row.state}`), date: plainDay(lang, row.closed_on) })}</p>}
      <div className={styles.wide}><TextArea label={say("follow-up-note")} rows={3} value={value.note} onChange={(note) => set({ note })} onBlur={flush} /></div>
      <SelectField label={say("follow-up-kind")} value={value.kind} options={KINDS.map((kind) => ({ value: kind, label: say(`follow-up-kind-${kind}`) }))} onChange={(kind) => setAndKeep({ kind })} />
      <SelectField
        label={say("follow-up-parent")}
        value={value.parent ?? ""}
        options={[{ value: "", label: say("follow-up-parent-none") }, ...others.map(({ id, number, text }) => ({ value: id, label: `${number} ${text.slice(0, 60)}` }))]}
        onChange={(parent) => setAndKeep({ parent: parent || null })}
      />
    </div>
  );
}

// Another moment is a step of its own: why is asked, and what it was is kept.
function Moment({ view }: { view: FollowUpDetail }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { row } = view;
  const now = row.period?.literal ?? "";
  const [period, setPeriod] = useState(now);
  const [reason, setReason] = useState("");
  const isClosed = row.state === "done" || row.state === "dropped";
  const keep = async () => {
    const done = await act("follow_up.set_period", { id: row.id, rev: row.rev, period, reason }, { done: say("follow-up-rescheduled"), undo: `board:${row.board}` });
    if (done) setReason("");
  };
  const means = row.period && understood(lang, row.period);
  if (isClosed) return <p className="soft">{now}</p>;
  return (
    <form
      className={styles.moment}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField label={say("follow-up-period")} help={means ?? say("follow-up-period-help")} value={period} onChange={setPeriod} />
      <TextField label={say("follow-up-reason")} value={reason} onChange={setReason} />
      <Button type="submit" isDisabled={period.trim() === now}>{say("follow-up-reschedule")}</Button>
    </form>
  );
}

function Origin({ view }: { view: FollowUpDetail }) {
  const say = useText();
  const lang = useLang();
  const { row } = view;
  const { meeting, paper } = row.origin;
  return (
    <div className={styles.origin}>
      {meeting && row.meeting_date && (
        <p><Link to={`/meetings/${meeting}/record`}>{say("follow-up-from-meeting", { board: row.board_short, date: plainDay(lang, row.meeting_date), label: row.item_label ?? "" })}</Link></p>
      )}
      {row.decided && <p>“{row.decided}”</p>}
      {paper && <p><Link to={`/papers/${paper}`}>{say("follow-up-from-paper", { title: row.paper_title ?? "" })}</Link></p>}
      {!meeting && <p>{say("follow-up-from-hand", { date: plainDay(lang, row.agreed_on) })}</p>}
    </div>
  );
}
