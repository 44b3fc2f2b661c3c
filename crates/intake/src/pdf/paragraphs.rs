//! Lines to blocks: what was broken to fit the page is one again.

use std::collections::HashMap;

use tafelstuk_pages::Area as Place;

use super::Text;
use super::flow::{Piece, Row};
use super::line::{Cell, Line};
use crate::source::{Area, Block, Kind, Look, Marker, Span, calls_for_figure};
use crate::txt::{begins_with_role, broken_word};

/// More space than this, by the usual distance between lines, parts paragraphs.
const SPACED: f32 = 1.25;

/// Makes blocks of the pieces, and the text that they point to.
pub(super) fn blocks(pieces: &[Piece], text: &mut Text) -> Vec<Block> {
    let mut builder = Builder { leading: leadings(pieces), done: Vec::new(), open: None, text };
    for piece in pieces {
        match piece {
            Piece::Line(line) => builder.take(line),
            Piece::Row(row) => builder.take_row(row),
            Piece::Apart(line, aside) => {
                let lines = builder.text.push(&line.whole);
                let kind = aside.map_or(Kind::Furniture, Kind::Aside);
                // The open paragraph may go on behind it.
                builder.done.push(Block { kind, text: line.whole.clone(), lines, ..shape(line) });
            }
        }
    }
    builder.close();
    builder.done
}

/// A block that may still go on.
struct Open<'l> {
    block: Block,
    /// The length of its text, in characters.
    length: u32,
    last: &'l Line,
    /// Where its cells begin, if it is a row.
    columns: Vec<f32>,
    place: Place,
}

impl Open<'_> {
    /// Adds words to the block's text, and how they look to its spans.
    fn add(&mut self, cell: &Cell) {
        for (at, word) in cell.words.iter().enumerate() {
            let apart = self.glue(&word.text, at == 0);
            let from = self.length;
            self.push(&word.text);
            let spans = &mut self.block.spans;
            for look in &word.looks {
                match spans.iter_mut().rev().find(|span| span.look == *look) {
                    Some(span) if span.end == from - u32::from(apart) => span.end = self.length,
                    _ => spans.push(Span { start: from, end: self.length, look: look.clone() }),
                }
            }
        }
    }

    /// Makes the text ready for another word; tells whether a space parts them. Only the first word of a
    /// line can be the rest of one.
    fn glue(&mut self, word: &str, first: bool) -> bool {
        let text = &mut self.block.text;
        if text.is_empty() {
            return false;
        }
        match broken_word(text, word).filter(|_| first) {
            Some(head) => {
                self.length -= length(&text[head..]);
                text.truncate(head);
                let end = self.length;
                self.block.spans.iter_mut().for_each(|span| span.end = span.end.min(end));
                false
            }
            None if first && joins(text, word) => false,
            None => {
                self.push(" ");
                true
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.block.text.push_str(text);
        self.length += length(text);
    }
}

struct Builder<'l, 't> {
    leading: HashMap<i32, f32>,
    done: Vec<Block>,
    open: Option<Open<'l>>,
    text: &'t mut Text,
}

impl<'l> Builder<'l, '_> {
    fn take(&mut self, line: &'l Line) {
        let lines = self.text.push(&line.whole);
        if self.continues_row(line) {
            self.fill_row(line);
        } else if self.goes_on(line) {
            self.join(line);
        } else {
            self.begin(line);
            if let Some(open) = &mut self.open {
                open.block.lines = lines;
            }
        }
        if let Some(open) = &mut self.open {
            open.block.lines.last = lines.last;
        }
    }

    fn begin(&mut self, line: &'l Line) {
        let spaced = self.open.as_ref().is_none_or(|open| self.is_spaced(open.last, line));
        self.close();
        let kind = match &line.marker {
            Some(marker) => Kind::Item { marker: marker.clone(), level: 0 },
            None if line.is_row() => Kind::Row { cells: line.cells.iter().map(text_of).collect() },
            None => Kind::Paragraph,
        };
        let block = Block { kind, bold: line.strong, spaced, ..shape(line) };
        let columns = line.cells.iter().map(|cell| cell.left).collect();
        let mut open = Open { block, length: 0, last: line, columns, place: line.area() };
        line.cells.iter().for_each(|cell| open.add(cell));
        self.open = Some(open);
    }

    fn join(&mut self, line: &'l Line) {
        let Some(open) = &mut self.open else { return };
        // A figure that was taken for a marker belongs to the sentence.
        if let Some(figure) = line.figure() {
            open.glue(figure, true);
            open.push(figure);
        }
        line.cells.iter().for_each(|cell| open.add(cell));
        open.last = line;
        if open.block.page == line.page {
            open.place = around(open.place, line.area());
        }
    }

    fn take_row(&mut self, row: &Row) {
        self.close();
        let lines = self.text.push(&row.cells.join("\t"));
        let filled: Vec<&str> =
            row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let text = filled.join(" ");
        self.done.push(Block {
            kind: Kind::Row { cells: row.cells.clone() },
            text,
            lines,
            page: row.page,
            bold: row.bold,
            area: Some(area(row.place)),
            ..Block::default()
        });
    }

    /// Whether the line holds the rest of cells of the open row: it fills some of its columns but the first.
    fn continues_row(&self, line: &Line) -> bool {
        let Some(open) = &self.open else { return false };
        let here = open.last.page == line.page && open.last.column == line.column;
        let begins = |cell: &Cell| open.columns.iter().skip(1).any(|left| (left - cell.left).abs() < 3.0);
        open.columns.len() > 1
            && line.marker.is_none()
            && here
            && line.baseline - open.last.baseline < SPACED * self.leading_of(line)
            && !line.cells.is_empty()
            && line.cells.iter().all(begins)
    }

    fn fill_row(&mut self, line: &'l Line) {
        let Some(open) = &mut self.open else { return };
        if let Kind::Row { cells } = &mut open.block.kind {
            for cell in &line.cells {
                let at = open.columns.iter().position(|left| (left - cell.left).abs() < 3.0).unwrap_or(0);
                glue(&mut cells[at], &text_of(cell));
            }
            open.block.text = cells.join(" ");
            open.block.spans.clear();
        }
        open.last = line;
        open.place = around(open.place, line.area());
    }

    /// Whether the line continues the open paragraph.
    fn goes_on(&self, line: &Line) -> bool {
        let Some(open) = &self.open else { return false };
        if open.columns.len() > 1 || line.is_row() || line.cells.is_empty() {
            return false;
        }
        let before = open.block.text.as_str();
        let text = line.text();
        let small = text.starts_with(char::is_lowercase);
        let ended = before.ends_with(['.', '!', '?', ':', ';']);
        let full = open.last.right + 0.3 * line.size + line.first_word() > open.last.column_right - 0.5;
        if line.marker.is_some() {
            // "vrijdag 4" + "5. juli": a figure in the middle of a sentence.
            let inner = matches!(line.marker, Some(Marker::Number(_) | Marker::Letter(_))) && small;
            if line.figure().is_some() && calls_for_figure(before) {
                return true;
            }
            return inner && full && !ended && (line.left - open.last.text_left).abs() < 2.0;
        }
        if broken_word(before, &text).is_some() {
            return true;
        }
        if ended && begins_with_role(&text) {
            return false;
        }
        if open.last.strong != line.strong || (open.last.size - line.size).abs() > 0.6 {
            return false;
        }
        if open.last.page != line.page || open.last.column != line.column {
            return !ended && (small || full && !line.strong);
        }
        if self.is_spaced(open.last, line) {
            return small && !ended && full;
        }
        if line.strong {
            // A heading of two lines: the first is full, or both stand in the middle.
            return full || small || is_centred(open.last) && is_centred(line) && !ended;
        }
        let hangs = (line.left - open.last.text_left).abs() < 3.0;
        let inset = line.left > open.last.text_left + 3.0;
        if open.block.is_item() && !hangs && !small {
            return false;
        }
        if inset && ended {
            return false;
        }
        // A small letter goes on with a line that was broken, not with one that ended halfway.
        let width = open.last.column_right - open.last.column_left;
        full || small && !ended && open.last.right - open.last.column_left > 0.6 * width
    }

    fn is_spaced(&self, last: &Line, line: &Line) -> bool {
        let apart = line.baseline - last.baseline;
        last.page != line.page
            || last.column != line.column
            || apart > SPACED * self.leading_of(line)
            || apart < 0.0
    }

    fn leading_of(&self, line: &Line) -> f32 {
        self.leading.get(&key(line.size)).copied().unwrap_or(1.25 * line.size)
    }

    fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            open.block.area = Some(area(open.place));
            if open.block.bold {
                open.block.spans.retain(|span| span.look != Look::Bold);
            }
            self.done.push(open.block);
        }
    }
}

/// The usual distance between lines, by type size.
fn leadings(pieces: &[Piece]) -> HashMap<i32, f32> {
    let mut steps: HashMap<i32, Vec<f32>> = HashMap::new();
    let lines: Vec<&Line> = pieces
        .iter()
        .filter_map(|piece| if let Piece::Line(line) = piece { Some(line) } else { None })
        .collect();
    for pair in lines.windows(2) {
        let step = pair[1].baseline - pair[0].baseline;
        let here = pair[0].page == pair[1].page && pair[0].column == pair[1].column;
        if here && step > 0.8 * pair[1].size && step < 2.5 * pair[1].size {
            steps.entry(key(pair[1].size)).or_default().push(step);
        }
    }
    let usual = |mut steps: Vec<f32>| {
        steps.sort_by(f32::total_cmp);
        steps[steps.len() / 2]
    };
    steps.into_iter().filter(|(_, steps)| steps.len() > 3).map(|(size, steps)| (size, usual(steps))).collect()
}

fn key(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

fn is_centred(line: &Line) -> bool {
    let (before, behind) = (line.left - line.column_left, line.column_right - line.right);
    before > 12.0 && (before - behind).abs() < 0.1 * (line.column_right - line.column_left)
}

fn shape(line: &Line) -> Block {
    Block { page: line.page, indent: line.indent(), area: Some(area(line.area())), ..Block::default() }
}

/// "GGD-" + "Merenland": a hyphen that belongs to the word.
fn joins(before: &str, after: &str) -> bool {
    let head = before.strip_suffix('-').filter(|head| head.ends_with(char::is_alphanumeric));
    head.is_some() && after.starts_with(char::is_uppercase)
}

fn glue(cell: &mut String, more: &str) {
    match broken_word(cell, more) {
        Some(head) => cell.truncate(head),
        None if cell.is_empty() => {}
        None => cell.push(' '),
    }
    cell.push_str(more);
}

fn text_of(cell: &Cell) -> String {
    let words: Vec<&str> = cell.words.iter().map(|word| word.text.as_str()).collect();
    words.join(" ")
}

fn length(text: &str) -> u32 {
    text.chars().count() as u32
}

fn around(a: Place, b: Place) -> Place {
    Place {
        left: a.left.min(b.left),
        top: a.top.min(b.top),
        right: a.right.max(b.right),
        bottom: a.bottom.max(b.bottom),
    }
}

fn area(place: Place) -> Area {
    let tenths = |points: f32| (points.max(0.0) * 10.0).round() as u32;
    Area {
        left: tenths(place.left),
        top: tenths(place.top),
        width: tenths(place.right - place.left),
        height: tenths(place.bottom - place.top),
    }
}
