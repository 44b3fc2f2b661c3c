//! A set went out and a paper changed: the *nazending* holds what is new, under numbers that nobody has, and
//! what people marked in the first set keeps its place.

use serde_json::{Value, json};
use tafelstuk_model::Error;
use tafelstuk_tests::pdf::{Said, page_labels};
use tafelstuk_tests::product::Asked;

struct Table {
    _folder: tempfile::TempDir,
    asked: Asked,
    board: String,
    meeting: String,
    members: Vec<String>,
}

impl Table {
    /// A board with a chair and two members, and a meeting with three papers of two, one and one pages.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let new =
            json!({ "name": "Tafel Vechtdelta", "short": "TV", "region": "Vechtdelta", "kind": "decides" });
        let board = asked.made("board.add", new);
        let people = [("Noor Vermaat", "chair"), ("Bart Slagter", "member"), ("Ada Kuiper", "member")];
        let members = people.map(|(name, role)| {
            let mail = format!("{}@vechtdelta.example", name.split(' ').next().unwrap());
            let member = asked.made("board.add_member", json!({ "name": name, "email": mail }));
            asked.made("board.add_seat", json!({ "board": board, "member": member, "role": role }));
            member
        });
        let meeting = asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        Self { _folder: folder, asked, board, meeting, members: members.to_vec() }
    }

    /// A paper under the item of that title, made where it is not there yet; it says each of `paragraphs`.
    fn paper(&self, item: &str, title: &str, paragraphs: &[String]) -> (String, String) {
        let paper =
            self.asked.made("paper.add", json!({ "board": self.board, "kind": "note", "title": title }));
        let rows = self.asked.ask("agenda.get", json!({ "meeting": self.meeting }))["items"].clone();
        let known = rows.as_array().unwrap().iter().find(|row| row["title"] == item).cloned();
        let known = known.unwrap_or_else(|| {
            let new = json!({ "meeting": self.meeting, "title": item, "treatment": "discussion" });
            self.asked.ask("agenda.add_item", new)
        });
        self.asked.ask("agenda.place_paper", json!({ "item": known["id"], "paper": paper }));
        let section = self.asked.made(
            "paper.add_section",
            json!({ "paper": paper, "heading": "Stand van zaken", "role": "custom" }),
        );
        self.write(&paper, &section, paragraphs);
        (paper, section)
    }

    fn write(&self, paper: &str, section: &str, paragraphs: &[String]) {
        let detail = self.asked.ask("paper.get", json!({ "id": paper }));
        let sections = detail["sections"].as_array().unwrap();
        let rev = sections.iter().find(|one| one["id"] == section).unwrap()["rev"].clone();
        let content: Vec<Value> = paragraphs
            .iter()
            .map(|text| json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] }))
            .collect();
        let body = json!({ "type": "doc", "content": content });
        let sitting = "01936b1e-7c00-7000-8000-000000000001";
        let heading = "Stand van zaken";
        let ask = json!({
            "id": section, "rev": rev, "sitting": sitting, "heading": heading, "role": "custom", "body": body,
        });
        self.asked.ask("paper.save_section", ask);
    }

    fn lay_ready(&self) -> Value {
        self.asked.ask("dispatch.freeze", json!({ "meeting": self.meeting }));
        self.asked.ask("dispatch.prepare", json!({ "meeting": self.meeting }))
    }

    fn confirm(&self, members: &[usize]) {
        let members: Vec<&String> = members.iter().map(|at| &self.members[*at]).collect();
        self.asked.ask("dispatch.confirm", json!({ "meeting": self.meeting, "members": members }));
    }

    fn build(&self, edition: &str) -> tafelstuk_app::Result<(Value, Vec<u8>)> {
        let ask = json!({ "meeting": self.meeting, "audience": "members", "edition": edition });
        let made = self.asked.try_ask("pack.build", ask)?;
        let product = made["product"]["product"].as_str().unwrap();
        let bytes = self.asked.app.product(product).unwrap().bytes.as_ref().clone();
        Ok((made["pack"].clone(), bytes))
    }

    /// The set that was laid ready for somebody.
    fn set_of(&self, member: usize) -> (Value, Vec<u8>) {
        let view = self.asked.ask("dispatch.get", json!({ "meeting": self.meeting }));
        let recipients = view["recipients"].as_array().unwrap().clone();
        let one = recipients.iter().find(|one| one["member"] == self.members[member].as_str()).unwrap();
        let pack = one["dispatch"]["pack"].clone();
        let product = self.asked.ask("pack.open", json!({ "id": pack }))["product"].clone();
        let bytes = self.asked.app.product(product.as_str().unwrap()).unwrap().bytes.as_ref().clone();
        let packs = self.asked.ask("pack.list", json!({ "meeting": self.meeting }));
        let row = packs.as_array().unwrap().iter().find(|row| row["id"] == pack).unwrap().clone();
        (row, bytes)
    }
}

/// Paragraphs that take about a page for every eight.
fn paragraphs(count: usize, of: &str) -> Vec<String> {
    (1..=count).map(|at| format!("{of} {at}. {}", "De regio werkt hier samen aan. ".repeat(14))).collect()
}

/// The page called `label`.
fn page(bytes: &[u8], label: &str) -> String {
    let at = page_labels(bytes).iter().position(|found| found == label);
    let at = at.unwrap_or_else(|| panic!("{label} is among {:?}", page_labels(bytes)));
    Said::of(bytes).pages()[at].clone()
}

#[test]
fn a_longer_paper_goes_out_as_nazending_and_the_first_sets_pages_keep_their_labels() {
    let table = Table::new();
    table.paper("Verslag", "Verslag", &paragraphs(2, "Verslag"));
    let (paper, section) = table.paper("Wachttijden", "Wachttijden jeugd", &paragraphs(12, "Oud"));
    table.paper("Wachttijden", "Toelichting cijfers", &paragraphs(2, "Cijfers"));
    table.paper("Wonen", "Wonen met zorg", &paragraphs(2, "Wonen"));
    assert!(matches!(table.build("addendum"), Err(Error::NotNow { state, .. }) if state == "nothing_sent"));

    table.lay_ready();
    table.confirm(&[0, 1]);
    let (first, set_1) = table.set_of(1);
    assert_eq!(first["set_number"], 1);
    let labels_1 = page_labels(&set_1);
    assert_eq!(labels_1.join(" "), "omslag agenda deelnemers 1-1 2-1 2-2 2-3 3-1");
    assert!(matches!(table.build("addendum"), Err(Error::NotNow { state, .. }) if state == "unchanged_set"));

    table.write(&paper, &section, &paragraphs(20, "Nieuw"));
    let laid = table.lay_ready();
    assert_eq!(
        (laid["sets"].as_u64(), laid["people"].as_u64()),
        (Some(3), Some(3)),
        "chair, member, new member"
    );
    let (second, addendum) = table.set_of(1);
    assert_eq!((second["edition"].as_str(), second["set_number"].as_u64()), (Some("addendum"), Some(2)));
    assert_eq!(second["since"], first["id"]);
    let labels_2 = page_labels(&addendum);
    assert_eq!(labels_2.join(" "), "omslag 2 nieuw 2 agenda 2 2-4 2-5 2-6");
    assert!(labels_1.iter().all(|label| !labels_2.contains(label)), "a label of the first set is used again");
    let sheet = page(&addendum, "nieuw 2").replace(char::is_whitespace, "");
    for said in ["Watisernieuw", "set1", "Wachttijdenjeugd", "gewijzigd", "2-4", "2-1t/m2-2"] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    assert!(page(&addendum, "2-5").replace(char::is_whitespace, "").contains("vervangt2-1t/m2-2"));
    assert!(!Said::of(&addendum).holds("Toelichting cijfers 1"), "an unchanged paper is in the nazending");

    // Who had nothing yet gets everything, the new pages in their place.
    let (whole, complete) = table.set_of(2);
    assert_eq!((whole["edition"].as_str(), whole["set_number"].as_u64()), (Some("whole"), Some(2)));
    assert_eq!(page_labels(&complete).join(" "), "omslag 2 agenda 2 deelnemers 2 1-1 2-4 2-5 2-6 2-3 3-1");
    for label in ["1-1", "2-3", "3-1"] {
        let body = |bytes: &[u8]| page(bytes, label).split("TV").next().unwrap().to_owned();
        assert_eq!(body(&set_1), body(&complete), "{label} says something else in the complete set");
    }
    for label in ["2-4", "2-6"] {
        assert_eq!(
            page(&addendum, label).contains("Nieuw"),
            page(&complete, label).contains("Nieuw"),
            "{label}"
        );
    }

    // A third set goes on from the second.
    table.confirm(&[0, 1, 2]);
    table.paper("Wonen", "Bijlage grond", &paragraphs(1, "Grond"));
    let (third, late) = table.build("addendum").unwrap();
    assert_eq!(
        (third["set_number"].as_u64(), page_labels(&late).join(" ")),
        (Some(3), "omslag 3 nieuw 3 agenda 3 3-2".into())
    );
    let (_, whole) = table.build("whole").unwrap();
    assert_eq!(page_labels(&whole).join(" "), "omslag 3 agenda 3 deelnemers 3 1-1 2-4 2-5 2-6 2-3 3-1 3-2");
}

#[test]
fn a_nazending_names_no_title_that_its_readers_may_no_longer_see() {
    let table = Table::new();
    table.paper("Verslag", "Verslag", &paragraphs(1, "Verslag"));
    let (paper, _) = table.paper("Personeel", "Schorsing bestuurder Wapenveld", &paragraphs(1, "Brief"));
    table.lay_ready();
    table.confirm(&[0, 1]);
    let row = table.asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
    let mut edit = json!({ "id": paper, "visibility": "personal" });
    for field in ["rev", "title", "kind", "author", "portfolio_holder", "reference"] {
        edit[field] = row[field].clone();
    }
    table.asked.ask("paper.edit", edit);
    let (_, late) = table.build("addendum").unwrap();
    assert!(!Said::of(&late).holds("Wapenveld"));
    assert!(page(&late, "nieuw 2").contains("2-1"), "the pages that no longer hold are named");
}

#[test]
fn what_was_to_be_known_of_a_pack_is_known_after_a_restart() {
    let table = Table::new();
    let (paper, _) = table.paper("Kaart", "Kaart", &paragraphs(1, "Kaart"));
    let offer =
        table.asked.app.offer_bytes("cijfers.xlsx", b"PK\x03\x04 no real workbook PK\x05\x06".to_vec());
    table.asked.ask("paper.attach", json!({ "paper": paper, "offers": [offer.offer] }));
    let made = table.build("whole").unwrap().0;
    let again = Asked::open(table._folder.path());
    let remarks = again.ask("pack.remarks", json!({ "id": made["id"] }));
    assert_eq!(remarks["left_out"][0]["title"], "cijfers");
}
