// What this meeting can take up, chosen together and put on the agenda in one action.
import { ListPlus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { AgendaOffer, AgendaView } from "../../backend/types";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./Agenda.module.css";

/** What waits for a place of its own accord; the rest is there to choose from. */
const WAITING = ["not_reached", "deferred", "cancelled", "asked", "advised", "to_adopt"];

export function TakeUp({ view }: { view: AgendaView }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const mayChange = !["held", "closed", "cancelled"].includes(view.meeting.state);
  const { data } = useRead("agenda.offers", { meeting: view.meeting.id }, mayChange);
  if (!mayChange || !data) return null;
  const waiting = data.filter(({ why }) => WAITING.includes(why)).length;
  return (
    <>
      <Button look="quiet" icon={ListPlus} onPress={() => setOpen(true)}>
        {waiting > 0 ? say("agenda-take-up-n", { n: waiting }) : say("agenda-take-up")}
      </Button>
      <Modal title={say("agenda-take-up-title")} open={open} onClose={() => setOpen(false)} wide>
        <Offers view={view} offers={data} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Offers({ view, offers, onClose }: { view: AgendaView; offers: AgendaOffer[]; onClose: () => void }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const [chosen, setChosen] = useState(() => new Set(offers.filter(({ why }) => WAITING.includes(why)).map(nameOf)));
  const choose = (offer: AgendaOffer, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(nameOf(offer));
    else next.delete(nameOf(offer));
    setChosen(next);
  };
  const take = async () => {
    const sources = offers.filter((offer) => chosen.has(nameOf(offer))).map(({ source }) => source);
    const answer = await act("agenda.take_up", { meeting: view.meeting.id, offers: sources }, {
      done: say("agenda-taken-up", { n: sources.length }),
      undo: `meeting:${view.meeting.id}`,
    });
    if (answer) onClose();
  };
  if (offers.length === 0) {
    return <><p className="soft">{say("agenda-take-up-none")}</p><Actions><Button onPress={onClose}>{say("done")}</Button></Actions></>;
  }
  return (
    <>
      <p className="soft">{say("agenda-take-up-help")}</p>
      <ul className={styles.offers}>
        {offers.map((offer) => (
          <li key={nameOf(offer)}>
            <CheckField
              label={offer.title}
              help={say(`offer-${offer.why.replaceAll("_", "-")}`, { date: offer.date ? plainDay(lang, offer.date) : "" })}
              checked={chosen.has(nameOf(offer))}
              onChange={(on) => choose(offer, on)}
            />
          </li>
        ))}
      </ul>
      <Actions>
        <Button look="main" isDisabled={chosen.size === 0} onPress={() => void take()}>{say("agenda-take-up-do", { n: chosen.size })}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}

function nameOf({ source }: AgendaOffer): string {
  return `${source.kind} ${source.id}`;
}
