//! Annotations and where they lead: a place in the same file becomes a page of it, the web and mail stay,
//! and everything that runs, submits, launches or plays is taken out.

use super::{What, Work, dictionary_of, entry, list};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// Annotations that show something and do nothing.
const SHOWING: [&[u8]; 19] = [
    b"Link",
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"Popup",
    b"Redact",
    b"Watermark",
    b"Widget",
];
/// How deep a tree of names is read.
const DEEPEST: usize = 64;
/// How many names are read from one file.
const MOST_NAMES: usize = 200_000;
/// Links to the web longer than this are no links.
const LONGEST_URI: usize = 8_000;

/// Where a file's destinations lead.
pub(super) struct Places {
    names: BTreeMap<Vec<u8>, Object>,
    pages: BTreeSet<ObjectId>,
    in_order: Vec<ObjectId>,
}

impl Places {
    pub(super) fn of(work: &Work) -> Self {
        Self {
            names: names(&work.document),
            pages: work.pages.iter().copied().collect(),
            in_order: work.pages.clone(),
        }
    }

    /// The page that a destination leads to, from 0.
    pub(super) fn page(&self, document: &Document, place: &Object) -> Option<usize> {
        let view = destination(document, place, &self.names, &self.pages, &self.in_order)?;
        let page = view.as_array().ok()?.first()?.as_reference().ok()?;
        self.in_order.iter().position(|known| *known == page)
    }
}

/// Makes the annotations of all pages plain.
pub(super) fn resolve(work: &mut Work, places: &Places) {
    let (names, pages) = (&places.names, &places.pages);
    catalog_actions(work);
    for at in 0..work.pages.len() {
        let page = work.document.get_dictionary(work.pages[at]).cloned().unwrap_or_default();
        if page.has(b"AA") {
            work.say(What::ActionsRemoved);
        }
        let mut kept: Vec<Object> = Vec::new();
        for annotation in list(&work.document, &page, b"Annots") {
            kept.extend(plain(work, &annotation, at, names, pages).map(Object::Reference));
        }
        if let Ok(page) = work.document.get_dictionary_mut(work.pages[at]) {
            match kept.is_empty() {
                true => drop(page.remove(b"Annots")),
                false => page.set("Annots", kept),
            }
        }
    }
}

/// What the catalog would run, and the files it holds: neither comes along, and both are told.
fn catalog_actions(work: &mut Work) {
    let Ok(catalog) = work.document.catalog().cloned() else { return };
    let names = entry(&work.document, &catalog, b"Names");
    let runs = dictionary_of_key(&work.document, &catalog, b"OpenAction")
        .is_some_and(|action| action.get(b"S").is_ok_and(|sort| sort.as_name().is_ok_and(|s| s != b"GoTo")));
    if runs || catalog.has(b"AA") || names.has(b"JavaScript") {
        work.say(What::ActionsRemoved);
    }
    if names.has(b"EmbeddedFiles") || catalog.has(b"AF") || catalog.has(b"Collection") {
        work.say(What::FilesRemoved);
    }
}

fn dictionary_of_key<'d>(document: &'d Document, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
    dictionary_of(document, of.get(key).ok()?)
}

/// One annotation made plain, as an object of its own; none where it is taken out.
fn plain(
    work: &mut Work,
    annotation: &Object,
    page: usize,
    names: &BTreeMap<Vec<u8>, Object>,
    pages: &BTreeSet<ObjectId>,
) -> Option<ObjectId> {
    let id = annotation.as_reference().ok();
    let mut dictionary = dictionary_of(&work.document, annotation)?.clone();
    let sort = dictionary.get(b"Subtype").and_then(Object::as_name).ok()?.to_vec();
    if !SHOWING.contains(&sort.as_slice()) {
        let what = if sort == b"FileAttachment" { What::FilesRemoved } else { What::MediaRemoved };
        work.say_of(what, page);
        return None;
    }
    let action = dictionary.remove(b"A");
    if dictionary.remove(b"AA").is_some() || dictionary.remove(b"PA").is_some() {
        work.say(What::ActionsRemoved);
    }
    dictionary.set("P", work.pages[page]);
    if sort == b"Link" {
        let lead = target(work, action.as_ref(), dictionary.get(b"Dest").ok(), names, pages);
        dictionary.remove(b"Dest");
        match lead {
            Some((key, value)) => dictionary.set(key, value),
            None => {
                work.say_of(What::LinksRemoved, page);
                return None;
            }
        }
    } else if action.is_some() && sort != b"Popup" {
        work.say(What::ActionsRemoved);
    }
    match id {
        Some(id) => work.document.set_object(id, dictionary),
        None => return Some(work.document.add_object(dictionary)),
    }
    id
}

/// Where a link leads: a page of this file, or the web.
fn target(
    work: &mut Work,
    action: Option<&Object>,
    dest: Option<&Object>,
    names: &BTreeMap<Vec<u8>, Object>,
    pages: &BTreeSet<ObjectId>,
) -> Option<(&'static str, Object)> {
    let document = &work.document;
    let action = action.and_then(|action| dictionary_of(document, action)).cloned();
    let sort = action.as_ref().and_then(|action| action.get(b"S").ok()?.as_name().ok());
    let place = match sort {
        Some(b"GoTo") => action.as_ref().and_then(|action| action.get(b"D").ok()),
        Some(b"URI") => return web(document, action.as_ref()?),
        Some(_) => {
            work.say(What::ActionsRemoved);
            return None;
        }
        None => dest,
    };
    destination(document, place?, names, pages, &work.pages).map(|place| ("Dest", place))
}

fn web(document: &Document, action: &Dictionary) -> Option<(&'static str, Object)> {
    let uri = action.get_deref(b"URI", document).and_then(Object::as_str).ok()?;
    let lower = uri[..uri.len().min(8)].to_ascii_lowercase();
    let is_web = [&b"https://"[..], b"http://", b"mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let action = dictionary! { "S" => "URI", "URI" => Object::string_literal(uri) };
    (is_web && uri.len() <= LONGEST_URI).then_some(("A", Object::Dictionary(action)))
}

/// A destination as page and view.
fn destination(
    document: &Document,
    place: &Object,
    names: &BTreeMap<Vec<u8>, Object>,
    pages: &BTreeSet<ObjectId>,
    in_order: &[ObjectId],
) -> Option<Object> {
    let mut place = document.dereference(place).ok()?.1;
    if let Object::String(name, _) | Object::Name(name) = place {
        place = document.dereference(names.get(name)?).ok()?.1;
    }
    if let Object::Dictionary(holder) = place {
        place = holder.get_deref(b"D", document).ok()?;
    }
    let view = place.as_array().ok()?;
    let page = match view.first()? {
        Object::Reference(id) if pages.contains(id) => *id,
        Object::Integer(number) => *in_order.get(usize::try_from(*number).ok()?)?,
        _ => return None,
    };
    let rest =
        view.iter().skip(1).take(5).filter(|part| {
            matches!(part, Object::Name(_) | Object::Integer(_) | Object::Real(_) | Object::Null)
        });
    let mut plain: Vec<Object> = std::iter::once(Object::Reference(page)).chain(rest.cloned()).collect();
    if plain.len() == 1 {
        plain.push("Fit".into());
    }
    Some(Object::Array(plain))
}

/// All named destinations: of the old sort in the catalog, of the new one in a tree.
fn names(document: &Document) -> BTreeMap<Vec<u8>, Object> {
    let mut found = BTreeMap::new();
    let Ok(catalog) = document.catalog() else { return found };
    if let Some(old) = dictionary_of_key(document, catalog, b"Dests") {
        found.extend(old.iter().take(MOST_NAMES).map(|(name, place)| (name.clone(), place.clone())));
    }
    let tree = dictionary_of_key(document, catalog, b"Names")
        .and_then(|names| dictionary_of_key(document, names, b"Dests"));
    if let Some(tree) = tree {
        collect(document, tree, &mut found, DEEPEST);
    }
    found
}

fn collect(document: &Document, node: &Dictionary, found: &mut BTreeMap<Vec<u8>, Object>, depth: usize) {
    if depth == 0 || found.len() > MOST_NAMES {
        return;
    }
    for pair in list(document, node, b"Names").chunks_exact(2) {
        if let Ok(name) = pair[0].as_str() {
            found.insert(name.to_vec(), pair[1].clone());
        }
    }
    for kid in list(document, node, b"Kids") {
        if let Some(kid) = dictionary_of(document, &kid) {
            collect(document, kid, found, depth - 1);
        }
    }
}
