use super::arrivals::{DeliveryTaken, is_known, take};
use super::calls::{self, Mark, Marked, Of, PaperRequests, Set};
use super::matching::{Candidate, Clues, MatchReason, find};
use super::{PaperRequest, Standing, State};
use crate::agenda::calls::{AddItem, add_item};
use crate::agenda::plan::{Plan, plan};
use crate::agenda::take_in::Arrival;
use crate::paper::content::{NewPaper, NewSection, Source};
use crate::paper::{PaperKind, sections, versions};
use crate::rig::{Rig, moment};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperRequestId};
use tafelstuk_model::rich_text::{Block, Doc, Inline};
use tafelstuk_model::section_role::SectionRole;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ask<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// A meeting on 11 November 2026 with two items; it is 16 September.
fn rig() -> (Rig, MeetingId, [AgendaItemId; 2]) {
    let (rig, board) = Rig::with_board();
    let days: Plan = ask(json!({
        "board": board, "days": ["2026-11-11"], "starts": null, "ends": null, "place": "", "standing": false,
    }));
    let meeting = rig.write(move |write| plan(write, days)).unwrap().made[0];
    let items = ["Wonen met zorg", "Wachttijden jeugd"].map(|title| {
        let add: AddItem = ask(json!({ "meeting": meeting, "title": title }));
        rig.write(move |write| add_item(write, add)).unwrap().id.parse().unwrap()
    });
    (rig, meeting, items)
}

fn list(rig: &Rig, meeting: MeetingId, today: &str) -> PaperRequests {
    let today = Some(day(today));
    rig.db.as_ref().unwrap().read_on(today, |read| calls::list(read, Of { meeting })).unwrap()
}

fn asked(rig: &Rig, item: AgendaItemId, due: &'static str) -> PaperRequestId {
    let set = Set { item, rev: None, author: None, author_name: "Samira Bouzid".into(), due: Some(day(due)) };
    let id = rig.write(move |write| calls::set(write, set)).unwrap().id.parse().unwrap();
    mark(rig, id, Marked::Asked, None);
    id
}

fn mark(rig: &Rig, id: PaperRequestId, mark: Marked, promised_for: Option<&str>) {
    let ask = Mark { ids: vec![id], mark, promised_for: promised_for.map(day) };
    rig.write(move |write| calls::mark(write, ask)).unwrap();
}

fn file(text: &str) -> Arrival {
    let body = Doc {
        content: vec![Block::Paragraph {
            content: vec![Inline::Text { text: text.into(), marks: Vec::new() }],
        }],
    };
    let section = NewSection { heading: "Aanleiding".into(), role: SectionRole::Background, body };
    let board = BoardId::fresh(moment(0));
    let begun = NewPaper::begun(board, PaperKind::Note, "Wonen met zorg".into(), vec![section]);
    let source = Some(Source { name: "notitie.docx".into(), blob: "b".repeat(64), bytes: 1 });
    let paper = NewPaper { source, ..begun };
    Arrival { item_label: None, items: Vec::new(), beside: Vec::new(), paper }
}

fn deliver(rig: &Rig, item: AgendaItemId, text: &'static str) -> DeliveryTaken {
    rig.write(move |write| take(write, item, text, file(text))).unwrap()
}

#[test]
fn a_request_is_late_from_the_day_after() {
    let request = |state, promised: Option<&str>| PaperRequest {
        id: PaperRequestId::fresh(moment(0)),
        rev: 1,
        item: AgendaItemId::fresh(moment(0)),
        author: None,
        author_name: "Samira".into(),
        due: Some(day("2026-10-07")),
        state,
        asked_on: None,
        promised_for: promised.map(day),
        reminded_on: None,
        arrived_on: None,
    };
    for (state, promised, today, standing) in [
        (State::Noted, None, "2026-12-01", Standing::Noted),
        (State::Asked, None, "2026-10-07", Standing::Asked),
        (State::Asked, None, "2026-10-08", Standing::Late),
        (State::Promised, None, "2026-10-08", Standing::Late),
        (State::Promised, Some("2026-10-12"), "2026-10-12", Standing::Promised),
        (State::Promised, Some("2026-10-12"), "2026-10-13", Standing::Late),
        (State::In, None, "2026-12-01", Standing::In),
    ] {
        assert_eq!(request(state, promised).standing(day(today)), standing, "{state:?} {promised:?} {today}");
    }
}

#[test]
fn the_items_that_ask_for_a_paper_are_listed_with_the_cycles_day() {
    let (rig, meeting, [first, _]) = rig();
    asked(&rig, first, "2026-10-07");
    let list = list(&rig, meeting, "2026-10-10");
    assert_eq!(list.due, Some(day("2026-10-07")));
    let told: Vec<_> =
        list.rows.iter().map(|row| (row.title.as_str(), row.standing, row.days_late)).collect();
    assert_eq!(told, [("Wonen met zorg", Some(Standing::Late), 3), ("Wachttijden jeugd", None, 0)]);
}

#[test]
fn presenters_and_the_cycles_day_are_taken_over_in_one_change() {
    let (rig, meeting, [first, _]) = rig();
    let add: AddItem =
        ask(json!({ "meeting": meeting, "title": "Mantelzorg", "presenter": "Mirjam Kuipers, Bart" }));
    rig.write(move |write| add_item(write, add)).unwrap();
    asked(&rig, first, "2026-10-07");
    assert_eq!(rig.write(move |write| calls::fill(write, Of { meeting })).unwrap(), 1);
    let request = list(&rig, meeting, "2026-10-01").rows[2].request.clone().unwrap();
    assert_eq!((request.author_name.as_str(), request.due), ("Mirjam Kuipers", Some(day("2026-10-07"))));
    rig.undo(&format!("meeting:{meeting}")).unwrap();
    assert_eq!(list(&rig, meeting, "2026-10-01").rows[2].request, None);
}

#[test]
fn who_is_asked_after_the_day_for_drafts_gets_the_day_of_sending() {
    let (rig, board) = Rig::with_board();
    let today = crate::rig::moment(1).date_naive();
    let days: Plan = ask(json!({
        "board": board, "days": [today + chrono::Duration::days(20)], "starts": null, "ends": null,
        "place": "", "standing": false,
    }));
    let meeting = rig.write(move |write| plan(write, days)).unwrap().made[0];
    let add: AddItem = ask(json!({ "meeting": meeting, "title": "Mantelzorg", "presenter": "Bart" }));
    rig.write(move |write| add_item(write, add)).unwrap();
    rig.write(move |write| calls::fill(write, Of { meeting })).unwrap();
    let list = rig.read(|read| calls::list(read, Of { meeting }));
    let by = list.rows[0].request.as_ref().unwrap().due.unwrap();
    assert!(list.due.unwrap() < today && today < by, "{:?} {today} {by}", list.due);
}

#[test]
fn nobody_is_asked_without_a_name() {
    let (rig, _, [item, _]) = rig();
    let set = Set { item, rev: None, author: None, author_name: " ".into(), due: None };
    let id: PaperRequestId = rig.write(move |write| calls::set(write, set)).unwrap().id.parse().unwrap();
    let mark = Mark { ids: vec![id], mark: Marked::Asked, promised_for: None };
    assert_eq!(rig.write(move |write| calls::mark(write, mark)).unwrap_err().code(), "missing");
}

#[test]
fn a_promise_moves_the_day_and_a_mark_is_undone() {
    let (rig, meeting, [item, _]) = rig();
    let id = asked(&rig, item, "2026-10-07");
    mark(&rig, id, Marked::Promised, Some("2026-10-12"));
    assert_eq!(list(&rig, meeting, "2026-10-10").rows[0].standing, Some(Standing::Promised));
    rig.undo(&format!("meeting:{meeting}")).unwrap();
    assert_eq!(list(&rig, meeting, "2026-10-10").rows[0].standing, Some(Standing::Late));
}

#[test]
fn the_first_file_becomes_the_items_paper_and_the_request_is_in() {
    let (rig, meeting, [item, _]) = rig();
    asked(&rig, item, "2026-10-07");
    let taken = deliver(&rig, item, "eerste");
    let row = &list(&rig, meeting, "2026-10-10").rows[0];
    assert_eq!((row.standing, row.papers[0].id, row.deliveries), (Some(Standing::In), taken.paper, 1));
    assert_eq!(taken.replaced, None);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (rig, meeting, [item, _]) = rig();
    let first = deliver(&rig, item, "eerste");
    let again = deliver(&rig, item, "eerste");
    assert_eq!(again, DeliveryTaken { paper: first.paper, replaced: None, known: true });
    assert_eq!(list(&rig, meeting, "2026-10-10").rows[0].deliveries, 1);
    assert!(rig.read(|read| is_known(read, "eerste")));
}

#[test]
fn a_second_delivery_replaces_the_text_and_the_first_stays_as_a_version() {
    let (rig, meeting, [item, _]) = rig();
    let first = deliver(&rig, item, "eerste");
    let second = deliver(&rig, item, "tweede");
    let third = deliver(&rig, item, "derde");
    assert_eq!((second.paper, second.replaced.as_deref()), (first.paper, Some("0.1")));
    assert_eq!(third.replaced.as_deref(), Some("0.2"));
    let text = rig.read(|read| sections(read, first.paper))[0].body.plain();
    assert_eq!(text, "derde");
    let labels: Vec<String> =
        rig.read(|read| versions(read, first.paper)).into_iter().map(|v| v.label).collect();
    assert_eq!(labels.len(), 2);
    assert_eq!(list(&rig, meeting, "2026-10-10").rows[0].papers.len(), 1);
    rig.undo(&format!("meeting:{meeting}")).unwrap();
    assert_eq!(rig.read(|read| sections(read, first.paper))[0].body.plain(), "tweede");
}

#[test]
fn a_file_finds_its_item() {
    let candidates: Vec<Candidate> = [
        ("3", "Wonen met zorg", "Samira Bouzid"),
        ("4", "Wachttijden jeugd", "Daan Veltkamp"),
        ("5", "Mantelzorg: steunpunten in de wijk", "Mirjam Kuipers"),
        ("13", "Jaarverslag", ""),
    ]
    .into_iter()
    .map(|(label, title, author)| Candidate {
        item: AgendaItemId::fresh(moment(0)),
        label: label.into(),
        title: title.into(),
        author: author.into(),
        awaited: true,
    })
    .collect();
    let name = |file: &str| Clues { file_name: file.into(), ..Clues::default() };
    let titled = |file: &str, title: &str| Clues { title: Some(title.into()), ..name(file) };
    for (clues, label, why) in [
        (name("bespreeknotitie-wonen-met-zorg.docx"), Some("3"), MatchReason::Title),
        (name("Bespreeknotitie wonen met zorg (1).docx"), Some("3"), MatchReason::Title),
        (name("04 stuk.pdf"), Some("4"), MatchReason::Number),
        (name("agendapunt 13_definitief.pdf"), Some("13"), MatchReason::Number),
        (name("notitie Veltkamp.docx"), Some("4"), MatchReason::Author),
        (titled("scan0001.pdf", "Mantelzorg, steunpunten"), Some("5"), MatchReason::Title),
        (name("3-11-2026 verslag.docx"), None, MatchReason::Title),
        (name("scan0001.pdf"), None, MatchReason::Title),
        (name("concept notitie.docx"), None, MatchReason::Title),
    ] {
        let found = find(&clues, &candidates);
        let of = |item| candidates.iter().find(|one| one.item == item).map(|one| one.label.as_str());
        let told = found.and_then(|(item, why)| of(item).map(|label| (label, why)));
        assert_eq!(told, label.map(|label| (label, why)), "{clues:?}");
    }
}
