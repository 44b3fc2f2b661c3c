// The small dialogs by which something is put in the text: a picture with its description, a reference, a link.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { asFault, call } from "../backend/backend";
import type { Offer, ReferenceKind } from "../backend/types";
import { useCommand } from "../commands";
import { Button } from "../components/Button";
import { TextField } from "../components/fields";
import { Actions, Modal } from "../components/Modal";
import { notify } from "../components/notices";
import { faultText, useText } from "../text/text";
import type { Desk } from "./desk";
import styles from "./Editor.module.css";
import { insertFootnote, insertPicture, insertPoint, insertReference } from "./insert";
import { LINK } from "./schema";
import type { Live } from "./surroundings";
import type { Target, Targets } from "./targets";
import type { Waiting } from "./useSurroundings";
import { useRead } from "../backend/hooks";

interface InsertsProps { desk: Desk; paper: string; targets: Targets; pictures: Live<readonly Waiting[]> }

type Asking = "reference" | "link" | null;

export function Inserts({ desk, paper, targets, pictures }: InsertsProps) {
  const say = useText();
  const [asking, setAsking] = useState<Asking>(null);
  const verbs = useRead("paper.verbs", {}).data ?? [];
  const back = useCallback(() => {
    setAsking(null);
    setTimeout(() => desk.editor?.view.focus());
  }, [desk]);
  useCommand("paper.point", () => desk.editor && insertPoint(desk.editor, { verbs }));
  useCommand("paper.reference", () => setAsking("reference"));
  useCommand("paper.link", () => setAsking("link"));
  useCommand("paper.footnote", () => {
    const { editor } = desk;
    if (!editor) return;
    const at = insertFootnote(editor);
    editor.view.dom.dispatchEvent(new CustomEvent("footnote", { detail: at }));
  });
  return (
    <>
      <Picture desk={desk} paper={paper} pictures={pictures} />
      <Modal title={say("command-paper-reference")} open={asking === "reference"} onClose={back}>
        <ReferencePicker targets={targets} onPick={(target) => { back(); if (desk.editor) insertReference(desk.editor, target); }} />
      </Modal>
      <Modal title={say("command-paper-link")} open={asking === "link"} onClose={back}>
        <LinkForm desk={desk} onDone={back} />
      </Modal>
    </>
  );
}

const KINDS: readonly ReferenceKind[] = ["image", "table", "section", "point", "step", "attachment", "item"];

function ReferencePicker({ targets, onPick }: { targets: Targets; onPick: (target: Target) => void }) {
  const say = useText();
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = targets.list.filter(({ words, about }) => `${words} ${about}`.toLowerCase().includes(wanted));
  return (
    <div className={styles.picker}>
      <TextField label={say("reference-filter")} type="search" value={filter} onChange={setFilter} autoFocus />
      {shown.length === 0 && <p className="soft">{say("reference-none")}</p>}
      {KINDS.filter((kind) => shown.some((target) => target.kind === kind)).map((kind) => (
        <section key={kind} aria-label={say(`reference-kind-${kind}`)}>
          <h3 className={styles.pickerKind}>{say(`reference-kind-${kind}`)}</h3>
          <ul>
            {shown.filter((target) => target.kind === kind).map((target) => (
              <li key={target.id}>
                <button type="button" className={styles.pick} onClick={() => onPick(target)}>
                  <span className="strong">{target.words || say(`reference-kind-${kind}`)}</span> <span className="soft">{target.about}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function LinkForm({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useText();
  const { editor } = desk;
  const [href, setHref] = useState<string>(() => editor?.getAttributes("link").href ?? "");
  const [text, setText] = useState(() => (editor ? editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, " ") : ""));
  const known = editor?.isActive("link") ?? false;
  const address = /^[^\s:/]+@[^\s]+$/.test(href.trim()) ? `mailto:${href.trim()}` : /^www\./.test(href.trim()) ? `https://${href.trim()}` : href.trim();
  const sound = LINK.test(address);
  const put = () => {
    if (!editor || !sound) return;
    const chain = editor.chain().focus();
    if (known) chain.extendMarkRange("link");
    if (known && text === "") chain.setMark("link", { href: address }).run();
    else if (editor.state.selection.empty || text === "") chain.insertContent({ type: "text", text: text || address, marks: [{ type: "link", attrs: { href: address } }] }).run();
    else chain.setMark("link", { href: address }).run();
    onDone();
  };
  const drop = () => {
    editor?.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onDone();
  };
  return (
    <>
      <TextField label={say("link-address")} value={href} onChange={setHref} onEnter={put} autoFocus error={href.trim() && !sound ? say("link-unsound") : null} placeholder="https://" />
      {editor?.state.selection.empty && !known && <TextField label={say("link-text")} value={text} onChange={setText} onEnter={put} />}
      <Actions>
        <Button look="main" isDisabled={!sound} onPress={put}>{say("link-put")}</Button>
        {known && <Button onPress={drop}>{say("link-drop")}</Button>}
        <Button look="quiet" onPress={onDone}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}

// A picture is put in the text once it says what it shows.
function Picture({ desk, paper, pictures }: { desk: Desk; paper: string; pictures: Live<readonly Waiting[]> }) {
  const say = useText();
  const waiting = useSyncExternalStore((listener) => pictures.follow(listener), () => pictures.now);
  const offers = useRef(new Map<Waiting, Offer>());
  const [alt, setAlt] = useState("");
  const [added, setAdded] = useState<{ of: Waiting; blob: string } | null>(null);
  const [first, ...rest] = waiting;

  useCommand("paper.picture", async () => {
    const chosen = await call("window.pick_files", {});
    const section = desk.active ?? null;
    if (!section && !desk.editor) return;
    const more = chosen.map((offer) => {
      const one: Waiting = { file: null, section: section ?? "", at: null };
      offers.current.set(one, offer);
      return one;
    });
    pictures.set([...pictures.now, ...more]);
  });

  useEffect(() => {
    if (!first || added?.of === first) return;
    setAlt("");
    const take = async () => {
      try {
        const offer = offers.current.get(first);
        const { blob } = offer
          ? await call("paper.add_picture", { paper, offer: offer.offer })
          : await call("paper.add_picture", { paper, name: first.file?.name ?? "", data: await base64(first.file) });
        setAdded({ of: first, blob });
      } catch (thrown) {
        notify(faultText(say, asFault(thrown)), { tone: "bad" });
        pictures.set(pictures.now.filter((one) => one !== first));
      }
    };
    void take();
  }, [first, added, paper, pictures, say]);

  const next = () => {
    setAdded(null);
    pictures.set(rest);
  };
  const put = () => {
    const editor = (first && desk.of(first.section)) ?? desk.editor;
    if (!editor || !added || alt.trim() === "" || !first) return;
    insertPicture(editor, { blob: added.blob, alt: alt.trim() }, first.at);
    next();
  };
  return (
    <Modal title={say("picture-add")} open={added !== null && added.of === first} onClose={next}>
      <p>{say("picture-why")}</p>
      <TextField label={say("picture-alt")} help={say("picture-alt-help")} value={alt} onChange={setAlt} onEnter={put} autoFocus required />
      <Actions>
        <Button look="main" isDisabled={alt.trim() === ""} onPress={put}>{say("picture-put")}</Button>
        <Button look="quiet" onPress={next}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

async function base64(file: File | null): Promise<string> {
  if (!file) return "";
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(",") + 1);
}
