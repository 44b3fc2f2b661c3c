//! Files that come in: read where they can be read, kept as they came in any case.

use crate::app::App;
use crate::attach::without_extension;
use crate::draft;
use crate::jobs::Job;
use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_core::agenda::take_in::{BoardChoice, TakenPaper, Target, take_in as take_in_papers};
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::PaperKind;
use tafelstuk_core::paper::content::Source;
use tafelstuk_intake::{Recognised, recognise};
use tafelstuk_model::id::{AgendaItemId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadFiles {
    pub offers: Vec<String>,
    /// The meeting that the papers are for; undated periods are read from it.
    #[serde(default)]
    #[ts(optional)]
    pub meeting_date: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FilesRead {
    pub papers: Vec<FileRead>,
}

/// What one file was recognised as.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FileRead {
    pub offer: String,
    pub name: String,
    /// None where the text cannot be read; the file can still be kept as it came.
    pub recognised: Option<Glance>,
    /// Why the file cannot be taken in at all.
    pub fault: Option<Error>,
}

/// A recognised paper at a glance.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Glance {
    pub kind: PaperKind,
    pub title: String,
    pub body: Option<String>,
    pub agenda_item: Option<String>,
    pub meeting_date: Option<NaiveDate>,
    pub n_sections: u32,
    pub n_points: u32,
    pub n_steps: u32,
    pub n_items: u32,
    pub warnings: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeIn {
    pub offers: Vec<String>,
    /// The meeting that gets the papers; a new one where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    /// The item under which all of them go; each goes to the item that it names where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<AgendaItemId>,
    /// For a new meeting: whose.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardChoice>,
    /// For a new meeting: when.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "AgendaTakenIn")]
pub(crate) struct Taken {
    pub meeting: MeetingId,
    pub papers: Vec<TakenPaper>,
    /// The names of files that are kept as they came.
    pub kept_as_supplied: Vec<String>,
    pub refused: Vec<RefusedFile>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct RefusedFile {
    pub name: String,
    pub fault: Error,
}

/// `intake.read`: looks what files are, and writes nothing.
pub(crate) fn read(app: &App, job: &Job<'_>, ask: ReadFiles) -> Result<FilesRead> {
    let mut papers = Vec::new();
    for (at, offer) in (0..).zip(&ask.offers) {
        job.go_on(at, count(&ask.offers), "intake-progress-reading")?;
        let (name, bytes) = app.offered(offer)?;
        let (recognised, fault) = match recognise(&bytes, &name, ask.meeting_date, None) {
            Ok(found) => (Some(glance(&found)), None),
            Err(Error::CannotRead { .. }) => (None, None),
            Err(fault) => (None, Some(fault)),
        };
        papers.push(FileRead { offer: offer.clone(), name, recognised, fault });
    }
    Ok(FilesRead { papers })
}

/// `agenda.take_in`: makes the meeting where there is none, and gives each file its place, in one change.
/// A file that cannot be taken in is told and does not stop the others; where none can, nothing is made.
pub(crate) fn take_in(app: &App, job: &Job<'_>, ask: TakeIn) -> Result<Taken> {
    let open = app.opened()?;
    let date = match ask.meeting {
        Some(meeting) => Some(app.read(|read| tafelstuk_core::meeting::meeting(read, meeting))?.date),
        None => ask.date,
    };
    let (mut arrivals, mut kept_as_supplied, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (at, offer) in (0..).zip(&ask.offers) {
        job.go_on(at, count(&ask.offers), "intake-progress-reading")?;
        let (name, bytes) = app.offered(offer)?;
        let found = match recognise(&bytes, &name, date, None) {
            Ok(found) => Some(found),
            Err(Error::CannotRead { .. }) => None,
            Err(fault) => {
                refused.push(RefusedFile { name, fault });
                continue;
            }
        };
        let (blob, size) = open.keep(&bytes)?;
        let source = Source { name: name.clone(), blob, bytes: size };
        match found {
            Some(found) => {
                arrivals.push(draft::whole(&found, source.clone(), app.now()));
                let further = found.further.iter();
                arrivals.extend(further.map(|paper| draft::arrival(paper, source.clone(), app.now())));
            }
            None => {
                kept_as_supplied.push(name.clone());
                arrivals.push(draft::supplied(without_extension(&name).to_owned(), source));
            }
        }
    }
    if let (true, Some(first)) = (arrivals.is_empty(), refused.first()) {
        return Err(first.fault.clone());
    }
    job.go_on(count(&ask.offers), count(&ask.offers), "intake-progress-keeping")?;
    let target = Target { meeting: ask.meeting, item: ask.item, board: ask.board, date: ask.date };
    let made =
        app.write("agenda.take_in", Undo::Undoable, move |write| take_in_papers(write, target, arrivals))?;
    Ok(Taken { meeting: made.meeting, papers: made.papers, kept_as_supplied, refused })
}

fn glance(found: &Recognised) -> Glance {
    let as_paper = draft::arrival(
        found,
        Source { name: String::new(), blob: String::new(), bytes: 0 },
        DateTime::UNIX_EPOCH,
    );
    Glance {
        kind: as_paper.paper.kind,
        title: found.title.clone(),
        body: found.body.clone(),
        agenda_item: found.agenda_item.clone(),
        meeting_date: found.meeting_date,
        n_sections: count(&found.sections),
        n_points: count(&found.decision_points),
        n_steps: count(&found.steps),
        n_items: count(&found.agenda_items),
        warnings: as_paper.paper.warnings,
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
