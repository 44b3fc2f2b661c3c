//! Periods without a date of their own: what hangs on an event or meeting, and what is left open.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::Precision;
use super::length::Length;
use super::lexicon;
use super::reader::{Hit, Outcome, Rank};
use super::tokens::Kind;
use super::units::{Lead, Units};

/// Words of one phrase; `a|b` are choices, a trailing `?` may be missing, `.` is a point that may be
/// missing where an abbreviation ends.
const RELATIVE: &[&str] = &[
    "later",
    "in|op een? later|latere stadium|fase|moment|tijdstip|datum",
    "op termijn",
    "op de? langere|middellange termijn",
    "te zijner tijd",
    "t . z . t .",
    "tzt",
    "in|tijdens|voor|gedurende? de? komende|volgende|aankomende weken|maanden|jaren|tijd|periode|kwartalen",
    "in? de komende|volgende weken|maanden|jaren|tijd|periode|kwartalen",
    "komende weken|maanden|jaren|tijd|periode|kwartalen",
    "de? komende|volgende twee|drie|vier|vijf|zes jaar|maanden|weken|kwartalen",
    "na een|twee|drie|vier|vijf|zes half? jaar|halfjaar|jaren|maand|maanden|week|weken|kwartaal|dagen",
    "in? het? komende|komend half jaar",
    "in? het? komende|komend halfjaar",
    "over enkele|enige|een paar? dagen|weken|maanden",
    "over een paar weken|maanden",
    "binnen enkele|enige|afzienbare dagen|weken|maanden|tijd",
    "na afloop",
    "nadien",
    "te gelegener tijd",
];

const OPEN: &[&str] = &[
    "z . s . m .",
    "zsm",
    "asap",
    "zo spoedig|snel mogelijk",
    "spoedig",
    "binnenkort",
    "op korte termijn",
    "op zo kort mogelijke termijn",
    "per direct|omgaande|ommegaande",
    "onverwijld",
    "onmiddellijk",
    "p . m .",
    "nog? nader? te bepalen|plannen",
    "nog? nader in te vullen|plannen",
    "n . t . b .",
    "ntb",
    "n . n . b .",
    "nnb",
    "nog niet bekend",
    "nog onbekend",
    "continu",
    "permanent",
    "periodiek",
    "regelmatig",
    "dagelijks|wekelijks|tweewekelijks|maandelijks|halfjaarlijks|jaarlijks|tweejaarlijks|vierjaarlijks",
    "elk|ieder kwartaal|jaar|halfjaar|voorjaar|najaar|overleg",
    "elk|ieder half jaar",
    "elke|iedere twee|drie|vier|vijf|zes weken|maanden|jaar|jaren",
    "elke|iedere dag|ochtend|middag|avond|nacht|werkdag|week|maand|vergadering|zomer|maandag|dinsdag|woensdag|donderdag|vrijdag",
    "per kwartaal|halfjaar",
];

struct Phrase {
    words: Vec<&'static str>,
    precision: Precision,
}

/// Phrases by each word they may begin with, longest first.
static PHRASES: LazyLock<HashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut by_first: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for (list, precision) in [(RELATIVE, Precision::Relative), (OPEN, Precision::Open)] {
        for phrase in list {
            let words: Vec<&'static str> = phrase.split(' ').collect();
            for first in first_words(&words) {
                by_first.entry(first).or_default().push(Phrase { words: words.clone(), precision });
            }
        }
    }
    for phrases in by_first.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    by_first
});

fn first_words(words: &[&'static str]) -> Vec<&'static str> {
    let mut firsts = Vec::new();
    for word in words {
        firsts.extend(word.trim_end_matches('?').split('|'));
        if !word.ends_with('?') {
            break;
        }
    }
    firsts
}

pub(super) fn hit(units: Units, from: usize, next_meeting: Option<NaiveDate>) -> Option<Hit> {
    past_meeting(units, from)
        .or_else(|| meeting(units, from, next_meeting))
        .or_else(|| feast(units, from))
        .or_else(|| after_event(units, from))
        .or_else(|| as_soon_as(units, from))
        .or_else(|| counted_from_event(units, from))
        .or_else(|| recurring(units, from))
        .or_else(|| ongoing(units, from))
        .or_else(|| phrase(units, from))
}

fn vague(precision: Precision, to: usize) -> Hit {
    let rank = if precision == Precision::Open { Rank::Open } else { Rank::Relative };
    Hit { to, outcome: Some(Outcome { rank, start: None, end: None, precision }) }
}

fn phrase(units: Units, from: usize) -> Option<Hit> {
    let phrases = PHRASES.get(units.fold(from))?;
    phrases.iter().find_map(|phrase| {
        let to = matched(units, from, &phrase.words)?;
        // "op een later moment", but not the comparison "later dan".
        (phrase.words != ["later"] || !units.is(to, &["dan"])).then(|| vague(phrase.precision, to))
    })
}

fn matched(units: Units, from: usize, words: &[&str]) -> Option<usize> {
    let mut at = from;
    for (i, word) in words.iter().enumerate() {
        let optional = word.ends_with('?');
        let fits = match *word {
            "." => units.is_mark(at, '.') && units.is_glued(at),
            word => word.trim_end_matches('?').split('|').any(|choice| choice == units.fold(at)),
        };
        if fits {
            at += 1;
        } else if !(optional || *word == "." && i + 1 == words.len()) {
            return None;
        }
    }
    (at > from).then_some(at)
}

/// "de vorige vergadering van 3 juli": it and its date lie behind, so there is nothing to plan by.
fn past_meeting(units: Units, from: usize) -> Option<Hit> {
    let meeting = ["vergadering", "overleg", "bijeenkomst", "keer"]
        .iter()
        .any(|tail| units.fold(from + 1).ends_with(tail));
    if !lexicon::is_past_qualifier(units.fold(from)) || !meeting {
        return None;
    }
    let date = if units.is(from + 2, &["van", "op"]) { from + 3 } else { from + 2 };
    let to = units.calendar(date, Lead::Preposition).map_or(from + 2, |calendar| calendar.to);
    Some(Hit { to, outcome: None })
}

/// "in de volgende vergadering": the date of the next meeting, when it is known. "Een volgende
/// vergadering" is some later one.
fn meeting(units: Units, from: usize, next_meeting: Option<NaiveDate>) -> Option<Hit> {
    let mut at = from;
    if units.is(at, &["in", "tijdens", "bij", "op", "uiterlijk", "voor", "aan"]) {
        at += 1;
        at = if units.is(at, &["in", "op", "tijdens", "bij"]) { at + 1 } else { at };
    }
    let indefinite = units.is(at, &["een"]);
    if indefinite || units.is(at, &["de", "het"]) {
        at += 1;
    }
    let coming = lexicon::is_coming_qualifier(units.fold(at)) || units.is(at, &["aanstaande"]);
    // "het volgende bestuurlijk overleg"
    if units.is(at + 1, &["bestuurlijk", "bestuurlijke", "ambtelijk", "ambtelijke", "regionaal", "regionale"])
    {
        at += 1;
    }
    let noun = units.fold(at + 1);
    let own = ["vergadering", "overleg", "bijeenkomst"].iter().any(|tail| noun.ends_with(tail));
    let other =
        own || matches!(
            noun,
            "keer"
                | "zitting"
                | "ronde"
                | "bst"
                | "ast"
                | "ab"
                | "db"
                | "stuurgroep"
                | "collegeperiode"
                | "fase"
        ) || noun.ends_with("tafel");
    if !coming || !other {
        return None;
    }
    let day = next_meeting.filter(|_| own && !indefinite);
    let outcome = Outcome { rank: Rank::Relative, start: day, end: day, precision: Precision::Relative };
    Some(Hit { to: at + 2, outcome: Some(outcome) })
}

/// "vóór de kerst", "direct na het zomerreces", "na de verkiezingen van maart 2026".
fn feast(units: Units, from: usize) -> Option<Hit> {
    let mut at = from;
    for _ in 0..3 {
        if !units.is(
            at,
            &[
                "uiterlijk",
                "direct",
                "kort",
                "vlak",
                "meteen",
                "gelijk",
                "voor",
                "na",
                "tijdens",
                "rond",
                "tegen",
                "met",
                "tot",
                "vanaf",
                "in",
                "sinds",
            ],
        ) {
            break;
        }
        at += 1;
    }
    at = units.eat(from, &["met", "ingang", "van"]).unwrap_or(at);
    let prefixed = at > from;
    if prefixed && units.is(at, &["de", "het"]) {
        at += 1;
    }
    at = skip_adjectives(units, at);
    // Who is "met vakantie" is away.
    let away = at == from + 1 && units.is(from, &["met"]) && units.is(at, &["vakantie", "reces"]);
    if !lexicon::is_feast(units.fold(at)) || (!prefixed && at > from) || away {
        return None;
    }
    let to = at + 1;
    let inner = if units.is(to, &["van", "in", "op"]) { to + 1 } else { to };
    let to = units.calendar(inner, Lead::Preposition).map_or(to, |calendar| calendar.to);
    Some(vague(Precision::Relative, to))
}

/// "na vaststelling door de tafel", "direct na afloop van de proef".
fn after_event(units: Units, from: usize) -> Option<Hit> {
    let begin = if units.is(from, &["direct", "kort", "meteen", "vlak", "gelijk", "uiterlijk"]) {
        from + 1
    } else {
        from
    };
    let at = units.eat(begin, &["na"])?;
    let at = if units.is(at, &["de", "het", "een", "deze", "dit"]) { at + 1 } else { at };
    let at = skip_adjectives(units, at);
    if !lexicon::is_event(units.fold(at)) {
        return None;
    }
    Some(vague(Precision::Relative, phrase_end(units, at)))
}

/// The end of a noun phrase that begins at `at`, with up to two phrases hanging on it. A calendar period
/// behind it stands on its own.
pub(super) fn phrase_end(units: Units, at: usize) -> usize {
    let mut to = noun_end(units, at);
    for _ in 0..2 {
        let preposition = units.fold(to);
        if !lexicon::is_noun_preposition(preposition) || units.calendar(to + 1, Lead::Limit).is_some() {
            break;
        }
        let article = if units.is(to + 1, &["de", "het", "een", "deze", "dit", "alle", "beide"]) {
            to + 2
        } else {
            to + 1
        };
        if units.fold(article).is_empty() || units.calendar(article, Lead::Preposition).is_some() {
            break;
        }
        to = noun_end(units, article);
    }
    to
}

/// Adjectives and a noun, and the names that follow it.
fn noun_end(units: Units, at: usize) -> usize {
    let mut to = skip_adjectives(units, at);
    if !units.fold(to).is_empty() {
        to += 1;
    }
    while units.tokens.get(to).is_some_and(|token| token.kind == Kind::Word && token.is_capitalised())
        && to < at + 6
    {
        to += 1;
    }
    to
}

/// Words in -e before another word, as adjectives have; at most three.
fn skip_adjectives(units: Units, at: usize) -> usize {
    let mut at = at;
    for _ in 0..3 {
        let (word, next) = (units.fold(at), units.fold(at + 1));
        let adjective =
            word.len() > 3 && word.ends_with('e') && !lexicon::is_event(word) && !is_noun_in_e(word);
        if !adjective || next.is_empty() || lexicon::is_phrase_end(next) || lexicon::is_noun_preposition(next)
        {
            break;
        }
        at += 1;
    }
    at
}

fn is_noun_in_e(word: &str) -> bool {
    ["tie", "sie", "mte", "fase", "gave", "ode", "ie"].iter().any(|tail| word.ends_with(tail))
}

/// "zodra gereed", "zodra de koppeling werkt": to the end of the clause, at most ten words.
fn as_soon_as(units: Units, from: usize) -> Option<Hit> {
    let mut to = units.eat(from, &["zodra"])?;
    while to < from + 11 && units.tokens.get(to).is_some_and(|token| !matches!(token.kind, Kind::Mark(_))) {
        to += 1;
    }
    Some(vague(Precision::Relative, to))
}

/// "twee weken voor de vergadering", "zes weken na besluitvorming", "over drie weken".
fn counted_from_event(units: Units, from: usize) -> Option<Hit> {
    let ahead = units.eat(from, &["over"]);
    let begin = units.eat(from, &["uiterlijk"]).or(ahead).unwrap_or(from);
    let (length, to) = Length::read(units, begin)?;
    if ahead.is_some() {
        // "over drie jaar" is more often a span ("de kosten bedragen over drie jaar").
        return (!matches!(length, Length::Years(_) | Length::Halves(_)))
            .then(|| vague(Precision::Relative, to));
    }
    if !units.is(to, &["voor", "na"]) {
        return None;
    }
    let article =
        if units.is(to + 1, &["de", "het", "een", "deze", "elke", "iedere"]) { to + 2 } else { to + 1 };
    if let Some(calendar) = units.calendar(article, Lead::Limit) {
        return Some(vague(Precision::Relative, calendar.to));
    }
    let meeting =
        ["vergadering", "overleg", "bijeenkomst"].iter().any(|tail| units.fold(article).ends_with(tail));
    let event = meeting || lexicon::is_event(units.fold(skip_adjectives(units, article)));
    event.then(|| vague(Precision::Relative, phrase_end(units, article)))
}

/// The place behind "deze vergadering", "heden": lengths counted from there start at the meeting.
pub(super) fn from_this_meeting(units: Units, at: usize) -> Option<usize> {
    if units.is(at, &["heden", "vandaag", "nu"]) {
        return Some(at + 1);
    }
    let article = if units.is(at, &["de", "het", "deze", "dit"]) {
        at + 1
    } else {
        return None;
    };
    units.is(article, &["vergadering", "overleg", "bijeenkomst"]).then_some(article + 1)
}

/// "eens per vier jaar", "tweemaal per jaar", "twee keer per jaar", "om de twee jaar".
fn recurring(units: Units, from: usize) -> Option<Hit> {
    let cycles =
        ["dag", "week", "weken", "maand", "maanden", "kwartaal", "halfjaar", "jaar", "jaren", "vergadering"];
    let per = if units.is(from, &["eens", "eenmaal", "tweemaal", "driemaal", "viermaal"]) {
        units.eat(from + 1, &["per"])
    } else if lexicon::cardinal(units.fold(from)).is_some() || units.starts_number(from) {
        units
            .eat(from + 1, &["keer", "per"])
            .or_else(|| units.eat(from + 1, &["x", "per"]))
            .or_else(|| units.eat(from + 1, &["maal", "per"]))
    } else {
        units.eat(from, &["om", "de"])
    };
    let at = per?;
    let count = lexicon::cardinal(units.fold(at)).is_some() || units.starts_number(at);
    let at = if count { at + 1 } else { at };
    // "eens per half jaar"
    let at = if units.is(at, &["half", "halve"]) { at + 1 } else { at };
    units.is(at, &cycles).then(|| vague(Precision::Open, at + 1))
}

/// "doorlopend", unless it joins two periods.
fn ongoing(units: Units, from: usize) -> Option<Hit> {
    (units.is(from, &["doorlopend"]) && !units.is(from + 1, &["naar", "tot"]))
        .then(|| vague(Precision::Open, from + 1))
}
