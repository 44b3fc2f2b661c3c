// What somebody said by mail, by phone or on paper, noted in their name: the same records as their own.
import { useState } from "react";
import { useAct } from "../../acts";
import type { ReviewPersonRow, ReviewRoundView, ReviewWhat, Verdict } from "../../backend/types";
import { Button } from "../../components/Button";
import { OptionalDay, SelectField, TextArea } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";

const CARRIERS = ["phone", "mail", "paper", "word", "pdf"] as const;
const VERDICTS: readonly Verdict[] = ["accept", "accept_if", "reject", "question", "no_opinion", "seen"];
const REMARK = "remark";

export function NoteFor({ view, person, onClose }: { view: ReviewRoundView; person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const points = view.papers.flatMap(({ paper, label, points: own }) => own.map((point) => ({ ...point, paper, label })));
  const [carrier, setCarrier] = useState<(typeof CARRIERS)[number]>("phone");
  const [on, setOn] = useState<string | null>(null);
  const [about, setAbout] = useState(points[0]?.point ?? REMARK);
  const [verdict, setVerdict] = useState<Verdict>("accept");
  const [text, setText] = useState("");
  const point = points.find((one) => one.point === about);
  const keep = async (more: boolean) => {
    const what: ReviewWhat = point
      ? { about: "reaction", paper: point.paper, point: point.point, verdict, text }
      : { about: "remark", paper: null, anchor: null, text, suggestion: null };
    const day = on ?? new Date().toLocaleDateString("sv-SE");
    if (!(await act("review.record", { person: person.id, carrier, on: day, said: [what] }, { done: say("review-noted", { name: person.name }) }))) return;
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
      <Actions>
        <Button look="main" isDisabled={!point && text.trim() === ""} onPress={() => void keep(false)}>{say("review-note-keep")}</Button>
        <Button isDisabled={!point && text.trim() === ""} onPress={() => void keep(true)}>{say("review-note-next")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
