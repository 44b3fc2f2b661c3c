// A .tafelstuk file came in: papers to react to, behind a password, or a reaction to papers from here.
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { arrive } from "../../../arrivals";
import { asFault, call } from "../../../backend/backend";
import { useJob } from "../../../backend/jobs";
import type { Fault, Offer, ReviewReceipt } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { TextField } from "../../../components/fields";
import { Actions } from "../../../components/Modal";
import { notify } from "../../../components/notices";
import { Banner, Progress, Waiting } from "../../../components/small";
import { makeStore } from "../../../newStore";
import { faultText, useText } from "../../../text/text";
import { Receipt } from "../Receipt";
import styles from "./Reader.module.css";

type Looked = { is: "package" } | { is: "answer"; receipt: ReviewReceipt };

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
  const title = say(looked?.is === "answer" ? "receipt-title" : "exchange-title");
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
        {looked?.is === "package" && offer && <Password offer={offer.offer} />}
        {looked?.is === "answer" && offer && <Take offer={offer.offer} receipt={looked.receipt} />}
        {!looked && fault && <Actions><Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button></Actions>}
      </section>
    </main>
  );
}

async function look(offer: string): Promise<Looked> {
  const { needs_password: isPackage } = await call("review.look", { offer });
  return isPackage ? { is: "package" } : { is: "answer", receipt: await call("review.preview", { offer }) };
}

function Password({ offer }: { offer: string }) {
  const say = useText();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const opening = useJob("review.open");
  const busy = useRef(false);
  const open = async () => {
    if (password.trim() === "" || busy.current) return;
    busy.current = true;
    setFault(null);
    try {
      if ((await call("store.status", {})).state === "absent") await makeStore();
      const kept = await opening.start({ offer, password });
      if (kept) {
        navigate(`/read/${kept.package}`, { replace: true });
        arrive(null);
      }
    } catch (thrown) {
      setFault(asFault(thrown));
    }
    busy.current = false;
  };
  const told = fault ?? opening.fault;
  return (
    <>
      <p>{say("exchange-help")}</p>
      <TextField
        label={say("exchange-password")}
        help={say("exchange-password-help")}
        type="password"
        value={password}
        onChange={setPassword}
        onEnter={() => void open()}
        error={told && faultText(say, told)}
        autoFocus
      />
      {opening.running && opening.shown && <Progress label={say(opening.what ?? "exchange-opening")} done={opening.done} total={opening.total} stop={opening.stop} stopLabel={say("stop")} />}
      <Actions>
        <Button look="main" isDisabled={opening.running} onPress={() => void open()}>{say("exchange-open")}</Button>
        <Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button>
      </Actions>
    </>
  );
}

function Take({ offer, receipt }: { offer: string; receipt: ReviewReceipt }) {
  const say = useText();
  const [, navigate] = useLocation();
  const taking = useJob("review.receive");
  const take = async () => {
    const taken = await taking.start({ offer });
    if (!taken) return;
    notify(say("receipt-taken", { name: taken.name, n: taken.new }));
    navigate(`/reviews/${taken.round}`, { replace: true });
    arrive(null);
  };
  return (
    <>
      <Receipt receipt={receipt} />
      {taking.fault && <Banner tone="bad">{faultText(say, taking.fault)}</Banner>}
      <Actions>
        <Button look="main" isDisabled={taking.running} onPress={() => void take()}>{say(receipt.new > 0 ? "receipt-take" : "receipt-go", { name: receipt.name })}</Button>
        <Button onPress={() => arrive(null)}>{say("exchange-leave")}</Button>
      </Actions>
    </>
  );
}
