// The words that go with the sets, saved by themselves.
import { write } from "../../backend/hooks";
import type { DispatchCopies, DispatchView } from "../../backend/types";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextArea, TextField } from "../../components/fields";
import { Card, Side } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Dispatch.module.css";

const COPIES: readonly DispatchCopies[] = ["same", "named", "marked"];

export function MessageCard({ view }: { view: DispatchView }) {
  const say = useText();
  const lang = useLang();
  const { meeting, board_short: board, message } = view;
  const facts = { board, date: plainDay(lang, meeting.date), time: meeting.starts ?? "", place: meeting.place };
  const fields = {
    subject: message.subject || say("dispatch-subject", facts),
    text: message.text || say("dispatch-text", facts),
    link: message.link,
    copies: message.copies,
  };
  const draft = useDraft(fields, message.rev, (value, rev) => write("dispatch.save_message", { meeting: meeting.id, rev, ...value }));
  const { value, set, flush } = draft;
  return (
    <Side title={say("send-message-title")}>
      <Card padded>
        <div className={styles.message}>
          <DraftState draft={draft} />
          <TextField label={say("send-subject")} value={value.subject} onChange={(subject) => set({ subject })} onBlur={flush} />
          <TextArea label={say("send-text")} help={say("send-text-help")} value={value.text} onChange={(text) => set({ text })} onBlur={flush} rows={7} />
          <TextField label={say("send-link")} help={say("send-link-help")} value={value.link} onChange={(link) => set({ link })} onBlur={flush} placeholder="https://" />
          <SelectField
            label={say("send-copies")}
            help={say("send-copies-help")}
            value={value.copies}
            onChange={(copies) => set({ copies })}
            options={COPIES.map((copies) => ({ value: copies, label: say(`send-copies-${copies}`) }))}
          />
        </div>
      </Card>
    </Side>
  );
}
