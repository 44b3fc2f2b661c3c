//! For which item a file that came in is meant: by its number, its title and who wrote it. A guess is only
//! offered; the secretary decides.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tafelstuk_model::id::AgendaItemId;
use ts_rs::TS;

/// What is known of a file.
#[derive(Clone, Debug, Default)]
pub struct Clues {
    pub file_name: String,
    /// The item that the file itself says it is for: an outline that was sent along came back.
    pub item: Option<AgendaItemId>,
    /// The title in the paper itself.
    pub title: Option<String>,
    /// The item's number as printed on the paper.
    pub item_label: Option<String>,
    pub author: Option<String>,
}

/// An item that may be meant.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    pub author: String,
    /// Whether a paper is still awaited for it.
    pub awaited: bool,
}

/// Why an item is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchReason {
    /// It is the outline that was sent along with the request.
    Returned,
    Title,
    Number,
    Author,
}

/// The item that the file is meant for among those of all `meetings`, the nearest first. What the file itself
/// says goes before any likeness.
pub fn find_among<'a, M>(
    clues: &Clues,
    meetings: &'a [(M, Vec<Candidate>)],
) -> Option<(&'a M, &'a Candidate, MatchReason)> {
    let named = |item: AgendaItemId| {
        let mut all = meetings.iter().flat_map(|(meeting, here)| here.iter().map(move |one| (meeting, one)));
        all.find(|(_, one)| one.item == item)
    };
    if let Some((meeting, one)) = clues.item.and_then(named) {
        return Some((meeting, one, MatchReason::Returned));
    }
    meetings.iter().find_map(|(meeting, here)| {
        let (item, why) = find(clues, here)?;
        Some((meeting, here.iter().find(|one| one.item == item)?, why))
    })
}

/// The item that the file is meant for, with the reason that weighs most; none where nothing points at one
/// more than at another.
pub fn find(clues: &Clues, candidates: &[Candidate]) -> Option<(AgendaItemId, MatchReason)> {
    let mut scored: Vec<(u32, AgendaItemId, MatchReason)> = candidates
        .iter()
        .filter_map(|candidate| score(clues, candidate).map(|(score, why)| (score, candidate.item, why)))
        .collect();
    scored.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    match scored.as_slice() {
        [(best, ..), (next, ..), ..] if best == next => None,
        [(_, item, why), ..] => Some((*item, *why)),
        [] => None,
    }
}

fn score(clues: &Clues, candidate: &Candidate) -> Option<(u32, MatchReason)> {
    let stem = stem(&clues.file_name);
    let own = words(&candidate.title);
    let alike = [clues.title.as_deref().unwrap_or_default(), &stem]
        .into_iter()
        .map(|text| overlap(&own, &words(text)))
        .max()
        .unwrap_or(0);
    let label = candidate.label.to_lowercase();
    let printed = clues.item_label.as_deref().map(str::to_lowercase);
    let number = !label.is_empty() && (printed.as_deref() == Some(&label) || leads(&stem, &label));
    let wrote = !candidate.author.is_empty()
        && clues
            .author
            .as_deref()
            .is_some_and(|author| overlap(&words(&candidate.author), &words(author)) >= 50);
    let named = last_word(&candidate.author).is_some_and(|name| words(&stem).contains(&name));
    let parts = [
        (if alike >= 50 { alike } else { 0 }, MatchReason::Title),
        (if number { 55 } else { 0 }, MatchReason::Number),
        (if wrote || named { 50 } else { 0 }, MatchReason::Author),
    ];
    let total: u32 = parts.iter().map(|(points, _)| points).sum();
    let (most, why) = parts.into_iter().max_by_key(|(points, _)| *points)?;
    // What is awaited weighs a little more than what has come already.
    (most > 0).then_some((total + u32::from(candidate.awaited) * 5, why))
}

/// "03 Wonen met zorg.docx" without its ending, and without the mark of a second copy.
fn stem(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let bare = stem.rsplit_once(" (").filter(|(_, end)| {
        end.strip_suffix(')').is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
    });
    bare.map_or(stem, |(bare, _)| bare).to_lowercase()
}

/// Whether a name begins with an item's number: "3 ", "03_", "punt 3a - ".
fn leads(stem: &str, label: &str) -> bool {
    let rest = ["agendapunt", "punt", "item", "ap", "bijlage bij punt"]
        .into_iter()
        .find_map(|word| stem.strip_prefix(word))
        .unwrap_or(stem);
    let rest = rest.trim_start_matches([' ', '_', '-', '.']).trim_start_matches('0');
    let label = label.trim_start_matches('0');
    rest.strip_prefix(label).is_some_and(|after| !after.starts_with(char::is_alphanumeric) && !is_date(after))
}

/// Whether what follows a number makes it a day: "16-9-2026".
fn is_date(after: &str) -> bool {
    after.strip_prefix(['-', '.', '/']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The words that tell something, in small letters.
fn words(text: &str) -> HashSet<String> {
    const PLAIN: [&str; 26] = [
        "aan",
        "agenda",
        "agendapunt",
        "bijlage",
        "bst",
        "ast",
        "concept",
        "def",
        "definitief",
        "een",
        "het",
        "met",
        "naar",
        "notitie",
        "bespreeknotitie",
        "oplegnotitie",
        "over",
        "van",
        "versie",
        "voor",
        "voorstel",
        "stuk",
        "the",
        "and",
        "bij",
        "vergadering",
    ];
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            word.chars().count() > 2 && !PLAIN.contains(word) && !word.chars().all(|c| c.is_ascii_digit())
        })
        .map(str::to_owned)
        .collect()
}

/// How much of the shorter text stands in the other, in hundredths; one word in common is too little to tell
/// two texts of many words alike.
fn overlap(a: &HashSet<String>, b: &HashSet<String>) -> u32 {
    let least = a.len().min(b.len());
    if least == 0 {
        return 0;
    }
    let common = a.iter().filter(|word| b.contains(*word)).count();
    u32::try_from(common * 100 / least).unwrap_or(0)
}

fn last_word(name: &str) -> Option<String> {
    let name = name.to_lowercase();
    name.split_whitespace().last().filter(|word| word.chars().count() > 3).map(str::to_owned)
}
