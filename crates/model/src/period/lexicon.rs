//! The words of the period grammar, folded: months, seasons, weekdays, numbers, and which nouns make
//! "na …" an event or "voor …" something else than a limit.

use chrono::Weekday;

use super::calendar::{Part, Season};

/// The months by their full names.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The days of a week that begins on Monday.
pub const WEEKDAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// A month by its full name.
pub(super) fn month(word: &str) -> Option<u32> {
    MONTHS.iter().position(|name| *name == word).map(|at| at as u32 + 1)
}

/// A month by a usual abbreviation, without its point.
pub(super) fn month_abbreviation(word: &str) -> Option<u32> {
    Some(match word {
        "jan" => 1,
        "feb" | "febr" => 2,
        "mrt" | "mar" => 3,
        "apr" => 4,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" | "sept" => 9,
        "okt" => 10,
        "nov" => 11,
        "dec" => 12,
        _ => return None,
    })
}

/// "decembervergadering", "voorjaarsoverleg": what comes before the word for a meeting. A "meicirculaire"
/// or "voorjaarsnota" is a document, not a period.
pub(super) fn meeting_stem(word: &str) -> Option<&str> {
    const MEETINGS: [&str; 13] = [
        "vergadering",
        "vergaderingen",
        "overleg",
        "bijeenkomst",
        "raad",
        "raden",
        "raadsvergadering",
        "sessie",
        "ronde",
        "tafel",
        "cyclus",
        "zitting",
        "commissie",
    ];
    MEETINGS.iter().find_map(|meeting| word.strip_suffix(meeting)).filter(|stem| !stem.is_empty())
}

pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "voorjaar" | "lente" => Season::Spring,
        "zomer" | "zomerperiode" => Season::Summer,
        "najaar" | "herfst" => Season::Autumn,
        "winter" | "winterperiode" => Season::Winter,
        _ => return None,
    })
}

/// A weekday by its full name.
pub fn weekday(word: &str) -> Option<Weekday> {
    let at = WEEKDAYS.iter().position(|name| *name == word)?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// "vr 4 juli"; only before a date, for "do" and "zo" are also words.
pub(super) fn weekday_abbreviation(word: &str) -> bool {
    matches!(word, "ma" | "di" | "wo" | "do" | "vr" | "za" | "zo")
}

pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "begin" | "start" => Part::Begin,
        "medio" | "midden" | "halverwege" => Part::Middle,
        "eind" | "einde" => Part::End,
        _ => return None,
    })
}

/// The number in an ordinal word; 0 is the last.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "eerste" => 1,
        "tweede" => 2,
        "derde" => 3,
        "vierde" => 4,
        "laatste" => 0,
        _ => return None,
    })
}

/// What stands behind the digits of an ordinal: 1e, 2de, 1ste.
pub(super) fn ordinal_ending(word: &str) -> bool {
    matches!(word, "e" | "de" | "ste")
}

pub(super) fn cardinal(word: &str) -> Option<u32> {
    const WORDS: [&str; 12] =
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    if let Some(at) = WORDS.iter().position(|name| *name == word) {
        return Some(at as u32 + 1);
    }
    Some(match word {
        "enkele" | "paar" => return None,
        "dertien" => 13,
        "veertien" => 14,
        "vijftien" => 15,
        "twintig" => 20,
        "dertig" => 30,
        _ => return None,
    })
}

pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "de" | "het" | "den" | "t")
}

/// Words between an article and a period that leave it as it is.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(word, "vroege" | "late" | "hele" | "gehele" | "lopende")
}

pub(super) fn is_past_word(word: &str) -> bool {
    matches!(word, "jl" | "ll" | "jongstleden" | "laatstleden") || is_past_qualifier(word)
}

pub(super) fn is_past_qualifier(word: &str) -> bool {
    matches!(word, "afgelopen" | "vorig" | "vorige" | "voorbije" | "verleden")
}

pub(super) fn is_coming_qualifier(word: &str) -> bool {
    matches!(
        word,
        "komend"
            | "komende"
            | "volgend"
            | "volgende"
            | "eerstkomende"
            | "eerstvolgende"
            | "aankomend"
            | "aankomende"
    )
}

pub(super) fn is_this(word: &str) -> bool {
    matches!(word, "dit" | "deze")
}

/// A recess, feast day or election: never a date of its own here.
pub(super) fn is_feast(word: &str) -> bool {
    const FEASTS: [&str; 16] = [
        "kerst",
        "kerstmis",
        "kerstdagen",
        "pasen",
        "pinksteren",
        "hemelvaart",
        "hemelvaartsdag",
        "carnaval",
        "koningsdag",
        "sinterklaas",
        "jaarwisseling",
        "bouwvak",
        "ramadan",
        "suikerfeest",
        "prinsjesdag",
        "nieuwjaar",
    ];
    FEASTS.contains(&word)
        || ["reces", "vakantie", "vakanties", "verkiezing", "verkiezingen", "seizoen"]
            .iter()
            .any(|tail| word.ends_with(tail))
}

/// A happening that "na" can hang on. Not every noun: "na de gemeenten" is no time.
pub(super) fn is_event(word: &str) -> bool {
    const EVENTS: [&str; 32] = [
        "afloop",
        "akkoord",
        "besluit",
        "besluiten",
        "overleg",
        "ontvangst",
        "advies",
        "adviezen",
        "proef",
        "pilot",
        "onderzoek",
        "start",
        "keuze",
        "bezwaar",
        "uitspraak",
        "zienswijze",
        "zienswijzen",
        "inspraak",
        "raadsbesluit",
        "collegebesluit",
        "go",
        "installatie",
        "formatie",
        "gesprek",
        "gesprekken",
        "bezoek",
        "dialoog",
        "fase",
        "akkoordverklaring",
        "implementatie",
        "consultatie",
        "vertrek",
    ];
    is_feast(word)
        || EVENTS.contains(&word)
        || (word.len() > 5
            && ["ing", "ingen", "tie", "overleg", "besluit", "onderzoek", "fase"]
                .iter()
                .any(|tail| word.ends_with(tail)))
}

/// Nouns after which "voor 2026" says what the thing is for, not by when it is due.
pub(super) fn is_for_a_year(word: &str) -> bool {
    const THINGS: [&str; 34] = [
        "begroting",
        "begrotingen",
        "raming",
        "ramingen",
        "plan",
        "plannen",
        "programma",
        "programmas",
        "agenda",
        "budget",
        "budgetten",
        "rooster",
        "schema",
        "kader",
        "kaders",
        "subsidie",
        "subsidies",
        "middelen",
        "tarief",
        "tarieven",
        "afspraken",
        "krediet",
        "opgave",
        "opgaven",
        "data",
        "contract",
        "contracten",
        "inkoop",
        "kosten",
        "bijdrage",
        "bijdragen",
        "ambities",
        "prognose",
        "planning",
    ];
    THINGS.iter().any(|thing| word.ends_with(thing))
}

/// Words behind which a bare year is a planning; behind other words it is part of a name
/// ("Programmabegroting 2026").
pub(super) fn is_planning_word(word: &str) -> bool {
    const WORDS: [&str; 18] = [
        "periode",
        "begrotingsjaar",
        "kalenderjaar",
        "boekjaar",
        "jaar",
        "jaren",
        "gereed",
        "klaar",
        "afgerond",
        "start",
        "planning",
        "deadline",
        "oplevering",
        "verwacht",
        "gepland",
        "realisatie",
        "termijn",
        "streefdatum",
    ];
    WORDS.contains(&word)
}

/// Things that are counted, so that "3-5 weken" or "in 2000 woningen" is no date.
pub(super) fn is_counted(word: &str) -> bool {
    const COUNTED: [&str; 25] = [
        "weken",
        "maanden",
        "dagen",
        "uur",
        "uren",
        "jaar",
        "jaren",
        "keer",
        "keren",
        "maal",
        "procent",
        "gemeenten",
        "partijen",
        "personen",
        "leden",
        "inwoners",
        "woningen",
        "euro",
        "plaatsen",
        "bedden",
        "deelnemers",
        "minuten",
        "stuks",
        "punten",
        "meter",
    ];
    COUNTED.contains(&word)
}

/// Words that end a phrase: the finite verbs and joining words that follow a time phrase most often.
pub(super) fn is_phrase_end(word: &str) -> bool {
    const ENDS: [&str; 41] = [
        "zal", "zullen", "wordt", "worden", "is", "zijn", "kan", "kunnen", "moet", "moeten", "gaat", "gaan",
        "komt", "komen", "volgt", "volgen", "start", "starten", "heeft", "hebben", "en", "of", "maar",
        "want", "dat", "die", "om", "mag", "mogen", "wil", "willen", "neemt", "nemen", "vindt", "vinden",
        "staat", "ligt", "stelt", "te", "terug", "verder",
    ];
    ENDS.contains(&word)
}

pub(super) fn is_noun_preposition(word: &str) -> bool {
    matches!(word, "van" | "door" | "in" | "met" | "aan" | "over" | "bij" | "uit" | "op" | "tussen" | "tot")
}
