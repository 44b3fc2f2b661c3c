// The handbook: chapters beside the text of one of them.
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { runCommand } from "../../commands";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { ScrollX } from "../../components/ScrollX";
import { Card } from "../../components/small";
import { chapters, type HelpBlock } from "../../text/handbook";
import { useLang, useText } from "../../text/text";
import styles from "./Handbook.module.css";

/** `chapter`: its key; the first without one. */
export default function HandbookScreen({ chapter }: { chapter?: string }) {
  const say = useText();
  const all = chapters(useLang());
  const shown = all.find(({ key }) => key === chapter) ?? all[0]!;
  const next = all[all.indexOf(shown) + 1];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [shown.key]);
  return (
    <Page title={say("handbook")} focusTitle={false} actions={<Actions />}>
      <div className={styles.book}>
        <nav aria-label={say("handbook-chapters")} className={styles.chapters}>
          <ol>
            {all.map(({ key, heading }) => (
              <li key={key}><Link to={`/help/${key}`} aria-current={key === shown.key ? "page" : undefined}>{heading}</Link></li>
            ))}
          </ol>
        </nav>
        <Card padded>
          <article className={styles.text} key={shown.key}>
            <h2 tabIndex={-1} ref={heading}>{shown.heading}</h2>
            {shown.content.map((block, i) => <Block key={i} block={block} above={shown.content.slice(0, i).findLast(({ h }) => h)?.h ?? shown.heading} />)}
            {next && <p className={styles.next}>{say("handbook-next")} <Link to={`/help/${next.key}`}>{next.heading}</Link></p>}
          </article>
        </Card>
      </div>
    </Page>
  );
}

function Actions() {
  const say = useText();
  return (
    <>
      <SavePage job="help.print" request={{}} label={say("save-as")} name={say("handbook-save")} />
      <Button onPress={() => runCommand("help.shortcuts")}>{say("command-help-shortcuts")}</Button>
      <Button onPress={() => runCommand("help.tour")}>{say("command-help-tour")}</Button>
    </>
  );
}

/** `above`: the heading that it stands below, which names a table. */
function Block({ block: { h, p, ul, table }, above }: { block: HelpBlock; above: string }) {
  if (h) return <h3>{h}</h3>;
  if (table) return <Rows {...table} label={above} />;
  if (ul) return <ul>{ul.map((line) => <li key={line}>{line}</li>)}</ul>;
  return <p>{p}</p>;
}

function Rows({ head, rows, label }: { head: readonly string[]; rows: readonly string[][]; label: string }) {
  return (
    <ScrollX label={label}>
      <table className={styles.table}>
        <caption className="unseen">{label}</caption>
        <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}><th scope="row">{name}</th>{cells.map((cell, i) => <td key={i}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
