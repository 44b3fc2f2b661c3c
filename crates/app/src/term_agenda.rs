//! The termijnagenda of a board as a page to print.

use crate::app::App;
use crate::decision_list::filled;
use crate::files::Product;
use crate::jobs::Job;
use crate::printed::{Form, printed};
use crate::trace::{day_of, joined};
use serde::{Deserialize, Serialize};
use tafelstuk_core::views::term_agenda::{Of, TermEntry, TermKind, TermSlot, term_agenda};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::id::BoardId;
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TermAgendaPrint")]
pub(crate) struct Print {
    pub board: BoardId,
    pub form: Form,
}

/// `meeting.print_term_agenda`
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Print) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "term-agenda-printing")?;
    let seen = app.read(|read| term_agenda(read, Of { board: ask.board }))?;
    let day = app.now().date_naive();
    let page = Report {
        lang,
        title: text(lang, "term-agenda"),
        sub: joined(&[seen.board.name.clone(), day_of(Some(day))]),
        notice: String::new(),
        accent: seen.board.accent.clone(),
        date: day,
        has_contents: false,
        parts: seen.slots.iter().map(|slot| part(lang, slot)).collect(),
    };
    printed(app, &page, &format!("{} {} {day}", seen.board.short, text(lang, "term-agenda")), ask.form)
}

fn part(lang: Lang, slot: &TermSlot) -> ReportPart {
    let heading = match (slot.date, &slot.quarter) {
        (Some(date), _) => filled(lang, "term-agenda-meeting", &[("date", &day_of(Some(date)))]),
        (None, Some(quarter)) => quarter.clone(),
        (None, None) => text(lang, "term-agenda-undated"),
    };
    let block = if slot.entries.is_empty() {
        ReportBlock::Text { text: text(lang, "term-agenda-nothing") }
    } else {
        ReportBlock::Lines { lines: slot.entries.iter().map(|entry| line(lang, entry)).collect() }
    };
    ReportPart { heading, blocks: vec![block] }
}

fn line(lang: Lang, entry: &TermEntry) -> ReportLine {
    let late = if entry.overdue { text(lang, "follow-up-overdue") } else { String::new() };
    let notes = joined(&[text(lang, kind_key(entry.kind)), entry.who.clone(), entry.when.clone(), late]);
    ReportLine { text: entry.text.clone(), notes: vec![notes], ..ReportLine::default() }
}

fn kind_key(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Item => "term-kind-item",
        TermKind::Paper => "term-kind-paper",
        TermKind::Assignment => "term-kind-assignment",
        TermKind::Action => "term-kind-action",
        TermKind::Step => "term-kind-step",
    }
}
