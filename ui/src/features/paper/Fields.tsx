// What is written about a paper: title, kind, topic, people, who may see it.
import { useRef, useState } from "react";
import { write } from "../../backend/hooks";
import type { Paper, Topic, Visibility } from "../../backend/types";
import { useCommand } from "../../commands";
import { ChooseField } from "../../components/ChooseField";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextField } from "../../components/fields";
import { useList } from "../../components/more";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { dayAndTime } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { KINDS, kindText } from "./kinds";
import styles from "./PaperSide.module.css";

export const VISIBILITIES: readonly Visibility[] = ["public", "participants", "confidential", "personal"];

export function Fields({ paper, topic: ofTopic, updatedAt }: { paper: Paper; topic: Topic | null; updatedAt: string }) {
  const say = useText();
  const lang = useLang();
  const title = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const topics = useList("topic.list", { board: paper.board, words });
  const { kind, author, portfolio_holder, reference, visibility, topic } = paper;
  const draft = useDraft(
    { title: paper.title, kind, author, portfolio_holder, reference, visibility, topic },
    paper.rev,
    (value, rev) => write("paper.edit", { id: paper.id, rev, ...value }),
  );
  const { value, set, flush } = draft;
  const hasTopics = words !== "" || value.topic !== null || (topics.rows ?? []).length > 0;
  useCommand("rename", () => title.current?.focus());
  return (
    <Side title={say("paper-fields")} extra={<span className="soft small">{say(`paper-form-${paper.form.replaceAll("_", "-")}`)}</span>}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <TextField label={say("paper-title")} value={value.title} onChange={(text) => set({ title: text })} onBlur={flush} inputRef={title} />
          <SelectField label={say("paper-kind")} value={value.kind} onChange={(next) => set({ kind: next })} options={KINDS.map((one) => ({ value: one, label: kindText(say, one) }))} />
          {hasTopics && (
            <ChooseField
              label={say("topic")}
              none={say("paper-topic-none")}
              value={value.topic}
              chosen={ofTopic}
              list={topics}
              words={words}
              onWords={setWords}
              search={say("topic-filter")}
              nothing={say("topic-filter-none")}
              onChange={(next) => set({ topic: next })}
            />
          )}
          <TextField label={say("paper-author")} value={value.author} onChange={(text) => set({ author: text })} onBlur={flush} />
          <TextField label={say("paper-holder")} value={value.portfolio_holder} onChange={(text) => set({ portfolio_holder: text })} onBlur={flush} />
          <TextField label={say("paper-reference")} value={value.reference} onChange={(text) => set({ reference: text })} onBlur={flush} />
          <SelectField label={say("visibility")} value={value.visibility} onChange={(next) => set({ visibility: next })} options={VISIBILITIES.map((one) => ({ value: one, label: say(`visibility-${one}`) }))} />
          <p className="soft small">{say("paper-updated", { at: dayAndTime(lang, updatedAt) })}</p>
        </div>
      </Card>
    </Side>
  );
}
