//! Tables: a full grid with a header that can be repeated, never a table within a table.

use super::Lowering;
use super::height;
use super::rich_text::At;
use crate::sheet::{Block, Cell};
use tafelstuk_model::error::Result;
use tafelstuk_model::rich_text::{self, TableAttrs, TableCell, TableRow};

/// A header with more text than this is set as ordinary rows: it would fill the page it repeats on.
const LONGEST_HEADER: usize = 800;
/// The line's width in mm, and roughly what fits on it in characters.
const LINE_WIDTH: f64 = 160.0;
const CHARS_PER_LINE: f64 = 95.0;
/// The blank around a cell, in characters.
const PADDING: usize = 2;
/// Longer words and lines claim no more room than this.
const LONGEST_WORD: usize = 22;
const LONGEST_LINE: usize = 64;

impl Lowering<'_> {
    /// A table of its own, or the blocks of its cells where it stands within another.
    pub(super) fn table(
        &mut self,
        attrs: &TableAttrs,
        rows: &[TableRow],
        at: &mut At<'_>,
        out: &mut Vec<Block>,
    ) -> Result<()> {
        if at.in_table {
            for cell in rows.iter().flat_map(cells) {
                out.extend(self.blocks(cell.content(), at)?);
            }
            return Ok(());
        }
        at.in_table = true;
        let caption = self.caption(at, attrs.id, &attrs.caption);
        let grid = self.grid(rows, caption, at)?;
        at.in_table = false;
        out.extend(grid);
        Ok(())
    }

    fn grid(&mut self, rows: &[TableRow], caption: Option<String>, at: &mut At<'_>) -> Result<Option<Block>> {
        let columns = rows.iter().map(|row| cells(row).len()).max().unwrap_or(0);
        if columns == 0 {
            return Ok(None);
        }
        let head = header_rows(rows);
        let mut grid = Vec::with_capacity(rows.len() * columns);
        for (nth, row) in rows.iter().enumerate() {
            for column in 0..columns {
                grid.push(self.cell(cells(row).get(column), nth >= head, at)?);
            }
        }
        let numeric = (0..columns).map(|column| is_numeric(&rows[head..], column)).collect();
        let widths = widths(rows, columns);
        let stays = stays(rows, columns, widths.as_deref());
        Ok(Some(Block::Table { columns, head, widths, numeric, stays, cells: grid, caption }))
    }

    fn cell(&mut self, cell: Option<&TableCell>, in_body: bool, at: &mut At<'_>) -> Result<Cell> {
        let blocks = cell.map_or(Ok(Vec::new()), |cell| self.blocks(cell.content(), at))?;
        Ok(Cell { row_header: in_body && matches!(cell, Some(TableCell::TableHeader { .. })), blocks })
    }
}

fn cells(row: &TableRow) -> &[TableCell] {
    let TableRow::TableRow { content } = row;
    content
}

/// How many rows from the top are all header, as long as they leave rows below and are short.
fn header_rows(rows: &[TableRow]) -> usize {
    let is_header = |row: &&TableRow| {
        !cells(row).is_empty() && cells(row).iter().all(|cell| matches!(cell, TableCell::TableHeader { .. }))
    };
    let head = rows.iter().take_while(is_header).count().min(rows.len() - 1);
    let text = rows[..head].iter().flat_map(cells).map(|cell| plain(cell).chars().count()).sum::<usize>();
    if text > LONGEST_HEADER { 0 } else { head }
}

/// Whether the column's cells hold amounts and nothing else; an empty cell says nothing.
fn is_numeric(rows: &[TableRow], column: usize) -> bool {
    let mut texts =
        rows.iter().filter_map(|row| cells(row).get(column)).map(plain).filter(|text| !text.is_empty());
    texts.next().is_some_and(|first| is_amount(&first)) && texts.all(|text| is_amount(&text))
}

/// "48.200", "11,4%", "€ 1.250,-", "-3", "± 40".
fn is_amount(text: &str) -> bool {
    let text = text.trim_start_matches(['€', '±', '+', '-', '–', '\u{2212}', ' ', '\u{a0}']);
    let text = text.trim_end_matches(['%', '-', '–', '=', ' ', '\u{a0}']);
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}'))
}

/// The columns' shares of the line: each gets the room of its longest word, and what is left goes where
/// the text is. None where every cell fits on one line, or where not even the words fit.
fn widths(rows: &[TableRow], columns: usize) -> Option<Vec<f64>> {
    let texts = |column: usize| rows.iter().filter_map(move |row| cells(row).get(column)).map(plain);
    let longest = |column: usize, measure: fn(&str) -> usize| texts(column).map(|text| measure(&text)).max();
    let claims = |measure: fn(&str) -> usize, most: usize| -> Vec<f64> {
        let claim = |column: usize| (longest(column, measure).unwrap_or(0).min(most) + PADDING) as f64;
        (0..columns).map(claim).collect()
    };
    let (least, whole) = (claims(longest_word, LONGEST_WORD), claims(longest_line, LONGEST_LINE));
    let (least_sum, whole_sum): (f64, f64) = (least.iter().sum(), whole.iter().sum());
    let natural: f64 = claims(longest_line, usize::MAX - PADDING).iter().sum();
    if natural <= CHARS_PER_LINE || least_sum >= CHARS_PER_LINE || whole_sum <= least_sum {
        return None;
    }
    let share = (CHARS_PER_LINE - least_sum) / (whole_sum - least_sum);
    Some(least.iter().zip(&whole).map(|(least, whole)| least + (whole - least) * share).collect())
}

/// Whether the table is short enough for one page; pictures make that hard to say.
fn stays(rows: &[TableRow], columns: usize, widths: Option<&[f64]>) -> bool {
    if rows.iter().flat_map(cells).any(has_picture) {
        return false;
    }
    let chars = |column: usize| widths.map_or(CHARS_PER_LINE / columns as f64, |widths| widths[column]);
    let width = |column: usize| (chars(column) - PADDING as f64) / CHARS_PER_LINE * LINE_WIDTH;
    let texts: Vec<Vec<String>> = rows.iter().map(|row| cells(row).iter().map(plain).collect()).collect();
    height::table_stays(
        texts
            .iter()
            .map(|row| row.iter().enumerate().map(|(column, text)| (text.as_str(), width(column))).collect()),
    )
}

fn has_picture(cell: &TableCell) -> bool {
    let mut found = false;
    rich_text::Doc { content: cell.content().to_vec() }
        .each_block(&mut |block| found |= matches!(block, rich_text::Block::Image { .. }));
    found
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

fn longest_line(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

fn plain(cell: &TableCell) -> String {
    rich_text::Doc { content: cell.content().to_vec() }.plain().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{is_amount, widths};
    use tafelstuk_model::rich_text::{Block, TableCell, TableRow};

    #[test]
    fn amounts_are_told_from_numbers_of_things() {
        for amount in ["48.200", "11,4%", "€ 1.250,-", "-3", "± 40", "0", "€ 12.000"] {
            assert!(is_amount(amount), "{amount}");
        }
        for other in ["14-1", "Q4 2026", "", "-", "2a", "10 stuks", "1 en 2"] {
            assert!(!is_amount(other), "{other}");
        }
    }

    fn row(texts: &[&str]) -> TableRow {
        let cell = |text: &&str| TableCell::TableCell { content: vec![Block::paragraph(text)] };
        TableRow::TableRow { content: texts.iter().map(cell).collect() }
    }

    #[test]
    fn a_column_with_more_text_gets_more_room() {
        let long =
            "Variant B uitwerken, met kosten, verdeling en doelen, en die voorleggen aan alle partners";
        let widths = widths(&[row(&["1", long, "AST en programmabureau"])], 3).unwrap();
        assert!(widths[1] > 2.0 * widths[2] && widths[2] > widths[0]);
    }

    #[test]
    fn a_table_that_fits_keeps_its_own_measure() {
        assert_eq!(widths(&[row(&["Post", "2026"]), row(&["Onderzoek", "€ 12.000"])], 2), None);
        assert_eq!(widths(&[row(&["a"; 60])], 60), None);
    }
}
