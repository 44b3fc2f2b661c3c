// Sending a meeting's agenda: what goes out, and the moment at which it counts as sent.
import { Send } from "lucide-react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { AgendaView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { Page } from "../../components/Page";
import { Banner, Card, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";

export default function SendScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const { data, error } = useRead("agenda.get", { meeting });
  if (error) return <Page title={say("send")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Sending view={data} /> : <Waiting label={say("waiting")} />;
}

function Sending({ view }: { view: AgendaView }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [, navigate] = useLocation();
  const { meeting, board, versions, changes } = view;
  const last = versions.at(-1);
  const isNew = !last || changes.length > 0;
  const number = (last?.number ?? 0) + (isNew ? 1 : 0);
  const send = async () => {
    const answer = await act("agenda.send", { meeting: meeting.id, rev: meeting.rev }, { done: say("send-done", { number }) });
    if (answer) navigate(`/meetings/${meeting.id}`);
  };
  return (
    <Page
      title={say("send-title", { board: board.short, date: plainDay(lang, meeting.date) })}
      sub={say("send-sub")}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}`}>{say("send-back")}</LinkButton>
          <Button look="main" icon={Send} isDisabled={!isNew || view.items.length === 0} onPress={() => void send()}>{say("send-count", { number })}</Button>
        </>
      }
    >
      <Card padded><p>{say(isNew ? "send-help" : "send-nothing-new", { number })}</p></Card>
    </Page>
  );
}
