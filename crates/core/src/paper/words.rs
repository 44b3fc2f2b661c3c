//! What the page asks about words while they are typed: the verbs of points and what they do to a
//! sentence, and the days that a written period means. Nothing is stored here.

use super::{content, store};
use crate::board::calls::Nothing;
use crate::db::Read;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::grammar::{self, Verb, Verbs};
use tafelstuk_model::id::PaperId;
use tafelstuk_model::period::Period;
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

/// How many sentences are read at once, and how much of each.
const MOST: usize = 500;
const LONGEST: usize = 4_000;

/// A verb and its words around the object; one of both is empty.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VerbWords {
    pub verb: Verb,
    pub before: String,
    pub after: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperReadPoints")]
pub struct ReadPoints {
    pub texts: Vec<String>,
}

/// What the grammar sees in a sentence. `before`, `words` and `after` together are the sentence; `words`
/// is empty where no verb can be told from the rest.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PointRead {
    pub verbs: Option<Verbs>,
    pub before: String,
    pub words: String,
    pub after: String,
    /// The sentence has just opened a point and nothing else: "Kennis te nemen van ".
    pub opened: Option<Verb>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperReadPeriod")]
pub struct ReadPeriod {
    pub paper: PaperId,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperReadHeading")]
pub struct ReadHeading {
    pub text: String,
}

/// What a heading tells of its section; `custom` where it tells nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HeadingRead {
    pub role: SectionRole,
}

/// `paper.verbs`
pub fn verbs(_: &Read<'_>, _: Nothing) -> Result<Vec<VerbWords>> {
    let words = |verb: Verb| {
        let wording = verb.wording();
        VerbWords { verb, before: wording.before.into(), after: wording.after.into() }
    };
    Ok(Verb::ALL.into_iter().map(words).collect())
}

/// `paper.read_points`; what is too long to be a sentence has no verb.
pub fn read_points(_: &Read<'_>, ask: ReadPoints) -> Result<Vec<PointRead>> {
    Ok(ask.texts.into_iter().take(MOST).map(point_read).collect())
}

/// `paper.read_period`: what a period means from the day of the paper's meeting.
pub fn read_period(read: &Read<'_>, ask: ReadPeriod) -> Result<Option<Period>> {
    let text: String = ask.text.chars().take(LONGEST).collect();
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(content::period(&text, store::paper(read, ask.paper)?.meeting_date)))
}

/// `paper.read_heading`: what a section of that heading is for.
pub fn read_heading(_: &Read<'_>, ask: ReadHeading) -> Result<HeadingRead> {
    let heading: String = ask.text.chars().take(LONGEST).collect();
    Ok(HeadingRead { role: SectionRole::of_heading(&heading) })
}

fn point_read(text: String) -> PointRead {
    let none = || PointRead {
        verbs: None,
        before: String::new(),
        words: String::new(),
        after: String::new(),
        opened: None,
    };
    if text.len() > LONGEST {
        return PointRead { before: text, ..none() };
    }
    let (verbs, opened) = (grammar::verbs(&text), grammar::opened(&text));
    match grammar::split(&text) {
        Some(split) => PointRead {
            verbs,
            before: split.before.into(),
            words: split.words.into(),
            after: split.after.into(),
            opened,
        },
        None => PointRead { verbs, before: text, ..none() },
    }
}
