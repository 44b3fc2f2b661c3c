// What stands on every agenda of the board, put in order by pointer or keyboard.
import { ListPlus, Pencil } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { write } from "../../backend/hooks";
import type { BoardDetail, StandingItem, Treatment } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { NumberField, SelectField, TextField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Card, Empty } from "../../components/small";
import { SortableList } from "../../components/SortableList";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../text/text";
import { ITEM_KINDS } from "./AddForms";
import styles from "./PeopleScreen.module.css";

const TREATMENTS = ["none", "information", "discussion", "decision"] as const;

export function Standing({ detail: { standing, board }, add }: { detail: BoardDetail; add: () => void }) {
  const say = useText();
  const act = useAct();
  const [open, setOpen] = useState<string | null>(null);
  const item = standing.find(({ id }) => id === open);
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say("standing")}</h2>
        <Button look="quiet" icon={ListPlus} onPress={add}>{say("standing-add")}</Button>
      </div>
      <Card>
        {standing.length === 0 && <Empty title={say("standing-empty")}>{say("standing-empty-help")}</Empty>}
        {standing.length > 0 && (
          <SortableList
            label={say("standing")}
            className={styles.sorted}
            entries={standing.map((one) => ({ ...one, name: one.title }))}
            onMove={(id, position) => act("board.move_standing", { id, position })}
            draw={(one, handle) => (
              <div className={styles.line}>
                {handle}
                <span>
                  <span className="strong">{one.title}</span>
                  <span className="soft small"> {[one.presenter, one.minutes !== null && say("n-minutes", { n: one.minutes })].filter(Boolean).join(" · ")}</span>
                </span>
                <Button look="quiet" icon={Pencil} aria-label={say("member-edit-of", { name: one.title })} onPress={() => setOpen(one.id)}>{say("edit")}</Button>
              </div>
            )}
          />
        )}
      </Card>
      {item && <StandingPanel item={item} board={board.id} onClose={() => setOpen(null)} />}
    </section>
  );
}

function StandingPanel({ item, board, onClose }: { item: StandingItem; board: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const { id, rev, title, kind, treatment, minutes, presenter } = item;
  const draft = useDraft({ title, kind, treatment, minutes, presenter }, rev, (value, seen) => write("board.edit_standing", { id, rev: seen, ...value }));
  const { value, set, flush } = draft;
  const remove = async () => {
    if (await act("board.remove_standing", { id, rev }, { done: say("standing-removed", { title }), undo: `board:${board}` })) onClose();
  };
  return (
    <Modal title={title} open onClose={onClose}>
      <DraftState draft={draft} />
      <TextField label={say("standing-title")} value={value.title} onChange={(text) => set({ title: text })} onBlur={flush} autoFocus />
      <SelectField label={say("standing-kind")} value={value.kind} onChange={(one) => set({ kind: one })} options={ITEM_KINDS.map((one) => ({ value: one, label: say(`item-kind-${one.replaceAll("_", "-")}`) }))} />
      <SelectField label={say("standing-treatment")} value={value.treatment ?? "none"} onChange={(one) => set({ treatment: one === "none" ? null : (one satisfies Treatment) })} options={TREATMENTS.map((one) => ({ value: one, label: say(`standing-treatment-${one}`) }))} />
      <NumberField label={say("standing-minutes")} value={value.minutes} onChange={(n) => set({ minutes: n })} onBlur={flush} max={600} />
      <TextField label={say("standing-presenter")} value={value.presenter} onChange={(text) => set({ presenter: text })} onBlur={flush} />
      <Actions>
        <Button look="main" onPress={onClose}>{say("done")}</Button>
        <Button look="danger" onPress={() => void remove()}>{say("standing-remove")}</Button>
      </Actions>
    </Modal>
  );
}
