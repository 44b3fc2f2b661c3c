// The store is locked: password, or the code of the recovery sheet.
import { useState } from "react";
import { asFault } from "../../backend/backend";
import { write } from "../../backend/hooks";
import type { Fault, StoreStatus } from "../../backend/types";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Actions } from "../../components/Modal";
import { faultText, useText } from "../../text/text";
import { Door } from "./Door";

/** Why a store is locked before anybody has typed anything; the question itself says it. */
const EXPECTED = new Set(["password_needed", "wrong_password", "store_closed"]);

export default function UnlockScreen({ status }: { status: StoreStatus }) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(status.fault && !EXPECTED.has(status.fault.code) ? status.fault : null);
  const unlock = async () => {
    if (password === "" || busy) return;
    setBusy(true);
    try {
      await write("store.unlock", { password });
    } catch (thrown) {
      setFault(asFault(thrown));
      setBusy(false);
    }
  };
  return (
    <Door title={say("unlock-title")}>
      <p className="soft">{say("unlock-help")}</p>
      <TextField
        label={say("unlock-password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        onEnter={() => void unlock()}
        error={fault && faultText(say, fault)}
        autoFocus
      />
      <Actions>
        <Button look="main" isDisabled={busy} onPress={() => void unlock()}>{say(busy ? "unlock-busy" : "unlock-open")}</Button>
      </Actions>
    </Door>
  );
}
