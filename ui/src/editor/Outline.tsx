// The paper's headings in their order: a way to each, and a list to put in another order.
import { useRef } from "react";
import { useAct } from "../acts";
import type { Section } from "../backend/types";
import { Card, Side } from "../components/small";
import { SortableList } from "../components/SortableList";
import { saveAll } from "../components/useDraft";
import { useText } from "../text/text";
import styles from "./Outline.module.css";

export function Outline({ paper, sections }: { paper: string; sections: readonly Section[] }) {
  const say = useText();
  const act = useAct();
  const entries = sections.map((section) => ({ id: section.id, name: section.heading, section }));
  const now = useRef(sections);
  now.current = sections;
  if (sections.length < 2) return null;
  const move = async (id: string, index: number) => {
    await saveAll();
    const section = now.current.find((one) => one.id === id);
    if (!section) return null;
    return act("paper.move_section", { id, rev: section.rev, position: index + 1 }, { done: say("section-moved", { heading: section.heading }), undo: `paper:${paper}` });
  };
  return (
    <Side title={say("section-order")}>
      <Card>
        <SortableList
          label={say("section-order")}
          className={styles.list}
          entries={entries}
          onMove={move}
          draw={({ id, name }, handle) => (
            <div className={styles.row}>
              {handle}
              <button type="button" className={styles.go} onClick={() => goTo(id)}>{name}</button>
            </div>
          )}
        />
      </Card>
    </Side>
  );
}

function goTo(section: string) {
  const heading = document.getElementById(`section-${section}`);
  heading?.scrollIntoView({ block: "start" });
  heading?.querySelector("input")?.focus({ preventScroll: true });
}
