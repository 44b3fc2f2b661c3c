//! What was agreed where not everybody may know: pages that are handed on or sent to a partner bear its number and
//! its time, and no words of it.

use serde_json::{Value, json};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

const SECRET: &str = "Het contract met de vervoerder opzeggen";

struct Table {
    asked: Asked,
    _folder: TempDir,
    board: String,
    partner: String,
    meeting: String,
}

impl Table {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let new = json!({ "name": "Bestuurlijke tafel Merenland", "short": "BTM", "region": "Merenland", "kind": "decides" });
        let board = asked.made("board.add", new);
        let new = json!({ "name": "Zorgkantoor", "short": "Zorgkantoor", "kind": "care_office" });
        let partner = asked.made("board.add_partner", new);
        let member = asked.made("board.add_member", json!({ "name": "Ria Post", "partner": partner }));
        asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "member" }));
        let new = json!({ "board": board, "date": "2026-11-25", "starts": null, "ends": null, "place": "", "standing": false });
        let meeting = asked.made("meeting.add", new);
        Self { asked, _folder: folder, board, partner, meeting }
    }

    /// An item of that label, treated behind closed doors or not, with a decision and an action in those words.
    fn agreed(&self, text: &str, closed: bool, visibility: &str) {
        let item = self.asked.made("agenda.add_item", json!({ "meeting": self.meeting, "title": "Vervoer" }));
        let agenda = self.asked.ask("agenda.get", json!({ "meeting": self.meeting }));
        let seen = agenda["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["id"] == item.as_str())
            .unwrap()
            .clone();
        let mut edit = json!({ "closed": closed, "visibility": visibility });
        for field in
            ["id", "rev", "title", "label", "treatment", "minutes", "presenter", "consent", "oral", "late"]
        {
            edit[field] = seen[field].clone();
        }
        self.asked.ask("agenda.edit_item", edit);
        self.asked.ask("decision.add", json!({ "item": item, "text": text, "needs_home_decision": true }));
        self.asked.ask(
            "follow_up.note",
            json!({ "item": item, "text": format!("Zorgkantoor: {text} in Q1 2027") }),
        );
    }

    fn term_agenda(&self) -> String {
        self.asked.text("meeting.term_agenda", json!({ "board": self.board }))
    }

    fn partner_page(&self) -> Value {
        self.asked.ask("follow_up.of_partner", json!({ "partner": self.partner }))
    }
}

#[test]
fn the_term_agenda_bears_no_words_of_what_was_agreed_behind_closed_doors() {
    let table = Table::new();
    table.agreed("Cijfers delen", false, "participants");
    table.agreed(SECRET, true, "participants");
    let told = table.term_agenda();
    assert!(told.contains("1 Cijfers delen") && told.contains("2 Besloten"), "{told}");
    assert!(!told.contains(SECRET), "{told}");
}

#[test]
fn a_partners_page_bears_words_of_what_its_people_may_know_and_of_nothing_else() {
    let table = Table::new();
    table.agreed("Cijfers delen", true, "participants");
    table.agreed(SECRET, false, "personal");
    let page = table.partner_page();
    let texts = |of: &str, field: &dyn Fn(&Value) -> Value| -> Vec<Value> {
        page[of].as_array().unwrap().iter().map(field).collect()
    };
    assert_eq!(texts("actions", &|row| json!([row["number"], row["text"]])).len(), 2);
    assert_eq!(texts("actions", &|row| row["text"].clone())[1], "Besloten");
    assert_eq!(texts("confirmations", &|one| one["row"]["wording"].clone()), ["Cijfers delen", "Besloten"]);
    assert!(!page.to_string().contains(SECRET), "{page}");
    let reminders = table.asked.text("decision.draft_reminders", json!({ "board": table.board }));
    assert!(reminders.contains("Cijfers delen") && !reminders.contains(SECRET), "{reminders}");
}
