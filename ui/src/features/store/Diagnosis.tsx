// What somebody who helps needs to know, read before it is saved.
import { useState } from "react";
import { asFault, call } from "../../backend/backend";
import type { Diagnosis as Told } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";
import styles from "./store.module.css";

export function Diagnosis() {
  const say = useText();
  const [told, setTold] = useState<Told | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  const make = () => attempt(async () => setTold(await call("help.diagnose", {})));
  const save = ({ product: { product, name } }: Told) => attempt(async () => {
    const saved = await call("window.save", { product });
    if (saved) notify(say("saved-as", { name: saved.name || name }));
  });
  return (
    <>
      <Button onPress={() => void make()}>{say("diagnosis")}</Button>
      <Modal title={say("diagnosis-title")} open={told !== null} onClose={() => setTold(null)} wide>
        <p>{say("diagnosis-help")}</p>
        <pre className={styles.diagnosis} tabIndex={0} aria-label={say("diagnosis-title")}>{told?.text}</pre>
        <Actions>
          {told && <Button look="main" onPress={() => void save(told)}>{say("save-as")}</Button>}
          <Button onPress={() => setTold(null)}>{say("close")}</Button>
        </Actions>
      </Modal>
    </>
  );
}
