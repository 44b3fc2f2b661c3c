//! A suggestion whose words changed since: the text as it was laid before its writer, as the writer would have it,
//! and as it stands now, beside each other. The secretary decides; nothing goes by itself.

use super::calls::{said, set_handling};
use super::said::{Anchor, Said, Sheet, What};
use super::standing::found;
use super::{Outcome, store};
use crate::db::Read;
use crate::history::Write;
use crate::paper::compare::{Words, wording};
use crate::paper::{Section, content, paper, sections};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tafelstuk_model::id::{PaperId, RecordId, SectionId};
use tafelstuk_model::record::Record;
use tafelstuk_model::rich_text::anchors::{Stretch, piece};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// From this share of common words on, a line is the old one in other words.
const ALIKE: f64 = 0.4;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewBesideOf")]
pub struct BesideOf {
    pub record: RecordId,
}

/// Three texts of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewBeside")]
pub struct Beside {
    /// As it was laid before the writer.
    pub was: String,
    /// As the writer would have it, and the words in which that differs.
    pub theirs: String,
    pub theirs_changed: Vec<Words>,
    /// As it stands now; none where nothing there is like it any more.
    pub now: Option<Present>,
}

/// A line of the paper as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPresent")]
pub struct Present {
    pub section: SectionId,
    /// The section's.
    #[ts(type = "number")]
    pub rev: i64,
    pub heading: String,
    /// Where it begins, in Unicode scalars of the section's plain text.
    pub start: u32,
    pub text: String,
    /// The words in which it differs from what was.
    pub changed: Vec<Words>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewSettle")]
pub struct Settle {
    pub record: RecordId,
    pub section: SectionId,
    /// The section's, as it was seen.
    #[ts(type = "number")]
    pub rev: i64,
    /// The line that was seen, and where it begins.
    pub start: u32,
    pub seen: String,
    /// What should stand there.
    pub text: String,
}

/// `review.beside`: the three texts of a suggestion.
///
/// # Errors
/// `Invalid` for what is no suggestion about words in a paper.
pub fn beside(read: &Read<'_>, ask: BesideOf) -> Result<Beside> {
    let line = store::record(read, ask.record)?;
    let said = Said::of(&Record::parse(&line)?).ok_or_else(no_suggestion)?;
    let (id, anchor, suggestion) = suggestion(&said)?;
    let (was, theirs) = lines_of(read, &said, id, anchor, suggestion)?;
    let present = if store::has_paper(read, id)? { sections(read, id)? } else { Vec::new() };
    let now = nearest(&present, anchor.section, &was);
    Ok(Beside { theirs_changed: wording(&was, &theirs), now, was, theirs })
}

/// `review.settle`: puts in the paper what the secretary chose, in the place of the line as it was seen.
///
/// # Errors
/// `Conflict` where the section changed since; `NotNow` where the words do not stand in one line of text.
pub fn settle(write: &mut Write<'_>, ask: Settle) -> Result<()> {
    let told = said(write, ask.record)?;
    let (id, ..) = suggestion(&told)?;
    let paper = paper(write.read(), id)?;
    write.scope("paper", paper.id);
    let missing = || Error::NotFound { kind: "section".into(), id: ask.section.to_string() };
    let mut section =
        sections(write.read(), id)?.into_iter().find(|one| one.id == ask.section).ok_or_else(missing)?;
    let text = ask.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (stretch, with) = differing(&ask.seen, &text, ask.start);
    let plain = section.body.plain();
    let length = u32::try_from(ask.seen.chars().count()).unwrap_or(u32::MAX);
    let seen = Stretch { start: ask.start, end: ask.start.saturating_add(length) };
    if section.rev != ask.rev || piece(&plain, seen) != ask.seen {
        let id = ask.section.to_string();
        return Err(Error::Conflict { kind: "section".into(), id, seen: ask.rev, now: section.rev });
    }
    if let Some(stretch) = stretch {
        if !section.body.put_in_place(stretch, &with) {
            return Err(Error::NotNow { kind: "suggestion".into(), state: "many_lines".into() });
        }
        content::save_section(write, &paper, section, ask.rev)?;
    }
    set_handling(write, ask.record, Some(Outcome::Applied), String::new())
}

fn no_suggestion() -> Error {
    Error::Invalid { field: "suggestion".into(), value: String::new() }
}

fn suggestion(said: &Said) -> Result<(PaperId, &Anchor, &str)> {
    match &said.what {
        What::Remark { paper: Some(id), anchor: Some(anchor), suggestion: Some(text), .. } => {
            Ok((*id, anchor, text))
        }
        _ => Err(no_suggestion()),
    }
}

/// The line around the quote as its writer read it, and as the writer would have it. Where no text that went out
/// has the quote, the quote itself.
fn lines_of(
    read: &Read<'_>,
    said: &Said,
    paper: PaperId,
    anchor: &Anchor,
    suggestion: &str,
) -> Result<(String, String)> {
    for sheet in sheets_of(read, said)?.iter().filter(|sheet| sheet.paper == paper) {
        let Some(at) = found(sheet, anchor) else { continue };
        let Some(section) = sheet.text.sections.iter().find(|one| Some(one.id) == at.section) else {
            continue;
        };
        let plain: Vec<char> = section.body.plain().chars().collect();
        let start = at.start as usize;
        let end = (start + at.quote.chars().count()).min(plain.len());
        let from = plain[..start].iter().rposition(|char| *char == '\n').map_or(0, |at| at + 1);
        let to = plain[end..].iter().position(|char| *char == '\n').map_or(plain.len(), |at| end + at);
        let text = |piece: &[char]| piece.iter().collect::<String>();
        let theirs = text(&plain[from..start]) + suggestion + &text(&plain[end..to]);
        return Ok((text(&plain[from..to]), theirs));
    }
    Ok((anchor.quote.clone(), suggestion.to_owned()))
}

/// The texts that the writer may have read: what went to them, the last first, then what went to others.
fn sheets_of(read: &Read<'_>, said: &Said) -> Result<Vec<Sheet>> {
    let out = store::bundles(read, said.round)?.into_iter().rev().filter(|one| one.is_out);
    let (own, others): (Vec<_>, Vec<_>) = out.partition(|one| one.person == said.person);
    let mut ids = Vec::new();
    for id in own.into_iter().chain(others).flat_map(|one| one.sheets) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| store::sheet(read, id)).collect()
}

/// The line that is most like `was`: of its own section, else of another.
fn nearest(present: &[Section], home: Option<SectionId>, was: &str) -> Option<Present> {
    let (own, others): (Vec<_>, Vec<_>) = present.iter().partition(|section| Some(section.id) == home);
    let best = |sections: &[&Section]| {
        let lines =
            sections.iter().flat_map(|section| lines(section)).map(|line| (alike(was, &line.text), line));
        let near = lines.filter(|(share, _)| *share >= ALIKE);
        near.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, line)| line)
    };
    let mut line = best(&own).or_else(|| best(&others))?;
    line.changed = wording(was, &line.text);
    Some(line)
}

fn lines(section: &Section) -> Vec<Present> {
    let mut start = 0;
    let plain = section.body.plain();
    let line = |text: &str| {
        let line = Present {
            section: section.id,
            rev: section.rev,
            heading: section.heading.clone(),
            start,
            text: text.to_owned(),
            changed: Vec::new(),
        };
        start += u32::try_from(text.chars().count() + 1).unwrap_or(u32::MAX);
        line
    };
    plain.split('\n').map(line).filter(|line| !line.text.trim().is_empty()).collect()
}

/// Which share of the words of both texts they have in common.
fn alike(one: &str, other: &str) -> f64 {
    let mut left: HashMap<&str, i32> = HashMap::new();
    one.split_whitespace().for_each(|word| *left.entry(word).or_default() += 1);
    let (mut common, mut total) = (0, one.split_whitespace().count());
    for word in other.split_whitespace() {
        total += 1;
        if let Some(n) = left.get_mut(word).filter(|n| **n > 0) {
            *n -= 1;
            common += 1;
        }
    }
    if total == 0 { 0.0 } else { f64::from(2 * common) / total as f64 }
}

/// The letters in which two lines differ, so that what stays keeps its looks, and what comes there. Of what is only
/// put in, the letter before it goes along.
fn differing(seen: &str, text: &str, start: u32) -> (Option<Stretch>, String) {
    let (old, new): (Vec<char>, Vec<char>) = (seen.chars().collect(), text.chars().collect());
    if old == new || old.is_empty() {
        return (None, String::new());
    }
    let most = old.len().min(new.len());
    let mut head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let mut tail =
        old.iter().rev().zip(new.iter().rev()).take(most - head).take_while(|(a, b)| a == b).count();
    if head + tail == old.len() {
        if head > 0 { head -= 1 } else { tail -= 1 }
    }
    let at = |scalars: usize| start + u32::try_from(scalars).unwrap_or(u32::MAX - start);
    let stretch = Stretch { start: at(head), end: at(old.len() - tail) };
    (Some(stretch), new[head..new.len() - tail].iter().collect())
}

#[cfg(test)]
mod tests {
    use super::{alike, differing};
    use tafelstuk_model::rich_text::anchors::Stretch;

    #[test]
    fn only_the_letters_that_differ_are_put_in_place() {
        let told = |seen: &str, text: &str| {
            let (stretch, with) = differing(seen, text, 10);
            (stretch.map(|Stretch { start, end }| (start, end)), with)
        };
        assert_eq!(told("zes dagen open", "zeven dagen open"), (Some((12, 13)), "ven".into()));
        assert_eq!(told("open", "weer open"), (Some((10, 11)), "weer o".into()));
        assert_eq!(told("open", "open zijn"), (Some((13, 14)), "n zijn".into()));
        assert_eq!(told("heel open", "open"), (Some((10, 15)), String::new()));
        assert_eq!(told("open", "open"), (None, String::new()));
    }

    #[test]
    fn likeness_counts_words_in_common() {
        assert!(alike("zeven dagen per week open", "zes dagen per week open") > 0.7);
        assert!(alike("zeven dagen per week open", "iets heel anders staat hier") < 0.1);
        assert!(alike("", "").abs() < f64::EPSILON);
    }
}
