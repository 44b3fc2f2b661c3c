//! What comes back: looked at before anything is written, taken over in one transaction, withdrawn as a
//! whole by a later word, and received again without harm.

use super::merge::{Merge, current, merge};
use super::outgoing::Kept;
use super::said::{Said, What};
use super::signers::{self, Signer};
use super::standing::{Standing, Text};
use super::{Bundle, Carrier, Person, Round, store, view};
use crate::db::Read;
use crate::history::Write;
use crate::paper::{attachments, sections};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::id::{BundleId, RecordId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A verified answer.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub id: BundleId,
    /// The package that it answers.
    pub package: BundleId,
    pub carrier: Carrier,
    /// Who signed it; a form bears no signature.
    pub signed: Option<Signed>,
    pub made_at: DateTime<Utc>,
    pub records: Vec<Record>,
    /// How often a paper's text was changed in it.
    pub n_edits: u32,
    /// The form as it came.
    pub file: Option<Kept>,
}

/// What a file of the app tells of its writer's computer.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The key that signed it, and the one to which that computer opens files.
    pub key: String,
    pub recipient: String,
    /// The packages that stand there.
    pub seen: Vec<BundleId>,
    /// The fingerprint that the user compared by phone.
    pub compared: Option<String>,
}

/// What an answer brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewReceipt")]
pub struct Receipt {
    pub bundle: BundleId,
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    pub name: String,
    /// None for a form, which bears no signature.
    pub signer: Option<Signer>,
    /// As the reviewer's clock says.
    pub made_at: DateTime<Utc>,
    /// How many records were not here yet, and how many were.
    pub new: u32,
    pub known: u32,
    /// How many of them are about a place that is not there any more.
    pub orphaned: u32,
    /// How many could not stand and are kept apart.
    pub odd: u32,
    /// How many a later program wrote; they are kept.
    pub unknown: u32,
    /// How often a paper's text was changed in a form; those changes are suggestions and remarks.
    pub edits: u32,
    /// Whether something newer was sent to its writer since.
    pub older: bool,
    pub papers: Vec<ReceiptPaper>,
}

/// What an answer says about one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewReceiptPaper")]
pub struct ReceiptPaper {
    pub label: String,
    pub title: String,
    pub n_reactions: u32,
    pub n_remarks: u32,
    /// Whether the paper's text changed since it was laid before the reviewer.
    pub changed: bool,
}

/// What was said by mail, by phone or on paper, noted in the name of whoever said it.
#[derive(Clone, Debug)]
pub struct Note {
    pub person: ReviewPersonId,
    pub carrier: Carrier,
    /// The day on which it was said.
    pub on: NaiveDate,
    pub said: Vec<What>,
    /// The scan or the mail that shows it, as it came.
    pub file: Option<Kept>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewWithdraw")]
pub struct Withdraw {
    pub bundle: BundleId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// What an answer would bring; writes nothing.
///
/// # Errors
/// `NotForYou` where it answers no package of this store.
pub fn preview(read: &Read<'_>, incoming: &Incoming) -> Result<Receipt> {
    Ok(weigh(read, incoming)?.0)
}

/// `review.receive`: takes an answer over.
///
/// # Errors
/// Those of [`preview`], and `UnknownSigner` where another key signed than those known of its writer.
pub fn take(write: &mut Write<'_>, incoming: Incoming) -> Result<Receipt> {
    let (receipt, merged, out) = weigh(write.read(), &incoming)?;
    if let Some(signer) = &receipt.signer {
        signer.admit(incoming.signed.as_ref().and_then(|signed| signed.compared.as_deref()))?;
    }
    let round = store::round(write.read(), out.round)?;
    write.scope("meeting", round.meeting);
    if let Some(file) = &incoming.file {
        write.keep_blob(&file.blob, file.bytes)?;
    }
    match store::bundle(write.read(), incoming.id)? {
        Some(known) => {
            write.update("review_bundle", known.id, None, &json!({ "withdrawn": false }))?;
        }
        None => {
            let signed = incoming.signed;
            let bundle = Bundle {
                id: incoming.id,
                rev: 1,
                round: out.round,
                person: out.person,
                carrier: incoming.carrier,
                is_out: false,
                signer: signed.as_ref().map(|signed| signed.key.clone()),
                made_at: incoming.made_at,
                noted_at: write.now(),
                records: merged.new.iter().map(|record| record.id).chain(merged.known.clone()).collect(),
                odd: merged.odd,
                withdrawn: false,
                sheets: Vec::new(),
                file: incoming.file.as_ref().map(|file| file.blob.clone()),
                file_name: incoming.file.map(|file| file.name).unwrap_or_default(),
                recipient: signed.as_ref().map(|signed| signed.recipient.clone()),
                seen: signed.map(|signed| signed.seen).unwrap_or_default(),
            };
            write.insert("review_bundle", &bundle)?;
        }
    }
    add(write, &round, &merged.new)?;
    Ok(receipt)
}

/// `review.record`: notes in somebody's name what came by another way than a file of ours.
pub fn record(write: &mut Write<'_>, ask: Note) -> Result<BundleId> {
    let person = store::person(write.read(), ask.person)?;
    let round = store::round(write.read(), person.round)?;
    write.scope("meeting", round.meeting);
    if ask.said.is_empty() || ask.said.iter().any(What::is_empty) {
        return Err(Error::Missing { field: "text".into() });
    }
    let known = view::records_of(write.read(), &round)?.known;
    let at = ask.on.and_time(NaiveTime::MIN).and_utc();
    let mut records = Vec::new();
    for what in ask.said {
        what.check()?;
        let supersedes = now_said(&known, person.id, &what);
        let said = Said { round: round.id, person: person.id, at, supersedes, what };
        records.push(said.record(RecordId::fresh(write.now())));
    }
    let bundle = Bundle {
        id: BundleId::fresh(write.now()),
        rev: 1,
        round: round.id,
        person: person.id,
        carrier: ask.carrier,
        is_out: false,
        signer: None,
        made_at: at,
        noted_at: write.now(),
        records: records.iter().map(|record| record.id).collect(),
        odd: Vec::new(),
        withdrawn: false,
        sheets: Vec::new(),
        file: ask.file.as_ref().map(|file| file.blob.clone()),
        file_name: ask.file.as_ref().map(|file| file.name.clone()).unwrap_or_default(),
        recipient: None,
        seen: Vec::new(),
    };
    if let Some(file) = &ask.file {
        write.keep_blob(&file.blob, file.bytes)?;
    }
    write.insert("review_bundle", &bundle)?;
    add(write, &round, &records)?;
    Ok(bundle.id)
}

/// `review.withdraw`: what came with one file no longer counts. It stays to be seen, and receiving the file
/// again makes it count again.
pub fn withdraw(write: &mut Write<'_>, ask: Withdraw) -> Result<()> {
    let missing = || Error::NotFound { kind: "review_bundle".into(), id: ask.bundle.to_string() };
    let bundle = store::bundle(write.read(), ask.bundle)?.filter(|one| !one.is_out).ok_or_else(missing)?;
    let round = store::round(write.read(), bundle.round)?;
    write.scope("meeting", round.meeting);
    write.update("review_bundle", ask.bundle, Some(ask.rev), &json!({ "withdrawn": true })).map(|_| ())
}

fn add(write: &mut Write<'_>, round: &Round, records: &[Record]) -> Result<()> {
    for record in records {
        let row = json!({ "id": record.id, "round": round.id, "kind": record.kind, "line": record.line });
        write.insert("review_record", &row)?;
    }
    Ok(())
}

/// What a person says now of the same point or paper, which the new word takes the place of.
pub(super) fn now_said(
    known: &BTreeMap<RecordId, Said>,
    person: ReviewPersonId,
    what: &What,
) -> Option<RecordId> {
    let same = |other: &What| match (what, other) {
        (What::Reaction { point, .. }, What::Reaction { point: at, .. }) => point == at,
        (What::Ripeness { paper, .. }, What::Ripeness { paper: at, .. }) => paper == at,
        _ => false,
    };
    let said = current(known).into_iter();
    said.rev().find(|(_, said)| said.person == person && same(&said.what)).map(|(id, _)| id)
}

/// What an answer brings, how it stands beside what is here, and the package that it answers.
fn weigh(read: &Read<'_>, incoming: &Incoming) -> Result<(Receipt, Merge, Bundle)> {
    let out = store::bundle(read, incoming.package)?;
    let out = out.filter(|one| one.is_out && one.carrier == incoming.carrier);
    let out = out.ok_or_else(|| Error::NotForYou { name: String::new() })?;
    let person = store::person(read, out.person)?;
    let round = store::round(read, out.round)?;
    let there = store::records(read, round.id)?;
    let merged = merge(&there, person.id, incoming.records.clone());
    let mut receipt = receipt(read, incoming, &merged, &round, &person)?;
    receipt.older = is_older(read, &out, &round)?;
    let signed = incoming.signed.as_ref();
    receipt.signer = signed.map(|signed| signers::of_reviewer(read, &person, &signed.key)).transpose()?;
    Ok((receipt, merged, out))
}

fn receipt(
    read: &Read<'_>,
    incoming: &Incoming,
    merged: &Merge,
    round: &Round,
    person: &Person,
) -> Result<Receipt> {
    let counts: BTreeSet<RecordId> = store::bundles(read, round.id)?
        .into_iter()
        .filter(|bundle| !bundle.is_out && !bundle.withdrawn)
        .flat_map(|bundle| bundle.records)
        .collect();
    let known = merged.known.iter().filter(|id| counts.contains(id)).count();
    let odd: BTreeSet<&String> = merged.odd.iter().collect();
    let mut said = BTreeMap::new();
    let mut unknown = 0;
    for record in incoming.records.iter().filter(|record| !odd.contains(&record.line)) {
        match Said::of(record) {
            Some(what) => drop(said.insert(record.id, what)),
            None => unknown += 1,
        }
    }
    let said = current(&said);
    let (papers, orphaned) = about(read, round, &said)?;
    Ok(Receipt {
        bundle: incoming.id,
        round: round.id,
        person: person.id,
        name: person.name.clone(),
        signer: None,
        made_at: incoming.made_at,
        new: view::count(merged.new.len() + merged.known.len() - known),
        known: view::count(known),
        orphaned,
        odd: view::count(merged.odd.len()),
        unknown,
        edits: incoming.n_edits,
        older: false,
        papers,
    })
}

/// Whether the same person was sent something newer, or the papers were laid out in a newer round.
fn is_older(read: &Read<'_>, out: &Bundle, round: &Round) -> Result<bool> {
    let newest = store::newest_round(read, round.meeting)?;
    let later = |one: &Bundle| one.is_out && one.person == out.person && one.id > out.id;
    Ok(newest.is_some_and(|newest| newest.id != round.id)
        || store::bundles(read, round.id)?.iter().any(later))
}

/// What is said per paper, and how much of it lost its place.
fn about(read: &Read<'_>, round: &Round, said: &[(RecordId, &Said)]) -> Result<(Vec<ReceiptPaper>, u32)> {
    let mut sheets = store::sheets(read, round.id)?;
    sheets.reverse();
    let mut seen = BTreeSet::new();
    sheets.retain(|sheet| seen.insert(sheet.paper));
    sheets.reverse();
    let (mut papers, mut orphaned) = (Vec::new(), 0);
    for sheet in sheets {
        let own: Vec<&Said> = said
            .iter()
            .map(|(_, said)| *said)
            .filter(|said| said.what.paper() == Some(sheet.paper))
            .collect();
        if own.is_empty() {
            continue;
        }
        let gone = !store::has_paper(read, sheet.paper)?;
        let sections = if gone { Vec::new() } else { sections(read, sheet.paper)? };
        let files = if gone { Vec::new() } else { attachments(read, sheet.paper)? };
        let text = Text::of(&sections).with_files(files.into_iter().map(|file| file.blob));
        let lost = own.iter().filter(|said| text.place(&said.what).standing == Standing::Lost);
        orphaned += view::count(lost.count());
        let plain: Vec<String> = sections.iter().map(|section| section.body.plain()).collect();
        let was: Vec<String> = sheet.text.sections.iter().map(|section| section.body.plain()).collect();
        let remarks = own.iter().filter(|said| matches!(said.what, What::Remark { .. })).count();
        papers.push(ReceiptPaper {
            label: sheet.label,
            title: sheet.text.title,
            n_reactions: view::count(own.len() - remarks),
            n_remarks: view::count(remarks),
            changed: plain != was,
        });
    }
    Ok((papers, orphaned))
}
