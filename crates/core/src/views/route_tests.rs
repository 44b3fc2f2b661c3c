//! From board to board and from meeting to meeting: what is asked, advised, put off and called off.

use crate::agenda::assignment::{Advise, Ask, advise, ask};
use crate::agenda::calls::{self, AddMeeting, PlacePaper};
use crate::agenda::carry::{Outcome, SetOutcome, Source, TakeUp, set_outcome, take_up};
use crate::agenda::moving::{CancelMeeting, MoveToMeeting, cancel_meeting, move_to_meeting};
use crate::agenda::{in_order, sending};
use crate::history::Kind;
use crate::meeting::{State, meeting};
use crate::paper::content::{NewSection, replace_text};
use crate::rig::Rig;
use crate::views::assignments::{self, Answer, AssignmentRow, Preparing};
use crate::views::meetings::OfMeeting;
use crate::views::offers::offers;
use chrono::NaiveDate;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{AgendaItemId, AssignmentId, BoardId, MeetingId, PaperId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

fn with_meeting() -> (Rig, MeetingId) {
    let (rig, board) = Rig::with_board();
    let id = next_meeting(&rig, board, "2026-09-16");
    (rig, id)
}

fn add(rig: &Rig, meeting: MeetingId, title: &'static str, more: serde_json::Value) -> AgendaItemId {
    let mut ask = json!({ "meeting": meeting, "title": title });
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let ask: calls::AddItem = serde_json::from_value(ask).unwrap();
    rig.write(move |write| calls::add_item(write, ask)).unwrap().id.parse().unwrap()
}

fn shown(rig: &Rig, meeting: MeetingId) -> Vec<String> {
    let ordered = in_order(rig.read(|read| crate::agenda::items(read, meeting)));
    ordered.iter().map(|item| format!("{} {}", item.label, item.title)).collect()
}

fn rev(rig: &Rig, id: AgendaItemId) -> i64 {
    rig.read(|read| crate::agenda::item(read, id)).rev
}

fn send(rig: &Rig, id: MeetingId) {
    rig.write_as("agenda.send", Kind::Final, move |write| {
        let rev = meeting(write.read(), id)?.rev;
        sending::send(write, sending::Send { meeting: id, rev, reason: String::new() })
    })
    .unwrap();
}

fn next_meeting(rig: &Rig, board: BoardId, date: &str) -> MeetingId {
    let date: NaiveDate = date.parse().unwrap();
    let (starts, ends, place) = (None, None, String::new());
    let ask = AddMeeting { board, date, starts, ends, place, standing: false };
    rig.write(move |write| calls::add_meeting(write, ask)).unwrap().id.parse().unwrap()
}

fn board_of(rig: &Rig, id: MeetingId) -> BoardId {
    rig.read(|read| meeting(read, id)).board
}

fn set_state(rig: &Rig, id: MeetingId, state: State) {
    rig.write(move |write| write.update("meeting", id, None, &json!({ "state": state }))).unwrap();
}

fn say(rig: &Rig, item: AgendaItemId, outcome: Outcome) {
    rig.write(move |write| set_outcome(write, SetOutcome { item, outcome: Some(outcome) })).unwrap();
}

/// What a meeting is offered: why, and the title.
fn offered(rig: &Rig, id: MeetingId) -> Vec<String> {
    let list = rig.read(|read| offers(read, OfMeeting { meeting: id.to_string() }));
    let word = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    list.into_iter().map(|one| format!("{} {}", word(json!(one.why)), one.title)).collect()
}

fn take(rig: &Rig, id: MeetingId) -> Vec<AgendaItemId> {
    let list = rig.read(|read| offers(read, OfMeeting { meeting: id.to_string() }));
    let offers = list.into_iter().map(|one| one.source).collect();
    rig.write(move |write| take_up(write, TakeUp { meeting: id, offers })).unwrap().items
}

fn paper(rig: &Rig, board: BoardId, text: &str) -> PaperId {
    let ask = json!({ "board": board, "kind": "note", "title": "Bespreeknotitie" });
    let ask = serde_json::from_value(ask).unwrap();
    let made = rig.write(move |write| crate::paper::calls::add(write, ask)).unwrap();
    let id: PaperId = made.id.parse().unwrap();
    let sections = vec![section(text)];
    rig.write(move |write| replace_text(write, id, sections)).unwrap();
    id
}

fn section(text: &str) -> NewSection {
    let role = SectionRole::Background;
    NewSection { heading: "Aanleiding".into(), role, body: Doc::of_paragraphs([text]) }
}

fn preparing_board(rig: &Rig, for_board: BoardId) -> BoardId {
    let ask = json!({
        "name": "Ambtelijke tafel Waterland", "short": "AST", "region": "Waterland", "kind": "advises",
        "prepares_for": for_board,
    });
    let ask = serde_json::from_value(ask).unwrap();
    rig.write(move |write| crate::board::calls::add(write, ask)).unwrap().id.parse().unwrap()
}

fn assignment_at(rig: &Rig, item: AgendaItemId) -> AssignmentRow {
    let of = assignments::Of { item: Some(item), ..assignments::Of::default() };
    rig.read(|read| assignments::list(read, of)).pop().unwrap()
}

#[test]
fn what_was_not_reached_or_put_off_goes_to_the_next_meeting_in_one_action_and_only_once() {
    let (rig, id) = with_meeting();
    let board = board_of(&rig, id);
    let done = add(&rig, id, "Behandeld", json!({}));
    let late = add(&rig, id, "Niet bereikt", json!({ "minutes": 20, "presenter": "Zorgkantoor" }));
    add(&rig, id, "Onderdeel", json!({ "parent": late }));
    let off = add(&rig, id, "Aangehouden", json!({}));
    let stuk = paper(&rig, board, "tekst");
    rig.write(move |write| calls::place_paper(write, PlacePaper { item: late, paper: stuk })).unwrap();
    send(&rig, id);
    say(&rig, done, Outcome::Handled);
    say(&rig, late, Outcome::NotReached);
    say(&rig, off, Outcome::Deferred);
    set_state(&rig, id, State::Held);
    let next = next_meeting(&rig, board, "2026-12-16");
    assert_eq!(offered(&rig, next), ["not_reached Niet bereikt", "deferred Aangehouden"]);
    let made = take(&rig, next);
    assert_eq!(shown(&rig, next), ["1 Niet bereikt", "1a Onderdeel", "2 Aangehouden"]);
    let again = rig.read(|read| crate::agenda::item(read, made[0]));
    assert_eq!((again.minutes, again.presenter.as_str(), again.late), (Some(20), "Zorgkantoor", false));
    assert_eq!(rig.read(|read| crate::agenda::placements(read, made[0]))[0].paper, stuk);
    assert_eq!(offered(&rig, next), Vec::<String>::new());
    let twice = TakeUp { meeting: next, offers: vec![Source::Carried(late)] };
    assert!(matches!(rig.write(move |write| take_up(write, twice)), Err(Error::Invalid { .. })));
    rig.undo(&format!("meeting:{next}")).unwrap();
    assert_eq!(offered(&rig, next), ["not_reached Niet bereikt", "deferred Aangehouden"]);
    assert_eq!(shown(&rig, id)[0], "1 Behandeld");
}

#[test]
fn an_item_taken_off_again_is_offered_again() {
    let (rig, id) = with_meeting();
    let late = add(&rig, id, "Niet bereikt", json!({}));
    say(&rig, late, Outcome::NotReached);
    set_state(&rig, id, State::Held);
    let next = next_meeting(&rig, board_of(&rig, id), "2026-12-16");
    let made = take(&rig, next)[0];
    let seen = rev(&rig, made);
    rig.write(move |write| calls::remove_item(write, calls::OneItem { id: made, rev: seen })).unwrap();
    assert_eq!(offered(&rig, next), ["not_reached Niet bereikt"]);
}

#[test]
fn what_one_board_asks_comes_back_with_its_paper_and_the_link_stays() {
    let (rig, asking) = with_meeting();
    let bst = board_of(&rig, asking);
    let ast = preparing_board(&rig, bst);
    let asked_at = add(&rig, asking, "Regiobeeld", json!({}));
    let made = rig
        .write(move |write| {
            let (board, text, due) = (None, String::new(), None);
            ask(write, Ask { item: asked_at, board, title: "Regiobeeld 2.0".into(), text, due })
        })
        .unwrap();
    let id: AssignmentId = made.id.parse().unwrap();
    let before = assignment_at(&rig, asked_at);
    assert_eq!((before.preparing, before.answer), (Preparing::Asked, Answer::Waiting));

    let at_ast = next_meeting(&rig, ast, "2026-10-01");
    assert_eq!(offered(&rig, at_ast), ["asked Regiobeeld 2.0"]);
    let prepared_at = take(&rig, at_ast)[0];
    let stuk = paper(&rig, ast, "eerste tekst");
    rig.write(move |write| calls::place_paper(write, PlacePaper { item: prepared_at, paper: stuk })).unwrap();
    let at_bst = next_meeting(&rig, bst, "2026-11-01");
    assert_eq!(offered(&rig, at_bst), Vec::<String>::new());
    let seen = assignment_at(&rig, asked_at).assignment.rev;
    rig.write(move |write| advise(write, Advise { id, rev: seen, paper: None })).unwrap();
    assert_eq!(offered(&rig, at_bst), ["advised Regiobeeld 2.0"]);
    let answered_at = take(&rig, at_bst)[0];
    assert_eq!(rig.read(|read| crate::agenda::placements(read, answered_at))[0].paper, stuk);
    let row = assignment_at(&rig, answered_at);
    assert_eq!((row.preparing, row.answer), (Preparing::Advised, Answer::Scheduled));
    assert!(!row.changed_after);
    rig.write(move |write| replace_text(write, stuk, vec![section("andere tekst")])).unwrap();
    assert!(assignment_at(&rig, asked_at).changed_after);
    set_state(&rig, at_bst, State::Held);
    let row = assignment_at(&rig, prepared_at);
    assert_eq!(row.answer, Answer::Treated);
    assert_eq!(row.asked_place.unwrap().meeting, asking);
}

#[test]
fn what_nobody_prepared_cannot_be_cleared_and_a_board_without_a_preparing_one_cannot_ask() {
    let (rig, id) = with_meeting();
    let item = add(&rig, id, "Regiobeeld", json!({}));
    let request = move || Ask { item, board: None, title: "Beeld".into(), text: String::new(), due: None };
    let refused = rig.write(move |write| ask(write, request()));
    assert_eq!(refused, Err(Error::Missing { field: "preparing_board".into() }));
    preparing_board(&rig, board_of(&rig, id));
    let made = rig.write(move |write| ask(write, request())).unwrap();
    let advice = Advise { id: made.id.parse().unwrap(), rev: made.rev, paper: None };
    let refused = rig.write(move |write| advise(write, advice));
    assert_eq!(refused, Err(Error::NotNow { kind: "assignment".into(), state: "unprepared".into() }));
}

#[test]
fn calling_a_meeting_off_takes_its_items_along_and_undo_brings_all_back() {
    let (rig, id) = with_meeting();
    add(&rig, id, "Opening", json!({ "kind": "opening" }));
    let topic = add(&rig, id, "Regiobeeld", json!({}));
    add(&rig, id, "Onderdeel", json!({ "parent": topic }));
    let to = next_meeting(&rig, board_of(&rig, id), "2026-12-16");
    add(&rig, to, "Opening en vaststellen", json!({ "kind": "opening" }));
    let seen = rig.read(|read| meeting(read, id)).rev;
    let ask = CancelMeeting { id, rev: seen, to: Some(to), why: "Ziekte".into() };
    rig.write(move |write| cancel_meeting(write, ask)).unwrap();
    assert_eq!(rig.read(|read| meeting(read, id)).state, State::Cancelled);
    assert_eq!(shown(&rig, id), ["1 Opening"]);
    assert_eq!(shown(&rig, to), ["1 Opening en vaststellen", "2 Regiobeeld", "2a Onderdeel"]);
    rig.undo(&format!("meeting:{id}")).unwrap();
    assert_eq!(shown(&rig, id), ["1 Opening", "2 Regiobeeld", "2a Onderdeel"]);
    assert_eq!(shown(&rig, to), ["1 Opening en vaststellen"]);
}

#[test]
fn a_meeting_called_off_without_a_next_one_leaves_its_items_to_be_offered() {
    let (rig, id) = with_meeting();
    add(&rig, id, "Opening", json!({ "kind": "opening" }));
    add(&rig, id, "Regiobeeld", json!({}));
    let seen = rig.read(|read| meeting(read, id)).rev;
    let ask = CancelMeeting { id, rev: seen, to: None, why: String::new() };
    rig.write(move |write| cancel_meeting(write, ask)).unwrap();
    let next = next_meeting(&rig, board_of(&rig, id), "2026-12-16");
    assert_eq!(offered(&rig, next), ["cancelled Regiobeeld"]);
    take(&rig, next);
    assert_eq!(shown(&rig, next), ["1 Regiobeeld"]);
    assert_eq!(offered(&rig, next), Vec::<String>::new());
}

#[test]
fn an_item_moves_to_another_meeting_of_its_board_with_all_under_it() {
    let (rig, id) = with_meeting();
    let item = add(&rig, id, "Regiobeeld", json!({ "label": "9" }));
    add(&rig, id, "Onderdeel", json!({ "parent": item }));
    add(&rig, id, "Blijft", json!({}));
    let to = next_meeting(&rig, board_of(&rig, id), "2026-12-16");
    let seen = rev(&rig, item);
    let ask = MoveToMeeting { id: item, rev: seen, meeting: to };
    rig.write(move |write| move_to_meeting(write, ask)).unwrap();
    assert_eq!(shown(&rig, id), ["1 Blijft"]);
    assert_eq!(shown(&rig, to), ["1 Regiobeeld", "1a Onderdeel"]);
    let other = preparing_board(&rig, board_of(&rig, id));
    let elsewhere = next_meeting(&rig, other, "2026-12-16");
    let moved =
        rig.read(|read| crate::agenda::items(read, to)).into_iter().find(|one| one.parent.is_none()).unwrap();
    let ask = MoveToMeeting { id: moved.id, rev: moved.rev, meeting: elsewhere };
    assert!(matches!(rig.write(move |write| move_to_meeting(write, ask)), Err(Error::Invalid { .. })));
}

#[test]
fn the_next_meeting_is_one_still_to_come_even_where_nobody_marked_the_last_as_held() {
    let (rig, past) = with_meeting();
    let board = board_of(&rig, past);
    let next = next_meeting(&rig, board, "2026-12-16");
    let latest = |day: &str| {
        let day: NaiveDate = day.parse().unwrap();
        let db = rig.db.as_ref().unwrap();
        db.read_on(Some(day), crate::meeting::latest).unwrap().unwrap().id
    };
    assert_eq!(latest("2026-09-16"), past);
    assert_eq!(latest("2026-09-17"), next);
    assert_eq!(latest("2027-01-01"), next);
}
