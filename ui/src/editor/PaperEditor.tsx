// The paper one writes on: title and head, then its sections, each with its own text; toolbar and search above it.
import { Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useAct } from "../acts";
import { useRead } from "../backend/hooks";
import type { PaperDetail } from "../backend/types";
import { useCommand } from "../commands";
import { Button } from "../components/Button";
import { useText } from "../text/text";
import { Desk } from "./desk";
import { useFound } from "../components/found";
import styles from "./Editor.module.css";
import { FindBar } from "./FindBar";
import { Inserts } from "./Inserts";
import { SectionPart } from "./SectionPart";
import { targetsOf } from "./targets";
import { Toolbar } from "./Toolbar";
import { useSurroundings } from "./useSurroundings";

interface PaperEditorProps {
  detail: PaperDetail;
  /** The section to show first, and the point in it. */
  first?: string;
  firstPoint?: string | undefined;
  /** What stands above the sections. */
  head: ReactNode;
  label: string;
  /** What is said about sections beside their text. */
  told?: ReadonlyMap<string, Told>;
}

/** The words that something is said about, and what is said, below the section. */
export interface Told { quotes: readonly string[]; beside: (show: (quote: string) => void) => ReactNode }

export function PaperEditor({ detail, first, firstPoint, head, label, told }: PaperEditorProps) {
  const say = useText();
  const act = useAct();
  const [desk] = useState(() => new Desk());
  const [fresh, setFresh] = useState<string | null>(null);
  const { paper, sections } = detail;
  const sheet = useRef<HTMLElement>(null);
  const around = useSurroundings(detail);
  desk.arrange(sections.map((section) => section.id));
  const items = useItems(detail);
  const targets = useMemo(() => targetsOf(sections, detail.attachments, items), [sections, detail.attachments, items]);
  useEffect(() => around?.targets.set(targets), [around, targets]);
  useShowFirst(around === null ? undefined : first);
  useFound(around === null || !firstPoint ? undefined : `point-${firstPoint}`, `section-${first}`);

  const add = async (position?: number) => {
    const made = await act("paper.add_section", { paper: paper.id, heading: say("section-new"), role: "custom", position });
    if (made) setFresh(made.id);
  };
  useCommand("section.add", () => void add());

  return (
    <div className={styles.desk}>
      <div className={styles.top}>
        <Toolbar desk={desk} sections={sections} />
        <FindBar desk={desk} />
      </div>
      <article ref={sheet} className={styles.sheet} aria-label={label}>
        {head}
        {sections.length === 0 && <p className={styles.hint}>{say(paper.source_name ? "paper-text-kept" : "section-none")}</p>}
        {around && sections.map((section, at) => (
          <SectionPart
            key={section.id}
            section={section}
            count={sections.length}
            desk={desk}
            around={around.of(section)}
            isFresh={section.id === fresh}
            told={told?.get(section.id)}
            onAdd={() => void add(at + 2)}
          />
        ))}
        <p className={styles.add}><Button look="quiet" icon={Plus} command="section.add" onPress={() => void add()}>{say("section-add")}</Button></p>
      </article>
      {around && <Inserts desk={desk} paper={paper.id} targets={targets} pictures={around.pictures} />}
    </div>
  );
}

// The items of the agenda that the paper stands on, for "zie agendapunt 4".
function useItems({ placed }: PaperDetail) {
  const meeting = placed.at(-1)?.meeting;
  const { data } = useRead("agenda.get", { meeting: meeting ?? "" }, meeting !== undefined);
  return useMemo(() => (data?.items ?? []).map(({ id, label, title }) => ({ id, label, title })), [data]);
}

function useShowFirst(first?: string) {
  useEffect(() => {
    const heading = first ? document.getElementById(`section-${first}`) : null;
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [first]);
}
