//! Who acts in a step, as printed: the subject of the sentence, "door X", "X:" or "(X)".

mod apart;
mod phrase;
mod subject;

use tafelstuk_model::period::{Period, Precision, squeeze};

use super::Setting;
use super::names::{Names, is_actor, trim};

use apart::{before_all, before_when, in_brackets, is_label, named_apart};
use phrase::definite;
pub(super) use subject::is_finite;
use subject::subject;

/// The owners of a step; empty where nobody is named.
pub(super) fn owners(text: &str, setting: &Setting) -> Vec<String> {
    let names = &setting.names;
    if let Some(found) = before_all(text, names) {
        return found;
    }
    let (label, rest) = labelled(text);
    // "Bos en Kuil lopen de sloten na: april": what stands behind is only when.
    let timed = Period::find(rest, None, None).is_some_and(|period| period.literal.len() + 2 >= rest.len());
    let rest = if timed { text } else { rest };
    if let Some(found) = label.filter(|label| !is_label(label)).and_then(|label| list(label, names)) {
        return found;
    }
    if let Some(found) = named_apart(text, names) {
        return found;
    }
    let clauses = || rest.split(';').flat_map(super::sentences::sentences);
    let acts = clauses().find_map(|clause| subject(clause, names)).map(|found| {
        let others = before_when(text, names).into_iter().filter(|other| !found.contains(other));
        found.iter().cloned().chain(others.collect::<Vec<_>>()).collect()
    });
    acts.or_else(|| before_pronoun(text, names))
        .or_else(|| by(&without_occasions(text), names))
        .or_else(|| in_brackets(text, names))
        .or_else(|| owned_before(text, names))
        .unwrap_or_default()
}

/// "Tromp is er geweest; ze deelt de presentatie": who was named in the clause before.
fn before_pronoun(text: &str, names: &Names) -> Option<Vec<String>> {
    let (before, behind) = text.split_once("; ")?;
    let pronoun = matches!(behind.split(' ').next(), Some("hij" | "zij" | "ze"));
    let words: Vec<&str> = before.split_whitespace().collect();
    let (found, end) = actors(&words, 0, names).or_else(|| definite(&words, 0, names))?;
    (pronoun && words.get(end).is_some_and(|word| is_finite(word))).then_some(found)
}

/// Where the sentence does not tell, whoever was an owner before and stands in it; not "in overleg met X".
fn owned_before(text: &str, names: &Names) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let aside = |at: usize| {
        let before = words[..at].iter().rev().find(|word| !matches!(**word, "de" | "het"));
        before.is_some_and(|word| matches!(*word, "met" | "aan" | "bij" | "naar" | "van" | "voor" | "over"))
    };
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match names.owner_at(&words, at) {
            Some((name, end)) => {
                if !aside(at) && !found.contains(&name) {
                    found.push(name);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    Some(found)
}

/// The text without what only says on which occasion: "na vaststelling door de raad".
fn without_occasions(text: &str) -> String {
    let mut rest = squeeze(text);
    for place in Period::find_all(text, None, None).into_iter().rev() {
        if place.period.precision == Precision::Relative {
            rest.replace_range(place.at, "");
        }
    }
    rest
}

/// All owners in a cell that holds nothing else.
pub(super) fn in_cell(cell: &str) -> Vec<String> {
    let pieces = cell.split(['/', ',', ';', '+', '\n']).flat_map(|piece| piece.split(" en "));
    pieces.map(bare_name).filter(|name| !name.is_empty() && !names_nobody(name)).collect()
}

/// "n.t.b.", "-": it is still to be said.
fn names_nobody(name: &str) -> bool {
    // "dagelijks bestuur" names a body.
    let open = Period::find(name, None, None).is_some_and(|period| {
        period.precision == Precision::Open && period.literal.len() * 10 >= name.len() * 7
    });
    open || !name.contains(char::is_alphabetic) || matches!(name.to_lowercase().as_str(), "n.v.t" | "nvt")
}

/// Whether a text is nothing but those who act: "de secretaris", "HKZ en gemeente Oever".
pub(super) fn names_only_actors(text: &str, setting: &Setting) -> bool {
    list(text.trim_end_matches('.'), &setting.names).is_some()
}

/// A label before a colon, and the rest: "VGZ: cijfers leveren", "Week 27: bureau herijkt".
fn labelled(text: &str) -> (Option<&str>, &str) {
    match text.split_once(": ") {
        Some((label, rest)) if label.split(' ').count() <= 8 => (Some(label), rest),
        _ => (None, text),
    }
}

/// A label that is nothing but actors, and those they act with.
fn list(text: &str, names: &Names) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (mut found, mut end) = actors(&words, 0, names)?;
    if words.get(end) == Some(&"met")
        && let Some((others, to)) = actors(&words, end + 1, names)
    {
        found.extend(others);
        end = to;
    }
    (end == words.len()).then_some(found)
}

/// "door de werkgroep"; an indefinite "door een bureau" names nobody. Behind "getrokken" and the like any
/// definite noun is meant.
fn by(clause: &str, names: &Names) -> Option<Vec<String>> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let done = |at: usize| {
        let word = at.checked_sub(1).map_or("", |before| trim(words[before]));
        word.len() > 5 && word.contains("ge") && word.ends_with(['d', 't', 'n'])
    };
    let led = |at: usize| words[..at].ends_with(&["onder", "leiding"]) && words[at] == "van";
    (0..words.len()).find_map(|at| {
        let door = words[at].eq_ignore_ascii_case("door");
        if !door && !led(at) && words[at] != "o.l.v." {
            return None;
        }
        let named = actors(&words, at + 1, names);
        let named = if done(at) || !door { named.or_else(|| definite(&words, at + 1, names)) } else { named };
        named.map(|(found, _)| found)
    })
}

/// Actors from `at` on, joined by "en", "/" or a comma; and the place behind them.
fn actors(words: &[&str], at: usize, names: &Names) -> Option<(Vec<String>, usize)> {
    let (first, mut end) = actor(words, at, names).or_else(|| beside_actor(words, at, names))?;
    let mut found = vec![first];
    loop {
        let joined = match words.get(end) {
            Some(&("en" | "&" | "/" | "of" | "+")) => end + 1,
            Some(_) if words[end - 1].ends_with(',') => end,
            _ => break,
        };
        let Some((next, to)) = actor(words, joined, names) else { break };
        found.push(next);
        end = to;
    }
    Some((found, end))
}

/// The first word of a sentence, joined to an actor: "Nachtzorg en huisartsenpost trainen …".
fn beside_actor(words: &[&str], at: usize, names: &Names) -> Option<(String, usize)> {
    let word = words.get(at).filter(|word| at == 0 && word.starts_with(char::is_uppercase))?;
    let joined = words.get(1) == Some(&"en") && word.chars().all(char::is_alphabetic);
    let other = actor(words, 2, names).filter(|(_, end)| words.get(*end).is_some_and(|next| is_finite(next)));
    (joined && other.is_some()).then(|| ((*word).to_owned(), 1))
}

/// One actor: article and title left out, adjectives and names kept.
fn actor(words: &[&str], at: usize, names: &Names) -> Option<(String, usize)> {
    let begin = skip_address(words, at, names);
    if let Some(known) = names.owner_at(words, begin).or_else(|| names.person_at(words, begin)) {
        return Some(known);
    }
    let first = words.get(begin)?;
    if first.starts_with('(') {
        return None;
    }
    if first.eq_ignore_ascii_case("een") {
        return outsider(words, begin);
    }
    let noun = (begin..words.len().min(begin + 4)).find(|i| {
        is_actor(trim(words[*i])) || is_name(words, *i, begin, names) || !is_adjective(words[*i])
    })?;
    // "offerte (regio)": what stands in brackets belongs to no name before them.
    if noun > begin && words[noun].starts_with('(') {
        return None;
    }
    let is_noun = is_actor(trim(words[noun]));
    if !is_noun && (!is_name(words, noun, begin, names) || noun > begin) {
        return None;
    }
    let mut end = noun + 1;
    while is_initial(words[end - 1]) && end < words.len() {
        end += 1 + usize::from(matches!(words[end], "de" | "den" | "der" | "van" | "ter" | "ten"));
        end = end.min(words.len());
    }
    while !words[end - 1].ends_with([',', '.', ';', ':']) && end < words.len() {
        let name = words[end].starts_with(char::is_uppercase) || words[end] == "&";
        let of_name = matches!(words[end], "van" | "Van" | "de" | "den" | "der" | "ter" | "ten")
            && words.get(end + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        let of_body = words[end] == "van"
            && matches!(words.get(end + 1), Some(&("de" | "het")))
            && words.get(end + 2).is_some_and(|next| is_actor(trim(next)));
        let of_office = words[end] == "van"
            && words.get(end + 1).is_some_and(|next| {
                matches!(trim(next), "bestuur" | "toezicht" | "commissarissen" | "beroep" | "advies")
            });
        end = if name {
            end + 1
        } else if of_name || of_office {
            end + 2
        } else if of_body {
            end + 3
        } else {
            break;
        };
    }
    let text = words[begin..end].join(" ");
    Some((trim_ends(&text).to_owned(), end))
}

/// "een onafhankelijk bureau": who is still to be found acts all the same, where a word says of what sort.
fn outsider(words: &[&str], begin: usize) -> Option<(String, usize)> {
    const SORTS: [&str; 4] = ["onafhankelijk", "extern", "gespecialiseerd", "deskundig"];
    let sort = words.get(begin + 1)?.trim_end_matches('e');
    let noun = words.get(begin + 2).filter(|noun| is_actor(trim(noun)))?;
    let before = begin.checked_sub(2).map_or("", |at| words[at]);
    // "Een tarief, getoetst door een extern bureau": what it did is over.
    let done = before.starts_with("ge") && before.ends_with(['d', 't', 'n']);
    (SORTS.contains(&sort) && !done)
        .then(|| (trim_ends(&format!("{} {noun}", words[begin + 1])).to_owned(), begin + 3))
}

/// Whether the word at `at` is a name: known as one, or the first of two capitalised words.
fn is_name(words: &[&str], at: usize, begin: usize, names: &Names) -> bool {
    let word = words[at];
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let pair = words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase))
        && !word.ends_with([',', '.']);
    // "In Q3 besluit de raad": a capital begins the sentence, and the next one is no part of a name.
    let opens = matches!(
        word.to_lowercase().as_str(),
        "in" | "op"
            | "na"
            | "voor"
            | "per"
            | "vanaf"
            | "tot"
            | "uiterlijk"
            | "medio"
            | "begin"
            | "eind"
            | "week"
            | "met"
            | "bij"
            | "als"
            | "om"
            | "over"
            | "tijdens"
            | "binnen"
            | "ook"
            | "daarna"
            | "vervolgens"
            | "dit"
            | "dat"
            | "deze"
            | "zodra"
            | "wanneer"
            | "alle"
            | "elke"
    );
    if opens && !names.holds(word) {
        return false;
    }
    let inside = at > 0 && at == begin && !words[at - 1].ends_with(['.', ':']);
    inside || pair || names.holds(word) || (is_initial(word) && at + 1 < words.len())
}

/// "K." before a name.
fn is_initial(word: &str) -> bool {
    let mut letters = word.split('.');
    letters.next_back() == Some("")
        && word.len() >= 2
        && letters.all(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_uppercase))
}

/// "Elk bestuur", "iedere school": the word belongs to who is meant.
fn is_each(word: &str) -> bool {
    matches!(word, "elk" | "elke" | "ieder" | "iedere" | "Elk" | "Elke" | "Ieder" | "Iedere")
}

fn is_adjective(word: &str) -> bool {
    /// Before the noun of a body these do not end in -e: "het dagelijks bestuur", "de zakelijk leider".
    const UNBENT: [&str; 5] = ["algemeen", "dagelijks", "regionaal", "provinciaal", "waarnemend"];
    let lower = word.to_lowercase();
    let formed = lower.len() > 6 && (lower.ends_with("lijk") || lower.ends_with("vervangend"));
    let bent = word.len() > 3 && word.ends_with('e') && word.chars().all(char::is_lowercase);
    bent || formed || is_each(word) || UNBENT.contains(&lower.as_str())
}

/// Articles and forms of address.
fn skip_address(words: &[&str], begin: usize, names: &Names) -> usize {
    let mut at = begin;
    while let Some(word) = words.get(at) {
        let lower = word.to_lowercase();
        let address = matches!(
            lower.as_str(),
            "de" | "het"
                | "beide"
                | "alle"
                | "ons"
                | "onze"
                | "uw"
                | "dhr."
                | "mevr."
                | "mw."
                | "mw"
                | "dhr"
                | "mevr"
                | "meneer"
                | "mevrouw"
                | "dames"
                | "heren"
                | "heer"
        );
        let named = words.get(at + 1).is_some_and(|next| names.holds_article(word, next))
            || names.person_at(words, at).is_some();
        // "Mw. De Ruijter": behind a form of address the capital belongs to the name.
        let capital = at > begin && word.starts_with(char::is_uppercase);
        if !address || named || capital {
            break;
        }
        at += 1;
    }
    at
}

fn trim_ends(text: &str) -> &str {
    let text = text.trim_end_matches([',', '.', ';', ':', ']']);
    // "Ploeg (brandweer)" keeps its bracket.
    if text.contains('(') { text } else { text.trim_end_matches([',', '.', ';', ':', ')', ']']) }
}

/// A name in a cell without article; "Het Veenhuis" is a name with one.
fn bare_name(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    // "Mevr. De Grauw": whatever its capital, a form of address is no part of the name.
    let form = |word: &&&str| {
        let lower = word.to_lowercase();
        matches!(lower.as_str(), "dhr." | "mevr." | "mw." | "mw" | "dhr" | "mevr" | "mevrouw" | "meneer")
    };
    let addressed = words.iter().take_while(form).count();
    let words = &words[addressed.min(words.len().saturating_sub(1))..];
    let capital = |at: usize| words.get(at).is_some_and(|word: &&str| word.starts_with(char::is_uppercase));
    // "alle leden" are more than the members.
    let all = words.first().is_some_and(|word| matches!(word.to_lowercase().as_str(), "alle" | "beide"));
    let whole = all || capital(0) && capital(1);
    let begin = if whole { 0 } else { skip_address(words, 0, &Names::default()) };
    trim_ends(&words[begin..].join(" ")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Names, in_cell, owners};
    use crate::recognise::Setting;

    fn check(text: &str, expected: &[&str]) {
        let setting =
            Setting { on: None, next_meeting: None, names: Names::default(), told: Default::default() };
        assert_eq!(owners(text, &setting), expected, "{text}");
    }

    #[test]
    fn who_acts_along_is_an_owner_too() {
        check("De raad denkt mee over de vorm (Bureau Noord, in juli).", &["raad", "Bureau Noord"]);
        check("De zakelijk leider stuurt een overzicht", &["zakelijk leider"]);
        check("Eigenaren kunnen in mei een aanvraag indienen", &["Eigenaren"]);
        check(
            "De raad van bestuur en de medische staf leveren cijfers",
            &["raad van bestuur", "medische staf"],
        );
        check("In april: offerte (regio)", &["regio"]);
        check("Anja belt de aannemer (week 12)", &["Anja"]);
        check("Vandaag belt de aannemer", &["aannemer"]);
        check("Bord vervangen -> boswachter, april", &["boswachter"]);
        check("In juli zal een extern bureau de steiger keuren", &["extern bureau"]);
        check("In juli volgt een keuring door een onafhankelijk bureau.", &["onafhankelijk bureau"]);
        check("Gemeente Oever met Stichting Kade: bomen planten", &["Gemeente Oever", "Stichting Kade"]);
        check("Vrouwenkoor Eb en de dorpsfanfare richten het lokaal in", &["Vrouwenkoor Eb", "dorpsfanfare"]);
        check("Raden en werkgroep lopen de sloten na: april", &["Raden", "werkgroep"]);
        check("De raad denkt mee over de vorm (Bureau Noord of een ander)", &["raad"]);
        check("Paden herstellen [secretaris, 1 mei]", &["secretaris"]);
        check("Samen met de politie maakt Bureau Noord een plan", &["Bureau Noord", "politie"]);
        check("De werkgroep werkt het uit met de afdeling Wegen", &["werkgroep", "afdeling Wegen"]);
        check("De werkgroep neemt contact op met de afdeling Wegen", &["werkgroep"]);
        check(
            "De schildpad en Bureau Noord gaan in april de route onderzoeken",
            &["schildpad", "Bureau Noord"],
        );
    }

    #[test]
    fn a_body_named_by_how_often_it_meets_is_a_name_in_a_cell() {
        assert_eq!(in_cell("dagelijks bestuur"), ["dagelijks bestuur"]);
        assert_eq!(in_cell("n.t.b."), [""; 0]);
    }

    #[test]
    fn whoever_acts_is_an_owner() {
        check("De werkgroep stelt in mei een plan op", &["werkgroep"]);
        check("In mei stuurt Ooldrecht een brief", &["Ooldrecht"]);
        check("In oktober zal HKZ met de gemeenten het voortouw nemen", &["HKZ", "gemeenten"]);
        check("Eind mei zullen Ooldrecht en Zuiderkoog samen een schets maken", &["Ooldrecht", "Zuiderkoog"]);
        check(
            "De ambtelijke werkgroep en het programmabureau leveren cijfers",
            &["ambtelijke werkgroep", "programmabureau"],
        );
        check("De heer Kuil belt de provincie", &["Kuil"]);
        check("Daarna komt het college van Ooldrecht met een voorstel", &["college van Ooldrecht"]);
        check("Bureau Noord beheert de lijst.", &["Bureau Noord"]);
        check("K. de Lange stuurt de planning voor 1 april", &["K. de Lange"]);
        check("T.B. Bos regelt de zaal voor 1 april", &["T.B. Bos"]);
        check("In mei stuurt R. Aslan de planning rond", &["R. Aslan"]);
        check("Op 1 mei gaat de lijst van start; Bureau Noord beheert deze.", &["Bureau Noord"]);
        check("HKZ: cijfers aanleveren", &["HKZ"]);
        check("Woonhaven stuurt de cijfers in mei", &["Woonhaven"]);
        check("Week 27: wijkteams en aanbieders herijken de lijst", &["wijkteams", "aanbieders"]);
        check("Cijfers aanleveren (secretaris)", &["secretaris"]);
        check("Het netwerk palliatieve zorg evalueert de proef", &["netwerk palliatieve zorg"]);
        check("Evaluatie, GGD, zomer 2031", &["GGD"]);
        check("De bemiddelaar begint per 1 juni en meldt wie wacht", &["bemiddelaar"]);
        check("veerman stuurt het rond", &["veerman"]);
        check("In mei stuurt men het rond", &[]);
        check("De raadsgriffier stuurt de lijst toe", &["raadsgriffier"]);
        check("GGD – zaal reserveren – voor 1 november", &["GGD"]);
        check("Cijfers aanleveren – HKZ", &["HKZ"]);
        check("Cijfers aanleveren - HKZ en gemeente Oever, mei 2031", &["HKZ", "gemeente Oever"]);
        check("Cijfers aanleveren. Trekker: HKZ.", &["HKZ"]);
        check("Cijfers aanleveren (actie: secretaris)", &["secretaris"]);
        check("Cijfers aanleveren [actie HKZ]", &["HKZ"]);
        check("In Q3 besluit de stuurgroep opnieuw", &["stuurgroep"]);
        check("Plan afronden – versie 2 – in mei", &[]);
        check("Aanbesteding door de dienst, januari – maart", &["dienst"]);
        check("De oogst wordt door het programmabureau verwerkt", &["programmabureau"]);
    }

    #[test]
    fn before_a_verb_of_doing_any_noun_acts() {
        check("De epidemiologen leveren het vervolgonderzoek in het najaar op", &["epidemiologen"]);
        check("De Brug levert uiterlijk 15 mei een opzet op", &["Brug"]);
        check("Annelies maakt een overzicht", &["Annelies"]);
        check("Gemeenten benoemen vóór de zomervakantie een contactpersoon", &["Gemeenten"]);
        check("Bestuurders informeren over de herindeling", &[]);
        check("Vóór 1 juni ondertekent de penhouder de verklaring", &["penhouder"]);
        check("Het plan geeft richting aan het vervolg", &[]);
        check("De kassier schrijft samen met de boekhouder een opzet", &["kassier", "boekhouder"]);
        check("Verbouwing, begeleid door bureau Torens", &["bureau Torens"]);
        check("Werving kwartiermaker: juli (HR)", &["HR"]);
        check("Cijfers op een rij zetten (J. van der Meulen)", &["J. van der Meulen"]);
        check("Cijfers op een rij zetten (zie bijlage)", &[]);
        check("Daarna informeren wij de raad", &[]);
        check("Mw. De Ruijter benadert de aanbieders", &["De Ruijter"]);
        check("Dhr. Ferwerda maakt een concept", &["Ferwerda"]);
        check("Ria stelt de brief op, Sjaak ondertekent hem", &["Ria"]);
    }

    #[test]
    fn who_is_named_before_all_else_acts() {
        check("[HKZ] cijfers leveren in mei", &["HKZ"]);
        check("@Pieters: cijfers leveren in mei", &["Pieters"]);
        check("Actie penvoerder: cijfers leveren", &["penvoerder"]);
        check("Trekker: HKZ. Klaar: Q4 2031", &["HKZ"]);
        check("Cijfers leveren – actie: griffier – klaar: 1 juni", &["griffier"]);
        check("Cijfers leveren; HKZ; 1 september", &["HKZ"]);
        check("Cijfers leveren - HKZ + VGZ - 1 september", &["HKZ", "VGZ"]);
    }

    #[test]
    fn what_a_body_is_for_belongs_to_its_name() {
        check("De werkgroep vaarwegen levert in mei een kaart", &["werkgroep vaarwegen"]);
        check("De adviseurs waterveiligheid beginnen in mei met de rondgang", &["adviseurs waterveiligheid"]);
        check("Iedere corporatie benoemt een contactpersoon", &["Iedere corporatie"]);
        check("De schipperskring levert in mei een kaart", &["schipperskring"]);
    }

    #[test]
    fn with_whom_one_talks_does_not_act_and_with_whom_one_takes_up_does() {
        check("De havendienst overlegt met de politie over de steiger", &["havendienst"]);
        check("De havendienst pakt dit op met de gemeenten", &["havendienst", "gemeenten"]);
    }

    #[test]
    fn what_only_begins_or_opens_does_not_act() {
        check("Vanaf mei starten de oefengroepen.", &[]);
        check("Het loket gaat op 1 mei open.", &[]);
        check("In mei starten de gemeenten een proef", &["gemeenten"]);
    }

    #[test]
    fn what_undergoes_or_accompanies_is_no_owner() {
        check("De nota zal worden vertaald naar een agenda", &[]);
        check("De gemeenten worden in mei geïnformeerd", &[]);
        check("Een tarief, getoetst door een onafhankelijk bureau", &[]);
        check("Opvragen van cijfers bij beide corporaties", &[]);
        check("Overdracht van de taken aan de gemeenten", &[]);
        check("De proef start op 5 januari", &[]);
        check("Oefening op één ingericht steunpunt", &[]);
        check("Gesprek met de cliëntenraden", &[]);
    }

    #[test]
    fn what_is_used_is_no_owner_and_the_adjectives_of_a_body_do_not_hide_it() {
        check("In mei oefenen de gemeenten en de GGD met de sirene", &["gemeenten", "GGD"]);
        check("Het dagelijks bestuur gunt het werk", &["dagelijks bestuur"]);
        check("Begin november ontvangen de scholen een brief", &["scholen"]);
        check("Scholen ontvangen begin november een brief", &[]);
    }

    #[test]
    fn a_form_of_address_in_a_cell_is_no_part_of_the_name() {
        assert_eq!(in_cell("Mevr. De Grauw / dhr. Bos"), ["De Grauw", "Bos"]);
        assert_eq!(in_cell("wethouder Pels"), ["wethouder Pels"]);
        assert_eq!(in_cell("alle leden"), ["alle leden"]);
    }

    #[test]
    fn a_cell_may_name_several() {
        assert_eq!(
            in_cell("de secretaris en gemeente Ooldrecht / HKZ"),
            ["secretaris", "gemeente Ooldrecht", "HKZ"]
        );
        assert!(in_cell(" ").is_empty());
    }
}
