// The minutes as a file.
import { FileText, FileType, ScrollText } from "lucide-react";
import { useEffect } from "react";
import { call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { PrintForm } from "../../backend/types";
import { MenuButton } from "../../components/MenuButton";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";

export function SaveMinutes({ meeting, number }: { meeting: string; number?: number }) {
  const say = useText();
  const job = useJob("minutes.export");
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  const save = async (form: PrintForm) => {
    const product = await job.start({ meeting, form, ...(number ? { number } : {}) });
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <MenuButton
      label={say("follow-up-export")}
      name={number ? say("minutes-save-number", { number }) : undefined}
      choices={[
        { id: "pdf", label: say("decision-list-pdf"), icon: FileText, run: () => void save("pdf") },
        { id: "word", label: say("decision-list-word"), icon: FileType, run: () => void save("word") },
        { id: "text", label: say("decision-list-text"), icon: ScrollText, run: () => void save("text") },
      ]}
    />
  );
}
