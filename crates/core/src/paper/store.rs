//! The SQL of papers.

use super::states::Moved;
use super::template::Template;
use super::{Agreement, Attachment, Paper, PaperKind, PastFile, Point, Section, Snapshot, Step, Version};
use crate::db::column::{count, json, maybe, word};
use crate::db::{Read, Row};
use rusqlite::params;
use tafelstuk_model::grammar;
use tafelstuk_model::id::{AttachmentId, BoardId, PaperId, PointId, SectionId, StepId};
use tafelstuk_model::period::Period;
use tafelstuk_model::rich_text::references::step_numbers;
use tafelstuk_model::{Error, Result};

/// One paper.
pub fn paper(read: &Read<'_>, id: PaperId) -> Result<Paper> {
    read.one("paper", "SELECT * FROM paper WHERE id = ?1", id, paper_row)
}

/// A paper's sections, in order.
pub fn sections(read: &Read<'_>, paper: PaperId) -> Result<Vec<Section>> {
    let sql = "SELECT * FROM section WHERE paper = ?1 ORDER BY position, id";
    read.all(sql, [paper.to_string()], section_row)
}

/// One section.
pub fn section(read: &Read<'_>, id: SectionId) -> Result<Section> {
    read.one("section", "SELECT * FROM section WHERE id = ?1", id, section_row)
}

/// A paper's decision points, in reading order.
pub fn points(read: &Read<'_>, paper: PaperId) -> Result<Vec<Point>> {
    let sql = "SELECT p.* FROM decision_point p JOIN section s ON s.id = p.section
               WHERE p.paper = ?1 ORDER BY s.position, s.id, p.position";
    let mut points = read.all(sql, [paper.to_string()], |row| {
        Ok(Point {
            id: word(row, "id")?,
            paper: word(row, "paper")?,
            section: word(row, "section")?,
            position: row.get("position")?,
            number: 0,
            verb: word(row, "verb")?,
            second_verb: maybe(row, "second_verb")?,
            text: row.get("text")?,
            object: String::new(),
            needs_home_decision: row.get("needs_home_decision")?,
        })
    })?;
    for (number, point) in (1..).zip(&mut points) {
        point.number = number;
        point.object = grammar::split(&point.text).map(|split| split.object()).unwrap_or_default();
    }
    Ok(points)
}

/// A paper's steps, in reading order.
pub fn steps(read: &Read<'_>, paper: PaperId) -> Result<Vec<Step>> {
    let sql = "SELECT t.* FROM step t JOIN section s ON s.id = t.section
               WHERE t.paper = ?1 ORDER BY s.position, s.id, t.position";
    let mut steps = read.all(sql, [paper.to_string()], step_row)?;
    let numbers = step_numbers(&steps.iter().map(|step| (step.id, step.parent)).collect::<Vec<_>>());
    for (step, number) in steps.iter_mut().zip(numbers) {
        step.number = number;
    }
    Ok(steps)
}

/// A paper's versions, oldest first.
pub fn versions(read: &Read<'_>, paper: PaperId) -> Result<Vec<Version>> {
    let sql = "SELECT * FROM paper_version WHERE paper = ?1 ORDER BY issued_on, id";
    read.all(sql, [paper.to_string()], |row| {
        Ok(Version {
            id: word(row, "id")?,
            paper: word(row, "paper")?,
            label: row.get("label")?,
            status: word(row, "status")?,
            issued_on: word(row, "issued_on")?,
            reason: row.get("reason")?,
        })
    })
}

/// The text of a version as it was issued.
pub fn snapshot(read: &Read<'_>, paper: PaperId, label: &str) -> Result<Snapshot> {
    let sql = "SELECT snapshot FROM paper_version WHERE paper = ?1 AND label = ?2";
    let found = read.all(sql, params![paper.to_string(), label], |row| json(row, "snapshot"))?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "version".into(), id: label.into() })
}

/// Whether the file at that content address is kept.
pub fn is_kept(read: &Read<'_>, blob: &str) -> Result<bool> {
    Ok(read.number("SELECT count(*) FROM blob WHERE hash = ?1", [blob])? > 0)
}

/// A working text that went out as a Word file, by its name.
pub fn word_text(read: &Read<'_>, paper: PaperId, name: &str) -> Result<Option<Snapshot>> {
    let sql = "SELECT snapshot FROM paper_word WHERE paper = ?1 AND id = ?2";
    Ok(read.all(sql, params![paper.to_string(), name], |row| json(row, "snapshot"))?.pop())
}

/// The name under which this same text went out before.
pub fn known_word_text(read: &Read<'_>, paper: PaperId, hash: &str) -> Result<Option<String>> {
    let sql = "SELECT id FROM paper_word WHERE paper = ?1 AND hash = ?2";
    Ok(read.all(sql, params![paper.to_string(), hash], |row| row.get(0))?.pop())
}

/// A paper's attachments, in order.
pub fn attachments(read: &Read<'_>, paper: PaperId) -> Result<Vec<Attachment>> {
    let sql = "SELECT * FROM attachment WHERE paper = ?1 ORDER BY position, id";
    read.all(sql, [paper.to_string()], attachment_row)
}

/// One attachment.
pub fn attachment(read: &Read<'_>, id: AttachmentId) -> Result<Attachment> {
    read.one("attachment", "SELECT * FROM attachment WHERE id = ?1", id, attachment_row)
}

/// What an attachment was before, the newest first.
pub fn past_files(read: &Read<'_>, attachment: AttachmentId) -> Result<Vec<PastFile>> {
    let sql = "SELECT * FROM attachment_past WHERE attachment = ?1 ORDER BY replaced_at DESC, id DESC";
    read.all(sql, [attachment.to_string()], |row| {
        Ok(PastFile {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            attachment: word(row, "attachment")?,
            name: row.get("name")?,
            media_type: row.get("media_type")?,
            bytes: count(row, "bytes")?,
            blob: row.get("blob")?,
            replaced_at: word(row, "replaced_at")?,
        })
    })
}

/// How a paper went from hand to hand, the newest first.
pub fn moves(read: &Read<'_>, paper: PaperId) -> Result<Vec<Moved>> {
    let sql = "SELECT * FROM paper_move WHERE paper = ?1 ORDER BY position DESC";
    read.all(sql, [paper.to_string()], |row| {
        Ok(Moved {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            paper: word(row, "paper")?,
            position: row.get("position")?,
            what: word(row, "move")?,
            was: word(row, "was")?,
            now: word(row, "now")?,
            reason: row.get("reason")?,
            at: word(row, "at")?,
        })
    })
}

/// The steller's agreement that a paper is set by us, where there is one.
pub fn agreement(read: &Read<'_>, paper: PaperId) -> Result<Option<Agreement>> {
    let found = read.all("SELECT * FROM paper_agreement WHERE paper = ?1", [paper.to_string()], |row| {
        Ok(Agreement {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            paper: word(row, "paper")?,
            agreed_by: row.get("agreed_by")?,
            agreed_on: word(row, "agreed_on")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// The findings that were put aside for a paper, each with the id of its row.
pub fn asides(read: &Read<'_>, paper: PaperId) -> Result<Vec<(String, String)>> {
    let sql = "SELECT id, finding FROM paper_aside WHERE paper = ?1";
    read.all(sql, [paper.to_string()], |row| Ok((row.get("id")?, row.get("finding")?)))
}

/// A board's own template for a kind of paper, where it has one.
pub fn template(read: &Read<'_>, board: BoardId, kind: PaperKind) -> Result<Option<Template>> {
    let kind = serde_json::to_value(kind).expect("a kind is a word");
    let params = params![board.to_string(), kind.as_str()];
    let found = read.all("SELECT * FROM paper_template WHERE board = ?1 AND kind = ?2", params, |row| {
        Ok(Template {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            board: word(row, "board")?,
            kind: word(row, "kind")?,
            sections: json(row, "sections")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// Tables and ids of the rows that belong to a paper besides its text, to go with it.
pub fn kept_beside(read: &Read<'_>, paper: PaperId) -> Result<Vec<(&'static str, String)>> {
    const TABLES: [(&str, &str); 6] = [
        (
            "attachment_past",
            "SELECT p.id FROM attachment_past p JOIN attachment a ON a.id = p.attachment WHERE a.paper = ?1",
        ),
        ("attachment", "SELECT id FROM attachment WHERE paper = ?1"),
        ("paper_move", "SELECT id FROM paper_move WHERE paper = ?1"),
        ("paper_agreement", "SELECT id FROM paper_agreement WHERE paper = ?1"),
        ("paper_aside", "SELECT id FROM paper_aside WHERE paper = ?1"),
        ("paper_word", "SELECT id FROM paper_word WHERE paper = ?1"),
    ];
    let mut found = Vec::new();
    for (table, sql) in TABLES {
        let ids: Vec<String> = read.all(sql, [paper.to_string()], |row| row.get(0))?;
        found.extend(ids.into_iter().map(|id| (table, id)));
    }
    Ok(found)
}

/// The section that holds the point `id`, if any.
pub fn section_of_point(read: &Read<'_>, id: PointId) -> Result<Option<SectionId>> {
    holder(read, "SELECT section FROM decision_point WHERE id = ?1", &id.to_string())
}

/// The section that holds the step `id`, if any.
pub fn section_of_step(read: &Read<'_>, id: StepId) -> Result<Option<SectionId>> {
    holder(read, "SELECT section FROM step WHERE id = ?1", &id.to_string())
}

/// The ids of the rows in `table` that were read off a section.
pub fn projected(read: &Read<'_>, table: &str, section: SectionId) -> Result<Vec<String>> {
    let sql = match table {
        "step" => "SELECT id FROM step WHERE section = ?1",
        _ => "SELECT id FROM decision_point WHERE section = ?1",
    };
    read.all(sql, [section.to_string()], |row| row.get(0))
}

fn holder(read: &Read<'_>, sql: &str, id: &str) -> Result<Option<SectionId>> {
    Ok(read.all(sql, [id], |row| word(row, "section"))?.pop())
}

pub(crate) fn paper_row(row: &Row<'_>) -> rusqlite::Result<Paper> {
    Ok(Paper {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        topic: maybe(row, "topic")?,
        kind: word(row, "kind")?,
        title: row.get("title")?,
        form: word(row, "form")?,
        state: word(row, "state")?,
        author: row.get("author")?,
        portfolio_holder: row.get("portfolio_holder")?,
        reference: row.get("reference")?,
        visibility: word(row, "visibility")?,
        source_name: row.get("source_name")?,
        source_blob: row.get("source_blob")?,
        warnings: json(row, "warnings")?,
        meeting_date: maybe(row, "meeting_date")?,
        created_at: word(row, "created_at")?,
    })
}

fn section_row(row: &Row<'_>) -> rusqlite::Result<Section> {
    Ok(Section {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        paper: word(row, "paper")?,
        position: row.get("position")?,
        heading: row.get("heading")?,
        role: word(row, "role")?,
        body: json(row, "body")?,
    })
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        paper: word(row, "paper")?,
        position: row.get("position")?,
        title: row.get("title")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        bytes: count(row, "bytes")?,
        blob: row.get("blob")?,
        visibility: word(row, "visibility")?,
    })
}

fn step_row(row: &Row<'_>) -> rusqlite::Result<Step> {
    let literal: Option<String> = row.get("period_literal")?;
    let precision = maybe(row, "period_precision")?;
    let (start, end) = (maybe(row, "period_start")?, maybe(row, "period_end")?);
    Ok(Step {
        id: word(row, "id")?,
        paper: word(row, "paper")?,
        section: word(row, "section")?,
        parent: maybe(row, "parent")?,
        position: row.get("position")?,
        number: String::new(),
        text: row.get("text")?,
        owners: json(row, "owners")?,
        period: literal.zip(precision).map(|(literal, precision)| Period { literal, start, end, precision }),
    })
}

/// The paper that an attachment belongs to.
pub fn paper_of_attachment(read: &Read<'_>, id: AttachmentId) -> Result<PaperId> {
    read.one("attachment", "SELECT paper FROM attachment WHERE id = ?1", id, |row| word(row, "paper"))
}

/// How many agenda items a paper stands under; the agenda itself is a later slice.
pub fn placements(read: &Read<'_>, id: PaperId) -> Result<i64> {
    read.number("SELECT count(*) FROM placement WHERE paper = ?1", [id.to_string()])
}
