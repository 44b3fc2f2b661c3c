//! The change sheet: what changed between two versions of a paper, to print and to lay beside it.
//!
//! What came is underlined, what went struck through, and both stand between marks of their own, so that
//! neither colour nor line is needed to tell them apart.

use crate::body::set_world;
use crate::colour::Palette;
use crate::glyphs::Glyphs;
use crate::words::Words;
use crate::world::PackWorld;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::Lang;

/// What is set; all words are in its language already.
#[derive(Clone, Debug)]
pub struct ChangeSheet {
    pub lang: Lang,
    /// The house colour, as "#rrggbb".
    pub accent: String,
    /// "Versie 2.0 vergeleken met 1.0"
    pub heading: String,
    /// The paper's title.
    pub title: String,
    /// How to read it.
    pub help: String,
    pub date: NaiveDate,
    pub parts: Vec<Part>,
    /// Said where there are no parts.
    pub nothing: String,
}

/// A section that changed, or all points or steps that did.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub heading: String,
    /// "gewijzigd", "verplaatst"
    pub marks: Vec<String>,
    pub notes: Vec<String>,
    pub runs: Vec<Run>,
    pub pieces: Vec<Piece>,
}

/// One point or step.
#[derive(Clone, Debug, Serialize)]
pub struct Piece {
    pub heading: String,
    pub marks: Vec<String>,
    pub notes: Vec<String>,
    pub runs: Vec<Run>,
}

/// A run of words; `op` is "same", "added" or "removed".
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    pub op: &'static str,
    pub text: String,
}

/// Sets the sheet.
///
/// # Errors
/// [`tafelstuk_model::Error::CannotSet`] with Typst's own reason.
pub fn change_sheet(sheet: &ChangeSheet) -> Result<Vec<u8>> {
    let mut glyphs = Glyphs::default();
    let parts: Vec<Part> = sheet.parts.iter().map(|part| cleaned(&mut glyphs, part)).collect();
    let data = json!({
        "lang": sheet.lang.tag(),
        "accent": Palette::of(Some(&sheet.accent)).accent.hex(),
        "heading": glyphs.line(&sheet.heading),
        "title": glyphs.line(&sheet.title),
        "help": glyphs.line(&sheet.help),
        "nothing": glyphs.line(&sheet.nothing),
        "date": [sheet.date.year(), sheet.date.month(), sheet.date.day()],
        "parts": parts,
    });
    let bytes = data.to_string().into_bytes();
    let ident = blake3::hash(&bytes).to_hex().to_string();
    let set = set_world(&PackWorld::of_change_sheet(bytes), ident, Words::of(sheet.lang));
    comemo::evict(0);
    set.map(|(_, bytes)| bytes)
}

fn cleaned(glyphs: &mut Glyphs, part: &Part) -> Part {
    Part {
        heading: heading(glyphs, &part.heading),
        marks: lines(glyphs, &part.marks),
        notes: lines(glyphs, &part.notes),
        runs: runs(glyphs, &part.runs),
        pieces: part
            .pieces
            .iter()
            .map(|piece| Piece {
                heading: heading(glyphs, &piece.heading),
                marks: lines(glyphs, &piece.marks),
                notes: lines(glyphs, &piece.notes),
                runs: runs(glyphs, &piece.runs),
            })
            .collect(),
    }
}

/// A heading that shows nothing would be a heading without words.
fn heading(glyphs: &mut Glyphs, text: &str) -> String {
    let line = glyphs.line(text);
    if line.is_empty() { "–".into() } else { line }
}

fn lines(glyphs: &mut Glyphs, texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| glyphs.line(text)).collect()
}

/// Line ends part paragraphs; they stay, and each line is cleaned by itself.
fn runs(glyphs: &mut Glyphs, runs: &[Run]) -> Vec<Run> {
    let mut clean =
        |text: &str| text.split('\n').map(|line| glyphs.clean(line)).collect::<Vec<_>>().join("\n");
    runs.iter().map(|run| Run { op: run.op, text: clean(&run.text) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{ChangeSheet, Part, Piece, Run, change_sheet};
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    fn run(op: &'static str, text: &str) -> Run {
        Run { op, text: text.into() }
    }

    #[test]
    fn the_sheet_holds_what_came_and_what_went_and_is_the_same_when_set_again() {
        let piece = Piece {
            heading: "Beslispunt 2".into(),
            marks: vec!["gewijzigd".into(), "verplaatst".into()],
            notes: vec!["Was eerst nummer 1.".into()],
            runs: vec![run("same", "In te stemmen met "), run("removed", "een"), run("added", "twee")],
        };
        let part = |heading: &str, runs, pieces| Part {
            heading: heading.into(),
            marks: vec!["gewijzigd".into()],
            notes: Vec::new(),
            runs,
            pieces,
        };
        let hostile = "#set page(width: 1pt) \u{7}$x$ \u{202e}\nTweede alinea";
        let sheet = ChangeSheet {
            lang: Lang::Nl,
            accent: "#1b5e6e".into(),
            heading: "Versie 2.0 vergeleken met 1.0".into(),
            title: "Logeerzorg".into(),
            help: "Onderstreept is nieuw.".into(),
            date: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap(),
            parts: vec![
                part("Beslispunten", Vec::new(), vec![piece]),
                part("", vec![run("added", hostile)], Vec::new()),
            ],
            nothing: "Niets gewijzigd.".into(),
        };
        let bytes = change_sheet(&sheet).unwrap();
        assert_eq!(bytes, change_sheet(&sheet).unwrap());
        let text = lopdf::Document::load_mem(&bytes).unwrap().extract_text(&[1]).unwrap();
        for word in ["Logeerzorg", "verplaatst", "twee", "#set page", "Tweede alinea"] {
            assert!(text.replace('\n', " ").contains(word), "{word} in {text}");
        }
        let empty = ChangeSheet { parts: Vec::new(), ..sheet };
        let text =
            lopdf::Document::load_mem(&change_sheet(&empty).unwrap()).unwrap().extract_text(&[1]).unwrap();
        assert!(text.contains("Niets gewijzigd"));
    }
}
