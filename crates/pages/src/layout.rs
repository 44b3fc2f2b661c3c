//! Rows to lines in reading order.

use crate::columns::{self, Strip};
use crate::glyphs::Glyph;
use crate::page::{Line, Word};
use crate::words::{Row, rows};

/// Columns within columns; a page of newsprint has six.
const MOST_COLUMNS: u32 = 6;

/// The lines of a page in reading order, and the text that stands askew.
pub(crate) fn lines(upright: Vec<Glyph>, askew: Vec<Glyph>) -> (Vec<Line>, Vec<Line>) {
    let rows = rows(upright);
    let mut lines = Vec::new();
    arrange(&rows, 0, None, &mut lines);
    (lines, strays(askew))
}

/// Lays out rows: what stands above columns, the columns one by one, what stands below.
fn arrange(rows: &[Row], column: u32, bounds: Option<(f32, f32)>, lines: &mut Vec<Line>) {
    let strip = if column < MOST_COLUMNS { columns::find(rows) } else { None };
    let Some(strip) = strip else {
        let (left, right) = bounds.unwrap_or_else(|| extent(rows));
        lines.extend(rows.iter().map(|row| line(row, column, left, right)));
        return;
    };
    arrange(&rows[..strip.rows.start], column, bounds, lines);
    let (left, right) = sides(&rows[strip.rows.clone()], &strip);
    arrange(&left, column, Some(extent(&left)), lines);
    arrange(&right, column + 1, Some(extent(&right)), lines);
    arrange(&rows[strip.rows.end..], column, bounds, lines);
}

fn sides(rows: &[Row], strip: &Strip) -> (Vec<Row>, Vec<Row>) {
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    for row in rows {
        let (left, right) = columns::split(row, strip);
        let side = |words: Vec<Word>| {
            let size = words.iter().map(|word| word.size).fold(0.0, f32::max);
            Row { words, baseline: row.baseline, size: size.min(row.size.max(0.5 * size)) }
        };
        if !left.is_empty() {
            lefts.push(side(left));
        }
        if !right.is_empty() {
            rights.push(side(right));
        }
    }
    (lefts, rights)
}

fn extent(rows: &[Row]) -> (f32, f32) {
    let words = || rows.iter().flat_map(|row| &row.words);
    let left = words().map(|word| word.left).fold(f32::MAX, f32::min);
    let right = words().map(|word| word.right).fold(f32::MIN, f32::max);
    if left <= right { (left, right) } else { (0.0, 0.0) }
}

fn line(row: &Row, column: u32, column_left: f32, column_right: f32) -> Line {
    let words = row.words.clone();
    Line { words, baseline: row.baseline, size: row.size, column, column_left, column_right }
}

/// Text that stands askew, in the order of drawing: letters that touch make a word.
fn strays(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last: Option<(f32, f32)> = None;
    for glyph in glyphs {
        let near = last.is_some_and(|(x, y)| (glyph.left - x).hypot(glyph.baseline - y) < 2.0 * glyph.size);
        last = Some((glyph.left, glyph.baseline));
        if !near || lines.is_empty() {
            lines.push(Line { baseline: glyph.baseline, size: glyph.size, ..Line::default() });
        }
        let Some(line) = lines.last_mut() else { continue };
        if glyph.is_space() {
            line.words.push(Word::default());
            continue;
        }
        if line.words.is_empty() {
            line.words.push(Word::default());
        }
        let Some(word) = line.words.last_mut() else { continue };
        if word.text.is_empty() {
            (word.left, word.size, word.bold, word.italic) =
                (glyph.left, glyph.size, glyph.bold, glyph.italic);
        }
        word.right = glyph.right;
        crate::words::push(&mut word.text, &glyph.text);
    }
    for line in &mut lines {
        line.words.retain(|word| !word.text.is_empty());
    }
    lines.retain(|line| !line.words.is_empty());
    lines
}
