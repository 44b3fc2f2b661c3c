//! The tags of files among our own: each file's becomes a part of the document, where its pages stand, and
//! its entries in the parent tree get keys that nobody else has.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use std::collections::HashMap;

/// How deep an element is looked into for the page it begins on.
const DEEPEST: usize = 64;

/// The structure tree while files come in.
pub(super) struct Grafting {
    root: ObjectId,
    /// The element that holds all others.
    top: ObjectId,
    /// The parent tree: key, entry, key, entry, in order.
    nums: Vec<Object>,
    next: i64,
    /// Per file, the page (in the pack's order) that it stands behind, and its element.
    parts: Vec<(usize, ObjectId)>,
}

impl Grafting {
    /// Begins with our own tree.
    pub(super) fn begin(document: &Document) -> lopdf::Result<Self> {
        let root = document.catalog()?.get(b"StructTreeRoot").and_then(Object::as_reference)?;
        let own = document.get_dictionary(root)?;
        let top = kids(document, own).first().and_then(|kid| kid.as_reference().ok());
        let mut nums = Vec::new();
        if let Ok(Object::Dictionary(tree)) = own.get_deref(b"ParentTree", document) {
            flatten(document, tree, &mut nums, DEEPEST);
        }
        let last = nums.chunks_exact(2).filter_map(|pair| pair[0].as_i64().ok()).max();
        let top = top.ok_or_else(|| lopdf::Error::DictKey("K".into()))?;
        Ok(Self { root, top, nums, next: last.map_or(0, |last| last + 1), parts: Vec::new() })
    }

    /// The key that the next file's first page gets.
    pub(super) fn next(&self) -> i64 {
        self.next
    }

    /// Takes the tree under `root`, whose keys have been moved up by [`Self::next`] in its pages; its own
    /// parent tree still counts from 0. `title` is what the reader knows the file by.
    pub(super) fn take(
        &mut self,
        document: &mut Document,
        root: ObjectId,
        behind: usize,
        title: &str,
    ) -> lopdf::Result<()> {
        let tree = document.get_dictionary(root)?.clone();
        let entries =
            tree.get(b"ParentTree").and_then(Object::as_dict)?.get(b"Nums").and_then(Object::as_array)?;
        for pair in entries.chunks_exact(2) {
            self.nums.extend([Object::Integer(pair[0].as_i64()? + self.next), pair[1].clone()]);
        }
        self.next += tree.get(b"ParentTreeNextKey").and_then(Object::as_i64)?;
        let part = kids(document, &tree).first().and_then(|kid| kid.as_reference().ok());
        let part = part.ok_or_else(|| lopdf::Error::DictKey("K".into()))?;
        let element = document.get_dictionary_mut(part)?;
        element.set("P", self.top);
        element.set("T", text_string(title));
        name_figures(document, part, title);
        document.objects.remove(&root);
        self.parts.push((behind, part));
        Ok(())
    }

    /// Puts the files' elements where their pages are, and writes the parent tree.
    pub(super) fn finish(self, document: &mut Document, pages: &[ObjectId]) -> lopdf::Result<()> {
        if self.parts.is_empty() {
            return Ok(());
        }
        let places: HashMap<ObjectId, usize> =
            pages.iter().enumerate().map(|(at, page)| (*page, at)).collect();
        let own = kids(document, document.get_dictionary(self.top)?);
        let mut parts = self.parts.into_iter().peekable();
        let mut all = Vec::with_capacity(own.len());
        let mut page = 0;
        for kid in own {
            page = first_page(document, &kid, &places, DEEPEST).unwrap_or(page).max(page);
            while let Some((_, part)) = parts.next_if(|(behind, _)| *behind < page) {
                all.push(part.into());
            }
            all.push(kid);
        }
        all.extend(parts.map(|(_, part)| Object::from(part)));
        document.get_dictionary_mut(self.top)?.set("K", all);
        let tree = document.add_object(dictionary! { "Nums" => self.nums });
        let root = document.get_dictionary_mut(self.root)?;
        root.set("ParentTree", tree);
        root.set("ParentTreeNextKey", self.next);
        Ok(())
    }
}

/// A picture that is all of a file says what the file is called.
fn name_figures(document: &mut Document, part: ObjectId, title: &str) {
    let Ok(element) = document.get_dictionary(part) else { return };
    for kid in kids(document, element).iter().filter_map(|kid| kid.as_reference().ok()) {
        if let Ok(figure) = document.get_dictionary_mut(kid)
            && figure.get(b"Alt").and_then(Object::as_str).is_ok_and(<[u8]>::is_empty)
        {
            figure.set("Alt", text_string(title));
        }
    }
}

fn kids(document: &Document, element: &Dictionary) -> Vec<Object> {
    match element.get(b"K") {
        Ok(kids) => match document.dereference(kids) {
            Ok((_, Object::Array(kids))) => kids.clone(),
            _ => vec![kids.clone()],
        },
        Err(_) => Vec::new(),
    }
}

fn flatten(document: &Document, node: &Dictionary, nums: &mut Vec<Object>, depth: usize) {
    if let Ok(own) = node.get_deref(b"Nums", document).and_then(Object::as_array) {
        nums.extend(own.iter().cloned());
    }
    if let Ok(below) = node.get_deref(b"Kids", document).and_then(Object::as_array)
        && depth > 0
    {
        for kid in below {
            if let Ok((_, Object::Dictionary(kid))) = document.dereference(kid) {
                flatten(document, kid, nums, depth - 1);
            }
        }
    }
}

/// The page on which an element begins.
fn first_page(
    document: &Document,
    kid: &Object,
    places: &HashMap<ObjectId, usize>,
    depth: usize,
) -> Option<usize> {
    let (_, Object::Dictionary(element)) = document.dereference(kid).ok()? else { return None };
    let own = element.get(b"Pg").and_then(Object::as_reference).ok().and_then(|page| places.get(&page));
    if let Some(page) = own {
        return Some(*page);
    }
    if depth == 0 {
        return None;
    }
    kids(document, element).iter().find_map(|kid| first_page(document, kid, places, depth - 1))
}
