// What is known about a paper: what needs a look, where it goes, versions, attachments, and its fields.
import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { Link } from "wouter";
import { asFault, call } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import type { Paper, PaperDetail, PaperState, Visibility } from "../../backend/types";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextField } from "../../components/fields";
import { notify } from "../../components/notices";
import { Card, Chip, Side } from "../../components/small";
import { useCommand } from "../../commands";
import { useDraft } from "../../components/useDraft";
import { dayAndTime, plainDay, shortDay, size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { KINDS, kindText } from "./kinds";
import styles from "./PaperSide.module.css";

const STATES: readonly PaperState[] = ["draft", "with_author", "with_chair", "ready", "sent"];
const NONE = "none";
const VISIBILITIES: readonly Visibility[] = ["public", "participants", "confidential", "personal"];

export function PaperSide({ detail, onAttach }: { detail: PaperDetail; onAttach: () => void }) {
  return (
    <>
      <Warnings detail={detail} />
      <Route detail={detail} />
      <Versions detail={detail} />
      <Attachments detail={detail} onAttach={onAttach} />
      <Fields paper={detail.paper} updatedAt={detail.updated_at} />
    </>
  );
}

function Warnings({ detail: { paper } }: { detail: PaperDetail }) {
  const say = useText();
  const { warnings } = paper;
  if (warnings.length === 0) return null;
  return (
    <Side title={say("warnings")} extra={<Chip tone="warn">{warnings.length}</Chip>}>
      <Card>
        <ul className={styles.list}>
          {warnings.map((warning) => (
            <li key={warning} className={styles.warning}>
              <span className={styles.dot} aria-hidden>!</span>
              {say(`warning-${warning.replaceAll("_", "-")}`)}
            </li>
          ))}
        </ul>
      </Card>
    </Side>
  );
}

function Route({ detail: { placed, topic } }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  return (
    <Side title={say("paper-route")}>
      <Card>
        <ul className={styles.list}>
          {placed.map((place) => (
            <li key={place.placement}>
              <Link to={`/meetings/${place.meeting}`}>{place.board_short} {shortDay(lang, place.date)}</Link>
              <span className="soft small"> · {say("item-numbered", { label: place.label })} {place.title}</span>
            </li>
          ))}
          {placed.length === 0 && <li className="soft">{say("paper-route-none")}</li>}
          {topic && <li><span className="soft small">{say("topic")}</span> <Link to={`/topics/${topic.id}`}>{topic.title}</Link></li>}
        </ul>
      </Card>
    </Side>
  );
}

function Versions({ detail: { paper, versions } }: { detail: PaperDetail }) {
  const say = useText();
  const lang = useLang();
  return (
    <Side title={say("versions")}>
      <Card>
        <ul className={styles.list}>
          {versions.length === 0 && <li className="soft">{say("versions-none")}</li>}
          {[...versions].reverse().map((version, i, all) => {
            const before = all[i + 1];
            return (
              <li key={version.id}>
                <p><span className="strong">{version.label}</span> <Chip tone={version.status === "adopted" ? "good" : "plain"}>{say(`version-status-${version.status.replaceAll("_", "-")}`)}</Chip></p>
                <p className="soft small">{[plainDay(lang, version.issued_on), version.reason].filter(Boolean).join(" · ")}</p>
                {before && (
                  <Link to={`/papers/${paper.id}/compare/${encodeURIComponent(before.label)}/${encodeURIComponent(version.label)}`}>
                    {say("version-compare", { from: before.label })}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </Side>
  );
}

function Attachments({ detail: { paper, attachments }, onAttach }: { detail: PaperDetail; onAttach: () => void }) {
  const say = useText();
  const lang = useLang();
  const save = useSaveAttachment(paper.id);
  return (
    <Side title={say("attachments")}>
      <Card>
        <ul className={styles.list}>
          {paper.source_name && <li><p className="strong">{paper.source_name}</p><p className="soft small">{say("paper-source")}</p></li>}
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <p className="strong">{attachment.title || attachment.name}</p>
              <p className="soft small">{attachment.name} · {size(lang, attachment.bytes)}</p>
              <Button look="quiet" aria-label={say("attachment-save", { name: attachment.name })} onPress={() => void save(attachment.id)}>{say("save-as")}</Button>
            </li>
          ))}
          <li><Button icon={Paperclip} onPress={onAttach}>{say("paper-attach")}</Button></li>
        </ul>
      </Card>
    </Side>
  );
}

function useSaveAttachment(paper: string) {
  const say = useText();
  return async (id: string) => {
    try {
      const product = await call("paper.open_attachment", { paper, id });
      const saved = await call("window.save", { product: product.product });
      if (saved) notify(say("saved-as", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
}

function Fields({ paper, updatedAt }: { paper: Paper; updatedAt: string }) {
  const say = useText();
  const lang = useLang();
  const title = useRef<HTMLInputElement>(null);
  const topics = useRead("topic.list", { board: paper.board }).data ?? [];
  const { kind, author, portfolio_holder, reference, visibility, state, topic } = paper;
  const draft = useDraft(
    { title: paper.title, kind, author, portfolio_holder, reference, visibility, state, topic },
    paper.rev,
    (value, rev) => write("paper.edit", { id: paper.id, rev, ...value, topic: value.topic ?? undefined }),
  );
  const { value, set, flush } = draft;
  useCommand("rename", () => title.current?.focus());
  return (
    <Side title={say("paper-fields")} extra={<span className="soft small">{say(`paper-form-${paper.form.replaceAll("_", "-")}`)}</span>}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <TextField label={say("paper-title")} value={value.title} onChange={(text) => set({ title: text })} onBlur={flush} inputRef={title} />
          <SelectField label={say("paper-kind")} value={value.kind} onChange={(next) => set({ kind: next })} options={KINDS.map((one) => ({ value: one, label: kindText(say, one) }))} />
          <SelectField label={say("paper-state")} value={value.state} onChange={(next) => set({ state: next })} options={STATES.map((one) => ({ value: one, label: say(`paper-state-${one.replaceAll("_", "-")}`) }))} />
          {topics.length > 0 && (
            <SelectField
              label={say("topic")}
              value={value.topic ?? NONE}
              onChange={(next) => set({ topic: next === NONE ? null : next })}
              options={[...(topic ? [] : [{ value: NONE, label: say("paper-topic-none") }]), ...topics.map(({ id, title: label }) => ({ value: id, label }))]}
            />
          )}
          <TextField label={say("paper-author")} value={value.author} onChange={(text) => set({ author: text })} onBlur={flush} />
          <TextField label={say("paper-holder")} value={value.portfolio_holder} onChange={(text) => set({ portfolio_holder: text })} onBlur={flush} />
          <TextField label={say("paper-reference")} value={value.reference} onChange={(text) => set({ reference: text })} onBlur={flush} />
          <SelectField label={say("visibility")} value={value.visibility} onChange={(next) => set({ visibility: next })} options={VISIBILITIES.map((one) => ({ value: one, label: say(`visibility-${one}`) }))} />
          <p className="soft small">{say("paper-updated", { at: dayAndTime(lang, updatedAt) })}</p>
        </div>
      </Card>
    </Side>
  );
}
