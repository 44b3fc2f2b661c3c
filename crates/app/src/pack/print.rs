//! What is printed by itself: the agenda, one paper, name cards, a list to sign. Nothing of it is kept; it holds
//! what the pack for the same readers holds.

use super::files::Files;
use super::leaks::Search;
use super::{front, printed};
use crate::app::App;
use crate::dispatch::plain_name;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::pack::{Audience, Contents, ItemContents, contents, secrets};
use tafelstuk_model::catalogue::text;
use tafelstuk_model::id::{MeetingId, PaperId};
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::PackContents;
use tafelstuk_pdf::contents::Extent;
use tafelstuk_pdf::front::PackSeat;
use tafelstuk_pdf::print_only::{Person, attendance_list, name_cards};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackPrint")]
pub(crate) struct Print {
    pub meeting: MeetingId,
    pub what: Printed,
    /// Which paper, for one by itself.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
    /// For whom; members where nobody says.
    #[serde(default)]
    #[ts(optional)]
    pub audience: Option<Audience>,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PackPrinted")]
pub(crate) enum Printed {
    Agenda,
    Paper,
    NameCards,
    Attendance,
}

/// `pack.print`
///
/// Errors: as `pack.build`; the paper is not among what these readers see.
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Print) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 100, "pack-progress-setting")?;
    let audience = ask.audience.unwrap_or(Audience::Members);
    let seen = app.read(|read| contents(read, ask.meeting, audience))?;
    let what = text(lang, name_key(ask.what));
    let title = format!("{what} {} {}", seen.board.short, seen.meeting.date);
    let bytes = match ask.what {
        Printed::Agenda => agenda(app, job, &seen)?,
        Printed::Paper => paper(app, job, &seen, ask.paper)?,
        Printed::NameCards => name_cards(lang, &title, &people(app, &seen)?)?,
        Printed::Attendance => attendance_list(lang, &title, &people(app, &seen)?)?,
    };
    let (name, media_type) = (format!("{}.pdf", plain_name(&title)), "application/pdf".to_owned());
    Ok(app.shelve(ProductFile { name, media_type, bytes: Arc::new(bytes) }))
}

/// The agenda by itself: what it says of papers stays, their pages do not.
fn agenda(app: &App, job: &Job<'_>, seen: &Contents) -> Result<Vec<u8>> {
    let mut printed = printed(app, seen, &Files::default(), None)?;
    printed.extent = Extent::Agenda;
    printed.is_for_paper = true;
    for item in &mut printed.items {
        let kinds = item.papers.iter().map(|paper| {
            let version = paper.version.as_deref().unwrap_or_default();
            format!("{} {version}", paper.kind).trim().to_owned()
        });
        let mut said: Vec<String> = kinds.collect();
        said.extend(item.presenters.iter().cloned());
        item.subtitle = (!said.is_empty()).then(|| said.join(" · "));
        item.papers.clear();
    }
    set(app, job, seen, &Files::default(), &printed)
}

/// One paper with its attachments, under the page labels that it has in the pack.
fn paper(app: &App, job: &Job<'_>, seen: &Contents, id: Option<PaperId>) -> Result<Vec<u8>> {
    let id = id.ok_or_else(|| Error::Missing { field: "paper".into() })?;
    let missing = || Error::NotFound { kind: "paper".into(), id: id.to_string() };
    let place = seen.items.iter().enumerate().find_map(|(at, item)| match item {
        ItemContents::Shown { papers, .. } => {
            Some((at, papers.iter().position(|paper| paper.paper.id == id)?))
        }
        ItemContents::Withheld { .. } => None,
    });
    let place = place.ok_or_else(missing)?;
    let files = Files::ready(app, job, seen)?;
    let mut printed = printed(app, seen, &files, None)?;
    super::publication::number(&mut printed)?;
    printed.is_for_paper = true;
    let (seen, printed) = alone(seen, &printed, place);
    set(app, job, &seen, &files, &printed)
}

/// One paper of a pack (item and paper by their places) with what the search needs to know of it.
pub(super) fn alone(
    seen: &Contents,
    printed: &PackContents,
    (item, nth): (usize, usize),
) -> (Contents, PackContents) {
    let mut printed = printed.clone();
    printed.extent = Extent::Papers;
    printed.has_separators = false;
    let mut kept = printed.items.swap_remove(item);
    kept.papers = vec![kept.papers.swap_remove(nth)];
    printed.items = vec![kept];
    printed.script.clear();
    // The search needs the contents as they are printed.
    let mut seen = seen.clone();
    let mut kept = seen.items.swap_remove(item);
    if let ItemContents::Shown { papers, .. } = &mut kept {
        *papers = vec![papers.swap_remove(nth)];
    }
    seen.items = vec![kept];
    (seen, printed)
}

/// Sets what is printed, and searches it for what its readers may not see.
pub(super) fn set(
    app: &App,
    job: &Job<'_>,
    seen: &Contents,
    files: &Files,
    printed: &PackContents,
) -> Result<Vec<u8>> {
    let open = app.opened()?;
    let mut bytes = Vec::new();
    let made = tafelstuk_pdf::build(printed, &mut |blob| open.content(blob), &mut bytes, &mut |progress| {
        job.step(u32::from(progress.percent), 100, "pack-progress-setting")
    })?;
    let secrets = app.read(|read| secrets(read, seen.meeting.id, seen.audience))?;
    Search { app, seen, files, made: &made }.run(secrets, printed, || Ok((&bytes).into()))?;
    Ok(bytes)
}

/// Who sits at the table.
fn people(app: &App, seen: &Contents) -> Result<Vec<Person>> {
    let seats = front::seats(app, seen)?.into_iter();
    Ok(seats.map(|PackSeat { name, of, .. }| Person { name, of }).collect())
}

fn name_key(what: Printed) -> &'static str {
    match what {
        Printed::Agenda => "pack-print-agenda",
        Printed::Paper => "pack-print-paper",
        Printed::NameCards => "pack-print-name-cards",
        Printed::Attendance => "pack-print-attendance",
    }
}
