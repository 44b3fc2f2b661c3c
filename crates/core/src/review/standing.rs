//! Where something that was said on an earlier text stands on the text of now: kept, moved, or its place
//! not found. Nothing is dropped.

use super::said::{Anchor, Sheet, What};
use crate::paper::Section;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use tafelstuk_model::id::{PointId, SectionId};
use tafelstuk_model::rich_text::anchors::{Searched, Stretch, piece};
use ts_rs::TS;

/// What became of the place of a remark or reaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReviewStanding")]
pub enum Standing {
    /// Where it was.
    Kept,
    /// Elsewhere in the paper.
    Moved,
    /// "Plek niet teruggevonden."
    Lost,
}

/// A place found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub standing: Standing,
    /// The section in which it stands now, and the stretch of a quote.
    pub section: Option<SectionId>,
    pub stretch: Option<Stretch>,
}

const LOST: Place = Place { standing: Standing::Lost, section: None, stretch: None };

/// A paper's text of now, made ready to look many places up.
pub struct Text {
    sections: Vec<Part>,
    points: HashMap<PointId, SectionId>,
    files: HashSet<String>,
}

struct Part {
    id: SectionId,
    searched: Searched,
}

impl Text {
    /// The text of `sections`; without any, everything about it is lost.
    pub fn of(sections: &[Section]) -> Self {
        let mut points = HashMap::new();
        let part = |section: &Section| {
            points.extend(section.body.points().iter().map(|(attrs, _)| (attrs.id, section.id)));
            Part { id: section.id, searched: Searched::new(&section.body.plain()) }
        };
        Self { sections: sections.iter().map(part).collect(), points, files: HashSet::new() }
    }

    /// The text with the files beside it, by the addresses of their contents.
    pub fn with_files(mut self, files: impl IntoIterator<Item = String>) -> Self {
        self.files.extend(files);
        self
    }

    /// Where a thing that was said stands now.
    pub fn place(&self, what: &What) -> Place {
        match what {
            What::Reaction { point, .. } => self.of_point(*point),
            What::Remark { paper: Some(_), anchor: Some(anchor), .. } => self.of_anchor(anchor),
            _ if self.sections.is_empty() && what.paper().is_some() => LOST,
            _ => Place { standing: Standing::Kept, section: None, stretch: None },
        }
    }

    /// Where a place comes in reading order; what is lost comes last.
    pub fn order(&self, place: &Place) -> (usize, u32) {
        let at = self.sections.iter().position(|part| Some(part.id) == place.section);
        let last = if place.standing == Standing::Lost { usize::MAX } else { 0 };
        (at.map_or(last, |at| at + 1), place.stretch.map_or(0, |stretch| stretch.start))
    }

    fn of_point(&self, point: PointId) -> Place {
        let found = self.points.get(&point);
        let standing = if found.is_some() { Standing::Kept } else { Standing::Lost };
        Place { standing, section: found.copied(), stretch: None }
    }

    fn of_anchor(&self, anchor: &Anchor) -> Place {
        if let Some(file) = &anchor.file {
            let kept = Place { standing: Standing::Kept, section: None, stretch: None };
            return if self.files.contains(file) { kept } else { LOST };
        }
        let home = anchor.section.or_else(|| anchor.point.and_then(|point| self.points.get(&point).copied()));
        if anchor.quote.trim().is_empty() {
            let is_there = |id: &SectionId| self.sections.iter().any(|part| part.id == *id);
            let point_gone = anchor.point.is_some_and(|point| !self.points.contains_key(&point));
            return match home.filter(is_there).filter(|_| !point_gone) {
                Some(section) => Place { standing: Standing::Kept, section: Some(section), stretch: None },
                None => LOST,
            };
        }
        let found = |part: &Part| part.searched.find(&anchor.quote, &anchor.before, anchor.start);
        let (own, others): (Vec<&Part>, Vec<&Part>) =
            self.sections.iter().partition(|part| Some(part.id) == home);
        for part in own {
            if let Some(stretch) = found(part) {
                let stays = stretch.start == anchor.start;
                let standing = if stays { Standing::Kept } else { Standing::Moved };
                return Place { standing, section: Some(part.id), stretch: Some(stretch) };
            }
        }
        for part in others {
            if let Some(stretch) = found(part) {
                return Place { standing: Standing::Moved, section: Some(part.id), stretch: Some(stretch) };
            }
        }
        LOST
    }
}

/// Whether a text has the place that an anchor names.
pub fn holds(sheet: &Sheet, anchor: &Anchor) -> bool {
    let point = anchor.point.is_some_and(|point| sheet.points.iter().any(|known| known.id == point));
    let section = |id| sheet.text.sections.iter().any(|known| known.id == id);
    let file = anchor.file.as_ref().is_some_and(|file| sheet.attachments.iter().any(|one| one.blob == *file));
    file || point || anchor.section.is_some_and(section) || found(sheet, anchor).is_some()
}

/// Fixes an anchor to the text that its writer reads: where the quote begins and what stands before it.
/// A quote that is not there leaves the anchor as it is.
pub fn anchored(sheet: &Sheet, anchor: Anchor) -> Anchor {
    found(sheet, &anchor).unwrap_or(anchor)
}

/// The anchor where its quote is in the text: in the section that it names, else in the first that has it.
pub(super) fn found(sheet: &Sheet, anchor: &Anchor) -> Option<Anchor> {
    if anchor.quote.trim().is_empty() {
        return None;
    }
    let sections = &sheet.text.sections;
    let named = sections.iter().filter(|section| Some(section.id) == anchor.section);
    let others = sections.iter().filter(|_| anchor.section.is_none());
    named.chain(others).find_map(|section| {
        let plain = section.body.plain();
        let searched = Searched::new(&plain);
        let stretch = searched.find(&anchor.quote, &anchor.before, anchor.start)?;
        Some(Anchor {
            section: Some(section.id),
            point: anchor.point,
            quote: piece(&plain, stretch),
            before: searched.before(stretch.start),
            start: stretch.start,
            ..Anchor::default()
        })
    })
}
