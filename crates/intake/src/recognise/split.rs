//! Several papers in one file: each begins on a new page with a line that says what it is.

use std::borrow::Cow;

use crate::source::{Block, Document, Kind};

use super::header::{is_paper_line, label};

/// How many lines below its first line a paper names its meeting, item or subject.
const HEADER_LINES: usize = 8;
/// A file holds no more papers than this; what follows belongs to the last.
const MOST_PAPERS: usize = 200;

/// The papers of a file, in order; the file itself where it holds one.
pub(super) fn papers(document: &Document) -> Vec<Cow<'_, Document>> {
    let mut begins = begins(&document.blocks);
    begins.truncate(MOST_PAPERS);
    if begins.is_empty() {
        return vec![Cow::Borrowed(document)];
    }
    let ends = begins.iter().copied().chain([document.blocks.len()]);
    let mut from = 0;
    let mut found = Vec::new();
    for to in ends {
        let blocks = &document.blocks[from..to];
        let pages = blocks.first().map_or(0, |b| b.page)..=blocks.last().map_or(0, |b| b.page);
        found.push(Cow::Owned(Document {
            blocks: blocks.to_vec(),
            text: if from == 0 { document.text.clone() } else { String::new() },
            pages_without_text: on(&pages, &document.pages_without_text),
            read_by_machine: on(&pages, &document.read_by_machine),
            attached: if from == 0 { document.attached.clone() } else { Vec::new() },
            pages: Vec::new(),
            tracked_changes: document.tracked_changes,
            is_message: document.is_message,
        }));
        from = to;
    }
    found
}

fn on(pages: &std::ops::RangeInclusive<u32>, listed: &[u32]) -> Vec<u32> {
    listed.iter().copied().filter(|page| pages.contains(page)).collect()
}

/// The blocks behind the first paper at which another begins.
fn begins(blocks: &[Block]) -> Vec<usize> {
    let content: Vec<usize> = (0..blocks.len()).filter(|at| blocks[*at].is_content()).collect();
    let mut found = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for (nth, at) in content.iter().copied().enumerate() {
        let block = &blocks[at];
        let on_new_page = nth > 0 && block.page > blocks[content[nth - 1]].page;
        let follows = content[nth + 1..].iter().take(HEADER_LINES).map(|at| &blocks[*at]);
        if !is_paper_line(&block.text) || block.is_marked() {
            continue;
        }
        // The same line on every page is the page's, not a paper's.
        let repeated = names.contains(&block.text.as_str());
        names.push(&block.text);
        if on_new_page && !repeated && follows.into_iter().any(tells_of_its_meeting) {
            found.push(at);
        }
    }
    found
}

fn tells_of_its_meeting(block: &Block) -> bool {
    match &block.kind {
        Kind::Row { cells } => cells.first().is_some_and(|cell| label(cell).is_some()),
        _ => label(&block.text).is_some_and(|(_, value)| !value.is_empty()),
    }
}
