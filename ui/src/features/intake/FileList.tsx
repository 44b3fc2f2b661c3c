// The files that were read: what each is, what becomes of it, and the way to look into it.
import { ScanSearch } from "lucide-react";
import type { ReadFile } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { size } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import type { Fate } from "./fates";
import { recognisedLine } from "./recognised";
import type { Taking } from "./useTaking";
import styles from "./IntakeScreen.module.css";

export function FileList({ taking, look }: { taking: Taking; look: (offer: string) => void }) {
  const say = useText();
  const lang = useLang();
  return (
    <ul className={styles.files} aria-label={say("intake-files")}>
      {taking.left.map((file) => {
        const corrected = taking.corrections(file.offer).length;
        return (
          <li key={file.offer} data-bad={file.fault ? true : undefined} data-of={file.of ? true : undefined}>
            <div className={styles.about}>
              <p className={styles.file}><span>{file.name}</span> <span className="soft small">{size(lang, file.bytes)}</span></p>
              <p className={styles.line}>{recognisedLine(say, file)}</p>
              {corrected > 0 && <p className={styles.line}>{say("n-corrections", { n: corrected })}</p>}
            </div>
            {!file.fault && taking.left.length > 1 && <FateField taking={taking} file={file} />}
            {file.recognised && (
              <Button icon={ScanSearch} aria-label={say("intake-look-at", { name: file.name })} onPress={() => look(file.offer)}>{say("intake-look")}</Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FateField({ taking, file }: { taking: Taking; file: ReadFile }) {
  const say = useText();
  const fate = taking.fate(file);
  const others = taking.left.filter((other) => other.offer !== file.offer && taking.fate(other) === "paper");
  return (
    <div className={styles.fate}>
      <SelectField
        bare
        label={say("intake-fate-of", { name: file.name })}
        value={typeof fate === "object" ? fate.beside : fate}
        onChange={(next) => taking.setFate(file.offer, fateNamed(next))}
        options={[
          { value: "paper", label: say("intake-fate-paper") },
          ...others.map(({ offer, name }) => ({ value: offer, label: say("intake-fate-beside", { name }) })),
          { value: "nothing", label: say("intake-fate-nothing") },
        ]}
      />
    </div>
  );
}

function fateNamed(value: string): Fate {
  return value === "paper" || value === "nothing" ? value : { beside: value };
}
