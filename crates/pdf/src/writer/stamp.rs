//! The overlay placed on every page: as a form that is drawn within an artifact, after the page's own
//! content and with that content's graphics state closed, so that tags and text stay untouched.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeSet;

/// The overlay's name among a page's forms. Typst's own names are short letters and figures.
const NAME: &str = "TafelstukOverlay";

/// Stamps page n of the overlay on page n of the document.
pub(super) fn stamp(document: &mut Document, pages: &[ObjectId], overlay: &[u8]) -> lopdf::Result<()> {
    let forms = import(document, overlay)?;
    let before = document.add_object(stream(b"q\n"));
    let draw = format!("\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n/{NAME} Do\nQ\nEMC\n");
    let after = document.add_object(stream(draw.as_bytes()));
    for (page, form) in pages.iter().zip(forms) {
        let mut resources = own_resources(document, *page)?;
        let mut xobjects = own(document, resources.get(b"XObject").ok())?;
        xobjects.set(NAME, form);
        resources.set("XObject", xobjects);
        let contents = std::iter::once(before).chain(document.get_page_contents(*page)).chain([after]);
        let contents: Vec<Object> = contents.map(Object::from).collect();
        let page = document.get_dictionary_mut(*page)?;
        page.set("Resources", resources);
        page.set("Contents", contents);
    }
    Ok(())
}

/// Brings the overlay's pages over as forms, with the typefaces they use.
fn import(document: &mut Document, overlay: &[u8]) -> lopdf::Result<Vec<ObjectId>> {
    let mut overlay = Document::load_mem(overlay)?;
    overlay.renumber_objects_with(document.max_id + 1);
    document.max_id = overlay.max_id;
    let mut forms = Vec::new();
    let mut needed = BTreeSet::new();
    for page in overlay.page_iter().collect::<Vec<_>>() {
        let fonts = own(&overlay, own_resources(&overlay, page)?.get(b"Font").ok())?;
        references(&overlay, &Object::Dictionary(fonts.clone()), &mut needed);
        let bbox = overlay.get_dictionary(page)?.get(b"MediaBox")?.clone();
        let mut form = Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Form", "BBox" => bbox,
                "Resources" => dictionary! { "Font" => fonts },
            },
            overlay.get_page_content(page),
        );
        form.compress()?;
        forms.push(document.add_object(form));
    }
    for id in needed {
        let mut object = overlay.get_object(id)?.clone();
        if let Object::Stream(stream) = &mut object {
            stream.compress()?;
        }
        document.set_object(id, object);
    }
    Ok(forms)
}

/// Collects everything that `object` names, near and far.
fn references(document: &Document, object: &Object, found: &mut BTreeSet<ObjectId>) {
    match object {
        Object::Reference(id) => {
            if found.insert(*id)
                && let Ok(object) = document.get_object(*id)
            {
                references(document, object, found);
            }
        }
        Object::Array(objects) => objects.iter().for_each(|object| references(document, object, found)),
        Object::Dictionary(entries) => {
            entries.iter().for_each(|(_, object)| references(document, object, found))
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, object)| references(document, object, found))
        }
        _ => {}
    }
}

/// A page's resources as a dictionary of its own, inherited or not.
fn own_resources(document: &Document, page: ObjectId) -> lopdf::Result<Dictionary> {
    let (inline, referenced) = document.get_page_resources(page)?;
    match (inline, referenced.first()) {
        (Some(inline), _) => Ok(inline.clone()),
        (None, Some(id)) => document.get_dictionary(*id).cloned(),
        (None, None) => Ok(Dictionary::new()),
    }
}

fn own(document: &Document, entry: Option<&Object>) -> lopdf::Result<Dictionary> {
    match entry {
        Some(entry) => document.dereference(entry)?.1.as_dict().cloned(),
        None => Ok(Dictionary::new()),
    }
}

fn stream(content: &[u8]) -> Stream {
    Stream::new(Dictionary::new(), content.to_vec())
}
