//! One line typed during a meeting, understood: "Programmabureau stuurt planning rond vóór 1 oktober" is an
//! action with an owner and a period. The words stay as they were typed.

use super::{Owner, period};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::period::Period;
use ts_rs::TS;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Action,
    Commitment,
    Decision,
}

/// A line as it is understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Line {
    pub kind: LineKind,
    pub text: String,
    pub owner: Owner,
    pub period: Option<Period>,
}

/// The words that open a line and say what it is; they are not kept.
const OPENERS: [(&str, LineKind); 6] = [
    ("actie:", LineKind::Action),
    ("toezegging:", LineKind::Commitment),
    ("besluit:", LineKind::Decision),
    ("action:", LineKind::Action),
    ("commitment:", LineKind::Commitment),
    ("decision:", LineKind::Decision),
];
/// Words by which somebody promises.
const PROMISES: [&str; 4] = ["zegt toe", "zeggen toe", "toegezegd", "zegde toe"];
/// The longest name before a colon.
const LONGEST_NAME: usize = 40;

/// Understands a line. `known` are the words that owners go by, the longer ones first; undated words are read
/// from the day `on`, and "volgende vergadering" is `next_meeting`.
pub fn understood(
    typed: &str,
    known: &[(String, Owner)],
    on: NaiveDate,
    next_meeting: Option<NaiveDate>,
) -> Result<Line> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (said, text) = opened(&typed);
    let promised = PROMISES.iter().any(|words| text.to_lowercase().contains(words));
    let kind = said.unwrap_or(if promised { LineKind::Commitment } else { LineKind::Action });
    let (named, text) = before_colon(text, known);
    let owner = named.or_else(|| first_named(&text, known)).unwrap_or_default();
    let found = Period::find(&text, Some(on), next_meeting).filter(|found| !found.is_past());
    // A period that ends before it starts is refused in the same words as elsewhere.
    let period = match found {
        Some(found) => period(&found.literal, on, next_meeting)?.map(|_| found),
        None => None,
    };
    Ok(Line { kind, text, owner, period })
}

fn opened(text: &str) -> (Option<LineKind>, &str) {
    for (words, kind) in OPENERS {
        if let Some(start) = text.get(..words.len())
            && start.to_lowercase() == words
        {
            return (Some(kind), text[words.len()..].trim_start());
        }
    }
    (None, text)
}

/// "Zorgkantoor: cijfers leveren" says its owner first. A name that nobody goes by counts where it begins with
/// a capital; other words before a colon are part of the text.
fn before_colon(text: &str, known: &[(String, Owner)]) -> (Option<Owner>, String) {
    if let Some((name, rest)) = text.split_once(": ") {
        let found = known.iter().find(|(words, _)| *words == name.to_lowercase());
        let is_name = name.chars().count() <= LONGEST_NAME && name.starts_with(char::is_uppercase);
        if let Some((_, owner)) = found {
            return (Some(owner.clone()), rest.to_owned());
        }
        if is_name {
            return (Some(Owner { kind: None, id: None, name: name.to_owned() }), rest.to_owned());
        }
    }
    (None, text.to_owned())
}

/// The known owner that the text names first.
fn first_named(text: &str, known: &[(String, Owner)]) -> Option<Owner> {
    let text = text.to_lowercase();
    let at = |words: &str| {
        text.match_indices(words).map(|(at, _)| at).find(|&at| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + words.len()..].chars().next())
        })
    };
    // Of two that begin at one place the longer stands first, and is kept.
    known
        .iter()
        .filter_map(|(words, owner)| at(words).map(|at| (at, owner)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, owner)| owner.clone())
}
