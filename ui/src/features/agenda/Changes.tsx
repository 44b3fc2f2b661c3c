// What differs from the agenda that members have, and the way to the next one.
import { FilePlus2 } from "lucide-react";
import { Link } from "wouter";
import type { AgendaChange, AgendaView } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Side } from "../../components/small";
import { clock, plainDay } from "../../text/dates";
import { useLang, useText, type Lang, type Say } from "../../text/text";
import styles from "./Agenda.module.css";

export function Changes({ view, onAddendum }: { view: AgendaView; onAddendum: () => void }) {
  const say = useText();
  const lang = useLang();
  const last = view.versions.at(-1);
  if (!last) return null;
  const { number, sent_on } = last;
  if (view.changes.length === 0) {
    return <Side title={say("agenda-changes")}><Card padded><p className="soft">{say("agenda-sent-on", { number, date: plainDay(lang, sent_on) })}</p></Card></Side>;
  }
  return (
    <Side title={say("agenda-changed", { n: view.changes.length, number })}>
      <Card padded>
        <p className="soft small">{say("agenda-changed-help", { number, next: number + 1, date: plainDay(lang, sent_on) })}</p>
        <ul className={styles.changes}>
          {view.changes.map((change, at) => <li key={at}>{changeText(say, lang, change)}</li>)}
        </ul>
        <div className={styles.packActs}><Button icon={FilePlus2} onPress={onAddendum}>{say("pack-addendum-make")}</Button></div>
        <p className={styles.view}><Link to={`/meetings/${view.meeting.id}/send`}>{say("agenda-send-next", { number: number + 1 })}</Link></p>
      </Card>
    </Side>
  );
}

/** One change as a sentence. */
export function changeText(say: Say, lang: Lang, { what, label, title, from, to }: AgendaChange): string {
  const key = `agenda-changed-${what.replaceAll("_", "-")}`;
  const place = (text: string | null) => whenAndWhere(lang, text ?? "");
  if (what === "meeting") return say(key, { from: place(from), to: place(to) });
  if (what === "minutes") return say(key, { label: label ?? "", to: Number(to) || 0 });
  return say(key, { label: label ?? "", title, from: from ?? "", to: to ?? "" });
}

/** "2026-09-16 14:00 16:00 Raadzaal" in the reader's words. */
function whenAndWhere(lang: Lang, text: string): string {
  const [date = "", ...rest] = text.split(" ");
  const words = rest.map((word) => (/^\d\d:\d\d$/.test(word) ? clock(lang, word) : word));
  return [date && plainDay(lang, date), ...words].join(" ").trim();
}
