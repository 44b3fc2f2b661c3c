// The paper as it lies on the table: title, head, sections with their text, points and steps.
import { useEffect, useMemo } from "react";
import type { PaperDetail, Point, Section, Step } from "../../backend/types";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { Points } from "./Points";
import { RichText, type Pieces } from "../../editor/RichText";
import { Steps } from "./Steps";
import styles from "./Sheet.module.css";

export function Sheet({ detail, section: first }: { detail: PaperDetail; section?: string }) {
  const say = useText();
  useEffect(() => {
    const heading = first ? document.getElementById(`section-${first}`) : null;
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [first]);
  const { paper, sections } = detail;
  const pieces = usePieces(detail);
  return (
    <article className={styles.sheet} aria-label={say("paper-sheet", { title: paper.title })}>
      <Head detail={detail} />
      {sections.length === 0 && <p className={styles.hint}>{say(paper.source_name ? "paper-text-kept" : "paper-text-empty")}</p>}
      {sections.map((section) => <SectionText key={section.id} section={section} pieces={pieces} />)}
    </article>
  );
}

/** The paper's title and what stands below it. */
export function Head({ detail }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  const { paper, board, placed } = detail;
  const at = placed.at(-1);
  const first = [board.name, at && say("paper-at-item", { label: at.label }), at && plainDay(lang, at.date)];
  const second = [
    paper.author && say("paper-by", { author: paper.author }),
    paper.portfolio_holder && say("paper-held-by", { holder: paper.portfolio_holder }),
    paper.reference && say("paper-reference-is", { reference: paper.reference }),
  ];
  return (
    <>
      <h2 className={styles.title}>{paper.title}</h2>
      <div className={styles.head}>
        <p>{first.filter(Boolean).join(" · ")}</p>
        {second.some(Boolean) && <p>{second.filter(Boolean).join(" · ")}</p>}
      </div>
    </>
  );
}

function SectionText({ section, pieces }: { section: Section; pieces: Pieces }) {
  return (
    <section aria-labelledby={`section-${section.id}`}>
      <h3 id={`section-${section.id}`} tabIndex={-1} className={styles.heading}>{section.heading}</h3>
      <RichText blocks={section.body.content ?? []} pieces={pieces} />
    </section>
  );
}

// The rows of points and steps hold what the text alone does not: number, understood dates.
function usePieces({ points, steps }: PaperDetail): Pieces {
  return useMemo(() => {
    const pointById = new Map<string, Point>(points.map((point) => [point.id, point]));
    const stepById = new Map<string, Step>(steps.map((step) => [step.id, step]));
    return {
      points: (ids) => <Points points={ids.map((id) => pointById.get(id)).filter((point) => point !== undefined)} />,
      steps: (ids) => <Steps steps={ids.map((id) => stepById.get(id)).filter((step) => step !== undefined)} />,
    };
  }, [points, steps]);
}
