//! Takes out of everything that is left what could run, phone home, or tell what is not on the page.

use super::{What, Work};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// Entries that no object of a prepared file has: scripts and actions, files, makers' private data, print
/// shop instructions, references to other files.
const TAKEN_OUT: [&[u8]; 12] = [
    b"AA",
    b"JS",
    b"AF",
    b"EF",
    b"RichMediaContent",
    b"PieceInfo",
    b"Metadata",
    b"LastModified",
    b"OPI",
    b"Ref",
    b"Alternates",
    b"IDTree",
];
/// Entries by which a stream takes its data from another file.
const FROM_ELSEWHERE: [&[u8]; 3] = [b"F", b"FFilter", b"FDecodeParms"];

/// What in a page's resources holds things under names of the maker's choosing, which may be any of the
/// above.
const NAMED: [&[u8]; 8] =
    [b"Font", b"XObject", b"ExtGState", b"ColorSpace", b"Pattern", b"Shading", b"Properties", b"CharProcs"];

/// Sweeps what can be reached from the new catalog.
pub(super) fn sweep(work: &mut Work) {
    let pages: BTreeSet<ObjectId> = work.pages.iter().copied().collect();
    work.document.prune_objects();
    let catalog = work.document.trailer.get(b"Root").and_then(Object::as_reference).ok();
    let tree = work.document.catalog().and_then(|catalog| catalog.get(b"Pages")?.as_reference()).ok();
    let mut sweeping = Sweeping { named: named(&work.document), has_files: false };
    for (id, object) in &mut work.document.objects {
        let is_ours = pages.contains(id) || Some(*id) == catalog || Some(*id) == tree;
        if !is_ours && is_of_another_tree(object) {
            *object = Object::Null;
            continue;
        }
        match object {
            Object::Dictionary(things) if sweeping.named.contains(id) => sweeping.things(things),
            object => sweeping.clean(object),
        }
    }
    if sweeping.has_files {
        work.say(What::FilesRemoved);
    }
}

/// A page, page tree or catalog that is none of the prepared file's.
fn is_of_another_tree(object: &Object) -> bool {
    let Object::Dictionary(dictionary) = object else { return false };
    dictionary.get_type().is_ok_and(|sort| matches!(sort, b"Page" | b"Pages" | b"Catalog"))
}

/// The dictionaries that hold things under chosen names.
fn named(document: &Document) -> BTreeSet<ObjectId> {
    let mut found = BTreeSet::new();
    for object in document.objects.values() {
        collect(object, &mut found);
    }
    found
}

fn collect(object: &Object, found: &mut BTreeSet<ObjectId>) {
    let dictionary = match object {
        Object::Array(objects) => return objects.iter().for_each(|object| collect(object, found)),
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &stream.dict,
        _ => return,
    };
    for (key, value) in dictionary {
        match value {
            Object::Reference(id) if NAMED.contains(&key.as_slice()) => drop(found.insert(*id)),
            value => collect(value, found),
        }
    }
}

struct Sweeping {
    named: BTreeSet<ObjectId>,
    has_files: bool,
}

impl Sweeping {
    fn clean(&mut self, object: &mut Object) {
        match object {
            Object::Array(objects) => objects.iter_mut().for_each(|object| self.clean(object)),
            Object::Dictionary(dictionary) => self.dictionary(dictionary),
            Object::Stream(stream) => {
                for key in FROM_ELSEWHERE {
                    self.has_files |= stream.dict.remove(key).is_some();
                }
                if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"PS") {
                    stream.set_content(Vec::new());
                }
                self.dictionary(&mut stream.dict);
            }
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &mut Dictionary) {
        for key in TAKEN_OUT {
            if dictionary.remove(key).is_some() {
                self.has_files |= matches!(key, b"AF" | b"EF");
            }
        }
        for (key, object) in dictionary.iter_mut() {
            match object {
                Object::Dictionary(things) if NAMED.contains(&key.as_slice()) => self.things(things),
                object => self.clean(object),
            }
        }
    }

    /// What things are called stays as it is; the things themselves are cleaned.
    fn things(&mut self, things: &mut Dictionary) {
        things.iter_mut().for_each(|(_, object)| self.clean(object));
    }
}
