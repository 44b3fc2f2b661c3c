// The reviewer's screen: the papers as a book, and per paper and per point what they think of it. Nothing else.
import { ChevronLeft, ChevronRight, ListChecks, Send } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useScope } from "../../../acts";
import { asFault, call } from "../../../backend/backend";
import { useRead } from "../../../backend/hooks";
import { useJob } from "../../../backend/jobs";
import type { ReviewPackageView } from "../../../backend/types";
import { showAccent } from "../../../components/accent";
import { Button, LinkButton } from "../../../components/Button";
import { useLastKept } from "../../../components/lastKept";
import { notify } from "../../../components/notices";
import { Banner, Waiting } from "../../../components/small";
import { saveAll } from "../../../components/useDraft";
import { moment, plainDay } from "../../../text/dates";
import { putIntoFolder } from "../../../sharedFolder";
import { faultText, useLang, useText } from "../../../text/text";
import { AnswerPaper } from "./AnswerPaper";
import { BookPaper } from "./BookPaper";
import { Overview } from "./Overview";
import { useQuote } from "./quote";
import styles from "./Reader.module.css";

/** `at`: the paper's place in the package, from 1; the overview where there is none. */
export default function ReaderScreen({ id, at }: { id: string; at: number }) {
  const say = useText();
  const { data, error } = useRead("review.package", { package: id });
  if (error) return <main className={styles.door}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></main>;
  return data ? <Reader view={data} at={at} /> : <Waiting label={say("waiting")} />;
}

function Reader({ view, at }: { view: ReviewPackageView; at: number }) {
  const say = useText();
  const [, navigate] = useLocation();
  const { cover, papers } = view;
  const place = (to: number) => `/read/${view.package}/${to}`;
  const paper = papers[at - 1];
  const book = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [quote, forget] = useQuote(book);
  useScope(`package:${view.package}`);
  useEffect(() => showAccent(document.documentElement, cover.accent), [cover.accent]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <div className={styles.reader}>
      <Head view={view} at={at} heading={heading} />
      <main className={paper ? styles.desk : styles.list}>
        {paper ? (
          <>
            <section className={styles.sheetPane} ref={book} data-pane><BookPaper view={view} paper={paper} at={at} /></section>
            <aside className={styles.answers} data-pane aria-label={say("reader-your-reaction")}>
              <AnswerPaper key={paper.paper} view={view} paper={paper} quote={quote} forget={forget} />
            </aside>
          </>
        ) : <Overview view={view} place={place} />}
      </main>
      <footer className={styles.foot}>
        {at > 0 ? <Button icon={ChevronLeft} onPress={() => navigate(place(at - 1))}>{say(at > 1 ? "reader-previous" : "reader-overview")}</Button> : <span />}
        <p className="soft small">{say("reader-preliminary")}</p>
        {at < papers.length
          ? <Button look="main" icon={ChevronRight} onPress={() => navigate(place(at + 1))}>{say(at === 0 ? "reader-begin" : "reader-next")}</Button>
          : <SendReply view={view} />}
      </footer>
    </div>
  );
}

function Head({ view, at, heading }: { view: ReviewPackageView; at: number; heading: React.RefObject<HTMLHeadingElement | null> }) {
  const say = useText();
  const lang = useLang();
  const kept = useLastKept();
  const { cover } = view;
  const title = say("reader-title", { date: plainDay(lang, cover.date) });
  useEffect(() => {
    document.title = `${title} – Tafelstuk`;
  }, [title]);
  const sub = [
    cover.from && say("reader-from", { name: cover.from }),
    cover.due && say("reader-due", { date: plainDay(lang, cover.due) }),
    say("reader-progress", { done: view.n_answered, total: view.n_points }),
    say("reader-offline"),
  ];
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <p className="soft">{sub.filter(Boolean).join(" · ")}</p>
      </div>
      <div className={styles.acts}>
        {/* Its room is there before anything was kept: nothing moves below a hand that goes on answering. */}
        <span className={styles.saved}>
          <span className={styles.room} aria-hidden="true">{say("saved-at", { time: moment(lang, kept ?? new Date()) })}</span>
          <span role="status">{kept && say("saved-at", { time: moment(lang, kept) })}</span>
        </span>
        {at > 0 && <LinkButton icon={ListChecks} to={`/read/${view.package}`}>{say("reader-overview")}</LinkButton>}
        {at < view.papers.length && <SendReply view={view} />}
      </div>
    </header>
  );
}

/** Writes the reaction to a file that goes back by the shared folder, or by mail or stick. */
function SendReply({ view }: { view: ReviewPackageView }) {
  const say = useText();
  const reply = useJob("review.reply");
  const [busy, setBusy] = useState(false);
  const folder = useRead("review.folder", {}).data?.folder;
  const send = async (byFolder: boolean) => {
    setBusy(true);
    await saveAll();
    const product = (await reply.start({ package: view.package }))?.product.product;
    if (product && byFolder) await putIntoFolder(say, product);
    const saved = product && !byFolder && (await call("window.save", { product }));
    if (saved) notify(say("reader-saved-file", { name: saved.name, from: view.cover.from }));
    setBusy(false);
  };
  useEffect(() => {
    if (reply.fault) notify(faultText(say, reply.fault), { tone: "bad" });
  }, [reply.fault, say]);
  if (!folder) return <Button look="main" icon={Send} isDisabled={busy} onPress={() => void send(false)}>{say("reader-send")}</Button>;
  return (
    <>
      <Button isDisabled={busy} onPress={() => void send(false)}>{say("reader-send-file")}</Button>
      <Button look="main" icon={Send} isDisabled={busy} onPress={() => void send(true)}>{say("shared-put")}</Button>
    </>
  );
}
