//! The words by which a paper says what it is, for whom, and which version.

use tafelstuk_model::grammar;

use crate::recognised::PaperKind;

/// Names of papers at the start of a line, longer ones first.
const KINDS: &[(&str, PaperKind)] = &[
    ("geannoteerde agenda", PaperKind::Agenda),
    ("conceptagenda", PaperKind::Agenda),
    ("concept-agenda", PaperKind::Agenda),
    ("vergaderagenda", PaperKind::Agenda),
    ("agenda", PaperKind::Agenda),
    ("uitnodiging", PaperKind::Agenda),
    ("concept-besluitenlijst", PaperKind::DecisionList),
    ("conceptbesluitenlijst", PaperKind::DecisionList),
    ("besluiten- en actielijst", PaperKind::DecisionList),
    ("besluitenlijst", PaperKind::DecisionList),
    ("actie- en toezeggingenlijst", PaperKind::ActionList),
    ("actie- en besluitenlijst", PaperKind::ActionList),
    ("actielijst", PaperKind::ActionList),
    ("actiepuntenlijst", PaperKind::ActionList),
    ("toezeggingenlijst", PaperKind::ActionList),
    ("actiepunten", PaperKind::ActionList),
    ("acties", PaperKind::ActionList),
    ("afspraken", PaperKind::ActionList),
    ("concept-verslag", PaperKind::Minutes),
    ("concept verslag", PaperKind::Minutes),
    ("conceptverslag", PaperKind::Minutes),
    ("vastgesteld verslag", PaperKind::Minutes),
    ("verslag", PaperKind::Minutes),
    ("notulen", PaperKind::Minutes),
    ("bespreeknotitie", PaperKind::Note),
    ("discussienotitie", PaperKind::Note),
    ("bespreekstuk", PaperKind::Note),
    ("informatienotitie", PaperKind::Note),
    ("startnotitie", PaperKind::Note),
    ("oplegnotitie", PaperKind::Note),
    ("oplegvel", PaperKind::Note),
    ("oplegger", PaperKind::Note),
    ("oplegblad", PaperKind::Note),
    ("voortgangsrapportage", PaperKind::Note),
    ("voortgangsbericht", PaperKind::Note),
    ("voortgangsnotitie", PaperKind::Note),
    ("voortgang", PaperKind::Note),
    ("notitie", PaperKind::Note),
    ("memo", PaperKind::Note),
    ("raadsvoorstel", PaperKind::Proposal),
    ("collegevoorstel", PaperKind::Proposal),
    ("bestuursvoorstel", PaperKind::Proposal),
    ("adviesnota", PaperKind::Note),
    ("collegeadvies", PaperKind::Proposal),
    ("voorstel", PaperKind::Proposal),
    ("nieuwsbericht", PaperKind::Source),
    ("persbericht", PaperKind::Source),
];

/// Ends of compound names: "beleidsnota", "koersnotitie", "directievoorstel".
const TAILS: &[(&str, PaperKind)] = &[
    ("notitie", PaperKind::Note),
    ("nota", PaperKind::Note),
    ("memo", PaperKind::Note),
    ("stuk", PaperKind::Note),
    ("voorstel", PaperKind::Proposal),
    ("besluitenlijst", PaperKind::DecisionList),
    ("actielijst", PaperKind::ActionList),
    ("afsprakenlijst", PaperKind::ActionList),
    ("actieoverzicht", PaperKind::ActionList),
    ("besluitenoverzicht", PaperKind::DecisionList),
    ("rapportage", PaperKind::Note),
];

/// The kind a line names at its start, its name as printed, and the rest of the line.
pub(crate) fn kind_of(text: &str) -> Option<(PaperKind, &str, &str)> {
    named(text)
        .or_else(|| joined(text))
        .or_else(|| both(text))
        .or_else(|| compound(text))
        .or_else(|| list_of(text))
}

/// "Beleidsnota: …", "Nota over …": a name of its own making, alone or before what the paper is about.
fn compound(text: &str) -> Option<(PaperKind, &str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let lower = name.to_lowercase();
    let (_, kind) = TAILS.iter().find(|(tail, _)| lower.ends_with(tail))?;
    let rest = rest.trim_start();
    let next = rest.split(' ').next().unwrap_or_default().to_lowercase();
    let about =
        matches!(next.as_str(), "voor" | "over" | "bij" | "aan" | "inzake" | "betreffende" | "t.b.v.");
    // "Statenvoorstel Natuurbrug": whom a proposal is put to makes it the paper's name.
    let bodies =
        ["raads", "staten", "college", "bestuurs", "directie", "commissie", "ab-", "db-", "stuurgroep"];
    let put_to = *kind == PaperKind::Proposal && bodies.iter().any(|body| lower.starts_with(body));
    (rest.is_empty() || rest.starts_with([':', '–', '-']) || about || put_to).then_some((*kind, name, rest))
}

/// "Actie- en afsprakenlijst …": a list by two names, of which the first says what it is foremost.
fn joined(text: &str) -> Option<(PaperKind, &str, &str)> {
    let (first, rest) = text.split_once("- en ")?;
    let last = rest.split(' ').next()?;
    let lists = ["lijst", "overzicht"].iter().any(|tail| last.to_lowercase().ends_with(tail));
    let first = first.to_lowercase();
    let kind = if ["actie", "afspra", "toezegging"].iter().any(|stem| first.starts_with(stem)) {
        PaperKind::ActionList
    } else if first.starts_with("besluit") {
        PaperKind::DecisionList
    } else {
        return None;
    };
    let end = text.len() - rest.len() + last.len();
    (lists && !first.contains(' ')).then(|| (kind, &text[..end], text[end..].trim_start()))
}

/// "Toezeggingen en acties …", "Besluiten en afspraken …": a list by the two sorts of things in it.
fn both(text: &str) -> Option<(PaperKind, &str, &str)> {
    let mut words = text.split(' ');
    let (first, and, last) = (words.next()?.to_lowercase(), words.next()?, words.next()?);
    let acts = |word: &str| ["actie", "afspra", "toezegging"].iter().any(|stem| word.starts_with(stem));
    let kind = match first.as_str() {
        "besluiten" => PaperKind::DecisionList,
        "acties" | "actiepunten" | "toezeggingen" | "afspraken" => PaperKind::ActionList,
        _ => return None,
    };
    let end = first.len() + and.len() + last.len() + 2;
    let both = and.eq_ignore_ascii_case("en") && acts(&last.to_lowercase());
    both.then(|| (kind, &text[..end], text[end..].trim_start()))
}

/// "Lijst van afspraken en toezeggingen", "Overzicht openstaande acties": a list by what stands in it.
fn list_of(text: &str) -> Option<(PaperKind, &str, &str)> {
    let (name, rest) = text.split_once(' ')?;
    let lower = name.to_lowercase();
    let lists = matches!(lower.as_str(), "lijst" | "overzicht");
    // "Lopende acties stuurgroep Haven": behind these only what is to be done makes a list.
    let stands = matches!(lower.as_str(), "openstaande" | "lopende" | "actuele" | "uitstaande");
    let acts = |word: &str| ["actie", "toezegging", "afspra"].iter().any(|stem| word.starts_with(stem));
    // "Lopende acties worden besproken" says something of them.
    let named = |behind: &str| {
        behind.is_empty()
            || !behind.starts_with(char::is_lowercase)
            || body_in(behind).is_some()
            || super::has_date(behind)
    };
    let (first, behind) = rest.split_once(' ').unwrap_or((rest, ""));
    let lists = lists || stands && acts(&first.to_lowercase()) && named(behind);
    // The last noun of the list counts: "Lijst van afspraken en toezeggingen werkgroep Zorg".
    let (mut kind, mut end) = (None, 0);
    let mut from = 0;
    for word in rest.split(' ').take(8) {
        let bare = word.to_lowercase();
        let found = if acts(&bare) {
            Some(PaperKind::ActionList)
        } else {
            bare.starts_with("besluiten").then_some(PaperKind::DecisionList)
        };
        from += word.len();
        if found.is_some() {
            (kind, end) = (kind.or(found), from);
        }
        from += 1;
    }
    lists.then_some((kind?, &text[..name.len() + 1 + end], rest[end..].trim_start()))
}

/// A subject that calls to a meeting: "Uitnodiging en agenda overleg van 3 mei".
pub(super) fn calls_to_meeting(subject: &str) -> bool {
    let lower = subject.to_lowercase();
    let has = |stem: &str| lower.split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with(stem));
    let meets = has("vergadering") || lower.split(' ').any(is_body);
    has("agenda") && !has("agendapunt") && meets || has("uitnodiging") && meets
}

/// One of the usual names, with or without what qualifies it: "Kort verslag", "Annotatie bij de agenda".
fn named(text: &str) -> Option<(PaperKind, &str, &str)> {
    let lead = text.len() - unqualified(text).len();
    [0, lead].into_iter().find_map(|from| named_at(text, from))
}

fn named_at(text: &str, from: usize) -> Option<(PaperKind, &str, &str)> {
    KINDS.iter().find_map(|(name, kind)| {
        let end = from + name.len();
        text.get(from..end).filter(|piece| piece.eq_ignore_ascii_case(name))?;
        let rest = text[end..].trim_start();
        let apart = text[end..].chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '-');
        // These also head a part of another paper; a body behind them makes them the paper's name.
        let weak = matches!(*name, "actiepunten" | "acties" | "afspraken") && body_in(rest).is_none();
        (apart && !weak).then_some((*kind, &text[..end], rest))
    })
}

/// The text behind the words that qualify a paper's name.
fn unqualified(text: &str) -> &str {
    const QUALIFIERS: [&str; 16] = [
        "concept",
        "ontwerp",
        "voorlopige",
        "definitieve",
        "definitief",
        "vastgestelde",
        "kort",
        "verkort",
        "beknopt",
        "samenvattend",
        "openbare",
        "openbaar",
        "geactualiseerde",
        "bijgewerkte",
        "annotatie bij de",
        "toelichting bij de",
    ];
    let mut rest = text;
    while let Some(behind) = QUALIFIERS.iter().find_map(|word| {
        let fits = rest.get(..word.len()).is_some_and(|piece| piece.eq_ignore_ascii_case(word));
        rest.get(word.len()..).filter(|_| fits)?.strip_prefix(' ')
    }) {
        rest = behind;
    }
    rest
}

/// Whether a line says that a paper begins: its kind, and for a proposal also to whom.
pub(crate) fn is_paper_line(text: &str) -> bool {
    let Some((kind, name, rest)) = kind_of(text) else { return false };
    let short = text.split(' ').count() <= 25 && !text.ends_with(['.', ';', ':']);
    let addressed = body_in(rest).is_some() || super::fields::item_in(rest).is_some();
    let certain = match kind {
        PaperKind::Proposal => name.to_lowercase() != "voorstel" || addressed,
        PaperKind::Agenda | PaperKind::Minutes | PaperKind::Source => addressed,
        _ => true,
    };
    short && certain
}

/// Whether a line of the header names the paper's kind. "Voorstel" does so only at the top, or before
/// those it is put to; further down it is a heading.
pub(super) fn is_kind_line(text: &str, at: usize, known: Option<PaperKind>) -> bool {
    let Some((kind, name, rest)) = kind_of(text) else { return false };
    let short = text.split(' ').count() <= 25 && !text.ends_with(['.', ';']);
    // "Raadsvoorstel: de haven" names the paper; "Voorstel: in te stemmen met …" says what is asked.
    let labelled = rest.strip_prefix(':').filter(|_| name.eq_ignore_ascii_case("voorstel"));
    // "Voorstel: dorpshuis openhouden" at the top, before anything said what the paper is, names it.
    let subject = |subject: &str| names_subject(subject.trim(), at == 0);
    let titled = known.is_none() && at < 4 && labelled.is_some_and(subject);
    let says = labelled.is_some() && !titled;
    match kind {
        PaperKind::Proposal => {
            let addressed = at < 4 && (body_in(rest).is_some() || super::fields::item_in(rest).is_some());
            // All in capitals it is the paper's own name rather than a heading.
            let named = at < 8 && !rest.is_empty() && !text.contains(char::is_lowercase);
            let first = known.is_none() && (at == 0 || addressed || named || titled);
            short && !says && (first || (addressed && known == Some(kind)))
        }
        PaperKind::Agenda | PaperKind::Minutes => short && (known.is_none() || known == Some(kind)) && at < 6,
        _ => short && known.is_none_or(|known| known == kind),
    }
}

/// Whether what stands behind "Voorstel:" is a subject rather than what is asked.
fn names_subject(text: &str, first: bool) -> bool {
    let capital = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (capital || first) && !grammar::is_point(text) && grammar::lead_in(text).is_none()
}

/// "Voortgang regioplan", "Voortgangsbericht valpreventie": the kind is part of the subject.
pub(super) fn is_title_itself(line: &str) -> bool {
    kind_of(line).is_some_and(|(_, name, rest)| {
        name.to_lowercase().starts_with("voortgang") && rest.starts_with(char::is_lowercase)
    })
}

/// "Besluitenlijst stuurgroep Kust", with "Vergadering van 3 mei 2031" of the next line joined to it.
pub(super) fn meeting_below(text: &str) -> Option<(&str, &str)> {
    let (kind, _, rest) = kind_of(text)?;
    let is_list = !matches!(kind, PaperKind::Note | PaperKind::Proposal | PaperKind::Source);
    let begins = |at: usize| {
        let mut words = text[at..].split_whitespace();
        let meets =
            words.next().is_some_and(|word| matches!(word, "Vergadering" | "Overleg" | "Bijeenkomst"));
        let linked = words.next().is_some_and(|word| matches!(word, "van" | "op" | "d.d."));
        meets && linked && !super::dates(&text[at..]).is_empty()
    };
    let from = text.len() - rest.len();
    let at = (from..text.len()).filter(|at| text.as_bytes()[at - 1] == b' ').find(|at| begins(*at))?;
    let named = body_in(&text[from..at]).is_some();
    (is_list && named).then(|| (text[..at].trim_end(), &text[at..]))
}

/// A table or board in a piece of the header, without article and date.
pub(super) fn body_in(text: &str) -> Option<String> {
    let text = without_version(text);
    if text.contains(':') || text.ends_with(['.', ';', '?']) || text.split(' ').count() > 16 {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let end = date_start(&words);
    let begin = words[..end].iter().position(|word| !is_small_word(word)).unwrap_or(end);
    // "Regiegroep Gezond, bijgewerkt na …": what was done with the paper is not the body's name.
    let done = (begin..end).find(|at| {
        words[*at].ends_with(',')
            && words.get(at + 1).is_some_and(|next| {
                matches!(
                    *next,
                    "bijgewerkt" | "gehouden" | "vastgesteld" | "geactualiseerd" | "versie" | "stand" | "te"
                )
            })
    });
    // "Bespreekstuk voor het overleg Wonen": the paper is named before its body.
    let addressed = (begin..end).find(|at| matches!(words[*at], "voor" | "aan"));
    let begin = match addressed.filter(|at| !words[begin..*at].iter().any(|word| is_body(word))) {
        Some(at) => (at..end).find(|at| !is_small_word(words[*at])).unwrap_or(end),
        None => begin,
    };
    let kept = words.get(begin..done.map_or(end, |at| at + 1)).unwrap_or_default();
    // "Stuurgroep Kust Vergadering": the body's name ends before it.
    let kept = match kept {
        [name @ .., last] if says_meeting(last) && name.iter().any(|word| is_body(word)) => name,
        _ => kept,
    };
    let named = kept.iter().any(|word| is_body(word));
    let only_meeting =
        kept.len() == 1 && matches!(kept[0].to_lowercase().as_str(), "overleg" | "bestuur" | "college");
    (named && !only_meeting).then(|| kept.join(" ").trim_end_matches([',', '-', '–', ' ']).to_owned())
}

/// Where a date or its "d.d." begins.
fn date_start(words: &[&str]) -> usize {
    let day = |at: usize| {
        !super::dates(&words[at..].join(" ")).is_empty()
            && super::dates(&words[at + 1..].join(" ")).is_empty()
    };
    let Some(at) = (0..words.len().min(24)).find(|at| day(*at)) else { return words.len() };
    let mut at = at;
    while at > 0
        && matches!(
            words[at - 1].to_lowercase().trim_end_matches(','),
            "d.d."
                | "dd."
                | "van"
                | "op"
                | "maandag"
                | "dinsdag"
                | "woensdag"
                | "donderdag"
                | "vrijdag"
                | "zaterdag"
                | "zondag"
                | "–"
                | "-"
        )
    {
        at -= 1;
    }
    at
}

/// That a body meets is no part of its name: "overlegvergadering Dorpsraad", "Bijeenkomst kerngroep".
fn says_meeting(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with("vergadering") || lower.ends_with("bijeenkomst")
}

fn is_small_word(word: &str) -> bool {
    says_meeting(word)
        || matches!(
            word.to_lowercase().as_str(),
            "aan"
                | "voor"
                | "van"
                | "de"
                | "het"
                | "ten"
                | "behoeve"
                | "leden"
                | "t.b.v."
                | "bij"
                | "–"
                | "-"
        )
}

pub(crate) fn is_body(word: &str) -> bool {
    const TAILS: [&str; 27] = [
        "directie",
        "managementteam",
        "crisisteam",
        "beleidsteam",
        "platform",
        "projectteam",
        "programmateam",
        "projectgroep",
        "klankbordgroep",
        "adviesgroep",
        "expertgroep",
        "beraad",
        "forum",
        "tafel",
        "werkgroep",
        "raad",
        "stuurgroep",
        "regiegroep",
        "overleg",
        "bestuur",
        "college",
        "commissie",
        "kerngroep",
        "kernteam",
        "staten",
        "regieteam",
        "programmaraad",
    ];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    matches!(
        word.as_str(),
        "raad" | "directieteam" | "gs" | "ps" | "pho" | "poho" | "ao" | "bo" | "bst" | "ast" | "ab" | "db"
    ) || TAILS.iter().any(|tail| word.ends_with(tail))
}

/// "versie 0.3 (concept)", "v0.9", "concept 2", "definitief".
pub(super) fn is_version(text: &str) -> bool {
    let lower = text.trim_matches(['(', ')', '[', ']']).to_lowercase();
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let count = words.count();
    let marked = lower.chars().any(|c| c.is_ascii_digit());
    let v = first.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    match first {
        "versie" => count <= 4 && (marked || count > 0),
        "concept" | "ontwerp" | "definitief" | "vastgesteld" => count == 0 || (count <= 2 && marked),
        _ => v && count <= 2,
    }
}

/// Whether a version counts: "concept 2" does, "concept" alone is only a state.
pub(super) fn is_numbered(version: &str) -> bool {
    version.chars().any(|c| c.is_ascii_digit())
}

/// A version without brackets around the whole of it.
pub(super) fn without_brackets(text: &str) -> &str {
    let inner = |open, close| text.strip_prefix(open).and_then(|inner: &str| inner.strip_suffix(close));
    inner('(', ')').or_else(|| inner('[', ']')).unwrap_or(text)
}

/// The version in brackets behind a text, without them: "De kade [v1.2]".
pub(super) fn version_behind(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let behind = text[without_version(text).len()..].trim_start();
    (!behind.is_empty()).then(|| without_brackets(behind))
}

/// The text without a version in brackets behind it.
pub(super) fn without_version(text: &str) -> &str {
    match text.rsplit_once(['(', '[']) {
        Some((before, inner)) if is_version(inner.trim_end_matches([')', ']'])) => before.trim_end(),
        _ => text.trim_end(),
    }
}

/// A line that is only a date, in whatever form: it has figures and hardly any other words.
pub(super) fn is_bare_date(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let figures = words.iter().filter(|word| word.chars().all(|c| c.is_ascii_digit())).count();
    let year = words.iter().any(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()));
    year && words.len() <= 5 && words.len() - figures <= 2 && figures >= 2
}

#[cfg(test)]
mod tests {
    use super::is_kind_line;

    #[test]
    fn voorstel_before_a_subject_names_the_paper_and_before_a_point_it_does_not() {
        assert!(is_kind_line("Voorstel: Dorpshuis openhouden", 1, None));
        assert!(is_kind_line("Voorstel: gezamenlijk wachtlijstbeheer", 0, None));
        assert!(!is_kind_line("Voorstel: In te stemmen met de proef", 1, None));
        assert!(!is_kind_line("Voorstel: Dorpshuis openhouden", 6, None));
    }
}
