// The packs that were made of this meeting, and the way to a new one.
import { Files } from "lucide-react";
import { Link } from "wouter";
import type { AgendaView, PackRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Chip, Side } from "../../components/small";
import { dayAndTime, plainDay, size } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { LetStand } from "./LetStand";
import { PrintMore } from "./PrintMore";
import styles from "./Agenda.module.css";

export function PackCard({ view, onMake }: { view: AgendaView; onMake: () => void }) {
  const say = useText();
  const latest = view.packs[0];
  return (
    <Side title={say("pack-title")}>
      <Card padded>
        {latest ? <Latest view={view} pack={latest} /> : <p className="soft">{say("pack-none")}</p>}
        {view.packs.length > 1 && (
          <ul className={styles.packs} aria-label={say("pack-earlier")}>
            {view.packs.slice(1, 6).map((pack) => <Earlier key={pack.id} pack={pack} />)}
          </ul>
        )}
        {view.items.length > 0 && (
          <div className={styles.packActs}><Button icon={Files} onPress={onMake}>{say(view.versions.length > 0 ? "pack-make-set" : latest ? "pack-make-new" : "pack-make")}</Button></div>
        )}
        {view.items.length > 0 && <PrintMore meeting={view.meeting.id} />}
        <LetStand meeting={view.meeting.id} />
      </Card>
    </Side>
  );
}

function Latest({ view, pack }: { view: AgendaView; pack: PackRow }) {
  const say = useText();
  const lang = useLang();
  return (
    <div className={styles.pack}>
      <Link to={`/meetings/${pack.meeting}/packs/${pack.id}`} className={styles.cover} aria-hidden tabIndex={-1}>
        <span className={styles.coverHead}>{view.board.name}<span className={styles.coverTitle}>{say(pack.edition === "addendum" ? "pack-edition-addendum" : "pack-title")}</span>{plainDay(lang, view.meeting.date)}</span>
        {view.items.filter(({ parent }) => parent === null).slice(0, 7).map((row) => <span key={row.id}>{row.label} {row.title}</span>)}
      </Link>
      <div>
        <p className="strong">{say("n-pages", { n: pack.pages })}</p>
        <p className="soft small">
          {audienceText(say, pack)}<br />
          {dayAndTime(lang, pack.made_at)}<br />
          {size(lang, pack.bytes)}
        </p>
        {pack.concept && <Chip tone="warn">{say("pack-concept")}</Chip>}
        <p className={styles.view}><Link to={`/meetings/${pack.meeting}/packs/${pack.id}`}>{say("pack-view")}</Link></p>
      </div>
    </div>
  );
}

function Earlier({ pack }: { pack: PackRow }) {
  const say = useText();
  const lang = useLang();
  return (
    <li>
      <Link to={`/meetings/${pack.meeting}/packs/${pack.id}`}>{audienceText(say, pack)}</Link>
      <span className="soft small">{dayAndTime(lang, pack.made_at)} · {say("n-pages", { n: pack.pages })}</span>
    </li>
  );
}

function audienceText(say: ReturnType<typeof useText>, { audience, recipient, edition, set_number: set, large_print: isLarge }: PackRow): string {
  const whom = recipient ? say("pack-for", { who: recipient }) : say(`audience-${audience}`);
  const who = isLarge ? `${whom} · ${say("pack-large-print").toLowerCase()}` : whom;
  if (edition === "addendum") return `${who} · ${say("pack-set-addendum", { set })}`;
  return set > 1 ? `${who} · ${say("pack-set-number", { set })}` : who;
}
