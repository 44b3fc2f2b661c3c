//! PDF bytes → what stands on each page: positioned text in reading order, links, and pictures of pages.
//!
//! It tells what a page shows, not what it means: headings, lists and page furniture are for `intake`. The
//! bytes come from strangers. They are screened before they are opened, read on a thread of their own, and
//! neither a panic in the library nor endless work reaches the caller ([`guard`]).

mod columns;
mod entered;
mod fault;
mod foot;
mod glyphs;
mod guard;
mod layout;
mod links;
mod open;
mod page;
mod picture;
mod rules;
mod screen;
mod typefaces;
mod words;

use std::sync::Arc;

pub use entered::{Comment, Entered, Entry, Moment, Value};
pub use fault::Fault;
pub use page::{Area, Document, Layer, Line, Link, Page, Size, Word};
pub use picture::MAX_WIDTH;

/// How far the reading is (pages done, pages in all); `false` asks it to stop.
pub type Progress<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// No file has more pages than are read.
pub const MAX_PAGES: u32 = 3000;

/// The sizes of all pages, as they are shown; their number is the page count.
///
/// # Errors
/// Any [`Fault`] but `NoSuchPage`.
pub fn sizes(bytes: &Arc<Vec<u8>>) -> Result<Vec<Size>, Fault> {
    let bytes = bytes.clone();
    guard::run(&mut |_, _| true, move |_| {
        let pdf = open::open(&bytes)?;
        Ok(pdf.pages().iter().map(open::size).collect())
    })
}

/// Everything that stands on the pages. A page that cannot be read is told as damaged; the others are read.
///
/// # Errors
/// Any [`Fault`] but `NoSuchPage`.
pub fn read(bytes: &Arc<Vec<u8>>, progress: Progress<'_>) -> Result<Document, Fault> {
    let bytes = bytes.clone();
    guard::run(progress, move |watch| {
        let pdf = open::open(&bytes)?;
        glyphs::read(&pdf, watch)
    })
}

/// What was filled in and written on the pages.
///
/// # Errors
/// Any [`Fault`] but `NoSuchPage`.
pub fn entered(bytes: &Arc<Vec<u8>>) -> Result<Entered, Fault> {
    let bytes = bytes.clone();
    guard::run(&mut |_, _| true, move |watch| entered::read(&open::open(&bytes)?, watch))
}

/// Per page how much at its lower edge shows nothing, in points as shown, at least where that is no more than
/// what is `asked` for it; none where it cannot be told. Only pages that may have less than that are drawn.
///
/// # Errors
/// Any [`Fault`] but `NoSuchPage`.
pub fn feet(bytes: &Arc<Vec<u8>>, asked: Vec<f32>) -> Result<Vec<Option<f32>>, Fault> {
    let bytes = bytes.clone();
    guard::run(&mut |_, _| true, move |watch| Ok(foot::all(&open::open(&bytes)?, &asked, watch)))
}

/// One page (counted from 1) as a PNG of that many pixels wide, at most [`MAX_WIDTH`].
///
/// # Errors
/// Any [`Fault`].
pub fn picture(bytes: &Arc<Vec<u8>>, page: u32, width: u32) -> Result<Vec<u8>, Fault> {
    let bytes = bytes.clone();
    guard::run(&mut |_, _| true, move |watch| {
        let pdf = open::open(&bytes)?;
        picture::draw(&pdf, page, width, watch)
    })
}
