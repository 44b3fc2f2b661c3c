//! The pages of files among the pages that we set. A file was made fit before, so that its objects can be
//! moved over as they are, under other numbers.

use super::file::File;
use super::tags::Grafting;
use super::{Fault, Job};
use crate::attachment::{Bookmark, kept, lengthen, shapes};
use crate::build::Files;
use crate::in_place;
use crate::pages::{Leaf, PartPages, TO_PART};
use crate::shape::Shape;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use std::collections::BTreeMap;
use tafelstuk_model::error::Error;

/// The pages of the pack in order.
#[derive(Default)]
pub(super) struct Merged {
    pub(super) pages: Vec<ObjectId>,
    pub(super) leaves: Vec<(Leaf, Shape)>,
    /// Per part of a file its own bookmarks.
    pub(super) bookmarks: BTreeMap<usize, Vec<Bookmark>>,
    /// Per page the box that its own content must not leave, where it got a strip below.
    pub(super) within: Vec<Option<[f32; 4]>>,
}

/// A file's pages, once its objects are here.
struct Incoming {
    pages: Vec<ObjectId>,
    shapes: Vec<Shape>,
    within: Vec<Option<[f32; 4]>>,
}

/// Brings all files over and puts the pages in the order of the plan.
pub(super) fn merge(
    document: &mut Document,
    file: &mut File<'_>,
    job: &Job<'_>,
    files: Files<'_>,
) -> Result<Merged, Fault> {
    let set: Vec<ObjectId> = document.page_iter().collect();
    let mut incoming: Vec<Option<Incoming>> = Vec::new();
    let (mut layers, mut hidden) = (Vec::new(), Vec::new());
    let mut bookmarks = BTreeMap::new();
    let mut tags = Grafting::begin(document)?;
    for (at, part) in job.anchors.parts.iter().enumerate() {
        let PartPages::File(pages) = &part.pages else {
            incoming.push(None);
            continue;
        };
        let bytes = files(&pages.address)?;
        let mut came = in_place::without_streams(&bytes)?;
        bookmarks.insert(at, kept(came.catalog()?));
        let within = came.page_iter().collect::<Vec<_>>().into_iter();
        let within = within.map(|page| came.get_dictionary_mut(page).map(lengthen));
        let within = within.collect::<lopdf::Result<Vec<_>>>()?;
        let shapes = shapes(&came);
        if shapes.len() != pages.pages as usize {
            return Err(Error::Damaged { detail: pages.address.clone() }.into());
        }
        let came = Moved::into(document, file, came, &bytes, tags.next())?;
        layers.extend(came.layers);
        hidden.extend(came.hidden);
        tags.take(document, came.tags, page_before(job, at), job.title_of(part))?;
        incoming.push(Some(Incoming { pages: came.pages, shapes, within }));
    }
    let merged = in_order(document, job, &set, &incoming)?;
    tags.finish(document, &merged.pages)?;
    if !layers.is_empty() {
        let properties = crate::attachment::layer_properties(layers, hidden);
        document.catalog_mut()?.set("OCProperties", properties);
    }
    tree(document, &merged.pages)?;
    Ok(Merged { bookmarks, ..merged })
}

/// The page of the plan behind which a part's tags belong.
fn page_before(job: &Job<'_>, part: usize) -> usize {
    job.plan.parts[part].page.saturating_sub(1)
}

fn in_order(
    document: &mut Document,
    job: &Job<'_>,
    set: &[ObjectId],
    incoming: &[Option<Incoming>],
) -> Result<Merged, Fault> {
    let mut merged = Merged::default();
    for leaf in &job.plan.leaves {
        let (page, shape, within) = match leaf {
            Leaf::Set(at) => (set[*at], Shape::a4(), None),
            Leaf::File { part, page } => {
                let file = incoming[*part].as_ref().expect("the plan names files that came");
                (file.pages[*page], file.shapes[*page], file.within[*page])
            }
            Leaf::Blank => (document.add_object(blank()), Shape::a4(), None),
        };
        merged.pages.push(page);
        merged.leaves.push((*leaf, shape));
        merged.within.push(within);
    }
    Ok(merged)
}

fn blank() -> Dictionary {
    let a4 = vec![0.into(), 0.into(), Object::Real(595.28), Object::Real(841.89)];
    dictionary! { "Type" => "Page", "MediaBox" => a4, "Resources" => Dictionary::new(), "Tabs" => "S" }
}

/// Hangs all pages under one node.
fn tree(document: &mut Document, pages: &[ObjectId]) -> lopdf::Result<()> {
    let old = document.catalog()?.get(b"Pages").and_then(Object::as_reference)?;
    let inherited = document.get_dictionary(old)?.clone();
    let node = document.new_object_id();
    for page in pages {
        let page = document.get_dictionary_mut(*page)?;
        for key in [&b"MediaBox"[..], b"Resources"] {
            if let (false, Ok(value)) = (page.has(key), inherited.get(key)) {
                page.set(key, value.clone());
            }
        }
        page.set("Parent", node);
        page.set("Tabs", "S");
    }
    let kids: Vec<Object> = pages.iter().copied().map(Object::from).collect();
    let count = i64::try_from(pages.len()).expect("pages can be counted");
    document.set_object(node, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    document.catalog_mut()?.set("Pages", node);
    document.objects.remove(&old);
    Ok(())
}

/// A file whose objects have moved over.
struct Moved {
    pages: Vec<ObjectId>,
    layers: Vec<Object>,
    hidden: Vec<Object>,
    tags: ObjectId,
}

impl Moved {
    /// Moves the objects of `came`, which is read from `bytes` and whose numbers begin at 1, behind those of
    /// `document`, and the keys of their parent tree up by `keys`. Its streams stay as they are from here on, and
    /// are written.
    fn into(
        document: &mut Document,
        file: &mut File<'_>,
        came: Document,
        bytes: &[u8],
        keys: i64,
    ) -> lopdf::Result<Self> {
        let shift = document.max_id;
        let catalog = came.catalog()?.clone();
        let root = came.trailer.get(b"Root").and_then(Object::as_reference)?;
        let tree = catalog.get(b"Pages").and_then(Object::as_reference)?;
        let pages = came.page_iter().map(|page| moved(page, shift)).collect();
        let tags = moved(catalog.get(b"StructTreeRoot").and_then(Object::as_reference)?, shift);
        let properties = catalog.get(b"OCProperties").and_then(Object::as_dict).cloned().unwrap_or_default();
        let off = properties.get(b"D").and_then(Object::as_dict).and_then(|first| first.get(b"OFF")).cloned();
        let list = |object: lopdf::Result<Object>| {
            let mut list = object.unwrap_or(Object::Array(Vec::new()));
            shift_references(&mut list, shift);
            list.as_array().cloned().unwrap_or_default()
        };
        let layers = list(properties.get(b"OCGs").cloned());
        let hidden = list(off);
        document.max_id = shift + came.max_id;
        for (id, mut object) in came.objects {
            if id != root && id != tree {
                shift_references(&mut object, shift);
                shift_keys(&mut object, keys);
                match &object {
                    Object::Stream(stream) => {
                        let content = in_place::content(&came.reference_table, id, stream, bytes);
                        let content = content
                            .ok_or(lopdf::Error::InvalidStream("a stream is not where it was".into()))?;
                        file.put_stream(moved(id, shift), &stream.dict, content)?;
                    }
                    _ => drop(document.objects.insert(moved(id, shift), object)),
                }
            }
        }
        Ok(Self { pages, layers, hidden, tags })
    }
}

fn moved((number, generation): ObjectId, shift: u32) -> ObjectId {
    (number + shift, generation)
}

fn shift_references(object: &mut Object, shift: u32) {
    match object {
        Object::Reference(id) => *id = moved(*id, shift),
        Object::Array(objects) => objects.iter_mut().for_each(|object| shift_references(object, shift)),
        Object::Dictionary(entries) => {
            entries.iter_mut().for_each(|(_, object)| shift_references(object, shift))
        }
        Object::Stream(stream) => {
            stream.dict.iter_mut().for_each(|(_, object)| shift_references(object, shift))
        }
        _ => {}
    }
}

fn shift_keys(object: &mut Object, keys: i64) {
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        _ => return,
    };
    for name in [&b"StructParents"[..], b"StructParent"] {
        if let Ok(Object::Integer(key)) = dictionary.get_mut(name) {
            *key += keys;
        }
    }
}

/// Lets the links that we set to the pages of files lead there, now that they are here.
pub(super) fn lead_links(document: &mut Document, job: &Job<'_>, pages: &[ObjectId]) -> lopdf::Result<()> {
    let leads: Vec<(ObjectId, usize)> =
        document.objects.iter().filter_map(|(id, object)| Some((*id, part_of_link(object)?))).collect();
    for (id, part) in leads {
        let Some(stretch) = job.plan.parts.get(part) else { continue };
        let name = job.plan.names[stretch.page].to_string();
        let annotation = document.get_dictionary_mut(id)?;
        annotation.remove(b"A");
        annotation.set("Dest", vec![pages[stretch.page].into(), "Fit".into()]);
        annotation.set("Contents", text_string(&name));
    }
    Ok(())
}

fn part_of_link(object: &Object) -> Option<usize> {
    let annotation = object.as_dict().ok()?;
    let action = annotation.get(b"A").ok()?.as_dict().ok()?;
    let uri = action.get(b"URI").ok()?.as_str().ok()?;
    std::str::from_utf8(uri).ok()?.strip_prefix(TO_PART)?.parse().ok()
}
