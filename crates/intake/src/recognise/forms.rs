//! Tables that are forms: a usual heading at the left, and beside it what stands under it.

use tafelstuk_model::grammar;
use tafelstuk_model::section_role::SectionRole;

use crate::source::{Block, Kind, Marker};

use super::header::label;

/// More words than this beside a heading are its section, not a field's value.
const FIELD_WORDS: usize = 12;

/// The blocks, with the rows of forms as headings and text.
pub(super) fn unfold(blocks: Vec<&Block>) -> Vec<Block> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let rows = blocks[at..].iter().take_while(|block| matches!(block.kind, Kind::Row { .. })).count();
        let run = &blocks[at..at + rows.max(1)];
        let tells = |heading: &str, text: &str| is_long(text) || asks(heading, text);
        let is_form =
            run.iter().any(|block| section(block).is_some_and(|(heading, text)| tells(heading, text)));
        for block in run {
            match section(block)
                .filter(|(heading, text)| is_form && (is_long(text) || label(heading).is_none()))
            {
                Some((heading, text)) => unfold_row(block, heading, text, &mut found),
                None => found.push((*block).clone()),
            }
        }
        at += run.len();
    }
    found
}

/// The blocks, with lines that only a wide gap parts from their figure as numbered lines: "1    Aanleiding".
pub(super) fn numbered(blocks: &[&Block]) -> Vec<Block> {
    let is_row = |block: &Block| matches!(block.kind, Kind::Row { .. });
    let mut found = Vec::new();
    for run in blocks.chunk_by(|a, b| is_row(a) == is_row(b)) {
        let lines: Option<Vec<Block>> = run.iter().map(|block| numbered_line(block)).collect();
        found.extend(lines.unwrap_or_else(|| run.iter().map(|block| (*block).clone()).collect()));
    }
    found
}

/// A row of nothing but a figure and one line of text.
pub(super) fn numbered_line(block: &Block) -> Option<Block> {
    let Kind::Row { cells } = &block.kind else { return None };
    let [figure, text] = cells.as_slice() else { return None };
    let bare = figure.trim_end_matches(['.', ')']);
    let counts = bare.split('.').all(|part| {
        (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()) && !part.starts_with('0')
    });
    let marker = Marker::Number(bare.to_owned());
    let line = counts && !text.is_empty() && !text.contains('\n');
    line.then(|| Block { kind: Kind::Item { marker, level: 0 }, text: text.clone(), ..block.clone() })
}

/// A row of a usual heading and the text beside it.
fn section(block: &Block) -> Option<(&str, &str)> {
    let Kind::Row { cells } = &block.kind else { return None };
    let [heading, text] = cells.as_slice() else { return None };
    let usual = SectionRole::of_heading(heading) != SectionRole::Custom;
    let short = heading.split_whitespace().count() <= 5 && !heading.contains(['\n', '.']);
    (usual && short && !text.trim().is_empty()).then_some((heading.as_str(), text.as_str()))
}

/// What is asked is no field's value, however short: "Gevraagd besluit | Instemmen met de proef".
fn asks(heading: &str, text: &str) -> bool {
    SectionRole::of_heading(heading) == SectionRole::Proposal && grammar::is_point(text)
}

fn is_long(text: &str) -> bool {
    text.contains('\n') || text.split_whitespace().count() > FIELD_WORDS
}

fn unfold_row(block: &Block, heading: &str, text: &str, found: &mut Vec<Block>) {
    let heading = heading.trim().to_owned();
    found.push(Block { kind: Kind::Heading { level: 1, marker: None }, text: heading, ..block.clone() });
    found.extend(lines(block, text));
}

/// The paragraphs of a cell, each with its marker and level.
pub(super) fn lines(block: &Block, cell: &str) -> Vec<Block> {
    let line = |line: &str| {
        let body = line.trim_start();
        let level = u8::try_from((line.len() - body.len()) / 2).unwrap_or(0).min(8);
        let (marker, text) = Marker::read(body);
        let kind = marker.map_or(Kind::Paragraph, |marker| Kind::Item { marker, level });
        Block { kind, text: text.trim().to_owned(), bold: false, spans: Vec::new(), ..block.clone() }
    };
    cell.split('\n').map(line).filter(|block| !block.text.is_empty()).collect()
}
