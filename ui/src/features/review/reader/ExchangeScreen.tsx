// A .tafelstuk file came in: papers to react to, behind a password, a reaction to papers from here, or their writing.
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { arrive } from "../../../arrivals";
import { asFault, call } from "../../../backend/backend";
import { useJob } from "../../../backend/jobs";
import type { Fault, Offer, ReviewReceipt, ReviewSigner, WriterPreview } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { TextField } from "../../../components/fields";
import { Actions } from "../../../components/Modal";
import { notify } from "../../../components/notices";
import { Banner, Progress, Waiting } from "../../../components/small";
import { makeStore } from "../../../newStore";
import { faultText, useText } from "../../../text/text";
import { Receipt } from "../Receipt";
import { SignerNote } from "../SignerNote";
import { Handover } from "./Handover";
import styles from "./Reader.module.css";

type Looked =
  | { is: "package"; closed: boolean }
  | { is: "answer"; receipt: ReviewReceipt }
  | { is: "handover"; preview: WriterPreview; password?: string };

export default function ExchangeScreen({ offers }: { offers: Offer[] }) {
  const say = useText();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const offer = offers.find(({ name }) => name.toLowerCase().endsWith(".tafelstuk")) ?? offers[0];
  useEffect(() => {
    let left = false;
    look(offer?.offer ?? "")
      .then((found) => !left && setLooked(found))
      .catch((thrown: unknown) => !left && setFault(asFault(thrown)));
    return () => void (left = true);
  }, [offer?.offer]);
  const title = say(looked?.is === "answer" ? "receipt-title" : looked?.is === "handover" ? "writer" : "exchange-title");
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  return (
    <main className={styles.door}>
      <section className={styles.doorSheet} aria-labelledby="exchange-title" data-pane>
        <h1 id="exchange-title">{title}</h1>
        <p className="soft">{offer?.name}</p>
        {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
        {!looked && !fault && <Waiting label={say("waiting")} />}
        {looked?.is === "package" && offer && <Open offer={offer.offer} closed={looked.closed} onHandover={(preview, password) => setLooked({ is: "handover", preview, password })} />}
        {looked?.is === "handover" && offer && <Handover offer={offer.offer} preview={looked.preview} password={looked.password} />}
        {looked?.is === "answer" && offer && <Take offer={offer.offer} receipt={looked.receipt} />}
        {!looked && fault && <Actions><Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button></Actions>}
      </section>
    </main>
  );
}

async function look(offer: string): Promise<Looked> {
  const { needs_password: closed, is_answer: isAnswer, is_handover: isHandover } = await call("review.look", { offer });
  if (isHandover) return { is: "handover", preview: await call("writer.preview", { offer }) };
  return isAnswer ? { is: "answer", receipt: await call("review.preview", { offer }) } : { is: "package", closed };
}

interface OpenProps { offer: string; closed: boolean; onHandover: (preview: WriterPreview, password: string) => void }

/** `closed`: with a password; else it was closed for this computer. */
function Open({ offer, closed, onHandover }: OpenProps) {
  const say = useText();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const opening = useJob("review.open");
  const [compared, setCompared] = useState(false);
  const busy = useRef(false);
  // A file that is closed with a password says only once it is open that the writing passes on with it.
  const isHandover = opening.fault?.code === "is_handover";
  useEffect(() => {
    if (!isHandover) return;
    call("writer.preview", { offer, ...(closed && { password }) })
      .then((preview) => onHandover(preview, password))
      .catch((thrown: unknown) => setFault(asFault(thrown)));
    // Once, with the password that opened it.
  }, [isHandover]);
  const told = fault ?? (isHandover ? null : opening.fault);
  const signer = useSigner(told);
  const open = async () => {
    if ((closed && password.trim() === "") || busy.current) return;
    busy.current = true;
    setFault(null);
    try {
      if ((await call("store.status", {})).state === "absent") await makeStore();
      const kept = await opening.start({ offer, ...(closed && { password }), ...(compared && signer && { compared: signer.fingerprint }) });
      if (kept) {
        navigate(`/read/${kept.package}`, { replace: true });
        arrive(null);
      }
    } catch (thrown) {
      setFault(asFault(thrown));
    }
    busy.current = false;
  };
  return (
    <>
      <p>{say(closed ? "exchange-help" : "exchange-own-help")}</p>
      {!closed && told && !signer && <Banner tone="bad">{faultText(say, told)}</Banner>}
      {closed && <TextField
        label={say("exchange-password")}
        help={say("exchange-password-help")}
        type="password"
        value={password}
        onChange={setPassword}
        onEnter={() => void open()}
        error={told && !signer ? faultText(say, told) : undefined}
        autoFocus
      />}
      {signer && <SignerNote signer={signer} compared={compared} onCompared={setCompared} />}
      {opening.running && opening.shown && <Progress label={say(opening.what ?? "exchange-opening")} done={opening.done} total={opening.total} stop={opening.stop} stopLabel={say("stop")} />}
      <Actions>
        <Button look="main" isDisabled={opening.running || (signer !== null && !compared)} onPress={() => void open()}>{say("exchange-open")}</Button>
        <Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button>
      </Actions>
    </>
  );
}

/** The other key that a refusal is about; it stays to be seen once it was asked about. */
function useSigner(fault: Fault | null | undefined): ReviewSigner | null {
  const [signer, setSigner] = useState<ReviewSigner | null>(null);
  useEffect(() => {
    if (fault?.code !== "unknown_signer") return;
    const { name, fingerprint, known } = fault.params as { name: string; fingerprint: string; known: string };
    setSigner({ name, fingerprint, standing: "other", known: known.split(", ") });
  }, [fault]);
  return signer;
}

function Take({ offer, receipt }: { offer: string; receipt: ReviewReceipt }) {
  const say = useText();
  const [, navigate] = useLocation();
  const taking = useJob("review.receive");
  const [compared, setCompared] = useState(false);
  const { signer } = receipt;
  const asks = signer?.standing === "other" && !compared;
  const take = async () => {
    const taken = await taking.start({ offer, ...(compared && signer && { compared: signer.fingerprint }) });
    if (!taken) return;
    notify(say("receipt-taken", { name: taken.name, n: taken.new }));
    navigate(`/reviews/${taken.round}`, { replace: true });
    arrive(null);
  };
  return (
    <>
      <Receipt receipt={receipt} />
      {signer && <SignerNote signer={signer} compared={compared} onCompared={setCompared} />}
      {taking.fault && <Banner tone="bad">{faultText(say, taking.fault)}</Banner>}
      <Actions>
        <Button look="main" isDisabled={taking.running || asks} onPress={() => void take()}>{say(receipt.new > 0 ? "receipt-take" : "receipt-go", { name: receipt.name })}</Button>
        <Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button>
      </Actions>
    </>
  );
}
