// Drafted messages, one per author: to copy or to open in a mail program. What was sent counts once it is confirmed.
import { Copy, Mail } from "lucide-react";
import { useEffect, useState } from "react";
import { useAct } from "../../acts";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { PaperRequestMessage, PaperRequestMessageKind } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Chip, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./RequestsScreen.module.css";

export function Messages({ meeting, kind, ids, onClose }: { meeting: string; kind: PaperRequestMessageKind; ids: string[]; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const { start, fault } = useJob("paper_request.draft");
  const [messages, setMessages] = useState<PaperRequestMessage[] | null>(null);
  const [asked] = useState(ids);
  useEffect(() => void start({ meeting, ids: asked, kind }).then(setMessages), [start, meeting, asked, kind]);
  const confirm = async () => {
    const told = { done: say(`request-messages-confirmed-${kind}`, { n: asked.length }), undo: `meeting:${meeting}` };
    await act("paper_request.mark", { ids: asked, mark: kind === "ask" ? "asked" : "reminded" }, told);
    onClose();
  };
  return (
    <Modal title={say(`request-messages-${kind}`)} open onClose={onClose} wide>
      <p className="soft">{say("request-messages-help")}</p>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      {!messages && !fault && <Waiting label={say("waiting")} />}
      {messages?.map((message) => <Message key={message.name} message={message} />)}
      <Actions>
        {messages && messages.length > 0 && <Button look="main" onPress={() => void confirm()}>{say(`request-messages-done-${kind}`)}</Button>}
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

function Message({ message: { name, address, subject, text, outlines, product } }: { message: PaperRequestMessage }) {
  const say = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(`${subject}\n\n${text}`);
    notify(say("request-message-copied", { name }));
  };
  const save = async () => {
    if (await call("window.save", { product: product.product })) notify(say("request-message-saved"));
  };
  return (
    <section className={styles.message} aria-label={say("request-message-to", { name })}>
      <div className={styles.messageHead}>
        <h3>{say("request-message-to", { name })}</h3>
        {address ? <span className="soft small">{address}</span> : <Chip tone="warn">{say("request-message-no-address")}</Chip>}
      </div>
      <p className="strong">{subject}</p>
      <p className={styles.text}>{text}</p>
      {outlines.length > 0 && <p className="soft small">{say("request-outlines", { names: outlines.join(", ") })}</p>}
      <div className={styles.buttons}>
        <Button icon={Copy} aria-label={`${say("request-message-copy")}: ${name}`} onPress={() => void copy()}>{say("request-message-copy")}</Button>
        <Button icon={Mail} aria-label={`${say("request-message-save")} ${name}`} onPress={() => void save()}>{say("request-message-save")}</Button>
      </div>
    </section>
  );
}
