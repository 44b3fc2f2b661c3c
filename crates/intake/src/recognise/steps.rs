//! Follow-up still to come: bullets and sentences of the next steps, rows of an action list, promises in
//! minutes.

use tafelstuk_model::Period;

use crate::recognised::Step;
use crate::sheet::squeeze;
use crate::source::{Block, Kind};

use super::Setting;
use super::columns::{Column, Columns};
use super::owners::{in_cell, owners};
use super::sentences::sentences;

/// The steps of a section with that role.
pub(super) fn read(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    if let Some((head, columns)) = table(blocks) {
        let rows = blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting));
        return steps.extend(rows.map(|step| Step { section: Some(section), ..step }));
    }
    let closing = blocks.iter().position(|block| is_closing(&block.text)).unwrap_or(blocks.len());
    let blocks = &blocks[..closing];
    let mut above: Vec<(u8, usize)> = Vec::new();
    for (at, block) in
        blocks.iter().enumerate().filter(|(_, block)| block.text.contains(char::is_alphanumeric))
    {
        let next_is_item = blocks.get(at + 1).is_some_and(|next| next.is_item());
        if block.is_item() {
            let level = block.level();
            above.retain(|(held, _)| *held < level);
            let parent = above.last().map(|(_, step)| *step);
            above.push((level, steps.len()));
            steps.push(Step { parent, section: Some(section), ..step(&block.text, block, setting) });
        } else {
            above.clear();
            for sentence in sentences(&block.text) {
                let leads_in = sentence.ends_with(':') && (next_is_item || blocks.len() > at + 1);
                if !leads_in {
                    steps.push(Step { section: Some(section), ..step(sentence, block, setting) });
                }
            }
        }
    }
}

/// The end of a letter: what follows is no follow-up.
fn is_closing(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["met vriendelijke groet", "vriendelijke groet", "hoogachtend"]
        .iter()
        .any(|words| lower.starts_with(words))
}

/// One step; a period that lies behind is none.
pub(super) fn step(text: &str, block: &Block, setting: &Setting) -> Step {
    Step {
        text: text.trim().to_owned(),
        owners: owners(text, setting),
        period: period(text, setting),
        parent: None,
        section: None,
        item: None,
        lines: block.lines,
    }
}

fn period(text: &str, setting: &Setting) -> Option<Period> {
    Period::find(text, setting.on, setting.next_meeting).filter(|period| !period.is_past())
}

/// The rows of an action list.
pub(super) fn from_action_list(blocks: &[&Block], setting: &Setting, steps: &mut Vec<Step>) {
    match table(blocks) {
        Some((head, columns)) => {
            steps.extend(blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting)));
        }
        None => {
            for block in blocks.iter().filter(|block| block.is_item()) {
                steps.push(step(&block.text, block, setting));
            }
        }
    }
}

/// Whether the blocks hold a table of actions, and where its first row is.
fn table(blocks: &[&Block]) -> Option<(usize, Columns)> {
    blocks
        .iter()
        .enumerate()
        .find_map(|(at, block)| Some((at, Columns::of(block).filter(|columns| columns.has_actions())?)))
}

/// The action in a row of a table; none in a row that only fills or divides it.
pub(super) fn row(columns: &Columns, block: &Block, setting: &Setting) -> Option<Step> {
    let Kind::Row { cells } = &block.kind else { return None };
    let text = squeeze(columns.cell(cells, Column::Action));
    let fits = cells.len() + 3 >= columns.len() && text.contains(char::is_alphanumeric);
    if !fits || Columns::of(block).is_some() {
        return None;
    }
    let when = columns.cell(cells, Column::When);
    Some(Step {
        owners: in_cell(columns.cell(cells, Column::Who)),
        period: Period::find(when, setting.on, setting.next_meeting),
        ..step_text(&text, block)
    })
}

fn step_text(text: &str, block: &Block) -> Step {
    Step {
        text: text.to_owned(),
        owners: Vec::new(),
        period: None,
        parent: None,
        section: None,
        item: None,
        lines: block.lines,
    }
}

/// Sentences of minutes that promise or announce: somebody will, or something is planned.
pub(super) fn promises(block: &Block, setting: &Setting) -> Vec<Step> {
    sentences(&block.text)
        .into_iter()
        .map(|sentence| step(sentence, block, setting))
        .filter(is_promise)
        .collect()
}

fn is_promise(step: &Step) -> bool {
    let lower = format!(" {} ", step.text.to_lowercase());
    let promises = [
        " zal ",
        " zullen ",
        " zegt toe",
        " zeggen toe",
        " komt terug",
        " zoekt uit ",
        " gaat na ",
        " neemt contact op",
    ];
    let looks_back = [" heeft ", " hebben ", " was ", " waren ", " werd ", " werden ", " had "];
    let says = promises.iter().any(|words| lower.contains(words));
    says || (step.period.is_some()
        && !looks_back.iter().any(|words| lower.contains(words))
        && !is_done(&lower))
}

/// "zijn rondgedeeld", "is besproken": over and done with, unlike "is gepland".
fn is_done(lower: &str) -> bool {
    let perfect = lower.contains(" is ") || lower.contains(" zijn ");
    perfect
        && lower.split(|c: char| !c.is_alphabetic()).any(|word| {
            let participle = word.len() > 6 && word.contains("ge") && word.ends_with(['d', 't']);
            participle && !matches!(word, "gepland" | "voorgenomen")
                || matches!(word, "besproken" | "vastgesteld" | "verzonden")
        })
}
