//! A meeting as it is recorded: who is there, and per item what is asked, decided and agreed, in the order in
//! which it is treated.

use crate::agenda::carry::Outcome as ItemOutcome;
use crate::agenda::{AgendaItem, outcomes, scripts};
use crate::board::{Board, Member, Partner, Role, Seat, board, members, partners, seats};
use crate::db::Read;
use crate::db::column::word;
use crate::decision::attendance::{Presence, at_table, counted};
use crate::decision::order::treated;
use crate::decision::{Decision, Outcome, Reservation, asked, attendances, decisions_of_item};
use crate::follow_up::{FollowUp, of_item, origin::waiting, owners};
use crate::meeting::{Meeting, State};
use crate::views::meetings::{OfMeeting, named};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, DecisionId, MemberId, PointId, SeatId};
use ts_rs::TS;

/// A meeting that is being recorded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordView {
    pub meeting: Meeting,
    pub board: Board,
    /// Whether anything can still be written down.
    pub open: bool,
    pub seats: Vec<SeatRow>,
    /// The partners at the table, who may reserve their position.
    pub partners: Vec<Partner>,
    /// In the order in which they are treated.
    pub items: Vec<RecordItem>,
    /// The names that actions can be given to.
    pub owners: Vec<String>,
}

/// A seat, and who was in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "RecordSeat")]
pub struct SeatRow {
    pub seat: SeatId,
    pub name: String,
    pub partner: Option<String>,
    pub role: Role,
    pub presence: Option<Presence>,
    pub deputy: Option<MemberId>,
    pub deputy_name: Option<String>,
    /// Who may sit there instead.
    pub deputies: Vec<Deputy>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Deputy {
    pub member: MemberId,
    pub name: String,
}

/// An item as it is treated.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordItem {
    pub item: AgendaItem,
    pub outcome: Option<ItemOutcome>,
    pub points: Vec<RecordPoint>,
    pub noted: Vec<FollowUp>,
    /// Steps of its papers that can become actions, as their points were decided.
    pub steps_waiting: u32,
    /// What the chair's script has for it.
    pub conclusion: String,
    pub notes: String,
}

/// A point with what became of it, or what was decided at the table itself.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordPoint {
    pub point: Option<PointId>,
    pub decision: Option<DecisionId>,
    /// The decision's revision; 0 where there is none.
    #[ts(type = "number")]
    pub rev: i64,
    /// The point's number in its paper.
    pub number: Option<u32>,
    pub paper_title: String,
    pub proposed: String,
    pub outcome: Option<Outcome>,
    pub decided: String,
    /// The words that all show: the list's own, where it has some.
    pub wording: String,
    pub remark: String,
    pub reservations: Vec<Reservation>,
    pub needs_home_decision: bool,
    /// What became of it at an earlier meeting.
    pub earlier: Option<Earlier>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "RecordEarlier")]
pub struct Earlier {
    pub date: NaiveDate,
    pub outcome: Outcome,
}

/// `decision.recording`
pub fn record(read: &Read<'_>, ask: OfMeeting) -> Result<RecordView> {
    let meeting = named(read, &ask.meeting)?;
    let people = members(read)?;
    let counted = counted(read, &meeting)?;
    let known = outcomes(read, meeting.id)?;
    let kept = scripts(read, meeting.id)?;
    let mut items = Vec::new();
    for item in treated(read, meeting.id)? {
        let note = kept.iter().find(|note| note.item == item.id);
        items.push(RecordItem {
            outcome: known.iter().find(|row| row.item == item.id).map(|row| row.outcome),
            points: points(read, &item, meeting.date)?,
            noted: of_item(read, item.id)?,
            steps_waiting: u32::try_from(waiting(read, &item)?.len()).unwrap_or(u32::MAX),
            conclusion: note.map(|note| note.conclusion.clone()).unwrap_or_default(),
            notes: note.map(|note| note.notes.clone()).unwrap_or_default(),
            item,
        });
    }
    let mut owners: Vec<String> = owners(read)?.into_iter().map(|(_, owner)| owner.name).collect();
    owners.sort();
    owners.dedup();
    Ok(RecordView {
        board: board(read, meeting.board)?,
        open: !matches!(meeting.state, State::Closed | State::Cancelled),
        partners: at_table(read, &counted, &people)?,
        seats: seat_rows(read, &meeting, counted, &people)?,
        items,
        owners,
        meeting,
    })
}

fn seat_rows(
    read: &Read<'_>,
    meeting: &Meeting,
    counted: Vec<Seat>,
    people: &[Member],
) -> Result<Vec<SeatRow>> {
    let said = attendances(read, meeting.id)?;
    let all = seats(read, meeting.board)?;
    let partners = partners(read)?;
    let person = |id: MemberId| people.iter().find(|member| member.id == id);
    let named = |id| person(id).map(|member| member.name.clone()).unwrap_or_default();
    let rows = counted.into_iter().map(|seat| {
        let known = said.iter().find(|one| one.seat == seat.id);
        let stands_in = |other: &&Seat| {
            other.beside == Some(seat.id) && other.role == Role::Deputy && other.holds_on(meeting.date)
        };
        let of = person(seat.member).and_then(|member| member.partner);
        SeatRow {
            name: named(seat.member),
            partner: partners.iter().find(|one| Some(one.id) == of).map(|one| one.short.clone()),
            role: seat.role,
            presence: known.map(|one| one.presence),
            deputy: known.and_then(|one| one.deputy),
            deputy_name: known.and_then(|one| one.deputy).map(named),
            deputies: all
                .iter()
                .filter(stands_in)
                .map(|other| Deputy { member: other.member, name: named(other.member) })
                .collect(),
            seat: seat.id,
        }
    });
    Ok(rows.collect())
}

/// The item's points in their order, and behind them what was decided at the table and what its paper does
/// not ask any more.
fn points(read: &Read<'_>, item: &AgendaItem, on: NaiveDate) -> Result<Vec<RecordPoint>> {
    let mut known = decisions_of_item(read, item.id)?;
    let mut rows = Vec::new();
    for paper in asked(read, item)? {
        for point in paper.points {
            let at = known.iter().position(|one| one.point == Some(point.id));
            let decision = at.map(|at| known.remove(at));
            rows.push(RecordPoint {
                number: Some(point.number),
                paper_title: paper.title.clone(),
                earlier: earlier(read, point.id, item.id, on)?,
                ..row(decision, Some(point.id), point.text, point.needs_home_decision)
            });
        }
    }
    rows.extend(known.into_iter().map(|one| row(Some(one), None, String::new(), false)));
    Ok(rows)
}

fn row(decision: Option<Decision>, point: Option<PointId>, proposed: String, home: bool) -> RecordPoint {
    let none = RecordPoint {
        point,
        decision: None,
        rev: 0,
        number: None,
        paper_title: String::new(),
        proposed,
        outcome: None,
        decided: String::new(),
        wording: String::new(),
        remark: String::new(),
        reservations: Vec::new(),
        needs_home_decision: home,
        earlier: None,
    };
    let Some(one) = decision else { return none };
    RecordPoint {
        decision: Some(one.id),
        rev: one.rev,
        wording: one.wording().to_owned(),
        proposed: one.proposed,
        outcome: Some(one.outcome),
        decided: one.decided,
        remark: one.remark,
        reservations: one.reservations,
        needs_home_decision: one.needs_home_decision,
        ..none
    }
}

/// What became of a point at the last meeting before this day.
fn earlier(read: &Read<'_>, point: PointId, item: AgendaItemId, on: NaiveDate) -> Result<Option<Earlier>> {
    let sql = "SELECT d.outcome, m.date FROM decision d JOIN meeting m ON m.id = d.meeting
               WHERE d.point = ?1 AND d.item <> ?2 AND m.date <= ?3 ORDER BY m.date DESC, d.id DESC LIMIT 1";
    let found = read.all(sql, [point.to_string(), item.to_string(), on.to_string()], |row| {
        Ok(Earlier { date: word(row, "date")?, outcome: word(row, "outcome")? })
    })?;
    Ok(found.into_iter().next())
}
