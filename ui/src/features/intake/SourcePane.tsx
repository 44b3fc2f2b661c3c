// The file as it came: pages as pictures, or lines of text. A stretch is chosen by pointer or with the arrow keys.
import { useEffect, useRef, type KeyboardEvent } from "react";
import { call } from "../../backend/backend";
import type { Looked, ReadFile } from "../../backend/types";
import { PageImages } from "../../components/PageImages";
import { pictures } from "../../pagePictures";
import { useText } from "../../text/text";
import type { Chosen } from "./LookScreen";
import { bringInSight } from "./inSight";
import { marksOn, overlaps, stretches, wordsOf, type Lines } from "./places";
import styles from "./Look.module.css";

interface SourcePaneProps {
  file: ReadFile;
  looked: Looked;
  chosen: Chosen | null;
  choose: (lines: Lines) => void;
}

export function SourcePane({ file, looked, chosen, choose }: SourcePaneProps) {
  const say = useText();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen?.side !== "structure") return;
    bringInSight(pane.current?.querySelector('[aria-pressed="true"]'));
  }, [chosen]);
  return (
    <div ref={pane} className={styles.source} data-pane onKeyDown={(event) => step(event, pane.current)}>
      <h2 className={styles.paneTitle}>{say("look-source")}</h2>
      {looked.pages.length > 0
        ? <Pages file={file} looked={looked} chosen={chosen} choose={choose} />
        : <Text looked={looked} chosen={chosen} choose={choose} />}
    </div>
  );
}

function Text({ looked, chosen, choose }: Omit<SourcePaneProps, "file">) {
  const say = useText();
  const all = stretches(looked.papers, looked.lines.length).filter((lines) => wordsOf(looked.lines, lines) !== "");
  return (
    <div className={styles.text} role="group" aria-label={say("look-lines")}>
      {all.map((lines, at) => {
        const isChosen = chosen !== null && overlaps(lines, chosen);
        return (
          <button
            key={lines.first}
            type="button"
            data-stretch
            aria-pressed={isChosen}
            tabIndex={isChosen || (at === 0 && !chosen) ? 0 : -1}
            className={styles.stretch}
            onClick={() => choose(lines)}
          >
            {wordsOf(looked.lines, lines)}
          </button>
        );
      })}
    </div>
  );
}

function Pages({ file, looked, chosen, choose }: SourcePaneProps) {
  const say = useText();
  const load = pictures(`offer ${file.offer}`, (page, width) => call("intake.page", { offer: file.offer, page, width }));
  const over = (page: number) => {
    const whole = chosen && looked.places.some((place) => place.page === page && !place.area && overlaps(place, chosen));
    return (
      <div className={styles.over} role="group" aria-label={say("look-on-page", { page })} data-whole={whole || undefined}>
        {marksOn(looked, page).map(({ first, last, ...area }, at) => {
          const isChosen = chosen !== null && overlaps({ first, last }, chosen);
          return (
            <button
              key={`${first} ${at}`}
              type="button"
              data-stretch
              aria-pressed={isChosen}
              aria-label={wordsOf(looked.lines, { first, last }) || say("look-picture")}
              tabIndex={isChosen || (page === 1 && at === 0 && !chosen) ? 0 : -1}
              className={styles.mark}
              style={{ left: `${area.left}%`, top: `${area.top}%`, width: `${area.width}%`, height: `${area.height}%` }}
              onClick={() => choose({ first, last })}
            />
          );
        })}
      </div>
    );
  };
  return <PageImages label={say("look-pages-of", { name: file.name })} pages={looked.pages.map((page) => ({ ...page, text: "" }))} load={load} over={over} />;
}

/** Arrow keys go from stretch to stretch. */
function step(event: KeyboardEvent, pane: HTMLElement | null) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-stretch")) return;
  const all = [...(pane?.querySelectorAll<HTMLElement>("[data-stretch]") ?? [])];
  const next = all[all.indexOf(event.target) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
