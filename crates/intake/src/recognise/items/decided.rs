//! What was decided or promised in a line under an item.

use tafelstuk_model::Period;
use tafelstuk_model::grammar::{self, Verb};
use tafelstuk_model::section_role::SectionRole;

use super::super::deeds;
use super::super::header::is_body;
use super::super::owners::is_finite;
use super::super::points::is_told;
use super::super::sentences::first_sentence;

/// "Besluit: Het college" above what it does, line by line.
pub(super) fn names_body_alone(text: &str) -> bool {
    let Some((label, body)) = text.split_once(": ") else { return false };
    let words: Vec<&str> = body.split_whitespace().collect();
    let named = words.last().is_some_and(|word| is_body(word) && !word.ends_with(['.', ';']));
    SectionRole::of_heading(label) == SectionRole::Proposal && named && words.len() <= 4
}

/// Pieces between dashes, where a dash follows an end mark.
pub(super) fn between_dashes(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, _) in text.match_indices(" – ") {
        if text[begin..at].ends_with([';', '.']) {
            found.push(text[begin..at].trim());
            begin = at + " – ".len();
        }
    }
    found.push(text[begin..].trim());
    found
        .into_iter()
        .map(|piece| piece.trim_start_matches(['–', '-', ' ']))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// "Het college besluit: het plan vast te stellen; de raad te informeren." in one line: the line that leads in
/// and what it leads in, each without its figure or letter.
pub(super) fn led_in_line(text: &str) -> Option<(&str, Vec<&str>)> {
    let end = text.find(": ")? + 1;
    let (lead, rest) = text.split_at(end);
    let asks = grammar::lead_in(lead).is_some() && lead.contains(' ');
    let pieces = rest.split("; ").map(|piece| without_mark(piece.trim())).filter(|piece| !piece.is_empty());
    asks.then(|| (lead, pieces.collect()))
}

/// A piece without "en", "1." or "b)" before it.
fn without_mark(piece: &str) -> &str {
    let piece = piece.strip_prefix("en ").unwrap_or(piece);
    match piece.split_once(' ') {
        Some((mark, rest)) if mark.len() <= 3 && mark.ends_with(['.', ')']) => rest.trim_start(),
        _ => piece,
    }
}

/// "Gevraagd werd de nota vast te stellen": what was asked is not yet what was decided.
pub(super) fn was_asked(sentence: &str) -> bool {
    sentence.starts_with("Gevraagd werd ") || sentence.contains(" werd gevraagd ")
}

/// Worded as a point ("… te verlengen") or as a sentence that decides.
pub(super) fn is_decision(text: &str) -> bool {
    let (first, _) = first_sentence(text);
    // "Besloten is het plan vast te stellen" is worded as a passive and decides.
    let decided = first.starts_with("Besloten ") && !first.starts_with("Besloten overleg");
    let passive = !decided
        && [" wordt ", " worden ", " is ", " zijn ", " werd "].iter().any(|word| first.contains(word));
    let infinitive = first.split(' ').any(|word| word == "te" || word == "Te");
    if was_asked(first) {
        return false;
    }
    // "Niemand vraagt het woord."
    let asked = grammar::verbs(first).is_some() && !first.contains(" het woord");
    (asked && !passive) || (infinitive && !passive && !has_purpose(first))
}

/// "Bos gaat langs om te kijken": behind a finite verb, "om" tells what for. "Het verzoek om subsidie af te
/// wijzen" asks all the same.
fn has_purpose(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split(' ').collect();
    let Some(om) = words.iter().position(|word| *word == "om") else { return false };
    let noun = |at: usize| matches!(words[at - 1].to_lowercase().as_str(), "de" | "het" | "een");
    is_told(sentence) || (1..om).any(|at| is_finite(words[at]) && !noun(at))
}

/// "De commissie dient geen zienswijze in": in a column of decisions, whatever a body does is one.
pub(super) fn is_act_of_body(text: &str) -> bool {
    const UNDERGOES: [&str; 6] = ["wordt", "worden", "is", "zijn", "werd", "heeft"];
    let (first, _) = first_sentence(text);
    let words: Vec<&str> = first.split_whitespace().collect();
    let Some(body) = words.iter().take(4).position(|word| is_body(word)) else { return false };
    let verb = words.get(body + 1).copied().unwrap_or_default();
    let finite = verb.len() > 3 && verb.ends_with('t') && verb.chars().all(char::is_lowercase);
    let deed = deeds::at(&words, body + 1);
    finite && !UNDERGOES.contains(&verb) && (!deed.tells || deed.does)
}

/// "Het bestuur stelt de nota vast": a decision in a sentence of its own. One that the sentence places in
/// time is told or announced: "In 2026 stelt het bestuur de nota vast".
pub(in crate::recognise) fn is_own_decision(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let placed = Period::find_all(sentence, None, None).first().is_some_and(|place| place.at.start == 0);
    if placed {
        return false;
    }
    let opening = &words[..words.len().min(8)];
    let body = |at: usize| opening[..at].iter().any(|word| is_body(word));
    let verb = |known: bool| {
        (1..opening.len()).any(|at| {
            let decides = if known { is_deciding(opening[at]) } else { deeds::at(&words, at).decides };
            decides && body(at)
        })
    };
    let certain = grammar::verbs(sentence).is_some_and(|verbs| {
        // What is only talked over is no decision.
        !matches!(verbs.first, Verb::Discuss | Verb::GiveDirection | Verb::SubmitTo)
    });
    verb(true) && certain || verb(false) || asks_for(&words, opening)
}

/// A verb by which a body decides, of one body or of more.
fn is_deciding(word: &str) -> bool {
    const DECIDES: [(&str, &str); 17] = [
        ("besluit", "besluiten"),
        ("stelt", "stellen"),
        ("stemt", "stemmen"),
        ("keurt", "keuren"),
        ("neemt", "nemen"),
        ("gaat", "gaan"),
        ("wijst", "wijzen"),
        ("adviseert", "adviseren"),
        ("verzoekt", "verzoeken"),
        ("machtigt", "machtigen"),
        ("mandateert", "mandateren"),
        ("benoemt", "benoemen"),
        ("onderschrijft", "onderschrijven"),
        ("draagt", "dragen"),
        ("geeft", "geven"),
        ("brengt", "brengen"),
        ("kent", "kennen"),
    ];
    DECIDES.iter().any(|(one, more)| word == *one || word == *more)
}

/// "De raad vraagt het college om een plan": not what it only wants to know, or wonders.
fn asks_for(words: &[&str], opening: &[&str]) -> bool {
    let Some(verb) = opening.iter().position(|word| *word == "vraagt") else { return false };
    let body = opening[..verb].iter().any(|word| is_body(word));
    let whom = words.get(verb + 1).is_some_and(|next| matches!(*next, "de" | "het"));
    body && whom && words[verb..].iter().any(|word| matches!(*word, "om" | "te"))
}

/// "BESLUIT:", "Samenvatting": a word or two that only name what follows.
pub(super) fn is_label_alone(text: &str) -> bool {
    let bare = text.trim_end_matches(':');
    let usual = SectionRole::of_heading(bare) != SectionRole::Custom;
    usual && bare.split(' ').count() <= 2 && (bare.len() < text.len() || !bare.contains(char::is_lowercase))
}

/// "Actie: de secretaris belt": what is to be done.
pub(super) fn action(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once(':')?;
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_lowercase();
    let named = matches!(
        word.as_str(),
        "actie" | "acties" | "actiepunt" | "toezegging" | "vervolgactie" | "afspraak"
    );
    (named && !rest.trim().is_empty()).then(|| rest.trim())
}

pub(super) fn is_file_name(text: &str) -> bool {
    let name = text.trim_end_matches([';', ',']);
    name.rsplit_once('.').is_some_and(|(_, end)| {
        matches!(end.to_lowercase().as_str(), "pdf" | "docx" | "doc" | "xlsx" | "pptx" | "odt")
    })
}
