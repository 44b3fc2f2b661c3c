// What the board taught while papers were read: to look at, and to erase.
import { Eraser } from "lucide-react";
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { LearnedWord } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Empty } from "../../components/small";
import { useText } from "../../text/text";
import styles from "./PeopleScreen.module.css";

export function Learned({ board }: { board: string }) {
  const say = useText();
  const act = useAct();
  const { data } = useRead("board.learned", { board });
  const words = data ?? [];
  const forget = (word?: LearnedWord) => void act("board.forget", { board, ...(word ? { id: word.id } : {}) }, { done: say("learned-forgotten"), undo: `board:${board}` });
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say("learned")}</h2>
        {words.length > 1 && <Button look="quiet" icon={Eraser} onPress={() => forget()}>{say("learned-forget-all")}</Button>}
      </div>
      <Card>
        {words.length === 0 && <Empty title={say("learned-empty")}>{say("learned-empty-help")}</Empty>}
        {words.length > 0 && (
          <ul className={styles.sorted}>
            {words.map((word) => (
              <li key={word.id}>
                <div className={styles.line}>
                  <span aria-hidden />
                  <span>
                    <span className="strong">{word.words}</span>
                    <span className="soft small"> {word.role ? say("learned-heading", { role: say(`section-role-${word.role.replaceAll("_", "-")}`) }) : say("learned-owner")}</span>
                  </span>
                  <Button look="quiet" icon={Eraser} aria-label={say("learned-forget-of", { words: word.words })} onPress={() => forget(word)}>{say("learned-forget")}</Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </section>
  );
}
