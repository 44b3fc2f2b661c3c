// The folder that others share: what is new in it, each file to be looked at before anything is taken over.
import { Eye, FolderOpen, FolderX } from "lucide-react";
import { arrive } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { refresh, useRead } from "../../backend/hooks";
import type { ReviewFolderFile } from "../../backend/types";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { Banner, Card, Empty, Side } from "../../components/small";
import { chooseSharedFolder, leaveSharedFolder } from "../../sharedFolder";
import { dayAndTime, size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Review.module.css";

export function SharedFolder() {
  const say = useText();
  const { data } = useRead("review.folder", {});
  if (!data) return null;
  const { folder, files } = data;
  return (
    <Side title={say("shared-folder")}>
      {folder === null
        ? <Card><Empty title={say("shared-none")} action={<Button icon={FolderOpen} onPress={() => void chooseSharedFolder(say)}>{say("shared-choose")}</Button>}>{say("shared-none-help")}</Empty></Card>
        : (
          <>
            {data.is_slow || !data.is_there
              ? <Banner tone="note">{say(data.is_slow ? "shared-slow" : "shared-gone", { name: folder })}</Banner>
              : <p className="soft small">{say("shared-watching", { name: folder })}</p>}
            <div aria-live="polite">
              <p className="strong small">{files.length === 0 ? say("shared-empty") : say("shared-new", { n: files.length })}</p>
              {files.length > 0 && <Card><ul className={styles.people}>{files.map((file) => <Waits key={file.file} file={file} />)}</ul></Card>}
            </div>
            <div className={styles.acts}>
              <Button look="quiet" icon={FolderOpen} onPress={() => void chooseSharedFolder(say)}>{say("shared-other")}</Button>
              <Button look="quiet" icon={FolderX} onPress={() => void leaveSharedFolder(say)}>{say("shared-stop")}</Button>
            </div>
          </>
        )}
    </Side>
  );
}

function Waits({ file }: { file: ReviewFolderFile }) {
  const say = useText();
  const lang = useLang();
  const { name, from, made_at: at } = file;
  const tried = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  const look = () => tried(async () => arrive({ offers: [await call("review.folder_file", { file: file.file })], intent: "exchange" }));
  const aside = () => tried(async () => {
    await call("review.folder_aside", { file: file.file });
    await refresh();
    notify(say("shared-set-aside", { name }));
  });
  return (
    <li className={styles.person}>
      <p className="strong">{name}</p>
      <p className="soft small">{[from && at ? say("shared-from", { name: from, when: dayAndTime(lang, at) }) : say("shared-closed"), size(lang, file.bytes)].join(" · ")}</p>
      <div className={styles.acts}>
        <Button icon={Eye} aria-label={`${say("shared-look")} ${name}`} onPress={() => void look()}>{say("shared-look")}</Button>
        <Button look="quiet" aria-label={`${say("shared-aside")} ${name}`} onPress={() => void aside()}>{say("shared-aside")}</Button>
      </div>
    </li>
  );
}
