//! Tables: a full grid with a header that can be repeated, never a table within a table.

use super::Lowering;
use super::rich_text::At;
use crate::sheet::{Block, Cell};
use tafelstuk_model::error::Result;
use tafelstuk_model::rich_text::{self, TableCell, TableRow};

/// A header with more text than this is set as ordinary rows: it would fill the page it repeats on.
const LONGEST_HEADER: usize = 800;

impl Lowering<'_> {
    /// A table of its own, or the blocks of its cells where it stands within another.
    pub(super) fn table(&mut self, rows: &[TableRow], at: &mut At<'_>, out: &mut Vec<Block>) -> Result<()> {
        if at.in_table {
            for cell in rows.iter().flat_map(cells) {
                out.extend(self.blocks(cell.content(), at)?);
            }
            return Ok(());
        }
        at.in_table = true;
        let grid = self.grid(rows, at)?;
        at.in_table = false;
        out.extend(grid);
        Ok(())
    }

    fn grid(&mut self, rows: &[TableRow], at: &mut At<'_>) -> Result<Option<Block>> {
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
        Ok(Some(Block::Table { columns, head, numeric, cells: grid }))
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
    let mut cells =
        rows.iter().filter_map(|row| cells(row).get(column)).map(plain).filter(|text| !text.is_empty());
    let is_amount = |text: &String| {
        text.chars().any(|c| c.is_ascii_digit())
            && text.chars().all(|c| {
                c.is_ascii_digit()
                    || matches!(c, ' ' | '\u{a0}' | '.' | ',' | '%' | '€' | '-' | '–' | '+' | '±')
            })
    };
    cells.next().is_some_and(|first| is_amount(&first)) && cells.all(|text| is_amount(&text))
}

fn plain(cell: &TableCell) -> String {
    rich_text::Doc { content: cell.content().to_vec() }.plain().trim().to_owned()
}
