//! Writing a paper's text, and reading its points and steps off it in the same transaction.

use super::{Form, Paper, PaperKind, Section, SnapshotSection, State, store};
use crate::board::{Visibility, board, filled};
use crate::history::Write;
use chrono::NaiveDate;
use serde_json::json;
use std::collections::HashSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AttachmentId, BoardId, FigureId, PaperId, PointId, SectionId, StepId, TopicId};
use tafelstuk_model::period::Period;
use tafelstuk_model::rich_text::{Block, Doc, ImageAttrs, TableAttrs};
use tafelstuk_model::section_role::SectionRole;

/// A paper to be made, with its text.
#[derive(Clone, Debug)]
pub struct NewPaper {
    pub board: BoardId,
    pub topic: Option<TopicId>,
    pub kind: PaperKind,
    pub title: String,
    pub form: Form,
    pub state: State,
    pub author: String,
    pub portfolio_holder: String,
    pub reference: String,
    pub visibility: Visibility,
    pub source: Option<Source>,
    pub warnings: Vec<String>,
    pub meeting_date: Option<NaiveDate>,
    pub sections: Vec<NewSection>,
}

impl NewPaper {
    /// A paper that is begun here, with nothing said of it yet but its kind and title.
    pub fn begun(board: BoardId, kind: PaperKind, title: String, sections: Vec<NewSection>) -> Self {
        Self {
            board,
            topic: None,
            kind,
            title,
            form: Form::Typeset,
            state: State::Draft,
            author: String::new(),
            portfolio_holder: String::new(),
            reference: String::new(),
            visibility: Visibility::Participants,
            source: None,
            warnings: Vec::new(),
            meeting_date: None,
            sections,
        }
    }
}

/// The file that a paper came as; its blob is on the disk already.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub blob: String,
    pub bytes: u64,
}

/// A section to be made.
#[derive(Clone, Debug)]
pub struct NewSection {
    pub heading: String,
    pub role: SectionRole,
    pub body: Doc,
}

/// A file to be attached; its blob is on the disk already.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    pub title: String,
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    pub blob: String,
}

/// Makes a paper with its sections.
pub fn create(write: &mut Write<'_>, new: NewPaper) -> Result<PaperId> {
    board(write.read(), new.board)?;
    if let Some(source) = &new.source {
        write.keep_blob(&source.blob, source.bytes)?;
    }
    let paper = Paper {
        id: PaperId::fresh(write.now()),
        rev: 1,
        board: new.board,
        topic: new.topic,
        kind: new.kind,
        title: filled("title", &new.title)?,
        form: new.form,
        state: new.state,
        author: new.author.trim().to_owned(),
        portfolio_holder: new.portfolio_holder.trim().to_owned(),
        reference: new.reference.trim().to_owned(),
        visibility: new.visibility,
        source_name: new.source.as_ref().map(|source| source.name.clone()),
        source_blob: new.source.map(|source| source.blob),
        warnings: new.warnings,
        meeting_date: new.meeting_date,
        created_at: write.now(),
    };
    write.insert("paper", &paper)?;
    for (position, section) in (1..).zip(new.sections) {
        add_section(write, &paper, position, section)?;
    }
    Ok(paper.id)
}

/// Writes a new section at `position`.
pub fn add_section(
    write: &mut Write<'_>,
    paper: &Paper,
    position: u32,
    new: NewSection,
) -> Result<SectionId> {
    let section = Section {
        id: SectionId::fresh(write.now()),
        rev: 1,
        paper: paper.id,
        position,
        heading: new.heading.trim().to_owned(),
        role: new.role,
        body: new.body,
    };
    insert_section(write, paper, section)
}

fn insert_section(write: &mut Write<'_>, paper: &Paper, mut section: Section) -> Result<SectionId> {
    section.body.check()?;
    renew_ids(write, &mut section)?;
    let plain = json!({ "plain": section.body.plain() });
    write.insert("section", &Both(&section, &plain))?;
    project(write, paper, &section)?;
    Ok(section.id)
}

/// A section as it was written.
pub struct Written {
    pub rev: i64,
    /// The text as it stands now, where ids in it were given or renewed.
    pub body: Option<Doc>,
}

/// Writes a section's text and brings its points and steps in line.
pub fn save_section(
    write: &mut Write<'_>,
    paper: &Paper,
    mut section: Section,
    seen: i64,
) -> Result<Written> {
    section.body.check()?;
    let sent = section.body.clone();
    renew_ids(write, &mut section)?;
    let values = json!({
        "heading": section.heading.trim(),
        "role": section.role,
        "body": section.body,
        "plain": section.body.plain(),
    });
    let rev = write.update("section", section.id, Some(seen), &values)?;
    project(write, paper, &section)?;
    Ok(Written { rev, body: (section.body != sent).then_some(section.body) })
}

/// Replaces a paper's whole text. A section whose heading stays keeps its id, so that versions can be
/// compared section by section.
pub fn replace_text(write: &mut Write<'_>, id: PaperId, sections: Vec<NewSection>) -> Result<()> {
    let paper = store::paper(write.read(), id)?;
    let mut old = store::sections(write.read(), id)?;
    let mut kept = Vec::new();
    for new in &sections {
        let at = old.iter().position(|section| section.heading == new.heading);
        kept.push(at.map(|at| old.remove(at)));
    }
    // What goes, goes first: its points and steps may come back in another section.
    for gone in old {
        remove_section(write, gone.id, None)?;
    }
    for section in kept.iter().flatten() {
        let empty = Section { body: Doc { content: Vec::new() }, ..section.clone() };
        project(write, &paper, &empty)?;
    }
    for ((position, new), old) in (1_u32..).zip(sections).zip(kept) {
        match old {
            None => {
                add_section(write, &paper, position, new)?;
            }
            Some(old) => {
                let seen = old.rev;
                save_section(write, &paper, Section { role: new.role, body: new.body, ..old }, seen)?;
                write.update("section", old.id, None, &json!({ "position": position }))?;
            }
        }
    }
    Ok(())
}

/// Brings a paper's whole text back to what it was: sections keep their names, so that versions can still be
/// compared section by section.
pub fn restore_text(write: &mut Write<'_>, paper: &Paper, sections: Vec<SnapshotSection>) -> Result<()> {
    let old = store::sections(write.read(), paper.id)?;
    let stays = |section: &Section| {
        let is_same = |kept: &SnapshotSection| {
            (kept.id, &kept.heading, kept.role, &kept.body)
                == (section.id, &section.heading, section.role, &section.body)
        };
        sections.iter().any(is_same)
    };
    let untouched: HashSet<SectionId> = old.iter().filter(|s| stays(s)).map(|s| s.id).collect();
    for section in old.iter().filter(|section| !untouched.contains(&section.id)) {
        if sections.iter().any(|kept| kept.id == section.id) {
            // A point or step may come back in another section: first all let go of theirs.
            project(write, paper, &Section { body: Doc { content: Vec::new() }, ..section.clone() })?;
        } else {
            remove_section(write, section.id, None)?;
        }
    }
    for (position, SnapshotSection { id, heading, role, body }) in (1..).zip(sections) {
        let rev = old.iter().find(|section| section.id == id).map(|section| section.rev);
        let section = Section { id, rev: rev.unwrap_or(1), paper: paper.id, position, heading, role, body };
        match rev {
            Some(seen) => {
                if !untouched.contains(&id) {
                    save_section(write, paper, section, seen)?;
                }
                write.update("section", id, None, &json!({ "position": position }))?;
            }
            None => {
                insert_section(write, paper, section)?;
            }
        }
    }
    Ok(())
}

/// Takes a section away, with the points and steps in it.
pub fn remove_section(write: &mut Write<'_>, section: SectionId, seen: Option<i64>) -> Result<()> {
    for table in ["step", "decision_point"] {
        for id in store::projected(write.read(), table, section)? {
            write.remove(table, id, None)?;
        }
    }
    write.remove("section", section, seen)
}

/// Notes that a paper went out.
pub fn mark_sent(write: &mut Write<'_>, id: PaperId) -> Result<()> {
    write.update("paper", id, None, &json!({ "state": State::Sent })).map(|_| ())
}

/// Notes the day of the meeting that a paper is for, and reads its steps' periods from that day.
pub fn set_meeting_date(write: &mut Write<'_>, id: PaperId, date: NaiveDate) -> Result<()> {
    write.update("paper", id, None, &json!({ "meeting_date": date }))?;
    let paper = store::paper(write.read(), id)?;
    for section in store::sections(write.read(), id)? {
        project(write, &paper, &section)?;
    }
    Ok(())
}

/// Attaches files behind those that are there.
pub fn attach(write: &mut Write<'_>, paper: &Paper, files: Vec<NewAttachment>) -> Result<Vec<AttachmentId>> {
    let last = store::attachments(write.read(), paper.id)?.last().map_or(0, |file| file.position);
    let mut made = Vec::new();
    for (position, file) in (last + 1..).zip(files) {
        write.keep_blob(&file.blob, file.bytes)?;
        let attachment = super::Attachment {
            id: AttachmentId::fresh(write.now()),
            rev: 1,
            paper: paper.id,
            position,
            title: filled("title", &file.title)?,
            name: file.name,
            media_type: file.media_type,
            bytes: file.bytes,
            blob: file.blob,
            visibility: paper.visibility,
        };
        write.insert("attachment", &attachment)?;
        made.push(attachment.id);
    }
    Ok(made)
}

/// A struct's fields and some more columns, as one row.
struct Both<'a, T>(&'a T, &'a serde_json::Value);

impl<T: serde::Serialize> serde::Serialize for Both<'_, T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        let mut row = serde_json::to_value(self.0).map_err(serde::ser::Error::custom)?;
        if let (Some(row), Some(more)) = (row.as_object_mut(), self.1.as_object()) {
            row.extend(more.clone());
        }
        row.serialize(to)
    }
}

/// Gives an id to every picture and table that has none, and a fresh one to every point, step, picture and
/// table whose id stands elsewhere already: it was pasted or split.
fn renew_ids(write: &Write<'_>, section: &mut Section) -> Result<()> {
    let mut seen_points: HashSet<PointId> = HashSet::new();
    let mut seen_steps: HashSet<StepId> = HashSet::new();
    let elsewhere = |holder: Option<SectionId>| holder.is_some_and(|holder| holder != section.id);
    let (mut points, mut steps) = (HashSet::new(), HashSet::new());
    for (point, _) in section.body.points() {
        if elsewhere(store::section_of_point(write.read(), point.id)?) {
            points.insert(point.id);
        }
    }
    for (step, ..) in section.body.steps() {
        if elsewhere(store::section_of_step(write.read(), step.id)?) {
            steps.insert(step.id);
        }
    }
    let now = write.now();
    let mut figures = figures_elsewhere(write, section)?;
    section.body.each_block_mut(&mut |block| match block {
        Block::DecisionPoint { attrs, .. } if points.contains(&attrs.id) || !seen_points.insert(attrs.id) => {
            attrs.id = PointId::fresh(now);
        }
        Block::Step { attrs, .. } if steps.contains(&attrs.id) || !seen_steps.insert(attrs.id) => {
            attrs.id = StepId::fresh(now);
        }
        Block::Image { attrs: ImageAttrs { id, .. } } | Block::Table { attrs: TableAttrs { id, .. }, .. }
            if id.is_none_or(|id| !figures.insert(id)) =>
        {
            *id = Some(FigureId::fresh(now));
        }
        _ => {}
    });
    Ok(())
}

/// The ids of pictures and tables in the paper's other sections; not asked where this one has none.
fn figures_elsewhere(write: &Write<'_>, section: &Section) -> Result<HashSet<FigureId>> {
    let mut found = HashSet::new();
    if section.body.figures().next().is_some() {
        for other in store::sections(write.read(), section.paper)?.iter().filter(|s| s.id != section.id) {
            found.extend(other.body.figures());
        }
    }
    Ok(found)
}

/// Brings the rows of points and steps in line with a section's text.
fn project(write: &mut Write<'_>, paper: &Paper, section: &Section) -> Result<()> {
    let place = json!({ "paper": paper.id, "section": section.id });
    let points = (1..).zip(section.body.points()).map(|(position, (attrs, text)): (u32, _)| {
        json!({
            "id": attrs.id, "position": position, "verb": attrs.verb, "second_verb": attrs.second_verb,
            "text": text, "needs_home_decision": attrs.needs_home_decision,
        })
    });
    let points: Vec<_> = points.collect();
    bring_in_line(write, "decision_point", section.id, &place, points)?;
    let steps = (1..).zip(section.body.steps()).map(|(position, (attrs, text, parent)): (u32, _)| {
        let period = attrs.period.as_deref().map(|literal| period(literal, paper.meeting_date));
        json!({
            "id": attrs.id, "position": position, "parent": parent, "text": text, "owners": attrs.owners,
            "period_literal": attrs.period,
            "period_start": period.as_ref().and_then(|p| p.start),
            "period_end": period.as_ref().and_then(|p| p.end),
            "period_precision": period.as_ref().map(|p| p.precision),
        })
    });
    let steps: Vec<_> = steps.collect();
    bring_in_line(write, "step", section.id, &place, steps)
}

/// What a written period means from the day of the meeting; what is no period is left open.
pub(super) fn period(literal: &str, on: Option<NaiveDate>) -> Period {
    let found = Period::find(literal, on, None);
    let open = || Period {
        literal: String::new(),
        start: None,
        end: None,
        precision: tafelstuk_model::period::Precision::Open,
    };
    Period { literal: literal.to_owned(), ..found.unwrap_or_else(open) }
}

fn bring_in_line(
    write: &mut Write<'_>,
    table: &str,
    section: SectionId,
    place: &serde_json::Value,
    wanted: Vec<serde_json::Value>,
) -> Result<()> {
    let mut old: HashSet<String> = store::projected(write.read(), table, section)?.into_iter().collect();
    for values in wanted {
        let id = values["id"].as_str().expect("an id is text").to_owned();
        let row = Both(&values, place);
        if old.remove(&id) {
            write.update(table, &id, None, &row)?;
        } else {
            write.insert(table, &row)?;
        }
    }
    let mut gone: Vec<String> = old.into_iter().collect();
    gone.sort();
    gone.into_iter().try_for_each(|id| write.remove(table, id, None))
}
