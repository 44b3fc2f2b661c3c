// What somebody said by mail, by phone or on paper, noted in their name: the same records as their own. The scan or
// the mail that shows it can stand beside it.
import { useState } from "react";
import { FilePlus2, X } from "lucide-react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { ReviewPersonRow, ReviewRoundView, ReviewWhat, Verdict } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, SelectField, TextArea } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { faultText, useText } from "../../text/text";

const CARRIERS = ["phone", "mail", "paper", "word", "pdf"] as const;
const VERDICTS: readonly Verdict[] = ["accept", "accept_if", "reject", "question", "no_opinion", "seen"];
const REMARK = "remark";

export function NoteFor({ view, person, onClose }: { view: ReviewRoundView; person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const noting = useJob("review.record");
  const points = view.papers.flatMap(({ paper, label, points: own }) => own.map((point) => ({ ...point, paper, label })));
  const [carrier, setCarrier] = useState<(typeof CARRIERS)[number]>("phone");
  const [on, setOn] = useState<string | null>(null);
  const [about, setAbout] = useState(points[0]?.point ?? REMARK);
  const [verdict, setVerdict] = useState<Verdict>("accept");
  const [text, setText] = useState("");
  const [file, setFile] = useState<{ offer: string; name: string } | null>(null);
  const point = points.find((one) => one.point === about);
  const keep = async (more: boolean) => {
    const what: ReviewWhat = point
      ? { about: "reaction", paper: point.paper, point: point.point, verdict, text }
      : { about: "remark", paper: null, anchor: null, text, suggestion: null };
    const day = on ?? new Date().toLocaleDateString("sv-SE");
    const noted = await noting.start({ person: person.id, carrier, on: day, said: [what], ...(file ? { offer: file.offer } : {}) });
    if (noted === null) return;
    notify(say("review-noted", { name: person.name }));
    setText((typed) => (typed === text ? "" : typed));
    if (!more) onClose();
    else if (point) setAbout(points[points.indexOf(point) + 1]?.point ?? REMARK);
  };
  return (
    <Modal title={say("review-note-of", { name: person.name })} open onClose={onClose}>
      <p className="soft">{say("review-note-help")}</p>
      <SelectField label={say("review-note-how")} value={carrier} options={CARRIERS.map((value) => ({ value, label: say(`review-carrier-${value}`) }))} onChange={setCarrier} />
      <OptionalDay label={say("review-note-on")} value={on} onChange={setOn} />
      <SelectField
        label={say("review-note-about")}
        value={about}
        options={[...points.map((one) => ({ value: one.point, label: `${one.label}, ${say("review-point", { number: one.number, text: one.text })}`.slice(0, 90) })), { value: REMARK, label: say("review-note-whole") }]}
        onChange={setAbout}
      />
      {point && <SelectField label={say("review-note-verdict")} value={verdict} options={VERDICTS.map((value) => ({ value, label: say(`verdict-${value.replaceAll("_", "-")}`) }))} onChange={setVerdict} />}
      <TextArea label={say("review-note-text")} value={text} onChange={setText} />
      <BesideNote file={file} onChange={setFile} />
      {noting.fault && <Banner tone="bad">{faultText(say, noting.fault)}</Banner>}
      {noting.running && noting.shown && <Progress label={say("review-note-keeping")} done={noting.done} total={noting.total} stop={noting.stop} stopLabel={say("stop")} />}
      <Actions>
        <Button look="main" isDisabled={noting.running || (!point && text.trim() === "")} onPress={() => void keep(false)}>{say("review-note-keep")}</Button>
        <Button isDisabled={noting.running || (!point && text.trim() === "")} onPress={() => void keep(true)}>{say("review-note-next")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

/** The file that goes with what is noted: a scan, a photo, the mail itself. */
function BesideNote({ file, onChange }: { file: { offer: string; name: string } | null; onChange: (file: { offer: string; name: string } | null) => void }) {
  const say = useText();
  const pick = async () => {
    const [first] = await call("window.pick_files", {});
    if (first) onChange({ offer: first.offer, name: first.name });
  };
  return (
    <Actions>
      <Button look="quiet" icon={FilePlus2} onPress={() => void pick()}>{say(file ? "review-note-file-other" : "review-note-file")}</Button>
      {file && <span>{file.name}</span>}
      {file && <Button look="quiet" icon={X} aria-label={`${say("remove")} ${file.name}`} onPress={() => onChange(null)}>{say("remove")}</Button>}
    </Actions>
  );
}
