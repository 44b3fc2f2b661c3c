// One file beside what was recognised in it. What is chosen on one side is shown on the other, and corrected with a click.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowLeft, ChevronLeft, ChevronRight, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asFault, call } from "../../backend/backend";
import type { Correction, Looked, ReadFile } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { Banner, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import { correct } from "./corrections";
import type { Lines } from "./places";
import { SourcePane } from "./SourcePane";
import { StructurePane } from "./StructurePane";
import type { Taking } from "./useTaking";
import styles from "./Look.module.css";

interface LookScreenProps {
  file: ReadFile;
  taking: Taking;
  /** Its place among the files that are left. */
  at: number;
  go: (to: number) => void;
  onClose: () => void;
}

/** What is chosen, and on which side: the other one brings it into view. */
export interface Chosen extends Lines { side: "source" | "structure" }

export function LookScreen({ file, taking, at, go, onClose }: LookScreenProps) {
  const say = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [side, setSide] = useState<"source" | "structure">("structure");
  const corrections = taking.corrections(file.offer);
  const { data, error } = useLook(file.offer, taking, corrections);
  const change = (next: Correction) => taking.setCorrections(file.offer, correct(corrections, next));
  const takeBack = () => taking.setCorrections(file.offer, corrections.slice(0, -1));
  useCommand("history.undo", takeBack, corrections.length > 0);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const take = async () => {
    const isLast = taking.left.length === 1;
    const answer = await taking.take([file]);
    // Where something must be asked first, or files are left, the list is the place.
    if (answer ? !isLast : !taking.isPlaced) onClose();
  };
  return (
    <section className={styles.look} aria-labelledby="look-title">
      <header className={styles.head} data-pane>
        <Button look="quiet" icon={ArrowLeft} onPress={onClose}>{say("look-back")}</Button>
        <div className={styles.titles}>
          <h1 id="look-title" ref={heading} tabIndex={-1}>{file.name}</h1>
          {data && <p className="soft small">{say("look-kept", { hash: data.hash.slice(0, 12) })}</p>}
        </div>
        <div className={styles.doing}>
          <Button look="quiet" icon={Undo2} command="history.undo" isDisabled={corrections.length === 0} onPress={takeBack}>{say("look-take-back")}</Button>
          <Button look="quiet" icon={ChevronLeft} isDisabled={at <= 0} onPress={() => go(at - 1)}>{say("look-previous")}</Button>
          <Button look="quiet" icon={ChevronRight} isDisabled={at >= taking.left.length - 1} onPress={() => go(at + 1)}>{say("look-next")}</Button>
          <Button look="main" onPress={() => void take()}>{say("look-take")}</Button>
        </div>
      </header>
      {taking.fault && <Banner tone="bad">{faultText(say, taking.fault)}</Banner>}
      {error && <Banner tone="bad">{faultText(say, asFault(error))}</Banner>}
      {data ? (
        <>
          <Sides side={side} choose={setSide} />
          <div className={styles.both} data-side={side}>
            <SourcePane file={file} looked={data} chosen={chosen} choose={(lines) => setChosen({ ...lines, side: "source" })} />
            <StructurePane looked={data} chosen={chosen} choose={(lines) => setChosen({ ...lines, side: "structure" })} change={change} />
          </div>
        </>
      ) : !error && <Waiting label={say("intake-reading")} />}
    </section>
  );
}

function useLook(offer: string, { board, meetingDate }: Taking, corrections: Correction[]) {
  return useQuery({
    queryKey: ["intake.look", offer, board, meetingDate, corrections],
    queryFn: (): Promise<Looked> => call("intake.look", {
      offer,
      corrections,
      ...(board ? { board } : {}),
      ...(meetingDate ? { meeting_date: meetingDate } : {}),
    }),
    placeholderData: keepPreviousData,
  });
}

/** In a narrow window one side shows at a time. */
function Sides({ side, choose }: { side: "source" | "structure"; choose: (side: "source" | "structure") => void }) {
  const say = useText();
  return (
    <div className={styles.sides} role="group" aria-label={say("look-sides")}>
      {(["structure", "source"] as const).map((one) => (
        <Button key={one} look={one === side ? "plain" : "quiet"} aria-pressed={one === side} onPress={() => choose(one)}>{say(`look-${one}`)}</Button>
      ))}
    </div>
  );
}
