mod writing;

use super::calls::{Issue, SaveSection, WORKING};
use super::content::{NewPaper, NewSection, create};
use super::{PaperKind, VersionStatus, calls, paper, points, sections, steps};
use crate::rig::{Rig, moment};
use chrono::NaiveDate;
use expect_test::{Expect, expect};
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, PaperId, PointId, SittingId, StepId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

const POINT: &str = "0197f0a0-0000-7000-8000-000000000001";
const STEP: &str = "0197f0a0-0000-7000-8000-000000000002";
const BELOW: &str = "0197f0a0-0000-7000-8000-000000000003";

fn doc(value: serde_json::Value) -> Doc {
    serde_json::from_value(value).unwrap()
}

fn text(words: &str) -> serde_json::Value {
    json!([{ "type": "text", "text": words }])
}

fn point(id: &str, words: &str) -> serde_json::Value {
    json!({ "type": "decisionPoint", "attrs": { "id": id, "verb": "agree" }, "content": text(words) })
}

fn step(id: &str, words: &str, period: &str, below: Vec<serde_json::Value>) -> serde_json::Value {
    let mut content = vec![json!({ "type": "paragraph", "content": text(words) })];
    content.extend(below);
    json!({ "type": "step", "attrs": { "id": id, "owners": ["AST"], "period": period }, "content": content })
}

fn note(board: BoardId, bodies: Vec<Doc>) -> NewPaper {
    let section = |(n, body)| NewSection { heading: format!("Kop {n}"), role: SectionRole::Custom, body };
    let sections = (1..).zip(bodies).map(section).collect();
    let begun = NewPaper::begun(board, PaperKind::Note, "Logeerbedden".into(), sections);
    NewPaper { meeting_date: NaiveDate::from_ymd_opt(2026, 9, 16), ..begun }
}

fn with_paper(bodies: Vec<Doc>) -> (Rig, PaperId) {
    let (rig, board) = Rig::with_board();
    let id = rig
        .write(move |write| {
            let id = create(write, note(board, bodies))?;
            write.scope("paper", id);
            Ok(id)
        })
        .unwrap();
    (rig, id)
}

fn save(rig: &Rig, id: PaperId, at: usize, body: Doc) -> Result<i64, Error> {
    let section = rig.read(|read| sections(read, id)).remove(at);
    rig.write_as("paper.save_section", crate::history::Kind::Undoable, move |write| {
        let sitting = SittingId::fresh(moment(0));
        let ask = SaveSection {
            id: section.id,
            rev: section.rev,
            sitting,
            heading: section.heading,
            role: section.role,
            body,
        };
        calls::save_section(write, ask).map(|saved| saved.rev)
    })
}

fn check_steps(rig: &Rig, id: PaperId, expected: &Expect) {
    let lines: Vec<String> = rig
        .read(|read| steps(read, id))
        .into_iter()
        .map(|s| {
            let period = s.period.map_or("-".into(), |p| format!("{:?}..{:?}", p.start, p.end));
            format!("{} {} | {} | {period}", s.number, s.text, s.owners.join(", "))
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn points_and_steps_are_read_off_the_text_with_their_numbers_and_periods() {
    let body = doc(json!({ "type": "doc", "content": [
        point(POINT, "In te stemmen met dit beeld"),
        step(STEP, "Beeld maken", "in oktober", vec![step(BELOW, "Cijfers ophalen", "in Q4", vec![])]),
    ]}));
    let (rig, id) = with_paper(vec![body]);
    let point = rig.read(|read| points(read, id)).remove(0);
    assert_eq!((point.text.as_str(), point.object.as_str()), ("In te stemmen met dit beeld", "dit beeld"));
    check_steps(
        &rig,
        id,
        &expect![[r#"
        1 Beeld maken | AST | Some(2026-10-01)..Some(2026-10-31)
        1a Cijfers ophalen | AST | Some(2026-10-01)..Some(2026-12-31)"#]],
    );
}

#[test]
fn editing_a_paper_without_naming_its_topic_leaves_the_topic() {
    let (rig, id) = with_paper(Vec::new());
    rig.write(move |write| {
        let board = paper(write.read(), id)?.board;
        let ask = json!({ "board": board, "title": "Logeeropvang" });
        let topic = crate::topic::calls::add(write, serde_json::from_value(ask).unwrap())?.id;
        write.update("paper", id, None, &json!({ "topic": topic }))
    })
    .unwrap();
    let before = rig.read(|read| paper(read, id));
    let ask = json!({
        "id": id, "rev": before.rev, "title": "Logeerbedden in 2027", "kind": "note", "author": "",
        "portfolio_holder": "", "reference": "", "visibility": "participants",
    });
    rig.write(move |write| calls::edit(write, serde_json::from_value(ask).unwrap())).unwrap();
    let after = rig.read(|read| paper(read, id));
    assert!(before.topic.is_some());
    assert_eq!((after.title.as_str(), after.topic), ("Logeerbedden in 2027", before.topic));
}

#[test]
fn a_point_taken_out_of_the_text_goes_and_comes_back_with_undo() {
    let (rig, id) =
        with_paper(vec![doc(json!({ "type": "doc", "content": [point(POINT, "In te stemmen met A")] }))]);
    save(&rig, id, 0, doc(json!({ "type": "doc", "content": [] }))).unwrap();
    assert_eq!(rig.read(|read| points(read, id)), vec![]);
    rig.undo(&format!("paper:{id}")).unwrap();
    let back = rig.read(|read| points(read, id));
    assert_eq!((back.len(), back[0].id.to_string().as_str()), (1, POINT));
}

#[test]
fn a_pasted_point_gets_a_name_of_its_own_and_the_first_keeps_its() {
    let both = json!({ "type": "doc", "content": [point(POINT, "In te stemmen met A")] });
    let (rig, id) = with_paper(vec![doc(both.clone()), doc(json!({ "type": "doc", "content": [] }))]);
    save(&rig, id, 1, doc(both)).unwrap();
    let ids: Vec<String> = rig.read(|read| points(read, id)).into_iter().map(|p| p.id.to_string()).collect();
    assert_eq!(ids[0], POINT);
    assert_ne!(ids[1], POINT);
    let in_text = rig.read(|read| sections(read, id)).remove(1).body.points()[0].0.id.to_string();
    assert_eq!(in_text, ids[1]);
}

#[test]
fn the_page_cannot_make_what_only_files_bring() {
    let (rig, id) = with_paper(vec![doc(json!({ "type": "doc", "content": [] }))]);
    let forged = doc(json!({ "type": "doc", "content": [
        { "type": "unknown", "attrs": { "origin": "docx", "text": "x", "source": "<x/>" } }
    ]}));
    assert_eq!(
        save(&rig, id, 0, forged),
        Err(Error::Invalid { field: "body".into(), value: "unknown".into() })
    );
}

#[test]
fn an_issued_version_never_changes_and_its_label_is_used_once() {
    let (rig, id) = with_paper(vec![Doc::of_paragraphs(["Eerste tekst."])]);
    let issue = |label: &'static str| {
        let rev = rig.read(|read| paper(read, id)).rev;
        rig.write_as("paper.issue", crate::history::Kind::Final, move |write| {
            let status = VersionStatus::ForDiscussion;
            calls::issue(
                write,
                Issue { id, rev, label: label.into(), status, reason: String::new(), issued_on: None },
            )
        })
    };
    issue("1.0").unwrap();
    save(&rig, id, 0, Doc::of_paragraphs(["Tweede tekst."])).unwrap();
    assert_eq!(issue("1.0"), Err(Error::Invalid { field: "label".into(), value: "1.0".into() }));
    let old = rig.read(|read| super::store::snapshot(read, id, "1.0"));
    assert_eq!(old.sections[0].body.plain(), "Eerste tekst.");
    let gone = rig.write(move |write| {
        let version = super::versions(write.read(), id)?.remove(0);
        write.update("paper_version", version.id, None, &json!({ "label": "9.9" }))
    });
    assert!(gone.is_err(), "the row itself refuses");
}

#[test]
fn comparing_tells_words_points_steps_and_sections_that_moved() {
    let one = doc(json!({ "type": "doc", "content": [point(POINT, "In te stemmen met versie een")] }));
    let (rig, id) = with_paper(vec![one, Doc::of_paragraphs(["Blijft."]), Doc::of_paragraphs(["Ook."])]);
    let rev = rig.read(|read| paper(read, id)).rev;
    rig.write(move |write| {
        let status = VersionStatus::Draft;
        calls::issue(
            write,
            Issue { id, rev, label: "1.0".into(), status, reason: String::new(), issued_on: None },
        )
    })
    .unwrap();
    save(
        &rig,
        id,
        0,
        doc(json!({ "type": "doc", "content": [point(POINT, "In te stemmen met versie twee")] })),
    )
    .unwrap();
    let section = rig.read(|read| sections(read, id)).remove(2);
    rig.write(move |write| {
        calls::move_section(write, calls::MoveSection { id: section.id, rev: section.rev, position: 1 })
    })
    .unwrap();
    let ask = calls::Compare { id, from: "1.0".into(), to: WORKING.into() };
    let told = rig.read(|read| calls::compare(read, ask));
    let lines: Vec<String> = told
        .sections
        .iter()
        .map(|s| format!("{} {:?} moved={}", s.heading, s.change, s.moved))
        .chain(told.points.iter().map(|p| {
            let words: Vec<String> = p.words.iter().map(|w| format!("{:?}:{}", w.op, w.text)).collect();
            format!("{:?} {}", p.change, words.join("|"))
        }))
        .collect();
    expect![[r#"
        Kop 3 Moved moved=true
        Kop 1 Changed moved=false
        Kop 2 Same moved=false
        Changed Same:In te stemmen met versie |Removed:een|Added:twee"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn a_paper_that_was_issued_or_placed_is_not_removed() {
    let (rig, id) = with_paper(vec![]);
    let remove = || {
        let rev = rig.read(|read| paper(read, id)).rev;
        rig.write(move |write| calls::remove(write, calls::OnePaper { id, rev }))
    };
    remove().unwrap();
    rig.undo(&format!("paper:{id}")).unwrap();
    let rev = rig.read(|read| paper(read, id)).rev;
    rig.write(move |write| {
        let status = VersionStatus::Draft;
        calls::issue(
            write,
            Issue { id, rev, label: "1.0".into(), status, reason: String::new(), issued_on: None },
        )
    })
    .unwrap();
    assert_eq!(remove(), Err(Error::NotNow { kind: "paper".into(), state: "issued".into() }));
}

#[test]
fn point_ids_in_the_fixture_are_valid() {
    assert!(
        POINT.parse::<PointId>().is_ok() && STEP.parse::<StepId>().is_ok() && BELOW.parse::<StepId>().is_ok()
    );
}
