// One piece of a paper: its words, the points and steps in it, and once it is chosen what it can be instead.
import type { LookedPiece, LookedStep, SectionRole } from "../../backend/types";
import { SelectField } from "../../components/fields";
import { Chip } from "../../components/small";
import { useText } from "../../text/text";
import { namesOf } from "./corrections";
import { overlaps } from "./places";
import { ROLES, type StructureProps } from "./StructurePane";
import { TypedField } from "./TypedField";
import styles from "./Look.module.css";

interface PiecePartProps extends StructureProps {
  piece: LookedPiece;
  /** Whether it can be something else. */
  corrects: boolean;
  /** Whether the paper is a list of items rather than sections. */
  lists: boolean;
}

export function PiecePart({ piece, corrects, lists, chosen, choose, change }: PiecePartProps) {
  const say = useText();
  const isChosen = chosen !== null && overlaps(piece, chosen);
  return (
    <div className={styles.piece} data-chosen={isChosen || undefined} data-what={piece.points.length > 0 ? "point" : piece.steps.length > 0 ? "step" : undefined}>
      <button type="button" className={styles.words} data-level={Math.min(piece.level, 4)} aria-pressed={isChosen} onClick={() => choose(piece)}>
        {piece.aside && <span className={styles.label}>{say(`look-aside-${piece.aside.replaceAll("_", "-")}`)} </span>}
        {piece.marker && <span className={styles.marker}>{shown(piece.marker)} </span>}
        {piece.cells.length > 0 ? piece.cells.join(" | ") : piece.text}
      </button>
      {piece.points.map((point) => (
        <div key={point.text} className={styles.found}>
          <Chip tone="accent">{say("look-point", { verb: say(`verb-${point.verb.replaceAll("_", "-")}`) })}</Chip>
          {point.text !== piece.text && <span className="soft">{point.text}</span>}
          {isChosen && <button type="button" className={styles.act} onClick={() => change({ what: "point", line: piece.first, text: point.text, is: false })}>{say("look-no-point")}</button>}
        </div>
      ))}
      {piece.steps.map((step) => (
        <div key={step.text} className={styles.found}>
          <Chip tone="note">{say("look-step")}</Chip>
          {step.text !== piece.text && <span className="soft">{step.text}</span>}
          {!isChosen && <StepLine step={step} />}
          {isChosen && (
            <>
              <TypedField label={say("look-owners")} value={step.owners.join(", ")} onDone={(text) => change({ what: "owners", line: piece.first, text: step.text, owners: namesOf(text) })} />
              <TypedField label={say("look-period")} value={step.period?.literal ?? ""} onDone={(period) => change({ what: "period", line: piece.first, text: step.text, period })} />
              <button type="button" className={styles.act} onClick={() => change({ what: "step", line: piece.first, text: step.text, is: false })}>{say("look-no-step")}</button>
            </>
          )}
        </div>
      ))}
      {isChosen && corrects && <Otherwise piece={piece} lists={lists} change={change} />}
    </div>
  );
}

function StepLine({ step }: { step: LookedStep }) {
  const say = useText();
  const who = step.owners.join(", ") || say("look-no-owner");
  return <span className="soft small">{[who, step.period?.literal].filter(Boolean).join(" · ")}</span>;
}

/** What the piece can be instead. */
function Otherwise({ piece, lists, change }: Pick<PiecePartProps, "piece" | "lists" | "change">) {
  const say = useText();
  const { first: line, text } = piece;
  return (
    <div className={styles.otherwise} role="group" aria-label={say("look-otherwise")}>
      {piece.points.length === 0 && <button type="button" className={styles.act} onClick={() => change({ what: "point", line, text, is: true })}>{say("look-is-point")}</button>}
      {piece.steps.length === 0 && <button type="button" className={styles.act} onClick={() => change({ what: "step", line, text, is: true })}>{say("look-is-step")}</button>}
      {lists
        ? <button type="button" className={styles.act} onClick={() => change({ what: "item", line, is: true })}>{say("look-is-item")}</button>
        : (
          <div className={styles.role}>
            <SelectField<SectionRole | "none">
              bare
              label={say("look-is-heading")}
              value="none"
              onChange={(role) => role !== "none" && change({ what: "heading", line, role })}
              options={[{ value: "none", label: say("look-is-heading") }, ...ROLES.map((one) => ({ value: one, label: say(`section-role-${one.replaceAll("_", "-")}`) }))]}
            />
          </div>
        )}
    </div>
  );
}

/** A mark as it can be read: symbol fonts have signs of their own. */
function shown(marker: string): string {
  if (/^[\uE000-\uF8FF]/.test(marker)) return "•";
  // Word's second bullet is a small letter.
  if (marker === "o") return "◦";
  return /^[0-9a-z]/i.test(marker) ? `${marker}.` : marker;
}
