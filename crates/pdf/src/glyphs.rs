//! User text made fit for the page: every character either has a glyph in the bundled typefaces or is
//! replaced by a visible stand-in, because PDF/A and PDF/UA forbid a glyph that is not there.

use crate::fonts;
use std::borrow::Cow;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Shown in the place of a character that the typefaces lack.
const STAND_IN: char = '□';
/// After this many characters without a place to break, a line may break anywhere.
const LONGEST_RUN: usize = 48;

/// Cleans text and remembers what could not be shown.
#[derive(Debug, Default)]
pub(crate) struct Glyphs {
    missing: BTreeSet<char>,
}

impl Glyphs {
    /// Running text: as written, as far as it can be shown; line ends and tabs become blanks.
    pub(crate) fn clean(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut run = 0;
        for c in composed(text).chars() {
            let Some(c) = self.shown(c, out.ends_with(STAND_IN)) else { continue };
            run = if breaks(c) { 0 } else { run + 1 };
            if run > LONGEST_RUN {
                out.push('\u{200b}');
                run = 1;
            }
            out.push(c);
        }
        out
    }

    /// A line of its own: as [`Self::clean`], without blanks around; empty where nothing would show.
    pub(crate) fn line(&mut self, text: &str) -> String {
        let clean = self.clean(text);
        if says_nothing(&clean) {
            return String::new();
        }
        clean.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What was replaced, in order.
    pub(crate) fn missing(self) -> Vec<char> {
        self.missing.into_iter().collect()
    }

    fn shown(&mut self, c: char, after_stand_in: bool) -> Option<char> {
        let c = match c {
            '\t' | '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            _ => from_symbol_font(c),
        };
        if is_invisible(c) {
            return None;
        }
        if fonts::sans().glyph_index(c).is_some_and(|glyph| glyph.0 != 0) && !is_private(c) {
            return Some(c);
        }
        self.missing.insert(c);
        // A family of seven joined emoji is one thing that cannot be shown, not seven.
        (!after_stand_in).then_some(STAND_IN)
    }
}

/// The text with every letter and its marks as one character, where there is one (Unicode Standard Annex 15, NFC).
fn composed(text: &str) -> Cow<'_, str> {
    // Below U+0300 and among the usual quotes and dashes nothing is composed or to be composed: most texts.
    let is_composed = |c| matches!(c, ..'\u{300}' | '\u{2010}'..='\u{2027}' | '€');
    if text.chars().all(is_composed) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// Whether clean text leaves the paper white.
pub(crate) fn says_nothing(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'))
}

/// Whether a line can break at `c` anyway.
fn breaks(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{ad}' | '\u{200b}' | '–' | '—')
}

/// Word writes bullets and arrows as private characters of a symbol font; these are what they look like.
fn from_symbol_font(c: char) -> char {
    match c {
        '\u{f0b7}' => '•',
        '\u{f0a7}' | '\u{f06e}' => '▪',
        '\u{f0e0}' | '\u{f0e8}' => '→',
        '\u{f0fc}' => '✓',
        '\u{f0d8}' => '►',
        '\u{f02d}' => '-',
        _ => c,
    }
}

fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

/// Characters that show nothing themselves and only steer others: controls, direction overrides,
/// joiners, variation selectors, tags, noncharacters.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0x061c | 0x115f | 0x1160 | 0x180b..=0x180e | 0x200c..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
            | 0x3164 | 0xfdd0..=0xfdef | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb
            | 0xe_0000..=0xe_0fff)
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::Glyphs;

    #[track_caller]
    fn check(text: &str, expected: &str, missing: &[char]) {
        let mut glyphs = Glyphs::default();
        assert_eq!(glyphs.clean(text), expected);
        assert_eq!(glyphs.missing(), missing);
    }

    #[test]
    fn ordinary_dutch_text_stays_as_it_is() {
        let text = "Eén ‘coördinatie’-overleg – à € 1.250,– in ’s-Gravenhage…";
        check(text, text, &[]);
        check("coo\u{308}rdinatie", "coördinatie", &[]);
        check("e\u{301}e\u{301}n – “è”", "één – “è”", &[]);
        check("Ελλάδα, Łódź, Москва", "Ελλάδα, Łódź, Москва", &[]);
    }

    #[test]
    fn what_has_no_glyph_shows_as_a_box_and_is_remembered() {
        check("klaar 👍🏽!", "klaar □!", &['🏽', '👍']);
        check("👨‍👩‍👧", "□", &['👧', '👨', '👩']);
        check("שלום", "□", &['ו', 'ל', 'ם', 'ש']);
    }

    #[test]
    fn controls_and_direction_tricks_disappear() {
        check("a\u{0}b\u{7}c\u{202e}d\u{feff}e\u{fffe}f\u{200d}g", "abcdefg", &[]);
        check("een\ttwee\r\ndrie", "een twee  drie", &[]);
    }

    #[test]
    fn bullets_of_symbol_fonts_become_bullets() {
        check("\u{f0b7} punt \u{f0e0} gevolg", "• punt → gevolg", &[]);
        check("\u{e123}", "□", &['\u{e123}']);
    }

    #[test]
    fn a_word_without_end_can_break() {
        let cleaned = Glyphs::default().clean(&"a".repeat(200));
        assert!(cleaned.split('\u{200b}').all(|part| part.len() <= super::LONGEST_RUN));
        assert_eq!(cleaned.replace('\u{200b}', "").len(), 200);
    }

    #[test]
    fn a_line_has_single_blanks() {
        assert_eq!(Glyphs::default().line("  een \n\n twee "), "een twee");
        assert_eq!(Glyphs::default().line(" \u{200b}\u{ad}"), "");
    }
}
