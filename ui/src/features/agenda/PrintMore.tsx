// What is printed by itself: the agenda, name cards, a list to sign. It is saved and opens in the computer's viewer.
import { Printer } from "lucide-react";
import { asFault, call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { PackPrinted } from "../../backend/types";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";
import styles from "./Agenda.module.css";

const SHEETS: readonly PackPrinted[] = ["agenda", "name_cards", "attendance"];

export function PrintMore({ meeting }: { meeting: string }) {
  const say = useText();
  const job = useJob("pack.print");
  const print = async (what: PackPrinted) => {
    try {
      const product = await job.start({ meeting, what });
      if (!product) return;
      const saved = await call("window.save", { product: product.product, then_show: true });
      if (saved) notify(say("pack-print-shown", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <div role="group" aria-label={say("pack-print-title")}>
      <p className="soft small">{say("pack-print-title")}</p>
      <div className={styles.packActs}>
        {SHEETS.map((what) => (
          <Button key={what} look="quiet" icon={Printer} isDisabled={job.running} onPress={() => void print(what)}>{say(`pack-print-${what.replace("_", "-")}`)}</Button>
        ))}
      </div>
      {job.fault && <p className="small">{faultText(say, job.fault)}</p>}
    </div>
  );
}
