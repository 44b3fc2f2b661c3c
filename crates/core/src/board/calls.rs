//! What can be asked of boards and the people at them.

use super::{Board, BoardKind, ItemKind, Member, Partner, PartnerKind, Role, Seat, StandingItem, Treatment};
use super::{colour, filled, store};
use crate::db::Read;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The house colour of a board that chose none.
pub const ACCENT: &str = "#1b5e6e";

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
    Ok(BoardDetail {
        board: store::board(read, ask.id)?,
        partners: store::partners(read)?,
        members: store::members(read)?,
        seats: store::seats(read, ask.id)?,
        standing: store::standing(read, ask.id)?,
    })
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
    write.insert("partner", &Partner { id, rev: 1, name, short, kind: ask.kind })?;
    Ok(Made::first(id))
}

/// `board.add_member`
pub fn add_member(write: &mut Write<'_>, ask: AddMember) -> Result<Made> {
    let email = ask.email.trim();
    let address = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if !email.is_empty() && (!address || email.contains(char::is_whitespace)) {
        return Err(Error::Invalid { field: "email".into(), value: email.into() });
    }
    if let Some(partner) = ask.partner
        && !store::partners(write.read())?.iter().any(|known| known.id == partner)
    {
        return Err(Error::NotFound { kind: "partner".into(), id: partner.to_string() });
    }
    let member = Member {
        id: MemberId::fresh(write.now()),
        rev: 1,
        name: filled("name", &ask.name)?,
        function: ask.function.trim().to_owned(),
        email: email.to_owned(),
        partner: ask.partner,
    };
    write.insert("member", &member)?;
    Ok(Made::first(member.id))
}

/// `board.add_seat`
pub fn add_seat(write: &mut Write<'_>, ask: AddSeat) -> Result<Made> {
    store::board(write.read(), ask.board)?;
    if !store::members(write.read())?.iter().any(|known| known.id == ask.member) {
        return Err(Error::NotFound { kind: "member".into(), id: ask.member.to_string() });
    }
    if let (Some(from), Some(until)) = (ask.from, ask.until)
        && until < from
    {
        return Err(Error::Invalid { field: "until".into(), value: until.to_string() });
    }
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
