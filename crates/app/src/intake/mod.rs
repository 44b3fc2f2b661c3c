//! Files that come in: read where they can be read, corrected where they were read wrongly, and kept as they
//! came in any case.

mod alone;
mod look;
mod reading;
pub(crate) mod scans;
#[cfg(all(test, unix))]
mod tests;

pub use alone::{Alone, recognise_alone};
pub(crate) use look::look;
pub(crate) use reading::Readings;

use crate::app::App;
use crate::attach::{self, without_extension};
use crate::draft;
use crate::jobs::Job;
use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_core::agenda::take_in::{
    Arrival, Beside, BoardChoice, TakenPaper, Target, take_in as take_in_papers,
};
use tafelstuk_core::board::learned::Lesson;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::PaperKind;
use tafelstuk_core::paper::content::Source;
use tafelstuk_core::topic::topic;
use tafelstuk_intake::source::Document;
use tafelstuk_intake::{Correction, Known, Recognised, recognise_document};
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadFiles {
    pub offers: Vec<String>,
    /// The board whose words are known.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// The meeting that the papers are for; undated periods are read from it.
    #[serde(default)]
    #[ts(optional)]
    pub meeting_date: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FilesRead {
    /// Each file, and behind a message what hangs on it.
    pub papers: Vec<FileRead>,
}

/// What one file was recognised as.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FileRead {
    pub offer: String,
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// The message that it hangs on.
    pub of: Option<String>,
    /// The file beside whose paper it would stand: what a message brings first stands for the message.
    pub beside: Option<String>,
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

/// What is to be changed in what a file is recognised as.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileCorrections {
    pub offer: String,
    pub corrections: Vec<Correction>,
}

/// A file that becomes no paper, but stands beside the paper that another becomes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileBeside {
    pub offer: String,
    /// The other file: one of `offers`.
    pub to: String,
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
    /// The topic that they are about; with neither meeting nor date they come on no agenda.
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<FileCorrections>>")]
    pub corrections: Vec<FileCorrections>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<FileBeside>>")]
    pub beside: Vec<FileBeside>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(rename = "AgendaTakenIn")]
pub(crate) struct Taken {
    /// None where the papers came for a topic alone.
    pub meeting: Option<MeetingId>,
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

/// `intake.read`: looks what files are, and writes nothing. What hangs on a message is offered too.
pub(crate) fn read(app: &App, job: &Job<'_>, ask: ReadFiles) -> Result<FilesRead> {
    let known = Known { meeting_date: ask.meeting_date, ..reading::known(app, ask.board)? };
    let mut papers = Vec::new();
    for (at, offer) in (0..).zip(&ask.offers) {
        job.go_on(at, count(&ask.offers), "intake-progress-reading")?;
        let (name, bytes) = app.offered(offer)?;
        let mut came = vec![read_one(app, job, offer, None, &known)?];
        for attached in app.offer_attached(offer, &name, &bytes) {
            came.push(read_one(app, job, &attached.offer, Some(offer), &known)?);
        }
        settle(&mut came);
        papers.extend(came);
    }
    Ok(FilesRead { papers })
}

/// A message, and what of its attachments cannot be read, stands beside the first paper that came with it.
fn settle(came: &mut [FileRead]) {
    let first = came.iter().skip(1).find(|file| file.recognised.is_some()).map(|file| file.offer.clone());
    for (at, file) in came.iter_mut().enumerate() {
        if file.fault.is_none() && (at == 0 || file.recognised.is_none()) {
            file.beside.clone_from(&first);
        }
    }
}

fn read_one(app: &App, job: &Job<'_>, offer: &str, of: Option<&str>, known: &Known) -> Result<FileRead> {
    let (name, bytes) = app.offered(offer)?;
    let (recognised, fault) = match reading::document(app, job, &name, &bytes) {
        Ok(document) => (Some(glance(&recognise_document(&document, &name, known))), None),
        Err(Error::CannotRead { .. }) => (None, None),
        Err(Error::Cancelled {}) => return Err(Error::Cancelled {}),
        Err(fault) => (None, Some(fault)),
    };
    let (offer, of) = (offer.to_owned(), of.map(str::to_owned));
    Ok(FileRead { offer, name, bytes: bytes.len() as u64, of, beside: None, recognised, fault })
}

/// `agenda.take_in`: makes the meeting where there is none, and gives each file its place, in one change.
/// A file that cannot be taken in is told and does not stop the others; where none can, nothing is made.
pub(crate) fn take_in(app: &App, job: &Job<'_>, ask: TakeIn) -> Result<Taken> {
    let known = known_for(app, &ask)?;
    let mut taking =
        Taking { app, job, known, came: Vec::new(), taken: Taken::default(), lessons: Vec::new() };
    for (at, offer) in (0..).zip(&ask.offers) {
        job.go_on(at, count(&ask.offers), "intake-progress-reading")?;
        let own = ask.corrections.iter().filter(|own| own.offer == *offer);
        taking.file(offer, own.flat_map(|own| own.corrections.clone()).collect())?;
    }
    for beside in &ask.beside {
        taking.beside(beside)?;
    }
    let Taking { came, mut taken, lessons, .. } = taking;
    let arrivals: Vec<Arrival> = came.into_iter().map(|(_, arrival)| arrival).collect();
    if let (true, Some(first)) = (arrivals.is_empty(), taken.refused.first()) {
        return Err(first.fault.clone());
    }
    job.go_on(count(&ask.offers), count(&ask.offers), "intake-progress-keeping")?;
    let TakeIn { meeting, item, board, date, topic, .. } = ask;
    let target = Target { meeting, item, board, date, topic, lessons };
    let made =
        app.write("agenda.take_in", Undo::Undoable, move |write| take_in_papers(write, target, arrivals))?;
    (taken.meeting, taken.papers) = (made.meeting, made.papers);
    Ok(taken)
}

/// What is known of papers that go there: the meeting's date and its board's words.
fn known_for(app: &App, ask: &TakeIn) -> Result<Known> {
    let (board, date) = match (ask.meeting, ask.topic) {
        (Some(id), _) => {
            let meeting = app.read(|read| tafelstuk_core::meeting::meeting(read, id))?;
            (Some(meeting.board), Some(meeting.date))
        }
        (None, Some(id)) => (Some(app.read(|read| topic(read, id))?.board), ask.date),
        (None, None) => match &ask.board {
            Some(BoardChoice::Known(board)) => (Some(*board), ask.date),
            _ => (None, ask.date),
        },
    };
    Ok(Known { meeting_date: date, ..reading::known(app, board)? })
}

/// Files on their way to the agenda.
struct Taking<'a, 'j> {
    app: &'a App,
    job: &'a Job<'j>,
    known: Known,
    /// With the offer that each came as.
    came: Vec<(String, Arrival)>,
    taken: Taken,
    lessons: Vec<Lesson>,
}

impl Taking<'_, '_> {
    fn file(&mut self, offer: &str, corrections: Vec<Correction>) -> Result<()> {
        let (name, bytes) = self.app.offered(offer)?;
        let found = match reading::document(self.app, self.job, &name, &bytes) {
            Ok(document) => Some(self.recognised(&document, &name, corrections)),
            Err(Error::CannotRead { .. }) => None,
            Err(Error::Cancelled {}) => return Err(Error::Cancelled {}),
            Err(fault) => {
                self.taken.refused.push(RefusedFile { name, fault });
                return Ok(());
            }
        };
        let (blob, size) = self.app.opened()?.keep(&bytes)?;
        let source = Source { name: name.clone(), blob, bytes: size };
        match found {
            Some(found) => {
                let first = draft::whole(&found, source.clone(), self.app.now());
                self.came.push((offer.to_owned(), first));
                for paper in &found.further {
                    self.came.push((offer.to_owned(), draft::arrival(paper, source.clone(), self.app.now())));
                }
            }
            None => {
                self.taken.kept_as_supplied.push(name.clone());
                let kept = draft::supplied(without_extension(&name).to_owned(), source);
                self.came.push((offer.to_owned(), kept));
            }
        }
        Ok(())
    }

    fn recognised(&mut self, document: &Document, name: &str, corrections: Vec<Correction>) -> Recognised {
        let known = Known { corrections, ..self.known.clone() };
        let found = recognise_document(document, name, &known);
        self.lessons.extend(lessons(&found, &known.corrections));
        found
    }

    /// Keeps a file beside the paper that another became.
    fn beside(&mut self, FileBeside { offer, to }: &FileBeside) -> Result<()> {
        let kept = attach::keep(self.app, self.job, offer, (0, 1));
        let paper = self.came.iter_mut().find(|(came, _)| came == to).map(|(_, arrival)| arrival);
        match (kept, paper) {
            (Err(Error::Cancelled {}), _) => return Err(Error::Cancelled {}),
            (Err(fault), _) => {
                self.taken.refused.push(RefusedFile { name: self.app.offer_name(offer)?, fault });
            }
            (Ok(file), Some(arrival)) => {
                let is_message = attach::is_message(&file.name);
                arrival.beside.push(Beside { file, is_message });
            }
            (Ok(file), None) => {
                let fault = Error::NotFound { kind: "offer".into(), id: to.clone() };
                self.taken.refused.push(RefusedFile { name: file.name, fault });
            }
        }
        Ok(())
    }
}

/// What corrections teach: the roles of headings and the names of owners.
fn lessons(found: &Recognised, corrections: &[Correction]) -> Vec<Lesson> {
    let sections = || std::iter::once(found).chain(&found.further).flat_map(|paper| &paper.sections);
    let mut all = Vec::new();
    for correction in corrections {
        match correction {
            Correction::Heading { line, role: Some(role) } => {
                let heading =
                    sections().find(|section| section.lines.first == *line && section.role == *role);
                all.extend(heading.map(|section| Lesson::Heading(section.heading.clone(), *role)));
            }
            Correction::Owners { owners, .. } => all.extend(owners.iter().cloned().map(Lesson::Owner)),
            _ => {}
        }
    }
    all
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
