//! Tables with lines between their rows only: columns are where white runs through all rows.

use tafelstuk_pages::{Area, Line, Page, Word};

use super::{MOST_COLUMNS, MOST_ROWS, NEAR, Table, distinct};
use crate::source::Marker;

/// White between two columns is at least this wide, by type size.
const STRIP: f32 = 0.6;
/// No row of a table holds more lines.
const MOST_LINES: usize = 30;
/// Between two lines only, more lines of text than this are several rows.
const MOST_UNRULED: usize = 6;

/// The tables between the flat lines of a page that are not part of a closed one.
pub(super) fn tables(page: &Page, flat: &[&Area], closed: &[Table]) -> Vec<Table> {
    let free = |rule: &&&Area| {
        let inside = |table: &Table| {
            rule.top >= table.rows[0] - NEAR && rule.top <= *table.rows.last().unwrap_or(&0.0) + NEAR
        };
        !closed.iter().any(inside)
    };
    let rules: Vec<Area> = flat.iter().filter(free).map(|rule| **rule).collect();
    let tables = stacks(rules).into_iter().flat_map(|stack| apart(page, stack));
    tables.filter_map(|stack| table(page, &stack)).collect()
}

/// A stack cut where running text stands between two of its lines.
fn apart(page: &Page, stack: Vec<Area>) -> Vec<Vec<Area>> {
    let mut found: Vec<Vec<Area>> = Vec::new();
    for rule in stack {
        let goes_on = found.last().and_then(|run| run.last()).is_some_and(|last| {
            let lines = lines_between(page, last.top, rule.top, last.left - NEAR, last.right + NEAR);
            let running: Vec<&&Line> = lines.iter().filter(|line| !is_parted(line)).collect();
            let across = |line: &&&Line| line.right() - line.left() > 0.75 * (last.right - last.left);
            let blank = lines.is_empty() && rule.top - last.top > 60.0;
            let text =
                running.len() > 1 && (running.len() * 5 >= lines.len() * 4 || running.iter().any(across));
            !blank && !text
        });
        match found.last_mut().filter(|_| goes_on) {
            Some(run) => run.push(rule),
            None => found.push(vec![rule]),
        }
    }
    found
}

/// Lines of one width that stand one above the other; pieces of a line at one height are joined.
fn stacks(mut rules: Vec<Area>) -> Vec<Vec<Area>> {
    rules.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    let mut whole: Vec<Area> = Vec::new();
    for rule in rules {
        match whole
            .iter_mut()
            .rev()
            .take(MOST_COLUMNS)
            .find(|held| (rule.top - held.top).abs() < 1.5 && rule.left - held.right < 6.0)
        {
            Some(held) => {
                held.right = held.right.max(rule.right);
                held.left = held.left.min(rule.left);
            }
            None => whole.push(rule),
        }
    }
    let mut found: Vec<Vec<Area>> = Vec::new();
    for rule in whole.into_iter().filter(|rule| rule.right - rule.left > 100.0) {
        let fits = |stack: &&mut Vec<Area>| {
            stack.last().is_some_and(|last| {
                (last.left - rule.left).abs() < NEAR && (last.right - rule.right).abs() < NEAR
            })
        };
        match found.iter_mut().rev().find(fits) {
            Some(stack) => stack.push(rule),
            None => found.push(vec![rule]),
        }
    }
    found
}

/// A table between the lines of a stack; none where what stands there is running text.
fn table(page: &Page, stack: &[Area]) -> Option<Table> {
    let (left, right) = (stack.first()?.left - NEAR, stack.first()?.right + NEAR);
    let mut rows = distinct(stack.iter().map(|rule| rule.top));
    if rows.len() < 2 || rows.len() > MOST_ROWS {
        return None;
    }
    let head = head_above(page, rows[0], left, right);
    rows.splice(0..0, head);
    let lines: Vec<Vec<&Line>> =
        rows.windows(2).map(|row| lines_between(page, row[0], row[1], left, right)).collect();
    let few_rules = rows.len() <= 3 && lines.iter().any(|lines| lines.len() > MOST_UNRULED);
    if few_rules || lines.iter().any(|lines| lines.len() > MOST_LINES) {
        return None;
    }
    let spans = |lines: &Vec<&Line>| lines.iter().all(|line| !is_parted(line));
    let parted: Vec<&Vec<&Line>> = lines.iter().filter(|lines| !lines.is_empty() && !spans(lines)).collect();
    let written = lines.iter().filter(|lines| !lines.is_empty()).count();
    if parted.len() < 2 || parted.len() * 5 < written * 3 {
        return None;
    }
    let inner = strips(&parted);
    let columns: Vec<f32> = [left].into_iter().chain(inner).chain([right]).collect();
    if !(3..=MOST_COLUMNS).contains(&columns.len()) {
        return None;
    }
    let full = parted.iter().filter(|lines| filled(lines, &columns) > 1).count();
    if full < 2
        || full * 5 < parted.len() * 3
        || columns.len() == 3 && parted.iter().any(|lines| is_list(lines, &columns))
    {
        return None;
    }
    let own: Vec<usize> = (0..columns.len() - 1).collect();
    let cells =
        lines.iter().map(|lines| if spans(lines) { vec![0; own.len()] } else { own.clone() }).collect();
    Some(Table { rows, columns, cells })
}

/// Where the head begins that stands above the first line, if one does.
fn head_above(page: &Page, first: f32, left: f32, right: f32) -> Option<f32> {
    let line = page
        .lines
        .iter()
        .filter(|line| {
            is_inside(line, left, right) && line.baseline < first && first - line.baseline < 1.6 * line.size
        })
        .max_by(|a, b| a.baseline.total_cmp(&b.baseline))?;
    is_parted(line).then_some(line.baseline - 1.2 * line.size)
}

fn is_inside(line: &Line, left: f32, right: f32) -> bool {
    line.left() >= left && line.right() <= right
}

fn lines_between(page: &Page, top: f32, bottom: f32, left: f32, right: f32) -> Vec<&Line> {
    let here = |line: &&Line| {
        is_inside(line, left, right) && (top..bottom).contains(&(line.baseline - 0.3 * line.size))
    };
    page.lines.iter().filter(here).collect()
}

/// Whether white wider than a blank parts the line.
pub(super) fn is_parted(line: &Line) -> bool {
    line.words.windows(2).any(|pair| pair[1].left - pair[0].right > 0.9 * line.size)
}

/// The middles of the white strips that run through all rows.
fn strips(rows: &[&Vec<&Line>]) -> Vec<f32> {
    let lines = || rows.iter().flat_map(|lines| lines.iter());
    let size = lines().map(|line| line.size).fold(0.0, f32::max);
    let mut words: Vec<(f32, f32)> =
        lines().flat_map(|line| &line.words).map(|word| (word.left, word.right)).collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut found = Vec::new();
    let mut reach = words.first().map_or(0.0, |word| word.1);
    for (left, right) in words {
        if left - reach > STRIP * size {
            found.push((left + reach) / 2.0);
        }
        reach = reach.max(right);
    }
    found
}

/// How many columns hold words.
fn filled(lines: &[&Line], columns: &[f32]) -> usize {
    let holds = |pair: &&[f32]| {
        lines.iter().flat_map(|line| &line.words).any(|word| (pair[0]..pair[1]).contains(&middle(word)))
    };
    columns.windows(2).filter(holds).count()
}

/// Several markers in the first column are those of a list.
fn is_list(lines: &[&Line], columns: &[f32]) -> bool {
    let first = |word: &&Word| middle(word) < columns[1];
    let markers = lines.iter().filter_map(|line| line.words.first()).filter(first);
    markers.filter(|word| matches!(Marker::read(&word.text), (Some(_), ""))).count() > 1
}

fn middle(word: &Word) -> f32 {
    (word.left + word.right) / 2.0
}
