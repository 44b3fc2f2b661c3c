// Sending a meeting's sets: what was checked, who gets which set and how, the message, and what counts as sent.
import { FolderDown, PackageCheck, Send } from "lucide-react";
import { useState } from "react";
import { useAct, useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { DispatchView } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { CheckField } from "../../components/fields";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Progress, Waiting } from "../../components/small";
import { saveAll } from "../../components/useDraft";
import { AcceptWords } from "../../leak/AcceptWords";
import { ReadyCard } from "../../ready/ReadyCard";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { MessageCard } from "./MessageCard";
import { Recipients } from "./Recipients";
import { SentCard } from "./SentCard";

export default function SendScreen({ meeting }: { meeting: string }) {
  const say = useText();
  const { data, error } = useRead("dispatch.get", { meeting });
  useScope(`meeting:${meeting}`);
  if (error) return <Page title={say("send")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Sending view={data} /> : <Waiting label={say("waiting")} />;
}

function Sending({ view }: { view: DispatchView }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const { meeting, agenda, recipients } = view;
  const ready = useRead("agenda.ready", { meeting: meeting.id });
  const prepare = useJob("dispatch.prepare");
  const saving = useJob("dispatch.save_all");
  const [busy, setBusy] = useState(false);
  const [whole, setWhole] = useState(false);
  const receiving = recipients.filter(({ audience }) => audience !== null);
  const drafted = receiving.filter(({ dispatch }) => dispatch?.state === "drafted");
  const toDo = receiving.filter(({ dispatch }) => dispatch?.state !== "sent" && (dispatch?.state !== "nothing" || view.stale));
  const stops = ready.data?.stops ?? 0;
  const isReady = drafted.length > 0 && drafted.length === toDo.length && !view.stale;
  const running = busy || prepare.running || saving.running;

  const lay = async () => {
    setBusy(true);
    try {
      await saveAll();
      await write("dispatch.freeze", { meeting: meeting.id });
      const answer = await prepare.start({ meeting: meeting.id, whole });
      if (answer) {
        const nothing = answer.nothing_new > 0 ? [say("send-nothing-new", { n: answer.nothing_new })] : [];
        notify([say("send-laid", { n: answer.people, sets: answer.sets }), ...nothing].join(" "));
      }
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const folder = await call("window.pick_folder", {});
    if (!folder) return;
    const answer = await saving.start({ meeting: meeting.id, folder: folder.offer });
    if (answer) notify(say("send-saved", { messages: answer.messages, sets: answer.sets }));
  };
  const confirm = (members: string[]) =>
    act("dispatch.confirm", { meeting: meeting.id, members }, { done: say("send-confirmed", { n: members.length }) });

  const fault = prepare.fault ?? saving.fault;
  const job = saving.running ? saving : prepare;
  return (
    <Page
      title={say("send-title", { board: view.board_short, date: plainDay(lang, meeting.date) })}
      sub={say("send-sub")}
      actions={
        <>
          <LinkButton to={`/meetings/${meeting.id}`}>{say("send-back")}</LinkButton>
          {drafted.length > 0 && !view.stale && <Button icon={FolderDown} isDisabled={running} onPress={() => void save()}>{say("send-save")}</Button>}
          {isReady
            ? <Button look="main" icon={Send} isDisabled={running} onPress={() => void confirm(drafted.map(({ member }) => member))}>{say("send-confirm", { n: drafted.length })}</Button>
            : (toDo.length > 0 || receiving.length === 0) && <Button look="main" icon={PackageCheck} isDisabled={running || stops > 0 || toDo.length === 0} onPress={() => void lay()}>{say("send-lay", { n: toDo.length })}</Button>}
        </>
      }
      banner={
        <>
          {job.running && job.shown && <Progress label={say(job.what ?? "pack-making")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
          {fault && (
            <Banner tone="bad">
              {faultText(say, fault)}
              <AcceptWords meeting={meeting.id} fault={fault} onAccepted={() => void lay()} />
            </Banner>
          )}
          {view.stale && <Banner>{say("send-stale")}</Banner>}
          {isReady && <Banner tone="note">{say("send-ready", { agenda })}</Banner>}
          {toDo.length === 0 && receiving.length > 0 && <Banner tone="note">{say("send-all-sent", { agenda })}</Banner>}
        </>
      }
      side={
        <>
          <ReadyCard meeting={meeting.id} />
          <MessageCard view={view} />
          <SentCard view={view} />
        </>
      }
    >
      {agenda > 1 && toDo.length > 0 && !isReady && (
        <CheckField label={say("send-whole")} help={say("send-whole-help")} checked={whole} onChange={setWhole} />
      )}
      <Recipients view={view} onConfirm={(member) => void confirm([member])} />
    </Page>
  );
}
