//! Which page belongs to what, and what it is called: "omslag", "agenda", "3-12".
//!
//! Page labels are per item, so that a page keeps its name when another item grows.

use crate::contents::PackItem;
use crate::sheet::PageRef;
use std::collections::BTreeSet;
use tafelstuk_model::item_label;

/// The anchor where the agenda begins.
pub(crate) const AGENDA: &str = "agenda";

/// The anchors of all papers, and the prefix of each item's page labels.
#[derive(Debug)]
pub(crate) struct Anchors {
    pub(crate) items: Vec<ItemAnchors>,
}

#[derive(Debug)]
pub(crate) struct ItemAnchors {
    /// "3-"
    pub(crate) prefix: String,
    /// One per paper.
    pub(crate) papers: Vec<String>,
}

impl Anchors {
    /// Names the anchors of every item; `line` cleans a label.
    pub(crate) fn of(items: &[PackItem], mut line: impl FnMut(&str) -> String) -> Self {
        let mut taken = BTreeSet::new();
        let items = items
            .iter()
            .enumerate()
            .map(|(at, item)| ItemAnchors {
                prefix: format!("{}-", unique(item_label::for_page(&line(&item.label)), at, &mut taken)),
                papers: papers(item).map(|paper| format!("paper-{at}-{paper}")).collect(),
            })
            .collect();
        Self { items }
    }

    /// The reference to a paper's first page.
    pub(crate) fn page_ref(&self, item: usize, paper: usize) -> Option<PageRef> {
        let item = self.items.get(item)?;
        Some(PageRef {
            anchor: item.papers.get(paper)?.clone(),
            item: item.papers.first()?.clone(),
            prefix: item.prefix.clone(),
        })
    }
}

/// Two items may not share page labels, whatever their own labels are.
fn unique(label: String, at: usize, taken: &mut BTreeSet<String>) -> String {
    let base = if label.is_empty() { format!("p{}", at + 1) } else { label };
    let name = (1..)
        .map(|nth| if nth == 1 { base.clone() } else { format!("{base}.{nth}") })
        .find(|name| !taken.contains(name))
        .expect("there is always a next number");
    taken.insert(name.clone());
    name
}

fn papers(item: &PackItem) -> std::ops::Range<usize> {
    0..if item.is_withheld { 0 } else { item.papers.len() }
}

/// A page's name: a prefix, and a number unless it is the only page of its part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageName {
    pub(crate) prefix: String,
    pub(crate) number: Option<usize>,
}

impl std::fmt::Display for PageName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.prefix)?;
        self.number.map_or(Ok(()), |number| write!(f, "{number}"))
    }
}

/// Names all pages. `starts` holds the first page (from 0) of each part in order, with the part's prefix;
/// parts whose prefix ends in a hyphen number their pages always, others only where they have several.
pub(crate) fn names(starts: &[(usize, String)], total: usize) -> Vec<PageName> {
    let mut names = Vec::with_capacity(total);
    for (at, (start, prefix)) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(total, |(next, _)| *next);
        let count = end.saturating_sub(*start);
        let numbered = prefix.ends_with('-') || count > 1;
        let prefix = if numbered && !prefix.ends_with('-') { format!("{prefix}-") } else { prefix.clone() };
        names.extend((1..=count).map(|n| PageName { prefix: prefix.clone(), number: numbered.then_some(n) }));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Anchors, names};
    use crate::contents::PackItem;

    #[test]
    fn pages_are_numbered_per_item_and_a_single_front_page_is_not() {
        let starts = [(0, "omslag".into()), (1, "agenda".into()), (3, "2-".into()), (4, "3-".into())];
        let names: Vec<_> = names(&starts, 6).iter().map(ToString::to_string).collect();
        assert_eq!(names, ["omslag", "agenda-1", "agenda-2", "2-1", "3-1", "3-2"]);
    }

    #[test]
    fn two_items_never_share_page_labels() {
        let items =
            ["3", " 3. ", "", "3", "/"].map(|label| PackItem { label: label.into(), ..PackItem::default() });
        let anchors = Anchors::of(&items, str::to_owned);
        let prefixes: Vec<_> = anchors.items.iter().map(|item| item.prefix.as_str()).collect();
        assert_eq!(prefixes, ["3-", "3.2-", "p3-", "3.3-", "p5-"]);
    }
}
