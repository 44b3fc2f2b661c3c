//! One question through the whole loop: asked in June, prepared by the ambtelijke tafel, decided in September,
//! confirmed at home by every partner, put off once with a reason, adopted, and worked out in the year after.
//! Each day stands on its own: the store is closed and opened again, as a laptop is.

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

const NOTE: &[u8] = include_bytes!("../../fixtures/story/bespreeknotitie-regiobeeld.txt");
const REQUEST: &str = "De BST vraagt de AST om één regiobeeld.";
const DECIDED: &str =
    "In te stemmen met regiobeeld 2.0, te bevestigen door elke partner uiterlijk 20 november 2026.";

/// A region's desk on one day.
struct Desk {
    folder: TempDir,
    asked: Option<Asked>,
    bst: String,
    ast: String,
    partners: Vec<(&'static str, String)>,
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk =
            Self { folder, asked: None, bst: String::new(), ast: String::new(), partners: Vec::new() };
        desk.on(|| at("2026-06-01T09:00:00+02:00"));
        desk.ask("store.create", json!({}));
        let board = |name: &str, short: &str, kind: &str, for_board: Value| {
            let new = json!({ "name": name, "short": short, "region": "Eemvallei", "kind": kind, "prepares_for": for_board });
            desk.made("board.add", new)
        };
        let bst = board("Bestuurlijke tafel Zorg Eemvallei", "BST", "decides", Value::Null);
        let ast = board("Ambtelijke tafel Zorg Eemvallei", "AST", "advises", json!(bst));
        let mut partners = Vec::new();
        for (name, kind, person) in [
            ("Gemeente Oosterbrink", "municipality", "Thea van Oord"),
            ("Gemeente Westerbrink", "municipality", "Omar Haddad"),
            ("Linde", "insurer", "Ria Post"),
            ("Thuiszorg De Vaart", "provider", "Jan Smit"),
        ] {
            let partner =
                desk.made("board.add_partner", json!({ "name": name, "short": name, "kind": kind }));
            let member = desk.made("board.add_member", json!({ "name": person, "partner": partner }));
            desk.ask("board.add_seat", json!({ "board": bst, "member": member, "role": "member" }));
            partners.push((name, partner));
        }
        (desk.bst, desk.ast, desk.partners) = (bst, ast, partners);
        desk
    }

    /// Another day begins: what was open is closed, and the store is opened anew.
    fn on(&mut self, clock: fn() -> DateTime<FixedOffset>) {
        if let Some(before) = self.asked.take() {
            before.ask("store.close", json!({}));
        }
        let (store, settings) = (self.folder.path().join("store"), self.folder.path().join("settings"));
        self.asked = Some(Asked::at(&store, &settings, clock));
    }

    fn asked(&self) -> &Asked {
        self.asked.as_ref().unwrap()
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        self.asked().ask(name, request)
    }

    fn made(&self, name: &str, request: Value) -> String {
        self.asked().made(name, request)
    }

    fn meeting(&self, board: &str, date: &str) -> String {
        let new = json!({ "board": board, "date": date, "starts": null, "ends": null, "place": "", "standing": false });
        self.made("meeting.add", new)
    }

    /// Puts on an agenda whatever is offered to it for that reason, and gives the items.
    fn take_up(&self, meeting: &str, why: &str) -> Vec<Value> {
        let offers = self.ask("agenda.offers", json!({ "meeting": meeting }));
        let chosen = offers.as_array().unwrap().iter().filter(|offer| offer["why"] == why);
        let sources: Vec<&Value> = chosen.map(|offer| &offer["source"]).collect();
        assert!(!sources.is_empty(), "{why} among {offers}");
        let taken = self.ask("agenda.take_up", json!({ "meeting": meeting, "offers": sources }));
        taken["items"].as_array().unwrap().clone()
    }

    fn held(&self, meeting: &str) {
        let seen = self.ask("meeting.get", json!({ "id": meeting }));
        let mut edit = json!({ "state": "held" });
        for field in ["id", "rev", "date", "starts", "ends", "place"] {
            edit[field] = seen[field].clone();
        }
        self.ask("meeting.edit", edit);
    }

    fn send_agenda(&self, meeting: &str) {
        let rev = self.ask("meeting.get", json!({ "id": meeting }))["rev"].clone();
        self.ask("agenda.send", json!({ "meeting": meeting, "rev": rev }));
    }

    /// The chair agrees to list or minutes as they stand, and they go out.
    fn send_out(&self, slice: &str, view: &str, meeting: &str) {
        let hash = self.ask(&format!("{slice}.{view}"), json!({ "meeting": meeting }))["hash"].clone();
        self.ask(
            &format!("{slice}.agree"),
            json!({ "meeting": meeting, "by": "Thea van Oord", "hash": hash }),
        );
        let request = json!({ "meeting": meeting, "hash": hash, "remarks_until": null });
        self.ask(&format!("{slice}.send"), request);
    }

    /// The secretary marks the second point: every partner also decides on it at home.
    fn mark_home(&self, paper: &str) {
        let detail = self.ask("paper.get", json!({ "id": paper }));
        let is_point = |block: &Value| block["type"] == "decisionPoint";
        let blocks = |section: &Value| section["body"]["content"].as_array().cloned().unwrap_or_default();
        let sections = detail["sections"].as_array().unwrap();
        let mut section = sections.iter().find(|one| blocks(one).iter().any(is_point)).unwrap().clone();
        let last = blocks(&section).iter().rposition(is_point).unwrap();
        section["body"]["content"][last]["attrs"]["needsHomeDecision"] = json!(true);
        let mut save = json!({ "sitting": "01a20000-0000-7000-8000-0000000000aa" });
        for field in ["id", "rev", "heading", "role", "body"] {
            save[field] = section[field].clone();
        }
        self.ask("paper.save_section", save);
    }

    fn confirm(&self, decision: &Value, partner: &str, state: &str, on: &str) {
        let request = json!({
            "decision": decision, "partner": partner, "rev": 0, "state": state, "remark": "", "contact": "",
            "body": "bestuur", "decided_on": on, "carrier": "mail",
        });
        self.ask("decision.confirm", request);
    }

    fn matrix(&self, year: i32) -> Vec<Value> {
        let rows = self.ask("decision.confirmations", json!({ "board": self.bst, "year": year }));
        rows.as_array().unwrap().clone()
    }

    fn actions(&self) -> Vec<Value> {
        self.ask("follow_up.list", json!({ "board": self.bst })).as_array().unwrap().clone()
    }

    fn action(&self, begins: &str) -> Value {
        let all = self.actions();
        let found = all.iter().find(|row| row["text"].as_str().unwrap().starts_with(begins));
        found.unwrap_or_else(|| panic!("{begins} among {all:#?}")).clone()
    }

    fn close(&self, begins: &str) {
        let one = self.action(begins);
        self.ask("follow_up.set_state", json!({ "id": one["id"], "rev": one["rev"], "state": "done" }));
    }
}

/// 10 June: the board asks, and the question goes to the board that prepares.
fn asked_in_june(desk: &mut Desk) {
    desk.on(|| at("2026-06-10T15:00:00+02:00"));
    let june = desk.meeting(&desk.bst, "2026-06-10");
    let topic = desk.made("topic.add", json!({ "board": desk.bst, "title": "Regiobeeld" }));
    let item =
        desk.made("agenda.add_item", json!({ "meeting": june, "title": "Regiobeeld", "topic": topic }));
    desk.made("decision.add", json!({ "item": item, "text": REQUEST }));
    desk.ask("agenda.ask", json!({ "item": item, "title": "Regiobeeld 2.0", "due": "2026-09-01" }));
    desk.held(&june);
}

/// The ambtelijke tafel takes it up with a note, and advises.
fn prepared_in_august(desk: &mut Desk) -> String {
    desk.on(|| at("2026-08-26T11:00:00+02:00"));
    let august = desk.meeting(&desk.ast, "2026-08-26");
    let item = desk.take_up(&august, "asked").remove(0);
    let offer = desk.asked().app.offer_bytes("bespreeknotitie-regiobeeld.txt", NOTE.to_vec()).offer;
    let taken = desk.ask("agenda.take_in", json!({ "offers": [offer], "meeting": august, "item": item }));
    let paper = taken["papers"][0]["paper"].as_str().unwrap().to_owned();
    desk.mark_home(&paper);
    let asked = desk.ask("agenda.assignments", json!({ "item": item }))[0].clone();
    let (id, rev) = (asked["id"].clone(), asked["rev"].clone());
    desk.ask("agenda.advise", json!({ "id": id, "rev": rev }));
    desk.held(&august);
    paper
}

/// 16 September: the board decides, one point in other words; what follows becomes actions.
fn decided_in_september(desk: &mut Desk, paper: &str) -> (String, Value) {
    desk.on(|| at("2026-09-16T14:30:00+02:00"));
    let september = desk.meeting(&desk.bst, "2026-09-16");
    let item = desk.take_up(&september, "advised").remove(0);
    desk.send_agenda(&september);
    desk.ask("decision.all_present", json!({ "meeting": september }));
    let view = desk.ask("decision.recording", json!({ "meeting": september }));
    let points = view["items"][0]["points"].as_array().unwrap();
    assert_eq!(points.len(), 2, "{points:#?}");
    for (point, more) in points
        .iter()
        .zip([json!({ "outcome": "as_proposed" }), json!({ "outcome": "amended", "decided": DECIDED })])
    {
        let mut record = json!({ "item": item, "point": point["point"], "rev": 0 });
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ask("decision.record", record);
    }
    desk.ask("follow_up.take_steps", json!({ "meeting": september }));
    let own = json!({ "item": item, "text": "Linde: data delen met de gemeenten vóór 1 oktober" });
    desk.ask("follow_up.note", own);
    desk.held(&september);
    let all = desk.ask("decision.list", json!({ "board": desk.bst, "year": 2026 }));
    let decision = all.as_array().unwrap().iter().find(|row| row["decided"] == DECIDED).unwrap().clone();
    assert_eq!(decision["paper"], paper);
    (september, decision)
}

/// The day after: the list and the minutes are out, in the same words.
fn sent_the_next_day(desk: &mut Desk, september: &str) {
    desk.on(|| at("2026-09-17T09:30:00+02:00"));
    desk.send_out("decision", "list_of", september);
    desk.send_out("minutes", "get", september);
    let list = desk.ask("decision.sent_list", json!({ "meeting": september, "number": 1 }));
    let minutes = desk.ask("minutes.sent", json!({ "meeting": september, "number": 1 }));
    let words = |of: &Value| of["items"][0]["lines"][1]["text"].clone();
    assert_eq!((words(&list), words(&minutes)), (json!(DECIDED), json!(DECIDED)));
}

/// Autumn: every partner decides at home; the last one comes after the day that the decision named.
fn confirmed_by_every_partner(desk: &mut Desk, decision: &Value) {
    desk.on(|| at("2026-11-24T10:00:00+01:00"));
    let partners = desk.partners.clone();
    for ((_, partner), (state, on)) in partners.iter().zip([
        ("agreed", "2026-10-13"),
        ("agreed_with_remark", "2026-11-03"),
        ("agreed", "2026-10-20"),
    ]) {
        desk.confirm(&decision["id"], partner, state, on);
    }
    let row = desk.matrix(2026).remove(0);
    assert_eq!(
        (row["agreed"].clone(), row["of"].clone(), row["complete"].clone()),
        (json!(3), json!(4), json!(false))
    );
    assert_eq!((row["due"].clone(), row["overdue"].clone()), (json!("2026-11-20"), json!(true)));
    let waits = |row: &Value| {
        let cells = row["cells"].as_array().unwrap().iter().filter(|cell| cell["overdue"] == true);
        cells.map(|cell| cell["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(waits(&row), ["Thuiszorg De Vaart"]);
    let reminders = desk.ask("decision.draft_reminders", json!({ "board": desk.bst }));
    assert_eq!(reminders.as_array().unwrap().len(), 1);
    assert!(reminders[0]["text"].as_str().unwrap().contains(DECIDED));
    // What is not complete stands in the year after as well, and no longer once it is.
    assert_eq!(desk.matrix(2027).len(), 1);
    desk.confirm(&decision["id"], &partners[3].1, "agreed", "2026-11-23");
    let row = desk.matrix(2026).remove(0);
    assert_eq!(
        (row["agreed"].clone(), row["complete"].clone(), waits(&row)),
        (json!(4), json!(true), vec![])
    );
    assert_eq!(desk.matrix(2027), Vec::<Value>::new());
}

/// The end of the year: what was promised for Q4 comes later, and says why.
fn put_off_with_a_reason(desk: &mut Desk) {
    desk.on(|| at("2026-12-14T16:00:00+01:00"));
    desk.close("data delen");
    desk.close("In oktober begint Linde");
    let agenda = desk.action("De eindversie wordt");
    assert_eq!(agenda["period"]["end"], "2026-12-31");
    let later = json!({ "id": agenda["id"], "rev": agenda["rev"], "period": "Q1 2027" });
    assert_eq!(desk.asked().try_ask("follow_up.set_period", later.clone()).unwrap_err().code(), "missing");
    let mut later = later;
    later["reason"] = json!("De colleges vergaderen in januari.");
    desk.ask("follow_up.set_period", later);
    let seen = desk.ask("follow_up.get", json!({ "id": agenda["id"] }));
    assert_eq!(seen["slips"][0]["reason"], "De colleges vergaderen in januari.");
    assert_eq!(seen["slips"][0]["was"]["end"], "2026-12-31");
}

/// February: the next meeting is offered what is to be adopted and what is open; the steps of the new year begin.
fn adopted_and_worked_out(desk: &mut Desk, september: &str) {
    desk.on(|| at("2027-02-10T16:00:00+01:00"));
    let february = desk.meeting(&desk.bst, "2027-02-10");
    desk.take_up(&february, "to_adopt");
    desk.take_up(&february, "open_actions");
    let agenda = desk.ask("agenda.get", json!({ "meeting": february }));
    let titles: Vec<&Value> = agenda["items"].as_array().unwrap().iter().map(|item| &item["title"]).collect();
    assert_eq!(titles, ["Verslag en besluitenlijst van 16 september 2026", "Actielijst"]);
    for call in ["decision.adopt", "minutes.adopt"] {
        desk.ask(call, json!({ "meeting": september, "number": 1, "adopted_on": "2027-02-10" }));
    }
    let offers = desk.ask("agenda.offers", json!({ "meeting": desk.meeting(&desk.bst, "2027-04-14") }));
    assert!(offers.as_array().unwrap().iter().all(|offer| offer["why"] != "to_adopt"), "{offers}");
    desk.held(&february);
    desk.on(|| at("2027-11-30T16:00:00+01:00"));
    for begins in
        ["Een verbinding", "Een koppeling", "De eindversie wordt", "Een aanpak per opgave", "De resultaten"]
    {
        desk.close(begins);
    }
    let working_out = desk.action("Na vaststelling");
    assert_eq!(working_out["period"]["end"], "2027-12-31");
    let below = desk.ask("follow_up.get", json!({ "id": working_out["id"] }))["below"].clone();
    assert_eq!(below.as_array().unwrap().len(), 2);
    desk.close("Na vaststelling");
    assert!(desk.actions().iter().all(|row| row["state"] == "done"));
}

/// From the last step back to the question, and from the question's decision forward to that step.
fn traced(desk: &Desk, decision: &Value) {
    let last = desk.action("De resultaten");
    let seen = desk.ask("decision.trace", json!({ "of": { "follow_up": last["id"] } }));
    assert_eq!(seen["decision"]["id"], desk.action("Na vaststelling")["origin"]["decision"]);
    let before = seen["before"].as_array().unwrap();
    let first = before.iter().find(|stop| !stop["on"].is_null()).unwrap();
    assert_eq!(first["on"], "2026-06-10", "{before:#?}");
    assert!(before.iter().any(|stop| stop["stage"] == "asked"), "{before:#?}");
    assert!(before.iter().any(|stop| stop["said"] == json!([REQUEST])), "{before:#?}");
    let seen = desk.ask("decision.trace", json!({ "of": { "decision": decision["id"] } }));
    assert_eq!(seen["title"], DECIDED);
    assert_eq!(seen["confirmations"]["complete"], true);
}

#[test]
fn a_question_is_followed_from_june_to_what_the_partners_did_the_year_after() {
    let mut desk = Desk::new();
    asked_in_june(&mut desk);
    let paper = prepared_in_august(&mut desk);
    let (september, decision) = decided_in_september(&mut desk, &paper);
    sent_the_next_day(&mut desk, &september);
    confirmed_by_every_partner(&mut desk, &decision);
    put_off_with_a_reason(&mut desk);
    adopted_and_worked_out(&mut desk, &september);
    traced(&desk, &decision);
    assert_eq!(desk.ask("store.verify", json!({}))["faults"], json!([]));
}
