//! PDF: what stands on the pages becomes blocks. Paragraphs are joined across lines, columns and pages;
//! page headers and footers, footnotes and stamps are set apart.

mod flow;
pub(crate) mod form;
mod grid;
mod line;
mod paragraphs;
mod running;

use std::sync::Arc;

use tafelstuk_model::{Error, Result};
use tafelstuk_pages::{Layer, Page};

use crate::format::MAX_MB;
use crate::source::{Aside, Block, Document, Kind, Lines, PageSize};

/// Reads a PDF. Pages without text are told, not read.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Document> {
    if bytes.len() as u64 > MAX_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.to_owned(), limit_mb: MAX_MB });
    }
    let bytes = Arc::new(bytes.to_vec());
    let read = tafelstuk_pages::read(&bytes, &mut |_, _| true).map_err(|fault| fault.of(name))?;
    Ok(document(&read.pages))
}

fn document(pages: &[Page]) -> Document {
    let pieces = flow::pieces(pages);
    let mut text = Text::default();
    let mut blocks = paragraphs::blocks(&pieces, &mut text);
    for page in pages {
        for line in &page.askew {
            let lines = text.push(&line.text());
            let kind = Kind::Furniture;
            blocks.push(Block { kind, text: line.text(), lines, page: page.number, ..Block::default() });
        }
    }
    let without: Vec<u32> = pages
        .iter()
        .filter(|page| page.layer == Layer::Picture || page.damaged)
        .map(|page| page.number)
        .collect();
    for page in &without {
        let lines = text.push("");
        let at = blocks.iter().position(|block| block.page > *page).unwrap_or(blocks.len());
        blocks
            .insert(at, Block { kind: Kind::Aside(Aside::Picture), lines, page: *page, ..Block::default() });
    }
    crate::txt::nest(&mut blocks);
    let pages = pages.iter().map(|page| PageSize {
        width: (page.size.width * 10.0).round() as u32,
        height: (page.size.height * 10.0).round() as u32,
    });
    Document {
        blocks,
        text: text.whole,
        pages: pages.collect(),
        pages_without_text: without,
        ..Document::default()
    }
}

/// The text as read, growing line by line.
#[derive(Default)]
struct Text {
    whole: String,
    lines: u32,
}

impl Text {
    /// Adds a line and tells its number.
    fn push(&mut self, line: &str) -> Lines {
        if self.lines > 0 {
            self.whole.push('\n');
        }
        self.whole.push_str(line);
        self.lines += 1;
        Lines { first: self.lines, last: self.lines }
    }
}
