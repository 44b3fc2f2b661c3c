//! The steller's week on the command line: a paper begins from its board's outline, is checked and mended, goes to
//! Word, is issued and compared, and an old text comes back.

use serde_json::{Value, json};
use std::io::Read;
use tafelstuk_tests::command::Place;

const SITTING: &str = "0197f0a0-0000-7000-8000-0000000000aa";

struct Desk {
    place: Place,
    board: Value,
    paper: String,
}

impl Desk {
    fn begin(kind: &str) -> Self {
        let place = Place::with_store();
        let board = place.call(
            "board.add",
            &json!({ "name": "Bestuurlijke tafel Eemdal", "short": "BTE", "region": "Eemdal", "kind": "decides" }),
        );
        let ask = json!({ "board": board["id"], "kind": kind, "title": "Steunpunten" });
        let paper = place.call("paper.add", &ask)["id"].as_str().unwrap().to_owned();
        Self { place, board: board["id"].clone(), paper }
    }

    fn get(&self) -> Value {
        self.place.call("paper.get", &json!({ "id": self.paper }))
    }

    fn rev(&self) -> Value {
        self.get()["paper"]["rev"].clone()
    }

    /// Writes paragraphs into the section with that heading.
    fn write(&self, heading: &str, content: &Value) {
        let paper = self.get();
        let sections = paper["sections"].as_array().unwrap();
        let section = sections.iter().find(|section| section["heading"] == heading).unwrap();
        self.place.call(
            "paper.save_section",
            &json!({ "id": section["id"], "rev": section["rev"], "sitting": SITTING, "heading": heading,
                     "role": section["role"], "body": { "type": "doc", "content": content } }),
        );
    }

    fn text(&self, heading: &str) -> String {
        let paper = self.get();
        let sections = paper["sections"].as_array().unwrap();
        let section = sections.iter().find(|section| section["heading"] == heading).unwrap();
        section["body"]["content"][0]["content"][0]["text"].as_str().unwrap_or_default().to_owned()
    }

    fn issue(&self, label: &str) {
        let ask = json!({ "id": self.paper, "rev": self.rev(), "label": label, "status": "for_discussion" });
        self.place.call("paper.issue", &ask);
    }

    fn codes(&self) -> Vec<String> {
        let found = self.place.call("paper.checks", &json!({ "id": self.paper }));
        let open = found.as_array().unwrap().iter().filter(|finding| finding["aside"] == false);
        open.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    }
}

fn paragraph(text: &str) -> Value {
    json!([{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }])
}

#[test]
fn a_paper_begins_from_the_outline_of_its_board() {
    let desk = Desk::begin("note");
    let ask = json!({ "board": desk.board, "kind": "note", "rev": 0,
                      "sections": [{ "heading": "Waarom nu", "role": "background" }] });
    desk.place.call("paper.set_template", &ask);
    let new =
        desk.place.call("paper.add", &json!({ "board": desk.board, "kind": "note", "title": "Vervoer" }));
    let sections = desk.place.call("paper.get", &json!({ "id": new["id"] }))["sections"].clone();
    assert_eq!(sections.as_array().unwrap().len(), 1);
    assert_eq!(sections[0]["heading"], "Waarom nu");
    assert_eq!(desk.get()["sections"].as_array().unwrap().len(), 12, "what was there does not change");
}

#[test]
fn what_is_found_is_mended_put_aside_and_told_again() {
    let desk = Desk::begin("note");
    desk.write("Aanleiding", &paragraph("Zie volgende blz. over het VVO."));
    assert_eq!(desk.codes(), ["page_reference", "abbreviation"]);
    let found = desk.place.call("paper.checks", &json!({ "id": desk.paper }));
    desk.place.call("paper.mend", &json!({ "paper": desk.paper, "mend": found[0]["mend"] }));
    assert_eq!(desk.text("Aanleiding"), "Zie hieronder over het VVO.");
    let finding = json!({ "paper": desk.paper, "finding": found[1]["key"] });
    desk.place.call("paper.put_aside", &finding);
    assert_eq!(desk.codes(), Vec::<String>::new());
    desk.place.call("paper.take_up", &finding);
    assert_eq!(desk.codes(), ["abbreviation"]);
    let late = json!({ "paper": desk.paper, "mend": found[0]["mend"] });
    assert!(desk.place.refused("paper.mend", &late).starts_with("Dit is er niet"), "the words are gone");
}

#[test]
fn a_paper_goes_round_and_cannot_skip_a_hand() {
    let desk = Desk::begin("proposal");
    let hand = |what: &str, reason: &str| json!({ "id": desk.paper, "rev": desk.rev(), "move": what, "reason": reason });
    desk.place.call("paper.hand_on", &hand("to_chair", ""));
    assert!(desk.place.refused("paper.hand_on", &hand("send_back", "")).contains("reden"));
    desk.place.call("paper.hand_on", &hand("send_back", "Te lang."));
    let paper = desk.get();
    assert_eq!(
        (&paper["paper"]["state"], &paper["moved"][0]["reason"]),
        (&json!("returned"), &json!("Te lang."))
    );
    let _ = desk.place.refused("paper.hand_on", &hand("reopen", ""));
}

#[test]
fn versions_are_compared_printed_and_brought_back() {
    let desk = Desk::begin("note");
    desk.write("Doel", &paragraph("Drie steunpunten in 2027."));
    desk.issue("1.0");
    desk.write("Doel", &paragraph("Vier steunpunten in 2027."));
    desk.issue("2.0");
    let told = desk.place.json(["paper", "--store", "store", &desk.paper, "--compare", "1.0", "2.0"]);
    let changed: Vec<&Value> =
        told["sections"].as_array().unwrap().iter().filter(|section| section["change"] != "same").collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["words"][0], json!({ "op": "removed", "text": "Drie" }));
    let ask = json!({ "id": desk.paper, "from": "1.0", "to": "2.0" });
    assert_eq!(desk.place.call("paper.change_sheet", &ask)["media_type"], "application/pdf");
    desk.place.call("paper.restore", &json!({ "id": desk.paper, "rev": desk.rev(), "label": "1.0" }));
    assert_eq!(desk.text("Doel"), "Drie steunpunten in 2027.");
    let second = desk.place.call("paper.version", &json!({ "id": desk.paper, "label": "2.0" }));
    assert!(second["sections"].to_string().contains("Vier"), "an issued version stays as it was");
    desk.place.call("history.undo", &json!({ "scope": format!("paper:{}", desk.paper) }));
    assert_eq!(desk.text("Doel"), "Vier steunpunten in 2027.");
    assert_eq!(desk.place.verified().0, json!([]));
}

#[test]
fn a_paper_leaves_as_a_word_file_with_real_headings() {
    let desk = Desk::begin("note");
    desk.write("Voorstel", &json!([{
        "type": "decisionPoint", "attrs": { "id": "0197f0a0-0000-7000-8000-000000000001", "verb": "agree" },
        "content": [{ "type": "text", "text": "In te stemmen met de steunpunten" }],
    }]));
    desk.place.ok(["paper", "--store", "store", &desk.paper, "--word", "stuk.docx"]);
    let file = std::fs::File::open(desk.place.path().join("stuk.docx")).unwrap();
    let mut xml = String::new();
    zip::ZipArchive::new(file)
        .unwrap()
        .by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    assert!(xml.contains("Heading1") && xml.contains("In te stemmen met de steunpunten"));
}

#[test]
fn a_text_names_no_picture_that_is_not_kept() {
    let desk = Desk::begin("note");
    let section = desk.get()["sections"][0].clone();
    let blob = "ab".repeat(32);
    let body =
        json!({ "type": "doc", "content": [{ "type": "image", "attrs": { "blob": blob, "alt": "Kaart" } }] });
    let ask = json!({ "id": section["id"], "rev": section["rev"], "sitting": SITTING,
                      "heading": section["heading"], "role": section["role"], "body": body });
    let call = ["call", "--store", "store", "paper.save_section"].map(str::to_owned);
    let refused = desk.place.run(call.into_iter().chain([ask.to_string()]));
    assert!(refused.sentence().contains("er niet (meer)"));
    assert_eq!(desk.get()["sections"][0]["rev"], section["rev"]);
}

#[test]
fn files_are_attached_replaced_and_refused_with_a_reason() {
    let desk = Desk::begin("note");
    let map = desk.place.file("kaart.pdf", b"%PDF-1.7\n1\n%%EOF");
    let tool = desk.place.file("hulp.exe", b"MZ\0");
    let words = ["attach", "--store", "store", "--paper", &desk.paper];
    let all =
        |file: &std::path::Path| words.map(str::to_owned).into_iter().chain([file.display().to_string()]);
    desk.place.ok(all(&map));
    assert!(desk.place.run(all(&tool)).sentence().contains("programma"));
    let broken = desk.place.file("half.docx", b"PK\x03\x04");
    assert!(desk.place.run(all(&broken)).sentence().contains("beschadigd"));
    let paper = desk.get();
    assert_eq!(paper["attachments"].as_array().unwrap().len(), 1);
    assert_eq!(paper["attachments"][0]["title"], "kaart");
}
