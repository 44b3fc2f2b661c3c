// A new board: name, mark, region, and whether it decides or advises.
import { useState } from "react";
import { useAct } from "../acts";
import type { Board, BoardKind } from "../backend/types";
import { Button } from "../components/Button";
import { RadioCards, TextField } from "../components/fields";
import { Actions, Modal } from "../components/Modal";
import { useText } from "../text/text";

interface NewBoardProps {
  open: boolean;
  boards: Board[];
  onClose: () => void;
  onAdded: (id: string) => void;
}

export function NewBoard({ open, boards, onClose, onAdded }: NewBoardProps) {
  const say = useText();
  const act = useAct();
  const [name, setName] = useState("");
  const [short, setShort] = useState("");
  const [region, setRegion] = useState(boards[0]?.region ?? "");
  const [kind, setKind] = useState<BoardKind>("decides");
  const [missing, setMissing] = useState(false);
  const add = async () => {
    if (name.trim() === "" || short.trim() === "") return setMissing(true);
    const answer = await act("board.add", { name, short, region, kind, public: false });
    if (!answer) return;
    onClose();
    onAdded(answer.id);
  };
  const needed = (value: string) => (missing && value.trim() === "" ? say("field-needed") : null);
  return (
    <Modal title={say("board-new")} open={open} onClose={onClose}>
      <TextField label={say("board-name")} value={name} onChange={setName} error={needed(name)} autoFocus />
      <TextField label={say("board-short")} help={say("board-short-help")} value={short} onChange={setShort} error={needed(short)} maxLength={6} />
      <TextField label={say("board-region")} value={region} onChange={setRegion} />
      <RadioCards
        legend={say("board-kind")}
        value={kind}
        onChange={setKind}
        options={[
          { value: "decides", label: say("board-kind-decides"), help: say("board-kind-decides-help") },
          { value: "advises", label: say("board-kind-advises"), help: say("board-kind-advises-help") },
        ]}
      />
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("board-add")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}
