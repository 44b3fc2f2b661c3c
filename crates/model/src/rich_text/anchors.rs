//! Places in a text: where a quoted piece stands, where it went, and what takes its place.
//!
//! Places count Unicode scalars in [`Doc::plain`]. A quote is found again whatever became of the white space
//! around its words, since a screen, a mail and a Word file each break lines in their own way.

use super::{Block, Doc, Inline, ListItem, TableCell, TableRow, inline_text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many scalars before a quote are kept to tell equal quotes apart.
pub const CONTEXT: usize = 40;

/// A stretch of a text, from and until a number of Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    pub start: u32,
    pub end: u32,
}

/// A text made ready to be searched many times.
pub struct Searched {
    /// The text with every run of white space as one space.
    words: String,
    /// For every byte of `words` the scalar of the text that it belongs to; one more at the end.
    scalars: Vec<u32>,
}

impl Searched {
    pub fn new(plain: &str) -> Self {
        let (mut words, mut scalars) = (String::with_capacity(plain.len()), Vec::with_capacity(plain.len()));
        let mut length = 0;
        for (at, c) in (0_u32..).zip(plain.chars()) {
            length = at + 1;
            if c.is_whitespace() {
                if words.is_empty() || words.ends_with(' ') {
                    continue;
                }
                words.push(' ');
                scalars.push(at);
            } else {
                words.push(c);
                scalars.resize(words.len(), at);
            }
        }
        scalars.push(length);
        Self { words, scalars }
    }

    /// Where `quote` stands; of several places the one whose words before it are most like `before`, and of
    /// equals the one nearest to `near`.
    pub fn find(&self, quote: &str, before: &str, near: u32) -> Option<Stretch> {
        let (quote, before) = (spaced(quote), spaced(before));
        if quote.is_empty() {
            return None;
        }
        let places = self.words.match_indices(&quote).map(|(at, _)| at);
        let best = places.max_by_key(|at| {
            let alike = alike(self.words[..*at].trim_end(), &before);
            (alike, std::cmp::Reverse(self.scalars[*at].abs_diff(near)))
        })?;
        let last = best + quote.len() - 1;
        Some(Stretch { start: self.scalars[best], end: self.scalars[last] + 1 })
    }

    /// The words just before a place, to tell it apart later.
    pub fn before(&self, start: u32) -> String {
        let until = self.scalars.partition_point(|scalar| *scalar < start).min(self.words.len());
        let words: Vec<char> = self.words[..until].chars().rev().take(CONTEXT).collect();
        words.into_iter().rev().collect::<String>().trim().to_owned()
    }
}

/// How many characters two texts have in common at their ends.
fn alike(one: &str, other: &str) -> usize {
    one.chars().rev().zip(other.chars().rev()).take(CONTEXT).take_while(|(a, b)| a == b).count()
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The piece of `plain` that a stretch covers.
pub fn piece(plain: &str, stretch: Stretch) -> String {
    let length = stretch.end.saturating_sub(stretch.start) as usize;
    plain.chars().skip(stretch.start as usize).take(length).collect()
}

impl Doc {
    /// Puts `with` in the place of a stretch of the plain text, within one line of it; marks of the words
    /// around it stay. Tells whether it could: not where the stretch runs over several lines, or stands in
    /// words that the text only shows (a description, a reference, a point's condition).
    pub fn put_in_place(&mut self, stretch: Stretch, with: &str) -> bool {
        let (start, end) = (stretch.start as usize, stretch.end as usize);
        let mut done = false;
        each_line(&mut self.content, &mut 0, &mut |from, line| {
            let length = inline_text(line).chars().count();
            if !done && from <= start && end <= from + length && start < end {
                done = replace(line, start - from, end - from, with);
            }
        });
        done
    }
}

fn replace(line: &mut Vec<Inline>, start: usize, end: usize, with: &str) -> bool {
    let mut at = 0;
    let mut touched = Vec::new();
    for (index, inline) in line.iter().enumerate() {
        let length = inline.said().chars().count();
        if at < end && start < at + length {
            if !matches!(inline, Inline::Text { .. }) {
                return false;
            }
            touched.push((index, start.saturating_sub(at), (end - at).min(length)));
        }
        at += length;
    }
    for (nth, (index, from, until)) in touched.iter().enumerate() {
        if let Inline::Text { text, .. } = &mut line[*index] {
            let put = if nth == 0 { with } else { "" };
            let chars: Vec<char> = text.chars().collect();
            *text = chars[..*from]
                .iter()
                .copied()
                .chain(put.chars())
                .chain(chars[*until..].iter().copied())
                .collect();
        }
    }
    line.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    !touched.is_empty()
}

/// Lets `visit` see every line of running text with the place at which it begins in the plain text; the
/// order is that of [`Doc::plain`].
fn each_line(blocks: &mut [Block], at: &mut usize, visit: &mut impl FnMut(usize, &mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                let length = inline_text(content).chars().count();
                visit(*at, content);
                *at += length + 1;
            }
            Block::DecisionPoint { attrs, content } => {
                let length = attrs.sentence(&inline_text(content)).chars().count();
                visit(*at, content);
                *at += length + 1;
            }
            Block::Image { attrs } => {
                *at += attrs.alt.chars().count() + 1;
                *at += shown(&attrs.caption);
            }
            Block::Table { attrs, .. } => *at += shown(&attrs.caption),
            Block::Unknown { attrs } => *at += attrs.text.chars().count() + 1,
            _ => {}
        }
        if let Block::Paragraph { content }
        | Block::Heading { content, .. }
        | Block::DecisionPoint { content, .. } = block
        {
            for note in content.iter_mut() {
                if let Inline::Footnote { content } = note {
                    let length = inline_text(content).chars().count();
                    visit(*at, content);
                    *at += length + 1;
                }
            }
        }
        match block {
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter_mut().for_each(|ListItem::ListItem { content }| each_line(content, at, visit));
            }
            Block::Table { content, .. } => {
                for TableRow::TableRow { content } in content {
                    for TableCell::TableHeader { content } | TableCell::TableCell { content } in content {
                        each_line(content, at, visit);
                    }
                }
            }
            Block::Step { content, .. } => each_line(content, at, visit),
            _ => {}
        }
    }
}

/// What a line adds to the plain text, where it is there at all.
fn shown(line: &str) -> usize {
    if line.is_empty() { 0 } else { line.chars().count() + 1 }
}

#[cfg(test)]
mod tests {
    use super::{Searched, Stretch, piece};
    use crate::rich_text::{Block, Doc, Inline, Mark};

    fn found(plain: &str, quote: &str, before: &str) -> Option<String> {
        Searched::new(plain).find(quote, before, 0).map(|stretch| piece(plain, stretch))
    }

    #[test]
    fn a_quote_is_found_whatever_became_of_its_white_space() {
        let plain = "In de regio\nwonen  één miljoen mensen.";
        assert_eq!(found(plain, "regio wonen één", "").as_deref(), Some("regio\nwonen  één"));
        assert_eq!(found(plain, "twee miljoen", ""), None);
        assert_eq!(found(plain, "  ", ""), None);
    }

    #[test]
    fn of_equal_quotes_the_one_with_the_same_words_before_it_is_meant() {
        let plain = "De raad stemt in. De tafel stemt in. De raad stemt tegen.";
        let searched = Searched::new(plain);
        let second = searched.find("stemt in", "De tafel", 0).unwrap();
        assert_eq!(second.start, 27);
        assert_eq!(searched.before(second.start), "De raad stemt in. De tafel");
    }

    #[test]
    fn a_stretch_is_replaced_across_marks_and_only_within_one_line() {
        let bold = |text: &str| Inline::Text { text: text.into(), marks: vec![Mark::Bold] };
        let plain = |text: &str| Inline::Text { text: text.into(), marks: Vec::new() };
        let mut doc = Doc {
            content: vec![
                Block::paragraph("Eén."),
                Block::Paragraph { content: vec![plain("Uiterlijk "), bold("1 mei"), plain(" gereed")] },
            ],
        };
        let text = doc.plain();
        let stretch = Searched::new(&text).find("Uiterlijk 1 mei", "", 0).unwrap();
        assert!(doc.put_in_place(stretch, "Vóór 1 juni"));
        assert_eq!(doc.plain(), "Eén.\nVóór 1 juni gereed");
        assert!(!doc.put_in_place(Stretch { start: 2, end: 8 }, "x"));
    }
}
