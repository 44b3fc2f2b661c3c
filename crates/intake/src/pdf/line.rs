//! One line as it stands on its page: marker, words, columns of a table, looks.

use std::collections::HashMap;

use tafelstuk_pages::{Area, Line as Source, Page, Word};

use crate::source::{Look, Marker};

/// A gap this wide, by type size, may part the columns of a table.
const WIDE: f32 = 1.6;

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub page: u32,
    /// The whole line as read.
    pub whole: String,
    pub marker: Option<Marker>,
    /// Where the marker, and where the text behind it begins.
    pub left: f32,
    pub text_left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    /// Bold, or larger than the text around it.
    pub strong: bool,
    pub column: u32,
    pub column_left: f32,
    pub column_right: f32,
    /// The text behind the marker, by columns where wide gaps part it.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub left: f32,
    pub words: Vec<Printed>,
}

/// A word and how it looks.
#[derive(Clone, Debug)]
pub(super) struct Printed {
    pub text: String,
    pub right: f32,
    pub left: f32,
    pub looks: Vec<Look>,
}

/// Where the text of each column begins, over all pages.
pub(super) struct Margins(HashMap<u32, f32>);

impl Margins {
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut lefts: HashMap<u32, f32> = HashMap::new();
        for line in pages.iter().flat_map(|page| &page.lines) {
            let left = lefts.entry(line.column).or_insert(line.column_left);
            *left = left.min(line.column_left);
        }
        Self(lefts)
    }
}

impl Line {
    pub(super) fn new(page: &Page, source: &Source, body: f32, margins: &Margins) -> Self {
        let words: Vec<&Word> = source.words.iter().filter(|word| !is_note_mark(word)).collect();
        let (marker, rest) = split_marker(&words);
        let text_left = rest.first().map_or(source.left(), |word| word.left);
        let dot = dot_before(page, source).filter(|_| marker.is_none());
        let marker = marker.or_else(|| dot.map(|_| Marker::Bullet("•".to_owned())));
        let left = dot.map_or(source.left(), |dot| dot.left);
        let margin = margins.0.get(&source.column).copied().unwrap_or(source.column_left);
        let mut line = Self {
            page: page.number,
            whole: source.text(),
            marker,
            left,
            text_left,
            right: source.right(),
            baseline: source.baseline,
            size: source.size,
            strong: source.is_bold() || source.size > body * 1.12,
            column: source.column,
            column_left: margin.min(left),
            column_right: source.column_right,
            cells: Vec::new(),
        };
        line.cells = line.cells_of(&rest, page);
        line
    }

    pub(super) fn text(&self) -> String {
        let words: Vec<&str> =
            self.cells.iter().flat_map(|cell| &cell.words).map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// The figure or letter that it begins with, as printed.
    pub(super) fn figure(&self) -> Option<&str> {
        let counted = matches!(self.marker, Some(Marker::Number(_) | Marker::Letter(_)));
        self.whole.split_whitespace().next().filter(|_| counted)
    }

    /// Takes its first word as the marker of an item.
    pub(super) fn number(&mut self, marker: Marker) {
        if let Some(cell) = self.cells.first_mut().filter(|cell| cell.words.len() > 1) {
            cell.words.remove(0);
            cell.left = cell.words[0].left;
            self.text_left = cell.left;
            self.marker = Some(marker);
        }
    }

    pub(super) fn is_row(&self) -> bool {
        self.cells.len() > 1
    }

    /// Where the second of its two columns begins.
    pub(super) fn second_column(&self) -> Option<f32> {
        match self.cells.as_slice() {
            [_, second] if self.marker.is_none() => Some(second.left),
            _ => None,
        }
    }

    /// Begins a second column at a word that stands where two of these lines begin theirs.
    pub(super) fn part_at(&mut self, seconds: &[f32]) {
        let [cell] = self.cells.as_mut_slice() else { return };
        let aligned =
            |word: &Printed| seconds.iter().filter(|left| (*left - word.left).abs() < 1.0).count() >= 2;
        let Some(at) = cell.words.iter().position(aligned).filter(|at| (1..=3).contains(at)) else { return };
        if self.marker.is_none() {
            let words = cell.words.split_off(at);
            self.cells.push(Cell { left: words[0].left, words });
        }
    }

    /// Characters before it, as if it were typed.
    pub(super) fn indent(&self) -> u32 {
        ((self.left - self.column_left) / (0.5 * self.size).max(1.0)).round().clamp(0.0, 200.0) as u32
    }

    /// The width of the first word, in points.
    pub(super) fn first_word(&self) -> f32 {
        self.cells.first().and_then(|cell| cell.words.first()).map_or(0.0, |word| word.right - word.left)
    }

    pub(super) fn area(&self) -> Area {
        Area {
            left: self.left,
            top: self.baseline - self.size,
            right: self.right,
            bottom: self.baseline + 0.25 * self.size,
        }
    }

    fn cells_of(&self, words: &[&Word], page: &Page) -> Vec<Cell> {
        let gaps: Vec<f32> = words.windows(2).map(|pair| pair[1].left - pair[0].right).collect();
        let mut sorted = gaps.clone();
        sorted.sort_by(f32::total_cmp);
        let usual = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
        // Text that was spread to fill its line has wide gaps everywhere, and ends at the edge.
        let spread = (self.right - self.column_right).abs() < 2.0 && usual > 0.4 * self.size;
        let labelled = words.first().is_some_and(|word| word.text.ends_with(':'));
        let alone = gaps.len() == 1 && (!spread || labelled);
        let parts =
            |gap: f32| gap > WIDE * self.size && (alone || gap > 2.5 * usual || gaps.len() > 1 && !spread);
        let mut cells: Vec<Cell> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if at == 0 || parts(gaps[at - 1]) {
                cells.push(Cell { left: word.left, words: Vec::new() });
            }
            let printed = Printed {
                text: word.text.clone(),
                left: word.left,
                right: word.right,
                looks: self.looks(word, page),
            };
            cells.last_mut().expect("the first word began a cell").words.push(printed);
        }
        cells
    }

    fn looks(&self, word: &Word, page: &Page) -> Vec<Look> {
        let mut looks = Vec::new();
        if word.bold {
            looks.push(Look::Bold);
        }
        if word.italic {
            looks.push(Look::Italic);
        }
        let middle = ((word.left + word.right) / 2.0, self.baseline - 0.3 * self.size);
        let over = page.links.iter().find(|link| {
            let area = link.area;
            (area.left..=area.right).contains(&middle.0) && (area.top..=area.bottom).contains(&middle.1)
        });
        looks.extend(over.map(|link| Look::Link(link.address.clone())));
        looks
    }
}

/// The dot that stands before a line, at half the height of its letters.
fn dot_before(page: &Page, line: &Source) -> Option<Area> {
    let middle = |dot: &Area| (dot.top + dot.bottom) / 2.0;
    let height = (line.baseline - 0.65 * line.size)..(line.baseline - 0.05 * line.size);
    let before = |dot: &&Area| dot.right <= line.left() + 0.5 && line.left() - dot.right < 2.0 * line.size;
    page.dots.iter().find(|dot| height.contains(&middle(dot)) && before(dot)).copied()
}

/// A raised figure that points to a footnote.
pub(super) fn is_note_mark(word: &Word) -> bool {
    word.raised && word.text.chars().count() <= 3 && word.text.chars().all(|c| c.is_ascii_digit() || c == '*')
}

/// The marker before the text, and the words behind it.
fn split_marker<'w>(words: &[&'w Word]) -> (Option<Marker>, Vec<&'w Word>) {
    let Some(first) = words.first() else { return (None, Vec::new()) };
    let texts: Vec<&str> = words.iter().take(3).map(|word| word.text.as_str()).collect();
    let (marker, _) = Marker::read(&texts.join(" "));
    let Some(marker) = marker else { return (None, words.to_vec()) };
    let (_, rest) = Marker::read(&first.text);
    if rest.is_empty() || rest == first.text {
        return (Some(marker), words[1..].to_vec());
    }
    // A symbol without space behind it: the word goes on as text, which only its letters tell.
    (None, words.to_vec())
}
