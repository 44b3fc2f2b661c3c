//! What a meeting can take up: what earlier meetings left, what the other board asks or advises, what is
//! ready, and what belongs to every meeting.

use crate::agenda::carry::{ACTION_LIST, Outcome, Source, adoption_title};
use crate::agenda::{AgendaItem, assignments, items, outcomes, placements};
use crate::board::{ItemKind, standing};
use crate::db::Read;
use crate::db::column::word;
use crate::meeting::{Meeting, State, meetings};
use crate::paper::State as PaperState;
use crate::topic::{Phase, topics};
use crate::views::follow_ups::open_of;
use crate::views::meetings::{OfMeeting, named};
use crate::views::papers;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::{PaperId, TopicId};
use ts_rs::TS;

/// Something that the meeting can take up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "AgendaOffer")]
pub struct Offer {
    pub source: Source,
    pub title: String,
    pub why: Why,
    /// The day that `why` speaks of: of the meeting, of the request, of the advice.
    pub date: Option<chrono::NaiveDate>,
}

/// Why it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AgendaOfferWhy")]
pub enum Why {
    NotReached,
    Deferred,
    /// Its meeting was called off.
    Cancelled,
    Asked,
    Advised,
    TopicReady,
    PaperReady,
    /// Minutes or decision list went out, and no meeting adopted them.
    ToAdopt,
    /// The board has actions that are not done.
    OpenActions,
    Standing,
}

/// `agenda.offers`
pub fn offers(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<Offer>> {
    let meeting = named(read, &ask.meeting)?;
    let here = items(read, meeting.id)?;
    let mut list = left_over(read, &meeting)?;
    list.extend(between_boards(read, &meeting)?);
    list.extend(ready(read, &meeting, &here)?);
    list.extend(to_adopt(read, &meeting, &here)?);
    list.extend(action_list(read, &meeting, &here)?);
    list.extend(of_every_meeting(read, &meeting, &here)?);
    Ok(list)
}

/// What earlier meetings of the board did not treat and no meeting took up since.
pub fn left_over(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Offer>> {
    let mut list = Vec::new();
    let mut earlier: Vec<Meeting> = meetings(read)?;
    earlier.retain(|other| {
        other.board == meeting.board && other.id != meeting.id && other.date <= meeting.date
            || other.state == State::Cancelled && other.board == meeting.board
    });
    for other in earlier {
        let known = outcomes(read, other.id)?;
        for item in items(read, other.id)?.into_iter().filter(|item| item.parent.is_none()) {
            let said = known.iter().find(|row| row.item == item.id);
            let why = match said {
                Some(row) if row.carried_to.is_some() => continue,
                Some(row) => match row.outcome {
                    Outcome::NotReached => Why::NotReached,
                    Outcome::Deferred => Why::Deferred,
                    Outcome::Handled => continue,
                },
                None if other.state == State::Cancelled && item.kind == ItemKind::Topic => Why::Cancelled,
                None => continue,
            };
            let date = Some(other.date);
            list.push(Offer { source: Source::Carried(item.id), title: item.title, why, date });
        }
    }
    Ok(list)
}

fn between_boards(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Offer>> {
    let mut list = Vec::new();
    for one in assignments(read)? {
        if one.to_board == meeting.board && one.prepared_at.is_none() {
            let (source, date) = (Source::Assignment(one.id), Some(one.asked_on));
            list.push(Offer { source, title: one.title, why: Why::Asked, date });
        } else if one.from_board == meeting.board && one.cleared_on.is_some() && one.answered_at.is_none() {
            let (source, date) = (Source::Advice(one.id), one.cleared_on);
            list.push(Offer { source, title: one.title, why: Why::Advised, date });
        }
    }
    Ok(list)
}

/// Topics and papers of the board that are ready and on no agenda of a meeting still to come.
fn ready(read: &Read<'_>, meeting: &Meeting, here: &[AgendaItem]) -> Result<Vec<Offer>> {
    let (mut placed_topics, mut placed_papers) = (HashSet::<TopicId>::new(), HashSet::<PaperId>::new());
    let coming = meetings(read)?.into_iter().filter(|other| !other.state.is_over() || other.id == meeting.id);
    for other in coming {
        for item in items(read, other.id)? {
            placed_topics.extend(item.topic);
            placed_papers.extend(placements(read, item.id)?.iter().map(|place| place.paper));
        }
    }
    let mut list = Vec::new();
    for row in papers::list(read, papers::OfBoard { board: Some(meeting.board) })? {
        let paper = row.paper;
        if paper.state == PaperState::Ready && !placed_papers.contains(&paper.id) {
            placed_topics.extend(paper.topic);
            let source = Source::Paper(paper.id);
            list.push(Offer { source, title: paper.title, why: Why::PaperReady, date: None });
        }
    }
    for topic in topics(read)? {
        let is_ready = topic.board == meeting.board && topic.phase == Phase::Prepared;
        let is_here = here.iter().any(|item| item.title == topic.title);
        if is_ready && !is_here && !placed_topics.contains(&topic.id) {
            let source = Source::Topic(topic.id);
            list.push(Offer { source, title: topic.title, why: Why::TopicReady, date: None });
        }
    }
    Ok(list)
}

/// The earlier meetings of the board of which minutes or decision list went out and were not adopted, the last
/// one first. An item for minutes that the agenda has already is for the last one.
fn to_adopt(read: &Read<'_>, meeting: &Meeting, here: &[AgendaItem]) -> Result<Vec<Offer>> {
    let open = |of: &str| {
        format!(
            "EXISTS (SELECT 1 FROM {of}_version v WHERE v.meeting = m.id
               AND v.number = (SELECT max(number) FROM {of}_version o WHERE o.meeting = m.id)
               AND NOT EXISTS (SELECT 1 FROM {of}_adoption a WHERE a.version = v.id))"
        )
    };
    let sql = format!(
        "SELECT m.id, m.date FROM meeting m WHERE m.board = ?1 AND m.date < ?2 AND ({} OR {})
         ORDER BY m.date DESC, m.id",
        open("minutes"),
        open("decision_list")
    );
    let params = (meeting.board.to_string(), meeting.date.to_string());
    let found = read.all(&sql, params, |row| Ok((word(row, "id")?, word(row, "date")?)))?;
    let has_item = here.iter().any(|item| item.kind == ItemKind::MinutesApproval);
    let offers = found.into_iter().enumerate().filter_map(|(nth, (id, date))| {
        let title = adoption_title(date);
        let is_here = nth == 0 && has_item || here.iter().any(|item| item.title == title);
        let (source, date) = (Source::Adoption(id), Some(date));
        (!is_here).then_some(Offer { source, title, why: Why::ToAdopt, date })
    });
    Ok(offers.collect())
}

/// The board's action list, where something on it is open and no item speaks of it.
fn action_list(read: &Read<'_>, meeting: &Meeting, here: &[AgendaItem]) -> Result<Option<Offer>> {
    let is_here = here.iter().any(|item| item.title.to_lowercase().contains(&ACTION_LIST.to_lowercase()));
    let open = open_of(read, meeting.board)?.len();
    let title = format!("{ACTION_LIST} ({open} open)");
    let source = Source::Actions(meeting.board);
    Ok((open > 0 && !is_here).then_some(Offer { source, title, why: Why::OpenActions, date: None }))
}

/// Lines of the standing agenda that the meeting has nothing of.
fn of_every_meeting(read: &Read<'_>, meeting: &Meeting, here: &[AgendaItem]) -> Result<Vec<Offer>> {
    let lines = standing(read, meeting.board)?.into_iter();
    let is_here = |title: &str, kind: ItemKind| {
        here.iter().any(|item| item.title == title || (kind != ItemKind::Topic && item.kind == kind))
    };
    let missing = lines.filter(|line| !is_here(&line.title, line.kind));
    Ok(missing
        .map(|line| Offer {
            source: Source::Standing(line.id),
            title: line.title,
            why: Why::Standing,
            date: None,
        })
        .collect())
}
