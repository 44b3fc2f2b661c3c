//! What a meeting can take up: what earlier meetings left, what the other board asks or advises, what is
//! ready, and what belongs to every meeting.

use crate::agenda::carry::{ACTION_LIST, Outcome, Source, adoption_title};
use crate::agenda::{AgendaItem, assignments_open, items};
use crate::board::{ItemKind, standing};
use crate::db::Read;
use crate::db::column::{maybe, word};
use crate::meeting::{Meeting, TO_COME};
use crate::views::follow_ups::open_of;
use crate::views::meetings::{OfMeeting, named};
use chrono::Months;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::TopicId;
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

/// What earlier meetings of the board did not treat and no meeting took up since, the latest meeting first.
pub fn left_over(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Offer>> {
    let of = "i.parent IS NULL AND m.board = ?1 AND m.id <> ?2";
    // Of each kind only what is left is read, along the index of that.
    let sql = format!(
        "SELECT i.id, i.title, o.outcome, m.date, m.id AS meeting, i.position
           FROM item_outcome o INDEXED BY item_outcome_left
             CROSS JOIN agenda_item i ON i.id = o.item CROSS JOIN meeting m ON m.id = i.meeting
           WHERE o.outcome <> 'handled' AND o.carried_to IS NULL AND {of}
             AND (m.date <= ?3 OR m.state = 'cancelled')
         UNION ALL
         SELECT i.id, i.title, NULL, m.date, m.id, i.position
           FROM meeting m INDEXED BY meeting_cancelled JOIN agenda_item i ON i.meeting = m.id
           WHERE m.state = 'cancelled' AND i.kind = 'topic' AND {of}
             AND NOT EXISTS (SELECT 1 FROM item_outcome o WHERE o.item = i.id)
         ORDER BY 4 DESC, 5, 6, 1"
    );
    let params = (meeting.board.to_string(), meeting.id.to_string(), meeting.date.to_string());
    read.all(&sql, params, |row| {
        let why = match maybe(row, "outcome")? {
            None => Why::Cancelled,
            Some(Outcome::Deferred) => Why::Deferred,
            Some(_) => Why::NotReached,
        };
        let (source, date) = (Source::Carried(word(row, "id")?), Some(word(row, "date")?));
        Ok(Offer { source, title: row.get("title")?, why, date })
    })
}

fn between_boards(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Offer>> {
    let mut list = Vec::new();
    for one in assignments_open(read, meeting.board)? {
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
    let coming = format!("(m.{TO_COME} OR m.id = ?2)");
    let params = (meeting.board.to_string(), meeting.id.to_string());
    let sql = format!(
        "SELECT p.id, p.title, p.topic FROM paper p INDEXED BY paper_ready WHERE p.board = ?1 AND p.state = 'ready'
           AND NOT EXISTS (SELECT 1 FROM placement l JOIN agenda_item i ON i.id = l.item
             JOIN meeting m ON m.id = i.meeting WHERE l.paper = p.id AND {coming})
         ORDER BY p.id DESC"
    );
    let papers: Vec<(Offer, Option<TopicId>)> = read.all(&sql, params.clone(), |row| {
        let source = Source::Paper(word(row, "id")?);
        let offer = Offer { source, title: row.get("title")?, why: Why::PaperReady, date: None };
        Ok((offer, maybe(row, "topic")?))
    })?;
    let sql = format!(
        "SELECT t.id, t.title FROM topic t INDEXED BY topic_prepared WHERE t.board = ?1 AND t.phase = 'prepared'
           AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting
             WHERE i.topic = t.id AND {coming})
         ORDER BY t.title, t.id"
    );
    let topics: Vec<(TopicId, String)> =
        read.all(&sql, params, |row| Ok((word(row, "id")?, row.get("title")?)))?;
    let with_paper: HashSet<TopicId> = papers.iter().filter_map(|(_, topic)| *topic).collect();
    let mut list: Vec<Offer> = papers.into_iter().map(|(offer, _)| offer).collect();
    list.extend(topics.into_iter().filter_map(|(id, title)| {
        let is_here = with_paper.contains(&id) || here.iter().any(|item| item.title == title);
        (!is_here).then_some(Offer { source: Source::Topic(id), title, why: Why::TopicReady, date: None })
    }));
    Ok(list)
}

/// The board's meetings of the two years before of which minutes or decision list went out and were not adopted, the
/// last one first. An item for minutes that the agenda has already is for the last one.
fn to_adopt(read: &Read<'_>, meeting: &Meeting, here: &[AgendaItem]) -> Result<Vec<Offer>> {
    let open = |of: &str| {
        format!(
            "EXISTS (SELECT 1 FROM {of}_version v WHERE v.meeting = m.id
               AND v.number = (SELECT max(number) FROM {of}_version o WHERE o.meeting = m.id)
               AND NOT EXISTS (SELECT 1 FROM {of}_adoption a WHERE a.version = v.id))"
        )
    };
    let sql = format!(
        "SELECT m.id, m.date FROM meeting m WHERE m.board = ?1 AND m.date >= ?3 AND m.date < ?2 AND ({} OR {})
         ORDER BY m.date DESC, m.id",
        open("minutes"),
        open("decision_list")
    );
    let two_years_ago = meeting.date.checked_sub_months(Months::new(24)).unwrap_or(meeting.date);
    let params = (meeting.board.to_string(), meeting.date.to_string(), two_years_ago.to_string());
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
