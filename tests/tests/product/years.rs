//! A board of many years: its lists stand by year, and what still waits for somebody stands in every one of them.

use serde_json::{Value, json};
use tafelstuk_tests::product::{Asked, much_later};

fn board(asked: &Asked) -> String {
    let new = json!({ "name": "Bestuurlijke tafel Merenland", "short": "BTM", "region": "Merenland", "kind": "decides" });
    asked.made("board.add", new)
}

/// A meeting on that day with one decision, which partners confirm at home or not.
fn decided(asked: &Asked, board: &str, date: &str, at_home: bool) -> String {
    let new = json!({ "board": board, "date": date, "starts": "14:00", "ends": "16:00", "place": "", "standing": false });
    let meeting = asked.made("meeting.add", new);
    let item = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": "Wonen" }));
    let text = format!("In te stemmen met het plan van {date}.");
    asked.made("decision.add", json!({ "item": item, "text": text, "needs_home_decision": at_home }))
}

fn ids(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn decisions_are_listed_by_the_year_of_their_meeting() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let board = board(&asked);
    let last = decided(&asked, &board, "2025-12-31", false);
    let this = decided(&asked, &board, "2026-01-01", false);
    assert_eq!(asked.ask("decision.years", json!({ "board": board })), json!([2026, 2025]));
    for (ask, wanted) in [
        (json!({ "board": board, "year": 2025 }), vec![&*last]),
        (json!({ "year": 2026 }), vec![&*this]),
        (json!({ "board": board, "year": 2024 }), vec![]),
        (json!({ "board": board }), vec![&*this, &*last]),
    ] {
        assert_eq!(ids(&asked.ask("decision.list", ask.clone())), wanted, "{ask}");
    }
}

#[test]
fn what_partners_did_not_confirm_stands_in_every_year() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let board = board(&asked);
    let partner = asked
        .made("board.add_partner", json!({ "name": "Zorgkantoor", "short": "Z", "kind": "care_office" }));
    let member = asked.made("board.add_member", json!({ "name": "Ria Post", "partner": partner }));
    asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "member" }));
    let confirmed = decided(&asked, &board, "2025-06-10", true);
    let open = decided(&asked, &board, "2025-06-11", true);
    let said = json!({ "decision": confirmed, "partner": partner, "rev": 0, "state": "agreed", "remark": "", "contact": "", "body": "",
        "decided_on": null, "carrier": "mail" });
    asked.ask("decision.confirm", said);
    let seen = |year: i32| {
        let rows = asked.ask("decision.confirmations", json!({ "board": board, "year": year }));
        let rows = rows.as_array().unwrap().clone();
        rows.iter().map(|row| row["decision"]["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(seen(2025), [open.clone(), confirmed]);
    assert_eq!(seen(2026), [open]);
}

#[test]
fn actions_are_counted_and_listed_by_the_year_in_which_they_were_agreed() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let board = board(&asked);
    let add = |asked: &Asked, text: &str, period: &str| {
        asked.made("follow_up.add", json!({ "board": board, "text": text, "owner": "AST", "period": period }))
    };
    let dated = add(&asked, "Cijfers leveren", "Q1 2027");
    let done = add(&asked, "Zaal bespreken", "");
    asked.ask("follow_up.set_state", json!({ "id": done, "rev": 1, "state": "done" }));
    asked.ask("store.close", json!({}));
    drop(asked);
    let asked = Asked::at(&folder.path().join("store"), &folder.path().join("settings"), much_later);
    let new = add(&asked, "Plan vernieuwen", "");
    let counts = asked.ask("follow_up.counts", json!({ "board": board }));
    assert_eq!(counts, json!({ "n_open": 2, "n_overdue": 1, "n_undated": 1, "years": [2032, 2026] }));
    assert_eq!(counts, asked.ask("follow_up.counts", json!({})));
    for (ask, wanted) in [
        (json!({ "board": board, "year": 2026 }), vec![&*dated, &*done]),
        (json!({ "year": 2026, "which": "open" }), vec![&*dated]),
        (json!({ "board": board, "year": 2032 }), vec![&*new]),
        (json!({ "board": board, "which": "overdue" }), vec![&*dated]),
    ] {
        assert_eq!(ids(&asked.ask("follow_up.list", ask.clone())), wanted, "{ask}");
    }
}

#[test]
fn a_year_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    for year in [0, 999, 10_000, i32::MIN] {
        for call in ["decision.list", "follow_up.list"] {
            let refused = asked.try_ask(call, json!({ "year": year })).unwrap_err();
            assert_eq!(refused.code(), "invalid", "{call} {year}");
        }
    }
}
