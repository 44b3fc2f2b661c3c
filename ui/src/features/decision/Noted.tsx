// Beside the points: one line for an action, a promise or a decision, what was noted, and the chair's script.
import { useDeferredValue, useRef, useState } from "react";
import { Link } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { FollowUp, RecordItem, RecordView } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { understood } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Record.module.css";

export function Noted({ view, row }: { view: RecordView; row: RecordItem }) {
  const say = useText();
  const act = useAct();
  const { item } = row;
  const scope = `meeting:${view.meeting.id}`;
  return (
    <aside className={styles.noted} aria-label={say("record-noted")} data-pane>
      {view.open && <Line view={view} row={row} />}
      {view.open && row.steps_waiting > 0 && (
        <Button
          onPress={() => void act("follow_up.take_steps", { meeting: view.meeting.id, item: item.id }, {
            done: ({ made }) => say("record-steps-taken", { n: made.length }),
            undo: scope,
          })}
        >
          {say("record-take-steps", { n: row.steps_waiting })}
        </Button>
      )}
      {row.noted.length > 0 && (
        <Side title={say("record-noted-here")}>
          <ul className={styles.lines}>{row.noted.map((one) => <One key={one.id} noted={one} />)}</ul>
        </Side>
      )}
      {(row.conclusion !== "" || row.notes !== "") && (
        <Side title={say("script")}>
          <Card padded>
            {row.conclusion && <p className={styles.script}>{row.conclusion}</p>}
            {row.notes && <p className={`soft ${styles.script}`}>{row.notes}</p>}
          </Card>
        </Side>
      )}
    </aside>
  );
}

function Line({ view, row }: { view: RecordView; row: RecordItem }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text.trim());
  const { data: read } = useRead("follow_up.read_line", { meeting: view.meeting.id, text: asked }, asked.length > 2);
  useCommand("record.line", () => field.current?.focus());
  const keep = async () => {
    if (text.trim() === "") return;
    // The next line can be typed at once; what was refused comes back before it.
    setText("");
    field.current?.focus();
    const done = await act("follow_up.note", { item: row.item.id, text }, {
      done: ({ kind, number }) => say(`record-noted-${kind}`, { number: number ?? 0 }),
      undo: `meeting:${view.meeting.id}`,
    });
    if (!done) setText((typed) => [text, typed].filter(Boolean).join(" "));
  };
  const understands = asked.length > 2 && read && say(`record-reads-${read.kind}`, {
    owner: read.owner.name || say("record-nobody"),
    when: (read.period && (understood(lang, read.period) ?? read.period.literal)) || say("record-no-day"),
  });
  return (
    <TextField label={say("record-line")} help={understands || say("record-line-help")} value={text} onChange={setText} onEnter={() => void keep()} inputRef={field} autoComplete="off" />
  );
}

function One({ noted }: { noted: FollowUp }) {
  const say = useText();
  const facts = [noted.owner.name, noted.period?.literal].filter(Boolean).join(" · ");
  return (
    <li>
      <Link to={`/follow-ups/${noted.id}`}>{say(`follow-up-named-${noted.kind}`, { number: noted.number })}</Link>
      <span> {noted.text}</span>
      {facts && <span className="soft small"> · {facts}</span>}
    </li>
  );
}
