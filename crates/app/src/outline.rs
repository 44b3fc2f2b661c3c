//! The outline that goes along with a request for a paper: a Word file with the sections that the board wants,
//! in which title, item, meeting, author and last day stand already. It names its item in its properties, so
//! that it is known when it comes back.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::word::{MEDIA_TYPE, file_name};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_core::paper::PaperKind;
use tafelstuk_core::paper::calls::templates::{self, TemplateView};
use tafelstuk_core::paper_request::calls::{Of, PaperRequestRow, PaperRequests, list};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::{MeetingId, PaperRequestId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;
use tafelstuk_model::{Error, Result};
use tafelstuk_word::{WordPaper, WordSection};
use ts_rs::TS;

/// Papers are written in Dutch, whatever the screen speaks.
const LANG: Lang = Lang::Nl;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequestOutline")]
pub(crate) struct AskOutline {
    pub meeting: MeetingId,
    pub id: PaperRequestId,
    /// The kind of paper; a note where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<PaperKind>,
}

/// `paper_request.outline`: the Word file for one request, to save or send.
pub(crate) fn outline(app: &App, _: &Job<'_>, ask: AskOutline) -> Result<Product> {
    let kind = ask.kind.unwrap_or(PaperKind::Note);
    let (asked, plan) = app.read(|read| {
        let asked = list(read, Of { meeting: ask.meeting })?;
        let plan = templates::template(read, templates::Of { board: asked.board.id, kind })?;
        Ok((asked, plan))
    })?;
    let wanted = |row: &&PaperRequestRow| row.request.as_ref().is_some_and(|one| one.id == ask.id);
    let missing = || Error::NotFound { kind: "paper_request".into(), id: ask.id.to_string() };
    let row = asked.rows.iter().find(wanted).ok_or_else(missing)?;
    let (name, bytes) = written(&asked, row, kind, plan)?;
    Ok(app.shelve(ProductFile { name, media_type: MEDIA_TYPE.to_owned(), bytes: Arc::new(bytes) }))
}

/// The file's name and contents.
pub(crate) fn written(
    asked: &PaperRequests,
    row: &PaperRequestRow,
    kind: PaperKind,
    plan: TemplateView,
) -> Result<(String, Vec<u8>)> {
    let word = serde_json::to_value(kind).expect("a kind is a word");
    let kind = text(LANG, &format!("paper-kind-{}", word.as_str().unwrap_or_default().replace('_', "-")));
    let bytes = tafelstuk_word::write(&WordPaper {
        lang: LANG,
        accent: asked.board.accent.clone(),
        above: kind,
        title: row.title.clone(),
        facts: facts(asked, row),
        sections: plan
            .sections
            .into_iter()
            .map(|section| WordSection {
                body: Doc::of_paragraphs(begun(section.role, &asked.board.short).iter().map(String::as_str)),
                heading: section.heading,
            })
            .collect(),
        attachments: Vec::new(),
        images: BTreeMap::new(),
        words: tafelstuk_word::Words { attachments: String::new(), home_decision: String::new() },
        item: Some(row.item.to_string()),
        origin: None,
    })?;
    Ok((format!("{}.docx", file_name(&format!("{} {}", row.label, row.title))), bytes))
}

/// The lines above the text, as papers have them and reading a paper knows them.
fn facts(asked: &PaperRequests, row: &PaperRequestRow) -> Vec<String> {
    let request = row.request.as_ref();
    let author = request.map(|request| request.author_name.clone()).unwrap_or_default();
    let until = request.and_then(|request| request.until()).or(asked.due);
    let fact = |key: &str, value: String| (!value.is_empty()).then(|| say(key, &value));
    [
        fact("outline-board", asked.board.name.clone()),
        fact("outline-item", row.label.clone()),
        fact("outline-date", day(asked.meeting.date)),
        fact("outline-author", author),
        fact("outline-until", until.map(day).unwrap_or_default()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stands in a section to begin with: the words that lead in what is asked, and room to write.
fn begun(role: SectionRole, board: &str) -> Vec<String> {
    let asks = (role == SectionRole::Proposal).then(|| say("outline-asks", board));
    asks.into_iter().chain([String::new()]).collect()
}

fn say(key: &str, value: &str) -> String {
    text_with(LANG, key, &Map::from_iter([("value".to_owned(), Value::from(value))]))
}

/// "16 september 2026"
fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), text(LANG, &format!("pack-month-{}", date.month())), date.year())
}
