// A tour in six steps: a card over the work that goes from screen to screen and says what one sees there.
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useRead } from "../backend/hooks";
import { useBoards } from "../board";
import { useCommand } from "../commands";
import { Button } from "../components/Button";
import { useText } from "../text/text";
import styles from "./Tour.module.css";

/** Where each step stands; the words are `tour-1` to `tour-6`. */
function useStops(): string[] {
  const { board } = useBoards();
  const { data: meetings } = useRead("meeting.list", { board: board?.id, which: "coming" }, board !== undefined);
  const { data: papers } = useRead("paper.list", { board: board?.id, most: 20 }, board !== undefined);
  const building = meetings?.find((one) => one.state === "drafting");
  const paper = papers?.find((one) => one.kind === "note");
  return [
    "/today",
    building ? `/meetings/${building.id}` : "/meetings",
    paper ? `/papers/${paper.id}` : "/papers",
    "/reviews",
    building ? `/meetings/${building.id}/send` : "/meetings",
    "/decisions",
  ];
}

export function Tour() {
  const [at, setAt] = useState<number | null>(null);
  useCommand("help.tour", () => setAt(0));
  return at === null ? null : <Stop at={at} go={setAt} />;
}

function Stop({ at, go }: { at: number; go: (at: number | null) => void }) {
  const say = useText();
  const stops = useStops();
  const [, navigate] = useLocation();
  const card = useRef<HTMLElement>(null);
  const place = stops[at]!;
  useEffect(() => navigate(place), [place, navigate]);
  useEffect(() => card.current?.focus(), []);
  const last = at === stops.length - 1;
  return (
    <section ref={card} tabIndex={-1} data-keeps-focus data-pane className={styles.card} aria-labelledby="tour-title" aria-describedby="tour-text" onKeyDown={(event) => event.key === "Escape" && go(null)}>
      <p className={styles.count}>{say("tour-count", { n: at + 1, of: stops.length })}</p>
      <h2 id="tour-title">{say(`tour-${at + 1}`)}</h2>
      <p id="tour-text">{say(`tour-${at + 1}-text`)}</p>
      <div className={styles.buttons}>
        <Button onPress={() => go(null)}>{say("tour-stop")}</Button>
        {at > 0 && <Button onPress={() => go(at - 1)}>{say("tour-back")}</Button>}
        <Button look="main" onPress={() => go(last ? null : at + 1)}>{say(last ? "tour-done" : "tour-next")}</Button>
      </div>
    </section>
  );
}
