//! Everything is found again: what kind of record it is, where it stands, by whichever part of a word; and whatever is
//! asked, and in whatever state the index is, the answer is right or there is none.

use crate::drawn::Drawn;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::process::Command;
use tafelstuk_core::db::FILE;
use tafelstuk_tests::beside::{bare, key_of};
use tafelstuk_tests::command::built;
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

/// A word that stands in every kind of record of this region once, and nowhere as a whole word.
const WORD: &str = "steunpunt";

struct Region {
    folder: TempDir,
    asked: Asked,
    board: String,
    partner: String,
    paper: String,
    section: String,
    meeting: String,
    item: String,
}

fn board(asked: &Asked, name: &str, short: &str) -> String {
    asked.made("board.add", json!({ "name": name, "short": short, "region": "Eemvallei", "kind": "decides" }))
}

impl Region {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let board = board(&asked, "Bestuurlijke tafel Eemvallei", "BTE");
        let partner = json!({ "board": board, "name": "Gemeente Steunpuntdorp", "short": "SPD", "kind": "municipality" });
        let partner = asked.made("board.add_partner", partner);
        let member = json!({ "name": "Ria Steunpunter", "email": "r@eemvallei.example", "partner": partner });
        let member = asked.made("board.add_member", member);
        asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "chair" }));
        asked.ask("topic.add", json!({ "board": board, "title": "Steunpunten", "summary": "" }));
        let date = json!({
            "board": board, "date": "2026-11-18", "starts": "14:00", "ends": "16:00", "place": "Zaal 3", "standing": false,
        });
        let meeting = asked.made("meeting.add", date);
        let paper = json!({ "board": board, "kind": "note", "title": "Regionale steunpunten" });
        let paper = asked.made("paper.add", paper);
        let section = json!({ "paper": paper, "heading": "Voorstel", "role": "proposal" });
        let section = asked.made("paper.add_section", section);
        let item = json!({ "meeting": meeting, "title": "Steunpunten in de regio" });
        let item = asked.made("agenda.add_item", item);
        asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        let region = Self { folder, asked, board, partner, paper, section, meeting, item };
        region.write("Te besluiten het steunpunt te openen.");
        region.attach("kaart.pdf", &["Een lege kaart", "Hier komt het steunpunt, naast de haven"]);
        region.hold(&member);
        region
    }

    fn write(&self, point: &str) {
        let sections = self.asked.ask("paper.get", json!({ "id": self.paper }))["sections"].clone();
        let ours = |one: &&Value| one["id"] == self.section.as_str();
        let rev = sections.as_array().unwrap().iter().find(ours).unwrap()["rev"].clone();
        let words = |text: &str| json!([{ "type": "text", "text": text }]);
        let body = json!({ "type": "doc", "content": [
            { "type": "paragraph", "content": words("Vorig jaar kwam het idee van een steunpunt op.") },
            { "type": "decisionPoint", "content": words(point),
              "attrs": { "id": "01a20000-0000-7000-8000-0000000000b1", "verb": "resolve", "needsHomeDecision": false } },
        ] });
        self.asked.ask(
            "paper.save_section",
            json!({
                "id": self.section, "rev": rev, "sitting": "01a20000-0000-7000-8000-0000000000aa",
                "heading": "Voorstel", "role": "proposal", "body": body,
            }),
        );
    }

    fn attach(&self, name: &str, pages: &[&str]) {
        let drawn = pages.iter().fold(Drawn::new(), |pdf, text| pdf.page().text(70.0, 70.0, 11.0, text));
        let offer = self.asked.app.offer_bytes(name, drawn.bytes()).offer;
        self.asked.ask("paper.attach", json!({ "paper": self.paper, "offers": [offer] }));
        self.asked.ask("search.read_files", json!({}));
    }

    /// A decision, an action, minutes, and a remark of the chair.
    fn hold(&self, member: &str) {
        let decision =
            json!({ "item": self.item, "text": "Het steunpunt komt er.", "needs_home_decision": false });
        self.asked.ask("decision.add", decision);
        self.asked
            .ask("follow_up.note", json!({ "item": self.item, "text": "SPD: steunpunt bouwen vóór 1 mei" }));
        let text = json!({ "item": self.item, "rev": 0, "text": "Over het steunpunt is lang gesproken." });
        self.asked.ask("minutes.write", text);
        let round =
            json!({ "meeting": self.meeting, "people": [member], "question": "Akkoord?", "due": null });
        let round = self.asked.made("review.begin", round);
        let person = self.asked.ask("review.get", json!({ "round": round }))["people"][0]["id"].clone();
        let said = json!({ "about": "remark", "paper": self.paper, "anchor": null, "text": "Noem het geen steunpunt." });
        self.asked.ask(
            "review.record",
            json!({ "person": person, "carrier": "phone", "on": "2026-11-17", "said": [said] }),
        );
        self.asked.ask("challenge.add", json!({ "kind": "challenge", "title": "Te weinig steunpunten" }));
        let written = json!({
            "board": self.board, "title": "Steunpunt in de haven", "question": "Eens?", "deadline": "2026-12-01",
            "needs_home_decision": false,
        });
        self.asked.ask("written_round.begin", written);
    }

    fn find(&self, more: Value) -> Vec<Value> {
        let mut ask = json!({ "text": WORD });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.asked.ask("search.find", ask)["hits"].as_array().unwrap().clone()
    }

    fn kinds(&self, more: Value) -> Vec<String> {
        self.find(more).iter().map(|hit| hit["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn database(&self) -> Connection {
        bare(&self.folder.path().join("store").join(FILE), &key_of(self.folder.path()))
    }

    fn is_sound(&self) -> bool {
        self.asked.ask("store.verify", json!({}))["faults"] == json!([])
    }
}

const ALL: [&str; 14] = [
    "member",
    "partner",
    "topic",
    "paper",
    "point",
    "decision",
    "follow_up",
    "remark",
    "agenda_item",
    "challenge",
    "written_round",
    "minutes",
    "section",
    "page",
];

#[test]
fn every_kind_of_record_is_found_with_where_it_stands_and_the_hit_marked() {
    let region = Region::new();
    assert_eq!(region.kinds(json!({})), ALL);
    let hits = region.find(json!({}));
    let of = |kind: &str| hits.iter().find(|hit| hit["kind"] == kind).unwrap().clone();
    assert_eq!(
        (&of("point")["paper"], &of("point")["within"]),
        (&json!(region.paper), &json!(region.section))
    );
    assert_eq!(of("decision")["within"], json!(region.meeting));
    assert_eq!(of("decision")["snippet"], "Het \u{2068}steunpunt\u{2069} komt er.");
    assert_eq!(
        (&of("remark")["title"], &of("remark")["day"]),
        (&json!("Ria Steunpunter"), &json!("2026-11-18"))
    );
    assert_eq!((&of("page")["title"], &of("page")["page"]), (&json!("kaart"), &json!(2)));
    assert_eq!(of("section")["of"], "Regionale steunpunten");
    assert!(hits.iter().all(|hit| hit["snippet"].as_str().unwrap().contains('\u{2068}')), "{hits:?}");
    let title = region.asked.ask("search.find", json!({ "text": "kaart.pdf" }))["hits"].clone();
    assert_eq!(title[0]["kind"], "attachment");
    assert!(region.is_sound());
}

#[test]
fn hits_are_chosen_by_board_kind_year_partner_and_state() {
    let region = Region::new();
    let other = board(&region.asked, "Ambtelijke tafel Eemvallei", "ATE");
    region.asked.ask("topic.add", json!({ "board": other, "title": "Steunpunten elders", "summary": "" }));
    assert_eq!(region.kinds(json!({ "board": other })), ["topic"]);
    assert_eq!(region.kinds(json!({ "kind": "page" })), ["page"]);
    assert!(region.kinds(json!({ "year": 2025 })).is_empty());
    let dated = region.kinds(json!({ "year": 2026 }));
    assert!(
        dated.contains(&"decision".into())
            && dated.contains(&"page".into())
            && !dated.contains(&"topic".into())
    );
    let theirs = region.kinds(json!({ "partner": region.partner }));
    assert_eq!(theirs, ["member", "partner", "follow_up", "remark"]);
    assert_eq!(region.kinds(json!({ "state": "open" })), ["follow_up"]);
    assert_eq!(region.kinds(json!({ "state": "draft" })), ["paper", "point", "section", "page"]);
}

#[test]
fn the_index_follows_every_save_undo_removal_and_replacement() {
    let region = Region::new();
    let found = |text: &str| {
        region.asked.ask("search.find", json!({ "text": text }))["hits"].as_array().unwrap().len()
    };
    region.write("Te besluiten het zwembad te openen.");
    assert_eq!((found("zwembad"), region.kinds(json!({ "kind": "point" })).len()), (2, 0));
    let scope = json!({ "scope": format!("paper:{}", region.paper) });
    region.asked.ask("history.undo", scope);
    assert_eq!(found("zwembad"), 0);
    let file = region.asked.ask("paper.get", json!({ "id": region.paper }))["attachments"][0].clone();
    let drawn = Drawn::new().page().text(70.0, 70.0, 11.0, "Nu de vuurtoren").bytes();
    let offer = region.asked.app.offer_bytes("kaart.pdf", drawn).offer;
    region
        .asked
        .ask("paper.replace_attachment", json!({ "id": file["id"], "rev": file["rev"], "offer": offer }));
    region.asked.ask("search.read_files", json!({}));
    assert_eq!((found("vuurtoren"), region.kinds(json!({ "kind": "page" })).len()), (1, 0));
    let file = region.asked.ask("paper.get", json!({ "id": region.paper }))["attachments"][0].clone();
    region.asked.ask("paper.remove_attachment", json!({ "id": file["id"], "rev": file["rev"] }));
    assert_eq!(found("vuurtoren"), 0);
    region.asked.ask("history.undo", json!({ "scope": format!("paper:{}", region.paper) }));
    assert_eq!(found("vuurtoren"), 1);
    assert!(region.is_sound());
}

#[test]
fn a_question_of_any_length_or_form_is_answered() {
    let region = Region::new();
    let ask = |text: &str| region.asked.ask("search.find", json!({ "text": text }));
    let long = ask(&"steunpunt haven ".repeat(700));
    let kinds: Vec<&Value> = long["hits"].as_array().unwrap().iter().map(|hit| &hit["kind"]).collect();
    assert_eq!((&long["cut"], kinds), (&json!(false), vec![&json!("written_round"), &json!("page")]));
    let words: String = (0..3_000).map(|at| format!("w{at} ")).collect();
    let found = ask(&words);
    assert_eq!((&found["cut"], &found["hits"]), (&json!(true), &json!([])));
    assert_eq!(ask(&"a".repeat(10_000))["hits"], json!([]));
    assert!(!ask("het is de van en een")["cut"].as_bool().unwrap());
    assert!(!ask("het")["hits"].as_array().unwrap().is_empty());
    for odd in
        ["", " ", "\" OR *", "NEAR(a b)", "title:x", "'; DROP TABLE search_word", "-^{}", "\u{0}", "𝔰teun"]
    {
        ask(odd);
    }
    let state = json!({ "text": WORD, "state": "' OR 1=1" });
    assert_eq!(region.asked.ask("search.find", state)["hits"], json!([]));
}

#[test]
fn an_index_that_is_damaged_in_any_of_its_parts_is_made_anew_by_whoever_asks() {
    let damages = [
        "UPDATE search_in_records_data SET block = x'00ff00ff' WHERE id > 10",
        "UPDATE search_in_sections_data SET block = x'00ff00ff' WHERE id > 10",
        "DELETE FROM search_in_records_data WHERE id > 10",
        "DELETE FROM search_in_pages_data",
        "DELETE FROM search_word",
        "DELETE FROM search_tail",
        "DELETE FROM search_row",
        "DROP TABLE search_in_records",
        "DROP TABLE search_in_sections",
        "DROP TABLE search_in_pages",
    ];
    for damage in damages {
        let region = Region::new();
        assert_eq!(region.kinds(json!({})), ALL);
        region.database().execute_batch(damage).unwrap();
        // A part of a word asks every part of the index.
        let asked = region.asked.ask("search.find", json!({ "text": "teunpun" }));
        assert!(!asked["hits"].as_array().unwrap().is_empty(), "{damage}");
        assert_eq!(region.kinds(json!({})), ALL, "{damage}");
        assert!(region.is_sound(), "{damage}");
    }
}

#[test]
fn a_store_that_was_exported_and_read_back_is_searched_like_the_first_one() {
    let region = Region::new();
    let target = region.folder.path().join("uit");
    let place = region.asked.app.offer_folder(region.folder.path()).unwrap().offer;
    region.asked.ask("store.export", json!({ "folder": place, "name": "uit" }));
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::open(folder.path());
    let offer = asked.app.offer_folder(&target).unwrap().offer;
    asked.ask("store.import", json!({ "offer": offer }));
    asked.ask("search.read_files", json!({}));
    let found = asked.ask("search.find", json!({ "text": WORD }))["hits"].clone();
    assert_eq!(found, json!(region.find(json!({}))));
}

#[test]
fn the_command_reads_what_was_attached_and_chooses_by_name() {
    let region = Region::new();
    let file = region.folder.path().join("nota.txt");
    std::fs::write(&file, "Het steunpunt kost niets.").unwrap();
    region.asked.ask("store.set_password", json!({ "password": tafelstuk_tests::PASSWORD }));
    region.asked.ask("store.close", json!({}));
    let run = |words: &[&str]| {
        let ended = Command::new(built("tafelstuk"))
            .args(words)
            .current_dir(region.folder.path())
            .env("TAFELSTUK_PASSPHRASE", tafelstuk_tests::PASSWORD)
            .env("TAFELSTUK_SETTINGS", region.folder.path().join("settings"))
            .output()
            .unwrap();
        let out = String::from_utf8(ended.stdout).unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        (serde_json::from_str::<Value>(&out).unwrap_or_default(), told, ended.status.code())
    };
    run(&["attach", "--store", "store", "--paper", &region.paper, "nota.txt"]);
    let chosen = ["--kind", "page", "--board", "BTE", "--year", "2026", "--state", "draft"];
    let (found, told, _) = run(&[&["search", "--store", "store", "kost steun"], &chosen[..]].concat());
    assert_eq!((found[0]["title"].as_str(), found[0]["page"].as_u64()), (Some("nota"), Some(1)), "{told}");
    let (theirs, ..) = run(&["search", "--store", "store", WORD, "--partner", "SPD", "--kind", "follow_up"]);
    assert_eq!(theirs.as_array().map(Vec::len), Some(1));
    let (_, told, code) = run(&["search", "--store", "store", WORD, "--board", "Nergens"]);
    assert_eq!((told.lines().count(), code), (1, Some(1)), "{told}");
    assert!(!told.contains(WORD), "what was looked for is in no refusal");
}
