// What went out, what was remarked on it, and its adoption by the next meeting.
import { useState } from "react";
import { useAct } from "../../acts";
import type { MinutesRemark, MinutesVersion, MinutesView } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField, OptionalDay, TextArea, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Side } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Minutes.module.css";

export function Versions({ view }: { view: MinutesView }) {
  const say = useText();
  return (
    <Side title={say("minutes-went-out")}>
      {[...view.versions].reverse().map((version) => <One key={version.id} version={version} view={view} />)}
    </Side>
  );
}

function One({ version, view }: { version: MinutesVersion; view: MinutesView }) {
  const say = useText();
  const lang = useLang();
  const [doing, setDoing] = useState<"remark" | "adopt" | null>(null);
  const remarks = view.remarks.filter((one) => one.version === version.id);
  const close = () => setDoing(null);
  return (
    <Card padded>
      <div className={styles.version}>
        <p className="strong">{say("minutes-number", { number: version.number, date: plainDay(lang, version.sent_on) })}</p>
        {version.remarks_until && <p className="small">{say("minutes-remarks-until", { date: plainDay(lang, version.remarks_until) })}</p>}
        {version.adopted_on && <p><Chip tone="good">{say("minutes-adopted-on", { date: plainDay(lang, version.adopted_on) })}</Chip></p>}
        {version.amendments && <p className="small">{say("minutes-amended", { text: version.amendments })}</p>}
        {remarks.length > 0 && <ul className={styles.remarks}>{remarks.map((one) => <Remark key={one.id} remark={one} version={version} scope={`meeting:${view.meeting.id}`} />)}</ul>}
        <div className={styles.buttons}>
          <SavePage job="minutes.export" request={{ meeting: view.meeting.id, number: version.number }} name={say("minutes-save-number", { number: version.number })} />
          {!version.adopted_on && <Button onPress={() => setDoing("remark")}>{say("minutes-add-remark")}</Button>}
          {!version.adopted_on && <Button onPress={() => setDoing("adopt")}>{say("minutes-adopt")}</Button>}
        </div>
      </div>
      {doing === "remark" && <AddRemark version={version} onClose={close} />}
      {doing === "adopt" && <Adopt version={version} view={view} onClose={close} />}
    </Card>
  );
}

function Remark({ remark, version, scope }: { remark: MinutesRemark; version: MinutesVersion; scope: string }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const isLate = version.remarks_until !== null && remark.noted_on > version.remarks_until;
  return (
    <li>
      <span className="strong">{remark.author}</span> <span className="soft small">{plainDay(lang, remark.noted_on)}</span>
      {isLate && <> <Chip tone="warn">{say("minutes-remark-late")}</Chip></>}
      <p>{remark.text}</p>
      <Button look="quiet" onPress={() => void act("minutes.remove_remark", { id: remark.id, rev: remark.rev }, { done: say("minutes-remark-removed"), undo: scope })}>{say("minutes-remove-remark", { name: remark.author })}</Button>
    </li>
  );
}

function AddRemark({ version, onClose }: { version: MinutesVersion; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [author, setAuthor] = useState("");
  const [text, setText] = useState("");
  const keep = async () => {
    const made = await act("minutes.remark", { meeting: version.meeting, number: version.number, author, text }, { done: say("minutes-remark-kept"), undo: `meeting:${version.meeting}` });
    if (made) onClose();
  };
  return (
    <Modal title={say("minutes-add-remark")} open onClose={onClose}>
      <TextField label={say("minutes-remark-by")} value={author} onChange={setAuthor} autoFocus />
      <TextArea label={say("minutes-remark")} value={text} onChange={setText} />
      <Actions>
        <Button look="main" isDisabled={author.trim() === "" || text.trim() === ""} onPress={() => void keep()}>{say("minutes-remark-keep")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

function Adopt({ version, view, onClose }: { version: MinutesVersion; view: MinutesView; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [day, setDay] = useState<string | null>(view.next && view.next >= version.sent_on ? view.next : version.sent_on);
  const [amendments, setAmendments] = useState("");
  const [known, setKnown] = useState(false);
  const adopt = async () => {
    if (!day) return;
    const done = await act("minutes.adopt", { meeting: version.meeting, number: version.number, adopted_on: day, amendments, without_attendance: known }, { done: say("minutes-adopted-done"), undo: `meeting:${version.meeting}` });
    if (done) onClose();
  };
  return (
    <Modal title={say("minutes-adopt")} open onClose={onClose}>
      {view.no_attendance && <Banner>{say("minutes-no-attendance")}</Banner>}
      <OptionalDay label={say("minutes-adopt-day")} value={day} onChange={setDay} />
      <TextArea label={say("minutes-amendments")} help={say("minutes-amendments-help")} value={amendments} onChange={setAmendments} />
      {view.no_attendance && <CheckField label={say("minutes-without-attendance")} checked={known} onChange={setKnown} />}
      <Actions>
        <Button look="main" isDisabled={!day || (view.no_attendance && !known)} onPress={() => void adopt()}>{say("minutes-adopt-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
