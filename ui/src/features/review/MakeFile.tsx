// What goes to one reviewer: a file for the app behind a password, a Word file or a PDF to fill in, or a message alone.
import { Copy, FolderInput, Mail, Save } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Product, ReviewPacked, ReviewPersonRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { RadioCards, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { putIntoFolder } from "../../sharedFolder";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

const EXCHANGE = "application/vnd.tafelstuk";
const WAYS = ["word", "pdf", "mail", "app"] as const;
type Way = (typeof WAYS)[number];

export function MakeFile({ person, onClose }: { person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const [way, setWay] = useState<Way>("app");
  const [password, setPassword] = useState("");
  const [packed, setPacked] = useState<ReviewPacked | null>(null);
  const pack = useJob("review.pack");
  const form = useJob("review.form");
  const job = way === "app" ? pack : form;
  const open = person.has_device && password.trim() === "";
  const ready = way !== "app" || open || password.trim() !== "";
  const make = async () => {
    if (!ready) return;
    setPacked(await (way === "app" ? pack.start({ person: person.id, ...(!open && { password }) }) : form.start({ person: person.id, carrier: way })));
  };
  return (
    <Modal title={say("review-file-for", { name: person.name })} open onClose={onClose} wide>
      {packed ? <Made packed={packed} name={person.name} onClose={onClose} /> : (
        <>
          <RadioCards
            legend={say("review-way", { name: person.name })}
            value={way}
            options={WAYS.map((value) => ({ value, label: say(`review-way-${value}`), help: say(`review-way-${value}-help`) }))}
            onChange={setWay}
          />
          {way === "app" && (
            <TextField
              label={say(person.has_device ? "review-password-optional" : "review-password")}
              help={say(person.has_device ? "review-password-optional-help" : "review-password-help", { name: person.name })}
              value={password}
              onChange={setPassword}
              onEnter={() => void make()}
              error={pack.fault && faultText(say, pack.fault)}
              autoComplete="off"
            />
          )}
          {way !== "app" && form.fault && <Banner tone="bad">{faultText(say, form.fault)}</Banner>}
          {job.running && job.shown && <Progress label={say(job.what ?? "review-progress-packing")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
          <Actions>
            <Button look="main" isDisabled={job.running || !ready} onPress={() => void make()}>{say(way === "mail" ? "review-letter-make" : "review-file-make")}</Button>
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
  const folder = useRead("review.folder", {}).data?.folder;
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
      <Banner tone="note">{product ? say("review-file-made", { n, size: size(lang, product.bytes) }) : say("review-letter-made")}</Banner>
      <div className={styles.message}>
        <p className="soft small">{to || say("review-no-address")}</p>
        <p className="strong">{subject}</p>
        <p className={styles.text}>{text}</p>
      </div>
      <Actions>
        {product && <Button look="main" icon={Save} onPress={() => void save(product)}>{say("review-file-save")}</Button>}
        {product && folder && product.media_type === EXCHANGE && <Button icon={FolderInput} onPress={() => void putIntoFolder(say, product.product)}>{say("shared-put")}</Button>}
        {mail && <Button icon={Mail} look={product ? "plain" : "main"} onPress={() => void save(mail)}>{say(product ? "review-mail-save" : "review-letter-save")}</Button>}
        <Button icon={Copy} onPress={() => void copy()}>{say("request-message-copy")}</Button>
        <Button onPress={onClose}>{say("review-file-ready")}</Button>
      </Actions>
    </>
  );
}
