// A file by which the writing passes on, or by which who writes shows how it stands: looked at, then taken over.
import { useState } from "react";
import { useLocation } from "wouter";
import { arrive } from "../../../arrivals";
import { call } from "../../../backend/backend";
import { useJob } from "../../../backend/jobs";
import type { WriterPreview } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { Actions } from "../../../components/Modal";
import { notify } from "../../../components/notices";
import { Banner, Progress } from "../../../components/small";
import { makeStore } from "../../../newStore";
import { plainDay } from "../../../text/dates";
import { faultText, useLang, useText } from "../../../text/text";
import { SignerNote } from "../SignerNote";

/** `password`: what opened it, where it was closed with one. */
export function Handover({ offer, password, preview }: { offer: string; password?: string; preview: WriterPreview }) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const [compared, setCompared] = useState(false);
  const taking = useJob("writer.accept");
  const { from, board, papers, known, replaces, proven, rival, is_report: isReport, agenda, signer, way } = preview;
  const asks = !known && !compared && (signer.standing === "other" || (replaces && !proven && (signer.standing !== "known" || way === "taken")));
  const accept = async () => {
    if ((await call("store.status", {})).state === "absent") await makeStore();
    const taken = await taking.start({ offer, ...(password && { password }), ...(compared && { compared: signer.fingerprint }) });
    if (!taken) return;
    if (rival === "yields") notify(say("writer-heard", { name: from }));
    else if (!known) notify(taken.ours ? say("writer-accepted-ours", { name: from }) : say("writer-accepted-theirs", { name: taken.holder }));
    navigate(`/meetings/${taken.meeting}`, { replace: true });
    arrive(null);
  };
  const date = plainDay(lang, preview.date);
  const label = known ? "writer-accept-go" : rival === "yields" ? "writer-accept-heard" : isReport ? "writer-accept-report" : "writer-accept-handover";
  const told = signer.standing === "other" || !replaces || proven ? signer : { ...signer, standing: signer.standing === "known" && way !== "taken" ? "known" as const : "other" as const };
  return (
    <>
      <p className="strong">{say(isReport ? "writer-look-report" : "writer-look-handover", { from })}</p>
      <p>{agenda ? say("writer-look-agenda", { board, date, n: papers.length }) : say("writer-look-papers", { board, date })}</p>
      {papers.length > 0 && <ul>{papers.map((title, at) => <li key={at}>{title}</li>)}</ul>}
      <WhoWrites preview={preview} />
      {!known && <SignerNote signer={told} compared={compared} onCompared={setCompared} />}
      {taking.fault && <Banner tone="bad">{faultText(say, taking.fault)}</Banner>}
      {taking.running && taking.shown && <Progress label={say(taking.what ?? "exchange-opening")} done={taking.done} total={taking.total} stop={taking.stop} stopLabel={say("stop")} />}
      <Actions>
        <Button look="main" isDisabled={taking.running || asks} onPress={() => void accept()}>{say(label)}</Button>
        <Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button>
      </Actions>
    </>
  );
}

/** Who writes once it is taken over, and what becomes of what was written in both places. */
function WhoWrites({ preview }: { preview: WriterPreview }) {
  const say = useText();
  const { from, holder, ours, known, replaces, proven, rival, later } = preview;
  if (known) return <p>{say("writer-look-known")}</p>;
  if (rival === "yields") {
    return (
      <>
        <Banner tone="warn">{say("writer-look-rival-yields", { from })}</Banner>
        <p>{say("writer-look-rival-heard", { n: later, from })}</p>
      </>
    );
  }
  const counts = rival === "counts";
  return (
    <>
      <p>{ours ? say("writer-look-ours", { from }) : say("writer-look-theirs", { holder })}</p>
      {replaces && <Banner tone="warn">{counts ? say("writer-look-rival-counts", { holder }) : proven ? say("writer-look-proven", { holder }) : say("writer-look-replaces")}</Banner>}
      {later > 0 && <p>{say(counts ? "writer-look-rival-notes" : "writer-look-later", { n: later, holder })}</p>}
    </>
  );
}
