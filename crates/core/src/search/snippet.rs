//! Some words around a hit, with every hit among them marked.

use super::words;
use std::ops::{ControlFlow, Range};

/// Marks before and after a hit inside a snippet: first strong isolate and pop, which text never shows.
pub const HIT: (char, char) = ('\u{2068}', '\u{2069}');
/// How many bytes stand before the first hit and behind it.
const BEFORE: usize = 60;
const BEHIND: usize = 140;
/// How many hits are weighed against each other for the best place to show.
const WEIGHED: usize = 200;

/// Where a word of a text answers to one of the words that were asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Beginning,
    Anywhere,
}

/// The stretch of `text` that shows the most of `asked`; none where it holds none of them.
pub fn around(text: &str, asked: &[String], place: Place) -> Option<String> {
    let hits = hits(text, asked, place);
    let first = best(&hits, asked.len())?;
    let from = if first.start > BEFORE { begin(text, first.start - BEFORE).min(first.start) } else { 0 };
    let end = end(text, first.end + BEHIND);
    let mut snippet = String::with_capacity(end - from + 16);
    let mut at = from;
    if from > 0 {
        snippet.push('…');
    }
    for (range, _) in hits.iter().filter(|(range, _)| range.start >= first.start && range.end <= end) {
        snippet.push_str(&text[at..range.start]);
        snippet.push(HIT.0);
        snippet.push_str(&text[range.clone()]);
        snippet.push(HIT.1);
        at = range.end;
    }
    snippet.push_str(&text[at..end]);
    if end < text.len() {
        snippet.push('…');
    }
    Some(snippet.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The beginning of a text that holds no hit itself.
pub fn opening(text: &str) -> String {
    let end = end(text, BEHIND);
    let more = if end < text.len() { "…" } else { "" };
    format!("{}{more}", text[..end].split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Every word that answers, and to which of `asked`. Of a single word the first place is as good as any.
fn hits(text: &str, asked: &[String], place: Place) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    words::each(text, |range, word| {
        let answers = |wanted: &String| match place {
            Place::Beginning => word.starts_with(wanted.as_str()),
            Place::Anywhere => word.contains(wanted.as_str()),
        };
        if let Some(which) = asked.iter().position(answers) {
            found.push((range.clone(), which));
        }
        let enough = match (&found[..], asked.len()) {
            ([], _) => false,
            ([first, ..], 1) => range.start > first.0.end + BEHIND,
            (all, _) => all.len() >= WEIGHED,
        };
        if enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    found
}

/// The first hit of the stretch in which the most of `n` words stand.
fn best(hits: &[(Range<usize>, usize)], n: usize) -> Option<Range<usize>> {
    let shown = |at: usize| {
        let reach = hits[at].0.end + BEHIND;
        let mut seen = vec![false; n];
        hits[at..]
            .iter()
            .take_while(|(range, _)| range.end <= reach)
            .for_each(|(_, which)| seen[*which] = true);
        seen.into_iter().filter(|seen| *seen).count()
    };
    let mut best: Option<(usize, usize)> = None;
    for at in 0..hits.len() {
        let shown = shown(at);
        if best.is_none_or(|(most, _)| shown > most) {
            best = Some((shown, at));
        }
        if shown == n {
            break;
        }
    }
    best.map(|(_, at)| hits[at].0.clone())
}

/// The beginning of the word at or behind `at`.
fn begin(text: &str, at: usize) -> usize {
    let at = (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text[at..].find(char::is_whitespace).filter(|gap| *gap < BEFORE).map_or(at, |gap| at + gap)
}

/// The end of the last whole word before `at`.
fn end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text[..at].rfind(char::is_whitespace).filter(|gap| at - gap < BEHIND / 2).unwrap_or(at)
}
