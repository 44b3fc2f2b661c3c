// Before the window closes: what is being typed is saved, and whoever has no password yet is offered one.
import { useCallback, useEffect, useState } from "react";
import { call, on } from "../../backend/backend";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { saveAll } from "../../components/useDraft";
import { preferences } from "../../preferences";
import { useText } from "../../text/text";
import { SetPassword } from "./SetPassword";

type Asking = "unsaved" | "password" | null;

export default function ClosingScreen() {
  const say = useText();
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => void call("window.closing", { ok: true }), []);
  const stay = () => {
    setAsking(null);
    void call("window.closing", { ok: false });
  };
  const ask = useCallback(async () => {
    if (!(await saveAll())) return setAsking("unsaved");
    if (await needsPassword()) return setAsking("password");
    close();
  }, [close]);
  useEffect(() => on("close_requested", () => void ask()), [ask]);
  return (
    <>
      <Modal title={say("closing-unsaved-title")} open={asking === "unsaved"} onClose={stay}>
        <p>{say("closing-unsaved-help")}</p>
        <Actions>
          <Button look="main" onPress={stay}>{say("closing-unsaved-stay")}</Button>
          <Button onPress={close}>{say("closing-unsaved-close")}</Button>
        </Actions>
      </Modal>
      <Modal title={say("closing-title")} open={asking === "password"} onClose={stay} wide>
        <p>{say("closing-help")}</p>
        <SetPassword onDone={close} later={{ label: say("closing-later"), run: close }} />
      </Modal>
    </>
  );
}

async function needsPassword(): Promise<boolean> {
  const status = await call("store.status", {}).catch(() => null);
  return status?.state === "open" && !status.has_password && !preferences().example;
}
