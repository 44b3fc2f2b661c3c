// The file for one reviewer: a password that is told by phone, the file to save, the message that it goes with.
import { Copy, Mail, Save } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Product, ReviewPacked, ReviewPersonRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export function MakeFile({ person, onClose }: { person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [packed, setPacked] = useState<ReviewPacked | null>(null);
  const pack = useJob("review.pack");
  const make = async () => setPacked(await pack.start({ person: person.id, password }));
  return (
    <Modal title={say("review-file-for", { name: person.name })} open onClose={onClose} wide>
      {packed ? <Made packed={packed} name={person.name} onClose={onClose} /> : (
        <>
          <p className="soft">{say("review-file-help")}</p>
          <TextField
            label={say("review-password")}
            help={say("review-password-help", { name: person.name })}
            value={password}
            onChange={setPassword}
            onEnter={() => void make()}
            error={pack.fault && faultText(say, pack.fault)}
            autoComplete="off"
            autoFocus
          />
          {pack.running && pack.shown && <Progress label={say(pack.what ?? "review-progress-packing")} done={pack.done} total={pack.total} stop={pack.stop} stopLabel={say("stop")} />}
          <Actions>
            <Button look="main" isDisabled={pack.running || password.trim() === ""} onPress={() => void make()}>{say("review-file-make")}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}

function Made({ packed, name, onClose }: { packed: ReviewPacked; name: string; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const { product, mail, subject, text, to, n_papers: n } = packed;
  const save = async (file: Product) => {
    const saved = await call("window.save", { product: file.product });
    if (saved) notify(say("review-file-saved", { name: saved.name }));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(`${subject}\n\n${text}`);
    notify(say("request-message-copied", { name }));
  };
  return (
    <>
      <Banner tone="note">{say("review-file-made", { n, size: size(lang, product.bytes) })}</Banner>
      <div className={styles.message}>
        <p className="soft small">{to || say("review-no-address")}</p>
        <p className="strong">{subject}</p>
        <p className={styles.text}>{text}</p>
      </div>
      <Actions>
        <Button look="main" icon={Save} onPress={() => void save(product)}>{say("review-file-save")}</Button>
        {mail && <Button icon={Mail} onPress={() => void save(mail)}>{say("review-mail-save")}</Button>}
        <Button icon={Copy} onPress={() => void copy()}>{say("request-message-copy")}</Button>
        <Button onPress={onClose}>{say("review-file-ready")}</Button>
      </Actions>
    </>
  );
}
