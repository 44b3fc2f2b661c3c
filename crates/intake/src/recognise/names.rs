//! Who can act: nouns for people and bodies, and the names that a text uses.

use std::collections::HashSet;

use crate::source::Block;

/// Proper names, found as capitalised words inside sentences.
#[derive(Default)]
pub(crate) struct Names {
    known: HashSet<String>,
    /// "De Wit": names that begin with what is an article elsewhere.
    with_article: HashSet<String>,
    /// "Van den Brink", "P. de Wit": names of several words, as forms of address and lists of those present
    /// show them; longer ones first.
    people: Vec<Vec<String>>,
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
        for block in header.iter().chain(content) {
            names.take_addressed(&block.text.split_whitespace().collect::<Vec<_>>());
        }
        let present = header.iter().filter(|block| lists_people(&block.text));
        for list in present.filter_map(|block| block.text.split_once(':')) {
            let people = list.1.split([',', ';', '\n']).flat_map(|person| person.split(" en "));
            people.for_each(|person| names.take_present(person.split('(').next().unwrap_or_default()));
        }
        names.people.sort_by_key(|words| std::cmp::Reverse(words.len()));
        names
    }

    /// Whoever is named behind "dhr.", "mevrouw" or an office.
    fn take_addressed(&mut self, words: &[&str]) {
        for at in 1..words.len() {
            let address = ADDRESS.iter().any(|address| address.eq_ignore_ascii_case(words[at - 1]));
            if !address || words[at - 1].ends_with(',') {
                continue;
            }
            let initials =
                words[at..].iter().take_while(|word| word.ends_with('.') && word.len() < 8).count();
            self.take_name(&words[at + initials..]);
        }
    }

    /// Somebody in a list of those present: "Joost van Dijk" is called Joost, Van Dijk or by both.
    fn take_present(&mut self, person: &str) {
        let words: Vec<&str> = person.split_whitespace().filter(|word| !is_address(word)).collect();
        let plain: Vec<&str> = words.iter().copied().filter(|word| !word.contains('.')).collect();
        let is_name = |word: &&&str| word.chars().count() > 2 && word.starts_with(char::is_uppercase);
        if plain.len() <= 5 {
            let ends = [plain.first(), plain.last()].into_iter().flatten();
            let ends = ends.filter(is_name).map(|word| trim(word).to_owned());
            self.known.extend(ends.filter(|word| !is_prefix(word)));
            if let Some(at) = plain.iter().position(|word| is_prefix(word)) {
                self.take_name(&plain[at..]);
            }
        }
    }

    /// A surname at the start of these words, with what stands before it: "van den Brink", "De Wit", "Bos".
    fn take_name(&mut self, words: &[&str]) {
        let before = words.iter().take_while(|word| is_prefix(word)).count();
        let Some(last) = words.get(before).filter(|word| word.starts_with(char::is_uppercase)) else {
            return;
        };
        let last = trim(last).to_owned();
        if before == 0 {
            self.known.insert(last);
            return;
        }
        let mut whole: Vec<String> = words[..before].iter().map(|word| (*word).to_owned()).collect();
        whole.push(last);
        if let Some(first) = whole.first_mut() {
            *first = capitalised(first);
        }
        if !self.people.contains(&whole) {
            self.people.push(whole);
        }
    }

    /// The person of several words who stands at `at`, and the place behind.
    pub fn person_at(&self, words: &[&str], at: usize) -> Option<(String, usize)> {
        let stands = |name: &&Vec<String>| {
            let here = words.get(at..at + name.len());
            here.is_some_and(|here| {
                here.iter().zip(name.iter()).enumerate().all(|(nth, (word, own))| {
                    let word = if nth + 1 == name.len() { trim(word) } else { word };
                    word == own || nth == 0 && capitalised(word) == *own
                })
            })
        };
        let name = self.people.iter().find(stands)?;
        let end = at + name.len();
        let own = words[at..end].join(" ");
        Some((own.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned(), end))
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
    [
        "aanw",
        "afw",
        "afgemeld",
        "afmelding",
        "bericht van verhindering",
        "deelnemers",
        "genodigden",
        "leden",
        "namens",
        "present",
        "verhinderd",
        "verder aanwezig",
        "ook aanwezig",
        "m.k.",
    ]
    .iter()
    .any(|label| lower.starts_with(label))
}

/// Words before a person's name: forms of address and offices.
const ADDRESS: [&str; 18] = [
    "dhr.",
    "dhr",
    "mw.",
    "mw",
    "mevr.",
    "mevr",
    "mevrouw",
    "heer",
    "meneer",
    "wethouder",
    "burgemeester",
    "gedeputeerde",
    "heemraad",
    "dijkgraaf",
    "voorzitter",
    "heren",
    "dames",
    "directeur",
];

fn is_address(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(lower.as_str(), "de") && !word.starts_with(char::is_uppercase)
        || ADDRESS.contains(&lower.as_str())
}

/// What stands between first name and surname.
fn is_prefix(word: &str) -> bool {
    const PREFIXES: [&str; 16] = [
        "van", "de", "den", "der", "het", "'t", "ter", "ten", "te", "el", "al", "ait", "in", "op", "von",
        "le",
    ];
    PREFIXES.contains(&word.to_lowercase().as_str())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
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
    const WHOLE: &[&str] = &[
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
        "allen",
        "iedereen",
        "agent",
        "apotheek",
        "communicatie",
        "dijkgraaf",
        "fonds",
        "ggd",
        "ggz",
        "gedeputeerde",
        "gedeputeerden",
        "heemraad",
        "heemraden",
        "inspectie",
        "loket",
        "lid",
        "notulist",
        "rijkswaterstaat",
        "schap",
        "sector",
        "unie",
        "panel",
        "ab",
        "db",
        "mt",
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
        "meldpunt",
        "steunpunt",
        "coordinatiepunt",
        "kring",
        "kringen",
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
        "inwoner",
        "afdeling",
        "afdelingen",
        "beraad",
        "centrum",
        "centra",
        "deskundige",
        "deskundigen",
        "griffie",
        "hospice",
        "huisarts",
        "klankbord",
        "lid",
        "meldkamer",
        "panel",
        "pleeghuis",
        "pleeghuizen",
        "pleegkundige",
        "pleegkundigen",
        "raadslid",
        "raadsleden",
        "recreatieschap",
        "schappen",
        "scholen",
        "specialist",
        "specialisten",
        "loket",
        "ondersteuner",
        "ologen",
        "oloog",
        "werkgever",
        "leiding",
        "ambassadeur",
        "ambassadeurs",
        "vakbond",
        "fondsen",
        "griffier",
        "griffiers",
        "bemiddelaar",
        "bemiddelaars",
        "makelaar",
        "makelaars",
        "regisseur",
        "regisseurs",
        "inspecteur",
        "inspecteurs",
        "begeleider",
        "begeleiders",
        "consulent",
        "consulenten",
        "docent",
        "docenten",
        "leraar",
        "leraren",
        "ingenieur",
        "ingenieurs",
        "toezichthouder",
        "toezichthouders",
        "vertegenwoordiger",
        "vertegenwoordigers",
        "assistent",
        "jeugdarts",
        "bedrijfsarts",
        "rector",
        "wachter",
        "wachters",
        "meester",
        "meesters",
    ];
    // "vmbo-scholen": what a noun is stands behind its last dash.
    let folded: String = word
        .rsplit('-')
        .next()
        .unwrap_or_default()
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
