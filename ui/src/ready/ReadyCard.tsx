// "Klaar om te verzenden?": everything about the agenda that would embarrass, each with the way to its place.
import { CircleAlert, CircleCheck, OctagonAlert } from "lucide-react";
import { Link } from "wouter";
import { useRead } from "../backend/hooks";
import type { ReadyFinding } from "../backend/types";
import { plainDay } from "../text/dates";
import { useLang, useText, type Lang, type Say } from "../text/text";
import { Card, Chip, Side } from "../components/small";
import { Why } from "../components/Why";
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
  const many = `ready-many-${findings[0]!.code.replaceAll("_", "-")}`;
  return (
    <li className={styles.warn}>
      <CircleAlert size={18} aria-hidden />
      <details>
        <summary><span className="unseen">{say("ready-weight-look")}: </span>{say(many, { n: findings.length })}</summary>
        <ul>{findings.map((finding, at) => <Finding key={at} meeting={meeting} lang={lang} say={say} finding={finding} isOneOfMany />)}</ul>
        <Why of={say(many, { n: findings.length })}>{whyOf(say, findings[0]!)}</Why>
      </details>
    </li>
  );
}

function Finding({ meeting, finding, say, lang, isOneOfMany = false }: { meeting: string; finding: ReadyFinding; say: Say; lang: Lang; isOneOfMany?: boolean }) {
  const Icon = finding.weight === "stops" ? OctagonAlert : CircleAlert;
  const { date } = finding.params;
  const params = { ...finding.params, ...(typeof date === "string" ? { date: plainDay(lang, date) } : {}) };
  const sentence = say(`ready-${finding.code.replaceAll("_", "-")}`, params);
  return (
    <li className={finding.weight === "stops" ? styles.bad : styles.warn}>
      <Icon size={18} aria-hidden />
      <span>
        <span className="unseen">{say(finding.weight === "stops" ? "ready-weight-stops" : "ready-weight-look")}: </span>
        <Link to={placeOf(meeting, finding)}>{sentence}</Link>
        {!isOneOfMany && <Why of={sentence}>{whyOf(say, finding)}</Why>}
      </span>
    </li>
  );
}

function whyOf(say: Say, { code }: ReadyFinding): string {
  return say(`ready-why-${code.replaceAll("_", "-")}`);
}

const IN_PAPER = ["paper_not_ready", "paper_not_issued", "paper_doubts", "paper_findings", "changed_after_advice", "personal_paper", "paper_stricter", "attachment_stricter"];

function placeOf(meeting: string, { code, item, paper, section, member }: ReadyFinding): string {
  if (member || code === "no_chair" || code === "no_recipients") return "/people";
  if (paper && IN_PAPER.includes(code)) return section ? `/papers/${paper}/at/${section}` : `/papers/${paper}`;
  if (item) return `/meetings/${meeting}/items/${item}`;
  return `/meetings/${meeting}`;
}
