//! Who is named apart from the sentence: by a label, in brackets, behind a dash or colon, between commas.

use tafelstuk_model::period::{Period, squeeze};

use super::super::names::{Names, trim};
use super::phrase::is_thing;
use super::{actors, in_cell, is_initial, list};

/// Words before who acts: "Trekker: HKZ".
pub(super) fn is_label(word: &str) -> bool {
    const LABELS: [&str; 11] = [
        "actie",
        "actiehouder",
        "actiehouders",
        "trekker",
        "trekkers",
        "wie",
        "door",
        "eigenaar",
        "verantwoordelijk",
        "verantwoordelijke",
        "uitvoering",
    ];
    LABELS.contains(&word.to_lowercase().as_str())
}

/// Who is named before all else: "[HKZ] cijfers leveren", "@Bos: cijfers leveren", "Actie HKZ: …".
pub(super) fn before_all(text: &str, names: &Names) -> Option<Vec<String>> {
    let named = |text: &str| list(text, names).or_else(|| is_names(text).then(|| in_cell(text)));
    if let Some((inner, _)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return named(inner);
    }
    if let Some((name, _)) = text.strip_prefix('@').and_then(|rest| rest.split_once([':', ' '])) {
        return named(name);
    }
    // "penvoerder, toezending aan de raden"
    let bare = text.split_once(", ").filter(|(name, _)| name.starts_with(char::is_lowercase));
    if let Some((name, _)) = bare.filter(|(name, rest)| !name.contains(' ') && !rest.contains(" en ")) {
        return list(name, names);
    }
    let (first, rest) = text.split_once(' ')?;
    let (label, _) = rest.split_once(": ").filter(|_| is_label(first))?;
    list(label, names)
}

/// Who is named by a label or behind a dash: "Trekker: HKZ", "Cijfers leveren – HKZ", "[actie HKZ]".
pub(super) fn named_apart(text: &str, names: &Names) -> Option<Vec<String>> {
    let text = text.trim_end_matches(['.', ' ']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let labelled = (0..words.len()).filter(|at| {
        let word = words[*at].trim_start_matches(['(', '[']).to_lowercase();
        let opened = words[*at].starts_with(['(', '[']);
        word.strip_suffix(':').or(Some(word.as_str()).filter(|_| opened)).is_some_and(is_label)
    });
    let closes = |end: usize| {
        end == words.len()
            || words[end - 1].ends_with([',', ';', '.', ')', ']'])
            || matches!(words[end], "–" | "-" | "|")
    };
    let by_label = labelled
        .filter_map(|at| actors(&words, at + 1, names))
        .find(|(_, end)| closes(*end))
        .map(|(found, _)| found);
    // "(actie: Bos)": behind such a label a bare name is one.
    let bracketed = || {
        let (label, name) = text.rsplit_once('(')?.1.strip_suffix(')')?.split_once(':')?;
        (is_label(label) && is_names(name)).then(|| in_cell(name))
    };
    // "Hout halen. Wie: Anja. Wanneer: 1 mei."
    let asked = || {
        let behind = text.split_once(" Wie: ")?.1;
        let name = behind.split(". ").next()?.split(" Wanneer").next()?.trim_end_matches(['.', ',', ';']);
        list(name, names).or_else(|| is_names(name).then(|| in_cell(name)))
    };
    let square = || {
        let (_, inner) = text.rsplit_once('[')?;
        let inner = inner.strip_suffix(']')?;
        // "[HKZ, 1 mei]": when may stand behind who.
        let timed = inner.split_once(", ").filter(|(_, when)| Period::find(when, None, None).is_some());
        list(timed.map_or(inner, |(name, _)| name), names)
    };
    // "– HKZ, mei 2031": when may stand behind who.
    let dashed = || {
        let marks = [" - ", " | ", " -> ", " → ", " => "];
        let pieces = marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, " – "));
        let all: Vec<&str> = pieces.split(" – ").collect();
        let (first, behind) = all.split_first().filter(|(_, behind)| !behind.is_empty())?;
        let listed = || behind.iter().rev().find_map(|piece| list(piece.split(',').next()?, names));
        // "– Sanne (LVR) – eind maart": a name alone.
        let alone = || {
            let own = |piece: &&&str| {
                let bare = piece.split('(').next().unwrap_or_default().trim_end();
                is_names(bare) && !is_thing(bare.rsplit(' ').next().unwrap_or_default())
            };
            behind.iter().find(own).map(|piece| in_cell(piece))
        };
        listed().or_else(alone).or_else(|| list(first, names))
    };
    // "Evaluatie, GGD, zomer 2031": between commas, before when.
    let between = || {
        let pieces: Vec<&str> = text.split(", ").flat_map(|piece| piece.split("; ")).collect();
        pieces.windows(2).skip(1).find_map(|pair| {
            let timed = Period::find(pair[1], None, None)?.literal.len() + 1 >= pair[1].len();
            list(pair[0], names).filter(|_| timed)
        })
    };
    // "…, in het overleg van december, Y. Demir": behind when.
    let last = || {
        let (before, last) = text.rsplit_once(", ").or_else(|| text.rsplit_once("; "))?;
        let place = Period::find_all(before, None, None).pop()?;
        let closes = squeeze(before).len() == place.at.end;
        let named = list(last, names).or_else(|| is_names(last).then(|| in_cell(last)));
        named.filter(|_| closes)
    };
    // "…: E. Bruinsma, oktober": behind the last colon.
    let colon = || {
        let (_, behind) = text.rsplit_once(": ")?;
        let name = behind.split(", ").next()?;
        let initials = name.split_whitespace().next().is_some_and(is_initial) && is_names(name);
        list(name, names).or_else(|| initials.then(|| in_cell(name)))
    };
    by_label
        .or_else(bracketed)
        .or_else(asked)
        .or_else(colon)
        .or_else(square)
        .or_else(dashed)
        .or_else(between)
        .or_else(last)
}

/// "(HKZ, in juli)", "(J. de Vries)": who is named in brackets.
pub(super) fn in_brackets(text: &str, names: &Names) -> Option<Vec<String>> {
    let open = text.rfind('(')?;
    let inner = text[open + 1..].split(')').next()?;
    // "(HKZ, in juli)": when may stand behind who.
    let words: Vec<&str> = inner.split_whitespace().collect();
    if let Some((found, end)) = actors(&words, 0, names)
        && (end == words.len() || words[end - 1].ends_with(','))
    {
        return Some(found);
    }
    // "(J. de Vries)", "(Annelies / HRM)" behind all that is said: nothing but names.
    let last =
        text[open..].split(')').nth(1).is_some_and(|rest| rest.trim_end_matches(['.', ';']).is_empty());
    // "(Vastgoed, uiterlijk 31 december)": a name, and when.
    let named = match inner.split_once(", ") {
        Some((name, when)) if Period::find(when, None, None).is_some() => name,
        _ => inner,
    };
    (last && is_names(named)).then(|| in_cell(named))
}

/// "De raad denkt mee (HKZ, in juli)": behind all that is said, who stands in brackets before when acts too.
pub(super) fn before_when(text: &str, names: &Names) -> Vec<String> {
    let closed = text.trim_end_matches(['.', ';']).strip_suffix(')');
    let inner = closed.and_then(|text| text.rsplit_once('(')).and_then(|(_, inner)| inner.split_once(", "));
    let timed = inner.filter(|(_, when)| {
        Period::find(when, None, None).is_some_and(|period| period.literal.len() * 10 >= when.len() * 7)
    });
    timed
        .and_then(|(name, _)| list(name, names).or_else(|| is_names(name).then(|| in_cell(name))))
        .unwrap_or_default()
}

/// Whether a text holds only names: capitals, initials and what stands between the parts of a name.
fn is_names(text: &str) -> bool {
    const NO_NAMES: [&str; 10] = [
        "zie",
        "bijlage",
        "concept",
        "versie",
        "artikel",
        "stand",
        "totaal",
        "exclusief",
        "inclusief",
        "par",
    ];
    const BETWEEN: [&str; 12] = ["de", "den", "der", "van", "ter", "ten", "te", "en", "&", "/", "het", "'t"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().map(|word| trim(word).to_lowercase()).unwrap_or_default();
    let named = |word: &&str| {
        let bare = word.trim_end_matches([',', '.', ';']);
        let letters = bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '/' | '&' | '\''));
        // "(dhr. Tromp)"
        let addressed = matches!(*word, "dhr." | "mevr." | "mw." | "mw" | "dhr" | "mevr" | "mevrouw");
        letters && bare.starts_with(char::is_uppercase) || BETWEEN.contains(word) || addressed
    };
    (1..=7).contains(&words.len())
        && words.iter().all(named)
        && !NO_NAMES.contains(&first.as_str())
        && Period::find(text, None, None).is_none()
}
