//! The outline: items, and under each its papers. It is written here and not by Typst, because it follows
//! the agenda and not the headings.

use super::merge::Merged;
use crate::attachment::Bookmark;
use crate::body::Places;
use crate::lower::{Lowered, Named};
use crate::pages::{PaperParts, PartPages, Place, Plan};
use crate::words::Words;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use std::iter::Peekable;
use std::slice::Iter;

/// The keys of the titles of the pages behind the agenda.
const FRONT_TITLES: [&str; 3] = ["people", "decisions-short", "actions"];

/// A bookmark with those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) title: String,
    /// From 0.
    pub(crate) page: usize,
    /// The part whose own bookmarks stand below it.
    pub(crate) part: Option<usize>,
    pub(crate) below: Vec<Entry>,
}

impl Entry {
    fn of(title: String, page: usize, below: Vec<Self>) -> Self {
        Self { title, page, part: None, below }
    }
}

/// The bookmarks of a pack: the agenda, then every item with its papers and their attachments; what has no
/// pages of its own leads to where it is named.
pub(crate) fn entries(lowered: &Lowered, places: &Places, plan: &Plan, words: Words) -> Vec<Entry> {
    let front = |key: &str, page: usize| Entry::of(words.say(key), plan.page_of(page), Vec::new());
    let agenda = front("agenda", places.agenda);
    let changes = places.changes.map(|page| front("changes", page));
    let mut papers = lowered.named.iter();
    let items = lowered.sheet.rows.iter().zip(&lowered.anchors.items).map(|(row, item)| {
        let below: Vec<Entry> = item
            .papers
            .iter()
            .filter_map(|paper| {
                let sheet = papers.next()?;
                let below = attachments(paper, sheet, plan);
                let page = match &paper.set {
                    Place::Part(part) => plan.parts[*part].page,
                    // Of a paper that the reader has, new attachments alone may stand here.
                    Place::Before(_) => below.first()?.page,
                };
                // The file behind what we set of a paper as supplied is the part after it.
                let own = paper.set.part().map(|part| part + 1);
                let part = own.filter(|part| is_file_of_paper(lowered, *part));
                Some(Entry { part, ..Entry::of(sheet.title.clone(), page, below) })
            })
            .collect();
        let title = words.fill("outline-item", &[("label", &row.label), ("title", &row.title)]);
        let sheet = item.separator.map(|part| plan.parts[part].page);
        let page = sheet.unwrap_or_else(|| below.first().map_or(agenda.page, |first| first.page));
        Entry::of(title.trim().to_owned(), page, below)
    });
    // A set that goes on from another has bookmarks for what it holds; a whole one for every item.
    let items: Vec<Entry> = items.filter(|item| changes.is_none() || !item.below.is_empty()).collect();
    let behind = places.front.into_iter().zip(FRONT_TITLES);
    let behind = behind.filter_map(|(page, key)| Some(front(key, page?)));
    changes.clone().into_iter().chain([agenda.clone()]).chain(behind).chain(items).collect()
}

fn is_file_of_paper(lowered: &Lowered, part: usize) -> bool {
    let part = lowered.anchors.parts.get(part);
    part.is_some_and(|part| part.attachment.is_none() && matches!(part.pages, PartPages::File(_)))
}

fn attachments(paper: &PaperParts, sheet: &Named, plan: &Plan) -> Vec<Entry> {
    let parts = sheet.attachments.iter().zip(&paper.attachments);
    let with_pages = parts.filter_map(|(title, place)| Some((title, place.as_ref()?.part()?)));
    let entry = |(title, part): (&String, usize)| Entry {
        part: Some(part),
        ..Entry::of(title.clone(), plan.parts[part].page, Vec::new())
    };
    with_pages.map(entry).collect()
}

/// Adds the bookmarks and gives the outline's object.
pub(super) fn add(
    document: &mut Document,
    merged: &Merged,
    plan: &Plan,
    entries: &[Entry],
) -> lopdf::Result<ObjectId> {
    let root = document.new_object_id();
    let entries: Vec<Entry> = entries.iter().map(|entry| with_own(entry, merged, plan)).collect();
    let mut outline = level(document, merged, &entries, root);
    outline.set("Type", "Outlines");
    outline.set("Count", count(&entries));
    document.set_object(root, outline);
    Ok(root)
}

/// The entry with the bookmarks of its file first.
fn with_own(entry: &Entry, merged: &Merged, plan: &Plan) -> Entry {
    let own = entry.part.map(|part| {
        let marks = merged.bookmarks.get(&part).map(Vec::as_slice).unwrap_or_default();
        nested(&mut marks.iter().peekable(), 0, plan.parts[part].page)
    });
    let below = entry.below.iter().map(|entry| with_own(entry, merged, plan));
    let below = own.unwrap_or_default().into_iter().chain(below).collect();
    Entry { below, ..entry.clone() }
}

/// A file's bookmarks from `depth` on as entries; its pages begin at `first`.
fn nested(marks: &mut Peekable<Iter<'_, Bookmark>>, depth: i64, first: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    while let Some(mark) = marks.next_if(|mark| mark.depth >= depth) {
        let below = nested(marks, mark.depth + 1, first);
        entries.push(Entry::of(mark.title.clone(), first + mark.page, below));
    }
    entries
}

/// Adds the bookmarks of one level and gives the `First` and `Last` of their parent.
fn level(document: &mut Document, merged: &Merged, entries: &[Entry], parent: ObjectId) -> Dictionary {
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    for (at, entry) in entries.iter().enumerate() {
        let mut item = level(document, merged, &entry.below, ids[at]);
        item.set("Title", text_string(&entry.title));
        item.set("Parent", parent);
        item.set("Dest", destination(merged, entry.page));
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

fn destination(merged: &Merged, page: usize) -> Object {
    let page = page.min(merged.pages.len() - 1);
    let (left, top) = merged.leaves[page].1.top_left();
    vec![merged.pages[page].into(), "XYZ".into(), Object::Real(left), Object::Real(top), Object::Null].into()
}

fn count(entries: &[Entry]) -> i64 {
    i64::try_from(entries.len()).expect("bookmarks can be counted")
}
