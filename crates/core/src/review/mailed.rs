//! A mail in which somebody answers, read into what they say of which point, for the secretary to look over.
//!
//! Points are named as the request names them, agenda item and number: "4.2 akkoord, mits ...". Words that
//! name no point and no item are never guessed at: they are given back as they came.

use super::said::{Anchor, Sheet, Verdict, What};
use super::store;
use crate::db::Read;
use crate::paper::Point;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use tafelstuk_model::id::{PaperId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The most characters of a pasted mail.
const MOST: usize = 200_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewReadMail")]
pub struct ReadMail {
    pub person: ReviewPersonId,
    /// The mail's own text, as copied from a mail program.
    pub text: String,
}

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewMailed")]
pub struct Mailed {
    pub found: Vec<FoundWord>,
    /// What names no point, without greeting, closing and the mail that was answered.
    pub rest: String,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewFoundWord")]
pub struct FoundWord {
    /// As the mail names it: "4.2".
    pub label: String,
    pub what: What,
}

/// `review.read_mail`: what a mail says of which point; writes nothing.
///
/// # Errors
/// `Invalid`, with `text` as the field, for more than anybody mails.
pub fn read_mail(read: &Read<'_>, ask: ReadMail) -> Result<Mailed> {
    if ask.text.chars().count() > MOST {
        return Err(Error::Invalid { field: "text".into(), value: ask.text.chars().take(40).collect() });
    }
    let person = store::person(read, ask.person)?;
    Ok(mailed(&latest_sheets(read, person.round)?, &ask.text))
}

/// The papers of a round, each in the text that went out last.
pub(super) fn latest_sheets(read: &Read<'_>, round: ReviewRoundId) -> Result<Vec<Sheet>> {
    let mut latest: Vec<Sheet> = Vec::new();
    for sheet in store::sheets(read, round)? {
        match latest.iter_mut().find(|known| known.paper == sheet.paper) {
            Some(known) => *known = sheet,
            None => latest.push(sheet),
        }
    }
    Ok(latest)
}

/// A point and how it is named in a mail: the item's label and its place among all points of that item.
pub struct Named<'a> {
    pub label: String,
    pub item: &'a str,
    pub paper: PaperId,
    pub point: &'a Point,
}

/// The points of all papers, as a request lists them.
pub fn named(sheets: &[Sheet]) -> Vec<Named<'_>> {
    let mut all: Vec<Named<'_>> = Vec::new();
    for sheet in sheets {
        for point in &sheet.points {
            let nth = all.iter().filter(|one| one.item == sheet.label).count() + 1;
            let label = format!("{}.{nth}", sheet.label);
            all.push(Named { label, item: &sheet.label, paper: sheet.paper, point });
        }
    }
    all
}

/// What `text` says of the points of `sheets`.
pub fn mailed(sheets: &[Sheet], text: &str) -> Mailed {
    let points = named(sheets);
    let mut mail = Mailed { found: Vec::new(), rest: String::new() };
    // Whether the next line may go on with what the last one said.
    let mut goes_on = false;
    for line in own_lines(text) {
        let line = line.trim();
        if line.is_empty() {
            goes_on = false;
            if !mail.rest.is_empty() && !mail.rest.ends_with("\n\n") {
                mail.rest.push('\n');
            }
            continue;
        }
        let said = about(sheets, &points, line);
        if !said.is_empty() {
            mail.found.extend(said);
            goes_on = true;
        } else if goes_on && let Some(last) = mail.found.last_mut() {
            continue_with(&mut last.what, line);
        } else {
            mail.rest.push_str(line);
            mail.rest.push('\n');
        }
    }
    mail.rest = mail.rest.trim().to_owned();
    mail
}

static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
    let begins = r"(?i)^\s*(-+\s*(oorspronkelijk bericht|original message|doorgestuurd bericht)|_{10,}|(van|from):\s.*@|(op|on) .{6,80}(schreef|wrote).{0,60}:\s*$)";
    Regex::new(begins).expect("a fixed pattern")
});
static GREETING: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"(?i)^\s*(beste|geachte|dag|hallo|goede(morgen|middag|navond|n? ?dag)|dear|hello|hi)\b[^.:!?]{0,60}[,!]?\s*$";
    Regex::new(words).expect("a fixed pattern")
});
static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"(?i)^\s*((met )?(vriendelijke|hartelijke) groet(en)?|groet(en)?|mvg|kind regards|best regards|regards)\b[^.:]{0,60}$";
    Regex::new(words).expect("a fixed pattern")
});

/// The lines that the sender wrote: without the mail that was answered, greeting and closing.
fn own_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .take_while(|line| !QUOTED.is_match(line) && !CLOSING.is_match(line))
        .filter(|line| !line.trim_start().starts_with('>') && !GREETING.is_match(line))
}

static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    // "4.2", "punt 4.2", "4a-1", "agendapunt 4, beslispunt 2", "agendapunt 4", "item 4", "alle punten"
    let names = r"(?ix)^[-*•–\s]*(?:
        (?P<all>(?:op\ |met\ )?(?:alle|all)\ (?:beslispunten|punten|points))
      | (?:(?P<word>agendapunt|punt|beslispunt|item|point)\s+)?(?P<item>\d{1,3}[a-z]?)
        (?:\s*(?:[.\-]|,?\s*(?:beslispunt|punt|point)\s+)(?P<nth>\d{1,3}))?
    )(?P<mark>[\s:.,;)–\-]+|$)";
    Regex::new(names).expect("a fixed pattern")
});

/// What one line says, where it begins with a name of points; nothing where it names none that is known.
fn about(sheets: &[Sheet], points: &[Named<'_>], line: &str) -> Vec<FoundWord> {
    let Some(named) = NAMES.captures(line) else { return Vec::new() };
    let words = line[named[0].len()..].trim();
    if named.name("all").is_some() {
        let each = |one: &Named<'_>| verdict_on(one, words);
        return points.iter().map(each).collect::<Option<_>>().unwrap_or_default();
    }
    let item = named["item"].to_lowercase();
    if let Some(nth) = named.name("nth") {
        let label = format!("{item}.{}", nth.as_str().trim_start_matches('0'));
        let point = points.iter().find(|one| one.label.to_lowercase() == label);
        return point.map(|one| of_point(one, words)).into_iter().collect();
    }
    // A bare number at the head of a line names an item only where a word or a verdict says so.
    let below: Vec<&Named<'_>> = points.iter().filter(|one| one.item.to_lowercase() == item).collect();
    let told: Option<Vec<FoundWord>> = below.iter().map(|one| verdict_on(one, words)).collect();
    if let Some(told) = told.filter(|told| !told.is_empty()) {
        return told;
    }
    let sheet = sheets.iter().find(|sheet| sheet.label.to_lowercase() == item);
    match sheet.filter(|_| named.name("word").is_some() && !words.is_empty()) {
        Some(sheet) => vec![remark(&sheet.label, sheet.paper, Anchor::default(), words)],
        None => Vec::new(),
    }
}

/// A verdict where the words give one that fits the point, else a remark beside it.
pub(super) fn of_point(one: &Named<'_>, words: &str) -> FoundWord {
    verdict_on(one, words).unwrap_or_else(|| {
        let place =
            Anchor { section: Some(one.point.section), point: Some(one.point.id), ..Anchor::default() };
        remark(&one.label, one.paper, place, words)
    })
}

fn verdict_on(one: &Named<'_>, words: &str) -> Option<FoundWord> {
    let (verdict, text) = verdict(words)?;
    let offered = Verdict::for_point(one.point.verb, one.point.second_verb);
    // Who agrees with what is only taken note of has seen it.
    let verdict = match verdict {
        Verdict::Accept if !offered.contains(&Verdict::Accept) => Verdict::Seen,
        other => other,
    };
    let (paper, point) = (one.paper, one.point.id);
    offered.contains(&verdict).then(|| FoundWord {
        label: one.label.clone(),
        what: What::Reaction { paper, point, verdict, text: text.to_owned() },
    })
}

fn remark(label: &str, paper: PaperId, anchor: Anchor, words: &str) -> FoundWord {
    let anchor = Some(anchor).filter(|anchor| anchor.point.is_some());
    let what = What::Remark { paper: Some(paper), anchor, text: words.to_owned(), suggestion: None };
    FoundWord { label: label.to_owned(), what }
}

/// What opens a reaction, the longer words first.
const OPENINGS: &[(&str, Verdict)] = &[
    ("niet akkoord", Verdict::Reject),
    ("niet eens", Verdict::Reject),
    ("oneens", Verdict::Reject),
    ("nee", Verdict::Reject),
    ("disagree", Verdict::Reject),
    ("not agreed", Verdict::Reject),
    ("akkoord", Verdict::Accept),
    ("eens", Verdict::Accept),
    ("geen bezwaar", Verdict::Accept),
    ("ja", Verdict::Accept),
    ("agreed", Verdict::Accept),
    ("agree", Verdict::Accept),
    ("geen oordeel", Verdict::NoOpinion),
    ("geen mening", Verdict::NoOpinion),
    ("no opinion", Verdict::NoOpinion),
    ("gezien", Verdict::Seen),
    ("kennis genomen", Verdict::Seen),
    ("kennisgenomen", Verdict::Seen),
    ("seen", Verdict::Seen),
    ("noted", Verdict::Seen),
    ("vraag", Verdict::Question),
    ("question", Verdict::Question),
];
/// What makes an agreement conditional.
const PROVIDED: &[&str] =
    &["mits", "als", "indien", "onder voorwaarde", "onder de voorwaarde", "provided", "if"];

/// The verdict with which `words` open, and what is said besides. A question mark at the end asks something.
fn verdict(words: &str) -> Option<(Verdict, &str)> {
    let opening = OPENINGS.iter().find_map(|(word, verdict)| Some((*verdict, behind(words, word)?)));
    match opening {
        Some((Verdict::Accept, besides)) if PROVIDED.iter().any(|word| behind(besides, word).is_some()) => {
            Some((Verdict::AcceptIf, besides))
        }
        // "Ja, maar wat kost dat?" is no yes.
        Some((Verdict::Accept | Verdict::Seen, besides)) if besides.ends_with('?') => {
            Some((Verdict::Question, words))
        }
        Some(found) => Some(found),
        None => words.ends_with('?').then_some((Verdict::Question, words)),
    }
}

/// What stands behind `word` at the head of `words`, without the mark between them.
fn behind<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    let head = words.get(..word.len())?;
    let rest = &words[word.len()..];
    let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    let between = |c: char| c.is_whitespace() || ",.:;-–!".contains(c);
    (head.to_lowercase() == word && ends).then(|| rest.trim_start_matches(between))
}

fn continue_with(what: &mut What, line: &str) {
    let text = match what {
        What::Reaction { text, .. } | What::Ripeness { text, .. } | What::Remark { text, .. } => text,
        What::Retraction {} => return,
    };
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_open_with_a_verdict_or_give_none() {
        use Verdict::{Accept, AcceptIf, NoOpinion, Question, Reject, Seen};
        for (words, means) in [
            ("akkoord", Some((Accept, ""))),
            ("Akkoord.", Some((Accept, ""))),
            ("Akkoord, mits de kosten helder zijn", Some((AcceptIf, "mits de kosten helder zijn"))),
            ("niet akkoord: te vroeg", Some((Reject, "te vroeg"))),
            ("geen oordeel", Some((NoOpinion, ""))),
            ("gezien", Some((Seen, ""))),
            ("vraag: wat kost het", Some((Question, "wat kost het"))),
            ("wie betaalt dit?", Some((Question, "wie betaalt dit?"))),
            ("ja, maar wat kost dat?", Some((Question, "ja, maar wat kost dat?"))),
            ("janken helpt niet", None),
            ("de tekst mag korter", None),
        ] {
            assert_eq!(verdict(words), means, "{words}");
        }
    }

    #[test]
    fn greeting_closing_and_the_mail_that_was_answered_are_not_the_senders_words() {
        let mail = "Beste Ilse,\n\n4.1 akkoord\n> 4.1 In te stemmen met\n\nMet vriendelijke groet,\nBart\n\n\
                    Van: Ilse <ilse@regio.example>\n4.2 niet akkoord";
        let own: Vec<&str> = own_lines(mail).filter(|line| !line.is_empty()).collect();
        assert_eq!(own, ["4.1 akkoord"]);
        let outlook = "4.1 akkoord\n-----Oorspronkelijk bericht-----\n4.2 niet akkoord";
        assert_eq!(own_lines(outlook).collect::<Vec<_>>(), ["4.1 akkoord"]);
        let webmail =
            "4.1 akkoord\nOp do 26 nov 2026 om 09:12 schreef Ilse van Dorsten <i@r.example>:\n4.2 nee";
        assert_eq!(own_lines(webmail).collect::<Vec<_>>(), ["4.1 akkoord"]);
    }
}
