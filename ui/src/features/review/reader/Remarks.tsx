// Remarks on a paper or on words in it, suggestions for other words, and notes that never leave.
import { MessageSquarePlus, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../../acts";
import { write } from "../../../backend/hooks";
import type { ReviewAnswer, ReviewPackagePaper, ReviewPackageView, ReviewWhat } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { CheckField, SelectField, TextArea } from "../../../components/fields";
import { Actions } from "../../../components/Modal";
import { useDraft } from "../../../components/useDraft";
import { useText } from "../../../text/text";
import { Words } from "./AnswerPaper";
import type { Quote } from "./quote";
import styles from "./Reader.module.css";

interface Props { view: ReviewPackageView; paper: ReviewPackagePaper; answers: ReviewAnswer[]; quote: Quote | null; forget: () => void }

/** A remark that is being begun. */
interface Begun { quote: Quote | null; section: string; text: string; suggestion: string | null }

export function Remarks({ view, paper, answers, quote, forget }: Props) {
  const say = useText();
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = (suggests: boolean) => setBegun({ quote, section: quote?.section ?? "", text: "", suggestion: suggests && quote ? quote.quote : null });
  const end = () => {
    setBegun(null);
    forget();
  };
  return (
    <section className={styles.remarks} aria-labelledby="remarks-title">
      <h2 id="remarks-title" className={styles.legend}>{say("reader-remarks")}</h2>
      {answers.map((answer) => <Remark key={answer.id} view={view} paper={paper} answer={answer} />)}
      {begun ? (
        <NewRemark view={view} paper={paper} begun={begun} set={setBegun} onDone={end} />
      ) : (
        <>
          {quote ? <p className={styles.quote}>“{quote.quote}”</p> : <p className="soft small">{say("reader-remark-help")}</p>}
          <Actions>
            <Button icon={MessageSquarePlus} onPress={() => begin(false)}>{say(quote ? "reader-remark-on-quote" : "reader-remark-add")}</Button>
            {quote && <Button icon={PencilLine} onPress={() => begin(true)}>{say("reader-suggest")}</Button>}
          </Actions>
        </>
      )}
    </section>
  );
}

function NewRemark({ view, paper, begun, set, onDone }: { view: ReviewPackageView; paper: ReviewPackagePaper; begun: Begun; set: (begun: Begun) => void; onDone: () => void }) {
  const say = useText();
  const act = useAct();
  const { quote, section, text, suggestion } = begun;
  const add = async () => {
    const anchor = { section: section || null, point: null, quote: quote?.quote ?? "", before: quote?.before ?? "", start: 0 };
    const what: ReviewWhat = { about: "remark", paper: paper.paper, anchor: section ? anchor : null, text, suggestion };
    if (await act("review.say", { package: view.package, what })) onDone();
  };
  return (
    <div className={styles.remark}>
      {quote ? <p className={styles.quote}>“{quote.quote}”</p> : (
        <SelectField
          label={say("reader-remark-where")}
          value={section}
          options={[{ value: "", label: say("reader-remark-whole") }, ...paper.text.sections.map(({ id, heading }) => ({ value: id, label: heading }))]}
          onChange={(value) => set({ ...begun, section: value })}
        />
      )}
      {suggestion !== null && <TextArea label={say("reader-suggestion")} rows={3} value={suggestion} onChange={(value) => set({ ...begun, suggestion: value })} />}
      <TextArea label={say(suggestion === null ? "reader-remark" : "reader-suggestion-why")} rows={3} value={text} onChange={(value) => set({ ...begun, text: value })} />
      <Actions>
        <Button look="main" isDisabled={text.trim() === "" && suggestion === null} onPress={() => void add()}>{say("reader-remark-keep")}</Button>
        <Button onPress={onDone}>{say("cancel")}</Button>
      </Actions>
    </div>
  );
}

function Remark({ view, paper, answer }: { view: ReviewPackageView; paper: ReviewPackagePaper; answer: ReviewAnswer }) {
  const say = useText();
  const act = useAct();
  const { what } = answer;
  if (what.about !== "remark") return null;
  const scope = `package:${view.package}`;
  const setPrivate = (isPrivate: boolean) => void act("review.say", { package: view.package, answer: answer.id, what, private: isPrivate });
  return (
    <div className={styles.remark} data-private={answer.private || undefined}>
      {what.anchor?.page !== undefined && <p className="soft">{say("review-on-page", { title: paper.attachments.find(({ blob }) => blob === what.anchor?.file)?.title ?? "", page: what.anchor.page })}</p>}
      {what.anchor?.quote && <p className={styles.quote}>“{what.anchor.quote}”</p>}
      {typeof what.suggestion === "string" && <Suggestion view={view} answer={answer} suggestion={what.suggestion} />}
      <Words label={say(typeof what.suggestion === "string" ? "reader-suggestion-why" : "reader-remark")} view={view} answer={answer} rows={3} />
      <CheckField label={say("reader-private")} checked={answer.private} onChange={setPrivate} />
      <div className={styles.remarkFoot}>
        <span className="soft small">{say(answer.private ? "reader-stays" : "reader-goes", { name: view.cover.from })}</span>
        <Button look="quiet" icon={Trash2} onPress={() => void act("review.unsay", { answer: answer.id }, { done: say("reader-remark-removed"), undo: scope })}>{say("reader-remark-remove")}</Button>
      </div>
    </div>
  );
}

function Suggestion({ view, answer, suggestion }: { view: ReviewPackageView; answer: ReviewAnswer; suggestion: string }) {
  const say = useText();
  const draft = useDraft({ suggestion }, answer.rev, async (value) => {
    const what = { ...answer.what, suggestion: value.suggestion } as ReviewWhat;
    return write("review.say", { package: view.package, answer: answer.id, what, private: answer.private });
  });
  return <TextArea label={say("reader-suggestion")} rows={3} value={draft.value.suggestion} onChange={(value) => draft.set({ suggestion: value })} onBlur={draft.flush} />;
}
