// Who is asked in a round: asked, reminded, received; the file for each, and what came by another way.
import { BellRing, FileLock, MailOpen, Phone } from "lucide-react";
import { useState } from "react";
import { useJob } from "../../backend/jobs";
import type { ReviewPacked, ReviewPersonRow, ReviewRoundView } from "../../backend/types";
import { Button } from "../../components/Button";
import { Modal } from "../../components/Modal";
import { Banner, Card, Chip, Side } from "../../components/small";
import { MadeFile } from "../../exchange/MadeFile";
import { dayAndTime, plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { MakeFile } from "./MakeFile";
import { NoteFor } from "./NoteFor";
import { ReadMail } from "./ReadMail";
import styles from "./Review.module.css";

export function People({ view }: { view: ReviewRoundView }) {
  const say = useText();
  const [making, setMaking] = useState<ReviewPersonRow | null>(null);
  const [noting, setNoting] = useState<ReviewPersonRow | null>(null);
  const [mailed, setMailed] = useState<ReviewPersonRow | null>(null);
  return (
    <Side title={say("review-people")}>
      <Card>
        <ul className={styles.people}>
          {view.people.map((person) => <Person key={person.id} person={person} onMake={() => setMaking(person)} onNote={() => setNoting(person)} onMail={() => setMailed(person)} />)}
        </ul>
      </Card>
      {making && <MakeFile person={making} onClose={() => setMaking(null)} />}
      {mailed && <ReadMail view={view} person={mailed} onClose={() => setMailed(null)} />}
      {noting && <NoteFor view={view} person={noting} onClose={() => setNoting(null)} />}
    </Side>
  );
}

interface PersonProps {
  person: ReviewPersonRow;
  onMake: () => void;
  onNote: () => void;
  onMail: () => void;
}

function Person({ person, onMake, onNote, onMail }: PersonProps) {
  const say = useText();
  const lang = useLang();
  const reminding = useJob("review.remind");
  const [reminder, setReminder] = useState<ReviewPacked | null>(null);
  const { name, asked_on: asked, reminded_on: reminded, answered_at: answered } = person;
  const remind = async () => setReminder(await reminding.start({ person: person.id }));
  return (
    <li className={styles.person}>
      <p className="strong">{name}</p>
      <p className="soft small">
        {[
          asked ? say("review-asked", { date: plainDay(lang, asked) }) : say("review-not-asked"),
          reminded && say("review-reminded", { date: plainDay(lang, reminded) }),
        ].filter(Boolean).join(" · ")}
      </p>
      {answered && <Chip tone="good">{say("review-received-at", { when: dayAndTime(lang, answered), n: person.n_points })}</Chip>}
      <div className={styles.acts}>
        <Button look={asked ? "quiet" : "main"} icon={FileLock} aria-label={`${say(asked ? "review-file-again" : "review-file-make")} ${name}`} onPress={onMake}>{say(asked ? "review-file-again" : "review-file-make")}</Button>
        {asked && !answered && <Button look="quiet" icon={BellRing} aria-label={`${say("review-remind")} ${name}`} isDisabled={reminding.running} onPress={() => void remind()}>{say("review-remind")}</Button>}
        <Button look="quiet" icon={MailOpen} aria-label={`${say("review-mail-paste")} ${name}`} onPress={onMail}>{say("review-mail-paste")}</Button>
        <Button look="quiet" icon={Phone} aria-label={`${say("review-note")} ${name}`} onPress={onNote}>{say("review-note")}</Button>
      </div>
      {reminding.fault && <Banner tone="bad">{faultText(say, reminding.fault)}</Banner>}
      {reminder && (
        <Modal title={say("review-reminder-for", { name })} open onClose={() => setReminder(null)} wide>
          <MadeFile packed={reminder} name={name} onClose={() => setReminder(null)}>{say("review-reminded-done", { name })}</MadeFile>
        </Modal>
      )}
    </li>
  );
}
