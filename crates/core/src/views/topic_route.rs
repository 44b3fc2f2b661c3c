//! A topic's way through the boards as one chain: asked, assigned, prepared, discussed, decided, and what is next.

use super::papers::of_topic;
use super::topics::ById;
use crate::board::{BoardKind, Treatment, board};
use crate::db::Read;
use crate::db::column::{maybe, word};
use crate::decision::{Outcome, decisions_of_item};
use crate::meeting::State;
use crate::paper::states::Move;
use crate::paper::{Paper, moves, steps, versions};
use crate::topic::{Phase, topic};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperId, TopicId};
use ts_rs::TS;

/// The chain, and what is still to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TopicRoute {
    /// The earliest first; what is still to come last.
    pub stops: Vec<RouteStop>,
    /// Steps that its papers propose, the earliest end first, those without an end last.
    pub due: Vec<DueStep>,
}

/// One stop on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RouteStop {
    pub stage: Stage,
    /// Whether it lies behind us.
    pub done: bool,
    pub on: Option<NaiveDate>,
    pub board_short: String,
    /// The paper's or the item's title.
    pub title: String,
    /// The version's or the item's label.
    pub label: String,
    pub paper: Option<PaperId>,
    pub meeting: Option<MeetingId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RouteStage")]
pub enum Stage {
    Asked,
    /// A steller was asked to write.
    Assigned,
    /// A version was issued.
    Prepared,
    /// A board that advises has it on its table, or one that decides without deciding.
    Discussed,
    /// A board that decides took a decision on it, or has it on its table for one.
    Decided,
}

/// A step that is still to come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DueStep {
    pub paper: PaperId,
    pub paper_title: String,
    pub number: String,
    pub text: String,
    pub owners: Vec<String>,
    /// As written.
    pub period: String,
    pub end: Option<NaiveDate>,
}

/// `topic.route`
pub fn route(read: &Read<'_>, ask: ById) -> Result<TopicRoute> {
    let topic = topic(read, ask.id)?;
    let mut stops = vec![RouteStop {
        stage: Stage::Asked,
        done: true,
        on: began(read, ask.id)?,
        board_short: board(read, topic.board)?.short,
        title: topic.title,
        label: String::new(),
        paper: None,
        meeting: None,
    }];
    let mut due = Vec::new();
    for row in of_topic(read, ask.id)? {
        let paper = row.paper;
        stops.extend(of_paper(read, &paper)?);
        for step in steps(read, paper.id)? {
            due.push(DueStep {
                paper: paper.id,
                paper_title: paper.title.clone(),
                number: step.number,
                text: step.text,
                owners: step.owners,
                end: step.period.as_ref().and_then(|period| period.end),
                period: step.period.map(|period| period.literal).unwrap_or_default(),
            });
        }
    }
    stops.extend(on_agendas(read, Some(ask.id), None)?);
    if topic.phase != Phase::Closed {
        due.sort_by_key(|step| (step.end.is_none(), step.end));
    } else {
        due.clear();
    }
    // The question comes first, even where it was written down later than the first answer.
    let first = |stop: &RouteStop| stop.stage != Stage::Asked;
    stops.sort_by_key(|stop| (first(stop), !stop.done, stop.on.is_some(), stop.on, stop.stage));
    let earliest = stops.iter().skip(1).filter_map(|stop| stop.on).min();
    stops[0].on = stops[0].on.filter(|on| earliest.is_none_or(|earliest| *on <= earliest));
    Ok(TopicRoute { stops, due })
}

/// How a paper came to be: to whom it was given, and which versions were issued.
pub(super) fn of_paper(read: &Read<'_>, paper: &Paper) -> Result<Vec<RouteStop>> {
    let short = board(read, paper.board)?.short;
    let stop = |stage, on, label: String| RouteStop {
        stage,
        done: true,
        on: Some(on),
        board_short: short.clone(),
        title: paper.title.clone(),
        label,
        paper: Some(paper.id),
        meeting: None,
    };
    let asked = moves(read, paper.id)?.into_iter().filter(|moved| moved.what == Move::ToAuthor);
    let asked = asked.map(|moved| stop(Stage::Assigned, moved.at.date_naive(), String::new()));
    let issued = versions(read, paper.id)?.into_iter();
    Ok(asked.chain(issued.map(|one| stop(Stage::Prepared, one.issued_on, one.label))).collect())
}

/// When the topic was written down, where that is known.
fn began(read: &Read<'_>, id: TopicId) -> Result<Option<NaiveDate>> {
    let sql = "SELECT substr(min(at), 1, 10) AS day FROM change WHERE scope = ?1";
    let days = read.all(sql, [format!("topic:{id}")], |row| maybe(row, "day"))?;
    Ok(days.into_iter().next().flatten())
}

/// The items that have a topic, by themselves or by one of its papers, or one paper.
pub(super) fn on_agendas(
    read: &Read<'_>,
    topic: Option<TopicId>,
    paper: Option<PaperId>,
) -> Result<Vec<RouteStop>> {
    let sql = "SELECT DISTINCT i.id, i.meeting, i.label, i.title, i.treatment, m.date, m.state, m.board
               FROM agenda_item i JOIN meeting m ON m.id = i.meeting
               WHERE i.topic = ?1 OR i.id IN (
                 SELECT p.item FROM placement p JOIN paper s ON s.id = p.paper WHERE s.topic = ?1 OR s.id = ?2)
               ORDER BY m.date, i.id";
    let params = (topic.map(|topic| topic.to_string()), paper.map(|paper| paper.to_string()));
    let found = read.all(sql, params, |row| {
        let (state, of): (State, BoardId) = (word(row, "state")?, word(row, "board")?);
        let (item, treatment): (AgendaItemId, _) = (word(row, "id")?, maybe(row, "treatment")?);
        let stop = RouteStop {
            stage: Stage::Discussed,
            done: state == State::Held,
            on: Some(word(row, "date")?),
            board_short: String::new(),
            title: row.get("title")?,
            label: row.get("label")?,
            paper: None,
            meeting: Some(word(row, "meeting")?),
        };
        Ok((state, of, item, treatment, stop))
    })?;
    let mut stops = Vec::new();
    for (state, of, item, treatment, stop) in found {
        if state == State::Cancelled {
            continue;
        }
        let board = board(read, of)?;
        let outcomes: Vec<Outcome> =
            decisions_of_item(read, item)?.into_iter().map(|decision| decision.outcome).collect();
        if let Some(stage) = stage(board.kind, treatment, &outcomes) {
            stops.push(RouteStop { stage, board_short: board.short, ..stop });
        }
    }
    Ok(stops)
}

/// What a meeting means for the topic: what was recorded goes before what was planned. None where the
/// meeting did not come to it.
fn stage(board: BoardKind, treatment: Option<Treatment>, outcomes: &[Outcome]) -> Option<Stage> {
    let settled = |outcome: &Outcome| outcome.is_taken() || *outcome == Outcome::Rejected;
    let decides = match outcomes {
        [] => treatment == Some(Treatment::Decision),
        all if all.iter().all(|outcome| *outcome == Outcome::NotReached) => return None,
        all => all.iter().any(settled),
    };
    Some(if decides && board == BoardKind::Decides { Stage::Decided } else { Stage::Discussed })
}

#[test]
fn what_was_recorded_goes_before_what_was_planned() {
    use BoardKind::{Advises, Decides};
    use Outcome::{AsProposed, Deferred, NotReached, Rejected};
    let (for_decision, for_talk) = (Some(Treatment::Decision), Some(Treatment::Discussion));
    for (board, treatment, outcomes, means) in [
        (Decides, for_decision, vec![], Some(Stage::Decided)),
        (Decides, for_talk, vec![], Some(Stage::Discussed)),
        (Decides, for_decision, vec![Deferred], Some(Stage::Discussed)),
        (Decides, for_decision, vec![Deferred, Rejected], Some(Stage::Decided)),
        (Decides, for_talk, vec![AsProposed], Some(Stage::Decided)),
        (Decides, for_decision, vec![NotReached], None),
        (Advises, for_decision, vec![AsProposed], Some(Stage::Discussed)),
    ] {
        assert_eq!(stage(board, treatment, &outcomes), means, "{board:?} {treatment:?} {outcomes:?}");
    }
}
