// What is known about a paper: what needs a look, in whose hands it is, where it goes, versions, files, fields.
import { Link } from "wouter";
import type { PaperDetail } from "../../backend/types";
import { Card, Side } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { Attachments } from "./Attachments";
import { Fields } from "./Fields";
import { Findings } from "./Findings";
import { Hands } from "./Hands";
import styles from "./PaperSide.module.css";
import { SourceForm } from "./SourceForm";
import { Versions } from "./Versions";

/** `ours`: whether it is written here; else there is nothing that changes it. */
export function PaperSide({ detail, ours, onAttach }: { detail: PaperDetail; ours: boolean; onAttach: () => void }) {
  if (!ours) return <><Versions detail={detail} ours={false} /><FilesToRead detail={detail} /><Route detail={detail} /></>;
  return (
    <>
      <Findings detail={detail} />
      <Hands detail={detail} />
      <SourceForm detail={detail} />
      <Versions detail={detail} />
      <Attachments detail={detail} onAttach={onAttach} />
      <Route detail={detail} />
      <Fields paper={detail.paper} topic={detail.topic} updatedAt={detail.updated_at} />
    </>
  );
}

function FilesToRead({ detail: { paper, attachments } }: { detail: PaperDetail }) {
  const say = useText();
  if (attachments.length === 0) return null;
  return (
    <Side title={say("attachments")}>
      <Card>
        <ul className={styles.list}>
          {attachments.map(({ id, title, name }, at) => <li key={id}><Link to={`/papers/${paper.id}/files/${id}`}>{at + 1}. {title || name}</Link></li>)}
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
