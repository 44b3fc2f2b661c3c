// What became of a draft where it could not simply be saved.
import { faultText, useText } from "../text/text";
import { Button } from "./Button";
import { Banner } from "./small";
import type { Draft } from "./useDraft";

export function DraftState({ draft }: { draft: Pick<Draft<object>, "conflict" | "keepMine" | "takeTheirs" | "fault" | "flush"> }) {
  const say = useText();
  if (draft.conflict) {
    return (
      <Banner
        action={
          <>
            <Button onPress={draft.keepMine}>{say("conflict-keep-mine")}</Button>
            <Button onPress={draft.takeTheirs}>{say("conflict-take-theirs")}</Button>
          </>
        }
      >
        {say("conflict-sentence")}
      </Banner>
    );
  }
  if (!draft.fault) return null;
  return (
    <Banner tone="bad" action={<Button onPress={draft.flush}>{say("try-again")}</Button>}>
      {faultText(say, draft.fault)}
    </Banner>
  );
}
