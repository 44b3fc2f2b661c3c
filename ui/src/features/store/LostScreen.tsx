// There was work here and it is gone; backups remain.
import { useState } from "react";
import { asFault } from "../../backend/backend";
import { refresh } from "../../backend/hooks";
import type { Fault, StoreStatus } from "../../backend/types";
import { Button } from "../../components/Button";
import { Banner } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { ReadExport } from "../../handover/ReadExport";
import { makeStore } from "../../newStore";
import { faultText, useLang, useText } from "../../text/text";
import { Door } from "./Door";
import { Restore } from "./Restore";

export default function LostScreen({ status }: { status: StoreStatus }) {
  const say = useText();
  const lang = useLang();
  const [fault, setFault] = useState<Fault | null>(null);
  const { last, folder } = status.backup;
  const startNew = () => makeStore().then(refresh).catch((thrown: unknown) => setFault(asFault(thrown)));
  return (
    <Door title={say("lost-title")}>
      <p>{last ? say("lost-help-dated", { at: dayAndTime(lang, last), folder: folder ?? "" }) : say("lost-help")}</p>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      <Restore />
      <ReadExport />
      <p className="soft">{say("lost-new-help")} <Button look="quiet" onPress={() => void startNew()}>{say("lost-new")}</Button></p>
    </Door>
  );
}
