//! Verbs by which people do, say or decide something, in the present tense.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::names::trim;

/// The verbs, by what they say of their subject.
const VERBS: &str = include_str!("deeds.txt");

/// What a finite verb says of its subject; some verbs say more than one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Deed {
    /// Work that only people and bodies do: "stuurt", "zoekt … uit".
    pub does: bool,
    /// Words or thoughts: "meldt", "vraagt zich af".
    pub tells: bool,
    /// What a body decides: "kiest", "wijst … af".
    pub decides: bool,
}

impl Deed {
    const NONE: Self = Self { does: false, tells: false, decides: false };

    fn or(self, other: Self) -> Self {
        Self {
            does: self.does || other.does,
            tells: self.tells || other.tells,
            decides: self.decides || other.decides,
        }
    }

    pub fn any(self) -> bool {
        self != Self::NONE
    }
}

/// What a verb means alone, and with each of its particles.
#[derive(Default)]
struct Form {
    bare: Deed,
    with: Vec<(&'static str, Deed)>,
}

static FORMS: LazyLock<HashMap<String, Form>> = LazyLock::new(|| {
    let mut forms: HashMap<String, Form> = HashMap::new();
    let mut deed = Deed::NONE;
    for line in VERBS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line {
            "[does]" => deed = Deed { does: true, ..Deed::NONE },
            "[tells]" => deed = Deed { tells: true, ..Deed::NONE },
            "[happens]" => deed = Deed::NONE,
            "[decides]" => deed = Deed { decides: true, ..Deed::NONE },
            _ => {
                let Some((verb, particles)) = line.split_once(": ") else { continue };
                let Some((stem, infinitive)) = verb.split_once(' ') else { continue };
                for word in [third_person(stem), infinitive.to_owned()] {
                    let form = forms.entry(word).or_default();
                    for particle in particles.split(' ') {
                        match form.with.iter_mut().find(|(held, _)| *held == particle) {
                            _ if particle == "-" => form.bare = form.bare.or(deed),
                            Some((_, held)) => *held = held.or(deed),
                            None => form.with.push((particle, deed)),
                        }
                    }
                }
            }
        }
    }
    forms
});

fn third_person(stem: &str) -> String {
    match stem {
        _ if stem.ends_with('t') => stem.to_owned(),
        _ if stem.ends_with('a') => format!("{stem}at"),
        _ => format!("{stem}t"),
    }
}

/// What the word at a place says as a finite verb; the particle of a verb in two parts stands behind it in
/// the same clause.
pub(super) fn at(words: &[&str], at: usize) -> Deed {
    let Some(form) = words.get(at).and_then(|word| FORMS.get(*word)) else { return Deed::NONE };
    let split = form.with.iter().filter(|(particle, _)| has_particle(words, at, particle));
    match split.map(|(_, deed)| *deed).reduce(Deed::or) {
        Some(deed) => deed,
        None => form.bare,
    }
}

/// A verb without the comma behind it; any other word as it is.
pub(super) fn without_mark(word: &str) -> &str {
    word.strip_suffix(',').filter(|bare| FORMS.contains_key(*bare)).unwrap_or(word)
}

/// The first word that is such a verb, with its place.
pub(super) fn first(words: &[&str]) -> Option<(usize, Deed)> {
    (0..words.len()).map(|place| (place, at(words, place))).find(|(_, deed)| deed.any())
}

/// Whether a clause with its verb last closes with work: "… een onderzoek start", "… de cijfers oplevert".
pub(super) fn closes_with_work(words: &[&str]) -> bool {
    let Some(last) = words.last().map(|word| trim(word)) else { return false };
    let whole = |word: &str| FORMS.get(word).is_some_and(|form| form.bare.does);
    let split = |word: &str| {
        FORMS.iter().any(|(verb, form)| {
            let particle = word.strip_suffix(verb.as_str());
            particle.is_some_and(|own| form.with.iter().any(|(held, deed)| *held == own && deed.does))
        })
    };
    whole(last) || split(last) || matches!(last, "start" | "starten" | "begint" | "beginnen")
}

/// No clause is longer, in words.
const REACH: usize = 30;

fn has_particle(words: &[&str], verb: usize, particle: &str) -> bool {
    for at in verb + 1..words.len().min(verb + REACH) {
        let word = words[at];
        if trim(word) == particle && closes(words, at) {
            return true;
        }
        // "voegt die toe": right behind the verb it stands for something.
        if opens_clause(word) && at > verb + 1 || word.ends_with([';', ':', '.']) {
            return false;
        }
    }
    false
}

/// Whether a word is a particle rather than a preposition: nothing that it could govern follows it.
fn closes(words: &[&str], at: usize) -> bool {
    const NEVER_GOVERNS: [&str; 15] = [
        "langs",
        "mee",
        "toe",
        "af",
        "terug",
        "rond",
        "samen",
        "bijeen",
        "vast",
        "neer",
        "weten",
        "zien",
        "zorg",
        "beschikbaar",
        "contact",
    ];
    const BEHIND: [&str; 30] = [
        "en",
        "of",
        "bij",
        "met",
        "voor",
        "vóór",
        "aan",
        "in",
        "op",
        "door",
        "om",
        "welke",
        "welk",
        "hoe",
        "wat",
        "wie",
        "waar",
        "wanneer",
        "dat",
        "naar",
        "uiterlijk",
        "zodat",
        "over",
        "van",
        "binnen",
        "na",
        "tot",
        "per",
        "medio",
        "als",
    ];
    let word = words[at];
    NEVER_GOVERNS.contains(&trim(word))
        || word.ends_with([',', ';', '.', ':', ')'])
        || words.get(at + 1).is_none_or(|next| BEHIND.contains(next) || next.starts_with('('))
}

fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "dat" | "die" | "omdat" | "zodat" | "waarbij" | "waarin" | "waarmee" | "waardoor" | "terwijl" | "om"
    )
}

#[cfg(test)]
mod tests {
    use super::{Deed, first};

    fn deed(sentence: &str) -> Deed {
        let words: Vec<&str> = sentence.split(' ').collect();
        first(&words).map_or(Deed::NONE, |(_, deed)| deed)
    }

    #[test]
    fn a_verb_says_what_its_subject_does() {
        for sentence in [
            "De secretaris mailt de stukken",
            "Zij zoekt uit wie dat doet",
            "Jansen werkt de aanpak voor het westen uit.",
            "Wij nemen contact op met de directeur",
            "De leden sturen hun vragen vóór maandag toe",
            "Zij vraagt dit na bij de afdeling.",
            "Zij vraagt een prijs op (mei)",
            "Hij gaat langs de deuren",
            "Het bureau legt de nota in mei voor",
            "De scholen stellen een rooster op",
        ] {
            assert!(deed(sentence).does, "{sentence}");
            assert!(!deed(sentence).tells, "{sentence}");
        }
    }

    #[test]
    fn what_is_said_or_thought_is_told() {
        for sentence in [
            "Zij meldt dat het klaar is",
            "Hij licht de notitie toe.",
            "De heer Bos merkt op dat het duurder wordt",
            "Zij geeft aan dat er geen geld is",
            "De voorzitter deelt mee dat hij vertrekt",
            "Bos vraagt of dit klopt",
            "Zij stelt dat dit niet kan",
        ] {
            assert!(deed(sentence).tells, "{sentence}");
            assert!(!deed(sentence).does, "{sentence}");
        }
    }

    #[test]
    fn a_body_decides() {
        for sentence in [
            "De raad kiest voor de eerste variant",
            "De tafel wijst het verzoek af",
            "Het bestuur ziet af van een proef",
        ] {
            assert!(deed(sentence).decides, "{sentence}");
        }
        assert!(!deed("De raad ziet een kans").decides);
    }
}
