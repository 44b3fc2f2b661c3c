// Something keeps the store from opening: one sentence with what to do, and another try.
import { asFault } from "../../backend/backend";
import { refresh } from "../../backend/hooks";
import type { Fault } from "../../backend/types";
import { Button } from "../../components/Button";
import { Actions } from "../../components/Modal";
import { faultText, useText } from "../../text/text";
import { Door } from "./Door";
import { Restore } from "./Restore";

export default function FaultScreen({ thrown }: { thrown: unknown }) {
  const say = useText();
  const fault = isFault(thrown) ? thrown : asFault(thrown);
  return (
    <Door title={say("fault-title")}>
      <p role="alert">{faultText(say, fault)}</p>
      <Actions><Button look="main" onPress={() => void refresh()}>{say("try-again")}</Button></Actions>
      {fault.code === "damaged" && <Restore />}
    </Door>
  );
}

function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "params" in thrown;
}
