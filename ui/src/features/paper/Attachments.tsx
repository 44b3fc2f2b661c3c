// A paper's files: put in order by pointer or keyboard, named, labelled, replaced; what one was before stays.
import { ArrowDown, ArrowUp, Download, Eye, Paperclip, Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useAct } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { refresh, useRead } from "../../backend/hooks";
import type { Attachment, PaperDetail, PastFile } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField, TextField } from "../../components/fields";
import { MenuButton } from "../../components/MenuButton";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Card, Chip, Side } from "../../components/small";
import { SortableList } from "../../components/SortableList";
import { dayAndTime, size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { VISIBILITIES } from "./Fields";
import { FirstPage } from "./FirstPage";
import styles from "./PaperSide.module.css";

export function Attachments({ detail, onAttach }: { detail: PaperDetail; onAttach: () => void }) {
  const say = useText();
  const { paper, attachments } = detail;
  const [editing, setEditing] = useState<string | null>(null);
  const acts = useAttachmentActs(detail);
  const past = useRead("paper.past_files", { id: paper.id }, attachments.length > 0).data ?? [];
  const entries = attachments.map((file) => ({ ...file, name: file.title, file }));
  const edited = attachments.find(({ id }) => id === editing);
  return (
    <Side title={say("attachments")}>
      <Card>
        {paper.source_name && <div className={styles.file}><p className="strong">{paper.source_name}</p><p className="soft small">{say("paper-source")}</p></div>}
        {attachments.length === 0 && <p className={`${styles.file} soft`}>{say("attachments-empty")}</p>}
        <SortableList
          label={say("attachments")}
          entries={entries}
          className={styles.files}
          onMove={(id, index) => acts.move(id, index + 1)}
          draw={({ file }, handle) => (
            <Row
              file={file}
              place={attachments.indexOf(file)}
              total={attachments.length}
              past={past.filter(({ attachment }) => attachment === file.id)}
              handle={handle}
              acts={acts}
              onEdit={() => setEditing(file.id)}
            />
          )}
        />
        <div className={styles.file}><Button icon={Paperclip} onPress={onAttach}>{say("paper-attach")}</Button></div>
      </Card>
      <Modal title={say("attachment-edit-title")} open={edited !== undefined} onClose={() => setEditing(null)}>
        {edited && <EditAttachment file={edited} scope={`paper:${paper.id}`} onClose={() => setEditing(null)} />}
      </Modal>
    </Side>
  );
}

type Acts = ReturnType<typeof useAttachmentActs>;

function Row({ file, place, total, past, handle, acts, onEdit }: {
  file: Attachment; place: number; total: number; past: PastFile[]; handle: ReactNode; acts: Acts; onEdit: () => void;
}) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const { id, title, name } = file;
  return (
    <div className={styles.fileRow}>
      {handle}
      <div className={styles.fileText}>
        <p className="strong">{place + 1}. {title || name}</p>
        <p className="soft small">{name} · {size(lang, file.bytes)}</p>
        <FirstPage key={file.blob} file={file} />
        {file.visibility !== "participants" && <p><Chip tone={file.visibility === "public" ? "plain" : "bad"}>{say(`visibility-${file.visibility}`)}</Chip></p>}
        {past.map((old) => (
          <p key={old.id} className="soft small">
            {say("attachment-replaces", { name: old.name, at: dayAndTime(lang, old.replaced_at) })}{" "}
            <Button look="quiet" aria-label={say("attachment-save", { name: old.name })} onPress={() => void acts.save(id, old.id)}>{say("save-as")}</Button>
          </p>
        ))}
      </div>
      <MenuButton
        label={say("more")}
        name={say("attachment-more", { name: title || name })}
        choices={[
          { id: "see", label: say("attachment-see"), icon: Eye, run: () => navigate(`/papers/${file.paper}/files/${id}`) },
          { id: "edit", label: say("attachment-edit"), icon: Pencil, run: onEdit },
          { id: "save", label: say("save-as"), icon: Download, run: () => void acts.save(id) },
          { id: "replace", label: say("attachment-replace"), icon: RefreshCw, run: () => void acts.replace(file) },
          { id: "up", label: say("item-up"), icon: ArrowUp, disabled: place === 0, run: () => void acts.move(id, place) },
          { id: "down", label: say("item-down"), icon: ArrowDown, disabled: place === total - 1, run: () => void acts.move(id, place + 2) },
          { id: "remove", label: say("remove"), icon: Trash2, run: () => void acts.remove(file) },
        ]}
      />
    </div>
  );
}

function EditAttachment({ file, scope, onClose }: { file: Attachment; scope: string; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const [title, setTitle] = useState(file.title);
  const [visibility, setVisibility] = useState(file.visibility);
  const save = async () => {
    if (title.trim() === "") return;
    const answer = await act("paper.edit_attachment", { id: file.id, rev: file.rev, title: title.trim(), visibility }, { done: say("attachment-edited"), undo: scope });
    if (answer) onClose();
  };
  return (
    <>
      <TextField label={say("attachment-title")} value={title} onChange={setTitle} error={title.trim() === "" ? say("field-needed") : null} onEnter={() => void save()} autoFocus />
      <SelectField label={say("visibility")} value={visibility} onChange={setVisibility} options={VISIBILITIES.map((one) => ({ value: one, label: say(`visibility-${one}`) }))} />
      <Actions>
        <Button look="main" onPress={() => void save()}>{say("save")}</Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </>
  );
}

function useAttachmentActs({ paper, attachments }: PaperDetail) {
  const say = useText();
  const act = useAct();
  const undo = `paper:${paper.id}`;
  const told = async (run: () => Promise<void>) => {
    try {
      await run();
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return {
    move: async (id: string, position: number) => {
      const rev = attachments.find((file) => file.id === id)?.rev ?? 0;
      await act("paper.move_attachment", { id, rev, position });
    },
    remove: async ({ id, rev, title }: Attachment) => {
      await act("paper.remove_attachment", { id, rev }, { done: say("attachment-removed", { title }), undo });
    },
    replace: ({ id, rev }: Attachment) => told(async () => {
      const [offer] = await call("window.pick_files", {});
      if (!offer) return;
      await call("paper.replace_attachment", { id, rev, offer: offer.offer });
      await refresh();
      notify(say("attachment-replaced", { name: offer.name }));
    }),
    save: (id: string, past?: string) => told(async () => {
      const product = await call("paper.open_attachment", { paper: paper.id, id, past });
      const saved = await call("window.save", { product: product.product });
      if (saved) notify(say("saved-as", { name: saved.name || product.name }));
    }),
  };
}
