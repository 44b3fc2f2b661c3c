//! Which page belongs to what, and what it is called: "omslag", "agenda", "3-12".
//!
//! A pack is a row of *parts*: what we set, and the files that came with it. Page labels are per item, so
//! that a page keeps its name when another item grows; a part that came later takes the numbers it was
//! given.

use crate::contents::{FilePages, PackAttachment, PackFile, PackItem, PackPaper, PaperBody};
use crate::sheet::PageRef;
use std::collections::BTreeSet;
use tafelstuk_model::item_label;

/// The anchor where the change sheet begins.
pub(crate) const CHANGES: &str = "changes";
/// The anchors of the other pages of the front, each with the key of its name.
pub(crate) const FRONT: [(&str, &str); 3] =
    [("people", "label-people"), ("decisions", "label-decisions"), ("actions", "label-actions")];
/// The anchor where the agenda begins.
pub(crate) const AGENDA: &str = "agenda";
/// What a link to a file's pages says until its place is known; the part's number follows.
pub(crate) const TO_PART: &str = "tafelstuk:part/";

/// All parts in order, and the prefix of each item's page labels.
#[derive(Debug)]
pub(crate) struct Anchors {
    pub(crate) items: Vec<ItemAnchors>,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug)]
pub(crate) struct ItemAnchors {
    /// "3-"
    pub(crate) prefix: String,
    /// The part that is the sheet in front of it.
    pub(crate) separator: Option<usize>,
    pub(crate) papers: Vec<PaperParts>,
}

/// Where the parts of one paper are.
#[derive(Debug)]
pub(crate) struct PaperParts {
    /// What we set of it.
    pub(crate) set: Place,
    /// Per attachment; none for one that is named only.
    pub(crate) attachments: Vec<Option<Place>>,
}

/// Where a part is.
#[derive(Debug)]
pub(crate) enum Place {
    /// Here, as a number of a part.
    Part(usize),
    /// In a set that the reader has.
    Before(PageRef),
}

impl Place {
    /// The number of the part; none where it is in another set.
    pub(crate) fn part(&self) -> Option<usize> {
        match self {
            Self::Part(part) => Some(*part),
            Self::Before(_) => None,
        }
    }
}

/// A stretch of pages.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) item: usize,
    pub(crate) paper: usize,
    pub(crate) attachment: Option<usize>,
    pub(crate) pages: PartPages,
    /// The number of its first page, where it does not just go on.
    pub(crate) from: Option<u32>,
    /// The earlier pages in whose place it stands, in words.
    pub(crate) replaces: Option<String>,
    /// How its first page is named in what we set.
    pub(crate) reference: PageRef,
}

#[derive(Debug)]
pub(crate) enum PartPages {
    /// Set by us, from this anchor on.
    Set(String),
    File(PackFile),
    /// The sheet in front of an item, set by us; it bears the item's own label and counts for no page.
    Separator(String),
}

/// How the next page of an item is numbered, as far as that is known before pages are set.
enum Count {
    /// A page's number is how far it lies from `anchor`, and this more.
    From {
        anchor: String,
        more: i64,
    },
    Next(i64),
}

impl Anchors {
    /// Names the parts of every item; `line` cleans a label. With `has_separators` a sheet stands in front of
    /// every item with papers.
    pub(crate) fn of(items: &[PackItem], has_separators: bool, mut line: impl FnMut(&str) -> String) -> Self {
        let mut taken = BTreeSet::new();
        let mut anchors = Self { items: Vec::new(), parts: Vec::new() };
        for (at, item) in items.iter().enumerate() {
            let prefix = format!("{}-", unique(item_label::for_page(&line(&item.label)), at, &mut taken));
            let mut parts = ItemParts {
                anchors: &mut anchors,
                item: at,
                prefix: &prefix,
                count: None,
                last: String::new(),
            };
            let papers = if item.is_withheld { &[][..] } else { &item.papers };
            let separator = (has_separators && !papers.is_empty()).then(|| parts.separator());
            let papers = papers.iter().enumerate().map(|(nth, paper)| parts.paper(nth, paper)).collect();
            anchors.items.push(ItemAnchors { prefix, separator, papers });
        }
        anchors
    }

    /// The reference to a paper's first page.
    pub(crate) fn page_ref(&self, item: usize, paper: usize) -> Option<PageRef> {
        Some(self.reference(&self.items.get(item)?.papers.get(paper)?.set))
    }

    fn reference(&self, place: &Place) -> PageRef {
        match place {
            Place::Part(part) => self.parts[*part].reference.clone(),
            Place::Before(reference) => reference.clone(),
        }
    }

    /// The reference to an attachment's first page; none where it has no pages here.
    pub(crate) fn attachment_ref(&self, item: usize, paper: usize, attachment: usize) -> Option<PageRef> {
        let place = self.items.get(item)?.papers.get(paper)?.attachments.get(attachment)?.as_ref()?;
        Some(self.reference(place))
    }

    /// The anchors of what we set, in order.
    pub(crate) fn set(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match &part.pages {
            PartPages::Set(anchor) | PartPages::Separator(anchor) => Some(anchor.as_str()),
            PartPages::File(_) => None,
        })
    }
}

/// The parts of one item while they are named.
struct ItemParts<'a> {
    anchors: &'a mut Anchors,
    item: usize,
    prefix: &'a str,
    count: Option<Count>,
    /// The anchor of what was set last.
    last: String,
}

impl ItemParts<'_> {
    fn paper(&mut self, nth: usize, paper: &PackPaper) -> PaperParts {
        let replaces = paper.replaces.as_deref();
        let set = match &paper.body {
            PaperBody::Before { page } => Place::Before(self.before(*page)),
            _ => Place::Part(self.set(nth, None, paper.from, replaces)),
        };
        if let PaperBody::Supplied { pages: FilePages::Here(file), .. } = &paper.body {
            self.file(nth, None, file, None, replaces);
        }
        let attachments = paper.attachments.iter().enumerate();
        let attachments = attachments.map(|(at, attachment)| self.attachment(nth, at, attachment)).collect();
        PaperParts { set, attachments }
    }

    fn attachment(&mut self, paper: usize, at: usize, attachment: &PackAttachment) -> Option<Place> {
        let (from, replaces) = (attachment.from, attachment.replaces.as_deref());
        match &attachment.pages {
            FilePages::Beside => None,
            FilePages::Before { page } => Some(Place::Before(self.before(*page))),
            FilePages::Here(file) => Some(Place::Part(self.file(paper, Some(at), file, from, replaces))),
            FilePages::Missing { .. } => Some(Place::Part(self.set(paper, Some(at), from, replaces))),
        }
    }

    /// A page of an earlier set: named, and led to by nothing.
    fn before(&self, page: u32) -> PageRef {
        PageRef {
            anchor: String::new(),
            first: String::new(),
            more: 0,
            fixed: Some(i64::from(page)),
            to: None,
            prefix: self.prefix.to_owned(),
        }
    }

    fn set(
        &mut self,
        paper: usize,
        attachment: Option<usize>,
        from: Option<u32>,
        replaces: Option<&str>,
    ) -> usize {
        let anchor = match attachment {
            None => format!("paper-{}-{paper}", self.item),
            Some(at) => format!("attachment-{}-{paper}-{at}", self.item),
        };
        let next = match (from, &self.count) {
            (Some(from), _) => Some(i64::from(from)),
            (None, Some(Count::Next(next))) => Some(*next),
            (None, None) => Some(1),
            (None, Some(Count::From { .. })) => None,
        };
        if let Some(next) = next {
            self.count = Some(Count::From { anchor: anchor.clone(), more: next - 1 });
        }
        let (first, more) = self.counted();
        let reference = PageRef {
            anchor: anchor.clone(),
            first,
            more,
            fixed: None,
            to: None,
            prefix: self.prefix.to_owned(),
        };
        self.last.clone_from(&anchor);
        let pages = PartPages::Set(anchor);
        self.add(Part {
            item: self.item,
            paper,
            attachment,
            pages,
            from,
            replaces: owned(replaces),
            reference,
        })
    }

    fn file(
        &mut self,
        paper: usize,
        attachment: Option<usize>,
        file: &PackFile,
        from: Option<u32>,
        replaces: Option<&str>,
    ) -> usize {
        let pages = i64::from(file.pages);
        let to = Some(format!("{TO_PART}{}", self.anchors.parts.len()));
        let next = match (from, &self.count) {
            (Some(from), _) => Some(i64::from(from)),
            (None, Some(Count::Next(next))) => Some(*next),
            _ => None,
        };
        let (first, more) = self.counted();
        let reference = PageRef {
            anchor: end_of(&self.last),
            first,
            more: more + 1,
            fixed: next,
            to,
            prefix: self.prefix.to_owned(),
        };
        match (next, &mut self.count) {
            (Some(next), count) => *count = Some(Count::Next(next + pages)),
            (None, Some(Count::From { more, .. })) => *more += pages,
            (None, _) => {}
        }
        let pages = PartPages::File(file.clone());
        self.add(Part {
            item: self.item,
            paper,
            attachment,
            pages,
            from,
            replaces: owned(replaces),
            reference,
        })
    }

    /// The sheet in front of the item.
    fn separator(&mut self) -> usize {
        let reference = self.before(0);
        let pages = PartPages::Separator(format!("separator-{}", self.item));
        let (item, from, replaces) = (self.item, None, None);
        self.add(Part { item, paper: 0, attachment: None, pages, from, replaces, reference })
    }

    fn counted(&self) -> (String, i64) {
        match &self.count {
            Some(Count::From { anchor, more }) => (anchor.clone(), *more),
            _ => (self.last.clone(), 0),
        }
    }

    fn add(&mut self, part: Part) -> usize {
        self.anchors.parts.push(part);
        self.anchors.parts.len() - 1
    }
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

/// The anchor where what begins at `anchor` ends.
pub(crate) fn end_of(anchor: &str) -> String {
    format!("{anchor}-end")
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

/// What stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// A page that we set, from 0.
    Set(usize),
    /// A page of a part's file, from 0.
    File { part: usize, page: usize },
    /// The empty back of a sheet.
    Blank,
}

/// All pages in order with their names, and where each part begins.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) names: Vec<PageName>,
    /// Per part its first page (from 0), the number that page bears, and how many it has.
    pub(crate) parts: Vec<Stretch>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) page: usize,
    pub(crate) number: usize,
    pub(crate) pages: usize,
}

impl Plan {
    /// Lays out all pages. `front` are the parts before the first paper, each with its first page and
    /// name; `set` holds the first page of every part that we set, in order, and `total` how many pages
    /// we set. With `is_duplex` every item begins on the front of a sheet.
    pub(crate) fn of(
        front: &[(usize, String)],
        anchors: &Anchors,
        set: &[usize],
        total: usize,
        is_duplex: bool,
    ) -> Self {
        let mut plan = Self { leaves: Vec::new(), names: Vec::new(), parts: Vec::new() };
        let first = set.first().copied().unwrap_or(total);
        for (at, (start, name)) in front.iter().enumerate() {
            let end = front.get(at + 1).map_or(first, |(next, _)| *next);
            plan.front(*start, end, name);
            plan.turn(is_duplex);
        }
        let (mut item, mut number, mut nth_set) = (None, 1, 0);
        for (at, part) in anchors.parts.iter().enumerate() {
            if item.replace(part.item) != Some(part.item) {
                number = 1;
                plan.turn(is_duplex);
            }
            number = part.from.map_or(number, |from| usize::try_from(from).unwrap_or(number));
            let leaves: Vec<Leaf> = match &part.pages {
                PartPages::Set(_) | PartPages::Separator(_) => {
                    let (start, end) = (set[nth_set], set.get(nth_set + 1).copied().unwrap_or(total));
                    nth_set += 1;
                    (start..end).map(Leaf::Set).collect()
                }
                PartPages::File(file) => {
                    (0..file.pages as usize).map(|page| Leaf::File { part: at, page }).collect()
                }
            };
            plan.parts.push(Stretch { page: plan.leaves.len(), number, pages: leaves.len() });
            let prefix = &anchors.items[part.item].prefix;
            if matches!(part.pages, PartPages::Separator(_)) {
                let name = PageName { prefix: prefix.trim_end_matches('-').to_owned(), number: None };
                plan.names.extend(leaves.iter().map(|_| name.clone()));
                plan.leaves.extend(leaves);
                plan.turn(is_duplex);
                continue;
            }
            for leaf in leaves {
                plan.leaves.push(leaf);
                plan.names.push(PageName { prefix: prefix.clone(), number: Some(number) });
                number += 1;
            }
        }
        plan
    }

    /// Where a page that we set came among all.
    pub(crate) fn page_of(&self, set: usize) -> usize {
        self.leaves.iter().position(|leaf| *leaf == Leaf::Set(set)).unwrap_or(0)
    }

    /// A part of the front: its pages are numbered only where it has several.
    fn front(&mut self, start: usize, end: usize, name: &str) {
        let count = end.saturating_sub(start);
        for (nth, page) in (start..end).enumerate() {
            self.leaves.push(Leaf::Set(page));
            self.names.push(match count {
                1 => PageName { prefix: name.to_owned(), number: None },
                _ => PageName { prefix: format!("{name}-"), number: Some(nth + 1) },
            });
        }
    }

    fn turn(&mut self, is_duplex: bool) {
        if is_duplex && !self.leaves.len().is_multiple_of(2) {
            self.leaves.push(Leaf::Blank);
            self.names.push(PageName { prefix: String::new(), number: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, Plan};
    use crate::contents::{FilePages, PackAttachment, PackFile, PackItem, PackPaper, PaperBody};

    fn paper(from: Option<u32>, attachments: Vec<PackAttachment>) -> PackPaper {
        PackPaper {
            kind: String::new(),
            title: String::new(),
            version: None,
            status: None,
            date: None,
            author: None,
            portfolio_holder: None,
            body: PaperBody::Set { sections: Vec::new() },
            attachments,
            from,
            replaces: None,
        }
    }

    fn file(pages: u32, from: Option<u32>) -> PackAttachment {
        let pages = FilePages::Here(PackFile { address: String::new(), pages, bytes: 0 });
        PackAttachment { title: String::new(), file_name: None, pages, from, replaces: None }
    }

    fn item(label: &str, papers: Vec<PackPaper>) -> PackItem {
        PackItem { label: label.into(), papers, ..PackItem::default() }
    }

    fn names(items: &[PackItem], set: &[usize], total: usize, is_duplex: bool) -> String {
        let anchors = Anchors::of(items, false, str::to_owned);
        let front = [(0, "omslag".to_owned()), (1, "agenda".to_owned())];
        let plan = Plan::of(&front, &anchors, set, total, is_duplex);
        plan.names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pages_are_numbered_per_item_over_what_we_set_and_what_came() {
        let items = [
            item("2", vec![paper(None, vec![file(2, None)]), paper(None, vec![])]),
            item("3", vec![paper(None, vec![])]),
        ];
        assert_eq!(names(&items, &[3, 4, 5], 7, false), "omslag agenda-1 agenda-2 2-1 2-2 2-3 2-4 3-1 3-2");
        assert_eq!(names(&items, &[2, 3, 4], 5, false), "omslag agenda 2-1 2-2 2-3 2-4 3-1");
    }

    #[test]
    fn what_came_later_takes_the_numbers_it_was_given() {
        let items =
            [item("3", vec![paper(Some(13), vec![file(1, None)]), paper(Some(3), vec![file(1, Some(20))])])];
        assert_eq!(names(&items, &[2, 4], 5, false), "omslag agenda 3-13 3-14 3-15 3-3 3-20");
    }

    #[test]
    fn what_the_reader_has_takes_no_pages_and_keeps_its_number() {
        let mut kept = paper(
            None,
            vec![file(2, Some(9)), PackAttachment { pages: FilePages::Before { page: 5 }, ..file(0, None) }],
        );
        kept.body = PaperBody::Before { page: 3 };
        let items = [item("3", vec![kept, paper(None, vec![])])];
        let anchors = Anchors::of(&items, false, str::to_owned);
        assert_eq!(names(&items, &[2], 3, false), "omslag agenda 3-9 3-10 3-11");
        assert_eq!(anchors.page_ref(0, 0).unwrap().fixed, Some(3));
        assert_eq!(anchors.attachment_ref(0, 0, 1).unwrap().fixed, Some(5));
        assert_eq!(anchors.attachment_ref(0, 0, 0).unwrap().fixed, Some(9));
    }

    #[test]
    fn on_paper_every_item_begins_on_the_front_of_a_sheet() {
        let items = [item("2", vec![paper(None, vec![])]), item("3", vec![paper(None, vec![])])];
        assert_eq!(names(&items, &[2, 5], 6, true), "omslag  agenda  2-1 2-2 2-3  3-1");
    }

    #[test]
    fn a_sheet_in_front_of_an_item_bears_its_label_and_moves_no_number() {
        let items = [item("2", vec![paper(None, vec![file(2, None)])]), item("3", vec![paper(None, vec![])])];
        let named = |is_duplex| {
            let anchors = Anchors::of(&items, true, str::to_owned);
            let plan = Plan::of(&[(0, "omslag".to_owned())], &anchors, &[1, 2, 3, 4], 5, is_duplex);
            plan.names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(named(false), "omslag 2 2-1 2-2 2-3 3 3-1");
        assert_eq!(named(true), "omslag  2  2-1 2-2 2-3  3  3-1");
    }

    #[test]
    fn two_items_never_share_page_labels() {
        let items = ["3", " 3. ", "", "3", "/"].map(|label| item(label, vec![]));
        let anchors = Anchors::of(&items, false, str::to_owned);
        let prefixes: Vec<_> = anchors.items.iter().map(|item| item.prefix.as_str()).collect();
        assert_eq!(prefixes, ["3-", "3.2-", "p3-", "3.3-", "p5-"]);
    }
}
