//! A paper as a Word file, what its source says otherwise, and what changed between versions on paper.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_core::board::board;
use tafelstuk_core::db::Read;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::calls::{Compare, WORKING, compare, returned, text_of};
use tafelstuk_core::paper::compare::{Change, Comparison, Field, Op, PieceChange, Words, wording};
use tafelstuk_core::paper::{Snapshot, SnapshotSection, attachments, paper, points, steps};
use tafelstuk_intake::recognise;
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::PaperId;
use tafelstuk_model::rich_text::Block;
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::change_sheet::{ChangeSheet, Part, Piece, Run};
use tafelstuk_word::{WordPaper, WordSection};
use ts_rs::TS;

/// What a Word file is called among media types.
pub(crate) const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperWord")]
pub(crate) struct AskWord {
    pub id: PaperId,
    /// A version's label; the text as it stands where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub label: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperWordings")]
pub(crate) struct AskWordings {
    pub id: PaperId,
}

/// Where the data beside a paper says it in other words than the file that it came as.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct WordingDifference {
    pub what: WordingOf,
    /// Of the point or step, from 1.
    pub number: u32,
    /// From the file's words to ours.
    pub words: Vec<Words>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WordingOf {
    Title,
    Point,
    Step,
}

/// `paper.word`; which text leaves is kept, so that the file can be held against it when it returns.
pub(crate) fn word(app: &App, job: &Job<'_>, ask: AskWord) -> Result<Product> {
    let (text, known) = app.read(|read| {
        let text = TextOut::of(read, ask.id, ask.label.clone())?;
        let known = returned::known(read, ask.id, &text.snapshot)?;
        Ok((text, known))
    })?;
    let mut images = BTreeMap::new();
    for blob in text.pictures() {
        job.go_on(0, 100, "word-progress")?;
        // A picture that is gone shows as its description.
        if let Ok(content) = app.opened()?.content(&blob) {
            images.insert(blob, content);
        }
    }
    let name = match (&ask.label, known) {
        (Some(label), _) => format!("{VERSION}{label}"),
        (None, Some(name)) => name,
        (None, None) => {
            let left = text.snapshot.clone();
            app.write("paper.word", Undo::Final, move |write| returned::keep(write, ask.id, &left))?
        }
    };
    let file = format!("{}.docx", file_name(&text.snapshot.title));
    let bytes = text.write(app.config.lang, &format!("{}/{name}", ask.id), images)?;
    Ok(app.shelve(ProductFile { name: file, media_type: MEDIA_TYPE.to_owned(), bytes: Arc::new(bytes) }))
}

/// Before the label of a version, in what a file says of its origin.
pub(crate) const VERSION: &str = "version:";

/// A text of a paper on its way to Word, with what stands around it.
pub(crate) struct TextOut {
    pub snapshot: Snapshot,
    label: Option<String>,
    accent: String,
    attachments: Vec<String>,
}

impl TextOut {
    /// The text of a version, or the one as it stands.
    pub fn of(read: &Read<'_>, id: PaperId, label: Option<String>) -> Result<Self> {
        let snapshot = text_of(read, id, label.as_deref().unwrap_or(WORKING))?;
        Self::with(read, id, label, snapshot)
    }

    /// A given text.
    pub fn with(read: &Read<'_>, id: PaperId, label: Option<String>, snapshot: Snapshot) -> Result<Self> {
        let accent = board(read, paper(read, id)?.board)?.accent;
        let attachments = attachments(read, id)?.into_iter().map(|file| file.title).collect();
        Ok(Self { snapshot, label, accent, attachments })
    }

    pub fn pictures(&self) -> Vec<String> {
        self.snapshot.sections.iter().flat_map(|section| pictures(&section.body.content)).collect()
    }

    /// The file.
    pub fn write(&self, lang: Lang, origin: &str, images: BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
        let text_here = &self.snapshot;
        let kind = serde_json::to_value(text_here.kind).expect("a kind is a word");
        let kind = format!("paper-kind-{}", kind.as_str().unwrap_or_default().replace('_', "-"));
        let version = self.label.as_ref().map(|label| said(lang, "paper-version-is", "label", label));
        let fact =
            |key: &str, name: &str, value: &str| (!value.is_empty()).then(|| said(lang, key, name, value));
        let facts = [
            fact("paper-by", "author", &text_here.author),
            fact("paper-held-by", "holder", &text_here.portfolio_holder),
            fact("paper-reference-is", "reference", &text_here.reference),
        ];
        let section = |section: &SnapshotSection| WordSection {
            heading: section.heading.clone(),
            body: section.body.clone(),
        };
        tafelstuk_word::write(&WordPaper {
            lang,
            accent: self.accent.clone(),
            above: std::iter::once(text(lang, &kind)).chain(version).collect::<Vec<_>>().join(" · "),
            title: text_here.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            sections: text_here.sections.iter().map(section).collect(),
            attachments: self.attachments.clone(),
            images,
            words: tafelstuk_word::Words {
                attachments: text(lang, "pack-attachments"),
                home_decision: text(lang, "point-home-decision"),
            },
            item: None,
            origin: Some(origin.to_owned()),
        })
    }
}

/// `paper.wordings`: reads the file again that the paper came as, and lays its words beside ours.
pub(crate) fn wordings(app: &App, _: &Job<'_>, ask: AskWordings) -> Result<Vec<WordingDifference>> {
    let (paper, points, steps) =
        app.read(|read| Ok((paper(read, ask.id)?, points(read, ask.id)?, steps(read, ask.id)?)))?;
    let (Some(blob), Some(name)) = (&paper.source_blob, &paper.source_name) else { return Ok(Vec::new()) };
    let bytes = app.opened()?.content(blob)?;
    let source = match recognise(&bytes, name, paper.meeting_date, None) {
        Ok(source) => source,
        // What cannot be read cannot be held against anything.
        Err(Error::CannotRead { .. } | Error::NotADocument { .. } | Error::EmptyFile { .. }) => {
            return Ok(Vec::new());
        }
        Err(fault) => return Err(fault),
    };
    let mut found = Vec::new();
    let mut lay = |what, theirs: &[String], ours: &[String]| {
        for at in 0..theirs.len().max(ours.len()) {
            let (before, after) = (spaced(theirs.get(at)), spaced(ours.get(at)));
            if before != after {
                let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
                found.push(WordingDifference { what, number, words: wording(&before, &after) });
            }
        }
    };
    lay(WordingOf::Title, &[source.title], &[paper.title]);
    let theirs: Vec<String> = source.decision_points.into_iter().map(|point| point.text).collect();
    lay(WordingOf::Point, &theirs, &points.into_iter().map(|point| point.text).collect::<Vec<_>>());
    let theirs: Vec<String> = source.steps.into_iter().map(|step| step.text).collect();
    lay(WordingOf::Step, &theirs, &steps.into_iter().map(|step| step.text).collect::<Vec<_>>());
    Ok(found)
}

/// `paper.change_sheet`: what changed between two versions, to print.
pub(crate) fn change_sheet(app: &App, job: &Job<'_>, ask: Compare) -> Result<Product> {
    let lang = app.config.lang;
    let (title, accent, told) = app.read(|read| {
        let paper = paper(read, ask.id)?;
        let accent = board(read, paper.board)?.accent;
        Ok((paper.title, accent, compare(read, ask)?))
    })?;
    job.go_on(10, 100, "pack-progress-setting")?;
    let name = |label: &str| if label == WORKING { text(lang, "version-working") } else { label.to_owned() };
    let (from, to) = (name(&told.from), name(&told.to));
    let heading = both(lang, "compare-title", &from, &to);
    let sheet = ChangeSheet {
        lang,
        accent,
        heading: heading.clone(),
        title: title.clone(),
        help: both(lang, "change-sheet-help", &from, &to),
        date: (app.config.clock)().date_naive(),
        parts: parts(lang, &told),
        nothing: both(lang, "compare-nothing", &from, &to),
    };
    let bytes = Arc::new(tafelstuk_pdf::change_sheet::change_sheet(&sheet)?);
    let name = format!("{}.pdf", file_name(&format!("{title} {heading}")));
    Ok(app.shelve(ProductFile { name, media_type: "application/pdf".into(), bytes }))
}

fn parts(lang: Lang, told: &Comparison) -> Vec<Part> {
    let gathered = |key: &str, one: &str, pieces: &[PieceChange]| {
        let pieces: Vec<Piece> = pieces
            .iter()
            .filter(|piece| piece.change != Change::Same || piece.moved)
            .map(|piece| piece_of(lang, one, piece))
            .collect();
        (!pieces.is_empty()).then(|| Part {
            heading: text(lang, key),
            marks: Vec::new(),
            notes: Vec::new(),
            runs: Vec::new(),
            pieces,
        })
    };
    let sections =
        told.sections.iter().filter(|part| part.change != Change::Same || part.moved).map(|part| {
            let was = part.was.as_ref().map(|heading| said(lang, "compare-was", "heading", heading));
            Part {
                heading: part.heading.clone(),
                marks: marks(lang, part.change, part.moved),
                notes: was.into_iter().collect(),
                runs: runs(&part.words),
                pieces: Vec::new(),
            }
        });
    gathered("points", "compare-point", &told.points)
        .into_iter()
        .chain(gathered("steps", "compare-step", &told.steps))
        .chain(sections)
        .collect()
}

fn piece_of(lang: Lang, one: &str, piece: &PieceChange) -> Piece {
    let number = piece.number.as_ref().or(piece.was_number.as_ref()).cloned().unwrap_or_default();
    let renumbered = piece.number.as_ref().and(piece.was_number.as_ref());
    let mut notes: Vec<String> =
        renumbered.map(|number| said(lang, "compare-was-number", "number", number)).into_iter().collect();
    for field in &piece.fields {
        let code = serde_json::to_value(field.field).expect("a field is a word");
        let name =
            text(lang, &format!("compare-field-{}", code.as_str().unwrap_or_default().replace('_', "-")));
        let value = |value: &str| match field.field {
            _ if value.is_empty() => "–".to_owned(),
            Field::Verb | Field::SecondVerb => text(lang, &format!("verb-{}", value.replace('_', "-"))),
            Field::HomeDecision => text(lang, "yes"),
            Field::Owners | Field::Period => value.to_owned(),
        };
        notes.push(format!("{name}: {} → {}", value(&field.was), value(&field.now)));
    }
    Piece {
        heading: said(lang, one, "number", &number),
        marks: marks(lang, piece.change, piece.moved),
        notes,
        runs: runs(&piece.words),
    }
}

fn marks(lang: Lang, change: Change, moved: bool) -> Vec<String> {
    let code = serde_json::to_value(change).expect("a change is a word");
    let mut marks = vec![text(lang, &format!("change-{}", code.as_str().unwrap_or_default()))];
    if moved && change != Change::Moved {
        marks.push(text(lang, "change-moved"));
    }
    marks
}

fn runs(words: &[Words]) -> Vec<Run> {
    let mark = |op| match op {
        Op::Same => "same",
        Op::Added => "added",
        Op::Removed => "removed",
    };
    words.iter().map(|run| Run { op: mark(run.op), text: run.text.clone() }).collect()
}

fn pictures(blocks: &[Block]) -> Vec<String> {
    let doc = tafelstuk_model::rich_text::Doc { content: blocks.to_vec() };
    let mut found = Vec::new();
    doc.each_block(&mut |block| {
        if let Block::Image { attrs } = block {
            found.push(attrs.blob.clone());
        }
    });
    found
}

fn spaced(text: Option<&String>) -> String {
    text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
}

fn said(lang: Lang, key: &str, name: &str, value: &str) -> String {
    let mut params = serde_json::Map::new();
    params.insert(name.to_owned(), value.into());
    text_with(lang, key, &params)
}

fn both(lang: Lang, key: &str, from: &str, to: &str) -> String {
    let mut params = serde_json::Map::new();
    params.insert("from".into(), from.into());
    params.insert("to".into(), to.into());
    text_with(lang, key, &params)
}

/// A title as a file may be called.
pub(crate) fn file_name(title: &str) -> String {
    let allowed = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let name: String = title.chars().map(|c| if allowed(c) { c } else { '-' }).take(100).collect();
    name.trim().to_owned()
}
