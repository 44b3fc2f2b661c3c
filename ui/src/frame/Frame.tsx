// The frame around the work: the rail with the board and the places to go, and the screen beside it.
import {
  BookOpen, CalendarClock, CalendarRange, ChevronDown, Gavel, ListChecks, FileText, Inbox, MessageSquareQuote, MessagesSquare, Mountain, Plus, Search, Settings, Sun,
  Users, type LucideIcon,
} from "lucide-react";
import { Suspense, useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { call } from "../backend/backend";
import { useRead } from "../backend/hooks";
import type { Board, StoreStatus } from "../backend/types";
import { arrive } from "../arrivals";
import { chooseBoard, useBoards } from "../board";
import { keyshortcutsOf, runCommand, shortcutOf, useCommand } from "../commands";
import { Button } from "../components/Button";
import { MenuButton } from "../components/MenuButton";
import { dismissEarlier, notify } from "../components/notices";
import { Banner, Waiting } from "../components/small";
import { fetchScreens, Screens } from "../routes";
import { setPreferences, usePreferences } from "../preferences";
import { moment } from "../text/dates";
import { chapterAt } from "../text/helpAt";
import { faultText, useLang, useText } from "../text/text";
import { useAct } from "../acts";
import { NewBoard } from "./NewBoard";
import { Shortcuts } from "./Shortcuts";
import { Tour } from "./Tour";
import styles from "./Frame.module.css";

export function Frame({ status }: { status: StoreStatus }) {
  const say = useText();
  useGlobalCommands();
  const [place] = useLocation();
  useEffect(dismissEarlier, [place]);
  useEffect(() => {
    // Once the first screen stands, the others are fetched, so that no key press falls into a gap.
    const timer = setTimeout(fetchScreens, 1200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>{say("skip-to-content")}</a>
      <Rail />
      <main id="main" tabIndex={-1} className={styles.main}>
        <StoreBanner status={status} />
        <div className={styles.screen}>
          <Suspense fallback={<Waiting label={say("waiting")} />}>
            <Screens />
          </Suspense>
        </div>
      </main>
      <Shortcuts />
      <Tour />
    </div>
  );
}

// The address is a hash already, so the skip link moves the focus itself.
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  const main = document.getElementById("main");
  (main?.querySelector<HTMLElement>("h1") ?? main)?.focus();
}

function useGlobalCommands() {
  const [place, navigate] = useLocation();
  const say = useText();
  const lang = useLang();
  const act = useAct();
  useCommand("go.today", () => navigate("/today"));
  useCommand("go.meetings", () => navigate("/meetings"));
  useCommand("go.topics", () => navigate("/topics"));
  useCommand("go.papers", () => navigate("/papers"));
  useCommand("go.people", () => navigate("/people"));
  useCommand("go.year", () => navigate("/year"));
  useCommand("go.requests", () => navigate("/requests"));
  useCommand("go.decisions", () => navigate("/decisions"));
  useCommand("go.follow_ups", () => navigate("/follow-ups"));
  useCommand("go.reviews", () => navigate("/reviews"));
  useCommand("go.settings", () => navigate("/settings"));
  useCommand("help.handbook", () => navigate(`/help/${chapterAt(place)}`));
  useCommand("search.open", () => navigate("/search"));
  useCommand("meeting.new", () => navigate("/meetings/new"));
  useCommand("saved.reassure", () => notify(say("saved-always", { time: moment(lang, new Date()) })));
  useCommand("store.backup", () => void act("store.backup", {}, { done: say("backup-done") }));
  useCommand("files.open", async () => {
    const offers = await call("window.pick_files", {});
    if (offers.length === 0) return;
    arrive({ offers, intent: "meeting" });
    navigate("/intake");
  });
}

function Rail() {
  const say = useText();
  const [place] = useLocation();
  const { boards, board } = useBoards();
  // Hidden until there are any: not every region has a picture.
  const { data: challenges } = useRead("challenge.list", {});
  return (
    <div className={styles.rail} data-pane>
      <BoardSwitch boards={boards} board={board} />
      <nav aria-label={say("rail")} className={styles.nav}>
        <ul>
          <Place to="/today" icon={Sun}>{say("rail-today")}</Place>
          <Place to="/meetings" icon={CalendarClock}>{say("rail-meetings")}</Place>
          <Place to="/year" icon={CalendarRange}>{say("rail-year")}</Place>
          <Place to="/requests" icon={Inbox}>{say("rail-requests")}</Place>
          <Place to="/reviews" icon={MessageSquareQuote}>{say("rail-reviews")}</Place>
          <Place to="/topics" icon={MessagesSquare}>{say("rail-topics")}</Place>
          {challenges && challenges.length > 0 && <Place to="/challenges" icon={Mountain}>{say("rail-challenges")}</Place>}
          <Place to="/papers" icon={FileText}>{say("rail-papers")}</Place>
          <Place to="/decisions" icon={Gavel}>{say("rail-decisions")}</Place>
          <Place to="/follow-ups" icon={ListChecks}>{say("rail-follow-ups")}</Place>
          <Place to="/search" icon={Search} command="search.open">{say("rail-search")}</Place>
        </ul>
        <ul>
          <Place to="/people" icon={Users}>{say("rail-people")}</Place>
          <Place to={`/help/${chapterAt(place)}`} icon={BookOpen}>{say("handbook")}</Place>
          <Place to="/settings" icon={Settings}>{say("rail-settings")}</Place>
        </ul>
      </nav>
    </div>
  );
}

function Place({ to, icon: Icon, command, children }: { to: string; icon: LucideIcon; command?: string; children: string }) {
  const [place] = useLocation();
  const here = place.split("/")[1] === to.split("/")[1];
  return (
    <li>
      <Link
        to={to}
        className={styles.place}
        aria-current={here ? "page" : undefined}
        {...(command ? { "aria-keyshortcuts": keyshortcutsOf(command) } : {})}
      >
        <Icon size={17} aria-hidden />
        <span>{children}</span>
        {command && <kbd aria-hidden>{shortcutOf(command)?.replace("+", " ")}</kbd>}
      </Link>
    </li>
  );
}

function BoardSwitch({ boards, board }: { boards: Board[]; board: Board | undefined }) {
  const say = useText();
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const choose = (id: string) => {
    chooseBoard(id);
    navigate("/meetings");
  };
  return (
    <>
      <MenuButton
        plain
        className={styles.board}
        label={
          <>
            <span className={styles.mark} aria-hidden>{board?.short.slice(0, 4)}</span>
            <span className={styles.boardName}>
              {board?.name}
              <small>{board?.region} <ChevronDown size={13} aria-hidden /></small>
              <span className="unseen">{say("board-switch")}</span>
            </span>
          </>
        }
        choices={[
          ...boards.map(({ id, name }) => ({ id, label: name, on: id === board?.id, run: () => choose(id) })),
          { id: "new", label: say("board-new"), icon: Plus, run: () => setAdding(true) },
        ]}
      />
      <NewBoard open={adding} boards={boards} onClose={() => setAdding(false)} onAdded={choose} />
    </>
  );
}

function ExampleActions() {
  const say = useText();
  return (
    <>
      <Button onPress={() => runCommand("help.tour")}>{say("command-help-tour")}</Button>
      <Button onPress={() => setPreferences({ example: null })}>{say("notice-dismiss")}</Button>
    </>
  );
}

function StoreBanner({ status }: { status: StoreStatus }) {
  const say = useText();
  const [, navigate] = useLocation();
  const example = usePreferences().example === status.folder;
  const fault = status.fault ?? status.backup.fault;
  if (!fault && !example) return null;
  return (
    <div className={styles.banner}>
      {fault && (
        <Banner tone="bad" action={<Button onPress={() => navigate("/settings")}>{say("rail-settings")}</Button>}>
          {status.fault ? faultText(say, fault) : say("backup-failed", { reason: faultText(say, fault) })}
        </Banner>
      )}
      {example && (
        <Banner tone="note" action={<ExampleActions />}>
          {say("example-banner")}
        </Banner>
      )}
    </div>
  );
}
