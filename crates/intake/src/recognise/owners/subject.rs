//! The subject of an active sentence: who does what it tells.

use super::super::deeds;
use super::super::names::{Names, is_actor, trim};
use super::phrase::{definite, is_bare, is_thing};
use super::{actors, is_adjective};

/// The subject of an active sentence, and those it acts with.
pub(super) fn subject(clause: &str, names: &Names) -> Option<Vec<String>> {
    let words = clause.trim_end_matches(['.', ';']).split_whitespace();
    // "stuurt, mede namens de anderen, een brief": the mark is not the verb's.
    let words: Vec<&str> = words.map(deeds::without_mark).collect();
    // "Afgesproken wordt dat Rahimi de netbeheerder uitnodigt."
    if matches!(words.first(), Some(&("Afgesproken" | "Toegezegd" | "Afspraak" | "Besloten" | "Gevraagd"))) {
        let behind = words.iter().position(|word| *word == "dat")?;
        let others = actors(&words, behind + 1, names).or_else(|| definite(&words, behind + 1, names));
        return others.map(|(others, _)| others);
    }
    let held = leading(&words, names)
        .or_else(|| joined(&words, names))
        .or_else(|| doing(&words, names))
        .or_else(|| following(&words, names))
        .or_else(|| doing_behind(&words, names));
    let (mut found, verb, after) = held?;
    if is_only_begun(&words, verb, after) {
        return None;
    }
    // "Begin mei ontvangen de raden …" plans when it is their turn; named first, who receives does nothing.
    let first = after == verb + 1;
    if is_passive(&words, verb) || first && receives(words[verb]) {
        return None;
    }
    // "Bos geeft aan dat de provincie dit onderzoekt": who acts is told behind "dat".
    let deed = deeds::at(&words, verb);
    if deed.tells && !deed.does {
        let behind = words.iter().position(|word| *word == "dat").filter(|at| *at > verb);
        if let Some((others, _)) = behind.and_then(|at| actors(&words, at + 1, names)) {
            return Some(others);
        }
    }
    // With "samen" any noun acts along; "oefenen met de sirene" names what is used.
    let together =
        words.windows(2).position(|pair| matches!(pair, ["samen" | "Samen", "met"])).map(|at| at + 2);
    let others = match together {
        Some(at) => actors(&words, at, names).or_else(|| definite(&words, at, names)),
        None if words.get(after) == Some(&"met") && !talks(words[verb]) => actors(&words, after + 1, names),
        None => taken_up_with(&words, verb, names),
    };
    found.extend(others.map(|(others, _)| others).unwrap_or_default());
    // "Bouwhuis stelt het op, Van den Brink toetst het": a second clause has its own subject.
    if let Some(comma) = (after..words.len()).find(|at| words[*at].ends_with(',')) {
        let next = &words[comma + 1..];
        if let Some((others, verb, _)) = leading(next, names).filter(|(_, verb, _)| *verb <= 4)
            && deeds::at(next, verb).does
        {
            found.extend(others.into_iter().filter(|other| !found.contains(other)).collect::<Vec<_>>());
        }
    }
    Some(found)
}

/// "De griffie verstuurt …": before a verb by which only people and bodies act, any noun is one of them.
fn doing(words: &[&str], names: &Names) -> Option<(Vec<String>, usize, usize)> {
    // "boswachter stuurt het rond": a note without article or capital.
    if let [noun, verb, _, ..] = words
        && noun.chars().all(char::is_lowercase)
        && noun.len() > 3
        && verb.ends_with('t')
        && deeds::at(words, 1).does
        && !is_thing(noun)
    {
        return Some((vec![(*noun).to_owned()], 1, 2));
    }
    let (found, end) = definite(words, 0, names)?;
    // "De visser en Bos gaan in april kijken": what they are going to do closes the sentence.
    let going = words.get(end).is_some_and(|word| matches!(*word, "gaat" | "gaan" | "zal" | "zullen"))
        && !is_bare(words[0])
        && deeds::closes_with_work(&words[end + 1..]);
    // "Eigenaren kunnen een aanvraag indienen"
    let may = words.get(end).is_some_and(|word| matches!(*word, "kan" | "kunnen" | "mogen"))
        && deeds::closes_with_work(&words[end + 1..]);
    let acts =
        going || may || deeds::at(words, end).does && !(is_bare(words[0]) && is_only_named(words, end));
    acts.then_some((found, end, end + 1))
}

/// "Vóór 1 mei verstuurt de griffie …": the same behind the verb.
fn doing_behind(words: &[&str], names: &Names) -> Option<(Vec<String>, usize, usize)> {
    let verb = (1..words.len().min(20)).find(|at| deeds::at(words, *at).does && is_finite(words[*at]))?;
    let (found, end) = definite(words, verb + 1, names)?;
    Some((found, verb, end))
}

/// "Raden informeren over de uitkomst": without an object of its own a plural form is an infinitive, and
/// the noun before it undergoes it.
fn is_only_named(words: &[&str], verb: usize) -> bool {
    const OBJECT: [&str; 8] = ["de", "het", "een", "hun", "zijn", "haar", "dit", "deze"];
    const GOVERNS: [&str; 22] = [
        "via", "per", "tijdens", "onder", "vanaf", "rond", "van", "voor", "over", "aan", "met", "in", "op",
        "uit", "bij", "naar", "door", "tot", "vóór", "na", "binnen", "om",
    ];
    let plural = words[verb].ends_with('n');
    let object = |at: usize| OBJECT.contains(&words[at]) && !GOVERNS.contains(&words[at - 1]);
    plural && !(verb + 1..words.len()).any(object)
}

/// "De werkgroep stelt …": actors, their verb, and the word behind both.
fn leading(words: &[&str], names: &Names) -> Option<(Vec<String>, usize, usize)> {
    let (mut found, mut end) = actors(words, 0, names)?;
    // "Raden informeren over de uitkomst": one noun and an infinitive.
    if end == 1 && is_bare(words[0]) && words.len() > 1 && deeds::at(words, 1).does && is_only_named(words, 1)
    {
        return None;
    }
    // "De werkgroep wonen levert": what the body is for belongs to its name.
    if let ([name], [noun, verb, ..]) = (found.as_mut_slice(), &words[end..])
        && is_field(noun, verb.ends_with('t') && deeds::at(words, end + 1).any())
        && is_finite(verb)
        && !is_finite(words[end - 1])
    {
        *name = format!("{name} {noun}");
        end += 1;
    }
    // "Het netwerk palliatieve zorg evalueert"
    if let ([name], [adjective, noun, verb, ..]) = (found.as_mut_slice(), &words[end..])
        && is_adjective(adjective)
        && noun.chars().all(char::is_lowercase)
        && !is_finite(noun)
        && is_finite(verb)
    {
        *name = format!("{name} {adjective} {noun}");
        end += 2;
    }
    if words.get(end) == Some(&"met") {
        let (others, to) = actors(words, end + 1, names)?;
        found.extend(others);
        end = to;
    }
    // "De partners in de regio leveren": a phrase between subject and verb.
    let reach =
        if words.get(end).is_some_and(|word| matches!(*word, "van" | "in" | "uit" | "op")) { 5 } else { 1 };
    let verb = (end..words.len().min(end + reach)).find(|at| is_finite(words[*at]))?;
    // "Huur Parklaan opzeggen": what closes a line that has no article is an infinitive.
    let closes = words.get(verb + 1).is_none_or(|next| next.starts_with('('));
    let infinitive = closes && is_bare(words[0]) && words[verb].ends_with("en");
    (!infinitive).then_some((found, verb, verb + 1))
}

/// "Vrouwenkoor Eb en de dorpsfanfare richten …": of two that are joined before a plural verb, both act.
fn joined(words: &[&str], names: &Names) -> Option<(Vec<String>, usize, usize)> {
    let (found, end) = definite(words, 0, names)?;
    let verb = words.get(end).filter(|verb| verb.ends_with("en") && is_finite(verb))?;
    let things = found.iter().any(|name| is_thing(name));
    let closes = words.get(end + 1).is_none() || is_bare(words[0]) && is_only_named(words, end);
    (found.len() > 1 && !things && !closes && *verb != "worden").then_some((found, end, end + 1))
}

/// "In mei stuurt de werkgroep …": a verb with actors right behind it.
fn following(words: &[&str], names: &Names) -> Option<(Vec<String>, usize, usize)> {
    const BEFORE_NOUNS: [&str; 9] = ["de", "het", "een", "dit", "deze", "dat", "die", "hun", "elk"];
    let noun = |at: usize| BEFORE_NOUNS.contains(&words[at - 1].to_lowercase().as_str());
    (1..words.len().min(20)).filter(|at| is_finite(words[*at]) && !noun(*at)).find_map(|verb| {
        let (found, end) = actors(words, verb + 1, names)?;
        Some((found, verb, end))
    })
}

/// "wordt", "worden", "zal … worden": somebody undergoes it.
fn is_passive(words: &[&str], verb: usize) -> bool {
    match words[verb] {
        "wordt" | "worden" => true,
        "zal" | "zullen" | "kan" | "kunnen" | "moet" | "moeten" => {
            words[verb..].iter().any(|word| trim(word) == "worden")
        }
        "is" | "zijn" => words[verb..].iter().any(|word| {
            let word = trim(word);
            word.starts_with("ge")
                && word.len() > 5
                && (word.ends_with('d') || word.ends_with('t') || word.ends_with("en"))
        }),
        _ => false,
    }
}

/// "overlegt met de politie": whom one talks with does not act.
fn talks(verb: &str) -> bool {
    ["overleg", "bespre", "spre", "praat", "praten"].iter().any(|stem| verb.starts_with(stem))
}

/// "pakt dit op met de gemeenten", "werkt het uit met de scholen": who takes it up along.
fn taken_up_with(words: &[&str], verb: usize, names: &Names) -> Option<(Vec<String>, usize)> {
    let particle = match words[verb] {
        "pakt" | "pakken" | "stelt" | "stellen" => "op",
        "werkt" | "werken" | "zoekt" | "zoeken" | "voert" | "voeren" => "uit",
        "bereidt" | "bereiden" => "voor",
        _ => return None,
    };
    let along = words[verb..].windows(2).take(8).position(|pair| pair == [particle, "met"])?;
    actors(words, verb + along + 2, names)
}

/// "In mei start de eerste groep": what begins without anything that it begins does not act.
fn is_only_begun(words: &[&str], verb: usize, after: usize) -> bool {
    let begins = matches!(words[verb], "start" | "starten" | "begint" | "beginnen" | "loopt" | "lopen");
    // "Het loket gaat op 1 mei open"
    let opens = matches!(words[verb], "gaat" | "gaan" | "treedt" | "treden" | "komt" | "komen")
        && words.last().is_some_and(|last| {
            matches!(*last, "open" | "dicht" | "in" | "live" | "start" | "werking" | "beschikbaar")
        });
    begins && after > verb + 1 && after >= words.len() || opens
}

/// "jeugd", "vaarwegen": one word that says what a body is for; in -en only before a verb of its own.
fn is_field(word: &str, before_verb: bool) -> bool {
    const NEVER: [&str; 24] = [
        "en", "of", "met", "die", "dat", "dit", "niet", "nog", "ook", "wel", "al", "zelf", "samen", "hier",
        "daar", "er", "dan", "zo", "nu", "straks", "weer", "alsnog", "alleen", "vooral",
    ];
    let noun = word.chars().count() >= 3 && word.chars().all(char::is_lowercase);
    noun && !NEVER.contains(&word) && (!is_finite(word) || before_verb && word.ends_with("en"))
}

fn receives(verb: &str) -> bool {
    matches!(verb, "ontvangt" | "ontvangen" | "krijgt" | "krijgen")
}

pub(in crate::recognise) fn is_finite(word: &str) -> bool {
    const NEVER: [&str; 41] = [
        "het",
        "met",
        "niet",
        "dat",
        "uit",
        "tot",
        "en",
        "een",
        "ten",
        "binnen",
        "tussen",
        "tegen",
        "naast",
        "omdat",
        "dit",
        "wat",
        "of",
        "bent",
        "alleen",
        "samen",
        "met",
        "mei",
        "maart",
        "augustus",
        "oost",
        "west",
        "laatst",
        "eerst",
        "ooit",
        "nooit",
        "misschien",
        "sinds",
        "buiten",
        "boven",
        "volgens",
        "wegens",
        "eind",
        "dagen",
        "weken",
        "maanden",
        "jaren",
    ];
    const ALWAYS: [&str; 20] = [
        "zal", "zullen", "gaat", "gaan", "is", "zijn", "kan", "kunnen", "wil", "willen", "mag", "mogen",
        "doet", "doen", "ziet", "zien", "zorgt", "legt", "zoekt", "pakt",
    ];
    if word.ends_with([',', '.', ':', ')']) || word.contains('-') || is_split_participle(word) {
        return false;
    }
    let small = word.chars().all(char::is_lowercase);
    ALWAYS.contains(&word)
        || (small
            && word.len() >= 4
            && (word.ends_with('t') || word.ends_with("en"))
            && !NEVER.contains(&word)
            && !is_actor(word))
}

/// "ingericht", "uitgewerkt": a particle before "ge".
fn is_split_participle(word: &str) -> bool {
    const PARTICLES: [&str; 12] =
        ["in", "op", "uit", "aan", "af", "door", "mee", "om", "bij", "terug", "vast", "samen"];
    word.ends_with('t')
        && !word.ends_with("geeft")
        && PARTICLES.iter().any(|particle| {
            word.strip_prefix(particle).is_some_and(|rest| rest.starts_with("ge") && rest.len() > 5)
        })
}
