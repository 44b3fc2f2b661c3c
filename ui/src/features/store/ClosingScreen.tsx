// Before the window closes: what is being typed is saved, and whoever has no password yet is offered one.
import { useCallback, useEffect, useState } from "react";
import { call, on } from "../../backend/backend";
import { Modal } from "../../components/Modal";
import { saveAll } from "../../components/useDraft";
import { preferences } from "../../preferences";
import { useText } from "../../text/text";
import { SetPassword } from "./SetPassword";

export default function ClosingScreen() {
  const say = useText();
  const [asking, setAsking] = useState(false);
  const close = useCallback(() => void call("window.closing", { ok: true }), []);
  const stay = () => {
    setAsking(false);
    void call("window.closing", { ok: false });
  };
  useEffect(() => on("close_requested", () => {
    void saveAll().then(async () => {
      const status = await call("store.status", {}).catch(() => null);
      if (status?.state === "open" && !status.has_password && !preferences().example) setAsking(true);
      else close();
    });
  }), [close]);
  return (
    <Modal title={say("closing-title")} open={asking} onClose={stay} wide>
      <p>{say("closing-help")}</p>
      <SetPassword onDone={close} later={{ label: say("closing-later"), run: close }} />
    </Modal>
  );
}
