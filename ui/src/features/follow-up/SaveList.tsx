// The action list as a file.
import { FileSpreadsheet, FileText } from "lucide-react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import { MenuButton } from "../../components/MenuButton";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";
import { useEffect } from "react";

export function SaveList({ board, isEmpty }: { board: string | undefined; isEmpty: boolean }) {
  const say = useText();
  const job = useJob("follow_up.export");
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  const save = async (form: "xlsx" | "csv") => {
    const product = await job.start({ form, ...(board ? { board } : {}) });
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <MenuButton
      label={say("follow-up-export")}
      choices={[
        { id: "xlsx", label: say("follow-up-save-sheet"), icon: FileSpreadsheet, disabled: isEmpty, run: () => void save("xlsx") },
        { id: "csv", label: say("follow-up-save-csv"), icon: FileText, disabled: isEmpty, run: () => void save("csv") },
      ]}
    />
  );
}
