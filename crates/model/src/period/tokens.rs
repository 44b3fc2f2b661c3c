//! A text cut into words, numbers and marks, ready for the period grammar.
//!
//! Words are also kept folded (small letters without accents), dashes are one mark, and each token knows
//! whether it stands against the one before it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    /// A whole number; `None` when it is too long to be a day, week or year.
    Number(Option<u32>),
    /// A number with a point or comma inside: "2.0", "1.150", "09.30".
    Decimal,
    /// "12.09.2025".
    Dotted(u32, u32, i32),
    Mark(char),
}

#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    pub text: &'t str,
    pub fold: String,
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// No space between the previous token and this one.
    pub glued: bool,
}

impl Token<'_> {
    pub fn number(&self) -> Option<u32> {
        match self.kind {
            Kind::Number(value) => value,
            _ => None,
        }
    }

    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// "vóór" cannot mean anything but before; "voor" can.
    pub fn is_accented(&self) -> bool {
        self.kind == Kind::Word && !self.text.is_ascii()
    }
}

pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let length = extent(&text[at..], first);
        let piece = &text[at..at + length];
        let glued = found.last().is_some_and(|last| last.end == at);
        let kind = kind(piece, first);
        let fold = if kind == Kind::Word { fold(piece) } else { String::new() };
        found.push(Token { text: piece, fold, kind, start: at, end: at + length, glued });
        at += length;
    }
    found
}

/// How many bytes the token at the start of `rest` takes.
fn extent(rest: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        return number_extent(rest.as_bytes());
    }
    if is_letter(first) {
        return rest.find(|c: char| !is_letter(c) && !is_combining_mark(c)).unwrap_or(rest.len());
    }
    first.len_utf8()
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

/// Digits, with points and commas only where a digit follows.
fn number_extent(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1)) {
        end += 1;
    }
    end
}

fn kind(piece: &str, first: char) -> Kind {
    if !first.is_ascii_digit() {
        return if is_letter(first) { Kind::Word } else { Kind::Mark(plain_mark(first)) };
    }
    if piece.bytes().all(|b| b.is_ascii_digit()) {
        return Kind::Number(if piece.len() <= 4 { piece.parse().ok() } else { None });
    }
    dotted(piece).unwrap_or(Kind::Decimal)
}

/// A date written with points, the year in full.
fn dotted(piece: &str) -> Option<Kind> {
    let mut parts = piece.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    Some(Kind::Dotted(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?))
}

fn plain_mark(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '`' | '\u{00B4}' => '\'',
        other => other,
    }
}

/// Small letters, compatibility forms resolved, accents away.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}
