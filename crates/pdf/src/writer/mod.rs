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

pub(crate) use copy::{Copies, End, copy_tail};
pub(crate) use outline::{Entry, entries};

use crate::build::Files;
use crate::contents::PackContents;
use crate::glyphs::Glyphs;
use crate::overlay::{self, Note};
use crate::pages::{Anchors, Part, Plan};
use crate::words::Words;
use file::File;
use lopdf::{Document, Object, StringFormat};
use std::io::{self, Write};
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
    /// A file could not be had, what was made could not be written, or the work was stopped.
    Refused(Error),
}

impl From<lopdf::Error> for Fault {
    fn from(fault: lopdf::Error) -> Self {
        match fault {
            lopdf::Error::IO(refused) => Self::Refused(refused.into()),
            fault => Self::Objects(fault),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(refused: io::Error) -> Self {
        Self::Refused(refused.into())
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
    out: &mut dyn Write,
    go_on: &mut dyn FnMut() -> Result<(), Error>,
) -> Result<(End, Copies), Fault> {
    let mut document = Document::load_mem(body)?;
    let mut file = File::begin(out)?;
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
