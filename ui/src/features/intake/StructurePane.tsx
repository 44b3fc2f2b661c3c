// What was recognised: header, headings with what they are for, and each piece with what it is. Every part leads to its lines.
import { useEffect, useRef } from "react";
import type { Correction, Looked, LookedPaper, LookedPart, SectionRole } from "../../backend/types";
import { SelectField } from "../../components/fields";
import { Banner, Chip } from "../../components/small";
import { useText } from "../../text/text";
import { bringInSight } from "./inSight";
import type { Chosen } from "./LookScreen";
import { PiecePart } from "./PiecePart";
import { overlaps, type Lines } from "./places";
import { TypedField } from "./TypedField";
import styles from "./Look.module.css";

export interface StructureProps {
  chosen: Chosen | null;
  choose: (lines: Lines) => void;
  change: (correction: Correction) => void;
}

const KINDS = ["note", "proposal", "agenda", "decision_list", "action_list", "minutes", "source"] as const;
type Kind = (typeof KINDS)[number];
const FIELDS = ["title", "agenda_item", "author", "portfolio_holder", "reference"] as const;
export const ROLES: readonly SectionRole[] = [
  "background", "purpose", "core", "arguments", "considerations", "finance", "communication", "process", "proposal", "next_steps",
  "attachments", "source", "custom",
];

export function StructurePane({ looked, ...rest }: StructureProps & { looked: Looked }) {
  const say = useText();
  const pane = useRef<HTMLDivElement>(null);
  const { chosen } = rest;
  useEffect(() => {
    if (chosen?.side !== "source") return;
    bringInSight(pane.current?.querySelector("[data-chosen]"));
  }, [chosen]);
  return (
    <div ref={pane} className={styles.structure} data-pane>
      <h2 className={styles.paneTitle}>{say("look-structure")}</h2>
      <div className={styles.scroll}>
        <Scans looked={looked} />
        {looked.papers.map((paper, at) => (
          <PaperPart key={at} paper={paper} at={at} many={looked.papers.length > 1} {...rest} />
        ))}
      </div>
    </div>
  );
}

/** What was done with pages that are pictures, and what can be. */
function Scans({ looked }: { looked: Looked }) {
  const say = useText();
  const named = (pages: number[]) => ({ n: pages.length, pages: pages.join(", ") });
  return (
    <>
      {looked.scanned_pages.length > 0 && <Banner tone="note">{say("look-scanned", named(looked.scanned_pages))}</Banner>}
      {looked.unread_pages.length > 0 && (
        <Banner>{say(looked.reads_scans ? "look-unread" : "look-unread-install", named(looked.unread_pages))}</Banner>
      )}
    </>
  );
}

interface PaperPartProps extends StructureProps { paper: LookedPaper; at: number; many: boolean }

function PaperPart({ paper, at, many, ...rest }: PaperPartProps) {
  const say = useText();
  const { change } = rest;
  const lists = paper.kind === "agenda" || paper.kind === "decision_list" || paper.kind === "minutes";
  return (
    <article className={styles.paper} aria-label={paper.title}>
      {many && <h3 className={styles.nth}>{say("look-nth-paper", { n: at + 1 })}</h3>}
      <div className={styles.fields}>
        <SelectField
          label={say("look-kind")}
          value={paper.kind as Kind}
          onChange={(kind) => change({ what: "kind", paper: at, kind })}
          options={KINDS.map((one) => ({ value: one, label: say(`paper-kind-${one.replaceAll("_", "-")}`) }))}
        />
        {FIELDS.map((field) => (
          <TypedField key={field} label={say(`look-field-${field.replaceAll("_", "-")}`)} value={paper[field] ?? ""} onDone={(text) => change({ what: "field", paper: at, field, text })} />
        ))}
      </div>
      {paper.warnings.length > 0 && (
        <Banner>
          <ul className={styles.warnings}>{paper.warnings.map((one) => <li key={one}>{say(`warning-${one.replaceAll("_", "-")}`)}</li>)}</ul>
        </Banner>
      )}
      {paper.attachments.length > 0 && (
        <p className="soft">{say("look-attachments", { names: paper.attachments.join(", ") })}</p>
      )}
      {paper.parts.map((part, nth) => <Part key={`${part.kind} ${part.first} ${nth}`} part={part} lists={lists} {...rest} />)}
    </article>
  );
}

function Part({ part, lists, ...rest }: StructureProps & { part: LookedPart; lists: boolean }) {
  const corrects = part.kind !== "header" && part.kind !== "furniture" && part.kind !== "beside";
  return (
    <section className={styles.part} data-kind={part.kind}>
      <PartHead part={part} {...rest} />
      {part.pieces.map((piece, at) => (
        <PiecePart key={`${piece.first} ${at}`} piece={piece} corrects={corrects} lists={lists} {...rest} />
      ))}
    </section>
  );
}

function PartHead({ part, chosen, choose, change }: StructureProps & { part: LookedPart }) {
  const say = useText();
  if (part.first === 0) return part.kind === "opening" ? null : <h3 className={styles.aside}>{say(`look-part-${part.kind}`)}</h3>;
  const isChosen = chosen !== null && overlaps(part, chosen);
  const role = part.role ?? "none";
  return (
    <div className={styles.partHead} data-chosen={isChosen || undefined}>
      <h3>
        <button type="button" className={styles.words} aria-pressed={isChosen} onClick={() => choose(part)}>
          {part.label && <span className={styles.label}>{part.label} </span>}{part.heading}
        </button>
      </h3>
      {part.kind === "section" && (
        <div className={styles.role}>
          <SelectField
            bare
            label={say("look-role-of", { heading: part.heading })}
            value={role}
            onChange={(next) => change({ what: "heading", line: part.first, role: next === "none" ? null : next })}
            options={[...ROLES.map((one) => ({ value: one, label: say(`section-role-${one.replaceAll("_", "-")}`) })), { value: "none" as const, label: say("look-no-heading") }]}
          />
        </div>
      )}
      {part.kind === "item" && (
        <>
          {part.treatment && <Chip>{say(`treatment-${part.treatment}`)}</Chip>}
          <button type="button" className={styles.act} onClick={() => change({ what: "item", line: part.first, is: false })}>{say("look-no-item")}</button>
        </>
      )}
    </div>
  );
}

