//! The chair's script: printed by itself, in memory and kept nowhere, and as the chair's pack has it.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use std::sync::Arc;
use tafelstuk_core::agenda::AgendaItem;
use tafelstuk_core::board::Treatment;
use tafelstuk_core::pack::ItemScript;
use tafelstuk_core::views::meetings::OfMeeting;
use tafelstuk_core::views::script::{ScriptRow, script};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_pdf::{Script, ScriptItem};

/// `agenda.print_script`
pub(crate) fn print(app: &App, job: &Job<'_>, ask: OfMeeting) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "script-printing")?;
    let seen = app.read(|read| script(read, ask))?;
    let (meeting, board) = (&seen.meeting, &seen.board);
    let date = meeting.date;
    let when = [meeting.starts.as_deref(), meeting.ends.as_deref()];
    let when = when.into_iter().flatten().collect::<Vec<_>>().join(" – ");
    let planned = planned(lang, seen.planned_minutes, seen.available_minutes);
    let sub = [when, meeting.place.clone(), planned];
    let bytes = tafelstuk_pdf::script(&Script {
        lang,
        title: titled(lang, &board.short, &date.format("%d-%m-%Y").to_string()),
        sub: joined(&sub),
        accent: board.accent.clone(),
        date,
        rows: seen.rows.iter().map(|row| item_of(lang, row)).collect(),
    })?;
    let name = format!("{} {date} {}.pdf", board.short, text(lang, "script-file"));
    let media_type = "application/pdf".to_owned();
    Ok(app.shelve(ProductFile { name, media_type, bytes: Arc::new(bytes) }))
}

fn item_of(lang: Lang, row: &ScriptRow) -> ScriptItem {
    ScriptItem {
        asked: row.asked.clone(),
        positions: row.positions.clone(),
        conclusion: row.concludes().to_owned(),
        notes: row.notes.clone(),
        ..head(lang, &row.item, row.starts_at.as_deref())
    }
}

/// An item of the script as the chair's pack has it.
pub(crate) fn in_pack(lang: Lang, script: &ItemScript) -> ScriptItem {
    ScriptItem {
        asked: script.asked.clone(),
        positions: script.positions.clone(),
        conclusion: script.conclusion.clone(),
        notes: script.notes.clone(),
        ..head(lang, &script.item, script.starts_at.as_deref())
    }
}

fn head(lang: Lang, item: &AgendaItem, starts_at: Option<&str>) -> ScriptItem {
    let minutes = item.minutes.map(|n| format!("{n}′")).unwrap_or_default();
    let treatment = item.treatment.map(|treatment| text(lang, treatment_key(treatment))).unwrap_or_default();
    let starts = starts_at.unwrap_or_default().to_owned();
    ScriptItem {
        label: item.label.clone(),
        title: item.title.clone(),
        level: u8::from(item.parent.is_some()),
        facts: joined(&[starts, minutes, treatment, item.presenter.clone()]),
        ..ScriptItem::default()
    }
}

fn titled(lang: Lang, board: &str, date: &str) -> String {
    let mut params = serde_json::Map::new();
    params.insert("board".into(), board.into());
    params.insert("date".into(), date.into());
    text_with(lang, "script-title", &params)
}

fn planned(lang: Lang, planned: u32, available: Option<u32>) -> String {
    let Some(available) = available else { return String::new() };
    let mut params = serde_json::Map::new();
    params.insert("planned".into(), planned.into());
    params.insert("available".into(), available.into());
    text_with(lang, "script-planned", &params)
}

fn treatment_key(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Information => "treatment-information",
        Treatment::Discussion => "treatment-discussion",
        Treatment::Decision => "treatment-decision",
    }
}

fn joined(parts: &[String]) -> String {
    let filled = parts.iter().filter(|part| !part.is_empty());
    filled.cloned().collect::<Vec<_>>().join(" · ")
}
