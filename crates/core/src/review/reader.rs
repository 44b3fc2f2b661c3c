//! The reviewer's side: a package is opened, read and answered without any store of the region, and what was
//! answered goes back as records.

use super::outgoing::blobs_of;
use super::said::{COVER, Cover, FATE, Fate, SHEET, Said, Sheet, Verdict, What};
use super::signers;
use super::standing::{anchored, holds};
use super::{Answer, Identity, Package, Sender, Sent, store};
use crate::board::calls::{Made, Nothing};
use crate::db::Read;
use crate::history::Write;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use tafelstuk_model::id::{AnswerId, BundleId, ExchangeId, PointId, RecordId, ReviewRoundId, SittingId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewPackageById")]
pub struct ById {
    /// A package's id, or "latest".
    pub package: String,
}

/// A package in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPackageRow")]
pub struct PackageRow {
    pub package: BundleId,
    pub cover: Cover,
    pub made_at: DateTime<Utc>,
    pub n_points: u32,
    pub n_answered: u32,
    /// When an answer was last written to a file.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A package as its reader goes through it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPackageView")]
pub struct PackageView {
    #[serde(flatten)]
    pub row: PackageRow,
    pub papers: Vec<PackagePaper>,
    pub answers: Vec<Answer>,
    /// What became of what was said before.
    pub fates: Vec<Fate>,
    /// Whether something was written since the last answer went out.
    pub unsent: bool,
    /// Whether the sender says that the last answer came in.
    pub received: bool,
    /// How many records of a later program it holds; they are kept.
    pub n_unknown: u32,
}

/// A paper in a package, with what can be answered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPackagePaper")]
pub struct PackagePaper {
    #[serde(flatten)]
    pub sheet: Sheet,
    /// For each point, in order, what can be answered.
    pub verdicts: Vec<Vec<Verdict>>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewSay")]
pub struct Say {
    pub package: BundleId,
    /// A remark that was written before; reactions are found by what they are about.
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<AnswerId>,
    pub what: What,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub private: bool,
    /// The stretch of writing that this belongs to; its saves are one undo step.
    #[serde(default)]
    #[ts(optional)]
    pub sitting: Option<SittingId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewUnsay")]
pub struct Unsay {
    pub answer: AnswerId,
}

/// An answer ready to be closed: all that was ever said about its package, and what is new in it.
#[derive(Clone, Debug)]
pub struct Reply {
    pub id: BundleId,
    pub package: Package,
    pub records: Vec<Record>,
    updates: Vec<(AnswerId, RecordId, What)>,
}

impl Reply {
    /// How many things it says that were not said before.
    pub fn n_new(&self) -> usize {
        self.updates.len()
    }
}

/// Keeps who this store is to others.
pub fn keep_identity(write: &mut Write<'_>, keys: &str) -> Result<Identity> {
    if let Some(known) = store::identity(write.read())? {
        return Ok(known);
    }
    let id = ExchangeId::fresh(write.now());
    let identity = Identity { id, rev: 1, keys: keys.to_owned(), made_at: write.now() };
    write.insert("exchange_identity", &identity)?;
    Ok(identity)
}

/// Keeps a verified package with the files in it, whose contents are on the disk already. What was answered
/// to an earlier package of the same round goes on here.
///
/// # Errors
/// `UnknownSigner` where another key signed than those known of its sender, unless the user compared that very
/// key by its fingerprint.
pub fn keep(
    write: &mut Write<'_>,
    package: Package,
    blobs: &[(String, u64)],
    compared: Option<&str>,
) -> Result<BundleId> {
    write.scope("package", package.id);
    signers::of_sender(write.read(), &package.sender)?.admit(compared)?;
    for (hash, bytes) in blobs {
        write.keep_blob(hash, *bytes)?;
    }
    put(write, package)
}

/// Keeps a package whose sender was judged and whose contents stand here; once.
pub(crate) fn put(write: &mut Write<'_>, package: Package) -> Result<BundleId> {
    let all = store::packages(write.read())?;
    if all.iter().any(|known| known.id == package.id) {
        return Ok(package.id);
    }
    cover_of(&package)?;
    let earlier = all.into_iter().find(|known| is_same_ask(known, &package));
    write.insert("review_package", &package)?;
    for answer in earlier.map(|known| store::answers(write.read(), known.id)).transpose()?.unwrap_or_default()
    {
        let id = AnswerId::fresh(write.now());
        write.insert("review_answer", &Answer { id, rev: 1, package: package.id, ..answer })?;
    }
    Ok(package.id)
}

/// Says whose packages those of a round are, once that is known, so that answers can be closed for them.
pub(crate) fn bind(write: &mut Write<'_>, round: ReviewRoundId, sender: &Sender) -> Result<()> {
    let unbound = |one: &Package| one.round == round && one.sender.key.is_empty();
    for package in store::packages(write.read())?.into_iter().filter(unbound) {
        write.update("review_package", package.id, None, &json!({ "sender": sender }))?;
    }
    Ok(())
}

/// The last package of a round.
pub(crate) fn of_round(read: &Read<'_>, round: ReviewRoundId) -> Result<Option<BundleId>> {
    Ok(store::packages(read)?.into_iter().find(|one| one.round == round).map(|one| one.id))
}

/// The contents that a package names and that neither came with it nor stand here already: a package that goes to
/// a known computer leaves out what is there by that computer's own word.
pub fn missing_blobs(read: &Read<'_>, package: &Package, came: &[&str]) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for hash in papers(package).iter().flat_map(|paper| blobs_of(&paper.sheet)) {
        if !came.contains(&hash.as_str()) && !store::has_blob(read, &hash)? {
            missing.push(hash);
        }
    }
    Ok(missing)
}

/// The packages of the same sender that stand here.
pub fn seen(read: &Read<'_>, sender: &str) -> Result<Vec<BundleId>> {
    let all = store::packages(read)?.into_iter();
    Ok(all.filter(|package| package.sender.id == sender).map(|package| package.id).collect())
}

/// `review.packages`
pub fn packages(read: &Read<'_>, _: Nothing) -> Result<Vec<PackageRow>> {
    let all = store::packages(read)?;
    all.iter()
        .map(|package| row(read, package, &papers(package), &store::answers(read, package.id)?))
        .collect()
}

/// `review.package`
pub fn package(read: &Read<'_>, ask: ById) -> Result<PackageView> {
    let package = named(read, &ask.package)?;
    let papers = papers(&package);
    let answers = store::answers(read, package.id)?;
    let (mut fates, mut n_unknown) = (Vec::new(), 0);
    for record in records(&package)? {
        match record.kind.as_str() {
            FATE => fates.extend(record.body::<Fate>()),
            COVER | SHEET => {}
            _ => n_unknown += 1,
        }
    }
    let row = row(read, &package, &papers, &answers)?;
    let last = store::sent(read, package.id)?.pop();
    let received = last.is_some_and(|sent| row.cover.received.contains(&sent.id));
    let unsent = answers.iter().any(|answer| wanted(answer).is_some());
    let answers = answers.into_iter().filter(|answer| !matches!(answer.what, What::Retraction {})).collect();
    Ok(PackageView { row, papers, answers, fates, unsent, received, n_unknown })
}

/// The package that a call names: an id or "latest".
pub fn named(read: &Read<'_>, name: &str) -> Result<Package> {
    let missing = || Error::NotFound { kind: "review_package".into(), id: name.to_owned() };
    if name == "latest" {
        return store::packages(read)?.into_iter().next().ok_or_else(missing);
    }
    store::package(read, name.parse().map_err(|_| missing())?)
}

/// `review.say`: what its reader thinks, saved as it is written. One reaction to a point and one judgement
/// of a paper; remarks as many as there are.
pub fn say(write: &mut Write<'_>, ask: Say) -> Result<Made> {
    let package = store::package(write.read(), ask.package)?;
    write.scope("package", package.id);
    if let Some(sitting) = ask.sitting {
        write.sitting(sitting);
    }
    let what = fixed(&package, ask.what)?;
    let known = match ask.answer {
        Some(id) => Some(store::answer(write.read(), id)?),
        None => {
            let all = store::answers(write.read(), package.id)?;
            all.into_iter().find(|answer| is_same_subject(&answer.what, answer.said.as_ref(), &what))
        }
    };
    let values = json!({ "what": what, "private": ask.private, "written_at": write.now() });
    if let Some(known) = known {
        let rev = write.update("review_answer", known.id, None, &values)?;
        return Ok(Made { id: known.id.to_string(), rev });
    }
    let answer = Answer {
        id: AnswerId::fresh(write.now()),
        rev: 1,
        package: package.id,
        what,
        private: ask.private,
        record: None,
        said: None,
        written_at: write.now(),
    };
    write.insert("review_answer", &answer)?;
    Ok(Made::first(answer.id))
}

/// `review.unsay`: takes an answer or remark away; where it went out already, the next answer takes it back.
pub fn unsay(write: &mut Write<'_>, ask: Unsay) -> Result<()> {
    let answer = store::answer(write.read(), ask.answer)?;
    write.scope("package", answer.package);
    if answer.record.is_none() {
        return write.remove("review_answer", answer.id, None);
    }
    let values = json!({ "what": What::Retraction {}, "written_at": write.now() });
    write.update("review_answer", answer.id, None, &values).map(|_| ())
}

/// The answer to a package as it stands at the moment `now`: all that was said about it before, and what is
/// new. What a later program put into the package goes back with it.
pub fn reply(read: &Read<'_>, package: BundleId, now: DateTime<Utc>) -> Result<Reply> {
    let package = store::package(read, package)?;
    let mut records: Vec<Record> = Vec::new();
    for other in store::packages(read)?.iter().filter(|other| is_same_ask(other, &package)) {
        for sent in store::sent(read, other.id)? {
            records.extend(sent.lines.iter().map(|line| Record::parse(line)).collect::<Result<Vec<_>>>()?);
        }
    }
    let unknown = |record: &Record| ![COVER, SHEET, FATE].contains(&record.kind.as_str());
    records.extend(self::records(&package)?.into_iter().filter(unknown));
    let mut updates = Vec::new();
    for answer in store::answers(read, package.id)? {
        let Some(what) = wanted(&answer) else { continue };
        let id = RecordId::fresh(now);
        let said = Said {
            round: package.round,
            person: package.person,
            at: now,
            supersedes: answer.record,
            what: what.clone(),
        };
        records.push(said.record(id));
        updates.push((answer.id, id, what));
    }
    let mut seen = BTreeSet::new();
    records.retain(|record| seen.insert(record.id));
    Ok(Reply { id: BundleId::fresh(now), package, records, updates })
}

/// `review.reply`: notes that an answer was written to a file.
pub fn note_reply(write: &mut Write<'_>, reply: Reply) -> Result<()> {
    write.scope("package", reply.package.id);
    for (answer, record, said) in reply.updates {
        write.update("review_answer", answer, None, &json!({ "record": record, "said": said }))?;
    }
    let lines = reply.records.into_iter().map(|record| record.line).collect();
    let sent = Sent { id: reply.id, rev: 1, package: reply.package.id, sent_at: write.now(), lines };
    write.insert("review_sent", &sent)
}

/// What the next answer must say of this one; none where it said so already.
fn wanted(answer: &Answer) -> Option<What> {
    let what = if answer.private { What::Retraction {} } else { answer.what.clone() };
    let nothing = answer.record.is_none() && matches!(what, What::Retraction {});
    (!nothing && !what.is_empty() && answer.said.as_ref() != Some(&what)).then_some(what)
}

/// Checks what is said against the package: it is about something in it, and its anchor is fixed to the text.
fn fixed(package: &Package, mut what: What) -> Result<What> {
    what.check()?;
    let papers = papers(package);
    let missing = |kind: &str, id: String| Error::NotFound { kind: kind.into(), id };
    if let What::Remark { paper: paper @ None, anchor: Some(anchor), .. } = &mut what {
        *paper = papers.iter().find(|known| holds(&known.sheet, anchor)).map(|known| known.sheet.paper);
    }
    let Some(id) = what.paper() else { return Ok(what) };
    let paper = papers.iter().find(|paper| paper.sheet.paper == id);
    let paper = paper.ok_or_else(|| missing("paper", id.to_string()))?;
    match &mut what {
        What::Reaction { point, verdict, .. } => {
            let at = paper.sheet.points.iter().position(|known| known.id == *point);
            let at = at.ok_or_else(|| missing("point", point.to_string()))?;
            if !paper.verdicts[at].contains(verdict) {
                return Err(Error::Invalid { field: "verdict".into(), value: String::new() });
            }
        }
        What::Remark { anchor: Some(anchor), .. } => *anchor = anchored(&paper.sheet, std::mem::take(anchor)),
        _ => {}
    }
    Ok(what)
}

/// Whether an answer is about the same point or paper as `what`; one that was taken back is about what it
/// last said.
fn is_same_subject(now: &What, said: Option<&What>, what: &What) -> bool {
    let known = if matches!(now, What::Retraction {}) { said.unwrap_or(now) } else { now };
    match (known, what) {
        (What::Reaction { point, .. }, What::Reaction { point: at, .. }) => point == at,
        (What::Ripeness { paper, .. }, What::Ripeness { paper: at, .. }) => paper == at,
        _ => false,
    }
}

fn is_same_ask(one: &Package, other: &Package) -> bool {
    one.round == other.round && one.person == other.person && one.sender.id == other.sender.id
}

fn records(package: &Package) -> Result<Vec<Record>> {
    package.lines.iter().map(|line| Record::parse(line)).collect()
}

fn cover_of(package: &Package) -> Result<Cover> {
    let found = records(package)?.into_iter().find(|record| record.kind == COVER);
    let cover = found.and_then(|record| record.body::<Cover>());
    cover.ok_or_else(|| Error::DamagedBundle { name: package.sender.name.clone() })
}

/// The papers of a package, in its order.
pub fn papers(package: &Package) -> Vec<PackagePaper> {
    let records = records(package).unwrap_or_default();
    let sheets = records.iter().filter(|record| record.kind == SHEET).filter_map(Record::body::<Sheet>);
    sheets
        .map(|sheet| PackagePaper {
            verdicts: sheet
                .points
                .iter()
                .map(|point| Verdict::for_point(point.verb, point.second_verb).to_vec())
                .collect(),
            sheet,
        })
        .collect()
}

fn row(
    read: &Read<'_>,
    package: &Package,
    papers: &[PackagePaper],
    answers: &[Answer],
) -> Result<PackageRow> {
    let points: BTreeSet<PointId> =
        papers.iter().flat_map(|paper| paper.sheet.points.iter().map(|point| point.id)).collect();
    let answered: BTreeSet<PointId> = answers
        .iter()
        .filter_map(|answer| match answer.what {
            What::Reaction { point, .. } if points.contains(&point) => Some(point),
            _ => None,
        })
        .collect();
    Ok(PackageRow {
        package: package.id,
        cover: cover_of(package)?,
        made_at: package.made_at,
        n_points: super::view::count(points.len()),
        n_answered: super::view::count(answered.len()),
        sent_at: store::sent(read, package.id)?.pop().map(|sent| sent.sent_at),
    })
}
