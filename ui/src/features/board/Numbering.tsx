// How the board numbers its agendas: the label of a first item, with what follows from it.
import { useState } from "react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { Board } from "../../backend/types";
import { TextField } from "../../components/fields";
import { useText } from "../../text/text";

export function Numbering({ board: { id, rev, numbering } }: { board: Board }) {
  const say = useText();
  const act = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const first = (typed ?? numbering).trim();
  const { data: labels, isError } = useRead("agenda.numbering", { first }, first !== "");
  const stands = first !== "" && !isError;
  const keep = () => {
    if (!stands) return;
    setTyped(null);
    if (first !== numbering) void act("agenda.set_numbering", { board: id, rev, first }, { done: say("numbering-kept"), undo: `board:${id}` });
  };
  return (
    <TextField
      label={say("numbering")}
      help={labels && stands ? say("numbering-example", { labels: labels.join(", ") }) : say("numbering-help")}
      error={stands ? null : say("numbering-refused")}
      value={typed ?? numbering}
      onChange={setTyped}
      onBlur={keep}
      onEnter={keep}
      maxLength={8}
    />
  );
}
