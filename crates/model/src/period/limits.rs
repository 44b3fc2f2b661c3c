//! The words before and behind a unit that set a limit: uiterlijk, vóór, vanaf, na; jl., a.s., e.v.

use super::lexicon;
use super::units::Units;

/// What the word before a unit makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    /// No word, or one that changes nothing: in, op, rond.
    Plain,
    UpTo,
    Before,
    From,
    After,
    /// "van", "tussen": only with a range.
    Both,
    /// "d.d.".
    OfDocument,
    /// "sinds": looks back, so it is no period to plan by.
    Since,
}

/// A limit word and where the unit behind it begins.
pub(super) struct Prefix {
    pub limit: Limit,
    pub next: usize,
    /// "het eind van" was part of the limit, so that "het jaar" alone means the running one.
    pub ends: bool,
}

/// Articles, "maand", "jaar", "periode" between a preposition and a unit; tells whether a span was named.
pub(super) fn skip_articles(units: Units, mut at: usize, prefixed: bool) -> (usize, bool) {
    if !prefixed {
        return (at, false);
    }
    let mut span = false;
    for _ in 0..3 {
        let word = units.fold(at);
        if lexicon::is_article(word) || lexicon::is_filler(word) || units.is_mark(at, '\'') {
            at += 1;
        } else if word == "periode" || (is_year_word(word) && units.starts_number(at + 1)) {
            span = true;
            at += 1;
        } else if matches!(word, "maand" | "maanden") && units.is_month_at(at + 1) {
            at += 1;
        } else {
            break;
        }
    }
    (at, span)
}

fn is_year_word(word: &str) -> bool {
    matches!(word, "jaar" | "jaren" | "kalenderjaar" | "begrotingsjaar")
}

/// The ways to read the words at `from` as a limit, best first, ending with no limit at all.
pub(super) fn prefixes(units: Units, from: usize) -> [Option<Prefix>; 2] {
    let plain = |limit, next| Prefix { limit, next, ends: false };
    let bare = Prefix { limit: Limit::Plain, next: from, ends: false };
    match units.fold(from) {
        "uiterlijk" => [Some(after_latest(units, from + 1)), None],
        "niet" => [not_before(units, from), None],
        "ten" => [units.eat(from, &["ten", "laatste"]).map(|next| after_latest(units, next)), None],
        "tot" => upto(units, from),
        "t" if units.is_mark(from + 1, '/') && units.is(from + 2, &["m"]) => {
            [Some(plain(Limit::UpTo, from + 3)), None]
        }
        "voor" if is_meant_for(units, from) => [Some(plain(Limit::Plain, from + 1)), None],
        "voor" => limit_or_end(units, from, Limit::Before),
        "vlak" | "kort" | "direct" | "meteen" | "onmiddellijk" | "gelijk" => match units.fold(from + 1) {
            "na" => [Some(plain(Limit::After, from + 2)), None],
            "voor" => limit_or_end(units, from + 1, Limit::Before),
            _ => [None, None],
        },
        "vanaf" | "per" => [Some(plain(Limit::From, from + 1)), None],
        "ingaande" => [Some(plain(Limit::From, units.eat(from + 1, &["per"]).unwrap_or(from + 1))), None],
        "met" => [units.eat(from, &["met", "ingang", "van"]).map(|next| plain(Limit::From, next)), None],
        "m" => [units.abbreviation(from, &["m", "i", "v"]).map(|next| plain(Limit::From, next)), None],
        "na" => [Some(plain(Limit::After, from + 1)), None],
        "van" => [Some(plain(Limit::Both, from + 1)), None],
        "tussen" => [Some(plain(Limit::Both, from + 1)), None],
        "sinds" => [Some(plain(Limit::Since, from + 1)), None],
        "d" => [units.abbreviation(from, &["d", "d"]).map(|next| plain(Limit::OfDocument, next)), None],
        "dd" => [
            Some(plain(Limit::OfDocument, if units.is_mark(from + 1, '.') { from + 2 } else { from + 1 })),
            None,
        ],
        "op" => match units
            .eat(from, &["op", "zijn", "laatst"])
            .or_else(|| units.eat(from, &["op", "z", "", "n", "laatst"]))
        {
            Some(next) => [Some(after_latest(units, next)), None],
            None => [Some(plain(Limit::Plain, from + 1)), None],
        },
        "in" => {
            let next = units
                .eat(from, &["in", "de", "loop", "van"])
                .or_else(|| units.eat(from, &["in", "de", "periode", "van"]))
                .unwrap_or(from + 1);
            [Some(plain(Limit::Plain, next)), None]
        }
        "gedurende" | "rond" | "omstreeks" | "tegen" | "tijdens" | "circa" | "aan" => {
            [Some(plain(Limit::Plain, from + 1)), None]
        }
        "ca" if units.is_mark(from + 1, '.') => [Some(plain(Limit::Plain, from + 2)), None],
        _ => [Some(bare), None],
    }
}

/// "niet later dan" is the latest; "niet eerder dan" and "niet voor" are the earliest.
fn not_before(units: Units, from: usize) -> Option<Prefix> {
    if let Some(next) = units.eat(from, &["niet", "later", "dan"]) {
        return Some(after_latest(units, next));
    }
    let next = units.eat(from, &["niet", "eerder", "dan"]).or_else(|| units.eat(from, &["niet", "voor"]))?;
    let next = if units.is(next, &["per", "op", "in", "vanaf"]) { next + 1 } else { next };
    Some(Prefix { limit: Limit::From, next, ends: false })
}

/// Behind "uiterlijk": a preposition may follow, or "voor", which then decides.
pub(super) fn after_latest(units: Units, at: usize) -> Prefix {
    match units.fold(at) {
        "voor" => {
            limit_or_end(units, at, Limit::Before).into_iter().flatten().next().expect("always read somehow")
        }
        "op" | "in" | "per" | "tegen" | "rond" | "aan" => {
            Prefix { limit: Limit::UpTo, next: at + 1, ends: false }
        }
        _ => Prefix { limit: Limit::UpTo, next: at, ends: false },
    }
}

/// "een rooster voor het eerste kwartaal": behind what is made for a stretch of time "voor" sets no limit,
/// unless a day follows.
fn is_meant_for(units: Units, at: usize) -> bool {
    let made = [
        "begroting",
        "rooster",
        "schema",
        "kalender",
        "datumprikker",
        "jaarplan",
        "prognose",
        "raming",
        "tarieven",
        "cijfers",
    ];
    let before = at.checked_sub(1).map_or("", |before| units.fold(before));
    // "nodigt hem uit voor de maartvergadering"
    let invited = before == "uit" && (at + 1..at + 4).any(|at| units.fold(at).ends_with("vergadering"));
    (made.iter().any(|noun| before.ends_with(noun)) || invited)
        && !units.starts_number(at + 1)
        && !units.tokens[at].is_accented()
}

pub(super) fn upto(units: Units, from: usize) -> [Option<Prefix>; 2] {
    match units.eat(from, &["tot", "en", "met"]) {
        Some(next) => [Some(Prefix { limit: Limit::UpTo, next, ends: false }), None],
        None => limit_or_end(units, from, Limit::Before),
    }
}

/// "voor het einde van X" includes X; plain "voor X" ends the day before.
pub(super) fn limit_or_end(units: Units, from: usize, limit: Limit) -> [Option<Prefix>; 2] {
    let after_word = units.eat(from + 1, &["aan"]).unwrap_or(from + 1);
    let article = units.eat(after_word, &["het"]).unwrap_or(after_word);
    let to_end = units.is(article, &["eind", "einde"]).then(|| {
        let next = units.eat(article + 1, &["van"]).unwrap_or(article + 1);
        Prefix { limit: Limit::UpTo, next, ends: true }
    });
    let before = Prefix { limit, next: after_word, ends: false };
    match to_end {
        Some(to_end) => [Some(to_end), Some(before)],
        None => [Some(before), None],
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SuffixKind {
    /// a.s.
    Next,
    /// jl.
    Past,
    /// e.v.
    Onward,
}

pub(super) struct Suffix {
    pub kind: SuffixKind,
    pub to: usize,
}

pub(super) fn suffix(units: Units, at: usize) -> Option<Suffix> {
    let found = |kind, to| Some(Suffix { kind, to });
    let pointed = |at: usize| {
        if units.is_mark(at, '.') && units.is_glued(at) { at + 1 } else { at }
    };
    match units.fold(at) {
        "a" => units.abbreviation(at, &["a", "s"]).and_then(|to| found(SuffixKind::Next, to)),
        "aanstaande" => found(SuffixKind::Next, at + 1),
        "jl" | "ll" => found(SuffixKind::Past, pointed(at + 1)),
        "jongstleden" | "laatstleden" => found(SuffixKind::Past, at + 1),
        "j" => units.abbreviation(at, &["j", "l"]).and_then(|to| found(SuffixKind::Past, to)),
        "e" => units
            .abbreviation(at, &["e", "v", "j"])
            .or_else(|| units.abbreviation(at, &["e", "v"]))
            .and_then(|to| found(SuffixKind::Onward, to)),
        "ev" | "evj" => found(SuffixKind::Onward, pointed(at + 1)),
        "en" => match units.fold(at + 1) {
            "verder" | "later" => found(SuffixKind::Onward, at + 2),
            "volgende" if units.is(at + 2, &["jaren", "maanden"]) => found(SuffixKind::Onward, at + 3),
            _ => None,
        },
        _ => None,
    }
}
