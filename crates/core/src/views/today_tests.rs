//! What the start screen asks, by the days that each meeting's own cycle gives.

use super::today::{TodayView, When, today};
use crate::agenda::calls::{AddItem, AddMeeting, add_item, add_meeting};
use crate::board::calls::Nothing;
use crate::board::cycle::Stage;
use crate::meeting::cycle::{SetCycleDay, set_day};
use crate::paper_request::Standing;
use crate::paper_request::calls::{Mark, Marked, Set, mark, set};
use crate::rig::Rig;
use chrono::NaiveDate;
use serde_json::{Value, json};
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperRequestId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A board that decides with a meeting on 16 December 2026: items are called for on 28 October, drafts are
/// due on 11 November, the chair talks on 25 November and the agenda goes out on 2 December.
fn rig() -> (Rig, MeetingId) {
    let (rig, board) = Rig::with_board();
    let meeting = meeting(&rig, board, "2026-12-16");
    (rig, meeting)
}

fn meeting(rig: &Rig, board: BoardId, date: &str) -> MeetingId {
    let (starts, ends, place) = (None, None, String::new());
    let ask = AddMeeting { board, date: day(date), starts, ends, place, standing: false };
    rig.write(move |write| add_meeting(write, ask)).unwrap().id.parse().unwrap()
}

fn item(rig: &Rig, meeting: MeetingId, title: &str) -> AgendaItemId {
    let ask = json!({ "meeting": meeting, "title": title, "treatment": "decision" });
    let ask: AddItem = serde_json::from_value(ask).unwrap();
    rig.write(move |write| add_item(write, ask)).unwrap().id.parse().unwrap()
}

fn ask(rig: &Rig, item: AgendaItemId, due: &str) -> PaperRequestId {
    let (author_name, due) = ("Samira Bouzid".into(), Some(day(due)));
    let ask = Set { item, rev: None, author: None, author_name, due };
    let id = rig.write(move |write| set(write, ask)).unwrap().id.parse().unwrap();
    say(rig, id, Marked::Asked, None);
    id
}

fn say(rig: &Rig, id: PaperRequestId, what: Marked, promised: Option<&str>) {
    let ask = Mark { ids: vec![id], mark: what, promised_for: promised.map(day) };
    rig.write(move |write| mark(write, ask)).unwrap();
}

fn on(rig: &Rig, date: &str) -> TodayView {
    rig.db.as_ref().unwrap().read_on(Some(day(date)), |read| today(read, Nothing {})).unwrap()
}

/// "overdue begin 2026-10-28", in the order of the screen.
fn tasks(rig: &Rig, date: &str) -> Vec<String> {
    let word = |value: Value| value.as_str().unwrap().to_owned();
    let line = |task: super::today::Task| {
        format!("{} {} {}", word(json!(task.when)), word(json!(task.what)), task.due)
    };
    on(rig, date).tasks.into_iter().map(line).collect()
}

#[test]
fn each_day_of_the_boards_cycle_brings_its_own_task() {
    let (rig, id) = rig();
    assert!(tasks(&rig, "2026-10-20").is_empty());
    assert_eq!(tasks(&rig, "2026-10-21"), ["this_week begin 2026-10-28"]);
    item(&rig, id, "Regiobeeld");
    assert_eq!(tasks(&rig, "2026-10-28"), ["today ask_papers 2026-10-28"]);
    assert_eq!(
        tasks(&rig, "2026-11-20"),
        ["overdue ask_papers 2026-10-28", "this_week chair_talk 2026-11-25"]
    );
    assert_eq!(
        tasks(&rig, "2026-11-26"),
        ["overdue chair_talk 2026-11-25", "overdue ask_papers 2026-10-28", "this_week send 2026-12-02"]
    );
    // After the day of sending the chair is no longer waited for.
    assert_eq!(tasks(&rig, "2026-12-03")[0], "overdue send 2026-12-02");
    assert!(!tasks(&rig, "2026-12-03").iter().any(|task| task.contains("chair_talk")));
}

#[test]
fn a_day_set_for_one_meeting_moves_its_task_and_no_other() {
    let (rig, id) = rig();
    let board = rig.read(|read| crate::meeting::meeting(read, id)).board;
    item(&rig, id, "Regiobeeld");
    let ask = SetCycleDay { meeting: id, stage: Stage::Sending, date: Some(day("2026-12-09")) };
    rig.write(move |write| set_day(write, ask)).unwrap();
    let other = meeting(&rig, board, "2026-12-17");
    item(&rig, other, "Begroting");
    let sends =
        tasks(&rig, "2026-12-02").into_iter().filter(|task| task.contains(" send ")).collect::<Vec<_>>();
    assert_eq!(sends, ["this_week send 2026-12-03", "this_week send 2026-12-09"]);
}

#[test]
fn a_paper_is_awaited_from_who_was_asked_by_the_day_that_was_asked_or_promised() {
    let (rig, id) = rig();
    let asked = ask(&rig, item(&rig, id, "Regiobeeld"), "2026-11-10");
    item(&rig, id, "Begroting");
    let awaited = on(&rig, "2026-11-09").awaited;
    let at_a_glance: Vec<_> =
        awaited.iter().map(|one| (one.from.as_str(), one.due, one.standing, one.is_late)).collect();
    // The second was asked of nobody: the cycle says when drafts are due.
    assert_eq!(
        at_a_glance,
        [
            ("Samira Bouzid", day("2026-11-10"), Some(Standing::Asked), false),
            ("", day("2026-11-11"), None, false),
        ]
    );
    say(&rig, asked, Marked::Promised, Some("2026-11-13"));
    let awaited = on(&rig, "2026-11-12").awaited;
    assert_eq!((awaited[1].due, awaited[1].standing), (day("2026-11-13"), Some(Standing::Promised)));
    say(&rig, asked, Marked::In, None);
    assert!(on(&rig, "2026-11-12").awaited.iter().all(|one| one.from.is_empty()));
}

#[test]
fn somebody_late_is_reminded_once() {
    let (rig, id) = rig();
    // The rig's clock stands at 16 September.
    let asked = ask(&rig, item(&rig, id, "Regiobeeld"), "2026-09-10");
    assert_eq!(tasks(&rig, "2026-09-16"), ["overdue remind 2026-09-10"]);
    say(&rig, asked, Marked::Reminded, None);
    assert!(tasks(&rig, "2026-09-16").is_empty());
    assert_eq!(on(&rig, "2026-09-16").awaited[0].standing, Some(Standing::Late));
}

#[test]
fn what_presses_comes_by_its_kind_and_what_still_has_its_day_by_that_day() {
    let (rig, id) = rig();
    let board = rig.read(|read| crate::meeting::meeting(read, id)).board;
    item(&rig, id, "Regiobeeld");
    meeting(&rig, board, "2027-01-20");
    let seen = on(&rig, "2026-11-27").tasks;
    let order: Vec<When> = seen.iter().map(|task| task.when).collect();
    assert!(order.is_sorted(), "{order:?}");
    let ahead: Vec<NaiveDate> =
        seen.iter().filter(|task| task.when == When::ThisWeek).map(|task| task.due).collect();
    assert_eq!(ahead, [day("2026-12-02"), day("2026-12-02")]);
    assert_eq!(seen.iter().filter(|task| task.when == When::ThisWeek).count(), 2);
}
