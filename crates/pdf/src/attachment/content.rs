//! What a page's content leaves open, and whether it draws anything. The content itself is never
//! rewritten: a tool that rewrites strangers' content changes how it looks.

use lopdf::Object;
use lopdf::content::{Content, Operation};
use std::collections::{BTreeMap, BTreeSet};

/// Marked-content ids that resources hold under a name.
pub(super) type NamedMarks = BTreeMap<Vec<u8>, i64>;

/// What stands behind content while it is read: where it is not met, content ends within something.
const END: &[u8] = b"\nTafelstukEnd";

/// To whom what is drawn belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Mark(i64),
    Artifact,
    /// Marked with a role and no more.
    Nobody,
}

/// The state in which content leaves the page, and what of it is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Balance {
    /// How often it takes back a graphics state that was never saved.
    pub(super) missing_saves: usize,
    /// How many saved states it leaves.
    pub(super) open_saves: usize,
    pub(super) is_in_text: bool,
    /// It was read to its end.
    pub(super) is_whole: bool,
    /// Its marks begin and end within it.
    pub(super) is_balanced: bool,
    pub(super) draws: bool,
    pub(super) marks: Marks,
    /// The marks that are open while it is read.
    pub(super) open: Vec<Owner>,
}

/// The marked-content ids of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Those that something is drawn under.
    pub(super) drawn: BTreeSet<i64>,
    /// Those that begin, whether anything is drawn under them or not.
    pub(super) begun: BTreeSet<i64>,
    /// Whether anything is drawn that is neither under one of them nor an artifact.
    pub(super) has_unmarked: bool,
}

impl Balance {
    /// Reads content; `named` are the marks that the page's resources name.
    pub(super) fn of(content: &[u8], named: &NamedMarks) -> Self {
        let mut balance = Self { is_balanced: true, ..Self::default() };
        for operation in Content::decode_iter(&[content, END].concat()) {
            let Ok(operation) = operation else { break };
            if operation.operator.as_bytes() == &END[1..] {
                balance.is_whole = operation.operands.is_empty();
                break;
            }
            balance.take(&operation, named);
        }
        balance.is_balanced &= balance.open.is_empty();
        balance
    }

    fn take(&mut self, operation: &Operation, named: &NamedMarks) {
        match operation.operator.as_str() {
            "q" => self.open_saves += 1,
            "Q" if self.open_saves == 0 => self.missing_saves += 1,
            "Q" => self.open_saves -= 1,
            "BT" => self.is_in_text = true,
            "ET" => self.is_in_text = false,
            "BMC" | "BDC" => self.begin(operation, named),
            "EMC" => self.is_balanced &= self.open.pop().is_some(),
            "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "sh" | "Do" | "EI" | "BI" | "Tj"
            | "TJ" | "'" | "\"" => self.draw(),
            _ => {}
        }
    }

    fn begin(&mut self, operation: &Operation, named: &NamedMarks) {
        let id = match operation.operands.get(1) {
            Some(Object::Dictionary(properties)) => properties.get(b"MCID").and_then(Object::as_i64).ok(),
            Some(Object::Name(name)) => named.get(name).copied(),
            _ => None,
        };
        let is_artifact = matches!(operation.operands.first(), Some(Object::Name(tag)) if tag == b"Artifact");
        self.marks.begun.extend(id);
        self.open.push(match id {
            Some(id) => Owner::Mark(id),
            None if is_artifact => Owner::Artifact,
            None => Owner::Nobody,
        });
    }

    /// What is drawn belongs to the innermost mark that has an owner.
    fn draw(&mut self) {
        self.draws = true;
        match self.open.iter().rev().find(|owner| **owner != Owner::Nobody) {
            Some(Owner::Mark(id)) => drop(self.marks.drawn.insert(*id)),
            Some(_) => {}
            None => self.marks.has_unmarked = true,
        }
    }

    /// What to draw before the content, so that it takes back nothing of what came before.
    pub(super) fn before(&self) -> Vec<u8> {
        b"q ".repeat(self.missing_saves + 1)
    }

    /// What to draw after it, so that nothing stays open.
    pub(super) fn after(&self) -> Vec<u8> {
        let text: &[u8] = if self.is_in_text { b" ET" } else { b"" };
        [text, &b" Q".repeat(self.open_saves + 1)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{Balance, NamedMarks};

    #[test]
    fn what_stays_open_is_counted() {
        let named = NamedMarks::from([(b"M".to_vec(), 7)]);
        let balance = Balance::of(b"q q 1 0 0 1 0 0 cm Q /P <</MCID 4>> BDC BT (x) Tj /P /M BDC EMC", &named);
        assert_eq!((balance.open_saves, balance.missing_saves, balance.is_balanced), (1, 0, false));
        assert!(balance.is_in_text && balance.draws && balance.is_whole);
        assert_eq!(balance.after(), b" ET Q Q");
        assert!(balance.marks.begun.into_iter().eq([4, 7]));
        let balance = Balance::of(b"Q Q q EMC", &named);
        assert_eq!((balance.missing_saves, balance.open_saves, balance.is_balanced), (2, 1, false));
        assert_eq!(balance.before(), b"q q q ");
        assert!(!balance.draws);
    }

    #[test]
    fn what_is_drawn_belongs_to_the_innermost_mark() {
        let balance = Balance::of(
            b"/P <</MCID 1>> BDC /Artifact BMC f EMC EMC /P <</MCID 2>> BDC /Span BMC f EMC EMC",
            &NamedMarks::new(),
        );
        assert!(balance.is_balanced && !balance.marks.has_unmarked);
        assert!(balance.marks.drawn.into_iter().eq([2]) && balance.marks.begun.into_iter().eq([1, 2]));
        assert!(Balance::of(b"/Span BMC f EMC", &NamedMarks::new()).marks.has_unmarked);
    }

    #[test]
    fn content_that_ends_within_something_is_not_whole() {
        for cut in [&b"BT (never closed"[..], b"BT <4142", b"1 0 0", b"f ] f", b"BI /W 1 /H 1 ID x"] {
            assert!(!Balance::of(cut, &NamedMarks::new()).is_whole, "{cut:?}");
        }
        assert!(Balance::of(b"BT (closed) Tj ET", &NamedMarks::new()).is_whole);
    }
}
