// Where every screen lives. Screens link to each other by address only.
import { lazy } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { PaperKind } from "./backend/types";

const screens = {
  IntakeScreen: () => import("./features/intake/IntakeScreen"),
  TodayScreen: () => import("./features/today/TodayScreen"),
  MeetingsScreen: () => import("./features/meeting/MeetingsScreen"),
  YearScreen: () => import("./features/meeting/YearScreen"),
  AgendaScreen: () => import("./features/agenda/AgendaScreen"),
  SendScreen: () => import("./features/dispatch/SendScreen"),
  ScriptScreen: () => import("./features/agenda/ScriptScreen"),
  RecordScreen: () => import("./features/decision/RecordScreen"),
  DecisionsScreen: () => import("./features/decision/DecisionsScreen"),
  DecisionListScreen: () => import("./features/decision/DecisionListScreen"),
  WrittenRoundsScreen: () => import("./features/written-round/WrittenRoundsScreen"),
  WrittenRoundScreen: () => import("./features/written-round/WrittenRoundScreen"),
  TermAgendaScreen: () => import("./features/term-agenda/TermAgendaScreen"),
  PartnerScreen: () => import("./features/partner/PartnerScreen"),
  ChallengesScreen: () => import("./features/challenge/ChallengesScreen"),
  ChallengeScreen: () => import("./features/challenge/ChallengeScreen"),
  MinutesScreen: () => import("./features/minutes/MinutesScreen"),
  FollowUpsScreen: () => import("./features/follow-up/FollowUpsScreen"),
  TimelineScreen: () => import("./features/follow-up/TimelineScreen"),
  TraceScreen: () => import("./features/trace/TraceScreen"),
  FollowUpScreen: () => import("./features/follow-up/FollowUpScreen"),
  ItemScreen: () => import("./features/agenda/ItemScreen"),
  PackScreen: () => import("./features/pack/PackScreen"),
  RoundsScreen: () => import("./features/review/RoundsScreen"),
  RoundScreen: () => import("./features/review/RoundScreen"),
  LayOutScreen: () => import("./features/review/LayOutScreen"),
  RequestsScreen: () => import("./features/paper-request/RequestsScreen"),
  TopicsScreen: () => import("./features/topic/TopicsScreen"),
  TopicScreen: () => import("./features/topic/TopicScreen"),
  PapersScreen: () => import("./features/paper/PapersScreen"),
  FileScreen: () => import("./features/paper/FileScreen"),
  PaperScreen: () => import("./features/paper/PaperScreen"),
  VersionScreen: () => import("./features/paper/VersionScreen"),
  TemplateScreen: () => import("./features/paper/TemplateScreen"),
  CompareScreen: () => import("./features/paper/CompareScreen"),
  ReturnedScreen: () => import("./features/paper/ReturnedScreen"),
  SearchScreen: () => import("./features/search/SearchScreen"),
  PeopleScreen: () => import("./features/board/PeopleScreen"),
  HandbookScreen: () => import("./features/help/HandbookScreen"),
  RetentionScreen: () => import("./features/store/RetentionScreen"),
  SettingsScreen: () => import("./features/store/SettingsScreen"),
};
const IntakeScreen = lazy(screens.IntakeScreen);
const TodayScreen = lazy(screens.TodayScreen);
const MeetingsScreen = lazy(screens.MeetingsScreen);
const YearScreen = lazy(screens.YearScreen);
const AgendaScreen = lazy(screens.AgendaScreen);
const SendScreen = lazy(screens.SendScreen);
const ScriptScreen = lazy(screens.ScriptScreen);
const RecordScreen = lazy(screens.RecordScreen);
const DecisionsScreen = lazy(screens.DecisionsScreen);
const DecisionListScreen = lazy(screens.DecisionListScreen);
const WrittenRoundsScreen = lazy(screens.WrittenRoundsScreen);
const WrittenRoundScreen = lazy(screens.WrittenRoundScreen);
const TermAgendaScreen = lazy(screens.TermAgendaScreen);
const PartnerScreen = lazy(screens.PartnerScreen);
const ChallengesScreen = lazy(screens.ChallengesScreen);
const ChallengeScreen = lazy(screens.ChallengeScreen);
const MinutesScreen = lazy(screens.MinutesScreen);
const FollowUpsScreen = lazy(screens.FollowUpsScreen);
const TimelineScreen = lazy(screens.TimelineScreen);
const TraceScreen = lazy(screens.TraceScreen);
const FollowUpScreen = lazy(screens.FollowUpScreen);
const ItemScreen = lazy(screens.ItemScreen);
const PackScreen = lazy(screens.PackScreen);
const RoundsScreen = lazy(screens.RoundsScreen);
const RoundScreen = lazy(screens.RoundScreen);
const LayOutScreen = lazy(screens.LayOutScreen);
const RequestsScreen = lazy(screens.RequestsScreen);
const TopicsScreen = lazy(screens.TopicsScreen);
const TopicScreen = lazy(screens.TopicScreen);
const PapersScreen = lazy(screens.PapersScreen);
const FileScreen = lazy(screens.FileScreen);
const PaperScreen = lazy(screens.PaperScreen);
const VersionScreen = lazy(screens.VersionScreen);
const TemplateScreen = lazy(screens.TemplateScreen);
const CompareScreen = lazy(screens.CompareScreen);
const ReturnedScreen = lazy(screens.ReturnedScreen);
const SearchScreen = lazy(screens.SearchScreen);
const PeopleScreen = lazy(screens.PeopleScreen);
const HandbookScreen = lazy(screens.HandbookScreen);
const RetentionScreen = lazy(screens.RetentionScreen);
const SettingsScreen = lazy(screens.SettingsScreen);

export function Screens() {
  return (
    <Switch>
      <Route path="/intake"><IntakeScreen /></Route>
      <Route path="/today"><TodayScreen /></Route>
      <Route path="/meetings"><MeetingsScreen /></Route>
      <Route path="/year"><YearScreen /></Route>
      <Route path="/year/:year">{({ year }) => <YearScreen year={Number(year)} />}</Route>
      <Route path="/meetings/new"><MeetingsScreen adding /></Route>
      <Route path="/meetings/:meeting">{({ meeting }) => <AgendaScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/send">{({ meeting }) => <SendScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/script">{({ meeting }) => <ScriptScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/record">{({ meeting }) => <RecordScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/decisions">{({ meeting }) => <DecisionListScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/items/:item">{({ meeting, item }) => <AgendaScreen key={`${meeting} ${item}`} meeting={meeting} item={item} />}</Route>
      <Route path="/meetings/:meeting/packs/:pack">{({ meeting, pack }) => <PackScreen key={pack} meeting={meeting} pack={pack} />}</Route>
      <Route path="/meetings/:meeting/decisions/at/:decision">{({ meeting, decision }) => <DecisionListScreen key={decision} meeting={meeting} at={decision} />}</Route>
      <Route path="/meetings/:meeting/minutes/at/:item">{({ meeting, item }) => <MinutesScreen key={item} meeting={meeting} at={item} />}</Route>
      <Route path="/items/:item">{({ item }) => <ItemScreen id={item} />}</Route>
      <Route path="/meetings/:meeting/minutes">{({ meeting }) => <MinutesScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/challenges"><ChallengesScreen /></Route>
      <Route path="/challenges/:id">{({ id }) => <ChallengeScreen key={id} id={id} />}</Route>
      <Route path="/written-rounds"><WrittenRoundsScreen /></Route>
      <Route path="/written-rounds/:id">{({ id }) => <WrittenRoundScreen key={id} id={id} />}</Route>
      <Route path="/term-agenda"><TermAgendaScreen /></Route>
      <Route path="/partners/:partner">{({ partner }) => <PartnerScreen key={partner} partner={partner} />}</Route>
      <Route path="/decisions"><DecisionsScreen /></Route>
      <Route path="/follow-ups"><FollowUpsScreen /></Route>
      <Route path="/follow-ups/timeline"><TimelineScreen /></Route>
      <Route path="/follow-ups/:id/trace">{({ id }) => <TraceScreen key={id} of={{ follow_up: id }} />}</Route>
      <Route path="/decisions/:id/trace">{({ id }) => <TraceScreen key={id} of={{ decision: id }} />}</Route>
      <Route path="/follow-ups/:id">{({ id }) => <FollowUpScreen key={id} id={id} />}</Route>
      <Route path="/meetings/:meeting/lay-out">{({ meeting }) => <LayOutScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/reviews"><RoundsScreen /></Route>
      <Route path="/reviews/:round">{({ round }) => <RoundScreen key={round} round={round} />}</Route>
      <Route path="/reviews/:round/at/:record">{({ round, record }) => <RoundScreen key={record} round={round} at={record} />}</Route>
      <Route path="/requests"><RequestsScreen /></Route>
      <Route path="/requests/:meeting">{({ meeting }) => <RequestsScreen meeting={meeting} />}</Route>
      <Route path="/topics"><TopicsScreen /></Route>
      <Route path="/topics/:topic">{({ topic }) => <TopicScreen key={topic} id={topic} />}</Route>
      <Route path="/papers"><PapersScreen /></Route>
      <Route path="/papers/new"><PapersScreen key="new" adding /></Route>
      <Route path="/papers/new/:item">{({ item }) => <PapersScreen key={item} adding item={item} />}</Route>
      <Route path="/papers/templates/:kind">{({ kind }) => <TemplateScreen kind={kind as PaperKind} />}</Route>
      <Route path="/papers/:paper/versions/:label">{({ paper, label }) => <VersionScreen id={paper} label={decodeURIComponent(label)} />}</Route>
      <Route path="/papers/:paper">{({ paper }) => <PaperScreen key={paper} id={paper} />}</Route>
      <Route path="/papers/:paper/at/:section">{({ paper, section }) => <PaperScreen key={paper} id={paper} section={section} />}</Route>
      <Route path="/papers/:paper/at/:section/:point">{({ paper, section, point }) => <PaperScreen key={point} id={paper} section={section} point={point} />}</Route>
      <Route path="/papers/:paper/files/:file">{({ paper, file }) => <FileScreen key={file} paper={paper} file={file} />}</Route>
      <Route path="/papers/:paper/files/:file/:page">{({ paper, file, page }) => <FileScreen key={`${file} ${page}`} paper={paper} file={file} page={Number(page)} />}</Route>
      <Route path="/papers/:paper/compare/:from/:to">{({ paper, from, to }) => <CompareScreen id={paper} from={decodeURIComponent(from)} to={decodeURIComponent(to)} />}</Route>
      <Route path="/papers/:paper/returned/:offer">{({ paper, offer }) => <ReturnedScreen id={paper} offer={decodeURIComponent(offer)} />}</Route>
      <Route path="/search"><SearchScreen /></Route>
      <Route path="/people"><PeopleScreen /></Route>
      <Route path="/people/at/:member">{({ member }) => <PeopleScreen at={member} />}</Route>
      <Route path="/help"><HandbookScreen /></Route>
      <Route path="/help/:chapter">{({ chapter }) => <HandbookScreen chapter={chapter} />}</Route>
      <Route path="/settings"><SettingsScreen /></Route>
      <Route path="/settings/retention"><RetentionScreen /></Route>
      <Route><Redirect to="/today" replace /></Route>
    </Switch>
  );
}

/** Fetches every screen's code before it is asked for. */
export function fetchScreens() {
  for (const fetchOne of Object.values(screens)) void fetchOne();
}
