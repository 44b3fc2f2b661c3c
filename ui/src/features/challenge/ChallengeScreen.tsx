// One challenge or theme: what it is, where that is known from, and what is done about it.
import { Link, useLocation } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import type { ChallengeDetail, ChallengeLinkKind, ChallengeLinkRow, ChallengeReliability } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextArea, TextField } from "../../components/fields";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Waiting } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { faultText, useText } from "../../text/text";
import { AddLink } from "./AddLink";
import styles from "./Challenges.module.css";

const RELIABILITIES: readonly ChallengeReliability[] = ["measured", "estimated", "experienced", "unknown"];
const LINKS: readonly [ChallengeLinkKind, string][] = [
  ["direction", "challenge-directions"], ["result", "challenge-results"], ["effort", "challenge-efforts"],
  ["topic", "challenge-topics"], ["decision", "challenge-decisions"], ["action", "challenge-actions"],
];

export default function ChallengeScreen({ id }: { id: string }) {
  const say = useText();
  const { data, error } = useRead("challenge.get", { id });
  useScope("challenge:all");
  if (error) return <Page title={say("challenges")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Whole view={data} /> : <Waiting label={say("waiting")} />;
}

function Whole({ view }: { view: ChallengeDetail }) {
  const say = useText();
  const act = useAct();
  const [, navigate] = useLocation();
  const { row, links } = view;
  const remove = async () => {
    if (await act("challenge.remove", { id: row.id, rev: row.rev }, { done: say("challenge-removed"), undo: "challenge:all" })) navigate("/challenges");
  };
  return (
    <Page
      title={row.title}
      chip={<Chip>{say(`challenge-kind-${row.kind}`)}</Chip>}
      sub={row.gaps.length > 0 ? row.gaps.map((gap) => say(`challenge-gap-${gap.replaceAll("_", "-")}`)).join(" · ") : say("challenge-lacks-nothing")}
      actions={
        <>
          <LinkButton to="/challenges">{say("challenges")}</LinkButton>
          <SavePage job="challenge.print" request={{ id: row.id }} />
          <Button look="danger" onPress={() => void remove()}>{say("challenge-remove")}</Button>
        </>
      }
    >
      <Card padded><Fields view={view} /></Card>
      {LINKS.map(([kind, label]) => <Links key={kind} kind={kind} label={say(label)} challenge={row.id} rows={links.filter(({ link }) => link.kind === kind)} />)}
    </Page>
  );
}

function Fields({ view: { row } }: { view: ChallengeDetail }) {
  const say = useText();
  const { id, rev, title, text, source, reliability } = row;
  const draft = useDraft({ title, text, source, reliability }, rev, (value, seen) => write("challenge.edit", { id, rev: seen, ...value }));
  const { value, set, flush } = draft;
  return (
    <div className={styles.fields}>
      <DraftState draft={draft} />
      <TextField label={say("challenge-title")} value={value.title} onChange={(next) => set({ title: next })} onBlur={flush} />
      <TextArea label={say("challenge-text")} value={value.text} onChange={(next) => set({ text: next })} onBlur={flush} />
      <TextField label={say("challenge-source")} help={say("challenge-source-help")} value={value.source} onChange={(next) => set({ source: next })} onBlur={flush} />
      <SelectField
        label={say("challenge-reliability")}
        value={value.reliability}
        options={RELIABILITIES.map((one) => ({ value: one, label: say(`challenge-reliability-${one}`) }))}
        onChange={(next) => {
          set({ reliability: next });
          flush();
        }}
      />
    </div>
  );
}

function Links({ kind, label, challenge, rows }: { kind: ChallengeLinkKind; label: string; challenge: string; rows: readonly ChallengeLinkRow[] }) {
  const say = useText();
  return (
    <section className={styles.part} aria-labelledby={`links-${kind}`}>
      <div className={styles.head}>
        <h2 id={`links-${kind}`}>{label}</h2>
        <AddLink challenge={challenge} kind={kind} label={label} />
      </div>
      <Card padded>
        {rows.length === 0 && <p className="soft">{say(`challenge-none-${kind}`)}</p>}
        <ul className={styles.lines}>{rows.map((row) => <Line key={row.link.id} row={row} />)}</ul>
      </Card>
    </section>
  );
}

const PLACES: Partial<Record<ChallengeLinkKind, (id: string) => string>> = {
  topic: (id) => `/topics/${id}`,
  decision: (id) => `/decisions/${id}/trace`,
  action: (id) => `/follow-ups/${id}`,
};

function Line({ row: { link, title, who, when, state } }: { row: ChallengeLinkRow }) {
  const say = useText();
  const act = useAct();
  const to = link.target && PLACES[link.kind]?.(link.target);
  return (
    <li>
      <span>
        {to ? <Link to={to}>{title}</Link> : title}
        {state && <> <Chip tone={state === "done" ? "good" : "plain"}>{say(`follow-up-state-${state}`)}</Chip></>}
        <span className={styles.note}>{[who, when].filter(Boolean).join(" · ")}</span>
      </span>
      <Button look="quiet" aria-label={say("challenge-unlink-of", { title: title.slice(0, 60) })} onPress={() => void act("challenge.unlink", { id: link.id, rev: link.rev }, { done: say("challenge-unlinked"), undo: "challenge:all" })}>{say("challenge-unlink")}</Button>
    </li>
  );
}
