//! Letters to words: rows by baseline, words by the space between letters.

use hayro::hayro_interpret::hayro_cmap::BfString;

use crate::glyphs::Glyph;
use crate::page::Word;

/// Space between letters, by type size, that parts words where no space is written.
const PARTS: f32 = 0.17;

/// What stands on one baseline across the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub words: Vec<Word>,
    pub baseline: f32,
    pub size: f32,
}

/// The rows of a page from top to bottom.
pub(crate) fn rows(mut glyphs: Vec<Glyph>) -> Vec<Row> {
    glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut bands: Vec<Band> = Vec::new();
    for glyph in glyphs {
        match bands.last_mut() {
            Some(band) if glyph.baseline - band.baseline <= 0.25 * glyph.size.min(band.size) => {
                band.take(glyph)
            }
            _ => bands.push(Band::of(glyph)),
        }
    }
    join_raised(&mut bands);
    bands.into_iter().map(Band::into_row).filter(|row| !row.words.is_empty()).collect()
}

/// Letters on one baseline.
struct Band {
    glyphs: Vec<(Glyph, bool)>,
    baseline: f32,
    size: f32,
    left: f32,
    right: f32,
}

impl Band {
    fn of(glyph: Glyph) -> Self {
        let (baseline, size) = (glyph.baseline, glyph.size);
        let (left, right) = (glyph.left, glyph.right);
        Self { glyphs: vec![(glyph, false)], baseline, size, left, right }
    }

    fn take(&mut self, glyph: Glyph) {
        self.size = self.size.max(glyph.size);
        self.left = self.left.min(glyph.left);
        self.right = self.right.max(glyph.right);
        self.glyphs.push((glyph, false));
    }

    /// Whether the small letters of `other` hang on this line, above or below its baseline.
    fn holds(&self, other: &Self) -> bool {
        let near = (self.baseline - other.baseline).abs() < 0.6 * self.size;
        let small = other.size < 0.8 * self.size;
        let reach = 1.5 * self.size;
        let beside = |glyph: &Glyph| glyph.left >= self.left && glyph.left <= self.right + reach;
        near && small && other.glyphs.iter().all(|(glyph, _)| beside(glyph))
    }

    fn into_row(mut self) -> Row {
        self.glyphs.sort_by(|a, b| a.0.left.total_cmp(&b.0.left));
        let glyphs = once(self.glyphs);
        let mut words = words(&glyphs);
        join_spelled(&mut words);
        let size = usual_size(&words).unwrap_or(self.size);
        Row { words, baseline: self.baseline, size }
    }
}

/// The size of most letters.
fn usual_size(words: &[Word]) -> Option<f32> {
    let weight = |size: f32| -> usize {
        words.iter().filter(|word| (word.size - size).abs() < 0.3).map(|word| word.text.len()).sum()
    };
    words.iter().map(|word| word.size).max_by_key(|size| weight(*size))
}

/// Puts the small letters above or below a line into it.
fn join_raised(bands: &mut Vec<Band>) {
    let mut at = 0;
    while at + 1 < bands.len() {
        let (above, below) = (&bands[at], &bands[at + 1]);
        if below.holds(above) {
            let small = bands.remove(at);
            let right = bands[at].right.max(small.right);
            bands[at].right = right;
            bands[at].glyphs.extend(small.glyphs.into_iter().map(|(glyph, _)| (glyph, true)));
        } else if above.holds(below) {
            let small = bands.remove(at + 1);
            bands[at].right = bands[at].right.max(small.right);
            bands[at].glyphs.extend(small.glyphs);
        } else {
            at += 1;
        }
    }
}

/// A letter drawn twice on one place, to look bold, is one bold letter.
fn once(glyphs: Vec<(Glyph, bool)>) -> Vec<(Glyph, bool)> {
    let mut kept: Vec<(Glyph, bool)> = Vec::with_capacity(glyphs.len());
    for (glyph, raised) in glyphs {
        let twin = kept.iter_mut().rev().take(3).find(|(other, _)| {
            let near = 0.12 * glyph.size;
            same(&other.text, &glyph.text)
                && (other.left - glyph.left).abs() < near
                && (other.baseline - glyph.baseline).abs() < near
        });
        match twin {
            Some((other, _)) => other.bold |= !glyph.is_space(),
            None => kept.push((glyph, raised)),
        }
    }
    kept
}

fn same(a: &BfString, b: &BfString) -> bool {
    match (a, b) {
        (BfString::Char(a), BfString::Char(b)) => a == b,
        (BfString::String(a), BfString::String(b)) => a == b,
        _ => false,
    }
}

fn words(glyphs: &[(Glyph, bool)]) -> Vec<Word> {
    let parts = partings(glyphs);
    let mut words: Vec<Word> = Vec::new();
    let (mut apart, mut last_right) = (true, 0.0_f32);
    for (at, (glyph, raised)) in glyphs.iter().enumerate() {
        if glyph.is_space() {
            apart = true;
            continue;
        }
        let gap = glyph.left - last_right;
        match words.last_mut() {
            Some(word) if !apart && gap <= parts[at] * glyph.size && word.raised == *raised => {
                push(&mut word.text, &glyph.text);
                word.right = word.right.max(glyph.right);
                word.bold &= glyph.bold;
            }
            _ => {
                let mut text = String::new();
                push(&mut text, &glyph.text);
                words.push(Word {
                    text,
                    left: glyph.left,
                    right: glyph.right,
                    size: glyph.size,
                    bold: glyph.bold,
                    italic: glyph.italic,
                    raised: *raised,
                });
            }
        }
        apart = false;
        last_right = glyph.right;
    }
    words.retain(|word| !word.text.is_empty());
    words
}

/// For each letter, the space before it that parts it from the one before, by its size. Wider in letters
/// that are set apart on purpose.
fn partings(glyphs: &[(Glyph, bool)]) -> Vec<f32> {
    let mut partings = Vec::with_capacity(glyphs.len());
    let alike = |a: &(Glyph, bool), b: &(Glyph, bool)| {
        (a.0.size - b.0.size).abs() < 0.3 && a.0.bold == b.0.bold && a.1 == b.1
    };
    for run in glyphs.chunk_by(alike) {
        let mut gaps: Vec<f32> = run
            .windows(2)
            .filter(|pair| !pair[0].0.is_space() && !pair[1].0.is_space())
            .map(|pair| (pair[1].0.left - pair[0].0.right) / pair[1].0.size)
            .collect();
        gaps.sort_by(f32::total_cmp);
        let spread = gaps.len() >= 4 && gaps[gaps.len() / 4] > 0.1;
        let parting = if spread { PARTS.max(gaps[gaps.len() / 2] * 1.7) } else { PARTS };
        partings.extend(std::iter::repeat_n(parting, run.len()));
    }
    partings
}

/// Joins "V O O R S T E L": single letters with spaces between them, and wider ones between words.
fn join_spelled(words: &mut Vec<Word>) {
    let is_letter = |word: &Word| {
        let mut chars = word.text.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    let mut at = 0;
    while at < words.len() {
        let length = words[at..].iter().take_while(|word| is_letter(word)).count();
        if length < 5 {
            at += length.max(1);
            continue;
        }
        let spelled: Vec<Word> = words.splice(at..at + length, []).collect();
        let mut gaps: Vec<f32> = spelled.windows(2).map(|pair| pair[1].left - pair[0].right).collect();
        gaps.sort_by(f32::total_cmp);
        let parting = gaps[gaps.len() / 2] * 1.6;
        let mut joined: Vec<Word> = Vec::new();
        for letter in spelled {
            match joined.last_mut() {
                Some(word) if letter.left - word.right <= parting => {
                    word.text.push_str(&letter.text);
                    word.right = letter.right;
                }
                _ => joined.push(letter),
            }
        }
        let n_joined = joined.len();
        words.splice(at..at, joined);
        at += n_joined;
    }
}

/// Adds a letter; ligatures are taken apart, control characters left out.
pub(crate) fn push(text: &mut String, letter: &BfString) {
    let mut push = |char: char| match char {
        '\u{FB00}' => text.push_str("ff"),
        '\u{FB01}' => text.push_str("fi"),
        '\u{FB02}' => text.push_str("fl"),
        '\u{FB03}' => text.push_str("ffi"),
        '\u{FB04}' => text.push_str("ffl"),
        '\u{FB05}' | '\u{FB06}' => text.push_str("st"),
        char if char.is_control() => {}
        char => text.push(char),
    };
    match letter {
        BfString::Char(char) => push(*char),
        BfString::String(letters) => letters.chars().for_each(push),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::glyphs::Glyph;
    use hayro::hayro_interpret::hayro_cmap::BfString;

    /// Letters of 6 points wide in a type of 10, with so much space behind each.
    fn written(text: &str, apart: f32) -> Vec<Glyph> {
        let mut left = 50.0;
        let mut glyphs = Vec::new();
        for char in text.chars() {
            if char != '_' {
                glyphs.push(glyph(char, left, 100.0, 10.0));
            }
            left += 6.0 + apart;
        }
        glyphs
    }

    fn glyph(char: char, left: f32, baseline: f32, size: f32) -> Glyph {
        let text = BfString::Char(char);
        Glyph { text, left, right: left + 0.6 * size, baseline, size, bold: false, italic: false }
    }

    fn read(glyphs: Vec<Glyph>) -> Vec<String> {
        let text = |word: &crate::Word| word.text.clone();
        rows(glyphs).iter().map(|row| row.words.iter().map(text).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn words_part_where_a_space_is_written_or_left_open() {
        assert_eq!(read(written("een twee", 0.0)), ["een twee"]);
        assert_eq!(read(written("een_twee", 0.0)), ["een twee"]);
    }

    #[test]
    fn letterspaced_text_is_read_as_words() {
        assert_eq!(read(written("GEVRAAGD_BESLUIT", 3.0)), ["GEVRAAGD BESLUIT"]);
        assert_eq!(read(written("GEVRAAGD BESLUIT", 3.0)), ["GEVRAAGD BESLUIT"]);
        assert_eq!(read(written("V O O R S T E L   A A N", 0.0)), ["VOORSTEL AAN"]);
    }

    #[test]
    fn a_letter_drawn_twice_is_one_bold_letter() {
        let mut glyphs = written("Doel", 0.0);
        glyphs
            .extend(written("Doel", 0.0).into_iter().map(|glyph| Glyph { left: glyph.left + 0.3, ..glyph }));
        let rows = rows(glyphs);
        assert_eq!(rows[0].words[0].text, "Doel");
        assert!(rows[0].words[0].bold);
    }

    #[test]
    fn the_mark_of_a_footnote_belongs_to_its_line() {
        let mut glyphs = written("zorg", 0.0);
        glyphs.push(glyph('2', 74.5, 96.5, 6.0));
        let rows = rows(glyphs);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].words[1].text, "2");
        assert!(rows[0].words[1].raised && !rows[0].words[0].raised);
    }
}
