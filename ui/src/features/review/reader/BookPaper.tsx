// One paper as its reader sees it: what it is for, its text, and the files beside it.
import { BookOpen, Download } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { call } from "../../../backend/backend";
import { useJob } from "../../../backend/jobs";
import type { Block, Point, ReviewPackagePaper, ReviewPackageView } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { Banner } from "../../../components/small";
import { RichText, type Pieces } from "../../../editor/RichText";
import { size } from "../../../text/dates";
import { faultText, useLang, useText } from "../../../text/text";
import { FilePages } from "./FilePages";
import { useMarks } from "./quote";
import styles from "./Reader.module.css";

export function BookPaper({ view, paper, at }: { view: ReviewPackageView; paper: ReviewPackagePaper; at: number }) {
  const say = useText();
  const sheet = useRef<HTMLElement>(null);
  const pieces = usePieces(paper);
  useMarks(sheet, view.answers.flatMap(({ what }) => (what.about === "remark" && what.paper === paper.paper && what.anchor ? [what.anchor] : [])));
  const facts = [
    paper.treatment && say(`treatment-${paper.treatment}`),
    paper.minutes !== null && say("reader-minutes", { n: paper.minutes }),
    paper.attachments.length > 0 && say("reader-attachments", { n: paper.attachments.length }),
  ];
  return (
    <article className={styles.sheet} ref={sheet} aria-label={paper.text.title}>
      <p className={styles.where}>{say("reader-where", { at, total: view.papers.length, label: paper.label })}</p>
      <h2 className={styles.paperTitle}>{paper.text.title}</h2>
      <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>
      {paper.text.sections.length === 0 && <p className="soft">{say("reader-no-text")}</p>}
      {paper.text.sections.map((section) => (
        <section key={section.id} aria-labelledby={`part-${section.id}`}>
          <h3 id={`part-${section.id}`} className={styles.heading}>{section.heading}</h3>
          <div data-section={section.id}><RichText blocks={section.body.content ?? []} pieces={pieces} /></div>
        </section>
      ))}
      {paper.attachments.length > 0 && <Files view={view} paper={paper} />}
    </article>
  );
}

function usePieces({ points, text }: ReviewPackagePaper): Pieces {
  return useMemo(() => {
    const known = new Map<string, Point>(points.map((point) => [point.id, point]));
    const steps = new Map(text.sections.flatMap(({ body }) => (body.content ?? []).flatMap(stepsOf)));
    return {
      points: (ids) => (
        <ol className={styles.points}>
          {ids.map((id) => known.get(id)).map((point) => point && (
            <li key={point.id} id={`point-${point.id}`}><span className={styles.number}>{point.number}</span><span>{point.text}</span></li>
          ))}
        </ol>
      ),
      steps: (ids) => <ul className={styles.steps}>{ids.map((id) => <li key={id}>{steps.get(id)}</li>)}</ul>,
    };
  }, [points, text]);
}

/** Steps with their words, who acts, and when. */
function stepsOf(block: Block): [string, string][] {
  if (block.type !== "step") return [];
  const [first] = block.content;
  const words = first?.type === "paragraph" ? (first.content ?? []).map((inline) => (inline.type === "text" ? inline.text : "")).join("") : "";
  const { owners, period } = block.attrs;
  const about = [(owners ?? []).join(", "), period ?? ""].filter(Boolean).join(", ");
  return [[block.attrs.id, about ? `${words} (${about})` : words], ...block.content.flatMap(stepsOf)];
}

function Files({ view, paper }: { view: ReviewPackageView; paper: ReviewPackagePaper }) {
  const say = useText();
  const lang = useLang();
  const opening = useJob("review.file");
  const [shown, setShown] = useState<string | null>(null);
  const save = async (blob: string) => {
    const product = await opening.start({ package: view.package, blob });
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <section className={styles.files} aria-label={say("reader-files")}>
      <h3 className={styles.heading}>{say("reader-files")}</h3>
      {opening.fault && <Banner tone="bad">{faultText(say, opening.fault)}</Banner>}
      <ul>
        {paper.attachments.map((file) => (
          <li key={file.blob}>
            <span>{file.title} <span className="soft small">{size(lang, file.bytes)}</span></span>
            <span className={styles.fileActs}>
            {hasPages(file.name) && <Button icon={BookOpen} aria-expanded={shown === file.blob} aria-label={`${say(shown === file.blob ? "reader-file-close" : "reader-file-read")}: ${file.title}`} onPress={() => setShown(shown === file.blob ? null : file.blob)}>{say(shown === file.blob ? "reader-file-close" : "reader-file-read")}</Button>}
            <Button icon={Download} aria-label={say("reader-file-save-of", { title: file.title })} onPress={() => void save(file.blob)}>{say("reader-file-save")}</Button>
            </span>
            {shown === file.blob && <FilePages view={view} paper={paper} file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether a file has pages that can be shown here. */
function hasPages(name: string): boolean {
  return /\.(pdf|png|jpe?g|gif)$/i.test(name);
}
