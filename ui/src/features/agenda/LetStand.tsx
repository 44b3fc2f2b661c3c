// What the secretary let stand in files though it names something withheld, and the way to take that back.
import { useAct } from "../../acts";
import { useRead } from "../../backend/hooks";
import { Button } from "../../components/Button";
import { useText } from "../../text/text";
import styles from "./Agenda.module.css";

export function LetStand({ meeting }: { meeting: string }) {
  const say = useText();
  const act = useAct();
  const all = useRead("pack.accepted", { meeting }).data ?? [];
  if (all.length === 0) return null;
  return (
    <div>
      <p className="soft small" id="let-stand">{say("pack-let-stand")}</p>
      <ul className={styles.packs} aria-labelledby="let-stand">
        {all.map(({ id, words, title }) => (
          <li key={id}>
            {say("pack-let-stand-one", { words, title })}
            <Button
              look="quiet"
              aria-label={say("pack-let-stand-stop-name", { words, title })}
              onPress={() => void act("pack.withdraw_words", { id }, { done: say("pack-let-stand-stopped", { words, title }), undo: `meeting:${meeting}` })}
            >
              {say("pack-let-stand-stop")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
