// How long records are kept, what is due, and destroying it by an approved list.
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Destruction, RetentionDue, RetentionRule } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField, SelectField, TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Card, Empty, Progress, Side, Waiting } from "../../components/small";
import { dayAndTime, plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./store.module.css";

const YEARS = [1, 2, 3, 5, 7, 10, 15, 20, 30];

export default function RetentionScreen() {
  const say = useText();
  const { data: view } = useRead("archive.retention", {});
  if (!view) return <Waiting label={say("waiting")} />;
  return (
    <Page title={say("retention")} sub={say("retention-sub")} banner={view.unfinished && <Unfinished />}>
      <div className={styles.settings}>
        <Rules rules={view.rules} />
        <DueList due={view.due} />
        <Done destroyed={view.destroyed} />
      </div>
    </Page>
  );
}

function Unfinished() {
  const say = useText();
  const job = useJob("archive.clear_copies");
  const finish = async () => {
    if (await job.start({})) notify(say("destroy-cleared"));
  };
  return (
    <Banner tone="warn" action={<Button isDisabled={job.running} onPress={() => void finish()}>{say("destroy-finish")}</Button>}>
      <p>{say("destroy-unfinished")}</p>
      {job.fault && <p>{faultText(say, job.fault)}</p>}
    </Banner>
  );
}

function Rules({ rules }: { rules: RetentionRule[] }) {
  const say = useText();
  const act = useAct();
  return (
    <Side title={say("retention-rules")}>
      <Card padded>
        <p className="soft">{say("retention-rules-help")}</p>
        <div className={styles.looks}>
          {rules.map(({ kind, years }) => (
            <SelectField
              key={kind}
              label={say(`retention-kind-${kind}`)}
              value={years === null ? "" : String(years)}
              onChange={(next) => void act("archive.set_retention", { kind, years: next === "" ? null : Number(next) })}
              options={[
                ...[...new Set([...YEARS, ...(years === null ? [] : [years])])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: say("retention-years", { n }) })),
                { value: "", label: say("retention-for-ever") },
              ]}
            />
          ))}
        </div>
      </Card>
    </Side>
  );
}

function DueList({ due }: { due: RetentionDue[] }) {
  const say = useText();
  const lang = useLang();
  const job = useJob("archive.destroy");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const list = due.filter(({ id }) => chosen.includes(id));
  const destroy = async () => {
    const done = await job.start({ records: list.map(({ kind, id }) => ({ kind, id })), approved_by: name });
    if (!done) return;
    setChosen([]);
    setName("");
    notify(say("destroy-done", { records: done.records, copies: done.copies }));
  };
  const about = ({ open_actions: open, has_dossier: kept, kind, due_on: day }: RetentionDue) => [
    say("retention-due-since", { day: plainDay(lang, day) }),
    open > 0 && say("retention-open-actions", { n: open }),
    kind === "meeting" && !kept && say("retention-no-dossier"),
  ].filter(Boolean).join(" · ");
  return (
    <Side title={say("retention-due")}>
      <Card padded>
        {due.length === 0 ? <Empty title={say("retention-nothing")}>{say("retention-nothing-help")}</Empty> : (
          <div className={styles.part}>
            <div role="group" aria-label={say("retention-due")} className={styles.due}>
              {due.map((one) => (
                <CheckField
                  key={one.id}
                  label={`${one.board_short} ${plainDay(lang, one.closed_on)}: ${say(`retention-one-${one.kind}`)} “${one.title}”`}
                  help={about(one)}
                  disabled={one.open_actions > 0 || job.running}
                  checked={chosen.includes(one.id)}
                  onChange={(on) => setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
                />
              ))}
            </div>
            <p>{say("destroy-what")}</p>
            <p className="soft">{say("destroy-elsewhere")}</p>
            {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
            {job.running ? <Progress label={say(job.what ?? "destroy-progress-rows")} done={job.done} total={job.total} /> : (
              <>
                <TextField label={say("destroy-approved-by")} help={say("destroy-approved-by-help")} value={name} onChange={setName} />
                <Actions>
                  <Button icon={Trash2} isDisabled={list.length === 0 || name.trim() === ""} onPress={() => void destroy()}>{say("destroy", { n: list.length })}</Button>
                </Actions>
              </>
            )}
          </div>
        )}
      </Card>
    </Side>
  );
}

function Done({ destroyed }: { destroyed: Destruction[] }) {
  const say = useText();
  const lang = useLang();
  return (
    <Side title={say("retention-done")}>
      <Card padded>
        {destroyed.length === 0 ? <p className="soft">{say("retention-done-none")}</p> : (
          <ul className={styles.due}>
            {destroyed.map((one) => (
              <li key={one.id}>
                {say(`retention-one-${one.kind}`)} {one.what}
                <span className="soft small"> {say("retention-done-one", { at: dayAndTime(lang, one.at), by: one.approved_by, rows: one.rows, files: one.files })}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Side>
  );
}
