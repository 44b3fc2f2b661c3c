// A paper that came as a file: it keeps its own pages, until its steller agrees that it is set by us.
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { PaperDetail, WordingDifference } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Card, Chip, Side } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./PaperSide.module.css";
import { WordRuns } from "./WordRuns";

export function SourceForm({ detail }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const { paper, agreement } = detail;
  if (!paper.source_name) return null;
  const isSupplied = paper.form === "as_supplied";
  return (
    <Side title={say("paper-form")} extra={<Chip>{say(`paper-form-${paper.form.replaceAll("_", "-")}`)}</Chip>}>
      <Card padded>
        <div className={styles.fields}>
          <p className="small">{say(isSupplied ? "paper-form-as-supplied-help" : "paper-form-typeset-help")}</p>
          {agreement && <p className="small soft">{say("paper-agreed", { by: agreement.agreed_by, date: plainDay(lang, agreement.agreed_on) })}</p>}
          <Differences id={paper.id} />
          {isSupplied && <div className={styles.moves}><Button onPress={() => setAsking(true)}>{say("paper-typeset")}</Button></div>}
        </div>
      </Card>
      <Modal title={say("paper-typeset-title")} open={asking} onClose={() => setAsking(false)}>
        <Agree detail={detail} onClose={() => setAsking(false)} />
      </Modal>
    </Side>
  );
}

function Differences({ id }: { id: string }) {
  const say = useText();
  const { data } = useRead("paper.wordings", { id });
  if (!data || data.length === 0) return data ? <p className="small soft">{say("wordings-same")}</p> : null;
  return (
    <div>
      <p className="small strong">{say("wordings-differ", { n: data.length })}</p>
      <ul className={styles.wordings}>{data.map((one, i) => <Difference key={i} one={one} />)}</ul>
    </div>
  );
}

function Difference({ one }: { one: WordingDifference }) {
  const say = useText();
  return (
    <li className="small">
      <p className="soft">{say(`wording-${one.what}`, { number: one.number })}</p>
      <p><WordRuns words={one.words} /></p>
    </li>
  );
}

function Agree({ detail: { paper }, onClose }: { detail: PaperDetail; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [by, setBy] = useState(paper.author);
  const [asked, setAsked] = useState(false);
  const agree = async () => {
    setAsked(true);
    if (by.trim() === "") return;
    const answer = await act("paper.typeset", { id: paper.id, rev: paper.rev, agreed_by: by.trim() }, { done: say("paper-typeset-done"), undo: `paper:${paper.id}` });
    if (answer) onClose();
  };
  return (
    <>
      <p className="soft">{say("paper-typeset-help")}</p>
      <TextField label={say("paper-agreed-by")} value={by} onChange={setBy} error={asked && by.trim() === "" ? say("field-needed") : null} onEnter={() => void agree()} autoFocus />
      <Actions>
        <Button look="main" onPress={() => void agree()}>{say("paper-typeset-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
