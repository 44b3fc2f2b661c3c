// A suggestion whose words changed since: how it was laid out, how its writer would have it, and how it stands now,
// beside each other. The secretary picks one or writes another; nothing goes by itself.
import { Check, PencilLine } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { ReviewBeside, ReviewSaidRow, Words } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextArea } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { Banner, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./ThreeTexts.module.css";

interface Props { row: ReviewSaidRow; paper: string; onKeep: () => void; onClose: () => void }

export function ThreeTexts({ row, paper, onKeep, onClose }: Props) {
  const say = useText();
  const { data, error } = useRead("review.beside", { record: row.record });
  if (error) return <Banner tone="bad">{faultText(say, asFault(error))}</Banner>;
  return data ? <Texts row={row} paper={paper} beside={data} onKeep={onKeep} onClose={onClose} /> : <Waiting label={say("waiting")} />;
}

function Texts({ row, paper, beside, onKeep, onClose }: Props & { beside: ReviewBeside }) {
  const say = useText();
  const act = useAct();
  const [own, setOwn] = useState<string | null>(null);
  const { was, theirs, theirs_changed: changed, now } = beside;
  const { record, name } = row;
  const put = async (text: string) => {
    if (!now) return;
    const { section, rev, start, text: seen } = now;
    await act("review.settle", { record, section, rev, start, seen, text }, { done: say("review-applied"), undo: `paper:${paper}` });
  };
  return (
    <section className={styles.all} aria-label={say("three-texts-of", { name })}>
      <div className={styles.texts}>
        <Text title={say("three-was")}><p>{was}</p></Text>
        <Text title={say("three-theirs", { name })}><Marked words={changed} /></Text>
        <Text title={say("three-now")}>{now ? <Marked words={now.changed} /> : <p className="soft">{say("three-gone")}</p>}</Text>
      </div>
      {own === null ? (
        <Actions>
          {now && <Button look="main" icon={Check} onPress={() => void put(theirs)}>{say("three-take", { name })}</Button>}
          {now && <Button icon={PencilLine} onPress={() => setOwn(now.text)}>{say("three-write")}</Button>}
          <Button onPress={onKeep}>{say("three-keep")}</Button>
          <Button look="quiet" onPress={onClose}>{say("close")}</Button>
        </Actions>
      ) : (
        <>
          <TextArea label={say("three-own")} rows={4} value={own} onChange={setOwn} />
          <Actions>
            <Button look="main" isDisabled={own.trim() === ""} onPress={() => void put(own)}>{say("three-put")}</Button>
            <Button onPress={() => setOwn(null)}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </section>
  );
}

function Text({ title, children }: { title: string; children: React.ReactNode }) {
  return <div className={styles.text}><h4>{title}</h4>{children}</div>;
}

/** Words that came are underlined, words that went are struck: never by colour alone. */
function Marked({ words }: { words: readonly Words[] }) {
  return <p>{words.map(({ op, text }, at) => (op === "added" ? <ins key={at}>{text}</ins> : op === "removed" ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}</p>;
}
