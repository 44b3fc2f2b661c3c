//! What goes out to a reviewer: the papers of the meeting as they stand, and what became of what was said
//! before. Every text that went out is kept, so that what comes back stays to be understood.

use super::merge::current;
use super::said::{COVER, Cover, FATE, FORM, Fate, SHEET, Said, Sheet, SheetFile};
use super::{Bundle, Carrier, Person, Round, store, view};
use crate::agenda::{AgendaItem, in_order, items, placements_of};
use crate::board::{Role, Seat, Visibility, board, member, seats};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, meeting};
use crate::paper::calls::{WORKING, text_of};
use crate::paper::{Paper, attachments, paper, points};
use chrono::{DateTime, Utc};
use serde_json::json;
use std::collections::BTreeSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BundleId, RecordId, ReviewPersonId, ReviewSheetId};
use tafelstuk_model::record::Record;
use tafelstuk_model::rich_text::Block;

/// A package for one reviewer, ready to be closed.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub id: BundleId,
    pub person: Person,
    pub cover: Cover,
    pub records: Vec<Record>,
    /// The files in it, by their content address.
    pub blobs: Vec<String>,
    pub(crate) sheets: Vec<Sheet>,
}

impl Outgoing {
    /// The papers that go along, in the order of the agenda.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }
}

/// The package for `person` at the moment `now`.
pub fn compose(read: &Read<'_>, person: ReviewPersonId, now: DateTime<Utc>) -> Result<Outgoing> {
    let person = store::person(read, person)?;
    let meeting = meeting(read, store::round(read, person.round)?.meeting)?;
    let reach = reach(read, &meeting, &person)?;
    compose_within(read, person, reach, now)
}

/// The package for `person`, who sees all up to the label `reach`.
pub(crate) fn compose_within(
    read: &Read<'_>,
    person: Person,
    reach: Visibility,
    now: DateTime<Utc>,
) -> Result<Outgoing> {
    let round = store::round(read, person.round)?;
    let meeting = meeting(read, round.meeting)?;
    let cover = cover(read, &round, &person, &meeting)?;
    let mut sheets = sheets(read, &meeting, reach)?;
    sheets.retain(|sheet| round.papers.is_empty() || round.papers.contains(&sheet.paper));
    let fresh = || RecordId::fresh(now);
    let mut records = vec![Record::new(fresh(), COVER, FORM, &cover)];
    records.extend(sheets.iter().map(|sheet| Record::new(fresh(), SHEET, FORM, sheet)));
    let said = view::records_of(read, &round)?;
    let fates = fates(read, &round, &person, &said)?;
    records.extend(fates.iter().map(|fate| Record::new(fresh(), FATE, FORM, fate)));
    // What this program does not know, it passes on.
    records.extend(said.unknown.into_iter().filter(|(by, _)| *by == person.id).map(|(_, record)| record));
    let blobs: BTreeSet<String> = sheets.iter().flat_map(blobs_of).collect();
    Ok(Outgoing {
        id: BundleId::fresh(now),
        person,
        cover,
        records,
        blobs: blobs.into_iter().collect(),
        sheets,
    })
}

/// How a package goes out; a form is kept as it went, to be read against when it comes back.
#[derive(Clone, Debug)]
pub struct Sending {
    pub carrier: Carrier,
    pub form: Option<Kept>,
}

/// A file that was put among the contents of the store.
#[derive(Clone, Debug)]
pub struct Kept {
    pub blob: String,
    pub bytes: u64,
    pub name: String,
}

/// The computer on which a reviewer answered last: its key, and the contents that it has by its own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    pub recipient: String,
    pub has: BTreeSet<String>,
}

/// The computer to which `person` may be sent without a password; none before anything came from there.
pub fn device(read: &Read<'_>, person: &Person) -> Result<Option<Device>> {
    let answers = store::answers_of(read, person)?;
    let Some(recipient) = answers.iter().rev().find_map(|answer| answer.recipient.clone()) else {
        return Ok(None);
    };
    let own = answers.iter().filter(|answer| answer.recipient.as_ref() == Some(&recipient));
    let seen: BTreeSet<BundleId> = own.flat_map(|answer| answer.seen.iter().copied()).collect();
    let mut has = BTreeSet::new();
    for id in seen {
        let Some(out) = store::bundle(read, id)?.filter(|bundle| bundle.is_out) else { continue };
        for sheet in out.sheets {
            has.extend(blobs_of(&store::sheet(read, sheet)?));
        }
    }
    Ok(Some(Device { recipient, has }))
}

/// Notes that a package was written for its reviewer.
pub fn note(write: &mut Write<'_>, out: &Outgoing, by: Sending) -> Result<()> {
    let round = store::round(write.read(), out.person.round)?;
    write.scope("meeting", round.meeting);
    let mut sheets = Vec::new();
    for sheet in &out.sheets {
        let text = serde_json::to_string(sheet).expect("a sheet is plain data");
        let hash = blake3::hash(text.as_bytes()).to_string();
        if let Some(known) = store::sheet_of(write.read(), round.id, &hash)? {
            sheets.push(known);
            continue;
        }
        let id = ReviewSheetId::fresh(write.now());
        let row = json!({ "id": id, "round": round.id, "paper": sheet.paper, "hash": hash, "sheet": text });
        write.insert("review_sheet", &row)?;
        sheets.push(id);
    }
    if let Some(form) = &by.form {
        write.keep_blob(&form.blob, form.bytes)?;
    }
    let bundle = Bundle {
        id: out.id,
        rev: 1,
        round: round.id,
        person: out.person.id,
        carrier: by.carrier,
        is_out: true,
        signer: None,
        made_at: write.now(),
        noted_at: write.now(),
        records: out.records.iter().map(|record| record.id).collect(),
        odd: Vec::new(),
        withdrawn: false,
        sheets,
        file: by.form.as_ref().map(|form| form.blob.clone()),
        file_name: by.form.map(|form| form.name).unwrap_or_default(),
        recipient: None,
        seen: Vec::new(),
    };
    write.insert("review_bundle", &bundle)?;
    write.update("review_person", out.person.id, None, &json!({ "asked_on": write.today() })).map(|_| ())
}

/// The papers of a bundle; none where it is not known here.
pub(crate) fn sheets_of(read: &Read<'_>, bundle: BundleId) -> Result<Vec<Sheet>> {
    let sheets = store::bundle(read, bundle)?.map(|one| one.sheets).unwrap_or_default();
    sheets.into_iter().map(|id| store::sheet(read, id)).collect()
}

fn cover(read: &Read<'_>, round: &Round, person: &Person, meeting: &Meeting) -> Result<Cover> {
    let board = board(read, meeting.board)?;
    let received = store::bundles(read, round.id)?;
    Ok(Cover {
        round: round.id,
        person: person.id,
        name: person.name.clone(),
        from: secretary(read, meeting)?,
        board: board.name,
        accent: board.accent,
        date: meeting.date,
        question: round.question.clone(),
        due: round.due,
        received: received
            .into_iter()
            .filter(|one| !one.is_out && one.person == person.id && one.carrier == Carrier::App)
            .map(|one| one.id)
            .collect(),
    })
}

/// The name of who holds the secretary's seat at a meeting; empty where nobody does.
pub(crate) fn secretary(read: &Read<'_>, meeting: &Meeting) -> Result<String> {
    let holds = |seat: &Seat| seat.role == Role::Secretary && seat.holds_on(meeting.date);
    match seats(read, meeting.board)?.into_iter().find(holds) {
        Some(seat) => Ok(member(read, seat.member)?.name),
        None => Ok(String::new()),
    }
}

/// The strictest label that a reviewer may see: the chair all, a seat at the table what is confidential,
/// others what all participants get.
fn reach(read: &Read<'_>, meeting: &Meeting, person: &Person) -> Result<Visibility> {
    let mut seats = seats(read, meeting.board)?;
    seats.retain(|seat| Some(seat.member) == person.member && seat.holds_on(meeting.date));
    let has = |role: Role| seats.iter().any(|seat| seat.role == role);
    Ok(if has(Role::Chair) {
        Visibility::Personal
    } else if has(Role::Member) || has(Role::Deputy) || has(Role::Secretary) {
        Visibility::Confidential
    } else {
        Visibility::Participants
    })
}

/// The papers of a meeting up to the label `reach`, in the order of its agenda.
pub(crate) fn sheets(read: &Read<'_>, meeting: &Meeting, reach: Visibility) -> Result<Vec<Sheet>> {
    let placed = placements_of(read, meeting.id)?;
    let mut sheets = Vec::new();
    for item in in_order(items(read, meeting.id)?) {
        for placement in placed.iter().filter(|placement| placement.item == item.id) {
            let paper = paper(read, placement.paper)?;
            let known = sheets.iter().any(|sheet: &Sheet| sheet.paper == paper.id);
            if !known && paper.visibility.max(item.visibility) <= reach {
                sheets.push(sheet(read, &item, &paper, reach)?);
            }
        }
    }
    Ok(sheets)
}

fn sheet(read: &Read<'_>, item: &AgendaItem, paper: &Paper, reach: Visibility) -> Result<Sheet> {
    let files = attachments(read, paper.id)?.into_iter().filter(|file| file.visibility <= reach);
    Ok(Sheet {
        paper: paper.id,
        label: item.label.clone(),
        item: item.title.clone(),
        treatment: item.treatment,
        minutes: item.minutes,
        text: text_of(read, paper.id, WORKING)?,
        points: points(read, paper.id)?,
        attachments: files
            .map(|file| SheetFile {
                title: file.title,
                name: file.name,
                media_type: file.media_type,
                bytes: file.bytes,
                blob: file.blob,
            })
            .collect(),
    })
}

fn fates(read: &Read<'_>, round: &Round, person: &Person, said: &view::Records) -> Result<Vec<Fate>> {
    let handled = store::handlings(read, round.id)?;
    let own = current(&said.known).into_iter().filter(|(_, said)| said.person == person.id);
    Ok(own.filter_map(|(id, said)| fate(&handled, id, said)).collect())
}

fn fate(handled: &[super::Handling], id: RecordId, said: &Said) -> Option<Fate> {
    let done = handled.iter().find(|one| one.record == id)?;
    Some(Fate { record: id, said: said.what.clone(), outcome: done.outcome, answer: done.answer.clone() })
}

/// The contents that a paper names: the files beside it and the pictures in its text.
pub(super) fn blobs_of(sheet: &Sheet) -> Vec<String> {
    let mut found: Vec<String> = sheet.attachments.iter().map(|file| file.blob.clone()).collect();
    for section in &sheet.text.sections {
        section.body.each_block(&mut |block| {
            if let Block::Image { attrs } = block {
                found.push(attrs.blob.clone());
            }
        });
    }
    found
}
