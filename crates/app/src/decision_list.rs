//! A decision list on its way out: as a PDF, as a Word file, and as the text of a mail. All three say the same.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::decision::list::{DecisionList, ListState, ListVersion, ListedAction, ListedDecision};
use tafelstuk_core::decision::sent_list;
use tafelstuk_core::follow_up::with_list::listed;
use tafelstuk_core::views::decision_list::{DecisionListView, get};
use tafelstuk_core::views::meetings::OfMeeting;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::MeetingId;
use tafelstuk_model::rich_text::{Block, Doc, Inline, ListItem, OrderedListAttrs};
use tafelstuk_pdf::decision_list::{DecisionSheet, Fact, SheetAction, SheetItem, SheetLine, SheetWords};
use tafelstuk_word::{WordPaper, WordSection, Words};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionListExport")]
pub(crate) struct Export {
    pub meeting: MeetingId,
    /// A list that went out; the one that stands now where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<u32>,
    pub form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DecisionListForm")]
pub(crate) enum Form {
    Pdf,
    Word,
    /// Plain text, to paste into a mail.
    Text,
}

/// `decision.export_list`
pub(crate) fn export(app: &App, job: &Job<'_>, ask: Export) -> Result<Product> {
    job.go_on(0, 1, "decision-list-making")?;
    Ok(app.shelve(made(app, ask)?))
}

/// A list in the form that is asked for.
pub(crate) fn made(app: &App, ask: Export) -> Result<ProductFile> {
    let lang = app.config.lang;
    let view = app.read(|read| {
        let mut view = get(read, OfMeeting { meeting: ask.meeting.to_string() })?;
        let went_out = matches!(view.state, ListState::Sent | ListState::Adopted);
        let last = view.versions.last().filter(|_| went_out).map(|last| last.number);
        let number = ask.number.or(last);
        if let Some(number) = number {
            view.list = sent_list(read, ask.meeting, number)?;
            view.state = ListState::Sent;
        }
        Ok((view, number))
    })?;
    let (view, number) = view;
    let sheet = sheet_of(lang, &view, number);
    let name = format!("{} {}", sheet.board, sheet.title_of_file);
    let (bytes, ending, media_type) = match ask.form {
        Form::Pdf => (tafelstuk_pdf::decision_list::decision_list(&sheet.sheet)?, "pdf", "application/pdf"),
        Form::Word => (
            tafelstuk_word::write(&word_of(lang, &sheet.sheet))?,
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        Form::Text => (plain(&sheet.sheet).into_bytes(), "txt", "text/plain"),
    };
    let name = format!("{name}.{ending}");
    Ok(ProductFile { name, media_type: media_type.into(), bytes: Arc::new(bytes) })
}

/// The list with all its words, and what its file is called.
struct Worded {
    sheet: DecisionSheet,
    /// The board's abbreviation.
    board: String,
    title_of_file: String,
}

fn sheet_of(lang: Lang, view: &DecisionListView, number: Option<u32>) -> Worded {
    let DecisionList { board, date, place, present, absent, items, .. } = &view.list;
    let day = date.format("%d-%m-%Y").to_string();
    let version = view.versions.iter().find(|one| Some(one.number) == number);
    // What went out says of board and actions what they were that day.
    let (short, accent, actions) = match &view.list.as_sent {
        Some(sent) => (&sent.board_short, &sent.accent, sent.actions.clone()),
        None => (&view.board.short, &view.board.accent, view.actions.iter().map(listed).collect()),
    };
    let fact = |key: &str, names: &[String]| {
        (!names.is_empty()).then(|| Fact { name: text(lang, key), text: names.join(", ") })
    };
    let sheet = DecisionSheet {
        lang,
        title: filled(lang, "decision-list-title", &[("board", short), ("date", &day)]),
        sub: [board.as_str(), place.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        concept: if version.is_some() { String::new() } else { text(lang, "decision-list-concept") },
        accent: accent.clone(),
        date: version.map_or(*date, |version| version.sent_on),
        facts: [fact("decision-list-present", present), fact("decision-list-absent", absent)]
            .into_iter()
            .flatten()
            .collect(),
        items: items
            .iter()
            .map(|item| SheetItem {
                label: item.label.clone(),
                title: item.title.clone(),
                lines: item.lines.iter().map(|line| line_of(lang, line)).collect(),
            })
            .collect(),
        actions: actions.into_iter().map(action_of).collect(),
        remarks: version.and_then(|version| remarks(lang, version)).unwrap_or_default(),
        words: SheetWords {
            home: text(lang, "point-home-decision"),
            actions: text(lang, "follow-ups"),
            number: text(lang, "follow-ups-number"),
            action: text(lang, "follow-ups-text"),
            who: text(lang, "follow-ups-owner"),
            when: text(lang, "follow-ups-when"),
        },
    };
    let board = short.clone();
    Worded { sheet, board, title_of_file: format!("{date} {}", text(lang, "decision-list-file")) }
}

fn line_of(lang: Lang, line: &ListedDecision) -> SheetLine {
    SheetLine { text: line.text.clone(), notes: notes(lang, line), home: line.needs_home_decision }
}

/// Outcome, condition and reservations of a decision in words.
pub(crate) fn notes(lang: Lang, line: &ListedDecision) -> Vec<String> {
    let mut notes = Vec::new();
    if line.outcome != Outcome::AsProposed {
        notes.push(text(lang, outcome_key(line.outcome)));
    }
    if !line.remark.is_empty() {
        notes.push(line.remark.clone());
    }
    if !line.reservations.is_empty() {
        notes.push(filled(lang, "record-reserved-by", &[("name", &line.reservations.join(", "))]));
    }
    notes
}

fn action_of(one: ListedAction) -> SheetAction {
    SheetAction { number: one.number.to_string(), text: one.text, who: one.who, when: one.when }
}

fn remarks(lang: Lang, version: &ListVersion) -> Option<String> {
    let until = version.remarks_until?.format("%d-%m-%Y").to_string();
    Some(filled(lang, "decision-list-remarks", &[("date", &until)]))
}

/// An outcome in the catalogue's words.
pub(crate) fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::AsProposed => "decision-outcome-as-proposed",
        Outcome::Amended => "decision-outcome-amended",
        Outcome::Conditional => "decision-outcome-conditional",
        Outcome::WithReservation => "decision-outcome-with-reservation",
        Outcome::Remitted => "decision-outcome-remitted",
        Outcome::Deferred => "decision-outcome-deferred",
        Outcome::Rejected => "decision-outcome-rejected",
        Outcome::Withdrawn => "decision-outcome-withdrawn",
        Outcome::NotReached => "decision-outcome-not-reached",
    }
}

fn word_of(lang: Lang, sheet: &DecisionSheet) -> WordPaper {
    let items = sheet.items.iter().map(|item| WordSection {
        heading: format!("{} {}", item.label, item.title),
        body: numbered(item.lines.iter().map(|line| (line.text.clone(), notes_of(sheet, line)))),
    });
    let actions = (!sheet.actions.is_empty()).then(|| WordSection {
        heading: sheet.words.actions.clone(),
        body: numbered(sheet.actions.iter().map(|one| (said(one), Vec::new()))),
    });
    let remarks = Some(sheet.remarks.clone()).filter(|text| !text.is_empty());
    WordPaper {
        lang,
        accent: sheet.accent.clone(),
        above: sheet.concept.clone(),
        title: sheet.title.clone(),
        facts: std::iter::once(sheet.sub.clone())
            .chain(sheet.facts.iter().map(|fact| format!("{} {}", fact.name, fact.text)))
            .chain(remarks)
            .filter(|fact| !fact.is_empty())
            .collect(),
        sections: items.chain(actions).collect(),
        attachments: Vec::new(),
        item: None,
        origin: None,
        images: BTreeMap::new(),
        words: Words { attachments: String::new(), home_decision: sheet.words.home.clone() },
    }
}

fn numbered(lines: impl Iterator<Item = (String, Vec<String>)>) -> Doc {
    let paragraph =
        |text: String| Block::Paragraph { content: vec![Inline::Text { text, marks: Vec::new() }] };
    let items = lines.map(|(text, notes)| ListItem::ListItem {
        content: std::iter::once(text).chain(notes).map(paragraph).collect(),
    });
    Doc { content: vec![Block::OrderedList { attrs: OrderedListAttrs::default(), content: items.collect() }] }
}

fn plain(sheet: &DecisionSheet) -> String {
    let mut lines = vec![sheet.title.clone(), sheet.sub.clone(), sheet.concept.clone()];
    lines.extend(sheet.facts.iter().map(|fact| format!("{} {}", fact.name, fact.text)));
    for item in &sheet.items {
        lines.push(String::from("\n") + &item.label + " " + &item.title);
        for (n, line) in (1..).zip(&item.lines) {
            lines.push(format!("{n}. {}", line.text));
            lines.extend(notes_of(sheet, line).into_iter().map(|note| format!("   {note}")));
        }
    }
    if !sheet.actions.is_empty() {
        lines.push(String::from("\n") + &sheet.words.actions);
        lines.extend(sheet.actions.iter().map(|one| format!("{}. {}", one.number, said(one))));
    }
    if !sheet.remarks.is_empty() {
        lines.push(String::from("\n") + &sheet.remarks);
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n") + "\n"
}

fn notes_of(sheet: &DecisionSheet, line: &SheetLine) -> Vec<String> {
    line.notes.iter().cloned().chain(line.home.then(|| sheet.words.home.clone())).collect()
}

fn said(one: &SheetAction) -> String {
    [one.text.as_str(), one.who.as_str(), one.when.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The catalogue's words with their gaps filled.
pub(crate) fn filled(lang: Lang, key: &str, params: &[(&str, &str)]) -> String {
    let params: Map<String, Value> =
        params.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect();
    text_with(lang, key, &params)
}
