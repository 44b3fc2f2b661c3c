//! A plain printable page: a title, a few facts, and parts with lines and tables. What is looked up once and
//! handed over is printed this way; packs and lists that are kept have a form of their own.

use crate::body::set_world;
use crate::words::Words;
use crate::world::PackWorld;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::Lang;

/// Everything that the page shows; all words are in its language already.
#[derive(Clone, Debug)]
pub struct Report {
    pub lang: Lang,
    pub title: String,
    pub sub: String,
    /// Said above everything, such as that it is a concept; empty for nothing.
    pub notice: String,
    /// The board's colour, as "#rrggbb".
    pub accent: String,
    pub date: NaiveDate,
    /// Whether a list of the parts, with their pages, stands before them.
    pub has_contents: bool,
    pub parts: Vec<ReportPart>,
}

/// A heading and what stands below it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportPart {
    /// Empty for what stands right below the title.
    pub heading: String,
    pub blocks: Vec<ReportBlock>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReportBlock {
    /// A heading within a part.
    Heading {
        text: String,
    },
    /// A paragraph.
    Text {
        text: String,
    },
    Bullets {
        items: Vec<String>,
    },
    /// Points, each with notes below it.
    Lines {
        lines: Vec<ReportLine>,
    },
    /// `widths` are shares of the page; none for what fits its words.
    Table {
        head: Vec<String>,
        widths: Vec<Option<u32>>,
        rows: Vec<Vec<String>>,
    },
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportLine {
    /// What stands before it: a day, a number.
    pub mark: String,
    pub text: String,
    pub notes: Vec<String>,
    /// How deep it stands below the one before it.
    pub depth: u32,
    pub strong: bool,
}

/// Sets the page.
///
/// # Errors
/// [`tafelstuk_model::Error::CannotSet`] with Typst's own reason.
pub fn report(report: &Report) -> Result<Vec<u8>> {
    let sheet = json!({
        "lang": report.lang.tag(), "title": report.title, "sub": report.sub, "notice": report.notice,
        "accent": report.accent, "date": [report.date.year(), report.date.month(), report.date.day()],
        "contents": report.has_contents.then(|| Words::of(report.lang).say("report-contents")),
        "parts": report.parts,
    });
    let world = PackWorld::of_report(sheet.to_string().into_bytes());
    let name = format!("report-{}-{}", report.title, report.date);
    let set = set_world(&world, name, Words::of(report.lang));
    comemo::evict(0);
    set.map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use super::{Report, ReportBlock, ReportLine, ReportPart, report};
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    #[test]
    fn a_report_says_all_its_parts_and_text_is_never_markup() {
        let line = ReportLine {
            mark: "10 juni".into(),
            text: "De BST vraagt *één* #beeld".into(),
            notes: vec!["aan de AST".into()],
            ..ReportLine::default()
        };
        let table = ReportBlock::Table {
            head: vec!["Wie".into(), "Wat".into()],
            widths: vec![None, Some(1)],
            rows: vec![vec!["AST".into(), "$x$ uitwerken".into()]],
        };
        let bytes = report(&Report {
            lang: Lang::Nl,
            title: "Herkomst en vervolg".into(),
            sub: "BST".into(),
            notice: String::new(),
            accent: "#1b5e6e".into(),
            date: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap(),
            has_contents: true,
            parts: vec![ReportPart {
                heading: "Gevraagd".into(),
                blocks: vec![
                    ReportBlock::Heading { text: "Binnen #het deel".into() },
                    ReportBlock::Text { text: "Eerst dit.".into() },
                    ReportBlock::Bullets { items: vec!["- geen _opmaak_".into()] },
                    ReportBlock::Lines { lines: vec![line] },
                    table,
                ],
            }],
        })
        .unwrap();
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap().replace(['\n', ' '], "");
        for words in [
            "Gevraagd",
            "Eerstdit.",
            "Binnen#hetdeel",
            "-geen_opmaak_",
            "Inhoud",
            "*één*#beeld",
            "aandeAST",
            "$x$uitwerken",
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}
