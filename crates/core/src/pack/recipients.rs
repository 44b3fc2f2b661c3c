//! Who gets a set of a meeting, which one, and how: what the seats say, and what was chosen for this
//! meeting.

use super::dispatch::{Dispatch, State};
use super::{Audience, Pack, store};
use crate::agenda::versions;
use crate::board::{Carrier, Member, Role, Seat, members, partners, seats};
use crate::db::Read;
use crate::meeting::Meeting;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::MemberId;
use ts_rs::TS;

/// The largest set that a mail takes along; mail programs add a third to it.
pub const MAIL_LIMIT: u64 = 15 * 1024 * 1024;

/// Somebody who gets a set, or is at the board and gets none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Recipient {
    pub member: MemberId,
    pub name: String,
    pub function: String,
    pub email: String,
    pub partner: Option<String>,
    pub role: Role,
    /// Beside whom, for a deputy, adviser or secretariat.
    pub beside: Option<String>,
    /// None for somebody who gets nothing.
    pub audience: Option<Audience>,
    pub carrier: Carrier,
    /// Whether the set is made in large print, as the person's own field says.
    pub large_print: bool,
    /// The set's size, where one was made.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
    /// Whether the set is too large for the mail that was chosen.
    pub too_large: bool,
    /// What was planned, drafted or sent.
    pub dispatch: Option<Dispatch>,
}

impl Recipient {
    /// Whether something goes to this person by a way that needs an address that is not there.
    pub fn lacks_address(&self) -> bool {
        let by_mail = matches!(self.carrier, Carrier::Mail | Carrier::Link);
        self.audience.is_some() && by_mail && self.email.is_empty()
    }

    /// Whether the same contents are made once for all of that audience, or under this person's name.
    pub fn set_name(&self) -> Option<String> {
        match self.audience {
            Some(Audience::Partner) => self.partner.clone().or_else(|| Some(self.name.clone())),
            _ => None,
        }
    }
}

/// The number of the agenda that goes out next: the one after the last that went out.
pub fn next_agenda(read: &Read<'_>, meeting: &Meeting) -> Result<u32> {
    Ok(versions(read, meeting.id)?.last().map_or(1, |last| last.number + 1))
}

/// Everybody at the meeting's board on its day, in the order of their roles, each once.
pub fn recipients(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Recipient>> {
    let agenda = next_agenda(read, meeting)?;
    recipients_of(read, meeting, agenda)
}

/// As [`recipients`], for one of the meeting's agendas.
pub fn recipients_of(read: &Read<'_>, meeting: &Meeting, agenda: u32) -> Result<Vec<Recipient>> {
    let mut seats: Vec<Seat> = seats(read, meeting.board)?;
    seats.retain(|seat| seat.holds_on(meeting.date));
    seats.sort_by_key(|seat| order(seat.role));
    let (people, organisations) = (members(read)?, partners(read)?);
    let known = store::dispatches(read, meeting.id)?;
    let packs = store::packs(read, meeting.id)?;
    let mut all: Vec<Recipient> = Vec::new();
    for seat in &seats {
        let Some(person) = people.iter().find(|person| person.id == seat.member) else { continue };
        if all.iter().any(|one| one.member == person.id) {
            continue;
        }
        let partner = person.partner.and_then(|id| organisations.iter().find(|one| one.id == id));
        let chosen = known.iter().find(|row| row.member == person.id && row.agenda == agenda).cloned();
        let earlier = known.iter().rfind(|row| row.member == person.id);
        let beside = beside(seat, &seats, &people);
        let partner = partner.map(|one| one.name.clone());
        all.push(one_recipient(seat, person, partner, beside, chosen, earlier, &packs));
    }
    Ok(all)
}

fn one_recipient(
    seat: &Seat,
    person: &Member,
    partner: Option<String>,
    beside: Option<String>,
    chosen: Option<Dispatch>,
    earlier: Option<&Dispatch>,
    packs: &[Pack],
) -> Recipient {
    // What was chosen for an earlier agenda of this meeting holds for the next one.
    let said = chosen.as_ref().or(earlier);
    let audience = said.map_or_else(|| usual_audience(seat.role), |row| row.audience);
    let carrier = said.map_or(seat.carrier, |row| row.carrier);
    let audience = audience.filter(|_| carrier != Carrier::Nothing);
    let drafted = chosen.as_ref().and_then(|row| row.pack);
    let pack = match drafted {
        Some(id) => packs.iter().find(|pack| pack.id == id),
        None => packs
            .iter()
            .find(|pack| Some(pack.audience) == audience && pack.large_print == person.large_print),
    };
    // What was laid ready in the other print is to be made again.
    let in_other_print = |row: &Dispatch| {
        row.state == State::Drafted && pack.is_some_and(|pack| pack.large_print != person.large_print)
    };
    let bytes = pack.map(|pack| pack.bytes);
    Recipient {
        member: person.id,
        name: person.name.clone(),
        function: person.function.clone(),
        email: person.email.clone(),
        partner,
        role: seat.role,
        beside,
        audience,
        carrier,
        large_print: person.large_print,
        bytes,
        too_large: carrier == Carrier::Mail && bytes.is_some_and(|bytes| bytes > MAIL_LIMIT),
        dispatch: chosen.filter(|row| row.state != State::Planned && !in_other_print(row)),
    }
}

/// The set that goes with a role where nothing else was chosen. The secretary has everything already.
fn usual_audience(role: Role) -> Option<Audience> {
    match role {
        Role::Chair => Some(Audience::Chair),
        Role::Secretary => None,
        Role::Member | Role::Deputy | Role::Adviser | Role::Secretariat | Role::Receiver => {
            Some(Audience::Members)
        }
    }
}

fn order(role: Role) -> u8 {
    match role {
        Role::Chair => 0,
        Role::Secretary => 1,
        Role::Member => 2,
        Role::Deputy => 3,
        Role::Adviser => 4,
        Role::Secretariat => 5,
        Role::Receiver => 6,
    }
}

fn beside(seat: &Seat, seats: &[Seat], people: &[Member]) -> Option<String> {
    let other = seats.iter().find(|other| Some(other.id) == seat.beside)?;
    people.iter().find(|person| person.id == other.member).map(|person| person.name.clone())
}
