//! Tables that are drawn with lines: which words stand in which cell.

mod loose;
mod open;

use tafelstuk_pages::{Area, Line, Page, Word};

use super::flow::Row;

/// Lines closer than this are one.
const NEAR: f32 = 3.0;
const MOST_ROWS: usize = 500;
const MOST_COLUMNS: usize = 30;

/// A ruled table on a page.
pub(super) struct Table {
    /// Where its rows and columns begin and end.
    rows: Vec<f32>,
    columns: Vec<f32>,
    /// Per row, the column in which the text of each column stands: merged cells stand in their first.
    cells: Vec<Vec<usize>>,
}

/// The tables of a page: at least two rows and two columns between lines, or one row that goes on with a
/// table of the page before.
pub(super) fn tables(page: &Page, before: &[Table]) -> Vec<Table> {
    let flat: Vec<&Area> =
        page.rules.iter().filter(|rule| rule.bottom - rule.top <= rule.right - rule.left).collect();
    let steep: Vec<&Area> =
        page.rules.iter().filter(|rule| rule.bottom - rule.top > rule.right - rule.left).collect();
    let mut tables = Vec::new();
    for band in bands(&steep) {
        let inside: Vec<&&Area> = flat.iter().filter(|rule| touches(rule, &band)).collect();
        let rows = distinct(inside.iter().map(|rule| rule.top));
        let columns = distinct(
            steep
                .iter()
                .filter(|rule| rule.top < band.bottom && rule.bottom > band.top)
                .map(|rule| rule.left),
        );
        let goes_on = before.last().is_some_and(|table| are_near(&table.columns, &columns));
        let least = if goes_on { 2 } else { 3 };
        if (least..=MOST_ROWS).contains(&rows.len()) && (3..=MOST_COLUMNS).contains(&columns.len()) {
            let cells = rows.windows(2).map(|row| merged(&columns, row[0], row[1], &steep)).collect();
            tables.push(Table { rows, columns, cells });
        }
    }
    let open = open::tables(page, &flat, &tables);
    tables.extend(open);
    let loose = loose::tables(page, &tables);
    tables.extend(loose);
    tables
}

fn are_near(a: &[f32], b: &[f32]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < NEAR)
}

/// The column in which the text of each column of a row stands: where no line parts two cells they are one.
fn merged(columns: &[f32], top: f32, bottom: f32, steep: &[&Area]) -> Vec<usize> {
    let middle = (top + bottom) / 2.0;
    let parted = |at: usize| {
        steep
            .iter()
            .any(|rule| (rule.left - columns[at]).abs() < NEAR && rule.top <= middle && rule.bottom >= middle)
    };
    let mut first = 0;
    (0..columns.len() - 1)
        .map(|at| {
            if at > 0 && parted(at) {
                first = at;
            }
            first
        })
        .collect()
}

/// Stretches of the page that upright lines run through without a break.
fn bands(steep: &[&Area]) -> Vec<Area> {
    let mut sorted: Vec<&&Area> = steep.iter().collect();
    sorted.sort_by(|a, b| a.top.total_cmp(&b.top));
    let mut bands: Vec<Area> = Vec::new();
    for rule in sorted {
        match bands.last_mut() {
            Some(band) if rule.top <= band.bottom + NEAR => {
                band.bottom = band.bottom.max(rule.bottom);
                band.left = band.left.min(rule.left);
                band.right = band.right.max(rule.right);
            }
            _ => bands.push(**rule),
        }
    }
    bands
}

fn touches(rule: &Area, band: &Area) -> bool {
    rule.top >= band.top - NEAR
        && rule.bottom <= band.bottom + NEAR
        && rule.right > band.left
        && rule.left < band.right
}

/// Values in order, those that are near one another once.
fn distinct(values: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.dedup_by(|later, earlier| *later - *earlier < NEAR);
    values
}

impl Table {
    /// Whether a line of text stands in it.
    pub(super) fn holds(&self, line: &Line) -> bool {
        line.words.first().is_some_and(|word| self.place(line, word).is_some())
    }

    /// The rows with their text.
    pub(super) fn rows(&self, page: &Page) -> Vec<Row> {
        let (n_rows, n_columns) = (self.rows.len() - 1, self.columns.len() - 1);
        let mut cells = vec![vec![Vec::<&Word>::new(); n_columns]; n_rows];
        for line in &page.lines {
            for word in &line.words {
                if let Some((row, column)) = self.place(line, word) {
                    cells[row][column].push(word);
                }
            }
        }
        let rows = cells.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
        rows.map(|(at, row)| Row {
            cells: row.iter().map(|words| joined(words)).collect(),
            page: page.number,
            bold: row.iter().flatten().all(|word| word.bold),
            place: Area {
                left: self.columns[0],
                top: self.rows[at],
                right: self.columns[n_columns],
                bottom: self.rows[at + 1],
            },
        })
        .collect()
    }

    fn place(&self, line: &Line, word: &Word) -> Option<(usize, usize)> {
        let between =
            |edges: &[f32], value: f32| edges.windows(2).position(|pair| (pair[0]..pair[1]).contains(&value));
        let row = between(&self.rows, line.baseline - 0.3 * line.size)?;
        let column = between(&self.columns, (word.left + word.right) / 2.0)?;
        Some((row, self.cells[row][column]))
    }
}

/// The words of a cell. One that was broken begins left of where its first half stood.
fn joined(words: &[&Word]) -> String {
    let mut text = String::new();
    let mut left = f32::MAX;
    for word in words {
        match crate::txt::broken_word(&text, &word.text) {
            Some(head) if word.left <= left => text.truncate(head),
            _ if text.is_empty() => {}
            _ => text.push(' '),
        }
        text.push_str(&word.text);
        left = word.left;
    }
    text
}
