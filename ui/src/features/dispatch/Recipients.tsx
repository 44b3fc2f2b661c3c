// Everybody at the board: which set they get, how, and how far that is.
import { Copy, FileDown, MailOpen } from "lucide-react";
import { useAct } from "../../acts";
import { asFault, call } from "../../backend/backend";
import type { Audience, DispatchState, SeatCarrier, DispatchView, Recipient } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { notify } from "../../components/notices";
import { Card, Chip, Empty } from "../../components/small";
import { plainDay, size } from "../../text/dates";
import { faultText, useLang, useText, type Say } from "../../text/text";
import styles from "./Dispatch.module.css";

const SETS = ["none", "members", "chair", "partner", "public"] as const;
const CARRIERS: readonly SeatCarrier[] = ["mail", "link", "post", "paper"];

export function Recipients({ view, onConfirm }: { view: DispatchView; onConfirm: (member: string) => void }) {
  const say = useText();
  return (
    <Card>
      {view.recipients.length === 0 && <Empty title={say("send-nobody")}>{say("send-nobody-help")}</Empty>}
      <ul className={styles.people} aria-label={say("send-recipients")}>
        {view.recipients.map((one) => <Person key={one.member} view={view} one={one} onConfirm={onConfirm} />)}
      </ul>
    </Card>
  );
}

function Person({ view, one, onConfirm }: { view: DispatchView; one: Recipient; onConfirm: (member: string) => void }) {
  const say = useText();
  const act = useAct();
  const { meeting } = view;
  const isSent = one.dispatch?.state === "sent";
  const choose = (audience: Audience | null, carrier: SeatCarrier) => void act("dispatch.choose", { meeting: meeting.id, member: one.member, audience, carrier });
  const about = [say(`role-${one.role}`), one.beside && say("send-beside", { name: one.beside }), one.partner, one.large_print && say("send-large-print")].filter(Boolean);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <p className="strong">{one.name}</p>
        <p className="soft small">{about.join(" · ")}</p>
      </div>
      {isSent ? (
        <p className={styles.wide}>{say(`audience-${one.audience ?? "members"}`)} · {say(`carrier-${one.carrier}`)}</p>
      ) : (
        <>
          <SelectField
            bare
            label={say("send-set-of", { name: one.name })}
            value={one.audience ?? "none"}
            onChange={(audience) => choose(audience === "none" ? null : audience, one.carrier === "nothing" ? "mail" : one.carrier)}
            options={SETS.map((set) => ({ value: set, label: set === "none" ? say("send-no-set") : say(`audience-${set}`) }))}
          />
          {one.audience === null ? <span /> : (
            <SelectField
              bare
              label={say("send-how-of", { name: one.name })}
              value={one.carrier}
              onChange={(carrier) => choose(one.audience, carrier)}
              options={CARRIERS.map((carrier) => ({ value: carrier, label: say(`carrier-${carrier}`) }))}
            />
          )}
        </>
      )}
      <Stand view={view} one={one} onConfirm={onConfirm} />
    </li>
  );
}

function Stand({ view, one, onConfirm }: { view: DispatchView; one: Recipient; onConfirm: (member: string) => void }) {
  const say = useText();
  const lang = useLang();
  const { dispatch } = one;
  if (one.audience === null) return <span className="soft small">{say("send-stand-none")}</span>;
  return (
    <div className={styles.stand}>
      {dispatch?.state === "sent"
        ? <Chip tone="good">{say("send-stand-sent", { date: dispatch.sent_on ? plainDay(lang, dispatch.sent_on) : "" })}</Chip>
        : <Chip tone={fault(say, lang, view, one) ? "warn" : "plain"}>{fault(say, lang, view, one) ?? say(standOf(dispatch?.state))}</Chip>}
      {dispatch?.state === "drafted" && !view.stale && (
        <div className={styles.acts}>
          {(one.carrier === "mail" || one.carrier === "link") && one.email !== "" && (
            <Button look="quiet" icon={MailOpen} aria-label={say("send-message-of", { name: one.name })} onPress={() => void open(dispatch.id, say)}>{say("send-message")}</Button>
          )}
          <Button look="quiet" icon={FileDown} aria-label={say("send-file-of", { name: one.name })} onPress={() => void file(dispatch.id, say)}>{say("send-file")}</Button>
          <Button look="quiet" icon={Copy} aria-label={say("send-copy-of", { name: one.name })} onPress={() => void copy(dispatch.id, say)}>{say("send-copy")}</Button>
          <Button look="quiet" aria-label={say("send-one-of", { name: one.name })} onPress={() => onConfirm(one.member)}>{say("send-one")}</Button>
        </div>
      )}
    </div>
  );
}

function standOf(state: DispatchState | undefined): string {
  if (state === "nothing") return "send-stand-nothing";
  return state === undefined ? "send-stand-planned" : "send-stand-drafted";
}

/** What stands in the way of this person's set, in a few words. */
function fault(say: Say, lang: "nl" | "en", view: DispatchView, one: Recipient): string | null {
  if ((one.carrier === "mail" || one.carrier === "link") && one.email === "") return say("send-no-address");
  if (one.carrier === "link" && view.message.link === "") return say("send-no-link");
  if (one.too_large && view.message.link === "") return say("send-too-large", { size: size(lang, one.bytes ?? 0) });
  if (one.too_large) return say("send-too-large-link", { size: size(lang, one.bytes ?? 0) });
  return null;
}

async function open(id: string, say: Say) {
  await told(say, async () => {
    const product = await call("dispatch.message", { id });
    await call("window.save", { product: product.product });
  });
}

async function file(id: string, say: Say) {
  await told(say, async () => {
    const product = await call("dispatch.file", { id });
    const saved = await call("window.save", { product: product.product });
    if (saved) notify(say("saved-as", { name: saved.name || product.name }));
  });
}

async function copy(id: string, say: Say) {
  await told(say, async () => {
    const { to, subject, text, attachment } = await call("dispatch.text", { id });
    const words = [to, subject, "", text, ...(attachment ? ["", attachment] : [])].join("\n");
    await navigator.clipboard.writeText(words);
    notify(say("send-copied"));
  });
}

async function told(say: Say, act: () => Promise<void>) {
  try {
    await act();
  } catch (thrown) {
    notify(faultText(say, asFault(thrown)), { tone: "bad" });
  }
}
