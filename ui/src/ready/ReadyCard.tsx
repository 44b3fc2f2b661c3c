// "Klaar om te verzenden?": everything about the agenda that would embarrass, each with the way to its place.
import { CircleAlert, CircleCheck, OctagonAlert } from "lucide-react";
import { Link } from "wouter";
import { useRead } from "../backend/hooks";
import type { ReadyFinding } from "../backend/types";
import { plainDay } from "../text/dates";
import { useLang, useText, type Lang, type Say } from "../text/text";
import { Card, Chip, Side } from "../components/small";
import { gather } from "./gather";
import styles from "./ReadyCard.module.css";

export function ReadyCard({ meeting }: { meeting: string }) {
  const say = useText();
  const lang = useLang();
  const { data } = useRead("agenda.ready", { meeting });
  if (!data) return null;
  const { findings, stops } = data;
  return (
    <Side title={say("ready")} extra={stops > 0 ? <Chip tone="bad">{say("ready-stops", { n: stops })}</Chip> : findings.length === 0 && <Chip tone="good">{say("ready-yes")}</Chip>}>
      <Card padded>
        <ul className={styles.findings}>
          {findings.length === 0 && <li className={styles.good}><CircleCheck size={18} aria-hidden /><span>{say("ready-nothing")}</span></li>}
          {gather(findings).map((group, at) => (group.length > 1
            ? <Many key={at} meeting={meeting} lang={lang} say={say} findings={group} />
            : <Finding key={at} meeting={meeting} lang={lang} say={say} finding={group[0]!} />))}
        </ul>
      </Card>
    </Side>
  );
}

// Many of one sort: one line that says how many, and opens to each.
function Many({ meeting, findings, say, lang }: { meeting: string; findings: ReadyFinding[]; say: Say; lang: Lang }) {
  return (
    <li className={styles.warn}>
      <CircleAlert size={18} aria-hidden />
      <details>
        <summary><span className="unseen">{say("ready-weight-look")}: </span>{say(`ready-many-${findings[0]!.code.replaceAll("_", "-")}`, { n: findings.length })}</summary>
        <ul>{findings.map((finding, at) => <Finding key={at} meeting={meeting} lang={lang} say={say} finding={finding} />)}</ul>
      </details>
    </li>
  );
}

function Finding({ meeting, finding, say, lang }: { meeting: string; finding: ReadyFinding; say: Say; lang: Lang }) {
  const Icon = finding.weight === "stops" ? OctagonAlert : CircleAlert;
  const { date } = finding.params;
  const params = { ...finding.params, ...(typeof date === "string" ? { date: plainDay(lang, date) } : {}) };
  return (
    <li className={finding.weight === "stops" ? styles.bad : styles.warn}>
      <Icon size={18} aria-hidden />
      <span>
        <span className="unseen">{say(finding.weight === "stops" ? "ready-weight-stops" : "ready-weight-look")}: </span>
        <Link to={placeOf(meeting, finding)}>{say(`ready-${finding.code.replaceAll("_", "-")}`, params)}</Link>
      </span>
    </li>
  );
}

const IN_PAPER = ["paper_not_ready", "paper_not_issued", "paper_doubts", "paper_findings", "changed_after_advice", "personal_paper", "paper_stricter", "attachment_stricter"];

function placeOf(meeting: string, { code, item, paper, section, member }: ReadyFinding): string {
  if (member || code === "no_chair" || code === "no_recipients") return "/people";
  if (paper && IN_PAPER.includes(code)) return section ? `/papers/${paper}/at/${section}` : `/papers/${paper}`;
  if (item) return `/meetings/${meeting}/items/${item}`;
  return `/meetings/${meeting}`;
}
