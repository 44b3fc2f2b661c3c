//! A secretary's year for two boards: planned by rule, carried to everybody's calendar, its papers asked for
//! and taken in from a folder.

use icalendar::{Calendar, Component};
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};
use std::path::Path;
use tafelstuk_tests::product::Asked;

/// Two boards, of which the second prepares for the first.
struct Region {
    folder: tempfile::TempDir,
    asked: Asked,
    bst: String,
    ast: String,
}

impl Region {
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let board = |more: Value| {
            let mut ask = json!({ "region": "Eemvallei", "public": false });
            ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            asked.made("board.add", ask)
        };
        let bst = board(
            json!({ "name": "Bestuurlijke tafel, Zorg; Eemvallei", "short": "BST", "kind": "decides" }),
        );
        let ast = board(json!({
            "name": "Ambtelijke tafel Zorg", "short": "AST", "kind": "advises", "prepares_for": bst,
        }));
        for board in [&bst, &ast] {
            asked.ask(
                "board.set_cycle",
                json!({ "id": board, "rev": 1, "cycle": [], "school_region": "middle" }),
            );
            asked.ask("board.add_standing", json!({ "board": board, "title": "Opening", "kind": "opening" }));
        }
        Self { folder, asked, bst, ast }
    }

    /// The days that the rule gives, those on which nobody meets moved, planned.
    fn plan(&self, board: &str, rhythm: &Value) -> Vec<String> {
        let ask = json!({ "board": board, "rhythm": rhythm, "from": "2027-01-01", "until": "2027-12-31" });
        let proposed = self.asked.ask("meeting.propose", ask);
        let day =
            |day: &Value| if day["off"].is_null() { day["date"].clone() } else { day["instead"].clone() };
        let days: Vec<Value> = proposed.as_array().unwrap().iter().map(day).collect();
        let ask = json!({
            "board": board, "days": days, "starts": "14:00", "ends": "16:00",
            "place": "Raadzaal, gemeentehuis; 2e verdieping", "standing": true,
        });
        let made = self.asked.ask("meeting.plan", ask);
        made["made"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    }

    fn plan_year(&self) -> (Vec<String>, Vec<String>) {
        let even = json!({ "every": "month", "nth": 2, "weekday": 3, "months": [2, 4, 6, 8, 10, 12] });
        let bst = self.plan(&self.bst, &even);
        let ast = self.plan(&self.ast, &json!({ "every": "before", "board": self.bst, "days": 28 }));
        (bst, ast)
    }

    fn meeting(&self, id: &str) -> Value {
        self.asked.ask("meeting.get", json!({ "id": id }))
    }

    fn move_to(&self, id: &str, change: &Value) {
        let now = self.meeting(id);
        let mut ask = json!({});
        for field in ["id", "rev", "date", "starts", "ends", "place", "state"] {
            ask[field] = now[field].clone();
        }
        ask.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        self.asked.ask("meeting.edit", ask);
    }

    fn calendar(&self, meeting: &str, series: bool) -> String {
        let made = self.asked.ask("meeting.calendar", json!({ "meeting": meeting, "series": series }));
        let file = self.asked.app.product(made["product"]["product"].as_str().unwrap()).unwrap();
        String::from_utf8(file.bytes.as_ref().clone()).unwrap()
    }

    /// Looks at the folder twice: a file counts once it stands still.
    fn look(&self) -> Value {
        self.asked.app.look_at_deliveries();
        self.asked.app.look_at_deliveries();
        self.asked.ask("delivery.list", json!({}))
    }
}

fn read(text: &str) -> Calendar {
    text.parse().expect("another program reads the file")
}

fn values(calendar: &Calendar, name: &str) -> Vec<String> {
    calendar.events().map(|event| event.property_value(name).unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_year_is_planned_by_rule_around_holidays_with_the_cycle_of_each_meeting() {
    let region = Region::begin();
    let (bst, ast) = region.plan_year();
    let days = |ids: &[String]| -> Vec<String> {
        ids.iter().map(|id| region.meeting(id)["date"].as_str().unwrap().to_owned()).collect()
    };
    // The second Wednesday of August lies in the holidays of the region; the first free one follows.
    assert_eq!(
        days(&bst),
        ["2027-02-10", "2027-04-14", "2027-06-09", "2027-09-01", "2027-10-13", "2027-12-08"]
    );
    // Each of the other board's lies four weeks before, and never after the meeting that it prepares.
    assert_eq!(
        days(&ast),
        ["2027-01-13", "2027-03-17", "2027-05-12", "2027-07-14", "2027-09-15", "2027-11-10"]
    );
    let cycle = region.asked.ask("meeting.cycle", json!({ "meeting": bst[1] }));
    let on = |stage: &str| {
        let found = cycle.as_array().unwrap().iter().find(|day| day["stage"] == stage);
        found.expect("the stage is in the cycle").clone()
    };
    assert_eq!(on("sending")["date"], "2027-03-31");
    assert_eq!(on("preparation")["meeting"], json!(ast[1]));
    let year = region.asked.ask("meeting.year", json!({ "year": 2027 }));
    assert_eq!(year["meetings"].as_array().unwrap().len(), 12);
    assert!(year["meetings"].as_array().unwrap().iter().all(|meeting| meeting["off"].is_null()));
}

#[test]
fn the_calendar_of_the_year_is_read_by_another_program() {
    let region = Region::begin();
    let (bst, _) = region.plan_year();
    let text = region.calendar(&bst[0], true);
    let calendar = read(&text);
    assert_eq!(calendar.events().count(), 6);
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    assert_eq!(values(&calendar, "SUMMARY")[0], "Bestuurlijke tafel, Zorg; Eemvallei");
    assert_eq!(values(&calendar, "LOCATION")[0], "Raadzaal, gemeentehuis; 2e verdieping");
    assert_eq!(values(&calendar, "DTSTART")[1], "20270414T140000");
    assert!(text.contains("DTSTART;TZID=Europe/Amsterdam:20270210T140000\r\n"));
    assert!(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert!(!text.contains("DESCRIPTION") && !text.contains("Opening"));
}

#[test]
fn a_meeting_keeps_its_name_in_calendars_and_every_change_counts() {
    let region = Region::begin();
    let id = region.plan(&region.bst, &json!({ "every": "month", "nth": 2, "weekday": 3, "months": [2] }))[0]
        .clone();
    let first = read(&region.calendar(&id, false));
    region.move_to(&id, &json!({ "date": "2027-02-11", "starts": null, "ends": null }));
    let second = read(&region.calendar(&id, false));
    region.move_to(&id, &json!({ "state": "drafting" }));
    let third = read(&region.calendar(&id, false));
    assert_eq!(values(&first, "UID"), values(&second, "UID"));
    assert_eq!(values(&second, "DTSTART"), ["20270211"]);
    let sequence = |calendar: &Calendar| values(calendar, "SEQUENCE")[0].parse::<u32>().unwrap();
    assert_eq!(sequence(&first), 0);
    assert!(sequence(&first) < sequence(&second) && sequence(&second) < sequence(&third));
}

#[test]
fn papers_are_asked_for_reminded_of_and_taken_in_from_the_folder() {
    let region = Region::begin();
    let meeting = region
        .plan(&region.bst, &json!({ "every": "month", "nth": 2, "weekday": 3, "months": [1] }))[0]
        .clone();
    let asked = &region.asked;
    let item = |title: &str| asked.made("agenda.add_item", json!({ "meeting": meeting, "title": title }));
    let (living, youth) = (item("Wonen met zorg"), item("Wachttijden jeugd"));
    let author = asked.made("board.add_member", json!({ "name": "Zoë Fährmann", "email": "z@meer.example" }));
    let request = |item: &str| {
        let ask = json!({ "item": item, "author": author, "author_name": "", "due": "2026-11-20" });
        asked.made("paper_request.set", ask)
    };
    let ids = [request(&living), request(&youth)];
    asked.ask("paper_request.mark", json!({ "ids": ids, "mark": "asked" }));
    let drafted =
        asked.ask("paper_request.draft", json!({ "meeting": meeting, "ids": ids, "kind": "remind" }));
    let [message] = drafted.as_array().unwrap().as_slice() else { panic!("one person gets one message") };
    let file = asked.app.product(message["product"]["product"].as_str().unwrap()).unwrap();
    let mail = MessageParser::default().parse(file.bytes.as_slice()).expect("another program reads the mail");
    let to = mail.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("Zoë Fährmann"), Some("z@meer.example")));
    assert_eq!(mail.subject(), message["subject"].as_str());
    let text = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text.trim_end(), message["text"].as_str().unwrap());
    assert!(text.contains("Wonen met zorg") && text.contains("Wachttijden jeugd"));

    let folder = region.folder.path().join("aanlevermap");
    std::fs::create_dir(&folder).unwrap();
    let offer = asked.app.offer_folder(&folder).unwrap().offer;
    asked.ask("delivery.set_folder", json!({ "offer": offer }));
    put(
        &folder,
        "bespreeknotitie-wonen-met-zorg.txt",
        "Bespreeknotitie Wonen met zorg\n\nAanleiding\nEerste tekst.\n",
    );
    put(
        &folder,
        "bespreeknotitie-wonen-met-zorg (1).txt",
        "Bespreeknotitie Wonen met zorg\n\nAanleiding\nEerste tekst.\n",
    );
    let waiting = region.look();
    let [file] = waiting["files"].as_array().unwrap().as_slice() else { panic!("a copy is no second file") };
    assert_eq!(file["meant"]["item"], json!(living));
    let taken = asked.ask("delivery.take", json!({ "file": file["file"], "item": living }));
    assert_eq!((&taken["replaced"], &taken["known"]), (&Value::Null, &json!(false)));
    assert_eq!(region.look()["files"], json!([]));

    put(
        &folder,
        "bespreeknotitie-wonen-met-zorg v2.txt",
        "Bespreeknotitie Wonen met zorg\n\nAanleiding\nTweede tekst.\n",
    );
    let waiting = region.look();
    let file = &waiting["files"][0];
    assert_eq!(file["meant"]["replaces"], true);
    let again = asked.ask("delivery.take", json!({ "file": file["file"], "item": living }));
    assert_eq!((&again["paper"], &again["replaced"]), (&taken["paper"], &json!("0.1")));
    let list = asked.ask("paper_request.list", json!({ "meeting": meeting }));
    let standing = |at: usize| list["rows"][at]["standing"].clone();
    assert_eq!((standing(0), standing(1)), (json!("in"), json!("late")));

    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(region.look()["is_there"], false);
}

#[test]
fn an_outline_goes_along_with_the_request_and_finds_its_item_when_it_comes_back_under_another_name() {
    let region = Region::begin();
    let rule = json!({ "every": "month", "nth": 2, "weekday": 3, "months": [2, 4] });
    let meetings = region.plan(&region.bst, &rule);
    let asked = &region.asked;
    // The nearer meeting has an item of the same title, with nothing else to tell them apart.
    let item = |meeting: &str| {
        asked.made("agenda.add_item", json!({ "meeting": meeting, "title": "Wonen met zorg" }))
    };
    let (nearer, meant) = (item(&meetings[0]), item(&meetings[1]));
    let ask = json!({ "item": meant, "author": null, "author_name": "Zoë Fährmann", "due": "2027-03-01" });
    let id = asked.made("paper_request.set", ask);
    let ask = json!({ "meeting": meetings[1], "ids": [id], "kind": "ask" });
    let drafted = asked.ask("paper_request.draft", ask);
    let product = |made: &Value| asked.app.product(made["product"].as_str().unwrap()).unwrap();
    let mail = product(&drafted[0]["product"]);
    let mail = MessageParser::default().parse(mail.bytes.as_slice()).expect("another program reads the mail");
    let along = mail.attachment(0).expect("the outline goes along");
    assert_eq!(along.attachment_name(), Some("2 Wonen met zorg.docx"));
    assert_eq!(drafted[0]["outlines"], json!(["2 Wonen met zorg.docx"]));
    let saved = product(&asked.ask("paper_request.outline", json!({ "meeting": meetings[1], "id": id })));
    assert_eq!(saved.bytes.as_slice(), along.contents());

    // What is filled in stands where papers have it, so that reading it again gives the same.
    let read = tafelstuk_app::recognise(along.contents(), "x.docx", None, None).unwrap();
    assert_eq!((read.title.as_str(), read.agenda_item.as_deref()), ("Wonen met zorg", Some("2")));
    assert_eq!(read.author.as_deref(), Some("Zoë Fährmann"));
    assert_eq!(read.meeting_date.map(|day| day.to_string()).as_deref(), Some("2027-04-14"));
    assert!(read.text.contains("uiterlijk 1 maart 2027") && read.text.contains("De BST wordt gevraagd:"));
    assert!(read.warnings.is_empty() && read.decision_points.is_empty());
    let headings: Vec<&str> = read.sections.iter().map(|section| section.heading.as_str()).collect();
    assert!(headings.starts_with(&["Aanleiding", "Doel"]), "{headings:?}");

    let folder = region.folder.path().join("aanlevermap");
    std::fs::create_dir(&folder).unwrap();
    let offer = asked.app.offer_folder(&folder).unwrap().offer;
    asked.ask("delivery.set_folder", json!({ "offer": offer }));
    std::fs::write(folder.join("stuk van Zoe def.docx"), along.contents()).unwrap();
    let waiting = region.look();
    assert_eq!(waiting["files"][0]["meant"]["item"], json!(meant));
    assert_eq!(waiting["files"][0]["meant"]["reason"], "returned");
    // Its item is no longer there: what it looks like counts again.
    asked.ask("agenda.remove_item", json!({ "id": meant, "rev": rev_of(asked, &meetings[1], &meant) }));
    assert_eq!(region.look()["files"][0]["meant"]["item"], json!(nearer));
}

fn rev_of(asked: &Asked, meeting: &str, item: &str) -> Value {
    let agenda = asked.ask("agenda.get", json!({ "meeting": meeting }));
    let items = agenda["items"].as_array().unwrap();
    items.iter().find(|one| one["id"] == item).expect("the item is there")["rev"].clone()
}

#[test]
fn the_folder_for_deliveries_never_holds_the_store() {
    let region = Region::begin();
    for folder in [region.folder.path().to_owned(), region.folder.path().join("store")] {
        let offer = region.asked.app.offer_folder(&folder).unwrap().offer;
        let refused = region.asked.try_ask("delivery.set_folder", json!({ "offer": offer })).unwrap_err();
        assert_eq!(refused.code(), "invalid");
    }
}

fn put(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}
