// Adds what is done about a challenge: written here, or a topic, decision or action that is there already.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { ChallengeLinkKind } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { ChooseField } from "../../components/ChooseField";
import { SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { useList } from "../../components/more";
import { useYear } from "../../components/year";
import { useText } from "../../text/text";

export function AddLink({ challenge, kind, label }: { challenge: string; kind: ChallengeLinkKind; label: string }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon={Plus} aria-label={say("challenge-link-to", { kind: label })} onPress={() => setOpen(true)}>{say("challenge-link")}</Button>
      <Modal title={label} open={open} onClose={() => setOpen(false)}>
        {kind === "topic" || kind === "decision" || kind === "action"
          ? <Choose challenge={challenge} kind={kind} label={label} onClose={() => setOpen(false)} />
          : <Say challenge={challenge} kind={kind} label={label} onClose={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

interface Adding<K> { challenge: string; kind: K; label: string; onClose: () => void }

function Say({ challenge, kind, label, onClose }: Adding<ChallengeLinkKind>) {
  const say = useText();
  const act = useAct();
  const { board } = useBoards();
  const { data } = useRead("board.get", { id: board?.id ?? "" }, board !== undefined && kind === "effort");
  const [text, setText] = useState("");
  const [partner, setPartner] = useState("");
  const [period, setPeriod] = useState("");
  const add = async () => {
    if (await act("challenge.link", { challenge, kind, text, period, ...(partner ? { partner } : {}) })) onClose();
  };
  return (
    <>
      <TextField label={label} value={text} onChange={setText} autoFocus />
      {kind === "effort" && <SelectField label={say("follow-ups-owner")} value={partner} onChange={setPartner} options={[{ value: "", label: "–" }, ...(data?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))]} />}
      {kind !== "direction" && <TextField label={say("follow-up-period")} help={say("follow-up-period-help")} value={period} onChange={setPeriod} />}
      <Buttons isReady={text.trim() !== ""} add={() => void add()} onClose={onClose} />
    </>
  );
}

function Choose({ challenge, kind, label, onClose }: Adding<"topic" | "decision" | "action">) {
  const say = useText();
  const act = useAct();
  const [words, setWords] = useState("");
  const topics = useList("topic.list", { words }, kind === "topic");
  const { data: decided } = useRead("decision.years", {}, kind === "decision");
  const { data: counts } = useRead("follow_up.counts", {}, kind === "action");
  const years = decided ?? counts?.years ?? [];
  const { year, choice } = useYear(years);
  const { data: decisions } = useRead("decision.list", { year }, kind === "decision" && year !== undefined);
  const { data: actions } = useRead("follow_up.list", { year }, kind === "action" && year !== undefined);
  const [target, setTarget] = useState("");
  const choices = [
    ...(decisions ?? []).map((one) => ({ value: one.id, label: `${one.board_short} ${one.date} ${(one.own_text ?? one.decided).slice(0, 80)}` })),
    ...(actions ?? []).map((one) => ({ value: one.id, label: `${one.board_short} ${one.number} ${one.text.slice(0, 80)}` })),
  ];
  const add = async () => {
    if (await act("challenge.link", { challenge, kind, target })) onClose();
  };
  return (
    <>
      {years.length > 1 && choice}
      {kind === "topic" && (
        <ChooseField label={label} none="–" value={target || null} list={topics} words={words} onWords={setWords} search={say("topic-filter")} nothing={say("topic-filter-none")} onChange={(topic) => setTarget(topic ?? "")} />
      )}
      {kind !== "topic" && <SelectField label={label} value={target} onChange={setTarget} options={[{ value: "", label: "–" }, ...choices]} />}
      <Buttons isReady={target !== ""} add={() => void add()} onClose={onClose} />
    </>
  );
}

function Buttons({ isReady, add, onClose }: { isReady: boolean; add: () => void; onClose: () => void }) {
  const say = useText();
  return (
    <Actions>
      <Button look="main" isDisabled={!isReady} onPress={add}>{say("challenge-link")}</Button>
      <Button onPress={onClose}>{say("cancel")}</Button>
    </Actions>
  );
}
