//! People from a list that somebody had already: who is known is recognised, and nobody is doubled.

use super::{Carrier, Member, Partner, PartnerKind, Role, Seat, address, board, filled, store};
use crate::db::Read;
use crate::history::Write;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The most people that one list brings.
pub const MOST: usize = 2000;

/// A person as a list has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListedPerson {
    pub name: String,
    #[serde(default)]
    pub function: String,
    #[serde(default)]
    pub email: String,
    /// The organisation's name or abbreviation.
    #[serde(default)]
    pub partner: String,
    #[serde(default)]
    pub role: Option<Role>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakePeople {
    /// The board at which they get a seat.
    pub board: BoardId,
    /// The role of who has none in the list.
    pub role: Role,
    pub people: Vec<ListedPerson>,
}

/// What a list brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeopleTaken {
    pub added: u32,
    /// Those who were known already.
    pub known: u32,
    pub seats: u32,
    pub partners: u32,
}

/// Those who are known, to recognise others by.
pub struct Known {
    members: Vec<Member>,
    partners: Vec<Partner>,
}

impl Known {
    /// Everybody in the store.
    pub fn of(read: &Read<'_>) -> Result<Self> {
        Ok(Self { members: store::members(read)?, partners: store::partners(read)? })
    }

    /// The person whom the list means: by mail address, else by name where either has no address.
    pub fn person(&self, listed: &ListedPerson) -> Option<&Member> {
        let email = listed.email.trim().to_lowercase();
        let by_address = |member: &&Member| !email.is_empty() && member.email.to_lowercase() == email;
        let by_name = |member: &&Member| {
            same(&member.name, &listed.name) && (email.is_empty() || member.email.is_empty())
        };
        self.members.iter().find(by_address).or_else(|| self.members.iter().find(by_name))
    }

    /// The organisation of that name or abbreviation.
    pub fn partner(&self, name: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| same(&partner.name, name) || same(&partner.short, name))
    }
}

/// `board.take_people`: adds who is new, completes who is known, and gives each a seat, in one change. What
/// is known of somebody is never overwritten.
pub fn take_people(write: &mut Write<'_>, ask: TakePeople) -> Result<PeopleTaken> {
    board(write.read(), ask.board)?;
    if ask.people.len() > MOST {
        return Err(Error::Invalid { field: "people".into(), value: ask.people.len().to_string() });
    }
    write.scope("board", ask.board);
    let mut known = Known::of(write.read())?;
    let mut seated: Vec<(MemberId, Role)> = store::seats(write.read(), ask.board)?
        .into_iter()
        .filter(|seat| seat.until.is_none_or(|until| until >= write.today()))
        .map(|seat| (seat.member, seat.role))
        .collect();
    let mut taken = PeopleTaken::default();
    for person in ask.people {
        let role = person.role.unwrap_or(ask.role);
        let partner = the_partner(write, &mut known, &mut taken, &person.partner)?;
        let member = the_member(write, &mut known, &mut taken, &person, partner)?;
        if !seated.contains(&(member, role)) {
            take_seat(write, ask.board, member, role)?;
            seated.push((member, role));
            taken.seats += 1;
        }
    }
    Ok(taken)
}

fn the_partner(
    write: &mut Write<'_>,
    known: &mut Known,
    taken: &mut PeopleTaken,
    name: &str,
) -> Result<Option<PartnerId>> {
    if name.trim().is_empty() {
        return Ok(None);
    }
    if let Some(partner) = known.partner(name) {
        return Ok(Some(partner.id));
    }
    let name = filled("partner", name)?;
    let partner = Partner {
        id: PartnerId::fresh(write.now()),
        rev: 1,
        short: name.clone(),
        kind: kind_of(&name),
        name,
    };
    write.insert("partner", &partner)?;
    taken.partners += 1;
    let id = partner.id;
    known.partners.push(partner);
    Ok(Some(id))
}

fn the_member(
    write: &mut Write<'_>,
    known: &mut Known,
    taken: &mut PeopleTaken,
    person: &ListedPerson,
    partner: Option<PartnerId>,
) -> Result<MemberId> {
    let email = address(&person.email)?;
    if let Some(member) = known.person(person).cloned() {
        let or =
            |own: &str, listed: &str| if own.is_empty() { listed.trim().to_owned() } else { own.to_owned() };
        let values = json!({
            "function": or(&member.function, &person.function),
            "email": or(&member.email, &email),
            "partner": member.partner.or(partner),
        });
        write.update("member", member.id, None, &values)?;
        taken.known += 1;
        return Ok(member.id);
    }
    let member = Member {
        id: MemberId::fresh(write.now()),
        rev: 1,
        name: filled("name", &person.name)?,
        function: person.function.trim().to_owned(),
        email,
        partner,
        large_print: false,
    };
    write.insert("member", &member)?;
    taken.added += 1;
    let id = member.id;
    known.members.push(member);
    Ok(id)
}

fn take_seat(write: &mut Write<'_>, board: BoardId, member: MemberId, role: Role) -> Result<()> {
    let seat = Seat {
        id: SeatId::fresh(write.now()),
        rev: 1,
        board,
        member,
        role,
        from: Some(write.today()),
        until: None,
        beside: None,
        carrier: Carrier::Mail,
    };
    write.insert("seat", &seat)
}

/// What sort of organisation a name tells.
fn kind_of(name: &str) -> PartnerKind {
    let name = name.to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if holds(&["gemeente"]) {
        PartnerKind::Municipality
    } else if holds(&["zorgkantoor"]) {
        PartnerKind::CareOffice
    } else if holds(&["verzekeraar", "zorgverzekering"]) {
        PartnerKind::Insurer
    } else if holds(&["cliënt", "client", "patiënt", "bewoner"]) {
        PartnerKind::Clients
    } else if holds(&["zorg", "ziekenhuis", "huisarts", "ggz", "ggd", "thuis"]) {
        PartnerKind::Provider
    } else {
        PartnerKind::Other
    }
}

fn same(a: &str, b: &str) -> bool {
    !b.trim().is_empty() && a.trim().to_lowercase() == b.trim().to_lowercase()
}
