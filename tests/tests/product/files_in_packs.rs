//! Files that come with papers stand in the pack with their own pages; and a finished pack that says what
//! its readers may not see goes nowhere.

use serde_json::{Value, json};
use tafelstuk_model::Error;
use tafelstuk_tests::command::Place;
use tafelstuk_tests::pdf::Said;
use tafelstuk_tests::product::Asked;

/// A PDF of one page that says `text`.
fn pdf(text: &str) -> Vec<u8> {
    let content = format!("BT /F1 14 Tf 72 700 Td ({text}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 6\n0000000000 65535 f \n".to_owned();
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    format!("{file}{table}trailer <</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").into_bytes()
}

struct Table {
    asked: Asked,
    board: String,
    meeting: String,
}

impl Table {
    fn new(folder: &std::path::Path) -> Self {
        let asked = Asked::create(folder);
        let new = json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" });
        let board = asked.made("board.add", new);
        let meeting = asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        Self { asked, board, meeting }
    }

    /// A paper under an item of its own, with a file.
    fn paper(&self, title: &str, file: (&str, Vec<u8>)) -> String {
        let new = json!({ "board": self.board, "kind": "note", "title": title });
        let paper = self.asked.made("paper.add", new);
        let item = self.asked.ask("agenda.add_item", json!({ "meeting": self.meeting, "title": title }));
        self.asked.ask("agenda.place_paper", json!({ "item": item["id"], "paper": paper }));
        let offer = self.asked.app.offer_bytes(file.0, file.1);
        self.asked.ask("paper.attach", json!({ "paper": paper, "offers": [offer.offer] }));
        paper
    }

    fn hide(&self, paper: &str) {
        let row = self.asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
        let mut edit = json!({ "id": paper, "visibility": "personal" });
        for field in ["rev", "title", "kind", "author", "portfolio_holder", "reference", "topic"] {
            if let Some(value) = row.get(field) {
                edit[field] = value.clone();
            }
        }
        self.asked.ask("paper.edit", edit);
    }

    fn build(&self) -> tafelstuk_app::Result<Value> {
        self.asked.try_ask("pack.build", json!({ "meeting": self.meeting, "audience": "members" }))
    }

    fn bytes(&self, made: &Value) -> Vec<u8> {
        let product = made["product"]["product"].as_str().expect("a product");
        self.asked.app.product(product).expect("it was just made").bytes.as_ref().clone()
    }
}

#[test]
fn an_attachment_stands_in_the_pack_with_its_pages_and_is_prepared_once() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.paper("Woningbouw", ("kaart.pdf", pdf("Kaart van het dorp")));
    let made = table.build().unwrap();
    let said = Said::of(&table.bytes(&made));
    assert!(said.pages().iter().any(|page| page.contains("Kaart van het dorp") && page.contains("1-2")));
    assert_eq!(made["not_conforming"], json!(["kaart"]));
    let again = table.build().unwrap();
    assert!(table.bytes(&again) == table.bytes(&made), "the second pack differs");
}

/// A program of LibreOffice's name that does `script`, in a folder by itself.
#[cfg(unix)]
fn office(place: &Place, name: &str, script: &str) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let folder = place.path().join(name);
    std::fs::create_dir(&folder).unwrap();
    let program = folder.join("soffice");
    std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

#[cfg(unix)]
#[test]
fn an_office_file_has_its_pages_once_libreoffice_can_make_them() {
    let place = Place::with_store();
    let id = |call: &str, request: Value| place.call(call, &request)["id"].as_str().unwrap().to_owned();
    let board = id("board.add", json!({ "name": "Tafel", "short": "T", "region": "", "kind": "decides" }));
    let meeting = id("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
    let paper = id("paper.add", json!({ "board": board, "kind": "note", "title": "Haven" }));
    let item = id("agenda.add_item", json!({ "meeting": meeting, "title": "Haven" }));
    place.call("agenda.place_paper", &json!({ "item": item, "paper": paper }));
    place.file("cijfers.xlsx", b"PK\x03\x04 no real workbook PK\x05\x06");
    let made = place.file("made.pdf", &pdf("Van blad naar bladzijde"));
    let pack = |path: &std::path::Path, words: &[&str]| -> Value {
        let mut command = place.command(words);
        let ended = tafelstuk_tests::command::ended(command.env("PATH", path));
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
        serde_json::from_slice(&ended.stdout).unwrap_or_default()
    };
    let failing = office(&place, "failing", "exit 1");
    pack(&failing, &["attach", "--store", "store", "--paper", &paper, "cijfers.xlsx"]);
    let words = ["pack", "--store", "store", "--meeting", &meeting, "-o", "set.pdf"];
    assert_eq!(pack(&failing, &words)["left_out"][0]["why"], "pack-left-out-needs-office");
    let working = office(&place, "working", &format!("/bin/cp {} stuk.pdf", made.display()));
    assert_eq!(pack(&working, &words)["left_out"][0]["why"], "pack-remark-converted");
    let said = Said::of(&std::fs::read(place.path().join("set.pdf")).unwrap());
    assert!(said.pages().last().unwrap().contains("Van blad naar bladzijde"));
    // What was made once is kept, whatever becomes of the program.
    assert_eq!(pack(&failing, &words)["left_out"][0]["why"], "pack-remark-converted");
}

#[test]
fn a_file_that_cannot_be_taken_in_is_listed_and_has_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.paper("Woningbouw", ("cijfers.xlsx", b"PK\x03\x04 no real workbook PK\x05\x06".to_vec()));
    let made = table.build().unwrap();
    assert_eq!(made["left_out"][0]["why"], "pack-left-out-needs-office");
    let said = Said::of(&table.bytes(&made));
    assert!(said.pages().last().unwrap().contains("cijfers") && said.text().contains("LibreOffice"));
}

#[test]
fn a_pack_that_says_what_it_must_not_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let hidden = table.paper("Schorsing bestuurder Wapenveld", ("brief.pdf", pdf("Brief")));
    table.hide(&hidden);
    table.build().expect("nothing is said yet");
    table.paper("Woningbouw", ("kaart.pdf", pdf("Zie ook de schorsing bestuurder Wapen-veld")));
    let Err(Error::Leaks { words, place, .. }) = table.build() else { panic!("the pack was made") };
    assert_eq!(words, "Schorsing bestuurder Wapenveld");
    assert!(place.contains("2-2"), "{place}");
    assert_eq!(
        table.asked.ask("pack.list", json!({ "meeting": table.meeting })).as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_file_may_say_withheld_words_once_the_secretary_looked_and_all_else_still_stops_the_pack() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let hidden = table.paper("Schorsing bestuurder Wapenveld", ("brief.pdf", pdf("Brief")));
    table.hide(&hidden);
    table.paper("Woningbouw", ("kaart.pdf", pdf("Zie ook de schorsing bestuurder Wapenveld")));
    let Err(Error::Leaks { words, file, title, secret, .. }) = table.build() else {
        panic!("the pack was made, or nobody can let it stand")
    };
    let accept =
        json!({ "meeting": table.meeting, "file": file, "title": title, "secret": secret, "words": words });
    table.asked.ask("pack.accept_words", accept);
    let made = table.build().expect("it may stand there");
    let told =
        &made["left_out"].as_array().unwrap().iter().find(|one| one["why"] == "pack-leak-accepted").unwrap();
    assert_eq!((&told["title"], &told["pages"]), (&json!("kaart"), &json!("Schorsing bestuurder Wapenveld")));
    let log = table.asked.ask("history.list", json!({ "scope": format!("meeting:{}", table.meeting) }));
    assert!(log.to_string().contains("pack.accept_words"), "{log}");
    // Another file that says it was not looked at.
    table.paper("Verkeer", ("ander.pdf", pdf("Over de schorsing bestuurder Wapenveld")));
    assert!(matches!(table.build(), Err(Error::Leaks { .. })));
}

#[test]
fn what_was_let_stand_and_is_withdrawn_stops_the_pack_again() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let hidden = table.paper("Schorsing bestuurder Wapenveld", ("brief.pdf", pdf("Brief")));
    table.hide(&hidden);
    table.paper("Woningbouw", ("kaart.pdf", pdf("Zie ook de schorsing bestuurder Wapenveld")));
    let Err(Error::Leaks { words, file, secret, .. }) = table.build() else { panic!("it was made") };
    let accept =
        json!({ "meeting": table.meeting, "file": file, "title": "kaart", "secret": secret, "words": words });
    table.asked.ask("pack.accept_words", accept);
    table.build().expect("the file may say it");
    let known = table.asked.ask("pack.accepted", json!({ "meeting": table.meeting }));
    table.asked.ask("pack.withdraw_words", json!({ "id": known[0]["id"] }));
    assert!(matches!(table.build(), Err(Error::Leaks { .. })), "what was withdrawn stops it again");
}

#[test]
fn the_publication_edition_conforms_and_its_files_lie_beside_it_with_a_verdict_each() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.paper("Woningbouw", ("kaart.pdf", pdf("Kaart van de wijk")));
    let into = tempfile::tempdir().unwrap();
    let publish = |into: &std::path::Path| {
        let folder = table.asked.app.offer_folder(into).unwrap().offer;
        table.asked.try_ask(
            "pack.publish",
            json!({ "meeting": table.meeting, "audience": "members", "folder": folder }),
        )
    };
    let made = publish(into.path()).unwrap();
    assert_eq!(
        (&made["files"][0]["name"], &made["files"][0]["conforms"]),
        (&json!("1 kaart.pdf"), &json!(false))
    );
    let body = std::fs::read(into.path().join(made["name"].as_str().unwrap())).unwrap();
    let said = Said::of(&body);
    assert!(said.text().contains("1 kaart.pdf") && !said.text().contains("Kaart van de wijk"));
    assert!(body.windows(14).any(|bytes| bytes == b"pdfuaid:part>1"), "it claims to be accessible");
    assert!(
        Said::of(&std::fs::read(into.path().join("1 kaart.pdf")).unwrap())
            .text()
            .contains("Kaart van de wijk")
    );
    let list = std::fs::read_to_string(into.path().join("Over de bestanden.txt")).unwrap();
    assert!(list.contains("1 kaart.pdf: ") && list.contains("schermlezers"), "{list}");
    // What lies beside it is searched too, and nothing is written before.
    let hidden = table.paper("Schorsing bestuurder Wapenveld", ("brief.pdf", pdf("Brief")));
    table.hide(&hidden);
    table.paper("Verkeer", ("ander.pdf", pdf("De schorsing bestuurder Wapenveld")));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(publish(empty.path()), Err(Error::Leaks { .. })));
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
}
