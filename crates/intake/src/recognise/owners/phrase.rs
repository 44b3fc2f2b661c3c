//! Noun phrases that may name who acts, whatever their noun: "de griffie", "beide epidemiologen en Bureau Oost".

use tafelstuk_model::period::Period;

use super::super::names::{Names, trim};
use super::{actor, is_adjective, is_finite, skip_address};

/// Definite nouns or names from `at` on, joined by "en", "/" or a comma; and the place behind them.
pub(super) fn definite(words: &[&str], at: usize, names: &Names) -> Option<(Vec<String>, usize)> {
    let (first, mut end) = one(words, at, names)?;
    let mut found = vec![first];
    while matches!(words.get(end), Some(&("en" | "&" | "/"))) {
        let Some((next, to)) = one(words, end + 1, names) else { break };
        found.push(next);
        end = to;
    }
    Some((found, end))
}

/// One such phrase, without its article.
fn one(words: &[&str], at: usize, names: &Names) -> Option<(String, usize)> {
    if let Some(found) = actor(words, at, names) {
        return Some(found);
    }
    let begin = skip_address(words, at, names);
    let bare = begin == at;
    let noun = (begin..words.len().min(begin + 4)).find(|i| !is_adjective(words[*i]))?;
    // "de fanfare speelt": a noun in -e right before the verb is no adjective. "het volgende bericht komt"
    // has its verb behind.
    let verb = |at: usize| words.get(at).is_some_and(|word| is_finite(word));
    let noun = if noun > begin && !bare && verb(noun) && !verb(noun + 1) { noun - 1 } else { noun };
    let word = words[noun];
    let letters = trim(word).chars().all(|c| c.is_alphabetic() || c == '-');
    // "stuurt het rond": a particle is no noun.
    let particle = matches!(trim(word), "rond" | "toe" | "terug" | "door" | "mee" | "aan" | "vast" | "klaar");
    if !letters || particle || trim(word).chars().count() < 3 || opens(word) || is_thing(word) {
        return None;
    }
    if bare && (noun > begin || !word.starts_with(char::is_uppercase)) {
        return None;
    }
    let mut end = noun + 1;
    while !words[end - 1].ends_with([',', '.', ';', ':']) && end < words.len() {
        let name = words[end].starts_with(char::is_uppercase);
        let of = words[end] == "van"
            && words
                .get(end + 1)
                .is_some_and(|next| matches!(*next, "de" | "het") || next.starts_with(char::is_uppercase));
        end = match (name, of) {
            (true, _) => end + 1,
            (_, true) if matches!(words[end + 1], "de" | "het") && end + 2 < words.len() => end + 3,
            (_, true) => end + 2,
            _ => break,
        };
    }
    let text = words[begin..end].join(" ");
    let timed = Period::find(&text, None, None).is_some();
    (!timed).then(|| (text.trim_end_matches([',', '.', ';', ':']).to_owned(), end))
}

/// Whether a sentence begins without article, so that its capital tells nothing.
pub(super) fn is_bare(first: &str) -> bool {
    !matches!(first, "De" | "Het" | "Beide" | "Alle" | "de" | "het" | "beide" | "alle")
}

/// Words that begin a sentence without naming anybody.
fn opens(word: &str) -> bool {
    const OPENS: [&str; 70] = [
        "vandaag",
        "morgen",
        "straks",
        "binnenkort",
        "later",
        "alsnog",
        "eventueel",
        "zodra",
        "dit",
        "dat",
        "deze",
        "die",
        "hij",
        "zij",
        "ze",
        "wij",
        "we",
        "ik",
        "men",
        "iedereen",
        "niemand",
        "daarna",
        "hierna",
        "vervolgens",
        "verder",
        "daarnaast",
        "ook",
        "zo",
        "dan",
        "nu",
        "eerst",
        "daarom",
        "jaarlijks",
        "hiervan",
        "hiervoor",
        "hierbij",
        "hierover",
        "daarbij",
        "daarvoor",
        "daartoe",
        "hiertoe",
        "tevens",
        "tenslotte",
        "tot",
        "slot",
        "naast",
        "als",
        "bij",
        "met",
        "na",
        "voor",
        "vóór",
        "per",
        "in",
        "op",
        "uit",
        "over",
        "om",
        "vanaf",
        "vanuit",
        "tijdens",
        "binnen",
        "volgens",
        "graag",
        "mogelijk",
        "inmiddels",
        "wie",
        "wat",
        "waar",
        "geen",
    ];
    OPENS.contains(&trim(word).to_lowercase().as_str())
}

/// Nouns for papers, plans and happenings: they do nothing themselves.
pub(super) fn is_thing(word: &str) -> bool {
    const TAILS: [&str; 50] = [
        "plan",
        "plannen",
        "nota",
        "memo",
        "verslag",
        "rapport",
        "brief",
        "voorstel",
        "besluit",
        "proef",
        "pilot",
        "project",
        "projecten",
        "cijfers",
        "onderzoek",
        "wet",
        "maatregelen",
        "aanpak",
        "beleid",
        "monitor",
        "kosten",
        "budget",
        "subsidie",
        "convenant",
        "contract",
        "visie",
        "analyse",
        "dossier",
        "markt",
        "agenda",
        "gesprek",
        "gesprekken",
        "stuk",
        "stukken",
        "lijst",
        "versie",
        "concept",
        "tarief",
        "tarieven",
        "model",
        "systeem",
        "website",
        "tekst",
        "akkoord",
        "advies",
        "resultaat",
        "resultaten",
        "fase",
        "stap",
        "stappen",
    ];
    const ENDS: [&str; 5] = ["ing", "ingen", "tie", "ties", "heid"];
    let lower = trim(word).to_lowercase();
    TAILS.iter().any(|tail| lower.ends_with(tail)) || ENDS.iter().any(|tail| lower.ends_with(tail))
}
