// Two versions of a paper, word by word.
import { Link } from "wouter";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Change, PieceChange } from "../../backend/types";
import { Page } from "../../components/Page";
import { Banner, Chip, Waiting, type Tone } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Sheet.module.css";
import { readable, withoutHeading } from "./words";

/** The text as it stands now, as the core calls it. */
const WORKING = "working";
const TONES: Record<Change, Tone> = { same: "plain", changed: "warn", added: "good", removed: "bad", moved: "note" };

export default function CompareScreen({ id, from, to }: { id: string; from: string; to: string }) {
  const say = useText();
  const labels = { from: decodeURIComponent(from), to: decodeURIComponent(to) };
  const named = { from: labels.from, to: labels.to === WORKING ? say("version-working") : labels.to };
  const paper = useRead("paper.get", { id });
  const { data, error } = useRead("paper.compare", { id, ...labels });
  return (
    <Page title={say("compare-title", named)} sub={<Link to={`/papers/${id}`}>{paper.data?.paper.title ?? say("paper")}</Link>}>
      {error && <Banner tone="bad">{faultText(say, asFault(error))}</Banner>}
      {!data && !error && <Waiting label={say("waiting")} />}
      {data && (
        <article className={styles.sheet}>
          <p className={styles.hint}>{say("compare-help", named)}</p>
          {data.sections.map((part, i) => <Part key={i} level="h2" name={part.heading} part={part} was={part.was} />)}
          <Parts name={say("points")} parts={data.points} />
          <Parts name={say("steps")} parts={data.steps} />
        </article>
      )}
    </Page>
  );
}

function Parts({ name, parts }: { name: string; parts: PieceChange[] }) {
  if (!parts.some(({ change }) => change !== "same")) return null;
  return (
    <section>
      <h2 className={styles.heading}>{name}</h2>
      {parts.map((part, i) => <Part key={i} level="h3" name={String(i + 1)} part={part} />)}
    </section>
  );
}

function Part({ level: Heading, name, part, was }: { level: "h2" | "h3"; name: string; part: PieceChange; was?: string | null }) {
  const say = useText();
  return (
    <section>
      <Heading className={`${styles.heading} ${styles.change}`}>{name} <Chip tone={TONES[part.change]}>{say(`change-${part.change}`)}</Chip></Heading>
      {was && <p className={styles.hint}>{say("compare-was", { heading: was })}</p>}
      <p className={styles.words}>
        {readable(withoutHeading(part.words, name)).map(({ op, text }, i) => {
          if (op === "added") return <ins key={i} className={styles.added}>{text}</ins>;
          if (op === "removed") return <del key={i} className={styles.removed}>{text}</del>;
          return <span key={i}>{text}</span>;
        })}
      </p>
    </section>
  );
}
