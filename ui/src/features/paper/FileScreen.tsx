// An attachment as its pages, opened at one of them; what has no pages is kept to be opened elsewhere.
import { useQuery } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useScope } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Attachment, PaperDetail } from "../../backend/types";
import { Button, LinkButton } from "../../components/Button";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { PageImages } from "../../components/PageImages";
import { Banner, Waiting } from "../../components/small";
import { size } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { loader } from "./pages";

/** `page`: the one to show first, counted from 1. */
export default function FileScreen({ paper, file, page }: { paper: string; file: string; page?: number }) {
  const say = useText();
  const { data, error } = useRead("paper.get", { id: paper });
  const found = data?.attachments.find(({ id }) => id === file);
  if (error) return <Page title={say("attachment")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!data) return <Waiting label={say("waiting")} />;
  if (!found) return <Page title={say("attachment")} actions={<LinkButton to={`/papers/${paper}`}>{say("attachment-to-paper")}</LinkButton>}><Banner tone="note">{say("attachment-gone")}</Banner></Page>;
  return <File detail={data} file={found} page={page} />;
}

function File({ detail: { paper }, file, page }: { detail: PaperDetail; file: Attachment; page: number | undefined }) {
  const say = useText();
  const lang = useLang();
  useScope(`paper:${paper.id}`);
  // A file never changes under its content address, so what was read of it stays.
  const { data, error } = useQuery({ queryKey: ["paper.pages", file.blob], queryFn: () => call("paper.pages", { paper: paper.id, attachment: file.id }), retry: false, gcTime: Number.POSITIVE_INFINITY });
  const save = async () => {
    try {
      const product = await call("paper.open_attachment", { paper: paper.id, id: file.id });
      const saved = await call("window.save", { product: product.product });
      if (saved) notify(say("saved-as", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <Page
      title={file.title || file.name}
      sub={[paper.title, file.name, size(lang, file.bytes)].join(" · ")}
      focusTitle={page === undefined}
      actions={<><LinkButton to={`/papers/${paper.id}`}>{say("attachment-to-paper")}</LinkButton><Button icon={Save} onPress={() => void save()}>{say("save-as")}</Button></>}
    >
      {error && <Banner tone="note">{say("attachment-no-pages")}</Banner>}
      {!data && !error && <Waiting label={say("pages-progress")} />}
      {data && <PageImages label={data.name} pages={data.pages} load={loader({ paper: paper.id, attachment: file.id }, file.blob)} first={page} />}
    </Page>
  );
}
