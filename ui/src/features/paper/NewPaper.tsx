// Begins a paper: its title and kind; the board's template gives the sections. Under an item where one is named.
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { PaperKind } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useText } from "../../text/text";
import { KINDS, kindText } from "./kinds";

interface NewPaperProps { open: boolean; board: string; item?: string; onClose: () => void }

export function NewPaper({ open, board, item, onClose }: NewPaperProps) {
  const say = useText();
  return (
    <Modal title={say(item ? "paper-new-at-item" : "paper-new")} open={open} onClose={onClose}>
      <Begin board={board} item={item} onClose={onClose} />
    </Modal>
  );
}

function Begin({ board, item, onClose }: Omit<NewPaperProps, "open">) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<PaperKind>("note");
  const [asked, setAsked] = useState(false);
  const template = useRead("paper.template", { board, kind });
  const headings = template.data?.sections.map(({ heading }) => heading) ?? [];
  const add = async () => {
    setAsked(true);
    if (title.trim() === "") return;
    const answer = item
      ? await act("agenda.add_paper", { item, kind, title: title.trim() })
      : await act("paper.add", { board, kind, title: title.trim() });
    if (answer) navigate(`/papers/${answer.id}`);
  };
  return (
    <>
      <TextField label={say("paper-title")} value={title} onChange={setTitle} error={asked && title.trim() === "" ? say("field-needed") : null} onEnter={() => void add()} autoFocus />
      <SelectField label={say("paper-kind")} value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, label: kindText(say, one) }))} />
      <p className="soft small">
        {headings.length > 0 ? say("paper-new-sections", { headings: headings.join(" · ") }) : say("paper-new-empty")}{" "}
        <Link to={`/papers/templates/${kind}`}>{say("template-edit")}</Link>
      </p>
      <Actions>
        <Button look="main" onPress={() => void add()}>{say("paper-make")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}
