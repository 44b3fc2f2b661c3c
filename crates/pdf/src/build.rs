//! The stages in order, with progress and a way to stop.

use crate::body::{self, Places};
use crate::contents::PackContents;
use crate::glyphs::Glyphs;
use crate::lower::{Lowered, lower};
use crate::pages::{Anchors, FRONT, PartPages, Plan};
use crate::words::Words;
use crate::writer::{self, Copies, End, Job};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::ops::ControlFlow;
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::error::{Error, Result};

/// A finished pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub pages: usize,
    /// The name of every page: "omslag", "agenda", "3-1", ...
    pub page_labels: Vec<String>,
    /// Where each paper, file and attachment begins, in agenda order.
    pub parts: Vec<PartPlace>,
    /// Characters that no bundled typeface has; each shows as a box.
    pub missing_characters: Vec<char>,
    /// What it takes to make a copy of it for somebody.
    pub copy_sheets: CopySheets,
}

/// Where a part begins, and how its pages are numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartPlace {
    /// The item's place in the contents, from 0.
    pub item: usize,
    /// The paper's place within its item, from 0.
    pub paper: usize,
    /// The attachment's place within its paper, from 0; none for the paper itself.
    pub attachment: Option<usize>,
    /// Whether its pages came with a file, and were not set by us.
    pub is_file: bool,
    /// From 1.
    pub page: usize,
    pub pages: usize,
    /// "3-1"
    pub label: String,
    /// The 1 in "3-1".
    pub number: usize,
}

/// Where in a finished pack stands whose copy it is. Kept with it, so that a copy for somebody can be made at
/// any later time: the pages are not set again, a few objects are appended (ISO 32000-1, 7.5.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopySheets {
    lang: Lang,
    copies: Copies,
    /// The name of the body, in hexadecimal.
    body: String,
}

impl CopySheets {
    /// Appends to `pack` what makes it the copy of `recipient`; with `is_marked` the name also stands across
    /// every page. A copy may be made of a copy: the last name stands.
    ///
    /// # Errors
    /// [`Error::CannotSet`] where the sheet with the name cannot be drawn or `pack` is another file.
    pub fn append(&self, pack: &mut Vec<u8>, recipient: &str, is_marked: bool) -> Result<()> {
        let end = End::of(pack).map_err(|fault| self.in_words(fault))?;
        pack.extend(self.tail(&end, recipient, is_marked)?);
        Ok(())
    }

    fn tail(&self, end: &End, recipient: &str, is_marked: bool) -> Result<Vec<u8>> {
        let body = blake3::Hash::from_hex(&self.body).unwrap_or(blake3::Hash::from_bytes([0; 32]));
        let mut hasher = blake3::Hasher::new();
        hasher.update(body.as_bytes()).update(recipient.as_bytes()).update(&[u8::from(is_marked)]);
        let id = [body, hasher.finalize()];
        let tail = writer::copy_tail(end, &self.copies, self.lang, recipient, is_marked, id);
        tail.map_err(|fault| self.in_words(fault))
    }

    fn in_words(&self, fault: lopdf::Error) -> Error {
        writer::Fault::from(fault).in_words(Words::of(self.lang))
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Reading,
    Setting,
    Merging,
    Writing,
    Done,
}

/// How far a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    pub stage: Stage,
    /// Of the whole, in percent: the time that packs have taken, not a promise.
    pub percent: u8,
}

/// Gives the bytes of a prepared file by its address; each is asked for once, in order.
pub type Files<'a> = &'a mut dyn FnMut(&str) -> Result<Vec<u8>>;

/// Makes a pack and writes the PDF to `out`, with the recipient's name on it where there is one. `files` gives
/// the prepared files that the contents name; `progress` is told before each stage and may stop the build there.
///
/// # Errors
/// [`Error::NoItems`] without items, [`Error::CannotSet`] for a picture without description and for what
/// the engines refuse, [`Error::Cancelled`] when `progress` says so, and what `files` and `out` refuse. What was
/// written until then is no file.
pub fn build(
    contents: &PackContents,
    files: Files<'_>,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Pack> {
    let words = Words::of(contents.lang);
    let mut tell = |stage, percent| match progress(Progress { stage, percent }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled {}),
    };
    tell(Stage::Reading, 0)?;
    let mut lowered = lower(contents)?;
    tell(Stage::Setting, 5)?;
    let id = contents.body_fingerprint();
    let body = body::set(&lowered, id.to_hex().to_string(), words)?;
    tell(Stage::Merging, 60)?;
    let plan = plan(contents, &lowered, &body.places, words);
    let job = Job {
        contents,
        id,
        anchors: &lowered.anchors,
        plan: &plan,
        outline: &writer::entries(&lowered, &body.places, &plan, words),
    };
    let mut writing = || tell(Stage::Writing, 90);
    let written = writer::write(&body.bytes, &job, &mut lowered.glyphs, files, out, &mut writing);
    let (end, copies) = written.map_err(|fault| fault.in_words(words))?;
    drop(body);
    let pack = Pack {
        pages: plan.leaves.len(),
        parts: parts(&lowered, &plan),
        page_labels: plan.names.iter().map(ToString::to_string).collect(),
        missing_characters: lowered.glyphs.missing(),
        copy_sheets: CopySheets { lang: contents.lang, copies, body: id.to_hex().to_string() },
    };
    if let Some(recipient) = contents.recipient.as_deref().filter(|name| !name.trim().is_empty()) {
        out.write_all(&pack.copy_sheets.tail(&end, recipient, contents.is_marked)?)?;
    }
    tell(Stage::Done, 100)?;
    Ok(pack)
}

/// Where everything would come, without writing a file.
///
/// # Errors
/// As [`build`], without the stopping.
pub fn places(contents: &PackContents) -> Result<Vec<PartPlace>> {
    let words = Words::of(contents.lang);
    let lowered = lower(contents)?;
    let body = body::set(&lowered, identity(contents), words)?;
    Ok(parts(&lowered, &plan(contents, &lowered, &body.places, words)))
}

/// How the page labels of each item begin ("3-"), in the order of the contents.
pub fn label_prefixes(contents: &PackContents) -> Vec<String> {
    let mut glyphs = Glyphs::default();
    let anchors = Anchors::of(&contents.items, false, |label| glyphs.line(label));
    anchors.items.into_iter().map(|item| item.prefix).collect()
}

/// The same pages set by Typst alone, without overlay and writer: what a build is measured against.
///
/// # Errors
/// As [`build`], without the stopping.
pub fn typst_alone(contents: &PackContents) -> Result<Vec<u8>> {
    let lowered = lower(contents)?;
    Ok(body::set(&lowered, identity(contents), Words::of(contents.lang))?.bytes)
}

/// Forgets all remembered layout, so that the next build starts as the first one did.
pub fn forget_layouts() {
    comemo::evict(0);
}

fn identity(contents: &PackContents) -> String {
    contents.body_fingerprint().to_hex().to_string()
}

fn plan(contents: &PackContents, lowered: &Lowered, places: &Places, words: Words) -> Plan {
    let name = |key: &str| words.page_name(key, contents.set_number);
    let changes = places.changes.map(|page| (page, name("label-changes")));
    let cover = lowered.sheet.cover.as_ref().map(|_| (0, name("label-cover")));
    let agenda = (!lowered.sheet.rows.is_empty()).then(|| (places.agenda, name("label-agenda")));
    let front = [cover, changes, agenda];
    let behind = FRONT.iter().zip(places.front);
    let behind = behind.filter_map(|((_, key), page)| Some((page?, name(key))));
    let front: Vec<_> = front.into_iter().flatten().chain(behind).collect();
    Plan::of(&front, &lowered.anchors, &places.set, places.total, contents.is_for_paper)
}

fn parts(lowered: &Lowered, plan: &Plan) -> Vec<PartPlace> {
    let parts = lowered.anchors.parts.iter().zip(&plan.parts);
    parts
        .filter(|(part, stretch)| stretch.pages > 0 && !matches!(part.pages, PartPages::Separator(_)))
        .map(|(part, stretch)| PartPlace {
            item: part.item,
            paper: part.paper,
            attachment: part.attachment,
            is_file: matches!(part.pages, PartPages::File(_)),
            page: stretch.page + 1,
            pages: stretch.pages,
            label: plan.names[stretch.page].to_string(),
            number: stretch.number,
        })
        .collect()
}
