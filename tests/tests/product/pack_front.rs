//! What a pack says besides agenda and papers: who is at the table, what was decided last time, what is open; each
//! as far as its readers may know. And what was sent says ever after what it said that day.

use serde_json::{Value, json};
use tafelstuk_tests::pdf::{Said, page_labels};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

/// A board that met on 14 October 2026, with a closed item, and meets again on 16 December.
struct Table {
    asked: Asked,
    _folder: TempDir,
    board: String,
    before: String,
    meeting: String,
}

impl Table {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let new = json!({ "name": "Tafel Eemvallei", "short": "TE", "region": "", "kind": "decides", "public": true });
        let board = asked.made("board.add", new);
        seats(&asked, &board);
        let held = json!({ "board": board, "date": "2026-10-14", "standing": false });
        let before = asked.made("meeting.add", held);
        let coming = json!({ "board": board, "date": "2026-12-16", "standing": false });
        let meeting = asked.made("meeting.add", coming);
        let table = Self { asked, _folder: folder, board, before, meeting };
        let open = table.item(&table.before, "Zorgwegwijzer", false);
        let closed = table.item(&table.before, "Benoeming directeur Hoekstra", true);
        table.decide(&open, "De zorgwegwijzer gaat in januari van start.");
        table.decide(&closed, "Mevrouw Hoekstra wordt benoemd tot directeur.");
        table.act(&open, "Kim Vos stuurt de planning rond voor 1 februari");
        table.act(&closed, "Ria Post belt mevrouw Hoekstra voor 1 maart");
        let paper =
            table.asked.made("paper.add", json!({ "board": table.board, "kind": "note", "title": "Wonen" }));
        let item = table.item(&table.meeting, "Wonen", false);
        table.asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        table
    }

    fn item(&self, meeting: &str, title: &str, closed: bool) -> String {
        let id = self.asked.made("agenda.add_item", json!({ "meeting": meeting, "title": title }));
        let agenda = self.asked.ask("agenda.get", json!({ "meeting": meeting }));
        let row =
            agenda["items"].as_array().unwrap().iter().find(|row| row["id"] == id.as_str()).unwrap().clone();
        let edit = json!({
            "id": id, "rev": row["rev"], "title": title, "label": row["label"], "treatment": null, "minutes": null,
            "presenter": "", "consent": false, "oral": false, "late": false, "closed": closed, "visibility": "public",
        });
        self.asked.ask("agenda.edit_item", edit);
        id
    }

    fn decide(&self, item: &str, text: &str) {
        self.asked.ask("decision.add", json!({ "item": item, "text": text }));
    }

    fn act(&self, item: &str, text: &str) {
        self.asked.ask("follow_up.note", json!({ "item": item, "text": text, "kind": "action" }));
    }

    fn pack(&self, audience: &str) -> Vec<u8> {
        self.asked.pack(json!({ "meeting": self.meeting, "audience": audience }))
    }

    fn send_list(&self) {
        let of = json!({ "meeting": self.before });
        let hash = self.asked.ask("decision.list_of", of)["hash"].clone();
        let by = json!({ "meeting": self.before, "by": "Ria Post", "hash": hash });
        self.asked.ask("decision.agree", by);
        self.asked.ask("decision.send", json!({ "meeting": self.before, "hash": hash }));
    }

    fn printed_list(&self) -> String {
        let ask = json!({ "meeting": self.before, "number": 1, "form": "text" });
        let product = self.asked.ask("decision.export_list", ask)["product"].clone();
        let bytes = self.asked.app.product(product.as_str().unwrap()).unwrap().bytes.as_ref().clone();
        String::from_utf8(bytes).unwrap()
    }
}

/// A chair, a member with a deputy and a secretariat beside her, and somebody who only receives.
fn seats(asked: &Asked, board: &str) {
    let seat = |name: &str, role: &str, beside: Option<&Value>| -> Value {
        let member = asked.made("board.add_member", json!({ "name": name }));
        let mut ask = json!({ "board": board, "member": member, "role": role });
        if let Some(beside) = beside {
            ask["beside"] = beside.clone();
        }
        asked.ask("board.add_seat", ask)["id"].clone()
    };
    seat("Ria Post", "chair", None);
    let member = seat("Anja Dijk", "member", None);
    seat("Lies Kok", "deputy", Some(&member));
    seat("Kim Vos", "secretariat", Some(&member));
    seat("Bart Smit", "receiver", None);
}

/// The page called `label`; nothing where there is none.
fn page(bytes: &[u8], label: &str) -> String {
    let at = page_labels(bytes).iter().position(|found| found == label);
    at.map(|at| Said::of(bytes).pages()[at].clone()).unwrap_or_default()
}

#[test]
fn members_read_who_is_there_what_was_decided_and_what_is_open() {
    let table = Table::new();
    let bytes = table.pack("members");
    let people = page(&bytes, "deelnemers");
    for name in ["Ria Post", "Anja Dijk", "Lies Kok", "bestuurssecretariaat bij Anja Dijk", "Bart Smit"] {
        assert!(people.contains(name), "{name} in {people}");
    }
    let decisions = page(&bytes, "besluiten");
    assert!(decisions.contains("14 oktober 2026") && decisions.contains("concept"), "{decisions}");
    assert!(decisions.contains("gaat in januari van start") && decisions.contains("Hoekstra wordt benoemd"));
    assert!(page(&bytes, "acties").contains("stuurt de planning rond"));
    assert_eq!(page_labels(&bytes).last().unwrap(), "1-1", "the items' pages keep their labels");
    let agenda = page(&bytes, "agenda");
    assert!(agenda.contains("Deelnemers") && agenda.contains("2 open acties"), "{agenda}");
}

#[test]
fn the_public_reads_no_deputies_no_receivers_no_actions_and_nothing_closed() {
    let table = Table::new();
    assert_eq!(page(&table.pack("public"), "besluiten"), "", "what was not sent is not public");
    table.send_list();
    let bytes = table.pack("public");
    let (people, decisions) = (page(&bytes, "deelnemers"), page(&bytes, "besluiten"));
    assert!(people.contains("Anja Dijk") && !people.contains("Lies Kok") && !people.contains("Bart Smit"));
    assert!(decisions.contains("gaat in januari van start") && decisions.contains("Besloten"), "{decisions}");
    let all = Said::of(&bytes).text();
    for secret in ["Hoekstra", "planning rond"] {
        assert!(!all.contains(secret), "{secret}");
    }
    assert_eq!(page(&bytes, "acties"), "");
}

#[test]
fn an_action_that_names_what_members_may_not_see_is_left_out_and_told() {
    let table = Table::new();
    let hidden = json!({ "board": table.board, "kind": "note", "title": "Schorsing bestuurder Wapenveld" });
    let paper = table.asked.made("paper.add", hidden);
    let item = table.item(&table.meeting, "Integriteit", false);
    table.asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
    let row = table.asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
    let mut edit = json!({ "id": paper, "visibility": "personal" });
    for field in ["rev", "title", "kind", "author", "portfolio_holder", "reference", "topic"] {
        if let Some(value) = row.get(field) {
            edit[field] = value.clone();
        }
    }
    table.asked.ask("paper.edit", edit);
    let add = json!({ "board": table.board, "text": "Nota over schorsing bestuurder Wapenveld opvragen" });
    table.asked.ask("follow_up.add", add);
    let made = table.asked.ask("pack.build", json!({ "meeting": table.meeting, "audience": "members" }));
    let left = made["left_out"].as_array().unwrap();
    assert!(left.iter().any(|one| one["why"] == "pack-left-out-action"), "{left:?}");
    let bytes = table.pack("members");
    assert!(!Said::of(&bytes).text().contains("Wapenveld"));
    assert!(page(&bytes, "acties").contains("stuurt de planning rond"));
}

#[test]
fn a_board_that_wants_sheets_between_items_gets_them_and_no_page_is_renamed() {
    let table = Table::new();
    let plain = page_labels(&table.pack("members"));
    let board = table.asked.ask("board.get", json!({ "id": table.board }))["board"].clone();
    let set = json!({ "id": table.board, "rev": board["rev"], "separators": true });
    table.asked.ask("board.set_separators", set);
    let bytes = table.pack("members");
    let with = page_labels(&bytes);
    assert_eq!(with.iter().filter(|label| *label != "1").cloned().collect::<Vec<_>>(), plain);
    assert!(page(&bytes, "1").contains("Wonen"), "{with:?}");
}

#[test]
fn a_sent_list_keeps_its_actions_and_its_board_whatever_becomes_of_them() {
    let table = Table::new();
    table.send_list();
    let sent = table.printed_list();
    assert!(sent.contains("stuurt de planning rond") && sent.contains("TE"), "{sent}");
    let action = table.asked.ask("follow_up.list", json!({ "board": table.board }))[0].clone();
    let change = json!({
        "id": action["id"], "rev": action["rev"], "kind": "action", "text": "Iets heel anders", "owner": "Bart Smit",
        "note": "", "parent": null,
    });
    table.asked.ask("follow_up.edit", change);
    table.act(
        table.asked.ask("agenda.get", json!({ "meeting": table.before }))["items"][0]["id"].as_str().unwrap(),
        "Nog iets doen",
    );
    let board = table.asked.ask("board.get", json!({ "id": table.board }))["board"].clone();
    let renamed = json!({
        "id": table.board, "rev": board["rev"], "name": "Andere tafel", "short": "AT", "region": "", "public": true,
        "accent": board["accent"],
    });
    table.asked.ask("board.edit", renamed);
    assert_eq!(table.printed_list(), sent);
}
