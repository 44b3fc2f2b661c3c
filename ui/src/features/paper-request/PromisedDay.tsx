// The day for which a paper was promised.
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../acts";
import type { PaperRequestRow } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { Waiting } from "../../components/small";
import { useText } from "../../text/text";

const DayField = lazy(() => import("../../components/DayField"));

export function PromisedDay({ meeting, row: { request, title }, onClose }: { meeting: string; row: PaperRequestRow; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [day, setDay] = useState(request?.promised_for ?? request?.due ?? null);
  const keep = async () => {
    if (!request) return;
    const told = { done: say("request-marked", { title, state: say("request-promised") }), undo: `meeting:${meeting}` };
    await act("paper_request.mark", { ids: [request.id], mark: "promised", ...(day ? { promised_for: day } : {}) }, told);
    onClose();
  };
  return (
    <Modal title={say("request-promise-title", { title })} open onClose={onClose}>
      <Suspense fallback={<Waiting label={say("waiting")} />}>
        <DayField label={say("request-promise-day")} value={day} onChange={setDay} autoFocus />
      </Suspense>
      <Actions>
        <Button look="main" onPress={() => void keep()}>{say("request-promise-save")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
