//! Other words for running text, without losing what the words that stay are dressed in: bold, links,
//! references, the notes that hang on them.

use crate::paper::compare::tokens;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::ops::Range;
use tafelstuk_model::rich_text::{Inline, Mark};

/// `content` with the words of `text`; blanks count alike, so that a line break stays one.
pub(super) fn reword(content: &[Inline], text: &str) -> Vec<Inline> {
    let old: String = content.iter().map(Inline::said).collect();
    let (was, now) = (tokens(&old), tokens(text));
    let alike = |tokens: &[&str]| -> Vec<String> {
        let blank = |token: &&str| token.trim().is_empty();
        tokens.iter().map(|t| if blank(t) { " ".to_owned() } else { (*t).to_owned() }).collect()
    };
    let places: Vec<usize> = std::iter::once(0)
        .chain(was.iter().scan(0, |at, token| {
            *at += token.len();
            Some(*at)
        }))
        .collect();
    let mut out = Out { content, made: Vec::new() };
    out.notes(0..0);
    for op in capture_diff_slices(Algorithm::Myers, &alike(&was), &alike(&now)) {
        let range = places[op.old_range().start]..places[op.old_range().end];
        if op.tag() == DiffTag::Equal {
            out.kept(range);
            continue;
        }
        out.put(&now[op.new_range()].concat(), marks_between(content, &range));
        out.notes(range);
    }
    out.made
}

/// Without the note at `place`, counted from 0.
pub(super) fn without_note(content: &mut Vec<Inline>, place: usize) {
    let mut notes = 0;
    content.retain(|inline| {
        let is_note = inline.note().is_some();
        notes += usize::from(is_note);
        !is_note || notes != place + 1
    });
}

struct Out<'a> {
    content: &'a [Inline],
    made: Vec<Inline>,
}

impl Out<'_> {
    /// What stands in a stretch of the old text, its notes included.
    fn kept(&mut self, range: Range<usize>) {
        let mut from = 0;
        for inline in self.content {
            let to = from + inline.said().len();
            let (start, end) = (range.start.max(from), range.end.min(to));
            match inline {
                Inline::Footnote { .. } if is_note_of(&range, from) => self.made.push(inline.clone()),
                Inline::Text { text, marks } if start < end => {
                    self.put(&text[start - from..end - from], marks.clone());
                }
                Inline::HardBreak if start < end => self.made.push(inline.clone()),
                Inline::Reference { .. } if start == from && end == to => self.made.push(inline.clone()),
                Inline::Reference { attrs } if start < end => {
                    self.put(&attrs.shown[start - from..end - from], Vec::new());
                }
                _ => {}
            }
            from = to;
        }
    }

    /// The notes that hang on a stretch whose words went.
    fn notes(&mut self, range: Range<usize>) {
        let mut at = 0;
        for inline in self.content {
            let is_first = range == (0..0) && at == 0;
            if inline.note().is_some() && (is_first || is_note_of(&range, at)) {
                self.made.push(inline.clone());
            }
            at += inline.said().len();
        }
    }

    fn put(&mut self, text: &str, marks: Vec<Mark>) {
        match self.made.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text { text: open, marks: known }) if *known == marks => open.push_str(text),
            _ => self.made.push(Inline::Text { text: text.to_owned(), marks }),
        }
    }
}

/// A note belongs to the word before it.
fn is_note_of(range: &Range<usize>, at: usize) -> bool {
    range.start < at && at <= range.end
}

/// What new words are dressed in: what the words that they replace, or those on both sides, have in common.
fn marks_between(content: &[Inline], range: &Range<usize>) -> Vec<Mark> {
    let on = |at: usize| {
        let mut from = 0;
        for inline in content {
            let to = from + inline.said().len();
            if (from..to).contains(&at) {
                return match inline {
                    Inline::Text { marks, .. } => marks.clone(),
                    _ => Vec::new(),
                };
            }
            from = to;
        }
        Vec::new()
    };
    let (first, last) = if range.is_empty() {
        (range.start.checked_sub(1).map(on).unwrap_or_default(), on(range.end))
    } else {
        (on(range.start), on(range.end - 1))
    };
    first.into_iter().filter(|mark| last.contains(mark)).collect()
}
