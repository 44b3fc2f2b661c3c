// Two versions of a paper, word by word: sections, then points and steps, with what moved and changed beside them.
import { FileDown } from "lucide-react";
import { Link, useLocation } from "wouter";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Change, Comparison, FieldChange, PieceChange, SectionChange, Version } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Progress, Waiting, type Tone } from "../../components/small";
import { faultText, useText, type Say } from "../../text/text";
import styles from "./Sheet.module.css";
import { WordRuns } from "./WordRuns";
import { withoutHeading } from "./words";

/** The text as it stands now, as the core calls it. */
const WORKING = "working";
const TONES: Record<Change, Tone> = { same: "plain", changed: "warn", added: "good", removed: "bad", moved: "note" };

export default function CompareScreen({ id, from, to }: { id: string; from: string; to: string }) {
  const say = useText();
  const named = { from: nameOf(say, from), to: nameOf(say, to) };
  const paper = useRead("paper.get", { id });
  const { data, error } = useRead("paper.compare", { id, from, to });
  const sheet = useChangeSheet(id, from, to);
  return (
    <Page
      title={say("compare-title", named)}
      sub={<Link to={`/papers/${id}`}>{paper.data?.paper.title ?? say("paper")}</Link>}
      actions={<Button icon={FileDown} onPress={() => void sheet.make()} isDisabled={!data}>{say("compare-sheet")}</Button>}
      banner={sheet.running && sheet.shown && <Progress label={say("compare-sheet-setting")} done={sheet.done} total={sheet.total} stop={sheet.stop} stopLabel={say("stop")} />}
    >
      {error && <Banner tone="bad">{faultText(say, asFault(error))}</Banner>}
      {!data && !error && <Waiting label={say("waiting")} />}
      {paper.data && <Choose id={id} from={from} to={to} versions={paper.data.versions} />}
      {data && <Changes told={data} named={named} />}
    </Page>
  );
}

function Choose({ id, from, to, versions }: { id: string; from: string; to: string; versions: Version[] }) {
  const say = useText();
  const [, navigate] = useLocation();
  const options = [...versions.map(({ label }) => label), WORKING].map((label) => ({ value: label, label: nameOf(say, label) }));
  const go = (one: string, other: string) => navigate(`/papers/${id}/compare/${encodeURIComponent(one)}/${encodeURIComponent(other)}`, { replace: true });
  return (
    <div className={styles.choose}>
      <Card padded>
        <div className={styles.chooseFields}>
          <SelectField label={say("compare-from")} value={from} options={options} onChange={(label) => go(label, to)} />
          <SelectField label={say("compare-to")} value={to} options={options} onChange={(label) => go(from, label)} />
        </div>
      </Card>
    </div>
  );
}

function Changes({ told, named }: { told: Comparison; named: { from: string; to: string } }) {
  const say = useText();
  const nothing = [...told.sections, ...told.points, ...told.steps].every(({ change }) => change === "same");
  return (
    <article className={styles.sheet}>
      <p className={styles.hint}>{say(nothing ? "compare-nothing" : "compare-help", named)}</p>
      <Pieces name={say("points")} one="compare-point" pieces={told.points} />
      <Pieces name={say("steps")} one="compare-step" pieces={told.steps} />
      {told.sections.map((part, i) => <Section key={i} part={part} />)}
    </article>
  );
}

function Section({ part }: { part: SectionChange }) {
  const say = useText();
  return (
    <section>
      <h2 className={`${styles.heading} ${styles.change}`}>{part.heading} <Chips change={part.change} moved={part.moved} /></h2>
      {part.was && <p className={styles.hint}>{say("compare-was", { heading: part.was })}</p>}
      <p className={styles.words}><WordRuns words={withoutHeading(part.words, part.heading)} /></p>
    </section>
  );
}

function Pieces({ name, one, pieces }: { name: string; one: string; pieces: PieceChange[] }) {
  const say = useText();
  const told = pieces.filter(({ change, moved }) => change !== "same" || moved);
  if (told.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{name}</h2>
      {told.map((piece) => (
        <section key={piece.id}>
          <h3 className={`${styles.sub} ${styles.change}`}>
            {say(one, { number: piece.number ?? piece.was_number ?? "" })} <Chips change={piece.change} moved={piece.moved} />
          </h3>
          {piece.number && piece.was_number && <p className={styles.hint}>{say("compare-was-number", { number: piece.was_number })}</p>}
          <p className={styles.words}><WordRuns words={piece.words} /></p>
          {piece.fields.map((field) => <Field key={field.field} field={field} />)}
        </section>
      ))}
    </section>
  );
}

function Field({ field: { field, was, now } }: { field: FieldChange }) {
  const say = useText();
  const value = (text: string) => fieldValue(say, field, text);
  return (
    <p className={styles.field}>
      <span>{say(`compare-field-${field.replaceAll("_", "-")}`)}: </span>
      {was && <del className={styles.removed}>{value(was)}</del>}{was && now && " "}
      {now && <ins className={styles.added}>{value(now)}</ins>}
    </p>
  );
}

function Chips({ change, moved }: { change: Change; moved: boolean }) {
  const say = useText();
  return (
    <>
      <Chip tone={TONES[change]}>{say(`change-${change}`)}</Chip>
      {moved && change !== "moved" && <Chip tone={TONES.moved}>{say("change-moved")}</Chip>}
    </>
  );
}

function useChangeSheet(id: string, from: string, to: string) {
  const say = useText();
  const job = useJob("paper.change_sheet");
  const make = async () => {
    const product = await job.start({ id, from, to });
    const saved = product && (await call("window.save", { product: product.product }));
    if (saved) notify(say("saved-as", { name: saved.name || product.name }));
  };
  return { ...job, make };
}

function nameOf(say: Say, label: string): string {
  return label === WORKING ? say("version-working") : label;
}

function fieldValue(say: Say, field: FieldChange["field"], text: string): string {
  if (field === "verb" || field === "second_verb") return say(`verb-${text.replaceAll("_", "-")}`);
  return field === "home_decision" ? say("yes") : text;
}
