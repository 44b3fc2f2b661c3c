//! What a body is asked to decide, as Dutch papers word it.
//!
//! Recognises the verb of a decision point wherever it stands: first ("Kennis te nemen van …"), last
//! ("… vast te stellen"), split ("stelt … vast") or in the line that leads in. The words of the paper stay
//! the truth; what is found here says where in them the verb is. Outcomes of decisions are not its business.

mod bodies;
mod forms;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::period::tokens::{Kind, Token, tokens};
use forms::Occurrence;

/// What is asked or decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    TakeNote,
    Discuss,
    GiveDirection,
    Advise,
    Agree,
    Endorse,
    Adopt,
    Approve,
    /// "besluiten te", and every verb without a kind of its own.
    Resolve,
    Request,
    Instruct,
    Mandate,
    Designate,
    Allocate,
    SubmitTo,
}

/// The words around the object of a point: one of both is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// "kennis te nemen van".
    pub before: &'static str,
    /// "vast te stellen".
    pub after: &'static str,
}

impl Verb {
    pub const ALL: [Self; 15] = [
        Self::TakeNote,
        Self::Discuss,
        Self::GiveDirection,
        Self::Advise,
        Self::Agree,
        Self::Endorse,
        Self::Adopt,
        Self::Approve,
        Self::Resolve,
        Self::Request,
        Self::Instruct,
        Self::Mandate,
        Self::Designate,
        Self::Allocate,
        Self::SubmitTo,
    ];

    /// How a point with this verb is worded behind "De tafel wordt gevraagd:".
    pub fn wording(self) -> Wording {
        let (before, after) = match self {
            Self::TakeNote => ("kennis te nemen van", ""),
            Self::Discuss => ("", "te bespreken"),
            Self::GiveDirection => ("richting te geven aan", ""),
            Self::Advise => ("te adviseren over", ""),
            Self::Agree => ("in te stemmen met", ""),
            Self::Endorse => ("", "te onderschrijven"),
            Self::Adopt => ("", "vast te stellen"),
            Self::Approve => ("", "goed te keuren"),
            Self::Resolve => ("te besluiten", ""),
            Self::Request => ("", "te verzoeken"),
            Self::Instruct => ("", "opdracht te geven"),
            Self::Mandate => ("", "te machtigen"),
            Self::Designate => ("", "aan te wijzen"),
            Self::Allocate => ("", "beschikbaar te stellen"),
            Self::SubmitTo => ("", "voor te leggen"),
        };
        Wording { before, after }
    }

    /// The words for a list of kinds: "kennisnemen van", "vaststellen".
    pub fn dutch_infinitive(self) -> &'static str {
        match self {
            Self::TakeNote => "kennisnemen van",
            Self::Discuss => "bespreken",
            Self::GiveDirection => "richting geven aan",
            Self::Advise => "adviseren over",
            Self::Agree => "instemmen met",
            Self::Endorse => "onderschrijven",
            Self::Adopt => "vaststellen",
            Self::Approve => "goedkeuren",
            Self::Resolve => "besluiten",
            Self::Request => "verzoeken",
            Self::Instruct => "opdracht geven",
            Self::Mandate => "machtigen",
            Self::Designate => "aanwijzen",
            Self::Allocate => "beschikbaar stellen",
            Self::SubmitTo => "voorleggen",
        }
    }

    /// The object with the verb's words where Dutch wants them: "in te stemmen met de planning",
    /// "de planning vast te stellen".
    pub fn phrase(self, object: &str) -> String {
        let Wording { before, after } = self.wording();
        let object = object.trim().trim_end_matches(['.', ';']);
        [before, object, after]
            .iter()
            .filter(|piece| !piece.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether what follows in "te …" belongs to it: "te verzoeken een voorstel voor te leggen" asks for
    /// one thing.
    fn takes_clause(self) -> bool {
        matches!(self, Self::Advise | Self::Request | Self::Instruct | Self::Mandate | Self::Resolve)
    }
}

/// The verbs of one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verbs {
    pub first: Verb,
    pub second: Option<Verb>,
}

/// The verbs a sentence has of its own. `None` where it has none that is known: it then takes its verb
/// from the line above it, or is a decision of another kind ([`verbs_under`]).
pub fn verbs(sentence: &str) -> Option<Verbs> {
    let tokens = tokens(sentence);
    main_verbs(&tokens).map(|(first, second)| Verbs { first: first.verb, second: second.map(|o| o.verb) })
}

/// The verbs of a point below a lead-in that may carry one. Without any it is [`Verb::Resolve`].
pub fn verbs_under(sentence: &str, inherited: Option<Verb>) -> Verbs {
    let own = verbs(sentence);
    // A question asks for no decision of a kind, unless whether the body agrees.
    let answered = |verbs: &Verbs| {
        matches!(verbs.first, Verb::Agree | Verb::Adopt | Verb::Endorse | Verb::Approve | Verb::TakeNote)
    };
    if sentence.trim_end().ends_with('?') && inherited.is_none() && !own.as_ref().is_some_and(answered) {
        return Verbs { first: Verb::Resolve, second: None };
    }
    match (own, inherited) {
        (Some(own), None) => own,
        // "besluit in te stemmen met:" carries its verb to every bullet; a verb of the bullet's own counts
        // only where the bullet is itself worded as a point.
        (Some(own), Some(_)) if is_worded_as_point(sentence) => own,
        (_, Some(first)) => Verbs { first, second: None },
        (None, None) => Verbs { first: Verb::Resolve, second: None },
    }
}

/// Whether a bullet has its verb at its start or end, not somewhere inside a noun phrase or clause.
fn is_worded_as_point(sentence: &str) -> bool {
    let tokens = tokens(sentence);
    if tokens.first().is_some_and(|token| matches!(token.fold.as_str(), "dat" | "of")) {
        return false;
    }
    let Some((first, _)) = main_verbs(&tokens) else {
        return false;
    };
    let closes =
        tokens.get(first.to).is_none_or(|next| matches!(next.kind, Kind::Mark(_)) || next.fold == "en");
    first.from == 0 || closes
}

/// Where a verb stands in the text of a point. The three pieces together are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split<'t> {
    pub verb: Verb,
    /// What precedes the verb: the object, where the verb comes last.
    pub before: &'t str,
    /// The verb as worded, its preposition included.
    pub words: &'t str,
    /// What follows: the object, where the verb comes first.
    pub after: &'t str,
}

impl Split<'_> {
    /// What the verb is about, without its words.
    pub fn object(&self) -> String {
        let (before, after) = (self.before.trim(), self.after.trim());
        if before.is_empty() || after.is_empty() || after.starts_with([',', ';', '.', ':']) {
            return format!("{before}{after}");
        }
        format!("{before} {after}")
    }
}

/// Divides the text of a point into its verb and the rest. A whole sentence ("De raad stelt … vast") is
/// not divided.
pub fn split(text: &str) -> Option<Split<'_>> {
    let tokens = tokens(text);
    // "De raad stelt de nota vast" has its subject before the verb; there is no object to take out.
    let (first, _) =
        main_verbs(&tokens).filter(|(first, _)| first.known && (!first.finite || first.from == 0))?;
    let preposition = prepositions(first.verb);
    let to = if tokens.get(first.to).is_some_and(|token| preposition.contains(&token.fold.as_str())) {
        first.to + 1
    } else {
        first.to
    };
    let (start, end) = (tokens[first.from].start, tokens[to - 1].end);
    Some(Split { verb: first.verb, before: &text[..start], words: &text[start..end], after: &text[end..] })
}

/// The verb that a line has just opened a point with, its preposition included and a blank behind it:
/// "Kennis te nemen van ". None while it is being typed, and none once its object has begun.
pub fn opened(line: &str) -> Option<Verb> {
    let split = split(line)?;
    let words = tokens(split.words);
    let with_te = words.iter().any(|token| token.fold == "te");
    let closed = words.last().is_some_and(|last| prepositions(split.verb).contains(&last.fold.as_str()));
    let begun = split.before.trim().is_empty() && split.after.trim().is_empty() && !split.after.is_empty();
    (begun && (closed || (with_te && prepositions(split.verb).is_empty()))).then_some(split.verb)
}

fn prepositions(verb: Verb) -> &'static [&'static str] {
    match verb {
        Verb::TakeNote => &["van"],
        Verb::Agree => &["met"],
        Verb::Discuss | Verb::Advise => &["over"],
        Verb::GiveDirection => &["aan", "over"],
        _ => &[],
    }
}

/// A line that introduces points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadIn {
    /// The verb that every point below takes over: "besluit in te stemmen met:".
    pub verb: Option<Verb>,
}

/// Reads a line as the lead-in of a list of points. Only what ends in a colon, or in the asking itself
/// ("De BST wordt gevraagd om"), is one.
pub fn lead_in(line: &str) -> Option<LeadIn> {
    let line = line.trim();
    // A paragraph of text is none, and most lines are told by their end alone.
    if line.split_whitespace().nth(MOST_WORDS).is_some() || !(line.ends_with(':') || ends_open(line)) {
        return None;
    }
    let tokens = tokens(line);
    let asks = tokens.iter().any(|token| forms::is_asking(&token.fold));
    if !(line.ends_with(':') || asks) || tokens.len() > MOST_WORDS {
        return None;
    }
    let verb = main_verbs(&tokens)
        .filter(|(first, _)| !is_asking_itself(&tokens, first))
        .map(|(first, _)| first.verb)
        .filter(|verb| *verb != Verb::Resolve);
    Some(LeadIn { verb })
}

/// Whether a lead-in asks somebody something: "De raad wordt voorgesteld te besluiten:".
pub fn asks(line: &str) -> bool {
    let asked = |token: &Token| forms::is_asked(&token.fold);
    lead_in(line).is_some() && tokens(line).iter().any(asked)
}

/// No lead-in is longer.
const MOST_WORDS: usize = 40;

/// Whether the last word leaves open what follows: "… besluit", "… wordt gevraagd om".
fn ends_open(line: &str) -> bool {
    let mut words = line.rsplit(char::is_whitespace);
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    tokens(last).last().is_some_and(|token| {
        matches!(token.fold.as_str(), "om" | "besluit" | "besluiten" | "voor" | "te")
            // "… vast te stellen" closes what it says.
            || forms::is_asking(&token.fold) && before != "te"
    })
}

/// "Wij adviseren het overleg:" and "Wij leggen u voor:" ask; "besluit te adviseren:" is what every point below
/// does.
fn is_asking_itself(tokens: &[Token], verb: &Occurrence) -> bool {
    let ours = tokens.iter().any(|token| matches!(token.fold.as_str(), "wij" | "we" | "volgende"));
    let asks = matches!(verb.verb, Verb::Advise | Verb::Request)
        || verb.verb == Verb::SubmitTo && verb.finite && ours;
    asks && verb.from > 0 && !tokens[verb.from - 1..verb.to].iter().any(|token| token.fold == "te")
}

/// Whether a text is worded as a point: a verb of any kind stands at its start or closes its first clause.
/// "In te stemmen met de proef", "De proef te verlengen", "Verlengen van de proef".
pub fn is_point(text: &str) -> bool {
    let tokens = tokens(text);
    if tokens.first().is_some_and(|token| matches!(token.fold.as_str(), "dat" | "of" | "om")) {
        return false;
    }
    let known = forms::occurrences(&tokens);
    let others = forms::others(&tokens, &known);
    known.iter().chain(&others).any(|held| {
        let closes =
            tokens.get(held.to).is_none_or(|next| matches!(next.kind, Kind::Mark(_)) || next.fold == "en");
        !held.finite && (held.from <= 1 || closes) || held.finite && held.from == 0
    })
}

/// A sentence without the asking in front: "De BST wordt gevraagd in te stemmen met …" from "in" on.
/// A sentence that is itself the decision stays whole.
pub fn without_asking(sentence: &str) -> &str {
    let tokens = tokens(sentence);
    let asked = |at: &usize| {
        forms::is_asked(&tokens[*at].fold)
            || is_asked_of_you(&tokens, *at)
            || is_asked_by_us(&tokens, *at)
            || is_put_forward(&tokens, *at)
    };
    let Some(asked) = (0..tokens.len().min(25)).find(asked) else { return sentence };
    let mut at = asked + 1;
    while tokens.get(at).is_some_and(|token| {
        matches!(token.fold.as_str(), "om" | "wordt" | "aan") || token.kind == Kind::Mark(':')
    }) {
        at += 1;
    }
    let acts = |from: &Token| {
        let point = &sentence[from.start..];
        verbs(point).is_some() || !forms::others(&tokens[at..], &[]).is_empty()
    };
    match tokens.get(at) {
        Some(token) if acts(token) => &sentence[token.start..],
        _ => sentence,
    }
}

/// The last word of "wij vragen u", "verzoeken wij u".
fn is_asked_of_you(tokens: &[Token], at: usize) -> bool {
    let asks = |token: &Token| matches!(token.fold.as_str(), "vragen" | "verzoeken" | "adviseren");
    matches!(tokens[at].fold.as_str(), "u" | "jullie") && tokens[at.saturating_sub(2)..at].iter().any(asks)
}

/// The word before "om" in "wij vragen de tafel om", "het voorstel is om": the writers ask, and what they ask
/// follows.
fn is_asked_by_us(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    if word(at + 1) != "om" {
        return false;
    }
    let asking = ["vragen", "verzoeken", "adviseren", "vraag", "verzoek", "adviseer"];
    let begin = at.saturating_sub(7);
    let us = (begin..=at).find(|at| {
        let beside = |other: usize| asking.contains(&word(other));
        matches!(word(*at), "wij" | "we" | "ik") && (beside(at + 1) || *at > 0 && beside(at - 1))
    });
    let proposal = matches!(word(at), "is" | "luidt")
        && at > 0
        && matches!(word(at - 1), "voorstel" | "advies" | "verzoek" | "vraag");
    us.is_some() || proposal
}

/// The last word of "stelt de raad voor", before what is to be done; not that of "stelt een kader voor de
/// haven vast".
fn is_put_forward(tokens: &[Token], at: usize) -> bool {
    let begins = |token: &Token| matches!(token.fold.as_str(), "stelt" | "stellen");
    tokens[at].fold == "voor"
        && tokens[at.saturating_sub(5)..at].iter().any(begins)
        && !forms::occurrences(tokens).iter().any(|held| held.finite)
        && !forms::others(&tokens[at + 1..], &[]).is_empty()
}

/// The verb that says what is decided, and another beside it. A verb of no kind of its own counts only
/// beside one that has.
fn main_verbs(tokens: &[Token]) -> Option<(Occurrence, Option<Occurrence>)> {
    let mut found = forms::occurrences(tokens);
    if found.is_empty() {
        return None;
    }
    let others = forms::others(tokens, &found);
    found.extend(others.into_iter().filter(|other| is_joined(tokens, &found, other)).collect::<Vec<_>>());
    found.sort_by_key(|held| held.from);
    let at = (0..found.len()).find(|at| !is_below_om(tokens, &found, *at)).unwrap_or(0);
    let mut first = found[at];
    let mut rest = &found[at + 1..];
    // "besluit de begroting vast te stellen" is about adopting; what is only put forward is no more than that.
    if first.verb == Verb::Resolve
        && first.known
        && tokens[first.from].fold != "voor"
        && let Some(inner) = rest.iter().position(|o| {
            let other = o.verb != Verb::Resolve || !o.known;
            other && !o.finite && !crosses(tokens, first.to, o.from, forms::opens_clause)
        })
    {
        first = rest[inner];
        rest = &rest[inner + 1..];
    }
    let mut second = rest.iter().find(|o| o.verb != first.verb && is_beside(tokens, &first, o)).copied();
    // "goed te keuren en vast te stellen" is one act.
    if first.verb == Verb::Approve && second.is_some_and(|o| o.verb == Verb::Adopt && o.from <= first.to + 2)
    {
        first.verb = Verb::Adopt;
        second = rest
            .iter()
            .find(|o| !matches!(o.verb, Verb::Adopt | Verb::Approve) && is_beside(tokens, &first, o))
            .copied();
    }
    Some((first, second))
}

/// Whether another verb is joined to a known one by "en", on either side and in the same clause:
/// "te verlengen en aan te bieden", "vast te stellen en in te voeren".
fn is_joined(tokens: &[Token], known: &[Occurrence], other: &Occurrence) -> bool {
    let joins = |from: usize, to: usize| {
        let between = tokens.get(from..to).unwrap_or_default();
        between.iter().any(|token| matches!(token.fold.as_str(), "en" | "alsmede" | "evenals"))
            && !crosses(tokens, from, to, forms::opens_clause)
    };
    let before = known.iter().rev().find(|held| held.to <= other.from);
    let behind = known.iter().find(|held| held.from >= other.to);
    // "besluit de proef te verlengen en …": the deciding itself comes before all of it.
    let opens = before.is_none_or(|held| held.finite && held.verb == Verb::Resolve);
    let leads = opens && behind.is_some_and(|held| !held.finite && joins(other.to, held.from));
    let follows =
        before.is_some_and(|held| !held.finite && !held.verb.takes_clause() && joins(held.to, other.from));
    leads || follows
}

/// Whether an occurrence stands in a clause with "om" that began behind the previous one.
fn is_below_om(tokens: &[Token], found: &[Occurrence], at: usize) -> bool {
    let begin = at.checked_sub(1).map_or(0, |before| found[before].to);
    crosses(tokens, begin, found[at].from, |word| word == "om")
}

/// Whether a second verb stands beside the first ("… en deze voor te leggen aan …"), not below it.
fn is_beside(tokens: &[Token], first: &Occurrence, other: &Occurrence) -> bool {
    let mut joined = None;
    for (at, token) in tokens.iter().enumerate().take(other.from).skip(first.to) {
        match token.fold.as_str() {
            "en" | "alsmede" | "evenals" => joined = Some(at),
            word if forms::opens_clause(word) => return false,
            _ => {}
        }
    }
    match joined {
        // A second finite verb has the subject of the first: "besluit … en stelt … beschikbaar".
        Some(_) if other.finite => true,
        Some(at) if first.known && first.verb.takes_clause() => at <= first.to + 1,
        Some(_) => true,
        None => false,
    }
}

fn crosses(tokens: &[Token], from: usize, to: usize, barrier: impl Fn(&str) -> bool) -> bool {
    tokens.get(from..to).is_some_and(|between| between.iter().any(|token| barrier(&token.fold)))
}

#[cfg(test)]
mod tests;
