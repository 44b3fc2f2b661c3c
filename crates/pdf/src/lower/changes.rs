//! The sheet in front of a *nazending*: what is new, where it stands, and which pages no longer hold.

use super::Lowering;
use crate::contents::Edition;
use crate::pages::Anchors;
use crate::sheet::{ChangeRow, ChangeSheet};

impl Lowering<'_> {
    pub(super) fn is_addendum(&self) -> bool {
        matches!(self.contents.edition, Edition::Addendum { .. })
    }

    /// "set 1, stand van 9 september 2020": what a nazending belongs to.
    pub(super) fn since(&mut self) -> Option<String> {
        let Edition::Addendum { since, since_date, .. } = &self.contents.edition else { return None };
        let (set, date) = (since.to_string(), self.words.date(*since_date));
        Some(self.words.fill("cover-since-value", &[("set", &set), ("date", &date)]))
    }

    /// None where the pack is whole.
    pub(super) fn change_sheet(&mut self, anchors: &Anchors) -> Option<ChangeSheet> {
        let Edition::Addendum { since, since_date, changes } = &self.contents.edition else { return None };
        let (set, date) = (since.to_string(), self.words.date(*since_date));
        let rows = changes.iter().map(|change| ChangeRow {
            label: self.glyphs.line(&change.label),
            title: self.glyphs.line(&change.title),
            what: self.glyphs.line(&change.what),
            at: change.at.and_then(|(item, paper, attachment)| match attachment {
                Some(attachment) => anchors.attachment_ref(item, paper, attachment),
                None => anchors.page_ref(item, paper),
            }),
            replaces: change.replaces.as_deref().map(|pages| self.glyphs.line(pages)).unwrap_or_default(),
        });
        Some(ChangeSheet {
            rows: rows.collect(),
            lead: self.words.fill("changes-lead", &[("set", &set), ("date", &date)]),
        })
    }
}
