//! A stranger's file made fit to be pages of a pack.
//!
//! What comes out is a PDF of ours with the same pages: nothing encrypted, nothing that runs, no files
//! within, every attribute on the page itself, every destination a page, graphics state and marked content
//! closed, and tags that can be grafted. It is made once and kept; merging it is then plain work.
//!
//! The file may be damaged or made to harm: time and memory are bounded, and whatever a reader of PDFs
//! trips over costs this file and not the program.

mod bookmarks;
mod content;
mod foot;
mod forms;
mod layers;
mod links;
mod open;
mod pages;
mod picture;
mod sweep;
mod tags;
mod verdict;

pub(crate) use bookmarks::{Bookmark, kept};
pub(crate) use foot::lengthen;
pub(crate) use layers::properties_of as layer_properties;
pub use verdict::{Problem, Verdict};

use crate::shape::Shape;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, dictionary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Changes with everything that makes the outcome another; part of what a prepared file is kept under.
pub const TOOL_VERSION: u32 = 3;
/// More pages than this are not taken in from one file.
pub const MOST_PAGES: usize = 5_000;
/// No stream of a file may unpack to more than this.
pub(crate) const MOST_UNPACKED: usize = 64 * 1024 * 1024;
/// Deep nesting of a strange file costs stack and must not cost the program.
const STACK: usize = 64 * 1024 * 1024;

/// A file made fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// A PDF.
    pub bytes: Vec<u8>,
    pub about: About,
}

/// What is worth knowing about a prepared file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    pub pages: u32,
    /// The length of what was made of it.
    pub bytes: u64,
    pub remarks: Vec<Remark>,
    pub verdict: Verdict,
}

/// What was done to a file, or is amiss in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub what: What,
    /// From 1; empty where it is about the whole file.
    #[serde(default)]
    pub pages: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Another program made it a PDF first.
    Converted,
    /// Something that belongs on these pages is not in the file, or cannot be read.
    PageLost,
    /// The file was damaged and put together again.
    Repaired,
    /// It was locked; in the pack it is not.
    Unlocked,
    /// Scripts and actions were taken out.
    ActionsRemoved,
    /// Files within the file were taken out.
    FilesRemoved,
    /// Sound, film and the like were taken out.
    MediaRemoved,
    /// Form fields became part of the page.
    FormFlattened,
    /// Form fields that show nothing without a program that fills them in.
    FieldsUnseen,
    /// Links that lead nowhere were taken out.
    LinksRemoved,
    /// Layers that are hidden, and stay so.
    LayersHidden,
    /// Its tags cannot be used; its text is read as it is drawn.
    TagsUnusable,
}

/// Why a file cannot become pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// It opens only with a password.
    NeedsPassword,
    WrongPassword,
    /// Nothing sound can be read from it.
    Damaged,
    TooManyPages,
    /// It has to be converted first, by a program that is not here.
    NeedsOffice,
    /// No kind of file that has pages.
    NoPages,
}

impl Refusal {
    /// Its name in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::NeedsPassword => "needs-password",
            Self::WrongPassword => "wrong-password",
            Self::Damaged => "damaged",
            Self::TooManyPages => "too-many-pages",
            Self::NeedsOffice => "needs-office",
            Self::NoPages => "no-pages",
        }
    }
}

/// Makes a PDF or picture fit; `password` opens a locked one.
///
/// # Errors
/// A [`Refusal`].
pub fn prepare(bytes: &[u8], password: Option<&str>) -> Result<Prepared, Refusal> {
    let work =
        || catch_unwind(AssertUnwindSafe(|| prepared(bytes, password))).unwrap_or(Err(Refusal::Damaged));
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| Refusal::Damaged)?.join().unwrap_or(Err(Refusal::Damaged))
    })
}

fn prepared(bytes: &[u8], password: Option<&str>) -> Result<Prepared, Refusal> {
    match Sort::of(bytes) {
        Sort::Pdf => pdf(bytes, password),
        Sort::Picture => picture::prepare(bytes),
        Sort::Office => Err(Refusal::NeedsOffice),
        Sort::Other => Err(Refusal::NoPages),
    }
}

/// What a file is by its first bytes, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Pdf,
    Picture,
    /// A Word, Excel, PowerPoint or OpenDocument file.
    Office,
    Other,
}

impl Sort {
    /// Tells the sort of a file.
    pub fn of(bytes: &[u8]) -> Self {
        const BEFORE_HEADER: usize = 64 * 1024;
        let start = &bytes[..bytes.len().min(BEFORE_HEADER)];
        if start.starts_with(b"\x89PNG\r\n\x1a\n") || start.starts_with(&[0xff, 0xd8, 0xff]) {
            Self::Picture
        } else if start.starts_with(b"PK\x03\x04") || start.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            Self::Office
        } else if memchr::memmem::find(start, b"%PDF-").is_some() {
            Self::Pdf
        } else if start.starts_with(b"{\\rtf") {
            Self::Office
        } else {
            Self::Other
        }
    }
}

/// A file on its way: the document, and what is said of it.
struct Work {
    document: Document,
    /// Its pages in order, each once.
    pages: Vec<ObjectId>,
    remarks: Vec<Remark>,
    /// Per page, what of it is marked.
    marks: Vec<content::Marks>,
    /// Something on a tagged page is neither tagged nor an artifact.
    is_partly_tagged: bool,
    /// Per page that had form fields, what draws them.
    fields: BTreeMap<usize, ObjectId>,
}

impl Work {
    fn of(document: Document) -> Self {
        Self {
            document,
            pages: Vec::new(),
            remarks: Vec::new(),
            marks: Vec::new(),
            is_partly_tagged: false,
            fields: BTreeMap::new(),
        }
    }

    fn say(&mut self, what: What) {
        if !self.remarks.iter().any(|remark| remark.what == what) {
            self.remarks.push(Remark { what, pages: Vec::new() });
        }
    }

    /// Says it of the page at `at`, from 0.
    fn say_of(&mut self, what: What, at: usize) {
        let page = u32::try_from(at + 1).unwrap_or(u32::MAX);
        match self.remarks.iter_mut().find(|remark| remark.what == what) {
            Some(remark) if remark.pages.contains(&page) => {}
            Some(remark) => remark.pages.push(page),
            None => self.remarks.push(Remark { what, pages: vec![page] }),
        }
    }
}

fn pdf(bytes: &[u8], password: Option<&str>) -> Result<Prepared, Refusal> {
    let mut work = open::open(bytes, password)?;
    let verdict = verdict::of(&work.document);
    let layers = layers::of(&mut work);
    let places = links::Places::of(&work);
    let bookmarks = bookmarks::read(&work.document, &places);
    links::resolve(&mut work, &places);
    pages::settle(&mut work);
    forms::flatten(&mut work);
    let language = language(&work.document);
    let root = tags::settle(&mut work, language);
    let catalog = catalog(&mut work.document, &work.pages, layers, root);
    work.document.trailer = dictionary! { "Root" => catalog };
    if let Ok(catalog) = work.document.catalog_mut() {
        bookmarks::keep(catalog, &bookmarks);
    }
    sweep::sweep(&mut work);
    finish(work, verdict)
}

fn language(document: &Document) -> Option<Object> {
    let language = document.catalog().ok()?.get(b"Lang").ok()?;
    document.dereference(language).ok().map(|(_, language)| language.clone()).filter(|language| {
        language.as_str().is_ok_and(|tag| !tag.is_empty() && tag.len() < 40 && tag.is_ascii())
    })
}

/// The new catalog: pages, layers and tags, and nothing else of the old one.
fn catalog(document: &mut Document, pages: &[ObjectId], layers: Option<Object>, tags: ObjectId) -> ObjectId {
    let tree = document.new_object_id();
    for page in pages {
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.set("Parent", tree);
        }
    }
    let kids: Vec<Object> = pages.iter().copied().map(Object::from).collect();
    let count = i64::try_from(pages.len()).expect("pages are bounded");
    document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let mut catalog = dictionary! {
        "Type" => "Catalog", "Pages" => tree, "StructTreeRoot" => tags,
        "MarkInfo" => dictionary! { "Marked" => true },
    };
    if let Some(layers) = layers {
        catalog.set("OCProperties", layers);
    }
    document.add_object(catalog)
}

/// Writes the file: objects numbered from 1 without a gap, so that a merger can shift them.
fn finish(mut work: Work, mut verdict: Verdict) -> Result<Prepared, Refusal> {
    work.remarks.sort_by_key(|remark| remark.what);
    if work.is_partly_tagged || work.remarks.iter().any(|remark| remark.what == What::TagsUnusable) {
        verdict.add(Problem::NotTagged);
    }
    let pages = u32::try_from(work.pages.len()).map_err(|_| Refusal::TooManyPages)?;
    let mut document = work.document;
    document.prune_objects();
    document.renumber_objects();
    document.version = "1.7".into();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, plainly()).map_err(|_| Refusal::Damaged)?;
    let bytes = marked(document, bytes)?;
    let about = About { pages, bytes: bytes.len() as u64, remarks: work.remarks, verdict };
    Ok(Prepared { bytes, about })
}

/// The file, with a mark on each page that is full to its lower edge.
fn marked(mut document: Document, bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let bytes = Arc::new(bytes);
    if !foot::mark(&mut document, &bytes) {
        return Ok(Arc::unwrap_or_clone(bytes));
    }
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, plainly()).map_err(|_| Refusal::Damaged)?;
    Ok(bytes)
}

/// Every object stands by itself, so that whoever merges the file has the least to do.
fn plainly() -> SaveOptions {
    SaveOptions::builder().use_object_streams(false).use_xref_streams(false).build()
}

/// The dictionary that `object` is or leads to.
fn dictionary_of<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    match document.dereference(object).ok()?.1 {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The dictionary under `key`, wherever it stands; empty where there is none.
fn entry(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Dictionary {
    dictionary.get(key).ok().and_then(|object| dictionary_of(document, object)).cloned().unwrap_or_default()
}

/// The list under `key`, wherever it stands; empty where there is none.
fn list(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Vec<Object> {
    let found = dictionary.get_deref(key, document).and_then(Object::as_array);
    found.cloned().unwrap_or_default()
}

/// The shapes of the pages of a prepared file.
pub(crate) fn shapes(document: &Document) -> Vec<Shape> {
    let page = |id| document.get_dictionary(id).map_or_else(|_| Shape::a4(), Shape::of);
    document.page_iter().map(page).collect()
}
