//! A plain page in the form that somebody asks for: a PDF to keep, a Word file to work on, or text for a mail.
//! All three say the same.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::word::MEDIA_TYPE;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_model::Result;
use tafelstuk_model::rich_text::{Block, Doc, HeadingAttrs, Inline, ListItem};
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart, report};
use tafelstuk_word::{WordPaper, WordSection, Words};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PrintForm")]
pub(crate) enum Form {
    Pdf,
    Word,
    /// Plain text, to paste into a mail.
    Text,
}

/// Makes the page and keeps it to be saved under `name`, which gets its ending here.
pub(crate) fn printed(app: &App, page: &Report, name: &str, form: Form) -> Result<Product> {
    printed_file(page, name, form).map(|file| app.shelve(file))
}

/// As [`printed`], kept nowhere.
pub(crate) fn printed_file(page: &Report, name: &str, form: Form) -> Result<ProductFile> {
    let (bytes, ending, media_type) = match form {
        Form::Pdf => (report(page)?, "pdf", "application/pdf"),
        Form::Word => (tafelstuk_word::write(&word_of(page))?, "docx", MEDIA_TYPE),
        Form::Text => (plain(page).into_bytes(), "txt", "text/plain"),
    };
    let name = format!("{name}.{ending}").replace(['/', '\\'], "-");
    Ok(ProductFile { name, media_type: media_type.into(), bytes: Arc::new(bytes) })
}

fn word_of(page: &Report) -> WordPaper {
    let facts = [&page.sub, &page.notice].into_iter().filter(|text| !text.is_empty()).cloned();
    WordPaper {
        lang: page.lang,
        accent: page.accent.clone(),
        above: String::new(),
        title: page.title.clone(),
        facts: facts.collect(),
        sections: page.parts.iter().map(section_of).collect(),
        attachments: Vec::new(),
        item: None,
        origin: None,
        images: BTreeMap::new(),
        words: Words { attachments: String::new(), home_decision: String::new() },
    }
}

fn section_of(part: &ReportPart) -> WordSection {
    let mut content = Vec::new();
    for block in &part.blocks {
        match block {
            ReportBlock::Heading { text } => content.push(Block::Heading {
                attrs: HeadingAttrs { level: 1 },
                content: vec![Inline::Text { text: text.clone(), marks: Vec::new() }],
            }),
            ReportBlock::Bullets { items } => {
                content.push(list_of(items.iter().map(|item| vec![item.clone()])))
            }
            ReportBlock::Text { text } => content.extend(text.split("\n\n").map(paragraph)),
            ReportBlock::Lines { lines } => content.push(list_of(lines.iter().map(line_texts))),
            ReportBlock::Table { head, rows, .. } => {
                let row = |row: &Vec<String>| vec![told(head, row)];
                content.push(list_of(rows.iter().map(row)));
            }
        }
    }
    WordSection { heading: part.heading.clone(), body: Doc { content } }
}

fn line_texts(line: &ReportLine) -> Vec<String> {
    let text = [line.mark.as_str(), line.text.as_str()];
    let text = text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    std::iter::once(text).chain(line.notes.iter().cloned()).collect()
}

/// A row of a table as one line: "Wie: AST · Wanneer: Q4".
fn told(head: &[String], row: &[String]) -> String {
    let filled = head.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    filled.map(|(name, cell)| format!("{name}: {cell}")).collect::<Vec<_>>().join(" · ")
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { content: vec![Inline::Text { text: text.into(), marks: Vec::new() }] }
}

fn list_of(items: impl Iterator<Item = Vec<String>>) -> Block {
    let item =
        |texts: Vec<String>| ListItem::ListItem { content: texts.into_iter().map(paragraph).collect() };
    Block::BulletList { content: items.map(item).collect() }
}

fn plain(page: &Report) -> String {
    let mut lines = vec![page.title.clone(), page.sub.clone(), page.notice.clone()];
    lines.retain(|line| !line.is_empty());
    for part in &page.parts {
        lines.push(String::new());
        if !part.heading.is_empty() {
            lines.push(part.heading.clone());
        }
        for block in &part.blocks {
            match block {
                ReportBlock::Heading { text } => lines.extend([String::new(), text.clone()]),
                ReportBlock::Bullets { items } => lines.extend(items.iter().map(|item| format!("- {item}"))),
                ReportBlock::Text { text } => lines.push(text.clone()),
                ReportBlock::Lines { lines: all } => {
                    for line in all {
                        let indent = "  ".repeat(usize::try_from(line.depth).unwrap_or(0));
                        let mut texts = line_texts(line).into_iter();
                        lines.extend(texts.next().map(|text| format!("{indent}- {text}")));
                        lines.extend(texts.map(|note| format!("{indent}  {note}")));
                    }
                }
                ReportBlock::Table { head, rows, .. } => {
                    lines.extend(rows.iter().map(|row| format!("- {}", told(head, row))));
                }
            }
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::{plain, section_of};
    use tafelstuk_model::catalogue::Lang;
    use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};

    fn page() -> Report {
        let line = ReportLine {
            mark: "3".into(),
            text: "Planning sturen".into(),
            notes: vec!["Programmabureau".into()],
            depth: 1,
            strong: false,
        };
        let table = ReportBlock::Table {
            head: vec!["Wie".into(), "Wat".into()],
            widths: vec![None, None],
            rows: vec![vec!["AST".into(), String::new()]],
        };
        Report {
            lang: Lang::Nl,
            title: "Acties".into(),
            sub: String::new(),
            notice: String::new(),
            accent: "#1b5e6e".into(),
            date: chrono::NaiveDate::from_ymd_opt(2026, 9, 16).unwrap(),
            has_contents: false,
            parts: vec![ReportPart {
                heading: "Open".into(),
                blocks: vec![ReportBlock::Lines { lines: vec![line] }, table],
            }],
        }
    }

    #[test]
    fn text_and_word_say_the_same_lines() {
        assert_eq!(
            plain(&page()),
            "Acties\n\nOpen\n  - 3 Planning sturen\n    Programmabureau\n- Wie: AST\n"
        );
        let body = serde_json::to_string(&section_of(&page().parts[0]).body).unwrap();
        for words in ["3 Planning sturen", "Programmabureau", "Wie: AST"] {
            assert!(body.contains(words), "{words} in {body}");
        }
    }
}
