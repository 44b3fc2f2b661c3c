// One topic: where it stands, where it was on the table, its papers.
import { FileInput } from "lucide-react";
import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import { useScope } from "../../acts";
import { arrive, useDrops } from "../../arrivals";
import { asFault, call } from "../../backend/backend";
import { useRead, write } from "../../backend/hooks";
import type { Offer, Phase, Topic, TopicDetail } from "../../backend/types";
import { chooseBoard } from "../../board";
import { Button } from "../../components/Button";
import { DraftState } from "../../components/DraftState";
import { SelectField, TextArea, TextField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Empty, Side, Waiting } from "../../components/small";
import { useDraft } from "../../components/useDraft";
import { faultText, useText } from "../../text/text";
import { RouteChain } from "./RouteChain";
import styles from "./topic.module.css";

const PHASES: readonly Phase[] = ["asked", "prepared", "discussed", "decided", "followed_up", "closed"];

export default function TopicScreen({ id }: { id: string }) {
  const say = useText();
  const { data, error } = useRead("topic.get", { id });
  if (error) return <Page title={say("topic")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <TopicPage detail={data} /> : <Waiting label={say("waiting")} />;
}

function TopicPage({ detail: { topic, papers } }: { detail: TopicDetail }) {
  const say = useText();
  useScope(`topic:${topic.id}`);
  const [, navigate] = useLocation();
  useEffect(() => chooseBoard(topic.board), [topic.board]);
  const lookAt = (offers: Offer[]) => {
    arrive({ offers, intent: "meeting", to: { topic: topic.id } });
    navigate("/intake");
  };
  const choose = async () => {
    const offers = await call("window.pick_files", {});
    if (offers.length > 0) lookAt(offers);
  };
  useDrops(lookAt);
  return (
    <Page
      title={topic.title}
      sub={topic.summary}
      chip={<Chip tone="accent">{say(`phase-${topic.phase.replaceAll("_", "-")}`)}</Chip>}
      actions={<Button icon={FileInput} onPress={() => void choose()}>{say("intake-choose")}</Button>}
      side={<Fields topic={topic} />}
    >
      <RouteChain id={topic.id} />
      <section className={styles.group}>
        <h2>{say("topic-papers")}</h2>
        <Card>
          {papers.length === 0 && <Empty title={say("topic-papers-empty")}>{say("topic-papers-empty-help")}</Empty>}
          <ul className={styles.list}>
            {papers.map((paper) => (
              <li key={paper.id}>
                <Link to={`/papers/${paper.id}`} className={styles.row}>
                  <span>
                    <span className={styles.title}>{paper.title}</span>
                    <span className={styles.summary}>{say(`paper-kind-${paper.kind.replaceAll("_", "-")}`)}</span>
                  </span>
                  <span className="soft small">{paper.versions.length > 0 && say("paper-version-is", { label: paper.versions.at(-1) ?? "" })}</span>
                  <Chip>{say(`paper-state-${paper.state.replaceAll("_", "-")}`)}</Chip>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </section>
    </Page>
  );
}

function Fields({ topic }: { topic: Topic }) {
  const say = useText();
  const { title, summary, phase } = topic;
  const draft = useDraft({ title, summary, phase }, topic.rev, (value, rev) => write("topic.edit", { id: topic.id, rev, ...value }));
  const { value, set, flush } = draft;
  return (
    <Side title={say("topic-fields")}>
      <Card padded>
        <div className={styles.fields}>
          <DraftState draft={draft} />
          <TextField label={say("topic-title")} value={value.title} onChange={(text) => set({ title: text })} onBlur={flush} />
          <TextArea label={say("topic-summary")} value={value.summary} onChange={(text) => set({ summary: text })} onBlur={flush} />
          <SelectField label={say("topic-phase")} value={value.phase} onChange={(next) => set({ phase: next })} options={PHASES.map((one) => ({ value: one, label: say(`phase-${one.replaceAll("_", "-")}`) }))} />
        </div>
      </Card>
    </Side>
  );
}
