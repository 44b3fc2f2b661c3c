//! Promises and announced follow-up in the prose of minutes.
//!
//! Minutes tell in the present tense both what was said ("Bos meldt dat …") and what is still to be done ("Bos
//! stuurt …"): the verb tells which.

use chrono::{Days, NaiveDate};
use tafelstuk_model::Period;
use tafelstuk_model::period::Precision;

use super::super::Setting;
use super::super::deeds;
use super::super::names::is_actor;
use super::{in_sentences, step};
use crate::recognised::Step;
use crate::source::Block;

/// Without a year of its own, what lies further ahead was most likely last year's.
const AHEAD: Days = Days::new(300);

/// Sentences that promise or announce: somebody will, or something is planned.
pub(in crate::recognise) fn promises(block: &Block, setting: &Setting) -> Vec<Step> {
    in_sentences(block, setting).into_iter().filter_map(|step| promise(step, setting)).collect()
}

/// Somebody will do it: the sentence says so, its subject does what is still to come, or it has a place in
/// the calendar ahead.
///
/// Of several clauses the one that promises tells who acts.
fn promise(found: Step, setting: &Setting) -> Option<Step> {
    if !found.text.contains("; ") {
        return promised(&found.text, &found, setting).then_some(found);
    }
    let clauses = found.text.split("; ").map(|clause| step(clause, &Block::default(), setting));
    let own = clauses.into_iter().find(|own| promised(&own.text, own, setting))?;
    let owners = if own.owners.is_empty() { found.owners.clone() } else { own.owners };
    Some(Step { owners, ..found })
}

fn promised(clause: &str, step: &Step, setting: &Setting) -> bool {
    const SAYS: [&str; 11] = [
        " biedt aan ",
        " bieden aan ",
        " legt het contact ",
        " zal ",
        " zullen ",
        " zegt toe",
        " zeggen toe",
        " belooft ",
        " beloven ",
        " op zich ",
        " toegezegd ",
    ];
    const LOOKS_BACK: [&str; 8] =
        [" heeft ", " hebben ", " was ", " waren ", " werd ", " werden ", " had ", " sinds "];
    // What happens again and again, or in the meeting itself, is no promise.
    const HABIT: [&str; 15] = [
        " vandaag ",
        " al ",
        " inmiddels ",
        " momenteel ",
        " vaak ",
        " meestal ",
        " altijd ",
        " steeds ",
        " jaarlijks ",
        " op dit moment ",
        " tot nu toe ",
        " regelmatig ",
        " gebruik ",
        " het verslag ",
        " de notulen ",
    ];
    let lower = format!(" {} ", clause.trim_end_matches('.').to_lowercase());
    let has = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    const AGREED: [&str; 6] = [
        " afgesproken is dat ",
        " afgesproken wordt dat ",
        " afgesproken wordt om ",
        " afgesproken is om ",
        " toegezegd wordt dat ",
        " afspraak is dat ",
    ];
    // "Actie Bos: offerte vragen."
    let labelled = clause.split_once(": ").is_some_and(|(label, _)| {
        let first = label.split(' ').next().unwrap_or_default();
        matches!(first, "Actie" | "ACTIE" | "Toezegging") && label.split(' ').count() <= 5
    });
    let assigned = [" (actie", " wie: ", " trekker: ", " actiehouder: ", " -> ", " → "];
    let assigned = has(&assigned) && !step.owners.is_empty();
    if labelled || assigned || has(&SAYS) || AGREED.iter().any(|words| lower.starts_with(words)) {
        return true;
    }
    // What is made here is no work.
    const SAID: [&str; 13] = [
        " spreekt namens ",
        " spreken namens ",
        " spreekt over ",
        " spreken over ",
        " schrijft dat ",
        " schrijven dat ",
        " maakt zich ",
        " maken zich ",
        " maakt bezwaar ",
        " maakt melding ",
        " maakt duidelijk ",
        " maakt een opmerking ",
        " maakt een compliment ",
    ];
    if has(&SAID) {
        return false;
    }
    // "De school wil de deur laten schilderen": a wish without a day.
    let wished = has(&[" wil ", " willen "]);
    if step.period.is_none() && (wished || is_general(clause, setting)) {
        return false;
    }
    // "Dit moet voor Pasen klaar zijn."
    let due = lower.contains(" moet ") || lower.contains(" moeten ");
    let main = main_clause(&lower);
    let back = LOOKS_BACK.iter().any(|words| main.contains(words));
    if back || is_past(main) || is_done(main) && !due || is_next_meeting(&lower) {
        return false;
    }
    let ahead = step.period.as_ref().filter(|period| is_ahead(period, setting.on));
    if step.period.as_ref().is_some_and(Period::is_calendar) && ahead.is_none() {
        return false;
    }
    let words: Vec<&str> = clause.trim_end_matches(['.', ';']).split_whitespace().collect();
    let owned = !step.owners.is_empty();
    let deed = deeds::first(&words).map(|(_, deed)| deed).unwrap_or_default();
    // "bespreekt dit met de exploitant": with others it is still to be done.
    let with_others = words.contains(&"met");
    if owned && lets_know(&words, ahead.is_some()) {
        return true;
    }
    if deed.tells && !deed.does {
        // "Bos geeft aan dat de provincie dit in november onderzoekt."
        return owned && ahead.is_some_and(Period::is_calendar) && tells_of_work(&words);
    }
    if (owned || begins_with_pronoun(&words)) && deed.does && (!deed.tells || with_others) && !has(&HABIT) {
        return true;
    }
    if takes_up(&lower) && owned {
        return true;
    }
    // "Uiterlijk in mei ligt er een plan": a limit in front makes it due.
    if lower.starts_with(" uiterlijk ") && ahead.is_some() {
        return true;
    }
    if deed == deeds::Deed::default() && (is_state(&words) || says_after_name(&words)) {
        return false;
    }
    let vague = ahead.is_some_and(|period| !period.is_calendar()) && !due && !is_announced(&lower);
    ahead.is_some() && (owned || !vague && !deed.tells)
}

/// "Zodra zij hebben gekozen, plant de griffier een bezoek": what must come first tells nothing of the past.
fn main_clause(lower: &str) -> &str {
    const BEFORE: [&str; 5] = [" zodra ", " wanneer ", " als ", " nadat ", " indien "];
    let begins = BEFORE.iter().any(|word| lower.starts_with(word));
    match lower.find(", ").filter(|_| begins) {
        Some(comma) => &lower[comma + 1..],
        None => lower,
    }
}

/// "Kinderen interviewen bewoners": a plural without article that is nobody's name tells what such people do.
fn is_general(clause: &str, setting: &Setting) -> bool {
    let mut words = clause.split_whitespace();
    let (Some(noun), Some(verb)) = (words.next(), words.next()) else { return false };
    let plural = noun.ends_with("en") && verb.ends_with("en") && verb.starts_with(char::is_lowercase);
    plural && !is_actor(&noun.to_lowercase()) && !setting.names.holds(noun)
}

/// "De dijkgraaf laat in mei weten wat het kost": what is asked is answered later. "laat weten dat …" tells.
fn lets_know(words: &[&str], ahead: bool) -> bool {
    let Some(lets) = words.iter().position(|word| matches!(*word, "laat" | "laten")) else { return false };
    let Some(know) = words[lets..].iter().position(|word| *word == "weten") else { return false };
    let next = words.get(lets + know + 1).copied().unwrap_or_default();
    matches!(next, "of" | "wat" | "wanneer" | "hoe" | "wie" | "welke") || ahead && next != "dat"
}

/// "De nota wordt in het volgende overleg besproken": what is to be done with it there.
fn is_announced(lower: &str) -> bool {
    let next = [" volgende ", " volgend ", " eerstvolgende "].iter().any(|word| lower.contains(word));
    next && [" wordt ", " worden ", " komt ", " komen "].iter().any(|word| lower.contains(word))
}

/// "Dat is pas in 2028 het geval": what only is, is no follow-up, unless it is planned or due.
fn is_state(words: &[&str]) -> bool {
    const PLANNED: [&str; 10] = [
        "gepland",
        "ingepland",
        "voorzien",
        "bedoeling",
        "gereed",
        "klaar",
        "geagendeerd",
        "voorgenomen",
        "streven",
        "planning",
    ];
    let is = words.iter().take(4).any(|word| matches!(*word, "is" | "zijn" | "blijft" | "blijven" | "ligt"));
    // "ligt in mei op tafel", "staat ter inzage"
    let laid = words.windows(2).any(|pair| matches!(pair, ["op", "tafel"] | ["ter", "inzage"]));
    is && !laid && !words.iter().any(|word| PLANNED.contains(&word.trim_end_matches([',', '.', ';'])))
}

/// "Van Wijk: de regeling gaat op 1 maart open": what somebody said of something else.
fn says_after_name(words: &[&str]) -> bool {
    let Some(name) = words.iter().take(5).position(|word| word.ends_with(':')) else { return false };
    const TOLD: [&str; 14] = [
        "is", "zijn", "gaat", "gaan", "komt", "komen", "wordt", "worden", "heeft", "hebben", "staat",
        "loopt", "blijft", "begint",
    ];
    words[name + 1..].iter().any(|word| TOLD.contains(word))
}

/// Whether a period lies on or after the meeting, and not so far ahead that its missing year is doubtful.
fn is_ahead(period: &Period, on: Option<NaiveDate>) -> bool {
    let Some(on) = on else { return true };
    let given = period.literal.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() == 4);
    let over = period.end.or(period.start).is_some_and(|end| end < on);
    let doubtful = matches!(period.precision, Precision::Month | Precision::Week | Precision::Day)
        && !given
        && period.start.is_some_and(|start| on.checked_add_days(AHEAD).is_some_and(|far| start > far));
    !over && !doubtful
}

/// "Hij neemt contact op": whoever was named before.
fn begins_with_pronoun(words: &[&str]) -> bool {
    let first = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    matches!(first.as_str(), "hij" | "zij" | "ze" | "wij" | "we" | "ik")
}

/// Whether a clause behind "dat" tells of work: it closes with such a verb, or with "naar", "aan".
fn tells_of_work(words: &[&str]) -> bool {
    let Some(that) = words.iter().position(|word| *word == "dat") else { return false };
    deeds::closes_with_work(&words[that + 1..])
}

/// Past forms of strong verbs: what stood, came or turned out is told, not promised.
fn is_past(lower: &str) -> bool {
    const PAST: [&str; 67] = [
        "trok",
        "trokken",
        "bracht",
        "brachten",
        "dacht",
        "dachten",
        "zocht",
        "kocht",
        "verscheen",
        "verschenen",
        "sloot",
        "sloten",
        "koos",
        "kozen",
        "viel",
        "vielen",
        "hielp",
        "schreef",
        "schreven",
        "startte",
        "maakte",
        "volgde",
        "bezocht",
        "leidde",
        "reed",
        "steeg",
        "daalde",
        "stond",
        "stonden",
        "kwam",
        "kwamen",
        "ging",
        "gingen",
        "bleef",
        "bleven",
        "bleek",
        "bleken",
        "lag",
        "lagen",
        "liep",
        "liepen",
        "kreeg",
        "kregen",
        "zat",
        "zaten",
        "deed",
        "deden",
        "begon",
        "begonnen",
        "nam",
        "namen",
        "gaf",
        "gaven",
        "sprak",
        "spraken",
        "vond",
        "vonden",
        "hield",
        "hielden",
        "zag",
        "zagen",
        "vroeg",
        "vroegen",
        "wilde",
        "wilden",
        "moest",
        "moesten",
    ];
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    // "meldt dat de bus 340 ritten maakte": a clause that ends in a past form.
    let told = words.iter().position(|word| *word == "dat").is_some_and(|at| {
        const AHEAD: [&str; 12] = [
            "te", "zal", "zullen", "gaat", "gaan", "kan", "kunnen", "moet", "moeten", "wil", "willen",
            "wordt",
        ];
        let ends = ["de", "te", "den", "ten"];
        words.last().is_some_and(|last| last.len() > 4 && ends.iter().any(|end| last.ends_with(end)))
            && !words[at..].iter().any(|word| AHEAD.contains(word) || *word == "worden")
    });
    told || words.iter().any(|word| PAST.contains(word))
}

/// Verbs in two parts by which somebody takes something up: "vraagt na", "koppelt … terug".
fn takes_up(lower: &str) -> bool {
    const VERBS: [(&str, &str); 17] = [
        ("vraag", "na"),
        ("vragen", "na"),
        ("zoek", "uit"),
        ("ga", "na"),
        ("neem", "contact"),
        ("nemen", "contact"),
        ("pak", "op"),
        ("kom", "terug"),
        ("koppel", "terug"),
        ("stuur", "rond"),
        ("stuur", "toe"),
        ("stuur", "door"),
        ("sturen", "rond"),
        ("sturen", "toe"),
        ("lever", "aan"),
        ("werk", "uit"),
        ("pas", "aan"),
    ];
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_form = |word: &str, stem: &str| {
        word.strip_prefix(stem)
            .is_some_and(|end| matches!(end, "" | "t" | "en" | "pen" | "ken" | "sen" | "an" | "at"))
    };
    // "gaat na de pauze verder" takes nothing up; "gaat na of …" does.
    let asks = |next: Option<&&str>| {
        next.is_none_or(|next| {
            matches!(*next, "of" | "wanneer" | "hoe" | "wat" | "wie" | "waar" | "welke" | "bij" | "en")
        })
    };
    // "past niet in het gebouw aan de kade": before a noun it is a preposition.
    let governs = |next: Option<&&str>| {
        next.is_some_and(|next| matches!(*next, "de" | "het" | "een" | "deze" | "dit" | "die" | "onze"))
    };
    // "komt met een voorstel", "houdt de leden op de hoogte"
    let comes = |at: usize| {
        let next = |by: usize| words.get(at + by).copied().unwrap_or_default();
        let brings = matches!(words[at], "komt" | "komen") && next(1) == "met" && next(2) == "een";
        let tells = matches!(words[at], "houdt" | "houden" | "brengt" | "brengen");
        brings || tells && words[at..].windows(3).any(|three| three == ["op", "de", "hoogte"])
    };
    if (0..words.len()).any(comes) {
        return true;
    }
    let has = |from: usize, particle: &str| {
        (from..words.len()).any(|at| {
            let next = words.get(at + 1);
            words[at] == particle && !governs(next) && (particle != "na" || asks(next))
        })
    };
    words
        .iter()
        .enumerate()
        .any(|(at, word)| VERBS.iter().any(|(stem, particle)| is_form(word, stem) && has(at + 1, particle)))
}

/// "Het volgende overleg is op 6 mei", "Datum volgende keer": when the body meets again is no step.
pub(in crate::recognise) fn is_next_meeting(text: &str) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    let words: Vec<&str> = lower.split_whitespace().take(4).collect();
    let next = words.iter().position(|word| {
        matches!(*word, "volgende" | "eerstvolgende" | "volgend" | "eerstvolgend" | "nieuwe")
    });
    let meets = ["overleg", "vergadering", "bijeenkomst", "keer", "tafel", "vergaderdatum", "data"];
    let Some(word) = next.and_then(|at| words.get(at + 1)) else { return false };
    let bare = word.trim_end_matches([':', '.']);
    meets.iter().any(|meet| bare.ends_with(meet))
        && (bare.len() < word.len()
            || lower.split_whitespace().count() <= 5
            || [" is ", " vindt plaats", " vindt ", " staat "].iter().any(|verb| lower.contains(verb)))
}

/// "zijn rondgedeeld", "is besproken": over and done with, unlike "is gepland".
fn is_done(lower: &str) -> bool {
    let perfect = lower.contains(" is ") || lower.contains(" zijn ");
    perfect
        && lower.split(|c: char| !c.is_alphabetic()).any(|word| {
            let participle = word.len() > 6 && word.contains("ge") && word.ends_with(['d', 't']);
            participle && !matches!(word, "gepland" | "voorgenomen")
                || matches!(word, "besproken" | "vastgesteld" | "verzonden")
        })
}
