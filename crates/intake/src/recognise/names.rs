//! Who can act: nouns for people and bodies, and the names that a text uses.

use std::collections::HashSet;

use crate::source::Block;

/// Proper names, found as capitalised words inside sentences.
#[derive(Default)]
pub(crate) struct Names {
    known: HashSet<String>,
    /// "De Wit": names that begin with what is an article elsewhere.
    with_article: HashSet<String>,
    /// Names that were made an owner before, word by word; longer ones first.
    owners: Vec<Vec<String>>,
}

impl Names {
    /// The names in `content`; those with an article also from the `header`, where people are listed.
    pub fn of(header: &[&Block], content: &[&Block]) -> Self {
        let mut names = Self::default();
        for block in content {
            for pair in block.text.split(' ').collect::<Vec<_>>().windows(2) {
                let bare = trim(pair[1]);
                if goes_on(pair[0]) && bare.starts_with(char::is_uppercase) {
                    names.known.insert(bare.to_owned());
                }
            }
        }
        for block in header.iter().chain(content) {
            for three in block.text.split(' ').collect::<Vec<_>>().windows(3) {
                if goes_on(three[0])
                    && is_capital_article(three[1])
                    && three[2].starts_with(char::is_uppercase)
                {
                    names.with_article.insert(format!("{} {}", three[1], trim(three[2])));
                }
            }
        }
        let present = header.iter().filter(|block| lists_people(&block.text));
        for list in present.filter_map(|block| block.text.split_once(':')) {
            // "Joost van Dijk" is called Joost, Van Dijk or by both.
            let called = |person: &str| {
                let mut words = person.split_whitespace();
                [words.next(), words.next_back()].map(|word| word.map(trim).unwrap_or_default().to_owned())
            };
            let people = list.1.split([',', ';']).map(|person| person.split('(').next().unwrap_or_default());
            let is_name = |word: &String| word.chars().count() > 2 && word.starts_with(char::is_uppercase);
            names.known.extend(people.flat_map(called).filter(is_name));
        }
        names
    }

    /// With the words of the sender's name, any of which may stand for the whole.
    pub fn of_sender(mut self, author: &str) -> Self {
        let words = author.split_whitespace().map(trim);
        let names = words.filter(|word| word.chars().count() > 3 && word.starts_with(char::is_uppercase));
        self.known.extend(names.map(str::to_owned));
        self
    }

    /// With names that were made an owner before: they can act wherever they stand.
    pub fn with(mut self, owners: &[String]) -> Self {
        let words = |name: &String| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        self.owners = owners.iter().map(words).filter(|words| !words.is_empty()).collect();
        self.owners.sort_by_key(|words| std::cmp::Reverse(words.len()));
        self
    }

    /// The name made an owner before that stands at `at`, as it was given, and the place behind it.
    pub fn owner_at(&self, words: &[&str], at: usize) -> Option<(String, usize)> {
        let stands = |name: &&Vec<String>| {
            let here = words.get(at..at + name.len());
            here.is_some_and(|here| {
                here.iter()
                    .zip(name.iter())
                    .all(|(word, own)| trim(word).to_lowercase() == trim(own).to_lowercase())
            })
        };
        self.owners.iter().find(stands).map(|name| (name.join(" "), at + name.len()))
    }

    /// Whether "De" or "Het" belongs to the name behind it.
    pub fn holds_article(&self, article: &str, word: &str) -> bool {
        is_capital_article(article) && self.with_article.contains(&format!("{article} {}", trim(word)))
    }

    /// Whether a capitalised word is a name rather than the first word of a sentence.
    pub fn holds(&self, word: &str) -> bool {
        let bare = trim(word);
        is_initials(bare) || self.known.contains(bare)
    }
}

/// Whether the sentence goes on behind this word, so that a capital is not its first.
fn goes_on(word: &str) -> bool {
    word.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// "Aanwezig: …": who is there by name.
fn lists_people(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["aanwezig", "afwezig", "deelnemers", "genodigden"].iter().any(|label| lower.starts_with(label))
}

fn is_capital_article(word: &str) -> bool {
    matches!(word, "De" | "Het" | "Den")
}

/// A word without the marks around it.
pub(super) fn trim(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&')
}

/// "VGZ", "GGD": two capitals or more and nothing else.
fn is_initials(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(|c| c.is_uppercase() || c == '&')
}

/// Whether a noun (small letters) names people or a body.
pub(super) fn is_actor(word: &str) -> bool {
    const WHOLE: [&str; 21] = [
        "thuiszorg",
        "wijkverpleging",
        "roc",
        "regio",
        "raad",
        "raden",
        "rijk",
        "arts",
        "artsen",
        "griffie",
        "griffier",
        "griffiers",
        "steller",
        "bond",
        "leden",
        "politie",
        "brandweer",
        "scholen",
        "ouders",
        "partners",
        "post",
    ];
    const TAILS: &[&str] = &[
        "gemeente",
        "gemeenten",
        "provincie",
        "college",
        "colleges",
        "sraad",
        "eraad",
        "nraad",
        "sraden",
        "eraden",
        "nraden",
        "bestuur",
        "besturen",
        "tafel",
        "tafels",
        "groep",
        "groepen",
        "team",
        "teams",
        "dienst",
        "diensten",
        "bureau",
        "aanbieder",
        "aanbieders",
        "partij",
        "partijen",
        "partner",
        "leverancier",
        "leveranciers",
        "organisatie",
        "organisaties",
        "bestuurder",
        "bestuurders",
        "wethouder",
        "wethouders",
        "burgemeester",
        "burgemeesters",
        "secretaris",
        "secretariaat",
        "voorzitter",
        "voorzitters",
        "leider",
        "leiders",
        "manager",
        "managers",
        "coordinator",
        "coordinatoren",
        "adviseur",
        "adviseurs",
        "penvoerder",
        "kwartiermaker",
        "trekker",
        "trekkers",
        "directie",
        "directeur",
        "kantoor",
        "verzekeraar",
        "verzekeraars",
        "huisartsenpost",
        "huisartsen",
        "ziekenhuis",
        "ziekenhuizen",
        "corporatie",
        "corporaties",
        "vereniging",
        "commissie",
        "instelling",
        "instellingen",
    ];
    const MORE: &[&str] = &[
        "ministerie",
        "bedrijf",
        "bedrijven",
        "medewerker",
        "medewerkers",
        "ambtenaren",
        "werkgevers",
        "stichting",
        "overleg",
        "bonden",
        "veiligheidsregio",
        "portefeuillehouder",
        "portefeuillehouders",
        "ondernemers",
        "verenigingen",
        "stichtingen",
        "waterschap",
        "waterschappen",
        "heemraadschap",
        "aannemer",
        "aannemers",
        "architect",
        "accountant",
        "notaris",
        "exploitant",
        "eigenaar",
        "beheerder",
        "onderzoeker",
        "ontwikkelaar",
        "vervoerder",
        "controller",
        "jurist",
        "ambtenaar",
        "penningmeester",
        "opdrachtnemer",
        "opdrachtgever",
        "bibliotheek",
        "bibliotheken",
        "school",
        "hogeschool",
        "universiteit",
        "rekenkamer",
        "fractie",
        "fracties",
        "minister",
        "ministers",
        "kabinet",
        "federatie",
        "koepel",
        "koepels",
        "netwerk",
        "platform",
        "consortium",
        "coalitie",
        "redactie",
        "bewoners",
        "inwoners",
    ];
    let folded: String = word
        .to_lowercase()
        .chars()
        .map(|c| {
            if c == 'ö' {
                'o'
            } else if c == 'ë' {
                'e'
            } else {
                c
            }
        })
        .collect();
    WHOLE.contains(&folded.as_str())
        || is_plural_of_people(&folded)
        || TAILS.iter().chain(MORE).any(|tail| folded.ends_with(tail))
}

/// "beheerders", "verwijzers": people by what they do.
fn is_plural_of_people(word: &str) -> bool {
    const THINGS: [&str; 12] = [
        "kaders",
        "cijfers",
        "kamers",
        "folders",
        "nummers",
        "kalenders",
        "zenders",
        "containers",
        "scanners",
        "banners",
        "computers",
        "filters",
    ];
    let people = ["ders", "ners", "kers", "gers", "zers", "vers", "aars", "eurs", "isten"];
    word.len() > 6
        && people.iter().any(|tail| word.ends_with(tail))
        && !THINGS.iter().any(|thing| word.ends_with(thing))
}
