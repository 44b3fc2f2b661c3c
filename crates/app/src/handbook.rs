//! The handbook as a page of its own, for who prefers paper: the chapters that F1 shows, in the same words.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::printed::{Form, printed, printed_file};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_pdf::report::{Report, ReportBlock, ReportPart};
use ts_rs::TS;

const NL: &str = include_str!("../../../assets/handbook/nl.json");
const EN: &str = include_str!("../../../assets/handbook/en.json");
/// The colour of its headings: the product's own.
const ACCENT: &str = "#1b5e6e";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "HandbookPrint")]
pub(crate) struct Print {
    pub form: Form,
}

#[derive(Deserialize)]
struct Book {
    title: String,
    chapters: Vec<Chapter>,
}

#[derive(Deserialize)]
struct Chapter {
    heading: String,
    content: Vec<Piece>,
}

/// A heading within a chapter, a paragraph, a list, or a table whose second and last columns take the room.
#[derive(Deserialize)]
enum Piece {
    #[serde(rename = "h")]
    Heading(String),
    #[serde(rename = "p")]
    Paragraph(String),
    #[serde(rename = "ul")]
    List(Vec<String>),
    #[serde(rename = "table")]
    Table { head: Vec<String>, rows: Vec<Vec<String>> },
}

/// `help.print`: the handbook in the language of the screen.
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Print) -> Result<Product> {
    job.go_on(0, 1, "handbook-printing")?;
    let page = page(app.config.lang, (app.config.clock)().date_naive());
    printed(app, &page, &page.title, ask.form)
}

/// The handbook as a PDF, as of `day`; no store is needed for it.
///
/// # Errors
/// What the setting engine refuses.
pub fn handbook(lang: Lang, day: NaiveDate) -> Result<ProductFile> {
    let page = page(lang, day);
    printed_file(&page, &page.title, Form::Pdf)
}

fn page(lang: Lang, date: NaiveDate) -> Report {
    let book = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    let book: Book = serde_json::from_str(book).expect("the handbook is in its form");
    let parts = book.chapters.into_iter().map(|chapter| ReportPart {
        heading: chapter.heading,
        blocks: chapter.content.into_iter().map(block).collect(),
    });
    Report {
        lang,
        title: book.title,
        sub: text(lang, "handbook-sub"),
        notice: String::new(),
        accent: ACCENT.into(),
        date,
        has_contents: true,
        parts: parts.collect(),
    }
}

fn block(piece: Piece) -> ReportBlock {
    match piece {
        Piece::Heading(text) => ReportBlock::Heading { text },
        Piece::Paragraph(text) => ReportBlock::Text { text },
        Piece::List(items) => ReportBlock::Bullets { items },
        Piece::Table { head, rows } => {
            ReportBlock::Table { head, widths: vec![None, Some(3), None, Some(5)], rows }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, EN, NL, Piece, handbook};
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    #[test]
    fn the_printed_handbook_holds_every_chapter_and_its_last_words() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 16).unwrap();
        for (lang, book) in [(Lang::Nl, NL), (Lang::En, EN)] {
            let book: Book = serde_json::from_str(book).unwrap();
            let bytes = handbook(lang, day).unwrap().bytes;
            assert_eq!(bytes, handbook(lang, day).unwrap().bytes, "the same day gives the same file");
            let read = tafelstuk_pages::read(&bytes, &mut |_, _| true).unwrap();
            let lines = read.pages.iter().flat_map(|page| &page.lines).map(|line| squeezed(&line.text()));
            let said: String = lines.collect();
            for chapter in &book.chapters {
                let last = match chapter.content.last().unwrap() {
                    Piece::Heading(text) | Piece::Paragraph(text) => text,
                    Piece::List(items) => items.last().unwrap(),
                    Piece::Table { rows, .. } => rows.last().unwrap().last().unwrap(),
                };
                // A text may go on on the next page; its last words do not.
                let end: Vec<char> = squeezed(last).chars().rev().take(30).collect();
                for words in [squeezed(&chapter.heading), end.into_iter().rev().collect()] {
                    assert!(said.contains(&words), "{words}");
                }
            }
        }
    }

    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect()
    }
}
