//! What can be asked of boards and the people at them.

use super::{
    Board, BoardKind, Carrier, ItemKind, Member, Partner, PartnerKind, Role, Seat, StandingItem, Treatment,
};
use super::{address, colour, edits, filled, store};
use crate::db::Read;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};
use ts_rs::TS;

/// The house colour of a board that chose none.
pub const ACCENT: &str = "#1b5e6e";
/// How a board that chose nothing else numbers its agenda.
pub const NUMBERING: &str = "1";

/// A call without questions.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// What a call made or changed, with its `rev`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Made {
    pub id: String,
    #[ts(type = "number")]
    pub rev: i64,
}

impl Made {
    /// A row just made.
    pub fn first(id: impl std::fmt::Display) -> Self {
        Self { id: id.to_string(), rev: 1 }
    }
}

/// A board with the people at it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoardDetail {
    pub board: Board,
    pub partners: Vec<Partner>,
    pub members: Vec<Member>,
    pub seats: Vec<Seat>,
    pub standing: Vec<StandingItem>,
    /// What is still missing, in the order in which it matters.
    pub gaps: Vec<Gap>,
    /// The day on which it was asked.
    pub today: Option<NaiveDate>,
}

/// Something without which preparing a meeting gets stuck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "gap", rename_all = "snake_case")]
#[ts(rename = "BoardGap")]
pub enum Gap {
    /// Nobody holds the chair's seat today.
    NoChair,
    /// Two people hold it at once.
    TwoChairs,
    NoSecretary,
    /// An advising board that prepares for none.
    PreparesForNone,
    /// Papers go there by mail or link, and there is no address.
    NoAddress {
        member: MemberId,
        name: String,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardById")]
pub struct ById {
    pub id: BoardId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardAdd")]
pub struct Add {
    pub name: String,
    pub short: String,
    pub region: String,
    pub kind: BoardKind,
    #[serde(default)]
    #[ts(optional)]
    pub prepares_for: Option<BoardId>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub public: bool,
    #[serde(default)]
    #[ts(optional)]
    pub accent: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardEdit")]
pub struct Edit {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub short: String,
    pub region: String,
    pub public: bool,
    pub accent: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPartner {
    pub name: String,
    pub short: String,
    pub kind: PartnerKind,
    /// The board on whose screen it is done; it can be undone there.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMember {
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub function: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    #[serde(default)]
    #[ts(optional)]
    pub partner: Option<PartnerId>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub large_print: bool,
    /// The seat that the person takes at once.
    #[serde(default)]
    #[ts(optional)]
    pub seat: Option<NewSeat>,
}

/// A seat for somebody who is being added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewSeat {
    pub board: BoardId,
    pub role: Role,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub beside: Option<SeatId>,
    #[serde(default)]
    #[ts(optional)]
    pub carrier: Option<Carrier>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSeat {
    pub board: BoardId,
    pub member: MemberId,
    pub role: Role,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub beside: Option<SeatId>,
    #[serde(default)]
    #[ts(optional)]
    pub carrier: Option<Carrier>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddStanding {
    pub board: BoardId,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<ItemKind>")]
    pub kind: ItemKind,
    #[serde(default)]
    #[ts(optional)]
    pub treatment: Option<Treatment>,
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub presenter: String,
}

/// `board.list`
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<Board>> {
    store::boards(read)
}

/// `board.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<BoardDetail> {
    let mut detail = BoardDetail {
        board: store::board(read, ask.id)?,
        partners: store::partners(read)?,
        members: store::members(read)?,
        seats: store::seats(read, ask.id)?,
        standing: store::standing(read, ask.id)?,
        gaps: Vec::new(),
        today: read.today(),
    };
    detail.gaps = gaps(&detail, detail.today);
    Ok(detail)
}

/// What is missing at a board on `today`; on no day in particular, every seat counts.
fn gaps(detail: &BoardDetail, today: Option<NaiveDate>) -> Vec<Gap> {
    let held: Vec<&Seat> =
        detail.seats.iter().filter(|seat| today.is_none_or(|day| seat.holds_on(day))).collect();
    let holding = |role: Role| held.iter().filter(|seat| seat.role == role).count();
    let mut gaps = Vec::new();
    match holding(Role::Chair) {
        0 => gaps.push(Gap::NoChair),
        1 => {}
        _ => gaps.push(Gap::TwoChairs),
    }
    if holding(Role::Secretary) == 0 {
        gaps.push(Gap::NoSecretary);
    }
    if detail.board.kind == BoardKind::Advises && detail.board.prepares_for.is_none() {
        gaps.push(Gap::PreparesForNone);
    }
    for member in &detail.members {
        let waits = held
            .iter()
            .any(|seat| seat.member == member.id && matches!(seat.carrier, Carrier::Mail | Carrier::Link));
        if waits && member.email.is_empty() {
            gaps.push(Gap::NoAddress { member: member.id, name: member.name.clone() });
        }
    }
    gaps
}

/// `board.add`
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    if let Some(other) = ask.prepares_for {
        store::board(write.read(), other)?;
    }
    let board = Board {
        id: BoardId::fresh(write.now()),
        rev: 1,
        name: filled("name", &ask.name)?,
        short: filled("short", &ask.short)?,
        region: ask.region.trim().to_owned(),
        kind: ask.kind,
        prepares_for: ask.prepares_for,
        public: ask.public,
        accent: colour(ask.accent.as_deref().unwrap_or(ACCENT))?,
        cycle: Vec::new(),
        school_region: None,
        logo: None,
        logo_alt: String::new(),
        numbering: NUMBERING.into(),
        confirmed_by: super::ConfirmedBy::default(),
        separators: false,
    };
    write.scope("board", board.id);
    write.insert("board", &board)?;
    Ok(Made::first(board.id))
}

/// `board.edit`
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope("board", ask.id);
    let values = serde_json::json!({
        "name": filled("name", &ask.name)?,
        "short": filled("short", &ask.short)?,
        "region": ask.region.trim(),
        "public": ask.public,
        "accent": colour(&ask.accent)?,
    });
    let rev = write.update("board", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `board.add_partner`
pub fn add_partner(write: &mut Write<'_>, ask: AddPartner) -> Result<Made> {
    let id = PartnerId::fresh(write.now());
    let name = filled("name", &ask.name)?;
    let short = if ask.short.trim().is_empty() { name.clone() } else { filled("short", &ask.short)? };
    edits::within(write, ask.board);
    write.insert("partner", &Partner { id, rev: 1, name, short, kind: ask.kind })?;
    Ok(Made::first(id))
}

/// `board.add_member`
pub fn add_member(write: &mut Write<'_>, ask: AddMember) -> Result<Made> {
    if let Some(partner) = ask.partner {
        store::partner(write.read(), partner)?;
    }
    let member = Member {
        id: MemberId::fresh(write.now()),
        rev: 1,
        name: filled("name", &ask.name)?,
        function: ask.function.trim().to_owned(),
        email: address(&ask.email)?,
        partner: ask.partner,
        large_print: ask.large_print,
    };
    write.insert("member", &member)?;
    if let Some(NewSeat { board, role, from, beside, carrier }) = ask.seat {
        add_seat(write, AddSeat { board, member: member.id, role, from, until: None, beside, carrier })?;
    }
    Ok(Made::first(member.id))
}

/// `board.add_seat`
pub fn add_seat(write: &mut Write<'_>, ask: AddSeat) -> Result<Made> {
    store::board(write.read(), ask.board)?;
    store::member(write.read(), ask.member)?;
    edits::in_order(ask.from, ask.until)?;
    edits::stands_beside(write.read(), ask.board, ask.role, ask.beside)?;
    let id = SeatId::fresh(write.now());
    write.scope("board", ask.board);
    let seat = Seat {
        id,
        rev: 1,
        board: ask.board,
        member: ask.member,
        role: ask.role,
        from: ask.from,
        until: ask.until,
        beside: ask.beside,
        carrier: ask.carrier.unwrap_or_default(),
    };
    write.insert("seat", &seat)?;
    Ok(Made::first(id))
}

/// `board.add_standing`
pub fn add_standing(write: &mut Write<'_>, ask: AddStanding) -> Result<Made> {
    store::board(write.read(), ask.board)?;
    let last = store::standing(write.read(), ask.board)?.last().map_or(0, |item| item.position);
    let item = StandingItem {
        id: StandingItemId::fresh(write.now()),
        rev: 1,
        board: ask.board,
        position: last + 1,
        title: filled("title", &ask.title)?,
        kind: ask.kind,
        treatment: ask.treatment,
        minutes: ask.minutes,
        presenter: ask.presenter.trim().to_owned(),
    };
    write.scope("board", ask.board);
    write.insert("standing_item", &item)?;
    Ok(Made::first(item.id))
}
