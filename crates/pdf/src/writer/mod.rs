//! Stage three: lopdf writes the pack from what we set and the files that came with it, with overlay,
//! outline, page labels and identifiers. The tags, text and links of both stay as they were; the files'
//! tags are grafted.

pub(crate) mod claims;
mod copy;
mod enlarge;
mod file;
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
use crate::pages::{Anchors, Part, PartPages, Plan};
use crate::words::Words;
use file::File;
use lopdf::{Document, Object, StringFormat};
use tafelstuk_model::error::Error;

/// What is written.
pub(crate) struct Job<'a> {
    pub(crate) contents: &'a PackContents,
    /// A hash of the contents, whoever's copy it is.
    pub(crate) id: blake3::Hash,
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

    /// More bytes than the files and what is drawn on every page will take, with a copy's few objects behind.
    fn room(&self) -> usize {
        const ON_A_PAGE: usize = 4 * 1024;
        const COPY: usize = 1024 * 1024;
        let files = self.anchors.parts.iter().map(|part| match &part.pages {
            PartPages::File(file) => usize::try_from(file.bytes).unwrap_or_default(),
            _ => 0,
        });
        files.sum::<usize>() + self.plan.leaves.len() * ON_A_PAGE + COPY
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
    let mut file = File::begin(body.len() + job.room());
    let merged = merge::merge(&mut document, &mut file, job, files)?;
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
    document.trailer.set("ID", vec![identifier(job.id), identifier(blake3::hash(job.id.as_bytes()))]);
    Ok((file.finish(document)?, copies))
}

fn identifier(hash: blake3::Hash) -> Object {
    Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal)
}
