// One paper, written as on paper; what is known about it stands beside it.
import { FileType2, GitCompare, Stamp } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useScope } from "../../acts";
import { useDrops } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Offer, PaperDetail, WriterView } from "../../backend/types";
import { chooseBoard } from "../../board";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Progress, Waiting } from "../../components/small";
import { shortDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { useTold } from "./Findings";
import { IssueVersion } from "./IssueVersion";
import { Outline } from "../../editor/Outline";
import { PaperEditor } from "../../editor/PaperEditor";
import { kindText } from "./kinds";
import { Original } from "./Original";
import { PaperSide } from "./PaperSide";
import { Head, Sheet } from "./Sheet";
import { StateChip } from "./StateChip";
import { useWord } from "./useWord";
import { useWriting, WritingBanner, WritingCard } from "../../writing/WritingCard";

/** `section`: the one to show first, and the point in it. */
export default function PaperScreen({ id, section, point }: { id: string; section?: string; point?: string }) {
  const say = useText();
  const { data, error } = useRead("paper.get", { id });
  const writing = useWriting({ paper: id });
  if (error) return <Page title={say("paper")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data && writing ? <PaperPage detail={data} section={section} point={point} writing={writing} /> : <Waiting label={say("waiting")} />;
}

function PaperPage({ detail, section, point, writing }: { detail: PaperDetail; section?: string; point?: string; writing: WriterView }) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const [issuing, setIssuing] = useState(false);
  const { paper, board, topic, sections, versions, placed } = detail;
  const attaching = useAttach(paper.id);
  useScope(`paper:${paper.id}`);
  useEffect(() => chooseBoard(board.id), [board.id]);
  useDrops((offers) => void attaching.take(offers));

  const last = versions.at(-1);
  const word = useWord(paper.id);
  const told = useTold(paper.id);
  const sub = [
    kindText(say, paper.kind),
    last ? say("paper-working-after", { label: last.label }) : say("version-working"),
    topic && say("paper-topic", { title: topic.title }),
    ...placed.map(({ board_short: short, date, label }) => `${short} ${shortDay(lang, date)}, ${say("item-numbered", { label })}`),
  ];
  return (
    <Page
      title={paper.title}
      focusTitle={section === undefined}
      sub={sub.filter(Boolean).join(" · ")}
      chip={<StateChip state={paper.state} />}
      banner={attaching.running && attaching.shown ? (
        <Progress label={say(attaching.what ?? "attaching")} done={attaching.done} total={attaching.total} stop={attaching.stop} stopLabel={say("stop")} />
      ) : !writing.ours && <WritingBanner of={{ paper: paper.id }} writing={writing} />}
      actions={
        <>
          {last && (
            <Button icon={GitCompare} onPress={() => navigate(`/papers/${paper.id}/compare/${encodeURIComponent(last.label)}/working`)}>
              {say("paper-compare-with", { from: last.label })}
            </Button>
          )}
          <Button icon={FileType2} onPress={() => void word.save()} isDisabled={word.running}>{say("paper-word")}</Button>
          {writing.ours && <Button look="main" icon={Stamp} onPress={() => setIssuing(true)}>{say("paper-issue")}</Button>}
        </>
      }
      side={<><Outline paper={paper.id} sections={sections} /><PaperSide detail={detail} ours={writing.ours} onAttach={() => void attaching.pick()} /><WritingCard of={{ paper: paper.id }} writing={writing} /></>}
    >
      <Original paper={paper}>
        {writing.ours
          ? <PaperEditor detail={detail} first={section} firstPoint={point} head={<Head detail={detail} />} told={told} label={say("paper-sheet", { title: paper.title })} />
          : <Sheet detail={detail} section={section} />}
      </Original>
      <IssueVersion open={issuing} paper={paper} versions={versions} onClose={() => setIssuing(false)} />
    </Page>
  );
}

function useAttach(paper: string) {
  const say = useText();
  const job = useJob("paper.attach");
  const take = async (offers: Offer[]) => {
    if (offers.length === 0) return;
    const answer = await job.start({ paper, offers: offers.map(({ offer }) => offer) });
    if (answer === null) return;
    notify(say("attached", { n: answer.attachments.length }));
    for (const { name, fault } of answer.refused) notify(say("attach-refused", { name, why: faultText(say, fault) }), { tone: "bad" });
  };
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  return { ...job, take, pick: async () => take(await call("window.pick_files", {})) };
}
