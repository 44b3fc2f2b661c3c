// One thing that was said, and what the secretary does about it.
import { Check, Columns3, FileText, MessageSquareReply, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import type { ReviewOutcome, ReviewSaidRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { Chip, type Tone } from "../../components/small";
import { useText } from "../../text/text";
import { CameFile } from "./CameFile";
import { ThreeTexts } from "./ThreeTexts";
import { quoted, wordsOf } from "./words";
import styles from "./Review.module.css";

export function SaidLine({ row }: { row: ReviewSaidRow }) {
  const say = useText();
  const [seeing, setSeeing] = useState(false);
  const [beside, setBeside] = useState(false);
  const { what, name, carrier, came, handling } = row;
  const suggestion = what.about === "remark" ? what.suggestion : null;
  const quote = quoted(what);
  return (
    <li className={styles.line} id={`said-${row.record}`} tabIndex={-1} data-done={handling ? true : undefined} data-beside={beside && !handling ? true : undefined}>
      <p className={styles.who}>
        <span className="strong">{name}</span>
        {carrier !== "app" && <span className="soft small">{say(`review-carrier-${carrier}`)}</span>}
        {row.earlier > 0 && <span className="soft small">{say("review-earlier", { n: row.earlier })}</span>}
        {row.standing !== "kept" && handling?.outcome !== "applied" && <Chip tone={row.standing === "lost" ? "warn" : "plain"}>{say(`review-standing-${row.standing}`, { heading: row.heading })}</Chip>}
      </p>
      {what.about === "reaction" && <p><Chip tone={toneOf(what.verdict)}>{say(`verdict-${what.verdict.replaceAll("_", "-")}`)}</Chip> {what.text}</p>}
      {what.about === "ripeness" && <p>{[wordsOf(say, what), what.treatment && say(`treatment-${what.treatment}`), typeof what.minutes === "number" && say("reader-minutes", { n: what.minutes })].filter(Boolean).join(" · ")}</p>}
      {quote && <p className={styles.quote}>{quote}</p>}
      {what.about === "remark" && what.anchor?.page !== undefined && <p className="soft">{say("review-on-page", { title: row.heading, page: what.anchor.page })}</p>}
      {typeof suggestion === "string" && <p><span className="soft small">{say("reader-suggestion")}:</span> <ins className={styles.suggestion}>{suggestion}</ins></p>}
      {what.about === "remark" && what.text && <p>{what.text}</p>}
      {handling
        ? <Handled row={row} outcome={handling.outcome} answer={handling.answer} />
        : <Handle row={row} beside={beside} setBeside={setBeside} />}
      {came && <p><Button look="quiet" icon={FileText} aria-label={`${say("review-came-see")} ${say("review-of", { name })}`} onPress={() => setSeeing(true)}>{say("review-came-see")}</Button></p>}
      {came && seeing && <CameFile bundle={came} onClose={() => setSeeing(false)} />}
    </li>
  );
}

function toneOf(verdict: string): Tone {
  if (verdict === "accept" || verdict === "seen") return "good";
  return verdict === "reject" ? "bad" : verdict === "no_opinion" ? "plain" : "warn";
}

function Handled({ row, outcome, answer }: { row: ReviewSaidRow; outcome: ReviewOutcome; answer: string }) {
  const say = useText();
  const act = useAct();
  const about = say("review-of", { name: row.name });
  return (
    <div className={styles.handled}>
      <Chip tone={outcome === "declined" ? "warn" : "good"}>{say(`review-outcome-${outcome}`)}</Chip>
      {answer && <span>{answer}</span>}
      <Button look="quiet" icon={Undo2} aria-label={`${say("review-reopen")} ${about}`} onPress={() => void act("review.handle", { record: row.record, outcome: null })}>{say("review-reopen")}</Button>
    </div>
  );
}

function Handle({ row, beside, setBeside }: { row: ReviewSaidRow; beside: boolean; setBeside: (open: boolean) => void }) {
  const say = useText();
  const act = useAct();
  const [writing, setWriting] = useState<"answered" | "declined" | null>(null);
  const [answer, setAnswer] = useState("");
  const { what, record } = row;
  const about = say("review-of", { name: row.name });
  const asks = what.about === "remark" || (what.about === "ripeness" ? what.ripe !== "yes" : what.about === "reaction" && ["accept_if", "reject", "question"].includes(what.verdict));
  if (!asks) return null;
  const keep = async (outcome: ReviewOutcome) => {
    if (await act("review.handle", { record, outcome, answer })) setWriting(null);
  };
  if (writing) {
    return (
      <div className={styles.handle}>
        <TextField label={say(writing === "declined" ? "review-reason" : "review-answer")} value={answer} onChange={setAnswer} onEnter={() => void keep(writing)} autoFocus />
        <Actions>
          <Button look="main" onPress={() => void keep(writing)}>{say(`review-keep-${writing}`)}</Button>
          <Button onPress={() => setWriting(null)}>{say("cancel")}</Button>
        </Actions>
      </div>
    );
  }
  const suggests = what.about === "remark" && typeof what.suggestion === "string";
  const paper = what.about === "remark" ? what.paper : null;
  const undo = paper ? `paper:${paper}` : undefined;
  if (beside && paper) {
    const decline = () => {
      setBeside(false);
      setWriting("declined");
    };
    return <ThreeTexts row={row} paper={paper} onKeep={decline} onClose={() => setBeside(false)} />;
  }
  return (
    <div className={styles.acts}>
      {suggests && row.fits && (
        <Button icon={Check} aria-label={`${say("review-apply")} ${about}`} onPress={() => void act("review.apply", { record }, { done: say("review-applied"), ...(undo ? { undo } : {}) })}>{say("review-apply")}</Button>
      )}
      {suggests && !row.fits && <p className="soft small">{say("review-apply-not")}</p>}
      {suggests && !row.fits && paper && <Button icon={Columns3} aria-label={`${say("three-texts")} ${about}`} onPress={() => setBeside(true)}>{say("three-texts")}</Button>}
      <Button look="quiet" icon={Check} aria-label={`${say("review-done")} ${about}`} onPress={() => void keep("applied")}>{say("review-done")}</Button>
      <Button look="quiet" icon={MessageSquareReply} aria-label={`${say("review-do-answer")} ${about}`} onPress={() => setWriting("answered")}>{say("review-do-answer")}</Button>
      <Button look="quiet" icon={X} aria-label={`${say("review-decline")} ${about}`} onPress={() => setWriting("declined")}>{say("review-decline")}</Button>
    </div>
  );
}
