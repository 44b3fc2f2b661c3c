// An issued version, to be read: it never changes. Its text can come back as a new edit.
import { GitCompare, RotateCcw } from "lucide-react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { PaperDetail, PaperVersionText } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { Banner, Chip, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { kindText } from "./kinds";
import { Sheet } from "./Sheet";
import { Versions } from "./Versions";

export default function VersionScreen({ id, label }: { id: string; label: string }) {
  const say = useText();
  const paper = useRead("paper.get", { id });
  const version = useRead("paper.version", { id, label });
  const error = paper.error ?? version.error;
  if (error) return <Page title={say("paper")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return paper.data && version.data ? <OldVersion detail={paper.data} old={version.data} /> : <Waiting label={say("waiting")} />;
}

function OldVersion({ detail, old }: { detail: PaperDetail; old: PaperVersionText }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [, navigate] = useLocation();
  const { paper } = detail;
  const { label, issued_on: day, status, reason } = old.version;
  const restore = async () => {
    const answer = await act("paper.restore", { id: paper.id, rev: paper.rev, label }, { done: say("version-restored", { label }), undo: `paper:${paper.id}` });
    if (answer) navigate(`/papers/${paper.id}`);
  };
  return (
    <Page
      title={old.title}
      sub={[kindText(say, old.kind), reason].filter(Boolean).join(" · ")}
      chip={<Chip tone={status === "adopted" ? "good" : "plain"}>{say("version-chip", { label, status: say(`version-status-${status.replaceAll("_", "-")}`) })}</Chip>}
      banner={
        <Banner tone="note" action={<LinkButton to={`/papers/${paper.id}`}>{say("version-to-working")}</LinkButton>}>
          {say("version-looking-at", { label, date: plainDay(lang, day) })}
        </Banner>
      }
      actions={
        <>
          <Button icon={RotateCcw} onPress={() => void restore()}>{say("version-restore")}</Button>
          <LinkButton icon={GitCompare} to={`/papers/${paper.id}/compare/${encodeURIComponent(label)}/working`}>{say("version-compare-working")}</LinkButton>
        </>
      }
      side={<Versions detail={detail} shown={label} />}
    >
      <Sheet detail={asDetail(detail, old)} />
    </Page>
  );
}

// The paper as it stood: its own head and text in the place of today's.
function asDetail(detail: PaperDetail, old: PaperVersionText): PaperDetail {
  const { title, kind, author, portfolio_holder, reference, points, steps } = old;
  const sections = old.sections.map((section, i) => ({ ...section, rev: 0, paper: detail.paper.id, position: i + 1 }));
  return { ...detail, paper: { ...detail.paper, title, kind, author, portfolio_holder, reference }, sections, points, steps };
}
