//! The Dutch forms of the decision verbs and where they occur in a sentence.

use crate::period::tokens::{Kind, Token};

use super::Verb;
use super::bodies::is_plural_body;

/// A verb found: tokens `from` up to `to` are its words (its first piece, where it is split).
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub verb: Verb,
    pub from: usize,
    pub to: usize,
    /// "stelt vast", with its subject before it.
    pub finite: bool,
    /// A verb of its own kind; false for any other that stands in "te …".
    pub known: bool,
}

/// One verb of the language: what stands before "te", its infinitives and its finite forms.
struct Form {
    verb: Verb,
    /// Words before the infinitive: "kennis" te nemen, "vast" te stellen.
    head: &'static [&'static str],
    infinitives: &'static [&'static str],
    finite: &'static [&'static str],
    /// Words may stand between head and infinitive: "opdracht aan de directie te geven".
    loose: bool,
    /// Only in a sentence with a word that holds one of these, or that is one behind its "=".
    needs: &'static [&'static str],
}

const fn form(
    verb: Verb,
    head: &'static [&'static str],
    infinitives: &'static [&'static str],
    finite: &'static [&'static str],
) -> Form {
    Form { verb, head, infinitives, finite, loose: false, needs: &[] }
}

const fn loose(
    verb: Verb,
    head: &'static [&'static str],
    infinitives: &'static [&'static str],
    finite: &'static [&'static str],
) -> Form {
    Form { verb, head, infinitives, finite, loose: true, needs: &[] }
}

const fn given(
    verb: Verb,
    head: &'static [&'static str],
    infinitives: &'static [&'static str],
    needs: &'static [&'static str],
) -> Form {
    Form { verb, head, infinitives, finite: &[], loose: false, needs }
}

const FORMS: &[Form] = &[
    form(Verb::TakeNote, &["kennis"], &["nemen"], &["neemt", "nemen"]),
    form(Verb::TakeNote, &["kennisgeving", "aan"], &["nemen"], &["neemt"]),
    form(Verb::TakeNote, &["kennisgeving"], &["aannemen"], &[]),
    form(Verb::TakeNote, &["kennisname", "aan"], &["nemen"], &[]),
    form(Verb::TakeNote, &["kennisneming", "aan"], &["nemen"], &[]),
    form(Verb::TakeNote, &["notitie"], &["nemen"], &["neemt"]),
    form(Verb::TakeNote, &["nota"], &["nemen"], &["neemt"]),
    form(
        Verb::Discuss,
        &[],
        &["bespreken", "overleggen", "beraadslagen", "discussieren", "bediscussieren"],
        &["bespreekt", "overlegt", "beraadslaagt"],
    ),
    form(Verb::Discuss, &["van", "gedachten"], &["wisselen"], &["wisselt", "wisselen"]),
    form(Verb::Discuss, &["in", "gesprek"], &["gaan"], &["gaat"]),
    loose(Verb::Discuss, &["gesprek"], &["voeren"], &["voert"]),
    loose(Verb::Discuss, &["discussie"], &["voeren"], &["voert"]),
    loose(Verb::Discuss, &["debat"], &["voeren"], &["voert"]),
    form(Verb::Discuss, &["door"], &["spreken"], &[]),
    form(Verb::Discuss, &["gesprek", "aan"], &["gaan"], &[]),
    form(Verb::Discuss, &[], &["reflecteren"], &["reflecteert"]),
    loose(Verb::GiveDirection, &["richting"], &["geven"], &["geeft", "geven"]),
    loose(Verb::GiveDirection, &["oordeel"], &["geven", "vormen"], &["geeft", "vormt"]),
    loose(Verb::GiveDirection, &["mening"], &["geven"], &["geeft"]),
    loose(Verb::GiveDirection, &["reactie"], &["geven"], &["geeft"]),
    loose(Verb::GiveDirection, &["voorkeur"], &["uitspreken"], &[]),
    loose(Verb::GiveDirection, &["input"], &["geven", "leveren"], &["geeft", "levert"]),
    loose(Verb::GiveDirection, &["uitspraak"], &["doen"], &["doet"]),
    form(Verb::GiveDirection, &[], &["opinieren"], &["opinieert"]),
    Form {
        finite: &["spreekt", "spreken"],
        ..given(
            Verb::GiveDirection,
            &["uit"],
            &["spreken"],
            &["zich", "voorkeur", "over", "oordeel", "=dat", "=of"],
        )
    },
    form(Verb::GiveDirection, &["aan"], &["geven"], &["geeft"]),
    form(Verb::GiveDirection, &["mee"], &["geven"], &["geeft"]),
    form(Verb::Advise, &["advies", "uit"], &["brengen"], &[]),
    loose(Verb::Advise, &["advies"], &["uitbrengen", "geven"], &["geeft"]),
    form(Verb::Advise, &["van", "advies"], &["voorzien"], &["voorziet"]),
    form(Verb::Advise, &[], &["adviseren"], &["adviseert", "adviseren"]),
    form(Verb::Agree, &["in"], &["stemmen"], &["stemt", "stemmen"]),
    form(
        Verb::Agree,
        &["akkoord"],
        &["gaan", "geven", "bevinden", "verklaren", "zijn"],
        &["gaat", "gaan", "is"],
    ),
    form(Verb::Agree, &[], &["accorderen"], &["accordeert"]),
    loose(Verb::Agree, &["instemming"], &["geven", "verlenen", "betuigen"], &["geeft", "verleent"]),
    form(Verb::Endorse, &[], &["onderschrijven"], &["onderschrijft", "onderschrijven"]),
    form(Verb::Adopt, &["vast"], &["stellen"], &["stelt", "stellen"]),
    loose(Verb::Adopt, &["tot", "vaststelling"], &["gaan"], &["gaat"]),
    form(Verb::Approve, &["goed"], &["keuren"], &["keurt", "keuren"]),
    form(Verb::Approve, &[], &["fiatteren"], &["fiatteert"]),
    loose(
        Verb::Approve,
        &["goedkeuring"],
        &["geven", "verlenen", "hechten"],
        &["geeft", "verleent", "hecht"],
    ),
    form(Verb::Request, &[], &["verzoeken"], &["verzoekt", "verzoeken"]),
    form(Verb::Request, &[], &["vragen"], &["vraagt"]),
    loose(
        Verb::Instruct,
        &["opdracht"],
        &["geven", "verlenen", "verstrekken"],
        &["geeft", "geven", "verleent", "verstrekt"],
    ),
    form(Verb::Instruct, &["op"], &["dragen"], &["draagt", "dragen"]),
    form(Verb::Instruct, &[], &["belasten"], &["belast"]),
    form(
        Verb::Mandate,
        &[],
        &["machtigen", "mandateren", "autoriseren"],
        &["machtigt", "machtigen", "mandateert"],
    ),
    loose(Verb::Mandate, &["mandaat"], &["verlenen", "geven"], &["verleent", "geeft"]),
    loose(Verb::Mandate, &["volmacht"], &["verlenen", "geven"], &["verleent", "geeft"]),
    form(Verb::Designate, &["aan"], &["wijzen"], &["wijst", "wijzen"]),
    form(Verb::Designate, &[], &["benoemen", "herbenoemen"], &["benoemt", "herbenoemt"]),
    form(Verb::Designate, &["aan"], &["stellen"], &["stelt"]),
    form(Verb::Designate, &["voor"], &["dragen"], &["draagt", "dragen"]),
    form(Verb::Allocate, &["beschikbaar"], &["stellen"], &["stelt", "stellen"]),
    form(
        Verb::Allocate,
        &[],
        &["dekken", "onttrekken", "reserveren", "bekostigen", "financieren", "voteren"],
        &["dekt", "onttrekt", "reserveert", "bekostigt", "financiert", "voteert"],
    ),
    form(Verb::Allocate, &["vrij"], &["maken"], &["maakt"]),
    loose(Verb::Allocate, &["ten", "laste"], &["brengen"], &["brengt"]),
    Form { finite: &["wijzigt"], ..given(Verb::Allocate, &[], &["wijzigen"], &["begroting"]) },
    Form {
        finite: &["verleent", "verstrekt"],
        ..given(Verb::Allocate, &[], &["verlenen", "verstrekken"], &["subsidie", "krediet", "lening"])
    },
    Form {
        finite: &["kent"],
        ..given(Verb::Allocate, &["toe"], &["kennen"], &["subsidie", "krediet", "budget", "€"])
    },
    Form { finite: &["verwerkt"], ..given(Verb::Allocate, &[], &["verwerken"], &["begroting"]) },
    Form {
        finite: &["stort"],
        ..given(Verb::Allocate, &[], &["storten"], &["reserve", "fonds", "voorziening"])
    },
    Form {
        finite: &["bestemt"],
        ..given(Verb::Allocate, &[], &["bestemmen"], &["reserve", "resultaat", "overschot", "€"])
    },
    Form {
        finite: &["voegt"],
        ..given(Verb::Allocate, &["toe"], &["voegen"], &["reserve", "fonds", "budget", "begroting"])
    },
    form(Verb::SubmitTo, &["voor"], &["leggen"], &["legt", "leggen"]),
    form(Verb::SubmitTo, &["toe"], &["zenden", "sturen"], &["zendt", "stuurt"]),
    form(Verb::SubmitTo, &["aan"], &["bieden"], &["biedt", "bieden"]),
    form(
        Verb::SubmitTo,
        &["door"],
        &["geleiden", "leiden", "zenden", "sturen"],
        &["geleidt", "stuurt", "zendt"],
    ),
    form(Verb::SubmitTo, &["te", "doen"], &["toekomen"], &[]),
    form(Verb::SubmitTo, &["ter", "kennis"], &["brengen"], &["brengt"]),
    form(Verb::SubmitTo, &[], &["zenden", "verzenden", "versturen", "doorgeleiden"], &["zendt", "verzendt"]),
    given(Verb::SubmitTo, &[], &["sturen"], &["aan", "naar", "zienswijze", "brief"]),
    form(Verb::Resolve, &["voor"], &["stellen"], &[]),
    form(Verb::Resolve, &[], &["besluiten"], &["besluit", "besluiten"]),
    // Told of a body, these decide as well; as infinitives they are as any other.
    form(Verb::Resolve, &["af"], &[], &["wijst", "ziet"]),
    form(Verb::Resolve, &["toe"], &[], &["wijst"]),
    form(Verb::Resolve, &["in"], &[], &["trekt", "stelt"]),
    form(Verb::Resolve, &["op"], &[], &["heft", "schort"]),
    form(Verb::Resolve, &["uit"], &[], &["breidt"]),
    form(Verb::Resolve, &["over"], &[], &["neemt"]),
    form(Verb::Resolve, &[], &[], &["kiest", "verlengt", "bekrachtigt", "honoreert"]),
];

/// Past participles behind "heeft": a decision told as done.
const PARTICIPLES: &[(&str, Verb)] = &[
    ("kennisgenomen", Verb::TakeNote),
    ("ingestemd", Verb::Agree),
    ("vastgesteld", Verb::Adopt),
    ("goedgekeurd", Verb::Approve),
    ("onderschreven", Verb::Endorse),
    ("geadviseerd", Verb::Advise),
    ("aangewezen", Verb::Designate),
    ("benoemd", Verb::Designate),
    ("gemachtigd", Verb::Mandate),
    ("besloten", Verb::Resolve),
];

/// Words by which a lead-in asks or decides.
pub(super) fn is_asking(word: &str) -> bool {
    is_asked(word)
        || matches!(
            word,
            "besluit"
                | "besluiten"
                | "stelt"
                | "stellen"
                | "vraagt"
                | "verzoekt"
                | "adviseert"
                | "gelezen"
                | "overwegende"
        )
}

/// Participles of asking, after which the point itself follows.
pub(super) fn is_asked(word: &str) -> bool {
    matches!(
        word,
        "gevraagd"
            | "verzocht"
            | "geadviseerd"
            | "voorgesteld"
            | "voorgelegd"
            | "uitgenodigd"
            | "aanbevolen"
            | "opgeroepen"
    )
}

/// Words that open a clause below what went before.
pub(super) fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "om" | "die"
            | "dat"
            | "zodat"
            | "waarin"
            | "waarbij"
            | "waarmee"
            | "waarvan"
            | "waardoor"
            | "waarna"
            | "indien"
            | "omdat"
            | "opdat"
            | "zodra"
            | "mits"
            | "door"
    )
}

/// Nouns that stand for the act at the start of a point: "Vaststelling verslag", "Ter kennisname". Some do so
/// only before what they govern: "Verzoek aan", not "Verzoek van".
const NOUNS: &[(&str, Verb, &[&str])] = &[
    ("kennisneming", Verb::TakeNote, &[]),
    ("kennisname", Verb::TakeNote, &[]),
    ("bespreking", Verb::Discuss, &[]),
    ("gedachtewisseling", Verb::Discuss, &[]),
    ("instemming", Verb::Agree, &[]),
    ("akkoord", Verb::Agree, &["met", "op", "voor"]),
    ("vaststelling", Verb::Adopt, &[]),
    ("goedkeuring", Verb::Approve, &[]),
    ("onderschrijving", Verb::Endorse, &["van"]),
    ("aanwijzing", Verb::Designate, &["van"]),
    ("benoeming", Verb::Designate, &["van"]),
    ("machtiging", Verb::Mandate, &["van", "aan"]),
    ("mandaat", Verb::Mandate, &["aan", "voor"]),
    ("opdracht", Verb::Instruct, &["aan"]),
    ("verzoek", Verb::Request, &["aan"]),
    ("beschikbaarstelling", Verb::Allocate, &["van"]),
];

/// Infinitives of any other verb: "te verlengen", "uit te breiden", and "Verlengen van …" at the start.
///
/// None below a clause of its own ("die gemeenten verplicht te rapporteren"), and none that a known verb
/// holds already.
pub(super) fn others(tokens: &[Token], known: &[Occurrence]) -> Vec<Occurrence> {
    let mut found = Vec::new();
    let other = |from, to| Occurrence { verb: Verb::Resolve, from, to, finite: false, known: false };
    if fold(tokens, 1) == "van" && is_infinitive(tokens, 0) && known.iter().all(|held| held.from > 0) {
        found.push(other(0, 1));
    }
    let mut below = false;
    for at in 0..tokens.len() {
        if known.iter().any(|held| (held.from..held.to).contains(&at)) {
            below = false;
            continue;
        }
        let word = fold(tokens, at);
        below = (below && word != ",") || opens_clause(word);
        let inner = if fold(tokens, at + 1) == "laten" { at + 2 } else { at + 1 };
        if word == "te" && is_infinitive(tokens, inner) {
            if !below {
                found.push(other(at, inner + 1));
            }
            below = false;
        }
    }
    found
}

/// Whether a word has the shape of an infinitive; "te Drachten" is a place, "te weten" adds what is meant.
fn is_infinitive(tokens: &[Token], at: usize) -> bool {
    let word = fold(tokens, at);
    let shaped = word.len() > 3 && word.ends_with('n') || matches!(word, "zijn" | "doen" | "gaan");
    let capital = at > 0 && tokens.get(at).is_some_and(Token::is_capitalised);
    shaped
        && word.chars().all(char::is_alphabetic)
        && !capital
        && !matches!(word, "weten" | "samen" | "allen")
}

/// Every decision verb in reading order. Finite forms count only where no infinitive came before them, and
/// a second one only behind "en".
pub(super) fn occurrences(tokens: &[Token]) -> Vec<Occurrence> {
    let mut found: Vec<Occurrence> = Vec::new();
    let mut at = 0;
    let mut below = false;
    while at < tokens.len() {
        below |= at > 0 && opens_clause(&tokens[at].fold);
        let joined = at > 0 && fold(tokens, at - 1) == "en" && found.iter().all(|held| held.finite);
        let may_be_finite = !below && (found.is_empty() || joined);
        let hit = infinitive(tokens, at).or_else(|| if may_be_finite { finite(tokens, at) } else { None });
        match hit {
            Some(hit) => {
                at = hit.to.max(at + 1);
                found.push(hit);
            }
            None => at += 1,
        }
    }
    if found.is_empty() {
        found.extend(told_as_done(tokens).or_else(|| named(tokens)));
    }
    found
}

/// The noun of an act: first, behind "ter", or with "uw" before it ("Graag uw instemming met …").
fn named(tokens: &[Token]) -> Option<Occurrence> {
    let yours = || tokens.iter().take(6).position(|token| matches!(token.fold.as_str(), "uw" | "jullie"));
    let from = if fold(tokens, 0) == "ter" { 1 } else { yours().map_or(0, |at| at + 1) };
    let governs = |next: &[&str]| next.is_empty() || next.contains(&fold(tokens, from + 1));
    let (_, verb, _) = NOUNS.iter().find(|(noun, _, next)| *noun == fold(tokens, from) && governs(next))?;
    let begin = if from == 1 && fold(tokens, 0) == "ter" { 0 } else { from };
    Some(Occurrence { verb: *verb, from: begin, to: from + 1, finite: false, known: true })
}

fn fold<'t>(tokens: &'t [Token], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| token.fold.as_str())
}

fn allows(form: &Form, tokens: &[Token]) -> bool {
    form.needs.is_empty()
        || tokens.iter().any(|token| {
            form.needs.iter().any(|need| match need.strip_prefix('=') {
                Some(whole) => token.fold == whole,
                None => token.fold.contains(need),
            })
        })
}

/// "kennis te nemen", "vast te laten stellen", "kennisnemen", "te bespreken", "goedkeuren" at an end.
fn infinitive(tokens: &[Token], at: usize) -> Option<Occurrence> {
    FORMS.iter().find_map(|form| {
        let to = if form.head.is_empty() {
            single(form, tokens, at)
        } else {
            headed(form, tokens, at).or_else(|| joined(form, tokens, at))
        }?;
        allows(form, tokens).then_some(Occurrence {
            verb: form.verb,
            from: at,
            to,
            finite: false,
            known: true,
        })
    })
}

fn single(form: &Form, tokens: &[Token], at: usize) -> Option<usize> {
    if fold(tokens, at) == "te" {
        let next = if fold(tokens, at + 1) == "laten" { at + 2 } else { at + 1 };
        return form.infinitives.contains(&fold(tokens, next)).then_some(next + 1);
    }
    (form.infinitives.contains(&fold(tokens, at)) && stands_bare(form.verb, tokens, at)).then_some(at + 1)
}

fn headed(form: &Form, tokens: &[Token], at: usize) -> Option<usize> {
    if !form.head.iter().enumerate().all(|(i, word)| fold(tokens, at + i) == *word) {
        return None;
    }
    let begin = at + form.head.len();
    let reach = if form.loose { 12 } else { 1 };
    for next in begin..begin + reach {
        if matches!(tokens.get(next)?.kind, Kind::Mark(_)) {
            return None;
        }
        let te = fold(tokens, next) == "te";
        let inner = if te && fold(tokens, next + 1) == "laten" { next + 2 } else { next + usize::from(te) };
        // Bare "nemen" right behind its noun, but "de opdracht die wij geven" is no point.
        if form.infinitives.contains(&fold(tokens, inner)) && (te || next == begin) {
            // "kennis te nemen en vast te stellen": nothing hangs on the loose reach.
            return Some(inner + 1);
        }
        if opens_clause(fold(tokens, next)) || te {
            return None;
        }
    }
    None
}

/// "kennisnemen", "vaststellen": head and infinitive in one word, bare.
fn joined(form: &Form, tokens: &[Token], at: usize) -> Option<usize> {
    let word = fold(tokens, at);
    let rest = word.strip_prefix(form.head.first()?)?;
    (form.head.len() == 1 && form.infinitives.contains(&rest) && stands_bare(form.verb, tokens, at))
        .then_some(at + 1)
}

/// Whether a bare infinitive is the verb here: at the start, at the end of a clause, or beside another
/// ("te nemen en vaststellen van"), or before what it governs ("De directie opdragen het plan te herzien");
/// not a noun ("de vragen", "het vaststellen").
fn stands_bare(verb: Verb, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| fold(tokens, before));
    if matches!(
        before,
        "de" | "het"
            | "een"
            | "deze"
            | "die"
            | "alle"
            | "van"
            | "bij"
            | "zonder"
            | "door"
            | "voor"
            | "na"
            | "over"
            | "zal"
            | "zullen"
            | "kan"
            | "kunnen"
            | "zijn"
            | "hun"
            | "moet"
            | "moeten"
    ) {
        return false;
    }
    let ends =
        tokens.get(at + 1).is_none_or(|next| matches!(next.kind, Kind::Mark('.' | ';' | ',' | ':' | '(')));
    at == 0 || ends || before == "en" || governs(verb, tokens, at)
}

/// Whether a bare infinitive behind its object is followed by what it governs: another verb, its own
/// preposition, or what somebody is told to do.
fn governs(verb: Verb, tokens: &[Token], at: usize) -> bool {
    let below = |token: &Token| token.fold == "te" || opens_clause(&token.fold);
    let next = fold(tokens, at + 1);
    // "De gemeente vragen om het plein te openen"; any other "vragen" may be a noun.
    let asks = next == "om" && tokens[at..].iter().any(|token| token.fold == "te");
    let may_be_noun = match fold(tokens, at) {
        "vragen" => !asks,
        "sturen" | "zenden" => true,
        _ => false,
    };
    if tokens[..at].iter().any(below) || may_be_noun {
        return false;
    }
    let told = matches!(verb, Verb::Instruct | Verb::Request | Verb::Mandate);
    next == "en"
        || super::prepositions(verb).contains(&next)
        || (verb == Verb::Designate && matches!(next, "als" | "tot"))
        || (verb == Verb::SubmitTo && matches!(next, "aan" | "naar"))
        || (verb == Verb::Allocate && matches!(next, "aan" | "uit" | "voor" | "ten"))
        || (told && matches!(next, "om" | "de" | "het" | "een" | "deze" | "dit" | "tot"))
}

/// "stelt … vast", "verzoekt", "neemt kennis".
fn finite(tokens: &[Token], at: usize) -> Option<Occurrence> {
    let word = fold(tokens, at);
    if word.is_empty() {
        return None;
    }
    // "vraagt aandacht", "vraagt zich af", "vraagt of …": what somebody wants to know or says.
    let wonders = ["aandacht", "zich", "of", "naar", "hoe", "wanneer", "waarom", "wat", "wie", "waar"];
    if matches!(word, "vraagt" | "vragen") && wonders.contains(&fold(tokens, at + 1)) {
        return None;
    }
    // "Bespreek het plan", "Stem in met …": told to the body itself.
    let told = at == 0 || fold(tokens, at - 1) == "en";
    let plural = is_plural_body(&tokens[..at]);
    let is_form = |form: &Form| {
        form.finite.iter().any(|known| *known == word || told && known.strip_suffix('t') == Some(word))
            || plural && form.infinitives.contains(&word)
    };
    // "stelt het geld beschikbaar en wijst Bos aan": the nearest particle is the verb's own.
    let fitting = FORMS.iter().filter(|form| is_form(form) && allows(form, tokens)).filter_map(|form| {
        if form.head.is_empty() {
            let before = at.checked_sub(1).map_or("", |before| fold(tokens, before));
            let noun = matches!(
                before,
                "het"
                    | "een"
                    | "dit"
                    | "dat"
                    | "van"
                    | "de"
                    | "hun"
                    | "zijn"
                    | "te"
                    | "elk"
                    | "ieder"
                    | "gevraagd"
                    | "over"
                    | "bij"
            );
            // "De openbare besluiten", "de genomen besluiten".
            let described = word == "besluiten" && (before.ends_with('e') || before == "genomen");
            return (!noun && !described).then_some((usize::MAX, form.verb, at + 1));
        }
        let particle = find_head(form, tokens, at + 1)?;
        let to = if particle == at + 1 { at + 1 + form.head.len() } else { at + 1 };
        Some((particle, form.verb, to))
    });
    let (_, verb, to) = fitting.min_by_key(|(particle, ..)| *particle)?;
    Some(Occurrence { verb, from: at, to, finite: true, known: true })
}

/// The head of a split verb behind its finite form, in the same clause.
fn find_head(form: &Form, tokens: &[Token], from: usize) -> Option<usize> {
    for at in from..tokens.len().min(from + 40) {
        if matches!(tokens[at].kind, Kind::Mark(';' | ':')) {
            return None;
        }
        if form.head.iter().enumerate().all(|(i, word)| fold(tokens, at + i) == *word)
            && closes_clause(form, tokens, at + form.head.len())
        {
            return Some(at);
        }
    }
    None
}

/// A particle that is also a preposition ("aan", "in") is one only where no object follows it.
fn closes_clause(form: &Form, tokens: &[Token], at: usize) -> bool {
    let particle = form.head.len() == 1
        && matches!(form.head[0], "aan" | "in" | "op" | "uit" | "voor" | "toe" | "door" | "mee" | "over");
    if !particle || tokens.get(at).is_none_or(|next| matches!(next.kind, Kind::Mark(_))) {
        return true;
    }
    let next = fold(tokens, at);
    matches!(next, "of" | "welk" | "welke" | "hoe" | "wat" | "waar" | "dat" | "met" | "als" | "en" | "over")
        || (form.head[0] == "op"
            && matches!(
                next,
                "om" | "een" | "het" | "de" | "te" | "elk" | "elke" | "ieder" | "iedere" | "jaarlijks"
            ))
        || (form.head[0] != "aan" && next == "aan")
}

fn told_as_done(tokens: &[Token]) -> Option<Occurrence> {
    // "Kennisgenomen van de evaluatie": in lists of decisions "heeft" is left out.
    let opens = |first: &str, next: &str| fold(tokens, 0) == first && fold(tokens, 1) == next;
    if !opens("kennisgenomen", "van") && !opens("ingestemd", "met") {
        tokens.iter().position(|token| matches!(token.fold.as_str(), "heeft" | "hebben"))?;
    }
    tokens.iter().enumerate().find_map(|(at, token)| {
        let (_, verb) = PARTICIPLES.iter().find(|(word, _)| *word == token.fold)?;
        Some(Occurrence { verb: *verb, from: at, to: at + 1, finite: true, known: true })
    })
}
