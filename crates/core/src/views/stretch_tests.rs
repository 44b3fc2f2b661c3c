//! A list read stretch by stretch gives what it gives at once.

use super::lists::{PointsOf, StepsOf, all_points, all_steps};
use super::{meetings, papers, topics};
use crate::agenda::calls::{AddMeeting, add_meeting};
use crate::meeting;
use crate::paper::PaperKind;
use crate::paper::content::{NewPaper, NewSection, create};
use crate::rig::Rig;
use crate::topic::calls::Add;
use serde_json::json;
use std::fmt::Debug;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, MeetingId, PaperId, PointId, StepId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

/// What `page` gives behind one after another, `most` at a time.
fn by_stretch<I: Copy + PartialEq + Debug>(most: u32, page: impl Fn(Option<I>, u32) -> Vec<I>) -> Vec<I> {
    let mut all = Vec::new();
    loop {
        let next = page(all.last().copied(), most);
        assert!(next.len() <= most as usize, "{next:?}");
        if next.is_empty() {
            return all;
        }
        all.extend(next);
    }
}

/// A paper with so many points and steps.
fn paper(rig: &Rig, board: BoardId, title: &str, n: usize) -> PaperId {
    let now = chrono::DateTime::UNIX_EPOCH;
    let text = |words: String| json!([{ "type": "text", "text": words }]);
    let points = (0..n).map(|at| {
        json!({ "type": "decisionPoint", "attrs": { "id": PointId::fresh(now), "verb": "agree" },
                "content": text(format!("Instemmen met deel {at}")) })
    });
    let steps = (0..n).map(|at| {
        let line = json!({ "type": "paragraph", "content": text(format!("De gemeente maakt deel {at}")) });
        json!({ "type": "step", "attrs": { "id": StepId::fresh(now), "owners": [], "period": "" }, "content": [line] })
    });
    let body = json!({ "type": "doc", "content": points.chain(steps).collect::<Vec<_>>() });
    let body: Doc =
        if n == 0 { Doc::of_paragraphs(["Tekst"]) } else { serde_json::from_value(body).unwrap() };
    let section = NewSection { heading: "Voorstel".into(), role: SectionRole::Proposal, body };
    let new = NewPaper::begun(board, PaperKind::Note, title.into(), vec![section]);
    rig.write(move |write| create(write, new)).unwrap()
}

fn rig() -> (Rig, BoardId) {
    let (rig, board) = Rig::with_board();
    for (at, n) in [0, 3, 1, 0, 2, 4, 0].into_iter().enumerate() {
        paper(&rig, board, &format!("Notitie Vervoer {at}"), n);
    }
    (rig, board)
}

#[test]
fn papers_come_newest_first_and_by_stretch_as_at_once() {
    let (rig, board) = rig();
    let page = |board, after, most: Option<u32>, words: &str| -> Vec<PaperId> {
        let ask = papers::List { board, words: words.into(), after, most };
        rig.read(|read| papers::list(read, ask)).iter().map(|row| row.paper.id).collect()
    };
    let all = page(None, None, None, "");
    assert_eq!(all.len(), 7);
    assert!(all.is_sorted_by(|a, b| a > b));
    for most in 1..9 {
        assert_eq!(by_stretch(most, |after, most| page(Some(board), after, Some(most), "")), all, "{most}");
    }
    assert_eq!(
        page(None, None, Some(1), "vérvoer 2"),
        [all[4]],
        "the words are of the title, not of the stretch"
    );
}

#[test]
fn points_and_steps_go_on_within_a_paper_and_behind_it() {
    let (rig, _) = rig();
    let points = |after, most| -> Vec<PointId> {
        rig.read(|read| all_points(read, PointsOf { after, most })).iter().map(|row| row.point.id).collect()
    };
    let steps = |after, most| -> Vec<_> {
        rig.read(|read| all_steps(read, StepsOf { after, most })).iter().map(|row| row.step.id).collect()
    };
    assert_eq!((points(None, None).len(), steps(None, None).len()), (10, 10));
    for most in 1..12 {
        assert_eq!(by_stretch(most, |after, most| points(after, Some(most))), points(None, None), "{most}");
        assert_eq!(by_stretch(most, |after, most| steps(after, Some(most))), steps(None, None), "{most}");
    }
    let gone: PointId = "01900000-0000-7000-8000-000000000000".parse().unwrap();
    let db = rig.db.as_ref().unwrap();
    let refused = db.read(|read| all_points(read, PointsOf { after: Some(gone), most: None })).unwrap_err();
    assert!(matches!(refused, Error::NotFound { kind, .. } if kind == "decision_point"));
}

#[test]
fn topics_come_by_title_and_by_stretch_as_at_once() {
    let (rig, board) = Rig::with_board();
    for title in ["Wonen", "Vervoer", "Zorg", "Vervoer", "Élan"] {
        let new = Add { board, title: title.into(), summary: String::new(), phase: Default::default() };
        rig.write(|write| crate::topic::calls::add(write, new)).unwrap();
    }
    let page = |after, most, words: &str| -> Vec<_> {
        let ask = topics::List { board: Some(board), words: words.into(), after, most };
        rig.read(|read| topics::list(read, ask)).into_iter().map(|row| row.topic.id).collect()
    };
    let all = page(None, None, "");
    assert_eq!(all.len(), 5);
    for most in 1..7 {
        assert_eq!(by_stretch(most, |after, most| page(after, Some(most), "")), all, "{most}");
    }
    assert_eq!(page(None, None, "elan").len(), 1);
}

#[test]
fn meetings_come_latest_first_and_by_stretch_as_at_once() {
    let (rig, board) = Rig::with_board();
    let days = ["2026-12-16", "2026-09-16", "2027-01-20", "2026-09-16", "2026-11-18"];
    let made: Vec<MeetingId> = days
        .iter()
        .map(|day| {
            let (starts, ends, place) = (None, None, String::new());
            let ask = AddMeeting { board, date: day.parse().unwrap(), starts, ends, place, standing: false };
            rig.write(move |write| add_meeting(write, ask)).unwrap().id.parse().unwrap()
        })
        .collect();
    let held = json!({ "state": "held" });
    for id in &made[1..3] {
        let (id, held) = (*id, held.clone());
        rig.write(move |write| write.update("meeting", id, None, &held)).unwrap();
    }
    let page = |which, after, most| -> Vec<MeetingId> {
        let ask = meetings::List { board: Some(board), which, date: None, after, most };
        rig.read(|read| meetings::list(read, ask)).iter().map(|row| row.meeting.id).collect()
    };
    let all = page(None, None, None);
    assert_eq!((all[0], all.len()), (made[2], 5));
    for most in 1..7 {
        assert_eq!(by_stretch(most, |after, most| page(None, after, Some(most))), all, "{most}");
    }
    assert_eq!(page(Some(meetings::Which::Past), None, None), [made[2], made[1]]);
    assert_eq!(page(Some(meetings::Which::Coming), None, None), [made[0], made[4], made[3]]);
    let open: Vec<MeetingId> = rig.read(meeting::meetings_to_come).iter().map(|one| one.id).collect();
    assert_eq!(open, [made[3], made[4], made[0]], "the earliest first");
}
