// The sheet with all shortcuts, made from the command table.
import { useState } from "react";
import { commands, useCommand } from "../commands";
import { Button } from "../components/Button";
import { Actions, Modal } from "../components/Modal";
import { useText } from "../text/text";
import styles from "./Shortcuts.module.css";

export function Shortcuts() {
  const say = useText();
  const [open, setOpen] = useState(false);
  useCommand("help.shortcuts", () => setOpen(true));
  const close = () => setOpen(false);
  return (
    <Modal title={say("command-help-shortcuts")} open={open} onClose={close} wide>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{say("shortcut-does")}</th><th scope="col">{say("shortcut-keys")}</th></tr>
        </thead>
        <tbody>
          {commands.map(({ id, label, shortcut }) => shortcut && (
            <tr key={id}><td>{say(label)}</td><td><kbd>{keyWords(shortcut)}</kbd></td></tr>
          ))}
        </tbody>
      </table>
      <Actions><Button onPress={close}>{say("close")}</Button></Actions>
    </Modal>
  );
}

function keyWords(shortcut: string): string {
  return shortcut.replace("ArrowUp", "↑").replace("ArrowDown", "↓").replace("Comma", ",").replaceAll("+", " + ");
}
