//! Actions that are each a card: a line that says what, and below it labels with who and when.

use tafelstuk_model::Period;

use super::super::Setting;
use super::super::columns::{Column, column, step_column};
use super::super::items::without_label;
use super::super::owners::in_cell;
use super::step_text;
use crate::recognised::Step;
use crate::sheet::squeeze;
use crate::source::{Block, Kind};

/// Fewer labels than this make no cards.
const FEWEST: usize = 2;

/// The actions of a list that is set in cards; none where it is not.
pub(super) fn read(blocks: &[&Block], setting: &Setting) -> Option<Vec<Step>> {
    let labels: Vec<Option<(Column, String)>> = blocks.iter().map(|block| label(block)).collect();
    let telling = labels.iter().flatten().filter(|(kind, _)| matches!(kind, Column::Who | Column::When));
    if telling.count() < FEWEST || blocks.iter().any(|block| block.is_item()) {
        return None;
    }
    let mut steps: Vec<Step> = Vec::new();
    // Behind a line that begins no action, labels tell of nothing.
    let mut open = false;
    for (at, block) in blocks.iter().enumerate() {
        match (&labels[at], steps.last_mut()) {
            (Some((Column::Action, value)), _) => {
                steps.push(step_text(value, block));
                open = true;
            }
            (Some((Column::Who, value)), Some(step)) if open => step.owners = in_cell(value),
            (Some((Column::When, value)), Some(step)) if open => {
                step.period = Period::find(value, setting.on, setting.next_meeting);
            }
            (Some(_), _) => {}
            (None, _) => {
                let action = action(block).filter(|_| labels.get(at + 1).is_some_and(Option::is_some));
                open = action.is_some();
                steps.extend(action.map(|text| step_text(&text, block)));
            }
        }
    }
    Some(steps)
}

/// Whether a list's first card begins here: with its action, or with a line above who acts and when.
pub(in crate::recognise) fn begins_card(blocks: &[&Block]) -> bool {
    let kinds: Vec<Option<Column>> =
        blocks.iter().take(4).map(|block| label(block).map(|(kind, _)| kind)).collect();
    let tells = |kind: &Option<Column>| matches!(kind, Some(Column::Who | Column::When));
    match kinds.first() {
        Some(Some(Column::Action)) => kinds[1..].iter().any(tells),
        Some(None) => kinds.get(1).is_some_and(tells) && action(blocks[0]).is_some(),
        _ => false,
    }
}

/// What a line says that labels follow, without the figure before it.
fn action(block: &Block) -> Option<String> {
    let text = match &block.kind {
        Kind::Row { cells } => match cells.as_slice() {
            [figure, text] if without_label(&format!("{figure} {text}")).len() < block.text.len() => text,
            _ => return None,
        },
        _ => &block.text,
    };
    // "Actie 3: de steiger keuren"
    let counted = text.split_once(": ").filter(|(name, _)| {
        let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.'));
        bare.len() < name.len() && matches!(column(bare), Column::Action)
    });
    let text = squeeze(counted.map_or(without_label(text), |(_, text)| text));
    text.contains(char::is_alphanumeric).then_some(text)
}

/// "Trekker: HKZ", "Gereed | mei 2031": a label and its value. A label of any name counts where its value
/// stands in a column of its own behind a colon.
fn label(block: &Block) -> Option<(Column, String)> {
    let (name, value) = match &block.kind {
        Kind::Row { cells } if cells.len() == 2 => (cells[0].as_str(), cells[1].as_str()),
        Kind::Row { .. } => return None,
        _ => block.text.split_once(':')?,
    };
    let bare = name.trim().trim_end_matches(':');
    if bare.split_whitespace().count() > 3 || bare.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let kind = match column(bare) {
        Column::Other | Column::Time => step_column(bare),
        kind => kind,
    };
    let known = kind != Column::Other || value.trim().is_empty() || name.ends_with(':');
    known.then(|| (kind, squeeze(value)))
}
