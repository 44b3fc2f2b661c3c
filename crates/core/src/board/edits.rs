//! Changing, ending and removing what a board has. What took part in something stays: a seat is then ended,
//! not taken away.

use super::calls::Made;
use super::{
    Board, BoardKind, Carrier, ConfirmedBy, ItemKind, PartnerKind, Role, SchoolRegion, Seat, Treatment,
    address, board, cycle, filled, seats_of, store,
};
use crate::db::Read;
use crate::history::Write;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardSetPlace")]
pub struct SetPlace {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub kind: BoardKind,
    /// The board that this one prepares for.
    pub prepares_for: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardSetConfirmedBy")]
pub struct SetConfirmedBy {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub rule: ConfirmedBy,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardSetSeparators")]
pub struct SetSeparators {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub separators: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardSetCycle")]
pub struct SetCycle {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub cycle: Vec<cycle::Offset>,
    pub school_region: Option<SchoolRegion>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardSetLogo")]
pub struct SetLogo {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    /// What the picture shows, for who does not see it.
    pub alt: String,
    /// Whether the picture is taken away.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub remove: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardOneBoard")]
pub struct OneBoard {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PartnerEdit")]
pub struct EditPartner {
    pub id: PartnerId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub short: String,
    pub kind: PartnerKind,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OnePartner")]
pub struct OnePartner {
    pub id: PartnerId,
    #[ts(type = "number")]
    pub rev: i64,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MemberEdit")]
pub struct EditMember {
    pub id: MemberId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub function: String,
    pub email: String,
    pub partner: Option<PartnerId>,
    pub large_print: bool,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OneMember")]
pub struct OneMember {
    pub id: MemberId,
    #[ts(type = "number")]
    pub rev: i64,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SeatEdit")]
pub struct EditSeat {
    pub id: SeatId,
    #[ts(type = "number")]
    pub rev: i64,
    pub role: Role,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub beside: Option<SeatId>,
    pub carrier: Carrier,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OneSeat")]
pub struct OneSeat {
    pub id: SeatId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StandingEdit")]
pub struct EditStanding {
    pub id: StandingItemId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub kind: ItemKind,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub presenter: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StandingMove")]
pub struct MoveStanding {
    pub id: StandingItemId,
    /// Its place in the list, from 0.
    pub position: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OneStanding")]
pub struct OneStanding {
    pub id: StandingItemId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// What became of somebody who was to be removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MemberLeft")]
pub struct Left {
    /// Whether the person or seat is gone; if not, it was ended, and stays with what it took part in.
    pub removed: bool,
    /// The number of seats that were ended.
    pub ended: u32,
}

/// `board.set_place`: what the board does, and for whom it prepares.
pub fn set_place(write: &mut Write<'_>, ask: SetPlace) -> Result<Made> {
    write.scope("board", ask.id);
    if let Some(other) = ask.prepares_for {
        not_in_a_circle(write.read(), ask.id, other)?;
    }
    let values = json!({ "kind": ask.kind, "prepares_for": ask.prepares_for });
    let rev = write.update("board", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.set_confirmed_by`: by whom a decision must be confirmed at home before it stands.
pub fn set_confirmed_by(write: &mut Write<'_>, ask: SetConfirmedBy) -> Result<Made> {
    write.scope("board", ask.id);
    let rev = write.update("board", ask.id, Some(ask.rev), &json!({ "confirmed_by": ask.rule }))?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.set_separators`: whether its packs have a sheet in front of every item with papers.
pub fn set_separators(write: &mut Write<'_>, ask: SetSeparators) -> Result<Made> {
    write.scope("board", ask.id);
    let rev = write.update("board", ask.id, Some(ask.rev), &json!({ "separators": ask.separators }))?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.set_cycle`
pub fn set_cycle(write: &mut Write<'_>, ask: SetCycle) -> Result<Made> {
    write.scope("board", ask.id);
    cycle::check(&ask.cycle)?;
    let kind = board(write.read(), ask.id)?.kind;
    let values = json!({ "cycle": cycle::whole(&ask.cycle, kind), "school_region": ask.school_region });
    let rev = write.update("board", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.set_logo`: what the picture shows, or taking it away. A new picture comes in by a job.
pub fn set_logo(write: &mut Write<'_>, ask: SetLogo) -> Result<Made> {
    write.scope("board", ask.id);
    let mut values = json!({ "logo_alt": ask.alt.trim().chars().take(300).collect::<String>() });
    if ask.remove {
        values["logo"] = serde_json::Value::Null;
    }
    let rev = write.update("board", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// Gives the board a picture whose contents are on the disk already.
pub fn take_logo(write: &mut Write<'_>, id: BoardId, blob: &str, bytes: u64) -> Result<Made> {
    write.scope("board", id);
    write.keep_blob(blob, bytes)?;
    let rev = write.update("board", id, None, &json!({ "logo": blob }))?;
    Ok(Made { id: id.to_string(), rev })
}

/// `board.remove`: only a board that has done nothing yet.
pub fn remove(write: &mut Write<'_>, ask: OneBoard) -> Result<()> {
    if write.read().is_named("board", &ask.id.to_string(), &["seat", "standing_item", "learned_word"])? {
        return Err(not_now("board", "in_use"));
    }
    write.scope("board", ask.id);
    let seats = store::seats(write.read(), ask.id)?;
    remove_seats(write, &seats)?;
    for item in store::standing(write.read(), ask.id)? {
        write.remove("standing_item", item.id, None)?;
    }
    for word in store::learned(write.read(), ask.id)? {
        write.remove("learned_word", word.id, None)?;
    }
    write.remove("board", ask.id, Some(ask.rev))
}

/// `board.edit_partner`
pub fn edit_partner(write: &mut Write<'_>, ask: EditPartner) -> Result<Made> {
    within(write, ask.board);
    let name = filled("name", &ask.name)?;
    let short = if ask.short.trim().is_empty() { name.clone() } else { filled("short", &ask.short)? };
    let values = json!({ "name": name, "short": short, "kind": ask.kind });
    let rev = write.update("partner", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.remove_partner`: only one that nobody is of.
pub fn remove_partner(write: &mut Write<'_>, ask: OnePartner) -> Result<()> {
    if write.read().is_named("partner", &ask.id.to_string(), &[])? {
        return Err(not_now("partner", "has_members"));
    }
    within(write, ask.board);
    write.remove("partner", ask.id, Some(ask.rev))
}

/// `board.edit_member`
pub fn edit_member(write: &mut Write<'_>, ask: EditMember) -> Result<Made> {
    within(write, ask.board);
    if let Some(partner) = ask.partner {
        store::partner(write.read(), partner)?;
    }
    let values = json!({
        "name": filled("name", &ask.name)?,
        "function": ask.function.trim(),
        "email": address(&ask.email)?,
        "partner": ask.partner,
        "large_print": ask.large_print,
    });
    let rev = write.update("member", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.remove_member`: somebody who took part in something stays, and every seat ends today.
pub fn remove_member(write: &mut Write<'_>, ask: OneMember) -> Result<Left> {
    within(write, ask.board);
    let seats = seats_of(write.read(), ask.id)?;
    let began = seats.iter().any(|seat| has_begun(seat, write.today()));
    if began || write.read().is_named("member", &ask.id.to_string(), &["seat"])? {
        let mut ended = 0;
        for seat in seats {
            ended += u32::from(end_or_remove(write, &seat)?);
        }
        return Ok(Left { removed: false, ended });
    }
    remove_seats(write, &seats)?;
    write.remove("member", ask.id, Some(ask.rev))?;
    Ok(Left { removed: true, ended: 0 })
}

/// `board.edit_seat`
pub fn edit_seat(write: &mut Write<'_>, ask: EditSeat) -> Result<Made> {
    let seat = store::seat(write.read(), ask.id)?;
    in_order(ask.from, ask.until)?;
    if ask.beside == Some(ask.id) {
        return Err(Error::Invalid { field: "beside".into(), value: String::new() });
    }
    let beside = ask.beside.filter(|_| ask.role.stands_beside());
    stands_beside(write.read(), seat.board, ask.role, beside)?;
    write.scope("board", seat.board);
    let values = json!({
        "role": ask.role, "from": ask.from, "until": ask.until, "beside": beside, "carrier": ask.carrier,
    });
    let rev = write.update("seat", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.remove_seat`: a seat that was held is ended today.
pub fn remove_seat(write: &mut Write<'_>, ask: OneSeat) -> Result<Left> {
    let seat = store::seat(write.read(), ask.id)?;
    if seat.rev != ask.rev {
        let (id, seen, now) = (ask.id.to_string(), ask.rev, seat.rev);
        return Err(Error::Conflict { kind: "seat".into(), id, seen, now });
    }
    write.scope("board", seat.board);
    if has_begun(&seat, write.today()) {
        let ended = end_or_remove(write, &seat)?;
        return Ok(Left { removed: false, ended: u32::from(ended) });
    }
    remove_seats(write, &[seat])?;
    Ok(Left { removed: true, ended: 0 })
}

/// `board.edit_standing`
pub fn edit_standing(write: &mut Write<'_>, ask: EditStanding) -> Result<Made> {
    let item = store::standing_item(write.read(), ask.id)?;
    write.scope("board", item.board);
    let values = json!({
        "title": filled("title", &ask.title)?,
        "kind": ask.kind,
        "treatment": ask.treatment,
        "minutes": ask.minutes,
        "presenter": ask.presenter.trim(),
    });
    let rev = write.update("standing_item", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.move_standing`
pub fn move_standing(write: &mut Write<'_>, ask: MoveStanding) -> Result<()> {
    let item = store::standing_item(write.read(), ask.id)?;
    write.scope("board", item.board);
    let mut lines = store::standing(write.read(), item.board)?;
    lines.retain(|line| line.id != ask.id);
    lines.insert((ask.position as usize).min(lines.len()), item);
    settle(write, lines.iter().map(|line| line.id))
}

/// `board.remove_standing`: agendas that were made with it keep their item.
pub fn remove_standing(write: &mut Write<'_>, ask: OneStanding) -> Result<()> {
    let item = store::standing_item(write.read(), ask.id)?;
    write.scope("board", item.board);
    write.remove("standing_item", ask.id, Some(ask.rev))?;
    let lines = store::standing(write.read(), item.board)?;
    settle(write, lines.iter().map(|line| line.id))
}

/// Says on whose screen something is done, so that it can be undone there.
pub(super) fn within(write: &mut Write<'_>, board: Option<BoardId>) {
    if let Some(board) = board {
        write.scope("board", board);
    }
}

/// An end does not lie before its beginning.
pub(super) fn in_order(from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<()> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            Err(Error::Invalid { field: "until".into(), value: until.to_string() })
        }
        _ => Ok(()),
    }
}

/// Only a deputy, adviser or secretariat stands beside a seat, and that is one of the same board which
/// stands beside none itself.
pub(super) fn stands_beside(read: &Read<'_>, at: BoardId, role: Role, beside: Option<SeatId>) -> Result<()> {
    let Some(beside) = beside else { return Ok(()) };
    let other = store::seat(read, beside)?;
    if other.board != at || other.beside.is_some() || !role.stands_beside() {
        return Err(Error::Invalid { field: "beside".into(), value: String::new() });
    }
    Ok(())
}

/// A board prepares for another, and never, by way of others, for itself.
fn not_in_a_circle(read: &Read<'_>, id: BoardId, other: BoardId) -> Result<()> {
    let mut next = Some(board(read, other)?);
    let mut steps = 0;
    while let Some(Board { id: reached, name, prepares_for, .. }) = next {
        if reached == id || steps > 20 {
            return Err(Error::Invalid { field: "prepares_for".into(), value: name });
        }
        next = prepares_for.map(|further| board(read, further)).transpose()?;
        steps += 1;
    }
    Ok(())
}

/// Whether somebody may have sat there already; a seat without a beginning was held always.
fn has_begun(seat: &Seat, today: NaiveDate) -> bool {
    seat.from.is_none_or(|from| from < today)
}

/// Ends a seat that was held, takes one away that was not; tells whether it was ended.
fn end_or_remove(write: &mut Write<'_>, seat: &Seat) -> Result<bool> {
    let today = write.today();
    if !has_begun(seat, today) {
        remove_seats(write, std::slice::from_ref(seat))?;
        return Ok(false);
    }
    // Today it is held no more, so that who comes next can begin today.
    let until = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    if seat.until.is_some_and(|known| known <= until) {
        return Ok(false);
    }
    write.update("seat", seat.id, None, &json!({ "until": until }))?;
    Ok(true)
}

/// Takes seats away; who stood beside them stays, beside nobody.
fn remove_seats(write: &mut Write<'_>, gone: &[Seat]) -> Result<()> {
    for seat in gone {
        for other in store::seats(write.read(), seat.board)? {
            if other.beside == Some(seat.id) {
                write.update("seat", other.id, None, &json!({ "beside": null }))?;
            }
        }
        write.remove("seat", seat.id, None)?;
    }
    Ok(())
}

fn settle(write: &mut Write<'_>, lines: impl Iterator<Item = StandingItemId>) -> Result<()> {
    for (position, id) in (1_u32..).zip(lines) {
        write.update("standing_item", id, None, &json!({ "position": position }))?;
    }
    Ok(())
}

fn not_now(kind: &str, state: &str) -> Error {
    Error::NotNow { kind: kind.into(), state: state.into() }
}
