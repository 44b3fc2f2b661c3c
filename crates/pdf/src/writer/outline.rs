//! The outline: items, and under each its papers. It is written here and not by Typst, because it follows
//! the agenda and not the headings.

use crate::body::Places;
use crate::lower::Lowered;
use crate::words::Words;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// The top of an A4 page in points; a bookmark leads there.
const TOP: i64 = 842;

/// A bookmark with those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) title: String,
    /// From 0.
    pub(crate) page: usize,
    pub(crate) below: Vec<Entry>,
}

/// The bookmarks of a pack: the agenda, then every item; one without pages leads to the agenda.
pub(crate) fn entries(lowered: &Lowered, places: &Places, words: Words) -> Vec<Entry> {
    let agenda = Entry { title: words.say("agenda"), page: places.agenda, below: Vec::new() };
    let mut papers = lowered.sheet.papers.iter();
    let items = lowered.sheet.rows.iter().zip(&places.papers).map(|(row, pages)| {
        let below: Vec<Entry> = pages
            .iter()
            .zip(papers.by_ref())
            .map(|(page, paper)| Entry { title: paper.title.clone(), page: *page, below: Vec::new() })
            .collect();
        let title = words.fill("outline-item", &[("label", &row.label), ("title", &row.title)]);
        Entry { title: title.trim().to_owned(), page: pages.first().copied().unwrap_or(places.agenda), below }
    });
    std::iter::once(agenda).chain(items).collect()
}

/// Adds the bookmarks and gives the outline's object.
pub(super) fn add(document: &mut Document, pages: &[ObjectId], entries: &[Entry]) -> lopdf::Result<ObjectId> {
    let root = document.new_object_id();
    let mut outline = level(document, pages, entries, root);
    outline.set("Type", "Outlines");
    outline.set("Count", count(entries));
    document.set_object(root, outline);
    Ok(root)
}

/// Adds the bookmarks of one level and gives the `First` and `Last` of their parent.
fn level(document: &mut Document, pages: &[ObjectId], entries: &[Entry], parent: ObjectId) -> Dictionary {
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    for (at, entry) in entries.iter().enumerate() {
        let mut item = level(document, pages, &entry.below, ids[at]);
        item.set("Title", text_string(&entry.title));
        item.set("Parent", parent);
        item.set("Dest", destination(pages, entry.page));
        if !entry.below.is_empty() {
            // Negative: shown folded, so that a long agenda stays one page of bookmarks.
            item.set("Count", -count(&entry.below));
        }
        if at > 0 {
            item.set("Prev", ids[at - 1]);
        }
        if let Some(next) = ids.get(at + 1) {
            item.set("Next", *next);
        }
        document.set_object(ids[at], item);
    }
    match (ids.first(), ids.last()) {
        (Some(first), Some(last)) => dictionary! { "First" => *first, "Last" => *last },
        _ => Dictionary::new(),
    }
}

fn destination(pages: &[ObjectId], page: usize) -> Object {
    let page = pages[page.min(pages.len() - 1)];
    vec![page.into(), "XYZ".into(), 0.into(), TOP.into(), Object::Null].into()
}

fn count(entries: &[Entry]) -> i64 {
    i64::try_from(entries.len()).expect("bookmarks can be counted")
}
