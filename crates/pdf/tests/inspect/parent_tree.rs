//! Whether content and structure name each other: the fault that a merger makes and that conformance
//! checkers do not see.

use super::{Owner, entry, owners};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Every fault in one line. None means: each marked content id on each page is owned by exactly one
/// element, which the parent tree leads to; nothing owned is missing; everything else is an artifact;
/// and each annotation's key leads to the element that holds it.
pub fn faults(document: &Document) -> Vec<String> {
    let root = entry(document, document.catalog().expect("a catalog"), b"StructTreeRoot");
    let mut owners = Owners::default();
    owners.collect(document, &root, None, None);
    let parents = number_tree(document, &entry(document, &root, b"ParentTree"));
    let mut faults = owners.faults.clone();
    let mut keys = BTreeSet::new();
    for (at, page) in document.page_iter().enumerate() {
        let mut check =
            PageCheck { document, owners: &owners, parents: &parents, keys: &mut keys, faults: &mut faults };
        check.content(at + 1, page);
        check.annotations(at + 1, page);
    }
    let unseen = owners.content.keys().filter(|(page, _)| !document.page_iter().any(|known| known == *page));
    faults.extend(unseen.map(|(page, mcid)| format!("an element owns {mcid} on {page:?}, which is no page")));
    faults
}

#[derive(Default)]
struct Owners {
    content: BTreeMap<(ObjectId, i64), ObjectId>,
    annotations: BTreeMap<ObjectId, ObjectId>,
    faults: Vec<String>,
}

impl Owners {
    fn collect(
        &mut self,
        document: &Document,
        element: &Dictionary,
        id: Option<ObjectId>,
        page: Option<ObjectId>,
    ) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let kids = match element.get(b"K").map(|kids| document.dereference(kids).expect("kids").1) {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(_) => vec![element.get(b"K").expect("just seen").clone()],
            Err(_) => Vec::new(),
        };
        for kid in kids {
            self.kid(document, &kid, id, page);
        }
    }

    fn kid(&mut self, document: &Document, kid: &Object, parent: Option<ObjectId>, page: Option<ObjectId>) {
        let (kid_id, kid) = document.dereference(kid).expect("a kid");
        match kid {
            Object::Integer(mcid) => self.own(page, *mcid, parent),
            Object::Dictionary(kid) if kid.has_type(b"MCR") => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.own(page, kid.get(b"MCID").and_then(Object::as_i64).expect("an MCID"), parent);
            }
            Object::Dictionary(kid) if kid.has_type(b"OBJR") => {
                let annotation = kid.get(b"Obj").and_then(Object::as_reference).expect("an annotation");
                if self.annotations.insert(annotation, parent.expect("an element")).is_some() {
                    self.faults.push(format!("annotation {annotation:?} is owned twice"));
                }
            }
            Object::Dictionary(element) => {
                if element.get(b"P").and_then(Object::as_reference).ok() != parent && parent.is_some() {
                    self.faults.push(format!("element {kid_id:?} names another parent"));
                }
                self.collect(document, element, kid_id, page);
            }
            other => self.faults.push(format!("a kid is {other:?}")),
        }
    }

    fn own(&mut self, page: Option<ObjectId>, mcid: i64, element: Option<ObjectId>) {
        let (Some(page), Some(element)) = (page, element) else {
            self.faults.push(format!("{mcid} is owned without page or element"));
            return;
        };
        if self.content.insert((page, mcid), element).is_some() {
            self.faults.push(format!("{mcid} on {page:?} is owned twice"));
        }
    }
}

struct PageCheck<'a> {
    document: &'a Document,
    owners: &'a Owners,
    parents: &'a BTreeMap<i64, Object>,
    keys: &'a mut BTreeSet<i64>,
    faults: &'a mut Vec<String>,
}

impl PageCheck<'_> {
    fn content(&mut self, number: usize, page: ObjectId) {
        let mut drawn = BTreeSet::new();
        for (nth, owner) in owners(self.document, page).into_iter().enumerate() {
            match owner {
                Owner::Marked(mcid) => drop(drawn.insert(mcid)),
                Owner::Artifact => {}
                Owner::Nobody => self.fault(number, format!("drawing {nth} is neither tagged nor artifact")),
            }
        }
        let key = self
            .document
            .get_dictionary(page)
            .expect("a page")
            .get(b"StructParents")
            .and_then(Object::as_i64);
        let entries = match key.ok().and_then(|key| self.once(number, key)) {
            Some(Object::Array(entries)) => entries,
            _ if drawn.is_empty() => Vec::new(),
            _ => return self.fault(number, "no entry in the parent tree".into()),
        };
        for mcid in &drawn {
            let listed = usize::try_from(*mcid).ok().and_then(|at| entries.get(at)?.as_reference().ok());
            let owner = self.owners.content.get(&(page, *mcid)).copied();
            if owner.is_none() || owner != listed {
                self.fault(number, format!("{mcid}: owned by {owner:?}, the parent tree says {listed:?}"));
            }
        }
        let absent = self.owners.content.keys().filter(|(on, mcid)| *on == page && !drawn.contains(mcid));
        for (_, mcid) in absent {
            self.fault(number, format!("{mcid} is owned but not drawn"));
        }
    }

    fn annotations(&mut self, number: usize, page: ObjectId) {
        let Ok(annotations) = self.document.get_dictionary(page).expect("a page").get(b"Annots") else {
            return;
        };
        let (_, annotations) = self.document.dereference(annotations).expect("annotations");
        for annotation in annotations.as_array().expect("a list") {
            let id = annotation.as_reference().expect("annotations are objects of their own");
            let key = self.document.get_dictionary(id).expect("an annotation").get(b"StructParent");
            let listed = key.and_then(Object::as_i64).ok().and_then(|key| self.once(number, key));
            let listed = listed.and_then(|listed| listed.as_reference().ok());
            let owner = self.owners.annotations.get(&id).copied();
            if owner.is_none() || owner != listed {
                self.fault(
                    number,
                    format!("annotation {id:?}: owned by {owner:?}, the parent tree says {listed:?}"),
                );
            }
        }
    }

    /// The parent tree's entry for `key`, which only one page or annotation may use.
    fn once(&mut self, number: usize, key: i64) -> Option<Object> {
        if !self.keys.insert(key) {
            self.fault(number, format!("key {key} of the parent tree is used twice"));
        }
        let (_, entry) = self.document.dereference(self.parents.get(&key)?).expect("an entry");
        match entry {
            Object::Dictionary(_) => self.parents.get(&key).cloned(),
            entry => Some(entry.clone()),
        }
    }

    fn fault(&mut self, page: usize, fault: String) {
        self.faults.push(format!("page {page}: {fault}"));
    }
}

fn number_tree(document: &Document, node: &Dictionary) -> BTreeMap<i64, Object> {
    let mut found = BTreeMap::new();
    if let Ok(nums) = node.get(b"Nums").and_then(Object::as_array) {
        found.extend(nums.chunks(2).map(|pair| (pair[0].as_i64().expect("a key"), pair[1].clone())));
    }
    if let Ok(kids) = node.get(b"Kids").and_then(Object::as_array) {
        for kid in kids {
            let (_, kid) = document.dereference(kid).expect("a node");
            found.extend(number_tree(document, kid.as_dict().expect("a node")));
        }
    }
    found
}
