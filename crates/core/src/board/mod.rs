//! Boards (tafels) and who sits at them: partners, members, seats, and the standing agenda.

pub mod calls;
mod store;

pub use store::{board, boards, members, partners, seats, standing};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A standing meeting of independent organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Board {
    pub id: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    /// The name's abbreviation, as people say it: "BST".
    pub short: String,
    pub region: String,
    pub kind: BoardKind,
    /// The board that this one prepares for.
    pub prepares_for: Option<BoardId>,
    /// Whether its meetings are public; only then may a public pack be made.
    pub public: bool,
    /// The house colour, as "#rrggbb".
    pub accent: String,
}

/// Whether a board decides (bestuurlijk) or advises and prepares (ambtelijk).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BoardKind {
    Decides,
    Advises,
}

/// An organisation at the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Partner {
    pub id: PartnerId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub short: String,
    pub kind: PartnerKind,
}

/// What sort of organisation a partner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerKind {
    Municipality,
    Insurer,
    CareOffice,
    Provider,
    Clients,
    Other,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Member {
    pub id: MemberId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub function: String,
    pub email: String,
    pub partner: Option<PartnerId>,
}

/// A person's place at a board, for a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Seat {
    pub id: SeatId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub member: MemberId,
    pub role: Role,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// What a person does at the board; *receiver* (agendalid) only receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SeatRole")]
pub enum Role {
    Chair,
    Secretary,
    Member,
    Deputy,
    Adviser,
    Secretariat,
    Receiver,
}

/// An item that every meeting of the board has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StandingItem {
    pub id: StandingItemId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub position: u32,
    pub title: String,
    pub kind: ItemKind,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub presenter: String,
}

/// What an agenda item is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Opening,
    AgendaAdoption,
    MinutesApproval,
    Announcement,
    Incoming,
    #[default]
    Topic,
    AnyOtherBusiness,
    Closing,
}

impl ItemKind {
    /// Whether such an item closes the meeting, so that new items come before it.
    pub fn comes_last(self) -> bool {
        matches!(self, Self::AnyOtherBusiness | Self::Closing)
    }
}

/// How the meeting treats an item: ter informatie, ter bespreking, ter besluitvorming.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    Information,
    Discussion,
    Decision,
}

/// Who may see something; of several labels the strictest wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    Public,
    #[default]
    Participants,
    Confidential,
    Personal,
}

impl Seat {
    /// Whether the seat is held on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A text that must be filled, without blanks around it; `field` names it in the refusal.
pub fn filled(field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Missing { field: field.into() });
    }
    if text.chars().count() > 500 {
        return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
    }
    Ok(text.to_owned())
}

/// A colour as "#rrggbb", in small letters.
pub fn colour(text: &str) -> Result<String> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()) {
        return Ok(text);
    }
    Err(Error::Invalid { field: "accent".into(), value: text })
}
