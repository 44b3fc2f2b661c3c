// The pages of a file beside a paper, to be read within the book and remarked on page by page.
import { MessageSquarePlus } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useAct } from "../../../acts";
import { asFault, call } from "../../../backend/backend";
import type { ReviewFile, ReviewPackagePaper, ReviewPackageView, ReviewWhat } from "../../../backend/types";
import { Button } from "../../../components/Button";
import { SelectField, TextArea } from "../../../components/fields";
import { Actions } from "../../../components/Modal";
import { PageImages } from "../../../components/PageImages";
import { Banner, Waiting } from "../../../components/small";
import { pictures } from "../../../pagePictures";
import { faultText, useText } from "../../../text/text";
import styles from "./Reader.module.css";

export function FilePages({ view, paper, file }: { view: ReviewPackageView; paper: ReviewPackagePaper; file: ReviewFile }) {
  const say = useText();
  const { package: of } = view;
  const { blob } = file;
  // A file never changes under its content address, so what was read of it stays.
  const { data, error } = useQuery({ queryKey: ["review.file_pages", blob], queryFn: () => call("review.file_pages", { package: of, blob }), retry: false, gcTime: Number.POSITIVE_INFINITY });
  const load = useMemo(() => pictures(blob, (page, width) => call("review.file_page", { package: of, blob, page, width })), [of, blob]);
  if (error) return <Banner tone="bad">{faultText(say, asFault(error))}</Banner>;
  if (!data) return <Waiting label={say("pages-progress")} />;
  return (
    <div className={styles.filePages}>
      <PageImages label={say("reader-pages-of", { title: file.title })} pages={data.pages} load={load} />
      <OnPage view={view} paper={paper} file={file} n={data.pages.length} />
    </div>
  );
}

/** A remark on one of the pages. */
function OnPage({ view, paper, file, n }: { view: ReviewPackageView; paper: ReviewPackagePaper; file: ReviewFile; n: number }) {
  const say = useText();
  const act = useAct();
  const [page, setPage] = useState("1");
  const [text, setText] = useState<string | null>(null);
  if (text === null) return <Actions><Button icon={MessageSquarePlus} onPress={() => setText("")}>{say("reader-page-remark")}</Button></Actions>;
  const keep = async () => {
    const anchor = { section: null, point: null, quote: "", before: "", start: 0, file: file.blob, page: Number(page) };
    const what: ReviewWhat = { about: "remark", paper: paper.paper, anchor, text, suggestion: null };
    if (await act("review.say", { package: view.package, what })) setText(null);
  };
  return (
    <div className={styles.remark}>
      <SelectField label={say("reader-page-which")} value={page} options={Array.from({ length: n }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))} onChange={setPage} />
      <TextArea label={say("reader-page-text")} rows={3} value={text} onChange={setText} />
      <Actions>
        <Button look="main" isDisabled={text.trim() === ""} onPress={() => void keep()}>{say("reader-remark-keep")}</Button>
        <Button onPress={() => setText(null)}>{say("cancel")}</Button>
      </Actions>
    </div>
  );
}
