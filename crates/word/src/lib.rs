//! Writes a paper as a Word file (Office Open XML) that others can work on: real heading styles, numbering,
//! tables with header rows, pictures with their description, in the board's colour and the paper's language.
//!
//! Contents go in, bytes come out. No files, no clock: the same contents give the same bytes.

mod body;
mod form;
mod parts;
mod picture;
mod sheet;
mod xml;

pub use form::write_form;
pub use sheet::{Cell, Sheet, write_sheet};

use body::Body;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use tafelstuk_model::outline::ITEM_PROPERTY;
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::{Error, Lang, Result};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The name under which a file says which text it was made of.
pub const ORIGIN: &str = "Tafelstuk";

/// A paper as Word gets it; all words are in its language already.
#[derive(Clone, Debug)]
pub struct WordPaper {
    pub lang: Lang,
    /// The house colour, as "#rrggbb".
    pub accent: String,
    /// "Bespreeknotitie · versie 2.0"
    pub above: String,
    pub title: String,
    /// "Steller: …", one line each.
    pub facts: Vec<String>,
    pub sections: Vec<WordSection>,
    pub attachments: Vec<String>,
    /// Contents of pictures by their address in the text.
    pub images: BTreeMap<String, Vec<u8>>,
    pub words: Words,
    /// The agenda item that the file is written for, kept in its properties and not shown.
    pub item: Option<String>,
    /// Which text of which paper it is, for when the file returns; kept in its properties and not shown.
    pub origin: Option<String>,
}

#[derive(Clone, Debug)]
pub struct WordSection {
    pub heading: String,
    pub body: Doc,
}

/// What the file says besides the paper's own text.
#[derive(Clone, Debug)]
pub struct Words {
    /// The heading above the attachments.
    pub attachments: String,
    /// Behind a point that every partner also decides at home.
    pub home_decision: String,
}

/// Writes the file.
///
/// # Errors
/// `Io`, where it would not fit the form (more than four gigabytes).
pub fn write(paper: &WordPaper) -> Result<Vec<u8>> {
    let about = About { lang: paper.lang, accent: &paper.accent, title: &paper.title };
    assembled(&about, &body::body(paper), &[(ITEM_PROPERTY, &paper.item), (ORIGIN, &paper.origin)])
}

/// What a file is, around its text.
pub(crate) struct About<'a> {
    pub lang: Lang,
    pub accent: &'a str,
    pub title: &'a str,
}

fn assembled(about: &About<'_>, body: &Body, own: &[(&str, &Option<String>)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut part = |name: &str, content: &[u8]| -> Result<()> {
        zip.start_file(name, options).map_err(refused)?;
        Ok(zip.write_all(content)?)
    };
    part("[Content_Types].xml", parts::content_types().as_bytes())?;
    part("_rels/.rels", parts::package_relations().as_bytes())?;
    part("docProps/core.xml", parts::properties(about).as_bytes())?;
    part("docProps/custom.xml", parts::own_properties(own).as_bytes())?;
    part("word/document.xml", parts::document(&body.xml).as_bytes())?;
    part("word/styles.xml", parts::styles(about).as_bytes())?;
    part("word/numbering.xml", parts::numbering(&body.lists).as_bytes())?;
    part("word/footnotes.xml", parts::footnotes(&body.notes).as_bytes())?;
    part("word/settings.xml", parts::settings(about.lang).as_bytes())?;
    part("word/_rels/document.xml.rels", parts::relations(body).as_bytes())?;
    for (name, content) in &body.media {
        part(&format!("word/{name}"), content)?;
    }
    Ok(zip.finish().map_err(refused)?.into_inner())
}

fn refused(fault: zip::result::ZipError) -> Error {
    Error::Io { detail: fault.to_string() }
}

#[cfg(test)]
mod tests;
