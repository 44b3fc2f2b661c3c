//! Sending sets (verzending): who gets which, by which carrier, and when. A set counts as sent once the
//! secretary says so; the first that counts sends the agenda itself.

use super::recipients::{MAIL_LIMIT, Recipient, next_agenda, recipients, recipients_of};
use super::{Audience, Edition, store};
use crate::agenda::changes::hash_of;
use crate::agenda::sending::{Send, changed_since, issue_drafts, may_go_out, send};
use crate::agenda::stand::now as agenda_now;
use crate::agenda::versions;
use crate::board::Carrier;
use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, meeting};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{DispatchId, MeetingId, MemberId, PackId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// One recipient's set of one agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Dispatch {
    pub id: DispatchId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub agenda: u32,
    pub member: MemberId,
    pub name: String,
    pub email: String,
    pub audience: Option<Audience>,
    pub carrier: Carrier,
    pub state: State,
    pub pack: Option<PackId>,
    /// The content address of exactly what went out.
    pub pack_hash: Option<String>,
    pub agenda_hash: Option<String>,
    /// What makes the set this person's own copy, by its content address: it stands behind the set's bytes.
    pub tail: Option<String>,
    pub drafted_at: Option<DateTime<Utc>>,
    pub sent_on: Option<NaiveDate>,
}

/// Chosen, laid ready, sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DispatchState")]
pub enum State {
    Planned,
    Drafted,
    Sent,
    /// Nothing in this agenda is new to these readers.
    Nothing,
}

/// The words that go with the sets; empty where nobody wrote any yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Message {
    #[ts(type = "number")]
    pub rev: i64,
    pub subject: String,
    pub text: String,
    /// Where the sets stand, for those who get a link.
    pub link: String,
    pub copies: Copies,
}

/// Whether everybody gets the same file, a copy with the own name at its foot, or one with it across each page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DispatchCopies")]
pub enum Copies {
    #[default]
    Same,
    Named,
    Marked,
}

/// All that the screen of a meeting's sending shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DispatchView {
    pub meeting: Meeting,
    pub board_short: String,
    /// The agenda that is being sent: the next one, or the last one while some have not got it.
    pub agenda: u32,
    pub recipients: Vec<Recipient>,
    pub message: Message,
    /// Whether the agenda changed since the sets were laid ready, so that they must be made again.
    pub stale: bool,
    /// Whether there is something to send at all.
    pub nothing_new: bool,
    #[ts(type = "number")]
    pub mail_limit: u64,
    /// Every set that counts as sent, of all agendas.
    pub sent: Vec<Dispatch>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchOfMeeting")]
pub struct OfMeeting {
    pub meeting: MeetingId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchChoose")]
pub struct Choose {
    pub meeting: MeetingId,
    pub member: MemberId,
    /// None sends nothing.
    pub audience: Option<Audience>,
    pub carrier: Carrier,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchSaveMessage")]
pub struct SaveMessage {
    pub meeting: MeetingId,
    /// 0 where there is nothing yet.
    #[ts(type = "number")]
    pub rev: i64,
    pub subject: String,
    pub text: String,
    pub link: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Copies>")]
    pub copies: Copies,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchConfirm")]
pub struct Confirm {
    pub meeting: MeetingId,
    /// Who got their set.
    pub members: Vec<MemberId>,
    /// Why there is a next agenda.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchPrepare")]
pub struct Prepare {
    pub meeting: MeetingId,
    /// Everybody gets a whole set, whatever they have.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub whole: bool,
}

/// A set that was made for some of the recipients.
#[derive(Clone, Debug)]
pub struct Laid {
    pub pack: PackId,
    pub pack_hash: String,
    pub members: Vec<LaidFor>,
}

/// For whom a set was made, and the blob that makes it that person's own copy, with its length.
#[derive(Clone, Debug)]
pub struct LaidFor {
    pub member: MemberId,
    pub tail: Option<(String, u64)>,
}

/// `dispatch.get`
pub fn get(read: &Read<'_>, ask: OfMeeting) -> Result<DispatchView> {
    let meeting = meeting(read, ask.meeting)?;
    let agenda = current(read, &meeting)?;
    let recipients = recipients_of(read, &meeting, agenda)?;
    let hash = hash_of(&agenda_now(read, &meeting)?);
    let drafted = |one: &Recipient| one.dispatch.as_ref().filter(|row| row.state == State::Drafted).cloned();
    let stale = recipients.iter().filter_map(drafted).any(|row| row.agenda_hash.as_deref() != Some(&hash));
    let was_sent = versions(read, meeting.id)?.len() as u32 >= agenda;
    let mut sent = store::dispatches(read, meeting.id)?;
    sent.retain(|row| row.state == State::Sent);
    Ok(DispatchView {
        board_short: crate::board::board(read, meeting.board)?.short,
        agenda,
        stale,
        nothing_new: was_sent && changed_since(read, &meeting)?.is_empty(),
        message: store::message(read, meeting.id)?.unwrap_or_default(),
        mail_limit: MAIL_LIMIT,
        recipients,
        sent,
        meeting,
    })
}

/// The sets of a meeting that somebody got, each once, in the order in which they were made.
pub fn sent_packs(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<super::Pack>> {
    let sent = store::dispatches(read, meeting)?.into_iter().filter(|row| row.state == State::Sent);
    let sent: Vec<PackId> = sent.filter_map(|row| row.pack).collect();
    let mut packs = store::packs(read, meeting)?;
    packs.retain(|pack| sent.contains(&pack.id));
    packs.sort_by_key(|pack| (pack.made_at, pack.id));
    Ok(packs)
}

/// The agenda whose sets are being sent: the last one as long as nothing changed since it went out.
fn current(read: &Read<'_>, meeting: &Meeting) -> Result<u32> {
    let next = next_agenda(read, meeting)?;
    let is_last = next > 1 && changed_since(read, meeting)?.is_empty();
    Ok(if is_last { next - 1 } else { next })
}

/// `dispatch.choose`: which set somebody gets of this meeting, and how.
pub fn choose(write: &mut Write<'_>, ask: Choose) -> Result<Made> {
    let at = meeting(write.read(), ask.meeting)?;
    at.may_change()?;
    let agenda = current(write.read(), &at)?;
    let all = recipients_of(write.read(), &at, agenda)?;
    let missing = || Error::NotFound { kind: "member".into(), id: ask.member.to_string() };
    let one = all.into_iter().find(|one| one.member == ask.member).ok_or_else(missing)?;
    write.scope("meeting", at.id);
    let known = store::dispatches(write.read(), at.id)?;
    match known.into_iter().find(|row| row.member == ask.member && row.agenda == agenda) {
        Some(row) if row.state == State::Sent => {
            Err(Error::NotNow { kind: "dispatch".into(), state: "sent".into() })
        }
        Some(row) => {
            let values = json!({
                "audience": ask.audience, "carrier": ask.carrier, "state": State::Planned, "pack": null,
                "pack_hash": null, "agenda_hash": null, "drafted_at": null, "tail": null,
            });
            let rev = write.update("dispatch", row.id, None, &values)?;
            Ok(Made { id: row.id.to_string(), rev })
        }
        None => {
            let row = Dispatch {
                audience: ask.audience,
                carrier: ask.carrier,
                ..planned(write, &at, agenda, &one)
            };
            write.insert("dispatch", &row)?;
            Ok(Made::first(row.id))
        }
    }
}

/// `dispatch.save_message`
pub fn save_message(write: &mut Write<'_>, ask: SaveMessage) -> Result<Made> {
    meeting(write.read(), ask.meeting)?;
    write.scope("meeting", ask.meeting);
    let link = ask.link.trim();
    if !link.is_empty() && !link.starts_with("https://") {
        return Err(Error::Invalid { field: "link".into(), value: link.chars().take(80).collect() });
    }
    for (field, text, most) in [("subject", &ask.subject, 300), ("text", &ask.text, 20_000)] {
        if text.chars().count() > most {
            return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
        }
    }
    let values = json!({
        "subject": one_line(&ask.subject), "text": ask.text.trim_end(), "link": one_line(link), "copies": ask.copies,
    });
    if store::message(write.read(), ask.meeting)?.unwrap_or_default().copies != ask.copies {
        take_back(write, ask.meeting)?;
    }
    let known = store::message_id(write.read(), ask.meeting)?;
    let rev = match known {
        Some(id) => write.update("dispatch_message", id, Some(ask.rev), &values)?,
        None => {
            let mut row = values;
            row["id"] = json!(DispatchId::fresh(write.now()));
            row["meeting"] = json!(ask.meeting);
            write.insert("dispatch_message", &row)?;
            1
        }
    };
    Ok(Made { id: ask.meeting.to_string(), rev })
}

/// What was laid ready and not sent has to be made again.
fn take_back(write: &mut Write<'_>, meeting: MeetingId) -> Result<()> {
    let values = json!({
        "state": State::Planned, "pack": null, "pack_hash": null, "agenda_hash": null, "drafted_at": null,
        "tail": null,
    });
    let mut laid = store::dispatches(write.read(), meeting)?;
    laid.retain(|row| row.state == State::Drafted);
    laid.into_iter().try_for_each(|row| write.update("dispatch", row.id, None, &values).map(|_| ()))
}

/// `dispatch.freeze`: issues the papers that were not issued yet, so that the sets can name their versions.
pub fn freeze(write: &mut Write<'_>, ask: OfMeeting) -> Result<()> {
    let at = meeting(write.read(), ask.meeting)?;
    at.may_change()?;
    may_go_out(write.read(), &at)?;
    issue_drafts(write, &at)?;
    write.scope("meeting", at.id);
    Ok(())
}

/// Notes which sets were laid ready for whom, and for whom there is nothing new.
pub fn lay_ready(
    write: &mut Write<'_>,
    id: MeetingId,
    sets: Vec<Laid>,
    nothing_new: &[MemberId],
) -> Result<()> {
    let at = meeting(write.read(), id)?;
    at.may_change()?;
    may_go_out(write.read(), &at)?;
    write.scope("meeting", id);
    let agenda = current(write.read(), &at)?;
    let hash = hash_of(&agenda_now(write.read(), &at)?);
    let all = recipients_of(write.read(), &at, agenda)?;
    let known = store::dispatches(write.read(), id)?;
    let now = write.now();
    for (blob, size) in sets.iter().flat_map(|set| &set.members).filter_map(|one| one.tail.as_ref()) {
        write.keep_blob(blob, *size)?;
    }
    let drafted = sets.iter().flat_map(|set| {
        let values = json!({
            "state": State::Drafted, "pack": set.pack, "pack_hash": set.pack_hash, "agenda_hash": hash,
            "drafted_at": now,
        });
        set.members.iter().map(move |one| {
            let mut values = values.clone();
            values["tail"] = json!(one.tail.as_ref().map(|(blob, _)| blob));
            (one.member, values)
        })
    });
    let nothing = json!({
        "state": State::Nothing, "pack": null, "pack_hash": null, "agenda_hash": hash, "drafted_at": null,
        "tail": null,
    });
    let nothing = nothing_new.iter().map(|member| (*member, nothing.clone()));
    for (member, mut values) in drafted.chain(nothing) {
        let Some(one) = all.iter().find(|one| one.member == member) else { continue };
        values["name"] = json!(one.name);
        values["email"] = json!(one.email);
        values["audience"] = json!(one.audience);
        values["carrier"] = json!(one.carrier);
        match known.iter().find(|row| row.member == member && row.agenda == agenda) {
            Some(row) if row.state == State::Sent => {}
            Some(row) => {
                write.update("dispatch", row.id, None, &values)?;
            }
            None => {
                let row = planned(write, &at, agenda, one);
                write.insert("dispatch", &row)?;
                write.update("dispatch", row.id, None, &values)?;
            }
        }
    }
    Ok(())
}

/// `dispatch.confirm`: these people got their set. The first time, the agenda counts as sent.
///
/// Errors: nothing was laid ready for one of them; the agenda changed since.
pub fn confirm(write: &mut Write<'_>, ask: Confirm) -> Result<()> {
    let at = meeting(write.read(), ask.meeting)?;
    let agenda = current(write.read(), &at)?;
    let hash = hash_of(&agenda_now(write.read(), &at)?);
    let known = store::dispatches(write.read(), at.id)?;
    let people = recipients_of(write.read(), &at, agenda)?;
    let in_other_print =
        |member: MemberId| people.iter().any(|one| one.member == member && one.dispatch.is_none());
    let mut rows = Vec::new();
    for member in &ask.members {
        let row = known.iter().find(|row| row.member == *member && row.agenda == agenda);
        let state = match row {
            None => "not_laid",
            Some(row) if row.state == State::Sent => continue,
            Some(row) if matches!(row.state, State::Planned | State::Nothing) => "not_laid",
            Some(_) if in_other_print(*member) => "not_laid",
            Some(row) if row.agenda_hash.as_deref() != Some(&hash) => "stale",
            Some(row) => {
                rows.push(row.id);
                continue;
            }
        };
        return Err(Error::NotNow { kind: "dispatch".into(), state: state.into() });
    }
    if versions(write.read(), at.id)?.len() < agenda as usize && !rows.is_empty() {
        send(write, Send { meeting: at.id, rev: at.rev, reason: ask.reason })?;
    }
    write.scope("meeting", at.id);
    let values = json!({ "state": State::Sent, "sent_on": write.today() });
    rows.into_iter().try_for_each(|id| write.update("dispatch", id, None, &values).map(|_| ()))
}

/// A set to make: for what audience, in whose name where it is one organisation's own, in which print, for whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub audience: Audience,
    pub whose: Option<String>,
    pub edition: Edition,
    pub large_print: bool,
    pub members: Vec<MemberId>,
}

impl Wanted {
    fn for_one(one: &Recipient, audience: Audience, edition: Edition) -> Self {
        let (whose, large_print) = (one.set_name(), one.large_print);
        Self { audience, whose, edition, large_print, members: vec![one.member] }
    }

    /// Whether the same file does for both.
    fn is_same_set(&self, other: &Self) -> bool {
        let set = |one: &Self| (one.audience, one.edition, one.large_print);
        set(self) == set(other) && self.whose == other.whose
    }
}

/// Those for whom a set is to be made, by set. Who has an earlier set for the same readers gets what is new
/// since; with `whole` everybody gets everything.
pub fn to_make(read: &Read<'_>, id: MeetingId, whole: bool) -> Result<Vec<Wanted>> {
    let at = meeting(read, id)?;
    at.may_change()?;
    may_go_out(read, &at)?;
    let agenda = current(read, &at)?;
    let mut had = store::dispatches(read, id)?;
    had.retain(|row| row.state == State::Sent && row.agenda < agenda);
    let mut sets: Vec<Wanted> = Vec::new();
    for one in recipients_of(read, &at, agenda)? {
        let is_sent = one.dispatch.as_ref().is_some_and(|row| row.state == State::Sent);
        let (Some(audience), false) = (one.audience, is_sent) else { continue };
        let goes_on = had.iter().any(|row| row.member == one.member && row.audience == Some(audience));
        let edition = if goes_on && !whole { Edition::Addendum } else { Edition::Whole };
        let wanted = Wanted::for_one(&one, audience, edition);
        match sets.iter_mut().find(|set| set.is_same_set(&wanted)) {
            Some(set) => set.members.push(one.member),
            None => sets.push(wanted),
        }
    }
    Ok(sets)
}

/// Everybody for whom something was laid ready and has not been confirmed, over all meetings.
pub fn waiting(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Recipient>> {
    let all = recipients(read, meeting)?;
    Ok(all
        .into_iter()
        .filter(|one| matches!(&one.dispatch, Some(row) if row.state == State::Drafted))
        .collect())
}

fn planned(write: &Write<'_>, at: &Meeting, agenda: u32, one: &Recipient) -> Dispatch {
    Dispatch {
        id: DispatchId::fresh(write.now()),
        rev: 1,
        meeting: at.id,
        agenda,
        member: one.member,
        name: one.name.clone(),
        email: one.email.clone(),
        audience: one.audience,
        carrier: one.carrier,
        state: State::Planned,
        pack: None,
        pack_hash: None,
        agenda_hash: None,
        tail: None,
        drafted_at: None,
        sent_on: None,
    }
}

/// A text that may stand in a header: one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
