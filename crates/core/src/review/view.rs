//! A round as the secretary works through it: per paper and per point what everybody says, side by side.

use super::mailed::latest_sheets;
use super::merge::{current, earlier};
use super::outgoing::device;
use super::said::{Anchor, Said, Sheet, What};
use super::standing::{Place, Standing, Text};
use super::{Bundle, Carrier, Handling, Person, Round, store};
use crate::board::board;
use crate::db::Read;
use crate::meeting::{Meeting, meeting};
use crate::paper::{Section, attachments, sections};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BundleId, MeetingId, PaperId, PointId, RecordId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::record::Record;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewById")]
pub struct ById {
    pub round: ReviewRoundId,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewList")]
pub struct List {
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<ReviewRoundId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

/// A round in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewRoundRow")]
pub struct RoundRow {
    #[serde(flatten)]
    pub round: Round,
    pub board_short: String,
    pub meeting_date: chrono::NaiveDate,
    pub n_people: u32,
    /// How many of them answered.
    pub n_answered: u32,
    /// How many things were said that nothing was done about.
    pub n_open: u32,
}

/// A round whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewRoundView")]
pub struct RoundView {
    pub round: Round,
    pub meeting: Meeting,
    pub board_short: String,
    pub people: Vec<PersonRow>,
    pub papers: Vec<ReviewedPaper>,
    /// What is about all papers together.
    pub loose: Vec<SaidRow>,
    /// What came in, the last first.
    pub received: Vec<Bundle>,
    /// How many records of a later program are kept.
    pub n_unknown: u32,
}

/// Somebody who is asked, and how far that is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPersonRow")]
pub struct PersonRow {
    #[serde(flatten)]
    pub person: Person,
    pub email: String,
    /// When an answer last came in.
    pub answered_at: Option<chrono::DateTime<chrono::Utc>>,
    /// How many points were answered.
    pub n_points: u32,
    /// Whether a file for them needs no password: the computer on which they answered last opens it.
    pub has_device: bool,
}

/// A paper with what was said about it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReviewedPaper {
    pub paper: PaperId,
    pub label: String,
    pub title: String,
    /// Whether the paper is no longer there.
    pub gone: bool,
    pub ripeness: Vec<SaidRow>,
    pub points: Vec<ReviewedPoint>,
    pub remarks: Vec<SaidRow>,
}

/// A decision point with what was said about it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReviewedPoint {
    pub point: PointId,
    pub number: u32,
    /// As it was laid before the reviewers.
    pub text: String,
    /// As it reads now, where that differs; empty where the point is gone.
    pub now: Option<String>,
    pub reactions: Vec<SaidRow>,
}

/// One thing that was said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewSaidRow")]
pub struct SaidRow {
    pub record: RecordId,
    pub name: String,
    pub carrier: Carrier,
    /// With which file it came, where that is kept.
    pub came: Option<BundleId>,
    #[serde(flatten)]
    pub said: Said,
    /// How often its writer said something else before.
    pub earlier: u32,
    pub standing: Standing,
    /// The heading of the section in which it stands now, or the name of the file.
    pub heading: String,
    /// Whether a suggestion can be taken over with one click: the words that it replaces still stand.
    pub fits: bool,
    pub handling: Option<Handling>,
}

/// The records of a round: what is known, by name, and what a later program wrote.
#[derive(Default)]
pub struct Records {
    pub known: BTreeMap<RecordId, Said>,
    /// How each came, and with which file.
    pub carriers: HashMap<RecordId, (Carrier, Option<BundleId>)>,
    pub unknown: Vec<(ReviewPersonId, Record)>,
}

/// What counts in a round: the records of every bundle that was not withdrawn.
pub fn records_of(read: &Read<'_>, round: &Round) -> Result<Records> {
    let lines = store::records(read, round.id)?;
    let mut found = Records::default();
    let mut passed = BTreeSet::new();
    for bundle in store::bundles(read, round.id)?.iter().filter(|one| !one.is_out && !one.withdrawn) {
        for id in &bundle.records {
            found.carriers.entry(*id).or_insert((bundle.carrier, bundle.file.as_ref().map(|_| bundle.id)));
            let Some(line) = lines.get(id).filter(|_| passed.insert(*id)) else { continue };
            let record = Record::parse(line)?;
            match Said::of(&record) {
                Some(said) => drop(found.known.insert(*id, said)),
                None => found.unknown.push((bundle.person, record)),
            }
        }
    }
    Ok(found)
}

/// `review.list`: the rounds, the newest first.
pub fn list(read: &Read<'_>, ask: List) -> Result<Vec<RoundRow>> {
    store::rounds(read, ask.meeting, ask.after, ask.most)?.into_iter().map(|round| row(read, round)).collect()
}

fn row(read: &Read<'_>, round: Round) -> Result<RoundRow> {
    let meeting = meeting(read, round.meeting)?;
    let records = records_of(read, &round)?;
    let handled: BTreeSet<RecordId> =
        store::handlings(read, round.id)?.into_iter().map(|one| one.record).collect();
    let said = current(&records.known);
    let who: BTreeSet<ReviewPersonId> = said.iter().map(|(_, said)| said.person).collect();
    let open = said.iter().filter(|(id, said)| asks_something(&said.what) && !handled.contains(id));
    Ok(RoundRow {
        board_short: board(read, meeting.board)?.short,
        meeting_date: meeting.date,
        n_people: count(store::persons(read, round.id)?.len()),
        n_answered: count(who.len()),
        n_open: count(open.count()),
        round,
    })
}

/// Whether the secretary has something to do about it.
fn asks_something(what: &What) -> bool {
    use super::said::{Ripeness, Verdict};
    match what {
        What::Reaction { verdict, .. } => {
            matches!(verdict, Verdict::AcceptIf | Verdict::Reject | Verdict::Question)
        }
        What::Ripeness { ripe, .. } => *ripe != Ripeness::Yes,
        What::Remark { .. } => true,
        What::Retraction {} => false,
    }
}

/// `review.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<RoundView> {
    let round = store::round(read, ask.round)?;
    let meeting = meeting(read, round.meeting)?;
    let records = records_of(read, &round)?;
    let people = store::persons(read, round.id)?;
    let teller = Teller { people: &people, records: &records, handled: store::handlings(read, round.id)? };
    let latest = latest_sheets(read, round.id)?;
    let said = current(&records.known);
    let mut papers = Vec::new();
    for sheet in &latest {
        papers.push(reviewed(read, sheet, &said, &teller)?);
    }
    let nowhere = Text::of(&[]);
    let loose = said.iter().filter(|(_, said)| said.what.paper().is_none());
    let mut received = store::bundles(read, round.id)?;
    received.retain(|bundle| !bundle.is_out);
    received.reverse();
    let members = crate::board::members(read)?;
    let row = |person: &Person| {
        let has_device = device(read, person)?.is_some();
        Ok(PersonRow { has_device, ..person_row(person, &members, &said, &received) })
    };
    Ok(RoundView {
        board_short: board(read, meeting.board)?.short,
        loose: loose.map(|(id, said)| teller.row(*id, said, &nowhere, &[])).collect(),
        people: people.iter().map(row).collect::<Result<_>>()?,
        n_unknown: count(records.unknown.len()),
        round,
        meeting,
        papers,
        received,
    })
}

fn person_row(
    person: &Person,
    members: &[crate::board::Member],
    said: &[(RecordId, &Said)],
    received: &[Bundle],
) -> PersonRow {
    let own = said.iter().filter(|(_, said)| said.person == person.id);
    let points: BTreeSet<PointId> = own
        .filter_map(|(_, said)| match said.what {
            What::Reaction { point, .. } => Some(point),
            _ => None,
        })
        .collect();
    let last = received.iter().find(|bundle| bundle.person == person.id && !bundle.withdrawn);
    let member = members.iter().find(|member| Some(member.id) == person.member);
    PersonRow {
        email: member.map(|member| member.email.clone()).unwrap_or_default(),
        answered_at: last.map(|bundle| bundle.noted_at),
        n_points: count(points.len()),
        has_device: false,
        person: person.clone(),
    }
}

fn reviewed(
    read: &Read<'_>,
    sheet: &Sheet,
    said: &[(RecordId, &Said)],
    teller: &Teller<'_>,
) -> Result<ReviewedPaper> {
    let gone = !store::has_paper(read, sheet.paper)?;
    let sections = if gone { Vec::new() } else { sections(read, sheet.paper)? };
    let files = if gone { Vec::new() } else { attachments(read, sheet.paper)? };
    let text = Text::of(&sections).with_files(files.into_iter().map(|file| file.blob));
    let now: HashMap<PointId, String> = sections
        .iter()
        .flat_map(|section| section.body.points())
        .map(|(attrs, sentence)| (attrs.id, sentence))
        .collect();
    let own: Vec<_> = said.iter().filter(|(_, said)| said.what.paper() == Some(sheet.paper)).collect();
    let rows = |wanted: &dyn Fn(&What) -> bool| -> Vec<SaidRow> {
        let rows = own.iter().filter(|(_, said)| wanted(&said.what));
        rows.map(|(id, said)| in_file(sheet, teller.row(*id, said, &text, &sections))).collect()
    };
    let mut points: Vec<ReviewedPoint> = sheet
        .points
        .iter()
        .map(|point| ReviewedPoint {
            point: point.id,
            number: point.number,
            text: point.text.clone(),
            now: Some(now.get(&point.id).cloned().unwrap_or_default()).filter(|now| *now != point.text),
            reactions: rows(&|what| matches!(what, What::Reaction { point: at, .. } if *at == point.id)),
        })
        .collect();
    points.extend(on_other_points(sheet, &own, teller, &text, &sections, &now));
    let mut remarks = rows(&|what| matches!(what, What::Remark { .. }));
    remarks.sort_by_key(|row| text.order(&text.place(&row.said.what)));
    Ok(ReviewedPaper {
        paper: sheet.paper,
        label: sheet.label.clone(),
        title: sheet.text.title.clone(),
        gone,
        ripeness: rows(&|what| matches!(what, What::Ripeness { .. })),
        points,
        remarks,
    })
}

/// What is about a page of a file stands under the name of that.
fn in_file(sheet: &Sheet, mut row: SaidRow) -> SaidRow {
    if let What::Remark { anchor: Some(Anchor { file: Some(blob), .. }), .. } = &row.said.what {
        let file = sheet.attachments.iter().find(|file| file.blob == *blob);
        row.heading = file.map(|file| file.title.clone()).unwrap_or_default();
    }
    row
}

/// Reactions to points that the last text that went out no longer has: shown too, with what is known.
fn on_other_points(
    sheet: &Sheet,
    own: &[&(RecordId, &Said)],
    teller: &Teller<'_>,
    text: &Text,
    sections: &[Section],
    now: &HashMap<PointId, String>,
) -> Vec<ReviewedPoint> {
    let mut others: BTreeMap<PointId, Vec<SaidRow>> = BTreeMap::new();
    for (id, said) in own {
        if let What::Reaction { point, .. } = said.what
            && !sheet.points.iter().any(|known| known.id == point)
        {
            others.entry(point).or_default().push(teller.row(*id, said, text, sections));
        }
    }
    let row = |(point, reactions)| ReviewedPoint {
        point,
        number: 0,
        text: now.get(&point).cloned().unwrap_or_default(),
        now: None,
        reactions,
    };
    others.into_iter().map(row).collect()
}

/// What the rows of a round have in common.
struct Teller<'a> {
    people: &'a [Person],
    records: &'a Records,
    handled: Vec<Handling>,
}

impl Teller<'_> {
    fn row(&self, id: RecordId, said: &Said, text: &Text, sections: &[Section]) -> SaidRow {
        let place: Place = text.place(&said.what);
        let heading = sections.iter().find(|section| Some(section.id) == place.section);
        let came = self.records.carriers.get(&id).copied();
        let (carrier, came) = came.unwrap_or((Carrier::App, None));
        let suggests = matches!(&said.what, What::Remark { suggestion: Some(_), .. });
        SaidRow {
            record: id,
            name: self
                .people
                .iter()
                .find(|one| one.id == said.person)
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            carrier,
            came,
            earlier: earlier(&self.records.known, id),
            standing: place.standing,
            heading: heading.map(|section| section.heading.clone()).unwrap_or_default(),
            fits: suggests && place.stretch.is_some(),
            handling: self.handled.iter().find(|one| one.record == id).cloned(),
            said: said.clone(),
        }
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
