//! A stretch of a long list: no more rows than are asked for, and only those whose title holds some words.

use crate::search::folded;

/// How many rows a list gives where `most` are asked for; all of them where nothing is said.
pub(super) fn at_most(most: Option<u32>) -> usize {
    most.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX))
}

/// What a title must hold, whatever its capitals, accents and signs.
pub(super) struct Wanted(String);

impl Wanted {
    pub fn of(words: &str) -> Self {
        Self(folded(words))
    }

    /// Whether `title` holds it; with nothing wanted every title does.
    pub fn is_in(&self, title: &str) -> bool {
        self.0.is_empty() || folded(title).contains(&self.0)
    }
}

#[test]
fn a_title_is_found_by_a_part_of_it_whatever_its_capitals_accents_and_signs() {
    let title = "Huisvestingsverordening: coördinatie in 2027";
    for part in ["", "vestings", "COORDINATIE", "verordening coör", "in 2027", "verordening: co"] {
        assert!(Wanted::of(part).is_in(title), "{part}");
    }
    assert!(!Wanted::of("2026").is_in(title));
}
