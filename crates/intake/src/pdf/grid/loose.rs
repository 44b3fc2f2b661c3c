//! Tables without any line: below a head of three columns or more, white runs down between the columns.

use tafelstuk_pages::{Line, Page};

use super::open::is_parted;
use super::{MOST_COLUMNS, MOST_ROWS, Table};

/// White between two columns is at least this wide, by type size: wider than between two words.
const STRIP: f32 = 0.45;
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
    let begins = row_begins(own, &columns);
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
    for (from, to) in pieces(line) {
        for strip in &mut left {
            if to <= strip.0 || from >= strip.1 {
                continue;
            }
            match (from < strip.0, to > strip.1) {
                (true, true) => return None,
                // Below a head that is centred a cell begins before it.
                (false, true) => strip.1 = from,
                // Otherwise cells begin where their head does: words in the white belong to the column before.
                (_, false) => strip.0 = to,
            }
        }
    }
    left.iter().all(|(from, to)| to - from >= STRIP * line.size).then_some(left)
}

/// From where to where the words of a line run on without wide white.
fn pieces(line: &Line) -> Vec<(f32, f32)> {
    let mut found: Vec<(f32, f32)> = Vec::new();
    for word in &line.words {
        match found.last_mut().filter(|(_, to)| word.left - *to < STRIP * line.size) {
            Some((_, to)) => *to = to.max(word.right),
            None => found.push((word.left, word.right)),
        }
    }
    found
}

/// The lines at which a row begins: those that stand further from the one above than lines of a cell do, or,
/// where all stand alike, those that fill the first column.
fn row_begins(lines: &[&Line], columns: &[f32]) -> Vec<usize> {
    let gap = |at: usize| lines[at].baseline - lines[at - 1].baseline;
    let least = columns.windows(2).map(|column| spacing(lines, column)).fold(f32::MAX, f32::min);
    let differ = (1..lines.len()).any(|at| gap(at) > WIDER * least);
    let begins = |at: &usize| if differ { gap(*at) > WIDER * least } else { lines[*at].left() < columns[1] };
    (1..lines.len()).filter(begins).collect()
}

/// How close the lines of one column stand at least; those of cells beside it may stand between them.
fn spacing(lines: &[&Line], column: &[f32]) -> f32 {
    let within = |line: &&&Line| {
        line.words.iter().any(|word| (column[0]..column[1]).contains(&((word.left + word.right) / 2.0)))
    };
    let own: Vec<f32> = lines.iter().filter(within).map(|line| line.baseline).collect();
    own.windows(2).map(|pair| pair[1] - pair[0]).fold(f32::MAX, f32::min)
}

fn middle(line: &Line) -> f32 {
    line.baseline - 0.3 * line.size
}
