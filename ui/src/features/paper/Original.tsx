// A paper that came as PDF: its own pages, with title, points and steps beside them.
import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useState, type ReactNode } from "react";
import { asFault, call } from "../../backend/backend";
import type { Paper } from "../../backend/types";
import { Button } from "../../components/Button";
import { PageImages } from "../../components/PageImages";
import { Banner, Waiting } from "../../components/small";
import { faultText, useText } from "../../text/text";
import styles from "./Original.module.css";
import { loader } from "./pages";

export function Original({ paper, children }: { paper: Paper; children: ReactNode }) {
  const say = useText();
  const [open, setOpen] = useState(paper.form === "as_supplied");
  const isPdf = paper.source_name?.toLowerCase().endsWith(".pdf");
  if (!paper.source_blob || !isPdf) return children;
  return (
    <>
      <p><Button look="quiet" icon={FileText} aria-expanded={open} onPress={() => setOpen(!open)}>{say("paper-original")}</Button></p>
      <div className={open ? styles.both : undefined}>
        {open && <Pages paper={paper.id} blob={paper.source_blob} />}
        <div className={styles.read}>{children}</div>
      </div>
    </>
  );
}

function Pages({ paper, blob }: { paper: string; blob: string }) {
  const say = useText();
  // A file never changes under its content address, so what was read of it stays.
  const { data, error } = useQuery({ queryKey: ["paper.pages", blob], queryFn: () => call("paper.pages", { paper }), gcTime: Number.POSITIVE_INFINITY });
  if (error) return <Banner tone="bad">{faultText(say, asFault(error))}</Banner>;
  if (!data) return <Waiting label={say("pages-progress")} />;
  return <PageImages label={data.name} pages={data.pages} load={loader({ paper }, blob)} />;
}
