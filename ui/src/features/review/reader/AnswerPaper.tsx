// What the reader thinks of one paper: whether it is ready, each of its points, and remarks. Saved as it is written.
import { useEffect, useState } from "react";
import { write } from "../../../backend/hooks";
import { useAct } from "../../../acts";
import type { ReviewAnswer, ReviewPackagePaper, ReviewPackageView, ReviewWhat, Treatment, Verdict } from "../../../backend/types";
import { NumberField, RadioCards, SelectField, TextArea } from "../../../components/fields";
import { useDraft } from "../../../components/useDraft";
import { useText } from "../../../text/text";
import { Remarks } from "./Remarks";
import type { Quote } from "./quote";
import styles from "./Reader.module.css";

const RIPE = ["yes", "after_change", "no"] as const;
const TREATMENTS: readonly Treatment[] = ["information", "discussion", "decision"];
type Ripe = Extract<ReviewWhat, { about: "ripeness" }>;

interface Props { view: ReviewPackageView; paper: ReviewPackagePaper; quote: Quote | null; forget: () => void }

export function AnswerPaper({ view, paper, quote, forget }: Props) {
  const say = useText();
  const own = view.answers.filter(({ what }) => "paper" in what && what.paper === paper.paper);
  return (
    <>
      <Ripeness view={view} paper={paper} answer={own.find(({ what }) => what.about === "ripeness")} />
      {paper.points.map((point, i) => (
        <OnPoint
          key={point.id}
          view={view}
          paper={paper.paper}
          point={point.id}
          legend={say("reader-point", { number: point.number, text: point.text })}
          verdicts={paper.verdicts[i] ?? []}
          answer={own.find(({ what }) => what.about === "reaction" && what.point === point.id)}
        />
      ))}
      <Remarks view={view} paper={paper} answers={own.filter(({ what }) => what.about === "remark")} quote={quote} forget={forget} />
    </>
  );
}

function Ripeness({ view, paper, answer }: { view: ReviewPackageView; paper: ReviewPackagePaper; answer: ReviewAnswer | undefined }) {
  const say = useText();
  const act = useAct();
  const stored = answer?.what.about === "ripeness" ? answer.what : null;
  const [ripe, chooseRipe] = useChosen(stored?.ripe ?? "");
  const what: Ripe = { about: "ripeness", paper: paper.paper, treatment: null, minutes: null, text: "", ...stored, ripe: (ripe || "yes") as Ripe["ripe"] };
  const set = (change: Partial<Ripe>) => {
    if (change.ripe) chooseRipe(change.ripe);
    void act("review.say", { package: view.package, what: { ...what, ...change } });
  };
  return (
    <div className={styles.answer}>
      <RadioCards
        legend={say("reader-ripe")}
        value={ripe}
        options={RIPE.map((value) => ({ value, label: say(`ripeness-${value.replaceAll("_", "-")}`) }))}
        onChange={(value) => set({ ripe: value as Ripe["ripe"] })}
      />
      {ripe && (
        <>
          {ripe !== "yes" && <Words label={say("reader-ripe-why")} view={view} answer={{ ...answer, what }} />}
          <div className={styles.pair}>
            <SelectField
              label={say("reader-treatment")}
              value={what.treatment ?? "same"}
              options={[{ value: "same", label: say("reader-treatment-same") }, ...TREATMENTS.map((value) => ({ value, label: say(`treatment-${value}`) }))]}
              onChange={(value) => set({ treatment: value === "same" ? null : (value as Treatment) })}
            />
            <NumberField label={say("reader-minutes-wanted")} value={what.minutes} max={600} onChange={(minutes) => set({ minutes })} />
          </div>
        </>
      )}
    </div>
  );
}

function OnPoint({ view, paper, point, legend, verdicts, answer }: {
  view: ReviewPackageView;
  paper: string;
  point: string;
  legend: string;
  verdicts: readonly Verdict[];
  answer: ReviewAnswer | undefined;
}) {
  const say = useText();
  const act = useAct();
  const stored = answer?.what.about === "reaction" ? answer.what : null;
  const [chosen, setChosen] = useChosen(stored?.verdict ?? "");
  const reaction = (verdict: string): ReviewWhat => ({ about: "reaction", paper, point, verdict: verdict as Verdict, text: stored?.text ?? "" });
  const choose = (verdict: string) => {
    setChosen(verdict);
    return act("review.say", { package: view.package, what: reaction(verdict) });
  };
  return (
    <div className={styles.answer}>
      <RadioCards
        legend={legend}
        value={chosen}
        options={verdicts.map((value) => ({ value: value as string, label: say(`verdict-${value.replaceAll("_", "-")}`) }))}
        onChange={(verdict) => void choose(verdict)}
      />
      {chosen && chosen !== "accept" && chosen !== "seen" && chosen !== "no_opinion" && (
        <Words label={say(`reader-words-${chosen.replaceAll("_", "-")}`)} view={view} answer={{ ...answer, what: reaction(chosen) }} />
      )}
    </div>
  );
}

/**
 * What was chosen shows at once, with the fields that it opens: nothing may move under a hand that goes on to the next
 * question. What is stored comes after it, and decides.
 */
function useChosen(stored: string): [string, (value: string) => void] {
  const [chosen, setChosen] = useState(stored);
  useEffect(() => setChosen(stored), [stored]);
  return [chosen, setChosen];
}

/** The words beside an answer; one that is still being stored has no id yet, and is found by what it is about. */
export function Words({ label, view, answer, rows = 2 }: {
  label: string;
  view: ReviewPackageView;
  answer: Pick<ReviewAnswer, "what"> & Partial<ReviewAnswer>;
  rows?: number;
}) {
  const text = "text" in answer.what ? (answer.what.text ?? "") : "";
  const draft = useDraft({ text }, answer.rev ?? 0, async (value) => {
    const what = { ...answer.what, text: value.text } as ReviewWhat;
    return write("review.say", { package: view.package, ...(answer.id && { answer: answer.id }), what, private: answer.private ?? false });
  });
  return <TextArea label={label} rows={rows} value={draft.value.text} onChange={(value) => draft.set({ text: value })} onBlur={draft.flush} />;
}
