//! Stage three: lopdf writes the pack from what we set and the files that came with it, with overlay,
//! outline, page labels and identifiers. The tags, text and links of both stay as they were; the files'
//! tags are grafted.

mod claims;
mod copy;
mod enlarge;
mod merge;
mod outline;
mod page_labels;
mod stamp;
mod tags;

pub(crate) use copy::{Copies, append_copy};
pub(crate) use outline::{Entry, entries};

use crate::build::Files;
use crate::contents::PackContents;
use crate::glyphs::Glyphs;
use crate::overlay::{self, Note};
use crate::pages::{Anchors, Part, Plan};
use crate::words::Words;
use lopdf::{Document, Object, SaveOptions, StringFormat};
use memchr::memmem;
use tafelstuk_model::error::Error;

/// How many objects share one compressed stream.
const OBJECTS_PER_STREAM: usize = 200;

/// What is written.
pub(crate) struct Job<'a> {
    pub(crate) contents: &'a PackContents,
    pub(crate) anchors: &'a Anchors,
    pub(crate) plan: &'a Plan,
    pub(crate) outline: &'a [Entry],
}

impl Job<'_> {
    /// What each page says of itself beside its name.
    fn notes(&self) -> Vec<Note<'_>> {
        let mut pages = vec![Note::default(); self.plan.leaves.len()];
        for (part, stretch) in self.anchors.parts.iter().zip(&self.plan.parts) {
            let attachment = part.attachment.map(|nth| nth + 1);
            let note = Note { attachment, replaces: part.replaces.as_deref() };
            pages[stretch.page..stretch.page + stretch.pages].fill(note);
        }
        pages
    }

    /// What the reader knows a part by.
    fn title_of(&self, part: &Part) -> &str {
        let paper = &self.contents.items[part.item].papers[part.paper];
        part.attachment.map_or(&paper.title, |at| &paper.attachments[at].title)
    }
}

/// What can go wrong while writing.
pub(crate) enum Fault {
    /// The objects do not hold together.
    Objects(lopdf::Error),
    /// A file could not be had, or the work was stopped.
    Refused(Error),
}

impl From<lopdf::Error> for Fault {
    fn from(fault: lopdf::Error) -> Self {
        Self::Objects(fault)
    }
}

impl From<Error> for Fault {
    fn from(fault: Error) -> Self {
        Self::Refused(fault)
    }
}

impl Fault {
    pub(crate) fn in_words(self, words: Words) -> Error {
        match self {
            Self::Refused(error) => error,
            Self::Objects(fault) => Error::CannotSet {
                place: words.say("place-pack"),
                detail: words.fill("fault-writing", &[("reason", &fault.to_string())]),
            },
        }
    }
}

/// Writes the pack, as it is for nobody in particular.
pub(crate) fn write(
    body: &[u8],
    job: &Job<'_>,
    glyphs: &mut Glyphs,
    files: Files<'_>,
    go_on: &mut dyn FnMut() -> Result<(), Error>,
) -> Result<(Vec<u8>, Copies), Fault> {
    let mut document = Document::load_mem(body)?;
    let merged = merge::merge(&mut document, job, files)?;
    let overlay = overlay::draw(job.contents, &merged.leaves, &job.plan.names, &job.notes(), glyphs);
    go_on()?;
    let copies = stamp::stamp(&mut document, &merged, &overlay)?;
    drop(overlay);
    merge::lead_links(&mut document, job, &merged.pages)?;
    let labels = page_labels::number_tree(&job.plan.names);
    let outline = outline::add(&mut document, &merged, job.plan, job.outline)?;
    if job.contents.is_large_print {
        enlarge::enlarge(&mut document, &merged.pages)?;
    }
    if !job.contents.files_conform {
        claims::leave_out(&mut document)?;
    }
    let catalog = document.catalog_mut()?;
    catalog.set("PageLabels", labels);
    catalog.set("Outlines", outline);
    catalog.set("PageMode", "UseOutlines");
    let id = [job.contents.body_fingerprint(), job.contents.fingerprint_for(None)];
    document.trailer.set("ID", id.map(identifier).to_vec());
    let mut bytes = Vec::with_capacity(length(&document));
    document.save_with_options(&mut bytes, options()).map_err(lopdf::Error::from)?;
    settle_line_ends(&mut bytes);
    Ok((bytes, copies))
}

/// More than the file will take, so that what is written of it is never moved, nor when a copy's few objects
/// come behind it. Room that is not used costs no memory.
fn length(document: &Document) -> usize {
    const BESIDE: usize = 512;
    const COPY: usize = 1024 * 1024;
    let objects = document.objects.values().filter_map(|object| object.as_stream().ok());
    objects.map(|stream| stream.content.len()).sum::<usize>() + document.objects.len() * BESIDE + COPY
}

/// Where stream data happens to end in CR, the LF that lopdf writes before `endstream` would make them one
/// line end, and the stream a byte shorter than its `/Length` says (ISO 19005-2, 6.1.7.1). lopdf also
/// writes a blank after `endstream`, whose room an unmistakable CR LF takes, so that no offset moves.
fn settle_line_ends(bytes: &mut [u8]) {
    const MISTAKEN: &[u8] = b"\r\nendstream \nendobj";
    const SETTLED: &[u8] = b"\r\r\nendstream\nendobj";
    let found: Vec<usize> = memmem::find_iter(bytes, MISTAKEN).collect();
    for at in found {
        bytes[at..at + SETTLED.len()].copy_from_slice(SETTLED);
    }
}

fn options() -> SaveOptions {
    SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS_PER_STREAM)
        .compression_level(6)
        .build()
}

fn identifier(hash: blake3::Hash) -> Object {
    Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::{options, settle_line_ends};
    use lopdf::{Dictionary, Document, Object, Stream, dictionary};

    #[test]
    fn data_that_ends_in_cr_cannot_be_mistaken_for_a_line_end() {
        let mut document = Document::with_version("1.7");
        let catalog = document.add_object(dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", catalog);
        let stream = document.add_object(Stream::new(Dictionary::new(), b"data\r".to_vec()));
        document.trailer.set("Extra", stream);
        let mut bytes = Vec::new();
        document.save_with_options(&mut bytes, options()).unwrap();
        let length = bytes.len();
        settle_line_ends(&mut bytes);
        assert!(memchr::memmem::find(&bytes, b"data\r\r\nendstream\nendobj").is_some());
        assert_eq!(bytes.len(), length);
        let read = Document::load_mem(&bytes).unwrap();
        let read = read.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(read.content, b"data\r");
    }
}
