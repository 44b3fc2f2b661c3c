//! Tables of any format as rows of text, or, where they only lay out a page, as running text.

use crate::source::{Aside, Block, Kind, Marker};

/// A cell with more paragraphs than this is a page in a frame, not a cell.
const LAYOUT_BLOCKS: usize = 10;

/// A row whose cells are already read.
pub(crate) struct Row {
    pub page: u32,
    pub cells: Vec<Vec<Block>>,
}

/// The blocks of a table: one row each, and behind a row what stands beside the text in it.
pub(crate) fn lay_out(rows: Vec<Row>) -> Vec<Block> {
    let filled = |cell: &Vec<Block>| cell.iter().any(|block| !block.text.is_empty());
    let columns =
        rows.iter().map(|row| row.cells.iter().filter(|cell| filled(cell)).count()).max().unwrap_or(0);
    let words =
        |cell: &Vec<Block>| cell.iter().filter(|block| block.is_content() && !block.text.is_empty()).count();
    let heads = |cell: &Vec<Block>| cell.iter().any(|block| matches!(block.kind, Kind::Heading { .. }));
    let is_layout = |row: &Row| {
        row.cells.iter().any(|cell| words(cell) > LAYOUT_BLOCKS || (heads(cell) && words(cell) > 1))
    };
    if columns <= 1 || (columns <= 2 && rows.iter().any(is_layout)) {
        return rows.into_iter().flat_map(|row| row.cells.into_iter().flatten()).collect();
    }
    rows.into_iter().flat_map(row_blocks).collect()
}

fn row_blocks(row: Row) -> Vec<Block> {
    let page = row.page;
    let mut beside = Vec::new();
    let mut cells = Vec::new();
    let mut bold = true;
    for cell in row.cells {
        let mut lines: Vec<String> = Vec::new();
        for block in cell {
            if matches!(block.kind, Kind::Aside(_) | Kind::Furniture) {
                beside.push(block);
            } else if !block.text.is_empty() {
                bold &= block.bold;
                lines.push(line(&block));
            }
        }
        cells.push(lines.join("\n"));
    }
    while cells.last().is_some_and(String::is_empty) && cells.len() > 1 {
        cells.pop();
    }
    let text = cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.replace('\n', " "));
    let text = text.collect::<Vec<_>>().join(" ");
    let row = Block { kind: Kind::Row { cells }, text, page, bold, ..Block::default() };
    let mut found = vec![row];
    found.append(&mut beside);
    found
}

/// A paragraph of a cell with its marker before it, two columns further in for each level.
fn line(block: &Block) -> String {
    let text = match &block.kind {
        Kind::Row { cells } => cells.join(" ").replace('\n', " "),
        _ => block.text.clone(),
    };
    let indent = "  ".repeat(usize::from(block.level()));
    match block.marker() {
        Some(Marker::Number(label) | Marker::Letter(label)) => format!("{indent}{label}. {text}"),
        Some(Marker::Lost) => format!("{indent}• {text}"),
        Some(marker) => format!("{indent}{} {text}", marker.label()),
        None => text,
    }
}

/// Turns what stood in boxes into running text where hardly anything stands outside them.
pub(crate) fn unbox(blocks: &mut [Block]) {
    let words = |wanted: fn(&Block) -> bool, blocks: &[Block]| -> usize {
        blocks.iter().filter(|block| wanted(block)).map(|block| block.text.split(' ').count()).sum()
    };
    let boxed = |block: &Block| block.kind == Kind::Aside(Aside::TextBox);
    if words(boxed, blocks) <= words(Block::is_content, blocks) {
        return;
    }
    for block in blocks.iter_mut().filter(|block| block.kind == Kind::Aside(Aside::TextBox)) {
        block.kind = Kind::Paragraph;
    }
}
