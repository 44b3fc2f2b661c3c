// A mail in which somebody answers: pasted, read per point, looked over, and noted in their name in one go.
import { useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { ReviewFoundWord, ReviewPersonRow, ReviewRoundView, ReviewWhat, Verdict } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, SelectField, TextArea } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Review.module.css";

const VERDICTS: readonly Verdict[] = ["accept", "accept_if", "reject", "question", "no_opinion", "seen"];
type Choice = Verdict | "remark" | "skip";

export function ReadMail({ view, person, onClose }: { view: ReviewRoundView; person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const noting = useJob("review.record");
  const [mail, setMail] = useState("");
  const [on, setOn] = useState<string | null>(null);
  const [found, setFound] = useState<readonly ReviewFoundWord[] | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const [rest, setRest] = useState("");
  const read = async () => {
    const mailed = await call("review.read_mail", { person: person.id, text: mail });
    setFound(mailed.found);
    setSkipped(new Set());
    setRest(mailed.rest);
  };
  const said: ReviewWhat[] = (found ?? []).filter((_, at) => !skipped.has(at)).map(({ what }) => what);
  if (rest.trim() !== "") said.push({ about: "remark", paper: null, anchor: null, text: rest, suggestion: null });
  const keep = async () => {
    const day = on ?? new Date().toLocaleDateString("sv-SE");
    if ((await noting.start({ person: person.id, carrier: "mail", on: day, said })) === null) return;
    notify(say("review-noted", { name: person.name }));
    onClose();
  };
  const change = (at: number, what: ReviewWhat) => setFound((all) => all && all.map((one, nth) => (nth === at ? { ...one, what } : one)));
  return (
    <Modal title={say("review-mail-of", { name: person.name })} open onClose={onClose} wide>
      {found === null ? (
        <>
          <p className="soft">{say("review-mail-help")}</p>
          <TextArea label={say("review-mail-text")} value={mail} onChange={setMail} rows={12} />
          <Actions>
            <Button look="main" isDisabled={mail.trim() === ""} onPress={() => void read()}>{say("review-mail-read")}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      ) : (
        <>
          {found.length === 0 ? <p>{say("review-mail-none")}</p> : <h3>{say("review-mail-found")}</h3>}
          <ol className={styles.mailed}>
            {found.map((one, at) => (
              <Found
                key={at}
                view={view}
                one={one}
                skipped={skipped.has(at)}
                onSkip={(skip) => setSkipped((all) => new Set(skip ? [...all, at] : [...all].filter((nth) => nth !== at)))}
                onChange={(what) => change(at, what)}
              />
            ))}
          </ol>
          <TextArea label={say("review-mail-rest")} value={rest} onChange={setRest} />
          <OptionalDay label={say("review-note-on")} value={on} onChange={setOn} />
          {noting.fault && <Banner tone="bad">{faultText(say, noting.fault)}</Banner>}
          <Actions>
            <Button look="main" isDisabled={noting.running || said.length === 0} onPress={() => void keep()}>{say("review-note-keep")}</Button>
            <Button onPress={() => setFound(null)}>{say("review-mail-again")}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}

interface FoundProps {
  view: ReviewRoundView;
  one: ReviewFoundWord;
  skipped: boolean;
  onSkip: (skip: boolean) => void;
  onChange: (what: ReviewWhat) => void;
}

function Found({ view, one: { label, what }, skipped, onSkip, onChange }: FoundProps) {
  const say = useText();
  if (what.about === "ripeness" || what.about === "retraction") return null;
  const id = what.about === "reaction" ? what.point : what.anchor?.point;
  const paper = view.papers.find((one) => one.paper === what.paper);
  const point = paper?.points.find((one) => one.point === id);
  const choices: readonly Choice[] = point && paper ? [...VERDICTS, "remark", "skip"] : ["remark", "skip"];
  const choose = (choice: Choice) => {
    onSkip(choice === "skip");
    if (choice === "skip") return;
    if (choice === "remark" || !point || !paper) {
      const anchor = point ? { section: null, point: point.point, quote: "", before: "", start: 0 } : null;
      onChange({ about: "remark", paper: what.paper, anchor, text: what.text, suggestion: null });
    } else onChange({ about: "reaction", paper: paper.paper, point: point.point, verdict: choice, text: what.text });
  };
  const chosen: Choice = skipped ? "skip" : what.about === "reaction" ? what.verdict : "remark";
  return (
    <li>
      <p><span className="strong">{label}</span> {point?.text ?? paper?.title}</p>
      <SelectField
        label={say("review-mail-verdict", { label })}
        value={chosen}
        options={choices.map((value) => ({ value, label: value === "skip" || value === "remark" ? say(`review-mail-${value}`) : say(`verdict-${value.replaceAll("_", "-")}`) }))}
        onChange={choose}
      />
      <TextArea label={say("review-mail-words", { label })} value={what.text} rows={2} onChange={(text) => onChange({ ...what, text })} />
    </li>
  );
}
