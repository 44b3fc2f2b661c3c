//! Minutes on their way out: as a PDF, as a Word file, and as the text of a mail.

use crate::app::App;
use crate::decision_list::{filled, outcome_key};
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::printed::{Form, printed_file};
use crate::trace::{day_of, joined};
use serde::{Deserialize, Serialize};
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::decision::list::{ListState, ListedDecision};
use tafelstuk_core::minutes::{Minutes, MinutesAction, MinutesItem, sent};
use tafelstuk_core::views::meetings::OfMeeting;
use tafelstuk_core::views::minutes::{MinutesView, get};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::id::MeetingId;
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesExport")]
pub(crate) struct Export {
    pub meeting: MeetingId,
    /// Minutes that went out; those that stand now where none are given.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<u32>,
    pub form: Form,
}

/// `minutes.export`
pub(crate) fn export(app: &App, job: &Job<'_>, ask: Export) -> Result<Product> {
    job.go_on(0, 1, "minutes-making")?;
    Ok(app.shelve(made(app, ask)?))
}

/// Minutes in the form that is asked for.
pub(crate) fn made(app: &App, ask: Export) -> Result<ProductFile> {
    let lang = app.config.lang;
    let view = app.read(|read| {
        let mut view = get(read, OfMeeting { meeting: ask.meeting.to_string() })?;
        if let Some(number) = ask.number {
            view.minutes = sent(read, ask.meeting, number)?;
        }
        Ok(view)
    })?;
    let name = format!("{} {} {}", view.board.short, view.minutes.date, text(lang, "minutes"));
    printed_file(&page(lang, &view, ask.number), &name, ask.form)
}

fn page(lang: Lang, view: &MinutesView, number: Option<u32>) -> Report {
    let Minutes { board, date, place, present, absent, items, .. } = &view.minutes;
    let version = view.versions.iter().find(|one| Some(one.number) == number).or(match view.state {
        ListState::Sent | ListState::Adopted if number.is_none() => view.versions.last(),
        _ => None,
    });
    let fact = |key: &str, names: &[String]| {
        (!names.is_empty()).then(|| format!("{} {}", text(lang, key), names.join(", ")))
    };
    let mut facts: Vec<String> =
        [fact("decision-list-present", present), fact("decision-list-absent", absent)]
            .into_iter()
            .flatten()
            .collect();
    if let Some(until) = version.and_then(|one| one.remarks_until) {
        facts.push(filled(lang, "minutes-remarks-until", &[("date", &day_of(Some(until)))]));
    }
    if let Some(adopted) = version.and_then(|one| one.adopted_on) {
        facts.push(filled(lang, "minutes-adopted-on", &[("date", &day_of(Some(adopted)))]));
    }
    let amended = version.map(|one| one.amendments.as_str()).filter(|text| !text.is_empty());
    facts.extend(amended.map(|words| filled(lang, "minutes-amended", &[("text", words)])));
    let above = ReportPart {
        heading: String::new(),
        blocks: facts.into_iter().map(|text| ReportBlock::Text { text }).collect(),
    };
    Report {
        lang,
        title: filled(lang, "minutes-title", &[("board", &view.board.short), ("date", &day_of(Some(*date)))]),
        sub: joined(&[board.clone(), place.clone()]),
        notice: if version.is_some() { String::new() } else { text(lang, "minutes-concept") },
        accent: view.board.accent.clone(),
        date: version.map_or(*date, |version| version.sent_on),
        has_contents: false,
        parts: std::iter::once(above).chain(items.iter().map(|item| part(lang, item))).collect(),
    }
}

fn part(lang: Lang, item: &MinutesItem) -> ReportPart {
    let mut blocks = Vec::new();
    if !item.text.is_empty() {
        blocks.push(ReportBlock::Text { text: item.text.clone() });
    }
    if !item.lines.is_empty() {
        let mark = text(lang, "minutes-decision");
        blocks.push(ReportBlock::Lines {
            lines: item.lines.iter().map(|line| decision(lang, &mark, line)).collect(),
        });
    }
    if !item.actions.is_empty() {
        let mark = text(lang, "minutes-action");
        blocks.push(ReportBlock::Lines {
            lines: item.actions.iter().map(|action| action_line(&mark, action)).collect(),
        });
    }
    ReportPart { heading: format!("{} {}", item.label, item.title), blocks }
}

fn decision(lang: Lang, mark: &str, line: &ListedDecision) -> ReportLine {
    let mut notes = Vec::new();
    if line.outcome != Outcome::AsProposed {
        notes.push(text(lang, outcome_key(line.outcome)));
    }
    notes.extend(Some(line.remark.clone()).filter(|text| !text.is_empty()));
    if !line.reservations.is_empty() {
        notes.push(filled(lang, "record-reserved-by", &[("name", &line.reservations.join(", "))]));
    }
    if line.needs_home_decision {
        notes.push(text(lang, "point-home-decision"));
    }
    ReportLine { mark: mark.into(), text: line.text.clone(), notes, depth: 0, strong: true }
}

fn action_line(mark: &str, action: &MinutesAction) -> ReportLine {
    let notes = joined(&[action.owner.clone(), action.period.clone()]);
    ReportLine {
        mark: format!("{mark} {}", action.number),
        text: action.text.clone(),
        notes: Some(notes).filter(|text| !text.is_empty()).into_iter().collect(),
        depth: 0,
        strong: false,
    }
}
