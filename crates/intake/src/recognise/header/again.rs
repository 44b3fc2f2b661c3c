//! Another meeting than the paper's own: when the body meets again, or when it met before.

use chrono::NaiveDate;
use tafelstuk_model::period::{Period, Precision};

use crate::source::{Block, Kind};

/// Further than so many words behind the meeting's name a day is no longer its own.
const NEAR: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    Next,
    Previous,
}

/// A line without the sentences about another meeting.
pub(super) struct Parted {
    pub rest: String,
    /// What it says of when the body meets again.
    pub next: Option<String>,
}

/// "Stand na het overleg van 3 mei. Volgend overleg: 7 juni": only the first is about the paper's own
/// meeting. Nothing where the line names no other one.
pub(super) fn part(text: &str) -> Option<Parted> {
    let mut found = Parted { rest: String::new(), next: None };
    let mut parted = false;
    for sentence in sentences(text) {
        let Some((at, other, when)) = announced(sentence) else {
            found.rest.push_str(sentence);
            continue;
        };
        parted = true;
        found.rest.push_str(&sentence[..at]);
        if other == Other::Next {
            found.next = found.next.or_else(|| Some(when.to_owned()));
        }
    }
    let rest = found.rest.trim_matches([' ', ',', ';', '|', '(', '–', '-']);
    found.rest = rest.to_owned();
    parted.then_some(found)
}

/// Whether a label names another meeting, and which: "Datum volgend overleg".
pub(super) fn is_name(label: &str) -> Option<Other> {
    named(label).filter(|(_, rest)| rest.is_empty()).map(|(other, _)| other)
}

/// When the body meets again, as a list says it below its header.
pub(super) fn find(blocks: &[&Block], on: Option<NaiveDate>) -> Option<NaiveDate> {
    blocks.iter().enumerate().find_map(|(at, block)| {
        let below = || blocks.get(at + 1).map(|next| next.text.as_str());
        let (name, when) = match &block.kind {
            Kind::Row { cells } => match cells.as_slice() {
                [name, when] => (name.as_str(), Some(when.as_str())),
                _ => return None,
            },
            _ => (block.text.as_str(), below()),
        };
        if is_name(&crate::sheet::squeeze(name)) == Some(Other::Next) {
            return day(when?, on);
        }
        part(&block.text).and_then(|parted| day(&parted.next?, on))
    })
}

/// The first day behind the name of the next meeting; it lies after the paper's own.
pub(super) fn day(when: &str, on: Option<NaiveDate>) -> Option<NaiveDate> {
    let near: Vec<&str> = when.split_whitespace().take(NEAR).collect();
    Period::find_all(&near.join(" "), on, None)
        .into_iter()
        .filter(|place| place.period.precision == Precision::Day && place.period.start == place.period.end)
        .find_map(|place| place.period.start)
        .filter(|day| on.is_none_or(|on| *day > on))
}

/// The pieces of a line, each with the mark that ends it.
fn sentences(text: &str) -> Vec<&str> {
    let ends = text.char_indices().filter(|(at, mark)| {
        let next = text[at + mark.len_utf8()..].trim_start();
        match mark {
            '|' | ';' => true,
            // "16 apr. 2031" goes on.
            '.' => text[at + 1..].starts_with(' ') && next.starts_with(char::is_uppercase),
            _ => false,
        }
    });
    let mut from = 0;
    let mut found = Vec::new();
    for (at, mark) in ends {
        found.push(&text[from..at + mark.len_utf8()]);
        from = at + mark.len_utf8();
    }
    found.push(&text[from..]);
    found
}

/// Where a sentence begins to tell of another meeting, of which, and when that is.
fn announced(sentence: &str) -> Option<(usize, Other, &str)> {
    let starts = sentence.char_indices().filter(|(_, mark)| matches!(mark, ',' | '–' | '-' | '('));
    let starts = std::iter::once(0).chain(starts.map(|(at, mark)| at + mark.len_utf8()));
    starts.into_iter().find_map(|at| {
        let (other, rest) = named(&sentence[at..])?;
        let when = rest.trim_start_matches([':', ' ', '–', '-']);
        (is_when(rest, when) && !is_moved(when)).then_some((at, other, when))
    })
}

/// Whether what follows the name says when it is: ": 7 juni", "is op 7 juni", "7 juni".
fn is_when(rest: &str, when: &str) -> bool {
    let first = when.split(' ').next().unwrap_or_default().to_lowercase();
    let says = matches!(first.as_str(), "is" | "vindt" | "staat" | "op" | "d.d.")
        || first.starts_with(|c: char| c.is_ascii_digit())
        || super::weekday(&first).is_some();
    let near: Vec<&str> = when.split_whitespace().take(NEAR).collect();
    let dated = Period::find_all(&near.join(" "), None, None)
        .iter()
        .any(|place| place.period.precision == Precision::Day);
    dated && (says || rest.starts_with([':', '–', '-']))
}

/// "is verplaatst van 3 mei naar 7 juni": the first day is not the one.
fn is_moved(when: &str) -> bool {
    const MOVED: [&str; 6] = ["niet", "vervalt", "verplaatst", "verschoven", "verzet", "geannuleerd"];
    when.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| MOVED.contains(&word))
}

/// The name of another meeting at the start of a text, and what follows it.
fn named(text: &str) -> Option<(Other, &str)> {
    let mut rest = text.trim_start();
    let mut word = next_word(&mut rest);
    while matches!(word.as_str(), "datum" | "de" | "het" | "van" | "onze") {
        word = next_word(&mut rest);
    }
    let other = match word.as_str() {
        "volgende" | "volgend" | "eerstvolgende" | "eerstvolgend" => Other::Next,
        "vorige" | "vorig" => Other::Previous,
        _ => return None,
    };
    word = next_word(&mut rest);
    if ["bestuurlijk", "ambtelijk", "regionaal", "regionale"].iter().any(|lead| word.starts_with(lead))
        && !meets(&word)
    {
        word = next_word(&mut rest);
    }
    meets(&word).then(|| (other, rest.trim()))
}

fn meets(word: &str) -> bool {
    const TAILS: [&str; 5] = ["vergadering", "overleg", "bijeenkomst", "vergaderingen", "vergaderdatum"];
    TAILS.iter().any(|tail| word.ends_with(tail))
}

/// Takes a word of letters off the text, in small letters.
fn next_word(rest: &mut &str) -> String {
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = rest[..end].to_lowercase();
    *rest = if rest[end..].starts_with(' ') { rest[end..].trim_start() } else { &rest[end..] };
    word
}
