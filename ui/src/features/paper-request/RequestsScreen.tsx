// The call for papers of a meeting: who writes what, by when, and what came in.
import { BellRing, ListChecks, Send } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAct, useScope } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { MeetingRow, PaperRequestMessageKind, PaperRequests, PaperRequestRow } from "../../backend/types";
import { useBoards } from "../../board";
import { Button, LinkButton } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Card, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { Deliveries } from "./Deliveries";
import { Messages } from "./Messages";
import { PromisedDay } from "./PromisedDay";
import { Rows } from "./Rows";
import styles from "./RequestsScreen.module.css";

export default function RequestsScreen({ meeting }: { meeting?: string }) {
  const say = useText();
  const { boards, board } = useBoards();
  const meetings = useRead("meeting.list", { which: "coming" }).data;
  const open = meetings?.toReversed() ?? [];
  const first = open.find((one) => one.board === board?.id && one.n_items > 0) ?? open.find((one) => one.board === board?.id);
  const shown = meeting ?? first?.id;
  const { data } = useRead("paper_request.list", { meeting: shown ?? "" }, shown !== undefined);
  if (!meetings || (shown !== undefined && !data)) return <Waiting label={say("waiting")} />;
  if (!data) {
    return (
      <Page title={say("requests-title")} sub={board?.name}>
        <Card><Empty title={say("requests-none")} action={<LinkButton to="/year" look="main">{say("rail-year")}</LinkButton>}>{say("requests-none-help")}</Empty></Card>
      </Page>
    );
  }
  const own = boards.find(({ id }) => id === data.board.id)?.id ?? data.board.id;
  return <Requests key={data.meeting.id} asked={data} meetings={open.filter((one) => one.board === own)} />;
}

function Requests({ asked, meetings }: { asked: PaperRequests; meetings: MeetingRow[] }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [, navigate] = useLocation();
  const [drafting, setDrafting] = useState<{ kind: PaperRequestMessageKind; ids: string[] } | null>(null);
  const [promising, setPromising] = useState<PaperRequestRow | null>(null);
  const { meeting, board, rows } = asked;
  useScope(`meeting:${meeting.id}`);
  const toAsk = rows.filter((row) => row.request !== null && row.standing === "noted" && row.request.author_name !== "");
  const late = rows.filter(({ standing }) => standing === "late");
  const empty = rows.filter((row) => (row.request === null || row.request.author_name === "") && row.presenter !== "" && row.papers.length === 0);
  const ids = (of: PaperRequestRow[]) => of.flatMap(({ request }) => (request ? [request.id] : []));
  const fill = () => void act("paper_request.fill", { meeting: meeting.id }, { done: (n) => say("request-filled", { n }), undo: `meeting:${meeting.id}` });
  const summary = say("requests-summary", { n: rows.length, in: rows.filter(({ standing, papers }) => standing === "in" || papers.length > 0).length, late: late.length });
  return (
    <Page
      title={say("requests-title")}
      sub={`${board.name} · ${say("requests-for", { day: plainDay(lang, meeting.date) })}`}
      actions={
        <>
          {late.length > 0 && <Button icon={BellRing} onPress={() => setDrafting({ kind: "remind", ids: ids(late) })}>{say("request-remind", { n: late.length })}</Button>}
          {toAsk.length > 0 && <Button look="main" icon={Send} onPress={() => setDrafting({ kind: "ask", ids: ids(toAsk) })}>{say("request-ask", { n: toAsk.length })}</Button>}
        </>
      }
      side={<Deliveries asked={asked} />}
    >
      <div className={styles.bar}>
        {meetings.length > 1 && (
          <SelectField
            label={say("requests-meeting")}
            value={meeting.id}
            onChange={(id) => navigate(`/requests/${id}`)}
            options={meetings.map(({ id, date }) => ({ value: id, label: plainDay(lang, date) }))}
          />
        )}
        <p className="soft">{summary}</p>
        {empty.length > 0 && <Button look="quiet" icon={ListChecks} onPress={fill}>{say("request-fill")}</Button>}
      </div>
      {rows.length === 0 ? (
        <Card>
          <Empty title={say("requests-empty")} action={<LinkButton to={`/meetings/${meeting.id}`} look="main">{say("meeting")}</LinkButton>}>{say("requests-empty-help")}</Empty>
        </Card>
      ) : (
        <Rows asked={asked} promise={setPromising} act={act} />
      )}
      {drafting && <Messages meeting={meeting.id} {...drafting} onClose={() => setDrafting(null)} />}
      {promising && <PromisedDay meeting={meeting.id} row={promising} onClose={() => setPromising(null)} />}
    </Page>
  );
}
