//! Patterns of words and what they tell, made ready once: most words begin none of them.
//!
//! A pattern is read from the first word on: `a|b` is either word, `stem*` any word that begins so, `+` one
//! word, `*` up to six, and `$` the end of the heading. None begins with a gap.

use std::collections::HashMap;

use super::SectionRole;

/// No gap is longer, in words.
const GAP: usize = 6;

enum Piece {
    Gap,
    One,
    End,
    Words(Vec<Word>),
}

/// A word, or with `stem` the beginning of one.
struct Word {
    text: &'static str,
    stem: bool,
}

impl Word {
    fn of(text: &'static str) -> Self {
        let bare = text.strip_suffix('*');
        Self { text: bare.unwrap_or(text), stem: bare.is_some() }
    }

    fn fits(&self, word: &str) -> bool {
        if self.stem { word.starts_with(self.text) } else { word == self.text }
    }
}

/// Patterns with their roles; of those that fit the first counts.
pub(super) struct Patterns {
    all: Vec<(Vec<Piece>, SectionRole)>,
    /// Which of them may begin with a word.
    by_word: HashMap<&'static str, Vec<usize>>,
    /// Which of them may begin with a word that begins so.
    by_stem: Vec<(&'static str, usize)>,
}

impl Patterns {
    pub fn of(list: &[(&'static str, SectionRole)]) -> Self {
        let mut found = Self { all: Vec::new(), by_word: HashMap::new(), by_stem: Vec::new() };
        for (at, (pattern, role)) in list.iter().enumerate() {
            let pieces: Vec<Piece> = pattern.split(' ').map(piece).collect();
            if let Some(Piece::Words(first)) = pieces.first() {
                for word in first {
                    match word.stem {
                        true => found.by_stem.push((word.text, at)),
                        false => found.by_word.entry(word.text).or_default().push(at),
                    }
                }
            }
            found.all.push((pieces, *role));
        }
        found
    }

    /// What the first pattern tells that these words begin with.
    pub fn role(&self, words: &[String]) -> Option<SectionRole> {
        let first = words.first()?;
        let own = self.by_word.get(first.as_str()).into_iter().flatten().copied();
        let stems = self.by_stem.iter().filter(|(stem, _)| first.starts_with(stem)).map(|(_, at)| *at);
        let fitting = own.chain(stems).filter(|at| fits(&self.all[*at].0, words));
        fitting.min().map(|at| self.all[at].1)
    }
}

fn piece(text: &'static str) -> Piece {
    match text {
        "*" => Piece::Gap,
        "+" => Piece::One,
        "$" => Piece::End,
        _ => Piece::Words(text.split('|').map(Word::of).collect()),
    }
}

fn fits(pieces: &[Piece], words: &[String]) -> bool {
    let Some((first, rest)) = pieces.split_first() else { return true };
    match first {
        Piece::End => words.is_empty(),
        Piece::Gap => (0..=GAP.min(words.len())).any(|gap| fits(rest, &words[gap..])),
        Piece::One => !words.is_empty() && fits(rest, &words[1..]),
        Piece::Words(own) => {
            words.first().is_some_and(|word| own.iter().any(|own| own.fits(word))) && fits(rest, &words[1..])
        }
    }
}

/// Single words with their roles: `stem*` is any word that begins so.
pub(super) struct Lexicon {
    words: HashMap<&'static str, SectionRole>,
    stems: Vec<(&'static str, SectionRole)>,
}

impl Lexicon {
    pub fn of(lists: &[(SectionRole, &'static str)]) -> Self {
        let mut found = Self { words: HashMap::new(), stems: Vec::new() };
        for (role, list) in lists {
            for word in list.split_whitespace().map(Word::of) {
                match word.stem {
                    true => found.stems.push((word.text, *role)),
                    false => drop(found.words.insert(word.text, *role)),
                }
            }
        }
        found
    }

    pub fn role(&self, word: &str) -> Option<SectionRole> {
        let whole = self.words.get(word).copied();
        whole.or_else(|| self.stems.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, role)| *role))
    }
}
