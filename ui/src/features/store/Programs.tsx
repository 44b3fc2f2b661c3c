// Programs of others: whether they are on this computer, what they would do, and how to get them.
import { useEffect, useState } from "react";
import { asFault, call } from "../../backend/backend";
import type { Answer } from "../../backend/types";
import { notify } from "../../components/notices";
import { Chip } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./store.module.css";

export function Programs() {
  const say = useText();
  const [programs, setPrograms] = useState<Answer<"app.installed">>([]);
  // Looked for once, as looking starts them: what is kept says nothing of them.
  useEffect(() => {
    call("app.installed", {}).then(setPrograms, (thrown: unknown) => notify(faultText(say, asFault(thrown)), { tone: "bad" }));
  }, [say]);
  return (
    <>
      <p className="soft">{say("settings-programs-help")}</p>
      <ul className={styles.programs}>
        {programs.map(({ program, stand }) => {
          const word = stand.replaceAll("_", "-");
          return (
            <li key={program}>
              <div className={styles.partHead}>
                <span className="strong">{say(`program-${program}`)}</span>
                <Chip tone={stand === "installed" ? "good" : "plain"}>{say(`program-stand-${word}`)}</Chip>
              </div>
              <p>{say(`program-${program}-does`)}</p>
              {stand !== "installed" && <p className="soft">{say(`program-${program}-${word}`)}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
