//! Abbreviations that are explained nowhere: told once, where they stand first.

use super::{Finding, FindingCode, Subject, key, texts};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What every reader knows.
const KNOWN: [&str; 24] = [
    "NL", "EU", "BV", "NV", "PDF", "BTW", "ICT", "IT", "TV", "CD", "USB", "SMS", "WC", "ID", "OK", "PM",
    "KM", "CM", "AM", "TB", "GB", "MB", "CONCEPT", "NB",
];

/// What stands for what in this field, to be written out with one click.
const FIELD: [(&str, &str); 20] = [
    ("VNG", "Vereniging van Nederlandse Gemeenten"),
    ("ZN", "Zorgverzekeraars Nederland"),
    ("VWS", "Volksgezondheid, Welzijn en Sport"),
    ("SZW", "Sociale Zaken en Werkgelegenheid"),
    ("GGZ", "geestelijke gezondheidszorg"),
    ("GGD", "gemeentelijke gezondheidsdienst"),
    ("IZA", "Integraal Zorgakkoord"),
    ("GALA", "Gezond en Actief Leven Akkoord"),
    ("AZWA", "Aanvullend Zorg- en Welzijnsakkoord"),
    ("WOZO", "Wonen, Ondersteuning en Zorg voor Ouderen"),
    ("SPUK", "specifieke uitkering"),
    ("POHO", "portefeuillehoudersoverleg"),
    ("AVG", "Algemene verordening gegevensbescherming"),
    ("NZA", "Nederlandse Zorgautoriteit"),
    ("CIZ", "Centrum Indicatiestelling Zorg"),
    ("CAK", "Centraal Administratie Kantoor"),
    ("RIVM", "Rijksinstituut voor Volksgezondheid en Milieu"),
    ("CBS", "Centraal Bureau voor de Statistiek"),
    ("VVT", "verpleging, verzorging en thuiszorg"),
    ("ELV", "eerstelijnsverblijf"),
];

pub(super) fn unexplained(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    static CAPITALS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b[A-Z]{2,7}\b").expect("a fixed pattern"));
    let texts = texts(subject);
    let whole: String = texts.iter().map(|text| format!("{}\n", text.text)).collect();
    let mut told: HashSet<String> = HashSet::new();
    // Bodies come before headings: a heading is no place to explain.
    for text in texts.iter().filter(|text| text.is_body) {
        for hit in CAPITALS.find_iter(&text.text) {
            let short = hit.as_str();
            let is_part = touches_word(&text.text, hit.start(), hit.end());
            let passes = is_part || is_common(short) || is_shouted(&text.text, hit.start());
            if passes || told.contains(short) || is_own(subject, short) || is_explained(&whole, short) {
                continue;
            }
            told.insert(short.to_owned());
            let mut finding = text.finding(FindingCode::Abbreviation, hit.start(), hit.end());
            finding.key = key(FindingCode::Abbreviation, "paper", short);
            if let Some(name) = meaning(subject, short) {
                let written_out = format!("{name} ({short})");
                finding.mend = text.mend(subject.paper, short, &written_out, false);
                finding.expected = written_out;
            }
            found.push(finding);
        }
    }
}

fn is_common(short: &str) -> bool {
    KNOWN.contains(&short) || short.chars().all(|c| "IVXLCDM".contains(c))
}

/// "GGZ-aanbieder" is the abbreviation, "A1B" and "ABC123" are none.
fn touches_word(text: &str, from: usize, to: usize) -> bool {
    let before = text[..from].chars().next_back();
    let after = text[to..].chars().next();
    let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '_' || c == '.');
    is_figure(before) || after.is_some_and(|c| c.is_ascii_digit() || c == '_')
}

/// A line in capitals only is shouted, not abbreviated.
fn is_shouted(text: &str, at: usize) -> bool {
    let from = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[from..].lines().next().unwrap_or_default();
    line.split_whitespace().count() > 1 && !line.chars().any(char::is_lowercase)
}

fn is_own(subject: &Subject<'_>, short: &str) -> bool {
    subject.names.iter().any(|(known, name)| known == short && name.is_none())
}

/// "Integraal Zorgakkoord (IZA)" and "IZA (Integraal Zorgakkoord)".
fn is_explained(text: &str, short: &str) -> bool {
    let spelled = |piece: &str| text.contains(piece);
    spelled(&format!("({short})"))
        || spelled(&format!("({short},"))
        || spelled(&format!("{short} ("))
        || spelled(&format!("{short} = "))
        || spelled(&format!("hierna {short}"))
        || spelled(&format!("hierna: {short}"))
}

fn meaning(subject: &Subject<'_>, short: &str) -> Option<String> {
    let of_board = subject.names.iter().find(|(known, _)| known == short).and_then(|(_, name)| name.clone());
    of_board.or_else(|| FIELD.iter().find(|(known, _)| *known == short).map(|(_, name)| (*name).to_owned()))
}
