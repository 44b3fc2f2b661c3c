//! What is to be done with an item: the words in brackets, in a column, or over a group.

use crate::recognised::Treatment;

use super::lines::{behind_time, without_time};

/// A line that heads a group of items, with the treatment it gives.
pub(super) fn group(text: &str) -> Option<Option<Treatment>> {
    let (text, _) = without_time(text);
    if treatment_behind(text).1.is_some() || treatment_apart(text).is_some() {
        return None;
    }
    let first = text.split([' ', '.']).next().unwrap_or_default();
    let roman =
        !first.is_empty() && first.len() < text.len() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    if let Some(bare) = behind_capital(text).filter(|_| !roman) {
        let usual = matches!(bare.to_lowercase().as_str(), "algemeen" | "opening" | "afsluiting" | "overig");
        return match treatment(bare) {
            None if !usual => None,
            treatment => Some(treatment),
        };
    }
    let bare = if roman { text[first.len()..].trim_start_matches(['.', ' ']) } else { text };
    let bare = bare.trim_end_matches(':');
    let words = bare.split(' ').count();
    match treatment(bare) {
        Some(treatment) if words <= 4 => Some(Some(treatment)),
        _ if roman && words <= 4 && !bare.is_empty() => Some(None),
        _ => None,
    }
}

/// "B. Ter besluitvorming": what stands behind a capital and its point.
fn behind_capital(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(". ")?;
    let capital = first.len() == 1 && first.starts_with(char::is_uppercase);
    (capital && rest.split(' ').count() <= 4).then(|| rest.trim_end_matches(':'))
}

pub(in crate::recognise) fn is_group(text: &str) -> bool {
    group(text).is_some()
}

pub(super) fn treatment(text: &str) -> Option<Treatment> {
    let lower = text.to_lowercase();
    let has = |stems: &[&str]| {
        lower.split(|c: char| !c.is_alphabetic()).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let bare = lower.split(',').next().unwrap_or_default().trim();
    if has(&["besluitvorm", "hamerstuk", "hamerpunt"])
        || matches!(
            bare,
            "ter vaststelling"
                | "ter goedkeuring"
                | "ter instemming"
                | "besluiten"
                | "besluit"
                | "vaststellen"
        )
    {
        Some(Treatment::Decision)
    } else if has(&["meningvorm", "meningsvorm", "oordeelsvorm", "opini", "bespreekstuk", "bespreekpunt"])
        || matches!(
            bare,
            "ter bespreking" | "bespreken" | "ter discussie" | "discussie" | "ter consultatie" | "bespreking"
        )
    {
        Some(Treatment::Discussion)
    } else if has(&["informerend", "informatief", "beeldvorm", "kennisname", "kennisneming"])
        || matches!(bare, "ter informatie" | "ter kennisgeving" | "informeren" | "informatie" | "kennisnemen")
    {
        Some(Treatment::Information)
    } else {
        None
    }
}

/// Items that stand on every agenda and belong to no group.
pub(super) fn is_standing(title: &str) -> bool {
    let first = title.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let lower = title.to_lowercase();
    matches!(first.as_str(), "opening" | "rondvraag" | "sluiting" | "afsluiting" | "w.v.t.t.k." | "wvttk")
        || lower.starts_with("wat verder ter tafel")
        || lower.starts_with("datum volgend")
        || lower.starts_with("volgende ")
}

/// "Jaarverslag (ter kennisname)": the title and the treatment behind it.
pub(super) fn treatment_behind(title: &str) -> (&str, Option<Treatment>) {
    match title.strip_suffix(')').and_then(|title| title.rsplit_once('(')) {
        Some((before, inner)) if treatment(inner).is_some() => (before.trim_end(), treatment(inner)),
        _ => (title, None),
    }
}

/// "Begroting 2031 – ter besluitvorming": the title, and the treatment behind its dash or comma.
pub(super) fn treatment_apart(title: &str) -> Option<(&str, &str)> {
    let tail = |mark: &str| {
        let (before, behind) = title.rsplit_once(mark)?;
        let named = behind.starts_with("ter ") || behind.starts_with("Ter ") || !behind.contains(' ');
        let vague =
            matches!(behind.to_lowercase().as_str(), "besluit" | "informatie" | "bespreking" | "discussie");
        (named && !vague && !before.is_empty() && treatment(behind).is_some()).then_some((before, behind))
    };
    [" – ", " - ", ", ", ": "].into_iter().find_map(tail)
}

/// Whether a line is the first of a series marked by capitals or Roman figures, or by the clock.
pub(in crate::recognise) fn begins_series(text: &str) -> bool {
    capital(text).is_some_and(|(label, _)| matches!(label, "A" | "I")) || behind_time(text).is_some()
}

/// "A. Opening", "II Verslag": a line that begins with a capital or Roman figure, its label and title.
pub(super) fn capital(text: &str) -> Option<(&str, &str)> {
    let (first, title) = text.split_once(' ')?;
    let bare = first.trim_end_matches(['.', ')', ':']);
    let roman = !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letter =
        bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_uppercase()) && bare.len() < first.len();
    let title = title.trim_start_matches(['-', '–', ' ']);
    ((roman || letter) && title.starts_with(char::is_uppercase)).then_some((bare, title))
}
