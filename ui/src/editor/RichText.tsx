// A section's text as React elements. Only known nodes are drawn; unknown ones show their words and say so.
import { Fragment, type ReactNode } from "react";
import type { Block, Inline, ListItem, Mark, TableRow } from "../backend/types";
import { ScrollX } from "../components/ScrollX";
import { useText } from "../text/text";
import styles from "./RichText.module.css";

/** Draws runs of points and of steps, which are rows of their own. */
export interface Pieces {
  points: (ids: string[]) => ReactNode;
  steps: (ids: string[]) => ReactNode;
}

export function RichText({ blocks, pieces }: { blocks: readonly Block[]; pieces: Pieces }) {
  return runs(blocks).map((run, i) => <Run key={i} run={run} pieces={pieces} />);
}

/** Blocks with neighbouring points and neighbouring steps taken together. */
export function runs(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const joins = block.type === "decisionPoint" || block.type === "step";
    if (joins && last?.[0]?.type === block.type) last.push(block);
    else found.push([block]);
  }
  return found;
}

function Run({ run, pieces }: { run: Block[]; pieces: Pieces }) {
  const [first] = run;
  if (first?.type === "decisionPoint") return pieces.points(run.flatMap((block) => (block.type === "decisionPoint" ? [block.attrs.id] : [])));
  if (first?.type === "step") return pieces.steps(run.flatMap(stepIds));
  return first ? <BlockText block={first} pieces={pieces} /> : null;
}

function stepIds(block: Block): string[] {
  return block.type === "step" ? [block.attrs.id, ...block.content.flatMap(stepIds)] : [];
}

function BlockText({ block, pieces }: { block: Block; pieces: Pieces }) {
  const say = useText();
  switch (block.type) {
    case "paragraph":
      return block.content?.length ? <p><Inlines content={block.content} /></p> : null;
    case "heading":
      return <h4 className={styles.sub}><Inlines content={block.content} /></h4>;
    case "bulletList":
      return <ul className={styles.bullets}><Items items={block.content} pieces={pieces} /></ul>;
    case "orderedList":
      return <ol className={styles.numbers} start={block.attrs?.start ?? 1}><Items items={block.content} pieces={pieces} /></ol>;
    case "table":
      return <Table rows={block.content} pieces={pieces} />;
    case "image":
      return <p className={styles.hint}>{say("paper-image", { alt: block.attrs.alt })}</p>;
    case "unknown":
      return <div className={styles.unknown}><p className={styles.hint}>{say("paper-unknown", { origin: block.attrs.origin })}</p><p>{block.attrs.text}</p></div>;
    default:
      return <Run run={[block]} pieces={pieces} />;
  }
}

function Items({ items, pieces }: { items: readonly ListItem[]; pieces: Pieces }) {
  return items.map((item, i) => <li key={i}><RichText blocks={item.content} pieces={pieces} /></li>);
}

function Table({ rows, pieces }: { rows: readonly TableRow[]; pieces: Pieces }) {
  const say = useText();
  return (
    <ScrollX label={say("paper-table")}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row, y) => (
            <tr key={y}>
              {row.content.map((cell, x) => {
                const text = <RichText blocks={cell.content} pieces={pieces} />;
                return cell.type === "tableHeader"
                  ? <th key={x} scope={y === 0 ? "col" : "row"}>{text}</th>
                  : <td key={x}>{text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Inlines({ content = [] }: { content?: readonly Inline[] }) {
  return content.map((inline, i) => <Fragment key={i}>{piece(inline)}</Fragment>);
}

function piece(inline: Inline): ReactNode {
  switch (inline.type) {
    case "hardBreak":
      return <br />;
    case "reference":
      return inline.attrs.shown;
    case "footnote":
      return <small className={styles.note}> (<Inlines content={inline.content} />)</small>;
    default:
      return marked(inline.text, inline.marks ?? []);
  }
}

// A link shows its address but leads nowhere from here: the window opens no foreign pages.
function marked(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    if (mark.type === "bold") return <strong>{inner}</strong>;
    if (mark.type === "italic") return <em>{inner}</em>;
    const address = mark.attrs.href.replace(/^mailto:/, "");
    return address === text ? <span className={styles.link}>{inner}</span> : <span className={styles.link}>{inner} <span className={styles.address}>({address})</span></span>;
  }, text);
}
