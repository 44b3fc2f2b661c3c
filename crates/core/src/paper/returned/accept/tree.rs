//! Putting blocks into a text and taking them out, by the way to their place.

use super::super::lines::At;
use super::super::reword::{reword, without_note};
use super::making::row;
use tafelstuk_model::rich_text::{Block, Doc, Inline, ListItem, TableCell, TableRow};

pub(super) fn insert_row(blocks: &mut [Block], way: &[usize], cells: &[String]) {
    let Some((at, table)) = way.split_last() else { return };
    if let Some(Block::Table { content, .. }) = block_mut(blocks, table) {
        let width = content.iter().map(|TableRow::TableRow { content }| content.len()).max().unwrap_or(1);
        let at = (at + 1).min(content.len());
        content.insert(at, row(cells, width.max(cells.len()), false));
    }
}

pub(super) fn remove_row(blocks: &mut Vec<Block>, at: &At) {
    let Some((row, table)) = at.row.and_then(|row| at.path[..row].split_last()) else { return };
    let mut is_empty = false;
    if let Some(Block::Table { content, .. }) = block_mut(blocks, table) {
        if *row < content.len() {
            content.remove(*row);
        }
        is_empty = content.is_empty();
    }
    if is_empty {
        remove(blocks, table);
    }
}

pub(super) fn insert_item(blocks: &mut [Block], path: &[usize], item: ListItem) {
    let (way, at) = (&path[..path.len() - 2], path[path.len() - 2] + 1);
    if let Some(Block::BulletList { content } | Block::OrderedList { content, .. }) = block_mut(blocks, way) {
        content.insert(at.min(content.len()), item);
    }
}

pub(super) fn put_after(blocks: &mut Vec<Block>, path: &[usize], block: Block) {
    if let Some((beside, at)) = siblings(blocks, path) {
        beside.insert((at + 1).min(beside.len()), block);
    }
}

/// Takes a block away, with the item and the list that it leaves empty; steps below a step take its place.
pub(super) fn remove(blocks: &mut Vec<Block>, path: &[usize]) {
    let Some((beside, at)) = siblings(blocks, path) else { return };
    if at >= beside.len() {
        return;
    }
    let below: Vec<Block> = match beside.remove(at) {
        Block::Step { mut content, .. } => content.drain(1..).collect(),
        _ => Vec::new(),
    };
    beside.splice(at..at, below);
    if !beside.is_empty() || path.len() < 3 {
        return;
    }
    let (way, item) = (&path[..path.len() - 2], path[path.len() - 2]);
    let mut is_empty = false;
    if let Some(Block::BulletList { content } | Block::OrderedList { content, .. }) = block_mut(blocks, way) {
        if item < content.len() {
            content.remove(item);
        }
        is_empty = content.is_empty();
    }
    if is_empty {
        remove(blocks, way);
    }
}

pub(super) fn note(doc: &mut Doc, path: &[usize], at: usize, text: Option<&str>) {
    let Some(block) = block_mut(&mut doc.content, path) else { return };
    let (Block::Paragraph { content }
    | Block::Heading { content, .. }
    | Block::DecisionPoint { content, .. }) = block
    else {
        return;
    };
    match text {
        None => without_note(content, at),
        Some(text) => {
            let mut notes = content.iter_mut().filter_map(|inline| match inline {
                Inline::Footnote { content } => Some(content),
                _ => None,
            });
            if let Some(note) = notes.nth(at) {
                *note = reword(note, text);
            }
        }
    }
}

pub(super) fn block_mut<'b>(blocks: &'b mut [Block], path: &[usize]) -> Option<&'b mut Block> {
    let (first, rest) = path.split_first()?;
    let block = blocks.get_mut(*first)?;
    if rest.is_empty() {
        return Some(block);
    }
    let (blocks, rest) = below(block, rest)?;
    block_mut(blocks, rest)
}

/// The blocks among which a block stands, and its place there.
fn siblings<'b>(blocks: &'b mut Vec<Block>, path: &[usize]) -> Option<(&'b mut Vec<Block>, usize)> {
    match path {
        [] => None,
        [at] => Some((blocks, *at)),
        [first, rest @ ..] => {
            let (blocks, rest) = below(blocks.get_mut(*first)?, rest)?;
            siblings(blocks, rest)
        }
    }
}

/// The blocks one step further on a way, and what is left of it.
fn below<'b, 'p>(block: &'b mut Block, path: &'p [usize]) -> Option<(&'b mut Vec<Block>, &'p [usize])> {
    match (block, path) {
        (Block::BulletList { content } | Block::OrderedList { content, .. }, [item, rest @ ..]) => {
            let ListItem::ListItem { content } = content.get_mut(*item)?;
            Some((content, rest))
        }
        (Block::Table { content, .. }, [row, cell, rest @ ..]) => {
            let TableRow::TableRow { content } = content.get_mut(*row)?;
            let (TableCell::TableHeader { content } | TableCell::TableCell { content }) =
                content.get_mut(*cell)?;
            Some((content, rest))
        }
        (Block::Step { content, .. }, rest) => Some((content, rest)),
        _ => None,
    }
}
