// A page in the form that one wants: a PDF to keep, a Word file to work on, or text for a mail.
import { FileText, FileType, ScrollText } from "lucide-react";
import { useEffect } from "react";
import { call } from "../backend/backend";
import { useJob } from "../backend/jobs";
import type { Calls, PrintForm } from "../backend/types";
import { faultText, useText } from "../text/text";
import { MenuButton } from "./MenuButton";
import { notify } from "./notices";

/** The jobs that make such a page. */
type PrintJob = { [N in keyof Calls]: Calls[N]["request"] extends { form: PrintForm } ? N : never }[keyof Calls];

interface SavePageProps<N extends PrintJob> {
  job: N;
  /** What the page is of. */
  request: Omit<Calls[N]["request"], "form">;
  label?: string;
  /** What assistive technology says where the label alone is not enough. */
  name?: string;
}

export function SavePage<N extends PrintJob>({ job: of, request, label, name }: SavePageProps<N>) {
  const say = useText();
  const job = useJob(of);
  useEffect(() => {
    if (job.fault) notify(faultText(say, job.fault), { tone: "bad" });
  }, [job.fault, say]);
  const save = async (form: PrintForm) => {
    const product = await job.start({ ...request, form } as Calls[N]["request"]);
    if (product) await call("window.save", { product: product.product });
  };
  return (
    <MenuButton
      label={label ?? say("follow-up-export")}
      name={name}
      choices={[
        { id: "pdf", label: say("decision-list-pdf"), icon: FileText, run: () => void save("pdf") },
        { id: "word", label: say("decision-list-word"), icon: FileType, run: () => void save("word") },
        { id: "text", label: say("decision-list-text"), icon: ScrollText, run: () => void save("text") },
      ]}
    />
  );
}
