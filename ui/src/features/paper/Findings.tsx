// What a writer should still look at, each with its place and, where one click can do it, what mends it.
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { Finding, PaperDetail } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Chip, Side } from "../../components/small";
import type { Told } from "../../editor/PaperEditor";
import { saveAll } from "../../components/useDraft";
import { Why } from "../../components/Why";
import { useLang, useText, type Say } from "../../text/text";
import { plainDay } from "../../text/dates";
import styles from "./PaperSide.module.css";

/** Warnings of reading a file that the findings tell better. */
const TOLD_BETTER = ["page_reference", "agenda_mismatch", "date_conflict", "unresolved_period"];

export function Findings({ detail: { paper } }: { detail: PaperDetail }) {
  const say = useText();
  const [withAside, setWithAside] = useState(false);
  const { data } = useRead("paper.checks", { id: paper.id });
  const warnings = paper.warnings.filter((warning) => !TOLD_BETTER.includes(warning));
  const open = data?.filter(({ aside }) => !aside) ?? [];
  const aside = data?.filter((finding) => finding.aside) ?? [];
  if (open.length + aside.length + warnings.length === 0) return null;
  return (
    <Side title={say("warnings")} extra={open.length + warnings.length > 0 && <Chip tone="warn">{open.length + warnings.length}</Chip>}>
      <Card>
        <ul className={styles.list}>
          {open.map((finding) => <OneFinding key={finding.key} paper={paper.id} finding={finding} />)}
          {warnings.map((warning) => <li key={warning}>{say(`warning-${warning.replaceAll("_", "-")}`)}</li>)}
          {withAside && aside.map((finding) => <OneFinding key={finding.key} paper={paper.id} finding={finding} />)}
          {aside.length > 0 && (
            <li>
              <Button look="quiet" aria-expanded={withAside} onPress={() => setWithAside(!withAside)}>
                {say(withAside ? "findings-hide-aside" : "findings-show-aside", { n: aside.length })}
              </Button>
            </li>
          )}
        </ul>
      </Card>
    </Side>
  );
}

/** The findings of each section, for telling them at their place. */
export function useTold(paper: string): ReadonlyMap<string, Told> {
  const say = useText();
  const { data } = useRead("paper.checks", { id: paper });
  return useMemo(() => {
    const open = (data ?? []).filter(({ aside, section }) => !aside && section);
    const sections = [...new Set(open.map(({ section }) => section ?? ""))];
    return new Map(sections.map((section): [string, Told] => {
      const own = open.filter((finding) => finding.section === section);
      const beside = (show: (quote: string) => void) => (
        <div role="group" className={styles.told} aria-label={say("findings-at", { heading: own[0]?.heading ?? "" })}>
          <ul>{own.map((finding) => <OneFinding key={finding.key} paper={paper} finding={finding} show={show} />)}</ul>
        </div>
      );
      return [section, { quotes: own.filter(({ start }) => start !== null).map(({ quote }) => quote), beside }];
    }));
  }, [data, paper, say]);
}

/** `show`: brings the writer to the words, where the text stands beside it. */
function OneFinding({ paper, finding, show }: { paper: string; finding: Finding; show?: (quote: string) => void }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { mend, aside, key, section, heading } = finding;
  const undo = `paper:${paper}`;
  // What stands in the text is mended there; the list leads to it.
  const isLed = section !== null && !aside && !show;
  const sentence = finding.code === "other_meeting_date"
    ? say("finding-other-meeting-date", { quote: finding.quote, expected: plainDay(lang, finding.expected) })
    : findingText(say, finding);
  const repair = async () => {
    if (mend && (await saveAll())) await act("paper.mend", { paper, mend }, { done: say("finding-mended"), undo });
  };
  const putAway = () => act(aside ? "paper.take_up" : "paper.put_aside", { paper, finding: key }, aside ? {} : { done: say("finding-put-aside"), undo });
  return (
    <li className={aside ? styles.aside : undefined}>
      <p>{sentence}</p>
      <Why of={sentence}>{say(`finding-why-${finding.code.replaceAll("_", "-")}`)}</Why>
      {section && !show && <p className="small"><Link to={`/papers/${paper}/at/${section}`}>{say("finding-at", { heading })}</Link></p>}
      {!isLed && <div className={styles.moves}>
        {show && finding.start !== null && <Button look="quiet" aria-label={say("finding-show-name", { sentence })} onPress={() => show(finding.quote)}>{say("finding-show")}</Button>}
        {mend && !aside && <Button onPress={() => void repair()} aria-label={say("finding-mend-name", { what: mendText(say, finding), sentence })}>{mendText(say, finding)}</Button>}
        <Button look="quiet" aria-label={say(aside ? "finding-take-up-name" : "finding-aside-name", { sentence })} onPress={() => void putAway()}>
          {say(aside ? "finding-take-up" : "finding-aside")}
        </Button>
      </div>}
    </li>
  );
}

function findingText(say: Say, { code, quote, expected }: Finding): string {
  return say(`finding-${code.replaceAll("_", "-")}`, { quote, expected });
}

function mendText(say: Say, { mend }: Finding): string {
  if (mend?.do === "replace") return say("finding-replace", { with: mend.with });
  return say("finding-add-section", { heading: mend?.heading ?? "" });
}
