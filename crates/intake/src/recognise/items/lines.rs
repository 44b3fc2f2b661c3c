//! Which lines and rows begin an item, with its label and title.

use tafelstuk_model::grammar;
use tafelstuk_model::section_role::SectionRole;

use crate::source::{Block, Kind, Marker};

use super::super::columns::Columns;
use super::super::header::{find_word, item_label, kind_of};
use super::decided::is_decision;
use super::treatment::treatment_behind;

pub(super) struct ItemLine {
    pub label: String,
    /// A letter alone belongs to the number above it.
    pub letter: bool,
    pub title: String,
    pub rest: String,
}

/// Whether a block is the first line of an item.
pub(in crate::recognise) fn begins_item(block: &Block) -> bool {
    numbered_label(&block.text).is_some() || item_line(block, false).is_some()
}

/// Whether a row is the head of a table of items or actions, or its first row.
pub(in crate::recognise) fn begins_row(cells: &[String]) -> bool {
    let block = Block { kind: Kind::Row { cells: cells.to_vec() }, ..Block::default() };
    let first = cells.iter().map(String::as_str).find(|cell| !is_time(cell)).unwrap_or_default();
    let first = bare_number(first);
    Columns::of(&block).is_some() || leading_label(first).is_some_and(|label| label == first)
}

/// "Nr. 3": the number alone.
pub(super) fn bare_number(text: &str) -> &str {
    let named = ["Nr. ", "Nr ", "Agendapunt ", "Punt "];
    named.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

pub(super) fn item_line(block: &Block, minutes: bool) -> Option<ItemLine> {
    let text = block.text.as_str();
    if let Some((title, rest)) = behind_treatment(text) {
        let item = item_line(&Block { text: title.to_owned(), ..block.clone() }, minutes)?;
        return Some(ItemLine { rest: rest.to_owned(), ..item });
    }
    let (text, time) = without_time(text);
    let item = match block.marker() {
        Some(Marker::Number(label)) if is_title(text) => Some(divided(label.clone(), false, text)),
        Some(Marker::Letter(label)) if is_title(text) && !minutes => Some(divided(label.clone(), true, text)),
        Some(marker) if *marker != Marker::Lost => None,
        _ => {
            let rest = match find_word(text, "agendapunt") {
                Some(0) => text["agendapunt".len()..].trim_start(),
                _ => text,
            };
            let label = leading_label(rest)?;
            let title = rest[label.len()..].trim_start_matches([':', '.', ')', ' ', '-', '–']);
            (is_title(title) && title.starts_with(|c: char| c.is_uppercase() || c == '‘' || c == '“'))
                .then(|| divided(label.trim_end_matches(['.', ')', ':']).to_owned(), false, title))
        }
    };
    item.map(|item| if item.rest.is_empty() { ItemLine { rest: time.to_owned(), ..item } } else { item })
}

/// "Remmers Dorpsweg (ter besluitvorming) Het overleg wordt gevraagd …": a line that runs on behind how the
/// item is treated.
fn behind_treatment(text: &str) -> Option<(&str, &str)> {
    let end = text
        .match_indices(") ")
        .map(|(at, _)| at + 1)
        .find(|end| treatment_behind(&text[..*end]).1.is_some())?;
    let rest = text[end..].trim_start();
    rest.starts_with(char::is_uppercase).then_some((&text[..end], rest))
}

/// "Opening 13.00 uur": the title, and the time behind it.
pub(super) fn without_time(text: &str) -> (&str, &str) {
    let bare = text.strip_suffix("uur").map_or(text, str::trim_end);
    let from =
        bare.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | '-' | '–' | ' '));
    let time = text[from.len()..].trim();
    let figures = time.trim_end_matches("uur").trim();
    let clock = |time: &str| {
        time.trim().split_once(['.', ':']).is_some_and(|(hours, minutes)| {
            let number = |part: &str, below: u32| part.parse::<u32>().is_ok_and(|value| value < below);
            minutes.len() == 2 && number(hours, 24) && number(minutes, 60)
        })
    };
    let timed =
        !figures.is_empty() && figures.split(['-', '–']).all(clock) && text[from.len()..].starts_with(' ');
    if timed && !from.is_empty() { (from.trim_end(), time) } else { (text, "") }
}

/// "14.00 Opening", "13:30 – 13:45 uur Verslag": what stands behind the time at the start of a line.
pub(super) fn behind_time(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':' | '-' | '–' | ' ')))?;
    let figures = text[..end].trim_end();
    let times: Vec<&str> = figures.split(['-', '–']).map(str::trim).filter(|time| !time.is_empty()).collect();
    if times.is_empty() || times.len() > 2 || !times.iter().all(|time| is_clock(time)) {
        return None;
    }
    let rest = &text[end..];
    let rest = rest.strip_prefix("uur").or_else(|| rest.strip_prefix("u ")).unwrap_or(rest);
    let rest = rest.trim_start_matches([':', '-', '–', ' ', '\t']);
    let title = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '‘' | '“'));
    title.then(|| (text[..text.len() - rest.len()].trim_end(), rest))
}

/// "14.05": a time at which people meet, in steps of five minutes.
pub(super) fn is_clock(time: &str) -> bool {
    time.split_once(['.', ':']).is_some_and(|(hours, minutes)| {
        let hours = hours.parse::<u32>().is_ok_and(|hours| (7..24).contains(&hours));
        hours && minutes.len() == 2 && minutes.parse::<u32>().is_ok_and(|it| it < 60 && it % 5 == 0)
    })
}

/// "14.05 uur", "13:30 – 14:00": when an item is, not what it is.
pub(super) fn is_time(cell: &str) -> bool {
    let clock = |text: &str| {
        let (hours, minutes) = text.trim().split_once(['.', ':']).unwrap_or_default();
        let figures =
            |part: &str| !part.is_empty() && part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit());
        figures(hours) && figures(minutes)
    };
    let told = cell.contains("uur") || cell.contains(':');
    let times = || cell.trim_end_matches("uur").split(['–', '-']);
    told && times().all(clock) || times().all(|time| is_clock(time.trim()))
}

pub(super) fn is_title(text: &str) -> bool {
    let title = text.split(" – ").next().unwrap_or(text);
    let short = !title.is_empty() && title.chars().count() <= 120;
    // "Vaststellen agenda" is an item; "het verslag vast te stellen" is what is decided under one.
    let worded = title.starts_with(char::is_lowercase) || title.split(' ').any(|word| word == "te");
    // "W.v.t.t.k." ends in its own point.
    let shortened = !title.contains(' ') && title.matches('.').count() > 2;
    short
        && (title.len() < text.len() || shortened || !title.ends_with(['.', ';']))
        && !(worded && grammar::verbs(title).is_some())
}

/// "20251008.3 Titel", "5a Titel", "A.1 Titel": a label with a figure in it, not a date or amount.
pub(super) fn leading_label(text: &str) -> Option<&str> {
    let word = text.split(' ').next()?;
    let bare = item_label(word)?;
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let shaped =
        bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')) && !bare.contains("--");
    let year = bare.len() == 4 && digits == 4;
    let unit = text.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_lowercase));
    (shaped && !year && !unit && digits > 0 && bare.len() <= 16).then_some(word)
}

/// A title and what follows a dash behind it.
fn divided(label: String, letter: bool, text: &str) -> ItemLine {
    let (title, rest) = match text.split_once(" – ").or_else(|| text.split_once(" - ")) {
        Some((title, rest)) if is_decision(rest.split(" – ").next().unwrap_or(rest)) => (title, rest),
        _ => (text, ""),
    };
    ItemLine { label, letter, title: title.trim().to_owned(), rest: rest.trim().to_owned() }
}

/// A title with its label typed before it: "4a. Tarieven".
pub(super) fn labelled(title: &str) -> (Option<String>, &str) {
    let rest = |word: &str| title[word.len()..].trim_start_matches([':', '.', ')', ' ', '-', '–']);
    match leading_label(title) {
        Some(word) if !rest(word).is_empty() => (item_label(word), rest(word)),
        _ => (None, title),
    }
}

/// A line without the label typed before it.
pub(in crate::recognise) fn without_label(text: &str) -> &str {
    labelled(text).1
}

/// "Datum/nr.: 20251211.02".
pub(super) fn numbered_label(text: &str) -> Option<String> {
    let (name, value) = text.split_once(':')?;
    let name = name.to_lowercase();
    let named = matches!(name.as_str(), "datum/nr." | "datum/nr" | "nr." | "nr" | "nummer" | "agendapunt");
    named.then(|| item_label(value)).flatten().filter(|_| value.split_whitespace().count() == 1)
}

/// A heading with a letter typed before it ("b. Voortgang"), as one that the file itself letters.
pub(super) fn lettered_heading(block: &Block) -> Option<Block> {
    let Kind::Heading { level, marker: None } = block.kind else { return None };
    let (marker @ Some(Marker::Letter(_)), text) = Marker::read(&block.text) else { return None };
    let text = text.trim().to_owned();
    Some(Block { kind: Kind::Heading { level, marker }, text, ..block.clone() })
}

/// Whether a figure stands before a line, the file's own or typed.
pub(super) fn is_numbered(block: &Block) -> bool {
    block.number().is_some() || leading_label(&block.text).is_some()
}

/// A heading that was not numbered is an item all the same, unless it heads an appendix of the list.
pub(super) fn is_unnumbered_item(text: &str) -> bool {
    let role = SectionRole::of_heading(text);
    let appendix = matches!(role, SectionRole::Attachments | SectionRole::NextSteps | SectionRole::Source);
    is_title(text) && !appendix && kind_of(text).is_none()
}

/// The number that a letter below joins: "5" of "5", "5" of "5a".
pub(super) fn stem(label: &str) -> Option<String> {
    let stem = label.trim_end_matches(|c: char| c.is_ascii_lowercase());
    (!stem.is_empty()).then(|| stem.to_owned())
}
