// What is printed by itself: the agenda, name cards, a list to sign. A paper is printed at its item.
import { Printer } from "lucide-react";
import type { PackPrinted } from "../../backend/types";
import { Button } from "../../components/Button";
import { faultText, useText } from "../../text/text";
import { usePrint } from "./print";
import styles from "./Agenda.module.css";

const SHEETS: readonly PackPrinted[] = ["agenda", "name_cards", "attendance"];

export function PrintMore({ meeting }: { meeting: string }) {
  const say = useText();
  const { print, running, fault } = usePrint();
  return (
    <div role="group" aria-label={say("pack-print-title")}>
      <p className="soft small">{say("pack-print-title")}</p>
      <div className={styles.packActs}>
        {SHEETS.map((what) => (
          <Button key={what} look="quiet" icon={Printer} isDisabled={running} onPress={() => void print({ meeting, what })}>{say(`pack-print-${what.replace("_", "-")}`)}</Button>
        ))}
      </div>
      {fault && <p className="small">{faultText(say, fault)}</p>}
    </div>
  );
}
