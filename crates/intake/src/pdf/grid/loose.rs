//! Tables without any line: below a head of three columns or more, white runs down between the columns.

use tafelstuk_pages::{Line, Page};

use super::open::is_parted;
use super::{MOST_COLUMNS, MOST_ROWS, Table};

/// White between two columns is at least this wide, by type size.
const STRIP: f32 = 0.6;
/// A head says in so many words what a column is for.
const HEAD_WORDS: usize = 3;
/// Lines further apart than this, by type size, do not belong to one table.
const APART: f32 = 3.5;
/// Rows stand this much further apart than the lines of one.
const WIDER: f32 = 1.2;

/// The tables of a page outside those that are drawn with lines.
pub(super) fn tables(page: &Page, drawn: &[Table]) -> Vec<Table> {
    let lines: Vec<&Line> =
        page.lines.iter().filter(|line| !drawn.iter().any(|table| table.holds(line))).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match below(&lines[at..]) {
            Some((table, length)) => {
                found.push(table);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The table whose head is the first line, and how many lines it has.
fn below(lines: &[&Line]) -> Option<(Table, usize)> {
    let head = lines.first()?;
    let mut strips = strips_of(head)?;
    let mut length = 1;
    for pair in lines.windows(2).take(MOST_ROWS) {
        let apart = pair[1].baseline - pair[0].baseline;
        let near = apart > 0.0 && apart < APART * pair[1].size && pair[1].column == head.column;
        match narrowed(&strips, pair[1]).filter(|_| near) {
            Some(left) => strips = left,
            None => break,
        }
        length += 1;
    }
    let own = &lines[..length];
    let parted = own.iter().filter(|line| is_parted(line)).count();
    if parted < 3 || parted * 2 < length {
        return None;
    }
    let (first, last) = (own[0], own[length - 1]);
    let left = own.iter().map(|line| line.left()).fold(f32::MAX, f32::min) - 1.0;
    let right = own.iter().map(|line| line.right()).fold(f32::MIN, f32::max) + 1.0;
    let inner = strips.iter().map(|(left, right)| (left + right) / 2.0);
    let columns: Vec<f32> = [left].into_iter().chain(inner).chain([right]).collect();
    let begins = row_begins(own, columns[1]);
    let between = begins.iter().map(|at| (middle(own[at - 1]) + middle(own[*at])) / 2.0);
    let rows: Vec<f32> =
        [middle(first) - 1.0].into_iter().chain(between).chain([middle(last) + 1.0]).collect();
    let cells = vec![(0..columns.len() - 1).collect(); rows.len() - 1];
    (rows.len() > 2).then_some((Table { rows, columns, cells }, length))
}

/// The white between the columns of a head, from the end of one name to the next; none where the line is no
/// head.
fn strips_of(head: &Line) -> Option<Vec<(f32, f32)>> {
    let mut strips = Vec::new();
    let mut words = 1;
    for pair in head.words.windows(2) {
        if pair[1].left - pair[0].right > 0.9 * head.size {
            strips.push((pair[0].right, pair[1].left));
            words = 0;
        }
        words += 1;
        if words > HEAD_WORDS {
            return None;
        }
    }
    (2..MOST_COLUMNS).contains(&strips.len()).then_some(strips)
}

/// What a line leaves of the strips; none where it crosses one.
fn narrowed(strips: &[(f32, f32)], line: &Line) -> Option<Vec<(f32, f32)>> {
    let mut left = strips.to_vec();
    for word in &line.words {
        for strip in &mut left {
            if word.right <= strip.0 || word.left >= strip.1 {
                continue;
            }
            // Cells begin where their head does, so a word in the white belongs to the column before it.
            if word.right >= strip.1 {
                return None;
            }
            strip.0 = strip.0.max(word.right);
        }
    }
    left.iter().all(|(from, to)| to - from >= STRIP * line.size).then_some(left)
}

/// The lines at which a row begins: those that stand further from the one above than lines of a row do, or,
/// where all stand alike, those that fill the first column.
fn row_begins(lines: &[&Line], first: f32) -> Vec<usize> {
    let gap = |at: usize| lines[at].baseline - lines[at - 1].baseline;
    let least = (1..lines.len()).map(gap).fold(f32::MAX, f32::min);
    let differ = (1..lines.len()).any(|at| gap(at) > WIDER * least);
    let begins = |at: &usize| if differ { gap(*at) > WIDER * least } else { lines[*at].left() < first };
    (1..lines.len()).filter(begins).collect()
}

fn middle(line: &Line) -> f32 {
    line.baseline - 0.3 * line.size
}
