//! A Word file that came back: read, laid beside the paper as it stands, and taken over where one agrees.

use crate::app::App;
use crate::jobs::Job;
use crate::word::{TextOut, VERSION};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use tafelstuk_core::board::calls::Made;
use tafelstuk_core::db::Read;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::calls::{WORKING, returned as calls};
use tafelstuk_core::paper::returned::{Found, Line, Lines, ReturnedChange, accept, changes};
use tafelstuk_core::paper::{Snapshot, versions};
use tafelstuk_intake::read_word;
use tafelstuk_intake::source::{Aside, Block, Document, Kind, Marker};
use tafelstuk_model::catalogue::text;
use tafelstuk_model::id::PaperId;
use tafelstuk_model::{Error, Result};
use tafelstuk_word::ORIGIN;
use ts_rs::TS;

/// A file without a word of its origin is this paper's where it shares at least one line in so many with it.
const SHARED: usize = 4;
/// The smallest picture: where a text is read back as lines, only its place counts.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperReadReturned")]
pub(crate) struct ReadReturned {
    pub id: PaperId,
    pub offer: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperAcceptReturned")]
pub(crate) struct AcceptReturned {
    pub id: PaperId,
    pub offer: String,
    /// The text that the changes were told of, as the reading gave it.
    pub text: String,
    /// The changes to take over, by id.
    pub changes: Vec<String>,
}

/// What a file that came back says otherwise than the paper does now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PaperReturned")]
pub(crate) struct Returned {
    pub name: String,
    /// The version that went out, "working" for a text between versions.
    pub against: String,
    /// The text that the changes are told of; taking over names it.
    pub text: String,
    pub changes: Vec<ReturnedChange>,
    /// What was said beside the text.
    pub comments: Vec<String>,
}

/// `paper.read_returned`: writes nothing. What was changed here since the file went out is not told.
pub(crate) fn read_returned(app: &App, job: &Job<'_>, ask: ReadReturned) -> Result<Returned> {
    let read = Reading::of(app, job, ask.id, &ask.offer)?;
    Ok(Returned {
        name: read.name,
        against: read.against,
        text: calls::hash(&read.now),
        changes: read.found.into_iter().map(|found| found.told).collect(),
        comments: read.comments,
    })
}

/// `paper.accept_returned`: takes the named changes over, in one change.
pub(crate) fn accept_returned(app: &App, job: &Job<'_>, ask: AcceptReturned) -> Result<Made> {
    let read = Reading::of(app, job, ask.id, &ask.offer)?;
    if calls::hash(&read.now) != ask.text {
        return Err(Error::Conflict { kind: "paper".into(), id: ask.id.to_string(), seen: 0, now: 0 });
    }
    let home_decision = text(app.config.lang, "point-home-decision");
    let after = accept(read.now.clone(), &read.found, &ask.changes, &home_decision, app.now())?;
    app.write("paper.accept_returned", Undo::Undoable, move |write| {
        calls::take_over(write, ask.id, &read.now, after)
    })
}

struct Reading {
    name: String,
    against: String,
    now: Snapshot,
    found: Vec<Found>,
    comments: Vec<String>,
}

impl Reading {
    fn of(app: &App, job: &Job<'_>, id: PaperId, offer: &str) -> Result<Self> {
        job.go_on(0, 3, "returned-progress")?;
        let (name, bytes) = app.offered(offer)?;
        let (document, properties) = read_word(&bytes, &name)?;
        let origin = properties.get(ORIGIN).map(String::as_str);
        let (now, sent, against) = app.read(|read| {
            let (label, sent) = went_out(read, id, origin, &name)?;
            let against = label.clone().unwrap_or_else(|| WORKING.to_owned());
            let now = TextOut::of(read, id, None)?;
            let sent = sent.map(|sent| TextOut::with(read, id, label, sent)).transpose()?;
            Ok((now, sent, against))
        })?;
        job.go_on(1, 3, "returned-progress")?;
        let ours = as_lines(app, &now)?;
        let base = sent.as_ref().map_or_else(|| Ok(ours.clone()), |sent| as_lines(app, sent))?;
        job.go_on(2, 3, "returned-progress")?;
        let theirs = lines(&document);
        if origin.is_none() && !is_of(&theirs, &base) {
            return Err(Error::OtherPaper { name });
        }
        let home_decision = text(app.config.lang, "point-home-decision");
        let found = changes(&base, &ours, &theirs, &now.snapshot, &home_decision);
        Ok(Self { name, against, now: now.snapshot, found, comments: comments(&document) })
    }
}

/// The text that went out, by the file's own word, and its label where it is a version. Where the file says
/// nothing, or names a text that is not kept, the last version; none where there is no version either.
fn went_out(
    read: &Read<'_>,
    id: PaperId,
    origin: Option<&str>,
    name: &str,
) -> Result<(Option<String>, Option<Snapshot>)> {
    let issued = versions(read, id)?;
    let of_version = |label: &str| {
        let text = tafelstuk_core::paper::calls::text_of(read, id, label)?;
        Ok((Some(label.to_owned()), Some(text)))
    };
    if let Some((paper, text)) = origin.and_then(|origin| origin.split_once('/')) {
        if paper != id.to_string() {
            return Err(Error::OtherPaper { name: name.to_owned() });
        }
        if let Some(label) = text.strip_prefix(VERSION).filter(|l| issued.iter().any(|v| v.label == *l)) {
            return of_version(label);
        }
        if let Some(sent) = calls::sent(read, id, text)? {
            return Ok((None, Some(sent)));
        }
    }
    match issued.last() {
        Some(last) => of_version(&last.label),
        None => Ok((None, None)),
    }
}

/// A text as the lines that Word shows: written and read back, so that both sides are read alike.
fn as_lines(app: &App, text: &TextOut) -> Result<Lines> {
    let images: BTreeMap<_, _> = text.pictures().into_iter().map(|blob| (blob, PICTURE.to_vec())).collect();
    let (document, _) = read_word(&text.write(app.config.lang, "", images)?, "docx")?;
    Ok(lines(&document))
}

fn lines(document: &Document) -> Lines {
    let mut found = Lines::default();
    for block in &document.blocks {
        match block.kind {
            Kind::Aside(Aside::Footnote) => found.notes.push(line(block)),
            Kind::Furniture | Kind::Aside(Aside::Deleted | Aside::Comment) => {}
            _ if block.text.is_empty() => {}
            _ => found.text.push(line(block)),
        }
    }
    found
}

fn line(block: &Block) -> Line {
    let cells = match &block.kind {
        Kind::Row { cells } => Some(cells.clone()),
        _ => None,
    };
    let heading = match block.kind {
        Kind::Heading { level, .. } => Some(level),
        _ => None,
    };
    Line {
        text: block.text.clone(),
        heading,
        item: block.is_item().then(|| block.level()),
        numbered: matches!(block.marker(), Some(Marker::Number(_) | Marker::Letter(_))),
        cells,
        is_picture: block.kind == Kind::Aside(Aside::Picture),
    }
}

fn comments(document: &Document) -> Vec<String> {
    let comments = document.blocks.iter().filter(|block| block.kind == Kind::Aside(Aside::Comment));
    comments.map(|block| block.text.clone()).collect()
}

fn is_of(theirs: &Lines, base: &Lines) -> bool {
    let known: HashSet<&str> = base.text.iter().map(|line| line.text.as_str()).collect();
    let shared = theirs.text.iter().filter(|line| known.contains(line.text.as_str())).count();
    shared * SHARED >= theirs.text.len().min(base.text.len())
}
