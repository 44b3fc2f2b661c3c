//! What a writer should still look at: references that will not hold, words nobody explains, steps without an
//! owner. Each finding says where, why, and, where the program can do it, what mends it.
//!
//! Rules only; what they look at is handed in, so that writing and sending ask the same.

mod abbreviations;
mod dates;
mod references;
mod whole;

#[cfg(test)]
mod tests;

use super::{Attachment, Paper, Point, Section, Step};
use crate::board::Treatment;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::SectionId;
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

/// No paper tells more findings; a writer with so many has another problem.
const MOST: usize = 200;

/// Warnings of reading a file that the findings tell better.
const TOLD_BETTER: [&str; 4] = ["page_reference", "agenda_mismatch", "date_conflict", "unresolved_period"];

/// The warnings of reading its file that no finding tells again.
pub fn doubts(paper: &Paper) -> impl Iterator<Item = &String> {
    paper.warnings.iter().filter(|warning| !TOLD_BETTER.contains(&warning.as_str()))
}

/// A paper and what it is held against.
#[derive(Debug)]
pub struct Subject<'a> {
    pub paper: &'a Paper,
    pub sections: &'a [Section],
    pub points: &'a [Point],
    pub steps: &'a [Step],
    pub attachments: &'a [Attachment],
    /// Where it stands on agendas that may still change.
    pub places: &'a [PlaceOnAgenda],
    /// Abbreviations that the board's people use, with the name they stand for; none for its own name.
    pub names: &'a [(String, Option<String>)],
}

/// An item that a paper stands under.
#[derive(Clone, Debug)]
pub struct PlaceOnAgenda {
    pub label: String,
    pub treatment: Option<Treatment>,
    /// The labels of all items of that agenda.
    pub labels: Vec<String>,
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// Its lasting name, by which it is put aside.
    pub key: String,
    pub code: FindingCode,
    /// Where it is; none where it is about the paper as a whole.
    pub section: Option<SectionId>,
    /// The heading of that section.
    pub heading: String,
    /// The point or step that it is about.
    pub piece: Option<String>,
    /// The words that it is about.
    pub quote: String,
    /// Where they begin in the section's text, in Unicode scalars; none in a heading or a title.
    pub start: Option<u32>,
    /// What it should be, or what is missing, as the sentence about it needs it.
    pub expected: String,
    pub mend: Option<Mend>,
    /// Somebody put it aside for this paper.
    pub aside: bool,
}

/// What a finding is about; the page words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// "zie volgende blz."
    PageReference,
    /// The item it names is another than the one it stands under.
    ItemNumber,
    /// A cross-reference whose figure, item or attachment is gone.
    LostReference,
    /// An abbreviation that is explained nowhere.
    Abbreviation,
    /// A decision is asked in a paper that is for information.
    DecisionForInformation,
    StepWithoutOwner,
    StepWithoutPeriod,
    StepWithoutBoth,
    /// Figures without saying where they come from.
    MissingSource,
    /// "dinsdag 16 september 2026" is a Wednesday.
    WrongWeekday,
    /// A span that ends before it begins.
    BackwardSpan,
    /// A step that is over before the meeting.
    StepBeforeMeeting,
    /// Another meeting date than that of the meeting.
    OtherMeetingDate,
    ImageWithoutDescription,
}

/// What one click does about a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[ts(rename = "FindingMend")]
pub enum Mend {
    /// Puts other words in the place of some; in the title where no section is named.
    Replace {
        section: Option<SectionId>,
        /// The section's or the paper's, as it was when the finding was made.
        #[ts(type = "number")]
        rev: i64,
        quote: String,
        with: String,
        /// Everywhere in the section, and not the first time only.
        all: bool,
    },
    /// Adds an empty section at the end.
    AddSection { heading: String, role: SectionRole },
}

/// All findings, in the order of the paper.
pub fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    references::pages(subject, &mut found);
    references::items(subject, &mut found);
    references::lost(subject, &mut found);
    abbreviations::unexplained(subject, &mut found);
    dates::contradictions(subject, &mut found);
    whole::decisions_for_information(subject, &mut found);
    whole::open_steps(subject, &mut found);
    whole::pictures(subject, &mut found);
    whole::source(subject, &mut found);
    let place = |finding: &Finding| {
        let at = subject.sections.iter().position(|section| Some(section.id) == finding.section);
        (finding.section.is_some(), at, finding.start, finding.code)
    };
    found.sort_by_key(place);
    found.dedup_by(|one, other| one.key == other.key);
    found.truncate(MOST);
    found
}

/// A text of the paper in which rules look for words: a heading or a body.
struct Text<'a> {
    section: Option<&'a Section>,
    is_body: bool,
    text: String,
}

/// The title, and every section's heading and body.
fn texts<'a>(subject: &Subject<'a>) -> Vec<Text<'a>> {
    let mut all = vec![Text { section: None, is_body: false, text: subject.paper.title.clone() }];
    for section in subject.sections {
        all.push(Text { section: Some(section), is_body: false, text: section.heading.clone() });
        all.push(Text { section: Some(section), is_body: true, text: section.body.plain() });
    }
    all
}

impl Text<'_> {
    /// A finding about the words from `from` to `to` (bytes).
    fn finding(&self, code: FindingCode, from: usize, to: usize) -> Finding {
        let quote = self.text[from..to].to_owned();
        let start = u32::try_from(self.text[..from].chars().count()).ok().filter(|_| self.is_body);
        Finding {
            key: key(
                code,
                &self.section.map_or("title".to_owned(), |section| section.id.to_string()),
                &quote,
            ),
            code,
            section: self.section.map(|section| section.id),
            heading: self.section.map(|section| section.heading.clone()).unwrap_or_default(),
            piece: None,
            quote,
            start,
            expected: String::new(),
            mend: None,
            aside: false,
        }
    }

    /// Puts `with` in the place of what a finding quotes.
    fn mend(&self, paper: &Paper, quote: &str, with: &str, all: bool) -> Option<Mend> {
        Some(Mend::Replace {
            section: self.section.map(|section| section.id),
            rev: self.section.map_or(paper.rev, |section| section.rev),
            quote: quote.to_owned(),
            with: with.to_owned(),
            all,
        })
    }
}

fn key(code: FindingCode, place: &str, quote: &str) -> String {
    let code = serde_json::to_value(code).expect("a code is a word");
    let quote: String = quote.to_lowercase().chars().take(60).collect();
    format!("{}/{place}/{quote}", code.as_str().unwrap_or_default())
}
