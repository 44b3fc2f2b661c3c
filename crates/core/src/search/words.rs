//! What a word is, for the index and for whoever asks it: one rule for both.
//!
//! Capitals and diacritics do not count ("Coördinatie" is "coordinatie"), letters that are drawn as one are two
//! ("ĳ", and "ﬁ" as PDF files have it), and a soft hyphen is not there.

use std::ops::{ControlFlow, Range};
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The most letters of a word that count.
const LONGEST: usize = 64;
const SOFT_HYPHEN: char = '\u{ad}';

/// Gives every word of `text` in order, with where it stands, until `take` has had enough.
pub fn each(text: &str, mut take: impl FnMut(Range<usize>, &str) -> ControlFlow<()>) {
    let mut word = String::new();
    let (mut start, mut letters) = (0, 0);
    for (at, c) in text.char_indices() {
        if is_of_word(c, letters > 0) {
            if letters == 0 {
                start = at;
            }
            letters += 1;
            if word.len() < LONGEST {
                fold(c, &mut word);
            }
        } else if letters > 0 {
            letters = 0;
            if !word.is_empty() && take(start..at, &word).is_break() {
                return;
            }
            word.clear();
        }
    }
    if !word.is_empty() {
        let _ = take(start..text.len(), &word);
    }
}

/// The words of `text`, one after another with a blank between them.
pub fn joined(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    each(text, |_, word| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
        ControlFlow::Continue(())
    });
    all
}

/// The first `most` different words of `text`, and whether there are more.
pub fn first(text: &str, most: usize) -> (Vec<String>, bool) {
    let (mut found, mut more) = (Vec::<String>::new(), false);
    each(text, |_, word| {
        if found.iter().any(|known| known == word) {
            return ControlFlow::Continue(());
        }
        if found.len() == most {
            more = true;
            return ControlFlow::Break(());
        }
        found.push(word.to_owned());
        ControlFlow::Continue(())
    });
    (found, more)
}

fn is_of_word(c: char, within: bool) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || (within && (c == SOFT_HYPHEN || is_combining_mark(c)))
}

fn fold(c: char, into: &mut String) {
    if c.is_ascii() {
        into.push(c.to_ascii_lowercase());
        return;
    }
    if c == SOFT_HYPHEN {
        return;
    }
    decompose_compatible(c, |part| {
        if part.is_alphanumeric() && !is_combining_mark(part) {
            into.extend(part.to_lowercase().filter(|lower| !is_combining_mark(*lower)));
        }
    });
}
