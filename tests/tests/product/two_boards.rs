//! The loop between two boards over a year: the one that decides asks, the other prepares, the first
//! decides, and a next version follows. The link stays, and what went out stays as it went out.

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

/// One store that is opened on one day after another.
struct Year {
    folder: TempDir,
    deciding: String,
    preparing: String,
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

impl Year {
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let deciding = asked.made(
            "board.add",
            json!({ "name": "Bestuurlijke tafel Eemvallei", "short": "BST", "region": "Eemvallei", "kind": "decides" }),
        );
        let preparing = asked.made(
            "board.add",
            json!({
                "name": "Ambtelijke tafel Eemvallei", "short": "AST", "region": "Eemvallei", "kind": "advises",
                "prepares_for": deciding,
            }),
        );
        asked.ask("store.close", json!({}));
        Self { folder, deciding, preparing }
    }

    /// The product on a day.
    fn on(&self, clock: fn() -> DateTime<FixedOffset>) -> Asked {
        let asked = Asked::at(&self.folder.path().join("store"), &self.folder.path().join("settings"), clock);
        asked.ask("store.unlock", json!({}));
        asked
    }
}

fn meeting(asked: &Asked, board: &str, date: &str) -> String {
    let request =
        json!({ "board": board, "date": date, "starts": "14:00", "ends": "16:00", "place": "Raadzaal" });
    asked.made("meeting.add", request)
}

fn send(asked: &Asked, meeting: &str) {
    let rev = asked.ask("meeting.get", json!({ "id": meeting }))["rev"].clone();
    asked.ask("agenda.send", json!({ "meeting": meeting, "rev": rev }));
}

fn hold(asked: &Asked, meeting: &str) {
    let row = asked.ask("meeting.get", json!({ "id": meeting }));
    let mut request = json!({ "state": "held" });
    for field in ["id", "rev", "date", "starts", "ends", "place"] {
        request[field] = row[field].clone();
    }
    asked.ask("meeting.edit", request);
}

/// Takes all that a meeting is offered; gives why and title of each.
fn take_all(asked: &Asked, meeting: &str) -> Vec<String> {
    let offers = asked.ask("agenda.offers", json!({ "meeting": meeting }));
    let offers = offers.as_array().unwrap();
    let sources: Vec<&Value> = offers.iter().map(|offer| &offer["source"]).collect();
    asked.ask("agenda.take_up", json!({ "meeting": meeting, "offers": sources }));
    offers
        .iter()
        .map(|o| format!("{} {}", o["why"].as_str().unwrap(), o["title"].as_str().unwrap()))
        .collect()
}

fn item(asked: &Asked, meeting: &str, title: &str) -> Value {
    let agenda = asked.ask("agenda.get", json!({ "meeting": meeting }));
    let items = agenda["items"].as_array().unwrap();
    items.iter().find(|item| item["title"] == title).cloned().expect("the item is there")
}

/// A paper with one decision point and one step.
fn write_paper(asked: &Asked, board: &str) -> String {
    let paper = asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Regiobeeld 2.0" }));
    let section =
        asked.made("paper.add_section", json!({ "paper": paper, "heading": "Voorstel", "role": "proposal" }));
    rewrite(asked, &section, 1, "Het regiobeeld is herschreven.");
    paper
}

fn rewrite(asked: &Asked, section: &str, rev: i64, text: &str) {
    let words = |text: &str| json!([{ "type": "text", "text": text }]);
    asked.ask(
        "paper.save_section",
        json!({
            "id": section, "rev": rev, "sitting": "01a20000-0000-7000-8000-0000000000aa", "heading": "Voorstel",
            "role": "proposal",
            "body": { "type": "doc", "content": [
                { "type": "paragraph", "content": words(text) },
                { "type": "decisionPoint",
                  "attrs": { "id": "01a20000-0000-7000-8000-0000000000bb", "verb": "agree", "needsHomeDecision": true },
                  "content": words("In te stemmen met regiobeeld 2.0.") },
                { "type": "step",
                  "attrs": { "id": "01a20000-0000-7000-8000-0000000000cc", "owners": ["AST"], "period": "Q4" },
                  "content": [{ "type": "paragraph", "content": words("Versie 3.0 opstellen") }] },
            ] },
        }),
    );
}

fn issue(asked: &Asked, paper: &str, label: &str) {
    let rev = asked.ask("paper.get", json!({ "id": paper }))["paper"]["rev"].clone();
    asked.ask("paper.issue", json!({ "id": paper, "rev": rev, "label": label, "status": "for_discussion" }));
}

fn route(asked: &Asked) -> Value {
    asked.ask("agenda.assignments", json!({}))[0].clone()
}

#[test]
fn what_is_asked_on_10_june_is_prepared_decided_on_16_september_and_goes_on_as_version_3() {
    let year = Year::begin();

    let june = year.on(|| at("2026-06-01T09:00:00+02:00"));
    let first = meeting(&june, &year.deciding, "2026-06-10");
    june.made(
        "agenda.add_item",
        json!({ "meeting": first, "title": "Regiobeeld", "treatment": "decision", "minutes": 30 }),
    );
    send(&june, &first);
    drop(june);
    let asked = year.on(|| at("2026-06-11T09:00:00+02:00"));
    hold(&asked, &first);
    let at_first = item(&asked, &first, "Regiobeeld");
    asked.ask(
        "agenda.ask",
        json!({ "item": at_first["id"], "title": "Regiobeeld 2.0", "text": "Eén beeld van de regio.", "due": "2026-09-16" }),
    );
    assert_eq!((&route(&asked)["preparing"], &route(&asked)["answer"]), (&json!("asked"), &json!("waiting")));
    drop(asked);

    let august = year.on(|| at("2026-08-12T09:00:00+02:00"));
    let second = meeting(&august, &year.preparing, "2026-08-26");
    assert_eq!(take_all(&august, &second), ["asked Regiobeeld 2.0"]);
    let paper = write_paper(&august, &year.preparing);
    issue(&august, &paper, "2.0");
    let preparing = item(&august, &second, "Regiobeeld 2.0");
    august.ask("agenda.place_paper", json!({ "item": preparing["id"], "paper": paper }));
    send(&august, &second);
    drop(august);
    let asked = year.on(|| at("2026-08-26T17:00:00+02:00"));
    hold(&asked, &second);
    let known = route(&asked);
    asked.ask("agenda.advise", json!({ "id": known["id"], "rev": known["rev"] }));
    assert_eq!(route(&asked)["cleared_version"], "2.0");
    let third = meeting(&asked, &year.deciding, "2026-09-16");
    assert_eq!(take_all(&asked, &third), ["advised Regiobeeld 2.0"]);
    let proposal = item(&asked, &third, "Regiobeeld 2.0");
    assert_eq!(proposal["papers"][0]["version"], "2.0");
    assert_eq!(proposal["treatment"], "decision");
    send(&asked, &third);
    drop(asked);

    let asked = year.on(|| at("2026-09-17T09:00:00+02:00"));
    hold(&asked, &third);
    let known = route(&asked);
    let dates: Vec<&Value> = ["asked_place", "prepared_place", "answered_place"]
        .iter()
        .map(|place| &known[place]["date"])
        .collect();
    assert_eq!(dates, ["2026-06-10", "2026-08-26", "2026-09-16"]);
    assert_eq!((&known["preparing"], &known["answer"]), (&json!("advised"), &json!("treated")));
    let steps = asked.ask("paper.steps", json!({}));
    assert_eq!(steps[0]["period"]["start"], "2026-10-01");
    assert_eq!(steps[0]["period"]["end"], "2026-12-31");
    drop(asked);

    let autumn = year.on(|| at("2026-11-02T09:00:00+01:00"));
    let section = autumn.ask("paper.get", json!({ "id": paper }))["sections"][0].clone();
    rewrite(
        &autumn,
        section["id"].as_str().unwrap(),
        section["rev"].as_i64().unwrap(),
        "Het regiobeeld is nog eens herschreven.",
    );
    issue(&autumn, &paper, "3.0");
    assert_eq!(route(&autumn)["changed_after"], true);
    let sent = autumn.ask("agenda.sent", json!({ "meeting": third, "number": 1 }));
    assert_eq!(sent["items"][0]["papers"][0]["version"], "2.0");
    let told = autumn.ask("paper.get", json!({ "id": paper }));
    let labels: Vec<&Value> =
        told["versions"].as_array().unwrap().iter().map(|version| &version["label"]).collect();
    assert_eq!(labels, ["2.0", "3.0"]);
    assert_eq!(autumn.ask("store.verify", json!({}))["faults"], json!([]));
}
