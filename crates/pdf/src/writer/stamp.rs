//! The overlay placed on every page: as a form that is drawn within an artifact, after the page's own
//! content and with that content's graphics state closed, so that tags and text stay untouched.
//!
//! Beside it every page draws the sheets that say whose copy it is. They are shared and empty; a copy fills
//! them.

use super::copy::Copies;
use super::merge::Merged;
use crate::overlay::{Overlay, scale};
use crate::pages::Leaf;
use crate::shape::Shape;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeSet;

/// The names of what we draw among a page's forms. Typst's own names are short letters and figures.
const OVERLAY: &str = "TafelstukOverlay";
const COPY: &str = "TafelstukCopy";
const MARK: &str = "TafelstukMark";
/// Forms of ours are cut nowhere.
const EVERYWHERE: i64 = 100_000;

/// Stamps every page and gives the empty sheets for copies.
pub(super) fn stamp(document: &mut Document, merged: &Merged, overlay: &Overlay) -> lopdf::Result<Copies> {
    let forms = import(document, &overlay.bytes)?;
    let copies = Copies { sheets: std::array::from_fn(|_| document.add_object(empty())) };
    let before = document.add_object(stream(b"q\n"));
    let leaves = merged.pages.iter().zip(&merged.leaves);
    for (at, ((page, (leaf, shape)), form)) in leaves.zip(forms).enumerate() {
        if *leaf == Leaf::Blank {
            continue;
        }
        let sheet = match leaf {
            Leaf::Set(0) => copies.cover(),
            Leaf::Set(_) => copies.own(),
            _ => copies.file(),
        };
        let draw = drawing(*leaf, shape, &overlay.grounds[at]);
        let after = document.add_object(stream(draw.as_bytes()));
        let before = match merged.within[at] {
            Some([left, bottom, right, top]) => {
                let (width, height) = (right - left, top - bottom);
                let clip = format!("q {left:.3} {bottom:.3} {width:.3} {height:.3} re W n\n");
                document.add_object(stream(clip.as_bytes()))
            }
            None => before,
        };
        let mut resources = own_resources(document, *page)?;
        let mut xobjects = own(document, resources.get(b"XObject").ok())?;
        xobjects.set(OVERLAY, form);
        xobjects.set(COPY, sheet);
        xobjects.set(MARK, copies.mark());
        resources.set("XObject", xobjects);
        let contents = std::iter::once(before).chain(document.get_page_contents(*page)).chain([after]);
        let contents: Vec<Object> = contents.map(Object::from).collect();
        let page = document.get_dictionary_mut(*page)?;
        page.set("Resources", resources);
        page.set("Contents", contents);
    }
    Ok(copies)
}

/// What is drawn on a page after its own content.
fn drawing(leaf: Leaf, shape: &Shape, grounds: &[[f32; 4]]) -> String {
    let (width, height) = shape.size();
    let place = |[a, b, c, d, e, f]: [f32; 6]| format!("{a:.5} {b:.5} {c:.5} {d:.5} {e:.3} {f:.3} cm");
    let larger = if matches!(leaf, Leaf::File { .. }) { scale(shape) } else { 1.0 };
    let across = (height / width).atan();
    let (sine, cosine) = across.sin_cos();
    let wider = (width * width + height * height).sqrt() / 1_031.1;
    let mark = [cosine * wider, sine * wider, -sine * wider, cosine * wider, width / 2.0, height / 2.0];
    let ground: String =
        grounds.iter().map(|[x, y, w, h]| format!("{x:.2} {y:.2} {w:.2} {h:.2} re ")).collect();
    let ground = if ground.is_empty() { ground } else { format!("1 g {ground}f\n") };
    format!(
        "\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq {}\nq {} /{MARK} Do Q\n{ground}/{OVERLAY} Do\nq {} /{COPY} Do Q\nQ\nEMC\n",
        place(shape.placing()),
        place(mark),
        place([larger, 0.0, 0.0, larger, 0.0, 0.0]),
    )
}

/// A form that shows nothing.
fn empty() -> Stream {
    form(Dictionary::new(), Vec::new())
}

/// A form with the typefaces `fonts`.
pub(super) fn form(fonts: Dictionary, content: Vec<u8>) -> Stream {
    let everywhere = vec![(-EVERYWHERE).into(), (-EVERYWHERE).into(), EVERYWHERE.into(), EVERYWHERE.into()];
    Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => everywhere,
            "Resources" => dictionary! { "Font" => fonts },
        },
        content,
    )
}

/// Brings the overlay's pages over as forms, with the typefaces they use.
fn import(document: &mut Document, overlay: &[u8]) -> lopdf::Result<Vec<ObjectId>> {
    let mut overlay = Document::load_mem(overlay)?;
    overlay.renumber_objects_with(document.max_id + 1);
    document.max_id = overlay.max_id;
    let (sheets, needed) = sheets(&overlay)?;
    let mut packer = Packer(Compress::new(Compression::default(), true));
    let mut forms = Vec::new();
    for (fonts, content) in sheets {
        let mut form = form(fonts, content);
        packer.pack(&mut form);
        forms.push(document.add_object(form));
    }
    for id in needed {
        document.set_object(id, packed(&overlay, id)?);
    }
    Ok(forms)
}

/// Compresses hundreds of small streams with one and the same state. A large state for each, with what is kept
/// between them, would leave memory full of holes.
struct Packer(Compress);

impl Packer {
    /// Compresses a stream; one that would hardly get smaller stays as it is.
    fn pack(&mut self, stream: &mut Stream) {
        const GAIN: usize = 19;
        let mut packed = Vec::with_capacity(stream.content.len());
        self.0.reset();
        let done = self.0.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
        if matches!(done, Ok(Status::StreamEnd)) && packed.len() + GAIN < stream.content.len() {
            packed.shrink_to_fit();
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}

/// Fonts and content of every page of an overlay, and the objects that the fonts need.
type Sheets = (Vec<(Dictionary, Vec<u8>)>, BTreeSet<ObjectId>);

/// What an overlay's pages draw.
pub(super) fn sheets(overlay: &Document) -> lopdf::Result<Sheets> {
    let mut found = Vec::new();
    let mut needed = BTreeSet::new();
    for page in overlay.page_iter() {
        let fonts = own(overlay, own_resources(overlay, page)?.get(b"Font").ok())?;
        fonts.iter().for_each(|(_, font)| references(overlay, font, &mut needed));
        found.push((fonts, overlay.get_page_content(page)));
    }
    Ok((found, needed))
}

/// An object of the overlay, its data compressed.
pub(super) fn packed(overlay: &Document, id: ObjectId) -> lopdf::Result<Object> {
    let mut object = overlay.get_object(id)?.clone();
    if let Object::Stream(stream) = &mut object {
        stream.compress()?;
    }
    Ok(object)
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
