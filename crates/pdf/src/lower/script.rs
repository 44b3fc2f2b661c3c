//! What only the chair reads, with every text made fit for the page.

use super::Lowering;
use crate::script::ScriptItem;

impl Lowering<'_> {
    pub(super) fn script(&mut self) -> Vec<ScriptItem> {
        let rows = &self.contents.script;
        rows.iter().map(|row| self.script_item(row)).collect()
    }

    fn script_item(&mut self, row: &ScriptItem) -> ScriptItem {
        let mut lines =
            |text: &str| text.lines().map(|line| self.glyphs.line(line)).collect::<Vec<_>>().join("\n");
        ScriptItem {
            label: lines(&row.label),
            title: lines(&row.title),
            level: row.level,
            facts: lines(&row.facts),
            asked: row.asked.iter().map(|sentence| lines(sentence)).collect(),
            positions: lines(&row.positions),
            conclusion: lines(&row.conclusion),
            notes: lines(&row.notes),
        }
    }
}
