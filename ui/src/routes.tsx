// Where every screen lives. Screens link to each other by address only.
import { lazy } from "react";
import { Redirect, Route, Switch } from "wouter";

const IntakeScreen = lazy(() => import("./features/intake/IntakeScreen"));
const MeetingsScreen = lazy(() => import("./features/meeting/MeetingsScreen"));
const AgendaScreen = lazy(() => import("./features/agenda/AgendaScreen"));
const PackScreen = lazy(() => import("./features/pack/PackScreen"));
const TopicsScreen = lazy(() => import("./features/topic/TopicsScreen"));
const TopicScreen = lazy(() => import("./features/topic/TopicScreen"));
const PapersScreen = lazy(() => import("./features/paper/PapersScreen"));
const PaperScreen = lazy(() => import("./features/paper/PaperScreen"));
const CompareScreen = lazy(() => import("./features/paper/CompareScreen"));
const SearchScreen = lazy(() => import("./features/search/SearchScreen"));
const PeopleScreen = lazy(() => import("./features/board/PeopleScreen"));
const SettingsScreen = lazy(() => import("./features/store/SettingsScreen"));

export function Screens() {
  return (
    <Switch>
      <Route path="/intake"><IntakeScreen /></Route>
      <Route path="/meetings"><MeetingsScreen /></Route>
      <Route path="/meetings/new"><MeetingsScreen adding /></Route>
      <Route path="/meetings/:meeting">{({ meeting }) => <AgendaScreen key={meeting} meeting={meeting} />}</Route>
      <Route path="/meetings/:meeting/packs/:pack">{({ meeting, pack }) => <PackScreen key={pack} meeting={meeting} pack={pack} />}</Route>
      <Route path="/topics"><TopicsScreen /></Route>
      <Route path="/topics/:topic">{({ topic }) => <TopicScreen key={topic} id={topic} />}</Route>
      <Route path="/papers"><PapersScreen /></Route>
      <Route path="/papers/:paper">{({ paper }) => <PaperScreen key={paper} id={paper} />}</Route>
      <Route path="/papers/:paper/compare/:from/:to">{({ paper, from, to }) => <CompareScreen id={paper} from={from} to={to} />}</Route>
      <Route path="/search"><SearchScreen /></Route>
      <Route path="/people"><PeopleScreen /></Route>
      <Route path="/settings"><SettingsScreen /></Route>
      <Route><Redirect to="/meetings" replace /></Route>
    </Switch>
  );
}
