//! A list of actions and decisions both: which of its lines tell which.

use tafelstuk_model::grammar;

use crate::recognised::Point;
use crate::source::{Block, Kind};

use super::columns::{Column, Columns, column};
use super::forms::lines;
use super::points::{self, Place, point};

/// A list in its two sorts of lines, each in order.
#[derive(Default)]
pub(super) struct Parts<'b> {
    pub actions: Vec<&'b Block>,
    /// Each run of lines below a line or column that heads decisions.
    decisions: Vec<Vec<&'b Block>>,
    /// Rows among the actions whose own cell says "Besluit", and what they decide.
    marked: Vec<Block>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Actions,
    Decisions,
}

impl<'b> Parts<'b> {
    /// Cuts a list of actions where a line heads decisions, and where one heads actions again.
    pub fn of(blocks: &[&'b Block]) -> Self {
        let mut parts = Self::default();
        let mut sort = Sort::Actions;
        let mut columns = None;
        for (at, block) in blocks.iter().enumerate() {
            let headed = heads(block, blocks.get(at + 1).copied());
            if let Some(headed) = headed {
                if headed == Sort::Decisions {
                    parts.decisions.push(Vec::new());
                }
                sort = headed;
                // The line itself is neither, unless it leads in what follows.
                let leads_in = block.text.ends_with(':') && block.text.contains(' ');
                if !leads_in && !matches!(block.kind, Kind::Row { .. }) {
                    continue;
                }
            }
            columns = Columns::of(block).or(columns);
            if let Some(decided) = columns.as_ref().and_then(|columns| marked(columns, block)) {
                parts.marked.extend(decided);
                continue;
            }
            match (sort, parts.decisions.last_mut()) {
                (Sort::Decisions, Some(run)) => run.push(block),
                _ => parts.actions.push(block),
            }
        }
        parts
    }

    /// What was decided.
    pub fn points(&self) -> Vec<Point> {
        let marked = self.marked.iter().map(|line| point(&line.text, None, Place::opening(), line));
        marked.chain(self.decisions.iter().flat_map(|run| points_in(run))).collect()
    }
}

/// What a row decides where one of its cells is nothing but "Besluit".
fn marked(columns: &Columns, block: &Block) -> Option<Vec<Block>> {
    let Kind::Row { cells } = &block.kind else { return None };
    let says = |cell: &String| matches!(cell.trim().to_lowercase().as_str(), "besluit" | "beslispunt");
    let own = cells.iter().any(says) && Columns::of(block).is_none();
    own.then(|| lines(block, columns.cell(cells, Column::Action)))
}

/// Whether a line or the first row of a table says what sort of lines follow.
fn heads(block: &Block, next: Option<&Block>) -> Option<Sort> {
    if let Kind::Row { cells } = &block.kind {
        if Columns::of(block).is_some_and(|columns| columns.has_actions()) {
            return Some(Sort::Actions);
        }
        return decided_in(cells).is_some().then_some(Sort::Decisions);
    }
    let text = block.text.trim_end_matches(':');
    next?;
    if grammar::lead_in(&block.text).is_some() && !block.is_item() && next.is_some_and(Block::is_item) {
        return Some(Sort::Decisions);
    }
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let begins = |stems: &[&str]| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    let short = words.len() <= 5 && !text.ends_with(['.', ';', ',']) && !text.contains(": ");
    // "Besluit nota voorbereiden" in a list is an action.
    let alone = !block.is_item() || words.len() == 1 && block.number().is_some();
    if !short || !alone {
        return None;
    }
    if begins(&["acti", "afsprak", "toezegging", "openstaand", "lopend", "afgerond", "afgehandeld"]) {
        return Some(Sort::Actions);
    }
    begins(&["besluiten", "besluitenlijst", "beslispunten", "besloten"]).then_some(Sort::Decisions)
}

/// The column that a row of names heads with what was decided; none where it also tells who acts or when.
fn decided_in(cells: &[String]) -> Option<usize> {
    let named = cells.len() > 1 && cells.iter().all(|cell| cell.split_whitespace().count() <= 6);
    let at = cells.iter().position(|cell| column(cell) == Column::Points)?;
    let figures = cells.iter().any(|cell| cell.contains(|c: char| c.is_ascii_digit()));
    let sentence = cells.iter().any(|cell| cell.ends_with(['.', ';']) && cell.contains(' '));
    (named && !figures && !sentence).then_some(at)
}

fn points_in(run: &[&Block]) -> Vec<Point> {
    let head = run.iter().enumerate().find_map(|(at, block)| match &block.kind {
        Kind::Row { cells } => decided_in(cells).map(|column| (at, column)),
        _ => None,
    });
    let Some((head, column)) = head else { return points::read(run, Place::opening()) };
    let mut found = points::read(&run[..head], Place::opening());
    for block in &run[head + 1..] {
        let Kind::Row { cells } = &block.kind else { continue };
        let told = cells.get(column).map(|cell| lines(block, cell)).unwrap_or_default();
        found.extend(told.iter().map(|line| point(&line.text, None, Place::opening(), line)));
    }
    found
}
