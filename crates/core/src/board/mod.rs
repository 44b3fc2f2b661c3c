//! Boards (tafels) and who sits at them: partners, members, seats, and the standing agenda.

pub mod calls;
pub mod cycle;
pub mod edits;
pub mod learned;
pub mod people;
mod store;

#[cfg(test)]
mod tests;

pub use store::{board, boards, member, members, partner, partners, seats, seats_of, standing};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};
use tafelstuk_model::{Error, Result, item_label};
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
    /// What comes before and after each of its meetings.
    pub cycle: Vec<cycle::Offset>,
    /// The schools whose holidays its meetings avoid.
    pub school_region: Option<SchoolRegion>,
    /// The house style's picture: its content address, and what it shows in words.
    pub logo: Option<String>,
    pub logo_alt: String,
    /// The label of an agenda's first item, in whose style the others follow: "1", "01", "A.1".
    pub numbering: String,
    /// By whom a decision must be confirmed at home before it stands.
    pub confirmed_by: ConfirmedBy,
    /// Whether its packs have a sheet in front of every item with papers.
    pub separators: bool,
}

/// By whom a decision is confirmed: every partner, more than half of them, every municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmedBy {
    #[default]
    All,
    Majority,
    Municipalities,
}

/// The regions in which Dutch schools have their holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SchoolRegion {
    North,
    Middle,
    South,
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
    /// Whether this person's sets are made in large print.
    pub large_print: bool,
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
    /// The seat whose holder this one stands beside: as deputy, adviser or secretariat.
    pub beside: Option<SeatId>,
    pub carrier: Carrier,
}

/// How the papers get to whoever holds a seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SeatCarrier")]
pub enum Carrier {
    #[default]
    Mail,
    /// A link to where the set stands.
    Link,
    Post,
    /// Paper on the table.
    Paper,
    /// Nothing is sent.
    Nothing,
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

impl Role {
    /// Whether such a seat goes with somebody else's.
    pub fn stands_beside(self) -> bool {
        matches!(self, Self::Deputy | Self::Adviser | Self::Secretariat)
    }
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

/// A mail address, or nothing.
pub fn address(text: &str) -> Result<String> {
    let text = text.trim();
    let whole = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !host.starts_with('.')
            && !host.ends_with('.')
    });
    if text.is_empty() || (whole && !text.contains(|c: char| c.is_whitespace() || "<>,;\"".contains(c))) {
        return Ok(text.to_owned());
    }
    Err(Error::Invalid { field: "email".into(), value: text.chars().take(80).collect() })
}

/// The label of an agenda's first item: short, with a number at its end to count on from.
pub fn numbering(text: &str) -> Result<String> {
    let text = text.trim();
    let counts = item_label::is_behind(&item_label::next(text).unwrap_or_default(), text);
    if text.chars().count() > 8 || !counts {
        return Err(Error::Invalid { field: "numbering".into(), value: text.chars().take(40).collect() });
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
