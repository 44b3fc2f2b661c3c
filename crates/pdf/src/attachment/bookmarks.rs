//! A file's own bookmarks, kept for the pack: titles and pages, without what they would run.

use super::links::Places;
use super::{dictionary_of, entry};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string, dictionary, text_string};
use std::collections::BTreeSet;

/// Where a prepared file holds them.
const KEY: &[u8] = b"TafelstukBookmarks";
/// How many are kept, how deep they stand, and how long their titles are.
const MOST: usize = 2_000;
const DEEPEST: i64 = 6;
const LONGEST: usize = 300;

/// A bookmark of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bookmark {
    /// 0 for the outermost.
    pub(crate) depth: i64,
    pub(crate) title: String,
    /// From 0, within the file.
    pub(crate) page: usize,
}

/// Reads the bookmarks of a file. What leads to no page of it is left out, with what stands below in its
/// place.
pub(super) fn read(document: &Document, places: &Places) -> Vec<Bookmark> {
    let Ok(catalog) = document.catalog() else { return Vec::new() };
    let root = entry(document, catalog, b"Outlines");
    let mut reading = Reading { document, places, seen: BTreeSet::new(), found: Vec::new() };
    reading.level(&root, 0);
    reading.found
}

struct Reading<'d> {
    document: &'d Document,
    places: &'d Places,
    seen: BTreeSet<ObjectId>,
    found: Vec<Bookmark>,
}

impl Reading<'_> {
    fn level(&mut self, parent: &Dictionary, depth: i64) {
        let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
        while let Some(id) = next {
            if depth > DEEPEST || self.found.len() >= MOST || !self.seen.insert(id) {
                return;
            }
            let Ok(item) = self.document.get_dictionary(id) else { return };
            let page = self.page(item);
            let title =
                item.get_deref(b"Title", self.document).ok().and_then(|title| decode_text_string(title).ok());
            let title: String =
                title.unwrap_or_default().chars().filter(|c| !c.is_control()).take(LONGEST).collect();
            let title = title.trim();
            let is_kept = !title.is_empty() && page.is_some();
            if let (true, Some(page)) = (is_kept, page) {
                self.found.push(Bookmark { depth, title: title.to_owned(), page });
            }
            self.level(item, if is_kept { depth + 1 } else { depth });
            next = item.get(b"Next").and_then(Object::as_reference).ok();
        }
    }

    fn page(&self, item: &Dictionary) -> Option<usize> {
        let place = match item.get(b"Dest") {
            Ok(place) => place.clone(),
            Err(_) => {
                let action = dictionary_of(self.document, item.get(b"A").ok()?)?;
                let goes = action.get(b"S").and_then(Object::as_name).is_ok_and(|sort| sort == b"GoTo");
                goes.then(|| action.get(b"D").ok().cloned()).flatten()?
            }
        };
        self.places.page(self.document, &place)
    }
}

/// Puts bookmarks into the catalog of a prepared file.
pub(super) fn keep(catalog: &mut Dictionary, bookmarks: &[Bookmark]) {
    let plain = |mark: &Bookmark| {
        let page = i64::try_from(mark.page).unwrap_or(0);
        dictionary! { "D" => mark.depth, "T" => text_string(&mark.title), "P" => page }.into()
    };
    if !bookmarks.is_empty() {
        catalog.set(KEY, bookmarks.iter().map(plain).collect::<Vec<Object>>());
    }
}

/// The bookmarks that a prepared file holds.
pub(crate) fn kept(catalog: &Dictionary) -> Vec<Bookmark> {
    let read = |mark: &Object| {
        let mark = mark.as_dict().ok()?;
        Some(Bookmark {
            depth: mark.get(b"D").and_then(Object::as_i64).ok()?,
            title: decode_text_string(mark.get(b"T").ok()?).ok()?,
            page: usize::try_from(mark.get(b"P").and_then(Object::as_i64).ok()?).ok()?,
        })
    };
    let list = catalog.get(KEY).and_then(Object::as_array);
    list.map(|marks| marks.iter().filter_map(read).collect()).unwrap_or_default()
}
