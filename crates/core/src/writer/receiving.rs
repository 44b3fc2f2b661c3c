//! What comes in from the other side: a hand-over, or a report of how it stands. Looked at before anything is written,
//! taken in by one transaction, and once.

use super::handing::sender;
use super::{Party, Role, Way, later, store};
use crate::agenda::{in_order, items};
use crate::board::{board, members};
use crate::db::Read;
use crate::history::{self, Travelling, Write};
use crate::meeting::meeting;
use crate::paper::paper;
use crate::review::outgoing::{Outgoing, Sending, note as note_out, sheets_of};
use crate::review::reader::{self, Say};
use crate::review::receiving::{Note, record};
use crate::review::said::{COVER, Cover, SHEET, Sheet, What};
use crate::review::signers::{self, Signer};
use crate::review::view::records_of;
use crate::review::{Carrier, Package, Person, Round, persons};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::id::{BundleId, MeetingId, PaperId, RecordId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A verified file. The signature of every role in it was judged by its giver's key.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub id: BundleId,
    pub name: String,
    pub sender: Party,
    pub roles: Vec<(Record, Role)>,
    /// The role that it is about.
    pub role: RecordId,
    pub is_report: bool,
    /// The form of its rows, and the number of its sender's last change.
    pub form: i64,
    pub change: i64,
    pub rows: Vec<Travelling>,
    /// The papers as any reviewer gets them.
    pub sheets: Vec<Record>,
    /// The papers as they stood in the copy from which the writing was taken, if it ever was.
    pub base: Vec<Sheet>,
    pub made_at: DateTime<Utc>,
    /// The key of this store; none where it never exchanged anything.
    pub own: Option<String>,
    /// The fingerprint that the user compared by phone.
    pub compared: Option<String>,
    /// What asks for remarks in the round by which the other reacts.
    pub question: String,
    /// In which language what was written here meanwhile is told.
    pub lang: Lang,
}

/// What a file would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WriterPreview")]
pub struct Preview {
    pub meeting: MeetingId,
    pub board: String,
    pub date: NaiveDate,
    /// Whether the agenda is among it, or papers alone.
    pub agenda: bool,
    pub papers: Vec<String>,
    /// From whom it comes, and who writes from now on.
    pub from: String,
    pub holder: String,
    /// Whether this store writes from now on.
    pub ours: bool,
    /// Whether nothing passes on: it shows how it stands.
    pub is_report: bool,
    pub way: Way,
    /// Whether what stands here is replaced, which nobody here handed over.
    pub replaces: bool,
    /// Whether it was taken over from a copy of this very store: its record is signed by this store's own key.
    pub proven: bool,
    /// Where it was passed on from the same writer here and there, one not knowing of the other: how this one stands.
    pub rival: Option<Rival>,
    /// How many things that were written here since, not knowing of the other, become suggestions to who writes; where
    /// the other outranks who took it over here, notes that stay here; where it is outranked, suggestions to this store.
    pub later: u32,
    /// Whether it was taken in before.
    pub known: bool,
    pub signer: Signer,
}

/// How a role stands to another that was passed on from the same writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WriterRival")]
pub enum Rival {
    /// It counts, and what was taken over or handed over here does not.
    Counts,
    /// What is known here counts: what its holder wrote becomes suggestions.
    Yields,
}

/// Where what was taken in is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WriterTaken")]
pub struct Taken {
    pub meeting: MeetingId,
    pub ours: bool,
    /// The name of who writes.
    pub holder: String,
    /// The round by which the other reacts, where this store writes.
    pub round: Option<ReviewRoundId>,
}

/// What a file would do; writes nothing.
///
/// # Errors
/// `OtherEdition`; `NotNow` where a later hand-over is known, or it comes from somebody who does not write;
/// `DamagedBundle` where it is not whole.
pub fn preview(read: &Read<'_>, incoming: &Incoming) -> Result<Preview> {
    Ok(weigh(read, incoming)?.0)
}

/// What a file would do, and what was written here or there that the other does not know of.
fn weigh(read: &Read<'_>, incoming: &Incoming) -> Result<(Preview, Vec<What>)> {
    let damaged = || Error::DamagedBundle { name: incoming.name.clone() };
    if incoming.form != history::form(read)? {
        return Err(Error::OtherEdition { name: incoming.name.clone() });
    }
    let found = incoming.roles.iter().find(|(record, _)| record.id == incoming.role);
    let (_, role) = found.filter(|(_, role)| !role.subjects().is_empty()).ok_or_else(damaged)?;
    let signs = if incoming.is_report { &role.holder } else { &role.by };
    if !signs.may_be(&incoming.sender) {
        return Err(Error::OtherSigner { name: incoming.name.clone() });
    }
    let passage = passed_on(read, incoming, role)?;
    let Passage { replaces, overtakes, yields } = &passage;
    let (replaces, yields) = (*replaces, *yields);
    let taken = taken_here(incoming, role).filter(|_| replaces);
    let proven =
        overtakes.as_ref().map(|(_, role)| role).or(taken).is_some_and(|role| !role.by.key.is_empty());
    let cover = cover(&incoming.sheets).ok_or_else(damaged)?;
    let titles = |row: &Travelling| {
        (row.table == "paper" && !row.beside).then(|| row.values.get("title")?.as_str().map(str::to_owned))
    };
    let heard = store::peer(read, role.meeting)?.filter(|peer| peer.party.may_be(&incoming.sender));
    let known = if incoming.is_report && !yields {
        heard.is_some_and(|peer| peer.heard >= incoming.change)
    } else {
        !yields && store::has_role(read, incoming.role)?
    };
    let later = if known { Vec::new() } else { meanwhile(read, incoming, role, &passage)? };
    let holder_is_us = role.holder.key.is_empty() || Some(&role.holder.key) == incoming.own.as_ref();
    let preview = Preview {
        meeting: role.meeting,
        board: cover.board,
        date: cover.date,
        agenda: role.agenda,
        papers: incoming.rows.iter().filter_map(titles).flatten().collect(),
        from: incoming.sender.name.clone(),
        holder: role.holder.name.clone(),
        ours: !incoming.is_report && holder_is_us,
        is_report: incoming.is_report,
        way: role.way,
        replaces,
        proven,
        rival: match overtakes {
            Some(_) => Some(Rival::Counts),
            None => yields.then_some(Rival::Yields),
        },
        later: u32::try_from(later.len()).unwrap_or(u32::MAX),
        known,
        signer: signer(read, incoming)?,
    };
    Ok((preview, later))
}

/// `writer.accept`: takes a hand-over or a report in. Its contents stand here already.
///
/// # Errors
/// Those of [`preview`]; `UnknownSigner` where its key must be compared first; `Damaged` where rows do not fit.
pub fn accept(write: &mut Write<'_>, incoming: Incoming, blobs: &[(String, u64)]) -> Result<Taken> {
    let (told, meanwhile) = weigh(write.read(), &incoming)?;
    write.scope("meeting", told.meeting);
    let role = incoming.roles.iter().find(|(record, _)| record.id == incoming.role);
    let role = role.map(|(_, role)| role.clone()).ok_or(Error::Damaged { detail: "role".into() })?;
    if told.known {
        let ours = store::state(write.read(), &role.subjects()[0].1)?.is_none_or(|state| state.ours);
        return Ok(Taken { meeting: role.meeting, ours, holder: told.holder, round: None });
    }
    told.signer.admit(incoming.compared.as_deref())?;
    if told.rival == Some(Rival::Yields) {
        return hear(write, &role, &incoming, meanwhile);
    }
    // What was taken from a copy without our key nothing proves, whoever tells it.
    let is_taken = taken_here(&incoming, &role).is_some();
    let is_compared = told.signer.is_compared(incoming.compared.as_deref())
        || (told.signer.standing == signers::Standing::Known && !is_taken);
    if told.replaces && !is_compared && !told.proven {
        let Signer { name, fingerprint, .. } = told.signer;
        return Err(Error::UnknownSigner { name, fingerprint, known: String::new() });
    }
    for (hash, bytes) in blobs {
        write.keep_blob(hash, *bytes)?;
    }
    let own = store::state(write.read(), &role.subjects()[0].1)?.map(|state| state.holder);
    let own = own.or_else(|| taken_here(&incoming, &role).map(|taken| taken.by.name.clone()));
    let fresh = fresh_beside(write.read(), &incoming.rows)?;
    write.take_in(&role.subjects(), &incoming.rows)?;
    for (record, _) in &incoming.roles {
        store::add_role(write, record)?;
    }
    for (_, id) in role.subjects() {
        store::set_state(write, &id, (incoming.role, &role.holder.name), told.ours)?;
    }
    for id in fresh {
        store::set_state(write, &id, (incoming.role, &incoming.sender.name), false)?;
    }
    let stand = history::leaving(write.read(), &role.subjects(), &[])?.1;
    store::keep_peer(write, role.meeting, &incoming.sender, &stand, incoming.change)?;
    let round = if told.ours {
        let round = open_round(write, &role, &incoming, sheets(&incoming).collect())?;
        keep_said(write, round, own.unwrap_or_default(), meanwhile)?;
        Some(round)
    } else {
        let package = read_on(write, &role, &incoming)?;
        let shown: Vec<PaperId> = sheets(&incoming).map(|sheet| sheet.paper).collect();
        // Under the name of whoever it was taken from nothing goes out that somebody else wrote.
        suggest(write, package, meanwhile, &shown, told.rival.is_some() && !is_taken)?;
        None
    };
    write.scope("meeting", told.meeting);
    whole(write.read(), &role)?;
    Ok(Taken { meeting: role.meeting, ours: told.ours, holder: role.holder.name, round })
}

/// How what is known here leads to who sends.
#[derive(Default)]
struct Passage {
    /// Whether it replaces what this store did not hand over.
    replaces: bool,
    /// What is known here of the same writer, and counts no longer.
    overtakes: Option<(RecordId, Role)>,
    /// Whether it is the sender's that does not count, and this store writes.
    yields: bool,
}

/// How the roles in the file lead from who writes by what is known here to its sender.
fn passed_on(read: &Read<'_>, incoming: &Incoming, role: &Role) -> Result<Passage> {
    let refused = |state: &str| Err(Error::NotNow { kind: "writer".into(), state: state.into() });
    let peer = store::peer(read, role.meeting)?;
    let mut passage = Passage::default();
    for (kind, subject) in role.subjects() {
        let known = store::roles_of(read, &subject)?;
        let strongest = known.last();
        let state = store::state(read, &subject)?;
        if strongest.is_some_and(|(record, one)| one.outranks(record.id, role, incoming.role)) {
            let rival = |(record, one): &(Record, Role)| one.rivals(role) && record.id != incoming.role;
            if incoming.is_report && known.iter().any(rival) && state.is_some_and(|state| state.ours) {
                return Ok(Passage { yields: true, ..Passage::default() });
            }
            return refused("later_writer");
        }
        let stands = history::stands(read, &kind, &subject)?;
        let is_ours = state.as_ref().map_or(stands, |state| state.ours);
        let mut holder = strongest.filter(|_| !is_ours).map(|(_, one)| one.holder.clone());
        // Of who only got a password the key is known once something of it came.
        if let (Some(party), Some(peer)) = (&mut holder, &peer)
            && party.may_be(&peer.party)
        {
            *party = peer.party.clone();
        }
        let mut news: Vec<&(Record, Role)> =
            incoming.roles.iter().filter(|(_, one)| one.is_about(&subject)).collect();
        news.retain(|(record, _)| !known.iter().any(|(other, _)| other.id == record.id));
        news.sort_by_key(|(record, one)| (one.term, one.way, record.id));
        if news.is_empty() && is_ours && !incoming.is_report {
            continue;
        }
        if news.is_empty() && is_ours {
            return refused("ours");
        }
        // Nobody hands over what is written here, unless this is a copy of the other's store.
        passage.replaces |= is_ours && !news.is_empty();
        let overtaken = |(record, one): &(Record, Role)| {
            let beaten =
                |(other, its): &&(Record, Role)| its.rivals(one) && one.outranks(record.id, its, other.id);
            known.iter().rev().find(beaten)
        };
        let is_handed = news.iter().all(|new| new.1.way == Way::Handed && overtaken(new).is_none());
        if is_ours && state.is_some() && is_handed {
            return refused("ours");
        }
        for new @ (_, one) in news {
            if let Some((record, beaten)) = overtaken(new) {
                passage.overtakes = Some((record.id, beaten.clone()));
                passage.replaces |= stands;
                holder = Some(one.holder.clone());
                continue;
            }
            // What is written here can be taken only from a copy of it.
            let copied = one.by.key.is_empty() || !is_ours || Some(&one.by.key) == incoming.own.as_ref();
            let gives = match one.way {
                Way::Taken if holder.is_none() => copied,
                Way::Taken | Way::Handed => holder.as_ref().is_none_or(|holder| holder.may_be(&one.by)),
            };
            if !gives {
                return refused("not_theirs");
            }
            passage.replaces |= one.way == Way::Taken && stands;
            holder = Some(one.holder.clone());
        }
    }
    Ok(passage)
}

/// What was written here that who writes by `role` does not know of, or there that this store does not know of.
fn meanwhile(read: &Read<'_>, incoming: &Incoming, role: &Role, passage: &Passage) -> Result<Vec<What>> {
    if passage.yields {
        let now: Vec<Sheet> = sheets(incoming).collect();
        return later::there(read, &incoming.base, &now, &incoming.rows, incoming.lang);
    }
    if let Some(taken) = taken_here(incoming, role).filter(|_| passage.replaces) {
        return later::of(read, taken, &incoming.base, incoming.lang);
    }
    let Some((record, beaten)) = &passage.overtakes else { return Ok(Vec::new()) };
    // Of who took it over here: since then, by the count of this store.
    let since = history::change_that_made(read, "writer_role", &record.to_string())?;
    let beaten = Role { since, ..beaten.clone() };
    let base = beaten.base.map_or(Ok(Vec::new()), |base| sheets_of(read, base))?;
    later::of(read, &beaten, &base, incoming.lang)
}

/// The papers in a file.
fn sheets(incoming: &Incoming) -> impl Iterator<Item = Sheet> {
    incoming.sheets.iter().filter(|one| one.kind == SHEET).filter_map(|one| one.body::<Sheet>())
}

/// Takes in what somebody wrote whose taking over does not count: as suggestions under their name, each of them once.
fn hear(write: &mut Write<'_>, role: &Role, incoming: &Incoming, mut said: Vec<What>) -> Result<Taken> {
    for (record, _) in &incoming.roles {
        store::add_role(write, record)?;
    }
    let subject = role.subjects().swap_remove(0).1;
    let ours = store::state(write.read(), &subject)?.ok_or(Error::Damaged { detail: subject.clone() })?;
    let counts = store::roles_of(write.read(), &subject)?.pop();
    let round = counts.map(|(_, role)| role.round).ok_or(Error::Damaged { detail: subject })?;
    let known = records_of(write.read(), &crate::review::round(write.read(), round)?)?.known;
    said.retain(|what| known.values().all(|one| one.what != *what));
    keep_said(write, round, role.holder.name.clone(), said)?;
    Ok(Taken { meeting: role.meeting, ours: true, holder: ours.holder, round: Some(round) })
}

/// By which record it was taken over from a copy of what is written here.
fn taken_here<'a>(incoming: &'a Incoming, role: &Role) -> Option<&'a Role> {
    let taken = incoming.roles.iter().map(|(_, one)| one).filter(|one| one.way == Way::Taken);
    let ours = |one: &&Role| one.by.key.is_empty() || Some(&one.by.key) == incoming.own.as_ref();
    taken
        .filter(ours)
        .filter(|one| one.subjects().iter().any(|(_, id)| role.is_about(id)))
        .max_by_key(|one| one.term)
}

/// How the key that signed stands to those known under its name.
fn signer(read: &Read<'_>, incoming: &Incoming) -> Result<Signer> {
    let sender = &incoming.sender;
    let mut known = signers::known_of(read, &sender.name)?;
    for (_, role) in store::roles(read)? {
        known.extend(
            [role.by, role.holder].into_iter().filter(|one| one.name == sender.name).map(|one| one.key),
        );
    }
    for peer in store::peers(read)? {
        known.extend((peer.party.name == sender.name).then_some(peer.party.key));
    }
    known.retain(|key| !key.is_empty());
    known.dedup();
    Ok(Signer::of(&sender.name, &sender.key, &known))
}

/// The meetings and papers that only go along, and are not here yet.
fn fresh_beside(read: &Read<'_>, rows: &[Travelling]) -> Result<Vec<String>> {
    let mut fresh = Vec::new();
    for row in rows.iter().filter(|row| row.beside && matches!(row.table.as_str(), "meeting" | "paper")) {
        let id = row.values.get("id").and_then(|id| id.as_str()).unwrap_or_default();
        if !history::stands(read, &row.table, id)? {
            fresh.push(id.to_owned());
        }
    }
    Ok(fresh)
}

/// Begins the round by which the giver reacts from now on.
fn open_round(
    write: &mut Write<'_>,
    role: &Role,
    incoming: &Incoming,
    sheets: Vec<Sheet>,
) -> Result<ReviewRoundId> {
    let round = Round {
        id: role.round,
        rev: 1,
        meeting: role.meeting,
        papers: if role.agenda { Vec::new() } else { role.papers.clone() },
        question: incoming.question.clone(),
        due: None,
        begun_on: write.today(),
    };
    write.insert("review_round", &round)?;
    let member = members(write.read())?.into_iter().find(|member| member.name == role.by.name);
    let person = Person {
        id: role.person,
        rev: 1,
        round: role.round,
        member: member.map(|member| member.id),
        name: role.by.name.clone(),
        asked_on: None,
        reminded_on: None,
    };
    write.insert("review_person", &person)?;
    let cover = cover(&incoming.sheets).ok_or(Error::Damaged { detail: "cover".into() })?;
    let records = incoming.sheets.clone();
    let out = Outgoing { id: incoming.id, person, cover, records, blobs: Vec::new(), sheets };
    note_out(write, &out, Sending { carrier: Carrier::App, form: None })?;
    Ok(round.id)
}

/// Keeps the papers to read and react to, and by whose key what is said goes.
fn read_on(write: &mut Write<'_>, role: &Role, incoming: &Incoming) -> Result<BundleId> {
    let sender = sender(&incoming.sender);
    reader::bind(write, role.round, &sender)?;
    let package = Package {
        id: incoming.id,
        rev: 1,
        round: role.round,
        person: role.person,
        sender,
        made_at: incoming.made_at,
        opened_at: write.now(),
        lines: incoming.sheets.iter().map(|record| record.line.clone()).collect(),
    };
    reader::put(write, package)
}

/// What was written here meanwhile, laid ready for who writes now.
fn suggest(
    write: &mut Write<'_>,
    package: BundleId,
    meanwhile: Vec<What>,
    shown: &[PaperId],
    private: bool,
) -> Result<()> {
    for what in meanwhile {
        let is_shown = what.paper().is_none_or(|paper| shown.contains(&paper));
        let what = if is_shown { what } else { later::of_no_paper(what) };
        reader::say(write, Say { package, answer: None, what, private, sitting: None })?;
    }
    Ok(())
}

/// What was written here meanwhile, where this store writes again: said by its writer in the round that begins.
fn keep_said(write: &mut Write<'_>, round: ReviewRoundId, name: String, said: Vec<What>) -> Result<()> {
    if said.is_empty() {
        return Ok(());
    }
    let known =
        persons(write.read(), round)?.into_iter().find(|one| one.name == name && one.asked_on.is_none());
    let id = match known {
        Some(person) => person.id,
        None => {
            let id = ReviewPersonId::fresh(write.now());
            let person = Person { id, rev: 1, round, member: None, name, asked_on: None, reminded_on: None };
            write.insert("review_person", &person)?;
            id
        }
    };
    let on = write.today();
    record(write, Note { person: id, carrier: Carrier::App, on, said, file: None }).map(|_| ())
}

fn cover(records: &[Record]) -> Option<Cover> {
    records.iter().find(|record| record.kind == COVER)?.body()
}

/// Sees that what came in can be read: another's rows may say anything.
fn whole(read: &Read<'_>, role: &Role) -> Result<()> {
    let at = meeting(read, role.meeting)?;
    board(read, at.board)?;
    in_order(items(read, at.id)?);
    crate::review::outgoing::sheets(read, &at, crate::board::Visibility::Personal)?;
    for id in &role.papers {
        if history::stands(read, "paper", &id.to_string())? {
            paper(read, *id)?;
            crate::paper::sections(read, *id)?;
            crate::paper::attachments(read, *id)?;
        }
    }
    Ok(())
}
