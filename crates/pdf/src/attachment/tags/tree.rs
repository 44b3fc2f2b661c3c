//! Reads a stranger's structure tree. It is used when what its elements own and what the pages draw fit;
//! one doubt, and it is left.

use super::{MOST_MARKS, Owned, element, settle_unmarked, unusable};
use crate::attachment::{Work, entry};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// How deep elements may stand, and how many there may be.
const DEEPEST: usize = 200;
const MOST_ELEMENTS: usize = 400_000;
/// What an element keeps as it is; roles, classes and kids are settled, all else is left behind.
const KEPT: [&[u8]; 6] = [b"T", b"Lang", b"Alt", b"ActualText", b"E", b"A"];
/// The roles that every reader knows (ISO 32000-1, 14.8.4).
const ROLES: [&[u8]; 48] = [
    b"Document",
    b"Part",
    b"Art",
    b"Sect",
    b"Div",
    b"BlockQuote",
    b"Caption",
    b"TOC",
    b"TOCI",
    b"Index",
    b"NonStruct",
    b"Private",
    b"P",
    b"H",
    b"H1",
    b"H2",
    b"H3",
    b"H4",
    b"H5",
    b"H6",
    b"L",
    b"LI",
    b"Lbl",
    b"LBody",
    b"Table",
    b"TR",
    b"TH",
    b"TD",
    b"THead",
    b"TBody",
    b"TFoot",
    b"Span",
    b"Quote",
    b"Note",
    b"Reference",
    b"BibEntry",
    b"Code",
    b"Link",
    b"Annot",
    b"Ruby",
    b"Warichu",
    b"RB",
    b"RT",
    b"RP",
    b"WT",
    b"WP",
    b"Figure",
    b"Formula",
];

/// The tree while it is read.
pub(super) struct Tree<'w> {
    document: &'w mut Document,
    roles: Dictionary,
    classes: Dictionary,
    pages: BTreeSet<ObjectId>,
    annotations: BTreeSet<ObjectId>,
    /// What is drawn on the pages, by page and mark.
    drawn: BTreeSet<(ObjectId, i64)>,
    owned: Owned,
    seen: BTreeSet<ObjectId>,
    elements: usize,
    is_doubtful: bool,
}

impl<'w> Tree<'w> {
    /// Reads the tree of a file, with `part` to become the parent of its first elements. None where there
    /// is no tree, or none that can be used.
    pub(super) fn read(work: &'w mut Work, part: ObjectId) -> Option<(Owned, Vec<ObjectId>)> {
        let catalog = work.document.catalog().ok()?.clone();
        let root = entry(&work.document, &catalog, b"StructTreeRoot");
        let first = root.get(b"K").ok()?.clone();
        let roles = entry(&work.document, &root, b"RoleMap");
        let classes = entry(&work.document, &root, b"ClassMap");
        let pages = work.pages.iter().copied().collect();
        let annotations = annotations(work);
        let drawn = drawn(work);
        let mut tree = Tree {
            document: &mut work.document,
            roles,
            classes,
            pages,
            annotations,
            drawn,
            owned: Owned::default(),
            seen: BTreeSet::new(),
            elements: 0,
            is_doubtful: false,
        };
        let kids: Vec<ObjectId> =
            tree.kids(&first, part, None, 0).iter().filter_map(|kid| kid.as_reference().ok()).collect();
        let (owned, is_doubtful) = (tree.owned, tree.is_doubtful);
        if kids.is_empty() || is_doubtful || !fits(work, &owned) {
            return unusable(work);
        }
        let mut kids = kids;
        let mut owned = owned;
        settle_unmarked(work, part, &mut owned, &mut kids);
        own_fields(work, part, &mut owned, &mut kids);
        Some((owned, kids))
    }

    fn kids(&mut self, kids: &Object, parent: ObjectId, page: Option<ObjectId>, depth: usize) -> Vec<Object> {
        let list = match self.document.dereference(kids) {
            Ok((_, Object::Array(list))) => list.clone(),
            Ok(_) => vec![kids.clone()],
            Err(_) => Vec::new(),
        };
        list.iter().filter_map(|kid| self.kid(kid, parent, page, depth)).collect()
    }

    fn kid(
        &mut self,
        kid: &Object,
        parent: ObjectId,
        page: Option<ObjectId>,
        depth: usize,
    ) -> Option<Object> {
        let (id, found) = self.document.dereference(kid).ok()?;
        match found.clone() {
            Object::Integer(mark) => self.mark(page?, mark, parent).then_some(Object::Integer(mark)),
            Object::Dictionary(kid) if kid.has_type(b"MCR") => self.reference(kid, parent, page),
            Object::Dictionary(kid) if kid.has_type(b"OBJR") => {
                let annotation = kid.get(b"Obj").and_then(Object::as_reference).ok()?;
                if !self.annotations.contains(&annotation) {
                    return None;
                }
                self.is_doubtful |= self.owned.annotations.insert(annotation, parent).is_some();
                let page = self.page_of(&kid).or(page)?;
                let held = lopdf::dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => page };
                Some(held.into())
            }
            Object::Dictionary(kid) => self.element(id, kid, parent, page, depth + 1).map(Object::Reference),
            _ => None,
        }
    }

    fn reference(&mut self, kid: Dictionary, parent: ObjectId, page: Option<ObjectId>) -> Option<Object> {
        let mark = kid.get(b"MCID").and_then(Object::as_i64).ok()?;
        let page = self.page_of(&kid).or(page)?;
        let mut held = lopdf::dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => mark };
        match kid.get(b"Stm").and_then(Object::as_reference) {
            Ok(form) => {
                self.is_doubtful |= self.owned.forms.insert((form, mark), parent).is_some();
                held.set("Stm", form);
            }
            Err(_) if self.mark(page, mark, parent) => {}
            Err(_) => return None,
        }
        Some(held.into())
    }

    fn mark(&mut self, page: ObjectId, mark: i64, parent: ObjectId) -> bool {
        // An element may own a mark under which nothing is drawn; it has nothing of it.
        if !self.drawn.contains(&(page, mark)) {
            return false;
        }
        self.is_doubtful |= !(0..MOST_MARKS).contains(&mark);
        self.is_doubtful |= self.owned.marks.insert((page, mark), parent).is_some();
        true
    }

    fn page_of(&self, element: &Dictionary) -> Option<ObjectId> {
        element.get(b"Pg").and_then(Object::as_reference).ok().filter(|page| self.pages.contains(page))
    }

    fn element(
        &mut self,
        id: Option<ObjectId>,
        old: Dictionary,
        parent: ObjectId,
        page: Option<ObjectId>,
        depth: usize,
    ) -> Option<ObjectId> {
        self.elements += 1;
        let id = id.unwrap_or_else(|| self.document.new_object_id());
        if depth > DEEPEST || self.elements > MOST_ELEMENTS || !self.seen.insert(id) {
            self.is_doubtful = true;
            return None;
        }
        let own_page = self.page_of(&old);
        let kids = match old.get(b"K") {
            Ok(kids) => self.kids(&kids.clone(), id, own_page.or(page), depth),
            Err(_) => Vec::new(),
        };
        let role = self.role(old.get(b"S").and_then(Object::as_name).unwrap_or(b"NonStruct"));
        let mut new = element(&role, parent, kids);
        for key in KEPT {
            if let Ok(value) = old.get(key) {
                new.set(key, value.clone());
            }
        }
        self.classes_of(&old, &mut new);
        if let Some(page) = own_page.or(page) {
            new.set("Pg", page);
        }
        self.document.set_object(id, new);
        Some(id)
    }

    /// A role in standard words.
    fn role(&self, name: &[u8]) -> String {
        let mut name = name;
        for _ in 0..10 {
            if ROLES.contains(&name) {
                // A file within a file is a part of it.
                let name = if name == b"Document" { b"Part" } else { name };
                return String::from_utf8_lossy(name).into_owned();
            }
            match self.roles.get_deref(name, self.document).and_then(Object::as_name) {
                Ok(next) => name = next,
                Err(_) => break,
            }
        }
        "NonStruct".to_owned()
    }

    /// Attributes that an element has by its classes become its own.
    fn classes_of(&self, old: &Dictionary, new: &mut Dictionary) {
        let Ok(classes) = old.get_deref(b"C", self.document) else { return };
        let names: Vec<&[u8]> = match classes {
            Object::Name(name) => vec![name],
            Object::Array(names) => names.iter().filter_map(|name| name.as_name().ok()).collect(),
            _ => return,
        };
        let mut all =
            match new.get(b"A").and_then(|own| self.document.dereference(own).map(|(_, own)| own.clone())) {
                Ok(Object::Array(own)) => own,
                Ok(own @ Object::Dictionary(_)) => vec![own],
                _ => Vec::new(),
            };
        for name in names {
            match self.classes.get_deref(name, self.document) {
                Ok(Object::Array(attributes)) => all.extend(attributes.iter().cloned()),
                Ok(attributes @ Object::Dictionary(_)) => all.push(attributes.clone()),
                _ => {}
            }
        }
        if !all.is_empty() {
            new.set("A", all);
        }
    }
}

fn annotations(work: &Work) -> BTreeSet<ObjectId> {
    let pages = work.pages.iter().filter_map(|page| work.document.get_dictionary(*page).ok());
    let lists = pages.map(|page| crate::attachment::list(&work.document, page, b"Annots"));
    lists.flatten().filter_map(|annotation| annotation.as_reference().ok()).collect()
}

/// Everything that is drawn under a mark.
fn drawn(work: &Work) -> BTreeSet<(ObjectId, i64)> {
    let pages = work.pages.iter().zip(&work.marks);
    pages.flat_map(|(page, marks)| marks.drawn.iter().map(|mark| (*page, *mark))).collect()
}

/// Whether every mark that a page draws is owned.
fn fits(work: &Work, owned: &Owned) -> bool {
    let forms_are_there = owned
        .forms
        .keys()
        .all(|(form, _)| work.document.get_object(*form).is_ok_and(|form| matches!(form, Object::Stream(_))));
    forms_are_there && drawn(work).iter().eq(owned.marks.keys())
}

/// Form fields that became part of a tagged page are read after it.
fn own_fields(work: &mut Work, part: ObjectId, owned: &mut Owned, kids: &mut Vec<ObjectId>) {
    for (at, stream) in work.fields.clone() {
        let page = work.pages[at];
        let begun = &work.marks[at].begun;
        let mark = (0..).find(|mark| !begun.contains(mark)).expect("there is always a next number");
        if let Ok(Object::Stream(fields)) = work.document.get_object_mut(stream) {
            let content =
                [format!("/P <</MCID {mark}>> BDC\n").as_bytes(), &fields.content, b"\nEMC\n"].concat();
            fields.set_content(content);
        }
        let mut paragraph = element("P", part, vec![mark.into()]);
        paragraph.set("Pg", page);
        let paragraph = work.document.add_object(paragraph);
        owned.marks.insert((page, mark), paragraph);
        kids.push(paragraph);
    }
}
