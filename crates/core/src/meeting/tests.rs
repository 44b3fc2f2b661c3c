use super::cycle::{CycleDay, SetCycleDay, days, set_day};
use super::days_off::{
    AddDayOff, DayOff, DayOffKind, PublicHoliday, WhyOff, add, public_holidays, why_no_meeting,
};
use super::planning::{Propose, ProposedDay, propose};
use super::rhythm::{self, Rhythm};
use super::{State, calls, meeting};
use crate::board::cycle::Stage;
use crate::board::{SchoolRegion, calls as boards, edits};
use crate::rig::Rig;
use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::{Value, json};
use tafelstuk_model::id::{BoardId, MeetingId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ask<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn rule(rhythm: Value, from: &str, until: &str) -> Vec<String> {
    let rhythm: Rhythm = ask(rhythm);
    let days = rhythm::days(&rhythm, day(from), day(until), &[day("2028-03-15")]).unwrap();
    days.iter().map(NaiveDate::to_string).collect()
}

/// A board's meeting on `date`.
fn met(rig: &Rig, board: BoardId, date: &str) -> MeetingId {
    let new = calls::New {
        board,
        date: day(date),
        starts: Some("14:00".into()),
        ends: Some("16:00".into()),
        place: "Raadzaal".into(),
        state: State::Planned,
        number: None,
    };
    rig.write(move |write| calls::create(write, new)).unwrap().id
}

fn cycle(rig: &Rig, id: MeetingId) -> Vec<CycleDay> {
    rig.read(|read| days(read, &meeting(read, id)?))
}

fn on(rig: &Rig, id: MeetingId, stage: Stage) -> CycleDay {
    cycle(rig, id).into_iter().find(|day| day.stage == stage).unwrap()
}

fn proposed(rig: &Rig, board: BoardId, rhythm: Value, from: &str, until: &str) -> Vec<ProposedDay> {
    let ask: Propose = ask(json!({ "board": board, "rhythm": rhythm, "from": from, "until": until }));
    rig.read(|read| propose(read, ask))
}

fn in_region(rig: &Rig, board: BoardId, region: SchoolRegion) {
    let ask = ask(json!({ "id": board, "rev": 1, "cycle": [], "school_region": region }));
    rig.write(move |write| edits::set_cycle(write, ask)).unwrap();
}

#[test]
fn the_days_of_a_rule_are_those_of_the_calendar() {
    let second_wednesday =
        json!({ "every": "month", "nth": 2, "weekday": 3, "months": [2, 4, 6, 8, 10, 12] });
    let last_friday = json!({ "every": "month", "nth": -1, "weekday": 5, "months": [] });
    let fifth_tuesday = json!({ "every": "month", "nth": 5, "weekday": 2, "months": [2] });
    let fortnight = json!({ "every": "weeks", "n": 2, "first": "2028-02-15" });
    let before = json!({ "every": "before", "board": "019ac000-0000-7000-8000-000000000001", "days": 21 });
    for (rhythm, from, until, days) in [
        (
            second_wednesday,
            "2027-01-01",
            "2027-12-31",
            vec!["2027-02-10", "2027-04-14", "2027-06-09", "2027-08-11", "2027-10-13", "2027-12-08"],
        ),
        (last_friday, "2028-01-15", "2028-03-01", vec!["2028-01-28", "2028-02-25"]),
        // February has a fifth Tuesday only where its 29th is one.
        (fifth_tuesday, "2028-01-01", "2029-12-31", vec!["2028-02-29"]),
        (fortnight, "2028-02-01", "2028-03-31", vec!["2028-02-15", "2028-02-29", "2028-03-14", "2028-03-28"]),
        (before, "2028-01-01", "2028-12-31", vec!["2028-02-23"]),
    ] {
        assert_eq!(rule(rhythm, from, until), days);
    }
}

#[test]
fn a_rule_that_cannot_be_is_refused() {
    for rhythm in [
        json!({ "every": "month", "nth": 0, "weekday": 3, "months": [] }),
        json!({ "every": "month", "nth": 6, "weekday": 3, "months": [] }),
        json!({ "every": "month", "nth": 1, "weekday": 8, "months": [] }),
        json!({ "every": "month", "nth": 1, "weekday": 0, "months": [] }),
        json!({ "every": "month", "nth": 1, "weekday": 3, "months": [13] }),
        json!({ "every": "weeks", "n": 0, "first": "2027-01-01" }),
    ] {
        let rhythm: Rhythm = ask(rhythm);
        assert!(rhythm::days(&rhythm, day("2027-01-01"), day("2027-12-31"), &[]).is_err(), "{rhythm:?}");
    }
    let weekly = Rhythm::Weeks { n: 1, first: day("2027-01-01") };
    assert!(rhythm::days(&weekly, day("2027-01-01"), day("2036-01-01"), &[]).is_err());
}

#[test]
fn public_holidays_are_those_of_the_almanac() {
    use PublicHoliday::{Ascension, Easter, GoodFriday, KingsDay, PentecostMonday};
    for (date, holiday) in [
        ("2024-03-31", Easter),
        ("2025-04-18", GoodFriday),
        ("2026-04-05", Easter),
        ("2026-05-14", Ascension),
        ("2026-05-25", PentecostMonday),
        ("2027-03-28", Easter),
        ("2027-05-06", Ascension),
        ("2038-04-25", Easter),
        ("2025-04-26", KingsDay),
        ("2026-04-27", KingsDay),
    ] {
        let year = day(date).year();
        assert!(public_holidays(year).contains(&(day(date), holiday)), "{date} {holiday:?}");
    }
    for year in 1990..2100 {
        let days = public_holidays(year);
        assert_eq!(days.len(), 11);
        let easter = days.iter().find(|(_, holiday)| *holiday == Easter).unwrap().0;
        assert_eq!(easter.weekday(), Weekday::Sun);
        assert!((day(&format!("{year}-03-22"))..=day(&format!("{year}-04-25"))).contains(&easter));
    }
}

#[test]
fn only_the_schools_of_the_boards_own_region_count() {
    let off = DayOff {
        id: ask(json!("019ac000-0000-7000-8000-000000000001")),
        rev: 1,
        name: "Herfstvakantie".into(),
        from: day("2026-10-10"),
        until: day("2026-10-18"),
        kind: DayOffKind::School,
        region: Some(SchoolRegion::North),
    };
    let why = |date: &str, region| why_no_meeting(day(date), std::slice::from_ref(&off), region);
    assert_eq!(
        why("2026-10-14", Some(SchoolRegion::North)),
        Some(WhyOff::School { name: "Herfstvakantie".into() })
    );
    assert_eq!(why("2026-10-14", Some(SchoolRegion::South)), None);
    assert_eq!(why("2026-10-14", None), None);
    assert_eq!(why("2026-10-17", None), Some(WhyOff::Weekend {}));
}

#[test]
fn a_day_on_which_nobody_meets_gets_another_near_it() {
    let (rig, board) = Rig::with_board();
    in_region(&rig, board, SchoolRegion::Middle);
    met(&rig, board, "2027-05-12");
    let rhythm = json!({ "every": "month", "nth": 1, "weekday": 3, "months": [4, 5] });
    let days = proposed(&rig, board, rhythm, "2027-01-01", "2027-12-31");
    assert_eq!((days[0].date, &days[0].off), (day("2027-04-07"), &None));
    // The fifth of May; a week later the board meets already, a week earlier the schools are closed.
    assert_eq!(days[1].off, Some(WhyOff::Public { holiday: PublicHoliday::LiberationDay }));
    assert_eq!(days[1].instead, Some(day("2027-05-19")));
}

#[test]
fn a_day_that_is_taken_is_told_with_who_meets_beside_it() {
    let (rig, board) = Rig::with_board();
    let second = json!({ "name": "Ambtelijke tafel", "short": "AST", "region": "", "kind": "advises" });
    let second = ask(second);
    let second: BoardId = rig.write(move |write| boards::add(write, second)).unwrap().id.parse().unwrap();
    let own = met(&rig, board, "2027-02-10");
    met(&rig, second, "2027-02-10");
    let rhythm = json!({ "every": "month", "nth": 2, "weekday": 3, "months": [2] });
    let [only] = &proposed(&rig, board, rhythm, "2027-01-01", "2027-12-31")[..] else { panic!("one day") };
    assert_eq!((only.taken, only.beside.as_slice()), (Some(own), &["AST".to_owned()][..]));
}

#[test]
fn the_cycle_is_counted_from_the_meeting_and_avoids_days_on_which_nobody_works() {
    let (rig, board) = Rig::with_board();
    // Two weeks before Wednesday 19 May 2027 is Liberation Day, a Wednesday.
    let id = met(&rig, board, "2027-05-19");
    let sending = on(&rig, id, Stage::Sending);
    assert_eq!(sending.date, day("2027-05-04"));
    assert_eq!(sending.moved_for, Some(WhyOff::Public { holiday: PublicHoliday::LiberationDay }));
    assert_eq!(on(&rig, id, Stage::CallForItems).date, day("2027-03-31"));
    assert_eq!(on(&rig, id, Stage::DecisionList).date, day("2027-05-21"));
    assert_eq!(on(&rig, id, Stage::Confirmations).date, day("2027-06-30"));
}

#[test]
fn the_cycle_knows_the_leap_day_and_the_night_the_clock_changes() {
    let (rig, board) = Rig::with_board();
    // 14 days before 14 March 2028 is 29 February; the clock changes on 28 March 2027.
    assert_eq!(on(&rig, met(&rig, board, "2028-03-14"), Stage::Sending).date, day("2028-02-29"));
    let spring = met(&rig, board, "2027-03-30");
    assert_eq!(on(&rig, spring, Stage::Sending).date, day("2027-03-16"));
    assert_eq!(on(&rig, spring, Stage::Minutes).date, day("2027-04-13"));
}

#[test]
fn the_preparing_boards_own_meeting_is_the_day_of_preparation() {
    let (rig, board) = Rig::with_board();
    let second = json!({
        "name": "Ambtelijke tafel", "short": "AST", "region": "", "kind": "advises", "prepares_for": board,
    });
    let second = ask(second);
    let second: BoardId = rig.write(move |write| boards::add(write, second)).unwrap().id.parse().unwrap();
    let (first, next) = (met(&rig, board, "2027-02-10"), met(&rig, board, "2027-04-14"));
    assert_eq!(on(&rig, next, Stage::Preparation).meeting, None);
    let preparing = met(&rig, second, "2027-03-24");
    let found = on(&rig, next, Stage::Preparation);
    assert_eq!((found.date, found.meeting), (day("2027-03-24"), Some(preparing)));
    assert_eq!(on(&rig, first, Stage::Preparation).meeting, None);
}

#[test]
fn a_day_set_by_hand_stays_until_it_is_given_back() {
    let (rig, board) = Rig::with_board();
    let id = met(&rig, board, "2027-02-10");
    let set = move |date: Option<&'static str>| {
        let date = date.map(day);
        move |write: &mut crate::history::Write<'_>| {
            set_day(write, SetCycleDay { meeting: id, stage: Stage::Sending, date })
        }
    };
    rig.write(set(Some("2027-01-29"))).unwrap();
    rig.write(set(Some("2027-01-28"))).unwrap();
    let sending = on(&rig, id, Stage::Sending);
    assert_eq!(
        (sending.date, sending.computed, sending.by_hand),
        (day("2027-01-28"), day("2027-01-27"), true)
    );
    rig.undo(&format!("meeting:{id}")).unwrap();
    assert_eq!(on(&rig, id, Stage::Sending).date, day("2027-01-29"));
    rig.write(set(None)).unwrap();
    assert!(!on(&rig, id, Stage::Sending).by_hand);
}

#[test]
fn a_day_by_hand_that_the_meeting_passed_is_told() {
    let (rig, board) = Rig::with_board();
    let id = met(&rig, board, "2027-02-10");
    let ask = SetCycleDay { meeting: id, stage: Stage::Sending, date: Some(day("2027-02-01")) };
    rig.write(move |write| set_day(write, ask)).unwrap();
    let moved = json!({
        "id": id, "rev": 1, "date": "2027-01-20", "starts": null, "ends": null, "place": "", "state": "planned",
    });
    let moved: calls::Edit = self::ask(moved);
    rig.write(move |write| calls::edit(write, moved)).unwrap();
    assert!(on(&rig, id, Stage::Sending).astray);
}

#[test]
fn a_day_off_of_ones_own_moves_what_is_due_then() {
    let (rig, board) = Rig::with_board();
    let id = met(&rig, board, "2027-02-23");
    let feast = AddDayOff {
        name: "Carnaval".into(),
        from: day("2027-02-08"),
        until: day("2027-02-09"),
        kind: DayOffKind::Own,
        region: None,
        board: None,
    };
    rig.write(move |write| add(write, feast)).unwrap();
    let sending = on(&rig, id, Stage::Sending);
    assert_eq!(sending.date, day("2027-02-05"));
    assert_eq!(sending.moved_for, Some(WhyOff::Own { name: "Carnaval".into() }));
}
