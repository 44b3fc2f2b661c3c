//! One body, many recipients: each has a file with the own name on every page, and the pages are made once.

use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tafelstuk_tests::command::Place;
use tafelstuk_tests::pdf::Said;
use tafelstuk_tests::product::Asked;

struct Table {
    asked: Asked,
    meeting: String,
    members: Vec<String>,
}

impl Table {
    fn new(folder: &std::path::Path) -> Self {
        let asked = Asked::create(folder);
        let new = json!({ "name": "Tafel Eemvallei", "short": "TE", "region": "", "kind": "decides" });
        let board = asked.made("board.add", new);
        let seat = |name: &str| {
            let member =
                asked.made("board.add_member", json!({ "name": name, "email": "a@eemvallei.example" }));
            asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "member" }));
            member
        };
        let members = ["Ria Post", "Anja Dijk"].map(seat).to_vec();
        let meeting =
            asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16", "standing": false }));
        let paper = asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Wonen" }));
        let item = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": "Wonen" }));
        asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        Self { asked, meeting, members }
    }

    fn name_the_copies(&self, how: &str) {
        let rev =
            self.asked.ask("dispatch.get", json!({ "meeting": self.meeting }))["message"]["rev"].clone();
        let words = json!({ "meeting": self.meeting, "rev": rev, "subject": "", "text": "", "link": "", "copies": how });
        self.asked.ask("dispatch.save_message", words);
    }

    fn lay_ready(&self) {
        self.asked.ask("dispatch.freeze", json!({ "meeting": self.meeting }));
        self.asked.ask("dispatch.prepare", json!({ "meeting": self.meeting }));
    }

    fn dispatch_of(&self, member: usize) -> Value {
        let view = self.asked.ask("dispatch.get", json!({ "meeting": self.meeting }));
        let all = view["recipients"].as_array().unwrap();
        all.iter().find(|one| one["member"] == self.members[member].as_str()).unwrap()["dispatch"].clone()
    }

    fn file_of(&self, member: usize) -> (String, Vec<u8>) {
        let product = self.asked.ask("dispatch.file", json!({ "id": self.dispatch_of(member)["id"] }));
        let file = self.asked.app.product(product["product"].as_str().unwrap()).unwrap();
        (file.name.clone(), file.bytes.as_ref().clone())
    }
}

#[test]
fn each_recipient_gets_a_file_with_the_own_name_on_every_page_of_one_body() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.name_the_copies("marked");
    table.lay_ready();
    let ((name, first), (_, second)) = (table.file_of(0), table.file_of(1));
    assert!(name.ends_with("Ria Post.pdf"), "{name}");
    let (said, other) = (Said::of(&first), Said::of(&second));
    assert!(said.pages().iter().all(|page| page.contains("Exemplaar van Ria Post")), "{:?}", said.pages());
    assert!(other.text().contains("Anja Dijk") && !other.text().contains("Exemplaar van Ria Post"));
    let same = first.iter().zip(&second).take_while(|(a, b)| a == b).count();
    assert!(first.len() - same < 60_000, "they have one body: {same} of {}", first.len());
    assert_eq!(table.dispatch_of(0)["pack"], table.dispatch_of(1)["pack"]);
    // It is kept as it was laid ready.
    assert_eq!(table.file_of(0).1, first);
}

#[test]
fn other_wishes_about_names_take_back_what_was_laid_ready() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.lay_ready();
    assert!(!Said::of(&table.file_of(0).1).text().contains("Exemplaar van"));
    table.name_the_copies("named");
    assert_eq!(table.dispatch_of(0), Value::Null);
    table.lay_ready();
    assert!(Said::of(&table.file_of(0).1).text().contains("Exemplaar van Ria Post"));
}

#[test]
fn the_command_writes_a_copy_for_each_name_and_for_everybody() {
    let place = Place::new();
    place.ok(["init", "--store", "region", "--example"]);
    let names = ["--recipient", "Ria Post", "--recipient", "A. de Boer/Wit"];
    let base = ["pack", "--store", "region", "-o", "sets"];
    let told = place.json(base.iter().chain(&names));
    let files = told["files"].as_array().unwrap();
    assert_eq!(files.len(), 2);
    for (file, name) in files.iter().zip(["Ria Post", "A. de Boer/Wit"]) {
        let bytes = std::fs::read(place.path().join("sets").join(file.as_str().unwrap())).unwrap();
        assert!(Said::of(&bytes).text().contains(&format!("Exemplaar van {name}")), "{file}");
    }
    let all = place.json(base.iter().chain(&["--recipients", "all", "--marked"]));
    assert!(all["files"].as_array().unwrap().len() > 2, "{all}");
}

#[test]
fn twenty_copies_cost_less_than_making_the_pack_once_more() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let timed = |act: &dyn Fn() -> Value| -> (Duration, Value) {
        let begun = Instant::now();
        let answer = act();
        (begun.elapsed(), answer)
    };
    let ask = json!({ "meeting": table.meeting, "audience": "members" });
    let (one, made) = timed(&|| table.asked.ask("pack.build", ask.clone()));
    let into = tempfile::tempdir().unwrap();
    let offer = table.asked.app.offer_folder(into.path()).unwrap().offer;
    let names: Vec<String> = (1..=20).map(|at| format!("Ontvanger {at}")).collect();
    let copies = json!({ "id": made["pack"]["id"], "recipients": names, "folder": offer });
    let (twenty, saved) = timed(&|| table.asked.ask("pack.save_copies", copies.clone()));
    assert_eq!(saved["files"].as_array().unwrap().len(), 20);
    assert!(one + twenty <= one * 2 + Duration::from_millis(250), "one {one:?}, twenty copies {twenty:?}");
}
