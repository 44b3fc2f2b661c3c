// The picture of the house style, with its description in words.
import { ImagePlus, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useAct } from "../../acts";
import { backend, call } from "../../backend/backend";
import { write } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { Board } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { TextField } from "../../components/fields";
import { Banner } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { faultText, useText } from "../../text/text";
import styles from "./PeopleScreen.module.css";

export function Logo({ board }: { board: Board }) {
  const say = useText();
  const act = useAct();
  const take = useJob("board.take_logo");
  const picture = usePicture(board);
  const { id, rev, logo, logo_alt: alt } = board;
  const draft = useDraft({ alt }, rev, (value, seen) => write("board.set_logo", { id, rev: seen, alt: value.alt }));
  const pick = async () => {
    const [offer] = await call("window.pick_files", {});
    if (offer) await take.start({ board: id, offer: offer.offer });
  };
  return (
    <section className={styles.logo} aria-label={say("logo")}>
      <h3>{say("logo")}</h3>
      {take.fault && <Banner tone="bad">{faultText(say, take.fault)}</Banner>}
      {picture && <img src={picture} alt={alt || say("logo")} className={styles.picture} />}
      {logo && (
        <>
          <DraftState draft={draft} />
          <TextField label={say("logo-alt")} help={say("logo-alt-help")} value={draft.value.alt} onChange={(text) => draft.set({ alt: text })} onBlur={draft.flush} maxLength={300} />
        </>
      )}
      <div className={styles.rowActions}>
        <Button icon={ImagePlus} onPress={() => void pick()}>{say(logo ? "logo-other" : "logo-choose")}</Button>
        {logo && <Button look="quiet" icon={Trash2} onPress={() => void act("board.set_logo", { id, rev, alt, remove: true }, { done: say("logo-removed"), undo: `board:${id}` })}>{say("logo-remove")}</Button>}
      </div>
    </section>
  );
}

/** The address under which the page can show the board's picture; null where there is none. */
function usePicture({ id, logo }: Board): string | null {
  const [shown, setShown] = useState<{ logo: string; url: string } | null>(null);
  useEffect(() => {
    if (!logo) return;
    let url: string | null = null;
    let gone = false;
    void (async () => {
      const product = await call("board.logo", { board: id });
      if (!product || gone) return;
      const bytes = await (await backend()).bytes(product.product);
      if (gone) return;
      url = URL.createObjectURL(new Blob([bytes], { type: product.media_type }));
      setShown({ logo, url });
    })();
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, logo]);
  return logo !== null && shown?.logo === logo ? shown.url : null;
}
