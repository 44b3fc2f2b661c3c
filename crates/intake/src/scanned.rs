//! Pages that are pictures, once a machine has read their text off them.

use crate::source::{Aside, Document, Kind};
use crate::txt;

/// Puts the text of a page (counted from 1), read off its picture, in the page's place.
///
/// The page is then told as read by a machine; without a word in `text` it stays a page without text.
pub fn add_scanned_page(document: &mut Document, page: u32, text: &str) {
    if !document.pages_without_text.contains(&page) {
        return;
    }
    let Ok(read) = txt::read(text.as_bytes(), "") else { return };
    let before = document.text.split('\n').count() as u32;
    document.text.push('\n');
    document.text.push_str(read.text.trim_end_matches('\n'));
    let is_picture = |kind: &Kind| matches!(kind, Kind::Aside(Aside::Picture));
    let at = document.blocks.iter().position(|block| block.page == page && is_picture(&block.kind));
    let at = at.map_or_else(
        || document.blocks.iter().position(|block| block.page > page).unwrap_or(document.blocks.len()),
        |at| at + 1,
    );
    let blocks = read.blocks.into_iter().map(|mut block| {
        block.page = page;
        block.lines.first += before;
        block.lines.last += before;
        block
    });
    document.blocks.splice(at..at, blocks);
    document.pages_without_text.retain(|other| *other != page);
    document.read_by_machine.push(page);
}
