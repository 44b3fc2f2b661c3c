// What belongs together on the timeline: its name, and each of its actions in its place.
import { useDraggable } from "@dnd-kit/core";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical } from "lucide-react";
import { memo, useId, useState } from "react";
import { Link } from "wouter";
import type { TimelineBar, TimelineGroup as Group } from "../../backend/types";
import { Button } from "../../components/Button";
import { useText } from "../../text/text";
import { placeOf, type Column } from "./columns";
import styles from "./Timeline.module.css";

/** How many bars are drawn before one asks for more. */
const SHOWN = 40;

export const TimelineGroup = memo(function TimelineGroup({ group, name, columns }: { group: Group; name: string; columns: readonly Column[] }) {
  const say = useText();
  const id = useId();
  const [shown, setShown] = useState(SHOWN);
  const rest = group.bars.length - shown;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.name}>
        <h2 id={id}>{group.is_partner ? <Link to={`/partners/${group.key}`}>{name}</Link> : name}</h2>
        <p className="soft small">{say("timeline-n-open", { n: group.n_open })}</p>
        {rest > 0 && <Button look="quiet" onPress={() => setShown(shown + 5 * SHOWN)}>{say("timeline-more", { n: rest })}</Button>}
      </div>
      <ul className={styles.lane} style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
        {group.bars.slice(0, shown).map((bar) => <Bar key={bar.id} bar={bar} columns={columns} />)}
      </ul>
    </section>
  );
});

const Bar = memo(function Bar({ bar, columns }: { bar: TimelineBar; columns: readonly Column[] }) {
  const say = useText();
  const { start, end } = placeOf(bar, columns);
  const isClosed = bar.state === "done" || bar.state === "dropped";
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, isDragging } = useDraggable({ id: bar.id, disabled: isClosed });
  return (
    <li
      ref={setNodeRef}
      className={styles.bar}
      data-look={lookOf(bar)}
      data-moving={isDragging || undefined}
      style={{ gridColumn: `${start} / ${end}`, transform: CSS.Translate.toString(transform) }}
    >
      {!isClosed && (
        <button type="button" ref={setActivatorNodeRef} className={styles.grip} {...attributes} {...listeners} aria-label={say("timeline-handle", { number: bar.number, text: bar.text.slice(0, 60) })} aria-roledescription={say("sort-role")}>
          <GripVertical size={14} aria-hidden />
        </button>
      )}
      <span className={styles.words}>
        <span className="unseen">{columns[start - 1]?.name}: </span>
        {bar.state === "done" && <span aria-hidden>✓ </span>}
        <When bar={bar} />
        <Link to={`/follow-ups/${bar.id}`}>{bar.text}</Link>
        {bar.days_over !== null && <> · {say("timeline-days-over", { n: bar.days_over })}</>}
        {isClosed && <span className="unseen"> ({say(`follow-up-state-${bar.state}`)})</span>}
        {bar.undated && <> — {say("timeline-choose")}</>}
        {bar.reason && <span className={styles.reason}>{say("timeline-why-given", { reason: bar.reason })}</span>}
      </span>
    </li>
  );
});

// "Q3 → Q4 — ": what was said before, where it was put off, and what is said now.
function When({ bar }: { bar: TimelineBar }) {
  const said = bar.period?.literal;
  if (!said && bar.was === null) return null;
  const now = said && (bar.undated ? `“${said}”` : said);
  return <span>{[bar.was, now].filter(Boolean).join(" → ")} — </span>;
}

function lookOf(bar: TimelineBar): string {
  if (bar.state === "done" || bar.state === "dropped") return bar.state;
  if (bar.overdue) return "overdue";
  return bar.undated || bar.n_slips > 0 ? "warn" : "open";
}
