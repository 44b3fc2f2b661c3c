// The folder in which papers come in: each new file is offered to the topic it seems to be for.
import { FolderOpen, FolderX } from "lucide-react";
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { refresh, useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Answer, DeliveredFile, PaperRequests } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { notify } from "../../components/notices";
import { Banner, Card, Chip, Empty, Side } from "../../components/small";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./RequestsScreen.module.css";

const NONE = "none";

export function Deliveries({ asked }: { asked: PaperRequests }) {
  const say = useText();
  const { data } = useRead("delivery.list", {});
  const put = async (offer: string | null) => {
    try {
      await call("delivery.set_folder", { offer });
      await refresh();
      if (offer === null) notify(say("deliveries-stopped"));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  const choose = async () => {
    const offer = await call("window.pick_folder", {});
    if (offer) await put(offer.offer);
  };
  if (!data) return null;
  const { folder } = data;
  return (
    <Side title={say("deliveries")}>
      {folder === null && (
        <Card><Empty title={say("deliveries-none")} action={<Button icon={FolderOpen} onPress={() => void choose()}>{say("deliveries-choose")}</Button>}>{say("deliveries-none-help")}</Empty></Card>
      )}
      {folder !== null && (
        <>
          {data.is_there
            ? <p className="soft small">{say("deliveries-watching", { name: folder })}</p>
            : <Banner tone="note">{say("deliveries-gone", { name: folder })}</Banner>}
          <div className={styles.files} aria-live="polite">
            <p className="strong small">{data.files.length === 0 ? say("deliveries-empty") : say("deliveries-new", { n: data.files.length })}</p>
            {data.files.map((file) => <File key={file.file} file={file} asked={asked} />)}
          </div>
          <div className={styles.buttons}>
            <Button look="quiet" icon={FolderOpen} onPress={() => void choose()}>{say("deliveries-other")}</Button>
            <Button look="quiet" icon={FolderX} onPress={() => void put(null)}>{say("deliveries-stop")}</Button>
          </div>
        </>
      )}
    </Side>
  );
}

function File({ file, asked }: { file: DeliveredFile; asked: PaperRequests }) {
  const say = useText();
  const lang = useLang();
  const { start, running, fault } = useJob("delivery.take");
  const here = file.meant?.meeting === asked.meeting.id ? file.meant.item : NONE;
  const [chosen, setChosen] = useState<string | null>(null);
  const item = chosen ?? here;
  const refused = file.fault ?? fault;
  const replaces = asked.rows.some((row) => row.item === item && row.deliveries > 0 && row.papers.length > 0);
  const take = async () => {
    const taken = await start({ file: file.file, item });
    if (taken) notify(told(taken));
  };
  const told = ({ known, replaced }: Answer<"delivery.take">) =>
    known ? say("delivery-known", { name: file.name }) : replaced ? say("delivery-replaced", { name: file.name, label: replaced }) : say("delivery-taken", { name: file.name });
  const aside = async () => {
    try {
      await call("delivery.set_aside", { file: file.file });
      await refresh();
      notify(say("delivery-set-aside", { name: file.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <Card padded>
      <section className={styles.file} aria-label={file.name}>
        <p className="strong">{file.name}</p>
        <p className="soft small">{[file.title ?? say("delivery-untitled"), size(lang, file.bytes)].join(" · ")}</p>
        {file.meant && <p className="small">{say("delivery-meant", { label: file.meant.label, title: file.meant.title })} <Chip>{say(`delivery-reason-${file.meant.reason}`)}</Chip></p>}
        {file.is_mail && <Banner tone="note">{say("delivery-mail")}</Banner>}
        {refused && <Banner tone="bad">{faultText(say, refused)}</Banner>}
        <SelectField
          label={say("delivery-item")}
          value={item}
          onChange={setChosen}
          options={[{ value: NONE, label: say("delivery-item-none") }, ...asked.rows.map((row) => ({ value: row.item, label: `${row.label} ${row.title}` }))]}
        />
        {replaces && <p className="soft small">{say("delivery-replaces")}</p>}
        <div className={styles.buttons}>
          {item !== NONE && !file.fault && <Button isDisabled={running} onPress={() => void take()} aria-label={`${say(replaces ? "delivery-replace" : "delivery-take")}: ${file.name}`}>{say(replaces ? "delivery-replace" : "delivery-take")}</Button>}
          <Button look="quiet" onPress={() => void aside()} aria-label={`${say("delivery-aside")}: ${file.name}`}>{say("delivery-aside")}</Button>
        </div>
      </section>
    </Card>
  );
}
