//! Bodies that are named in the plural, so that their verb has the form of an infinitive.

use crate::period::tokens::Token;

/// As they open a sentence, in small letters.
const PLURAL: &[&[&str]] = &[
    &["gs"],
    &["ps"],
    &["wij"],
    &["gedeputeerde", "staten"],
    &["provinciale", "staten"],
    &["de", "staten"],
    &["b", "en", "w"],
    &["b", "&", "w"],
    &["burgemeester", "en", "wethouders"],
    &["dijkgraaf", "en", "heemraden"],
    &["dijkgraaf", "en", "hoogheemraden"],
    &["de", "colleges"],
    &["de", "raden"],
    &["de", "leden"],
    &["de", "aandeelhouders"],
    &["de", "commissarissen"],
];

/// Whether words are the whole of such a name, so that what follows is its verb: "GS | benoemen".
pub(super) fn is_plural_body(words: &[Token]) -> bool {
    let same = |name: &&[&str]| {
        name.len() == words.len() && name.iter().zip(words).all(|(part, word)| *part == word.fold)
    };
    PLURAL.iter().any(same)
}
