// Puts a backup back: choose the file, give its password.
import { ArchiveRestore } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Offer } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { faultText, useText } from "../../text/text";

export function Restore() {
  const say = useText();
  const job = useJob("store.restore");
  const [offer, setOffer] = useState<Offer | null>(null);
  const [password, setPassword] = useState("");
  const pick = async () => setOffer((await call("window.pick_files", {}))[0] ?? null);
  const restore = async () => {
    if (!offer) return;
    const answer = await job.start({ offer: offer.offer, ...(password ? { password } : {}) });
    if (answer !== null) notify(say("restored"));
  };
  if (job.running) return <Progress label={say(job.what ?? "restoring")} done={job.done} total={job.total} />;
  return (
    <>
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      {offer && (
        <>
          <p>{say("restore-chosen", { name: offer.name })}</p>
          <TextField label={say("unlock-password")} help={say("restore-password-help")} type="password" value={password} onChange={setPassword} onEnter={() => void restore()} autoFocus />
        </>
      )}
      <Actions>
        {offer && <Button look="main" icon={ArchiveRestore} onPress={() => void restore()}>{say("restore")}</Button>}
        <Button look={offer ? "plain" : "main"} onPress={() => void pick()}>{say(offer ? "restore-other" : "restore-pick")}</Button>
      </Actions>
    </>
  );
}
