// Makes a trial pack: for whom, then progress, then the pages.
import { useState } from "react";
import { useLocation } from "wouter";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { AgendaView, Audience, PackEdition } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { CheckField, RadioCards, SelectField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { Banner, Progress } from "../../components/small";
import { AcceptWords } from "../../leak/AcceptWords";
import { faultText, useText } from "../../text/text";

interface MakePackProps {
  open: boolean;
  /** What is proposed to go in. */
  start: PackEdition;
  view: AgendaView;
  onOpen: () => void;
  onClose: () => void;
}

export function MakePack({ open, start, view, onOpen, onClose }: MakePackProps) {
  const say = useText();
  const [, navigate] = useLocation();
  const [audience, setAudience] = useState<Audience>("members");
  const [partner, setPartner] = useState("");
  const [forPaper, setForPaper] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const [edition, setEdition] = useState<PackEdition>(start);
  const job = useJob("pack.build");
  const detail = useRead("board.get", { id: view.board.id }, open);
  const partners = detail.data?.partners ?? [];
  const recipient = partner || partners[0]?.name || "";
  useCommand("pack.build", onOpen, view.items.length > 0);

  const make = async () => {
    const answer = await job.start({ meeting: view.meeting.id, audience, edition, for_paper: forPaper, large_print: isLarge, ...(audience === "partner" ? { recipient } : {}) });
    if (!answer) return;
    onClose();
    navigate(`/meetings/${view.meeting.id}/packs/${answer.pack.id}`);
  };
  const wasSent = view.versions.length > 0;
  const title = say(edition === "addendum" ? "pack-addendum-make" : wasSent ? "pack-make-set" : "pack-make");
  return (
    <Modal title={title} open={open} onClose={onClose} dismissable={!job.running}>
      {job.fault && (
        <Banner tone="bad">
          {faultText(say, job.fault)}
          <AcceptWords meeting={view.meeting.id} fault={job.fault} onAccepted={() => void make()} />
        </Banner>
      )}
      {job.running ? (
        <Progress label={say(job.what ?? "pack-making")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />
      ) : (
        <>
          <p className="soft">{say(edition === "addendum" ? "pack-addendum-help" : wasSent ? "pack-edition-whole-help" : "pack-make-help")}</p>
          {wasSent && (
            <RadioCards
              legend={say("pack-edition")}
              value={edition}
              onChange={setEdition}
              options={[
                { value: "whole", label: say("pack-edition-whole"), help: say("pack-edition-whole-help") },
                { value: "addendum", label: say("pack-edition-addendum"), help: say("pack-edition-addendum-help") },
              ]}
            />
          )}
          <RadioCards
            legend={say("pack-audience")}
            value={audience}
            onChange={setAudience}
            options={[
              { value: "members", label: say("audience-members"), help: say("audience-members-help") },
              { value: "chair", label: say("audience-chair"), help: say("audience-chair-help") },
              { value: "partner", label: say("audience-partner"), help: say("audience-partner-help"), disabled: partners.length === 0 },
              { value: "public", label: say("audience-public"), help: say(view.board.public ? "audience-public-help" : "audience-public-not"), disabled: !view.board.public },
            ]}
          />
          {audience === "partner" && (
            <SelectField label={say("pack-partner")} value={recipient} onChange={setPartner} options={partners.map(({ name }) => ({ value: name, label: name }))} />
          )}
          <CheckField label={say("pack-for-paper")} help={say("pack-for-paper-help")} checked={forPaper} onChange={setForPaper} />
          <CheckField label={say("pack-large-print")} help={say("pack-large-print-help")} checked={isLarge} onChange={setLarge} />
          <Actions>
            <Button look="main" onPress={() => void make()}>{title}</Button>
            <Button onPress={onClose}>{say("cancel")}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}
