//! Handing over: what goes to who writes from now on, and what is noted here. A report is the same without passing
//! anything on: the writer lets the other see how it stands.

use super::{BASE, FORM, Party, ROLE, ROW, Role, Signed, Way, store};
use crate::agenda::{items, placements_of};
use crate::board::{Visibility, board};
use crate::db::Read;
use crate::history::{self, Travelling, Write};
use crate::meeting::{Meeting, meeting};
use crate::review::outgoing::{
    Outgoing, Sending, compose_within, note as note_out, secretary, sheets, sheets_of,
};
use crate::review::reader;
use crate::review::said::{COVER, Cover, FORM as SAID, SHEET, Sheet};
use crate::review::{Carrier, Package, Sender};
use chrono::{DateTime, Utc};
use tafelstuk_model::id::{BundleId, MeetingId, PaperId, RecordId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};

/// What passes on: a meeting with its agenda and papers, or one paper.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    Meeting(MeetingId),
    Paper(PaperId),
}

impl Subject {
    /// Its id as text.
    pub fn id(self) -> String {
        match self {
            Self::Meeting(id) => id.to_string(),
            Self::Paper(id) => id.to_string(),
        }
    }
}

/// What is done.
#[derive(Clone, Debug)]
pub enum Passing {
    /// To somebody by name.
    HandTo(String),
    /// To who handed it over.
    HandBack,
    /// To nobody: the other gets to see it.
    Report,
    /// To somebody who takes it from a copy of this store, without whoever writes it.
    Take(Party),
}

/// What goes out, ready to be closed.
pub struct Handover {
    pub id: BundleId,
    pub role: Role,
    pub record: RecordId,
    pub is_report: bool,
    /// To whom the file goes.
    pub to: Party,
    pub cover: Cover,
    /// All but a role that is new and yet to be signed.
    pub records: Vec<Record>,
    /// The contents that it names, and those of them that the other has.
    pub blobs: Vec<String>,
    pub has: Vec<String>,
    /// The form of its rows, and the number of the last change that it shows.
    pub form: i64,
    pub change: i64,
    lines: Vec<String>,
    out: Option<Outgoing>,
}

/// What goes out, as it stands at the moment `now`; `own` holds this store's keys.
///
/// # Errors
/// `Lent` where somebody else writes; `Missing` where nobody is known to hand it to, or a paper is on no agenda.
pub fn compose(
    read: &Read<'_>,
    subject: Subject,
    passing: Passing,
    own: &Party,
    now: DateTime<Utc>,
) -> Result<Handover> {
    let at = meeting_of(read, subject)?;
    let state = store::state(read, subject.id())?;
    if let Some(state) = state.as_ref().filter(|state| !state.ours) {
        return Err(Error::Lent { name: state.holder.clone() });
    }
    let own = Party { name: own_name(read, subject, &at)?, ..own.clone() };
    let peer = store::peer(read, at.id)?;
    let known = store::roles_of(read, subject.id())?;
    let is_report = matches!(passing, Passing::Report);
    let other = || peer.as_ref().map(|peer| peer.party.clone()).ok_or(Error::Missing { field: "to".into() });
    let (role, record, to) = match passing {
        Passing::Report => {
            let (record, role) = known.last().ok_or(Error::Missing { field: "to".into() })?;
            (role.clone(), record.id, other()?)
        }
        Passing::HandTo(name) => {
            let to = named(name, peer.as_ref().map(|peer| &peer.party))?;
            (next_role(read, subject, &at, (Way::Handed, own, to.clone()), now)?, RecordId::fresh(now), to)
        }
        Passing::HandBack => {
            let to = other()?;
            (next_role(read, subject, &at, (Way::Handed, own, to.clone()), now)?, RecordId::fresh(now), to)
        }
        Passing::Take(us) => {
            let unnamed = |_| Error::Missing { field: "name".into() };
            let us = Party { name: named(us.name.clone(), None).map_err(unnamed)?.name, ..us };
            (next_role(read, subject, &at, (Way::Taken, own, us.clone()), now)?, RecordId::fresh(now), us)
        }
    };
    let (cover, mut records, out) = package(read, &role, &at, is_report, now)?;
    let lines = records.iter().map(|record| record.line.clone()).collect();
    for (record, known) in store::roles(read)? {
        if known.subjects().iter().any(|(_, id)| role.is_about(id)) {
            records.push(record);
        }
    }
    let base = taken_from(read, &known)?;
    records.extend(base.iter().map(|sheet| Record::new(RecordId::fresh(now), BASE, FORM, sheet)));
    let (rows, blobs) = history::leaving(read, &role.subjects(), &beside(read, &role, &at)?)?;
    records.extend(rows.iter().map(|row: &Travelling| Record::new(RecordId::fresh(now), ROW, FORM, row)));
    let has = peer.filter(|peer| peer.party.may_be(&to)).map(|peer| peer.blobs).unwrap_or_default();
    Ok(Handover {
        id: out.as_ref().map(|out| out.id).or(role.base).unwrap_or_else(|| BundleId::fresh(now)),
        form: history::form(read)?,
        change: history::last_change(read)?,
        role,
        record,
        is_report,
        to,
        cover,
        records,
        blobs,
        has,
        lines,
        out,
    })
}

/// The record of a role with the signature of its giver.
pub fn role_record(id: RecordId, signed: &Signed) -> Record {
    Record::new(id, ROLE, FORM, signed)
}

/// Notes what went out: from now on the other writes, and what is said here about it are remarks and suggestions.
///
/// # Errors
/// `NotNow` where something changed since it was composed: the file would not show it.
pub fn note(write: &mut Write<'_>, out: Handover, signed: Option<&Record>) -> Result<()> {
    write.scope("meeting", out.role.meeting);
    if history::last_change(write.read())? != out.change {
        return Err(Error::NotNow { kind: "writer".into(), state: "changed_meanwhile".into() });
    }
    let heard = store::peer(write.read(), out.role.meeting)?.map_or(0, |peer| peer.heard);
    store::keep_peer(write, out.role.meeting, &out.to, &out.blobs, heard)?;
    let Some(record) = signed else {
        let out = out.out.ok_or(Error::Missing { field: "to".into() })?;
        return note_out(write, &out, Sending { carrier: Carrier::App, form: None });
    };
    store::add_role(write, record)?;
    let package = Package {
        id: out.id,
        rev: 1,
        round: out.role.round,
        person: out.role.person,
        sender: sender(&out.to),
        made_at: write.now(),
        opened_at: write.now(),
        lines: out.lines,
    };
    reader::put(write, package)?;
    for (_, id) in out.role.subjects() {
        store::set_state(write, &id, (record.id, &out.to.name), false)?;
    }
    Ok(())
}

pub(super) fn sender(party: &Party) -> Sender {
    let Party { id, name, key, recipient } = party.clone();
    Sender { id, name, key, recipient }
}

/// The meeting, or the last one on whose agenda the paper stands.
pub(super) fn meeting_of(read: &Read<'_>, subject: Subject) -> Result<Meeting> {
    let id = match subject {
        Subject::Meeting(id) => id,
        Subject::Paper(id) => {
            let at = crate::agenda::meetings_of(read, id)?;
            *at.last().ok_or(Error::Missing { field: "agenda_item".into() })?
        }
    };
    meeting(read, id)
}

/// As whom this store writes: as it was last handed the role, else as the board's secretary.
fn own_name(read: &Read<'_>, subject: Subject, at: &Meeting) -> Result<String> {
    if let Some(state) = store::state(read, subject.id())? {
        return Ok(state.holder);
    }
    let name = secretary(read, at)?;
    Ok(if name.is_empty() { board(read, at.board)?.name } else { name })
}

fn named(name: String, known: Option<&Party>) -> Result<Party> {
    let name = name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 200 {
        return Err(Error::Missing { field: "to".into() });
    }
    Ok(known.filter(|party| party.name == name).cloned().unwrap_or(Party { name, ..Party::default() }))
}

fn next_role(
    read: &Read<'_>,
    subject: Subject,
    at: &Meeting,
    (way, by, holder): (Way, Party, Party),
    now: DateTime<Utc>,
) -> Result<Role> {
    let (agenda, papers) = match subject {
        Subject::Paper(paper) => (false, vec![paper]),
        Subject::Meeting(_) => (true, papers_of(read, at)?),
    };
    let mut role = Role {
        meeting: at.id,
        agenda,
        papers,
        term: 1,
        way,
        by,
        holder,
        at: now,
        round: ReviewRoundId::fresh(now),
        person: ReviewPersonId::fresh(now),
        since: (way == Way::Taken).then(|| history::last_change(read)).transpose()?,
        base: (way == Way::Taken).then(|| BundleId::fresh(now)),
    };
    role.term = next_term(read, &role)?;
    Ok(role)
}

/// One more than the highest count of all that is known about what a role is about.
pub(super) fn next_term(read: &Read<'_>, role: &Role) -> Result<u32> {
    let known = store::roles(read)?;
    let about = known.iter().filter(|(_, one)| one.subjects().iter().any(|(_, id)| role.is_about(id)));
    Ok(about.map(|(_, one)| one.term).max().unwrap_or(0).saturating_add(1))
}

/// The papers that pass on with a meeting: those on its agenda, and those that did so before, that are written here.
pub(super) fn papers_of(read: &Read<'_>, at: &Meeting) -> Result<Vec<PaperId>> {
    let placed = placements_of(read, at.id)?.into_iter().map(|one| one.paper);
    let before = store::roles_of(read, at.id)?.pop().map(|(_, role)| role.papers).unwrap_or_default();
    let mut papers = Vec::new();
    for paper in placed.chain(before) {
        let is_ours = store::state(read, paper)?.is_none_or(|state| state.ours);
        if is_ours && !papers.contains(&paper) && crate::paper::paper(read, paper).is_ok() {
            papers.push(paper);
        }
    }
    Ok(papers)
}

/// The papers as they stood when their writing was taken over without the other, who may have gone on writing: by them
/// what was written there since is told from what was written here. None where that never happened.
fn taken_from(read: &Read<'_>, known: &[(Record, Role)]) -> Result<Vec<Sheet>> {
    match known.iter().rev().find(|(_, role)| role.way == Way::Taken) {
        Some((_, role)) => role.base.map_or(Ok(Vec::new()), |base| sheets_of(read, base)),
        None => Ok(Vec::new()),
    }
}

/// What the other reads and answers as any reviewer: the papers, and what became of what it said before.
fn package(
    read: &Read<'_>,
    role: &Role,
    at: &Meeting,
    is_report: bool,
    now: DateTime<Utc>,
) -> Result<(Cover, Vec<Record>, Option<Outgoing>)> {
    if is_report {
        let person = crate::review::person(read, role.person)?;
        let mut out = compose_within(read, person, Visibility::Personal, now)?;
        out.cover.from.clone_from(&role.holder.name);
        out.records[0] = Record::new(RecordId::fresh(now), COVER, SAID, &out.cover);
        return Ok((out.cover.clone(), out.records.clone(), Some(out)));
    }
    let board = board(read, at.board)?;
    let cover = Cover {
        round: role.round,
        person: role.person,
        name: role.by.name.clone(),
        from: role.holder.name.clone(),
        board: board.name,
        accent: board.accent,
        date: at.date,
        question: String::new(),
        due: None,
        received: Vec::new(),
    };
    let mut records = vec![Record::new(RecordId::fresh(now), COVER, SAID, &cover)];
    let papers = sheets(read, at, Visibility::Personal)?;
    let own = papers.iter().filter(|sheet| role.papers.contains(&sheet.paper));
    records.extend(own.map(|sheet| Record::new(RecordId::fresh(now), SHEET, SAID, sheet)));
    Ok((cover, records, None))
}

/// What goes along to be seen: of an agenda the papers on it that somebody else writes, of a paper alone the meeting on
/// whose agenda it stands.
fn beside(read: &Read<'_>, role: &Role, at: &Meeting) -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    let all = items(read, at.id)?;
    for placement in placements_of(read, at.id)? {
        let passes = role.papers.contains(&placement.paper);
        if role.agenda && !passes {
            rows.extend(history::rows_of(read, &[("paper".to_owned(), placement.paper.to_string())])?);
        }
        if !role.agenda && passes {
            rows.push(("meeting".to_owned(), at.id.to_string()));
            let mut under = vec![("placement".to_owned(), placement.id.to_string())];
            let mut item = Some(placement.item);
            while let Some(id) = item {
                under.push(("agenda_item".to_owned(), id.to_string()));
                item = all.iter().find(|one| one.id == id).and_then(|one| one.parent);
            }
            rows.extend(under.into_iter().rev());
        }
    }
    Ok(rows)
}
