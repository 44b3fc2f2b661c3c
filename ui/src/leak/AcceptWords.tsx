// A pack was stopped by words in a file that came along: the secretary may say that they rightly stand there.
import { useAct } from "../acts";
import type { Fault } from "../backend/types";
import { Button } from "../components/Button";
import { useText } from "../text/text";

interface Found { file?: string; title?: string; secret?: string; words?: string }

export function AcceptWords({ meeting, fault, onAccepted }: { meeting: string; fault: Fault; onAccepted: () => void }) {
  const say = useText();
  const act = useAct();
  const { file, title = "", secret = "", words = "" } = fault.params as Found;
  if (fault.code !== "leaks" || !file) return null;
  const accept = async () => {
    const done = await act("pack.accept_words", { meeting, file, title, secret, words }, { done: say("pack-leak-accepted-now", { words, title }), undo: `meeting:${meeting}` });
    if (done) onAccepted();
  };
  return (
    <>
      <p>{say("pack-leak-look", { title })}</p>
      <Button onPress={() => void accept()}>{say("pack-leak-accept")}</Button>
    </>
  );
}
