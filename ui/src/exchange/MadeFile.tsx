// An exchange file that was made, with the message that it goes with: kept, put into the shared folder, or copied.
import { Copy, FolderInput, Mail, Save } from "lucide-react";
import type { ReactNode } from "react";
import { call } from "../backend/backend";
import { useRead } from "../backend/hooks";
import type { Product, ReviewPacked } from "../backend/types";
import { Button } from "../components/Button";
import { Actions } from "../components/Modal";
import { notify } from "../components/notices";
import { Banner } from "../components/small";
import { putIntoFolder } from "../sharedFolder";
import { useText } from "../text/text";
import styles from "./MadeFile.module.css";

const EXCHANGE = "application/vnd.tafelstuk";

export function MadeFile({ packed, name, onClose, children }: { packed: ReviewPacked; name: string; onClose: () => void; children: ReactNode }) {
  const say = useText();
  const { product, mail, subject, text, to } = packed;
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
      <Banner tone="note">{children}</Banner>
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
