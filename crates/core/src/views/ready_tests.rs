//! What would embarrass if an agenda went out, each with its place.

use super::ready::{Code, Finding, Weight, ready};
use crate::agenda::calls::{AddItem, AddMeeting, PlacePaper, add_item, add_meeting, place_paper};
use crate::history::Write;
use crate::paper::calls::checks::{OneFinding, put_aside};
use crate::paper::content::{NewSection, replace_text};
use crate::rig::Rig;
use crate::views::checks::of_paper;
use crate::views::meetings::OfMeeting;
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{MeetingId, PaperId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

/// A meeting with one item under which a paper says "zie volgende blz.".
fn rig() -> (Rig, MeetingId, PaperId) {
    let (rig, board) = Rig::with_board();
    let (meeting, paper) = rig
        .write(move |write| {
            let date = "2026-09-16".parse().unwrap();
            let (starts, ends, place) = (None, None, String::new());
            let ask = AddMeeting { board, date, starts, ends, place, standing: false };
            let meeting: MeetingId = add_meeting(write, ask)?.id.parse().unwrap();
            let ask: AddItem =
                serde_json::from_value(json!({ "meeting": meeting, "title": "Wonen" })).unwrap();
            let item = add_item(write, ask)?.id.parse().unwrap();
            let ask = json!({ "board": board, "kind": "note", "title": "Wonen met zorg" });
            let made = crate::paper::calls::add(write, serde_json::from_value(ask).unwrap())?;
            let paper: PaperId = made.id.parse().unwrap();
            say(write, paper, "Eerst een inleiding.", "De tabel staat op de volgende blz.")?;
            place_paper(write, PlacePaper { item, paper })?;
            Ok((meeting, paper))
        })
        .unwrap();
    (rig, meeting, paper)
}

fn say(write: &mut Write<'_>, paper: PaperId, first: &str, second: &str) -> Result<()> {
    let section = |heading: &str, role, text: &str| NewSection {
        heading: heading.into(),
        role,
        body: Doc::of_paragraphs([text]),
    };
    let sections = vec![
        section("Aanleiding", SectionRole::Background, first),
        section("Kern", SectionRole::Core, second),
    ];
    replace_text(write, paper, sections)
}

fn of_text(rig: &Rig, meeting: MeetingId) -> Option<Finding> {
    let all = rig.read(|read| ready(read, OfMeeting { meeting: meeting.to_string() })).findings;
    all.into_iter().find(|finding| finding.code == Code::PaperFindings)
}

#[test]
fn what_a_papers_own_checks_find_stands_in_the_list_counted_with_the_way_to_the_first() {
    let (rig, meeting, paper) = rig();
    let told = rig.read(|read| of_paper(read, paper));
    let finding = of_text(&rig, meeting).expect("there is something to look at");
    assert_eq!((finding.paper, finding.params["n"].as_u64()), (Some(paper), Some(told.len() as u64)));
    let sections = rig.read(|read| crate::paper::sections(read, paper));
    assert_eq!(finding.section, Some(sections[1].id));
}

#[test]
fn what_was_put_aside_is_not_told_again_before_sending() {
    let (rig, meeting, paper) = rig();
    for finding in rig.read(|read| of_paper(read, paper)) {
        rig.write(move |write| put_aside(write, OneFinding { paper, finding: finding.key })).unwrap();
    }
    assert_eq!(of_text(&rig, meeting), None);
}

#[test]
fn a_board_without_a_chair_is_told_and_stops_nothing() {
    let (rig, meeting, _) = rig();
    let all = rig.read(|read| ready(read, OfMeeting { meeting: meeting.to_string() })).findings;
    let finding = all.iter().find(|finding| finding.code == Code::NoChair).expect("nobody has the chair");
    assert_eq!(finding.weight, Weight::Look);
}
