//! What a whole pack says in front of its papers besides the agenda: who sits at the table and who gets the
//! set, what was decided last time, and which actions are open. Each as far as the pack's readers may know.

use super::decision_list::{LastList, last_of};
use super::follow_ups::{FollowUpRow, open_of};
use super::origins::Origins;
use crate::board::{Member, Partner, Role, Seat, members, partners, seats};
use crate::db::Read;
use crate::meeting::Meeting;
use crate::pack::recipients::{Recipient, recipients};
use crate::pack::{Audience, Contents, hidden_items, telling};
use tafelstuk_model::Result;
use tafelstuk_model::id::AgendaItemId;

/// What stands in front.
#[derive(Clone, Debug, Default)]
pub struct Front {
    pub seats: Vec<FrontSeat>,
    /// Who gets the set without a seat that counts.
    pub receivers: Vec<Recipient>,
    pub last: Option<LastList>,
    pub actions: Vec<FollowUpRow>,
    /// The items of that list of which only the label may be known.
    pub closed: Vec<AgendaItemId>,
    /// Words of what is left out, for who searches the finished file.
    pub secrets: Vec<String>,
}

/// Somebody at the table.
#[derive(Clone, Debug)]
pub struct FrontSeat {
    pub name: String,
    pub function: String,
    pub partner: Option<String>,
    pub role: Role,
    pub deputies: Vec<String>,
}

/// Gathers what stands in front of a pack.
pub fn front(read: &Read<'_>, seen: &Contents) -> Result<Front> {
    let mut front = Front {
        seats: seated(read, &seen.meeting, seen.audience)?,
        receivers: receivers(read, &seen.meeting, seen.audience)?,
        ..Front::default()
    };
    decided(read, seen, &mut front)?;
    agreed(read, seen, &mut front)?;
    front.secrets = telling(front.secrets);
    Ok(front)
}

/// Chair, members and secretary. The public learns who decides, and no more of anybody.
pub fn seated(read: &Read<'_>, meeting: &Meeting, audience: Audience) -> Result<Vec<FrontSeat>> {
    let (people, organisations) = (members(read)?, partners(read)?);
    let mut all: Vec<Seat> = seats(read, meeting.board)?;
    all.retain(|seat| seat.holds_on(meeting.date));
    let is_public = audience == Audience::Public;
    let mut rows = Vec::new();
    for role in [Role::Chair, Role::Member, Role::Secretary] {
        for seat in all.iter().filter(|seat| seat.role == role && !(is_public && role == Role::Secretary)) {
            let Some(person) = person(&people, seat) else { continue };
            let stand_in =
                all.iter().filter(|other| other.role == Role::Deputy && other.beside == Some(seat.id));
            let deputies = stand_in.filter(|_| !is_public).filter_map(|other| self::person(&people, other));
            rows.push(FrontSeat {
                name: person.name.clone(),
                function: person.function.clone(),
                partner: partner(&organisations, person).map(|one| one.name.clone()),
                role,
                deputies: deputies.map(|one| one.name.clone()).collect(),
            });
        }
    }
    Ok(rows)
}

fn person<'a>(people: &'a [Member], seat: &Seat) -> Option<&'a Member> {
    people.iter().find(|person| person.id == seat.member)
}

fn partner<'a>(organisations: &'a [Partner], person: &Member) -> Option<&'a Partner> {
    organisations.iter().find(|one| Some(one.id) == person.partner)
}

fn receivers(read: &Read<'_>, meeting: &Meeting, audience: Audience) -> Result<Vec<Recipient>> {
    if audience == Audience::Public {
        return Ok(Vec::new());
    }
    let mut all = recipients(read, meeting)?;
    all.retain(|one| {
        let is_seated = matches!(one.role, Role::Chair | Role::Member | Role::Secretary)
            || one.role == Role::Deputy && one.beside.is_some();
        one.audience.is_some() && !is_seated
    });
    Ok(all)
}

/// The last list. The public gets one that went out, and of nobody's reservations.
fn decided(read: &Read<'_>, seen: &Contents, front: &mut Front) -> Result<()> {
    let Some(mut last) = last_of(read, seen.meeting.board, seen.meeting.date)? else { return Ok(()) };
    let is_public = seen.audience == Audience::Public;
    front.closed = hidden_items(read, last.meeting, seen.audience)?;
    for item in &mut last.list.items {
        if front.closed.contains(&item.item) || is_public && !last.went_out {
            front.secrets.push(item.title.clone());
            front.secrets.extend(item.lines.iter().map(|line| line.text.clone()));
            front.secrets.extend(item.lines.iter().map(|line| line.remark.clone()));
        }
        if is_public {
            item.lines.iter_mut().for_each(|line| line.reservations.clear());
        }
    }
    if !is_public || last.went_out {
        front.last = Some(last);
    }
    Ok(())
}

/// The open actions whose origin the readers may see; the public gets none.
fn agreed(read: &Read<'_>, seen: &Contents, front: &mut Front) -> Result<()> {
    let mut origins = Origins::of(seen.audience);
    for action in open_of(read, seen.meeting.board)? {
        let origin = &action.follow_up.origin;
        let is_known = origins.are_known(read, origin.treated_at(), origin.paper)?;
        if seen.audience != Audience::Public && is_known {
            front.actions.push(action);
        } else {
            front.secrets.push(action.follow_up.text);
        }
    }
    front.actions.sort_by_key(|action| action.follow_up.number);
    Ok(())
}
