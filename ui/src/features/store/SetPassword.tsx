// Choosing a password, and the recovery sheet that comes with it.
import { Printer } from "lucide-react";
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import { refresh } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Fault } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Banner, Progress } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./store.module.css";

interface SetPasswordProps {
  /** The recovery code has been shown and the person goes on. */
  onDone: () => void;
  /** A way past it; none where it is asked for on purpose. */
  later?: { label: string; run: () => void };
}

export function SetPassword({ onDone, later }: SetPasswordProps) {
  const [code, setCode] = useState<string | null>(null);
  const set = async (password: string) => {
    const answer = await call("store.set_password", { password });
    await refresh();
    setCode(answer.recovery_code);
  };
  return code === null ? <PasswordFields set={set} later={later} /> : <RecoveryCode code={code} onDone={onDone} />;
}

interface PasswordFieldsProps {
  /** Takes the new password; what it throws is told at the field. */
  set: (password: string) => Promise<void>;
  later?: SetPasswordProps["later"];
}

/** A new password, typed twice. */
export function PasswordFields({ set, later }: PasswordFieldsProps) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = async () => {
    setAsked(true);
    if (password === "" || password !== again || busy) return;
    setBusy(true);
    try {
      await set(password);
    } catch (thrown) {
      setFault(asFault(thrown));
    }
    setBusy(false);
  };
  return (
    <>
      <TextField label={say("password-new")} help={say("password-new-help")} type="password" autoComplete="new-password" value={password} onChange={setPassword} error={fault && faultText(say, fault)} autoFocus />
      <TextField
        label={say("password-again")}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        onEnter={() => void choose()}
        error={asked && password !== again ? say("password-differs") : null}
      />
      <Actions>
        <Button look="main" isDisabled={busy} onPress={() => void choose()}>{say(busy ? "password-busy" : "password-set")}</Button>
        {later && <Button onPress={later.run}>{later.label}</Button>}
      </Actions>
    </>
  );
}

function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const say = useText();
  const sheet = useJob("store.recovery_sheet");
  const save = async () => {
    const product = await sheet.start({ code });
    if (!product) return;
    const saved = await call("window.save", { product: product.product });
    if (saved) notify(say("saved-as", { name: saved.name || product.name }));
  };
  return (
    <>
      <p>{say("recovery-help")}</p>
      <p className={styles.code} aria-label={say("recovery-code")}>{code}</p>
      {sheet.fault && <Banner tone="bad">{faultText(say, sheet.fault)}</Banner>}
      {sheet.running && sheet.shown && <Progress label={say("recovery-making")} done={sheet.done} total={sheet.total} />}
      <Actions>
        <Button look="main" icon={Printer} onPress={() => void save()}>{say("recovery-save")}</Button>
        <Button onPress={onDone}>{say("recovery-done")}</Button>
      </Actions>
    </>
  );
}
