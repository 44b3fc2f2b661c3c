// What goes to one reviewer: a file for the app behind a password, a Word file or a PDF to fill in, or a message alone.
import { useState } from "react";
import { useJob } from "../../backend/jobs";
import type { ReviewPacked, ReviewPersonRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { RadioCards, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Banner, Progress } from "../../components/small";
import { MadeFile } from "../../exchange/MadeFile";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";

const WAYS = ["word", "pdf", "mail", "app"] as const;
type Way = (typeof WAYS)[number];

export function MakeFile({ person, onClose }: { person: ReviewPersonRow; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
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
      {packed ? (
        <MadeFile packed={packed} name={person.name} onClose={onClose}>
          {packed.product ? say("review-file-made", { n: packed.n_papers, size: size(lang, packed.product.bytes) }) : say("review-letter-made")}
        </MadeFile>
      ) : (
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
