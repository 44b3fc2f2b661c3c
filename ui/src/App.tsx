// What is shown depends on the store: the first run, a locked door, something wrong, or the work itself.
import { lazy, Suspense, useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components";
import { Router, useLocation, useRoute } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { followFiles, useArrival, useDragOver } from "./arrivals";
import { call } from "./backend/backend";
import { followChanges, useRead } from "./backend/hooks";
import { useBoards } from "./board";
import { followKeysAndMenu, useCommand } from "./commands";
import { showAccent } from "./components/accent";
import { Notices } from "./components/Notices";
import { focusPane } from "./components/panes";
import { Waiting } from "./components/small";
import { Frame } from "./frame/Frame";
import StartScreen from "./features/start/StartScreen";
import { setPreferences, usePreferences, ZOOM } from "./preferences";
import { Language, useLang, useText } from "./text/text";
import styles from "./App.module.css";

const IntakeScreen = lazy(() => import("./features/intake/IntakeScreen"));
const ExchangeScreen = lazy(() => import("./features/review/reader/ExchangeScreen"));
const ReaderScreen = lazy(() => import("./features/review/reader/ReaderScreen"));
const UnlockScreen = lazy(() => import("./features/store/UnlockScreen"));
const LostScreen = lazy(() => import("./features/store/LostScreen"));
const FaultScreen = lazy(() => import("./features/store/FaultScreen"));
const NewStorePassword = lazy(() => import("./features/store/NewStorePassword"));
const ProjectionScreen = lazy(() => import("./features/decision/ProjectionScreen"));
const ClosingScreen = lazy(() => import("./features/store/ClosingScreen"));

export function App() {
  const hello = useRead("app.hello", {});
  useEffect(followChanges, []);
  return (
    <Language systemLang={hello.data?.lang === "en" ? "en" : "nl"}>
      <Router hook={useHashLocation}>
        <Localized />
      </Router>
    </Language>
  );
}

function Localized() {
  const lang = useLang();
  const [, navigate] = useLocation();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const zoom = ZOOM[usePreferences().textSize];
  const drawn = useRef(1);
  useEffect(() => {
    if (drawn.current === zoom) return;
    drawn.current = zoom;
    void call("window.zoom", { factor: zoom });
  }, [zoom]);
  useEffect(followKeysAndMenu, []);
  useEffect(() => followFiles(() => navigate("/intake")), [navigate]);
  useCommand("pane.next", () => focusPane(1));
  useCommand("pane.previous", () => focusPane(-1));
  useCommand("theme.light", () => setPreferences({ theme: "light" }));
  useCommand("theme.dark", () => setPreferences({ theme: "dark" }));
  useCommand("theme.system", () => setPreferences({ theme: "system" }));
  return (
    <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>
      <Suspense fallback={<FirstPaint />}>
        <Gate />
      </Suspense>
      <Suspense>
        <ClosingScreen />
        <NewStorePassword />
      </Suspense>
      <DropHint />
      <Notices />
    </I18nProvider>
  );
}

function Gate() {
  const status = useRead("store.status", {});
  const isOpen = status.data?.state === "open";
  const { boards, board, isPending } = useBoards(isOpen);
  const arrival = useArrival();
  const [place] = useLocation();
  const [isProjection, projected] = useRoute("/meetings/:meeting/project");
  const packages = useRead("review.packages", {}, isOpen && boards.length === 0).data;
  useEffect(() => showAccent(document.documentElement, board?.accent), [board?.accent]);

  if (status.error) return <FaultScreen thrown={status.error} />;
  if (!status.data) return <FirstPaint />;
  const { state, fault } = status.data;
  if (state === "lost") return <LostScreen status={status.data} />;
  if (state === "locked") return <UnlockScreen status={status.data} />;
  if (fault && state !== "open") return <FaultScreen thrown={fault} />;
  if (isOpen && isPending) return <FirstPaint />;
  if (arrival?.intent === "exchange") return <ExchangeScreen offers={arrival.offers} />;
  const reading = readingAt(place, boards.length === 0 && !arrival ? packages?.[0]?.package : undefined);
  if (reading) return <ReaderScreen key={reading.id} {...reading} />;
  if (isOpen && boards.length === 0 && !packages) return <FirstPaint />;
  if (boards.length === 0) return arrival ? <IntakeScreen first /> : <StartScreen absent={state === "absent"} key={place} />;
  if (isProjection) return <ProjectionScreen meeting={projected.meeting} />;
  return <Frame status={status.data} />;
}

/** The package that is read at an address, and the paper in it; else the only thing there is to read here. */
function readingAt(place: string, last: string | undefined): { id: string; at: number } | null {
  const [, id = last, at] = /^\/read\/([^/]+)(?:\/(\d+))?/.exec(place) ?? [];
  return id ? { id, at: Number(at ?? 0) } : null;
}

function FirstPaint() {
  const say = useText();
  return (
    <div className="first-paint">
      <span className="first-paint-mark" aria-hidden>T</span>
      <p>Tafelstuk</p>
      <Waiting label={say("waiting")} />
    </div>
  );
}

function DropHint() {
  const say = useText();
  if (!useDragOver()) return null;
  return (
    <div className={styles.drop} aria-hidden>
      <p>{say("drop-here")}</p>
    </div>
  );
}
