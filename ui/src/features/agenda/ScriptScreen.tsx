// The annotated agenda and the chair's script: per item its time, what is expected, and the conclusion.
import { Printer } from "lucide-react";
import { useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { ScriptRow, ScriptView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { TextArea } from "../../components/fields";
import { Page } from "../../components/Page";
import { Banner, Card, Empty, Progress, Waiting } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { clock, plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./ScriptScreen.module.css";

export default function ScriptScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const { data, error } = useRead("agenda.script", { meeting });
  useScope(`meeting:${meeting}`);
  if (error) return <Page title={say("script")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Script view={data} /> : <Waiting label={say("waiting")} />;
}

function Script({ view }: { view: ScriptView }) {
  const say = useText();
  const lang = useLang();
  const { meeting, board, rows } = view;
  const job = useJob("agenda.print_script");
  const print = async () => {
    const product = await job.start({ meeting: meeting.id });
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <Page
      title={say("script-title", { board: board.short, date: plainDay(lang, meeting.date) })}
      sub={say("script-sub")}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}`}>{say("script-back")}</LinkButton>
          <Button look="main" icon={Printer} isDisabled={rows.length === 0 || job.running} onPress={() => void print()}>{say("script-print")}</Button>
        </>
      }
      banner={
        <>
          {job.running && job.shown && <Progress label={say("script-printing")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
          {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
        </>
      }
    >
      <Card>
        {rows.length === 0 && <Empty title={say("script-empty")} />}
        <ol className={styles.rows}>
          {rows.map((row) => <Row key={row.item.id} row={row} />)}
        </ol>
      </Card>
    </Page>
  );
}

function Row({ row }: { row: ScriptRow }) {
  const say = useText();
  const lang = useLang();
  const { item, asked, positions, conclusion, notes, drafted } = row;
  const draft = useDraft({ positions, conclusion, notes }, row.rev, (value, rev) => write("agenda.save_script", { item: item.id, rev, ...value }));
  const { value, set, flush } = draft;
  const facts = [
    row.starts_at && clock(lang, row.starts_at),
    item.minutes !== null && say("n-minutes", { n: item.minutes }),
    item.treatment && say(`treatment-${item.treatment}`),
    item.presenter,
  ].filter(Boolean);
  return (
    <li className={styles.row} data-below={item.parent !== null || undefined}>
      <h2>{item.label} {item.title}</h2>
      <p className="soft small">{facts.join(" · ")}</p>
      {asked.length > 0 && (
        <div>
          <p className="soft small">{say("script-asked")}</p>
          <ul className={styles.asked}>{asked.map((text) => <li key={text}>{text}</li>)}</ul>
        </div>
      )}
      <DraftState draft={draft} />
      <div className={styles.fields} role="group" aria-label={item.title}>
        <TextArea label={say("script-positions")} value={value.positions} onChange={(text) => set({ positions: text })} onBlur={flush} rows={3} />
        <div className={styles.conclusion}>
          <TextArea label={say("script-conclusion")} help={drafted && !value.conclusion ? say("script-drafted", { text: drafted }) : undefined} value={value.conclusion} onChange={(text) => set({ conclusion: text })} onBlur={flush} rows={3} />
          {drafted && !value.conclusion && (
            <Button look="quiet" onPress={() => { set({ conclusion: drafted }); flush(); }}>{say("script-use-draft")}</Button>
          )}
        </div>
        <TextArea label={say("script-notes")} value={value.notes} onChange={(text) => set({ notes: text })} onBlur={flush} rows={2} />
      </div>
    </li>
  );
}
