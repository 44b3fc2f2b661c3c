// A pack's pages in the window: read, jump, save.
import { ArrowLeft, FilesIcon, Printer, Save } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { asFault, backend, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { PackRow, Product } from "../../backend/types";
import { useCommand } from "../../commands";
import { Button } from "../../components/Button";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Chip, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { Copies } from "./Copies";
import { openPdf, type Pdf } from "./pdf";
import { Remarks } from "./Remarks";
import { Viewer } from "./Viewer";

export default function PackScreen({ meeting, pack }: { meeting: string; pack: string }) {
  const say = useText();
  const lang = useLang();
  const [, navigate] = useLocation();
  const row = useRead("pack.list", { meeting }).data?.find(({ id }) => id === pack);
  const of = useRead("meeting.get", { id: meeting }).data;
  const { product, pdf, fault } = usePack(pack);
  const save = useSave(product);
  const [copying, setCopying] = useState(false);
  useCommand("product.save", () => void save(), product !== null);
  const sub = [of && `${of.board_short} ${plainDay(lang, of.date)}`, row && audience(say, row), pdf && say("n-pages", { n: pdf.pages })];
  return (
    <Page
      full
      title={say(row?.edition === "addendum" ? "pack-edition-addendum" : "pack-title")}
      sub={sub.filter(Boolean).join(" · ")}
      chip={row?.concept && <Chip tone="warn">{say("pack-concept")}</Chip>}
      actions={
        <>
          <Button icon={ArrowLeft} onPress={() => navigate(`/meetings/${meeting}`)}>{say("pack-back")}</Button>
          {row && <Button icon={FilesIcon} onPress={() => setCopying(true)}>{say("pack-copies")}</Button>}
          <Button icon={Printer} isDisabled={!product} onPress={() => void save(true)}>{say("pack-print")}</Button>
          <Button look="main" icon={Save} command="product.save" isDisabled={!product} onPress={() => void save()}>{say("save-as")}</Button>
        </>
      }
      banner={fault ? <Banner tone="bad">{faultText(say, asFault(fault))}</Banner> : <Remarks pack={pack} row={row} />}
    >
      {row && copying && <Copies pack={row} open onClose={() => setCopying(false)} />}
      {pdf ? <Viewer pdf={pdf} /> : !fault && <Waiting label={say("pack-opening")} />}
    </Page>
  );
}

function usePack(pack: string) {
  const [state, setState] = useState<{ product: Product | null; pdf: Pdf | null; fault: unknown }>({ product: null, pdf: null, fault: null });
  useEffect(() => {
    let gone = false;
    let opened: Pdf | undefined;
    const open = async () => {
      const product = await call("pack.open", { id: pack });
      opened = await openPdf(await (await backend()).bytes(product.product));
      if (gone) opened.close();
      else setState({ product, pdf: opened, fault: null });
    };
    open().catch((fault: unknown) => !gone && setState({ product: null, pdf: null, fault }));
    return () => {
      gone = true;
      opened?.close();
    };
  }, [pack]);
  return state;
}

function useSave(product: Product | null) {
  const say = useText();
  return async (thenShow = false) => {
    if (!product) return;
    try {
      const saved = await call("window.save", { product: product.product, then_show: thenShow });
      if (saved) notify(say(thenShow ? "pack-print-shown" : "saved-as", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
}

function audience(say: ReturnType<typeof useText>, { audience: kind, recipient, set_number: set }: PackRow): string {
  const who = recipient ? say("pack-for", { who: recipient }) : say(`audience-${kind}`);
  return set > 1 ? `${who} · ${say("pack-set-number", { set })}` : who;
}
