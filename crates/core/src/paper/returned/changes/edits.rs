//! What taking a change over would do, where the program can do it by itself.

use super::super::Edit;
use super::super::lines::{Piece, Place, Shows, block_at, squeezed};
use super::Teller;
use tafelstuk_model::rich_text::Block;

impl Teller<'_> {
    pub(super) fn rewording(&self, ours: usize, theirs: usize) -> Option<Edit> {
        let (was, now) = (&self.ours[ours], &self.theirs[theirs]);
        match self.places.get(ours)?.as_ref()? {
            Shows::Part { piece, from, to } if now.cells.is_none() => {
                let kept = matches!(self.pieces[*piece].place, Place::Kept(_));
                let with = now.text.clone();
                (!kept).then_some(Edit::Reword { piece: *piece, from: *from, to: *to, with })
            }
            Shows::Row(cells) => {
                let (was, now) = (was.cells.as_ref()?, now.cells.as_ref()?);
                cells_reworded(self.pieces, cells, was, now).map(Edit::Cells)
            }
            Shows::Part { .. } => None,
        }
    }

    pub(super) fn removal(&self, ours: usize) -> Option<Edit> {
        match self.places.get(ours)?.as_ref()? {
            Shows::Row(cells) => cells.iter().flatten().next().map(|piece| Edit::Remove { piece: *piece }),
            Shows::Part { piece, from, to } => {
                let shown = &self.pieces[*piece].shown;
                match self.pieces[*piece].place {
                    Place::Title | Place::Heading(_) | Place::Kept(_) => None,
                    _ if self.whole(ours).is_some() => Some(Edit::Remove { piece: *piece }),
                    _ if *to < shown.len() || *from > 0 => {
                        Some(Edit::Reword { piece: *piece, from: *from, to: *to, with: String::new() })
                    }
                    _ => None,
                }
            }
        }
    }

    /// The piece that a line of ours shows, where it shows all of it.
    pub(super) fn whole(&self, ours: usize) -> Option<usize> {
        match self.places.get(ours)?.as_ref()? {
            Shows::Part { piece, from, to } => {
                // A typed mark before an item belongs to the whole.
                let shown = &self.pieces[*piece].shown;
                let is_mark = |text: &str| !text.chars().any(char::is_whitespace) || text.trim().len() < 6;
                (*to == shown.len() && (*from == 0 || (*from < 8 && is_mark(&shown[..*from]))))
                    .then_some(*piece)
            }
            Shows::Row(_) => None,
        }
    }

    /// Whether a piece can be taken up and put elsewhere: it holds nothing and hangs in nothing.
    pub(super) fn stands_alone(&self, piece: usize) -> bool {
        let Place::Text(at) = &self.pieces[piece].place else { return false };
        let block = self.text.sections.get(at.section).and_then(|part| block_at(&part.body, &at.path));
        match block {
            Some(Block::Step { content, .. }) => at.path.len() == 1 && content.len() == 1,
            Some(_) => at.row.is_none(),
            None => false,
        }
    }

    /// The last piece that a line of ours shows.
    pub(super) fn last_piece(&self, ours: usize) -> Option<usize> {
        match self.places.get(ours)?.as_ref()? {
            Shows::Part { piece, .. } => {
                (!matches!(self.pieces[*piece].place, Place::Title)).then_some(*piece)
            }
            Shows::Row(cells) => cells.iter().flatten().last().copied(),
        }
    }

    pub(super) fn section_of(&self, ours: usize) -> Option<usize> {
        match self.places.get(ours)?.as_ref()? {
            Shows::Part { piece, .. } => self.pieces[*piece].section(),
            Shows::Row(_) => None,
        }
    }
}

/// The other words of each cell, where cells and their lines still lie beside each other.
fn cells_reworded(
    pieces: &[Piece],
    places: &[Vec<usize>],
    was: &[String],
    now: &[String],
) -> Option<Vec<(usize, String)>> {
    let mut found = Vec::new();
    for at in 0..was.len().max(now.len()) {
        let cell = |side: &[String]| -> Vec<String> {
            let lines = side.get(at).map(String::as_str).unwrap_or_default().lines().map(squeezed);
            lines.filter(|line| !line.is_empty()).collect()
        };
        let (old, new) = (cell(was), cell(now));
        if old == new {
            continue;
        }
        let places = places.get(at).filter(|places| places.len() == old.len() && old.len() == new.len())?;
        for ((piece, old), new) in places.iter().zip(&old).zip(&new) {
            let mark = &old[..old.len().checked_sub(pieces[*piece].shown.len())?];
            found.push((*piece, new.strip_prefix(mark)?.to_owned()));
        }
    }
    (!found.is_empty()).then_some(found)
}
