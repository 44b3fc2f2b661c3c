//! Columns of running text: a white strip down the page with full lines on both sides.

use std::ops::Range;

use crate::page::Word;
use crate::words::Row;

/// No strip between columns is narrower.
const NARROWEST: f32 = 8.0;
/// Rows with text on both sides that make columns.
const FEWEST_ROWS: usize = 5;
/// Pages with more rows than this are no pages of prose.
const MOST_ROWS: usize = 300;

/// Rows that stand in two columns, and where the strip between them is.
pub(crate) struct Strip {
    pub rows: Range<usize>,
    pub left: f32,
    pub right: f32,
}

/// The strip with the most rows beside it, if there is one.
pub(crate) fn find(rows: &[Row]) -> Option<Strip> {
    if rows.len() > MOST_ROWS {
        return None;
    }
    let mut best: Option<(usize, Strip)> = None;
    let mut at = 0;
    while at < rows.len() {
        let mut next = at + 1;
        for pair in rows[at].words.windows(2) {
            if pair[1].left - pair[0].right < NARROWEST {
                continue;
            }
            let strip = grow(rows, at, pair[0].right, pair[1].left);
            let beside = rows[strip.rows.clone()].iter().filter(|row| is_beside(row, &strip)).count();
            if beside >= FEWEST_ROWS && is_prose(&rows[strip.rows.clone()], &strip) {
                next = next.max(strip.rows.end);
                if best.as_ref().is_none_or(|(most, _)| beside > *most) {
                    best = Some((beside, strip));
                }
            }
        }
        at = next;
    }
    best.map(|(_, strip)| strip)
}

/// The words of a row on either side of the strip.
pub(crate) fn split(row: &Row, strip: &Strip) -> (Vec<Word>, Vec<Word>) {
    let middle = (strip.left + strip.right) / 2.0;
    row.words.iter().cloned().partition(|word| word.right <= middle)
}

/// Follows a strip down and up from a row as long as nothing crosses it.
fn grow(rows: &[Row], from: usize, left: f32, right: f32) -> Strip {
    let mut strip = Strip { rows: from..from + 1, left, right };
    while let Some(row) = rows.get(strip.rows.end)
        && narrow(row, &mut strip)
    {
        strip.rows.end += 1;
    }
    while strip.rows.start > 0 && narrow(&rows[strip.rows.start - 1], &mut strip) {
        strip.rows.start -= 1;
    }
    strip
}

/// Narrows the strip to what this row leaves of it; false where the row crosses it.
fn narrow(row: &Row, strip: &mut Strip) -> bool {
    let middle = (strip.left + strip.right) / 2.0;
    let (mut left, mut right) = (strip.left, strip.right);
    for word in &row.words {
        if word.right <= middle {
            left = left.max(word.right);
        } else if word.left >= middle {
            right = right.min(word.left);
        } else {
            return false;
        }
    }
    if right - left < NARROWEST {
        return false;
    }
    (strip.left, strip.right) = (left, right);
    true
}

fn is_beside(row: &Row, strip: &Strip) -> bool {
    let left = row.words.first().is_some_and(|word| word.right <= strip.left + 0.1);
    let right = row.words.last().is_some_and(|word| word.left >= strip.right - 0.1);
    left && right
}

/// Whether both sides are running text: several words to a line, most lines full. A table's are not.
fn is_prose(rows: &[Row], strip: &Strip) -> bool {
    let sides: Vec<_> = rows.iter().map(|row| split(row, strip)).collect();
    let left: Vec<&[Word]> =
        sides.iter().map(|(left, _)| left.as_slice()).filter(|side| !side.is_empty()).collect();
    let right: Vec<&[Word]> =
        sides.iter().map(|(_, right)| right.as_slice()).filter(|side| !side.is_empty()).collect();
    is_running(&left) && is_running(&right)
}

fn is_running(lines: &[&[Word]]) -> bool {
    let begin = lines.iter().map(|line| line[0].left).fold(f32::MAX, f32::min);
    let end = lines.iter().map(|line| line[line.len() - 1].right).fold(f32::MIN, f32::max);
    let width = end - begin;
    let full = lines.iter().filter(|line| line[line.len() - 1].right > end - 0.25 * width).count();
    // A side that is parted again is prose where its parts are; the columns of a table hold a word or two.
    let parts = 1 + strips_through(lines);
    let mut counts: Vec<usize> = lines.iter().map(|line| line.len() / parts).collect();
    counts.sort_unstable();
    width > 90.0 && full * 2 >= lines.len() && counts[counts.len() / 2] >= 3
}

/// How many strips of white run through all of the lines.
fn strips_through(lines: &[&[Word]]) -> usize {
    let mut words: Vec<(f32, f32)> =
        lines.iter().flat_map(|line| line.iter()).map(|word| (word.left, word.right)).collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reach = f32::MAX;
    let mut found = 0;
    for (left, right) in words {
        found += usize::from(left - reach >= NARROWEST);
        reach = if reach == f32::MAX { right } else { reach.max(right) };
    }
    found
}
