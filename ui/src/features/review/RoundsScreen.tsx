// The rounds in which papers were laid before people, and the way in for what comes back.
import { FileInput } from "lucide-react";
import { Link } from "wouter";
import { arrive } from "../../arrivals";
import { call } from "../../backend/backend";
import { Button, LinkButton } from "../../components/Button";
import { useList } from "../../components/more";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { SharedFolder } from "./SharedFolder";
import styles from "./Review.module.css";

export default function RoundsScreen() {
  const say = useText();
  const lang = useLang();
  const { rows: data, more } = useList("review.list", {});
  if (!data) return <Waiting label={say("waiting")} />;
  const receive = <Button look={data.length > 0 ? "main" : "plain"} icon={FileInput} onPress={() => void pickReaction()}>{say("review-receive")}</Button>;
  return (
    <Page title={say("reviews-title")} sub={say("reviews-sub")} actions={receive} side={<SharedFolder />}>
      <Card>
        {data.length === 0 && (
          <Empty title={say("reviews-empty")} action={<LinkButton to="/meetings" look="main">{say("rail-meetings")}</LinkButton>}>{say("reviews-empty-help")}</Empty>
        )}
        <ul className={styles.rounds}>
          {data.map((round) => (
            <li key={round.id}>
              <Link to={`/reviews/${round.id}`} className={styles.round}>
                <span className="strong">{say("review-round", { board: round.board_short, date: plainDay(lang, round.meeting_date) })}</span>
                <span className="soft">{say("review-answered", { done: round.n_answered, total: round.n_people })}</span>
                {round.n_open > 0 ? <Chip tone="warn">{say("review-open", { n: round.n_open })}</Chip> : <Chip>{round.due ? say("review-due", { date: plainDay(lang, round.due) }) : say("review-no-open")}</Chip>}
              </Link>
            </li>
          ))}
        </ul>
        {more && <p className="more">{more}</p>}
      </Card>
    </Page>
  );
}

/** Lets the user choose the file that came back; the screen for such files takes it from there. */
export async function pickReaction() {
  const offers = await call("window.pick_files", {});
  if (offers.length > 0) arrive({ offers, intent: "exchange" });
}
