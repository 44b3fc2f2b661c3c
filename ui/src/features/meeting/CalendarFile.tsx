// A calendar file of one meeting, or of all meetings of its board.
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Answer } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { Banner, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";

export function CalendarFile({ meeting, series = false, onClose }: { meeting: string; series?: boolean; onClose: () => void }) {
  const say = useText();
  const { start, fault } = useJob("meeting.calendar");
  const [made, setMade] = useState<Answer<"meeting.calendar"> | null>(null);
  useEffect(() => void start({ meeting, series }).then(setMade), [start, meeting, series]);
  const save = async () => {
    if (made && (await call("window.save", { product: made.product.product }))) onClose();
  };
  return (
    <Modal title={say("calendar-title")} open onClose={onClose}>
      <p>{say("calendar-help")}</p>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      {!made && !fault && <Waiting label={say("waiting")} />}
      {made && <p>{[say("calendar-ready", { n: made.meetings }), made.cancelled > 0 && say("calendar-cancelled", { n: made.cancelled })].filter(Boolean).join(" ")}</p>}
      <Actions>
        {made && <Button look="main" icon={Download} onPress={() => void save()}>{say("calendar-save")}</Button>}
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
