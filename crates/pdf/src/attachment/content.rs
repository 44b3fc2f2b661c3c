//! What a page's content leaves open, and whether it draws anything. The content itself is never
//! rewritten: a tool that rewrites strangers' content changes how it looks.

use lopdf::Object;
use lopdf::content::{Content, Operation};
use std::collections::{BTreeMap, BTreeSet};

/// Marked-content ids that resources hold under a name.
pub(super) type NamedMarks = BTreeMap<Vec<u8>, i64>;

/// The state in which content leaves the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Balance {
    /// How often it takes back a graphics state that was never saved.
    pub(super) missing_saves: usize,
    /// How many saved states it leaves.
    pub(super) open_saves: usize,
    pub(super) open_marks: usize,
    pub(super) missing_marks: usize,
    pub(super) is_in_text: bool,
    /// It was read to its end.
    pub(super) is_whole: bool,
    pub(super) draws: bool,
    /// The marked-content ids that it uses.
    pub(super) marks: BTreeSet<i64>,
}

impl Balance {
    /// Reads content; `named` are the marks that the page's resources name.
    pub(super) fn of(content: &[u8], named: &NamedMarks) -> Self {
        let mut balance = Self { is_whole: true, ..Self::default() };
        for operation in Content::decode_iter(content) {
            let Ok(operation) = operation else {
                balance.is_whole = false;
                break;
            };
            balance.take(&operation, named);
        }
        balance
    }

    fn take(&mut self, operation: &Operation, named: &NamedMarks) {
        match operation.operator.as_str() {
            "q" => self.open_saves += 1,
            "Q" if self.open_saves == 0 => self.missing_saves += 1,
            "Q" => self.open_saves -= 1,
            "BT" => self.is_in_text = true,
            "ET" => self.is_in_text = false,
            "BMC" => self.open_marks += 1,
            "BDC" => {
                self.open_marks += 1;
                let id = match operation.operands.get(1) {
                    Some(Object::Dictionary(properties)) => {
                        properties.get(b"MCID").and_then(Object::as_i64).ok()
                    }
                    Some(Object::Name(name)) => named.get(name).copied(),
                    _ => None,
                };
                self.marks.extend(id);
            }
            "EMC" if self.open_marks == 0 => self.missing_marks += 1,
            "EMC" => self.open_marks -= 1,
            "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "sh" | "Do" | "EI" | "BI" | "Tj"
            | "TJ" | "'" | "\"" => self.draws = true,
            _ => {}
        }
    }

    /// What to draw before the content, so that it takes back nothing of what came before.
    pub(super) fn before(&self) -> Vec<u8> {
        [b"/Artifact BMC ".repeat(self.missing_marks), b"q ".repeat(self.missing_saves + 1)].concat()
    }

    /// What to draw after it, so that nothing stays open.
    pub(super) fn after(&self) -> Vec<u8> {
        let text: &[u8] = if self.is_in_text { b" ET" } else { b"" };
        [text, &b" EMC".repeat(self.open_marks), &b" Q".repeat(self.open_saves + 1)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{Balance, NamedMarks};

    #[test]
    fn what_stays_open_is_counted() {
        let named = NamedMarks::from([(b"M".to_vec(), 7)]);
        let balance = Balance::of(b"q q 1 0 0 1 0 0 cm Q /P <</MCID 4>> BDC BT (x) Tj /P /M BDC EMC", &named);
        assert_eq!((balance.open_saves, balance.missing_saves, balance.open_marks), (1, 0, 1));
        assert!(balance.is_in_text && balance.draws && balance.is_whole);
        assert_eq!(balance.after(), b" ET EMC Q Q");
        assert!(balance.marks.into_iter().eq([4, 7]));
        let balance = Balance::of(b"Q Q q EMC", &named);
        assert_eq!((balance.missing_saves, balance.open_saves, balance.missing_marks), (2, 1, 1));
        assert_eq!(balance.before(), b"/Artifact BMC q q q ");
        assert!(!balance.draws);
    }
}
