//! Follow-up still to come: bullets and sentences of the next steps, rows of an action list, promises in
//! minutes.

mod cards;
mod promises;

use tafelstuk_model::Period;

use crate::recognised::Step;
use crate::sheet::squeeze;
use crate::source::{Block, Kind};

use super::Setting;
use super::columns::{Column, Columns, column, is_when};
use super::owners::{in_cell, names_only_actors, owners};
use super::sentences::sentences;

pub(super) use cards::begins_card;
pub(super) use promises::{is_next_meeting, promises};

/// The steps of a section with that role.
pub(super) fn read(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    if let Some((head, columns)) = table(blocks) {
        let rows = blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting));
        steps.extend(rows.map(|step| Step { section: Some(section), ..step }));
        return below_table(&blocks[head + 1..], section, setting, steps);
    }
    let closing = blocks.iter().position(|block| is_closing(&block.text)).unwrap_or(blocks.len());
    listed(&blocks[..closing], Some(section), setting, steps);
}

/// What is told below a table, where it says who acts or when.
fn below_table(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    let rows = blocks.iter().take_while(|block| matches!(block.kind, Kind::Row { .. })).count();
    let told: Vec<&Block> = blocks[rows..].iter().copied().filter(|block| !block.is_item()).collect();
    let mut found = Vec::new();
    listed(&told, Some(section), setting, &mut found);
    steps.extend(found.into_iter().filter(|step| step.period.is_some() || !step.owners.is_empty()));
}

/// Items and sentences, each a step; an item below another is part of it.
fn listed(blocks: &[&Block], section: Option<usize>, setting: &Setting, steps: &mut Vec<Step>) {
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
            let mut own = Step { parent, section, ..step(&block.text, block, setting) };
            // "De gemeente Oever:" above what it does.
            let only_named = |text: &str| {
                text.strip_suffix(':').filter(|name| names_only_actors(name, setting)).map(in_cell)
            };
            own.owners = only_named(&block.text).unwrap_or(own.owners);
            let named = parent.map(|at| &steps[at]).filter(|above| only_named(&above.text).is_some());
            if let Some(named) = named.filter(|_| own.owners.is_empty()) {
                own.owners.clone_from(&named.owners);
            }
            steps.push(own);
        } else if let Some(step) = bare_row(block, setting) {
            above.clear();
            steps.push(Step { section, ..step });
        } else {
            above.clear();
            let leads_in = |text: &str| text.ends_with(':') && (next_is_item || blocks.len() > at + 1);
            let told = in_sentences(block, setting);
            let told = told.into_iter().filter(|step| !leads_in(&step.text) && !offers_help(&step.text));
            steps.extend(told.map(|step| Step { section, ..step }));
        }
    }
}

/// A row of a table without a head that says when, what and perhaps who.
fn bare_row(block: &Block, setting: &Setting) -> Option<Step> {
    let Kind::Row { cells } = &block.kind else { return None };
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let when = filled.iter().position(|cell| is_when(cell))?;
    let others = || (0..filled.len()).filter(|at| *at != when);
    let who = others().find(|at| filled.len() == 3 && names_only_actors(filled[*at], setting));
    let what = others().find(|at| Some(*at) != who)?;
    let text = squeeze(filled[what]);
    (filled.len() <= 3).then(|| Step {
        owners: who.map_or_else(|| owners(&text, setting), |at| in_cell(filled[at])),
        period: period(filled[when], setting),
        ..step_text(&text, block)
    })
}

/// "Bij vragen kunt u terecht bij …": no follow-up.
fn offers_help(sentence: &str) -> bool {
    [
        "Bij vragen",
        "Voor vragen",
        "Heeft u vragen",
        "Hebt u vragen",
        "Voor meer informatie",
        "Meer informatie",
    ]
    .iter()
    .any(|begin| sentence.starts_with(begin))
}

/// Each sentence as a step. "Hij", "zij" is whoever acted in a sentence before it.
fn in_sentences(block: &Block, setting: &Setting) -> Vec<Step> {
    let mut acted: Vec<String> = Vec::new();
    let told = with_labels(&block.text).into_iter().map(|sentence| {
        let mut step = step(sentence, block, setting);
        if step.owners.is_empty() && refers_back(sentence) {
            step.owners.clone_from(&acted);
        }
        if !step.owners.is_empty() {
            acted.clone_from(&step.owners);
        }
        step
    });
    told.collect()
}

/// The sentences of a text, each with what only says who does it and when: "De steiger wordt gekeurd. (actie: Bos)",
/// "Hout halen. Wie: Bos. Wanneer: 1 mei."
fn with_labels(text: &str) -> Vec<&str> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for sentence in sentences(text) {
        let begin = from + text[from..].find(sentence).unwrap_or(0);
        let end = begin + sentence.len();
        from = end;
        match found.last_mut() {
            Some(last) if only_assigns(sentence) => last.1 = end,
            _ => found.push((begin, end)),
        }
    }
    found.into_iter().map(|(begin, end)| &text[begin..end]).collect()
}

/// "(actie: Bos)", "Wie: Bos.", "Wanneer: voor 1 mei."
pub(super) fn only_assigns(sentence: &str) -> bool {
    const LABELS: [&str; 7] =
        ["(actie", "wie:", "wanneer:", "trekker:", "actiehouder:", "uitvoering:", "gereed:"];
    let lower = sentence.to_lowercase();
    LABELS.iter().any(|label| lower.starts_with(label)) && lower.split(' ').count() <= 7
}

/// "Hij zegt toe …", "Daarna stuurt zij …": the subject was named before.
fn refers_back(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().take(4).collect();
    let first = words.first().is_some_and(|word| matches!(*word, "Hij" | "Zij" | "Ze"));
    first || words.iter().skip(1).any(|word| matches!(*word, "hij" | "zij" | "ze"))
}

/// The end of a letter: what follows is no follow-up.
fn is_closing(text: &str) -> bool {
    let lower = text.to_lowercase();
    let alone = lower.split_whitespace().count() <= 3;
    let greets =
        lower.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "groet" | "groeten" | "mvg"));
    greets && alone || lower.starts_with("met vriendelijke groet") || lower.starts_with("hoogachtend")
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

/// The rows of a table that says what is done and by whom, wherever in a paper it stands.
pub(super) fn from_table(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    let head = blocks.iter().enumerate().find_map(|(at, block)| {
        let columns = Columns::of(block)?;
        (columns.has(Column::Action) && columns.has(Column::Who)).then_some((at, columns))
    });
    let Some((head, columns)) = head else { return };
    let rows = blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting));
    steps.extend(rows.map(|step| Step { section: Some(section), ..step }));
}

/// The rows of an action list.
pub(super) fn from_action_list(blocks: &[&Block], setting: &Setting, steps: &mut Vec<Step>) {
    if let Some(cards) = cards::read(blocks, setting) {
        return steps.extend(cards);
    }
    match table(blocks) {
        Some((head, columns)) => {
            // A second table may have its columns in another order.
            let mut columns = columns;
            for block in &blocks[head + 1..] {
                columns = Columns::of(block).filter(Columns::has_actions).unwrap_or(columns);
                steps.extend(row(&columns, block, setting));
            }
        }
        None => {
            let items: Vec<&Block> = blocks.iter().copied().filter(|block| block.is_item()).collect();
            let from = steps.len();
            listed(&items, None, setting, steps);
            take_names(&mut steps[from..]);
            take_labels(blocks, setting, &mut steps[from..]);
        }
    }
}

/// "Communicatie: …" in a list whose actions all begin with a name and a colon: that name acts.
fn take_names(steps: &mut [Step]) {
    let name = |text: &str| {
        let (name, _) = text.split_once(": ")?;
        let short = name.split_whitespace().count() <= 4 && Period::find(name, None, None).is_none();
        (short && name.starts_with(char::is_uppercase)).then(|| in_cell(name))
    };
    let owned = steps.iter().filter(|step| !step.owners.is_empty()).count();
    let all = steps.len() > 2 && steps.iter().all(|step| name(&step.text).is_some());
    if all && owned * 2 > steps.len() {
        for step in steps.iter_mut().filter(|step| step.owners.is_empty()) {
            step.owners = name(&step.text).unwrap_or_default();
        }
    }
}

/// What labels below an action say of it: "Wie: HKZ", "Klaar: mei 2031".
fn take_labels(blocks: &[&Block], setting: &Setting, steps: &mut [Step]) {
    let mut own: Option<usize> = None;
    for block in blocks {
        if block.is_item() {
            own = Some(own.map_or(0, |at| at + 1));
            continue;
        }
        let Some(step) = own.and_then(|at| steps.get_mut(at)) else { continue };
        let Some((label, value)) = block.text.split_once(':') else { continue };
        match column(label) {
            Column::Who => step.owners = in_cell(value),
            Column::When => step.period = Period::find(value, setting.on, setting.next_meeting),
            _ => {}
        }
    }
}

/// Whether the blocks hold a table of actions, and where its first row is.
fn table(blocks: &[&Block]) -> Option<(usize, Columns)> {
    (0..blocks.len()).find_map(|at| Some((at, Columns::of_steps(&blocks[at..])?)))
}

/// The action in a row of a table; none in a row that only fills or divides it.
pub(super) fn row(columns: &Columns, block: &Block, setting: &Setting) -> Option<Step> {
    let Kind::Row { cells } = &block.kind else { return None };
    let text = squeeze(columns.cell(cells, Column::Action));
    let fits = cells.len() + 3 >= columns.len() && text.contains(char::is_alphanumeric);
    if !fits || Columns::of(block).is_some() {
        return None;
    }
    // Without a column of its own, who acts and when stands in the action's words.
    let who = columns.has(Column::Who).then(|| in_cell(columns.cell(cells, Column::Who)));
    let when = columns.has(Column::When).then(|| columns.cell(cells, Column::When));
    Some(Step {
        owners: who.unwrap_or_else(|| owners(&text, setting)),
        period: match when {
            Some(when) => Period::find(when, setting.on, setting.next_meeting),
            None => period(&text, setting),
        },
        ..step_text(&text, block)
    })
}

/// What a line in a column of actions tells, sentence by sentence; one that only names who acts tells
/// nothing.
pub(super) fn told(line: &Block, setting: &Setting) -> Vec<Step> {
    if names_only_actors(&line.text, setting) {
        return Vec::new();
    }
    sentences(&line.text).into_iter().map(|sentence| step(sentence, line, setting)).collect()
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

#[cfg(test)]
mod tests {
    use super::{Setting, in_sentences};
    use crate::recognise::names::Names;
    use crate::source::Block;

    #[test]
    fn a_pronoun_is_whoever_acted_in_the_sentence_before() {
        let text =
            "De heer Bos herkent dat. Hij zegt toe de cijfers te sturen. Daarna belt hij de provincie.";
        let block = Block { text: text.to_owned(), ..Block::default() };
        let names = Names::of(&[], &[&block]);
        let setting = Setting { on: None, next_meeting: None, names, told: Default::default() };
        let owners: Vec<_> = in_sentences(&block, &setting).into_iter().map(|step| step.owners).collect();
        assert_eq!(owners, [["Bos"], ["Bos"], ["Bos"]]);
    }
}
