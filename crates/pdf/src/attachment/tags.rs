//! A file's own tags, made fit to be grafted: roles in standard words, and a parent tree made anew from what
//! the elements own. Where they cannot be used, or there are none, each page becomes one element that is
//! read in the order it is drawn, so that nobody is shut out by a file without tags.

mod tree;

use super::pages::{enclose, plain, surround};
use super::{What, Work, list};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use std::collections::BTreeMap;
use tree::Tree;

/// What elements own, by page and marked-content id; and the elements that hold annotations.
#[derive(Default)]
struct Owned {
    marks: BTreeMap<(ObjectId, i64), ObjectId>,
    annotations: BTreeMap<ObjectId, ObjectId>,
    /// Marks within forms that have a key of their own.
    forms: BTreeMap<(ObjectId, i64), ObjectId>,
}

/// Settles the tags and gives the root of the structure tree.
pub(super) fn settle(work: &mut Work, language: Option<Object>) -> ObjectId {
    let root = work.document.new_object_id();
    let part = work.document.new_object_id();
    let (mut owned, mut kids) = match Tree::read(work, part) {
        Some(found) => found,
        None => page_elements(work, part),
    };
    own_annotations(work, part, &mut owned, &mut kids);
    finish(work, root, part, &owned);
    let mut element = element("Part", root, kids.into_iter().map(Object::from).collect());
    if let Some(language) = language {
        element.set("Lang", language);
    }
    work.document.set_object(part, element);
    root
}

/// The tags of a single picture: a figure, which gets its title as what it shows when it is grafted.
pub(super) fn of_picture(work: &mut Work) -> ObjectId {
    let root = work.document.new_object_id();
    let part = work.document.new_object_id();
    let page = work.pages[0];
    wrap(&mut work.document, page, "Figure");
    let mut figure = element("Figure", part, vec![0.into()]);
    figure.set("Pg", page);
    figure.set("Alt", text_string(""));
    let figure = work.document.add_object(figure);
    let owned = Owned { marks: [((page, 0), figure)].into(), ..Owned::default() };
    finish(work, root, part, &owned);
    let element = element("Part", root, vec![figure.into()]);
    work.document.set_object(part, element);
    root
}

fn element(role: &str, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    dictionary! { "Type" => "StructElem", "S" => role, "P" => parent, "K" => kids }
}

/// One element for each page that shows anything: it owns all that the page draws, whatever marks are in it.
fn page_elements(work: &mut Work, part: ObjectId) -> (Owned, Vec<ObjectId>) {
    let mut owned = Owned::default();
    let mut kids = Vec::new();
    for at in 0..work.pages.len() {
        kids.extend(whole_page(work, at, part, &mut owned));
    }
    (owned, kids)
}

/// One element that owns all that a page draws; none where it draws nothing, or artifacts alone.
fn whole_page(work: &mut Work, at: usize, part: ObjectId, owned: &mut Owned) -> Option<ObjectId> {
    let (page, marks) = (work.pages[at], &work.marks[at]);
    if !marks.begun.is_empty() {
        enclose(&mut work.document, page);
    } else if !marks.has_unmarked && !work.fields.contains_key(&at) {
        return None;
    }
    wrap(&mut work.document, page, "P");
    let mut element = element("P", part, vec![0.into()]);
    element.set("Pg", page);
    let element = work.document.add_object(element);
    owned.marks.insert((page, 0), element);
    Some(element)
}

/// What tagged pages draw outside of all tags. A page that is no more than that is read as one piece; on
/// others it is what its maker left out, and becomes an artifact.
fn settle_unmarked(work: &mut Work, part: ObjectId, owned: &mut Owned, kids: &mut Vec<ObjectId>) {
    for at in 0..work.pages.len() {
        if !work.marks[at].has_unmarked {
            continue;
        }
        work.is_partly_tagged = true;
        if work.marks[at].drawn.is_empty() {
            kids.extend(whole_page(work, at, part, owned));
            work.fields.remove(&at);
        } else {
            let begin = work.document.add_object(plain(b"/Artifact BMC".to_vec()));
            let end = work.document.add_object(plain(b"EMC".to_vec()));
            surround(&mut work.document, work.pages[at], begin, end);
        }
    }
}

/// Marked-content ids beyond this are nonsense, and would make a list as long.
const MOST_MARKS: i64 = 100_000;

/// Marks all that a page draws as one piece.
fn wrap(document: &mut Document, page: ObjectId, role: &str) {
    let begin = document.add_object(plain(format!("/{role} <</MCID 0>> BDC").into_bytes()));
    let end = document.add_object(plain(b"EMC".to_vec()));
    surround(document, page, begin, end);
}

/// Gives every annotation that no element holds an element of its own.
fn own_annotations(work: &mut Work, part: ObjectId, owned: &mut Owned, kids: &mut Vec<ObjectId>) {
    for page in work.pages.clone() {
        let Ok(dictionary) = work.document.get_dictionary(page).cloned() else { continue };
        for annotation in list(&work.document, &dictionary, b"Annots") {
            let Ok(id) = annotation.as_reference() else { continue };
            if owned.annotations.contains_key(&id) {
                continue;
            }
            let sort = work.document.get_dictionary(id).and_then(|annotation| annotation.get(b"Subtype"));
            let is_link = sort.and_then(Object::as_name).is_ok_and(|sort| sort == b"Link");
            let held = dictionary! { "Type" => "OBJR", "Obj" => id, "Pg" => page };
            let element = element(if is_link { "Link" } else { "Annot" }, part, vec![held.into()]);
            let element = work.document.add_object(element);
            owned.annotations.insert(id, element);
            kids.push(element);
        }
    }
}

/// Writes the parent tree and gives pages, annotations and forms their keys in it.
fn finish(work: &mut Work, root: ObjectId, part: ObjectId, owned: &Owned) {
    for object in work.document.objects.values_mut() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        dictionary.remove(b"StructParents");
        dictionary.remove(b"StructParent");
    }
    let mut nums = Vec::new();
    let mut key = 0;
    let holders = work.pages.iter().copied().map(|page| (page, &owned.marks));
    let forms = owned.forms.keys().map(|(form, _)| *form).collect::<std::collections::BTreeSet<_>>();
    let holders: Vec<_> = holders.chain(forms.into_iter().map(|form| (form, &owned.forms))).collect();
    for (holder, marks) in holders {
        let entries = entries(marks, holder);
        if entries.is_empty() {
            continue;
        }
        let entries = work.document.add_object(entries);
        nums.extend([Object::Integer(key), entries.into()]);
        set(&mut work.document, holder, "StructParents", key);
        key += 1;
    }
    for (annotation, element) in &owned.annotations {
        nums.extend([Object::Integer(key), (*element).into()]);
        set(&mut work.document, *annotation, "StructParent", key);
        key += 1;
    }
    work.document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot", "K" => vec![part.into()],
            "ParentTree" => dictionary! { "Nums" => nums }, "ParentTreeNextKey" => key,
        },
    );
}

/// The owners of a page's marks as a list, with gaps where a number is not used.
fn entries(marks: &BTreeMap<(ObjectId, i64), ObjectId>, holder: ObjectId) -> Vec<Object> {
    let mut entries = Vec::new();
    for ((_, mark), element) in marks.range((holder, 0)..=(holder, MOST_MARKS)) {
        let at = usize::try_from(*mark).unwrap_or(0);
        entries.resize(at.max(entries.len()), Object::Null);
        entries.push((*element).into());
    }
    entries
}

fn set(document: &mut Document, id: ObjectId, name: &str, key: i64) {
    match document.get_object_mut(id) {
        Ok(Object::Dictionary(dictionary)) => dictionary.set(name, key),
        Ok(Object::Stream(stream)) => stream.dict.set(name, key),
        _ => {}
    }
}

/// Says that a file's tags cannot be used.
fn unusable<T>(work: &mut Work) -> Option<T> {
    work.say(What::TagsUnusable);
    None
}
