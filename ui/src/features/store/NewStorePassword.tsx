// Asked where a new store is made while the computer's keyring is locked: a password of one's own.
import { Modal } from "../../components/Modal";
import { useAskedPassword } from "../../newStore";
import { useText } from "../../text/text";
import { PasswordFields } from "./SetPassword";

export default function NewStorePassword() {
  const say = useText();
  const answer = useAskedPassword();
  return (
    <Modal title={say("password-choose")} open={answer !== null} onClose={() => answer?.(null)}>
      <p>{say("password-keyring-locked")}</p>
      <PasswordFields set={async (password) => answer?.(password)} later={{ label: say("cancel"), run: () => answer?.(null) }} />
    </Modal>
  );
}
