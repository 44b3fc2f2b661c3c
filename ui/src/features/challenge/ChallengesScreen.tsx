// The register of challenges and themes, and what each of them lacks.
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { ChallengeKind, CoverageRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { RadioCards, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { ScrollX } from "../../components/ScrollX";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Challenges.module.css";

const KINDS: readonly ChallengeKind[] = ["challenge", "theme"];

export default function ChallengesScreen() {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const { data, error } = useRead("challenge.list", {});
  useScope("challenge:all");
  if (error) return <Page title={say("challenges")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!data) return <Waiting label={say("waiting")} />;
  const add = <Button look="main" icon={Plus} onPress={() => setAdding(true)}>{say("challenge-add")}</Button>;
  const lacking = data.filter(({ gaps }) => gaps.length > 0).length;
  return (
    <Page
      title={say("challenges")}
      sub={data.length > 0 && say("challenges-summary", { n: data.length, lacking })}
      actions={data.length > 0 && <><SavePage job="challenge.print" request={{}} />{add}</>}
    >
      {data.length === 0 && <Card><Empty title={say("challenges-empty")} action={add}>{say("challenges-empty-help")}</Empty></Card>}
      {KINDS.map((kind) => {
        const rows = data.filter((row) => row.kind === kind);
        return rows.length > 0 && <Register key={kind} kind={kind} rows={rows} />;
      })}
      {adding && <Add onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Register({ kind, rows }: { kind: ChallengeKind; rows: readonly CoverageRow[] }) {
  const say = useText();
  const title = say(`challenge-kind-${kind}-plural`);
  return (
    <section className={styles.part} aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <Card>
        <ScrollX label={title}>
          <table className={styles.register}>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>{["challenge", "challenge-directions", "challenge-results", "challenge-efforts", "challenge-actions", "challenge-lacks"].map((key) => <th key={key} scope="col">{say(key)}</th>)}</tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><Link to={`/challenges/${row.id}`}>{row.title}</Link></th>
                  <td>{row.n_directions}</td>
                  <td>{row.n_results}</td>
                  <td>{row.n_efforts}</td>
                  <td>{say("challenge-done-of", { n: row.n_done, of: row.n_done + row.n_open })}</td>
                  <td>
                    {row.gaps.length === 0
                      ? <Chip tone="good">{say("challenge-lacks-nothing")}</Chip>
                      : row.gaps.map((gap) => <span key={gap}><Chip tone="warn">{say(`challenge-gap-${gap.replaceAll("_", "-")}`)}</Chip> </span>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </Card>
    </section>
  );
}

function Add({ onClose }: { onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<ChallengeKind>("challenge");
  const [title, setTitle] = useState("");
  const add = async () => {
    const made = await act("challenge.add", { kind, title });
    if (made) navigate(`/challenges/${made.id}`);
  };
  return (
    <Modal title={say("challenge-add")} open onClose={onClose}>
      <RadioCards legend={say("challenge-kind")} value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, label: say(`challenge-kind-${one}`), help: say(`challenge-kind-${one}-help`) }))} />
      <TextField label={say("challenge-title")} value={title} onChange={setTitle} onEnter={() => void add()} autoFocus />
      <Actions>
        <Button look="main" isDisabled={title.trim() === ""} onPress={() => void add()}>{say("challenge-add")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
