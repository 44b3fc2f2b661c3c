//! Taking changes over: only the words that changed are touched, so that ids, looks, links, pictures and
//! notes of all else stay.

mod making;
mod tree;

use super::lines::{At, Piece, Place, block_at, pieces, squeezed};
use super::{Edit, Found, Line};
use crate::paper::{Snapshot, SnapshotSection};
use chrono::{DateTime, Utc};
use making::Making;
use std::collections::HashSet;
use tafelstuk_model::id::SectionId;
use tafelstuk_model::rich_text::Block;
use tafelstuk_model::section_role::SectionRole;
use tafelstuk_model::{Error, Result};
use tree::{block_mut, note, remove, remove_row};

/// The text with the `chosen` changes in it. `found` was told of this same text.
///
/// # Errors
/// `NotFound` for a change that was not told, `NotNow` for one that can only be taken over by hand.
pub fn accept(
    mut text: Snapshot,
    found: &[Found],
    chosen: &[String],
    home_decision: &str,
    now: DateTime<Utc>,
) -> Result<Snapshot> {
    let mut edits = Vec::new();
    for id in chosen {
        let missing = || Error::NotFound { kind: "returned_change".into(), id: id.clone() };
        let at = found.iter().position(|one| one.told.id == *id).ok_or_else(missing)?;
        let by_hand = || Error::NotNow { kind: "returned_change".into(), state: "by_hand".into() };
        edits.push((at, found[at].edit.as_ref().ok_or_else(by_hand)?));
    }
    // In the file's order, however they were chosen.
    edits.sort_by_key(|(at, _)| *at);
    edits.dedup_by_key(|(at, _)| *at);
    let edits: Vec<&Edit> = edits.into_iter().map(|(_, edit)| edit).collect();
    let pieces = pieces(&text, home_decision);
    let mut steps = Steps { pieces: &pieces, all: Vec::new() };
    edits.iter().enumerate().for_each(|(nth, edit)| steps.take(nth, edit, &text));
    let making = Making { home_decision, now };
    steps.apply(&mut text, &making);
    rearrange(&mut text.sections, &edits, &making);
    Ok(text)
}

/// One thing to do to a section's text. They are done from the end to the beginning, so that ways to places
/// before them still lead there.
struct Step {
    section: usize,
    path: Vec<usize>,
    act: Act,
    nth: usize,
}

enum Act {
    /// Behind the place; whether nothing else of its outermost block comes behind it.
    Insert {
        at: Option<At>,
        ends: bool,
        what: Vec<New>,
    },
    Note {
        at: usize,
        text: Option<String>,
    },
    Reword {
        piece: usize,
        shown: String,
    },
    Remove,
    RemoveRow {
        at: At,
    },
}

#[derive(Clone)]
enum New {
    Line(Line),
    Block { block: Block, is_item: bool },
}

impl Step {
    /// Among steps at one place: first what comes behind it, last what takes it away.
    fn rank(&self) -> u8 {
        match self.act {
            Act::Insert { .. } => 3,
            Act::Note { .. } => 2,
            Act::Reword { .. } => 1,
            Act::Remove | Act::RemoveRow { .. } => 0,
        }
    }
}

struct Steps<'a> {
    pieces: &'a [Piece],
    all: Vec<Step>,
}

impl Steps<'_> {
    fn take(&mut self, nth: usize, edit: &Edit, text: &Snapshot) {
        match edit {
            Edit::Reword { piece, from, to, with } => self.reword(nth, *piece, *from, *to, with),
            Edit::Cells(cells) => cells.iter().for_each(|(piece, with)| {
                let to = self.pieces[*piece].shown.len();
                self.reword(nth, *piece, 0, to, with);
            }),
            Edit::Remove { piece } => self.remove(nth, *piece),
            Edit::Insert { after, lines } => {
                self.insert(nth, *after, lines.iter().cloned().map(New::Line).collect());
            }
            Edit::Move { piece, after } => {
                let Place::Text(at) = &self.pieces[*piece].place else { return };
                let block = text.sections.get(at.section).and_then(|part| block_at(&part.body, &at.path));
                let Some(block) = block.cloned() else { return };
                self.insert(nth, *after, vec![New::Block { block, is_item: at.path.len() > 1 }]);
                self.remove(nth, *piece);
            }
            Edit::AddSection { .. } | Edit::RemoveSection { .. } | Edit::MoveSection { .. } => {}
        }
    }

    fn insert(&mut self, nth: usize, after: usize, what: Vec<New>) {
        let piece = &self.pieces[after];
        let Some(section) = piece.section() else { return };
        let at = piece.at().cloned();
        let outer = |piece: &Piece| piece.at().map(|at| (at.section, at.path[0]));
        let next = self.pieces.get(after + 1).filter(|next| !matches!(next.place, Place::Note(..)));
        let ends = next.and_then(outer) != outer(piece);
        let path = at.as_ref().map(|at| at.path.clone()).unwrap_or_default();
        self.all.push(Step { section, path, act: Act::Insert { at, ends, what }, nth });
    }

    fn remove(&mut self, nth: usize, at_piece: usize) {
        let piece = &self.pieces[at_piece];
        let (Some(at), Place::Text(_) | Place::Alt(_) | Place::Caption(_) | Place::Note(..)) =
            (piece.at(), &piece.place)
        else {
            return;
        };
        let act = match (&piece.place, at.row) {
            (Place::Note(_, note), _) => Act::Note { at: *note, text: None },
            (Place::Caption(_), _) => Act::Reword { piece: at_piece, shown: String::new() },
            (_, Some(_)) => Act::RemoveRow { at: at.clone() },
            (_, None) => Act::Remove,
        };
        self.all.push(Step { section: at.section, path: at.path.clone(), act, nth });
    }

    fn reword(&mut self, nth: usize, piece: usize, from: usize, to: usize, with: &str) {
        let known = self.all.iter_mut().find_map(|step| match &mut step.act {
            Act::Reword { piece: known, shown } if *known == piece => Some(shown),
            _ => None,
        });
        // A later stretch of the same piece is counted from the end, as an earlier one may have grown.
        if let Some(shown) = known {
            let rest = self.pieces[piece].shown.len() - to;
            let begin = shown.len() - (self.pieces[piece].shown.len() - from);
            let end = shown.len() - rest;
            shown.replace_range(begin..end, with);
            return;
        }
        let Piece { place, shown } = &self.pieces[piece];
        let shown = [&shown[..from], with, &shown[to..]].concat();
        let (section, path) = match place {
            Place::Heading(section) => (*section, Vec::new()),
            _ => piece_at(&self.pieces[piece]),
        };
        let act = match place {
            Place::Note(_, at) => Act::Note { at: *at, text: Some(shown) },
            _ => Act::Reword { piece, shown },
        };
        self.all.push(Step { section, path, act, nth });
    }

    fn apply(mut self, text: &mut Snapshot, making: &Making<'_>) {
        self.all.sort_by(|a, b| (&b.path, b.rank(), b.nth).cmp(&(&a.path, a.rank(), a.nth)));
        for step in self.all {
            let place = match step.act {
                Act::Reword { piece, .. } => self.pieces.get(piece).map(|piece| &piece.place),
                _ => None,
            };
            if let (Act::Reword { shown, .. }, Some(Place::Title)) = (&step.act, place) {
                text.title = squeezed(shown);
                continue;
            }
            let Some(section) = text.sections.get_mut(step.section) else { continue };
            match step.act {
                Act::Insert { at, ends, what } => making.insert(&mut section.body, at.as_ref(), ends, what),
                Act::Note { at, text } => note(&mut section.body, &step.path, at, text.as_deref()),
                Act::Reword { shown, .. } if matches!(place, Some(Place::Heading(_))) => {
                    section.heading = squeezed(&shown);
                }
                Act::Reword { shown, .. } => {
                    if let Some(block) = block_mut(&mut section.body.content, &step.path) {
                        let is_alt = matches!(place, Some(Place::Alt(_)));
                        making.reword(block, squeezed(&shown).as_str(), is_alt);
                    }
                }
                Act::Remove => remove(&mut section.body.content, &step.path),
                Act::RemoveRow { at } => remove_row(&mut section.body.content, &at),
            }
        }
    }
}

fn piece_at(piece: &Piece) -> (usize, Vec<usize>) {
    piece.at().map(|at| (at.section, at.path.clone())).unwrap_or_default()
}

/// Sections that came, went or moved, after their texts are done.
fn rearrange(sections: &mut Vec<SnapshotSection>, edits: &[&Edit], making: &Making<'_>) {
    let ids: Vec<SectionId> = sections.iter().map(|section| section.id).collect();
    let behind = |sections: &[SnapshotSection], after: Option<usize>| {
        let at = after.and_then(|at| sections.iter().position(|section| section.id == ids[at]));
        match (after, at) {
            (None, _) => 0,
            (_, Some(at)) => at + 1,
            (Some(_), None) => sections.len(),
        }
    };
    for edit in edits {
        if let Edit::MoveSection { section, after } = edit
            && let Some(at) = sections.iter().position(|one| one.id == ids[*section])
        {
            let moved = sections.remove(at);
            let to = behind(sections, *after);
            sections.insert(to, moved);
        }
    }
    // Several behind the same one: the last first.
    for edit in edits.iter().rev() {
        if let Edit::AddSection { after, heading, lines } = edit {
            let role = SectionRole::of_heading(heading);
            let (id, body) = (SectionId::fresh(making.now), making.doc(lines, role));
            let to = behind(sections, *after);
            sections.insert(to, SnapshotSection { id, heading: heading.clone(), role, body });
        }
    }
    let gone = edits.iter().filter_map(|edit| match edit {
        Edit::RemoveSection { section } => Some(ids[*section]),
        _ => None,
    });
    let gone: HashSet<SectionId> = gone.collect();
    sections.retain(|section| !gone.contains(&section.id));
}
