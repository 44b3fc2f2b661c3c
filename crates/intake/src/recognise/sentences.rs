//! A paragraph cut into sentences, mindful of Dutch abbreviations.

/// Abbreviations that do not end a sentence, without their last point.
const ABBREVIATIONS: &[&str] = &[
    "dhr", "mevr", "mw", "mr", "dr", "drs", "ir", "ing", "prof", "t.b.v", "i.v.m", "m.b.t", "o.a", "o.m",
    "d.d", "dd", "blz", "p", "art", "nr", "nrs", "ca", "bijv", "bv", "incl", "excl", "resp", "t.a.v",
    "n.a.v", "i.o.m", "i.s.m", "d.m.v", "d.w.z", "evt", "zgn", "max", "min", "gem", "st", "vs", "afd", "tel",
    "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec", "wk", "kw",
    "m.i.v", "a.u.b", "c.q", "inz", "zaaknr", "reg",
];

/// What is told apart by letters.
const LETTERED: &[&str] = &[
    "variant",
    "optie",
    "scenario",
    "fase",
    "deel",
    "bijlage",
    "lijn",
    "spoor",
    "locatie",
    "model",
    "categorie",
    "plan",
    "groep",
    "onderdeel",
    "alternatief",
    "blok",
];

/// Abbreviations that often end one; the next word then decides.
const OFTEN_LAST: &[&str] = &["a.s", "jl", "j.l", "e.v", "e.d", "enz", "etc", "z.s.m", "p.m", "n.t.b", "e.a"];

/// The sentences of a text, each with its end mark.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, c) in text.char_indices() {
        if matches!(c, '.' | '!' | '?') && ends_sentence(text, at, c) {
            let end = at + c.len_utf8();
            found.push(text[begin..end].trim());
            begin = end;
        }
    }
    let rest = text[begin..].trim();
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// The first sentence and what follows it.
pub(super) fn first_sentence(text: &str) -> (&str, Option<&str>) {
    let Some(first) = sentences(text).first().copied() else { return (text, None) };
    let start = text.find(first).unwrap_or(0) + first.len();
    let rest = text[start..].trim();
    (first, (!rest.is_empty()).then_some(rest))
}

fn ends_sentence(text: &str, at: usize, mark: char) -> bool {
    let after = &text[at + mark.len_utf8()..];
    if !after.starts_with(' ') {
        return false;
    }
    let next = after.trim_start();
    if !next.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '(' | '‘' | '“' | '"' | '\'' | '–' | '-')
    }) {
        return false;
    }
    if mark != '.' {
        return true;
    }
    let word_start = text[..at].rfind([' ', '(', '/']).map_or(0, |space| space + 1);
    let word = text[word_start..at].to_lowercase();
    if OFTEN_LAST.contains(&word.as_str()) {
        return starts_sentence(next);
    }
    // "T.B. Bos": capitals before a name; a "B.V." may still end a sentence, and the next word decides.
    let mut letters = text[word_start..at].split('.');
    if letters.clone().count() > 1 && letters.all(is_capital) {
        return starts_sentence(next);
    }
    // "variant B." ends in a letter that is no initial.
    let before = text[..word_start].trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let initial = word.chars().count() == 1
        && word.chars().all(char::is_alphabetic)
        && !LETTERED.contains(&before.as_str());
    let number = word.chars().all(|c| c.is_ascii_digit()) && word_start == 0;
    !(initial || number || ABBREVIATIONS.contains(&word.as_str()))
}

fn is_capital(letter: &str) -> bool {
    let mut chars = letter.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn starts_sentence(next: &str) -> bool {
    const STARTS: [&str; 22] = [
        "De", "Het", "Een", "Deze", "Dit", "Die", "Dat", "Er", "In", "Na", "Op", "Wij", "Zij", "Hij",
        "Daarna", "Daarbij", "Hierna", "Ook", "Voor", "Over", "Bij", "Als",
    ];
    let word = next.split(' ').next().unwrap_or_default();
    STARTS.contains(&word) || next.starts_with('(')
}

#[cfg(test)]
mod tests {
    use super::{first_sentence, sentences};

    #[test]
    fn sentences_end_where_they_end() {
        let cases: &[(&str, &[&str])] = &[
            ("Dit is één. Dat is twee!", &["Dit is één.", "Dat is twee!"]),
            (
                "Dhr. De Wit (t.b.v. de raad) komt 3 sept. a.s. op bezoek.",
                &["Dhr. De Wit (t.b.v. de raad) komt 3 sept. a.s. op bezoek."],
            ),
            ("Besproken op 3 mei jl. De raad wacht.", &["Besproken op 3 mei jl.", "De raad wacht."]),
            ("Versie 2.0 is klaar. (zie boven)", &["Versie 2.0 is klaar.", "(zie boven)"]),
            ("A. B. Jansen schrijft", &["A. B. Jansen schrijft"]),
            ("Wij kiezen variant B. Mevrouw Kok tekent.", &["Wij kiezen variant B.", "Mevrouw Kok tekent."]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(sentences(text), *expected, "{text}");
        }
        assert_eq!(first_sentence("Eén. Twee. Drie."), ("Eén.", Some("Twee. Drie.")));
    }
}
