// Drafted reminders, one for each partner that did not confirm yet: to copy, or to open in a mail program.
import { Copy, Mail } from "lucide-react";
import { useEffect, useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Reminder } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Chip, Empty, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Decisions.module.css";

export function Reminders({ board, onClose }: { board: string; onClose: () => void }) {
  const say = useText();
  const { start, fault } = useJob("decision.draft_reminders");
  const [messages, setMessages] = useState<Reminder[] | null>(null);
  useEffect(() => void start({ board }).then(setMessages), [start, board]);
  return (
    <Modal title={say("reminders")} open onClose={onClose} wide>
      <p className="soft">{say("reminders-help")}</p>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      {!messages && !fault && <Waiting label={say("waiting")} />}
      {messages?.length === 0 && <Empty title={say("reminders-none")} />}
      {messages?.map((message) => <Message key={message.partner} message={message} />)}
      <Actions><Button onPress={onClose}>{say("reminders-close")}</Button></Actions>
    </Modal>
  );
}

function Message({ message: { name, address, subject, text, product } }: { message: Reminder }) {
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
      <h3>{say("request-message-to", { name })}</h3>
      <p>{address ? <span className="soft small">{address}</span> : <Chip tone="warn">{say("request-message-no-address")}</Chip>}</p>
      <p className="strong">{subject}</p>
      <p className={styles.text}>{text}</p>
      <p className={styles.buttons}>
        <Button icon={Copy} aria-label={`${say("request-message-copy")}: ${name}`} onPress={() => void copy()}>{say("request-message-copy")}</Button>
        <Button icon={Mail} aria-label={`${say("request-message-save")} ${name}`} onPress={() => void save()}>{say("request-message-save")}</Button>
      </p>
    </section>
  );
}
