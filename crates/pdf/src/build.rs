//! The three stages in order, with progress and a way to stop.

use crate::body::{self, Body, Places};
use crate::contents::PackContents;
use crate::lower::{Lowered, lower};
use crate::overlay;
use crate::pages::{self, PageName};
use crate::words::Words;
use crate::writer::{self, Additions};
use serde::Serialize;
use std::ops::ControlFlow;
use tafelstuk_model::error::{Error, Result};

/// A finished pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The PDF.
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// The name of every page: "omslag", "agenda", "3-1", ...
    pub page_labels: Vec<String>,
    /// Where each paper begins, in agenda order.
    pub papers: Vec<PaperPlace>,
    /// Characters that no bundled typeface has; each shows as a box.
    pub missing_characters: Vec<char>,
}

/// Where a paper begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperPlace {
    /// The item's place in the contents, from 0.
    pub item: usize,
    /// The paper's place within its item, from 0.
    pub paper: usize,
    /// From 1.
    pub page: usize,
    /// "3-1"
    pub label: String,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Reading,
    Setting,
    Stamping,
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

/// Makes a pack. `progress` is told before each stage and may stop the build there; setting the pages
/// is one stage and takes most of the time.
///
/// # Errors
/// [`Error::NoItems`] without items, [`Error::CannotSet`] for a picture without description and for what
/// the engines refuse, [`Error::Cancelled`] when `progress` says so.
pub fn build(contents: &PackContents, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Pack> {
    let words = Words::of(contents.lang);
    let mut tell = |stage, percent| match progress(Progress { stage, percent }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled {}),
    };
    tell(Stage::Reading, 0)?;
    let mut lowered = lower(contents)?;
    tell(Stage::Setting, 5)?;
    let body = body::set(&lowered, identity(contents), words)?;
    tell(Stage::Stamping, 80)?;
    let names = names(&lowered, &body.places, words);
    let overlay = overlay::draw(contents, &names, &mut lowered.glyphs);
    tell(Stage::Writing, 90)?;
    let bytes = write(contents, &lowered, &body, &overlay, &names)?;
    tell(Stage::Done, 100)?;
    Ok(Pack {
        bytes,
        pages: names.len(),
        papers: papers(&body.places, &names),
        page_labels: names.iter().map(ToString::to_string).collect(),
        missing_characters: lowered.glyphs.missing(),
    })
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

fn names(lowered: &Lowered, places: &Places, words: Words) -> Vec<PageName> {
    let front = [(0, words.say("label-cover")), (places.agenda, words.say("label-agenda"))];
    let items = lowered.anchors.items.iter().zip(&places.papers);
    let starts = items.filter_map(|(item, papers)| Some((*papers.first()?, item.prefix.clone())));
    pages::names(&front.into_iter().chain(starts).collect::<Vec<_>>(), places.total)
}

fn papers(places: &Places, names: &[PageName]) -> Vec<PaperPlace> {
    let place =
        |item, paper, page: usize| PaperPlace { item, paper, page: page + 1, label: names[page].to_string() };
    let items = places.papers.iter().enumerate();
    items
        .flat_map(|(item, pages)| {
            pages.iter().enumerate().map(move |(paper, page)| place(item, paper, *page))
        })
        .collect()
}

fn write(
    contents: &PackContents,
    lowered: &Lowered,
    body: &Body,
    overlay: &[u8],
    names: &[PageName],
) -> Result<Vec<u8>> {
    let words = Words::of(contents.lang);
    let additions = Additions {
        overlay,
        names,
        outline: &writer::entries(lowered, &body.places, words),
        ids: [contents.body_fingerprint(), contents.fingerprint()],
    };
    writer::write(&body.bytes, &additions).map_err(|fault| Error::CannotSet {
        place: words.say("place-pack"),
        detail: words.fill("fault-writing", &[("reason", &fault.to_string())]),
    })
}
