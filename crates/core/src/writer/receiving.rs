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
use crate::review::outgoing::{Outgoing, Sending, note as note_out};
use crate::review::reader::{self, Say};
use crate::review::receiving::{Note, record};
use crate::review::said::{COVER, Cover, SHEET, Sheet, What};
use crate::review::signers::{self, Signer};
use crate::review::{Carrier, Package, Person, Round};
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
    /// How many things that were written here since, not knowing of the other, become suggestions.
    pub later: u32,
    /// Whether it was taken in before.
    pub known: bool,
    pub signer: Signer,
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
    let replaces = passed_on(read, incoming, role)?;
    let taken = taken_here(incoming, role).filter(|_| replaces);
    let cover = cover(&incoming.sheets).ok_or_else(damaged)?;
    let titles = |row: &Travelling| {
        (row.table == "paper" && !row.beside).then(|| row.values.get("title")?.as_str().map(str::to_owned))
    };
    let heard = store::peer(read, role.meeting)?.filter(|peer| peer.party.may_be(&incoming.sender));
    let known = if incoming.is_report {
        heard.is_some_and(|peer| peer.heard >= incoming.change)
    } else {
        store::has_role(read, incoming.role)?
    };
    let holder_is_us = role.holder.key.is_empty() || Some(&role.holder.key) == incoming.own.as_ref();
    Ok(Preview {
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
        proven: taken.is_some_and(|taken| !taken.by.key.is_empty()),
        later: match taken.filter(|_| !known) {
            Some(taken) => u32::try_from(later::of(read, taken, &incoming.base, incoming.lang)?.len())
                .unwrap_or(u32::MAX),
            None => 0,
        },
        known,
        signer: signer(read, incoming)?,
    })
}

/// `writer.accept`: takes a hand-over or a report in. Its contents stand here already.
///
/// # Errors
/// Those of [`preview`]; `UnknownSigner` where its key must be compared first; `Damaged` where rows do not fit.
pub fn accept(write: &mut Write<'_>, incoming: Incoming, blobs: &[(String, u64)]) -> Result<Taken> {
    let told = preview(write.read(), &incoming)?;
    write.scope("meeting", told.meeting);
    let role = incoming.roles.iter().find(|(record, _)| record.id == incoming.role);
    let role = role.map(|(_, role)| role.clone()).ok_or(Error::Damaged { detail: "role".into() })?;
    if told.known {
        let ours = store::state(write.read(), &role.subjects()[0].1)?.is_none_or(|state| state.ours);
        return Ok(Taken { meeting: role.meeting, ours, holder: told.holder, round: None });
    }
    told.signer.admit(incoming.compared.as_deref())?;
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
    let meanwhile = match taken_here(&incoming, &role).filter(|_| told.replaces) {
        Some(taken) => later::of(write.read(), taken, &incoming.base, incoming.lang)?,
        None => Vec::new(),
    };
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
    let sheets = incoming.sheets.iter().filter(|one| one.kind == SHEET).filter_map(|one| one.body::<Sheet>());
    let round = if told.ours {
        let round = open_round(write, &role, &incoming, sheets.collect())?;
        keep_said(write, round, own.unwrap_or_default(), meanwhile)?;
        Some(round)
    } else {
        let package = read_on(write, &role, &incoming)?;
        let shown: Vec<PaperId> = sheets.map(|sheet| sheet.paper).collect();
        suggest(write, package, meanwhile, &shown)?;
        None
    };
    write.scope("meeting", told.meeting);
    whole(write.read(), &role)?;
    Ok(Taken { meeting: role.meeting, ours: told.ours, holder: role.holder.name, round })
}

/// Whether the roles in the file lead from who writes by what is known here to its sender; gives whether it replaces
/// what this store did not hand over.
fn passed_on(read: &Read<'_>, incoming: &Incoming, role: &Role) -> Result<bool> {
    let refused = |state: &str| Err(Error::NotNow { kind: "writer".into(), state: state.into() });
    let peer = store::peer(read, role.meeting)?;
    let mut replaces = false;
    for (kind, subject) in role.subjects() {
        let known = store::roles_of(read, &subject)?;
        let strongest = known.last();
        if strongest.is_some_and(|(record, one)| one.outranks(record.id, role, incoming.role)) {
            return refused("later_writer");
        }
        let state = store::state(read, &subject)?;
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
        replaces |= is_ours && !news.is_empty();
        if is_ours && state.is_some() && news.iter().all(|(_, one)| one.way == Way::Handed) {
            return refused("ours");
        }
        for (_, one) in news {
            // What is written here can be taken only from a copy of it.
            let copied = one.by.key.is_empty() || !is_ours || Some(&one.by.key) == incoming.own.as_ref();
            let gives = match one.way {
                Way::Taken if holder.is_none() => copied,
                Way::Taken | Way::Handed => holder.as_ref().is_none_or(|holder| holder.may_be(&one.by)),
            };
            if !gives {
                return refused("not_theirs");
            }
            replaces |= one.way == Way::Taken && stands;
            holder = Some(one.holder.clone());
        }
    }
    Ok(replaces)
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
fn suggest(write: &mut Write<'_>, package: BundleId, meanwhile: Vec<What>, shown: &[PaperId]) -> Result<()> {
    for what in meanwhile {
        let is_shown = what.paper().is_none_or(|paper| shown.contains(&paper));
        let what = if is_shown { what } else { later::of_no_paper(what) };
        reader::say(write, Say { package, answer: None, what, private: false, sitting: None })?;
    }
    Ok(())
}

/// What was written here meanwhile, where this store writes again: said by its writer in the round that begins.
fn keep_said(write: &mut Write<'_>, round: ReviewRoundId, name: String, said: Vec<What>) -> Result<()> {
    if said.is_empty() {
        return Ok(());
    }
    let id = ReviewPersonId::fresh(write.now());
    let person = Person { id, rev: 1, round, member: None, name, asked_on: None, reminded_on: None };
    write.insert("review_person", &person)?;
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
