//! A paper that went out as a Word file comes back: what changed in it is told one by one, and what is taken
//! over leaves all else as it was.

use serde_json::{Value, json};
use std::io::{Cursor, Read, Write};
use tafelstuk_app::Error;
use tafelstuk_tests::product::Asked;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SITTING: &str = "0197f0a0-0000-7000-8000-0000000000aa";
const POINT: &str = "0197f0a0-0000-7000-8000-000000000001";
const STEP: &str = "0197f0a0-0000-7000-8000-000000000002";

struct Desk {
    _folder: tempfile::TempDir,
    asked: Asked,
    paper: String,
}

impl Desk {
    /// A paper with all that a text can hold.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let board = asked.made(
            "board.add",
            json!({ "name": "Bestuurlijke tafel Eemdal", "short": "BTE", "region": "Eemdal", "kind": "decides" }),
        );
        let ask = json!({ "board": board, "kind": "other", "title": "Steunpunten in de avond" });
        let paper = asked.made("paper.add", ask);
        let desk = Self { _folder: folder, asked, paper };
        for section in desk.get()["sections"].as_array().unwrap() {
            desk.ask("paper.remove_section", json!({ "id": section["id"], "rev": section["rev"] }));
        }
        desk.add("Aanleiding", "background", &json!([
            paragraph(&json!([
                { "type": "text", "text": "De tafel vroeg in het voorjaar om " },
                { "type": "text", "text": "één beeld", "marks": [{ "type": "bold" }] },
                { "type": "text", "text": " van de avond" },
                { "type": "footnote", "content": [{ "type": "text", "text": "Besluit van 3 maart." }] },
                { "type": "text", "text": ", zie " },
                { "type": "text", "text": "het verslag", "marks": [{ "type": "link", "attrs": { "href": "https://example.org/" } }] },
                { "type": "text", "text": "." },
            ])),
            plain("De gemeenten leverden hun cijfers in juni."),
            plain("Daarna volgden drie gesprekken met aanbieders."),
            { "type": "bulletList", "content": [item("Drie punten in het noorden"), item("Twee punten in het zuiden")] },
            { "type": "table", "content": [
                { "type": "tableRow", "content": [cell("tableHeader", "Jaar"), cell("tableHeader", "Bedrag")] },
                { "type": "tableRow", "content": [cell("tableCell", "2027"), cell("tableCell", "€ 50.000")] },
                { "type": "tableRow", "content": [cell("tableCell", "2028"), cell("tableCell", "€ 60.000")] },
            ] },
        ]));
        desk.add("Voorstel", "proposal", &json!([
            { "type": "decisionPoint", "attrs": { "id": POINT, "verb": "agree", "needsHomeDecision": true },
              "content": [{ "type": "text", "text": "In te stemmen met drie steunpunten" }] },
        ]));
        desk.add("Vervolg", "next_steps", &json!([
            { "type": "step", "attrs": { "id": STEP, "owners": ["AST"], "period": "in Q4" },
              "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "Het beeld aanvullen" }] }] },
        ]));
        desk
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        self.asked.ask(name, request)
    }

    fn get(&self) -> Value {
        self.ask("paper.get", json!({ "id": self.paper }))
    }

    fn add(&self, heading: &str, role: &str, content: &Value) {
        self.ask("paper.add_section", json!({ "paper": self.paper, "heading": heading, "role": role }));
        self.write(heading, content);
    }

    fn section(&self, heading: &str) -> Value {
        let paper = self.get();
        let all = paper["sections"].as_array().unwrap();
        all.iter().find(|section| section["heading"] == heading).unwrap().clone()
    }

    fn write(&self, heading: &str, content: &Value) {
        let section = self.section(heading);
        self.ask(
            "paper.save_section",
            json!({ "id": section["id"], "rev": section["rev"], "sitting": SITTING, "heading": heading,
                    "role": section["role"], "body": { "type": "doc", "content": content } }),
        );
    }

    /// The paper as a Word file.
    fn word(&self) -> Vec<u8> {
        self.product(&self.ask("paper.word", json!({ "id": self.paper })))
    }

    fn product(&self, product: &Value) -> Vec<u8> {
        self.asked.app.product(product["product"].as_str().unwrap()).unwrap().bytes.to_vec()
    }

    fn read(&self, file: &[u8]) -> Value {
        let offer = self.asked.app.offer_bytes("stuk.docx", file.to_vec()).offer;
        self.ask("paper.read_returned", json!({ "id": self.paper, "offer": offer }))
    }

    fn refused(&self, name: &str, file: &[u8]) -> Error {
        let offer = self.asked.app.offer_bytes(name, file.to_vec()).offer;
        self.asked.try_ask("paper.read_returned", json!({ "id": self.paper, "offer": offer })).unwrap_err()
    }

    /// Takes over the changes that `wanted` picks, and tells what is left.
    fn take(&self, file: &[u8], wanted: impl Fn(&Value) -> bool) -> Value {
        let read = self.read(file);
        let all = read["changes"].as_array().unwrap();
        let ids: Vec<&Value> =
            all.iter().filter(|change| wanted(change)).map(|change| &change["id"]).collect();
        let offer = self.asked.app.offer_bytes("stuk.docx", file.to_vec()).offer;
        let ask = json!({ "id": self.paper, "offer": offer, "text": read["text"], "changes": ids });
        self.ask("paper.accept_returned", ask);
        self.read(file)["changes"].clone()
    }
}

fn paragraph(content: &Value) -> Value {
    json!({ "type": "paragraph", "content": content })
}

fn plain(text: &str) -> Value {
    paragraph(&json!([{ "type": "text", "text": text }]))
}

fn item(text: &str) -> Value {
    json!({ "type": "listItem", "content": [plain(text)] })
}

fn cell(kind: &str, text: &str) -> Value {
    json!({ "type": kind, "content": [plain(text)] })
}

/// The file with its text changed as a partner would in Word.
pub(crate) fn edited(file: &[u8], mut edit: impl FnMut(String) -> String) -> Vec<u8> {
    parts(file, |name, content| match name {
        "word/document.xml" => Some(edit(String::from_utf8(content).unwrap()).into_bytes()),
        _ => Some(content),
    })
}

pub(crate) fn parts(file: &[u8], mut part: impl FnMut(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut entry = from.by_index(at).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if let Some(content) = part(&name, content) {
            to.start_file(name, SimpleFileOptions::default()).unwrap();
            to.write_all(&content).unwrap();
        }
    }
    to.finish().unwrap().into_inner()
}

fn replaced(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    edited(file, |xml| {
        assert!(xml.contains(from), "{from}");
        xml.replacen(from, to, 1)
    })
}

/// The paragraph of the file that holds these words, whole.
fn with_words<'x>(xml: &'x str, words: &str) -> &'x str {
    let at = xml.find(words).unwrap();
    let from = xml[..at].rfind("<w:p>").unwrap();
    let to = at + xml[at..].find("</w:p>").unwrap() + "</w:p>".len();
    &xml[from..to]
}

fn told(changes: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let all = changes.as_array().unwrap().iter();
    all.map(|change| format!("{} {}", word(&change["what"]), word(&change["change"]))).collect()
}

#[test]
fn a_file_that_comes_back_as_it_went_has_no_changes() {
    let desk = Desk::new();
    let read = desk.read(&desk.word());
    assert_eq!(read["changes"], json!([]));
    assert_eq!(read["against"], "working");
    let ask =
        json!({ "id": desk.paper, "rev": desk.get()["paper"]["rev"], "label": "1.0", "status": "draft" });
    desk.ask("paper.issue", ask);
    let out = desk.product(&desk.ask("paper.word", json!({ "id": desk.paper, "label": "1.0" })));
    assert_eq!(desk.read(&out)["against"], "1.0");
    assert_eq!(desk.read(&out)["changes"], json!([]));
}

#[test]
fn a_tracked_change_is_taken_over_and_what_stays_keeps_its_looks_links_and_notes() {
    let desk = Desk::new();
    let before = desk.section("Aanleiding");
    let file = replaced(
        &desk.word(),
        "<w:r><w:t xml:space=\"preserve\">De tafel vroeg in het voorjaar om </w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\">De tafel vroeg in </w:t></w:r><w:del w:id=\"90\" w:author=\"P\"><w:r>\
         <w:delText>het voorjaar</w:delText></w:r></w:del><w:ins w:id=\"91\" w:author=\"P\"><w:r><w:t>maart</w:t></w:r></w:ins>\
         <w:r><w:t xml:space=\"preserve\"> om </w:t></w:r>",
    );
    let read = desk.read(&file);
    assert_eq!(told(&read["changes"]), ["paragraph changed"]);
    assert_eq!(read["changes"][0]["heading"], "Aanleiding");
    assert_eq!(desk.take(&file, |_| true), json!([]));
    let mut expected = before["body"].clone();
    expected["content"][0]["content"][0]["text"] = json!("De tafel vroeg in maart om ");
    assert_eq!(desk.section("Aanleiding")["body"], expected);
    desk.ask("history.undo", json!({ "scope": format!("paper:{}", desk.paper) }));
    assert_eq!(desk.section("Aanleiding")["body"], before["body"]);
}

#[test]
fn points_and_steps_keep_their_ids_and_new_ones_become_points_and_steps() {
    let desk = Desk::new();
    let file = edited(&desk.word(), |xml| {
        let point = with_words(&xml, "In te stemmen").to_owned();
        let step = with_words(&xml, "Het beeld aanvullen").to_owned();
        let new_point = point
            .replace("In te stemmen met drie steunpunten", "Kennis te nemen van de cijfers")
            .replace(" (eigen besluit nodig)", "");
        let new_step = step
            .replace("Het beeld aanvullen", "De raden inlichten")
            .replace(" (AST, in Q4)", " (gemeenten, in Q1)");
        xml.replace(
            &point,
            &(point.replace("drie", "vier").replace(" (eigen besluit nodig)", "") + &new_point),
        )
        .replace(&step, &(step.replace("in Q4", "in Q3") + &new_step))
    });
    let read = desk.read(&file);
    assert_eq!(told(&read["changes"]), ["point changed", "item added", "step changed", "item added"]);
    assert_eq!(desk.take(&file, |_| true), json!([]));
    let paper = desk.get();
    assert_eq!(paper["points"][0]["id"], POINT);
    assert_eq!(paper["points"][0]["text"], "In te stemmen met vier steunpunten");
    assert_eq!(paper["points"][0]["needs_home_decision"], false);
    assert_eq!(paper["points"][1]["verb"], "take_note");
    assert_eq!(paper["steps"][0]["id"], STEP);
    assert_eq!(paper["steps"][0]["text"], "Het beeld aanvullen");
    assert_eq!(paper["steps"][0]["owners"], json!(["AST"]));
    assert_eq!(paper["steps"][0]["period"]["literal"], "in Q3");
    assert_eq!(paper["steps"][1]["text"], "De raden inlichten");
    assert_eq!(paper["steps"][1]["owners"], json!(["gemeenten"]));
}

#[test]
fn paragraphs_items_rows_and_sections_come_go_and_move_one_by_one() {
    let desk = Desk::new();
    let file = edited(&desk.word(), |xml| {
        let first = with_words(&xml, "De gemeenten leverden").to_owned();
        let second = with_words(&xml, "Daarna volgden").to_owned();
        let item = with_words(&xml, "Twee punten").to_owned();
        let row = xml[xml[..xml.find("2028").unwrap()].rfind("<w:tr>").unwrap()..]
            .split("</w:tr>")
            .next()
            .unwrap()
            .to_owned()
            + "</w:tr>";
        let heading = with_words(&xml, "Vervolg").to_owned();
        xml.replace(&first, "")
            .replace(
                &second,
                &(second.clone()
                    + &second.replace(
                        "Daarna volgden drie gesprekken met aanbieders.",
                        "Dit is een nieuwe alinea.",
                    )),
            )
            .replace(
                &item,
                &(item.clone() + &item.replace("Twee punten in het zuiden", "Een punt op het water")),
            )
            .replace(&row, &(row.clone() + &row.replace("2028", "2029").replace("60.000", "70.000")))
            .replace(
                &heading,
                &(heading.replace("Vervolg", "Kosten")
                    + &second.replace(
                        "Daarna volgden drie gesprekken met aanbieders.",
                        "Het kost niets extra’s.",
                    )
                    + &heading),
            )
    });
    let read = desk.read(&file);
    assert_eq!(
        told(&read["changes"]),
        ["paragraph removed", "paragraph added", "item added", "row added", "section added"]
    );
    // One is left, the others are taken over; the one that was left is still told.
    let left = desk.take(&file, |change| change["change"] == "added");
    assert_eq!(told(&left), ["paragraph removed"]);
    let body = desk.section("Aanleiding")["body"]["content"].clone();
    assert_eq!(body[3], plain("Dit is een nieuwe alinea."));
    assert_eq!(body[4]["content"][2], item("Een punt op het water"));
    assert_eq!(body[5]["content"].as_array().unwrap().len(), 4);
    let paper = desk.get();
    let headings: Vec<&Value> =
        paper["sections"].as_array().unwrap().iter().map(|section| &section["heading"]).collect();
    assert_eq!(headings, ["Aanleiding", "Voorstel", "Kosten", "Vervolg"]);
    assert_eq!(desk.section("Kosten")["role"], "finance");
    assert_eq!(desk.take(&file, |_| true), json!([]));
    assert_eq!(
        desk.section("Aanleiding")["body"]["content"][1],
        plain("Daarna volgden drie gesprekken met aanbieders.")
    );
}

#[test]
fn a_moved_paragraph_a_moved_section_and_a_changed_note_are_told_as_such() {
    let desk = Desk::new();
    let file = edited(&desk.word(), |xml| {
        let first = with_words(&xml, "De gemeenten leverden").to_owned();
        let point = with_words(&xml, ">Voorstel<").to_owned() + with_words(&xml, "In te stemmen");
        let step = with_words(&xml, "Het beeld aanvullen").to_owned();
        let xml = xml.replace(&first, "").replace(&point, "");
        let end = xml.find(&step).unwrap() + step.len();
        [&xml[..end], &first, &point, &xml[end..]].concat()
    });
    let file = parts(&file, |name, content| match name {
        "word/footnotes.xml" => {
            Some(String::from_utf8(content).unwrap().replace("3 maart", "4 maart").into_bytes())
        }
        _ => Some(content),
    });
    let read = desk.read(&file);
    assert_eq!(told(&read["changes"]), ["section moved", "paragraph moved", "note changed"]);
    assert_eq!(desk.take(&file, |_| true), json!([]));
    let paper = desk.get();
    assert_eq!(paper["sections"][2]["heading"], "Voorstel");
    assert_eq!(paper["points"][0]["id"], POINT);
    assert_eq!(
        desk.section("Vervolg")["body"]["content"][1],
        plain("De gemeenten leverden hun cijfers in juni.")
    );
    let note = &desk.section("Aanleiding")["body"]["content"][0]["content"][3];
    assert_eq!(note["content"][0]["text"], "Besluit van 4 maart.");
}

#[test]
fn what_was_changed_here_since_is_no_change_of_theirs() {
    let desk = Desk::new();
    let file = replaced(&desk.word(), "in juni", "in juli");
    let mut body = desk.section("Aanleiding")["body"]["content"].clone();
    body[2] = plain("Daarna volgden vijf gesprekken met aanbieders.");
    body.as_array_mut().unwrap().push(plain("Hier kwam een alinea bij."));
    desk.write("Aanleiding", &body);
    assert_eq!(told(&desk.read(&file)["changes"]), ["paragraph changed"]);
    body[1] = plain("De gemeenten leverden hun cijfers in augustus.");
    desk.write("Aanleiding", &body);
    let read = desk.read(&file);
    assert_eq!(read["changes"][0]["ours_too"], true);
    assert_eq!(desk.take(&file, |_| true), json!([]));
    let now = desk.section("Aanleiding")["body"]["content"].clone();
    assert_eq!(now[1], plain("De gemeenten leverden hun cijfers in juli."));
    assert_eq!(now[2], plain("Daarna volgden vijf gesprekken met aanbieders."));
}

#[test]
fn taking_over_is_refused_where_the_text_has_moved_on() {
    let desk = Desk::new();
    let file = replaced(&desk.word(), "in juni", "in juli");
    let read = desk.read(&file);
    desk.write("Voorstel", &json!([plain("Iets anders.")]));
    let offer = desk.asked.app.offer_bytes("stuk.docx", file).offer;
    let ask = json!({ "id": desk.paper, "offer": offer, "text": read["text"], "changes": [read["changes"][0]["id"]] });
    let refused = desk.asked.try_ask("paper.accept_returned", ask).unwrap_err();
    assert_eq!(refused.code(), "conflict");
}

#[test]
fn another_file_and_the_file_of_another_paper_are_refused_with_a_reason() {
    let desk = Desk::new();
    let other = Desk::new();
    assert_eq!(desk.refused("stuk.docx", &other.word()).code(), "other_paper");
    assert_eq!(desk.refused("stuk.pdf", b"%PDF-1.7\n%%EOF").code(), "not_word");
    assert_eq!(desk.refused("stuk.txt", b"Zomaar een tekst").code(), "not_word");
    assert_eq!(desk.refused("stuk.docx", b"PK\x03\x04 en niets meer").code(), "damaged_file");
    // A program that drops what it does not know drops where the file came from; its words still tell.
    let bare = |file: &[u8]| parts(file, |name, content| (name != "docProps/custom.xml").then_some(content));
    assert_eq!(desk.read(&bare(&desk.word()))["changes"], json!([]));
    let foreign = edited(&bare(&desk.word()), |xml| {
        let (head, rest) = xml.split_once("<w:body>").unwrap();
        let end = rest.find("<w:sectPr>").unwrap();
        let line = |n: usize| format!("<w:p><w:r><w:t>Iets heel anders {n}</w:t></w:r></w:p>");
        let lines: String = (0..20).map(line).collect();
        [head, "<w:body>", &lines, &rest[end..]].concat()
    });
    assert_eq!(desk.refused("stuk.docx", &foreign).code(), "other_paper");
}
