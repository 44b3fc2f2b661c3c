//! The way of one decision or action as a page to print.

use crate::app::App;
use crate::decision_list::{filled, outcome_key};
use crate::files::{Product, ProductFile};
use crate::follow_up::state_key;
use crate::jobs::Job;
use std::sync::Arc;
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::decision::confirm::State as Confirmed;
use tafelstuk_core::views::confirmations::ConfirmationRow;
use tafelstuk_core::views::decisions::DecisionRow;
use tafelstuk_core::views::topic_route::Stage;
use tafelstuk_core::views::trace::{Ask, Trace, TraceAction, TraceStop, trace};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart, report};

/// `decision.print_trace`
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Ask) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "trace-printing")?;
    let seen = app.read(|read| trace(read, ask))?;
    let day = (app.config.clock)().date_naive();
    let bytes = report(&Report {
        lang,
        title: text(lang, "trace"),
        sub: seen.title.clone(),
        notice: String::new(),
        accent: seen.board.accent.clone(),
        date: day,
        has_contents: false,
        parts: parts(lang, &seen),
    })?;
    let name = format!("{} {day} {}.pdf", seen.board.short, text(lang, "trace"));
    Ok(app.shelve(ProductFile { name, media_type: "application/pdf".into(), bytes: Arc::new(bytes) }))
}

fn parts(lang: Lang, seen: &Trace) -> Vec<ReportPart> {
    let of = |key: &str, lines: Vec<ReportLine>| {
        let blocks = if lines.is_empty() {
            vec![ReportBlock::Text { text: text(lang, &format!("{key}-none")) }]
        } else {
            vec![ReportBlock::Lines { lines }]
        };
        ReportPart { heading: text(lang, key), blocks }
    };
    let stops = |stops: &[TraceStop]| stops.iter().map(|stop| stop_line(lang, stop)).collect::<Vec<_>>();
    let decided = seen.decision.iter().map(|row| decision_line(lang, row)).collect();
    let confirmed =
        seen.confirmations.iter().flat_map(|row| confirmation_lines(lang, row)).collect::<Vec<_>>();
    let mut parts = vec![of("trace-before", stops(&seen.before)), of("trace-decided", decided)];
    if seen.confirmations.is_some() {
        parts.push(of("trace-confirmed", confirmed));
    }
    parts.push(of("trace-actions", seen.actions.iter().map(|one| action_line(lang, one)).collect()));
    parts.push(of("trace-after", stops(&seen.after)));
    parts
}

fn stop_line(lang: Lang, one: &TraceStop) -> ReportLine {
    let stop = &one.stop;
    let stage = match stop.stage {
        Stage::Asked => "stage-asked",
        Stage::Assigned => "stage-assigned",
        Stage::Prepared => "stage-prepared",
        Stage::Discussed => "stage-discussed",
        Stage::Decided => "stage-decided",
    };
    let key = if stop.done { stage.to_owned() } else { format!("{stage}-next") };
    let facts = [text(lang, &key), stop.board_short.clone(), stop.label.clone()];
    ReportLine {
        mark: day_of(stop.on),
        text: stop.title.clone(),
        notes: std::iter::once(joined(&facts)).chain(one.said.iter().cloned()).collect(),
        ..ReportLine::default()
    }
}

fn decision_line(lang: Lang, row: &DecisionRow) -> ReportLine {
    let one = &row.decision;
    let mut notes = vec![joined(&[
        row.board_short.clone(),
        filled(lang, "item-numbered", &[("label", &row.item_label)]),
        text(lang, outcome_key(one.outcome)),
    ])];
    if one.outcome != Outcome::AsProposed && !one.proposed.is_empty() {
        notes.push(filled(lang, "trace-proposed", &[("text", &one.proposed)]));
    }
    if !one.remark.is_empty() {
        notes.push(one.remark.clone());
    }
    let reserved =
        one.reservations.iter().map(|one| filled(lang, "record-reserved-by", &[("name", &one.name)]));
    notes.extend(reserved);
    ReportLine {
        mark: day_of(Some(row.date)),
        text: one.wording().to_owned(),
        notes,
        strong: true,
        ..ReportLine::default()
    }
}

fn confirmation_lines(lang: Lang, row: &ConfirmationRow) -> Vec<ReportLine> {
    let line = |cell: &tafelstuk_core::views::confirmations::ConfirmationCell| {
        let said = cell.confirmation.as_ref();
        let key = confirmed_key(said.map(|one| one.state));
        let facts = said.map(|one| [one.body.clone(), day_of(one.decided_on), one.remark.clone()]);
        ReportLine {
            text: format!("{}: {}", cell.name, text(lang, key)),
            notes: facts.map(|facts| joined(&facts)).filter(|text| !text.is_empty()).into_iter().collect(),
            ..ReportLine::default()
        }
    };
    row.cells.iter().map(line).collect()
}

fn action_line(lang: Lang, one: &TraceAction) -> ReportLine {
    let action = &one.row.follow_up;
    let when = action.period.as_ref().map(|period| period.literal.clone()).unwrap_or_default();
    let mut notes = vec![joined(&[one.row.owner_now.clone(), when, text(lang, state_key(action.state))])];
    notes.extend(one.slips.iter().map(|slip| {
        let was =
            slip.was.as_ref().map_or_else(|| text(lang, "follow-up-slip-none"), |was| was.literal.clone());
        let line =
            filled(lang, "follow-up-slip-line", &[("date", &day_of(Some(slip.slipped_on))), ("was", &was)]);
        joined(&[line, slip.reason.clone()])
    }));
    if !action.note.is_empty() {
        notes.push(action.note.clone());
    }
    ReportLine {
        mark: action.number.to_string(),
        text: action.text.clone(),
        notes,
        depth: one.depth,
        strong: one.is_asked,
    }
}

/// How a partner stands, in the catalogue's words.
pub(crate) fn confirmed_key(state: Option<Confirmed>) -> &'static str {
    match state {
        None => "confirmation-none",
        Some(Confirmed::Submitted) => "confirmation-submitted",
        Some(Confirmed::Agreed) => "confirmation-agreed",
        Some(Confirmed::AgreedWithRemark) => "confirmation-agreed-with-remark",
        Some(Confirmed::Declined) => "confirmation-declined",
        Some(Confirmed::NotApplicable) => "confirmation-not-applicable",
    }
}

/// "16-09-2026"; empty for none.
pub(crate) fn day_of(day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| day.format("%d-%m-%Y").to_string()).unwrap_or_default()
}

/// What is filled, with dots between.
pub(crate) fn joined(parts: &[String]) -> String {
    let filled = parts.iter().filter(|part| !part.is_empty());
    filled.cloned().collect::<Vec<_>>().join(" · ")
}
