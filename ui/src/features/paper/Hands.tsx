// In whose hands a paper is, and the few moves that make sense from there.
import { useState } from "react";
import { useAct } from "../../acts";
import type { PaperDetail, PaperMove } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextArea } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Card, Side } from "../../components/small";
import { dayAndTime } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { savedRev } from "./savedRev";
import { StateChip, stateText } from "./StateChip";
import styles from "./PaperSide.module.css";

export function Hands({ detail }: { detail: PaperDetail }) {
  const say = useText();
  const [sendingBack, setSendingBack] = useState(false);
  const handOn = useHandOn(detail);
  const { paper, moves } = detail;
  return (
    <Side title={say("paper-state")} extra={<StateChip state={paper.state} />}>
      <Card padded>
        <div className={styles.fields}>
          <LastReason detail={detail} />
          <div className={styles.moves}>
            {moves.map((move) => (
              <Button key={move} onPress={() => (move === "send_back" ? setSendingBack(true) : void handOn(move))}>
                {say(`paper-move-${move.replaceAll("_", "-")}`)}
              </Button>
            ))}
          </div>
          <Moved detail={detail} />
        </div>
      </Card>
      <Modal title={say("paper-send-back-title")} open={sendingBack} onClose={() => setSendingBack(false)}>
        <SendBack detail={detail} onClose={() => setSendingBack(false)} />
      </Modal>
    </Side>
  );
}

function LastReason({ detail: { paper, moved } }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  const [last] = moved;
  if (paper.state !== "returned" || !last?.reason) return null;
  return (
    <div className={styles.reason}>
      <p className="strong">{say("paper-sent-back", { at: dayAndTime(lang, last.at) })}</p>
      <p>{last.reason}</p>
    </div>
  );
}

function Moved({ detail: { moved } }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  if (moved.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{say("paper-moved")}</summary>
      <ol>
        {moved.map((one) => (
          <li key={one.id} className="small">
            <span>{say("paper-moved-line", { was: stateText(say, one.was), now: stateText(say, one.now) })}</span>
            <span className="soft"> · {dayAndTime(lang, one.at)}</span>
            {one.reason && <p>{one.reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function SendBack({ detail, onClose }: { detail: PaperDetail; onClose: () => void }) {
  const say = useText();
  const handOn = useHandOn(detail);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (reason.trim() !== "" && (await handOn("send_back", reason))) onClose();
  };
  return (
    <>
      <TextArea label={say("paper-send-back-reason")} help={say("paper-send-back-help")} value={reason} onChange={setReason} error={asked && reason.trim() === "" ? say("field-needed") : null} />
      <Actions>
        <Button look="main" onPress={() => void send()}>{say("paper-move-send-back-do")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}

/** What is still being typed is saved first; then the paper goes on. */
function useHandOn({ paper }: PaperDetail) {
  const say = useText();
  const act = useAct();
  return async (move: PaperMove, reason = "") => {
    const rev = await savedRev(paper.id);
    if (rev === null) return false;
    const answer = await act("paper.hand_on", { id: paper.id, rev, move, reason }, {
      done: say(`paper-moved-${move.replaceAll("_", "-")}`),
      undo: `paper:${paper.id}`,
    });
    return answer !== null;
  };
}
